//! Both families take part: not frozen by a rights request, hidden, parked or gone, and met
//! anew where an ending asked for that.

use crate::domain::{Datum, Gezin, Kant, Stand};
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::reden::{Afwezig, Reden};

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
        return gezin
            .intake_sinds
            .filter(|_| gezin.wil_intake())
            .map(Afwezig::NieuweIntake);
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
    use crate::domain::{ElementId, Gesprek, Gespreksoort};
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
    fn after_an_ending_that_asked_for_it_a_family_is_met_anew_first() {
        let mut asks = vraag(1);
        let since = day("2026-11-10");
        asks.intake_sinds = Some(since);
        let mut talk = Gesprek {
            id: ElementId([1; 16]),
            op: day("2026-11-09"),
            soort: Gespreksoort::Kennismaking,
            notitie: None,
            vervolg: None,
            vervolg_op: None,
        };
        asks.gesprekken.push(talk.clone());
        let reden = Reden::DoetNietMee {
            kant: Kant::Vraag,
            waarom: Afwezig::NieuweIntake(since),
        };
        assert!(reden.may_be_overridden());
        let judged = |asks: &_| Wereld::default().judge(asks, &steun(2), judge);
        assert_eq!(judged(&asks), Verdict::Excluded(reden));
        talk.op = since;
        asks.gesprekken.push(talk);
        assert_eq!(judged(&asks), Verdict::Fits);
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
