//! What is due: why, in one sentence. The words for the occasions themselves are in `aanleiding`.

use super::{datum, vandaag::eerste_groot, woorden};
use crate::{
    app::agenda::Over,
    domain::{Aanleiding, Datum, Fase, Frequentie, Kant, Omgang, Urgentie},
    matching::Gegeven,
};

pub use super::{
    aanleiding::{doe, onderwerp, stap, titel},
    vandaag::{screening, vog},
};

/// Until a day, with what is done then: the next step of a koppeling.
#[must_use]
pub fn volgende(aanleiding: Aanleiding, op: Datum, today: Datum) -> String {
    let stap = stap(aanleiding);
    if op <= today {
        stap.to_owned()
    } else {
        format!("{stap}, uiterlijk {}", datum::kort(op, today))
    }
}

/// The same, put off: how the koppeling itself says it.
#[must_use]
pub fn uitgesteld_tot(tot: Datum, reden: Option<&str>, today: Datum) -> String {
    format!("Uitgesteld. {}", uitgesteld(tot, reden, today))
}

/// What else there is about the same.
#[must_use]
pub fn ook(rest: &[Aanleiding]) -> String {
    let words = rest.iter().map(|one| super::leven::aanleiding(*one));
    format!("Ook: {}.", woorden::lijst(words))
}

/// Until when something is put off, and why.
#[must_use]
pub fn uitgesteld(tot: Datum, reden: Option<&str>, today: Datum) -> String {
    let day = datum::kort(tot, today);
    match reden {
        Some(reden) => format!("Tot {day}: {reden}"),
        None => format!("Tot {day}."),
    }
}

/// What a line of the calendar is about, without a name.
#[must_use]
pub fn waarover(over: Over) -> &'static str {
    match over {
        Over::Gezin(_) => "gezin",
        Over::Koppeling(_) => "koppeling",
        Over::Programma(_) => "instellingen",
    }
}

/// Where the calendar sends one.
pub const OPEN_KOPPELBORD: &str = "Open Koppelbord om te zien wat er nodig is.";

/// Where a koppeling is cannot be read.
pub const FASE_ONBEKEND: &str = "Het is niet bekend in welke fase deze koppeling is.";

/// A fase that begins on a day to come.
#[must_use]
pub fn klok(op: Datum, today: Datum) -> String {
    format!(
        "Deze fase begint volgens Koppelbord op {}. Dat moet nog komen: waarschijnlijk stond de klok van de computer verkeerd.",
        datum::kort(op, today)
    )
}
/// The word on its button.
pub const KLOK_DOE: &str = "Zet de dag goed";

/// The day of the aanmelding is not known.
pub const WACHT_ONBEKEND: &str = "Hoe lang dit gezin wacht is niet bekend.";

/// Parked, and nobody said until when.
pub const TERUG_ZONDER_DAG: &str =
    "Geparkeerd zonder datum. Kies bij het gezin tot wanneer, of stel dit uit.";

/// The day to which a family was parked.
#[must_use]
pub fn terug(tot: Datum, today: Datum) -> String {
    let day = datum::kort(tot, today);
    format!("Geparkeerd tot {day}. Vraag of het gezin weer mee wil doen.")
}

/// A conversation is still to be held, or something is still to be asked.
#[must_use]
pub fn kennismaking(gesprekken: usize, mist: &[Gegeven]) -> String {
    let talks = match gesprekken {
        0 => String::new(),
        1 => "Nog één kennismakingsgesprek. ".to_owned(),
        more => format!("Nog {more} kennismakingsgesprekken. "),
    };
    let words = mist.iter().map(|one| super::redenen::gegeven(*one));
    let asked = woorden::lijst(words);
    if asked.is_empty() {
        talks
    } else {
        format!("{talks}Nog te vragen: {asked}.")
    }
}

