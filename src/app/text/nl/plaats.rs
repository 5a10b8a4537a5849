//! Where a family lives, while one fills it in: what is known of a place and how precisely, and
//! choosing a buurt or a point on the map.

use super::gegevens::waar;
use crate::letters::Letters;
use crate::{
    domain::Waar,
    gebied::{Nabij, Plek, Precisie},
};

/// Which of the three ways.
pub const HOE: &str = "Waar woont dit gezin?";
/// The ways, in order.
pub const MANIEREN: [&str; 3] = ["Postcode", "Buurt", "Op de kaart"];
/// Search field above the buurten.
pub const ZOEK_BUURT: &str = "Zoek een buurt";
/// List of buurten.
pub const BUURTEN: &str = "Buurten";
/// Nothing fits what was typed.
pub const GEEN_BUURT: &str = "Geen buurt met deze letters. Typ minder, of maak het vak leeg.";
/// No buurten are known at all.
pub const GEEN_BUURTEN: &str = "Koppelbord kent hier nog geen buurten. Zet de plek op de kaart, of \
     lees bij Instellingen een bestand met buurten in.";
/// The map to place on.
pub const KAART: &str = "Zet de plek van het gezin op de kaart";
/// How it works, for the eye and the ear alike.
pub const UITLEG: &str = "Klik op de kaart. Of loop er met Tab naartoe: de pijltjes schuiven het kruis, \
     plus en min maken de stap kleiner en groter, Enter kiest, Escape gaat terug zonder te kiezen.";
/// Chooses where the cross stands.
pub const KIES: &str = "Kies deze plek";
/// Comes nearer.
pub const DICHTERBIJ: &str = "Dichterbij";
/// Goes further away.
pub const VERDER: &str = "Verder weg";
/// Forgets what was chosen.
pub const HAAL_WEG: &str = "Haal de plek weg";
/// There is nothing to draw.
pub const GEEN_KAART: &str = "Koppelbord heeft geen kaart om op te klikken.";

/// How precisely a place is known.
#[must_use]
pub fn precisie(plek: &Plek) -> String {
    let about = format!("ongeveer {} m", rond(plek.marge));
    match plek.precisie {
        Precisie::Buurt => format!("de buurt, {about}"),
        Precisie::Punt | Precisie::Postcode6 | Precisie::Postcode4 => about,
    }
}

/// To 50 metres, and never none.
fn rond(meters: u32) -> u32 {
    match meters {
        0..=37 => 25,
        _ => (meters + 25) / 50 * 50,
    }
}

/// A place in one line: `7901 AB Hoogeveen, tot op ongeveer 50 m`; the number and
/// its unit stay on one line.
#[must_use]
pub fn met_precisie(plek: &str, gevonden: Option<&Plek>) -> String {
    match gevonden {
        Some(gevonden) => format!("{plek}, tot op ongeveer {}\u{a0}m", rond(gevonden.marge)),
        None => format!("{plek}, waar dat ligt is niet bekend"),
    }
}

/// What a place in a form is known to be.
#[must_use]
pub fn is_bekend(plek: &Waar, plaats: Option<&str>, gemeente: Option<&str>) -> String {
    let named = super::vandaag::eerste_groot(&super::gegevens::met_plaats(plek, plaats));
    match (plek, gemeente) {
        (Waar::Buurt(buurt), _) => format!("Buurt {}, gemeente {}.", buurt.naam, buurt.gemeente),
        (_, None) => format!("{named}."),
        (_, Some(gemeente)) => format!("{named}, gemeente {gemeente}."),
    }
}

/// How precisely, as a sentence.
#[must_use]
pub fn hoe_precies(plek: &Plek) -> String {
    format!("Hoe precies: {}.", precisie(plek))
}

/// Letters would make it more precise.
pub const LETTERS_ERBIJ: &str = "Met de twee letters erbij wordt dat ongeveer 50 m.";

/// A place that is in no table.
#[must_use]
pub fn onbekend(plek: &Waar) -> String {
    let what = match plek {
        Waar::Buurt(_) => "Deze buurt staat niet meer in de gegevens.".to_owned(),
        _ => format!("Koppelbord weet niet waar {} ligt.", waar(plek)),
    };
    format!(
        "{what} De afstand blijft onbekend. Kijk het na, kies een buurt of een plek op de kaart, of lees bij Instellingen het gebied in."
    )
}

