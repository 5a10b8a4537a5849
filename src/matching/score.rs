//! Weighs the factors of one pair. Whole numbers only, so that two machines agree to the point.

use super::criterion::{Factor, Paar, Verdict};
use super::ontbreekt::Ontbreekt;
use super::reden::Reden;
use super::situatie::Situatie;
use crate::domain::{Steungezin, Vraaggezin};
use crate::order::Few;
use serde::{Deserialize, Serialize};

/// One factor's part in a score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factorscore {
    /// Which.
    pub factor: Factor,
    /// What it said.
    pub oordeel: Verdict,
    /// What it weighs.
    pub gewicht: u8,
    /// How good it is by itself, 0 to 1000.
    pub waarde: u16,
}

impl Factorscore {
    /// Whether it says something that counts: a factor that was switched off is no reason for or
    /// against, and nothing to ask about, unless it excludes or may do so once one knows more.
    #[must_use]
    pub fn telt(&self) -> bool {
        let off = self.gewicht == 0 && Factor::WEIGHED.contains(&self.factor);
        !off || match self.oordeel {
            Verdict::Excluded(_) => true,
            Verdict::Unknown { .. } => Factor::SLUIT_UIT.contains(&self.factor),
            _ => false,
        }
    }
}

/// How well a pair fits, with the reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// 0 to 1000, as the solver takes it; also worked out for an excluded pair.
    pub score: u16,
    /// All factors, in the order of [`Factor::ALL`].
    pub factoren: Vec<Factorscore>,
}

impl Score {
    /// Out of a hundred, as it is shown.
    #[must_use]
    pub fn percent(&self) -> u16 {
        (self.score + 5) / 10
    }

    /// What excludes the pair; nothing when it may be made.
    pub fn exclusions(&self) -> impl Iterator<Item = (Factor, &Reden)> {
        self.factoren.iter().filter_map(|part| match &part.oordeel {
            Verdict::Excluded(reden) => Some((part.factor, reden)),
            _ => None,
        })
    }

    /// Whether something excludes the pair.
    #[must_use]
    pub fn is_excluded(&self) -> bool {
        self.exclusions().next().is_some()
    }

    /// What would have to be known to be sure, by factor.
    pub fn missing(&self) -> impl Iterator<Item = (Factor, Ontbreekt)> {
        self.factoren.iter().flat_map(|part| {
            let missing = match part.oordeel {
                Verdict::Unknown { missing } => missing,
                _ => Few::new(),
            };
            missing.into_iter().map(|what| (part.factor, what))
        })
    }
}

/// Judges a pair by all factors.
#[must_use]
#[cfg_attr(koppelbord_speed, optimize(speed))]
pub fn assess(vraag: Vraaggezin<'_>, steun: Steungezin<'_>, situatie: &Situatie<'_>) -> Score {
    let paar = Paar::new(vraag, steun, situatie);
    let mut sum = Sum::default();
    let factoren = Factor::ALL.map(|factor| {
        let oordeel = factor.judge(&paar);
        let (gewicht, waarde) = sum.add(factor, &oordeel, situatie);
        Factorscore {
            factor,
            oordeel,
            gewicht,
            waarde,
        }
    });
    Score {
        score: sum.score(),
        factoren: factoren.into(),
    }
}

/// What a vraaggezin by itself brings to its score with anybody, looked at beside any steungezin.
pub(super) fn of_vraag(paar: &Paar<'_>) -> Sum {
    let mut sum = Sum::default();
    for factor in Factor::OF_VRAAG {
        sum.add(factor, &factor.judge(paar), paar.situatie);
    }
    sum
}

/// The score of a pair, or the first factor that excludes it: the same as [`assess`] says, without
/// looking further than is needed. [`first_exclusion`] and [`of_vraag`] have looked at the factors
/// of one family.
#[cfg_attr(koppelbord_speed, optimize(speed))]
pub(super) fn quick(paar: &Paar<'_>, mut sum: Sum) -> Result<u16, Factor> {
    for &factor in Factor::OF_TWO {
        let oordeel = factor.judge(paar);
        if matches!(oordeel, Verdict::Excluded(_)) {
            return Err(factor);
        }
        sum.add(factor, &oordeel, paar.situatie);
    }
    Ok(sum.score())
}

/// The first of the factors of one family that excludes a pair.
pub(super) fn first_exclusion(paar: &Paar<'_>) -> Option<Factor> {
    let excludes = |factor: &Factor| matches!(factor.judge(paar), Verdict::Excluded(_));
    Factor::OF_ONE.into_iter().find(excludes)
}

/// Whether no factor excludes a pair.
pub(super) fn may_be_made(paar: &Paar<'_>) -> bool {
    first_exclusion(paar).is_none() && quick(paar, Sum::default()).is_ok()
}

/// What some factors come to: at most 255 times a thousand for each, far below what fits.
#[derive(Clone, Copy, Default)]
pub(super) struct Sum {
    points: u32,
    weights: u32,
}

impl Sum {
    fn add(&mut self, factor: Factor, oordeel: &Verdict, situatie: &Situatie<'_>) -> (u8, u16) {
        // What says nothing for or against weighs nothing, so that it moves no score.
        let gewicht = match oordeel {
            Verdict::Fits => 0,
            _ => situatie.weegt(factor),
        };
        let waarde = match oordeel {
            Verdict::Excluded(_) => 0,
            Verdict::Fits => 1000,
            Verdict::Unknown { .. } => u32::from(situatie.gewichten.onbekend.min(100)) * 10,
            Verdict::Points { points, of, .. } => thousandths(*points, *of),
        };
        self.points += u32::from(gewicht) * waarde;
        self.weights += u32::from(gewicht);
        (gewicht, u16::try_from(waarde).unwrap_or(1000))
    }

