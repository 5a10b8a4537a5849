//! Region data out of a file that a coordinator got somewhere: recognised by what is in it, never
//! by its name. Nothing is left out or read another way round in silence: all of that is told
//! beside what was found. Knows no family, no screen and no Dutch for people; keeps nothing.
//!
//! | step | what |
//! | --- | --- |
//! | `herken` | bytes → text, and which of the forms below, or what the file is instead |
//! | `tabel`, `kolommen`, `getal` | rows of a table: GeoNames', a postcode table, or one address a row |
//! | `postcodes` | rows → each postcode once, households left out |
//! | `json`, `geojson`, `ring`, `namen` | outlines, each buurt under a name of its own |
//! | `stelsel`, `rd` | which coordinates these are, and from metres to degrees |

mod geojson;
mod getal;
mod herken;
mod json;
mod kolommen;
mod namen;
mod postcodes;
mod rd;
mod ring;
mod stelsel;
mod tabel;

use super::{Deel, Vlak, Vlaksoort};
pub use herken::{lees, vreemd};
pub use kolommen::Kolom;

/// The largest file that is read.
pub const MAX_BYTES: usize = 64 << 20;
/// The most lines of a table.
pub const MAX_RIJEN: usize = 1_000_000;
/// The most outlines; the country has 14,600 buurten.
pub const MAX_VLAKKEN: usize = 20_000;
/// A six-character postcode with so many addresses or fewer would single out a household.
pub const HUISHOUDEN: u32 = 3;

/// What a file brings, and all that there is to say about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oogst {
    /// What can be used.
    pub deel: Deel,
    /// What the file was recognised as.
    pub soort: Soort,
    /// Whether its coordinates were metres in RD New, which are degrees now.
    pub uit_rd: bool,
    /// How much of what.
    pub telling: Telling,
    /// What was left out, by reason.
    pub weggelaten: Vec<Weggelaten>,
    /// What was read in another way than the file says.
    pub opmerkingen: Vec<Opmerking>,
}

/// What a file was recognised as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Soort {
    /// GeoNames' own postcode table.
    GeoNames,
    /// A table with a postcode a row.
    Postcodes,
    /// A table with an address a row; only how many each postcode has was taken from it, and
    /// where their middle is.
    Adressen,
    /// Outlines of municipalities, wijken or buurten.
    Vlakken,
}

/// How much of what is in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Telling {
    /// Rows of the table, or outlines, before anything was left out.
    pub rijen: u32,
    /// Postcodes of four digits in the part.
    pub viercijferig: u32,
    /// Those of them whose middle was made from their six-character ones.
    pub afgeleid: u32,
    /// Postcodes of six characters in the part.
    pub zescijferig: u32,
    /// Addresses that the file counts; 0 when it counts none.
    pub adressen: u32,
    /// Outlines in the part.
    pub vlakken: u32,
}

/// Something that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weggelaten {
    /// Why.
    pub reden: Reden,
    /// How many rows, postcodes, rings or outlines.
    pub aantal: u32,
    /// The line of the first in the file; 0 where lines mean nothing.
    pub regel: u32,
    /// The first: its postcode, its country or its name, as the file has it.
    pub voorbeeld: String,
}

/// Why something was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reden {
    /// A row with more cells than the table has columns.
    TeVeelCellen,
    /// A row of another country.
    AnderLand,
    /// No postcode.
    GeenPostcode,
    /// The form is right, but there can be no such postcode.
    PostcodeBestaatNiet,
    /// One of its coordinates is missing or no number.
    GeenCoordinaten,
    /// Lies outside the country.
    BuitenNederland,
    /// Its coordinates are in another system, or another way round, than most of the file.
    AnderStelsel,
    /// A six-character postcode of at most [`HUISHOUDEN`] addresses: a look-up falls back to
    /// its four digits.
    Huishouden,
    /// A postcode that stands twice with places far apart, and nothing that tells which is right.
    TweeKeer,
    /// A thing with no outline: a point, a line, or nothing.
    GeenOmtrek,
    /// An outline without a name.
    GeenNaam,
    /// Water, which has no inhabitants.
    Water,
    /// A ring that crosses itself.
    KruistZichzelf,
    /// A ring of fewer than three points, or smaller than a garden.
    TeKlein,
}

