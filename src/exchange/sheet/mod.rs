//! A sheet of sign-ups, as Excel writes it in Dutch or as it comes from the clipboard, turned into
//! aanmeldingen. Nothing is dropped in silence: what cannot be read is a fault or a remark beside
//! its row. Knows no screen and no Dutch for people; writes nothing.
//!
//! | step | what |
//! | --- | --- |
//! | [`read_bytes`] | bytes of a file → text, or what the file is instead |
//! | [`Tabel::read`] | text → cells, with separator and heading found |
//! | [`Mapping::guess`] | headings → what each column means; the user may change it |
//! | [`preview`] | rows → aanmeldingen, doubles and faults |

mod cel;
mod dagdelen;
mod datum;
mod file;
mod fout;
mod kinderen;
mod kolom;
mod los;
mod mapping;
mod preview;
mod rij;
mod tabel;
mod twijfel;
mod woorden;

use crate::domain::without_bsn;
pub use file::read_bytes;
pub use fout::{CelFout, Celfout, Opmerking};
pub use kolom::Kolom;
pub use mapping::Mapping;
pub use preview::{Dubbel, Regelstand, Telling, Voorbeeldrij, Voorvertoning, preview};
pub use tabel::Tabel;

/// What stands in a cell in place of a number that can be a BSN.
const WEG: &str = "[BSN]";

/// A cell as it may be shown and written down.
#[must_use]
pub fn shown(cell: &str) -> String {
    without_bsn(cell, WEG)
}

/// The largest file that is read.
pub const MAX_BYTES: usize = 4 << 20;
/// The most rows under the heading.
pub const MAX_ROWS: usize = 5_000;
/// The most columns.
pub const MAX_COLUMNS: usize = 60;

/// Why a file or a table as a whole cannot be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetFout {
    /// An Excel workbook (`.xlsx`), or another zip: it has to be saved as CSV first.
    Excelbestand,
    /// An old Excel workbook (`.xls`): likewise.
    OudExcelbestand,
    /// Holds bytes that no text has.
    GeenTekst,
    /// Nothing in it but white space.
    Leeg,
    /// Headings and no row under them.
    AlleenKoppen,
    /// More than [`MAX_BYTES`].
    TeGroot {
        /// How many bytes it has.
        bytes: usize,
    },
    /// More than [`MAX_ROWS`].
    TeVeelRijen {
        /// How many rows it has.
        rijen: usize,
    },
    /// More than [`MAX_COLUMNS`].
    TeVeelKolommen {
        /// How many columns it has.
        kolommen: usize,
    },
    /// No column is a name and none is a telephone number; one of the two is needed.
    GeenNaamEnGeenTelefoon {
        /// The headings that are there.
        koppen: Vec<String>,
    },
}

#[cfg(test)]
mod misread_tests;
#[cfg(test)]
#[path = "tests_props.rs"]
mod properties;
#[cfg(test)]
mod tests;
