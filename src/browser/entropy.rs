//! Random bytes from the browser; without them nothing may be sealed or signed.

use crate::vault::{Entropy, NoEntropy};

/// Random bytes.
pub fn bytes<const N: usize>() -> Result<[u8; N], NoEntropy> {
    let mut out = [0; N];
    fill(&mut out)?;
    Ok(out)
}

/// Fills a slice with random bytes.
pub fn fill(out: &mut [u8]) -> Result<(), NoEntropy> {
    getrandom::fill(out).map_err(|_| NoEntropy)
}

/// Random bytes as a vault takes them.
#[must_use]
pub fn source() -> Entropy {
    Box::new(fill)
}
