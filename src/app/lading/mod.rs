//! Files with region data on their way in. A worker reads and packs them ([`Lezer`]) and hands
//! a [`Lading`] over as plain texts; the page shows what it would bring ([`Keuze`]) and keeps
//! what was chosen. Nothing is kept before somebody said so. Knows no screen.

mod brief;
mod huis;
mod keuze;
mod lezer;
#[cfg(test)]
mod tests;

pub use huis::{Huis, Kapot, MAX_HUIS, huis};
pub use keuze::{Keuze, Rij};
pub use lezer::{Lezer, MAX_BEGIN};

use crate::{
    domain::{Bron, Gebiedsdeel},
    gebied::{Deel, PakFout, Vlaksoort, bestand, unpack},
};

/// Larger files are not even read.
pub const MAX_BYTES: usize = bestand::MAX_BYTES;
/// So many files at once.
pub const MAX_BESTANDEN: usize = 20;

/// What a coordinator can say about whose data it is.
pub const BRONNEN: [Bron; 4] = [Bron::Cbs, Bron::Bag, Bron::GeoNames, Bron::Eigen];

/// How far reading is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stap {
    /// At a file, from 0; behind the last one it packs.
    Bestand(usize),
    /// Done.
    Klaar(Lading),
    /// It ended without an answer.
    Mislukt,
}

/// What is wrong, and what one can do.
pub type Klacht = (String, String);

/// What some files bring.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lading {
    /// One for each file, in the order in which they were given.
    pub bestanden: Vec<Bestand>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bestand {
    /// What it is called.
    pub naam: String,
    /// What it brings; or what is wrong and what one can do.
    pub gelezen: Result<Gelezen, Klacht>,
}

/// What a file brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gelezen {
    /// What it was recognised as, in words.
    pub wat: String,
    /// Whose data it is, as far as it tells.
    pub bron: Bron,
    /// What was read in another way than it says, in words; the most serious first.
    pub let_op: Vec<String>,
    /// What was left out, in words.
    pub weg: Vec<String>,
    /// By municipality.
    pub stukken: Vec<Stuk>,
}

/// What a file brings of one municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuk {
    /// Its name; empty when nothing tells.
    pub gemeente: String,
    /// How much of what.
    pub telling: Telling,
    /// How many of the postcodes that were asked after lie in it.
    pub gezinnen: u32,
    /// As it would be kept.
    pub pakken: Vec<String>,
}

/// How much of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Telling {
    /// Buurten.
    pub buurten: u32,
    /// Wijken.
    pub wijken: u32,
    /// Outlines of municipalities.
    pub grenzen: u32,
    /// Postcodes of four digits.
    pub vier: u32,
    /// Postcodes of six characters.
    pub zes: u32,
}

impl Telling {
    /// What is in a part.
    #[must_use]
    pub fn of(deel: &Deel) -> Self {
        let mut all = Self::default();
        for one in &deel.postcodes {
            all.add_postcode(one.postcode.letters().is_some());
        }
        for vlak in &deel.vlakken {
            all.add_vlak(vlak.soort);
        }
        all
    }

    fn add_postcode(&mut self, six: bool) {
        *(if six { &mut self.zes } else { &mut self.vier }) += 1;
    }

    fn add_vlak(&mut self, soort: Vlaksoort) {
        *(match soort {
            Vlaksoort::Gemeente => &mut self.grenzen,
            Vlaksoort::Wijk => &mut self.wijken,
            Vlaksoort::Buurt => &mut self.buurten,
        }) += 1;
    }

    /// The numbers, in the order in which they are told.
    #[must_use]
    pub fn getallen(&self) -> [u32; 5] {
        [self.buurten, self.wijken, self.grenzen, self.vier, self.zes]
    }

    /// With those of another added.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            buurten: self.buurten + other.buurten,
            wijken: self.wijken + other.wijken,
            grenzen: self.grenzen + other.grenzen,
            vier: self.vier + other.vier,
            zes: self.zes + other.zes,
        }
    }

    /// The most of each kind that either has: what several files of one municipality bring is
    /// for the most part the same.
    #[must_use]
    pub fn meest(self, other: Self) -> Self {
        Self {
            buurten: self.buurten.max(other.buurten),
            wijken: self.wijken.max(other.wijken),
            grenzen: self.grenzen.max(other.grenzen),
            vier: self.vier.max(other.vier),
            zes: self.zes.max(other.zes),
        }
    }

    /// Whether two parts hold the same kinds of things, so that one comes in the place of the
    /// other. Four digits that came along with six characters are no kind of their own.
    #[must_use]
    pub fn same_kinds(&self, other: &Self) -> bool {
        let kinds = |one: &Self| {
            let four = one.vier > 0 && one.zes == 0;
            [
                one.buurten > 0,
                one.wijken > 0,
                one.grenzen > 0,
                four,
                one.zes > 0,
            ]
        };
        kinds(self) == kinds(other)
    }
}

/// A kept part as it is looked up in: what was said when it was taken in goes before what is
/// inside it.
///
/// # Errors
/// When it cannot be unpacked.
pub fn uitgepakt(kept: &Gebiedsdeel) -> Result<Deel, PakFout> {
    let mut deel = unpack(kept.deel.as_str())?;
    deel.bron = kept.bron;
    if let Some(gemeente) = &kept.gemeente {
        for one in &mut deel.postcodes {
            name(&mut one.gemeente, gemeente.as_str());
        }
        for vlak in &mut deel.vlakken {
            if vlak.soort != Vlaksoort::Gemeente {
                name(&mut vlak.gemeente, gemeente.as_str());
            }
        }
    }
    Ok(deel)
}

fn name(own: &mut String, said: &str) {
    if own.is_empty() {
        said.clone_into(own);
    }
}