/// A postcode of six characters that is not known as such.
#[must_use]
pub fn valt_terug(plek: &Waar, cijfers: u16) -> String {
    format!(
        "{} zelf staat niet in de gegevens. Koppelbord rekent met {cijfers:04}.",
        waar(plek)
    )
}

/// A family elsewhere than where one works.
#[must_use]
pub fn buiten<T: AsRef<str>>(gemeente: &str, werkgebied: &[T]) -> String {
    let own = super::woorden::lijst(werkgebied.iter().map(AsRef::as_ref));
    format!("{gemeente} ligt buiten je werkgebied ({own}).")
}

/// How many buurten fit what was typed.
#[must_use]
pub fn aantal_buurten(many: usize) -> String {
    match many {
        0 => GEEN_BUURT.to_owned(),
        1 => "1 buurt".to_owned(),
        many => format!("{many} buurten"),
    }
}

/// Where a point is: `In buurt Rietoever, ongeveer 200 m ten noorden van het midden`. `ver` is
/// how far from the middle, in metres, and in which of eight directions from the north.
#[must_use]
pub fn punt(nabij: Nabij<'_>, (meters, streek): (u32, usize), gemeente: Option<&str>) -> String {
    const STREKEN: [&str; 8] = [
        "noorden",
        "noordoosten",
        "oosten",
        "zuidoosten",
        "zuiden",
        "zuidwesten",
        "westen",
        "noordwesten",
    ];
    let of = match nabij {
        Nabij::Buurt(naam) => format!("In buurt {naam}"),
        Nabij::Postcode(code, "") => format!("Bij {code}"),
        Nabij::Postcode(code, plaats) => format!("Bij {code} {plaats}"),
    };
    let of = match gemeente {
        Some(gemeente) => format!("{of}, gemeente {gemeente}"),
        None => of,
    };
    if meters < 75 {
        return format!("{of}, in het midden.");
    }
    let way = STREKEN.get(streek).copied().unwrap_or_default();
    let far = match meters {
        0..1000 => format!("{} m", rond(meters)),
        _ => format!("{},{} km", meters / 1000, meters % 1000 / 100),
    };
    format!("{of}, ongeveer {far} ten {way} van het midden.")
}

/// How far an arrow moves.
#[must_use]
pub fn stap(meters: u32) -> String {
    format!("Stap van {meters} m.")
}

/// Where the cross stands.
#[must_use]
pub fn kruis(waar: &str) -> String {
    if waar.is_empty() {
        return "Kruis: ver van alles wat Koppelbord van het gebied kent.".to_owned();
    }
    format!(
        "Kruis: {}{}",
        waar.get(..1).unwrap_or_default().small(),
        waar.get(1..).unwrap_or_default()
    )
}

/// The place of a form was left as it was.
pub const NIET_GEKOZEN: &str = "Niet gekozen. De plek is gebleven wat hij was.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Postcode, Punt};

    #[test]
    fn how_precise_a_place_is_is_said_in_round_metres() {
        let plek = |precisie, marge| Plek {
            punt: Punt::new(52_000_000, 5_000_000).unwrap(),
            precisie,
            marge,
            buurt: None,
            cijfers: None,
        };
        let said = [
            plek(Precisie::Punt, 25),
            plek(Precisie::Postcode6, 50),
            plek(Precisie::Buurt, 312),
            plek(Precisie::Postcode4, 500),
        ];
        assert_eq!(
            said.map(|one| precisie(&one)),
            [
                "ongeveer 25 m",
                "ongeveer 50 m",
                "de buurt, ongeveer 300 m",
                "ongeveer 500 m"
            ]
        );
    }

    #[test]
    fn a_point_is_told_by_what_it_lies_in_or_near() {
        let naam = Nabij::Buurt("Rietoever");
        assert_eq!(
            punt(naam, (40, 3), Some("Vlierwaard")),
            "In buurt Rietoever, gemeente Vlierwaard, in het midden."
        );
        assert_eq!(
            punt(naam, (220, 7), None),
            "In buurt Rietoever, ongeveer 200 m ten noordwesten van het midden."
        );
        let code = Nabij::Postcode(Postcode::parse("7901").unwrap(), "Hoogeveen");
        assert_eq!(
            punt(code, (1_460, 4), None),
            "Bij 7901 Hoogeveen, ongeveer 1,4 km ten zuiden van het midden."
        );
    }
}
