//! Figures of a municipality that may be shared with anyone: numbers of people in fives, of five at
//! least, and amounts in thousands. Its types hold nothing else, so a file of figures cannot tell of
//! one family, whoever made it.

use super::{Datum, ElementId, Regel};
use serde::{Deserialize, Serialize};

/// So many people, rounded down to fives; never fewer than five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Vijftal(u32);

impl Vijftal {
    /// More is no number of people in a municipality.
    pub const MEEST: u32 = 1_000_000;

    /// A number that is a multiple of five, of five at least.
    #[must_use]
    pub fn new(getal: u32) -> Option<Self> {
        let told = (5..=Self::MEEST).contains(&getal) && getal.is_multiple_of(5);
        told.then_some(Self(getal))
    }

    /// The number.
    #[must_use]
    pub fn getal(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for Vijftal {
    type Error = &'static str;
    fn try_from(getal: u32) -> Result<Self, Self::Error> {
        Self::new(getal).ok_or("vijftal")
    }
}

impl From<Vijftal> for u32 {
    fn from(getal: Vijftal) -> Self {
        getal.0
    }
}

/// So many euros, in thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Duizendtal(u32);

impl Duizendtal {
    /// Whole thousands of euros, of a billion at most.
    #[must_use]
    pub fn new(euro: u32) -> Option<Self> {
        (euro.is_multiple_of(1000) && euro <= 1_000_000_000).then_some(Self(euro))
    }

    /// In euros.
    #[must_use]
    pub fn euro(self) -> u64 {
        self.0.into()
    }
}

impl TryFrom<u32> for Duizendtal {
    type Error = &'static str;
    fn try_from(euro: u32) -> Result<Self, Self::Error> {
        Self::new(euro).ok_or("duizendtal")
    }
}

impl From<Duizendtal> for u32 {
    fn from(euro: Duizendtal) -> Self {
        euro.0
    }
}

/// A mean of answers from 1 to 5, in tenths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Tiende(u8);

impl Tiende {
    /// From 10 to 50.
    #[must_use]
    pub fn new(tienden: u8) -> Option<Self> {
        (10..=50).contains(&tienden).then_some(Self(tienden))
    }

    /// In tenths.
    #[must_use]
    pub fn tienden(self) -> u32 {
        self.0.into()
    }
}

impl TryFrom<u8> for Tiende {
    type Error = &'static str;
    fn try_from(tienden: u8) -> Result<Self, Self::Error> {
        Self::new(tienden).ok_or("tiende")
    }
}

impl From<Tiende> for u8 {
    fn from(mean: Tiende) -> Self {
        mean.0
    }
}

/// What changed in one of the four questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gemeten {
    /// Vraaggezinnen that answered it both times.
    pub aantal: Vijftal,
    /// The mean at the start.
    pub start: Tiende,
    /// And of the last time.
    pub laatst: Tiende,
}

/// The figures of a municipality over some months.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cijfers {
    /// Its name within the programme that told it.
    pub id: ElementId,
    /// The municipality.
    pub gemeente: Regel,
    /// First day.
    pub van: Datum,
    /// Last day.
    pub tot: Datum,
    /// Koppelingen that ran.
    pub koppelingen: Vijftal,
    /// Those that began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begonnen: Option<Vijftal>,
    /// Children that they were about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kinderen: Option<Vijftal>,
    /// Vraaggezinnen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vraaggezinnen: Option<Vijftal>,
    /// Steungezinnen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steungezinnen: Option<Vijftal>,
    /// Of them with formal help at the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met_hulp: Option<Vijftal>,
    /// And without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zonder_hulp: Option<Vijftal>,
    /// The four questions to vraaggezinnen, in the order of [`super::Scores::all`].
    #[serde(default, skip_serializing_if = "no_answers")]
    pub vragen: [Option<Gemeten>; 4],
    /// What they save by estimate: low, middle, high.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub besparing: Option<[Duizendtal; 3]>,
    /// What the programme cost, where it is of this municipality alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kosten: Option<u32>,
}

fn no_answers(vragen: &[Option<Gemeten>; 4]) -> bool {
    vragen.iter().all(Option::is_none)
}

impl Cijfers {
    /// Whether the days of two overlap.
    #[must_use]
    pub fn overlapt(&self, other: &Self) -> bool {
        self.van <= other.tot && other.van <= self.tot
    }

    /// Whether they can be meant: days in order, of whole months of one year, amounts from low to high.
    #[must_use]
    pub fn kan(&self) -> bool {
        let months = self.van.dag() == 1 && self.tot.plus_days(1).dag() == 1;
        let rising = self.besparing.is_none_or(|parts| parts.is_sorted());
        months && rising && self.van <= self.tot && self.van.jaar() == self.tot.jaar()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_would_tell_of_somebody_is_no_figure() {
        for told in [5, 10, 145, 1_000_000] {
            assert_eq!(Vijftal::new(told).map(Vijftal::getal), Some(told));
            assert_eq!(
                serde_json::from_str::<Vijftal>(&told.to_string()).ok(),
                Vijftal::new(told)
            );
        }
        for hidden in [0, 1, 4, 6, 147, 1_000_005] {
            assert_eq!(Vijftal::new(hidden), None);
            assert!(serde_json::from_str::<Vijftal>(&hidden.to_string()).is_err());
        }
        assert_eq!(
            Duizendtal::new(403_000).map(Duizendtal::euro),
            Some(403_000)
        );
        assert!(
            Duizendtal::new(403_248).is_none()
                && serde_json::from_str::<Duizendtal>("5500").is_err()
        );
    }
}