/// Something that was read in another way than the file says, or that the user should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opmerking {
    /// North and east stood in each other's place.
    Omgewisseld,
    /// Metres stood under a name that promises degrees.
    RdAlsGraden,
    /// Degrees stood where metres were promised.
    GradenAlsRd,
    /// Decimals stood behind a comma.
    DecimaleKomma,
    /// The table breaks off in its last row, which was left out.
    Afgebroken {
        /// The line of that row.
        regel: u32,
    },
    /// These postcodes stood more than once, near enough to take the middle.
    Samengenomen {
        /// How many.
        aantal: u32,
        /// The first.
        voorbeeld: String,
    },
    /// Addresses of these postcodes lie far apart; their middle was taken, which may be wrong.
    Verspreid {
        /// How many.
        aantal: u32,
        /// The first.
        voorbeeld: String,
        /// How far from their middle the farthest was, in metres.
        meters: u32,
    },
    /// These postcodes stood more than once with places far apart; the likeliest was taken, which
    /// may be wrong.
    Gekozen {
        /// How many.
        aantal: u32,
        /// The first.
        voorbeeld: String,
        /// How far apart the farthest were, in metres.
        meters: u32,
    },
}

/// A file that is no text of the kinds that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vreemd {
    /// An Excel workbook: to be saved as CSV.
    Excel,
    /// Packed: to be unpacked.
    Zip,
    /// A GeoPackage or another database: to be saved as GeoJSON.
    GeoPackage,
    /// A shapefile: likewise.
    Shapefile,
    /// XML such as GML or KML, or a page of the web.
    Xml,
    /// A page on paper.
    Pdf,
    /// TopoJSON.
    TopoJson,
    /// JSON of another kind.
    Json,
    /// Bytes that no text has.
    GeenTekst,
}

/// Why nothing of a file can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bestandsfout {
    /// More than [`MAX_BYTES`].
    TeGroot {
        /// How many it has.
        bytes: usize,
    },
    /// More than [`MAX_RIJEN`], or outlines than [`MAX_VLAKKEN`].
    TeVeelRijen,
    /// Nothing in it but white space.
    Leeg,
    /// Something else.
    Vreemd(Vreemd),
    /// JSON that breaks off: half a file.
    Afgebroken {
        /// The last line.
        regel: u32,
    },
    /// Begins as JSON and is none.
    Json {
        /// The line where it goes wrong.
        regel: u32,
    },
    /// No columns under known names.
    GeenKolommen {
        /// What is missing.
        mist: Vec<Kolom>,
        /// The names that were found.
        koppen: Vec<String>,
    },
    /// The comma parts the columns and stands before decimals too, so that nobody can tell
    /// which is which.
    KommaDubbel {
        /// The first such line.
        regel: u32,
    },
    /// Only rows of other countries.
    AnderLand {
        /// Their letters, such as `BE`.
        landen: Vec<String>,
    },
    /// Most of it lies outside the country: of another country, or in coordinates that are
    /// neither degrees nor RD New.
    BuitenNederland {
        /// Points outside.
        buiten: u32,
        /// Points inside.
        binnen: u32,
        /// What the file calls its coordinates, when it says so.
        stelsel: Option<String>,
    },
    /// Everything had to be left out.
    NietsOver {
        /// Why.
        weggelaten: Vec<Weggelaten>,
    },
}

/// What has been left out so far.
#[derive(Debug, Default)]
struct Weglatingen(Vec<Weggelaten>);

impl Weglatingen {
    fn add(&mut self, reden: Reden, regel: u32, voorbeeld: &str) {
        match self.0.iter_mut().find(|each| each.reden == reden) {
            Some(each) => each.aantal += 1,
            None => self.0.push(Weggelaten {
                reden,
                aantal: 1,
                regel,
                voorbeeld: short(voorbeeld),
            }),
        }
    }
}

/// A name out of a file, so short that it can be shown.
fn short(text: &str) -> String {
    let words = text.split_whitespace().flat_map(|word| [" ", word]);
    let text: String = words.skip(1).collect();
    let letters = text.chars().filter(|c| !c.is_control());
    letters.take(80).collect()
}

#[cfg(test)]
mod tests;
