//! What was never told, and by whom.

use crate::domain::Kant;
use crate::order::Choice;
use serde::{Deserialize, Serialize};

/// Something that was never told, and by which side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ontbreekt {
    /// Whom to ask.
    pub kant: Kant,
    /// What to ask.
    pub gegeven: Gegeven,
}

/// What can be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gegeven {
    /// Where it lives, or where its postcode is.
    Plaats,
    /// Dagdelen.
    Dagdelen,
    /// Kinds of support.
    Steunsoorten,
    /// How often.
    Frequentie,
    /// Its children and when they were born.
    Kinderen,
    /// Ages that it has room for.
    Leeftijden,
    /// How many koppelingen it can carry.
    Capaciteit,
    /// Whether it wants to be opa and oma.
    OpaOma,
    /// Whether it has animals, or cannot stand them.
    Huisdieren,
    /// Whether it smokes, or cannot stand smoke.
    Rook,
    /// Languages.
    Talen,
    /// How long it expects to go on.
    Duur,
    /// What contact it expects with the other family.
    Omgang,
    /// What it finds important in upbringing.
    Opvoeding,
    /// What its children like to do, or what it likes to do with a child.
    Bezigheden,
    /// Day of the aanmelding.
    Aanmelding,
}

impl Gegeven {
    /// All of them, in order.
    const ALL: [Self; 16] = [
        Self::Plaats,
        Self::Dagdelen,
        Self::Steunsoorten,
        Self::Frequentie,
        Self::Kinderen,
        Self::Leeftijden,
        Self::Capaciteit,
        Self::OpaOma,
        Self::Huisdieren,
        Self::Rook,
        Self::Talen,
        Self::Duur,
        Self::Omgang,
        Self::Opvoeding,
        Self::Bezigheden,
        Self::Aanmelding,
    ];
}

const KANTEN: usize = Kant::ALL.len();

#[expect(
    clippy::indexing_slicing,
    reason = "worked out while compiling, where a wrong place is an error"
)]
const EVERY: [Ontbreekt; KANTEN * Gegeven::ALL.len()] = {
    let mut every = [Ontbreekt {
        kant: Kant::Vraag,
        gegeven: Gegeven::Plaats,
    }; KANTEN * Gegeven::ALL.len()];
    let mut at = 0;
    while at < every.len() {
        every[at] = Ontbreekt {
            kant: Kant::ALL[at / Gegeven::ALL.len()],
            gegeven: Gegeven::ALL[at % Gegeven::ALL.len()],
        };
        at += 1;
    }
    every
};

impl Choice for Ontbreekt {
    const EVERY: &'static [Self] = &EVERY;
    fn place(self) -> u32 {
        self.kant as u32 * Gegeven::ALL.len() as u32 + self.gegeven as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_at_its_place_and_all_of_them_fit_in_a_set_of_few() {
        let places = EVERY.iter().map(|one| one.place() as usize);
        assert!(places.eq(0..EVERY.len()) && EVERY.len() <= 32);
        assert!(EVERY.is_sorted());
    }
}
