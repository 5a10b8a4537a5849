//! Points that can be found by where they are: in bands of latitude, each in order of longitude.

use super::{Punt, meters_between};
use crate::order;

/// Width of a band in micro-degrees: 1.1 km.
const BAND: i32 = 10_000;
/// Metres in a thousandth of a degree of latitude, rounded down, and of longitude at 55° N,
/// north of every [`Punt`]: so that no point of a circle is missed.
const NORTH: u32 = 111;
const EAST: u32 = 63;

/// Points by band and longitude, each with the number that it came with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rooster {
    rows: Vec<(i32, i32, u32, Punt)>,
}

impl Rooster {
    /// Lays points out; they are numbered as they come.
    pub fn new(punten: impl IntoIterator<Item = Punt>) -> Self {
        let mut rows = Vec::new();
        for (number, punt) in (0u32..).zip(punten) {
            rows.push((punt.lat().div_euclid(BAND), punt.lon(), number, punt));
        }
        order::sort(&mut rows);
        Self { rows }
    }

    /// Numbers of the points at most so many metres away, with those metres; the nearest first.
    #[must_use]
    pub fn within(&self, punt: Punt, meters: u32) -> Vec<(u32, u32)> {
        let micro = |per_thousandth: u32| {
            let wide = u64::from(meters) * 1000 / u64::from(per_thousandth) + 1000;
            i32::try_from(wide.min(90_000_000)).unwrap_or(90_000_000)
        };
        let (up, aside) = (micro(NORTH), micro(EAST));
        let mut found = Vec::new();
        let bands = (punt.lat() - up).div_euclid(BAND)..=(punt.lat() + up).div_euclid(BAND);
        let mut rest = self.rows.as_slice();
        for band in bands {
            let low = (band, punt.lon() - aside);
            let skip = rest.partition_point(|row| (row.0, row.1) < low);
            rest = rest.get(skip..).unwrap_or_default();
            for row in rest {
                if (row.0, row.1) > (band, punt.lon() + aside) {
                    break;
                }
                let away = meters_between(punt, row.3);
                if away <= meters {
                    found.push((away, row.2));
                }
            }
            if rest.is_empty() {
                break;
            }
        }
        order::sort(&mut found);
        found
            .into_iter()
            .map(|(away, number)| (number, away))
            .collect()
    }

    /// Number of the nearest point within 30 km, with its distance; of equals the first.
    #[must_use]
    pub fn nearest(&self, punt: Punt) -> Option<(u32, u32)> {
        let circles = [500, 2_000, 8_000, 30_000].into_iter();
        let mut found = circles.filter_map(|meters| self.within(punt, meters).first().copied());
        found.next()
    }
}

#[cfg(test)]
mod tests {
    use super::super::proef;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_found_is_what_looking_at_all_of_them_finds(
            around in prop::collection::vec((-400_000..400_000i32, -400_000..400_000i32), 0..60),
            far in prop::collection::vec(proef::punten(), 0..20),
            middle in proef::punten(),
            meters in 0..60_000u32,
        ) {
            let near = around.iter().filter_map(|(lat, lon)| Punt::new(middle.lat() + lat, middle.lon() + lon));
            let all: Vec<Punt> = near.chain(far).collect();
            let rooster = Rooster::new(all.iter().copied());
            let numbered = (0u32..).zip(&all).map(|(number, punt)| (meters_between(middle, *punt), number));
            let mut one_by_one: Vec<(u32, u32)> = numbered.collect();
            one_by_one.sort_unstable();
            let nearest = one_by_one.first().filter(|one| one.0 <= 30_000).map(|one| (one.1, one.0));
            prop_assert_eq!(rooster.nearest(middle), nearest);
            one_by_one.retain(|one| one.0 <= meters);
            let theirs: Vec<(u32, u32)> = one_by_one.into_iter().map(|one| (one.1, one.0)).collect();
            prop_assert_eq!(rooster.within(middle, meters), theirs);
        }
    }
}
