//! Every least change is found and no other: held to a search through all values of every field,
//! which knows nothing of the criteria but their verdict.

use super::*;
use crate::domain::{Datum, Geboren, Koppeling, Moment};
use crate::matching::fixtures::{Wereld, day, kind, koppeling, steun, vraag};
use crate::matching::{Hemelsbreed, assess};
use crate::order::Few;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Unit steps away from a family: field, and which step of it.
type Steps = BTreeSet<(&'static str, i32)>;
type Pair = (Gezin, Gezin);

const SOORTEN: [Steunsoort; 3] = [Steunsoort::Opvang, Steunsoort::Lift, Steunsoort::Logeren];
const OLDEST: u8 = 6;

fn today() -> Datum {
    day("2026-11-21")
}

/// The answers about a home: of smoke or of animals, an objection or what is there.
const HUIS: [(bool, bool); 4] = [(false, false), (false, true), (true, false), (true, true)];

fn kinds(bits: u32) -> Few<Steunsoort> {
    let of = SOORTEN
        .iter()
        .enumerate()
        .filter(|(at, _)| bits >> at & 1 == 1);
    of.map(|(_, soort)| *soort).collect()
}

fn slots(bits: u32) -> Dagdelen {
    Dagdelen::try_from(bits).unwrap()
}

/// How far one pair is from another, in unit steps.
fn steps(from: &Pair, to: &Pair) -> Steps {
    let mut all = Steps::new();
    for (kant, a, b) in [("v", &from.0, &to.0), ("s", &from.1, &to.1)] {
        let mut put = |field: &'static str, field_of_steun: &'static str, step: i32| {
            all.insert((if kant == "v" { field } else { field_of_steun }, step));
        };
        let bits = |gezin: &Gezin| u32::from(gezin.dagdelen.unwrap_or_default());
        for bit in (0..28).filter(|bit| (bits(a) ^ bits(b)) >> bit & 1 == 1) {
            put("v dagdeel", "s dagdeel", bit);
        }
        for (at, soort) in SOORTEN.iter().enumerate() {
            let has = |gezin: &Gezin| {
                gezin
                    .soorten
                    .as_ref()
                    .is_some_and(|all| all.contains(soort))
            };
            if has(a) != has(b) {
                put("v soort", "s soort", at as i32);
            }
        }
        if let (Some(was), Some(now)) = (a.max_afstand, b.max_afstand) {
            let (was, now) = (i32::from(was), i32::from(now));
            for km in was.min(now)..was.max(now) {
                put("v km", "s km", if now > was { km } else { -km - 1 });
            }
        }
        for (at, (rook, bezwaar)) in (0..).zip(HUIS) {
            let of = |gezin: &Gezin| *answer(&mut gezin.huis.unwrap_or_default(), rook, bezwaar);
            if of(a) != of(b) {
                put("v huis", "s huis", at);
            }
        }
        if a.doet_mee(today()) != b.doet_mee(today()) {
            put("v stand", "s stand", 0);
        }
        if a.wil_intake() != b.wil_intake() {
            put("v intake", "s intake", 0);
        }
    }
    let (a, b) = (&from.1, &to.1);
    let mut number = |field: &'static str, was: u8, now: u8| {
        let (was, now) = (i32::from(was), i32::from(now));
        for step in was.min(now)..was.max(now) {
            all.insert((field, if now > was { step } else { -step - 1 }));
        }
    };
    let places = |gezin: &Gezin| gezin.aanbod.capaciteit.unwrap_or(1);
    number("capaciteit", places(a), places(b));
    if let (Some(was), Some(now)) = (a.aanbod.leeftijden, b.aanbod.leeftijden) {
        number("leeftijd van", was.van(), now.van());
        number("leeftijd tot", was.tot(), now.tot());
    }
    let seen = |gezin: &Gezin| {
        gezin
            .screening
            .vog
            .as_ref()
            .is_some_and(|vog| vog.geldig_tot >= today())
    };
    for (name, was, now) in [
        ("vog", seen(a), seen(b)),
        (
            "referenties",
            a.screening.referenties.is_some(),
            b.screening.referenties.is_some(),
        ),
        (
            "huisbezoek",
            a.screening.huisbezoek.is_some(),
            b.screening.huisbezoek.is_some(),
        ),
    ] {
        if was != now {
            all.insert((name, 0));
        }
    }
    all
}

type Change = Box<dyn Fn(&mut Gezin, &mut Gezin)>;

