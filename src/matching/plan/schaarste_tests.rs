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
            for (vorm, asks) in shapes(&left) {
                let more = nobody(&vorm, &asks, situatie).unwrap();
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
            let first = told.first().map_or(Totaal::default(), |one| one.winst);
            prop_assert_eq!(first.geholpen, best.geholpen, "the best stands first");
            prop_assert_eq!(told.is_empty(), best == Totaal::default());
            Ok(())
        })?;
    }
}

#[test]
fn who_is_left_over_says_whom_to_look_for() {
    let (mut helped, mut left) = (vraag(1), vraag(2));
    helped.vraag.urgentie = Some(Urgentie::Hoog);
    left.soorten = Some([Steunsoort::Logeren].into());
    left.dagdelen = Dagdelen::try_from(0b11).ok();
    left.kinderen = vec![kind(3, 2018), kind(4, 2016)];
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
        assert_eq!(
            (one.winst.samen(), &one.geholpen[..]),
            (1, &[id(2).into()][..])
        );
    });
}
