//! The best whole plan: whom to give to whom when everyone who waits is looked at together.
//! Knows only numbers (lefts, rights, scores); what they stand for is the caller's business.
//!
//! Left nodes are steunvragen with an urgency class, right nodes are steungezinnen with a
//! number of places, and a pair that is not named may not be made. The plan helps as many as
//! possible of class 0, then of class 1, then of class 2, and among all plans that do so it
//! has the highest total score.
//!
//! # Why one number per pair is enough
//!
//! A pair weighs `score + (CLASSES - class) * level`, where `level` is one more than any plan's
//! total score. The sets of lefts that can be helped together are the independent sets of a
//! transversal matroid, so a set that is not the best by class can always be bettered by adding
//! one left or by changing one left for one of a higher class. Either gains at least `level`,
//! which no loss in score undoes: a heaviest plan is best by class, and best by score among
//! those. Weights stay below `4 * level`, so they fit where powers of `level` would not.
//!
//! # How it is solved
//!
//! Shortest augmenting paths with prices (Jonker and Volgenant 1987, "A shortest augmenting
//! path algorithm for dense and sparse linear assignment problems"; the prices are those of
//! Kuhn's Hungarian method), on the sparse graph, from whichever side has fewer units to place.
//! With `n` sources and `m` pairs the worst case is `O(n · m log n)`; in practice bidding places
//! most sources and the few searches left are short. Proof sketch in `assign/search.rs`.
//!
//! # Ties
//!
//! Among plans that are equally good the choice follows from the order of the numbers alone:
//! pairs are sorted by left, then right; sources are placed in order of class, then number; of
//! equal paths the one found first stands. No clock, chance, hash order, float or thread takes
//! part, so the same problem gives the same plan on every machine. Callers number families in
//! the order of their ids.

mod arcs;
mod search;

use arcs::Arcs;

/// How many urgency classes there are; class 0 goes first.
pub const CLASSES: u8 = 3;

/// A left and a right that may be brought together, and how well they fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// Number of the left node.
    pub left: u32,
    /// Number of the right node.
    pub right: u32,
    /// How well they fit; higher is better, 0 is still allowed.
    pub score: u32,
}

/// Why a problem cannot be put to the solver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssignError {
    /// A left has a class that does not exist.
    NoSuchClass {
        /// The left.
        left: usize,
        /// Its class.
        class: u8,
    },
    /// A pair names a left that does not exist.
    NoSuchLeft(Pair),
    /// A pair names a right that does not exist.
    NoSuchRight(Pair),
    /// The same two are named twice.
    DoublePair(Pair),
    /// There are more nodes, pairs or places than can be numbered, or scores so high that the
    /// order of the goals no longer fits.
    TooLarge,
}

/// A checked problem: whatever is in here can be solved exactly.
#[derive(Clone, Debug)]
pub struct Problem {
    classes: Vec<u8>,
    capacity: Vec<u32>,
    /// Sorted by left, then right, without doubles.
    pairs: Vec<Pair>,
    /// One more than any plan's total score.
    level: u32,
}

/// The best plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// For each left the right it goes to.
    pub chosen: Vec<Option<u32>>,
    /// How many lefts of each class are helped.
    pub helped: [u32; CLASSES as usize],
    /// The sum of the scores of the chosen pairs.
    pub total: u64,
}

impl Assignment {
    /// How many lefts are helped.
    #[must_use]
    pub fn matched(&self) -> u32 {
        self.helped.iter().sum()
    }
}

impl Problem {
    /// Checks a problem: `classes` has the class of every left, `capacity` the places of every
    /// right. The order of `pairs` does not matter.
    ///
    /// # Errors
    /// When a number points at nothing, a pair comes twice, or the objective would not fit.
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    pub fn new(classes: &[u8], capacity: &[u32], pairs: &[Pair]) -> Result<Self, AssignError> {
        if let Some((left, &class)) = classes.iter().enumerate().find(|&(_, &c)| c >= CLASSES) {
            return Err(AssignError::NoSuchClass { left, class });
        }
        for size in [classes.len(), capacity.len(), pairs.len()] {
            if size > arcs::MOST {
                return Err(AssignError::TooLarge);
            }
        }
        let mut highest = 0;
        for pair in pairs {
            if pair.left as usize >= classes.len() {
                return Err(AssignError::NoSuchLeft(*pair));
            }
            if pair.right as usize >= capacity.len() {
                return Err(AssignError::NoSuchRight(*pair));
            }
            highest = highest.max(pair.score);
        }
        let pairs = arcs::sorted(classes.len(), capacity.len(), pairs);
        let double = pairs.windows(2).find_map(|w| match w {
            [a, b] if (a.left, a.right) == (b.left, b.right) => Some(*b),
            _ => None,
        });
        if let Some(pair) = double {
            return Err(AssignError::DoublePair(pair));
        }
        let level = level(classes.len(), capacity, highest).ok_or(AssignError::TooLarge)?;
        Ok(Self {
            classes: classes.to_vec(),
            capacity: capacity.to_vec(),
            pairs,
            level,
        })
    }

