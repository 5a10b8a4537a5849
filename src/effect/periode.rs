//! Days of a report, and what part of a year something lasted.

use crate::domain::Datum;

/// From one day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Periode {
    van: Datum,
    tot: Datum,
}

/// A year in units: so many that a day of a year of 365 days and one of 366 days are both whole.
pub(super) const JAAR: u64 = 365 * 366;

impl Periode {
    /// From one day to another; `None` when the second lies before the first.
    #[must_use]
    pub fn new(van: Datum, tot: Datum) -> Option<Self> {
        (van <= tot).then_some(Self { van, tot })
    }

    /// A calendar year.
    #[must_use]
    pub fn jaar(jaar: u16) -> Option<Self> {
        Self::new(Datum::new(jaar, 1, 1)?, Datum::new(jaar, 12, 31)?)
    }

    /// The first day.
    #[must_use]
    pub fn van(self) -> Datum {
        self.van
    }

    /// The last day.
    #[must_use]
    pub fn tot(self) -> Datum {
        self.tot
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(self, day: Datum) -> bool {
        (self.van..=self.tot).contains(&day)
    }

    /// The days that it shares with another.
    #[must_use]
    pub fn shared(self, other: Self) -> Option<Self> {
        Self::new(self.van.max(other.van), self.tot.min(other.tot))
    }

    /// How many days.
    #[must_use]
    pub fn dagen(self) -> u32 {
        u32::try_from(self.tot.days_since(self.van)).unwrap_or(0) + 1
    }

    /// What comes to this period of an amount a year.
    #[must_use]
    pub fn naar_rato(self, per_jaar: u32) -> u64 {
        (u64::from(per_jaar) * self.jaren() + JAAR / 2) / JAAR
    }

    /// How many calendar years it is, in units of [`JAAR`]: a whole year is one year, whether it has
    /// 365 days or 366.
    pub(super) fn jaren(self) -> u64 {
        let years = self.van.jaar()..=self.tot.jaar();
        let of = |jaar| {
            let year = Self::jaar(jaar)?;
            let part = u64::from(self.shared(year)?.dagen());
            Some(part * (JAAR / u64::from(year.dagen())))
        };
        years.filter_map(of).sum()
    }
}
