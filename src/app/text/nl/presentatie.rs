//! Words of the presentation for a council.

use super::gebied::getal;

/// Title of the screen.
pub const TITEL: &str = "Presentatie";
/// The button on the report.
pub const PRESENTEER: &str = "Presenteer";
/// How a screen reader calls it.
pub const ZONE: &str = "Presentatie zonder namen";
/// Button.
pub const VORIGE: &str = "Vorige";
/// Button.
pub const VOLGENDE: &str = "Volgende";
/// Button.
pub const BEELDVULLEND: &str = "Volledig scherm";
/// Button.
pub const SLUIT: &str = "Sluit";
/// The keys.
pub const TOETSEN: &str =
    "Pijltjes of spatie: verder en terug. V: volledig scherm. Z: zwart scherm. Esc: sluit.";
/// Where the browser does not fill the screen.
pub const GEEN_BEELDVULLEND: &str = "Deze browser laat het volledige scherm hier niet toe. Probeer F11, of het menu van de browser.";
/// While the screen is black.
pub const ZWART: &str = "Zwart scherm. Druk op een toets om verder te gaan.";

/// Which leaf, of how many.
#[must_use]
pub fn blad(at: usize, of: usize) -> String {
    format!("{at} van {of}")
}

/// A rounded number.
#[must_use]
pub fn of_meer(many: u32) -> String {
    format!("{}+", getal(many))
}
/// What the plus means.
pub const OF_MEER: &str = "20+ betekent: 20 of meer. Aantallen zijn naar beneden afgerond op vijf, zodat niemand te herkennen is.";

/// Leaf, where the programme has no name.
pub const WAT: &str = "Steun van een gezin in de buurt";
/// What it is.
pub const WAT_HET_IS: [&str; 3] = [
    "Een gezin dat het zwaar heeft, krijgt steun van een gezin in de buurt.",
    "Een middag opvang, samen eten, een lift naar zwemles. Vrijwillig en gelijkwaardig.",
    "Een coördinator zoekt wie bij elkaar past, en blijft erbij: van het eerste gesprek tot het afscheid.",
];

/// Leaf.
pub const KAART: &str = "Wie er meedoen";
/// Too few.
pub const KAART_TE_WEINIG: &str =
    "In geen enkele plaats doen er al vijf gezinnen mee. Een kaart zou laten zien wie het zijn.";
/// What is on the map.
pub const OP_DE_KAART: &str = "Hoeveel gezinnen meedoen per plaats, vragen en helpen samen: 10 is 10 of meer. Een plaats met minder dan vijf staat er niet op.";

/// Leaf.
pub const WACHTEN: &str = "Wie er wachten";
/// Too few.
pub const WACHTEN_WEINIG: &str = "Er wachten minder dan vijf gezinnen.";
/// Number.
pub const WACHTENDEN: &str = "gezinnen wachten op een steungezin";
/// Number.
pub const MET_PLEK: &str = "steungezinnen hebben plek";
/// What they ask for.
#[must_use]
pub fn vragen(many: u32, wat: &str) -> String {
    format!("{} vragen {wat}", of_meer(many))
}

/// Leaf.
pub const MATCH: &str = "Een match, nu gemaakt";
/// Too few.
pub const MATCH_TE_WEINIG: &str = "Er wachten minder dan vijf gezinnen, of er hebben er minder dan vijf plek. Een voorbeeld zou te veel zeggen over wie het zijn.";
/// Nobody fits.
pub const MATCH_NIEMAND: &str = "Voor wie nu wacht, past er nog geen steungezin.";
/// Who decides.
pub const MATCH_UITLEG: &str = "De computer rekent voor, de coördinator en de gezinnen kiezen. Leeftijd, taal, huis en screening tellen mee maar staan hier niet.";
/// Button.
pub const ZOEK: &str = "Zoek een steungezin";
/// Button.
pub const ANDER: &str = "Ander gezin";
/// Above who fits.
pub const PASSEN: &str = "Wie het best past";
/// Who asks.
#[must_use]
pub fn vraagt(wat: &str, wanneer: Option<&str>) -> String {
    let when = wanneer.filter(|when| !when.is_empty());
    let when = when.map_or_else(String::new, |when| format!(", op {when}"));
    match wat {
        "" => format!("vraagt steun{when}"),
        wat => format!("vraagt {wat}{when}"),
    }
}
/// How many were considered.
#[must_use]
pub fn bekeken(all: &str, fit: &str) -> Vec<String> {
    vec![
        format!("Bekeken: {all} steungezinnen."),
        format!("Daarvan passen er {fit}."),
    ]
}

