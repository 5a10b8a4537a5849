//! Region data as it is shared: parts that somebody loaded, and what the coordinators know that
//! no map tells. What is inside a part is known to `gebied` alone.

use super::{Buurt, Datum, ElementId, Postcode, Regel};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, sync::Arc};

/// Where a part comes from; it decides what must be said beside the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bron {
    /// The postcode table of GeoNames (CC BY 4.0).
    GeoNames,
    /// Outlines of CBS and Kadaster, as PDOK gives them (CC BY 4.0).
    Cbs,
    /// Addresses of the BAG (Kadaster, public domain).
    Bag,
    /// A table or drawing of one's own.
    Eigen,
}

/// A part as it was packed. Copies share one text: it is large, and every state has it.
#[derive(Clone, PartialEq, Eq)]
pub struct Pak(Arc<str>);

impl Pak {
    /// At most so long, in letters: with its name and its day it fits a change.
    pub const LANGST: usize = 60_000;

    /// A packed text, taken as it is.
    #[must_use]
    pub fn new(tekst: &str) -> Self {
        Self(tekst.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Pak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pak({})", self.0.len())
    }
}

impl Serialize for Pak {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Pak {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::new(&String::deserialize(deserializer)?))
    }
}

/// A part of region data that was loaded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gebiedsdeel {
    /// Its name within the programme.
    pub id: ElementId,
    /// What it was loaded from.
    pub naam: Regel,
    /// The municipality it is about; `None` when the source does not tell.
    pub gemeente: Option<Regel>,
    /// Whose data it is.
    pub bron: Bron,
    /// When it was loaded.
    pub op: Datum,
    /// The data.
    pub deel: Pak,
}

impl Gebiedsdeel {
    /// All parts of a programme together are at most so long, in letters.
    pub const SAMEN: usize = 500_000;
}

/// An area that a barrier lies beside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Streek {
    /// A postcode of four digits.
    Postcode(Postcode),
    /// A buurt.
    Buurt(Buurt),
}

/// Something between two areas that no straight line knows, such as a river.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Barriere {
    /// Its name within the programme.
    pub id: ElementId,
    /// The areas.
    pub tussen: [Streek; 2],
    /// So many minutes by bicycle more.
    pub minuten: u8,
    /// What it is: "over de rivier".
    pub reden: Option<Regel>,
}
