//! In which system the coordinates of a file are, judged by the numbers themselves: what a column
//! or a file says of them is often wrong. Degrees and metres never meet, and neither do the two
//! axes of either, so that each point can be one thing only; the file is what most points are.

use super::rd;
use crate::gebied::Punt;

/// A pair of numbers in millionths: what was given as the north, what as the east.
pub(super) type Paar = (i64, i64);

/// A system, and whether the two axes are the wrong way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stelsel {
    /// Metres in RD New; else degrees.
    pub rd: bool,
    /// The north was given as the east.
    pub omgewisseld: bool,
}

const ALL: [Stelsel; 4] = [
    Stelsel::of(false, false),
    Stelsel::of(true, false),
    Stelsel::of(false, true),
    Stelsel::of(true, true),
];

/// Where the country lies, with some 7 km around it: from which latitude on, and between which
/// longitudes, in tenths of a degree. Keeps out nearly all of Belgium, whose postcodes look like
/// ours; each band reaches to the next.
#[rustfmt::skip]
const COUNTRY: &[(i32, i32, i32)] = &[
    (5072, 56, 62), (5080, 55, 62), (5120, 33, 43), (5134, 33, 63), (5175, 36, 70),
    (5200, 39, 71), (5240, 44, 72), (5300, 46, 73), (5362, 0, 0),
];
/// Limburg and the south of Brabant, beside Zeeuws-Vlaanderen.
const SOUTH_EAST: (i32, i32, i32) = (5120, 52, 63);

impl Stelsel {
    const fn of(rd: bool, omgewisseld: bool) -> Self {
        Self { rd, omgewisseld }
    }

    /// What a pair of numbers can be.
    fn guess((north, east): Paar) -> Option<Self> {
        ALL.into_iter().find(|stelsel| {
            let (y, x) = stelsel.turned((north, east));
            let (y, x) = (y / 1_000_000, x / 1_000_000);
            if stelsel.rd {
                (300_000..630_000).contains(&y) && (0..300_000).contains(&x)
            } else {
                (50..55).contains(&y) && (2..8).contains(&x)
            }
        })
    }

    fn turned(self, (north, east): Paar) -> Paar {
        if self.omgewisseld {
            (east, north)
        } else {
            (north, east)
        }
    }

    /// The point of a pair in this system, wherever it lies.
    pub fn anywhere(self, paar: Paar) -> Option<Punt> {
        let (y, x) = self.turned(paar);
        if !self.rd {
            return Punt::new(i32::try_from(y).ok()?, i32::try_from(x).ok()?);
        }
        let (lat, lon) = rd::to_degrees(x as f64 / 1e6, y as f64 / 1e6);
        // Rounds, since both are positive near here; the cast keeps within i32.
        Punt::new((lat * 1e6 + 0.5) as i32, (lon * 1e6 + 0.5) as i32)
    }

    /// The point of a pair in this system, when it lies in the country.
    pub fn punt(self, paar: Paar) -> Option<Punt> {
        self.anywhere(paar).filter(|punt| in_country(*punt))
    }
}

/// Whether a point lies in the country or near its border.
pub(super) fn in_country(punt: Punt) -> bool {
    let band = |(lat, west, east): &(i32, i32, i32)| {
        punt.lat() >= lat * 10_000 && (west * 100_000..=east * 100_000).contains(&punt.lon())
    };
    let last = COUNTRY.iter().rfind(|row| punt.lat() >= row.0 * 10_000);
    last.is_some_and(|row| band(row) || (row.0 == SOUTH_EAST.0 && band(&SOUTH_EAST)))
}

/// What the points of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Peiling {
    /// Points in the country, by system.
    hits: [u32; 4],
    /// Points that are nowhere in the country in any system.
    pub buiten: u32,
}

impl Peiling {
    /// Takes one more point into account.
    pub fn add(&mut self, paar: Paar) {
        let stelsel = Self::lies_somewhere(paar);
        let hits = self.hits.iter_mut().zip(ALL);
        match hits.into_iter().find(|(_, each)| Some(*each) == stelsel) {
            Some((hits, _)) => *hits += 1,
            None => self.buiten += 1,
        }
    }

