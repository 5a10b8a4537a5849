//! How often: an offer that is as frequent as the question, or more, fits; each step less fits
//! less.

use crate::domain::{Frequentie, Kant};
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;
use crate::order::Choice;

/// From the most to the least often.
const MOST: u32 = Frequentie::ALL.len() as u32 - 1;

/// Never excludes: how often is what families settle when they meet.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let (Some(vraag), Some(aanbod)) = (paar.vraag.frequentie, paar.steun.frequentie) else {
        let sides = [
            (Kant::Vraag, paar.vraag.frequentie.is_some()),
            (Kant::Steun, paar.steun.frequentie.is_some()),
        ];
        return Verdict::unknown(Gegeven::Frequentie, &sides);
    };
    let short = aanbod.place().saturating_sub(vraag.place());
    Verdict::Points {
        points: MOST.saturating_sub(short),
        of: MOST,
        reason: Reden::Frequentie { vraag, aanbod },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{Wereld, steun, vraag};

    #[test]
    fn more_often_than_asked_is_as_good_as_asked_and_each_step_less_is_less() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        asks.frequentie = Some(Frequentie::Wekelijks);
        for (aanbod, expected) in [
            (Frequentie::MeerderePerWeek, 4),
            (Frequentie::Wekelijks, 4),
            (Frequentie::OmDeWeek, 3),
            (Frequentie::Soms, 1),
        ] {
            offers.frequentie = Some(aanbod);
            let reason = Reden::Frequentie {
                vraag: Frequentie::Wekelijks,
                aanbod,
            };
            let same = aanbod == Frequentie::Wekelijks;
            assert_eq!(
                reason.expects_other(),
                !same,
                "more and less often are said"
            );
            let said = Wereld::default().judge(&asks, &offers, judge);
            assert_eq!(
                said,
                Verdict::Points {
                    points: expected,
                    of: 4,
                    reason
                }
            );
        }
    }
}
