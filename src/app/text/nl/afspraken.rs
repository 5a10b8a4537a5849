//! What two families agreed, in words: in a list, as full sentences on paper, and what to look at.

use super::{datum, leven, vandaag::eerste_groot, verloop, woorden};
use crate::domain::{Afspraak, Afspraakplek, Dagdelen, Datum, Frequentie, Steunsoort, Vervoer};

/// The last day.
pub const TOT: &str = "Tot en met";
/// Place.
pub const PLEK: &str = "Waar";
/// Who brings.
pub const BRENGT: &str = "Wie brengt";
/// Who fetches.
pub const HAALT: &str = "Wie haalt op";
/// Anything else.
pub const NOG_IETS: &str = "Wat is er nog afgesproken?";
/// Above what to look at.
pub const LET_OP: &str = "Let op";
/// Above older versions.
pub const EERDER: &str = "Eerdere versies";
/// Something not said yet.
pub const NIET_AFGESPROKEN: &str = "nog niet afgesproken";

/// Its head, with its version from the second on.
#[must_use]
pub fn kop(afspraak: &Afspraak, versie: usize) -> String {
    let head = verloop::afspraak(afspraak);
    if versie > 1 {
        format!("{head} · versie {versie}")
    } else {
        head
    }
}

/// When, from when, until when.
#[must_use]
pub fn wanneer(afspraak: &Afspraak, today: Datum) -> String {
    let head = verloop::afspraak_wanneer(afspraak, today);
    match afspraak.tot {
        Some(tot) => format!("{head}, tot en met {}", datum::kort(tot, today)),
        None => head,
    }
}

/// Where, who brings and who fetches; nothing when none of it was said.
#[must_use]
pub fn waar(afspraak: &Afspraak) -> Option<String> {
    let place = afspraak.plek.map(|plek| leven::plek(plek).to_owned());
    let brings = afspraak
        .brengt
        .map(|who| format!("brengen: {}", leven::vervoer(who)));
    let fetches = afspraak
        .haalt
        .map(|who| format!("halen: {}", leven::vervoer(who)));
    let all: Vec<String> = [place, brings, fetches].into_iter().flatten().collect();
    (!all.is_empty()).then(|| eerste_groot(&all.join("; ")))
}

/// An earlier version, with its day and who wrote it.
#[must_use]
pub fn versie(nummer: usize, wie: &str, op: Datum, afspraak: &Afspraak, today: Datum) -> String {
    let day = datum::kort(op, today);
    let what = verloop::afspraak(afspraak);
    let when = wanneer(afspraak, today);
    format!("Versie {nummer} · {day} · {wie}: {what}. {when}.")
}

/// It meets another agreement of the same steungezin.
#[must_use]
pub fn botst(gezin: &str, dagdelen: Dagdelen, een: &Afspraak, ander: &Afspraak) -> String {
    let weekly = |one: &Afspraak| {
        matches!(
            one.frequentie,
            Some(Frequentie::Wekelijks | Frequentie::MeerderePerWeek)
        )
    };
    let when = eerste_groot(&woorden::dagdelen(dagdelen));
    let what = woorden::steunsoort_kort(ander.soort);
    if weekly(een) && weekly(ander) {
        format!("{when}: dan is bij dit steungezin ook {gezin} ({what}).")
    } else {
        format!(
            "{when}: dan kan bij dit steungezin ook {gezin} zijn ({what}). Spreek af wie wanneer komt."
        )
    }
}

/// Dagdelen that a family did not name.
#[must_use]
pub fn buiten(gezin: &str, dagdelen: Dagdelen) -> String {
    let when = eerste_groot(&woorden::dagdelen(dagdelen));
    format!("{when}: {gezin} heeft niet gezegd dan te kunnen.")
}

/// What the kinderen do, as a part of a sentence.
fn doen(soort: Steunsoort) -> &'static str {
    match soort {
        Steunsoort::Opvang => "is er opvang",
        Steunsoort::Spelen => "gaan jullie spelen of samen iets leuks doen",
        Steunsoort::Weekenddag => "is er een dag in het weekend samen",
        Steunsoort::Logeren => "wordt er gelogeerd",
        Steunsoort::MeeEten => "wordt er mee gegeten",
        Steunsoort::Lift => "is er een lift naar sport, zwemles of een club",
        Steunsoort::SchoolBrengen => "wordt er naar school of de opvang gebracht",
        Steunsoort::Huiswerk => "is er een rustige plek of hulp voor huiswerk",
        Steunsoort::Ouderavond => "gaat het steungezin mee of denkt het mee over school",
        Steunsoort::LuisterendOor => "is er tijd voor een goed gesprek met de ouder",
        Steunsoort::NieuweContacten => "gaan jullie samen de buurt in",
    }
}

fn wie(vervoer: Vervoer, werk: &str) -> String {
    match vervoer {
        Vervoer::Vraaggezin => format!("Het vraaggezin {werk}."),
        Vervoer::Steungezin => format!("Het steungezin {werk}."),
        Vervoer::KindZelf if werk == "brengt" => "Het kind gaat zelf.".to_owned(),
        Vervoer::KindZelf => "Het kind komt zelf weer thuis.".to_owned(),
        Vervoer::Anders => format!("Iemand anders {werk}."),
    }
}

/// An agreement in full sentences, for paper.
#[must_use]
pub fn zinnen(afspraak: &Afspraak) -> String {
    let often = afspraak.frequentie.map(woorden::frequentie);
    let slots = (!afspraak.dagdelen.is_empty()).then(|| woorden::dagdelen(afspraak.dagdelen));
    let when = match (often, slots) {
        (Some(often), Some(slots)) => format!("{} ({slots})", eerste_groot(often)),
        (Some(often), None) => eerste_groot(often),
        (None, Some(slots)) => format!("In overleg op {slots}"),
        (None, None) => "In overleg".to_owned(),
    };
    let mut said = vec![format!("{when} {}.", doen(afspraak.soort))];
    if let Some(plek) = afspraak.plek {
        said.push(match plek {
            Afspraakplek::Elders => "Dat is op een andere plek dan thuis.".to_owned(),
            _ => format!("Dat is {}.", leven::plek(plek)),
        });
    }
    said.extend(afspraak.brengt.map(|who| wie(who, "brengt")));
    said.extend(afspraak.haalt.map(|who| wie(who, "haalt op")));
    let from = datum::lang(afspraak.vanaf);
    said.push(match afspraak.tot {
        Some(tot) => format!("Dit geldt van {from} tot en met {}.", datum::lang(tot)),
        None => format!("Dit geldt vanaf {from}."),
    });
    if let Some(words) = &afspraak.toelichting {
        said.push(words.as_str().to_owned());
    }
    said.join(" ")
}
