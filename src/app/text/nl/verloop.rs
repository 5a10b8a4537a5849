//! The course of a koppeling in words: its gates, what was noted, what happened.

use super::{
    begeleiding, contact, datum, koppelingen::*, leven, matchen, refusal, vandaag::eerste_groot,
    woorden,
};
use crate::letters::Letters;
use crate::{
    domain::{
        Afsluiting, Afspraak, Besluit, Contactmoment, Datum, Evaluatie, Fase, Kant, Oordeel, Proef,
    },
    log::{Elem, KantBesluit, Write},
};

/// Below the title of the board.
#[must_use]
pub fn telling(lopend: usize, afgesloten: usize) -> String {
    let ended = match afgesloten {
        0 => String::new(),
        n => format!(", {n} afgesloten"),
    };
    match lopend {
        0 => format!("Er loopt nu geen koppeling{ended}."),
        1 => format!("Er loopt één koppeling{ended}."),
        n => format!("Er lopen {n} koppelingen{ended}."),
    }
}

/// A fase with a capital.
#[must_use]
pub fn fase(fase: Fase) -> String {
    eerste_groot(refusal::fase(fase))
}

/// How long it is in its fase.
#[must_use]
pub fn dagen(dagen: i32) -> String {
    match dagen {
        ..0 => "begint nog".to_owned(),
        0 => "sinds vandaag".to_owned(),
        1 => "1 dag".to_owned(),
        2..100 => format!("{dagen} dagen"),
        _ => format!("{} maanden", dagen / 30),
    }
}

/// The button to the next fase.
#[must_use]
pub fn ga_naar(fase: Fase) -> &'static str {
    match fase {
        Fase::Voorstel => "Terug naar voorstel",
        Fase::Kennismaking => "Start de kennismaking",
        Fase::Proefperiode => "Start de proefperiode",
        Fase::Evaluatie => "Begin de evaluatie",
        Fase::Actief => "Ga door: actief",
        Fase::Afgesloten => SLUIT_AF,
    }
}

/// The button to extend a trial.
pub const VERLENG: &str = "Verleng de proefperiode";

/// What to do in a fase, in one sentence.
#[must_use]
pub fn uitleg(fase: Fase) -> &'static str {
    match fase {
        Fase::Voorstel => {
            "Vraag beide gezinnen, los van elkaar, of ze met elkaar willen kennismaken."
        }
        Fase::Kennismaking => {
            "Ga samen op bezoek voor het matchgesprek. Vraag daarna of ze het willen proberen."
        }
        Fase::Proefperiode => "Bel halverwege. Praat aan het eind met ouders én kinderen.",
        Fase::Evaluatie => {
            "Leg vast hoe beide gezinnen terugkijken. Zijn ze positief, ga dan door."
        }
        Fase::Actief => "Het loopt. Bel af en toe, en kijk elk half jaar samen terug.",
        Fase::Afgesloten => {
            "Deze koppeling is afgesloten. Een nieuwe poging is een nieuw voorstel."
        }
    }
}

/// A need of the gate: someone's answer. Said so that it is as true before it as after a no.
#[must_use]
pub fn nodig_antwoord(kant: Kant, naar: Fase) -> String {
    format!(
        "Antwoord van {} op de {}",
        refusal::het_gezin(kant),
        refusal::fase(naar)
    )
}

/// What to do when a side said no.
pub const NA_EEN_NEE: &str =
    "Een van de gezinnen zegt nee. Praat nog eens, of sluit de koppeling af.";

/// A need of the gate: the screening.
pub const NODIG_SCREENING: &str = "De screening van het steungezin is rond";
/// A good thing to do first: the matchgesprek.
pub const NODIG_GESPREK: &str = "Het matchgesprek is geweest";
/// A need of the gate: the evaluation.
pub const NODIG_EVALUATIE: &str = "De evaluatie is vastgelegd, en beide gezinnen zijn positief";
/// A good thing to do first: a call halfway.
pub const NODIG_CONTACT: &str = "Er was contact tijdens de proefperiode";
/// A good thing to do: an agreement.
pub const NODIG_AFSPRAAK: &str = "De afspraken staan erin";

/// The trial: from when until when, and how long that is.
#[must_use]
pub fn proef(proef: Proef, today: Datum) -> String {
    let days = proef.einde.days_since(proef.begin) + 1;
    let long = match (days / 7, days % 7) {
        (1, 0) => "1 week".to_owned(),
        (weeks, 0) => format!("{weeks} weken"),
        _ => format!("{days} dagen"),
    };
    format!(
        "van {} tot en met {} ({long})",
        datum::kort(proef.begin, today),
        datum::kort(proef.einde, today),
    )
}

