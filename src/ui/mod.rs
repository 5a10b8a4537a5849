//! The screens. Lays out view structs and dispatches commands; holds no rule.

mod shell;
pub mod widgets;

pub use shell::{NavItem, Shell, ShellWords};

/// Mounts the page.
pub fn mount() {}
