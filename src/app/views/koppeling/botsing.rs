//! Registers of a koppeling on which two different answers are live: both, by whom, when, and
//! the command that makes one of them count.

use super::geschiedenis::author;
use crate::{
    app::{
        Session,
        text::nl::{contact, koppelingen as nl, vandaag::eerste_groot},
    },
    domain::{Datum, KoppelingId},
    log::{Command, Onderwerp, Write},
};

/// One of the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Antwoord {
    /// What it says.
    pub wat: String,
    /// Who wrote it and when.
    pub door: String,
    /// Makes it count.
    pub kies: Command,
}

/// A register between whose values one must choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Botsing {
    /// Unique in the list.
    pub id: String,
    /// The answers, in their order.
    pub antwoorden: Vec<Antwoord>,
}

pub fn botsingen(session: &Session, id: KoppelingId, today: Datum) -> Vec<Botsing> {
    let cells = session.state().cells_of(id.0);
    let fought = cells.filter(|(_, cell)| cell.is_conflict());
    fought
        .enumerate()
        .map(|(at, (_, cell))| {
            let answers = cell.different().map(|write| {
                let mut by = cell.live.iter().filter(|live| live.write == *write);
                let door = by.next().map_or_else(String::new, |live| {
                    nl::door(
                        &author(session, live.author),
                        session.day_of(live.stamp),
                        today,
                    )
                });
                Antwoord {
                    wat: said(write, today),
                    door,
                    kies: Command::Kies {
                        over: Onderwerp::Koppeling(id),
                        write: Box::new(write.clone()),
                    },
                }
            });
            Botsing {
                id: format!("botsing-{at}"),
                antwoorden: answers.collect(),
            }
        })
        .collect()
}

fn said(write: &Write, today: Datum) -> String {
    if let Write::Afsluiting(Some(ending)) = write {
        return eerste_groot(&contact::afsluiting(ending));
    }
    nl::gebeurtenis(write, today).unwrap_or_else(|| nl::ANDERE_REDENEN.to_owned())
}