/// An ending asked to meet the family anew.
#[must_use]
pub fn nieuwe_intake(sinds: Datum, today: Datum) -> String {
    format!(
        "Bij de afsluiting op {} is gevraagd om opnieuw kennis te maken.",
        datum::kort(sinds, today)
    )
}

/// A concern about safety, without what it is.
pub const ZORG: &str = "vervolg op een zorgsignaal. Volg het protocol van je organisatie.";

/// The start was not measured.
pub const STARTMETING: &str =
    "De vier vragen bij de start zijn nog niet gesteld. Later kun je dan vergelijken.";

/// A rest with a last day.
#[must_use]
pub fn pauze(tot: Datum, today: Datum) -> String {
    let day = datum::kort(tot, today);
    if tot < today {
        format!("De pauze was tot en met {day}. Vraag of beide gezinnen weer verder gaan.")
    } else {
        format!("De pauze is tot en met {day}.")
    }
}

/// A rest without a last day.
#[must_use]
pub fn pauze_zonder_einde(dagen: i32) -> String {
    format!("Al {dagen} dagen pauze, zonder einddatum. Vraag hoe het gaat.")
}

/// The two expect different contact.
#[must_use]
pub fn omgang_verschilt(vraag: Omgang, steun: Omgang) -> String {
    format!(
        "Het vraaggezin denkt: {}. Het steungezin denkt: {}.",
        super::leven::omgang(vraag),
        super::leven::omgang(steun)
    )
}

/// No contract yet.
#[must_use]
pub fn contract(dagen: i32) -> String {
    format!("Al {dagen} dagen actief, en het contract is nog niet getekend.")
}

/// The two expect to go on for different times.
#[must_use]
pub fn duur_verschilt(vraag: u8, steun: u8) -> String {
    format!("Het vraaggezin rekent op {vraag} maanden, het steungezin op {steun}.")
}

/// The two expect to meet differently often.
#[must_use]
pub fn frequentie_verschilt(vraag: Frequentie, steun: Frequentie) -> String {
    format!(
        "Het vraaggezin wil {}, het steungezin {}.",
        woorden::frequentie(vraag),
        woorden::frequentie(steun)
    )
}

/// When someone signed up.
#[must_use]
pub fn aangemeld(op: Option<Datum>, today: Datum) -> String {
    match op {
        Some(op) => format!("Meldde zich {} aan. ", datum::afstand(op, today)),
        None => "Meldde zich aan, de dag is niet bekend. ".to_owned(),
    }
}

/// Nobody has talked with them yet, as far as is noted.
#[must_use]
pub fn niets_bekend(kant: Kant) -> &'static str {
    match kant {
        Kant::Vraag => "Er is nog niets genoteerd over de vraag.",
        Kant::Steun => "Er is nog niets genoteerd over het aanbod.",
    }
}

/// What was noted when they signed up; the beginning of it.
#[must_use]
pub fn genoteerd(notitie: &str) -> String {
    let line = notitie.split_whitespace().collect::<Vec<_>>().join(" ");
    let head: String = line.chars().take(120).collect();
    let more = if head == line { "" } else { "…" };
    format!("Genoteerd: “{head}{more}”")
}

/// The side was never told.
pub const WELKE_KANT: &str = "Kies bij het gezin of het steun vraagt of steun biedt.";

/// A family with an ended VOG is in a koppeling.
pub const VOG_MET_KOPPELING: &str = "Er loopt een koppeling.";

/// How long a family waits.
#[must_use]
pub fn wacht(dagen: i32) -> String {
    let hoe_lang = match dagen {
        ..=0 => "sinds vandaag".to_owned(),
        1 => "één dag".to_owned(),
        2..14 => format!("{dagen} dagen"),
        _ => format!("{} weken", dagen / 7),
    };
    format!("Wacht {hoe_lang} zonder koppeling.")
}

/// How many steungezinnen fit.
#[must_use]
pub fn passen(kandidaten: usize) -> String {
    match kandidaten {
        0 => " Er past nu niemand.".to_owned(),
        1 => " Er past één steungezin.".to_owned(),
        more => format!(" Er passen {more} steungezinnen."),
    }
}

