//! What changed for those who were helped: the four questions at the start beside the last time that
//! they were asked, family by family, so that who dropped out does not pass for a change.

use super::{Geval, Periode};
use crate::domain::{Evaluatie, Evaluatiemoment, Kant, Oordeel, Scores};
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
        let known = geval.koppeling.evaluaties.iter();
        let known = known.filter(|one| one.op <= periode.tot());
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
        for ((vraag, start), last) in all.vragen.iter_mut().zip(start.all()).zip(last.all()) {
            if let (Some(start), Some(last)) = (start, last) {
                vraag.add(start.value(), last.value());
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
        let known = geval.koppeling.evaluaties.iter();
        let known = known.filter(|one| one.op <= periode.tot());
        let told = known.filter_map(|one| Some((one.op, one.id, one.kinderen?)));
        if let Some((.., said)) = told.max_by_key(|one| (one.0, one.1)) {
            *all.entry(said).or_default() += 1;
        }
    }
    all.into_iter().collect()
}
