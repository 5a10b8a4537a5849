//! A koppeling whose fase begins on a day to come, because the clock of the machine was set wrong
//! when it was noted: what is said about it, and the command that puts the day right.

use crate::{
    app::text::nl::agenda as nl,
    domain::{Datum, Fase, Koppeling, KoppelingId},
    log::Command,
};

/// A fase that begins on a day to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Klok {
    /// What is wrong, in words.
    pub tekst: String,
    /// The word on the button.
    pub doe: &'static str,
    /// Which fase it is.
    pub fase: Fase,
    /// The day that is wrong.
    pub dag: Datum,
}

impl Klok {
    /// Lets the fase begin on another day; a trial keeps its length.
    #[must_use]
    pub fn zet(&self, koppeling: KoppelingId, op: Datum) -> Command {
        Command::GaNaar {
            koppeling,
            fase: self.fase,
            op,
            weken: None,
        }
    }
}

/// What the clock did to a koppeling, if it did anything.
#[must_use]
pub fn klok(koppeling: &Koppeling, today: Datum) -> Option<Klok> {
    let dag = koppeling.begint_nog(today)?;
    Some(Klok {
        tekst: nl::klok(dag, today),
        doe: nl::KLOK_DOE,
        fase: koppeling.fase?,
        dag,
    })
}
