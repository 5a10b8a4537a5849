//! Times of what Vandaag asks after each command: the list, how long things take, and the
//! calendar. `cargo bench --bench vandaag` prints one line each; nothing is judged here.

#![allow(clippy::expect_used)]

use koppelbord::app::agenda::{taken, tempo};
use koppelbord::app::gemeente::{Opdracht, make};
use koppelbord::app::ics;
use koppelbord::app::situatie::Blik;
use koppelbord::app::views::vandaag::vandaag;
use koppelbord::domain::Datum;
use koppelbord::gebied::Gebied;
use std::hint::black_box;
use std::time::Instant;

/// The fastest of so many times, in milliseconds: other work on the machine only adds.
fn best<T>(times: u32, mut run: impl FnMut() -> T) -> f64 {
    let one = |_| {
        let start = Instant::now();
        black_box(run());
        start.elapsed().as_secs_f64() * 1e3
    };
    (0..times).map(one).fold(f64::INFINITY, f64::min)
}

fn main() {
    let today = Datum::new(2026, 11, 21).expect("a day");
    for koppelingen in [50, 200, 1_000] {
        let opdracht = Opdracht {
            eerder: 0,
            koppelingen,
            seed: 1,
            today,
        };
        let gemeente = make(&opdracht).expect("a municipality");
        let ((log, state), gebied) = (gemeente.known(), Gebied::demo());
        let blik = Blik::new(&state, &gebied, today);
        println!(
            "{koppelingen:>6} koppelingen {:>5} gezinnen {:>6} taken: Vandaag {:7.2} ms, tempo {:6.2} ms, calendar {:7.2} ms",
            state.gezinnen.len(),
            taken(&blik).iter().map(Vec::len).sum::<usize>(),
            best(15, || vandaag(&blik)),
            best(15, || tempo(&blik, &log)),
            best(15, || ics::agenda(&blik, false)),
        );
    }
}
