//! Looking back with both families: how it goes, and the same four questions every time, so
//! that one time can be laid beside another (`research/domain.md` §1.6, the study of 2016:
//! rest for the parents, attention for the child; and network and professional help).

use super::{Datum, ElementId, Tekst};
use crate::order::Map;
use serde::{Deserialize, Serialize};

/// Which of the evaluations of a koppeling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evaluatiemoment {
    /// How it is before the support begins.
    Start,
    /// After the trial.
    NaProef,
    /// Every half year.
    Halfjaar,
}

impl Evaluatiemoment {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Start, Self::NaProef, Self::Halfjaar];
}

/// An answer from 1 (not at all) to 5 (very much).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

impl Score {
    /// 1 to 5; anything else is no answer.
    #[must_use]
    pub fn new(value: u8) -> Option<Self> {
        (1..=5).contains(&value).then_some(Self(value))
    }

    /// 1 to 5.
    #[must_use]
    pub fn value(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Score {
    type Error = &'static str;
    fn try_from(value: u8) -> Result<Self, Self::Error> {
        Self::new(value).ok_or("score")
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// Answers of one family to the four questions; `None` was not asked or not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scores {
    /// Whether the parents have enough rest.
    pub rust: Option<Score>,
    /// Whether the child gets enough attention.
    pub aandacht: Option<Score>,
    /// Whether there are enough people to turn to.
    pub netwerk: Option<Score>,
    /// Whether the family manages without (more) professional help.
    pub hulp: Option<Score>,
}

impl Scores {
    /// The answers in the order of the questions.
    #[must_use]
    pub fn all(&self) -> [Option<Score>; 4] {
        [self.rust, self.aandacht, self.netwerk, self.hulp]
    }

    /// From answers in the order of the questions; `None` when nothing was answered.
    #[must_use]
    pub fn of([rust, aandacht, netwerk, hulp]: [Option<Score>; 4]) -> Option<Self> {
        let scores = Self {
            rust,
            aandacht,
            netwerk,
            hulp,
        };
        (scores != Self::default()).then_some(scores)
    }
}

/// How one side looks back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Oordeel {
    Positief,
    Wisselend,
    Negatief,
}

impl Oordeel {
    /// All of them, best first.
    pub const ALL: [Self; 3] = [Self::Positief, Self::Wisselend, Self::Negatief];
}

/// An evaluation with both families; of the trial, or of half a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluatie {
    /// Name of the element within the koppeling.
    pub id: ElementId,
    /// When.
    pub op: Datum,
    /// Which of the evaluations it is; `None` in what was written before this was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moment: Option<Evaluatiemoment>,
    /// The vraaggezin's parents.
    pub vraaggezin: Option<Oordeel>,
    /// The steungezin's parents.
    pub steungezin: Option<Oordeel>,
    /// The children of both.
    pub kinderen: Option<Oordeel>,
    /// What the vraaggezin answers to the four questions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scores_vraag: Option<Scores>,
    /// What the steungezin answers to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scores_steun: Option<Scores>,
    /// How each child is doing, by its parents.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub per_kind: Map<ElementId, Score>,
    /// What was said.
    pub toelichting: Option<Tekst>,
}
