//! Deciding about what lies beside the fasen: rests, the rhythm of contact, what is put off, and
//! concerns about safety.

use super::{
    Elem, Kind, Proposed, Refusal, State, Write,
    command::Onderwerp,
    decide::changed,
    decide_dag::{follows, past, recent, since_fase},
    decide_gezin::{about, known, later},
    decide_koppeling::{known_koppeling, one, open, subjects},
};
use crate::domain::{Datum, Fase, KoppelingId, Pauze, Proef, Uitstel, Zorgsignaal};
use std::ops::RangeInclusive;

/// Weeks that a rhythm of contact may take.
const RITME: RangeInclusive<u8> = 1..=26;

pub(super) fn pauzeer(
    state: &State,
    id: KoppelingId,
    pauze: Pauze,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    let (koppeling, _) = open(state, id)?;
    if pauze.tot.is_some_and(|tot| tot < pauze.vanaf) {
        return Err(Refusal::Volgorde);
    }
    since_fase(koppeling, pauze.vanaf, today)?;
    one(state, koppeling, Write::Pauze(Some(pauze)))
}

/// Ends a rest. In a trial both families get the days back that it took, and that is written
/// down, not computed ever after.
pub(super) fn hervat(
    state: &State,
    id: KoppelingId,
    op: Datum,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    let (koppeling, fase) = open(state, id)?;
    let pauze = koppeling.pauze.as_ref().ok_or(Refusal::GeenPauze)?;
    let begun = pauze.vanaf <= today;
    if op > today {
        return Err(Refusal::InDeToekomst);
    }
    if begun && op < pauze.vanaf {
        return Err(Refusal::Volgorde);
    }
    let mut writes = vec![Write::Pauze(None)];
    // Of a rest that was only planned there is nothing to give back.
    let rested = op.days_since(pauze.vanaf);
    if let Some(proef) = koppeling.proef.filter(|_| fase == Fase::Proefperiode)
        && rested > 0
    {
        let einde = proef.einde.plus_days(rested);
        writes.push(Write::Proef(Some(Proef { einde, ..proef })));
    }
    changed(state, Kind::Koppeling, subjects(koppeling), writes)
}

pub(super) fn ritme(
    state: &State,
    id: KoppelingId,
    weken: Option<u8>,
) -> Result<Vec<Proposed>, Refusal> {
    let (koppeling, _) = open(state, id)?;
    if weken.is_some_and(|weken| !RITME.contains(&weken)) {
        return Err(Refusal::Ritme);
    }
    one(state, koppeling, Write::Ritme(weken))
}

pub(super) fn stel_uit(
    state: &State,
    over: Onderwerp,
    uitstel: Uitstel,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    later(&uitstel, today)?;
    match over {
        Onderwerp::Gezin(id) => {
            known(state, id)?;
            let write = vec![Write::GezinUitstel(uitstel)];
            changed(state, Kind::Gezin, about(id), write)
        }
        Onderwerp::Koppeling(id) => {
            one(state, known_koppeling(state, id)?, Write::Uitstel(uitstel))
        }
        Onderwerp::Programma(_) => Err(Refusal::HoortHierNiet),
    }
}

/// A concern is noted at any time, also about a koppeling that has ended.
pub(super) fn zorg(
    state: &State,
    id: KoppelingId,
    signaal: Zorgsignaal,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    let koppeling = known_koppeling(state, id)?;
    let mut noted = koppeling.zorgsignalen.iter();
    let stood = noted.find(|one| one.id == signaal.id).map(|one| one.op);
    past(signaal.op, today)?;
    recent(state, koppeling, signaal.op, stood, today)?;
    follows(signaal.op, signaal.vervolg_op)?;
    let write = vec![Write::Zorgsignaal(Elem::Zet(signaal))];
    changed(state, Kind::Zorgsignaal, subjects(koppeling), write)
}
