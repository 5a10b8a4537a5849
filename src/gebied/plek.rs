//! How well a point tells where a family lives.

use super::Punt;

/// How well a point tells where a family lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precisie {
    /// The middle of a six-character postcode: half of the addresses lie within 36 m.
    Postcode6,
    /// The middle of a four-digit postcode: half of the addresses lie within 503 m.
    Postcode4,
}

impl Precisie {
    /// What to say after ± in metres, rounded from the figures measured on the BAG.
    #[must_use]
    pub const fn marge(self) -> u32 {
        match self {
            Self::Postcode6 => 50,
            Self::Postcode4 => 500,
        }
    }
}

/// Where a postcode is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plek {
    /// Its middle, weighed by addresses.
    pub punt: Punt,
    /// How well that tells where somebody lives.
    pub precisie: Precisie,
}
