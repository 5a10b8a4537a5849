//! What the children like to do, and what the steungezin likes to do with a child.

use super::gedeeld;
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;

/// Never excludes. What both named, as part of the lesser list: a child is glad of one thing that is
/// done together as of five.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let (vraag, steun) = (paar.vraag.bezigheden, paar.steun.bezigheden);
    gedeeld::judge(vraag, steun, Gegeven::Bezigheden, |samen, van| {
        Reden::Bezigheden { samen, van }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Bezigheid, Kant};
    use crate::matching::fixtures::{Wereld, steun, vraag};

    #[test]
    fn one_thing_that_both_like_is_named_and_counts_as_part_of_the_lesser_list() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        asks.bezigheden = Some([Bezigheid::Sport, Bezigheid::Muziek].into());
        offers.bezigheden = Some([Bezigheid::Muziek, Bezigheid::Dieren].into());
        let said = Wereld::default().judge(&asks, &offers, judge);
        let samen = [Bezigheid::Muziek].into();
        let reason = Reden::Bezigheden { samen, van: 2 };
        assert_eq!(
            said,
            Verdict::Points {
                points: 1,
                of: 2,
                reason
            }
        );
        offers.bezigheden = None;
        let said = Wereld::default().judge(&asks, &offers, judge);
        let asked = [(Kant::Steun, false)];
        assert_eq!(said, Verdict::unknown(Gegeven::Bezigheden, &asked));
    }
}
