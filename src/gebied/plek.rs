//! How well a point tells where a family lives.

use super::Punt;

/// How well a point tells where a family lives, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precisie {
    /// Put on the map by hand.
    Punt,
    /// The middle of a six-character postcode: half of the addresses lie within 36 m.
    Postcode6,
    /// The middle of a buurt.
    Buurt,
    /// The middle of a four-digit postcode: half of the addresses lie within 503 m.
    Postcode4,
}

impl Precisie {
    /// What to say after ± in metres, rounded from the figures measured on the BAG; of a buurt
    /// without an outline, what is usual.
    #[must_use]
    pub const fn marge(self) -> u32 {
        match self {
            Self::Punt => 25,
            Self::Postcode6 => 50,
            Self::Buurt => 300,
            Self::Postcode4 => 500,
        }
    }
}

/// Where a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plek {
    /// Its middle, weighed by addresses where the source could.
    pub punt: Punt,
    /// How well that tells where somebody lives.
    pub precisie: Precisie,
    /// The same in metres; of a buurt by its size.
    pub marge: u32,
    /// Number of the buurt that it lies in, where that can be told.
    pub buurt: Option<u32>,
    /// Digits of its postcode, or of the nearest.
    pub cijfers: Option<u16>,
}
