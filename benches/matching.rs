//! Times of matching: the solver alone on drawn problems of many shapes, then criteria and plan
//! together on drawn families. `cargo bench --bench matching` prints the tables of docs/solver.md
//! for this machine; nothing is judged. With `-- beside COMMAND...` each problem without classes is
//! solved by that command too (`COMMAND... FILE`, which prints a line as the example `assign`
//! does), and both must find the same. With `-- families` only the families are timed, with
//! `-- solver` only the solver. The last column is the plan as a number, or beside another solver
//! our part of its time.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a bench stops at the first surprise"
)]

#[path = "matching/drawn.rs"]
mod drawn;

use drawn::{Families, Instance, Shape, chosen_digest, digest, instance, shapes};
use koppelbord::matching::steungezinnen_for;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

fn main() {
    // Cargo adds a word of its own.
    let words: Vec<String> = std::env::args().filter(|word| word != "--bench").collect();
    let beside = words.iter().position(|word| word == "beside");
    let reference = beside
        .and_then(|at| words.get(at + 1..))
        .unwrap_or_default();
    if words.iter().any(|word| word == "families") {
        return families();
    }
    solver(reference);
    if words.iter().any(|word| word == "solver") {
        return;
    }
    families();
    candidates();
}

/// The least and the middle time of so many runs, in milliseconds.
fn times(rounds: usize, mut run: impl FnMut()) -> (f64, f64) {
    let mut all: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    all.sort_unstable();
    let ms = |at: usize| all.get(at).map_or(0.0, Duration::as_secs_f64) * 1e3;
    (ms(0), ms(rounds / 2))
}

fn solver(reference: &[String]) {
    println!(
        "\n| problem | who asks × who offers × candidates | least ms | middle ms | plan, or beside |"
    );
    println!("| --- | --- | --- | --- | --- |");
    for shape in shapes() {
        let drawn = instance(&shape);
        let (least, middle) = times(11, || {
            black_box(drawn.solve());
        });
        let chosen = drawn.solve();
        assert!(
            chosen.iter().any(Option::is_some),
            "{}: a sound problem",
            shape.name
        );
        let other = if reference.is_empty() {
            format!("{:016x}", chosen_digest(&chosen))
        } else if shape.classes > 1 {
            String::new()
        } else {
            let (same, ms) = other(reference, &shape, &drawn);
            assert_eq!(
                ours(&drawn, &chosen),
                same,
                "{} finds another plan",
                shape.name
            );
            format!("{:.3}", least / ms)
        };
        let Shape {
            name,
            lefts,
            rights,
            near,
            ..
        } = shape;
        println!("| {name} | {lefts} × {rights} × {near} | {least:.4} | {middle:.4} | {other} |");
    }
}

/// How many are helped, and their scores together.
fn ours(drawn: &Instance, chosen: &[Option<u32>]) -> (u64, u64) {
    let mut total = (0, 0);
    for (left, right) in (0..).zip(chosen) {
        let find = |pair: &&koppelbord::matching::assign::Pair| {
            pair.left == left && Some(pair.right) == *right
        };
        if let Some(pair) = drawn.pairs.iter().find(find) {
            total = (total.0 + 1, total.1 + u64::from(pair.score) + 1);
        }
    }
    total
}

/// What the other solver finds, and its least time of five in milliseconds.
fn other(command: &[String], shape: &Shape, drawn: &Instance) -> ((u64, u64), f64) {
    // The other one wants scores from one up; one more for each pair changes no best plan.
    let pairs: Vec<_> = (drawn.pairs.iter())
        .map(|pair| (pair.left, pair.right, pair.score + 1))
        .collect();
    let text = serde_json::json!({
        "left": shape.lefts, "right": shape.rights, "capacity": drawn.room, "pairs": pairs,
    });
    let path = std::env::temp_dir().join("koppelbord-problem.json");
    std::fs::write(&path, text.to_string()).expect("a folder for a while");
    let mut best = f64::INFINITY;
    let mut found = (0, 0);
    for _ in 0..5 {
        let (first, rest) = command.split_first().expect("a command");
        let out = Command::new(first).args(rest).arg(&path).output();
        let out = out.expect("the other solver runs");
        let line: serde_json::Value = serde_json::from_slice(&out.stdout)
            .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&out.stderr)));
        let number = |name: &str| line.get(name).and_then(serde_json::Value::as_u64);
        found = (number("matched").unwrap_or(0), number("total").unwrap_or(0));
        let seconds = line.get("seconds").and_then(serde_json::Value::as_f64);
        best = best.min(seconds.unwrap_or(f64::INFINITY) * 1e3);
    }
    (found, best)
}

fn families() {
    println!("\n| families | least ms | middle ms | plan |");
    println!("| --- | --- | --- | --- |");
    for (asks, offers) in [(40, 80), (200, 200), (1000, 1000)] {
        let drawn = Families::new(asks, offers);
        let (least, middle) = times(9, || {
            black_box(drawn.plan());
        });
        let plan = digest(&drawn.plan());
        println!(
            "| all judged and planned, {asks} × {offers} | {least:.2} | {middle:.2} | {plan:016x} |"
        );
    }
}

/// The ranking for one family, which should cost as many times more as there are more families.
fn candidates() {
    println!("\n| who offers | all ranked for one, least ms | per thousand |");
    println!("| --- | --- | --- |");
    for offers in [100, 300, 1000, 3000, 10_000] {
        let drawn = Families::new(1, offers);
        drawn.with(|asks, offers, situatie| {
            let Some(first) = asks.first() else { return };
            let (least, _) = times(9, || {
                black_box(steungezinnen_for(*first, offers, situatie));
            });
            let many = offers.len();
            println!("| {many} | {least:.2} | {:.2} |", least * 1e3 / many as f64);
        });
    }
}
