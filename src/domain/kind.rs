//! A child: birth year, and month if known. Age follows from the day and is a range where the
//! month is not known, so that nothing pretends to know more than was said.
//!
//! Often only an age was told: "8 jaar" on 8 October 2026 is a birth in 2017 or 2018, and one
//! year is all that is stored. Whichever of the two is taken, "7 of 8" or "8 of 9" would say of
//! some child what cannot be, now or after the new year. So [`Geboren::of_age`] takes the
//! likelier year, and what is said of a year without a month is one age with "ongeveer": that
//! of a birth halfway through it. On the day itself that is the very age that was told.

use super::{Datum, ElementId, Regel};
use serde::{Deserialize, Serialize};

/// When a child was born, as precisely as it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "GeborenRaw")]
pub struct Geboren {
    jaar: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    maand: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GeborenRaw {
    jaar: u16,
    #[serde(default)]
    maand: Option<u8>,
}

impl TryFrom<GeborenRaw> for Geboren {
    type Error = &'static str;
    fn try_from(raw: GeborenRaw) -> Result<Self, Self::Error> {
        Self::new(raw.jaar, raw.maand).ok_or("geboren")
    }
}

impl Geboren {
    /// A birth in that year (1980 to 2199) and month (1 to 12).
    #[must_use]
    pub fn new(jaar: u16, maand: Option<u8>) -> Option<Self> {
        let good = (1980..2200).contains(&jaar) && maand.is_none_or(|m| (1..=12).contains(&m));
        good.then_some(Self { jaar, maand })
    }

    /// The likelier birth year of a child who has this age in whole years on a day.
    #[must_use]
    pub fn of_age(age: u8, day: Datum) -> Option<Self> {
        let birth = day.plus_months(-(i32::from(age) * 12 + 6));
        Self::new(birth.jaar(), None)
    }

    /// Birth year.
    #[must_use]
    pub fn jaar(self) -> u16 {
        self.jaar
    }

    /// Birth month, 1 to 12, when known.
    #[must_use]
    pub fn maand(self) -> Option<u8> {
        self.maand
    }

    /// Age in whole years on a day. Without the month, or within it, it is one of two ages.
    /// A birth that is still to come is age 0.
    #[must_use]
    pub fn leeftijd(self, today: Datum) -> Leeftijd {
        let years = today.jaar().saturating_sub(self.jaar).min(200) as u8;
        let (van, tot) = match self.maand {
            Some(maand) if maand < today.maand() => (years, years),
            Some(maand) if maand > today.maand() => {
                (years.saturating_sub(1), years.saturating_sub(1))
            }
            _ => (years.saturating_sub(1), years),
        };
        Leeftijd { van, tot }
    }
}

/// An age in whole years: `van` and `tot` are equal when it is certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leeftijd {
    /// The youngest the child can be.
    pub van: u8,
    /// The oldest the child can be.
    pub tot: u8,
}

impl Leeftijd {
    /// The likelier of two: that of a birth halfway through the year. The same as was told, on
    /// the day that [`Geboren::of_age`] was asked for.
    #[must_use]
    pub fn ongeveer(self, today: Datum) -> u8 {
        if today.maand() > 6 {
            self.tot
        } else {
            self.van
        }
    }
}

/// A child of a family; an element of the family's set of kinderen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Name of the element within the family.
    pub id: ElementId,
    /// First name, when it was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voornaam: Option<Regel>,
    /// When born, when it was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geboren: Option<Geboren>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn age_follows_from_the_day_and_is_a_range_when_the_month_is_unknown() {
        let today = Datum::parse("2026-11-21").unwrap();
        let age = |jaar, maand| {
            let age = Geboren::new(jaar, maand).unwrap().leeftijd(today);
            (age.van, age.tot)
        };
        assert_eq!(age(2015, None), (10, 11));
        assert_eq!(age(2015, Some(3)), (11, 11));
        assert_eq!(age(2015, Some(12)), (10, 10));
        assert_eq!(age(2015, Some(11)), (10, 11));
        assert_eq!(age(2026, None), (0, 0));
        assert_eq!(age(2027, None), (0, 0));
    }

    #[test]
    fn an_age_that_was_told_on_a_day_is_the_age_that_is_said_of_that_day() {
        for day in [
            "2026-01-01",
            "2026-02-28",
            "2026-06-30",
            "2026-07-01",
            "2026-12-31",
        ] {
            let day = Datum::parse(day).unwrap();
            for told in 0..=23 {
                let age = Geboren::of_age(told, day).unwrap().leeftijd(day);
                assert!(
                    age.van <= told && told <= age.tot,
                    "{told} on {day}: {age:?}"
                );
                assert_eq!(age.ongeveer(day), told, "{day}");
            }
        }
    }
}
