//! What koppelingen bring, in figures that one can defend: what was counted, over which days, on what
//! assumptions, and never a single amount without its range. Knows families and koppelingen; no
//! screen, no clock, and nothing of how they were brought together.

mod besparing;
mod metingen;
mod periode;
mod telling;

pub use besparing::{Aanname, Bedrag, Besparing, Groep, Uitgangspunten, besparing, gevoeligheid};
pub use metingen::{Metingen, Verandering, metingen};
pub use periode::Periode;
pub use telling::{Geval, Telling, telling};

#[cfg(test)]
mod tests;
