//! What comes in from outside and goes out: signed files, cards, sheets. The one door for foreign data.
//! It judges and shows; it never merges. Knows no screen and no store.

pub mod bundle;
pub mod card;
pub mod dsse;
pub mod ending;
pub mod export;
pub mod fingerprint;
pub mod import;
pub mod preview;
pub mod roster;
pub mod sheet;
pub mod signing;
pub mod wire;

#[cfg(test)]
mod file_tests;
