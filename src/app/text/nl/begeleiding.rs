//! Words for guiding a koppeling: a no, a rest, the rhythm of contact, concerns, looking back in
//! figures, the goodbye, the line of time.

use super::{contact, datum, leven, vandaag::eerste_groot};
use crate::domain::{Afsluiting, Datum, Kant, Pauze, Vervolg, Zorgsignaal};

/// What is wrong with a form.
pub const FOUTEN: &str = "Dit klopt nog niet";

/// What to do with a no.
pub const HOE_VERDER: &str = "Wat doe je nu?";
/// What one does with a no: end at once, or talk on.
#[must_use]
pub fn na_nee(afsluiten: bool) -> &'static str {
    if afsluiten {
        "De koppeling meteen afsluiten"
    } else {
        "Eerst verder praten, en alleen het nee opschrijven"
    }
}
/// Until when.
pub const RUST_TOT: &str = "Rust tot";

/// A rest.
pub const PAUZE: &str = "Pauze";
/// The rest and the rhythm.
pub const PAUZE_EN_RITME: &str = "Pauze en ritme";
/// The button.
pub const PAUZEER: &str = "Pauzeer";
/// Its title.
pub const PAUZE_TITEL: &str = "Pauze voor deze koppeling";
/// Change it.
pub const PAUZE_ANDERS: &str = "Wijzig de pauze";
/// Go on.
pub const HERVAT: &str = "Weer verder";
/// A planned one is called off.
pub const GAAT_NIET_DOOR: &str = "De pauze gaat niet door";
/// The first day.
pub const VANAF: &str = "Vanaf";
/// The last day.
pub const TOT: &str = "Tot en met";
/// Why.
pub const WAAROM: &str = "Waarom?";
/// The first day after.
pub const EERSTE_DAG: &str = "Eerste dag na de pauze";
/// What a pause does.
pub const PAUZE_UITLEG: &str = "In een pauze kan de koppeling niet naar de volgende fase. Is het een proefperiode, dan komen de dagen er aan het eind bij.";
/// The field of the rhythm.
pub const RITME: &str = "Contact elke zoveel weken";
/// Its explanation.
pub const RITME_UITLEG: &str = "Laat leeg voor zo vaak als gewoonlijk.";
/// The button.
pub const RITME_KIES: &str = "Kies het ritme";

/// Concerns.
pub const ZORG: &str = "Zorgsignalen";
/// The button.
pub const ZORG_NIEUW: &str = "Noteer een zorgsignaal";
/// The reminder.
pub const ZORG_PROTOCOL: &str = "Volg eerst het protocol van je organisatie, zoals de meldcode. Opschrijven is geen melding. Is er direct gevaar? Bel 112.";
/// Where it stays.
pub const ZORG_BLIJFT: &str = "Een zorgsignaal blijft op dit apparaat, tenzij je het kiest als je een bestand voor een collega maakt. Het staat ook niet op gewone prints.";
/// None.
pub const ZORG_GEEN: &str = "Er is geen zorgsignaal genoteerd.";
/// What.
pub const ZORG_WAT: &str = "Wat heb je gezien of gehoord?";
/// Facts.
pub const ZORG_FEITEN: &str = "Schrijf feiten op, geen oordeel.";
/// With whom.
pub const ZORG_BESPROKEN: &str = "Met wie besproken, of aan wie verteld?";

/// A question.
pub const VRAAG: &str = "Vraag";
/// Which evaluation.
pub const MOMENT: &str = "Welke evaluatie";
/// Not asked.
pub const NIET_GEVRAAGD: &str = "niet gevraagd";
/// The table behind the lines.
pub const IN_CIJFERS: &str = "In cijfers";

/// What was done of the goodbye.
pub const LAATSTE_GESPREK: &str = "Wat is er gedaan bij het afscheid?";
/// A success with contact.
pub const GESLAAGD_CONTACT: &str = "Geslaagd: het contact loopt zelfstandig door";
/// A success.
pub const GESLAAGD: &str = "Geslaagd: het doel is bereikt";
/// Earlier koppelingen.
pub const EERDER: &str = "Andere koppelingen van deze gezinnen";

/// The chips of the line of time.
pub const LAAT_ZIEN: &str = "Laat zien";
/// The title of changing a contact.
pub const CONTACT_ANDERS: &str = "Contact wijzigen";
/// Topics.
pub const ONDERWERPEN: &str = "Waar ging het over?";

/// What stands on the line of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Soort {
    Fase,
    Contact,
    Afspraak,
    Evaluatie,
    Pauze,
    Zorg,
    Anders,
}

impl Soort {
    /// All of them, in the order of the chips.
    pub const ALL: [Self; 7] = [
        Self::Fase,
        Self::Contact,
        Self::Afspraak,
        Self::Evaluatie,
        Self::Pauze,
        Self::Zorg,
        Self::Anders,
    ];
}

/// The word on a chip.
#[must_use]
pub fn soort(soort: Soort) -> &'static str {
    match soort {
        Soort::Fase => "Fasen en antwoorden",
        Soort::Contact => "Contact",
        Soort::Afspraak => "Afspraken en contract",
        Soort::Evaluatie => "Evaluaties",
        Soort::Pauze => "Pauzes",
        Soort::Zorg => "Zorgsignalen",
        Soort::Anders => "Overig",
    }
}

