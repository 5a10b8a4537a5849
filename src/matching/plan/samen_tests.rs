//! What does not go together at one steungezin: with who comes there already, with who was accepted and
//! has agreed nothing yet, and with what is settled.

use super::beste::{BESTE, keep_best};
use super::tests::{made, pairs, two_at_once};
use super::*;
use crate::domain::{Afspraak, Dagdelen, ElementId, Gezin, Kant};
use crate::matching::fixtures::{Wereld, day, id, koppeling, steun, vraag};
use crate::matching::situatie::Hemelsbreed;

#[test]
fn who_comes_already_by_agreement_counts_too() {
    let mut runs = koppeling(7, 5, 8);
    runs.kinderen = [ElementId([1; 16]), ElementId([2; 16])].into();
    runs.afspraken.push(Afspraak {
        tot: None,
        plek: None,
        brengt: None,
        haalt: None,
        id: ElementId([3; 16]),
        soort: crate::domain::Steunsoort::Opvang,
        frequentie: None,
        dagdelen: Dagdelen::try_from(0b10).unwrap(),
        vanaf: day("2026-09-01"),
        toelichting: None,
    });
    let mut wereld = Wereld {
        koppelingen: vec![runs],
        ..Wereld::default()
    };
    let [first, _, offers, _] = two_at_once();
    let families = [first, offers];
    let plan = made(&wereld, &families, &Paren::default());
    // Beside who comes already there is no room for these: the two do not fit, here and in Matchen.
    assert_eq!((plan.voorstellen.len(), plan.afgeknipt.len()), (0, 0));
    let out = Waarom::GeenKandidaat {
        uitgesloten: [(Factor::Dagdelen, 1)].into(),
        weggelaten: 0,
    };
    assert_eq!(plan.over[0].waarom, out);
    wereld.gewichten.kinderen_per_dagdeel = 4;
    assert_eq!(
        made(&wereld, &families, &Paren::default())
            .voorstellen
            .len(),
        1
    );
}

#[test]
fn who_was_accepted_and_has_agreed_nothing_yet_takes_room_too() {
    let [first, second, offers, _] = two_at_once();
    let families = [first, second, offers];
    let mut accepted = koppeling(7, 1, 8);
    (accepted.fase, accepted.proef) = (Some(crate::domain::Fase::Voorstel), None);
    let wereld = Wereld::default();
    let asking: Vec<_> = families.iter().filter_map(Gezin::vraaggezin).collect();
    let offering: Vec<_> = families.iter().filter_map(Gezin::steungezin).collect();
    let afstand = |_: Vraaggezin<'_>, _: Steungezin<'_>| Some(Hemelsbreed::new(800, 36));
    let all = [accepted];
    let situatie = Situatie::new(day("2026-11-21"), &all, &afstand, &wereld.gewichten);
    let situatie = situatie.met_bezoek(&|id| families.iter().find(|one| one.id == id));
    let plan = plan(&asking, &offering, &situatie, &Paren::default()).unwrap();
    assert!(
        plan.voorstellen.is_empty(),
        "two and two are more than three"
    );
    let out = Waarom::GeenKandidaat {
        uitgesloten: [(Factor::Dagdelen, 1)].into(),
        weggelaten: 0,
    };
    assert_eq!(plan.over[0].waarom, out);
    // Another dagdeel would do, and that is what is said.
    let mut wider = families[2].clone();
    wider.dagdelen = Dagdelen::try_from(0b110).ok();
    let ways = crate::matching::why_not(asking[1], wider.steungezin().unwrap(), &situatie);
    let more = crate::matching::Wijziging::Dagdeel {
        kant: Kant::Vraag,
        dagdeel: wider.dagdelen.unwrap().iter().nth(1).unwrap(),
    };
    assert_eq!(ways, [vec![more]]);
}

#[test]
fn where_who_comes_does_not_go_together_already_nobody_is_put_beside_them() {
    let [first, second, mut offers, _] = two_at_once();
    offers.aanbod.capaciteit = Some(5);
    let third = {
        let mut one = vraag(3);
        one.dagdelen = second.dagdelen;
        one.kinderen = first.kinderen.clone();
        one
    };
    let families = [first, second, third, offers];
    let accepted = |number, vraag| {
        let mut one = koppeling(number, vraag, 8);
        (one.fase, one.proef) = (Some(crate::domain::Fase::Voorstel), None);
        one
    };
    // Two and two, brought together all the same: there is room for no third.
    let all = [accepted(6, 1), accepted(7, 2)];
    let wereld = Wereld::default();
    let asking: Vec<_> = families.iter().filter_map(Gezin::vraaggezin).collect();
    let offering: Vec<_> = families.iter().filter_map(Gezin::steungezin).collect();
    let afstand = |_: Vraaggezin<'_>, _: Steungezin<'_>| Some(Hemelsbreed::new(800, 36));
    let situatie = Situatie::new(day("2026-11-21"), &all, &afstand, &wereld.gewichten);
    let situatie = situatie.met_bezoek(&|id| families.iter().find(|one| one.id == id));
    let plan = plan(&asking, &offering, &situatie, &Paren::default()).unwrap();
    assert!(plan.voorstellen.is_empty(), "{plan:?}");
}