    /// The system in which a pair is a point in the country.
    pub fn lies_somewhere(paar: Paar) -> Option<Stelsel> {
        Stelsel::guess(paar).filter(|stelsel| stelsel.punt(paar).is_some())
    }

    /// Points that are somewhere in the country.
    pub fn binnen(&self) -> u32 {
        self.hits.iter().sum()
    }

    /// What most points are; `None` when most lie outside the country.
    pub fn stelsel(&self) -> Option<Stelsel> {
        let most = self.hits.iter().max().copied().unwrap_or(0);
        let found = self.hits.iter().zip(ALL).find(|(hits, _)| **hits == most);
        let (_, stelsel) = found?;
        (most > 0 && self.binnen() >= self.buiten).then_some(stelsel)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_tells_its_system_and_the_order_of_its_axes() {
        let degrees = (52_155_172, 5_387_203);
        let meters = (463_000_000_000, 155_000_000_000);
        for (paar, rd) in [(degrees, false), (meters, true)] {
            for omgewisseld in [false, true] {
                let stelsel = Stelsel { rd, omgewisseld };
                let paar = stelsel.turned(paar);
                assert_eq!(Stelsel::guess(paar), Some(stelsel));
                let punt = stelsel.punt(paar).unwrap();
                assert!(punt.lat().abs_diff(52_155_173) <= 2, "{punt:?}");
                assert!(punt.lon().abs_diff(5_387_204) <= 3, "{punt:?}");
            }
        }
        for nowhere in [(0, 0), (5_000_000, 5_000_000), (-52_000_000, 5_000_000)] {
            assert_eq!(Stelsel::guess(nowhere), None, "{nowhere:?}");
        }
        assert_eq!(Stelsel::guess((i64::MAX, i64::MIN)), None);
    }

    #[test]
    fn neighbouring_countries_are_not_ours_and_our_corners_are() {
        let lies = |lat, lon| in_country(Punt::new(lat, lon).unwrap());
        for (name, lat, lon) in [
            ("Brussel", 50_846_000, 4_352_000),
            ("Antwerpen", 51_219_000, 4_402_000),
            ("Gent", 51_054_000, 3_725_000),
            ("Brugge", 51_209_000, 3_224_000),
            ("Luik", 50_632_000, 5_579_000),
            ("Oostende", 51_230_000, 2_915_000),
            ("Keulen", 50_938_000, 6_960_000),
        ] {
            assert!(!lies(lat, lon), "{name}");
        }
        for (name, lat, lon) in [
            ("Vaals", 50_770_000, 6_018_000),
            ("Budel", 51_272_000, 5_575_000),
            ("Hulst", 51_280_000, 4_053_000),
            ("Cadzand", 51_368_000, 3_408_000),
            ("Westkapelle", 51_529_000, 3_440_000),
            ("Nieuweschans", 53_182_000, 7_208_000),
            ("Schiermonnikoog", 53_480_000, 6_162_000),
        ] {
            assert!(lies(lat, lon), "{name}");
        }
    }

    #[test]
    fn a_file_is_what_most_of_its_points_are_and_nothing_when_most_lie_abroad() {
        let (here, turned, abroad) = (
            (52_000_000, 5_000_000),
            (5_000_000, 52_000_000),
            (48_000_000, 11_000_000),
        );
        let peil = |punten: &[Paar]| {
            let mut peiling = Peiling::default();
            punten.iter().for_each(|paar| peiling.add(*paar));
            peiling.stelsel()
        };
        assert_eq!(peil(&[here, here, turned]), Some(Stelsel::of(false, false)));
        assert_eq!(
            peil(&[turned, here, turned]),
            Some(Stelsel::of(false, true))
        );
        assert_eq!(peil(&[here, abroad]), Some(Stelsel::of(false, false)));
        assert_eq!(peil(&[here, abroad, abroad]), None);
        assert_eq!(peil(&[]), None);
    }
}
