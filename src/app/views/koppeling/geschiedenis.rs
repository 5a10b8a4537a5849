//! What happened to a koppeling, from the log: every change that counts, by whom and when. It is
//! the history, so what was replaced later stays in it.

use crate::{
    app::{Session, text::nl::koppelingen as nl},
    domain::{Datum, KoppelingId},
    log::KeyId,
};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gebeurd {
    /// Unique in the list.
    pub id: String,
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

/// Newest first.
pub fn geschiedenis(session: &Session, id: KoppelingId, today: Datum) -> Vec<Gebeurd> {
    let trust = session.trust();
    let mut found = Vec::new();
    for (change, entry) in session.log().iter() {
        let [_, _, subject] = entry.header.subjects;
        if subject != Some(id.0) || !trust.folds(entry.header.author, change) {
            continue;
        }
        let day = session.day_of(entry.header.stamp);
        let kop = nl::door(&author(session, entry.header.author), day, today);
        for (number, write) in entry.events().unwrap_or_default().iter().enumerate() {
            if let Some(wat) = nl::gebeurtenis(write, today) {
                let row = Gebeurd {
                    id: format!("{change}-{number}"),
                    kop: kop.clone(),
                    wat,
                };
                found.push(((entry.header.stamp, change, number), row));
            }
        }
    }
    crate::order::sort_by(&mut found, |(a, _), (b, _)| b.cmp(a));
    found.into_iter().map(|(_, row)| row).collect()
}
