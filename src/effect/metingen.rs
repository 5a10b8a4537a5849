//! What changed for those who were helped: the four questions at the start beside the last time that
//! they were asked, family by family, so that who dropped out does not pass for a change.

use super::{Geval, Periode};
use crate::domain::{Datum, ElementId, Evaluatie, Evaluatiemoment, Kant, Oordeel, Scores};
use crate::order::Map;
use serde::Serialize;

/// One of the four questions, of families that answered it both times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Verandering {
    /// How many answered it both times.
    pub beide: u32,
    /// Of them: a higher answer now.
    pub beter: u32,
    /// The same answer.
    pub gelijk: u32,
    /// A lower answer.
    pub slechter: u32,
    /// Their answers at the start, from 1 to 5, together.
    pub som_start: u32,
    /// Their last answers together.
    pub som_laatst: u32,
}

impl Verandering {
    fn add(&mut self, start: u8, last: u8) {
        self.beide += 1;
        self.som_start += u32::from(start);
        self.som_laatst += u32::from(last);
        match last.cmp(&start) {
            std::cmp::Ordering::Greater => self.beter += 1,
            std::cmp::Ordering::Equal => self.gelijk += 1,
            std::cmp::Ordering::Less => self.slechter += 1,
        }
    }

    /// The mean at the start and of the last time, in hundredths; nothing where nobody answered both.
    #[must_use]
    pub fn gemiddeld(&self) -> Option<(u32, u32)> {
        let mean = |sum: u32| (sum * 100 + self.beide / 2).checked_div(self.beide);
        mean(self.som_start).zip(mean(self.som_laatst))
    }
}

/// How long after support began something was asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Later {
    /// After the trial.
    NaProef,
    /// After half a year: within nine months.
    HalfJaar,
    /// After a year or longer.
    Jaar,
}

impl Later {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::NaProef, Self::HalfJaar, Self::Jaar];

    /// Which one an evaluation is, of a koppeling in which support began on a day. What was written
    /// before the moment was asked tells it by its day: in the first three months it is of the trial.
    fn of(one: &Evaluatie, begin: Datum) -> Option<Self> {
        match one.moment {
            Some(Evaluatiemoment::Start) => None,
            Some(Evaluatiemoment::NaProef) => Some(Self::NaProef),
            None if one.op < begin.plus_months(3) => Some(Self::NaProef),
            _ if one.op < begin.plus_months(9) => Some(Self::HalfJaar),
            _ => Some(Self::Jaar),
        }
    }
}

/// How the children are doing, by their parents: each child at the start beside the last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct PerKind {
    /// Children of whom it was said at the start.
    pub met_start: u32,
    /// Children of whom it was said later, up to the end of the period.
    pub met_later: u32,
    /// Those of whom it was said both times.
    pub verandering: Verandering,
}

/// What one side answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Metingen {
    /// Koppelingen that ran in the period.
    pub koppelingen: u32,
    /// Those of them with an answer from the start.
    pub met_start: u32,
    /// Those of them with an answer from later, up to the end of the period.
    pub met_later: u32,
    /// The questions, in the order of [`Scores::all`].
    pub vragen: [Verandering; 4],
    /// The same by how much later it was, each beside the start of the same families: of several of one
    /// time the last.
    pub verloop: [[Verandering; 4]; 3],
}

/// Compares. What was answered behind the last day of the period is left out; what was answered
/// before its first day still tells how it was.
#[must_use]
pub fn metingen(gevallen: &[Geval<'_>], periode: Periode, kant: Kant) -> Metingen {
    let answered = |one: &Evaluatie| match kant {
        Kant::Vraag => one.scores_vraag,
        Kant::Steun => one.scores_steun,
    };
    let mut all = Metingen::default();
    for geval in gevallen {
        if geval.in_periode(periode).is_none() {
            continue;
        }
        all.koppelingen += 1;
        let known = geval.tot(periode);
        let of = |start: bool| {
            let those = known.clone().filter(move |one| {
                // What was written before the moment was asked is no start.
                (one.moment == Some(Evaluatiemoment::Start)) == start
            });
            those.filter_map(|one| Some((one.op, one.id, answered(one)?)))
        };
        let start: Option<Scores> = of(true).min_by_key(|one| (one.0, one.1)).map(|one| one.2);
        let last: Option<Scores> = of(false).max_by_key(|one| (one.0, one.1)).map(|one| one.2);
        all.met_start += u32::from(start.is_some());
        all.met_later += u32::from(last.is_some());
        let (Some(start), Some(last)) = (start, last) else {
            continue;
        };
        beside(&mut all.vragen, start, last);
        let Some(begin) = geval.begin() else { continue };
        for (when, vragen) in Later::ALL.into_iter().zip(&mut all.verloop) {
            let then = known
                .clone()
                .filter(|one| Later::of(one, begin) == Some(when));
            let then = then.filter_map(|one| Some((one.op, one.id, answered(one)?)));
            if let Some((.., last)) = then.max_by_key(|one| (one.0, one.1)) {
                beside(vragen, start, last);
            }
        }
    }
    all
}

/// Lays answers beside those of the start, question by question.
fn beside(vragen: &mut [Verandering; 4], start: Scores, last: Scores) {
    for ((vraag, start), last) in vragen.iter_mut().zip(start.all()).zip(last.all()) {
        if let (Some(start), Some(last)) = (start, last) {
            vraag.add(start.value(), last.value());
        }
    }
}

/// How the children are doing, child by child. A child that two koppelingen are about counts at each.
#[must_use]
pub fn per_kind(gevallen: &[Geval<'_>], periode: Periode) -> PerKind {
    let mut all = PerKind::default();
    for geval in gevallen {
        if geval.in_periode(periode).is_none() {
            continue;
        }
        let mut known: Vec<&Evaluatie> = geval.tot(periode).collect();
        crate::order::sort_by_key(&mut known, |one| (one.op, one.id));
        // Of several at the start the first, of several later the last.
        let mut said: Map<ElementId, (Option<u8>, Option<u8>)> = Map::new();
        for one in known {
            for (kind, score) in &one.per_kind {
                let (start, later) = said.entry(*kind).or_default();
                if one.moment == Some(Evaluatiemoment::Start) {
                    start.get_or_insert(score.value());
                } else {
                    *later = Some(score.value());
                }
            }
        }
        for (_, (start, later)) in said {
            all.met_start += u32::from(start.is_some());
            all.met_later += u32::from(later.is_some());
            if let (Some(start), Some(later)) = (start, later) {
                all.verandering.add(start, later);
            }
        }
    }
    all
}

/// What the children said the last time that somebody wrote it down, up to the end of the period:
/// how many koppelingen each, best first.
#[must_use]
pub fn oordelen(gevallen: &[Geval<'_>], periode: Periode) -> Vec<(Oordeel, u32)> {
    let mut all: Map<Oordeel, u32> = Map::new();
    for geval in gevallen {
        if geval.in_periode(periode).is_none() {
            continue;
        }
        let known = geval.tot(periode);
        let told = known.filter_map(|one| Some((one.op, one.id, one.kinderen?)));
        if let Some((.., said)) = told.max_by_key(|one| (one.0, one.1)) {
            *all.entry(said).or_default() += 1;
        }
    }
    all.into_iter().collect()
}
