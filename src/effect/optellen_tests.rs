//! Adding up municipalities: worked sums, doubles, any order.

use super::*;
use crate::domain::Datum;
use proptest::prelude::*;

fn day(text: &str) -> Datum {
    Datum::parse(text).unwrap()
}

fn of(id: u8, gemeente: &str, van: &str, tot: &str, koppelingen: u32) -> Cijfers {
    let thousands = |n: u32| Duizendtal::new(koppelingen * n * 1000).unwrap();
    Cijfers {
        id: ElementId([id; 16]),
        gemeente: Regel::parse(gemeente).unwrap(),
        van: day(van),
        tot: day(tot),
        koppelingen: Vijftal::new(koppelingen).unwrap(),
        begonnen: None,
        kinderen: Vijftal::new(koppelingen * 2),
        vraaggezinnen: Vijftal::new(koppelingen),
        steungezinnen: None,
        met_hulp: Vijftal::new(5),
        zonder_hulp: None,
        vragen: [
            Some(Gemeten {
                aantal: Vijftal::new(koppelingen).unwrap(),
                start: Tiende::new(20).unwrap(),
                laatst: Tiende::new(if koppelingen > 10 { 40 } else { 30 }).unwrap(),
            }),
            None,
            None,
            None,
        ],
        besparing: Some([thousands(2), thousands(3), thousands(5)]),
        kosten: Some(43_000),
    }
}

#[test]
fn eleven_municipalities_of_one_year_add_up_as_the_study_does() {
    // 147 koppelingen in eleven municipalities, rounded down: nine of thirteen (10) and two of
    // fifteen (15): 9 × 13 + 2 × 15 = 147 are told as 9 × 10 + 2 × 15 = 120.
    let names = [
        "Aa", "Bee", "Cee", "Dee", "Ee", "Ef", "Gee", "Haa", "Ie", "Jee", "Kaa",
    ];
    let all: Vec<Cijfers> = (0..11_u8)
        .map(|at| {
            let many = if at < 9 { 10 } else { 15 };
            of(at, names[usize::from(at)], "2018-01-01", "2018-12-31", many)
        })
        .collect();
    let made = optellen(&all);
    assert_eq!(
        (made.gemeenten, made.koppelingen, made.kinderen),
        (11, 120, 240)
    );
    // What it was lies between.
    assert!(made.koppelingen <= 147 && 147 <= made.koppelingen_hoogstens);
    assert_eq!(made.koppelingen_hoogstens, 120 + 11 * 4);
    assert_eq!(made.besparing, [240_000, 360_000, 600_000]);
    assert_eq!(made.kosten, Some(11 * 43_000));
    assert_eq!(
        (made.met_hulp, made.zonder_hulp, made.steungezinnen),
        (55, 0, 0)
    );
    assert_eq!((made.dubbel.len(), made.zonder_bedrag), (0, 0));
    // Ninety families went from 2.0 to 3.0 and thirty to 4.0: 3.25 together.
    let [rust, rest @ ..] = made.vragen;
    let rust = rust.unwrap();
    assert_eq!((rust.aantal, rust.start, rust.laatst), (120, 200, 325));
    assert_eq!(rest, [None; 3]);
}

#[test]
fn the_same_municipality_over_the_same_days_counts_once_and_is_named() {
    let year = of(1, "Rhenen", "2026-01-01", "2026-12-31", 20);
    let part = of(2, "rhenen", "2026-01-01", "2026-10-31", 15);
    let before = of(3, "Rhenen", "2025-01-01", "2025-12-31", 10);
    let mut bare = of(4, "Meppel", "2026-01-01", "2026-12-31", 5);
    (bare.besparing, bare.kosten) = (None, None);
    let made = optellen([&part, &year, &before, &bare, &year]);
    let counted: Vec<u8> = made.telt.iter().map(|one| one.id.0[0]).collect();
    assert_eq!(counted, [4, 3, 1], "by municipality and day");
    assert_eq!((made.gemeenten, made.koppelingen), (2, 35));
    assert_eq!(
        made.dubbel,
        [Dubbel {
            cijfers: part,
            door: year.id
        }]
    );
    // Of one the cost is not told: then it is told of none together.
    assert_eq!((made.kosten, made.zonder_bedrag), (None, 1));
    assert_eq!(optellen([]).gemeenten, 0);
    assert_eq!(optellen([]).kosten, None);
}

proptest! {
    #[test]
    fn whatever_comes_in_and_in_whatever_order_no_day_of_a_municipality_counts_twice(
        picked in proptest::collection::vec((0_u8..4, 1_u8..12, 0_u8..6, 1_u32..9), 0..12),
        turn in 0_usize..12,
    ) {
        let all: Vec<Cijfers> = picked
            .iter()
            .enumerate()
            .map(|(at, (town, month, long, many))| {
                let from = Datum::new(2026, *month, 1).unwrap();
                let to = Datum::new(2026, (month + long).min(12), 1).unwrap();
                let to = to.plus_months(1).plus_days(-1);
                let town = ["Rhenen", "RHENEN", "Meppel", "Hoogeveen"][usize::from(*town)];
                of(at as u8, town, &from.to_string(), &to.to_string(), many * 5)
            })
            .collect();
        let made = optellen(&all);
        let mut other = all.clone();
        other.rotate_left(turn.min(all.len()));
        prop_assert_eq!(&optellen(&other), &made);
        prop_assert_eq!(made.telt.len() + made.dubbel.len(), all.len());
        let mut days = std::collections::BTreeSet::new();
        let mut sum = 0;
        for one in &made.telt {
            sum += one.koppelingen.getal();
            for at in one.van.day_number()..=one.tot.day_number() {
                prop_assert!(days.insert((key(one), at)), "a day counts twice");
            }
        }
        prop_assert_eq!(made.koppelingen, sum);
        for one in &made.dubbel {
            let door = made.telt.iter().find(|other| other.id == one.door).unwrap();
            prop_assert!(door.overlapt(&one.cijfers) && key(door) == key(&one.cijfers));
        }
    }
}
