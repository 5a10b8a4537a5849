//! What koppelingen save, as an estimate with its range: an amount for each koppeling and year, by
//! whether there was formal help at the start, times the part of the year that it ran, times the part
//! of it that is put down to the koppeling.
//!
//! The amounts are those of the programme's own study of 147 koppelingen that began in 2018 in eleven
//! municipalities: 5,500 euro a koppeling without formal help at the start, 11,000 with it, as an
//! article on it tells them. That they are for a year is our reading: another municipality's figures
//! come to 11,250 a family and year. Of what would have happened anyway the article says nothing, so
//! the parts are ours too: half, three quarters, all.

use super::{Geval, Periode, periode::JAAR};
use crate::domain::Hulpsoort;
use crate::order::Map;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// Low, middle and high, in whole euros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Bedrag {
    pub laag: u64,
    pub midden: u64,
    pub hoog: u64,
}

impl Bedrag {
    /// The parts in percent of so many euros, in units of [`JAAR`].
    pub(super) fn of(euro_jaren: u128, deel: [u8; 3]) -> Self {
        let amount = |deel: u8| {
            let whole = u128::from(JAAR) * 100;
            // 10,000 koppelingen for a century at 4 billion euro still fit.
            let rounded = (euro_jaren * u128::from(deel.min(100)) + whole / 2) / whole;
            u64::try_from(rounded).unwrap_or(u64::MAX)
        };
        let [laag, midden, hoog] = deel.map(amount);
        Self { laag, midden, hoog }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            laag: self.laag + other.laag,
            midden: self.midden + other.midden,
            hoog: self.hoog + other.hoog,
        }
    }

    /// How many times a cost that is, in hundredths; nothing without a cost.
    #[must_use]
    pub fn keer(self, kosten: u64) -> Option<Self> {
        let times = |saved: u64| saved.saturating_mul(100).saturating_add(kosten / 2) / kosten;
        (kosten > 0).then(|| Self {
            laag: times(self.laag),
            midden: times(self.midden),
            hoog: times(self.hoog),
        })
    }
}

/// What the estimate rests on; each can be set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uitgangspunten {
    /// Euros a koppeling and year without formal help at the start.
    pub zonder_hulp: u32,
    /// Euros a koppeling and year with it.
    pub met_hulp: u32,
    /// What part of it is put down to the koppeling, in percent: low, middle, high.
    pub deel: [u8; 3],
    /// What the programme costs in a year, in euros.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kosten: Option<u32>,
    /// Euros a year of a kind of formal help, for the other way to estimate: no figure of a study,
    /// so none stands there unless a municipality sets its own.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub soorten: Map<Hulpsoort, u32>,
}

impl Default for Uitgangspunten {
    fn default() -> Self {
        Self {
            zonder_hulp: 5_500,
            met_hulp: 11_000,
            deel: [50, 75, 100],
            kosten: None,
            soorten: Map::new(),
        }
    }
}

/// Koppelingen of one kind, and what they save.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Groep {
    /// How many ran.
    pub koppelingen: u32,
    /// Days that they ran, together.
    pub dagen: u32,
    /// What they save.
    pub bedrag: Bedrag,
}

/// The estimate. The groups add up to the whole, as they stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Besparing {
    /// There was formal help at the start.
    pub met_hulp: Groep,
    /// There was none.
    pub zonder_hulp: Groep,
    /// It is not known: counted as nothing when low, and as none when middle and high.
    pub onbekend: Groep,
    /// All together.
    pub samen: Bedrag,
    /// How many times the cost that is, in hundredths. Nothing without a cost.
    pub factor: Option<Bedrag>,
}

/// What an amount is made of: how many koppelingen ran and how long, with formal help at the start,
/// without, and of whom it is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Looptijden {
    /// How many.
    pub koppelingen: [u32; 3],
    /// Days together.
    pub dagen: [u32; 3],
    /// Together, in units of [`JAAR`].
    pub jaren: [u64; 3],
}

