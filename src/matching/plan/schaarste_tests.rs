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
            let told = advised(&made, &asking, &offering, situatie, 9);
            let now = searched(&all, situatie, &Set::new());
            let left: Vec<_> = asking.iter().filter(|v| made.over.iter().any(|one| one.vraag == v.wie())).copied().collect();
            let (vormen, none) = shapes(&left, situatie, &named);
            prop_assert_eq!(none, [], "all live in a postcode");
            let mut best = Totaal::default();
            for vorm in vormen.iter().filter(|vorm| vorm.soort.is_some()) {
                let with: Vec<Gezin> = all.iter().cloned().chain([nobody(vorm, situatie).unwrap()]).collect();
                // Who told no kind of support is helped whatever is offered, and asks for no dagdeel less.
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
            prop_assert!(first.geholpen >= best.geholpen, "the best stands first");
            Ok(())
        })?;
    }
}

/// As it is written down: all live in postcodes of four digits.
fn named(waar: &Waar) -> Option<Waar> {
    Some(waar.clone())
}

fn advised(
    made: &Plan,
    asking: &[Vraaggezin<'_>],
    offering: &[Steungezin<'_>],
    situatie: &Situatie<'_>,
    meest: usize,
) -> Vec<Gezocht> {
    let found = gezocht(
        made,
        (asking, offering),
        situatie,
        &Paren::default(),
        &named,
        meest,
    );
    let found = found.unwrap();
    assert!(found.alles);
    found.gezocht
}

/// A family that is what the advice asks and no better: where it says nothing, the worst.
fn as_said(one: &Gezocht, dagdeel: Option<Dagdeel>, situatie: &Situatie<'_>) -> Gezin {
    let vorm = Vorm {
        waar: one.waar.clone(),
        soort: one.soort,
        dagdeel,
    };
    let mut gezin = nobody(&vorm, situatie).unwrap();
    if dagdeel.is_none() {
        gezin.dagdelen = Dagdelen::try_from(1 << 27).ok();
    }
    if one.soort.is_none() {
        gezin.soorten = Some([Steunsoort::Logeren].into());
    }
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
        let told = advised(&made, &asking, &offering, situatie, 3);
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
        let told = advised(&made, &asking, &[], situatie, 3);
        let ages = told[0].leeftijden.unwrap();
        assert!(ages.tot() - ages.van() <= 1, "{told:?}");
    });
}

#[test]
fn who_told_nothing_makes_no_promise_for_who_did_and_the_urgent_are_priced_first() {
    let mut half = vraag(1);
    (half.plaats, half.dagdelen, half.soorten) = (None, None, None);
    let mut vague = vraag(2);
    (vague.dagdelen, vague.soorten) = (None, None);
    let (mut asks, mut near) = (vraag(3), vraag(4));
    asks.soorten = Some([Steunsoort::Logeren].into());
    asks.vraag.urgentie = Some(Urgentie::Hoog);
    near.max_afstand = Some(0);
    let all = [half, vague, asks, near];
    Wereld::default().with(&[], |situatie| {
        let asking: Vec<_> = all.iter().filter_map(Gezin::vraaggezin).collect();
        let made = plan(&asking, &[], situatie, &Paren::default()).unwrap();
        let told = gezocht(
            &made,
            (&asking, &[]),
            situatie,
            &Paren::default(),
            &named,
            9,
        )
        .unwrap();
        // Of the one nothing is known, of the other no place in its postcode is certainly near enough.
        assert_eq!(told.zonder_plek, [id(1).into(), id(4).into()]);
        assert_eq!(
            told.gezocht[0].geholpen,
            [id(3).into()],
            "who is in a hurry first"
        );
        for one in &told.gezocht {
            let asked = one.soort.is_some() && !one.dagdelen.is_empty();
            let helped = asked
                || one
                    .geholpen
                    .iter()
                    .all(|who| who.gezin == id(2) || who.gezin == id(1));
            assert!(helped, "{one:?}");
        }
    });
}
