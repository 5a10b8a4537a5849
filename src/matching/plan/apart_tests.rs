//! Siblings that go apart: each child is asked for by itself, and never two at one place.

use super::super::fixtures::{Wereld, day, ended, id, kind, koppeling, steun, vraag};
use super::kosten::{Totaal, class_of, totaal};
use super::*;
use crate::domain::{Frequentie, Gezin, Leeftijden, Urgentie};
use crate::matching::clash::{Bezoek, fits};
use proptest::prelude::*;

/// A family with a child of about six and one of about fourteen, each by itself.
fn apart(number: u8) -> Gezin {
    let mut gezin = vraag(number);
    gezin.kinderen = vec![kind(10 * number, 2020), kind(10 * number + 1, 2012)];
    gezin.vraag.apart = Some(true);
    gezin
}

fn made(wereld: &Wereld, gezinnen: &[Gezin]) -> Plan {
    wereld.with(&[], |situatie| {
        let asking: Vec<_> = gezinnen
            .iter()
            .flat_map(|gezin| gezin.vragen(false))
            .collect();
        let offering: Vec<_> = gezinnen.iter().filter_map(Gezin::steungezin).collect();
        plan(&asking, &offering, situatie, &Paren::default()).unwrap()
    })
}

/// Which child goes where, by the first byte of its id.
fn where_to(plan: &Plan) -> Vec<(u8, GezinId)> {
    let pair = |one: &Voorstel| (one.vraag.kind.unwrap().0[0], one.steun);
    plan.voorstellen.iter().map(pair).collect()
}

#[test]
fn each_child_finds_a_steungezin_with_room_for_its_age() {
    let (mut young, mut old) = (steun(7), steun(8));
    young.aanbod.leeftijden = Leeftijden::new(0, 8);
    old.aanbod.leeftijden = Leeftijden::new(12, 18);
    let mut families = [apart(1), young, old];
    let plan = made(&Wereld::default(), &families);
    assert_eq!(where_to(&plan), [(10, id(7)), (11, id(8))]);
    families[0].vraag.apart = Some(false);
    let together = made(&Wereld::default(), &families);
    assert!(together.voorstellen.is_empty(), "nobody has room for both");
    assert_eq!(together.over.len(), 1);
}

#[test]
fn two_siblings_never_go_to_one_place_and_the_plan_says_so() {
    let mut roomy = steun(7);
    roomy.aanbod.capaciteit = Some(2);
    let families = [apart(1), roomy.clone()];
    let plan = made(&Wereld::default(), &families);
    assert_eq!((plan.voorstellen.len(), plan.over.len()), (1, 1));
    assert_eq!(plan.afgeknipt.len(), 1);
    let (kept, cut) = (plan.voorstellen[0].vraag, &plan.afgeknipt[0]);
    assert_eq!((cut.vraag.gezin, &cut.naast[..]), (id(1), &[kept][..]));
    let families = [apart(1), roomy, steun(8)];
    let plan = made(&Wereld::default(), &families);
    assert_eq!((plan.voorstellen.len(), plan.over.len()), (2, 0));
}

#[test]
fn a_koppeling_helps_the_child_it_is_about_and_the_other_waits_on_from_its_own_day() {
    let family = apart(1);
    let [first, second] = [family.kinderen[0].id, family.kinderen[1].id];
    let mut runs = koppeling(5, 1, 7);
    runs.kinderen = [first].into();
    let mut before = ended(koppeling(6, 1, 8), "2026-11-10");
    before.kinderen = [first].into();
    let wereld = Wereld {
        koppelingen: vec![runs.clone(), before],
        ..Wereld::default()
    };
    let families = [family.clone(), steun(7), steun(8), steun(9)];
    let plan = made(&wereld, &families);
    assert_eq!(plan.voorstellen.len(), 1);
    assert_eq!(plan.voorstellen[0].vraag.kind, Some(second));
    wereld.with(&[], |situatie| {
        let since: Vec<_> = family
            .vragen(false)
            .map(|v| situatie.wacht_sinds(v))
            .collect();
        assert_eq!(since, [Some(day("2026-11-10")), Some(day("2026-10-31"))]);
        // Where the one is, the other does not go.
        let asks = family.vraagt(Some(second)).unwrap();
        let there = assess(asks, families[1].steungezin().unwrap(), situatie);
        assert!(there.is_excluded());
    });
    runs.kinderen = Set::new();
    let wereld = Wereld {
        koppelingen: vec![runs],
        ..Wereld::default()
    };
    let plan = made(&wereld, &families);
    assert!(plan.voorstellen.is_empty() && plan.over.is_empty());
}

#[test]
fn what_one_child_said_no_to_is_open_to_its_sibling() {
    let mut no = ended(koppeling(7, 1, 8), "2026-10-01");
    no.kinderen = [crate::domain::ElementId([10; 16])].into();
    if let Some(ending) = &mut no.afsluiting {
        ending.reden = crate::domain::Afsluitreden::KindWilNiet;
    }
    let wereld = Wereld {
        koppelingen: vec![no],
        ..Wereld::default()
    };
    let mut offers = steun(8);
    offers.aanbod.leeftijden = Leeftijden::new(0, 23);
    let plan = made(&wereld, &[apart(1), offers.clone()]);
    let [one] = &plan.voorstellen[..] else {
        panic!("{plan:?}")
    };
    assert_eq!(one.vraag.kind, Some(crate::domain::ElementId([11; 16])));
    // That it went well with the sibling since does not take it back when they ask together.
    let mut well = ended(koppeling(9, 1, 8), "2026-11-01");
    well.kinderen = [crate::domain::ElementId([11; 16])].into();
    if let Some(ending) = &mut well.afsluiting {
        ending.reden = crate::domain::Afsluitreden::DoelBereikt;
    }
    let mut wereld = Wereld {
        koppelingen: vec![wereld.koppelingen[0].clone(), well],
        ..Wereld::default()
    };
    let mut together = apart(1);
    together.vraag.apart = None;
    assert!(
        made(&wereld, &[together, offers.clone()])
            .voorstellen
            .is_empty()
    );
    // A concern about the home is one for both.
    wereld.koppelingen.truncate(1);
    if let Some(ending) = &mut wereld.koppelingen[0].afsluiting {
        ending.reden = crate::domain::Afsluitreden::ZorgOmVeiligheid;
    }
    assert!(made(&wereld, &[apart(1), offers]).voorstellen.is_empty());
}

