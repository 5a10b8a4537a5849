//! Of very many pairs the best of each who waits, so that there is a plan before one has forgotten what
//! one asked.

use super::Pair;
use std::cmp::Reverse;

/// With more pairs than these only the best of each who waits are solved: ten thousand half-filled
/// families, each of whom fits all, would take half a minute.
pub(super) const ALLE: usize = 4_000_000;
/// So many of each.
pub(super) const BESTE: usize = 60;

/// Keeps the best of who waits, who stand from a place on. Of equals others for each, or all of them
/// would be left with the same few.
pub(super) fn keep_best(pairs: &mut Vec<Pair>, from: usize, left: u32, all: u32) {
    let mut own = pairs.split_off(from);
    let turn = |right: u32| (right + all - (left.wrapping_mul(BESTE as u32) % all)) % all;
    crate::order::sort_by_key(&mut own, |pair| (Reverse(pair.score), turn(pair.right)));
    own.truncate(BESTE);
    crate::order::sort_by_key(&mut own, |pair| pair.right);
    pairs.extend(own);
}
