//! What the plan would lose with one steungezin fewer: the plan without it, solved by itself.

use super::kosten::{Totaal, totaal};
use super::{Paren, Plan, PlanError, plan};
use crate::domain::{Deelnemer, GezinId, Steungezin, Vraaggezin};
use crate::matching::Situatie;
use crate::order::Set;

/// A steungezin of the plan, and what is lost without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gemis {
    /// Who.
    pub steun: GezinId,
    /// What the plan comes to, less what it comes to without it; never negative.
    pub verlies: Totaal,
    /// Who is helped now and is not then, by id.
    pub over: Vec<Deelnemer>,
}

/// What the plan `made` loses without each of its steungezinnen, the greatest loss first, then by
/// id. Solves once for each.
///
/// # Errors
/// As [`plan`].
pub fn gemis(
    made: &Plan,
    vraaggezinnen: &[Vraaggezin<'_>],
    steungezinnen: &[Steungezin<'_>],
    situatie: &Situatie<'_>,
    paren: &Paren,
) -> Result<Vec<Gemis>, PlanError> {
    let with = totaal(made, vraaggezinnen);
    let used: Set<GezinId> = made.voorstellen.iter().map(|one| one.steun).collect();
    let lost = |steun: GezinId| {
        let fewer = steungezinnen.iter().filter(|one| one.id != steun);
        let fewer: Vec<Steungezin<'_>> = fewer.copied().collect();
        let then = plan(vraaggezinnen, &fewer, situatie, paren)?;
        let helped = |id| then.voorstellen.iter().any(|one| one.vraag == id);
        let before = made.voorstellen.iter().map(|one| one.vraag);
        Ok(Gemis {
            steun,
            verlies: with.minus(totaal(&then, vraaggezinnen)),
            over: before.filter(|id| !helped(*id)).collect(),
        })
    };
    let found: Result<Vec<Gemis>, PlanError> = used.into_iter().map(lost).collect();
    let mut found = found?;
    crate::order::sort_by(&mut found, |a, b| {
        b.verlies.cmp(&a.verlies).then(a.steun.cmp(&b.steun))
    });
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::super::kosten::tests::{families, searched};
    use super::*;
    use crate::domain::Gezin;
    use crate::matching::fixtures::{Wereld, id, steun, vraag};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn one_family_fewer_costs_the_difference_of_two_searches(all in families()) {
            let mut wereld = Wereld::default();
            wereld.gewichten.kinderen_per_dagdeel = u8::MAX;
            wereld.with(&[], |situatie| {
                let asking: Vec<_> = all.iter().filter_map(Gezin::vraaggezin).collect();
                let offering: Vec<_> = all.iter().filter_map(Gezin::steungezin).collect();
                let paren = Paren::default();
                let made = plan(&asking, &offering, situatie, &paren).unwrap();
                let told = gemis(&made, &asking, &offering, situatie, &paren).unwrap();
                let now = searched(&all, situatie, &Set::new());
                prop_assert!(told.windows(2).all(|two| two[0].verlies >= two[1].verlies));
                for one in &told {
                    let fewer: Vec<Gezin> = all.iter().filter(|g| g.id != one.steun).cloned().collect();
                    let less = searched(&fewer, situatie, &Set::new());
                    prop_assert_eq!(one.verlies, now.minus(less));
                    prop_assert!(one.verlies >= Totaal::default());
                }
                let used: Set<_> = made.voorstellen.iter().map(|pair| pair.steun).collect();
                prop_assert_eq!(told.len(), used.len());
                Ok(())
            })?;
        }
    }

    #[test]
    fn who_would_be_without_is_named_and_who_has_another_is_not() {
        let all = [vraag(1), vraag(2), steun(11), steun(12), steun(13)];
        Wereld::default().with(&[], |situatie| {
            let asking: Vec<_> = all.iter().filter_map(Gezin::vraaggezin).collect();
            let offering: Vec<_> = all.iter().filter_map(Gezin::steungezin).collect();
            let paren = Paren::default();
            let look = |offering: &[Steungezin<'_>]| {
                let made = plan(&asking, offering, situatie, &paren).unwrap();
                gemis(&made, &asking, offering, situatie, &paren).unwrap()
            };
            assert!(look(&offering).iter().all(|one| one.over.is_empty()));
            let told = look(&offering[..2]);
            assert_eq!(told.len(), 2);
            assert!(told.iter().all(|one| one.verlies.samen() == 1), "{told:?}");
            let left = [&told[0].over[..], &told[1].over[..]];
            assert!(
                left.iter()
                    .all(|who| who == &[id(1).into()] || who == &[id(2).into()]),
                "{left:?}"
            );
        });
    }
}
