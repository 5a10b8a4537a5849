//! A point on the earth and how well it tells where a family lives. Micro-degrees as integers, so
//! that the same table is the same on every machine.

/// A point in WGS84, in millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Punt {
    lat: i32,
    lon: i32,
}

impl Punt {
    /// A point within a generous box around the Netherlands (50° to 54.5° N, 2.5° to 8° E);
    /// outside it the projection would not hold and the figure is surely a mistake.
    #[must_use]
    pub const fn new(lat: i32, lon: i32) -> Option<Self> {
        let inside = lat >= 50_000_000 && lat <= 54_500_000 && lon >= 2_500_000 && lon <= 8_000_000;
        if inside {
            Some(Self { lat, lon })
        } else {
            None
        }
    }

    /// Latitude in micro-degrees.
    #[must_use]
    pub const fn lat(self) -> i32 {
        self.lat
    }

    /// Longitude in micro-degrees.
    #[must_use]
    pub const fn lon(self) -> i32 {
        self.lon
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_lies_near_the_netherlands() {
        assert!(Punt::new(52_726_000, 6_474_000).is_some());
        for (lat, lon) in [
            (6_474_000, 52_726_000),
            (0, 0),
            (52_726_000, -6_474_000),
            (52, 6),
        ] {
            assert_eq!(Punt::new(lat, lon), None, "{lat} {lon}");
        }
    }
}
