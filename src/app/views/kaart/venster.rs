//! The window on the map: how far one has zoomed in and which part is in sight, and which symbol
//! lies next in a direction. Whole pixels only; knows no family and no degree.

/// How much larger each step draws than the first, in thousandths: twice as large in two steps.
const STAPPEN: [i32; 9] = [1000, 1414, 2000, 2828, 4000, 5657, 8000, 11_314, 16_000];
/// The largest step.
pub const VERSTE: usize = STAPPEN.len() - 1;
/// So far from the edge a symbol that is shown must at least lie.
const RAND: i32 = 32;

/// How large the window is, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Maat {
    /// How wide.
    pub breedte: i32,
    /// How high.
    pub hoogte: i32,
}

impl Maat {
    /// The window for so much room: square where it is narrow.
    #[must_use]
    pub fn of(breedte: i32) -> Self {
        let breedte = breedte.clamp(240, 1200);
        let hoogte = if breedte < 480 {
            breedte
        } else {
            (breedte * 3 / 4).min(640)
        };
        Self { breedte, hoogte }
    }

    /// How large the whole map of a step is.
    #[must_use]
    pub fn geheel(self, stap: usize) -> (i32, i32) {
        let whole = |all: i32| vergroot(all.into(), stap) as i32;
        (whole(self.breedte), whole(self.hoogte))
    }
}

/// Where a place of the first step lies at another.
#[must_use]
pub fn vergroot(pixels: i64, stap: usize) -> i64 {
    let keer = STAPPEN.get(stap).copied().unwrap_or(1000);
    pixels * i64::from(keer) / 1000
}

/// The part of the map that is in sight: its upper left corner on the map of this step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Venster {
    /// How far one has zoomed in; 0 shows everything.
    pub stap: usize,
    /// From the left.
    pub x: i32,
    /// From above.
    pub y: i32,
}

impl Venster {
    /// No further than the edges of the map.
    fn binnen(self, maat: Maat) -> Self {
        let room = |at: i32, all: i32, whole: i32| at.clamp(0, (whole - all).max(0));
        let (wide, high) = maat.geheel(self.stap);
        Self {
            x: room(self.x, maat.breedte, wide),
            y: room(self.y, maat.hoogte, high),
            ..self
        }
    }

    /// Moved by so many pixels.
    #[must_use]
    pub fn schuif(self, x: i32, y: i32, maat: Maat) -> Self {
        let (x, y) = (self.x.saturating_add(x), self.y.saturating_add(y));
        Self { x, y, ..self }.binnen(maat)
    }

    /// So many steps nearer (or further away, below zero), while this place in the window stays
    /// where it is.
    #[must_use]
    pub fn zoom(self, stappen: i32, (om_x, om_y): (i32, i32), maat: Maat) -> Self {
        let stap = (self.stap as i32 + stappen).clamp(0, VERSTE as i32) as usize;
        let (from, to) = (vergroot(1_000_000, self.stap), vergroot(1_000_000, stap));
        let at = |corner: i32, om: i32| (i64::from(corner + om) * to / from) as i32 - om;
        Self {
            stap,
            x: at(self.x, om_x),
            y: at(self.y, om_y),
        }
        .binnen(maat)
    }

    /// Moved just so far that a place on the map of this step is in sight.
    #[must_use]
    pub fn toon(self, (x, y): (i32, i32), maat: Maat) -> Self {
        let near = |corner: i32, at: i32, all: i32| corner.clamp(at + RAND - all, at - RAND);
        Self {
            x: near(self.x, x, maat.breedte),
            y: near(self.y, y, maat.hoogte),
            ..self
        }
        .binnen(maat)
    }

    /// As `viewBox` takes it.
    #[must_use]
    pub fn viewbox(self, maat: Maat) -> String {
        format!("{} {} {} {}", self.x, self.y, maat.breedte, maat.hoogte)
    }
}

