//! When: the dagdelen that suit both. More than three shared ones make no difference any more.

use crate::domain::{Dagdelen, Kant};
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;

const ENOUGH: u32 = 3;

/// Excludes when both have said when, and nothing is shared, or so many children come already in all
/// that is shared that there is no room for these. An empty set says nothing.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let told = |dagdelen: Option<Dagdelen>| dagdelen.filter(|d| !d.is_empty());
    let (vraag, steun) = (told(paar.vraag.dagdelen), told(paar.steun.dagdelen));
    let (Some(asked), Some(offered)) = (vraag, steun) else {
        let sides = [
            (Kant::Vraag, vraag.is_some()),
            (Kant::Steun, steun.is_some()),
        ];
        return Verdict::unknown(Gegeven::Dagdelen, &sides);
    };
    let samen = asked.shared(offered);
    if samen.is_empty() {
        return Verdict::Excluded(Reden::GeenDagdeelSamen);
    }
    let come = (paar.vraag.kinderen.len() as u32).max(1);
    let free = paar.situatie.vrij(paar.steun, samen, come);
    if free.is_empty() {
        let hoogstens = u32::from(paar.situatie.gewichten.kinderen_per_dagdeel);
        return Verdict::Excluded(Reden::DagdeelVol { samen, hoogstens });
    }
    let samen = free;
    Verdict::Points {
        points: samen.len().min(ENOUGH),
        of: asked.len().min(ENOUGH),
        reason: Reden::Dagdelen {
            samen,
            gevraagd: asked.len(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{Wereld, steun, vraag};

    fn said(asked: u32, offered: u32) -> Verdict {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        asks.dagdelen = Dagdelen::try_from(asked).ok();
        offers.dagdelen = Dagdelen::try_from(offered).ok();
        Wereld::default().judge(&asks, &offers, judge)
    }

    #[test]
    fn what_is_shared_counts_against_what_was_asked_up_to_three() {
        let points = |asked, offered| match said(asked, offered) {
            Verdict::Points { points, of, .. } => Some((points, of)),
            _ => None,
        };
        assert_eq!(points(0b11, 0b110), Some((1, 2)));
        assert_eq!(points(0b1_1111, 0b1111), Some((3, 3)));
        assert_eq!(points(0b1_1111, 0b1), Some((1, 3)));
        assert_eq!(said(0b1, 0b10), Verdict::Excluded(Reden::GeenDagdeelSamen));
    }

    #[test]
    fn no_dagdeel_at_all_was_not_asked_yet() {
        let both = [(Kant::Vraag, false), (Kant::Steun, false)];
        assert_eq!(said(0, 0), Verdict::unknown(Gegeven::Dagdelen, &both));
    }
}
