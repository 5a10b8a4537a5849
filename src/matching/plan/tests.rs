//! The plan as a whole: whom it helps, what it leaves, what it cuts off, and that the order in
//! which families come in makes no difference to it or to the rankings.

use super::*;
use crate::domain::{Dagdelen, Frequentie, Gezin, Kant, Koppeling, Taal, Urgentie};
use crate::matching::fixtures::{Wereld, day, id, kind, koppeling, steun, vraag};
use crate::matching::rank::{steungezinnen_for, vraaggezinnen_for};
use crate::matching::situatie::Hemelsbreed;
use crate::matching::{Gewichten, Ranglijst};
use std::collections::BTreeMap;

pub(super) fn made(wereld: &Wereld, gezinnen: &[Gezin], paren: &Paren) -> Plan {
    wereld.with(&[], |situatie| {
        let vragen: Vec<_> = gezinnen
            .iter()
            .flat_map(|gezin| gezin.vragen(false))
            .collect();
        let steun: Vec<_> = gezinnen.iter().filter_map(Gezin::steungezin).collect();
        plan(&vragen, &steun, situatie, paren).unwrap()
    })
}

pub(super) fn pairs(plan: &Plan) -> Vec<(GezinId, GezinId)> {
    plan.voorstellen
        .iter()
        .map(|v| (v.vraag.gezin, v.steun))
        .collect()
}

#[test]
fn who_cannot_wait_goes_first_and_who_is_left_over_hears_why() {
    let mut urgent = vraag(2);
    urgent.vraag.urgentie = Some(Urgentie::Hoog);
    urgent.talen = Some([Taal::Pools].into());
    let mut nobody = vraag(3);
    nobody.soorten = Some([crate::domain::Steunsoort::Logeren].into());
    let plan = made(
        &Wereld::default(),
        &[vraag(1), urgent, nobody, steun(8)],
        &Paren::default(),
    );
    assert_eq!(pairs(&plan), [(id(2), id(8))]);
    let taken = Waarom::PlaatsenVergeven {
        kandidaten: 1,
        afgeknipt: 0,
    };
    let none = Waarom::GeenKandidaat {
        uitgesloten: [(Factor::Steunsoort, 1)].into(),
        weggelaten: 0,
    };
    let over = [(id(1), taken), (id(3), none)].map(|(vraag, waarom)| Wachtend {
        vraag: vraag.into(),
        waarom,
    });
    assert_eq!(plan.over, over);
}

#[test]
fn of_who_is_left_over_the_most_urgent_stands_first_and_then_who_waits_longest() {
    let (mut urgent, mut long) = (vraag(2), vraag(3));
    urgent.vraag.urgentie = Some(Urgentie::Hoog);
    let since = long.aangemeld_op.unwrap();
    long.aangemeld_op = Some(since.plus_days(-30));
    let plan = made(
        &Wereld::default(),
        &[vraag(1), urgent, long],
        &Paren::default(),
    );
    let over: Vec<_> = plan.over.iter().map(|one| one.vraag.gezin).collect();
    assert_eq!(over, [id(2), id(3), id(1)]);
}

#[test]
fn one_more_family_helped_goes_before_the_best_pair() {
    let mut second = steun(9);
    second.frequentie = Some(Frequentie::Soms);
    let mut choosy = vraag(2);
    choosy.huis.as_mut().unwrap().zonder_huisdieren = Some(true);
    second.huis.as_mut().unwrap().huisdieren = Some(true);
    let plan = made(
        &Wereld::default(),
        &[vraag(1), choosy, steun(8), second],
        &Paren::default(),
    );
    assert_eq!(pairs(&plan), [(id(1), id(9)), (id(2), id(8))]);
}

#[test]
fn who_is_helped_already_or_does_not_take_part_does_not_wait() {
    let wereld = Wereld {
        koppelingen: vec![koppeling(7, 1, 8)],
        ..Wereld::default()
    };
    let mut frozen = vraag(2);
    frozen.beperkt = Some(day("2026-11-01"));
    let plan = made(
        &wereld,
        &[vraag(1), frozen, vraag(3), steun(8)],
        &Paren::default(),
    );
    assert_eq!((plan.voorstellen.len(), plan.over.len()), (0, 1));
    assert_eq!(
        plan.over[0].waarom,
        Waarom::GeenKandidaat {
            uitgesloten: [(Factor::Capaciteit, 1)].into(),
            weggelaten: 0,
        }
    );
}

