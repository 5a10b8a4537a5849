//! A child of the same age to play with; or, when opa and oma are asked, whether they are offered.

use crate::domain::{Kant, Kind, Leeftijd};
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;

/// Children up to so many years apart play together.
const YEARS: u8 = 2;

/// Never excludes. Children whose age is unknown do not count; when none is known, nothing is.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    if paar.vraag.vraag.opa_oma == Some(true) {
        return match paar.steun.aanbod.opa_oma {
            Some(aangeboden) => Verdict::Points {
                points: u32::from(aangeboden),
                of: 1,
                reason: Reden::OpaOma { aangeboden },
            },
            None => Verdict::unknown(Gegeven::OpaOma, &[(Kant::Steun, false)]),
        };
    }
    let today = paar.situatie.today;
    let age = |kind: &Kind| kind.geboren.map(|geboren| geboren.leeftijd(today));
    let known = |kinderen: &[Kind]| {
        kinderen
            .iter()
            .filter(|kind| kind.geboren.is_some())
            .count()
    };
    let (vraag, steun) = (paar.vraag.kinderen, &paar.steun.kinderen);
    let kinderen = u32::try_from(known(vraag)).unwrap_or(u32::MAX);
    // Who has no children at home has none to play with, and there is nothing to ask.
    let none = paar.steun.geen_kinderen();
    let sides = [
        (Kant::Vraag, kinderen > 0),
        (Kant::Steun, none || known(steun) > 0),
    ];
    if sides.iter().any(|(_, known)| !known) {
        return Verdict::unknown(Gegeven::Kinderen, &sides);
    }
    let plays = |a: Leeftijd| steun.iter().filter_map(age).any(|b| may_play(a, b));
    let with = vraag.iter().filter_map(age).filter(|a| plays(*a));
    let met = u32::try_from(with.count()).unwrap_or(u32::MAX);
    Verdict::Points {
        points: met,
        of: kinderen,
        reason: Reden::Leeftijdgenoten { met, kinderen },
    }
}

/// Whether two can be close enough in age.
fn may_play(a: Leeftijd, b: Leeftijd) -> bool {
    a.van <= b.tot.saturating_add(YEARS) && b.van <= a.tot.saturating_add(YEARS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{Wereld, kind, steun, vraag};

    #[test]
    fn who_has_no_children_at_home_is_not_asked_how_old_they_are() {
        let mut offers = steun(2);
        offers.kinderen.clear();
        let judged =
            |offers: &crate::domain::Gezin| Wereld::default().judge(&vraag(1), offers, judge);
        let ask = Verdict::unknown(Gegeven::Kinderen, &[(Kant::Steun, false)]);
        assert_eq!(judged(&offers), ask);
        offers.aanbod.eigen_kinderen = Some(true);
        assert_eq!(judged(&offers), ask);
        offers.aanbod.eigen_kinderen = Some(false);
        assert!(matches!(judged(&offers), Verdict::Points { points: 0, .. }));
        // A child that was named is there, whatever was ticked.
        offers.kinderen = vec![kind(3, 2020)];
        assert!(matches!(judged(&offers), Verdict::Points { points: 1, .. }));
    }

    #[test]
    fn each_child_with_a_child_of_about_its_age_counts() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        asks.kinderen = vec![kind(1, 2020), kind(2, 2012)];
        offers.kinderen = vec![kind(3, 2022)];
        let reason = Reden::Leeftijdgenoten {
            met: 1,
            kinderen: 2,
        };
        let said = Wereld::default().judge(&asks, &offers, judge);
        assert_eq!(
            said,
            Verdict::Points {
                points: 1,
                of: 2,
                reason
            }
        );
        offers.kinderen.clear();
        let said = Wereld::default().judge(&asks, &offers, judge);
        assert_eq!(
            said,
            Verdict::unknown(Gegeven::Kinderen, &[(Kant::Steun, false)])
        );
    }

    #[test]
    fn where_opa_and_oma_are_asked_children_make_no_difference() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        asks.vraag.opa_oma = Some(true);
        for (offered, points) in [(true, 1), (false, 0)] {
            offers.aanbod.opa_oma = Some(offered);
            let reason = Reden::OpaOma {
                aangeboden: offered,
            };
            let said = Wereld::default().judge(&asks, &offers, judge);
            assert_eq!(
                said,
                Verdict::Points {
                    points,
                    of: 1,
                    reason
                }
            );
        }
    }
}