/// On the line of time: the day it was about, by whom, and the day it was written when that is
/// another one.
#[must_use]
pub fn gebeurd(op: Datum, wie: &str, geschreven: Datum, today: Datum) -> String {
    let day = eerste_groot(&datum::kort(op, today));
    if op == geschreven {
        format!("{day} · {wie}")
    } else {
        let written = datum::kort(geschreven, today);
        format!("{day} · {wie}, opgeschreven op {written}")
    }
}

/// A rest that runs or is to come.
#[must_use]
pub fn pauze(pauze: &Pauze, begonnen: bool, today: Datum) -> String {
    let head = pauze_kort(pauze, begonnen, today);
    let why = leven::pauzereden(pauze.reden);
    let words = pauze.toelichting.as_ref();
    let words = words.map_or_else(String::new, |words| format!(" ({words})"));
    format!("{head}: {why}{words}.")
}

/// Since when, or from when, and until when, without why.
#[must_use]
pub fn pauze_kort(pauze: &Pauze, begonnen: bool, today: Datum) -> String {
    let begin = datum::kort(pauze.vanaf, today);
    let head = if begonnen {
        format!("Pauze sinds {begin}")
    } else {
        format!("Pauze gepland vanaf {begin}")
    };
    let until = match pauze.tot {
        Some(tot) => format!(", tot en met {}", datum::kort(tot, today)),
        None => ", zonder einddatum".to_owned(),
    };
    format!("{head}{until}")
}

/// What going on does to a trial.
#[must_use]
pub fn proef_schuift(einde: Datum, dagen: i32, today: Datum) -> String {
    let days = match dagen {
        1 => "1 dag".to_owned(),
        n => format!("{n} dagen"),
    };
    format!(
        "De proefperiode wordt {days} langer en loopt dan tot en met {}.",
        datum::kort(einde, today)
    )
}

/// How often contact is wanted.
#[must_use]
pub fn ritme(weken: Option<u8>) -> String {
    match weken {
        None => "Contact zo vaak als gewoonlijk.".to_owned(),
        Some(1) => "Contact elke week.".to_owned(),
        Some(weeks) => format!("Contact elke {weeks} weken."),
    }
}

/// What was done about a concern, and what comes next.
#[must_use]
pub fn zorg_vervolg(signaal: &Zorgsignaal, today: Datum) -> Option<String> {
    let told = signaal.besproken.as_ref();
    let told = told.map(|who| format!("Besproken met of verteld aan: {who}"));
    let when = signaal.vervolg_op.map(|op| datum::kort(op, today));
    let next = match (&signaal.vervolg, when) {
        (None, None) => None,
        (Some(what), None) => Some(format!("Vervolg: {what}")),
        (None, Some(when)) => Some(format!("Vervolg op {when}")),
        (Some(what), Some(when)) => Some(format!("Vervolg op {when}: {what}")),
    };
    let all: Vec<String> = [told, next].into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(". "))
}

/// Head of the question about each child.
pub const OVER_KINDEREN: &str = "Over elk kind, volgens de ouders";
/// The question about a child.
#[must_use]
pub fn kind_vraag(kind: &str) -> String {
    format!("Gaat het goed met {kind}?")
}

/// Whose answers.
#[must_use]
pub fn antwoorden_van(kant: Kant) -> String {
    match kant {
        Kant::Vraag => "Antwoorden van het vraaggezin".to_owned(),
        Kant::Steun => "Antwoorden van het steungezin".to_owned(),
    }
}

/// The first and the last answer, and what changed; one answer is nothing to compare.
#[must_use]
pub fn verandering(antwoorden: &[u8]) -> String {
    let (first, last) = match antwoorden {
        [] => return NIET_GEVRAAGD.to_owned(),
        [one] => return format!("{one}, één keer gevraagd"),
        [first, .., last] => (*first, *last),
    };
    let word = match i16::from(last) - i16::from(first) {
        0 => "gelijk gebleven".to_owned(),
        n @ 1.. => format!("{n} omhoog"),
        n => format!("{} omlaag", -n),
    };
    format!("van {first} naar {last}: {word}")
}

/// An ending in one sentence.
#[must_use]
pub fn einde(ending: &Afsluiting, today: Datum) -> String {
    let day = datum::kort(ending.op, today);
    let goodbye = match ending.afscheid {
        Some(true) => " Er is goed afscheid genomen.",
        Some(false) => " Er is geen afscheid genomen.",
        None => "",
    };
    let why = eerste_groot(contact::reden(ending.reden));
    format!("De laatste dag was {day}. {why}.{goodbye}")
}

/// What comes next, with the day until which a family rests.
#[must_use]
pub fn vervolg(vervolg: Vervolg, tot: Option<Datum>, today: Datum) -> String {
    let word = contact::vervolg(vervolg);
    match tot {
        Some(tot) => format!("{word}, tot {}", datum::kort(tot, today)),
        None => word.to_owned(),
    }
}

/// A rest that ends before it begins.
pub const RUST_TE_KORT: &str = "Kies een dag na de laatste dag van de koppeling.";

/// Search anew.
#[must_use]
pub fn opnieuw_zoeken(naam: &str) -> String {
    format!("Opnieuw zoeken voor {naam}")
}

/// Meet anew first.
#[must_use]
pub fn opnieuw_kennismaken(naam: &str) -> String {
    format!("Opnieuw kennismaken met {naam}")
}

/// The steps of the scale, each with a word, from 1 to 5.
pub const SCHAAL: [&str; 5] = [
    "1 helemaal niet",
    "2 een beetje",
    "3 soms wel, soms niet",
    "4 meestal wel",
    "5 helemaal wel",
];
