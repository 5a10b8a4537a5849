//! Nothing under five can be told from a report, nor from two laid side by side: of every number
//! there is behind a report, or between two, five or more is always possible, or nothing at all.

use super::afgerond::{alle_delen, delen, gemiddelde, rond};
use std::collections::{BTreeMap, BTreeSet};

type Parts = Vec<(usize, u32)>;
/// What can be behind each report: for each part, for all that is left out, and for the whole.
type Behind = BTreeMap<(Option<u32>, Parts), Vec<BTreeSet<i64>>>;

/// Whether from these possible values one learns of a group of one to four.
fn betrays(values: &BTreeSet<i64>) -> bool {
    let small = |value: &i64| (1..5).contains(&value.abs());
    !values.is_empty() && values.iter().all(small)
}

/// Every way in which so many numbers can be of at most `most`.
fn every(numbers: usize, most: u32) -> Vec<Vec<u32>> {
    (0..numbers).fold(vec![Vec::new()], |ways, _| {
        let longer = |way: &Vec<u32>| {
            let way = way.clone();
            (0..=most).map(move |n| way.iter().copied().chain([n]).collect())
        };
        ways.iter().flat_map(longer).collect()
    })
}

/// Of so many parts, with the whole told: of just these parts, or of others beside them. A whole of
/// more than `most` is left out, since not every way to it is looked at.
fn behind(parts: usize, most: u32, tell: fn(Parts) -> Parts, others: bool) -> Behind {
    let mut all = Behind::new();
    for way in every(parts + usize::from(others), most) {
        let whole: u32 = way.iter().sum();
        let told = tell(way.iter().copied().take(parts).enumerate().collect());
        let hidden = (0..parts).filter(|at| told.iter().all(|(named, _)| named != at));
        let hidden: u32 = hidden.filter_map(|at| way.get(at)).sum();
        let numbers = way.iter().copied().take(parts).chain([hidden, whole]);
        let sets = all
            .entry((rond(whole), told))
            .or_insert_with(|| vec![BTreeSet::new(); parts + 2]);
        for (set, number) in sets.iter_mut().zip(numbers) {
            set.insert(i64::from(number));
        }
    }
    all.retain(|(whole, _), _| whole.is_none_or(|whole| whole + 4 <= most));
    all
}

fn cases() -> Vec<Behind> {
    let some = |parts, most| behind(parts, most, delen, true);
    let whole = |parts, most| behind(parts, most, alle_delen, false);
    vec![
        some(1, 39),
        some(2, 29),
        some(3, 24),
        whole(1, 39),
        whole(2, 39),
        whole(3, 39),
    ]
}

#[test]
fn no_number_under_five_follows_from_a_report() {
    for all in cases() {
        for (report, sets) in all {
            for set in &sets {
                assert!(!betrays(set), "{report:?}: {sets:?}");
            }
        }
    }
}

#[test]
fn no_number_under_five_follows_from_two_reports_side_by_side() {
    // Next month, or one family more: whatever changed between the two.
    for all in cases() {
        for (first, before) in &all {
            for (second, after) in &all {
                for (a, b) in before.iter().zip(after) {
                    let from = b.first().unwrap() - a.last().unwrap();
                    let to = b.last().unwrap() - a.first().unwrap();
                    let between: BTreeSet<i64> = (from..=to).collect();
                    assert!(!betrays(&between), "{first:?} {second:?}: {a:?} {b:?}");
                }
            }
        }
    }
}

#[test]
fn what_is_told_is_rounded_down_to_fives_and_most_stands_first() {
    let shown: Vec<_> = (0..16).map(rond).collect();
    let five = |number| vec![Some(number); 5];
    let expected: Vec<_> = [vec![None; 5], five(5), five(10), vec![Some(15)]].concat();
    assert_eq!(shown, expected);
    let parts = [('a', 6), ('b', 13), ('c', 4), ('d', 0)];
    assert_eq!(delen(parts), [('b', 10), ('a', 5)]);
    // The whole of 23 less the others would tell the four.
    assert_eq!(alle_delen(parts), []);
    assert_eq!(alle_delen([('a', 6), ('d', 0)]), [('a', 5)]);
}

#[test]
fn a_mean_tells_nothing_of_how_many_it_is_of() {
    // Every sum of answers from 1 to 5 of so many.
    let mut told: BTreeMap<(Option<u32>, u32), BTreeSet<u32>> = BTreeMap::new();
    for many in 5..40 {
        for sum in many..=5 * many {
            let mean = (sum * 100 + many / 2) / many;
            let set = told
                .entry((rond(many), gemiddelde(many, mean)))
                .or_default();
            set.insert(many);
        }
    }
    for ((whole, mean), set) in told {
        let whole = whole.unwrap();
        let every: BTreeSet<u32> = (whole..whole + 5).collect();
        assert_eq!(set, every, "{mean} of {whole}");
    }
}