    /// The best whole plan. The same problem always gives the same plan.
    #[must_use]
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    pub fn solve(&self) -> Assignment {
        let chosen = search::solve(&Arcs::new(self));
        let mut helped = [0; CLASSES as usize];
        let mut total = 0;
        for pair in &self.pairs {
            if chosen.get(pair.left as usize) == Some(&Some(pair.right)) {
                total += u64::from(pair.score);
            }
        }
        for (class, _) in self
            .classes
            .iter()
            .zip(&chosen)
            .filter(|(_, right)| right.is_some())
        {
            if let Some(count) = helped.get_mut(usize::from(*class)) {
                *count += 1;
            }
        }
        Assignment {
            chosen,
            helped,
            total,
        }
    }

    /// What the class of a left adds to the weight of its pairs.
    fn bonus(&self, left: u32) -> u32 {
        let class = self.classes.get(left as usize).copied().unwrap_or(0);
        u32::from(CLASSES - class) * self.level
    }
}

/// One more than the highest total that any plan could have, if all weights built on it stay
/// below 2³¹ (then a path's length fits a heap key and every sum of weights fits an `i64`).
fn level(lefts: usize, capacity: &[u32], highest: u32) -> Option<u32> {
    let places: u64 = capacity.iter().map(|&c| u64::from(c)).sum();
    let most = places.min(u64::try_from(lefts).ok()?);
    let level = most.checked_mul(u64::from(highest))?.checked_add(1)?;
    let weight = level
        .checked_mul(u64::from(CLASSES))?
        .checked_add(u64::from(highest))?;
    i32::try_from(weight).ok()?;
    u32::try_from(level).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(left: u32, right: u32, score: u32) -> Pair {
        Pair { left, right, score }
    }

    #[test]
    fn one_more_helped_beats_any_score() {
        let pairs = [pair(0, 0, 1000), pair(0, 1, 0), pair(1, 0, 0)];
        let plan = Problem::new(&[0, 0], &[1, 1], &pairs).unwrap().solve();
        assert_eq!(plan.chosen, [Some(1), Some(0)]);
        assert_eq!(plan.total, 0);
    }

    #[test]
    fn one_more_of_a_higher_class_beats_any_score_of_a_lower_one() {
        let pairs = [pair(0, 0, 1000), pair(1, 0, 0), pair(2, 0, 900)];
        let plan = Problem::new(&[1, 0, 2], &[1], &pairs).unwrap().solve();
        assert_eq!(plan.chosen, [None, Some(0), None]);
        assert_eq!(plan.helped, [1, 0, 0]);
    }

    #[test]
    fn places_are_shared_out_to_who_fits_best() {
        let pairs = [pair(0, 0, 10), pair(1, 0, 30), pair(2, 0, 20)];
        let plan = Problem::new(&[0; 3], &[2], &pairs).unwrap().solve();
        assert_eq!(plan.chosen, [None, Some(0), Some(0)]);
    }

    #[test]
    fn nobody_and_no_places_give_an_empty_plan() {
        let plan = Problem::new(&[], &[3], &[]).unwrap().solve();
        assert_eq!((plan.matched(), plan.total), (0, 0));
        let plan = Problem::new(&[0], &[0], &[pair(0, 0, 5)]).unwrap().solve();
        assert_eq!(plan.chosen, [None]);
    }

    #[test]
    fn what_points_at_nothing_is_refused() {
        let class = Problem::new(&[3], &[1], &[]).unwrap_err();
        assert_eq!(class, AssignError::NoSuchClass { left: 0, class: 3 });
        let left = Problem::new(&[0], &[1], &[pair(1, 0, 1)]).unwrap_err();
        assert_eq!(left, AssignError::NoSuchLeft(pair(1, 0, 1)));
        let right = Problem::new(&[0], &[1], &[pair(0, 1, 1)]).unwrap_err();
        assert_eq!(right, AssignError::NoSuchRight(pair(0, 1, 1)));
        let double = Problem::new(&[0], &[1], &[pair(0, 0, 1), pair(0, 0, 2)]).unwrap_err();
        assert_eq!(double, AssignError::DoublePair(pair(0, 0, 2)));
    }

    #[test]
    fn an_objective_that_does_not_fit_is_refused_and_the_largest_that_does_is_solved() {
        let most = (i32::MAX.unsigned_abs() - u32::from(CLASSES)) / (u32::from(CLASSES) + 1);
        let fits = Problem::new(&[0], &[1], &[pair(0, 0, most)])
            .unwrap()
            .solve();
        assert_eq!(fits.total, u64::from(most));
        let over = Problem::new(&[0], &[1], &[pair(0, 0, most + 1)]).unwrap_err();
        assert_eq!(over, AssignError::TooLarge);
        // Half a million at once, each with the highest score there is, still fits.
        assert!(level(500_000, &[1; 500_000], 1000).is_some());
    }
}
