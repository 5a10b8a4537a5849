//! A point on the earth in micro-degrees as whole numbers, the same on every machine.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

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

impl Serialize for Punt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [self.lat, self.lon].serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Punt {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let [lat, lon] = <[i32; 2]>::deserialize(deserializer)?;
        Self::new(lat, lon).ok_or_else(|| D::Error::custom("punt"))
    }
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