/// The trial's clock: the trial, and while it runs how many days are left.
#[must_use]
pub fn proefklok(clock: Proef, loopt: bool, today: Datum) -> String {
    let whole = eerste_groot(&proef(clock, today));
    match clock.einde.days_since(today) {
        _ if !loopt => format!("{whole}."),
        0 => format!("{whole}. Vandaag is de laatste dag."),
        1 => format!("{whole}. Morgen is de laatste dag."),
        left @ 2.. => format!("{whole}. Nog {left} dagen."),
        _ => format!("{whole}. De laatste dag is geweest."),
    }
}

/// What one side said.
#[must_use]
pub fn besluit(besluit: &Besluit, today: Datum) -> String {
    let word = if besluit.ja { "Ja" } else { "Nee" };
    let day = datum::kort(besluit.op, today);
    match &besluit.toelichting {
        Some(why) => format!("{word}, op {day}: {why}"),
        None => format!("{word}, op {day}"),
    }
}

/// An agreement: what and how often.
#[must_use]
pub fn afspraak(afspraak: &Afspraak) -> String {
    let what = eerste_groot(woorden::steunsoort_kort(afspraak.soort));
    let often = afspraak.frequentie.map(woorden::frequentie);
    match often {
        Some(often) => format!("{what}, {often}"),
        None => what,
    }
}

/// An agreement: when.
#[must_use]
pub fn afspraak_wanneer(afspraak: &Afspraak, today: Datum) -> String {
    let from = format!("vanaf {}", datum::kort(afspraak.vanaf, today));
    if afspraak.dagdelen.is_empty() {
        eerste_groot(&from)
    } else {
        eerste_groot(&format!("{}, {from}", matchen::dagdelen(afspraak.dagdelen)))
    }
}

/// A contact: how and with whom.
#[must_use]
pub fn contactkop(moment: &Contactmoment) -> String {
    let how = eerste_groot(contact::soort(moment.soort));
    let who: Vec<&str> = moment
        .met
        .iter()
        .map(|kant| refusal::het_gezin(*kant))
        .collect();
    let head = if who.is_empty() {
        how
    } else {
        format!("{how} met {}", woorden::lijst(who))
    };
    let about = moment.onderwerpen.iter().copied().map(leven::onderwerp);
    let about = woorden::lijst(about);
    if about.is_empty() {
        head
    } else {
        format!("{head}, over {about}")
    }
}

/// What was agreed as the next step.
#[must_use]
pub fn vervolg(moment: &Contactmoment, today: Datum) -> Option<String> {
    let what = moment.vervolg.as_ref().map(|what| what.as_str().to_owned());
    let when = moment.vervolg_op.map(|op| datum::kort(op, today));
    match (what, when) {
        (None, None) => None,
        (Some(what), None) => Some(format!("Vervolg: {what}")),
        (None, Some(when)) => Some(format!("Vervolg op {when}")),
        (Some(what), Some(when)) => Some(format!("Vervolg op {when}: {what}")),
    }
}

/// An evaluation in one line.
#[must_use]
pub fn evaluatie(evaluatie: &Evaluatie) -> String {
    let said = [
        (VRAAGGEZIN, evaluatie.vraaggezin),
        (STEUNGEZIN, evaluatie.steungezin),
        (KINDEREN, evaluatie.kinderen),
    ];
    let words: Vec<String> = said
        .iter()
        .filter_map(|(who, said)| said.map(|said| (who, said)))
        .map(|(who, said)| format!("{} {}", who.small(), contact::oordeel(said)))
        .collect();
    let moment = evaluatie.moment.map(leven::moment);
    let said = words.join(", ");
    match moment {
        Some(moment) if said.is_empty() => eerste_groot(moment),
        Some(moment) => eerste_groot(&format!("{moment}: {said}")),
        None => eerste_groot(&said),
    }
}

/// An ending, as facts.
#[must_use]
pub fn afsluiting(ending: &Afsluiting, today: Datum) -> Vec<(String, String)> {
    let yes_no = |yes| woorden::ja_nee(yes).to_owned();
    let mut facts = vec![
        (LAATSTE_DAG.to_owned(), datum::kort(ending.op, today)),
        (
            WAAROM.to_owned(),
            eerste_groot(contact::reden(ending.reden)),
        ),
    ];
    if let Some(kant) = ending.kant {
        facts.push((BIJ_WIE.to_owned(), refusal::het_gezin(kant).to_owned()));
    }
    if let Some(goodbye) = ending.afscheid {
        facts.push((AFSCHEID.to_owned(), yes_no(goodbye)));
    }
    facts.push((
        VERVOLG_VRAAG.to_owned(),
        begeleiding::vervolg(ending.vervolg_vraag, ending.tot_vraag, today),
    ));
    facts.push((
        VERVOLG_STEUN.to_owned(),
        begeleiding::vervolg(ending.vervolg_steun, ending.tot_steun, today),
    ));
    if ending.niet_meer_samen {
        facts.push((NIET_MEER.to_owned(), yes_no(true)));
    }
    if let Some(why) = &ending.toelichting {
        facts.push((TOELICHTING.to_owned(), why.as_str().to_owned()));
    }
    facts
}

