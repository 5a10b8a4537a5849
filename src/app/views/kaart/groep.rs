//! What lies too close to be told apart is one symbol with a count. The same places give the
//! same symbols, wherever the window stands. Knows pixels only.

use crate::order;

/// Places in one square of so many pixels are one symbol.
const VAK: i32 = 34;
/// Symbols lie at least so many pixels apart: a symbol is 28 wide with what one may touch.
const RUIM: i32 = 30;

/// A symbol: the places in it, by their number, and where it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groep {
    /// The places in it, in order.
    pub leden: Vec<usize>,
    /// Where.
    pub plek: (i32, i32),
}

/// The symbols for some places, in the order of the first place of each.
#[must_use]
pub fn groepen(plekken: &[(i32, i32)]) -> Vec<Groep> {
    let mut order: Vec<(i32, i32, usize)> = Vec::new();
    for (at, (x, y)) in plekken.iter().enumerate() {
        order.push((y.div_euclid(VAK), x.div_euclid(VAK), at));
    }
    order::sort(&mut order);
    let mut found: Vec<Groep> = Vec::new();
    for square in order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let leden: Vec<usize> = square.iter().map(|(.., at)| *at).collect();
        let (mut x, mut y) = (0, 0);
        for (left, top) in leden.iter().filter_map(|at| plekken.get(*at)) {
            (x, y) = (x + left, y + top);
        }
        let many = (leden.len() as i32).max(1);
        let plek = (x / many, y / many);
        let near = |other: &&mut Groep| {
            let (dx, dy) = (other.plek.0 - plek.0, other.plek.1 - plek.1);
            dx * dx + dy * dy < RUIM * RUIM
        };
        match found.iter_mut().find(near) {
            Some(other) => other.leden.extend(leden),
            None => found.push(Groep { leden, plek }),
        }
    }
    for one in &mut found {
        order::sort(&mut one.leden);
    }
    order::sort_by(&mut found, |a, b| a.leden.first().cmp(&b.leden.first()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_close_is_one_and_what_is_apart_is_not() {
        let found = groepen(&[(300, 300), (10, 10), (12, 14), (300, 340)]);
        assert_eq!(
            found,
            [
                Groep {
                    leden: vec![0],
                    plek: (300, 300)
                },
                Groep {
                    leden: vec![1, 2],
                    plek: (11, 12)
                },
                Groep {
                    leden: vec![3],
                    plek: (300, 340)
                },
            ]
        );
        assert!(groepen(&[]).is_empty());
    }

    #[test]
    fn two_on_either_side_of_a_border_between_squares_are_one() {
        assert_eq!(groepen(&[(VAK - 1, 5), (VAK, 5)]).len(), 1);
    }

    proptest! {
        #[test]
        fn every_place_is_in_one_symbol_and_no_two_symbols_overlap(
            places in proptest::collection::vec((0i32..700, 0i32..500), 0..120)
        ) {
            let found = groepen(&places);
            let mut all: Vec<usize> = found.iter().flat_map(|one| one.leden.clone()).collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..places.len()).collect::<Vec<_>>());
            for (at, a) in found.iter().enumerate() {
                for b in &found[at + 1..] {
                    let (dx, dy) = (a.plek.0 - b.plek.0, a.plek.1 - b.plek.1);
                    prop_assert!(dx * dx + dy * dy >= RUIM * RUIM);
                }
                prop_assert!((0..700).contains(&a.plek.0) && (0..500).contains(&a.plek.1));
            }
            prop_assert_eq!(groepen(&places), found);
        }
    }
}
