//! A child: birth year, and month if known. Age follows from the day and is a range where the
//! month is not known, so that nothing pretends to know more than was said.

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
}
