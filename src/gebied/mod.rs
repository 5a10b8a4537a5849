//! Where a family lives, how precisely that is known, and how far two families are apart.
//! Nobody is ever asked where a postcode is: it is looked up in tables that came with the
//! program or were loaded by the user. Knows postcodes of `domain`; no family, no screen.

mod afstand;
pub mod bestand;
mod deel;
mod demo;
mod pak;
mod pilots;
mod plek;
#[cfg(test)]
#[path = "proef_tests.rs"]
mod proef;
mod rooster;
mod samen;
mod tabel;
mod vereenvoudig;
mod vlak;
mod zoek;

pub use crate::domain::{Bron, Punt};
pub use afstand::{Afstand, Fiets, meters_between};
pub use deel::{Deel, Postcodepunt, Veelhoek, Vlak, Vlaksoort};
pub use demo::{DEMO_GEMEENTE, DEMO_POSTCODES};
pub use pak::{PakFout, Pakket, pack, unpack};
pub use plek::{Plek, Precisie};
pub use rooster::Rooster;
pub use tabel::{Gebied, Ingang};
pub use zoek::Nabij;
