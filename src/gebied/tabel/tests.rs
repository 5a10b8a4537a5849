//! What the built-in tables hold, and how they compare with the official ones where those are
//! at hand.

use super::super::{DEMO_POSTCODES, meters_between, proef};
use super::*;
use crate::letters::Letters;

fn postcode(text: &str) -> Postcode {
    Postcode::parse(text).unwrap()
}

#[test]
fn every_built_in_postcode_is_found_with_its_municipality() {
    let gebied = Gebied::built_in();
    assert_eq!(gebied.ingangen().count(), 32 + 12);
    assert_eq!(Gebied::pilots().ingangen().count(), 32);
    assert_eq!(gebied.gemeente(postcode("7913 AB")), Some("Hoogeveen"));
    assert_eq!(gebied.plaats(postcode("7913 AB")), Some("Hollandscheveld"));
    assert_eq!(gebied.gemeente(postcode("3921")), Some("Rhenen"));
    assert_eq!(gebied.find(postcode("1012")), None);
    let plek = gebied.find(postcode("7901 XY")).unwrap();
    assert_eq!((plek.punt.lat(), plek.punt.lon()), (52_726_000, 6_474_000));
    assert_eq!(plek.precisie, Precisie::Postcode4);
}

#[test]
fn two_families_in_one_postcode_are_never_nothing_apart() {
    let mut gebied = Gebied::pilots();
    let same4 = Some(Afstand::ZelfdePostcode { meestal: 500 });
    for (a, b) in [
        ("7901", "7901"),
        ("7901 AA", "7901 AB"),
        ("7901 AA", "7901"),
        ("1012", "1012"),
    ] {
        assert_eq!(gebied.distance(postcode(a), postcode(b)), same4, "{a} {b}");
    }
    assert_eq!(gebied.distance(postcode("1012"), postcode("7901")), None);
    let ingang = |lat| Ingang {
        punt: Punt::new(lat, 6_474_000).unwrap(),
        plaats: "Hoogeveen".into(),
        gemeente: "Hoogeveen".into(),
    };
    gebied.add(postcode("7901 AA"), ingang(52_730_000));
    gebied.add(postcode("7901 AB"), ingang(52_731_000));
    let between = |a, b| gebied.distance(postcode(a), postcode(b));
    let near = Afstand::Ongeveer {
        meters: 111,
        marge: 50,
    };
    assert_eq!(between("7901 AA", "7901 AB"), Some(near));
    assert_eq!(
        between("7901 AA", "7901 AA"),
        Some(Afstand::ZelfdePostcode { meestal: 50 })
    );
    assert_eq!(between("7901 AA", "7901"), same4);
    assert_eq!(between("7901 AA", "7901 ZZ"), same4);
}

#[test]
fn golden_distances_between_pilots_hold() {
    // Haversine on four decimals: 19,319 m, 2,013 m and 5,225 m.
    let gebied = Gebied::pilots();
    for (a, b, meters) in [
        ("7901", "7941", 19_319),
        ("7901", "7908", 2_013),
        ("3911", "3921", 5_225),
    ] {
        let Some(Afstand::Ongeveer {
            meters: ours,
            marge: 500,
        }) = gebied.distance(postcode(a), postcode(b))
        else {
            panic!("{a} {b}")
        };
        assert!(
            ours.abs_diff(meters) <= meters / 100 + 60,
            "{a} {b}: {ours}"
        );
    }
}

#[test]
fn the_demo_lies_within_its_outline_and_far_from_any_postcode() {
    let gebied = Gebied::demo();
    let omtrek = gebied.omtrek(DEMO_GEMEENTE).unwrap();
    let inside = gebied
        .ingangen()
        .filter(|(_, ingang)| omtrek.contains(ingang.punt));
    assert_eq!(inside.count(), 12);
    let hoogeveen = Gebied::pilots().find(postcode("7901")).unwrap();
    assert!(!omtrek.contains(hoogeveen.punt));
    assert_eq!(omtrek.hectares(), 8267);
    let Some(rows) = proef::rows("pc4.csv") else {
        return;
    };
    assert_eq!(rows.len(), 4065);
    for row in &rows {
        let cijfers: u16 = row[0].parse().unwrap();
        assert!(!DEMO_POSTCODES.contains(&cijfers), "{cijfers} exists");
        let punt = proef::degrees(&row[1], &row[2]);
        for (_, ingang) in gebied.ingangen() {
            assert!(meters_between(punt, ingang.punt) > 5_000, "{row:?}");
            let name = ingang.plaats.small();
            assert!(![&row[3], &row[4]].iter().any(|real| real.small() == name));
        }
    }
}

#[test]
fn pilots_agree_with_the_official_table() {
    let Some(rows) = proef::rows("pc4.csv") else {
        return;
    };
    let gebied = Gebied::pilots();
    let mut seen = 0;
    for row in rows {
        let Some(plek) = gebied.find(postcode(&row[0])) else {
            continue;
        };
        let punt = proef::degrees(&row[1], &row[2]);
        // Three decimals are off by at most 65 m.
        assert!(meters_between(plek.punt, punt) <= 70, "{row:?}");
        assert_eq!(gebied.gemeente(postcode(&row[0])), Some(row[4].as_str()));
        seen += 1;
    }
    assert_eq!(seen, 32);
}

#[test]
fn a_table_of_six_characters_is_more_precise() {
    let Some(rows) = proef::rows("pc6_hoogeveen_meppel.csv") else {
        return;
    };
    let mut gebied = Gebied::pilots();
    for row in &rows {
        let punt = proef::degrees(&row[1], &row[2]);
        let [plaats, gemeente] = [&row[4], &row[5]].map(|name| name.clone().into());
        gebied.add(
            postcode(&row[0]),
            Ingang {
                punt,
                plaats,
                gemeente,
            },
        );
    }
    assert_eq!(gebied.ingangen().count(), 32 + 2615);
    let plek = gebied.find(postcode("7901 AA")).unwrap();
    assert_eq!(
        (plek.precisie, plek.punt.lat()),
        (Precisie::Postcode6, 52_733_040)
    );
}
