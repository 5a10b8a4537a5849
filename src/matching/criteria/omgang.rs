//! What contact both expect with the other family: about the child alone, the parents too, or whole
//! families together.

use crate::domain::{Kant, Omgang};
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;
use crate::order::Choice;

/// From the child alone to whole families.
const MOST: u32 = Omgang::ALL.len() as u32 - 1;

/// Never excludes: families settle it when they meet, if somebody said it before.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let (vraag, steun) = (paar.vraag.omgang, paar.steun.omgang);
    let (Some(vraag), Some(steun)) = (vraag, steun) else {
        let sides = [
            (Kant::Vraag, vraag.is_some()),
            (Kant::Steun, steun.is_some()),
        ];
        return Verdict::unknown(Gegeven::Omgang, &sides);
    };
    Verdict::Points {
        points: MOST.saturating_sub(vraag.place().abs_diff(steun.place())),
        of: MOST,
        reason: Reden::Omgang { vraag, steun },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{Wereld, steun, vraag};

    #[test]
    fn each_step_between_what_they_expect_costs_half_whichever_way_round() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        use Omgang::{HeleGezinnen, OokOuders, VooralKind};
        for (a, b, expected) in [
            (VooralKind, VooralKind, 2),
            (VooralKind, OokOuders, 1),
            (HeleGezinnen, OokOuders, 1),
            (HeleGezinnen, VooralKind, 0),
            (VooralKind, HeleGezinnen, 0),
        ] {
            (asks.omgang, offers.omgang) = (Some(a), Some(b));
            let reason = Reden::Omgang { vraag: a, steun: b };
            let said = Wereld::default().judge(&asks, &offers, judge);
            assert_eq!(
                said,
                Verdict::Points {
                    points: expected,
                    of: 2,
                    reason
                }
            );
        }
        (asks.omgang, offers.omgang) = (None, None);
        let said = Wereld::default().judge(&asks, &offers, judge);
        let both = [(Kant::Vraag, false), (Kant::Steun, false)];
        assert_eq!(said, Verdict::unknown(Gegeven::Omgang, &both));
    }
}
