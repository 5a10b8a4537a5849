//! Everyone for one family: best first, and whom something excludes. The same for either side.

use super::criteria::deelname::absence;
use super::criterion::{Factor, Paar};
use super::score::{Score, Sum, assess, first_exclusion, quick};
use super::situatie::Situatie;
use crate::domain::{Deelnemer, Steungezin, Vraaggezin};
use std::cmp::Reverse;

/// Someone on the other side, and how well they fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kandidaat {
    /// Who.
    pub wie: Deelnemer,
    /// How well, and why.
    pub score: Score,
    /// Metres as the crow flies, when known.
    pub meters: Option<u32>,
}

/// Everyone on the other side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranglijst {
    /// Who may be proposed: highest score first, then nearest, then by id.
    pub kandidaten: Vec<Kandidaat>,
    /// Who may not: least that excludes first, then highest score, then by id.
    pub uitgesloten: Vec<Kandidaat>,
}

/// The steungezinnen for a vraaggezin.
#[must_use]
pub fn steungezinnen_for(
    vraag: Vraaggezin<'_>,
    steungezinnen: &[Steungezin<'_>],
    situatie: &Situatie<'_>,
) -> Ranglijst {
    ranked(
        steungezinnen
            .iter()
            .map(|&steun| judge(steun.id.into(), vraag, steun, situatie)),
    )
}

/// The vraaggezinnen for a steungezin: the same judgement, turned around.
#[must_use]
pub fn vraaggezinnen_for(
    steun: Steungezin<'_>,
    vraaggezinnen: &[Vraaggezin<'_>],
    situatie: &Situatie<'_>,
) -> Ranglijst {
    ranked(
        vraaggezinnen
            .iter()
            .map(|&vraag| judge(vraag.wie(), vraag, steun, situatie)),
    )
}

/// How many may be proposed to one family: what the rankings say, without the reasons. What a
/// steungezin by itself is excluded for is looked at once and not for each vraaggezin.
pub struct Kansen<'a> {
    situatie: &'a Situatie<'a>,
    /// The vraaggezinnen that take part.
    vragen: Vec<Vraaggezin<'a>>,
    /// The steungezinnen that nothing of their own excludes.
    steun: Vec<Steungezin<'a>>,
}

impl<'a> Kansen<'a> {
    /// For these families.
    #[must_use]
    pub fn new(
        vraaggezinnen: &[Vraaggezin<'a>],
        steungezinnen: &[Steungezin<'a>],
        situatie: &'a Situatie<'a>,
    ) -> Self {
        let takes_part = |v: &&Vraaggezin<'_>| absence(v, situatie.today).is_none();
        let vragen: Vec<_> = vraaggezinnen.iter().filter(takes_part).copied().collect();
        let any = vragen.first().copied();
        let open = |steun: &&Steungezin<'a>| by_itself(any, **steun, situatie).is_none();
        Self {
            situatie,
            steun: steungezinnen.iter().filter(open).copied().collect(),
            vragen,
        }
    }

    fn fits(&self, vraag: Vraaggezin<'a>, steun: Steungezin<'a>) -> bool {
        quick(&Paar::new(vraag, steun, self.situatie), Sum::default()).is_ok()
    }

    /// How many steungezinnen may be proposed to a vraaggezin.
    #[must_use]
    pub fn of_vraag(&self, vraag: Vraaggezin<'a>) -> usize {
        if absence(&vraag, self.situatie.today).is_some() {
            return 0;
        }
        let all = self.steun.iter();
        all.filter(|steun| self.fits(vraag, **steun)).count()
    }

    /// To how many of the vraaggezinnen a steungezin may be proposed.
    #[must_use]
    pub fn of_steun(&self, steun: Steungezin<'a>) -> usize {
        if by_itself(self.vragen.first().copied(), steun, self.situatie).is_some() {
            return 0;
        }
        let all = self.vragen.iter();
        all.filter(|vraag| self.fits(**vraag, steun)).count()
    }
}

/// What excludes a steungezin by itself, looked at beside any vraaggezin that takes part.
pub(super) fn by_itself<'a>(
    any: Option<Vraaggezin<'a>>,
    steun: Steungezin<'a>,
    situatie: &'a Situatie<'a>,
) -> Option<Factor> {
    first_exclusion(&Paar::new(any?, steun, situatie))
}

fn judge(
    wie: Deelnemer,
    vraag: Vraaggezin<'_>,
    steun: Steungezin<'_>,
    situatie: &Situatie<'_>,
) -> Kandidaat {
    let meters = situatie.afstand(vraag, steun).map(|afstand| afstand.meters);
    Kandidaat {
        wie,
        score: assess(vraag, steun, situatie),
        meters,
    }
}

fn ranked(everyone: impl Iterator<Item = Kandidaat>) -> Ranglijst {
    let (mut uitgesloten, mut kandidaten): (Vec<_>, Vec<_>) =
        everyone.partition(|kandidaat| kandidaat.score.is_excluded());
    let by_score = |k: &Kandidaat| Reverse(k.score.score);
    crate::order::sort_by_key(&mut kandidaten, |k| {
        (by_score(k), k.meters.unwrap_or(u32::MAX), k.wie)
    });
    crate::order::sort_by_cached_key(&mut uitgesloten, |k| {
        (k.score.exclusions().count(), by_score(k), k.wie)
    });
    Ranglijst {
        kandidaten,
        uitgesloten,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Frequentie, Gezin, GezinId, Taal};
    use crate::matching::criterion::Factor;
    use crate::matching::fixtures::{Wereld, id, steun, vraag};

    fn ids(list: &[Kandidaat]) -> Vec<GezinId> {
        list.iter().map(|k| k.wie.gezin).collect()
    }

    #[test]
    fn the_best_comes_first_the_excluded_stand_apart_and_equals_go_by_id() {
        let mut seldom = steun(3);
        seldom.frequentie = Some(Frequentie::Soms);
        let mut out = steun(1);
        out.screening.vog = None;
        let mut twice_out = steun(2);
        twice_out.screening.vog = None;
        twice_out.soorten = Some([crate::domain::Steunsoort::Logeren].into());
        let gezinnen = [twice_out, steun(7), seldom, out, steun(5)];
        Wereld::default().with(&[], |situatie| {
            let asks = vraag(9);
            let steun: Vec<_> = gezinnen.iter().filter_map(Gezin::steungezin).collect();
            let list = steungezinnen_for(asks.vraaggezin().unwrap(), &steun, situatie);
            assert_eq!(ids(&list.kandidaten), [id(5), id(7), id(3)]);
            assert_eq!(ids(&list.uitgesloten), [id(1), id(2)]);
            let why: Vec<_> = list.uitgesloten[1]
                .score
                .exclusions()
                .map(|(f, _)| f)
                .collect();
            assert_eq!(why, [Factor::Screening, Factor::Steunsoort]);
        });
    }

    #[test]
    fn turned_around_the_longest_waiting_of_equals_comes_first_and_scores_are_the_same() {
        let mut waits = vraag(8);
        waits.aangemeld_op = Some(crate::matching::fixtures::day("2026-01-01"));
        let mut other = vraag(7);
        other.talen = Some([Taal::Pools].into());
        let gezinnen = [other, vraag(1), waits];
        let offers = steun(2);
        Wereld::default().with(&[], |situatie| {
            let vragen: Vec<_> = gezinnen.iter().filter_map(Gezin::vraaggezin).collect();
            let steun = offers.steungezin().unwrap();
            let list = vraaggezinnen_for(steun, &vragen, situatie);
            assert_eq!(ids(&list.kandidaten), [id(8), id(1), id(7)]);
            let back = steungezinnen_for(vragen[2], &[steun], situatie);
            assert_eq!(back.kandidaten[0].score, list.kandidaten[0].score);
        });
    }
}
