//! Agreements as one reads them: what they say, their earlier versions from the log, and what to
//! look at. Nothing here stands in the way of anything: it is said, and people decide.

use super::geschiedenis;
use super::{Regel, geschiedenis::author, words};
use crate::{
    app::{
        Session,
        text::nl::{afspraken as nl, datum},
        views::wie,
    },
    domain::{Afspraak, Dagdelen, Datum, ElementId, Koppeling, KoppelingId},
    log::{ChangeId, Elem, KeyId, Stamp, State, Write},
};

/// Newest first.
pub fn afspraken(session: &Session, koppeling: &Koppeling, today: Datum) -> Vec<Regel> {
    let all = opgeschreven(session, koppeling.id);
    let row = |one: &Afspraak| {
        let versies = versies(session, &all, one.id, today);
        let over = one.tot.is_some_and(|tot| tot < today);
        Regel {
            id: one.id,
            kop: nl::kop(one, versies.len() + 1),
            wanneer: nl::wanneer(one, today),
            voluit: datum::voluit(one.vanaf),
            tekst: words(one.toelichting.as_ref()),
            vervolg: nl::waar(one),
            let_op: if over {
                Vec::new()
            } else {
                let_op(session.state(), koppeling, one)
            },
            eerder: versies,
        }
    };
    koppeling.afspraken.iter().rev().map(row).collect()
}

/// What one had better know about an agreement, in words: what it meets at the same steungezin,
/// and dagdelen that a family did not name.
#[must_use]
pub fn let_op(state: &State, koppeling: &Koppeling, afspraak: &Afspraak) -> Vec<String> {
    let mut said = Vec::new();
    let others = state.koppelingen_of(koppeling.steungezin).filter(|other| {
        other.id != koppeling.id && other.steungezin == koppeling.steungezin && other.is_open()
    });
    for other in others {
        let with = wie::wie(state, other.vraaggezin).naam;
        for one in &other.afspraken {
            let both = one.dagdelen.shared(afspraak.dagdelen);
            if !both.is_empty() && one.overlapt(afspraak) {
                said.push(nl::botst(&with, both, afspraak, one));
            }
        }
    }
    for id in [koppeling.vraaggezin, koppeling.steungezin] {
        let gezin = state.gezinnen.get(&id);
        let Some(free) = gezin.and_then(|gezin| gezin.dagdelen) else {
            continue;
        };
        let outside = afspraak
            .dagdelen
            .iter()
            .filter(|slot| !free.contains(*slot));
        let outside: Dagdelen = outside.collect();
        if !outside.is_empty() {
            said.push(nl::buiten(&wie::wie(state, id).naam, outside));
        }
    }
    said
}

/// The same about one that is being written. What is not told yet clashes with nothing.
#[must_use]
pub fn let_op_bij(state: &State, id: KoppelingId, afspraak: &Afspraak) -> Vec<String> {
    let koppeling = state.koppelingen.get(&id);
    koppeling.map_or_else(Vec::new, |koppeling| let_op(state, koppeling, afspraak))
}

/// An afspraak as it once was written down: when, in which change, by whom.
type Opgeschreven<'a> = (Stamp, ChangeId, KeyId, &'a Afspraak);

/// All that was ever agreed in a koppeling and counts, as it was written, the first one first.
fn opgeschreven(session: &Session, id: KoppelingId) -> Vec<Opgeschreven<'_>> {
    let mut found = Vec::new();
    geschiedenis::of(session, id, |change, entry| {
        for write in entry.events().unwrap_or_default() {
            if let Write::Afspraak(Elem::Zet(one)) = write {
                found.push((entry.header.stamp, change, entry.header.author, one));
            }
        }
    });
    crate::order::sort_by(&mut found, |a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    found
}

/// Earlier versions of one of them, the last one first.
fn versies(
    session: &Session,
    all: &[Opgeschreven<'_>],
    element: ElementId,
    today: Datum,
) -> Vec<String> {
    let mut own: Vec<_> = all.iter().filter(|(.., one)| one.id == element).collect();
    // The last one is the one that counts.
    own.pop();
    let numbered = own.into_iter().enumerate().rev();
    numbered
        .map(|(at, (stamp, _, key, one))| {
            let who = author(session, *key);
            nl::versie(at + 1, &who, session.day_of(*stamp), one, today)
        })
        .collect()
}
