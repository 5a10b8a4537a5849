//! The week as seven days of four dagdelen.

use serde::{Deserialize, Serialize};

/// Day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Dag {
    Maandag,
    Dinsdag,
    Woensdag,
    Donderdag,
    Vrijdag,
    Zaterdag,
    Zondag,
}

impl Dag {
    /// Monday to Sunday.
    pub const ALL: [Self; 7] = [
        Self::Maandag,
        Self::Dinsdag,
        Self::Woensdag,
        Self::Donderdag,
        Self::Vrijdag,
        Self::Zaterdag,
        Self::Zondag,
    ];
}

/// Part of a day; `Nacht` is for logeren.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Moment {
    Ochtend,
    Middag,
    Avond,
    Nacht,
}

impl Moment {
    /// Morning to night.
    pub const ALL: [Self; 4] = [Self::Ochtend, Self::Middag, Self::Avond, Self::Nacht];
}

/// One slot of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dagdeel {
    /// Which day.
    pub dag: Dag,
    /// Which part of it.
    pub moment: Moment,
}

/// A set of dagdelen; in files a number whose bit `4 · dag + moment` is set for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Dagdelen(u32);

impl TryFrom<u32> for Dagdelen {
    type Error = &'static str;
    fn try_from(bits: u32) -> Result<Self, Self::Error> {
        if bits < 1 << 28 {
            Ok(Self(bits))
        } else {
            Err("dagdelen")
        }
    }
}

impl From<Dagdelen> for u32 {
    fn from(dagdelen: Dagdelen) -> Self {
        dagdelen.0
    }
}

impl Dagdelen {
    /// None at all.
    pub const NONE: Self = Self(0);

    fn bit(slot: Dagdeel) -> u32 {
        1 << (4 * slot.dag as u32 + slot.moment as u32)
    }

    /// Whether this slot is in the set.
    #[must_use]
    pub fn contains(self, slot: Dagdeel) -> bool {
        self.0 & Self::bit(slot) != 0
    }

    /// The set with this slot in it or out of it.
    #[must_use]
    pub fn with(self, slot: Dagdeel, present: bool) -> Self {
        if present {
            Self(self.0 | Self::bit(slot))
        } else {
            Self(self.0 & !Self::bit(slot))
        }
    }

    /// What both have.
    #[must_use]
    pub fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// How many slots.
    #[must_use]
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The slots from Monday morning on.
    pub fn iter(self) -> impl Iterator<Item = Dagdeel> {
        Dag::ALL
            .into_iter()
            .flat_map(|dag| Moment::ALL.map(|moment| Dagdeel { dag, moment }))
            .filter(move |slot| self.contains(*slot))
    }
}

impl FromIterator<Dagdeel> for Dagdelen {
    fn from_iter<I: IntoIterator<Item = Dagdeel>>(slots: I) -> Self {
        slots
            .into_iter()
            .fold(Self::NONE, |set, slot| set.with(slot, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in_and_shares_what_both_have() {
        let all: Dagdelen = Dag::ALL
            .into_iter()
            .flat_map(|dag| Moment::ALL.map(|moment| Dagdeel { dag, moment }))
            .collect();
        assert_eq!((all.len(), u32::from(all)), (28, (1 << 28) - 1));
        let slot = Dagdeel {
            dag: Dag::Woensdag,
            moment: Moment::Middag,
        };
        let one = Dagdelen::NONE.with(slot, true);
        assert_eq!(all.shared(one).iter().collect::<Vec<_>>(), [slot]);
        assert!(one.with(slot, false).is_empty());
        assert!(Dagdelen::try_from(1 << 28).is_err());
    }
}