#[test]
fn only_several_children_of_who_asks_go_apart() {
    let count = |gezin: &Gezin| gezin.vragen(false).count();
    let mut family = apart(1);
    assert_eq!(count(&family), 2);
    assert!(family.vragen(false).all(|vraag| vraag.kinderen.len() == 1));
    family.kinderen.pop();
    assert_eq!(count(&family), 1);
    assert_eq!(family.vragen(false).next().unwrap().wie(), id(1).into());
    family.kinderen.clear();
    assert_eq!(count(&family), 1);
    let mut offers = steun(2);
    offers.kinderen = apart(2).kinderen;
    offers.vraag.apart = Some(true);
    assert_eq!(count(&offers), 0);
}

/// The best of all ways to help, with no two siblings at one place, nor more children there at once than
/// may be.
fn best(
    left: &[Vraaggezin<'_>],
    offering: &[Steungezin<'_>],
    taken: &mut Vec<(GezinId, usize, Bezoek)>,
    sum: Totaal,
    situatie: &Situatie<'_>,
) -> Totaal {
    let Some((vraag, rest)) = left.split_first() else {
        return sum;
    };
    let mut most = best(rest, offering, taken, sum, situatie);
    for (at, steun) in offering.iter().enumerate() {
        let there = taken.iter().filter(|(_, place, _)| *place == at);
        let full = there.clone().count() >= usize::from(steun.aanbod.capaciteit.unwrap_or(1));
        let score = assess(*vraag, *steun, situatie);
        let own = Bezoek {
            kinderen: children(vraag.kinderen),
            dagdelen: vraag.dagdelen.unwrap().shared(steun.dagdelen.unwrap()),
        };
        let visits: Vec<Bezoek> = there
            .clone()
            .map(|(_, _, visit)| *visit)
            .chain([own])
            .collect();
        let most_at_once = u32::from(situatie.gewichten.kinderen_per_dagdeel);
        let siblings = there.into_iter().any(|(who, ..)| *who == vraag.id);
        let fits = fits(&Map::new(), &visits, most_at_once);
        if full || score.is_excluded() || siblings || !fits {
            continue;
        }
        let mut more = sum;
        more.geholpen[usize::from(class_of(*vraag))] += 1;
        more.punten += i32::from(score.score);
        taken.push((vraag.id, at, own));
        most = most.max(best(rest, offering, taken, more, situatie));
        taken.pop();
    }
    most
}

proptest! {
    #[test]
    fn siblings_are_apart_everyone_is_named_once_and_it_is_the_best_plan(
        asks in prop::collection::vec((0_u8..3, any::<bool>(), 2008_u16..2024), 1..4),
        offers in prop::collection::vec((1_u8..4, 0_u8..12, 0_u8..12, 0_usize..5), 1..4),
        at_once in prop::sample::select(vec![1_u8, 2, 3, u8::MAX]),
    ) {
        let mut gezinnen: Vec<Gezin> = (1..).zip(&asks).map(|(number, (urgent, split, born))| {
            let mut gezin = apart(number);
            gezin.kinderen[0] = kind(10 * number, *born);
            gezin.vraag.urgentie = Some(Urgentie::ALL[usize::from(*urgent)]);
            gezin.vraag.apart = Some(*split);
            gezin
        }).collect();
        gezinnen.extend((101..).zip(&offers).map(|(number, (places, van, more, often))| {
            let mut gezin = steun(number);
            gezin.aanbod.capaciteit = Some(*places);
            gezin.aanbod.leeftijden = Leeftijden::new(*van, van + more);
            gezin.frequentie = Some(Frequentie::ALL[*often]);
            gezin
        }));
        let mut wereld = Wereld::default();
        wereld.gewichten.kinderen_per_dagdeel = at_once;
        let plan = made(&wereld, &gezinnen);
        wereld.with(&[], |situatie| {
            let asking: Vec<_> = gezinnen.iter().flat_map(|gezin| gezin.vragen(false)).collect();
            let offering: Vec<_> = gezinnen.iter().filter_map(Gezin::steungezin).collect();
            let placed: Vec<_> = plan.voorstellen.iter().map(|one| (one.vraag.gezin, one.steun)).collect();
            let once: Set<_> = placed.iter().copied().collect();
            prop_assert_eq!(once.len(), placed.len());
            let mut named: Vec<_> = plan.voorstellen.iter().map(|one| one.vraag).collect();
            named.extend(plan.over.iter().map(|one| one.vraag));
            named.sort_unstable();
            let all: Vec<_> = asking.iter().map(|vraag| vraag.wie()).collect();
            prop_assert_eq!(named, all);
            let most = best(&asking, &offering, &mut Vec::new(), Totaal::default(), situatie);
            let ours = totaal(&plan, &asking);
            prop_assert_eq!(ours, most);
            Ok(())
        })?;
        gezinnen.reverse();
        prop_assert_eq!(made(&wereld, &gezinnen), plan);
    }
}
