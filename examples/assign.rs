//! Solves one instance of an assignment problem and prints one JSON line, so that anyone can
//! hold the solver against another one:
//!
//! `cargo run --release --example assign -- INSTANCE.json`
//!
//! An instance is `{"left": n, "right": m, "capacity": [..], "pairs": [[left, right, score], ..]}`,
//! with, if wanted, `"classes": [0..=2, ..]` by left (0 goes first; all 0 when absent).
//! The line has matched, total, seconds (building and solving, without reading) and pairs.

use koppelbord::matching::assign::{Pair, Problem};
use serde::Deserialize;
use std::process::ExitCode;
use std::time::Instant;

#[derive(Deserialize)]
struct Instance {
    left: usize,
    right: usize,
    capacity: Option<Vec<u32>>,
    classes: Option<Vec<u8>>,
    pairs: Vec<(u32, u32, u32)>,
}

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: assign INSTANCE.json");
        return ExitCode::FAILURE;
    };
    match run(&path) {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{path}: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(path: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(path).map_err(|e| e.to_string())?;
    let instance: Instance = serde_json::from_str(&text).map_err(|e| e.to_string())?;
    let capacity = instance.capacity.unwrap_or_else(|| vec![1; instance.right]);
    let classes = instance.classes.unwrap_or_else(|| vec![0; instance.left]);
    if capacity.len() != instance.right || classes.len() != instance.left {
        return Err("capacity or classes has the wrong length".into());
    }
    let pairs: Vec<Pair> = (instance.pairs.iter())
        .map(|&(left, right, score)| Pair { left, right, score })
        .collect();
    let start = Instant::now();
    let plan = Problem::new(&classes, &capacity, &pairs)
        .map_err(|e| format!("{e:?}"))?
        .solve();
    let seconds = start.elapsed().as_secs_f64();
    let chosen: Vec<(usize, u32)> = plan
        .chosen
        .iter()
        .enumerate()
        .filter_map(|(i, r)| Some((i, (*r)?)))
        .collect();
    let line = serde_json::json!({
        "matched": plan.matched(),
        "total": plan.total,
        "seconds": (seconds * 1e6).round() / 1e6,
        "pairs": chosen,
    });
    Ok(line.to_string())
}
