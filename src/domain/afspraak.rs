//! What two families agreed: what, when, where, who brings and fetches.

use super::{Dagdelen, Datum, ElementId, Frequentie, Steunsoort, Tekst};
use serde::{Deserialize, Serialize};

/// Where something that was agreed takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Afspraakplek {
    BijSteungezin,
    BijVraaggezin,
    Elders,
}

impl Afspraakplek {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::BijSteungezin, Self::BijVraaggezin, Self::Elders];
}

/// Who brings or fetches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Vervoer {
    Vraaggezin,
    Steungezin,
    KindZelf,
    Anders,
}

impl Vervoer {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [
        Self::Vraaggezin,
        Self::Steungezin,
        Self::KindZelf,
        Self::Anders,
    ];
}

/// What was agreed; an edit adds it again, so that earlier versions stay in the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Afspraak {
    /// Name of the element within the koppeling.
    pub id: ElementId,
    /// What.
    pub soort: Steunsoort,
    /// How often, when it is regular.
    pub frequentie: Option<Frequentie>,
    /// On which dagdelen.
    pub dagdelen: Dagdelen,
    /// From which day.
    pub vanaf: Datum,
    /// To which day, both included; `None` is until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tot: Option<Datum>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plek: Option<Afspraakplek>,
    /// Who brings the kinderen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brengt: Option<Vervoer>,
    /// Who fetches them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub haalt: Option<Vervoer>,
    /// Anything else, in a few words.
    pub toelichting: Option<Tekst>,
}

impl Afspraak {
    /// Whether it holds on some day of another.
    #[must_use]
    pub fn overlapt(&self, other: &Self) -> bool {
        let before = |end: Option<Datum>, begin: Datum| end.is_some_and(|end| end < begin);
        !before(self.tot, other.vanaf) && !before(other.tot, self.vanaf)
    }
}
