//! The screens. Lays out view structs and dispatches commands; holds no rule.

/// Mounts the page.
pub fn mount() {}
