//! Whole metres as the crow flies: the haversine over a sphere, with the functions of `libm`,
//! which are the same instructions everywhere and so bit-equal natively and in wasm (those of
//! the platform, which `geo` uses, differ in their last bits, and a plan must come out the same
//! on every machine). A flat projection would be quicker: one for the whole country is 1 % off
//! east–west at Rhenen, and one for each pair (the cosine of their mean latitude) needs a cosine
//! too and is still 2 m off at 100 km. The ellipsoid differs from the sphere by 0.3 %.

use super::{Plek, Punt};

/// Mean radius of the earth, the one that `geo` uses too.
const RADIUS: f64 = 6_371_008.8;
/// Radians in a micro-degree.
const MICRO: f64 = core::f64::consts::PI / 180e6;

/// Square metres in a square micro-degree at a latitude in micro-degrees.
pub(super) fn square_meters(lat: i32) -> f64 {
    let side = RADIUS * MICRO;
    side * side * libm::cos(f64::from(lat) * MICRO)
}

/// How far two postcodes are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Afstand {
    /// One postcode covers both, so the distance is not known; it is never 0.
    ZelfdePostcode {
        /// Usual distance between two addresses in it, in metres.
        meestal: u32,
    },
    /// One buurt covers both.
    ZelfdeBuurt {
        /// Usual distance between two addresses in it, in metres.
        meestal: u32,
    },
    /// Their middles are so far apart.
    Ongeveer {
        /// Metres as the crow flies.
        meters: u32,
        /// How much that may be off, in metres.
        marge: u32,
    },
}

impl Afstand {
    /// Between two places that different entries of a table gave.
    #[must_use]
    pub fn between(a: Plek, b: Plek) -> Self {
        Self::Ongeveer {
            // Two places in one spot are not nothing apart.
            meters: meters_between(a.punt, b.punt).max(1),
            marge: a.marge.max(b.marge),
        }
    }

    /// The metres that matching counts with.
    #[must_use]
    pub const fn meters(self) -> u32 {
        match self {
            Self::ZelfdePostcode { meestal } | Self::ZelfdeBuurt { meestal } => meestal,
            Self::Ongeveer { meters, .. } => meters,
        }
    }

    /// How much [`Self::meters`] may be off.
    #[must_use]
    pub const fn marge(self) -> u32 {
        match self {
            Self::ZelfdePostcode { meestal } | Self::ZelfdeBuurt { meestal } => meestal,
            Self::Ongeveer { marge, .. } => marge,
        }
    }
}

/// How one gets there by bicycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fiets {
    /// How much longer the way is than the straight line, in hundredths.
    pub omweg: u8,
    /// Kilometres an hour.
    pub tempo: u8,
}

impl Fiets {
    /// How many metres the way is for so many as the crow flies, an estimate.
    #[must_use]
    pub fn weg(self, meters: u32) -> u32 {
        u32::try_from(u64::from(meters) * u64::from(self.omweg) / 100).unwrap_or(u32::MAX)
    }

    /// Minutes for so many metres as the crow flies, an estimate, rounded up.
    #[must_use]
    pub fn minuten(self, meters: u32) -> u32 {
        let way = u64::from(meters) * u64::from(self.omweg) * 60;
        let hour = 100_000 * u64::from(self.tempo.max(1));
        u32::try_from(way.div_ceil(hour)).unwrap_or(u32::MAX)
    }
}

/// Whole metres between two points, over the sphere.
#[must_use]
pub fn meters_between(a: Punt, b: Punt) -> u32 {
    let (lat_a, lat_b) = (f64::from(a.lat()) * MICRO, f64::from(b.lat()) * MICRO);
    let half = |from: i32, to: i32| {
        let sine = libm::sin(f64::from(to - from) * MICRO / 2.0);
        sine * sine
    };
    let (up, along) = (half(a.lat(), b.lat()), half(a.lon(), b.lon()));
    let square = up + along * (libm::cos(lat_a) * libm::cos(lat_b));
    // At most some 640 km within the box of `Punt`, so the cast cannot saturate.
    libm::round(2.0 * RADIUS * libm::asin(libm::sqrt(square))) as u32
}

#[cfg(test)]
mod tests {
    use super::super::{Precisie, proef};
    use super::*;
    use geo::{Distance, Haversine, Point};
    use proptest::prelude::*;

    fn haversine(a: Punt, b: Punt) -> f64 {
        let point = |p: Punt| Point::new(f64::from(p.lon()) / 1e6, f64::from(p.lat()) / 1e6);
        Haversine.distance(point(a), point(b))
    }

    #[test]
    fn the_golden_distances_hold_to_five_metres() {
        let Some(rows) = proef::rows("pc4.csv") else {
            return;
        };
        let punt = |code: &str| {
            let row = rows.iter().find(|row| row[0] == code).unwrap();
            proef::degrees(&row[1], &row[2])
        };
        // The column of the sphere: haversine with this radius.
        for (a, b, meters) in [
            ("7901", "7941", 19_319),
            ("7901", "7908", 2_013),
            ("7941", "7944", 1_416),
            ("3911", "3921", 5_225),
            ("3911", "3901", 6_566),
            ("1012", "3011", 57_702),
            ("7901", "3911", 104_460),
        ] {
            let ours = meters_between(punt(a), punt(b));
            assert!(ours.abs_diff(meters) <= 5, "{a} {b}: {ours} {meters}");
        }
    }

    #[test]
    fn bicycle_minutes_are_rounded_up() {
        let usual = Fiets {
            omweg: 130,
            tempo: 15,
        };
        let minutes = |meters| usual.minuten(meters);
        assert_eq!(
            [0, 1, 192, 193, 2000, 10_000].map(minutes),
            [0, 1, 1, 2, 11, 52]
        );
        let quick = Fiets {
            omweg: 100,
            tempo: 30,
        };
        assert_eq!(
            [500, 501, 10_000].map(|meters| quick.minuten(meters)),
            [1, 2, 20]
        );
        let plek = |lat| Plek {
            punt: Punt::new(lat, 6_000_000).unwrap(),
            precisie: Precisie::Postcode4,
            marge: 500,
            buurt: None,
            cijfers: None,
        };
        let there = Afstand::between(plek(52_000_000), plek(52_100_000));
        assert_eq!(
            there,
            Afstand::Ongeveer {
                meters: 11_120,
                marge: 500
            }
        );
        let spot = Afstand::between(plek(52_000_000), plek(52_000_000));
        assert_eq!(spot.meters(), 1);
    }

    proptest! {
        #[test]
        fn distance_is_symmetric_and_that_of_geo_in_the_whole_country(
            a in (50_700_000..53_600_000, 3_300_000..7_200_000),
            b in (50_700_000..53_600_000, 3_300_000..7_200_000),
        ) {
            let (a, b) = (Punt::new(a.0, a.1).unwrap(), Punt::new(b.0, b.1).unwrap());
            prop_assert_eq!(meters_between(a, b), meters_between(b, a));
            let theirs = haversine(a, b);
            prop_assert!((f64::from(meters_between(a, b)) - theirs).abs() <= 0.51, "{theirs}");
        }
    }
}
