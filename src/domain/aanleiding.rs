//! What can need the coordinator: the occasions that the agenda knows. They stand in the data
//! only where somebody puts one off, so that putting one off hides that one and nothing else.

use super::{Datum, Regel, named::named};
use serde::{Deserialize, Serialize};

named! {
    /// An occasion on which a family or koppeling needs the coordinator.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Aanleiding {
        /// A first call after the aanmelding.
        Bel,
        /// It is not known whether the family asks or offers.
        WelkeKant,
        /// A kennismakingsgesprek is still to be held.
        Kennismaking,
        /// A step of the screening is open.
        Screening,
        /// The VOG no longer counts.
        VogVerlopen,
        /// The VOG soon no longer counts.
        VogLoopt,
        /// Waits long for a koppeling.
        Wacht,
        /// The day to which the family was parked has come.
        Terug,
        /// An ended koppeling asked for a new intake.
        NieuweIntake,
        /// A next step was agreed.
        Vervolg,
        /// An answer is waited for.
        Antwoord,
        /// Somebody said no.
        Nee,
        /// Nothing stands in the way of the next fase.
        Verder,
        /// The trial ends soon.
        ProefLoopt,
        /// The trial is over.
        ProefVoorbij,
        /// The trial is to be evaluated.
        Evaluatie,
        /// The start was not measured yet.
        Startmeting,
        /// The contract is not signed yet.
        Contract,
        /// The evaluation of half a year is due.
        Halfjaar,
        /// No contact for longer than the rhythm.
        Stil,
        /// A pause ends, or goes on without an end.
        Pauze,
        /// The two expect different things.
        Verwachting,
        /// Two answers stand on one place.
        Botsing,
    }
}

/// Putting one occasion off: until when, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uitstel {
    /// What is put off.
    pub aanleiding: Aanleiding,
    /// The day on which it shows again; `None` takes it back.
    pub tot: Option<Datum>,
    /// Why, in a few words.
    pub reden: Option<Regel>,
}

impl Uitstel {
    /// What is put off for longer is forgotten.
    pub const HOOGSTENS_MAANDEN: i32 = 12;
}
