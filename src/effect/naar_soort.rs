//! The other way to estimate: by the kinds of formal help that a family had at the start, each at a
//! price of the municipality's own, times the part of the year, times the part that is put down to
//! the koppeling.

use super::{Bedrag, Geval, Periode, Uitgangspunten};
use crate::domain::Hulpsoort;
use crate::order::Map;

/// The estimate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NaarSoort {
    /// Koppelingen that ran by kind of help at the start; one with two kinds counts at both.
    pub koppelingen: Vec<(Hulpsoort, u32)>,
    /// What they save. A kind without a price saves nothing.
    pub bedrag: Bedrag,
}

/// How many koppelingen ran by kind of help at the start, and how long, in units of a year.
pub(super) fn soorten(gevallen: &[Geval<'_>], periode: Periode) -> Map<Hulpsoort, (u32, u64)> {
    let mut all: Map<Hulpsoort, (u32, u64)> = Map::new();
    for geval in gevallen {
        let Some(ran) = geval.in_periode(periode) else {
            continue;
        };
        for soort in geval.hulp().iter().flat_map(|help| &help.soorten) {
            let (many, jaren) = all.entry(*soort).or_default();
            *many += 1;
            *jaren += ran.jaren();
        }
    }
    all
}

/// Estimates. The order of the koppelingen makes no difference.
#[must_use]
pub fn per_soort(gevallen: &[Geval<'_>], periode: Periode, uit: &Uitgangspunten) -> NaarSoort {
    let all = soorten(gevallen, periode);
    let euros = all.iter().map(|(soort, (_, jaren))| {
        let prijs = uit.soorten.get(soort).copied().unwrap_or(0);
        u128::from(*jaren) * u128::from(prijs)
    });
    NaarSoort {
        bedrag: Bedrag::of(euros.sum(), uit.deel),
        koppelingen: all
            .into_iter()
            .map(|(soort, (many, _))| (soort, many))
            .collect(),
    }
}
