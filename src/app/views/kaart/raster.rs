//! From degrees to pixels: equirectangular, with the cosine of the middle of what is shown, in
//! whole metres; and how a symbol is moved off its place. Knows postcodes' points and ids, no
//! family.

use super::venster::{Maat, vergroot};
use crate::{domain::GezinId, gebied::Punt};

/// So many pixels stay free along the edges: half a symbol and its ring.
const RAND: i32 = 24;
/// No pixel of the first step is less than so many millimetres.
const MINST: i64 = 3000;
/// Metres in a degree, along a meridian.
const GRAAD: i64 = 111_195;
/// No symbol is moved less than so many metres.
const VERPLAATS: i64 = 100;

/// A place in metres, east and south of nowhere in particular.
pub type Meters = (i64, i64);

/// The cosine of a latitude in millionths, from 52.25° on to the second order: right to 1 in
/// 100,000 in the whole country.
fn cosinus(lat: i32) -> i64 {
    let turn = (i64::from(lat) - 52_250_000) * 17_453 / 1_000_000;
    612_217 - 790_690 * turn / 1_000_000 - 612_217 * turn * turn / 2_000_000_000_000
}

/// A projection onto metres, around a middle latitude.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Projectie(i64);

impl Projectie {
    /// Around the middle of these points.
    pub fn around(punten: &[Punt]) -> Self {
        let lats = || punten.iter().map(|punt| punt.lat());
        let (low, high) = (lats().min().unwrap_or(0), lats().max().unwrap_or(0));
        Self(cosinus(low + (high - low) / 2))
    }

    /// A point in metres.
    pub fn meters(self, punt: Punt) -> Meters {
        let east = i64::from(punt.lon()) * GRAAD / 1_000_000 * self.0 / 1_000_000;
        (east, -(i64::from(punt.lat()) * GRAAD / 1_000_000))
    }

    /// The point at so many metres; `None` far from the country.
    pub fn punt(self, (x, y): Meters) -> Option<Punt> {
        // Half a metre on, so that it is the same metre on the way back.
        let micro = |meters: i64| i32::try_from((meters * 1_000_000 + 500_000) / GRAAD).ok();
        let scale = self.0.max(1);
        Punt::new(micro(-y)?, micro((x * 1_000_000 + scale - 1) / scale)?)
    }
}

/// How far the symbol of a family is moved, in metres: by the precision of its place at least
/// and half as much again at most, in a direction that only its id tells.
pub fn verplaatsing(id: GezinId, marge: u32) -> Meters {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in id.0 {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    // The low bits of this hash hang on the last bytes alone.
    hash ^= hash >> 15;
    let least = i64::from(marge).max(VERPLAATS);
    // Up to half as far again; the slanted directions below are a thousandth longer.
    let far = (least + i64::from(hash >> 8) % (least / 2 + 1)).min(least * 1498 / 1000);
    let (along, up) = match hash & 3 {
        0 => (1000, 0),
        1 => (924, 383),
        2 => (708, 708),
        _ => (383, 924),
    };
    let (along, up) = ((far * along + 999) / 1000, (far * up + 999) / 1000);
    match (hash >> 2) & 3 {
        0 => (along, up),
        1 => (-up, along),
        2 => (-along, -up),
        _ => (up, -along),
    }
}

/// Metres onto the pixels of a map that has room for all that was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raster {
    links: i64,
    boven: i64,
    /// Millimetres in a pixel of the first step.
    pixel: i64,
    stap: usize,
}

impl Raster {
    /// The map on which these places fit, in the middle.
    pub fn fit(plekken: &[Meters], maat: Maat, stap: usize) -> Option<Self> {
        let first = *plekken.first()?;
        let (mut low, mut high) = (first, first);
        for (x, y) in plekken {
            low = (low.0.min(*x), low.1.min(*y));
            high = (high.0.max(*x), high.1.max(*y));
        }
        let need = |low: i64, high: i64, room: i32| {
            let room = i64::from(room - 2 * RAND).max(1);
            ((high - low) * 1000 + room - 1) / room
        };
        let wide = need(low.0, high.0, maat.breedte);
        let pixel = wide.max(need(low.1, high.1, maat.hoogte)).max(MINST);
        let corner =
            |low: i64, high: i64, room: i32| (low + high) / 2 - i64::from(room) * pixel / 2000;
        Some(Self {
            links: corner(low.0, high.0, maat.breedte),
            boven: corner(low.1, high.1, maat.hoogte),
            pixel,
            stap,
        })
    }

    /// How far one has zoomed in.
    pub fn stap(&self) -> usize {
        self.stap
    }

    /// Where a place is drawn.
    pub fn at(&self, (x, y): Meters) -> (i32, i32) {
        let place = |from: i64, to: i64| vergroot((to - from) * 1000, self.stap) / self.pixel;
        (place(self.links, x) as i32, place(self.boven, y) as i32)
    }

