//! What happened to a koppeling on one line of time, from the log: every change that counts, by
//! whom and when. It is the history, so what was replaced later stays in it.

use crate::{
    app::{
        Session,
        text::nl::{
            begeleiding::{self, Soort},
            gegevens, koppelingen as nl,
        },
    },
    domain::{Datum, Fase, KoppelingId},
    log::{ChangeId, Elem, Entry, KeyId, Stamp, Write},
};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gebeurd {
    /// Unique in the list.
    pub id: String,
    /// What it is about, for the chips.
    pub soort: Soort,
    /// Day and who.
    pub kop: String,
    /// What.
    pub wat: String,
}

/// The name of an author.
pub fn author(session: &Session, key: KeyId) -> String {
    if key == session.identity().key_id() {
        return nl::JIJ.to_owned();
    }
    let entry = session.roster().get(&key);
    entry.map_or_else(|| nl::IEMAND.to_owned(), |entry| entry.name.clone())
}

/// What a write is about, and the day that it tells of.
fn about(write: &Write) -> (Soort, Option<Datum>) {
    match write {
        Write::Fase(stand) => (Soort::Fase, Some(stand.sinds)),
        Write::Besluit(said) => (Soort::Fase, said.besluit.as_ref().map(|said| said.op)),
        Write::Afsluiting(ending) => (Soort::Fase, ending.as_ref().map(|ending| ending.op)),
        Write::Proef(_) => (Soort::Fase, None),
        Write::Contactmoment(Elem::Zet(one)) => (Soort::Contact, Some(one.op)),
        Write::Contactmoment(_) => (Soort::Contact, None),
        Write::Contract(op) => (Soort::Afspraak, *op),
        Write::Afspraak(_) => (Soort::Afspraak, None),
        Write::Evaluatie(Elem::Zet(one)) => (Soort::Evaluatie, Some(one.op)),
        Write::Evaluatie(_) => (Soort::Evaluatie, None),
        Write::Pauze(Some(rest)) => (Soort::Pauze, Some(rest.vanaf)),
        Write::Pauze(None) => (Soort::Pauze, None),
        Write::Zorgsignaal(Elem::Zet(one)) => (Soort::Zorg, Some(one.op)),
        Write::Zorgsignaal(_) => (Soort::Zorg, None),
        _ => (Soort::Anders, None),
    }
}

/// The last fase that a koppeling was in before it ended, as its history tells.
pub fn laatste_fase(session: &Session, id: KoppelingId) -> Option<Fase> {
    let mut last: Option<(Stamp, Fase)> = None;
    of(session, id, |_, entry| {
        for write in entry.events().unwrap_or_default() {
            if let Write::Fase(stand) = write
                && stand.fase.is_open()
                && last.is_none_or(|(stamp, _)| stamp <= entry.header.stamp)
            {
                last = Some((entry.header.stamp, stand.fase));
            }
        }
    });
    last.map(|(_, fase)| fase)
}

/// Hands over each change about a koppeling that counts.
pub(super) fn of<'a>(
    session: &'a Session,
    id: KoppelingId,
    mut read: impl FnMut(ChangeId, &'a Entry),
) {
    let trust = session.trust();
    for (change, entry) in session.log().iter() {
        let [_, _, subject] = entry.header.subjects;
        if subject == Some(id.0) && trust.folds(entry.header.author, change) {
            read(change, entry);
        }
    }
}

/// What a change says. While names are hidden only what it was about, since its words hold what
/// somebody wrote, and of a concern nothing.
pub(in crate::app::views) fn gebeurtenis(
    session: &Session,
    write: &Write,
    today: Datum,
) -> Option<String> {
    let told = nl::gebeurtenis(write, today);
    if !session.is_gemaskeerd() {
        return told;
    }
    let about = told.filter(|_| !matches!(write, Write::Zorgsignaal(_)));
    about.map(|_| gegevens::register(write.field()).to_owned())
}

/// Newest first, by the day that each thing was about; what is still to come stands on the day
/// that it was written.
pub fn geschiedenis(session: &Session, id: KoppelingId, today: Datum) -> Vec<Gebeurd> {
    let mut found = Vec::new();
    of(session, id, |change, entry| {
        let day = session.day_of(entry.header.stamp);
        let who = author(session, entry.header.author);
        for (number, write) in entry.events().unwrap_or_default().iter().enumerate() {
            if let Some(wat) = gebeurtenis(session, write, today) {
                let (soort, op) = about(write);
                let op = op.filter(|op| *op <= day).unwrap_or(day);
                let row = Gebeurd {
                    id: format!("{change}-{number}"),
                    soort,
                    kop: begeleiding::gebeurd(op, &who, day, today),
                    wat,
                };
                found.push(((op, entry.header.stamp, change, number), row));
            }
        }
    });
    crate::order::sort_by(&mut found, |(a, _), (b, _)| b.cmp(a));
    found.into_iter().map(|(_, row)| row).collect()
}