/// The nearest of some places in a direction: `(1, 0)` is right, `(0, -1)` is up. What lies
/// straight ahead goes before what lies aside.
#[must_use]
pub fn naast(plekken: &[(i32, i32)], van: usize, (right, down): (i32, i32)) -> Option<usize> {
    let (x, y) = *plekken.get(van)?;
    let ahead = |(at, (to_x, to_y)): (usize, &(i32, i32))| {
        let (dx, dy) = (to_x - x, to_y - y);
        let far = dx * right + dy * down;
        let aside = (dx * down).abs() + (dy * right).abs();
        (far > 0).then_some((far + 2 * aside, at))
    };
    let found = plekken.iter().enumerate().filter_map(ahead).min();
    found.map(|(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MAAT: Maat = Maat {
        breedte: 640,
        hoogte: 480,
    };

    fn whole(all: i32, stap: usize) -> i32 {
        vergroot(all.into(), stap) as i32
    }

    #[test]
    fn a_narrow_window_is_square_and_none_is_too_small_or_too_large() {
        let sizes = [0, 340, 640, 5000].map(|wide| {
            let maat = Maat::of(wide);
            (maat.breedte, maat.hoogte)
        });
        assert_eq!(sizes, [(240, 240), (340, 340), (640, 480), (1200, 640)]);
    }

    #[test]
    fn zooming_out_far_enough_shows_everything_again() {
        let near = Venster::default().zoom(7, (600, 20), MAAT);
        assert_eq!(near.stap, 7);
        assert!(near.x > 0 && near.y > 0);
        assert_eq!(near.zoom(-20, (3, 4), MAAT), Venster::default());
        assert_eq!(near.zoom(99, (0, 0), MAAT).stap, VERSTE);
    }

    #[test]
    fn arrows_go_to_what_lies_ahead_before_what_lies_aside() {
        let places = [(100, 100), (140, 100), (130, 140), (100, 50), (20, 100)];
        let go = |way| naast(&places, 0, way);
        assert_eq!(go((1, 0)), Some(1));
        assert_eq!(go((-1, 0)), Some(4));
        assert_eq!(go((0, -1)), Some(3));
        assert_eq!(go((0, 1)), Some(2));
        assert_eq!(naast(&places, 4, (-1, 0)), None);
        assert_eq!(naast(&[], 0, (1, 0)), None);
    }

    proptest! {
        #[test]
        fn the_window_never_leaves_the_map(
            moves in proptest::collection::vec((-3i32..4, -900i32..900, -900i32..900), 1..20)
        ) {
            let mut venster = Venster::default();
            for (stappen, x, y) in moves {
                venster = venster.zoom(stappen, (x.abs() % 640, y.abs() % 480), MAAT).schuif(x, y, MAAT);
                prop_assert!(venster.x >= 0 && venster.x + 640 <= whole(640, venster.stap).max(640));
                prop_assert!(venster.y >= 0 && venster.y + 480 <= whole(480, venster.stap).max(480));
            }
        }

        #[test]
        fn what_is_under_the_pointer_stays_there(om in (0..640i32, 0..480i32), stap in 4..=VERSTE) {
            // Coming nearer, no edge is in the way.
            let from = Venster { stap: 4, x: 960, y: 720 };
            let to = from.zoom(stap as i32 - 4, om, MAAT);
            let place = |stap, at: i32| i64::from(at) * 1_000_000 / vergroot(1_000_000, stap);
            prop_assert!((place(4, 960 + om.0) - place(stap, to.x + om.0)).abs() <= 1);
            prop_assert!((place(4, 720 + om.1) - place(stap, to.y + om.1)).abs() <= 1);
        }

        #[test]
        fn a_symbol_that_is_shown_is_in_sight(stap in 0..=VERSTE, at in (0.0..1.0f64, 0.0..1.0f64)) {
            let place = ((at.0 * f64::from(whole(640, stap))) as i32, (at.1 * f64::from(whole(480, stap))) as i32);
            let venster = Venster { stap, x: 0, y: 0 }.toon(place, MAAT);
            let seen = (place.0 - venster.x, place.1 - venster.y);
            prop_assert!((0..=640).contains(&seen.0) && (0..=480).contains(&seen.1), "{seen:?}");
            prop_assert_eq!(venster.toon(place, MAAT), venster);
        }
    }
}
