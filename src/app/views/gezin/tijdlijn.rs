//! What happened with a family: who, when, and which facts, from the log. Only changes that
//! count are in it.

use crate::{
    app::{Session, text::nl, views::wie},
    domain::{GezinId, KoppelingId},
    log::{ChangeId, Entry, KeyId, Kind, Write},
};

/// A change, as one tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gebeurtenis {
    /// On which day, in full.
    pub dag: String,
    /// By whom.
    pub wie: String,
    /// What.
    pub wat: String,
}

/// Who an author is.
pub(super) fn who(session: &Session, author: KeyId) -> String {
    if author == session.identity().key_id() {
        return nl::gezin::JIJ.to_owned();
    }
    match session.roster().get(&author) {
        Some(entry) => entry.name.clone(),
        None => nl::gezin::ONBEKENDE.to_owned(),
    }
}

pub(super) fn tijdlijn(session: &Session, id: GezinId) -> Vec<Gebeurtenis> {
    let trust = session.trust();
    let mut entries: Vec<(ChangeId, &Entry)> = session
        .log()
        .iter()
        .filter(|(change, entry)| {
            let [first, second, _] = entry.header.subjects;
            (first == Some(id.0) || second == Some(id.0))
                && trust.folds(entry.header.author, *change)
        })
        .collect();
    crate::order::sort_by_key(&mut entries, |(change, entry)| {
        (entry.header.stamp, *change)
    });
    let mut all: Vec<Gebeurtenis> = Vec::with_capacity(entries.len());
    for (at, (_, entry)) in entries.iter().enumerate() {
        all.push(Gebeurtenis {
            dag: nl::datum::voluit(session.day_of(entry.header.stamp)),
            wie: who(session, entry.header.author),
            wat: what(session, id, entry, at == 0),
        });
    }
    all.reverse();
    all
}

fn what(session: &Session, id: GezinId, entry: &Entry, first: bool) -> String {
    match entry.header.kind {
        Kind::Verberg => return nl::gezin::WERD_VERBORGEN.to_owned(),
        Kind::Toon => return nl::gezin::WERD_GETOOND.to_owned(),
        _ => {}
    }
    let Some(events) = entry.events() else {
        return nl::gezin::ONLEESBAAR.to_owned();
    };
    let mut names: Vec<&str> = Vec::new();
    for write in events {
        let name = nl::gegevens::register(write.field());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    match entry.header.kind {
        Kind::Koppeling | Kind::Contact => {
            let [vraag, steun, koppeling] = entry.header.subjects;
            let other = if vraag == Some(id.0) { steun } else { vraag };
            let state = session.state();
            let known = koppeling
                .and_then(|koppeling| state.koppelingen.get(&KoppelingId(koppeling)))
                .is_some();
            let naam = other
                .filter(|_| known)
                .map(|other| wie::wie(state, GezinId(other)).naam)
                .unwrap_or_else(|| nl::woorden::ONBEKEND.to_owned());
            nl::gezin::koppeling_met(&naam, &names)
        }
        _ if first => {
            let told = events.iter().find_map(|write| match write {
                Write::AangemeldOp(op) => *op,
                _ => None,
            });
            let entered = session.day_of(entry.header.stamp);
            told.filter(|op| *op != entered).map_or_else(
                || nl::gezin::AANGEMELD.to_owned(),
                nl::gezin::hier_ingevoerd,
            )
        }
        _ => nl::gezin::gewijzigd(&names),
    }
}
