//! Values of a family between which people must choose.

use super::tijdlijn::who;
use crate::{
    app::{Session, text::nl},
    domain::GezinId,
    log::{Command, Onderwerp},
};

/// A register with more than one value.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// Key on the page.
    pub id: String,
    /// Which register.
    pub wat: String,
    /// The values.
    pub keuzes: Vec<Keuze>,
}

/// One of the values.
#[derive(Debug, Clone, PartialEq)]
pub struct Keuze {
    /// How it reads.
    pub waarde: String,
    /// Who wrote it, and when.
    pub door: String,
    /// What choosing it is.
    pub command: Command,
}

pub(super) fn conflicten(session: &Session, id: GezinId) -> Vec<Conflict> {
    let cells = session.state().cells_of(id.0);
    cells
        .filter(|(_, cell)| cell.is_conflict())
        .enumerate()
        .map(|(at, (register, cell))| {
            let keuzes = cell.different().map(|write| {
                let live = cell.live.iter().find(|live| live.write == *write);
                Keuze {
                    waarde: nl::gegevens::waarde(write)
                        .unwrap_or_else(|| nl::woorden::ONBEKEND.to_owned()),
                    door: live.map_or(String::new(), |live| {
                        nl::gezin::door(&who(session, live.author), session.day_of(live.stamp))
                    }),
                    command: Command::Kies {
                        over: Onderwerp::Gezin(id),
                        write: Box::new(write.clone()),
                    },
                }
            });
            Conflict {
                id: format!("conflict-{at}"),
                wat: nl::gegevens::register(register.field).to_owned(),
                keuzes: keuzes.collect(),
            }
        })
        .collect()
}
