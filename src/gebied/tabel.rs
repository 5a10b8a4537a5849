//! The table of postcodes: where each is, what the place is called, which municipality.

use super::demo::{BUURTEN, DEMO, DEMO_GEMEENTE, OMTREK};
use super::pilots::{PILOTS, Rij};
use super::samen::Buurtplek;
use super::{
    Afstand, Bron, Plek, Precisie, Punt, Rooster, Veelhoek, Vlak, Vlaksoort, meters_between,
};
use crate::domain::Postcode;
use crate::order::Set;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Two sources place the middle of one postcode no further apart, in metres: of the 263 of Drenthe
/// in GeoNames and in the national table 261 differ by less than 1.1 km, one by 1.5, and one by 64.
const EENS: u32 = 2_000;
/// A six-character postcode lies no further from the middle of its four digits, in metres: of
/// 2,615 the farthest is 5.1 km away.
const BINNEN: u32 = 10_000;

/// What the table knows of one postcode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ingang {
    /// Its middle.
    pub punt: Punt,
    /// Name of the town or village.
    pub plaats: Cow<'static, str>,
    /// Name of the municipality.
    pub gemeente: Cow<'static, str>,
}

/// Region data at hand. Four-digit and six-character postcodes may stand side by side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gebied {
    pub(super) ingangen: BTreeMap<Postcode, Ingang>,
    pub(super) vlakken: Vec<Vlak>,
    /// Boxes around the outlines, in the same order.
    pub(super) grenzen: Vec<Option<(Punt, Punt)>>,
    /// By municipality and name.
    pub(super) buurten: Vec<Buurtplek>,
    /// The buurt that a six-character postcode lies in, as its number.
    pub(super) buurt_of: BTreeMap<Postcode, u32>,
    pub(super) rooster: Rooster,
    /// The postcodes that the numbers in `rooster` stand for.
    pub(super) codes: Vec<Postcode>,
    pub(super) bronnen: Set<Bron>,
}

impl Gebied {
    /// The pilot municipalities: what a real programme starts from.
    #[must_use]
    pub fn pilots() -> Self {
        let mut gebied = Self::default();
        gebied.add_rows(PILOTS);
        gebied.settle();
        gebied
    }

    /// The fictional municipality of the demo alone.
    #[must_use]
    pub fn demo() -> Self {
        let mut gebied = Self::default();
        gebied.add_rows(DEMO);
        let outline = |soort, naam: &str, rand: Vec<Punt>| Vlak {
            soort,
            code: String::new(),
            naam: naam.to_owned(),
            gemeente: DEMO_GEMEENTE.to_owned(),
            delen: vec![Veelhoek {
                rand,
                gaten: Vec::new(),
            }],
        };
        let whole = OMTREK.iter().filter_map(|(lat, lon)| milli(*lat, *lon));
        let whole = outline(Vlaksoort::Gemeente, DEMO_GEMEENTE, whole.collect());
        gebied.vlakken.push(whole);
        for (naam, rand) in BUURTEN {
            let corner =
                |(up, right): &(u8, u8)| milli(52_500 + i32::from(*up), 5_160 + i32::from(*right));
            let rand = rand.iter().filter_map(corner).collect();
            gebied.vlakken.push(outline(Vlaksoort::Buurt, naam, rand));
        }
        gebied.settle();
        gebied
    }

    /// All that is built in: the pilots and the demo.
    #[must_use]
    pub fn built_in() -> Self {
        let mut gebied = Self::demo();
        gebied.add_rows(PILOTS);
        gebied.settle();
        gebied
    }

    fn add_rows(&mut self, rows: &[Rij]) {
        for (cijfers, lat, lon, plaats, gemeente) in rows {
            let postcode = Postcode::parse(&cijfers.to_string());
            if let (Ok(postcode), Some(punt)) = (postcode, milli(*lat, *lon)) {
                self.add(
                    postcode,
                    Ingang {
                        punt,
                        plaats: (*plaats).into(),
                        gemeente: (*gemeente).into(),
                    },
                );
            }
        }
    }

    pub(super) fn add(&mut self, postcode: Postcode, ingang: Ingang) {
        self.ingangen.insert(postcode, ingang);
    }

    /// Everything in it, by postcode.
    pub fn ingangen(&self) -> impl Iterator<Item = (Postcode, &Ingang)> {
        self.ingangen
            .iter()
            .map(|(postcode, ingang)| (*postcode, ingang))
    }

    /// The entry for a postcode: its own, else that of its four digits.
    pub(super) fn lookup(&self, postcode: Postcode) -> Option<(Postcode, &Ingang)> {
        let own = self.ingangen.get_key_value(&postcode);
        own.or_else(|| {
            let four = Postcode::new(postcode.cijfers(), None).ok()?;
            self.ingangen.get_key_value(&four)
        })
        .map(|(key, ingang)| (*key, ingang))
    }

    /// Where a postcode is, as precisely as the table knows.
    #[must_use]
    pub fn find(&self, postcode: Postcode) -> Option<Plek> {
        self.lookup(postcode).map(|(key, ingang)| Plek {
            punt: ingang.punt,
            precisie: precision(key),
            marge: precision(key).marge(),
            buurt: self.buurt_of.get(&key).copied(),
            cijfers: Some(key.cijfers()),
        })
    }

    /// How far a place that is given for a postcode lies from the one that is known of it, in
    /// metres; `None` where it is known of neither or no further than two sources may differ.
    #[must_use]
    pub fn tegenspraak(&self, postcode: Postcode, punt: Punt) -> Option<u32> {
        let (key, ingang) = self.lookup(postcode)?;
        let apart = if key == postcode { EENS } else { BINNEN };
        let meters = meters_between(ingang.punt, punt);
        (meters > apart).then_some(meters)
    }

    /// The municipality of a postcode.
    #[must_use]
    pub fn gemeente(&self, postcode: Postcode) -> Option<&str> {
        self.lookup(postcode)
            .map(|(_, ingang)| ingang.gemeente.as_ref())
    }

    /// The town or village of a postcode.
    #[must_use]
    pub fn plaats(&self, postcode: Postcode) -> Option<&str> {
        self.lookup(postcode)
            .map(|(_, ingang)| ingang.plaats.as_ref())
    }

    /// How far two postcodes are apart; `None` when the table does not know one of them.
    #[must_use]
    pub fn distance(&self, a: Postcode, b: Postcode) -> Option<Afstand> {
        if a == b {
            // Known without a table: even an unknown postcode is near itself.
            return Some(same(precision(self.lookup(a).map_or(a, |(key, _)| key))));
        }
        let (key_a, _) = self.lookup(a)?;
        let (key_b, _) = self.lookup(b)?;
        let covers = key_a.letters().is_none() || key_b.letters().is_none();
        if key_a == key_b || (covers && key_a.cijfers() == key_b.cijfers()) {
            return Some(same(Precisie::Postcode4));
        }
        Some(Afstand::between(self.find(a)?, self.find(b)?))
    }
}

fn same(precisie: Precisie) -> Afstand {
    Afstand::ZelfdePostcode {
        meestal: precisie.marge(),
    }
}

pub(super) fn precision(key: Postcode) -> Precisie {
    match key.letters() {
        Some(_) => Precisie::Postcode6,
        None => Precisie::Postcode4,
    }
}

fn milli(lat: i32, lon: i32) -> Option<Punt> {
    Punt::new(lat.checked_mul(1000)?, lon.checked_mul(1000)?)
}

#[cfg(test)]
mod tests;
