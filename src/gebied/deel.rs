//! A part of region data: what one file, or the built-in table, brings. Files are read into it,
//! it is packed for keeping, and `Gebied` is laid out of several of them.

use super::{Bron, Punt};
use crate::domain::Postcode;

/// A postcode with its middle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Postcodepunt {
    /// Of four or six characters.
    pub postcode: Postcode,
    /// Its middle, weighed by addresses where the source could.
    pub punt: Punt,
    /// Name of the town or village; empty when the source does not tell.
    pub plaats: String,
    /// Name of the municipality; empty when the source does not tell.
    pub gemeente: String,
}

/// What an outline is the outline of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vlaksoort {
    /// A whole municipality.
    Gemeente,
    /// A wijk: several buurten.
    Wijk,
    /// A buurt.
    Buurt,
}

/// One closed piece of an outline. Rings need not repeat their first point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Veelhoek {
    /// The outer ring, of three points at least.
    pub rand: Vec<Punt>,
    /// Holes in it.
    pub gaten: Vec<Vec<Punt>>,
}

/// An outline with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vlak {
    /// Of what.
    pub soort: Vlaksoort,
    /// Its official code, such as `BU01185000`; codes are handed out anew now and then, so a
    /// name is what people recognise. Empty when the source does not tell.
    pub code: String,
    /// Its name.
    pub naam: String,
    /// Name of the municipality; empty when the source does not tell.
    pub gemeente: String,
    /// Its pieces, one at least.
    pub delen: Vec<Veelhoek>,
}

impl Vlak {
    /// The municipality that it is, or lies in; empty when the source does not tell.
    #[must_use]
    pub fn of(&self) -> &str {
        match self.soort {
            Vlaksoort::Gemeente if self.gemeente.is_empty() => &self.naam,
            _ => &self.gemeente,
        }
    }
}

/// What one file brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deel {
    /// Where it comes from.
    pub bron: Bron,
    /// Postcodes, sorted, each once.
    pub postcodes: Vec<Postcodepunt>,
    /// Outlines, by kind and then by name.
    pub vlakken: Vec<Vlak>,
}

impl Deel {
    /// Whether the postcode at a place of the list is one of four digits with its six-character
    /// ones behind it.
    #[must_use]
    pub fn comes_along(&self, at: usize) -> bool {
        let code = |at: usize| self.postcodes.get(at).map(|one| one.postcode);
        let (here, next) = (code(at), code(at + 1));
        here.is_some_and(|here| here.letters().is_none())
            && here.map(Postcode::cijfers) == next.map(Postcode::cijfers)
    }
}