/// What a change wrote about a koppeling, in words; `None` for what is said otherwise.
#[must_use]
pub fn gebeurtenis(write: &Write, today: Datum) -> Option<String> {
    let day = |op| datum::kort(op, today);
    let said = match write {
        Write::Fase(stand) => format!("{} sinds {}", fase(stand.fase), day(stand.sinds)),
        Write::Besluit(KantBesluit {
            naar,
            kant,
            besluit: said,
        }) => {
            let who = eerste_groot(refusal::het_gezin(*kant));
            let fase = refusal::fase(*naar);
            match said {
                Some(said) => {
                    let word = woorden::ja_nee(said.ja);
                    format!("{who} zegt {word} tegen de {fase}, op {}", day(said.op))
                }
                None => format!("Antwoord van {} weggehaald", refusal::het_gezin(*kant)),
            }
        }
        Write::Proef(Some(clock)) => format!("Proefperiode {}", proef(*clock, today)),
        Write::Proef(None) => "Proefperiode weggehaald".to_owned(),
        Write::Pauze(Some(rest)) => format!("Pauze {}", leven::pauze(rest, today)),
        Write::Pauze(None) => "Pauze voorbij".to_owned(),
        Write::Ritme(Some(weeks)) => format!("Contact elke {weeks} weken"),
        Write::Ritme(None) => "Contact zo vaak als gewoonlijk".to_owned(),
        Write::Uitstel(one) => eerste_groot(&leven::uitstel(one)),
        Write::Zorgsignaal(Elem::Zet(one)) => eerste_groot(&leven::zorgsignaal(one)),
        Write::Zorgsignaal(Elem::Weg(_)) => "Zorgsignaal weggehaald".to_owned(),
        Write::Contract(Some(op)) => format!("Contract getekend op {}", day(*op)),
        Write::Contract(None) => "Contract weggehaald".to_owned(),
        Write::Afsluiting(Some(ending)) => {
            format!("Afgesloten: {}", contact::reden(ending.reden))
        }
        Write::Afspraak(Elem::Zet(one)) => {
            format!(
                "Afspraak: {}. {}",
                afspraak(one),
                afspraak_wanneer(one, today)
            )
        }
        Write::Afspraak(Elem::Weg(_)) => "Afspraak weggehaald".to_owned(),
        Write::Evaluatie(Elem::Zet(one)) => {
            format!("Evaluatie op {}: {}", day(one.op), evaluatie(one))
        }
        Write::Evaluatie(Elem::Weg(_)) => "Evaluatie weggehaald".to_owned(),
        Write::Contactmoment(Elem::Zet(one)) => {
            format!("{} op {}: {}", contactkop(one), day(one.op), one.notitie)
        }
        Write::Contactmoment(Elem::Weg(_)) => "Contact weggehaald".to_owned(),
        _ => return None,
    };
    Some(said)
}

/// Who wrote something, and when.
#[must_use]
pub fn door(wie: &str, op: Datum, today: Datum) -> String {
    format!("{} · {wie}", eerste_groot(&datum::kort(op, today)))
}

/// The frozen score, and against how many.
#[must_use]
pub fn bevroren(
    procent: u16,
    op: Datum,
    (kandidaten, uitgesloten): (u32, u32),
    toch: bool,
) -> String {
    // Who was proposed all the same is among those that did not fit.
    let others = match (kandidaten, toch) {
        (0, _) | (1, false) => "Er was geen andere kandidaat".to_owned(),
        (n, false) => format!("Gekozen uit {n} kandidaten"),
        (1, true) => "Dit gezin paste niet, één ander wel".to_owned(),
        (n, true) => format!("Dit gezin paste niet, {n} andere wel"),
    };
    let not = match uitgesloten.saturating_sub(u32::from(toch)) {
        0 => String::new(),
        1 => format!(", één{} paste niet", if toch { " ander" } else { "" }),
        n => format!(", {n}{} pasten niet", if toch { " andere" } else { "" }),
    };
    format!("{procent} van 100 op {}. {others}{not}.", datum::voluit(op))
}

/// The written reason with which something was overridden.
#[must_use]
pub fn toch(reden: &str) -> String {
    format!("Toch voorgesteld: {reden}")
}

/// A summary of one look back for the line over time.
#[must_use]
pub fn oordeel(oordeel: Option<Oordeel>) -> &'static str {
    oordeel.map_or(woorden::ONBEKEND, contact::oordeel)
}

/// Title above the answer that is being noted.
#[must_use]
pub fn legt_vast(kant: Kant, ja: bool, naar: Fase) -> String {
    format!(
        "{} zegt {} tegen de {}",
        eerste_groot(refusal::het_gezin(kant)),
        woorden::ja_nee(ja),
        refusal::fase(naar)
    )
}

/// The contract was signed on that day.
#[must_use]
pub fn getekend(op: &str) -> String {
    format!("Getekend op {op}.")
}
