//! A language in which both manage. No factor for where anyone comes from: only for whether they
//! can talk, and, for who asks for new contacts, whether it can practise its Dutch there.

use crate::domain::{Kant, Steunsoort, Taal};
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;
use crate::order::Few;

/// Never excludes: children and neighbours find a way. "Anders" is no shared language. Who asks for
/// new contacts and has no Dutch yet is helped best by who shares a language and has Dutch too.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let told = |talen: Option<&Few<Taal>>| talen.is_some_and(|set| !set.is_empty());
    match (&paar.vraag.talen, &paar.steun.talen) {
        (Some(a), Some(b)) if !a.is_empty() && !b.is_empty() => {
            let mut samen = a.shared(b);
            samen.remove(&Taal::Anders);
            let asked = paar.vraag.soorten.as_ref();
            let new = asked.is_some_and(|all| all.contains(&Steunsoort::NieuweContacten));
            let learns = new && !a.contains(&Taal::Nederlands);
            let talk = !samen.is_empty();
            let oefenen = talk && learns && b.contains(&Taal::Nederlands);
            Verdict::Points {
                points: u32::from(talk) + u32::from(oefenen),
                of: 1 + u32::from(learns),
                reason: Reden::Talen { samen, oefenen },
            }
        }
        (a, b) => {
            let sides = [
                (Kant::Vraag, told(a.as_ref())),
                (Kant::Steun, told(b.as_ref())),
            ];
            Verdict::unknown(Gegeven::Talen, &sides)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{Wereld, steun, vraag};

    #[test]
    fn who_asks_for_new_contacts_without_dutch_is_helped_best_where_it_can_practise() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        asks.soorten = Some([Steunsoort::NieuweContacten].into());
        asks.talen = Some([Taal::Arabisch].into());
        let mut said = |talen: &[Taal]| {
            offers.talen = Some(talen.iter().copied().collect());
            match Wereld::default().judge(&asks, &offers, judge) {
                Verdict::Points { points, of, .. } => (points, of),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(said(&[Taal::Arabisch, Taal::Nederlands]), (2, 2));
        assert_eq!(said(&[Taal::Arabisch]), (1, 2));
        assert_eq!(said(&[Taal::Nederlands]), (0, 2));
        asks.talen = Some([Taal::Arabisch, Taal::Nederlands].into());
        offers.talen = asks.talen;
        let both = Wereld::default().judge(&asks, &offers, judge);
        assert!(
            matches!(
                both,
                Verdict::Points {
                    points: 1,
                    of: 1,
                    ..
                }
            ),
            "{both:?}"
        );
    }

    #[test]
    fn one_shared_language_is_enough_and_two_others_are_not_one() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        let points = |verdict| match verdict {
            Verdict::Points { points, .. } => Some(points),
            _ => None,
        };
        asks.talen = Some([Taal::Tigrinya, Taal::Engels].into());
        offers.talen = Some([Taal::Nederlands, Taal::Engels].into());
        assert_eq!(
            points(Wereld::default().judge(&asks, &offers, judge)),
            Some(1)
        );
        asks.talen = Some([Taal::Anders].into());
        offers.talen = Some([Taal::Anders].into());
        assert_eq!(
            points(Wereld::default().judge(&asks, &offers, judge)),
            Some(0)
        );
        asks.talen = None;
        let said = Wereld::default().judge(&asks, &offers, judge);
        assert_eq!(
            said,
            Verdict::unknown(Gegeven::Talen, &[(Kant::Vraag, false)])
        );
    }
}
