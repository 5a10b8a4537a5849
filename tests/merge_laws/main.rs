//! The laws of the log, held by random worlds against a slow oracle that was written from the
//! text of the format alone. Worlds are made by honest authors (through `compose`) and sloppy
//! ones (headers by hand); `PROPTEST_CASES` raises the number of worlds.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::expect_used)]

mod cases;
mod clocks;
mod erasure;
mod holes;
mod oracle;
mod order;
mod parts;
mod steps;
mod trust;
mod withheld;
mod world;

use proptest::test_runner::Config;

/// So many cases, or as many as `PROPTEST_CASES` says.
fn cases(usual: u32) -> Config {
    let cases = match std::env::var("PROPTEST_CASES") {
        Ok(_) => Config::default().cases,
        Err(_) => usual,
    };
    Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..Config::default()
    }
}
