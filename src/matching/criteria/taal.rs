//! A language in which both manage. No factor for where anyone comes from: only for whether they
//! can talk.

use crate::domain::{Kant, Taal};
use crate::matching::criterion::{Gegeven, Paar, Reden, Verdict};
use crate::order::Set;

/// Never excludes: children and neighbours find a way. "Anders" is no shared language.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let told = |talen: Option<&Set<Taal>>| talen.is_some_and(|set| !set.is_empty());
    match (&paar.vraag.talen, &paar.steun.talen) {
        (Some(a), Some(b)) if !a.is_empty() && !b.is_empty() => {
            let shared = a
                .intersection(b)
                .copied()
                .filter(|&taal| taal != Taal::Anders);
            let samen: Set<Taal> = shared.collect();
            let points = u32::from(!samen.is_empty());
            Verdict::Points {
                points,
                of: 1,
                reason: Reden::Talen { samen },
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
