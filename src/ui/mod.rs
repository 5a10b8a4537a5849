//! The screens. Lays out view structs and dispatches commands; holds no rule.

mod page;
mod shell;
pub mod widgets;

pub use page::{Actions, Page};
pub use shell::{NavItem, Shell, ShellWords};

/// Mounts the page.
pub fn mount() {}
