//! A match between one vraaggezin and one steungezin, and what happens in its life.

use super::{
    Aanleiding, Afsluiting, Afspraak, Contactmoment, Datum, ElementId, Evaluatie, Fase, GezinId,
    Kant, Kind, KoppelingId, Regel, Uitstel, Zorgsignaal,
};
use crate::order::{Map, Set};
use serde::{Deserialize, Serialize};

/// What one side said to a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Besluit {
    /// Yes or no.
    pub ja: bool,
    /// When it was said.
    pub op: Datum,
    /// Why, in a few words.
    pub toelichting: Option<Regel>,
}

/// The trial's own clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proef {
    /// First day.
    pub begin: Datum,
    /// Last day.
    pub einde: Datum,
    /// The first day of the first trial, where this one came after it: support began then. Nothing in
    /// what was written before this was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eerst: Option<Datum>,
}

impl Proef {
    /// A first trial.
    #[must_use]
    pub fn new(begin: Datum, einde: Datum) -> Self {
        Self {
            begin,
            einde,
            eerst: None,
        }
    }

    /// The day on which support began.
    #[must_use]
    pub fn eerste_dag(self) -> Datum {
        self.eerst.unwrap_or(self.begin)
    }
}

/// Why a koppeling rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Pauzereden {
    Ziekte,
    Vakantie,
    DrukThuis,
    Anders,
}

impl Pauzereden {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Ziekte, Self::Vakantie, Self::DrukThuis, Self::Anders];
}

/// A rest in a koppeling; a fact beside its fase. It lasts until somebody resumes, also past
/// the day that was expected: that a family is back is seen, not computed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pauze {
    /// First day.
    pub vanaf: Datum,
    /// The last day, as far as it can be told.
    pub tot: Option<Datum>,
    /// Why.
    pub reden: Pauzereden,
    /// A few words.
    pub toelichting: Option<Regel>,
}

/// A koppeling as we can read it; `None` is unknown, in conflict or not shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Koppeling {
    /// Its name.
    pub id: KoppelingId,
    /// The asking family.
    pub vraaggezin: GezinId,
    /// The supporting family.
    pub steungezin: GezinId,
    /// The kinderen it is about; empty is all.
    pub kinderen: Set<ElementId>,
    /// Where it is.
    pub fase: Option<Fase>,
    /// Since when it is there.
    pub sinds: Option<Datum>,
    /// The reasons it was proposed on, frozen, as `matching` wrote them (JSON).
    pub onderbouwing: Option<String>,
    /// What each side said to entering a fase.
    pub besluiten: Map<(Fase, Kant), Besluit>,
    /// The trial's clock.
    pub proef: Option<Proef>,
    /// A rest, begun or planned.
    pub pauze: Option<Pauze>,
    /// Weeks within which contact is wanted, where it differs from what is usual.
    pub ritme: Option<u8>,
    /// Occasions that were put off.
    pub uitstel: Vec<Uitstel>,
    /// When a contract was signed on paper.
    pub contract: Option<Datum>,
    /// The ending.
    pub afsluiting: Option<Afsluiting>,
    /// What was agreed, oldest first.
    pub afspraken: Vec<Afspraak>,
    /// Contacts, oldest first.
    pub contactmomenten: Vec<Contactmoment>,
    /// Concerns about a child's safety, oldest first; they leave this machine only if chosen.
    pub zorgsignalen: Vec<Zorgsignaal>,
    /// Evaluations, oldest first.
    pub evaluaties: Vec<Evaluatie>,
    /// How many of its changes we cannot read.
    pub onleesbaar: usize,
}

impl Koppeling {
    /// A koppeling of which nothing is known but its families.
    #[must_use]
    pub fn new(id: KoppelingId, vraaggezin: GezinId, steungezin: GezinId) -> Self {
        Self {
            id,
            vraaggezin,
            steungezin,
            kinderen: Set::new(),
            fase: None,
            sinds: None,
            onderbouwing: None,
            besluiten: Map::new(),
            proef: None,
            pauze: None,
            ritme: None,
            uitstel: Vec::new(),
            contract: None,
            afsluiting: None,
            afspraken: Vec::new(),
            contactmomenten: Vec::new(),
            zorgsignalen: Vec::new(),
            evaluaties: Vec::new(),
            onleesbaar: 0,
        }
    }