/// Leaf.
pub const JAAR: &str = "Zo verloopt een koppeling";
/// What it is.
pub const JAAR_UITLEG: &str = "Dit is één koppeling uit het programma, zonder namen en zonder data. De weken tellen vanaf het eerste ja.";
/// Too few.
pub const JAAR_TE_WEINIG: &str =
    "Er zijn nog te weinig koppelingen om er een te laten zien zonder dat iemand te herkennen is.";
/// Step.
pub const EERSTE_JA: &str = "het eerste gezin zegt ja";
/// Step.
pub const ONTMOETEN: &str = "de gezinnen ontmoeten elkaar";
/// Step.
pub const PROEF: &str = "de proefperiode begint";
/// Looking back.
pub const STARTMETING: &str = "samen vastgelegd hoe het nu gaat";
/// Looking back.
pub const NA_PROEF: &str = "samen teruggekeken op de proef";
/// Looking back.
pub const HALFJAAR: &str = "samen teruggekeken";
/// Behind the year.
pub const DAARNA: &str = "Daarna zien ze elkaar nog steeds.";
/// Step.
pub const AFGEROND: &str = "goed afgerond, met een afscheid";
/// Contacts in so many weeks.
#[must_use]
pub fn contacten(many: usize, weken: u32) -> String {
    let every = usize::try_from(weken).unwrap_or(0).checked_div(many);
    match every {
        None => "De coördinator noteerde geen contact.".to_owned(),
        Some(0 | 1) => "De coördinator sprak de gezinnen ongeveer elke week.".to_owned(),
        Some(every) => format!("De coördinator sprak de gezinnen ongeveer elke {every} weken."),
    }
}
/// When something was.
#[must_use]
pub fn in_week(week: u32, wat: &str) -> String {
    match week {
        0 => format!("Begin: {wat}"),
        week => format!("Week {week}: {wat}"),
    }
}
/// Below the drawing.
pub const WEKEN: &str = "weken";
/// What the signs mean.
pub const TEKENS: [&str; 3] = ["contact", "terugblik", "stap"];

/// Leaf.
pub const BRENGT: &str = "Wat het gezinnen brengt";
/// Leaf.
pub const VERHAAL: &str = "Een verhaal";
/// Leaf.
pub const WERVING: &str = "Wat extra steungezinnen brengen";
/// For how many somebody fits now, and for how many nobody; nothing is fewer than five.
#[must_use]
pub fn geholpen(fit: Option<u32>, left: Option<u32>) -> String {
    let many = |number: Option<u32>| number.map_or_else(|| "minder dan 5".to_owned(), of_meer);
    let left_over = match left {
        None => "Voor minder dan 5 is er nog niemand.".to_owned(),
        Some(left) => format!(
            "Voor {} is er nog niemand: met evenveel passende steungezinnen erbij krijgen ook zij steun.",
            of_meer(left)
        ),
    };
    format!(
        "Voor {} die wachten, past er nu een steungezin. {left_over}",
        many(fit)
    )
}
/// What is asked for.
#[must_use]
pub fn gevraagd(wanneer: &str, many: u32) -> String {
    format!("{} vragen steun op {wanneer}.", of_meer(many))
}
