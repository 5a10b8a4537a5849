//! Waarom niet beside who comes already: held to every dagdeel that could be added, each time with the
//! situation laid out anew from the families as they would be then.

use super::fixtures::{Wereld, day, id, kind, koppeling, steun, vraag};
use super::*;
use crate::domain::{Dagdelen, Fase, Gezin, Kant, Koppeling, Steungezin, Vraaggezin};
use crate::order::Set;

/// Anna, who can on two dagdelen, was accepted at 8 without any agreed; Bas can on one of them. Each
/// has two children, and 8 has that one dagdeel and two places.
fn three() -> (Vec<Gezin>, Vec<Koppeling>) {
    let asks = |number: u8, bits: u32| {
        let mut gezin = vraag(number);
        gezin.dagdelen = Dagdelen::try_from(bits).ok();
        gezin.kinderen = vec![kind(100, 2018), kind(101, 2019)];
        gezin
    };
    let mut offers = steun(8);
    offers.dagdelen = Dagdelen::try_from(0b10).ok();
    offers.aanbod.capaciteit = Some(2);
    let mut accepted = koppeling(7, 1, 8);
    (accepted.fase, accepted.proef) = (Some(Fase::Voorstel), None);
    (vec![asks(1, 0b1010), asks(2, 0b10), offers], vec![accepted])
}

/// What is said of Bas and 8, of these families as they are.
fn with<T>(
    families: &[Gezin],
    koppelingen: &[Koppeling],
    say: impl FnOnce(Vraaggezin<'_>, Steungezin<'_>, &Situatie<'_>) -> T,
) -> T {
    let wereld = Wereld::default();
    let afstand = |_: Vraaggezin<'_>, _: Steungezin<'_>| wereld.afstand.clone();
    let situatie = Situatie::new(day("2026-11-21"), koppelingen, &afstand, &wereld.gewichten);
    let situatie = situatie.met_bezoek(&|id| families.iter().find(|one| one.id == id));
    let (bas, there) = (
        families[1].vraaggezin().unwrap(),
        families[2].steungezin().unwrap(),
    );
    say(bas, there, &situatie)
}

#[test]
fn one_dagdeel_more_by_which_who_comes_already_may_move_is_told() {
    let (families, koppelingen) = three();
    let told = with(&families, &koppelingen, why_not);
    let mut expected: Set<Wijziging> = Set::new();
    for (at, kant) in [(1, Kant::Vraag), (2, Kant::Steun)] {
        let slots = (0..32).filter_map(|bit| Dagdelen::try_from(1_u32 << bit).ok());
        for dagdeel in slots.flat_map(|one| one.iter().collect::<Vec<_>>()) {
            let mut changed = families.clone();
            let own = changed[at].dagdelen.unwrap();
            if own.contains(dagdeel) {
                continue;
            }
            changed[at].dagdelen = Some(own.with(dagdeel, true));
            let fits = with(&changed, &koppelingen, |v, s, situatie| {
                !assess(v, s, situatie).is_excluded()
            });
            if fits {
                expected.insert(Wijziging::Dagdeel { kant, dagdeel });
            }
        }
    }
    let monday = Dagdelen::try_from(0b1000).unwrap().iter().next().unwrap();
    assert!(expected.contains(&Wijziging::Dagdeel {
        kant: Kant::Steun,
        dagdeel: monday
    }));
    let single: Set<Wijziging> = told.iter().map(|way| way[0]).collect();
    assert_eq!(single, expected);
    assert!(told.iter().all(|way| way.len() == 1));
    assert_eq!(id(8), families[2].id);
}
