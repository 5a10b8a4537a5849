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

/// Estimates. The order of the koppelingen makes no difference.
#[must_use]
pub fn per_soort(gevallen: &[Geval<'_>], periode: Periode, uit: &Uitgangspunten) -> NaarSoort {
    let mut all: Map<Hulpsoort, u32> = Map::new();
    let mut euro_jaren = 0_u128;
    for geval in gevallen {
        let Some(ran) = geval.in_periode(periode) else {
            continue;
        };
        let help = geval
            .vraaggezin
            .and_then(|gezin| gezin.formele_hulp.as_ref());
        for soort in help.iter().flat_map(|help| &help.soorten) {
            *all.entry(*soort).or_default() += 1;
            let prijs = uit.soorten.get(soort).copied().unwrap_or(0);
            euro_jaren += u128::from(ran.jaren()) * u128::from(prijs);
        }
    }
    NaarSoort {
        koppelingen: all.into_iter().collect(),
        bedrag: Bedrag::of(euro_jaren, uit.deel),
    }
}