#[test]
fn two_that_do_not_go_together_are_not_both_settled() {
    let [first, second, offers, other] = two_at_once();
    let vast = Paren {
        vast: [(id(1).into(), id(8)), (id(2).into(), id(8))].into(),
        ..Paren::default()
    };
    let plan = made(&Wereld::default(), &[first, second, offers, other], &vast);
    assert_eq!(plan.geweigerd, [(id(2).into(), id(8))]);
    assert_eq!(pairs(&plan), [(id(1), id(8)), (id(2), id(9))]);
}

#[test]
fn of_two_settled_pairs_that_clash_the_first_one_stays() {
    let families = [vraag(1), vraag(2), steun(8)];
    let pin = |number| (id(number).into(), id(8));
    for (first, then) in [(1, 2), (2, 1)] {
        let mut paren = Paren::default();
        paren.turn(pin(first));
        paren.turn(pin(then));
        let plan = made(&Wereld::default(), &families, &paren);
        assert_eq!(pairs(&plan), [(id(first), id(8))]);
        assert_eq!(plan.geweigerd, [pin(then)]);
    }
}

#[test]
fn two_are_not_settled_at_one_place_nor_what_a_child_said_no_to() {
    let two = vec![(id(1).into(), id(8)), (id(2).into(), id(8))];
    let vast = Paren {
        vast: two,
        ..Paren::default()
    };
    let families = [vraag(1), vraag(2), steun(8)];
    let plan = made(&Wereld::default(), &families, &vast);
    assert_eq!(pairs(&plan), [(id(1), id(8))]);
    assert_eq!(plan.geweigerd, [(id(2).into(), id(8))]);
    let mut no = crate::matching::fixtures::ended(koppeling(5, 1, 8), "2026-10-01");
    if let Some(ending) = &mut no.afsluiting {
        ending.reden = crate::domain::Afsluitreden::KindWilNiet;
    }
    let wereld = Wereld {
        koppelingen: vec![no],
        ..Wereld::default()
    };
    let plan = made(&wereld, &families, &vast);
    assert_eq!(pairs(&plan), [(id(2), id(8))]);
    assert_eq!(plan.geweigerd, [(id(1).into(), id(8))]);
}

#[test]
fn of_very_many_the_best_of_each_are_kept_and_of_equals_others_for_each() {
    let all = 200_u32;
    let kept = |left: u32| {
        let mut pairs: Vec<Pair> = (0..all)
            .map(|right| Pair {
                left,
                right,
                score: if right == 150 { 900 } else { 500 },
            })
            .collect();
        keep_best(&mut pairs, 0, left, all);
        assert!(pairs.is_sorted_by_key(|pair| pair.right));
        pairs.iter().map(|pair| pair.right).collect::<Vec<_>>()
    };
    let (first, second) = (kept(0), kept(1));
    assert_eq!((first.len(), second.len()), (2 * BESTE, 2 * BESTE));
    assert!(
        first.contains(&150) && second.contains(&150),
        "the best for both"
    );
    let others = second.iter().filter(|right| !first.contains(right)).count();
    assert!(others > BESTE / 2, "{others}");
}

#[test]
fn who_comes_with_many_does_not_keep_out_more_who_come_alone() {
    // Six places for three children each; twelve families with three, and eighteen with one: far more
    // clashes than are tried.
    let one = |number: u8, kinderen: u8| {
        let mut asks = vraag(number);
        asks.dagdelen = Dagdelen::try_from(0b10).ok();
        let each = (0..kinderen).map(|at| crate::matching::fixtures::kind(100 + at, 2020));
        asks.kinderen = each.collect();
        asks
    };
    let mut families: Vec<Gezin> = (1..=12).map(|number| one(number, 3)).collect();
    families.extend((13..=30).map(|number| one(number, 1)));
    for number in 40..46 {
        let mut offers = steun(number);
        offers.aanbod.capaciteit = Some(3);
        families.push(offers);
    }
    let plan = made(&Wereld::default(), &families, &Paren::default());
    assert!(plan.benaderd);
    assert_eq!(plan.voorstellen.len(), 18, "three at each, each alone");
    // Cut off on the way to another plan, and made in this one: then it goes together after all.
    let made: Vec<_> = plan
        .voorstellen
        .iter()
        .map(|one| (one.vraag, one.steun))
        .collect();
    let both = plan
        .afgeknipt
        .iter()
        .filter(|one| made.contains(&(one.vraag, one.steun)));
    assert_eq!(both.count(), 0);
}
