//! How far apart two families live, in words that promise no more than is known.

use crate::matching::{Hemelsbreed, Hindernis, Zelfde};

/// How far apart, with its precision in words.
#[must_use]
pub fn afstand(afstand: Option<Hemelsbreed>) -> String {
    let Some(afstand) = afstand else {
        return "afstand onbekend".to_owned();
    };
    match afstand.zelfde {
        Some(area) => zelfde(area, afstand.marge).to_owned(),
        None => fietsen(
            (afstand.meters, afstand.marge),
            afstand.fietsminuten,
            afstand.barriere.as_deref(),
        ),
    }
}

/// A postcode of six characters is a street or a piece of one, four digits are a village.
pub(super) fn zelfde(zelfde: Zelfde, marge: u32) -> &'static str {
    match zelfde {
        Zelfde::Postcode if marge < 100 => "zelfde postcode van zes tekens",
        Zelfde::Postcode => "zelfde postcode van vier cijfers",
        Zelfde::Buurt => "zelfde buurt",
    }
}

/// Minutes no more precise than they are known: of a longer way in steps of five.
fn ongeveer(minuten: u32) -> u32 {
    match minuten {
        0..20 => minuten,
        _ => (minuten + 2) / 5 * 5,
    }
}

/// The way and how long it takes by bicycle, with what lies in between: as wide as what is known.
pub(super) fn fietsen(
    (meters, marge): (u32, u32),
    minuten: u32,
    barriere: Option<&Hindernis>,
) -> String {
    let extra = barriere.map_or(0, |one| one.minuten);
    let way = u64::from(minuten.saturating_sub(extra));
    let of = |far: u32| {
        let minutes = way * u64::from(far) / u64::from(meters.max(1));
        ongeveer(extra.saturating_add(u32::try_from(minutes).unwrap_or(u32::MAX)))
    };
    let (low, high) = (
        of(meters.saturating_sub(marge)),
        of(meters.saturating_add(marge)),
    );
    let how = match (low, high) {
        (60.., _) => "meer dan een uur fietsen".to_owned(),
        _ if marge < 100 || low == high => format!("ongeveer {} min fietsen", ongeveer(minuten)),
        (0, high) => format!("hooguit {high} min fietsen"),
        (low, high) => format!("{low} à {high} min fietsen"),
    };
    let way = format!("{}, {how}", hemelsbreed(meters, marge));
    match barriere {
        None => way,
        Some(Hindernis {
            minuten,
            naam: None,
        }) => format!("{way} met {minuten} min extra"),
        Some(Hindernis {
            minuten,
            naam: Some(naam),
        }) => {
            format!("{way} met {minuten} min extra ({naam})")
        }
    }
}

/// `1 à 2 km`: no more precise than is known.
#[must_use]
pub fn hemelsbreed(meters: u32, marge: u32) -> String {
    let low = meters.saturating_sub(marge) / 1000;
    let high = meters.saturating_add(marge).div_ceil(1000);
    match (low, high) {
        _ if marge < 100 && meters < 950 => {
            format!("ongeveer {} m", meters.max(marge).max(50) / 50 * 50)
        }
        // A hundred metres more or less is what is known.
        _ if marge < 100 && meters < 9_950 => {
            let tenths = (meters + 50) / 100;
            format!("ongeveer {},{} km", tenths / 10, tenths % 10)
        }
        _ if marge < 100 => format!("ongeveer {} km", (meters + 500) / 1000),
        (0, 0 | 1) => "minder dan 1 km".to_owned(),
        (0, high) => format!("tot {high} km"),
        (low, high) => format!("{low} à {high} km"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Regel;

    #[test]
    fn a_distance_is_never_more_precise_than_what_is_known() {
        for (meters, marge, said) in [
            (300, 500, "minder dan 1 km"),
            (800, 500, "tot 2 km"),
            (1_600, 500, "1 à 3 km"),
            (1_500, 500, "1 à 2 km"),
            (900, 100, "minder dan 1 km"),
            (1_240, 60, "ongeveer 1,2 km"),
            (960, 60, "ongeveer 1,0 km"),
            (12_300, 500, "11 à 13 km"),
            (12_300, 50, "ongeveer 12 km"),
            (640, 50, "ongeveer 600 m"),
        ] {
            assert_eq!(hemelsbreed(meters, marge), said, "{meters} ± {marge}");
        }
        let with = |zelfde, naam: &str| Hemelsbreed {
            zelfde,
            barriere: Some(Box::new(Hindernis {
                minuten: 20,
                naam: Regel::parse(naam).ok(),
            })),
            fietsminuten: 28,
            ..Hemelsbreed::new(1_500, 500)
        };
        let same = |area| afstand(Some(with(Some(area), "")));
        assert_eq!(same(Zelfde::Postcode), "zelfde postcode van vier cijfers");
        let near = Hemelsbreed {
            zelfde: Some(Zelfde::Postcode),
            ..Hemelsbreed::new(36, 36)
        };
        assert_eq!(afstand(Some(near)), "zelfde postcode van zes tekens");
        assert_eq!(same(Zelfde::Buurt), "zelfde buurt");
        assert_eq!(
            afstand(Some(with(None, "over de rivier"))),
            "1 à 2 km, 25 à 30 min fietsen met 20 min extra (over de rivier)"
        );
        for (meters, marge, said) in [
            (400, 50, "ongeveer 400 m, ongeveer 3 min fietsen"),
            (5_000, 50, "ongeveer 5,0 km, ongeveer 25 min fietsen"),
            (400, 500, "minder dan 1 km, hooguit 6 min fietsen"),
            (2_500, 500, "2 à 3 km, 10 à 15 min fietsen"),
            (9_000, 500, "8 à 10 km, 45 à 50 min fietsen"),
            (86_500, 500, "86 à 87 km, meer dan een uur fietsen"),
        ] {
            let far = Hemelsbreed::new(meters, marge);
            assert_eq!(afstand(Some(far)), said);
        }
        assert_eq!(hemelsbreed(0, 25), "ongeveer 50 m");
        assert_eq!(hemelsbreed(0, 500), "minder dan 1 km");
        assert_eq!(afstand(None), "afstand onbekend");
    }
}
