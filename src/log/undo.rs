//! Taking steps back: new changes that write what stood before. Only what nobody has touched
//! since, so that an undo never takes away another's work; nothing in the log is removed.

use super::{
    ChangeId, Elem, Entry, EventRef, Kind, Log, Proposed, Refusal, Register, Stamp, State, Subject,
    Write,
};
use crate::order::{Map, Set};
use std::collections::{BTreeMap, BTreeSet};

/// What takes these changes back; they were made in this order.
///
/// # Errors
/// [`Refusal::NietMeerTerug`] when something was written on top since, when several values stood
/// there before, or when what stood there cannot be read; [`Refusal::GeenWegTerug`] for what has
/// no way back: an erasure, a proposal (that is closed, with a reason), a choice between values.
pub fn undo(log: &Log, state: &State, changes: &[ChangeId]) -> Result<Vec<Proposed>, Refusal> {
    let mut steps = Vec::with_capacity(changes.len());
    for id in changes {
        steps.push((*id, log.get(*id).ok_or(Refusal::NietMeerTerug)?));
    }
    // Of a register that one step wrote more than once the last value must still be there, and
    // the one before the first comes back.
    let mut last: Map<Register, EventRef> = Map::new();
    for (id, entry) in &steps {
        for (register, at, _) in events(*id, entry)? {
            last.insert(register, at);
        }
    }
    let mut back = Vec::new();
    let about = steps.iter().flat_map(|(_, entry)| entry.header.subjects());
    let first = firsts(log, &about.collect());
    let mut hidden: Set<Subject> = Set::new();
    for (id, entry) in steps.iter() {
        let header = &entry.header;
        let header_only = |kind| Proposed::new(kind, header.subjects, Vec::new());
        match header.kind {
            Kind::Verberg => back.push(header_only(Kind::Toon)),
            Kind::Toon => back.push(header_only(Kind::Verberg)),
            Kind::Wis | Kind::Unknown(_) => return Err(Refusal::GeenWegTerug),
            kind => {
                let subject = header.subjects.first().copied().flatten();
                if subject.is_some_and(|subject| hidden.contains(&subject)) {
                    continue;
                }
                // A sign-up is not emptied but hidden.
                let starts = subject
                    .filter(|one| kind == Kind::Gezin && first.get(one) == Some(&header.stamp));
                let mut writes = Vec::new();
                for (register, at, write) in events(*id, entry)? {
                    let Some(newest) = last.remove(&register) else {
                        continue;
                    };
                    let cell = state.cell(register);
                    let ours = cell.is_some_and(|cell| {
                        let live = matches!(cell.live.as_slice(), [one] if one.at == newest);
                        live && cell.beneath.is_empty()
                    });
                    if !ours {
                        return Err(Refusal::NietMeerTerug);
                    }
                    if starts.is_some() {
                        continue;
                    }
                    let mut before = header.over.iter().filter(|over| over.own == at.event);
                    match (before.next(), before.next()) {
                        (None, _) => match emptied(write) {
                            Some(empty) => writes.push(empty),
                            None => return Err(Refusal::GeenWegTerug),
                        },
                        (Some(over), None) => {
                            let old = log.get(over.target.change).and_then(Entry::events);
                            let at = usize::from(over.target.event);
                            let old = old.and_then(|events| events.get(at));
                            writes.push(old.cloned().ok_or(Refusal::NietMeerTerug)?);
                        }
                        _ => return Err(Refusal::GeenWegTerug),
                    }
                }
                if let Some(subject) = starts {
                    hidden.insert(subject);
                    back.push(header_only(Kind::Verberg));
                }
                if !writes.is_empty() {
                    back.push(Proposed::new(kind, header.subjects, writes));
                }
            }
        }
    }
    Ok(back)
}

/// Whether these changes have a way back at all, as long as nothing comes on top of them.
pub fn has_way_back(log: &Log, changes: &[ChangeId]) -> bool {
    changes.iter().all(|id| {
        let Some(entry) = log.get(*id) else {
            return false;
        };
        let header = &entry.header;
        let one = |(event, write): (u8, &Write)| {
            let over = header.over.iter().filter(|over| over.own == event).count();
            over == 1 || over == 0 && emptied(write).is_some()
        };
        match header.kind {
            Kind::Wis | Kind::Unknown(_) => false,
            Kind::Verberg | Kind::Toon => true,
            _ => (0u8..=u8::MAX)
                .zip(entry.events().unwrap_or_default())
                .all(one),
        }
    })
}

/// When something was first written about each of these.
fn firsts(log: &Log, about: &BTreeSet<Subject>) -> BTreeMap<Subject, Stamp> {
    let mut firsts = BTreeMap::new();
    for (_, entry) in log.iter() {
        for subject in entry.header.subjects().filter(|one| about.contains(one)) {
            let first = firsts.entry(subject).or_insert(entry.header.stamp);
            *first = entry.header.stamp.min(*first);
        }
    }
    firsts
}

/// What a change wrote, where; nothing for what a header says alone.
fn events(id: ChangeId, entry: &Entry) -> Result<Vec<(Register, EventRef, &Write)>, Refusal> {
    if entry.header.kind.is_header_only() {
        return Ok(Vec::new());
    }
    let events = entry.events().ok_or(Refusal::NietMeerTerug)?;
    let place = |(event, write): (u8, _)| {
        let subject = entry.header.subjects.get(Write::room(write).place());
        let subject = subject.copied().flatten()?;
        let at = EventRef { change: id, event };
        Some((Register::of(subject, write), at, write))
    };
    let all: Option<Vec<_>> = (0u8..=u8::MAX).zip(events).map(place).collect();
    all.ok_or(Refusal::GeenWegTerug)
}