    /// Whether it takes a place at its steungezin. A fase that is unknown or in conflict
    /// does: a place is only free when we know that it is.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.fase.is_none_or(Fase::is_open)
    }

    /// Whether it runs and names some of the children, so that the others are told apart.
    #[must_use]
    pub fn noemt_kinderen(&self) -> bool {
        self.is_open() && !self.kinderen.is_empty()
    }

    /// Whether it is about any of these children. One that names no children is about all, and
    /// where no children are known it is about the family.
    #[must_use]
    pub fn gaat_over(&self, kinderen: &[Kind]) -> bool {
        let named = |kind: &Kind| self.kinderen.contains(&kind.id);
        self.kinderen.is_empty() || kinderen.is_empty() || kinderen.iter().any(named)
    }

    /// How it ended. Where two wrote apart from each other and going on was chosen, the ending
    /// that one of them wrote counts no more.
    #[must_use]
    pub fn einde(&self) -> Option<&Afsluiting> {
        let runs = self.fase.is_some_and(Fase::is_open);
        self.afsluiting.as_ref().filter(|_| !runs)
    }

    /// Until when it helped: the day on which it ended. Nothing while it runs, nor for one that came to
    /// no trial: whoever was only proposed waits on as before.
    #[must_use]
    pub fn hielp_tot(&self) -> Option<Datum> {
        let ending = self.einde().filter(|_| self.proef.is_some());
        ending.map(|ending| ending.op)
    }

    /// Whether it rests on a day.
    #[must_use]
    pub fn rust(&self, today: Datum) -> bool {
        self.pauze
            .as_ref()
            .is_some_and(|pauze| pauze.vanaf <= today)
    }

    /// The day on which the fase that it is in begins, or the trial, as long as that is still to
    /// come: somebody noted it while the clock of the machine was set wrong.
    #[must_use]
    pub fn begint_nog(&self, today: Datum) -> Option<Datum> {
        let fase = self.fase.filter(|fase| fase.is_open())?;
        let trial = self.proef.filter(|_| fase == Fase::Proefperiode);
        let days = self.sinds.into_iter().chain(trial.map(|proef| proef.begin));
        days.filter(|day| *day > today).max()
    }

    /// Until when an occasion was put off.
    #[must_use]
    pub fn uitgesteld(&self, aanleiding: Aanleiding) -> Option<&Uitstel> {
        self.uitstel.iter().find(|one| one.aanleiding == aanleiding)
    }

    /// What a side said to entering a fase.
    #[must_use]
    pub fn besluit(&self, fase: Fase, kant: Kant) -> Option<&Besluit> {
        self.besluiten.get(&(fase, kant))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Afsluitreden, Vervolg};

    #[test]
    fn an_ending_counts_unless_going_on_was_chosen() {
        let ids = (KoppelingId([1; 16]), GezinId([2; 16]), GezinId([3; 16]));
        let mut koppeling = Koppeling::new(ids.0, ids.1, ids.2);
        koppeling.afsluiting = Some(Afsluiting {
            vervolg_vraag: Vervolg::Uitschrijven,
            ..Afsluiting::kaal(
                Datum::parse("2026-11-21").unwrap(),
                Afsluitreden::DoelBereikt,
            )
        });
        for (fase, counts) in [
            (Some(Fase::Afgesloten), true),
            (None, true),
            (Some(Fase::Actief), false),
        ] {
            koppeling.fase = fase;
            assert_eq!(koppeling.einde().is_some(), counts, "{fase:?}");
            // It ended before there was a trial: it helped nobody.
            assert_eq!(koppeling.hielp_tot(), None);
            let day = koppeling.afsluiting.as_ref().map(|ending| ending.op);
            let tried = Koppeling {
                proef: day.map(|day| Proef::new(day, day)),
                ..koppeling.clone()
            };
            assert_eq!(tried.hielp_tot(), day.filter(|_| counts));
        }
    }
}