impl Looptijden {
    pub fn of(gevallen: &[Geval<'_>], periode: Periode) -> Self {
        let mut all = Self::default();
        for geval in gevallen {
            let Some(ran) = geval.in_periode(periode) else {
                continue;
            };
            let at = match geval.hulp().map(|help| help.soorten.is_empty()) {
                Some(false) => 0,
                Some(true) => 1,
                None => 2,
            };
            let there = all.koppelingen.iter_mut().zip(&mut all.dagen);
            if let Some(((koppelingen, dagen), jaren)) = there.zip(&mut all.jaren).nth(at) {
                *koppelingen += 1;
                *dagen += ran.dagen();
                *jaren += ran.jaren();
            }
        }
        all
    }

    /// The estimate, without what it costs.
    pub fn besparing(&self, uit: &Uitgangspunten) -> Besparing {
        let [met, zonder, onbekend] = [0, 1, 2].map(|at: usize| {
            let prijs = if at == 0 {
                uit.met_hulp
            } else {
                uit.zonder_hulp
            };
            let of = |all: &[u32; 3]| all.get(at).copied().unwrap_or(0);
            let jaren = self.jaren.get(at).copied().unwrap_or(0);
            Groep {
                koppelingen: of(&self.koppelingen),
                dagen: of(&self.dagen),
                bedrag: Bedrag::of(u128::from(jaren) * u128::from(prijs), uit.deel),
            }
        });
        let bedrag = Bedrag {
            laag: 0,
            ..onbekend.bedrag
        };
        let onbekend = Groep { bedrag, ..onbekend };
        Besparing {
            met_hulp: met,
            zonder_hulp: zonder,
            onbekend,
            samen: met.bedrag.plus(zonder.bedrag).plus(bedrag),
            factor: None,
        }
    }

    /// How far the middle moves; see [`gevoeligheid`].
    pub fn gevoeligheid(&self, uit: &Uitgangspunten) -> Vec<(Aanname, u64, u64)> {
        let middle = |uit: Uitgangspunten| self.besparing(&uit).samen.midden;
        let quarter = |prijs: u32| [prijs - prijs / 4, prijs.saturating_add(prijs / 4)];
        let own = self.besparing(uit);
        let known = own.samen.midden - own.onbekend.bedrag.midden;
        let as_helped = Uitgangspunten {
            zonder_hulp: uit.met_hulp,
            ..uit.clone()
        };
        let with_help = self.besparing(&as_helped).onbekend.bedrag.midden;
        let [laag, _, hoog] = uit.deel;
        let [deel_laag, deel_hoog] = [laag, hoog].map(|deel| {
            let deel = [laag, deel, hoog];
            middle(Uitgangspunten {
                deel,
                ..uit.clone()
            })
        });
        let [zonder_laag, zonder_hoog] = quarter(uit.zonder_hulp).map(|zonder_hulp| {
            middle(Uitgangspunten {
                zonder_hulp,
                ..uit.clone()
            })
        });
        let [met_laag, met_hoog] = quarter(uit.met_hulp).map(|met_hulp| {
            middle(Uitgangspunten {
                met_hulp,
                ..uit.clone()
            })
        });
        let mut all = vec![
            (Aanname::Deel, deel_laag, deel_hoog),
            (Aanname::ZonderHulp, zonder_laag, zonder_hoog),
            (Aanname::MetHulp, met_laag, met_hoog),
            (Aanname::Onbekend, known, known + with_help),
        ];
        crate::order::sort_by_key(&mut all, |(what, low, high)| {
            (Reverse(high.saturating_sub(*low)), *what)
        });
        all
    }
}

/// Estimates. The order of the koppelingen makes no difference.
#[must_use]
pub fn besparing(gevallen: &[Geval<'_>], periode: Periode, uit: &Uitgangspunten) -> Besparing {
    let all = Looptijden::of(gevallen, periode).besparing(uit);
    let kosten = uit.kosten.map(|year| periode.naar_rato(year));
    let factor = kosten.and_then(|kosten| all.samen.keer(kosten));
    Besparing { factor, ..all }
}

/// Something that the estimate rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Aanname {
    /// What part is put down to the koppeling: from the low part to the high one.
    Deel,
    /// The amount without formal help: a quarter less, a quarter more.
    ZonderHulp,
    /// The amount with formal help: a quarter less, a quarter more.
    MetHulp,
    /// Of whom it is not known whether there was help: that nobody had anything to save, or that
    /// everybody had help.
    Onbekend,
}

/// How far the middle moves when one assumption moves and all else stays: the lowest and the highest
/// in euros, the assumption that matters most foremost.
#[must_use]
pub fn gevoeligheid(
    gevallen: &[Geval<'_>],
    periode: Periode,
    uit: &Uitgangspunten,
) -> Vec<(Aanname, u64, u64)> {
    Looptijden::of(gevallen, periode).gevoeligheid(uit)
}
