//! What counts for how much: presets, sliders, and what trying them out means.

use crate::letters::Letters;
use crate::{
    app::Message,
    matching::{Factor, Plankeuze, Voorkeuze},
};

/// Title.
pub const TITEL: &str = "Wat telt bij het matchen";
/// What it changes.
pub const TEKST: &str = "Schuif, en de lijst schuift mee. Wat een koppeling uitsluit, blijft uitsluiten. Eerdere keuzes houden de gewichten van toen.";
/// Label of the presets.
pub const VOORKEUZE: &str = "Begin met";
/// Slider.
pub const ONBEKEND: &str = "Wat je niet weet";
/// Hint.
pub const ONBEKEND_HINT: &str = "0 is alsof het niet past, 100 alsof het helemaal past.";
/// Slider.
pub const KINDEREN: &str = "Kinderen tegelijk bij één steungezin";
/// Hint.
pub const KINDEREN_HINT: &str = "In één dagdeel. Meer samen knipt het plan in Matchronde af.";
/// While nothing was saved.
pub const PROBEERT: &str = "Je probeert dit uit. Alleen jij ziet het, tot je het bewaart of Koppelbord op slot gaat. Wat je nu voorstelt, onthoudt deze gewichten.";
/// Button.
pub const BEWAAR: &str = "Bewaar voor het programma";
/// Button.
pub const TERUG: &str = "Terug naar wat bewaard is";
/// After saving.
pub const BEWAARD: &str = "Bewaard. Het geldt nu voor het hele programma.";
/// Of weights that are no preset.
pub const EIGEN: &str = "eigen keuze";
/// Of weights that are all zero.
pub const NIETS: &str = "niets, dus iedereen scoort 0";
/// A factor that is off.
pub const UIT: &str = "telt niet mee";
/// Head of what was counted.
pub const GETELD: &str = "Hoe het is geteld";
/// Link to the text for the register of algorithms.
pub const REGISTER: &str = "Tekst voor het Algoritmeregister";

/// The line that unfolds it.
#[must_use]
pub fn kop(voorkeuze: Option<Voorkeuze>, leeg: bool, probeert: bool) -> String {
    let name = match voorkeuze {
        _ if leeg => NIETS,
        None => EIGEN,
        Some(keuze) => voorkeuze_naam(keuze),
    };
    let only = if probeert { ", niet bewaard" } else { "" };
    format!("Wat telt: {}{only}", name.small())
}

/// Name of a preset.
#[must_use]
pub fn voorkeuze_naam(keuze: Voorkeuze) -> &'static str {
    match keuze {
        Voorkeuze::Evenwichtig => "Evenwichtig",
        Voorkeuze::Dichtbij => "Dicht bij huis",
        Voorkeuze::Verwachtingen => "Zelfde verwachtingen",
    }
}

/// How heavy a factor is.
#[must_use]
pub fn weegt(gewicht: u8) -> String {
    match gewicht {
        0 => UIT.to_owned(),
        gewicht => gewicht.to_string(),
    }
}

/// How much what is unknown counts for.
#[must_use]
pub fn procent(procent: u8) -> String {
    format!("{procent}%")
}

/// Under which version and setting it was counted.
#[must_use]
pub fn onder(versie: u16, onbekend: u8) -> String {
    format!("Versie {versie} van de criteria. Wat niet bekend was, telde voor {onbekend} procent.")
}

/// What a factor brought, of what it could have brought.
#[must_use]
pub fn geteld(naam: &str, waarde: u16, gewicht: u8) -> String {
    format!("{naam}: {} van {gewicht}", komma(tienden(waarde, gewicht)))
}

/// What a factor brought, in tenths of a point.
fn tienden(waarde: u16, gewicht: u8) -> u32 {
    (u32::from(gewicht) * u32::from(waarde) + 50) / 100
}

fn komma(tienden: u32) -> String {
    match tienden % 10 {
        0 => (tienden / 10).to_string(),
        tiende => format!("{},{tiende}", tienden / 10),
    }
}

/// What all that weighed brought together, each as it stands above, and what that makes out of a
/// hundred.
#[must_use]
pub fn samen(delen: &[(u16, u8)], procent: u16) -> String {
    let brought = delen
        .iter()
        .map(|(waarde, gewicht)| tienden(*waarde, *gewicht));
    let could: u32 = delen.iter().map(|(_, gewicht)| u32::from(*gewicht)).sum();
    format!(
        "Samen {} van {could}: dat is {procent} van de 100.",
        komma(brought.sum())
    )
}

/// The others that were considered then, with their scores.
#[must_use]
pub fn ook_bekeken(anderen: &[String]) -> String {
    format!("Ook bekeken: {}.", super::woorden::lijst(anderen))
}

