//! Deciding about one family.

use super::{
    Elem, Kind, Proposed, Refusal, Register, Room, State, Write,
    decide::changed,
    decide_dag::{follows, past},
};
use crate::domain::{Datum, Gezin, GezinId, Kant, Koppeling, Uitstel};

pub(super) fn meld_aan(
    state: &State,
    id: GezinId,
    writes: Vec<Write>,
) -> Result<Vec<Proposed>, Refusal> {
    if state.gezinnen.contains_key(&id) || state.gewist().contains(&id.0) {
        return Err(Refusal::GezinBestaat);
    }
    belongs(&writes, Room::Gezin)?;
    let named = writes
        .iter()
        .any(|w| matches!(w, Write::Naam(Some(_)) | Write::Telefoon(Some(_))));
    if !named {
        return Err(Refusal::NaamOfTelefoon);
    }
    changed(state, Kind::Gezin, about(id), writes)
}

pub(super) fn wijzig(
    state: &State,
    id: GezinId,
    writes: Vec<Write>,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    let gezin = known(state, id)?;
    belongs(&writes, Room::Gezin)?;
    let name = last(&writes, |w| match w {
        Write::Naam(value) => Some(value.is_some()),
        _ => None,
    });
    let phone = last(&writes, |w| match w {
        Write::Telefoon(value) => Some(value.is_some()),
        _ => None,
    });
    // Only emptying is refused: what is in conflict or unread may well hold a name.
    let emptied = name == Some(false) || phone == Some(false);
    if emptied
        && !name.unwrap_or(gezin.naam.is_some())
        && !phone.unwrap_or(gezin.telefoon.is_some())
    {
        return Err(Refusal::NaamOfTelefoon);
    }
    let unknown_removal = writes
        .iter()
        .any(|write| write.is_removal() && state.cell(Register::of(id.0, write)).is_none());
    if unknown_removal {
        return Err(Refusal::Niets);
    }
    let named = |kind| {
        let mut own = state.koppelingen_of(id);
        own.any(|koppeling| koppeling.is_open() && koppeling.kinderen.contains(kind))
    };
    for write in &writes {
        match write {
            Write::Kind(Elem::Weg(kind)) if named(kind) => return Err(Refusal::KindGekoppeld),
            Write::Gesprek(Elem::Zet(talk)) => {
                past(talk.op, today)?;
                follows(talk.op, talk.vervolg_op)?;
            }
            Write::GezinUitstel(put_off) => later(put_off, today)?,
            _ => {}
        }
    }
    changed(state, Kind::Gezin, about(id), writes)
}

pub(super) fn screen(
    state: &State,
    id: GezinId,
    writes: Vec<Write>,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    let gezin = known(state, id)?;
    belongs(&writes, Room::Screening)?;
    if gezin.kant != Some(Kant::Steun) {
        return Err(Refusal::VerkeerdeKant(Kant::Steun));
    }
    for write in &writes {
        let (done, until) = match write {
            Write::Vog(Some(vog)) => (Some(vog.gezien_op), Some(vog.geldig_tot)),
            Write::Referenties(Some(step))
            | Write::Huisbezoek(Some(step))
            | Write::Training(Some(step))
            | Write::Competentieprofiel(Some(step)) => (Some(step.op), None),
            _ => (None, None),
        };
        if done.is_some_and(|done| done > today) {
            return Err(Refusal::InDeToekomst);
        }
        if done.zip(until).is_some_and(|(done, until)| until < done) {
            return Err(Refusal::Volgorde);
        }
        if matches!(write, Write::Vog(Some(vog)) if vog.te_lang()) {
            return Err(Refusal::VogTeLang);
        }
    }
    changed(state, Kind::Screening, about(id), writes)
}

pub(super) fn header_only(
    state: &State,
    kind: Kind,
    id: GezinId,
) -> Result<Vec<Proposed>, Refusal> {
    let gezin = known(state, id)?;
    let nothing = match kind {
        Kind::Verberg => gezin.verborgen,
        Kind::Toon => !gezin.verborgen,
        _ => false,
    };
    if nothing {
        Err(Refusal::Niets)
    } else if kind == Kind::Verberg && state.koppelingen_of(id).any(Koppeling::is_open) {
        Err(Refusal::LooptNog)
    } else {
        Ok(vec![Proposed::new(kind, about(id), Vec::new())])
    }
}

/// Something is put off to a day to come, and not for so long that it is forgotten.
pub(super) fn later(put_off: &Uitstel, today: Datum) -> Result<(), Refusal> {
    match put_off.tot {
        Some(tot) if tot <= today => Err(Refusal::NietInDeToekomst),
        Some(tot) if tot > today.plus_months(Uitstel::HOOGSTENS_MAANDEN) => Err(Refusal::TeVer),
        _ => Ok(()),
    }
}

pub(super) fn known(state: &State, id: GezinId) -> Result<&Gezin, Refusal> {
    state.gezinnen.get(&id).ok_or(Refusal::GezinOnbekend)
}

pub(super) fn about(id: GezinId) -> [Option<[u8; 16]>; 3] {
    [Some(id.0), None, None]
}

pub(super) fn belongs(writes: &[Write], room: Room) -> Result<(), Refusal> {
    let mut registers: Vec<_> = writes
        .iter()
        .map(|write| Register::of([0; 16], write))
        .collect();
    crate::order::sort(&mut registers);
    registers.dedup();
    let once = registers.len() == writes.len();
    if once && writes.iter().all(|write| write.room() == room) {
        Ok(())
    } else {
        Err(Refusal::HoortHierNiet)
    }
}

fn last<T>(writes: &[Write], pick: impl Fn(&Write) -> Option<T>) -> Option<T> {
    writes.iter().rev().find_map(pick)
}
