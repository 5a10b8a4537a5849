//! What of a koppeling is printed: the contract that both families sign, and the page with all
//! that was noted. First names of kinderen only, and never more than the paper needs.

use crate::{
    app::{
        Session,
        text::nl::{
            afspraken, begeleiding, contact, datum, koppelingen as nl, leven, papier, weging,
        },
        views::{
            matchen::{RedenRegel, Teken},
            wie,
        },
    },
    domain::{Datum, Fase, GezinId, Kant, Koppeling, KoppelingId},
};

use super::redenen::redenen;

/// The contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    /// The two.
    pub titel: String,
    /// The programme, as it is called.
    pub programma: String,
    /// The families: the side, the name, whom to speak to; and the coordinator, with room for
    /// a number.
    pub gezinnen: Vec<(String, String)>,
    /// The kinderen, in a sentence.
    pub kinderen: String,
    /// The agreements, in full sentences.
    pub afspraken: Vec<String>,
    /// The trial, and what comes after.
    pub proef: String,
    /// House rules.
    pub huisregels: Vec<String>,
    /// Who signs.
    pub tekenen: Vec<String>,
}

/// All that was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blad {
    /// The two.
    pub titel: String,
    /// The fase, and the day it was printed.
    pub sub: String,
    /// Parts: a heading and what stands below it.
    pub delen: Vec<(&'static str, Vec<Notitie>)>,
    /// Concerns, to be printed only when one says so.
    pub zorg: Vec<Notitie>,
}

/// Something that was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notitie {
    /// When, and what.
    pub kop: String,
    /// In the words that were written.
    pub tekst: String,
}

/// Makes the contract; `None` when there is no such koppeling.
#[must_use]
pub fn contract(session: &Session, today: Datum, id: KoppelingId) -> Option<Contract> {
    let state = session.state();
    let data = state.koppelingen.get(&id)?;
    let programma = state.programma.naam.as_ref();
    let named = |id: GezinId| {
        let naam = wie::wie(state, id).naam;
        let gezin = state.gezinnen.get(&id);
        let person = gezin.and_then(|gezin| gezin.contactpersoon.as_ref());
        match person {
            Some(person) if person.as_str() != naam => format!("{naam} ({person})"),
            _ => naam,
        }
    };
    let sides = [
        (papier::VRAAGGEZIN, data.vraaggezin),
        (papier::STEUNGEZIN, data.steungezin),
    ];
    let rules = state.programma.huisregels.as_ref();
    let rules = rules.map_or(papier::HUISREGELS, |rules| rules.as_str());
    let rules = rules.lines().map(str::trim).filter(|line| !line.is_empty());
    let current = data.afspraken.iter();
    let current = current.filter(|one| one.tot.is_none_or(|tot| tot >= today));
    let mut tekenen: Vec<String> = sides
        .iter()
        .map(|(_, id)| wie::wie(state, *id).naam)
        .collect();
    let own = session.identity().card().facts().name.clone();
    tekenen.push(papier::COORDINATOR.to_owned());
    Some(Contract {
        titel: wie::paar(state, data),
        programma: programma.map_or_else(|| papier::PROGRAMMA.to_owned(), ToString::to_string),
        gezinnen: sides
            .into_iter()
            .map(|(side, id)| (side.to_owned(), named(id)))
            .chain([(papier::COORDINATOR.to_owned(), papier::te_bellen(&own))])
            .collect(),
        kinderen: papier::kinderen(&voornamen(session, data)),
        afspraken: current.map(afspraken::zinnen).collect(),
        proef: match (data.proef, data.fase) {
            (Some(proef), Some(Fase::Actief | Fase::Afgesloten)) => papier::na_proef(proef, today),
            (Some(proef), _) => papier::proef(proef),
            (None, _) => papier::straks(state.programma.proefweken()),
        },
        huisregels: rules.map(str::to_owned).collect(),
        tekenen,
    })
}

/// First names of the kinderen it is about; `None` where one is not known.
fn voornamen(session: &Session, data: &Koppeling) -> Vec<Option<String>> {
    let vraag = session.state().gezinnen.get(&data.vraaggezin);
    let all = vraag.into_iter().flat_map(|gezin| &gezin.kinderen);
    let ours = all.filter(|kind| data.kinderen.is_empty() || data.kinderen.contains(&kind.id));
    ours.map(|kind| kind.voornaam.as_ref().map(ToString::to_string))
        .collect()
}

