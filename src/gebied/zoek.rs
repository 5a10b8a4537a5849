//! Looking up a place of any kind: where it is, how well that is known, what it is called, and
//! how far it is from another.

use super::samen::Buurtplek;
use super::{Afstand, Bron, Gebied, Plek, Precisie, Vlak, Vlaksoort};
use crate::domain::{Buurt, Postcode, Punt, Streek, Waar};
use crate::order::Set;

/// What a point lies in, or near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nabij<'a> {
    /// Within this buurt.
    Buurt(&'a str),
    /// Within no buurt that is known; this postcode is the nearest, with its town.
    Postcode(Postcode, &'a str),
}

impl Gebied {
    fn buurt(&self, buurt: &Buurt) -> Option<(u32, &Buurtplek)> {
        let name = (buurt.gemeente.as_str(), buurt.naam.as_str());
        let at = self
            .buurten
            .partition_point(|one| (one.gemeente.as_str(), one.naam.as_str()) < name);
        let found = self.buurten.get(at)?;
        let is = (found.gemeente.as_str(), found.naam.as_str()) == name;
        Some((u32::try_from(at).ok()?, found)).filter(|_| is)
    }

    /// Where a place is, as precisely as can be told.
    #[must_use]
    pub fn plek(&self, waar: &Waar) -> Option<Plek> {
        match waar {
            Waar::Postcode(postcode) => self.find(*postcode),
            Waar::Buurt(buurt) => self.buurt(buurt).map(|(number, buurt)| Plek {
                punt: buurt.midden,
                precisie: Precisie::Buurt,
                marge: buurt.marge,
                buurt: Some(number),
                cijfers: buurt.cijfers,
            }),
            Waar::Punt(punt) => Some(Plek {
                punt: *punt,
                precisie: Precisie::Punt,
                marge: Precisie::Punt.marge(),
                buurt: self.buurt_at(*punt),
                cijfers: self.nearest(*punt).map(|code| code.cijfers()),
            }),
        }
    }

    /// The municipality of a place.
    #[must_use]
    pub fn gemeente_van<'a>(&'a self, waar: &'a Waar) -> Option<&'a str> {
        match waar {
            Waar::Postcode(postcode) => self.gemeente(*postcode).filter(|name| !name.is_empty()),
            Waar::Buurt(buurt) => Some(buurt.gemeente.as_str()),
            Waar::Punt(punt) => self.gemeente_at(*punt),
        }
    }

    /// The town or village of a place; of a buurt and a point that of the nearest postcode.
    #[must_use]
    pub fn plaats_van(&self, waar: &Waar) -> Option<&str> {
        let code = match waar {
            Waar::Postcode(postcode) => *postcode,
            _ => self.nearest(self.plek(waar)?.punt)?,
        };
        self.plaats(code).filter(|name| !name.is_empty())
    }

    /// The buurt that a place is, or surely lies in.
    #[must_use]
    pub fn buurt_van(&self, waar: &Waar) -> Option<&str> {
        let number = self.plek(waar)?.buurt?;
        let buurt = self.buurten.get(usize::try_from(number).ok()?)?;
        Some(&buurt.naam)
    }

    /// What a point lies in or near, and the middle of that.
    #[must_use]
    pub fn nabij(&self, punt: Punt) -> Option<(Nabij<'_>, Punt)> {
        let within = self.buurt_at(punt).and_then(|number| {
            let buurt = self.buurten.get(usize::try_from(number).ok()?)?;
            Some((Nabij::Buurt(&buurt.naam), buurt.midden))
        });
        within.or_else(|| {
            let (code, ingang) = self.lookup(self.nearest(punt)?)?;
            Some((Nabij::Postcode(code, &ingang.plaats), ingang.punt))
        })
    }

    /// Whether postcodes of six characters are known that begin with these digits.
    #[must_use]
    pub fn has_letters(&self, postcode: Postcode) -> bool {
        let mut after = self.ingangen.range(postcode..).map(|(code, _)| code);
        after.any(|code| code.cijfers() == postcode.cijfers() && code.letters().is_some())
    }

    /// How far two places are apart; `None` when one of them is not known here.
    #[must_use]
    pub fn afstand(&self, a: &Waar, b: &Waar) -> Option<Afstand> {
        if let (Waar::Postcode(a), Waar::Postcode(b)) = (a, b) {
            return self.distance(*a, *b);
        }
        let (at_a, at_b) = (self.plek(a), self.plek(b));
        let whole = [a, b].iter().any(|waar| matches!(waar, Waar::Buurt(_)));
        // One buurt covers both; known without a drawing when both name it.
        let same = match (&at_a, &at_b) {
            (Some(a), Some(b)) => a.buurt.is_some() && a.buurt == b.buurt,
            _ => a == b,
        };
        if whole && same {
            let meestal = at_a.into_iter().chain(at_b).map(|plek| plek.marge).max();
            return Some(Afstand::ZelfdeBuurt {
                meestal: meestal.unwrap_or(Precisie::Buurt.marge()),
            });
        }
        Some(Afstand::between(at_a?, at_b?))
    }

    /// Whether a place lies in an area; not known is no.
    #[must_use]
    pub fn lies_in(&self, plek: &Plek, streek: &Streek) -> bool {
        match streek {
            Streek::Postcode(code) => plek.cijfers == Some(code.cijfers()),
            Streek::Buurt(buurt) => {
                let number = self.buurt(buurt).map(|(number, _)| number);
                number.is_some() && plek.buurt == number
            }
        }
    }

    /// The outline of a municipality.
    #[must_use]
    pub fn omtrek(&self, gemeente: &str) -> Option<&Vlak> {
        let is = |vlak: &&Vlak| vlak.soort == Vlaksoort::Gemeente && vlak.naam == gemeente;
        self.vlakken.iter().find(is)
    }

    /// All outlines: municipalities, then wijken, then buurten.
    #[must_use]
    pub fn vlakken(&self) -> &[Vlak] {
        &self.vlakken
    }

    /// Municipality and name of the buurten that can be chosen, sorted.
    pub fn buurten(&self) -> impl Iterator<Item = (&str, &str)> {
        self.buurten
            .iter()
            .map(|one| (one.gemeente.as_str(), one.naam.as_str()))
    }

    /// Whose data was loaded, for what must be said beside the map.
    #[must_use]
    pub fn bronnen(&self) -> &Set<Bron> {
        &self.bronnen
    }
}
