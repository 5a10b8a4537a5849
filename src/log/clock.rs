//! Hybrid logical clock: 48 bits of milliseconds since 1970, 16 bits of counter. A stamp only
//! orders what is shown; it never decides which value counts. Time comes in as a value.

use serde::{Deserialize, Serialize};

/// A stamp of the clock. Greater is later, as far as clocks can be believed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Stamp(pub u64);

/// A foreign stamp this far ahead of us comes from a wrong clock: it is kept and reported, and
/// does not drag ours along. 24 hours, in milliseconds.
pub const AHEAD_MS: u64 = 24 * 60 * 60 * 1000;

impl Stamp {
    /// A stamp at so many milliseconds since 1970, counter 0; held to 48 bits.
    #[must_use]
    pub fn at_ms(ms: u64) -> Self {
        Self(ms.min((1 << 48) - 1) << 16)
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn ms(self) -> u64 {
        self.0 >> 16
    }

    /// Whether this stamp was made by a clock that runs ahead of `now_ms`.
    #[must_use]
    pub fn is_ahead(self, now_ms: u64) -> bool {
        self.ms() > now_ms.saturating_add(AHEAD_MS)
    }
}

/// Our own clock: gives stamps that rise, whatever the time of day does.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    last: Stamp,
}

impl Clock {
    /// Takes note of a stamp from elsewhere, unless its clock is wrong.
    pub fn observe(&mut self, stamp: Stamp, now_ms: u64) {
        if !stamp.is_ahead(now_ms) {
            self.last = self.last.max(stamp);
        }
    }

    /// The next stamp, later than all before.
    pub fn next(&mut self, now_ms: u64) -> Stamp {
        self.last = Stamp::at_ms(now_ms).max(Stamp(self.last.0.saturating_add(1)));
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_rise_also_when_the_time_of_day_goes_back() {
        let mut clock = Clock::default();
        let first = clock.next(1_000);
        let second = clock.next(500);
        assert!(second > first);
        assert_eq!(clock.next(2_000).ms(), 2_000);
    }

    #[test]
    fn a_clock_that_runs_years_ahead_does_not_drag_ours_along() {
        let mut clock = Clock::default();
        clock.observe(Stamp::at_ms(AHEAD_MS * 4_000), 1_000);
        assert_eq!(clock.next(1_000).ms(), 1_000);
        clock.observe(Stamp::at_ms(5_000), 1_000);
        assert_eq!(clock.next(1_000).ms(), 5_000);
    }
}