/// The write that leaves a register as if nothing was ever written to it.
fn emptied(write: &Write) -> Option<Write> {
    Some(match write {
        // Without these a koppeling is not there at all.
        Write::Tussen(_) | Write::Fase(_) => return None,
        Write::Naam(_) => Write::Naam(None),
        Write::Kant(_) => Write::Kant(None),
        Write::Kind(one) => Write::Kind(Elem::Weg(one.id())),
        Write::Gesprek(one) => Write::Gesprek(Elem::Weg(one.id())),
        Write::Afspraak(one) => Write::Afspraak(Elem::Weg(one.id())),
        Write::Evaluatie(one) => Write::Evaluatie(Elem::Weg(one.id())),
        Write::Contactmoment(one) => Write::Contactmoment(Elem::Weg(one.id())),
        Write::Zorgsignaal(one) => Write::Zorgsignaal(Elem::Weg(one.id())),
        Write::Gebiedsdeel(one) => Write::Gebiedsdeel(Elem::Weg(one.id())),
        Write::Barriere(one) => Write::Barriere(Elem::Weg(one.id())),
        Write::Cijfers(one) => Write::Cijfers(Elem::Weg(one.id())),
        Write::Besluit(said) => Write::Besluit(super::KantBesluit {
            besluit: None,
            ..said.clone()
        }),
        Write::GezinUitstel(put_off) => Write::GezinUitstel(not_put_off(put_off)),
        Write::Uitstel(put_off) => Write::Uitstel(not_put_off(put_off)),
        Write::Contactpersoon(_) => Write::Contactpersoon(None),
        Write::Telefoon(_) => Write::Telefoon(None),
        Write::Email(_) => Write::Email(None),
        Write::Bereikbaar(_) => Write::Bereikbaar(None),
        Write::Plaats(_) => Write::Plaats(None),
        Write::Gemeente(_) => Write::Gemeente(None),
        Write::AangemeldOp(_) => Write::AangemeldOp(None),
        Write::Verwijzer(_) => Write::Verwijzer(None),
        Write::FormeleHulp(_) => Write::FormeleHulp(None),
        Write::Toestemming(_) => Write::Toestemming(None),
        Write::Stand(_) => Write::Stand(None),
        Write::Beperkt(_) => Write::Beperkt(None),
        Write::Talen(_) => Write::Talen(None),
        Write::Soorten(_) => Write::Soorten(None),
        Write::Frequentie(_) => Write::Frequentie(None),
        Write::Dagdelen(_) => Write::Dagdelen(None),
        Write::Duur(_) => Write::Duur(None),
        Write::MaxAfstand(_) => Write::MaxAfstand(None),
        Write::Huis(_) => Write::Huis(None),
        Write::Toelichting(_) => Write::Toelichting(None),
        Write::Urgentie(_) => Write::Urgentie(None),
        Write::Belangrijk(_) => Write::Belangrijk(None),
        Write::Verwachting(_) => Write::Verwachting(None),
        Write::Terugdoen(_) => Write::Terugdoen(None),
        Write::OpaOma(_) => Write::OpaOma(None),
        Write::Apart(_) => Write::Apart(None),
        Write::Leeftijden(_) => Write::Leeftijden(None),
        Write::Capaciteit(_) => Write::Capaciteit(None),
        Write::Omgang(_) => Write::Omgang(None),
        Write::Opvoeding(_) => Write::Opvoeding(None),
        Write::Bezigheden(_) => Write::Bezigheden(None),
        Write::Wederdienst(_) => Write::Wederdienst(None),
        Write::EigenKinderen(_) => Write::EigenKinderen(None),
        Write::IntakeSinds(_) => Write::IntakeSinds(None),
        Write::Vog(_) => Write::Vog(None),
        Write::Referenties(_) => Write::Referenties(None),
        Write::Huisbezoek(_) => Write::Huisbezoek(None),
        Write::Training(_) => Write::Training(None),
        Write::Competentieprofiel(_) => Write::Competentieprofiel(None),
        Write::Onderbouwing(_) => Write::Onderbouwing(None),
        Write::Proef(_) => Write::Proef(None),
        Write::Pauze(_) => Write::Pauze(None),
        Write::Ritme(_) => Write::Ritme(None),
        Write::Contract(_) => Write::Contract(None),
        Write::Afsluiting(_) => Write::Afsluiting(None),
        Write::ProgrammaNaam(_) => Write::ProgrammaNaam(None),
        Write::Proefweken(_) => Write::Proefweken(None),
        Write::Gewichten(_) => Write::Gewichten(None),
        Write::VogMaanden(_) => Write::VogMaanden(None),
        Write::Kennismakingen(_) => Write::Kennismakingen(None),
        Write::Huisregels(_) => Write::Huisregels(None),
        Write::Parkeerreden(_) => Write::Parkeerreden(None),
        Write::Omweg(_) => Write::Omweg(None),
        Write::Fietstempo(_) => Write::Fietstempo(None),
        Write::Werkgebied(_) => Write::Werkgebied(None),
        Write::Uitgangspunten(_) => Write::Uitgangspunten(None),
        Write::Verhalen(_) => Write::Verhalen(None),
        Write::Verborgen(_) | Write::Gewist(()) => return None,
    })
}

fn not_put_off(put_off: &crate::domain::Uitstel) -> crate::domain::Uitstel {
    crate::domain::Uitstel {
        aanleiding: put_off.aanleiding,
        tot: None,
        reden: None,
    }
}
