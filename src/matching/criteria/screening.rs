//! No child goes to a family that is not screened. The one place where unknown excludes, and the
//! one exclusion that nobody can override.

use crate::domain::Screeningstand;
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::reden::Reden;

/// Excludes when the screening is not complete, not known, or no longer counts.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    match paar.steun.screening.stand(paar.situatie.today) {
        Screeningstand::Compleet => Verdict::Fits,
        Screeningstand::Onvolledig(ontbreekt) => {
            Verdict::Excluded(Reden::ScreeningOnvolledig { ontbreekt })
        }
        Screeningstand::Verlopen(op) => Verdict::Excluded(Reden::ScreeningVerlopen { op }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Screening, Screeningstap};
    use crate::matching::fixtures::{Wereld, day, steun, vraag};

    #[test]
    fn an_unknown_screening_excludes_and_cannot_be_overridden() {
        let mut offers = steun(2);
        offers.screening = Screening::default();
        let said = Wereld::default().judge(&vraag(1), &offers, judge);
        let ontbreekt = vec![
            Screeningstap::Vog,
            Screeningstap::Referenties,
            Screeningstap::Huisbezoek,
        ];
        let reden = Reden::ScreeningOnvolledig { ontbreekt };
        assert!(!reden.may_be_overridden());
        assert_eq!(said, Verdict::Excluded(reden));
    }

    #[test]
    fn a_vog_excludes_from_the_day_after_its_last() {
        let mut offers = steun(2);
        let mut until = |day| {
            if let Some(vog) = &mut offers.screening.vog {
                vog.geldig_tot = day;
            }
            Wereld::default().judge(&vraag(1), &offers, judge)
        };
        assert_eq!(until(day("2026-11-21")), Verdict::Fits);
        let op = day("2026-11-20");
        assert_eq!(
            until(op),
            Verdict::Excluded(Reden::ScreeningVerlopen { op })
        );
    }
}
