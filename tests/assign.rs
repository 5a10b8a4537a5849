//! The solver against every plan there is (small problems) and against a dense solver of others
//! (larger ones), on thousands of drawn problems with places, classes, ties and missing pairs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use koppelbord::matching::assign::{Assignment, CLASSES, Pair, Problem};
use pathfinding::prelude::{Matrix, kuhn_munkres};

/// What a plan is judged by: helped by class, then total.
type Worth = ([u32; CLASSES as usize], u64);

/// Drawn numbers that are the same everywhere (SplitMix64).
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.next() % u64::from(end)).unwrap()
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(u32::try_from(i).unwrap() + 1) as usize);
        }
    }
}

struct Shape {
    lefts: u32,
    rights: u32,
    places: u32,
    density: u32,
    /// How many different scores: few of them make many ties.
    levels: u32,
}

struct Case {
    classes: Vec<u8>,
    capacity: Vec<u32>,
    pairs: Vec<Pair>,
}

impl Case {
    fn draw(draw: &mut Draw, shape: &Shape) -> Self {
        let classes = (0..shape.lefts).map(|_| u8::try_from(draw.below(3)).unwrap());
        let classes = classes.collect();
        let capacity = (0..shape.rights)
            .map(|_| draw.below(shape.places + 1))
            .collect();
        let step = 1000 / shape.levels;
        let mut pairs = Vec::new();
        for left in 0..shape.lefts {
            for right in 0..shape.rights {
                if draw.below(100) < shape.density {
                    let score = step * draw.below(shape.levels + 1);
                    pairs.push(Pair { left, right, score });
                }
            }
        }
        Self {
            classes,
            capacity,
            pairs,
        }
    }

    fn solve(&self) -> Assignment {
        Problem::new(&self.classes, &self.capacity, &self.pairs)
            .unwrap()
            .solve()
    }

    fn score(&self, left: usize, right: usize) -> Option<u32> {
        let is = |p: &&Pair| p.left as usize == left && p.right as usize == right;
        self.pairs.iter().find(is).map(|p| p.score)
    }

    /// The plan keeps to the rules and says of itself what is so.
    fn check(&self, plan: &Assignment) -> Worth {
        let mut taken = vec![0; self.capacity.len()];
        let (mut helped, mut total) = ([0; CLASSES as usize], 0);
        assert_eq!(plan.chosen.len(), self.classes.len());
        for (left, right) in plan.chosen.iter().enumerate() {
            let Some(right) = *right else { continue };
            taken[right as usize] += 1;
            helped[usize::from(self.classes[left])] += 1;
            total += u64::from(self.score(left, right as usize).expect("a forbidden pair"));
        }
        assert!(taken.iter().zip(&self.capacity).all(|(t, c)| t <= c));
        assert_eq!((helped, total), (plan.helped, plan.total));
        (helped, total)
    }

    /// The best of all plans there are.
    fn brute(&self) -> Worth {
        let mut best = ([0; CLASSES as usize], 0);
        self.every_plan(0, &mut self.capacity.clone(), best, &mut best);
        best
    }

    fn every_plan(&self, left: usize, room: &mut [u32], so_far: Worth, best: &mut Worth) {
        if left == self.classes.len() {
            *best = (*best).max(so_far);
            return;
        }
        self.every_plan(left + 1, room, so_far, best);
        for right in 0..room.len() {
            let Some(score) = self.score(left, right).filter(|_| room[right] > 0) else {
                continue;
            };
            room[right] -= 1;
            let mut next = so_far;
            next.0[usize::from(self.classes[left])] += 1;
            next.1 += u64::from(score);
            self.every_plan(left + 1, room, next, best);
            room[right] += 1;
        }
    }

