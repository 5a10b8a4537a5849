//! Nothing of one to four follows of a municipality from its report, laid beside that of all
//! together: every way in which two municipalities can be is put behind what is told of it.

use super::{Aantallen, Bedrag, Hulp, Rapport, naast_geheel, rapport};
use crate::{domain::Datum, effect::Periode};
use std::collections::{BTreeMap, BTreeSet};

/// A report of so many koppelingen with help and without, about so many kinderen.
fn of(met: u32, zonder: u32, kinderen: u32) -> Rapport {
    let jaar = Periode::jaar(2025).unwrap();
    let empty = rapport(&[], (jaar, None), 0, &super::Uitgangspunten::default());
    let all = met + zonder;
    Rapport {
        aantallen: Aantallen {
            koppelingen: Some(all),
            kinderen: Some(kinderen),
            vraaggezinnen: Some(all),
            steungezinnen: Some(all),
            ..empty.aantallen
        },
        hulp: vec![(Hulp::Met, met), (Hulp::Zonder, zonder)],
        ..empty
    }
}

/// What is told: of the whole, and of the parts where anything is.
type Told = (Option<Rapport>, Vec<(u8, Rapport)>, Vec<u32>);

/// The number of every group, and all that can be beside what is told of it.
fn behind(
    ways: impl Iterator<Item = [[u32; 3]; 2]>,
    most: u32,
) -> BTreeMap<String, Vec<BTreeSet<u32>>> {
    let mut all: BTreeMap<String, Vec<BTreeSet<u32>>> = BTreeMap::new();
    for [a, b] in ways {
        let whole: [u32; 3] = std::array::from_fn(|at| a[at] + b[at]);
        if whole.iter().any(|number| number + 4 > most) {
            // Not every way to it is looked at.
            continue;
        }
        let made = |[met, zonder, kinderen]: [u32; 3]| of(met, zonder, kinderen);
        let parts = naast_geheel(vec![(1, made(a)), (2, made(b))]);
        // An amount is taken to tell exactly how many of each there are.
        let exact = parts.iter().flat_map(|(name, told)| {
            let of = if *name == 1 { a } else { b };
            told.besparing.map(|_| of[0])
        });
        let exact = exact.collect();
        let told: Told = (made(whole).afgerond(), parts, exact);
        let groups = [a, b, whole]
            .into_iter()
            .flat_map(|[met, zonder, kinderen]| [met, zonder, kinderen, met + zonder]);
        let sets = all.entry(format!("{told:?}")).or_default();
        sets.resize(12, BTreeSet::new());
        for (set, number) in sets.iter_mut().zip(groups) {
            set.insert(number);
        }
    }
    all
}

/// No group is of one to four in every way that it can be; and some of it is told, else that would
/// prove nothing.
fn betrays_nobody(all: &BTreeMap<String, Vec<BTreeSet<u32>>>) {
    let small = |set: &BTreeSet<u32>| set.iter().all(|number| (1..5).contains(number));
    for (told, sets) in all {
        assert!(!sets.iter().any(small), "{told}: {sets:?}");
    }
    assert!(all.keys().any(|told| told.contains("(2, Rapport")));
}

#[test]
fn nothing_under_five_follows_of_the_help_of_a_municipality() {
    let ways = (0..22_u32.pow(4)).map(|way| {
        let [a, b, c, d] = [0, 1, 2, 3].map(|at| way / 22_u32.pow(at) % 22);
        [[a, b, 20], [c, d, 20]]
    });
    // Forty kinderen in all stand still beside it.
    let all = behind(ways.filter(|[a, b]| a[0] + a[1] + b[0] + b[1] <= 21), 44);
    assert!(all.len() > 300, "{}", all.len());
    betrays_nobody(&all);
}

#[test]
fn nothing_under_five_follows_of_the_kinderen_of_a_municipality() {
    let ways = (0..20_u32.pow(4)).map(|way| {
        let [a, b, c, d] = [0, 1, 2, 3].map(|at| way / 20_u32.pow(at) % 20);
        [[0, a, b], [0, c, d]]
    });
    // No more kinderen than three a koppeling.
    let all = behind(
        ways.filter(|all| all.iter().all(|[_, k, kids]| *kids <= 3 * k)),
        23,
    );
    betrays_nobody(&all);
}

#[test]
fn all_parts_are_told_or_none() {
    let tell =
        |parts: [Rapport; 2]| naast_geheel(vec![('a', parts[0].clone()), ('b', parts[1].clone())]);
    let told = tell([of(6, 7, 20), of(5, 0, 9)]);
    assert_eq!(told.len(), 2);
    let first = &told[0].1;
    assert_eq!(first.aantallen.koppelingen, Some(10));
    assert_eq!(first.aantallen.kinderen, Some(20));
    assert!(first.afgerond && first.apart && first.besparing.is_some());
    // What the whole may tell, a part beside it may not.
    assert_eq!((first.aantallen.begonnen, first.wachten), (None, None));
    assert!(first.redenen.is_empty() && first.vraag.vragen == [None; 4]);
    // Four with help in one: nobody's amount.
    let told = tell([of(4, 7, 20), of(5, 0, 9)]);
    assert!(
        told.iter()
            .all(|(_, one)| one.besparing.is_none() && one.hulp.is_empty())
    );
    assert_eq!(told.len(), 2);
    // Four kinderen in one: nothing of either.
    assert_eq!(tell([of(6, 7, 20), of(5, 0, 4)]).len(), 0);
    // A part without koppelingen is no part.
    assert_eq!(tell([of(6, 7, 20), of(0, 0, 0)]).len(), 1);
}

#[test]
fn the_year_before_is_told_where_all_parts_had_enough_then() {
    let with = |now: Rapport, before: u32| Rapport {
        vorige: Some(of(0, before, 20).aantallen),
        ..now
    };
    let parts = |other: u32| vec![(1, with(of(6, 7, 20), 14)), (2, with(of(5, 0, 9), other))];
    let before = |other: u32| {
        let told = naast_geheel(parts(other));
        told.into_iter()
            .map(|(_, one)| one.vorige.map(|one| one.koppelingen))
            .collect::<Vec<_>>()
    };
    assert_eq!(before(9), [Some(Some(10)), Some(Some(5))]);
    assert_eq!(before(3), [None, None]);
}

#[test]
fn a_factor_says_no_more_of_the_amount_than_the_amount_does() {
    let day = |at| Datum::parse(at).unwrap();
    let saved = Bedrag {
        laag: 1_400,
        midden: 2_900,
        hoog: 4_999,
    };
    let mut made = Rapport {
        besparing: Some(saved),
        kosten: Some(10),
        van: day("2025-01-01"),
        ..of(0, 9, 9)
    };
    made.deelbaar.besparing = Bedrag {
        laag: 1_000,
        midden: 2_000,
        hoog: 4_000,
    };
    let told = made.afgerond().unwrap();
    // A thousand, two and four thousand beside ten euro.
    let (amount, factor) = (told.besparing.unwrap(), told.factor.unwrap());
    assert_eq!((amount.laag, amount.hoog), (1_000, 4_000));
    assert_eq!(
        (factor.laag, factor.midden, factor.hoog),
        (10_000, 20_000, 40_000)
    );
}