    /// The place that is drawn there.
    pub fn meters(&self, (x, y): (i32, i32)) -> Meters {
        let keer = vergroot(1000, self.stap).max(1);
        let away = |pixels: i32| i64::from(pixels) * self.pixel / keer;
        (self.links + away(x), self.boven + away(y))
    }

    /// The bar of the scale: the longest round length, in metres and in pixels, that takes no
    /// more than so many pixels.
    pub fn schaal(&self, hoogstens: i32) -> (u32, i32) {
        const ROND: [u32; 11] = [
            20, 50, 100, 250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000,
        ];
        let long =
            |meters: &u32| (vergroot(i64::from(*meters) * 1000, self.stap) / self.pixel) as i32;
        let fits = ROND.iter().rev().find(|meters| long(meters) <= hoogstens);
        let meters = fits.unwrap_or(&10);
        (*meters, long(meters))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gebied::meters_between;
    use proptest::prelude::*;

    fn punt(lat: i32, lon: i32) -> Punt {
        Punt::new(lat, lon).unwrap()
    }

    #[test]
    fn the_cosine_holds_in_the_whole_country() {
        for lat in (50_000_000..54_500_000).step_by(50_000) {
            let real = libm::cos(f64::from(lat).to_radians() / 1e6) * 1e6;
            assert!((cosinus(lat) as f64 - real).abs() < 12.0, "{lat}");
        }
    }

    #[test]
    fn the_bar_is_a_round_length_that_fits() {
        let maat = Maat::of(640);
        let raster = Raster::fit(&[(0, 0), (10_000, 10_000)], maat, 0).unwrap();
        // 10 km over 432 pixels: 23 m in each.
        assert_eq!(raster.schaal(160), (2000, 86));
        let near = Raster { stap: 6, ..raster };
        assert_eq!(near.schaal(160), (250, 86));
        let one = Raster::fit(&[(5, 5)], maat, 8).unwrap();
        assert_eq!(one.schaal(160).0, 20);
        let country = Raster::fit(&[(0, 0), (300_000, 300_000)], maat, 0).unwrap();
        assert_eq!(country.schaal(160).0, 50_000);
    }

    proptest! {
        #[test]
        fn a_symbol_is_moved_as_far_as_its_place_is_unsure_and_not_much_further(
            id in any::<[u8; 16]>(), marge in 0u32..2000
        ) {
            let (x, y) = verplaatsing(GezinId(id), marge);
            let least = i64::from(marge).max(VERPLAATS);
            let far = libm::sqrt((x * x + y * y) as f64);
            prop_assert!(far >= least as f64, "{far}");
            prop_assert!(far <= least as f64 * 1.5 + 3.0, "{far}");
            prop_assert_eq!(verplaatsing(GezinId(id), marge), (x, y));
        }

        #[test]
        fn what_fits_is_inside_with_room_for_a_symbol(
            places in proptest::collection::vec((-200_000i64..200_000, -200_000i64..200_000), 1..40),
            wide in 200i32..1300, stap in 0usize..9
        ) {
            let maat = Maat::of(wide);
            let raster = Raster::fit(&places, maat, stap).unwrap();
            let (right, bottom) = (vergroot(maat.breedte.into(), stap) as i32, vergroot(maat.hoogte.into(), stap) as i32);
            for place in places {
                let (x, y) = raster.at(place);
                prop_assert!(x >= RAND - 2 && x <= right - RAND + 2, "{x} of {right}");
                prop_assert!(y >= RAND - 2 && y <= bottom - RAND + 2, "{y} of {bottom}");
            }
        }

        #[test]
        fn what_is_drawn_somewhere_is_found_back_there(
            lat in 51_500_000..53_000_000, lon in 4_500_000..7_000_000, x in 0i32..640, y in 0i32..480, stap in 0usize..9
        ) {
            let middle = punt(lat, lon);
            let projectie = Projectie::around(&[middle]);
            let (east, south) = projectie.meters(middle);
            let raster = Raster::fit(&[(east, south), (east + 9000, south + 7000)], Maat::of(640), stap).unwrap();
            let there = projectie.punt(raster.meters((x, y))).unwrap();
            let (at_x, at_y) = raster.at(projectie.meters(there));
            // A metre is at most six pixels.
            prop_assert!((at_x - x).abs() <= 6 && (at_y - y).abs() <= 6, "{at_x} {at_y}");
        }

        #[test]
        fn metres_are_those_of_the_distances(lat in 51_000_000..53_000_000, lon in 3_500_000..7_000_000, by in (-150_000..150_000, -150_000..150_000)) {
            let (a, b) = (punt(lat, lon), punt(lat + by.0, lon + by.1));
            let projectie = Projectie::around(&[a, b]);
            let ((ax, ay), (bx, by)) = (projectie.meters(a), projectie.meters(b));
            let ours = libm::hypot((ax - bx) as f64, (ay - by) as f64);
            let theirs = f64::from(meters_between(a, b));
            prop_assert!((ours - theirs).abs() <= theirs * 0.04 + 3.0, "{ours} {theirs}");
        }
    }
}
