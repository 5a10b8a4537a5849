//! What there was between the two before: a koppeling that still runs, one that ended with "niet
//! meer met deze", one that one of them would not go on with, or one that went well.

use crate::matching::criterion::{Paar, Verdict};
use crate::matching::reden::Reden;
use crate::matching::situatie::Einde;

/// Excludes what already is, what must not be again, and two whom a child's no or a concern parted:
/// nobody proposes those again without a reason. Any other last ending counts against the two, or for
/// them, where its reason says whether they got on.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let Some(tussen) = paar.tussen() else {
        return Verdict::Fits;
    };
    if let Some(koppeling) = tussen.open {
        return Verdict::Excluded(Reden::AlSamen { koppeling });
    }
    if let Some(koppeling) = tussen.niet_meer {
        return Verdict::Excluded(Reden::NietMeerSamen { koppeling });
    }
    let said = |(op, slecht, _, waarom): Einde| Reden::EerderSamen {
        op,
        waarom,
        goed: !slecht,
    };
    // A no stays one until it went well after all: that a koppeling ended since because somebody
    // moved takes nothing back.
    if let Some(nee) = tussen.nee {
        return Verdict::Excluded(said(nee));
    }
    tussen
        .eerder
        .map_or(Verdict::Fits, |ending| Verdict::Points {
            points: u32::from(!ending.1),
            of: 1,
            reason: said(ending),
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Afsluiting, Afsluitreden, Fase};
    use crate::matching::fixtures::{Wereld, day, koppeling, steun, vraag};

    #[test]
    fn two_that_are_together_are_not_proposed_again_and_how_they_parted_counts() {
        let mut wereld = Wereld {
            koppelingen: vec![koppeling(7, 1, 2)],
            ..Wereld::default()
        };
        let id = wereld.koppelingen[0].id;
        let said = wereld.judge(&vraag(1), &steun(2), judge);
        assert_eq!(said, Verdict::Excluded(Reden::AlSamen { koppeling: id }));

        let mut ended = Afsluiting {
            afscheid: Some(true),
            ..Afsluiting::kaal(day("2026-10-01"), Afsluitreden::PeriodeVoorbij)
        };
        wereld.koppelingen[0].fase = Some(Fase::Afgesloten);
        wereld.koppelingen[0].afsluiting = Some(ended.clone());
        for (waarom, goed) in [
            (Afsluitreden::PeriodeVoorbij, true),
            (Afsluitreden::GeenKlik, false),
        ] {
            ended.reden = waarom;
            wereld.koppelingen[0].afsluiting = Some(ended.clone());
            let reason = Reden::EerderSamen {
                op: ended.op,
                waarom,
                goed,
            };
            let points = Verdict::Points {
                points: u32::from(goed),
                of: 1,
                reason,
            };
            assert_eq!(wereld.judge(&vraag(1), &steun(2), judge), points);
        }
        // A child that said no is not asked again because a sum says so.
        for waarom in [Afsluitreden::KindWilNiet, Afsluitreden::ZorgOmVeiligheid] {
            ended.reden = waarom;
            wereld.koppelingen[0].afsluiting = Some(ended.clone());
            let said = wereld.judge(&vraag(1), &steun(2), judge);
            let reason = Reden::EerderSamen {
                op: ended.op,
                waarom,
                goed: false,
            };
            assert!(reason.may_be_overridden());
            assert_eq!(said, Verdict::Excluded(reason));
        }
        // That it was tried again and one of them moved since takes the no not back; going well does.
        let mut again = koppeling(9, 1, 2);
        again.fase = Some(Fase::Afgesloten);
        for (day_of, waarom, out) in [
            ("2026-11-05", Afsluitreden::Verhuisd, true),
            ("2026-10-01", Afsluitreden::PeriodeVoorbij, true),
            ("2026-11-05", Afsluitreden::PeriodeVoorbij, false),
        ] {
            again.afsluiting = Some(Afsluiting {
                op: day(day_of),
                reden: waarom,
                ..ended.clone()
            });
            wereld.koppelingen.push(again.clone());
            let said = wereld.judge(&vraag(1), &steun(2), judge);
            assert_eq!(
                matches!(said, Verdict::Excluded(_)),
                out,
                "{waarom:?} {said:?}"
            );
            wereld.koppelingen.pop();
        }
        // It went well since, and later did not: then the last is said, and not the old no.
        for (number, day_of, waarom) in [
            (9, "2026-11-05", Afsluitreden::PeriodeVoorbij),
            (10, "2026-11-10", Afsluitreden::GeenKlik),
        ] {
            let mut one = koppeling(number, 1, 2);
            one.fase = Some(Fase::Afgesloten);
            one.afsluiting = Some(Afsluiting {
                op: day(day_of),
                reden: waarom,
                ..ended.clone()
            });
            wereld.koppelingen.push(one);
        }
        let said = wereld.judge(&vraag(1), &steun(2), judge);
        assert!(
            matches!(said, Verdict::Points { points: 0, .. }),
            "{said:?}"
        );
        wereld.koppelingen.truncate(1);
        // A steungezin that moved says nothing about the two.
        ended.reden = Afsluitreden::Verhuisd;
        wereld.koppelingen[0].afsluiting = Some(ended.clone());
        assert_eq!(wereld.judge(&vraag(1), &steun(2), judge), Verdict::Fits);

        // The last ending counts.
        let mut later = koppeling(8, 1, 2);
        later.fase = Some(Fase::Afgesloten);
        later.afsluiting = Some(Afsluiting {
            op: day("2026-11-01"),
            reden: Afsluitreden::GeenKlik,
            ..ended.clone()
        });
        wereld.koppelingen.insert(0, later);
        let said = wereld.judge(&vraag(1), &steun(2), judge);
        assert!(
            matches!(said, Verdict::Points { points: 0, .. }),
            "{said:?}"
        );
        wereld.koppelingen.remove(0);

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