#[test]
fn a_settled_pair_takes_its_place_and_a_forbidden_one_is_not_made() {
    let families = [vraag(1), vraag(2), steun(8)];
    let vast = Paren {
        vast: [(id(2).into(), id(8))].into(),
        ..Paren::default()
    };
    let plan = made(&Wereld::default(), &families, &vast);
    assert_eq!(pairs(&plan), [(id(2), id(8))]);
    assert!(plan.voorstellen[0].vast);
    let verboden = Paren {
        verboden: [(id(1).into(), id(8))].into(),
        ..Paren::default()
    };
    assert_eq!(
        pairs(&made(&Wereld::default(), &families, &verboden)),
        [(id(2), id(8))]
    );
}

#[test]
fn a_pair_cannot_be_settled_past_the_screening_or_with_who_is_not_there() {
    let mut unscreened = steun(8);
    unscreened.screening.referenties = None;
    let vast = Paren {
        vast: [(id(1).into(), id(8)), (id(1).into(), id(99))].into(),
        ..Paren::default()
    };
    let plan = made(&Wereld::default(), &[vraag(1), unscreened], &vast);
    assert!(plan.voorstellen.is_empty());
    assert_eq!(
        plan.geweigerd,
        [(id(1).into(), id(8)), (id(1).into(), id(99))]
    );
}

/// One steungezin with two places, and two families of two children.
pub(super) fn two_at_once() -> [Gezin; 4] {
    let mut offers = steun(8);
    offers.aanbod.capaciteit = Some(2);
    let family = |number| {
        let mut asks = vraag(number);
        asks.dagdelen = Dagdelen::try_from(0b10).ok();
        asks.kinderen = vec![kind(10 * number, 2020), kind(10 * number + 1, 2021)];
        asks
    };
    [family(1), family(2), offers, steun(9)]
}

#[test]
fn two_families_that_are_too_many_in_one_dagdeel_are_cut_apart_and_the_plan_says_so() {
    let mut families = two_at_once();
    families[3].frequentie = Some(Frequentie::Soms);
    let plan = made(&Wereld::default(), &families, &Paren::default());
    assert_eq!(pairs(&plan), [(id(1), id(8)), (id(2), id(9))]);
    let naast = vec![id(1).into()];
    assert_eq!(
        plan.afgeknipt,
        [Afgeknipt {
            vraag: id(2).into(),
            steun: id(8),
            naast
        }]
    );
    // With a second dagdeel they go together.
    families[1].dagdelen = Dagdelen::try_from(0b10_0010).ok();
    let plan = made(&Wereld::default(), &families, &Paren::default());
    assert_eq!(pairs(&plan), [(id(1), id(8)), (id(2), id(8))]);
    assert!(plan.afgeknipt.is_empty());
}

/// Drawn numbers that are the same everywhere (SplitMix64).
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end
    }

    fn byte(&mut self, end: u64) -> u8 {
        u8::try_from(self.below(end)).unwrap()
    }

    /// Known two times out of three.
    fn maybe<T>(&mut self, value: T) -> Option<T> {
        (self.below(3) > 0).then_some(value)
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, usize::try_from(self.below(i as u64 + 1)).unwrap());
        }
    }

    /// A family of which some things are unknown.
    fn gezin(&mut self, number: u8, kant: Kant) -> Gezin {
        let mut gezin = if kant == Kant::Vraag {
            vraag(number)
        } else {
            steun(number)
        };
        let taal = Taal::ALL[usize::from(self.byte(3))];
        gezin.talen = self.maybe([taal].into());
        let often = Frequentie::ALL[usize::from(self.byte(5))];
        gezin.frequentie = self.maybe(often);
        let when = u32::try_from(self.below(1 << 6)).unwrap();
        gezin.dagdelen = Dagdelen::try_from(when)
            .ok()
            .and_then(|when| self.maybe(when));
        let urgency = Urgentie::ALL[usize::from(self.byte(3))];
        gezin.vraag.urgentie = self.maybe(urgency);
        let room = 1 + self.byte(3);
        gezin.aanbod.capaciteit = self.maybe(room);
        let born = 2008 + u16::from(self.byte(16));
        gezin.kinderen = vec![kind(number, born); usize::from(self.byte(3))];
        if self.below(8) == 0 {
            gezin.screening.vog = None;
        }
        gezin
    }
}