    /// The weighed mean, rounded to the nearest.
    fn score(&self) -> u16 {
        let rounded = (self.points + self.weights / 2).checked_div(self.weights);
        rounded
            .and_then(|score| u16::try_from(score).ok())
            .unwrap_or(0)
    }
}

/// A part of a whole, which is no more than that. Dividing in 64 bits takes longer, and almost no
/// part is so large that it has to.
fn thousandths(points: u32, of: u32) -> u32 {
    let (points, of) = (points.min(of), of.max(1));
    match points.checked_mul(1000) {
        Some(points) => points / of,
        // At most a thousand, since the part is no more than the whole.
        None => u32::try_from(u64::from(points) * 1000 / u64::from(of)).unwrap_or(1000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{Wereld, steun, vraag};

    #[test]
    fn what_may_still_exclude_is_asked_whatever_it_weighs() {
        let (mut asks, offers) = (vraag(1), steun(2));
        (asks.dagdelen, asks.soorten, asks.talen) = (None, None, None);
        let mut wereld = Wereld {
            afstand: None,
            ..Wereld::default()
        };
        let asked = |wereld: &Wereld| {
            let score = wereld.assess(&asks, &offers);
            let unknown = score
                .factoren
                .into_iter()
                .filter(|one| matches!(one.oordeel, Verdict::Unknown { .. }));
            unknown
                .filter(Factorscore::telt)
                .map(|one| one.factor)
                .collect::<Vec<_>>()
        };
        let hard = [Factor::Afstand, Factor::Dagdelen, Factor::Steunsoort];
        assert_eq!(asked(&wereld), [&hard[..], &[Factor::Taal]].concat());
        for factor in Factor::WEIGHED {
            wereld.gewichten.factoren.insert(factor, 0);
        }
        assert_eq!(asked(&wereld), hard);
    }

    #[test]
    fn a_pair_that_fits_in_everything_gets_all_points_but_those_for_waiting() {
        let wereld = Wereld::default();
        let score = wereld.assess(&vraag(1), &steun(2));
        assert!(!score.is_excluded(), "{score:?}");
        assert_eq!(score.missing().count(), 0, "{score:?}");
        let less: Vec<_> = score.factoren.iter().filter(|f| f.waarde < 1000).collect();
        assert_eq!(
            less.iter().map(|f| f.factor).collect::<Vec<_>>(),
            [Factor::Wachttijd]
        );
        assert_eq!(score.factoren.len(), Factor::ALL.len());
    }

    #[test]
    fn unknown_counts_as_the_setting_says_and_is_named() {
        let mut wereld = Wereld::default();
        let mut asks = vraag(1);
        let known = wereld.assess(&asks, &steun(2)).score;
        asks.talen = None;
        let half = wereld.assess(&asks, &steun(2));
        assert_eq!(known - half.score, 50);
        assert_eq!(
            half.missing().map(|(factor, _)| factor).collect::<Vec<_>>(),
            [Factor::Taal]
        );
        wereld.gewichten.onbekend = 0;
        assert_eq!(known - wereld.assess(&asks, &steun(2)).score, 100);
    }

    #[test]
    fn a_weight_of_nothing_takes_a_factor_out_of_the_score_but_not_out_of_the_exclusions() {
        let mut wereld = Wereld::default();
        wereld.gewichten.factoren.clear();
        wereld.gewichten.factoren.insert(Factor::Taal, 10);
        assert_eq!(wereld.assess(&vraag(1), &steun(2)).score, 1000);
        let mut far = vraag(1);
        far.max_afstand = Some(0);
        let score = wereld.assess(&far, &steun(2));
        assert_eq!(
            score.exclusions().map(|(f, _)| f).collect::<Vec<_>>(),
            [Factor::Afstand]
        );
    }

    #[test]
    fn a_factor_stands_at_its_number_and_what_gives_no_points_weighs_nothing_whatever_was_kept() {
        let places = Factor::ALL.map(|factor| factor as usize);
        assert!(places.into_iter().eq(0..Factor::ALL.len()));
        let mut wereld = Wereld::default();
        let mut offers = steun(2);
        offers.aanbod.capaciteit = None;
        let before = wereld.assess(&vraag(1), &offers).score;
        wereld.gewichten.factoren.insert(Factor::Capaciteit, 100);
        assert_eq!(wereld.assess(&vraag(1), &offers).score, before);
    }

    #[test]
    fn the_factors_of_one_family_stand_first() {
        assert!(Factor::ALL.starts_with(&Factor::OF_ONE));
        assert!(Factor::ALL.ends_with(&Factor::OF_VRAAG));
        let all = Factor::OF_ONE.len() + Factor::OF_TWO.len() + Factor::OF_VRAAG.len();
        assert_eq!(all, Factor::ALL.len());
    }

    #[test]
    fn the_quick_score_is_the_full_one() {
        let wereld = Wereld::default();
        let mut bare = crate::domain::Gezin::new(crate::domain::GezinId([9; 16]));
        bare.kant = Some(crate::domain::Kant::Vraag);
        for asks in [vraag(1), bare] {
            wereld.with(&[], |situatie| {
                let (offers, asks) = (steun(2), asks.vraaggezin().unwrap());
                let steun = offers.steungezin().unwrap();
                let full = assess(asks, steun, situatie);
                let paar = Paar::new(asks, steun, situatie);
                assert_eq!(first_exclusion(&paar), None);
                assert_eq!(quick(&paar, of_vraag(&paar)), Ok(full.score));
            });
        }
    }
}