    /// The same by a dense solver, with a column a place, a column a left for staying without,
    /// and powers as the weights of the classes.
    fn dense(&self) -> Worth {
        let lefts = self.classes.len();
        let columns: Vec<u32> = (0..)
            .zip(&self.capacity)
            .flat_map(|(right, &places)| std::iter::repeat_n(right, places as usize))
            .collect();
        let unit = 1000 * i64::try_from(lefts).unwrap() + 1;
        let base = i64::try_from(lefts).unwrap() + 1;
        let power = |class: u8| unit * base.pow(u32::from(CLASSES - 1 - class));
        let mut weights = Matrix::new(lefts, columns.len() + lefts, 0_i64);
        for pair in &self.pairs {
            let weight = i64::from(pair.score) + power(self.classes[pair.left as usize]);
            for (column, _) in columns
                .iter()
                .enumerate()
                .filter(|&(_, &r)| r == pair.right)
            {
                weights[(pair.left as usize, column)] = weight;
            }
        }
        let (mut sum, _) = kuhn_munkres(&weights);
        let mut helped = [0; CLASSES as usize];
        for class in 0..CLASSES {
            helped[usize::from(class)] = u32::try_from(sum / power(class)).unwrap();
            sum %= power(class);
        }
        (helped, u64::try_from(sum).unwrap())
    }
}

#[test]
fn small_problems_have_the_best_of_all_plans() {
    let mut draw = Draw(1);
    for round in 0..6000 {
        let shape = Shape {
            lefts: draw.below(8),
            rights: 1 + draw.below(6),
            places: 1 + draw.below(3),
            density: 20 + draw.below(81),
            levels: [1, 2, 5, 1000][draw.below(4) as usize],
        };
        let case = Case::draw(&mut draw, &shape);
        assert_eq!(case.check(&case.solve()), case.brute(), "round {round}");
    }
}

#[test]
fn larger_problems_are_as_good_as_a_dense_solver_makes_them() {
    let mut draw = Draw(2);
    for round in 0..400 {
        let shape = Shape {
            lefts: 1 + draw.below(60),
            rights: 1 + draw.below(60),
            places: 1 + draw.below(3),
            density: 3 + draw.below(60),
            levels: [1, 4, 1000][draw.below(3) as usize],
        };
        let case = Case::draw(&mut draw, &shape);
        assert_eq!(case.check(&case.solve()), case.dense(), "round {round}");
    }
}

const MIDDLE: Shape = Shape {
    lefts: 30,
    rights: 25,
    places: 2,
    density: 30,
    levels: 4,
};

#[test]
fn the_order_of_the_pairs_makes_no_difference_to_the_plan() {
    let mut draw = Draw(3);
    for _ in 0..300 {
        let mut case = Case::draw(&mut draw, &MIDDLE);
        let plan = case.solve();
        draw.shuffle(&mut case.pairs);
        assert_eq!(case.solve(), plan);
    }
}

#[test]
fn other_numbers_for_the_same_families_give_an_equally_good_plan() {
    let mut draw = Draw(4);
    for _ in 0..300 {
        let case = Case::draw(&mut draw, &MIDDLE);
        let mut left: Vec<u32> = (0..MIDDLE.lefts).collect();
        let mut right: Vec<u32> = (0..MIDDLE.rights).collect();
        draw.shuffle(&mut left);
        draw.shuffle(&mut right);
        let mut other = Case {
            classes: vec![0; 30],
            capacity: vec![0; 25],
            pairs: Vec::new(),
        };
        for (old, &new) in left.iter().enumerate() {
            other.classes[new as usize] = case.classes[old];
        }
        for (old, &new) in right.iter().enumerate() {
            other.capacity[new as usize] = case.capacity[old];
        }
        let renamed = |p: &Pair| Pair {
            left: left[p.left as usize],
            right: right[p.right as usize],
            score: p.score,
        };
        other.pairs = case.pairs.iter().map(renamed).collect();
        assert_eq!(case.check(&case.solve()), other.check(&other.solve()));
    }
}

/// Plans found once on one machine, so that another machine that finds others is noticed.
#[test]
fn the_same_problems_give_these_plans_on_every_machine() {
    let mut draw = Draw(5);
    let mut digest = 0_u64;
    for _ in 0..100 {
        let plan = Case::draw(&mut draw, &MIDDLE).solve();
        for right in &plan.chosen {
            let right = right.map_or(99, u64::from);
            digest = digest
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .wrapping_add(right);
        }
    }
    assert_eq!(digest, 1_719_331_532_895_900_649);
}