/// What can be otherwise in one family, field by field. What is known does not become unknown.
fn of_one(of_vraag: bool) -> Vec<Vec<Change>> {
    fn each<T: Copy + 'static>(
        of_vraag: bool,
        values: impl IntoIterator<Item = T>,
        set: fn(&mut Gezin, T),
    ) -> Vec<Change> {
        let one =
            |value: T| -> Change { Box::new(move |v, s| set(if of_vraag { v } else { s }, value)) };
        values.into_iter().map(one).collect()
    }
    let bits = 1..8u32;
    let mut fields = vec![
        each(of_vraag, bits.clone(), |g, bits| {
            g.dagdelen = g.dagdelen.map(|_| slots(bits))
        }),
        each(of_vraag, bits, |g, bits| {
            g.soorten = g.soorten.as_ref().map(|_| kinds(bits))
        }),
        each(of_vraag, 0..=8, |g, km| {
            g.max_afstand = g.max_afstand.map(|_| km)
        }),
        each(
            of_vraag,
            [Stand::DoetMee, Stand::Uitgeschreven],
            |g, stand| g.stand = Some(stand),
        ),
        each(of_vraag, [()], |g, ()| g.intake_sinds = None),
    ];
    for (rook, bezwaar) in HUIS {
        let values = [true, false].map(|yes| (rook, bezwaar, yes));
        fields.push(each(of_vraag, values, |g, (rook, bezwaar, yes)| {
            *answer(g.huis.get_or_insert_default(), rook, bezwaar) = Some(yes);
        }));
    }
    if !of_vraag {
        let rooms = (0..=OLDEST).flat_map(|van| (van..=OLDEST).map(move |tot| (van, tot)));
        fields.push(each(false, 1..6, |g, places| {
            g.aanbod.capaciteit = Some(places)
        }));
        fields.push(each(false, rooms, |g, (van, tot)| {
            let known = g.aanbod.leeftijden;
            g.aanbod.leeftijden = known.and_then(|_| Leeftijden::new(van, tot));
        }));
        fields.push(each(false, 1..8u8, |g, which| {
            let done = steun(9).screening;
            let own = &mut g.screening;
            own.vog = if which & 1 > 0 {
                done.vog
            } else {
                own.vog.take()
            };
            own.referenties = if which & 2 > 0 {
                done.referenties
            } else {
                own.referenties.take()
            };
            own.huisbezoek = if which & 4 > 0 {
                done.huisbezoek
            } else {
                own.huisbezoek.take()
            };
        }));
    }
    fields
}

/// For each field all pairs in which it alone is otherwise.
fn otherwise(pair: &Pair, fields: &[Vec<Change>]) -> Vec<Vec<Pair>> {
    let made = |change: &Change| {
        let mut now = pair.clone();
        change(&mut now.0, &mut now.1);
        now
    };
    let differs = |field: &Vec<Change>| field.iter().map(made).filter(|now| now != pair).collect();
    fields.iter().map(differs).collect()
}

fn least(found: Vec<Steps>) -> BTreeSet<Steps> {
    let smaller = |one: &Steps| {
        found
            .iter()
            .any(|other| other != one && other.is_subset(one))
    };
    found.iter().filter(|one| !smaller(one)).cloned().collect()
}

/// What the search finds: all least changes of one field, else of two.
fn searched(pair: &Pair, fits: &dyn Fn(&Pair) -> bool) -> BTreeSet<Steps> {
    let mut changes = of_one(true);
    changes.extend(of_one(false));
    let fields = otherwise(pair, &changes);
    let good = |all: &mut dyn Iterator<Item = Pair>| {
        least(
            all.filter(|now| fits(now))
                .map(|now| steps(pair, &now))
                .collect(),
        )
    };
    let single = good(&mut fields.iter().flatten().cloned());
    if !single.is_empty() {
        return single;
    }
    let mut two = Vec::new();
    for (at, one) in fields.iter().enumerate() {
        for first in one {
            for second in otherwise(first, &changes[at + 1..]).into_iter().flatten() {
                if fits(&second) {
                    two.push(steps(pair, &second));
                }
            }
        }
    }
    least(two)
}

fn home() -> impl Strategy<Value = Huis> {
    let answer = || prop::sample::select(vec![None, Some(false), Some(true)]);
    (answer(), answer(), answer(), answer()).prop_map(
        |(huisdieren, rookt, zonder_huisdieren, rookvrij)| Huis {
            huisdieren,
            rookt,
            zonder_huisdieren,
            rookvrij,
        },
    )
}