/// The same without names, for paper.
#[must_use]
pub fn ook_bekeken_naamloos(scores: &[String]) -> String {
    let wie = match scores.len() {
        1 => "een ander gezin".to_owned(),
        count => format!("{count} andere gezinnen"),
    };
    let scores = super::woorden::lijst(scores);
    format!("Ook bekeken: {wie}, met {scores} van de 100.")
}

/// All weights are zero.
#[must_use]
pub fn niets_weegt() -> Message {
    Message {
        code: "niets-weegt",
        wat: "Niets telt mee, dus iedereen scoort 0.".to_owned(),
        doe: "Laat minstens één ding meetellen.".to_owned(),
    }
}

/// What a factor is called, and what it looks at.
#[must_use]
pub fn factor(factor: Factor) -> (&'static str, &'static str) {
    match factor {
        Factor::Afstand => ("Afstand", "Hoe dichterbij, hoe beter."),
        Factor::Dagdelen => ("Dagdelen", "Hoeveel dagdelen beide gezinnen kunnen."),
        Factor::Steunsoort => ("Soort steun", "Of het steungezin biedt wat wordt gevraagd."),
        Factor::Frequentie => (
            "Hoe vaak",
            "Of het steungezin zo vaak wil als wordt gevraagd.",
        ),
        Factor::Leeftijd => (
            "Leeftijd",
            "Een kind van ongeveer dezelfde leeftijd (hoogstens twee jaar verschil), of opa en oma als dat is gevraagd.",
        ),
        Factor::Taal => (
            "Taal",
            "Een taal die beide gezinnen spreken. Wie nieuwe contacten zoekt: of het daar Nederlands kan oefenen.",
        ),
        Factor::Duur => (
            "Hoe lang",
            "Of het steungezin zo lang wil als wordt gevraagd.",
        ),
        Factor::Omgang => (
            "Onderling contact",
            "Of beide gezinnen hetzelfde verwachten: vooral het kind, ook de ouders, of samen dingen doen.",
        ),
        Factor::Opvoeding => (
            "Opvoeding",
            "Of beide gezinnen dezelfde dingen belangrijk vinden.",
        ),
        Factor::Bezigheden => (
            "Bezigheden",
            "Of het steungezin graag doet wat de kinderen graag doen.",
        ),
        Factor::Wederdienst => (
            "Iets terugdoen",
            "Telt alleen als het vraaggezin zei wat het kan doen, en het steungezin waar het blij mee is.",
        ),
        Factor::Wachttijd => ("Wachttijd", "Wie langer wacht, gaat voor."),
        Factor::Eerder => (
            "Eerder samen",
            "Telt alleen als de twee eerder een koppeling hadden: of die goed ging, of stopte omdat het niet klikte. Zei een kind nee, of waren er zorgen, dan past het niet.",
        ),
        Factor::Deelname => (
            "Doet mee",
            "Allebei doen mee en hun gegevens mogen worden gebruikt.",
        ),
        Factor::Screening => (
            "Screening",
            "De screening van het steungezin is rond en geldig.",
        ),
        Factor::Capaciteit => ("Plaats", "Het steungezin heeft nog plaats."),
        Factor::Leeftijdsgrens => (
            "Leeftijdsgrens",
            "De kinderen zijn van een leeftijd waar het steungezin plaats voor heeft.",
        ),
        Factor::Huis => ("Huis en dieren", "Huisdieren en roken geven geen bezwaar."),
    }
}

/// By what a plan chose a pair.
#[must_use]
pub fn uit_plan(plan: &Plankeuze) -> String {
    let paren = |aantal: u32, woord: &str| match aantal {
        0 => None,
        1 => Some(format!("1 {woord} paar")),
        n => Some(format!("{n} {woord}e paren")),
    };
    let chosen = if plan.vast {
        "Vastgezet in Matchronde."
    } else {
        "Gekozen door het plan van Matchronde."
    };
    let others = [
        paren(plan.vastgezet, "vastgezet"),
        paren(plan.weggelaten, "weggelaten"),
    ];
    let others: Vec<String> = others.into_iter().flatten().collect();
    if others.is_empty() {
        return chosen.to_owned();
    }
    let others = super::woorden::lijst(others);
    format!("{chosen} Bij dat plan hoorden: {others}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_counted_adds_up_as_it_stands_there() {
        assert_eq!(geteld("taal", 333, 20), "taal: 6,7 van 20");
        let said = samen(&[(333, 20), (333, 20), (1000, 70)], 76);
        assert_eq!(said, "Samen 83,4 van 110: dat is 76 van de 100.");
        assert_eq!(
            kop(None, true, true),
            "Wat telt: niets, dus iedereen scoort 0, niet bewaard"
        );
    }
}
