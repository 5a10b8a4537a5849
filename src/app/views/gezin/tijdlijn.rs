//! What happened with a family: who, when, and which facts, from the log. Only changes that
//! count are in it.

use crate::{
    app::{
        Session,
        text::nl,
        views::{koppeling::gebeurtenis, wie},
    },
    domain::{Datum, GezinId, KoppelingId},
    log::{ChangeId, Elem, Entry, KeyId, Kind, Write},
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
pub(in crate::app::views) fn who(session: &Session, author: KeyId) -> String {
    if author == session.identity().key_id() {
        return nl::gezin::JIJ.to_owned();
    }
    match session.roster().get(&author) {
        Some(entry) => entry.name.clone(),
        None => nl::gezin::ONBEKENDE.to_owned(),
    }
}

pub(super) fn tijdlijn(session: &Session, today: Datum, id: GezinId) -> Vec<Gebeurtenis> {
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
            wat: what(session, today, id, entry, at == 0),
        });
    }
    all.reverse();
    all
}

fn what(session: &Session, today: Datum, id: GezinId, entry: &Entry, first: bool) -> String {
    match entry.header.kind {
        Kind::Verberg => return nl::gezin::WERD_VERBORGEN.to_owned(),
        Kind::Toon => return nl::gezin::WERD_GETOOND.to_owned(),
        _ => {}
    }
    let Some(events) = entry.events() else {
        return nl::gezin::ONLEESBAAR.to_owned();
    };
    match entry.header.kind {
        Kind::Koppeling | Kind::Contact | Kind::Zorgsignaal => {
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
            // What a concern was about is read at the koppeling alone.
            let told = |write: &Write| match write {
                Write::Zorgsignaal(_) if !session.is_gemaskeerd() => {
                    Some(nl::gegevens::register(write.field()).to_owned())
                }
                write => gebeurtenis(session, write, today),
            };
            let said: Vec<String> = events.iter().filter_map(told).collect();
            nl::gezin::koppeling_met(&naam, &said)
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
        _ => facts(events, session.is_gemaskeerd()),
    }
}

/// What a change says about the family itself: what happened in its own words, what was merely
/// filled in by name; while names are hidden all of it.
fn facts(events: &[Write], masked: bool) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for write in events {
        let told = match write {
            _ if masked => None,
            Write::Gesprek(Elem::Weg(_)) => Some(nl::gesprek::WEG.to_owned()),
            Write::Gesprek(_)
            | Write::GezinUitstel(_)
            | Write::Stand(Some(_))
            | Write::Parkeerreden(Some(_)) => nl::gegevens::waarde(write),
            Write::Vog(Some(_))
            | Write::Referenties(Some(_))
            | Write::Huisbezoek(Some(_))
            | Write::Training(Some(_))
            | Write::Competentieprofiel(Some(_)) => nl::gegevens::waarde(write)
                .map(|value| format!("{}: {value}", nl::gegevens::register(write.field()))),
            Write::IntakeSinds(Some(_)) => Some(nl::gesprek::OPNIEUW.to_owned()),
            _ => None,
        };
        let name = nl::gegevens::register(write.field());
        match told {
            Some(told) => said.push(told),
            None if names.contains(&name) || matches!(write, Write::Parkeerreden(_)) => {}
            None => names.push(name),
        }
    }
    if !names.is_empty() {
        said.push(nl::gezin::gewijzigd(&names));
    }
    nl::gezin::zinnen(&said)
}
