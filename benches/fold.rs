//! Times of the log on a fictional municipality: taking changes in (which reads their
//! contents), the fold, the whole state, the digest, and one more change on top.
//! `cargo bench --bench fold` prints one line each; nothing is judged here.

#![allow(clippy::expect_used)]

use koppelbord::app::gemeente::{Opdracht, make};
use koppelbord::domain::Datum;
use koppelbord::log::{Log, State, Trust, fold};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Time that this thread had the processor, where the system says so: other work on the
/// machine then does not count.
fn on_processor() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanos = text.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanos))
}

/// The mean of so many times; long enough together, for the system counts in ticks.
fn mean<T>(times: u32, mut run: impl FnMut() -> T) -> Duration {
    let (start, before) = (Instant::now(), on_processor());
    for _ in 0..times {
        black_box(run());
    }
    let taken = match (before, on_processor()) {
        (Some(before), Some(after)) => after.saturating_sub(before),
        _ => start.elapsed(),
    };
    taken / times
}

fn main() {
    let today = Datum::new(2026, 11, 21).expect("a day");
    for koppelingen in [50, 1_000, 10_000] {
        let gemeente = make(&Opdracht {
            eerder: 0,
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
        let taken = mean(times, take_in);
        let log = take_in();
        let folded = mean(times, || fold(&log, &trust));
        let whole = mean(times, || State::of(&log, &trust));
        let state = State::of(&log, &trust);
        let digest = mean(times, || state.digest());
        // What a command costs: one change on top, and the state that takes notice of it.
        let last: Vec<_> = gemeente
            .changes
            .last()
            .iter()
            .map(|last| last.id())
            .collect();
        let mut after = state.clone();
        let advanced = mean(200, || after.advance(&log, &trust, &last));
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        println!(
            "{koppelingen:>6} koppelingen {:>7} changes {:>7} registers: insert {:8.1} ms, fold {:7.1} ms, state {:7.1} ms, one more change {:6.3} ms, digest {:6.1} ms",
            log.len(),
            state.cells().count(),
            ms(taken),
            ms(folded),
            ms(whole),
            ms(advanced),
            ms(digest),
        );
    }
}