/// Two families of which some of the fields were touched, so that one or two exclude and seldom all.
fn pair() -> impl Strategy<Value = (Pair, Vec<Koppeling>, Hemelsbreed)> {
    let few = |most: u32| prop::option::weighted(0.4, 1..most);
    let sides = || {
        (
            few(8),
            few(8),
            prop::option::weighted(0.3, 0..6u8),
            prop::option::weighted(0.3, home()),
            0..12u8,
        )
    };
    let others = (
        prop::option::weighted(0.4, (0..=OLDEST, 0..=OLDEST)),
        prop::collection::vec(2020..2027u16, 0..3),
        prop::option::weighted(0.5, 1..4u8),
        0..4u8,
        0..12u8,
        (0..7_500u32, 0..900u32),
    );
    (sides(), sides(), others).prop_map(
        |(of_vraag, of_steun, (room, born, capaciteit, open, screened, (meters, marge)))| {
            let (mut v, mut s) = (vraag(1), steun(2));
            for (gezin, (dagdelen, soorten, km, huis, stand)) in
                [(&mut v, of_vraag), (&mut s, of_steun)]
            {
                gezin.dagdelen = dagdelen.map(slots);
                gezin.soorten = soorten.map(|bits| {
                    let of = SOORTEN
                        .iter()
                        .enumerate()
                        .filter(|(at, _)| bits >> at & 1 == 1);
                    of.map(|(_, soort)| *soort).collect()
                });
                gezin.max_afstand = km;
                gezin.huis = huis.or(gezin.huis);
                gezin.stand = (stand == 0).then_some(Stand::Geparkeerd { tot: None });
                gezin.intake_sinds = (stand == 1).then(today);
            }
            let numbered = born.into_iter().zip(3..);
            v.kinderen = numbered.map(|(jaar, at)| kind(at, jaar)).collect();
            s.aanbod.leeftijden = room.and_then(|(a, b)| Leeftijden::new(a.min(b), a.max(b)));
            s.aanbod.capaciteit = capaciteit;
            match screened {
                0 => s.screening.vog = None,
                1 => s.screening.referenties = None,
                2 => s.screening = crate::domain::Screening::default(),
                3 => s.screening.vog.as_mut().unwrap().geldig_tot = day("2026-11-20"),
                _ => {}
            }
            let open = (0..open).map(|at| koppeling(20 + at, 40 + at, 2)).collect();
            ((v, s), open, Hemelsbreed::new(meters, marge))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_least_change_is_found_and_no_other((pair, koppelingen, afstand) in pair()) {
        let wereld = Wereld { koppelingen, afstand: Some(afstand), ..Wereld::default() };
        wereld.with(&[], |situatie| {
            let sides = |pair: &Pair| -> bool {
                let (v, s) = (pair.0.vraaggezin().unwrap(), pair.1.steungezin().unwrap());
                !assess(v, s, situatie).is_excluded()
            };
            let (v, s) = (pair.0.vraaggezin().unwrap(), pair.1.steungezin().unwrap());
            let ways = why_not(v, s, situatie);
            let made = |way: &Vec<Wijziging>| {
                let mut now = pair.clone();
                for one in way {
                    one.make(&mut now.0, &mut now.1, situatie);
                }
                now
            };
            prop_assert!(ways.iter().all(|way| sides(&made(way))), "each does what it says");
            let told: BTreeSet<Steps> = ways.iter().map(|way| steps(&pair, &made(way))).collect();
            prop_assert_eq!(told.len(), ways.len(), "none is told twice");
            let expected = if sides(&pair) { BTreeSet::new() } else { searched(&pair, &sides) };
            prop_assert_eq!(told, expected);
            let together: usize = gathered(&ways).iter().map(|way| way.iter().map(Set::len).product::<usize>()).sum();
            prop_assert_eq!(together, ways.len(), "what is told in one breath holds for each");
            Ok(())
        })?;
    }
}

fn told(v: &Gezin, s: &Gezin, wereld: &Wereld) -> Vec<Vec<Wijziging>> {
    wereld.with(&[], |situatie| {
        why_not(v.vraaggezin().unwrap(), s.steungezin().unwrap(), situatie)
    })
}

#[test]
fn what_no_family_can_change_has_no_way() {
    let (mut v, s) = (vraag(1), steun(2));
    let wereld = Wereld::default();
    assert!(told(&v, &s, &wereld).is_empty(), "they fit");
    v.beperkt = Some(today());
    assert!(told(&v, &s, &wereld).is_empty(), "a right");
    let v = vraag(1);
    let wereld = Wereld {
        koppelingen: vec![koppeling(5, 1, 2)],
        ..Wereld::default()
    };
    assert!(told(&v, &s, &wereld).is_empty(), "they are together");
    let far = Wereld {
        afstand: Some(Hemelsbreed::new(140_000, 0)),
        ..Wereld::default()
    };
    let (mut v, s) = (vraag(1), steun(2));
    v.max_afstand = Some(5);
    assert!(
        told(&v, &s, &far).is_empty(),
        "further than anybody can say"
    );
}

#[test]
fn three_that_exclude_are_more_than_two_changes() {
    let (mut v, mut s) = (vraag(1), steun(2));
    v.max_afstand = Some(1);
    s.dagdelen = Some(slots(1));
    v.dagdelen = Some(slots(2));
    let wereld = Wereld {
        afstand: Some(Hemelsbreed::new(3_200, 100)),
        ..Wereld::default()
    };
    let two = told(&v, &s, &wereld);
    let at = Wijziging::Afstand {
        kant: Kant::Vraag,
        km: 4,
    };
    assert_eq!(two.len(), 2, "{two:?}");
    assert!(two.iter().all(|way| way.contains(&at)));
    let slot = slots(1).iter().next().unwrap();
    assert_eq!(slot.moment, Moment::Ochtend);
    v.kinderen = vec![kind(3, 2000)];
    v.kinderen[0].geboren = Geboren::new(2000, None);
    s.aanbod.leeftijden = Leeftijden::new(0, 4);
    assert!(told(&v, &s, &wereld).is_empty());
}
