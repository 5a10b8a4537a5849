//! Deciding about what is noted of a koppeling: contacts, agreements, evaluations, the contract;
//! and taking that away again.

use super::{
    Elem, Genoteerd, Kind, Proposed, Refusal, Register, State, Write,
    decide::changed,
    decide_dag::{follows, past, recent, since_trial},
    decide_koppeling::{known_koppeling, one, open, subjects},
};
use crate::domain::{
    Afspraak, Contactmoment, Datum, Evaluatie, Evaluatiemoment, Fase, KoppelingId,
};

pub(super) fn noteer(
    state: &State,
    id: KoppelingId,
    moment: Contactmoment,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    let koppeling = known_koppeling(state, id)?;
    let mut noted = koppeling.contactmomenten.iter();
    let stood = noted.find(|one| one.id == moment.id).map(|one| one.op);
    past(moment.op, today)?;
    recent(state, koppeling, moment.op, stood, today)?;
    follows(moment.op, moment.vervolg_op)?;
    let write = Write::Contactmoment(Elem::Zet(moment));
    changed(state, Kind::Contact, subjects(koppeling), vec![write])
}

pub(super) fn spreek_af(
    state: &State,
    id: KoppelingId,
    afspraak: Afspraak,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    let (koppeling, _) = open(state, id)?;
    let mut noted = koppeling.afspraken.iter();
    let stood = noted.find(|one| one.id == afspraak.id).map(|one| one.vanaf);
    recent(state, koppeling, afspraak.vanaf, stood, today)?;
    follows(afspraak.vanaf, afspraak.tot)?;
    one(state, koppeling, Write::Afspraak(Elem::Zet(afspraak)))
}

pub(super) fn evalueer(
    state: &State,
    id: KoppelingId,
    evaluatie: Evaluatie,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    let (koppeling, fase) = open(state, id)?;
    // How it was at the start is asked before there is anything to look back on.
    let start = evaluatie.moment == Some(Evaluatiemoment::Start);
    if matches!(fase, Fase::Voorstel | Fase::Kennismaking) && !start {
        return Err(Refusal::GeenPijl {
            van: fase,
            naar: Fase::Evaluatie,
        });
    }
    let mut noted = koppeling.evaluaties.iter();
    let stood = noted.find(|one| one.id == evaluatie.id).map(|one| one.op);
    past(evaluatie.op, today)?;
    recent(state, koppeling, evaluatie.op, stood, today)?;
    if !start {
        since_trial(koppeling, evaluatie.op, stood, today)?;
    }
    one(state, koppeling, Write::Evaluatie(Elem::Zet(evaluatie)))
}

pub(super) fn haal_weg(
    state: &State,
    id: KoppelingId,
    wat: Genoteerd,
) -> Result<Vec<Proposed>, Refusal> {
    let (koppeling, kind, write) = match wat {
        // A log is put right at any time, like it is written at any time.
        Genoteerd::Contact(element) => (
            known_koppeling(state, id)?,
            Kind::Contact,
            Write::Contactmoment(Elem::Weg(element)),
        ),
        Genoteerd::Afspraak(element) => (
            open(state, id)?.0,
            Kind::Koppeling,
            Write::Afspraak(Elem::Weg(element)),
        ),
        Genoteerd::Zorgsignaal(element) => (
            known_koppeling(state, id)?,
            Kind::Zorgsignaal,
            Write::Zorgsignaal(Elem::Weg(element)),
        ),
        Genoteerd::Evaluatie(element) => (
            open(state, id)?.0,
            Kind::Koppeling,
            Write::Evaluatie(Elem::Weg(element)),
        ),
    };
    if state.cell(Register::of(id.0, &write)).is_none() {
        return Err(Refusal::Niets);
    }
    changed(state, kind, subjects(koppeling), vec![write])
}

pub(super) fn teken(
    state: &State,
    id: KoppelingId,
    op: Datum,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    let (koppeling, fase) = open(state, id)?;
    if matches!(fase, Fase::Voorstel | Fase::Kennismaking) {
        return Err(Refusal::GeenProef);
    }
    past(op, today)?;
    recent(state, koppeling, op, koppeling.contract, today)?;
    one(state, koppeling, Write::Contract(Some(op)))
}
