//! How long the vraaggezin has waited: since its aanmelding, or since the last koppeling
//! that helped it ended.
//! Makes no difference between steungezinnen, but does in the whole plan and when a steungezin
//! looks for a family.

use crate::domain::Kant;
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;

/// After half a year waiting longer makes no difference any more.
const LONG: u32 = 182;

/// Never excludes. A day that is still to come is no wait yet.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let Some(day) = paar.situatie.wacht_sinds(paar.vraag) else {
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
    use crate::domain::Fase;
    use crate::matching::fixtures::{Wereld, day, ended, koppeling, steun, vraag};

    #[test]
    fn who_had_a_koppeling_waits_since_that_ended() {
        let ended = |number, op| ended(koppeling(number, 1, 2), op);
        let mut wereld = Wereld {
            koppelingen: vec![ended(7, "2026-11-11"), ended(8, "2026-03-01")],
            ..Wereld::default()
        };
        // One that runs again although an ending was written of it has none.
        let mut goes_on = ended(9, "2026-11-20");
        goes_on.fase = Some(Fase::Actief);
        wereld.koppelingen.push(goes_on);
        // Nor does one that came to no trial make anybody wait anew.
        let mut only_proposed = ended(10, "2026-11-19");
        only_proposed.proef = None;
        wereld.koppelingen.push(only_proposed);
        let mut asks = vraag(1);
        for (since, dagen) in [
            (Some("2026-01-01"), 10),
            (None, 10),
            (Some("2026-11-16"), 5),
        ] {
            asks.aangemeld_op = since.map(day);
            let said = wereld.judge(&asks, &steun(3), judge);
            let reason = Reden::Wachttijd { dagen };
            assert!(
                matches!(&said, Verdict::Points { reason: why, .. } if *why == reason),
                "{since:?}: {said:?}"
            );
        }
    }

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
