//! Whole metres as the crow flies, from one fixed projection. `geo`'s haversine differs in
//! its last bits between native and wasm, and a plan must come out the same on every machine;
//! so it is only the check in the tests here.

use super::{Plek, Punt};

/// Mean radius of the earth, the one that `geo` uses too.
const RADIUS: f64 = 6_371_008.8;
/// Radians in a micro-degree.
const MICRO: f64 = core::f64::consts::PI / 180e6;
/// Cosine of 52.4° N, between the pilots. East–west distances are 1 % off at Rhenen and
/// 3.6 % in the far south; a four-digit postcode is off by more.
const COS_REFERENCE: f64 = 0.610_145_163_901_267_7;

/// Square metres in a square micro-degree, in this projection.
pub(super) const SQUARE_METERS: f64 = RADIUS * MICRO * RADIUS * MICRO * COS_REFERENCE;

/// How far two postcodes are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Afstand {
    /// One postcode covers both, so the distance is not known; it is never 0.
    ZelfdePostcode {
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
            meters: meters_between(a.punt, b.punt),
            marge: a.precisie.marge().max(b.precisie.marge()),
        }
    }

    /// The metres that matching counts with.
    #[must_use]
    pub const fn meters(self) -> u32 {
        match self {
            Self::ZelfdePostcode { meestal } => meestal,
            Self::Ongeveer { meters, .. } => meters,
        }
    }

    /// How much [`Self::meters`] may be off.
    #[must_use]
    pub const fn marge(self) -> u32 {
        match self {
            Self::ZelfdePostcode { meestal } => meestal,
            Self::Ongeveer { marge, .. } => marge,
        }
    }

    /// Minutes by bicycle, an estimate: the straight line × 1.3 at 15 km/h, rounded up.
    #[must_use]
    pub const fn fietsminuten(self) -> u32 {
        // 15 km/h is 250 m a minute: m × 1.3 / 250.
        (self.meters().saturating_mul(13)).div_ceil(2500)
    }
}

/// East and north of 0° E, 0° N in metres, equirectangular.
fn project(punt: Punt) -> (f64, f64) {
    let scale = RADIUS * MICRO;
    (
        f64::from(punt.lon()) * scale * COS_REFERENCE,
        f64::from(punt.lat()) * scale,
    )
}

/// Whole metres between two points.
#[must_use]
pub fn meters_between(a: Punt, b: Punt) -> u32 {
    let (ax, ay) = project(a);
    let (bx, by) = project(b);
    // At most some 700 km within the box of `Punt`, so the cast cannot saturate.
    libm::round(libm::hypot(ax - bx, ay - by)) as u32
}

#[cfg(test)]
mod tests {
    use super::super::{Gebied, Precisie};
    use super::*;
    use geo::{Distance, Haversine, Point};
    use proptest::prelude::*;

    fn haversine(a: Punt, b: Punt) -> f64 {
        let point = |p: Punt| Point::new(f64::from(p.lon()) / 1e6, f64::from(p.lat()) / 1e6);
        Haversine.distance(point(a), point(b))
    }

    #[test]
    fn the_cosine_is_that_of_the_reference_latitude() {
        assert!((COS_REFERENCE - libm::cos(52.4_f64.to_radians())).abs() < 1e-15);
    }

    #[test]
    fn pilot_distances_are_within_one_per_cent_of_haversine() {
        let gebied = Gebied::pilots();
        let all: Vec<Punt> = gebied.ingangen().map(|(_, ingang)| ingang.punt).collect();
        let mut pairs = 0;
        for a in &all {
            for b in &all {
                let (ours, theirs) = (f64::from(meters_between(*a, *b)), haversine(*a, *b));
                if theirs < 35_000.0 {
                    assert!(
                        (ours - theirs).abs() <= theirs * 0.0101 + 1.0,
                        "{ours} {theirs}"
                    );
                    pairs += 1;
                }
            }
        }
        assert_eq!(
            pairs,
            28 * 28 + 4 * 4,
            "Hoogeveen and Meppel lie near each other"
        );
    }

    #[test]
    fn bicycle_minutes_are_rounded_up() {
        let minutes = |meters| Afstand::Ongeveer { meters, marge: 500 }.fietsminuten();
        assert_eq!(
            [0, 1, 192, 193, 2000, 10_000].map(minutes),
            [0, 1, 1, 2, 11, 52]
        );
        assert_eq!(Afstand::ZelfdePostcode { meestal: 500 }.fietsminuten(), 3);
        let plek = |lat| Plek {
            punt: Punt::new(lat, 6_000_000).unwrap(),
            precisie: Precisie::Postcode4,
        };
        let there = Afstand::between(plek(52_000_000), plek(52_100_000));
        assert_eq!(
            there,
            Afstand::Ongeveer {
                meters: 11_120,
                marge: 500
            }
        );
    }

    proptest! {
        #[test]
        fn distance_is_symmetric_and_near_haversine_in_the_whole_country(
            a in (50_700_000..53_600_000, 3_300_000..7_200_000),
            b in (50_700_000..53_600_000, 3_300_000..7_200_000),
        ) {
            let (a, b) = (Punt::new(a.0, a.1).unwrap(), Punt::new(b.0, b.1).unwrap());
            prop_assert_eq!(meters_between(a, b), meters_between(b, a));
            let theirs = haversine(a, b);
            prop_assert!((f64::from(meters_between(a, b)) - theirs).abs() <= theirs * 0.04 + 1.0);
        }
    }
}
