//! From amounts that are shared no number under five follows, nor from two reports side by side.

use super::*;
use crate::effect::afgerond::alle_delen;
use std::collections::{BTreeMap, BTreeSet};

/// A year has twelve parts here, so that every way of running can be looked at. With its days there are
/// more ways, and so more that can be behind an amount.
const DELEN: u64 = 12;

/// So many with help and so many without that ran so many parts together.
fn of(koppelingen: [u32; 2], delen: [u64; 2]) -> Looptijden {
    let [met, zonder] = koppelingen;
    let [a, b] = delen.map(|delen| delen * JAAR / DELEN);
    Looptijden {
        koppelingen: [met, zonder, 0],
        jaren: [a, b, 0],
        ..Looptijden::default()
    }
}

/// All that is told of them.
type Verteld = (
    Option<u32>,
    Vec<(u8, u32)>,
    [u64; 3],
    Vec<(Aanname, u64, u64)>,
);

fn verteld(all: &Looptijden) -> Verteld {
    let [met, zonder, _] = all.koppelingen;
    let (saved, moves) = bedragen(all, &Uitgangspunten::default());
    (
        rond(met + zonder),
        alle_delen([(0, met), (1, zonder)]),
        [saved.laag, saved.midden, saved.hoog],
        moves,
    )
}

/// For each thing that can be told: how many there can be, with help, without, and together.
fn behind(most: u32) -> BTreeMap<Verteld, [BTreeSet<u32>; 3]> {
    let mut all: BTreeMap<Verteld, [BTreeSet<u32>; 3]> = BTreeMap::new();
    for met in 0..=most {
        for zonder in 0..=most - met {
            for a in u64::from(met)..=u64::from(met) * DELEN {
                for b in u64::from(zonder)..=u64::from(zonder) * DELEN {
                    let told = verteld(&of([met, zonder], [a, b]));
                    let sets = all.entry(told).or_default();
                    for (set, many) in sets.iter_mut().zip([met, zonder, met + zonder]) {
                        set.insert(many);
                    }
                }
            }
        }
    }
    // Of what is at the edge not every way was looked at.
    all.retain(|(whole, ..), _| whole.is_some_and(|whole| whole + 4 <= most));
    all
}

#[test]
fn no_number_under_five_follows_from_amounts_nor_from_those_of_two_reports() {
    let all = behind(14);
    assert!(all.len() > 150, "{}", all.len());
    let mut ranges: [BTreeSet<(u32, u32)>; 3] = Default::default();
    for (told, sets) in &all {
        for (set, ranges) in sets.iter().zip(&mut ranges) {
            let small = set.iter().all(|many| (1..MINST).contains(many));
            assert!(!small, "{told:?}: {sets:?}");
            ranges.insert((*set.first().unwrap(), *set.last().unwrap()));
        }
    }
    // Next month, or one family more: between any two that can be told nothing, or five and more,
    // can have come or gone.
    for ranges in ranges {
        for (low, high) in &ranges {
            for (from, to) in &ranges {
                let least = i64::from(*from) - i64::from(*high);
                let most = i64::from(*to) - i64::from(*low);
                let certain =
                    (1..5).contains(&least) && most < 5 || least > -5 && (-4..0).contains(&most);
                assert!(!certain, "{low}-{high} {from}-{to}");
            }
        }
    }
}

#[test]
fn an_amount_is_of_as_many_as_are_told_each_as_long_as_they_ran_on_average() {
    // Eleven with help for a whole year, seven without for half of it: ten at 11,000 and five at 2,750.
    let told = verteld(&of([11, 7], [132, 42]));
    let (whole, groups, saved, _) = told;
    assert_eq!((whole, groups), (Some(15), vec![(0, 10), (1, 5)]));
    assert_eq!(saved, [61_000, 92_000, 123_000]);
    // Three of them without help: told together, fifteen at the lower price for the mean of 11 and 1.5
    // years of fourteen: ten for 8.9 years, in half years 8.5, at 5,500.
    let (whole, groups, saved, moves) = verteld(&of([11, 3], [132, 18]));
    assert_eq!((whole, groups), (Some(10), vec![]));
    assert_eq!(saved, [23_000, 35_000, 46_000]);
    let what: Vec<Aanname> = moves.iter().map(|(what, ..)| *what).collect();
    assert_eq!(what, [Aanname::Deel, Aanname::ZonderHulp]);
}
