//! What kind of support: what is asked against what is offered.

use crate::domain::{Kant, Steunsoort};
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;
use crate::order::Few;

/// Excludes when nothing that is asked is offered. An empty set says nothing.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let vraag = told(paar.vraag.soorten.as_ref());
    let steun = told(paar.steun.soorten.as_ref());
    let (Some(asked), Some(offered)) = (vraag, steun) else {
        let sides = [
            (Kant::Vraag, vraag.is_some()),
            (Kant::Steun, steun.is_some()),
        ];
        return Verdict::unknown(Gegeven::Steunsoorten, &sides);
    };
    let samen = asked.shared(offered);
    if samen.is_empty() {
        return Verdict::Excluded(Reden::GeenSoortSamen);
    }
    let count = |set: &Few<Steunsoort>| u32::try_from(set.len()).unwrap_or(u32::MAX);
    Verdict::Points {
        points: count(&samen),
        of: count(asked),
        reason: Reden::Soorten {
            gevraagd: count(asked),
            samen,
        },
    }
}

fn told(soorten: Option<&Few<Steunsoort>>) -> Option<&Few<Steunsoort>> {
    soorten.filter(|set| !set.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{Wereld, steun, vraag};

    #[test]
    fn what_is_shared_counts_against_what_was_asked_and_nothing_shared_excludes() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        asks.soorten = Some([Steunsoort::Opvang, Steunsoort::Lift].into());
        offers.soorten = Some([Steunsoort::Lift, Steunsoort::Logeren].into());
        let said = Wereld::default().judge(&asks, &offers, judge);
        let reason = Reden::Soorten {
            samen: [Steunsoort::Lift].into(),
            gevraagd: 2,
        };
        assert_eq!(
            said,
            Verdict::Points {
                points: 1,
                of: 2,
                reason
            }
        );
        offers.soorten = Some([Steunsoort::Huiswerk].into());
        let said = Wereld::default().judge(&asks, &offers, judge);
        assert_eq!(said, Verdict::Excluded(Reden::GeenSoortSamen));
        offers.soorten = None;
        let said = Wereld::default().judge(&asks, &offers, judge);
        assert_eq!(
            said,
            Verdict::unknown(Gegeven::Steunsoorten, &[(Kant::Steun, false)])
        );
    }
}
