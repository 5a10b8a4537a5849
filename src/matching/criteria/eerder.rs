//! What there was between the two before: a koppeling that still runs, or one that ended with
//! "niet meer met deze".

use crate::matching::criterion::{Paar, Reden, Verdict};

/// Excludes what already is and what must not be again.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let (vraag, steun) = (paar.vraag.id, paar.steun.id);
    let open = paar
        .situatie
        .open(steun)
        .iter()
        .find(|k| k.vraaggezin == vraag);
    if let Some(koppeling) = open {
        return Verdict::Excluded(Reden::AlSamen {
            koppeling: koppeling.id,
        });
    }
    match paar.situatie.niet_meer(vraag, steun) {
        Some(koppeling) => Verdict::Excluded(Reden::NietMeerSamen { koppeling }),
        None => Verdict::Fits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Afsluiting, Afsluitreden, Fase, Vervolg};
    use crate::matching::fixtures::{Wereld, day, koppeling, steun, vraag};

    #[test]
    fn two_that_are_together_are_not_proposed_again_and_two_that_parted_well_are() {
        let mut wereld = Wereld {
            koppelingen: vec![koppeling(7, 1, 2)],
            ..Wereld::default()
        };
        let id = wereld.koppelingen[0].id;
        let said = wereld.judge(&vraag(1), &steun(2), judge);
        assert_eq!(said, Verdict::Excluded(Reden::AlSamen { koppeling: id }));

        let mut ended = Afsluiting {
            tot_vraag: None,
            tot_steun: None,
            stappen: Default::default(),
            op: day("2026-10-01"),
            reden: Afsluitreden::PeriodeVoorbij,
            kant: None,
            afscheid: Some(true),
            niet_meer_samen: false,
            vervolg_vraag: Vervolg::OpnieuwZoeken,
            vervolg_steun: Vervolg::OpnieuwZoeken,
            toelichting: None,
        };
        wereld.koppelingen[0].fase = Some(Fase::Afgesloten);
        wereld.koppelingen[0].afsluiting = Some(ended.clone());
        assert_eq!(wereld.judge(&vraag(1), &steun(2), judge), Verdict::Fits);

        ended.niet_meer_samen = true;
        wereld.koppelingen[0].afsluiting = Some(ended);
        let said = wereld.judge(&vraag(1), &steun(2), judge);
        assert_eq!(
            said,
            Verdict::Excluded(Reden::NietMeerSamen { koppeling: id })
        );
        assert_eq!(wereld.judge(&vraag(3), &steun(2), judge), Verdict::Fits);
    }
}