/// Makes the page with all notes; `None` when there is no such koppeling.
#[must_use]
pub fn blad(session: &Session, today: Datum, id: KoppelingId) -> Option<Blad> {
    let state = session.state();
    let data = state.koppelingen.get(&id)?;
    let delen = vec![
        (papier::FEITEN, feiten(data, today)),
        (nl::WAAROM_DEZE, waarom(session, data)),
        (nl::AFSPRAKEN, data.afspraken.iter().map(afspraak).collect()),
        (
            papier::CONTACTEN,
            data.contactmomenten
                .iter()
                .map(|one| {
                    let next = nl::vervolg(one, ooit());
                    note(
                        format!("{} · {}", datum::lang(one.op), nl::contactkop(one)),
                        lines([Some(one.notitie.as_str().to_owned()), next]),
                    )
                })
                .collect(),
        ),
        (nl::EVALUATIES, evaluaties(data)),
    ];
    let zorg = data.zorgsignalen.iter().map(|one| {
        let rest = begeleiding::zorg_vervolg(one, ooit());
        note(
            datum::lang(one.op),
            lines([Some(one.wat.as_str().to_owned()), rest]),
        )
    });
    Some(Blad {
        titel: wie::paar(state, data),
        sub: papier::gemaakt(&super::sub(state, data, today), today),
        delen: delen
            .into_iter()
            .filter(|(_, all)| !all.is_empty())
            .collect(),
        zorg: zorg.collect(),
    })
}

/// A day of another year than any: paper is read in any year, so each day is said with its own.
fn ooit() -> Datum {
    Datum::from_day_number(0)
}

fn note(kop: String, tekst: String) -> Notitie {
    Notitie { kop, tekst }
}

fn lines<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("\n")
}

fn afspraak(one: &crate::domain::Afspraak) -> Notitie {
    note(nl::afspraak(one), afspraken::zinnen(one))
}

/// The frozen reasons and how they were counted. The names of who else was considered stay off paper.
fn waarom(session: &Session, data: &Koppeling) -> Vec<Notitie> {
    let found = redenen(session.state(), data);
    let sign = |one: RedenRegel| match one.teken {
        Teken::Plus => format!("+ {}", one.tekst),
        Teken::LetOp => format!("! {}", one.tekst),
        Teken::Min => format!("− {}", one.tekst),
        Teken::Onbekend => format!("? {}", one.tekst),
    };
    let said: Vec<String> = found
        .toch
        .into_iter()
        .chain(found.regels.into_iter().map(sign))
        .chain(found.anderen_naamloos)
        .collect();
    let mut notes = vec![note(found.kop, said.join("\n"))];
    if !found.geteld.is_empty() {
        notes.push(note(weging::GETELD.to_owned(), found.geteld.join("\n")));
    }
    notes
}

fn feiten(data: &Koppeling, today: Datum) -> Vec<Notitie> {
    let mut facts = Vec::new();
    for fase in [Fase::Kennismaking, Fase::Proefperiode] {
        for kant in Kant::ALL {
            if let Some(said) = data.besluit(fase, kant) {
                let kop = nl::legt_vast(kant, said.ja, fase);
                facts.push(note(kop, nl::besluit(said, ooit())));
            }
        }
    }
    if let Some(proef) = data.proef {
        facts.push(note(
            nl::fase(Fase::Proefperiode),
            super::eerste_groot(&nl::proef(proef, ooit())),
        ));
    }
    if let Some(pauze) = &data.pauze {
        let told = begeleiding::pauze(pauze, data.rust(today), ooit());
        facts.push(note(begeleiding::PAUZE.to_owned(), told));
    }
    if let Some(op) = data.contract {
        facts.push(note(
            nl::CONTRACT.to_owned(),
            nl::getekend(&datum::lang(op)),
        ));
    }
    if let Some(ending) = data.einde() {
        let told = nl::afsluiting(ending, ooit()).into_iter();
        facts.extend(told.map(|(kop, tekst)| note(kop, tekst)));
    }
    facts
}

fn evaluaties(data: &Koppeling) -> Vec<Notitie> {
    let row = |one: &crate::domain::Evaluatie| {
        let moment = one
            .moment
            .map(|moment| format!(" · {}", leven::moment(moment)));
        let kop = format!("{}{}", datum::lang(one.op), moment.unwrap_or_default());
        let said = [
            (nl::VRAAGGEZIN, one.vraaggezin),
            (nl::STEUNGEZIN, one.steungezin),
            (nl::KINDEREN, one.kinderen),
        ];
        let said = said
            .into_iter()
            .filter_map(|(who, said)| Some(format!("{who}: {}", contact::oordeel(said?))));
        let said: Vec<String> = said.collect();
        let scores = [
            (Kant::Vraag, one.scores_vraag),
            (Kant::Steun, one.scores_steun),
        ];
        let scores = scores
            .into_iter()
            .filter_map(|(kant, scores)| Some(papier::cijfers(kant, scores?)));
        let mut scores: Vec<String> = scores.collect();
        scores.extend(papier::per_kind(
            one.per_kind.values().map(|score| score.value()),
        ));
        let words = one.toelichting.as_ref().map(ToString::to_string);
        let some = |all: Vec<String>, with: &str| (!all.is_empty()).then(|| all.join(with));
        note(kop, lines([some(said, ", "), some(scores, "\n"), words]))
    };
    data.evaluaties.iter().map(row).collect()
}