/// Distances that depend on who it is, with some unknown.
fn distance(vraag: GezinId, steun: GezinId) -> Option<Hemelsbreed> {
    let mixed = u32::from(vraag.0[0]) * 37 + u32::from(steun.0[0]) * 101;
    let meters = mixed * 7919 % 6000;
    (meters % 10 > 0).then_some(Hemelsbreed::new(meters, 503))
}

fn everything(
    gezinnen: &[Gezin],
    koppelingen: &[Koppeling],
    gewichten: &Gewichten,
) -> (Plan, BTreeMap<GezinId, Ranglijst>) {
    let vragen: Vec<_> = gezinnen.iter().filter_map(Gezin::vraaggezin).collect();
    let steun: Vec<_> = gezinnen.iter().filter_map(Gezin::steungezin).collect();
    let afstand = |v: Vraaggezin<'_>, s: Steungezin<'_>| distance(v.id, s.id);
    let situatie = Situatie::new(day("2026-11-21"), koppelingen, &afstand, gewichten);
    let lists = vragen
        .iter()
        .map(|&v| (v.id, steungezinnen_for(v, &steun, &situatie)));
    let back = steun
        .iter()
        .map(|&s| (s.id, vraaggezinnen_for(s, &vragen, &situatie)));
    let lists = lists.chain(back).collect();
    (
        plan(&vragen, &steun, &situatie, &Paren::default()).unwrap(),
        lists,
    )
}

#[test]
fn the_order_of_families_and_koppelingen_makes_no_difference_to_plan_or_rankings() {
    let mut draw = Draw(11);
    let gewichten = Gewichten::default();
    let (mut helped, mut cut) = (0, 0);
    for _ in 0..60 {
        let mut gezinnen: Vec<Gezin> = (1..=20).map(|n| draw.gezin(n, Kant::Vraag)).collect();
        gezinnen.extend((101..=112).map(|n| draw.gezin(n, Kant::Steun)));
        let mut koppelingen: Vec<Koppeling> = (1..=3)
            .map(|n| koppeling(n, 1 + draw.byte(20), 101 + draw.byte(12)))
            .collect();
        let first = everything(&gezinnen, &koppelingen, &gewichten);
        sound(&first.0, &first.1, &gezinnen, &koppelingen);
        helped += first.0.voorstellen.len();
        cut += first.0.afgeknipt.len();
        draw.shuffle(&mut gezinnen);
        draw.shuffle(&mut koppelingen);
        assert_eq!(everything(&gezinnen, &koppelingen, &gewichten), first);
    }
    assert!(
        helped > 300 && cut > 0,
        "the draw must put plan and cuts to the test: {helped} {cut}"
    );
}

/// Everyone who waits is in the plan once; nobody excluded is proposed; no place is given twice;
/// and at least as many are helped as by giving each in turn the best that is left.
fn sound(
    plan: &Plan,
    lists: &BTreeMap<GezinId, Ranglijst>,
    gezinnen: &[Gezin],
    koppelingen: &[Koppeling],
) {
    let mut room: BTreeMap<GezinId, u8> = gezinnen
        .iter()
        .map(|g| (g.id, g.aanbod.capaciteit.unwrap_or(1)))
        .collect();
    for koppeling in koppelingen {
        let places = room.get_mut(&koppeling.steungezin).unwrap();
        *places = places.saturating_sub(1);
    }
    let mut in_turn = room.clone();
    let waiting: Vec<GezinId> = gezinnen
        .iter()
        .filter(|g| g.kant == Some(Kant::Vraag))
        .map(|g| g.id)
        .filter(|v| koppelingen.iter().all(|k| k.vraaggezin != *v))
        .collect();
    let mut named: Vec<_> = plan.voorstellen.iter().map(|v| v.vraag.gezin).collect();
    named.extend(plan.over.iter().map(|w| w.vraag.gezin));
    named.sort_unstable();
    assert_eq!(named, waiting);
    for voorstel in &plan.voorstellen {
        assert!(!voorstel.score.is_excluded());
        let places = room.get_mut(&voorstel.steun).unwrap();
        *places = places.checked_sub(1).expect("a place was given twice");
    }
    let mut count = 0;
    for vraag in &waiting {
        let free = lists[vraag]
            .kandidaten
            .iter()
            .find(|k| in_turn[&k.wie.gezin] > 0);
        if let Some(best) = free {
            *in_turn.get_mut(&best.wie.gezin).unwrap() -= 1;
            count += 1;
        }
    }
    assert!(plan.voorstellen.len() + plan.afgeknipt.len() >= count);
}
