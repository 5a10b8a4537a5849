//! What koppelingen bring, in figures that one can defend: what was counted, over which days, on what
//! assumptions, and never a single amount without its range. Knows families and koppelingen; no
//! screen, no clock, and nothing of how they were brought together.

pub mod afgerond;
mod besparing;
mod deel;
mod deelbaar;
mod metingen;
mod naar_soort;
mod optellen;
mod periode;
mod rapport;
mod telling;

pub use besparing::{Aanname, Bedrag, Besparing, Groep, Uitgangspunten, besparing, gevoeligheid};
pub use deel::naast_geheel;
pub use metingen::{Later, Metingen, PerKind, Verandering, metingen, oordelen, per_kind};
pub use naar_soort::{NaarSoort, per_soort};
pub use optellen::{Dubbel, Optelling, optellen};
pub use periode::Periode;
pub use rapport::{Aantallen, Hulp, KindUitkomst, Rapport, Uitkomst, Vraag, rapport};
pub use telling::{Geval, Telling, telling};

#[cfg(test)]
mod afgerond_tests;
#[cfg(test)]
mod deel_tests;
#[cfg(test)]
mod tests;
