//! What the vraaggezin can do in return: support that goes both ways lasts, and nobody owes anything.

use crate::matching::criterion::{Paar, Verdict};
use crate::matching::reden::Reden;

/// Never excludes, and counts only where one told what it can do and the other what it would be
/// glad of: nobody has to do anything in return, so nobody is asked for it. One thing is enough.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let (kan, graag) = (paar.vraag.wederdienst, paar.steun.wederdienst);
    let told = kan.zip(graag);
    let Some((kan, graag)) = told.filter(|(a, b)| !a.is_empty() && !b.is_empty()) else {
        return Verdict::Fits;
    };
    let samen = kan.shared(&graag);
    Verdict::Points {
        points: u32::from(!samen.is_empty()),
        of: 1,
        reason: Reden::Wederdienst { samen },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Wederdienst::{Klussen, Koken, Tuin};
    use crate::matching::fixtures::{Wereld, steun, vraag};

    #[test]
    fn one_thing_that_can_be_done_in_return_is_enough_and_who_told_nothing_is_not_asked() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        asks.wederdienst = Some([Koken, Tuin].into());
        let judged = |asks: &_, offers: &_| Wereld::default().judge(asks, offers, judge);
        assert_eq!(judged(&asks, &offers), Verdict::Fits);
        for (graag, points) in [(Koken, 1), (Klussen, 0)] {
            offers.wederdienst = Some([graag].into());
            let samen = (points == 1).then_some(Koken).into_iter().collect();
            let reason = Reden::Wederdienst { samen };
            let expected = Verdict::Points {
                points,
                of: 1,
                reason,
            };
            assert_eq!(judged(&asks, &offers), expected);
        }
        asks.wederdienst = Some([].into());
        assert_eq!(judged(&asks, &offers), Verdict::Fits);
    }
}