/// How long a family can wait.
#[must_use]
pub fn urgentie(urgentie: Urgentie) -> &'static str {
    match urgentie {
        Urgentie::Hoog => "Heeft haast. ",
        Urgentie::Gewoon | Urgentie::Laag => "",
    }
}

/// Whose answer is missing.
#[must_use]
pub fn antwoord(kanten: &[Kant], naar: Fase, dagen: i32) -> String {
    let who = match kanten {
        [kant] => het(*kant).to_owned(),
        _ => "beide gezinnen".to_owned(),
    };
    let fase = super::refusal::fase(naar);
    match dagen {
        ..=0 => format!("Vandaag gestart. Vraag {who} om een ja of nee voor de {fase}."),
        1 => format!("Sinds gisteren. Vraag {who} om een ja of nee voor de {fase}."),
        _ => format!("Al {dagen} dagen. Vraag {who} om een ja of nee voor de {fase}."),
    }
}

fn het(kant: Kant) -> &'static str {
    super::refusal::het_gezin(kant)
}

/// A side said no.
#[must_use]
pub fn nee(kant: Kant, naar: Fase) -> String {
    format!(
        "{} wil geen {}. Praat nog eens, of sluit de koppeling af.",
        eerste_groot(het(kant)),
        super::refusal::fase(naar)
    )
}

/// Both said yes.
#[must_use]
pub fn verder(naar: Fase) -> String {
    format!(
        "Beide gezinnen zeggen ja. De {} kan beginnen.",
        super::refusal::fase(naar)
    )
}

/// The trial's last day.
#[must_use]
pub fn proef(einde: Datum, today: Datum) -> String {
    let day = datum::voluit(einde);
    let day = day.rsplit_once(' ').map_or(day.as_str(), |(day, _)| day);
    if einde < today {
        format!("De laatste dag was {day}. ")
    } else {
        format!("De laatste dag is {day}. ")
    }
}

/// What to do at the end of a trial.
pub const PROEF_DOE: &str = "Praat met ouders én kinderen van beide gezinnen.";

/// The evaluation is under way.
#[must_use]
pub fn evaluatie(dagen: i32) -> String {
    format!("Al {dagen} dagen in evaluatie. Leg vast hoe beide gezinnen terugkijken.")
}

/// The evaluation went well.
pub const POSITIEF: &str = "Beide gezinnen zijn positief. De koppeling kan actief worden.";

/// The half-year evaluation.
#[must_use]
pub fn halfjaar(op: Datum, today: Datum) -> String {
    if op <= today {
        format!("Had gekund vanaf {}.", datum::kort(op, today))
    } else {
        format!(
            "Op {}, {}.",
            datum::kort(op, today),
            datum::afstand(op, today)
        )
    }
}

/// No contact for long.
#[must_use]
pub fn stil(dagen: i32, ooit: bool) -> String {
    if ooit {
        format!("Laatste contact {dagen} dagen geleden.")
    } else {
        format!("Nog geen contact genoteerd, al {dagen} dagen.")
    }
}

/// What was agreed to do next.
#[must_use]
pub fn vervolg(wat: &str, op: Datum, today: Datum) -> String {
    let when = vandaag_of(op, today);
    if wat.is_empty() {
        format!("{when}.")
    } else {
        format!("{when}: {wat}")
    }
}

fn vandaag_of(op: Datum, today: Datum) -> String {
    eerste_groot(&datum::afstand(op, today))
}

/// So many values to choose between.
#[must_use]
pub fn botsing(aantal: usize) -> String {
    if aantal == 1 {
        "Op één plek zijn twee verschillende antwoorden opgeschreven.".to_owned()
    } else {
        format!("Op {aantal} plekken zijn verschillende antwoorden opgeschreven.")
    }
}
