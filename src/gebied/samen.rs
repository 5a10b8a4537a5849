//! Lays a table out of what is built in and the parts that were loaded, once; afterwards only
//! looked up. Which buurt a postcode lies in, and which municipality a buurt, is found here.

use super::{
    Deel, Gebied, Ingang, Postcodepunt, Precisie, Punt, Rooster, Vlak, Vlaksoort, meters_between,
};
use crate::domain::Postcode;
use crate::order;

/// What is further from every postcode than so many metres need not be of its municipality.
const VLAKBIJ: u32 = 5_000;

/// A buurt as it is looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Buurtplek {
    pub(super) gemeente: String,
    pub(super) naam: String,
    /// Which of the outlines it is.
    pub(super) vlak: usize,
    pub(super) midden: Punt,
    pub(super) marge: u32,
    /// Digits of the postcode nearest to its middle.
    pub(super) cijfers: Option<u16>,
}

impl Gebied {
    /// The same with parts that were loaded on top: of a postcode or an outline that comes more
    /// than once the last counts. Four digits that came along with their six-character ones are
    /// mostly the middle of these, of which one may be wrong or there may be few: they only count
    /// where nothing else has them.
    #[must_use]
    pub fn with<'a>(mut self, delen: impl IntoIterator<Item = &'a Deel>) -> Self {
        for deel in delen {
            self.bronnen.insert(deel.bron);
            let same =
                |a: &Vlak, b: &Vlak| (a.soort, &a.naam, a.of()) == (b.soort, &b.naam, b.of());
            self.vlakken
                .retain(|old| !deel.vlakken.iter().any(|new| same(old, new)));
            self.vlakken.extend(deel.vlakken.iter().cloned());
            for (at, one) in deel.postcodes.iter().enumerate() {
                if !(self.ingangen.contains_key(&one.postcode) && deel.comes_along(at)) {
                    self.take(one);
                }
            }
        }
        self.settle();
        self
    }

    /// A postcode, with the names that it came with or else those that are known of it.
    fn take(&mut self, one: &Postcodepunt) {
        let known = self.lookup(one.postcode).map(|(_, ingang)| ingang.clone());
        let name = |said: &str, known: Option<&str>| {
            let name = if said.is_empty() {
                known.unwrap_or_default()
            } else {
                said
            };
            name.to_owned().into()
        };
        let ingang = Ingang {
            punt: one.punt,
            plaats: name(&one.plaats, known.as_ref().map(|k| k.plaats.as_ref())),
            gemeente: name(&one.gemeente, known.as_ref().map(|k| k.gemeente.as_ref())),
        };
        self.add(one.postcode, ingang);
    }

    /// Finds out what lies where.
    pub(super) fn settle(&mut self) {
        order::sort_by(&mut self.vlakken, |a, b| {
            (a.soort, a.of(), &a.naam, &a.code).cmp(&(b.soort, b.of(), &b.naam, &b.code))
        });
        self.grenzen = self.vlakken.iter().map(Vlak::grens).collect();
        let nameless = self
            .ingangen
            .iter()
            .filter(|(_, ingang)| ingang.gemeente.is_empty());
        let found: Vec<(Postcode, String)> = nameless
            .filter_map(|(code, ingang)| Some((*code, self.gemeente_at(ingang.punt)?.to_owned())))
            .collect();
        for (code, gemeente) in found {
            if let Some(ingang) = self.ingangen.get_mut(&code) {
                ingang.gemeente = gemeente.into();
            }
        }
        self.rooster = Rooster::new(self.ingangen.values().map(|ingang| ingang.punt));
        self.codes = self.ingangen.keys().copied().collect();
        let mut buurten = Vec::new();
        for (at, vlak) in self.vlakken.iter().enumerate() {
            if let (Vlaksoort::Buurt, Some(midden)) = (vlak.soort, vlak.midden()) {
                let said = Some(vlak.of()).filter(|said| !said.is_empty());
                // Half the side of a square of its size; a hectare is 100 m by 100 m.
                let marge = vlak.hectares().saturating_mul(10_000).isqrt() / 2;
                buurten.push(Buurtplek {
                    gemeente: said
                        .or_else(|| self.gemeente_at(midden))
                        .unwrap_or_default()
                        .to_owned(),
                    naam: vlak.naam.clone(),
                    vlak: at,
                    midden,
                    marge: marge.clamp(Precisie::Postcode6.marge(), 5_000),
                    cijfers: self.nearest(midden).map(Postcode::cijfers),
                });
            }
        }
        order::sort_by(&mut buurten, |a, b| {
            (&a.gemeente, &a.naam, a.vlak).cmp(&(&b.gemeente, &b.naam, b.vlak))
        });
        self.buurten = buurten;
        let whole = self
            .ingangen
            .iter()
            .filter(|(code, _)| code.letters().is_some());
        let within = whole.filter_map(|(code, ingang)| Some((*code, self.buurt_at(ingang.punt)?)));
        self.buurt_of = within.collect();
    }

    /// Whether an outline has a point within; its box first, which says no to nearly all.
    fn covers(&self, at: usize, punt: Punt) -> bool {
        let Some((low, high)) = self.grenzen.get(at).copied().flatten() else {
            return false;
        };
        let between = |low: i32, here: i32, high: i32| low <= here && here <= high;
        between(low.lat(), punt.lat(), high.lat())
            && between(low.lon(), punt.lon(), high.lon())
            && self.vlakken.get(at).is_some_and(|vlak| vlak.contains(punt))
    }

    /// Number of the buurt that a point lies in.
    pub(super) fn buurt_at(&self, punt: Punt) -> Option<u32> {
        let mut numbered = (0u32..).zip(&self.buurten);
        let found = numbered.find(|(_, buurt)| self.covers(buurt.vlak, punt));
        found.map(|(number, _)| number)
    }

    /// The municipality whose outline has a point within; without one, that of the wijk or buurt
    /// that has; without those, that of a postcode nearby.
    #[must_use]
    pub fn gemeente_at(&self, punt: Punt) -> Option<&str> {
        // Municipalities stand first.
        let mut outlines = self.vlakken.iter().enumerate();
        let around = outlines.find_map(|(at, vlak)| {
            let name = Some(vlak.of()).filter(|name| !name.is_empty());
            name.filter(|_| self.covers(at, punt))
        });
        around.or_else(|| {
            let near = self.ingangen.get(&self.nearest(punt)?)?;
            let close = meters_between(punt, near.punt) <= VLAKBIJ;
            Some(near.gemeente.as_ref()).filter(|name| close && !name.is_empty())
        })
    }

    /// The postcode nearest to a point, within 30 km.
    #[must_use]
    pub fn nearest(&self, punt: Punt) -> Option<Postcode> {
        let (number, _) = self.rooster.nearest(punt)?;
        self.codes.get(usize::try_from(number).ok()?).copied()
    }
}

#[cfg(test)]
#[path = "samen_tests.rs"]
mod tests;
