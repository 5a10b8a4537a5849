//! What there was in a period: koppelingen that ran, began and ended, and whom they were about. A
//! koppeling counts from the first day of its trial: who was only proposed was not helped yet.

use super::Periode;
use crate::domain::{
    Afsluitreden, Datum, ElementId, Evaluatie, Fase, FormeleHulp, Gezin, GezinId, Koppeling, Proef,
};
use crate::order::{Map, Set, sort};
use serde::Serialize;

/// A koppeling beside the family that it helps, which may be unknown here.
#[derive(Debug, Clone, Copy)]
pub struct Geval<'a> {
    /// The koppeling.
    pub koppeling: &'a Koppeling,
    /// Its vraaggezin.
    pub vraaggezin: Option<&'a Gezin>,
}

/// When a koppeling helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looptijd {
    /// Not at all: it came to no trial.
    Niet,
    /// It ended before it began, as far as it was written down.
    Tegenstrijdig,
    /// From a day until a day, or still.
    Van(Datum, Option<Datum>),
}

impl Geval<'_> {
    /// When it helped. Of one that runs past the trial and has none, the fase tells since when at
    /// least.
    pub(super) fn looptijd(&self) -> Looptijd {
        let one = self.koppeling;
        let past = matches!(
            one.fase,
            Some(Fase::Proefperiode | Fase::Evaluatie | Fase::Actief)
        );
        let begin = one.proef.map(Proef::eerste_dag);
        let begin = begin.or(one.sinds.filter(|_| past));
        match (begin, one.einde().map(|ending| ending.op)) {
            (None, _) => Looptijd::Niet,
            (Some(begin), Some(einde)) if einde < begin => Looptijd::Tegenstrijdig,
            (Some(begin), einde) => Looptijd::Van(begin, einde),
        }
    }

    /// Formal help at the start, where it is known whether there was any.
    pub(super) fn hulp(&self) -> Option<&FormeleHulp> {
        self.vraaggezin?.formele_hulp.as_ref()
    }

    /// The day on which it began to help.
    pub(super) fn begin(&self) -> Option<Datum> {
        match self.looptijd() {
            Looptijd::Van(begin, _) => Some(begin),
            Looptijd::Niet | Looptijd::Tegenstrijdig => None,
        }
    }

    /// What was asked up to the last day of a period.
    pub(super) fn tot(&self, periode: Periode) -> impl Iterator<Item = &Evaluatie> + Clone {
        let known = self.koppeling.evaluaties.iter();
        known.filter(move |one| one.op <= periode.tot())
    }

    /// The days of a period on which it helped.
    #[must_use]
    pub fn in_periode(&self, periode: Periode) -> Option<Periode> {
        let Looptijd::Van(begin, einde) = self.looptijd() else {
            return None;
        };
        Periode::new(begin, einde.unwrap_or(periode.tot()))?.shared(periode)
    }
}

/// What there was in a period.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Telling {
    /// Koppelingen that ran for a day at least.
    pub koppelingen: u32,
    /// Those of them that began in it.
    pub begonnen: u32,
    /// Those of them that ended in it.
    pub gestopt: u32,
    /// Those of them that ran on behind its last day.
    pub loopt_door: u32,
    /// Children that they were about, each once.
    pub kinderen: u32,
    /// Koppelingen of which no child is known.
    pub zonder_kinderen: u32,
    /// Vraaggezinnen, each once.
    pub vraaggezinnen: u32,
    /// Steungezinnen, each once.
    pub steungezinnen: u32,
    /// Days from the aanmelding to the first day, of half of those that began no more than this.
    pub dagen_tot_start: Option<u32>,
    /// Why those ended that did.
    pub redenen: Map<Afsluitreden, u32>,
    /// Koppelingen that ended before they began, as far as was written down: they count nowhere.
    pub tegenstrijdig: u32,
}

/// Counts. The order of the koppelingen makes no difference.
#[must_use]
pub fn telling(gevallen: &[Geval<'_>], periode: Periode) -> Telling {
    let mut all = Telling::default();
    let mut kinderen: Set<(GezinId, ElementId)> = Set::new();
    let (mut vragen, mut steun): (Set<GezinId>, Set<GezinId>) = (Set::new(), Set::new());
    let mut waited: Vec<u32> = Vec::new();
    for geval in gevallen {
        let one = geval.koppeling;
        let (begin, einde) = match geval.looptijd() {
            Looptijd::Van(begin, einde) => (begin, einde),
            Looptijd::Tegenstrijdig => {
                all.tegenstrijdig += 1;
                continue;
            }
            Looptijd::Niet => continue,
        };
        if geval.in_periode(periode).is_none() {
            continue;
        }
        all.koppelingen += 1;
        vragen.insert(one.vraaggezin);
        steun.insert(one.steungezin);
        if periode.holds(begin) {
            all.begonnen += 1;
            let signed = geval.vraaggezin.and_then(|gezin| gezin.aangemeld_op);
            waited.extend(signed.and_then(|day| u32::try_from(begin.days_since(day)).ok()));
        }
        all.loopt_door += u32::from(einde.is_none_or(|day| day > periode.tot()));
        if let Some(ending) = one.einde().filter(|ending| periode.holds(ending.op)) {
            all.gestopt += 1;
            *all.redenen.entry(ending.reden).or_default() += 1;
        }
        let own = geval
            .vraaggezin
            .into_iter()
            .flat_map(|gezin| &gezin.kinderen);
        let own = own.filter(|kind| one.kinderen.is_empty() || one.kinderen.contains(&kind.id));
        let own: Vec<_> = own.map(|kind| (one.vraaggezin, kind.id)).collect();
        all.zonder_kinderen += u32::from(own.is_empty());
        kinderen.extend(own);
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    all.kinderen = count(kinderen.len());
    all.vraaggezinnen = count(vragen.len());
    all.steungezinnen = count(steun.len());
    sort(&mut waited);
    all.dagen_tot_start = waited.get(waited.len().saturating_sub(1) / 2).copied();
    all
}
