//! What has an order: sorting, and small maps and sets that keep their order, made for little
//! code. Each type that `std` sorts or keeps in a tree brings kilobytes of code of its own into
//! the page (measured: 4 KB for a sort, 3 to 8 KB for a tree); here the sort is compiled once
//! for all types, and a map or set is a sorted list with a binary search.
//!
//! For tens or hundreds of values. What holds a whole log, or is sorted in a hot loop, uses
//! `std`. Knows nothing of the program.

mod few;
mod map;
mod set;

pub use few::{Choice, Few};
pub use map::{Map, Place};
pub use set::Set;

use std::cmp::Ordering;

/// Sorts; equal values keep their order.
pub fn sort<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
}

/// Sorts by a key that is made anew for each comparison; equal values keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by a comparison; equal values keep their order.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if items.len() < 2 {
        return;
    }
    let order = sorted(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    lay(items, order);
}

/// Sorts by a key that is made once for each; equal keys keep their order.
pub fn sort_by_cached_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let order = sorted(keys.len(), &|a, b| keys.get(a).cmp(&keys.get(b)));
    lay(items, order);
}

fn lay<T>(items: &mut Vec<T>, order: Vec<usize>) {
    let mut from = Vec::with_capacity(items.len());
    for item in items.drain(..) {
        from.push(Some(item));
    }
    for at in order {
        if let Some(item) = from.get_mut(at).and_then(Option::take) {
            items.push(item);
        }
    }
}

/// The one sort: places in the order of what stands there.
fn sorted(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorting_is_what_std_does_ties_included(items in proptest::collection::vec((0u8..20, any::<u16>()), 0..200)) {
            let mut ours: Vec<_> = items.iter().map(|(key, rest)| (*key, rest.to_string())).collect();
            let mut theirs = ours.clone();
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(&ours, &theirs);
            sort_by_cached_key(&mut ours, |(key, rest)| (rest.len(), *key));
            theirs.sort_by_cached_key(|(key, rest)| (rest.len(), *key));
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort();
            prop_assert_eq!(&ours, &theirs);
            sort_by(&mut ours, |a, b| b.1.cmp(&a.1));
            theirs.sort_by(|a, b| b.1.cmp(&a.1));
            prop_assert_eq!(&ours, &theirs);
        }
    }
}
