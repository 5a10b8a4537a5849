//! What a criterion says about a pair: data, never text. The words are `app::text`'s.

use super::criteria;
use super::ontbreekt::{Gegeven, Ontbreekt};
use super::reden::Reden;
use super::situatie::{Situatie, Tussen};
use crate::domain::{Kant, Koppeling, Steungezin, Vraaggezin};
use crate::order::Few;
use serde::{Deserialize, Serialize};

/// A pair to be judged, in its situation.
#[derive(Clone, Copy)]
pub struct Paar<'a> {
    /// Who asks.
    pub vraag: Vraaggezin<'a>,
    /// Who offers.
    pub steun: Steungezin<'a>,
    /// Everything else that counts.
    pub situatie: &'a Situatie<'a>,
    /// The koppelingen of the vraaggezin, ended ones too: looked up once for all who offer.
    samen: &'a [&'a Koppeling],
}

impl<'a> Paar<'a> {
    /// These two, in this situation.
    #[must_use]
    pub fn new(vraag: Vraaggezin<'a>, steun: Steungezin<'a>, situatie: &'a Situatie<'a>) -> Self {
        Self {
            vraag,
            steun,
            situatie,
            samen: situatie.samen(vraag.id),
        }
    }

    /// The same vraaggezin beside another steungezin.
    #[must_use]
    pub fn beside(&self, steun: Steungezin<'a>) -> Self {
        Self { steun, ..*self }
    }

    /// What there is or was between the two.
    #[must_use]
    pub fn tussen(&self) -> Option<Tussen> {
        Tussen::all(self.samen, self.steun.id, self.vraag.kinderen)
    }
}

/// What is looked at. Those that can only exclude come first, the cheapest foremost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    /// Both families take part at all.
    Deelname,
    /// The steungezin is screened.
    Screening,
    /// The steungezin has a place.
    Capaciteit,
    /// What there was between the two before.
    Eerder,
    /// The children are of the ages that there is room for.
    Leeftijdsgrens,
    /// Animals and smoke.
    Huis,
    /// How far apart they live.
    Afstand,
    /// When.
    Dagdelen,
    /// What kind of support.
    Steunsoort,
    /// How often.
    Frequentie,
    /// A child of the same age, or the role of opa and oma when that is asked.
    Leeftijd,
    /// A language in which both manage.
    Taal,
    /// How long both expect it to go on.
    Duur,
    /// What contact both expect with the other family.
    Omgang,
    /// What both find important in upbringing.
    Opvoeding,
    /// What the children like to do.
    Bezigheden,
    /// What the vraaggezin can do in return.
    Wederdienst,
    /// How long the vraaggezin has waited.
    Wachttijd,
}

impl Factor {
    /// All of them, in the order in which they are looked at.
    pub const ALL: [Self; 18] = [
        Self::Deelname,
        Self::Screening,
        Self::Capaciteit,
        Self::Eerder,
        Self::Leeftijdsgrens,
        Self::Huis,
        Self::Afstand,
        Self::Dagdelen,
        Self::Steunsoort,
        Self::Frequentie,
        Self::Leeftijd,
        Self::Taal,
        Self::Duur,
        Self::Omgang,
        Self::Opvoeding,
        Self::Bezigheden,
        Self::Wederdienst,
        Self::Wachttijd,
    ];

    /// Those that look at one family only, and so need not be looked at pair by pair. They stand
    /// first in [`Self::ALL`].
    pub(super) const OF_ONE: [Self; 3] = [Self::Deelname, Self::Screening, Self::Capaciteit];

    /// The others that can exclude or differ from pair to pair, in the same order.
    pub(super) const OF_TWO: &[Self] = Self::ALL
        .split_at(Self::ALL.len() - Self::OF_VRAAG.len())
        .0
        .split_at(Self::OF_ONE.len())
        .1;

    /// Those that exclude nobody and look at the vraaggezin only: the same for every steungezin. They
    /// stand last.
    pub(super) const OF_VRAAG: [Self; 1] = [Self::Wachttijd];

    /// Those that give points and so have a weight.
    pub const WEIGHED: [Self; 13] = [
        Self::Afstand,
        Self::Dagdelen,
        Self::Steunsoort,
        Self::Frequentie,
        Self::Leeftijd,
        Self::Taal,
        Self::Duur,
        Self::Omgang,
        Self::Opvoeding,
        Self::Bezigheden,
        Self::Wachttijd,
        Self::Wederdienst,
        Self::Eerder,
    ];

    /// Those of them that exclude a pair too, whatever they weigh.
    pub const SLUIT_UIT: [Self; 4] = [
        Self::Eerder,
        Self::Afstand,
        Self::Dagdelen,
        Self::Steunsoort,
    ];

    /// Those of them that count only where there is something to count: what was between the two
    /// before, and what one can do and the other would be glad of.
    pub const SOMS: [Self; 2] = [Self::Wederdienst, Self::Eerder];

    /// What this factor says about a pair.
    #[must_use]
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    pub fn judge(self, paar: &Paar<'_>) -> Verdict {
        match self {
            Self::Deelname => criteria::deelname::judge(paar),
            Self::Screening => criteria::screening::judge(paar),
            Self::Capaciteit => criteria::capaciteit::judge(paar),
            Self::Eerder => criteria::eerder::judge(paar),
            Self::Leeftijdsgrens => criteria::leeftijdsgrens::judge(paar),
            Self::Huis => criteria::huis::judge(paar),
            Self::Afstand => criteria::afstand::judge(paar),
            Self::Dagdelen => criteria::dagdelen::judge(paar),
            Self::Steunsoort => criteria::steunsoort::judge(paar),
            Self::Frequentie => criteria::frequentie::judge(paar),
            Self::Leeftijd => criteria::leeftijd::judge(paar),
            Self::Taal => criteria::taal::judge(paar),
            Self::Duur => criteria::duur::judge(paar),
            Self::Omgang => criteria::omgang::judge(paar),
            Self::Opvoeding => criteria::opvoeding::judge(paar),
            Self::Bezigheden => criteria::bezigheden::judge(paar),
            Self::Wederdienst => criteria::wederdienst::judge(paar),
            Self::Wachttijd => criteria::wachttijd::judge(paar),
        }
    }
}

/// What a criterion says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Verdict {
    /// These two may not be brought together, and why.
    #[serde(rename = "uitgesloten")]
    Excluded(Reden),
    /// How well they fit, and why. `of` is never 0.
    #[serde(rename = "punten")]
    Points {
        /// What it got.
        #[serde(rename = "punten")]
        points: u32,
        /// What it could have got.
        #[serde(rename = "van")]
        of: u32,
        /// What it was given for.
        #[serde(rename = "reden")]
        reason: Reden,
    },
    /// What would have to be known first.
    #[serde(rename = "onbekend")]
    Unknown {
        /// Whom to ask what. Nothing where asking does not help: no table knows the postcode.
        #[serde(rename = "ontbreekt")]
        missing: Few<Ontbreekt>,
    },
    /// Nothing stands in the way; this factor gives no points and weighs nothing.
    #[serde(rename = "past")]
    Fits,
}

impl Verdict {
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    pub(super) fn unknown(gegeven: Gegeven, kanten: &[(Kant, bool)]) -> Self {
        let missing = kanten.iter().filter(|(_, known)| !known);
        Self::Unknown {
            missing: missing
                .map(|&(kant, _)| Ontbreekt { kant, gegeven })
                .collect(),
        }
    }
}
