//! Words on paper: the contract that both families sign, and the page with all notes. B1, and
//! readable by who never saw the program.

use super::{datum, leven, refusal, vandaag::eerste_groot, woorden};
use crate::domain::{Datum, Kant, Proef, Scores};

/// Its heading.
pub const CONTRACT: &str = "Afspraken tussen twee gezinnen";
/// The programme where nobody gave it a name.
pub const PROGRAMMA: &str = "Gezinnen helpen gezinnen";
/// To the paper.
pub const MAAK_CONTRACT: &str = "Contract om te printen";
/// To the page with all notes.
pub const ALLE_NOTITIES: &str = "Alle notities op papier";
/// Print it.
pub const PRINT: &str = "Print";
/// Back.
pub const TERUG: &str = "Terug naar de koppeling";
/// One family.
pub const VRAAGGEZIN: &str = "Het gezin dat steun krijgt";
/// The other.
pub const STEUNGEZIN: &str = "Het gezin dat steun geeft";
/// Who both.
pub const WIE: &str = "Wie doen mee?";
/// What was agreed.
pub const WAT: &str = "Wat spreken we af?";
/// Nothing yet: room to write.
pub const NOG_NIETS: &str = "Er staat nog niets afgesproken. Schrijf het hieronder op.";
/// The trial.
pub const PROEF: &str = "De proefperiode";
/// When it goes wrong.
pub const MISGAAT: &str = "Wat doen we als het niet goed gaat?";
/// What then.
pub const MISGAAT_REGELS: [&str; 4] = [
    "Loopt iets anders dan afgesproken? Zeg het eerst tegen elkaar. Dat kan kort en gewoon.",
    "Komen jullie er samen niet uit? Bel dan de coördinator. Die denkt mee en kiest geen partij.",
    "Maak je je zorgen over de veiligheid van een kind? Bel de coördinator dezelfde dag. Is er direct gevaar? Bel 112.",
    "Stoppen mag altijd. Vertel het op tijd, en neem samen afscheid. Dat is belangrijk voor het kind.",
];
/// Privacy.
pub const PRIVACY: &str = "Privacy";
/// In two sentences.
pub const PRIVACY_TEKST: &str = "De coördinator bewaart van jullie alleen wat nodig is om deze steun goed te laten lopen. Je mag altijd vragen wat er over je gezin is opgeschreven, en laten weghalen wat niet klopt.";
/// House rules.
pub const HUISREGELS_KOP: &str = "Huisregels";
/// House rules where the programme has none of its own; a line each.
pub const HUISREGELS: &str =
    "We gaan met respect met elkaar om, ook als we iets anders gewend zijn.
Wat we van elkaar horen, vertellen we niet door.
We komen afspraken na. Lukt het een keer niet, dan bellen we zo vroeg mogelijk.
Het steungezin geeft het kind geen straf. Is er iets, dan praten we er samen over.
We zetten geen foto’s van elkaars kinderen op internet.
Medicijnen geven we alleen als de ouder dat heeft opgeschreven.
In de auto zit het kind in de gordel, en in een stoeltje als dat moet.
We geven en lenen elkaar geen geld.";
/// Signing.
pub const TEKENEN: &str = "Handtekeningen";
/// What one says by it.
pub const TEKENEN_TEKST: &str =
    "Met onze handtekening zeggen we dat we dit samen zo hebben afgesproken.";
/// Below the line.
pub const DATUM: &str = "Datum";
/// Below the line.
pub const HANDTEKENING: &str = "Handtekening";
/// The third.
pub const COORDINATOR: &str = "De coördinator";
/// Facts.
pub const FEITEN: &str = "Wat vaststaat";
/// Contacts.
pub const CONTACTEN: &str = "Contact";
/// Heading of the page with all notes.
pub const NOTITIES: &str = "Alle notities";
/// Concerns.
pub const ZORG: &str = "Zorgsignalen";
/// To print those too.
pub const ZORG_MEE: &str = "Print ook de zorgsignalen";
/// Why not by itself.
pub const ZORG_UITLEG: &str =
    "Ze staan niet op dit blad, tenzij je dit aanzet. Bedenk wie het leest.";

/// The kinderen, by first name; how many where none is known.
#[must_use]
pub fn kinderen(namen: &[Option<String>]) -> String {
    let known: Vec<&String> = namen.iter().flatten().collect();
    let more = namen.len() - known.len();
    let rest = match (known.is_empty(), more) {
        (_, 0) => None,
        (true, 1) => Some("één kind".to_owned()),
        (true, n) => Some(format!("{n} kinderen")),
        (false, 1) => Some("nog één kind".to_owned()),
        (false, n) => Some(format!("nog {n} kinderen")),
    };
    let all: Vec<String> = known.into_iter().cloned().chain(rest).collect();
    if all.is_empty() {
        "De steun is voor de kinderen van het gezin.".to_owned()
    } else {
        format!("De steun is voor {}.", woorden::lijst(all))
    }
}

/// The trial that runs or is to come.
#[must_use]
pub fn proef(proef: Proef) -> String {
    format!(
        "De proefperiode is van {} tot en met {}. Daarna praten we met ouders en kinderen: hoe ging het, en willen we door?",
        datum::lang(proef.begin),
        datum::lang(proef.einde)
    )
}

/// Whom to call: the number is for the coordinator to write.
#[must_use]
pub fn te_bellen(naam: &str) -> String {
    format!("{naam}, telefoon ……………………………")
}

/// The trial that is behind us; it may have been over before its last day.
#[must_use]
pub fn na_proef(proef: Proef, today: Datum) -> String {
    if proef.einde >= today {
        return format!(
            "De proefperiode begon op {}. Beide gezinnen willen door. Elk half jaar kijken we samen terug.",
            datum::lang(proef.begin)
        );
    }
    format!(
        "De proefperiode was van {} tot en met {}. Beide gezinnen willen door. Elk half jaar kijken we samen terug.",
        datum::lang(proef.begin),
        datum::lang(proef.einde)
    )
}

/// A trial without days yet.
#[must_use]
pub fn straks(weken: u8) -> String {
    format!(
        "We beginnen met een proefperiode van {weken} weken. Daarna praten we met ouders en kinderen: hoe ging het, en willen we door?"
    )
}

/// Below the heading of the notes.
#[must_use]
pub fn gemaakt(fase: &str, today: Datum) -> String {
    format!("{fase}. Gemaakt op {}.", datum::lang(today))
}

/// The answers of one side in a line.
#[must_use]
pub fn cijfers(kant: Kant, scores: Scores) -> String {
    let parts = leven::vragen(kant).into_iter().zip(scores.all());
    let parts: Vec<String> = parts
        .filter_map(|((kort, _), score)| Some(format!("{kort} {}", score?.value())))
        .collect();
    let who = eerste_groot(refusal::het_gezin(kant));
    format!("{who} (van 1 tot 5): {}", parts.join(", "))
}

/// What the parents said of their children, one number each.
#[must_use]
pub fn per_kind(scores: impl IntoIterator<Item = u8>) -> Option<String> {
    let said: Vec<String> = scores.into_iter().map(|score| score.to_string()).collect();
    (!said.is_empty()).then(|| format!("{}: {}", super::effect::KIND_VRAAG, said.join(", ")))
}
