//! Both families take part: not frozen by a rights request, hidden, parked or gone.

use crate::domain::{Datum, Gezin, Kant, Stand};
use crate::matching::criterion::{Afwezig, Paar, Reden, Verdict};

/// Excludes when one of the two does not take part today.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let sides: [(Kant, &Gezin); 2] = [(Kant::Vraag, &paar.vraag), (Kant::Steun, &paar.steun)];
    for (kant, gezin) in sides {
        if let Some(waarom) = absence(gezin, paar.situatie.today) {
            return Verdict::Excluded(Reden::DoetNietMee { kant, waarom });
        }
    }
    Verdict::Fits
}

/// Why a family does not take part; rights go before wishes.
pub fn absence(gezin: &Gezin, today: Datum) -> Option<Afwezig> {
    if gezin.doet_mee(today) {
        return None;
    }
    if let Some(since) = gezin.beperkt {
        return Some(Afwezig::Beperkt(since));
    }
    if gezin.verborgen {
        return Some(Afwezig::Verborgen);
    }
    if let Some(day) = gezin.toestemming.as_ref().and_then(|t| t.ingetrokken) {
        return Some(Afwezig::Ingetrokken(day));
    }
    match gezin.stand {
        Some(Stand::Geparkeerd { tot }) => Some(Afwezig::Geparkeerd(tot)),
        _ => Some(Afwezig::Uitgeschreven),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{Wereld, day, excluded, steun, vraag};

    #[test]
    fn a_family_that_a_rights_request_freezes_is_not_proposed() {
        let mut asks = vraag(1);
        asks.beperkt = Some(day("2026-11-01"));
        let waarom = Afwezig::Beperkt(day("2026-11-01"));
        let reden = Reden::DoetNietMee {
            kant: Kant::Vraag,
            waarom,
        };
        assert!(!reden.may_be_overridden());
        assert_eq!(
            Wereld::default().judge(&asks, &steun(2), judge),
            Verdict::Excluded(reden)
        );
    }

    #[test]
    fn a_parked_family_takes_part_again_on_its_day() {
        let mut offers = steun(2);
        offers.stand = Some(Stand::Geparkeerd {
            tot: Some(day("2026-11-22")),
        });
        let said = Wereld::default().judge(&vraag(1), &offers, judge);
        assert!(excluded(&said).is_some_and(Reden::may_be_overridden));
        offers.stand = Some(Stand::Geparkeerd {
            tot: Some(day("2026-11-21")),
        });
        assert_eq!(
            Wereld::default().judge(&vraag(1), &offers, judge),
            Verdict::Fits
        );
    }
}
