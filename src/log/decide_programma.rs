//! What may be set for a whole programme, and region data taken in and put away.

use super::{
    Elem, Kind, Proposed, Refusal, Room, State, Write, content, decide::changed,
    decide_gezin::belongs, decide_koppeling::PROEFWEKEN,
};
use crate::domain::{Barriere, Datum, Gebiedsdeel, Pak, ProgrammaId, Streek};

pub(super) fn stel_in(
    state: &State,
    id: ProgrammaId,
    writes: Vec<Write>,
    today: Datum,
) -> Result<Vec<Proposed>, Refusal> {
    belongs(&writes, Room::Programma)?;
    for write in &writes {
        in_bounds(write, today)?;
    }
    let kept = state.programmas.get(&id);
    let delen = kept.map_or(&[][..], |programma| &programma.gebiedsdelen);
    let barrieres = kept.map_or(&[][..], |programma| &programma.barrieres);
    let mut samen: usize = 0;
    for deel in delen {
        let stays =
            |write: &Write| !matches!(write, Write::Gebiedsdeel(one) if one.id() == deel.id);
        if writes.iter().all(stays) {
            samen += deel.deel.as_str().len();
        }
    }
    for write in &writes {
        match write {
            Write::Gebiedsdeel(Elem::Zet(deel)) => samen += deel.deel.as_str().len(),
            Write::Gebiedsdeel(Elem::Weg(id)) if delen.iter().all(|deel| deel.id != *id) => {
                return Err(Refusal::GebiedOnbekend);
            }
            Write::Barriere(Elem::Weg(id)) if barrieres.iter().all(|one| one.id != *id) => {
                return Err(Refusal::Niets);
            }
            _ => {}
        }
    }
    if samen > Gebiedsdeel::SAMEN {
        return Err(Refusal::GebiedVol);
    }
    let subjects = [None, None, Some(id.0)];
    let proposed = changed(state, Kind::Programma, subjects, writes)?;
    Ok(proposed.into_iter().flat_map(apart).collect())
}

/// As many changes as it takes: a change has room for some 64 KB.
fn apart(whole: Proposed) -> Vec<Proposed> {
    let (mut all, mut part, mut size) = (Vec::new(), Vec::new(), 0);
    for write in whole.writes {
        let weight = match &write {
            Write::Gebiedsdeel(Elem::Zet(deel)) => 1000 + deel.deel.as_str().len(),
            _ => 100,
        };
        if size + weight > content::LIMIT - 2000 || part.len() >= content::EVENTS {
            all.push(Proposed::new(whole.kind, whole.subjects, part));
            (part, size) = (Vec::new(), 0);
        }
        part.push(write);
        size += weight;
    }
    all.push(Proposed::new(whole.kind, whole.subjects, part));
    all
}

/// Settings within what a programme can mean.
fn in_bounds(write: &Write, today: Datum) -> Result<(), Refusal> {
    match write {
        Write::Proefweken(weeks) if !weeks.is_some_and(|w| PROEFWEKEN.contains(&w)) => {
            Err(Refusal::Proefweken)
        }
        Write::VogMaanden(Some(months)) if !(6..=60).contains(months) => Err(Refusal::VogMaanden),
        Write::Kennismakingen(Some(talks)) if !(1..=2).contains(talks) => {
            Err(Refusal::Kennismakingen)
        }
        Write::Omweg(Some(hundredths)) if !(100..=200).contains(hundredths) => Err(Refusal::Omweg),
        Write::Fietstempo(Some(km)) if !(8..=30).contains(km) => Err(Refusal::Fietstempo),
        Write::Gebiedsdeel(Elem::Zet(deel)) if deel.deel.as_str().len() > Pak::LANGST => {
            Err(Refusal::GebiedTeGroot)
        }
        Write::Gebiedsdeel(Elem::Zet(deel)) if deel.op > today => Err(Refusal::InDeToekomst),
        Write::Barriere(Elem::Zet(one)) if !parts(one) => Err(Refusal::Barriere),
        Write::Cijfers(Elem::Zet(one)) if !one.kan() => Err(Refusal::Cijfers),
        Write::Cijfers(Elem::Zet(one)) if one.tot >= today => Err(Refusal::InDeToekomst),
        _ => Ok(()),
    }
}

/// Whether a barrier lies between two areas, and takes a time that one can mean.
fn parts(one: &Barriere) -> bool {
    let [a, b] = &one.tussen;
    let area = |streek: &Streek| match streek {
        Streek::Postcode(postcode) => postcode.letters().is_none(),
        Streek::Buurt(_) => true,
    };
    a != b && area(a) && area(b) && (1..=120).contains(&one.minuten)
}
