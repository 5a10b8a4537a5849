//! Times of the solver on drawn instances: with room, short of places, full of ties, with
//! classes. `cargo bench --bench assign` prints one line each; nothing is judged here.
//! The instances have the shape of a municipality: families at places in a square, each with
//! the nearest as candidates, and scores that fall with the distance.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

use koppelbord::matching::assign::{Pair, Problem};
use std::hint::black_box;
use std::time::{Duration, Instant};

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

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }
}

struct Instance {
    name: &'static str,
    lefts: u32,
    rights: u32,
    near: usize,
    /// Scores are rounded down to a multiple of this.
    step: u32,
    classes: u64,
}

const INSTANCES: [Instance; 8] = [
    Instance {
        name: "one coordinator",
        lefts: 40,
        rights: 80,
        near: 40,
        step: 1,
        classes: 3,
    },
    Instance {
        name: "with room",
        lefts: 1000,
        rights: 1000,
        near: 50,
        step: 1,
        classes: 1,
    },
    Instance {
        name: "with room",
        lefts: 5000,
        rights: 5000,
        near: 50,
        step: 1,
        classes: 1,
    },
    Instance {
        name: "just enough",
        lefts: 5000,
        rights: 4000,
        near: 50,
        step: 1,
        classes: 1,
    },
    Instance {
        name: "short of places",
        lefts: 5000,
        rights: 2000,
        near: 50,
        step: 1,
        classes: 1,
    },
    Instance {
        name: "short, with classes",
        lefts: 5000,
        rights: 2000,
        near: 50,
        step: 1,
        classes: 3,
    },
    Instance {
        name: "full of ties",
        lefts: 5000,
        rights: 5000,
        near: 50,
        step: 1000,
        classes: 1,
    },
    Instance {
        name: "ties, just enough",
        lefts: 5000,
        rights: 4000,
        near: 50,
        step: 250,
        classes: 3,
    },
];

const ROUNDS: usize = 15;

fn main() {
    for instance in &INSTANCES {
        let (classes, capacity, pairs) = draw(instance);
        let mut times: Vec<Duration> = (0..ROUNDS)
            .map(|_| {
                let start = Instant::now();
                let problem = Problem::new(&classes, &capacity, &pairs).expect("a sound instance");
                black_box(problem.solve());
                start.elapsed()
            })
            .collect();
        times.sort_unstable();
        let ms = |at: usize| times[at].as_secs_f64() * 1e3;
        println!(
            "{:20} {:>5} x {:>5} x {:>3}   min {:8.2} ms   median {:8.2} ms   max {:8.2} ms",
            instance.name,
            instance.lefts,
            instance.rights,
            instance.near,
            ms(0),
            ms(ROUNDS / 2),
            ms(ROUNDS - 1),
        );
    }
}

fn draw(instance: &Instance) -> (Vec<u8>, Vec<u32>, Vec<Pair>) {
    let mut draw = Draw(7);
    let mut points = |count: u32| -> Vec<(u64, u64)> {
        (0..count)
            .map(|_| (draw.below(1000), draw.below(1000)))
            .collect()
    };
    let (lefts, rights) = (points(instance.lefts), points(instance.rights));
    let classes = (0..lefts.len())
        .map(|_| draw.below(instance.classes) as u8)
        .collect();
    let capacity = (0..rights.len())
        .map(|_| 1 + u32::from(draw.below(4) == 0))
        .collect();
    let mut pairs = Vec::new();
    for (left, a) in (0..).zip(&lefts) {
        let mut near: Vec<(u64, u32)> = (0..)
            .zip(&rights)
            .map(|(right, b)| {
                (
                    (a.0.abs_diff(b.0).pow(2) + a.1.abs_diff(b.1).pow(2)).isqrt(),
                    right,
                )
            })
            .collect();
        near.sort_unstable();
        for &(distance, right) in near.iter().take(instance.near) {
            let high = 1000_u64.saturating_sub(distance) * (300 + draw.below(701)) / 1000;
            let score = (high as u32 / instance.step) * instance.step;
            pairs.push(Pair { left, right, score });
        }
    }
    (classes, capacity, pairs)
}
