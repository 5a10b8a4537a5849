//! Numbers that may leave the municipality: rounded down to fives, and nothing under five, so that
//! nobody can be picked out of them; not from one report, and not by laying two side by side.
//! Rounded down, since then a whole never says more of its parts than they do themselves, and since
//! a report had better claim too little.

use crate::order::sort_by;

/// Fewer than so many are never told.
pub const MINST: u32 = 5;

/// A number rounded down to fives; nothing where it is under five.
#[must_use]
pub fn rond(getal: u32) -> Option<u32> {
    (getal >= MINST).then_some(getal / MINST * MINST)
}

/// Parts of something that is not told itself, most first; those under five are left out.
#[must_use]
pub fn delen<K: Copy + Ord>(delen: impl IntoIterator<Item = (K, u32)>) -> Vec<(K, u32)> {
    let told = delen.into_iter();
    let told = told.filter_map(|(what, number)| Some((what, rond(number)?)));
    let mut told: Vec<_> = told.collect();
    // By what is told, not by what is behind it.
    sort_by(&mut told, |(a, m), (b, n)| n.cmp(m).then(a.cmp(b)));
    told
}

/// Parts of something that is told too: all of them, or none where one is of one to four, since the
/// whole less the others would tell it.
#[must_use]
pub fn alle_delen<K: Copy + Ord>(alle: impl IntoIterator<Item = (K, u32)>) -> Vec<(K, u32)> {
    let alle: Vec<_> = alle.into_iter().collect();
    let small = alle.iter().any(|(_, number)| (1..MINST).contains(number));
    if small { Vec::new() } else { delen(alle) }
}

/// A mean in hundredths of so many, in tenths; in fifths of fewer than ten. Of five only fifths can be,
/// of nine others: finer, the means of some questions would tell of how many they are.
#[must_use]
pub fn gemiddelde(aantal: u32, honderdsten: u32) -> u32 {
    let step = if aantal < 2 * MINST { 20 } else { 10 };
    (honderdsten + step / 2) / step * step
}

/// Euros rounded down to thousands.
#[must_use]
pub fn duizend(euro: u64) -> u64 {
    euro / 1000 * 1000
}
