//! A steungezin carries only so many koppelingen at once.

use crate::domain::Kant;
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;

/// Excludes when all places are taken. An unknown capaciteit is one place, and is named.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let capaciteit = paar.steun.aanbod.capaciteit;
    if paar.situatie.room(paar.steun) == 0 {
        let open = paar.situatie.open(paar.steun.id).len();
        let koppelingen = u32::try_from(open).unwrap_or(u32::MAX);
        return Verdict::Excluded(Reden::Vol {
            koppelingen,
            capaciteit,
        });
    }
    match capaciteit {
        Some(_) => Verdict::Fits,
        None => Verdict::unknown(Gegeven::Capaciteit, &[(Kant::Steun, false)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Fase;
    use crate::matching::fixtures::{Wereld, koppeling, steun, vraag};

    #[test]
    fn an_open_koppeling_takes_a_place_and_an_ended_one_gives_it_back() {
        let mut wereld = Wereld {
            koppelingen: vec![koppeling(7, 5, 2)],
            ..Wereld::default()
        };
        let full = Reden::Vol {
            koppelingen: 1,
            capaciteit: Some(1),
        };
        assert_eq!(
            wereld.judge(&vraag(1), &steun(2), judge),
            Verdict::Excluded(full)
        );
        for fase in [Some(Fase::Afgesloten), None] {
            wereld.koppelingen[0].fase = fase;
            let fits = wereld.judge(&vraag(1), &steun(2), judge) == Verdict::Fits;
            assert_eq!(
                fits,
                fase.is_some(),
                "an unknown fase still takes its place"
            );
        }
    }

    #[test]
    fn an_unknown_capaciteit_is_one_place_and_is_named() {
        let mut offers = steun(2);
        offers.aanbod.capaciteit = None;
        let mut wereld = Wereld::default();
        let said = wereld.judge(&vraag(1), &offers, judge);
        assert_eq!(
            said,
            Verdict::unknown(Gegeven::Capaciteit, &[(Kant::Steun, false)])
        );
        wereld.koppelingen.push(koppeling(7, 5, 2));
        let said = wereld.judge(&vraag(1), &offers, judge);
        assert_eq!(
            said,
            Verdict::Excluded(Reden::Vol {
                koppelingen: 1,
                capaciteit: None
            })
        );
    }
}
