//! The screens. Lays out view structs and dispatches commands; holds no rule.

mod concept;
mod kept;
pub mod kit;
mod page;
mod paneel;
mod rondleiding;
mod root;
pub mod screens;
mod shell;
pub mod widgets;

pub use concept::{Concept, ConceptRegel, Stap};
pub use kept::Kept;
pub use page::{Actions, Done, Page};
pub use paneel::{Knoppen, Open, Paneel};
pub use rondleiding::Rondleiding;
pub use root::mount;
pub use shell::{NavItem, Shell, ShellWords};
