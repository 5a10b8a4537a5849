//! A steungezin says for which ages it has room; every child must be able to be of such an age.

use crate::domain::{Kant, Leeftijd, Leeftijden};
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;

/// Excludes when a child is certainly too young or too old. An age that may be either of two
/// years excludes only when both are outside; when one is, the age is still to be asked.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let Some(room) = paar.steun.aanbod.leeftijden else {
        return Verdict::unknown(Gegeven::Leeftijden, &[(Kant::Steun, false)]);
    };
    let mut all_known = !paar.vraag.kinderen.is_empty();
    for kind in paar.vraag.kinderen {
        let Some(geboren) = kind.geboren else {
            all_known = false;
            continue;
        };
        let age = geboren.leeftijd(paar.situatie.today);
        if is_outside(age, room) {
            return Verdict::Excluded(Reden::BuitenLeeftijden {
                kind: kind.id,
                van: age.van,
                tot: age.tot,
                ruimte_van: room.van(),
                ruimte_tot: room.tot(),
            });
        }
        // Of one that may be just outside it is asked how old it is.
        all_known &= age.van >= room.van() && age.tot <= room.tot();
    }
    if all_known {
        Verdict::Fits
    } else {
        Verdict::unknown(Gegeven::Kinderen, &[(Kant::Vraag, false)])
    }
}

fn is_outside(age: Leeftijd, room: Leeftijden) -> bool {
    age.tot < room.van() || age.van > room.tot()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{Wereld, excluded, kind, steun, vraag};

    #[test]
    fn a_child_that_is_certainly_outside_excludes_and_one_that_may_be_inside_does_not() {
        let mut asks = vraag(1);
        let mut offers = steun(2);
        offers.aanbod.leeftijden = Leeftijden::new(4, 8);
        // On 21 November 2026: born in 2017 is 8 or 9, in 2016 9 or 10.
        for (jaar, out) in [(2017, false), (2016, true), (2022, false), (2023, true)] {
            asks.kinderen = vec![kind(1, jaar)];
            let said = Wereld::default().judge(&asks, &offers, judge);
            assert_eq!(excluded(&said).is_some(), out, "{jaar}: {said:?}");
            let ask = Verdict::unknown(Gegeven::Kinderen, &[(Kant::Vraag, false)]);
            assert!(out || said == ask, "{jaar}: {said:?}");
        }
        asks.kinderen = vec![kind(1, 2020)];
        let said = Wereld::default().judge(&asks, &offers, judge);
        assert_eq!(said, Verdict::Fits, "certainly inside");
        asks.kinderen = vec![kind(1, 2020), kind(2, 2010)];
        let said = Wereld::default().judge(&asks, &offers, judge);
        let reden = Reden::BuitenLeeftijden {
            kind: asks.kinderen[1].id,
            van: 15,
            tot: 16,
            ruimte_van: 4,
            ruimte_tot: 8,
        };
        assert_eq!(said, Verdict::Excluded(reden));
    }

    #[test]
    fn unknown_ages_are_named_by_whose_they_are() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        asks.kinderen.clear();
        let said = Wereld::default().judge(&asks, &offers, judge);
        assert_eq!(
            said,
            Verdict::unknown(Gegeven::Kinderen, &[(Kant::Vraag, false)])
        );
        offers.aanbod.leeftijden = None;
        let said = Wereld::default().judge(&asks, &offers, judge);
        assert_eq!(
            said,
            Verdict::unknown(Gegeven::Leeftijden, &[(Kant::Steun, false)])
        );
    }
}
