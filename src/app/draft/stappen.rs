//! The steps of a screening that are a day and a name, and the fields in which they are written.
//! The VOG, which also ends, is not among them.

use super::Veld;
use crate::{
    domain::{Controle, Screening},
    log::{Field, Write},
};

/// A step, its register and its fields.
#[derive(Debug, Clone, Copy)]
pub struct Stap {
    /// The register.
    pub field: Field,
    /// What is known of it.
    pub get: fn(&Screening) -> Option<&Controle>,
    /// Notes it.
    pub write: fn(Option<Controle>) -> Write,
    /// The field of the day.
    pub op: Veld,
    /// The field of the name.
    pub door: Veld,
}

/// All of them, in the order in which they are usually done.
pub const STAPPEN: [Stap; 4] = [
    Stap {
        field: Field::Referenties,
        get: |screening| screening.referenties.as_ref(),
        write: Write::Referenties,
        op: Veld::ReferentiesOp,
        door: Veld::ReferentiesDoor,
    },
    Stap {
        field: Field::Huisbezoek,
        get: |screening| screening.huisbezoek.as_ref(),
        write: Write::Huisbezoek,
        op: Veld::HuisbezoekOp,
        door: Veld::HuisbezoekDoor,
    },
    Stap {
        field: Field::Training,
        get: |screening| screening.training.as_ref(),
        write: Write::Training,
        op: Veld::TrainingOp,
        door: Veld::TrainingDoor,
    },
    Stap {
        field: Field::Competentieprofiel,
        get: |screening| screening.competentieprofiel.as_ref(),
        write: Write::Competentieprofiel,
        op: Veld::CompetentieprofielOp,
        door: Veld::CompetentieprofielDoor,
    },
];
