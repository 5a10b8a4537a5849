//! Times of the log on a fictional municipality: taking changes in (which reads their
//! contents), the fold, the whole state, the digest, and one more change on top.
//! `cargo bench --bench fold` prints one line each; nothing is judged here.

#![allow(clippy::expect_used)]

use koppelbord::app::gemeente::{Opdracht, make};
use koppelbord::domain::Datum;
use koppelbord::log::{Log, State, Trust, fold};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The fastest of so many times: what the machine can, apart from what else it does.
fn best<T>(times: u32, mut run: impl FnMut() -> T) -> Duration {
    (0..times)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

fn main() {
    let today = Datum::new(2026, 11, 21).expect("a day");
    for koppelingen in [50, 1_000, 10_000] {
        let gemeente = make(&Opdracht {
            koppelingen,
            seed: 1,
            today,
        })
        .expect("a municipality");
        let trust = Trust {
            keys: gemeente
                .coordinatoren
                .iter()
                .map(|own| own.key_id())
                .collect(),
            ..Trust::default()
        };
        let take_in = || {
            let mut log = Log::default();
            for change in &gemeente.changes {
                log.insert(change.clone()).expect("a good header");
            }
            log
        };
        let times = if koppelingen > 5_000 { 3 } else { 9 };
        let taken = best(times, take_in);
        let log = take_in();
        let folded = best(times, || fold(&log, &trust));
        let whole = best(times, || State::of(&log, &trust));
        let state = State::of(&log, &trust);
        let digest = best(times, || state.digest());
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        println!(
            "{koppelingen:>6} koppelingen {:>7} changes {:>7} registers: insert {:8.1} ms, fold {:7.1} ms, state {:7.1} ms, digest {:6.1} ms",
            log.len(),
            state.cells().count(),
            ms(taken),
            ms(folded),
            ms(whole),
            ms(digest),
        );
    }
}
