//! How long the vraaggezin has waited since its aanmelding. Makes no difference between
//! steungezinnen, but does in the whole plan and when a steungezin looks for a family.

use crate::domain::Kant;
use crate::matching::criterion::{Gegeven, Paar, Reden, Verdict};

/// After half a year waiting longer makes no difference any more.
const LONG: u32 = 182;

/// Never excludes. A day that is still to come is no wait yet.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let Some(day) = paar.vraag.aangemeld_op else {
        return Verdict::unknown(Gegeven::Aanmelding, &[(Kant::Vraag, false)]);
    };
    let dagen = u32::try_from(paar.situatie.today.days_since(day)).unwrap_or(0);
    Verdict::Points {
        points: dagen.min(LONG),
        of: LONG,
        reason: Reden::Wachttijd { dagen },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{Wereld, day, steun, vraag};

    #[test]
    fn every_day_counts_up_to_half_a_year() {
        let mut asks = vraag(1);
        for (since, dagen, points) in [
            ("2026-11-11", 10, 10),
            ("2025-11-21", 365, 182),
            ("2026-12-01", 0, 0),
        ] {
            asks.aangemeld_op = Some(day(since));
            let reason = Reden::Wachttijd { dagen };
            let said = Wereld::default().judge(&asks, &steun(2), judge);
            assert_eq!(
                said,
                Verdict::Points {
                    points,
                    of: 182,
                    reason
                }
            );
        }
    }
}
