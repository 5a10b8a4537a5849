//! One family more is worth what a search through every assignment says, and no other that was
//! looked at is worth more.

use super::super::kosten::tests::{families, searched};
use super::*;
use crate::domain::Urgentie;
use crate::matching::fixtures::{Wereld, id, kind, steun, vraag};
use proptest::prelude::*;

proptest! {
    #[test]
    fn one_family_more_is_worth_the_difference_of_two_searches(all in families()) {
        let mut wereld = Wereld::default();
        wereld.gewichten.kinderen_per_dagdeel = u8::MAX;
        wereld.with(&[], |situatie| {
            let asking: Vec<_> = all.iter().filter_map(Gezin::vraaggezin).collect();
            let offering: Vec<_> = all.iter().filter_map(Gezin::steungezin).collect();
            let paren = Paren::default();
            let made = plan(&asking, &offering, situatie, &paren).unwrap();
            let told = gezocht(&made, &asking, &offering, situatie, &paren, 9).unwrap();
            let now = searched(&all, situatie, &Set::new());
            let left: Vec<_> = asking.iter().filter(|v| made.over.iter().any(|one| one.vraag == v.wie())).copied().collect();
            let mut best = Totaal::default();
            for vorm in shapes(&left) {
                let more = nobody(&vorm, situatie).unwrap();
                let with: Vec<Gezin> = all.iter().cloned().chain([more]).collect();
                let worth = searched(&with, situatie, &Set::new()).minus(now);
                if worth.samen() > 0 {
                    best = best.max(worth);
                    let one = told.iter().find(|one| one.soort == vorm.soort && vorm.dagdeel.is_none_or(|slot| one.dagdelen.contains(&slot)) && one.winst.geholpen == worth.geholpen);
                    let one = one.expect("what helps is told");
                    prop_assert!(one.winst <= worth, "never more than it is worth");
                    prop_assert_eq!(one.geholpen.len() as i32, worth.samen());
                }
            }
            for one in &told {
                for dagdeel in or_none(one.dagdelen.iter().copied().map(Some).collect()) {
                    let with: Vec<Gezin> = all.iter().cloned().chain([as_said(one, dagdeel, situatie)]).collect();
                    let worth = searched(&with, situatie, &Set::new()).minus(now);
                    prop_assert!(one.winst <= worth, "who is just what is asked brings it: {:?}", one);
                }
            }
            let first = told.first().map_or(Totaal::default(), |one| one.winst);
            prop_assert_eq!(first.geholpen, best.geholpen, "the best stands first");
            prop_assert_eq!(told.is_empty(), best == Totaal::default());
            Ok(())
        })?;
    }
}

/// A family that is what the advice asks and no better: where it says nothing, the worst.
fn as_said(one: &Gezocht, dagdeel: Option<Dagdeel>, situatie: &Situatie<'_>) -> Gezin {
    let vorm = Vorm {
        waar: one.waar.clone(),
        soort: one.soort,
        dagdeel,
    };
    let mut gezin = nobody(&vorm, situatie).unwrap();
    gezin.aanbod.leeftijden = one.leeftijden;
    let worst = |asked: Option<bool>| Some(asked.unwrap_or(true));
    gezin.huis = Some(Huis {
        huisdieren: worst(one.huis.huisdieren),
        rookt: worst(one.huis.rookt),
        zonder_huisdieren: worst(one.huis.zonder_huisdieren),
        rookvrij: worst(one.huis.rookvrij),
    });
    gezin
}

#[test]
fn who_is_left_over_says_whom_to_look_for() {
    let (mut helped, mut left) = (vraag(1), vraag(2));
    helped.vraag.urgentie = Some(Urgentie::Hoog);
    left.soorten = Some([Steunsoort::Logeren].into());
    left.dagdelen = Dagdelen::try_from(0b11).ok();
    left.kinderen = vec![kind(3, 2018), kind(4, 2016)];
    left.huis = Some(Huis {
        zonder_huisdieren: Some(true),
        rookt: Some(true),
        ..Huis::default()
    });
    let all = [helped, left, steun(11)];
    Wereld::default().with(&[], |situatie| {
        let asking: Vec<_> = all.iter().filter_map(Gezin::vraaggezin).collect();
        let offering: Vec<_> = all.iter().filter_map(Gezin::steungezin).collect();
        let paren = Paren::default();
        let made = plan(&asking, &offering, situatie, &paren).unwrap();
        let told = gezocht(&made, &asking, &offering, situatie, &paren, 3).unwrap();
        assert_eq!(told.len(), 1, "{told:?}");
        let one = &told[0];
        assert_eq!(
            (one.soort, one.dagdelen.len()),
            (Some(Steunsoort::Logeren), 2)
        );
        assert_eq!(one.leeftijden, Leeftijden::new(7, 10));
        let home = Huis {
            huisdieren: Some(false),
            rookvrij: Some(false),
            ..Huis::default()
        };
        assert_eq!(one.huis, home);
        assert_eq!(
            (one.winst.samen(), &one.geholpen[..]),
            (1, &[id(2).into()][..])
        );
    });
}

#[test]
fn of_siblings_that_go_apart_each_is_looked_for_by_its_own_age() {
    let mut apart = vraag(1);
    apart.kinderen = vec![kind(3, 2022), kind(4, 2012)];
    apart.vraag.apart = Some(true);
    let all = [apart];
    Wereld::default().with(&[], |situatie| {
        let asking: Vec<_> = all[0].vragen(false).collect();
        let paren = Paren::default();
        let made = plan(&asking, &[], situatie, &paren).unwrap();
        let told = gezocht(&made, &asking, &[], situatie, &paren, 3).unwrap();
        let ages = told[0].leeftijden.unwrap();
        assert!(ages.tot() - ages.van() <= 1, "{told:?}");
    });
}
