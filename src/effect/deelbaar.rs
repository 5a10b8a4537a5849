//! Amounts that may be shared. A koppeling saves thousands a year, so an amount to the thousand would
//! tell how many there are, and what one more changed. So an amount that is shared is of the numbers
//! that are shared: of each group the mean time that one ran, times as many as are told of it. Where the
//! groups by formal help are not told, all count at the lower price, since the amount would tell them.

use std::cmp::Reverse;

use super::{
    Aanname, Bedrag, Geval, Periode, Uitgangspunten,
    afgerond::{MINST, duizend, rond},
    besparing::Looptijden,
    naar_soort::soorten,
    periode::JAAR,
};

/// The amounts, in whole thousands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Deelbaar {
    /// What they save.
    pub besparing: Bedrag,
    /// What the estimate depends on.
    pub gevoelig: Vec<(Aanname, u64, u64)>,
    /// What they save by kinds of help.
    pub naar_soort: Bedrag,
}

/// So long would as many have run as are told of them, in whole half years: several amounts are told of
/// one time, each cut off elsewhere, and together they would tell it too well.
fn scaled(koppelingen: u32, jaren: u64) -> (u32, u64) {
    let told = rond(koppelingen).unwrap_or(0);
    let jaren = u128::from(jaren) * u128::from(told);
    let jaren = jaren.checked_div(u128::from(koppelingen)).unwrap_or(0);
    let half = u128::from(JAAR / 2);
    (told, u64::try_from(jaren / half * half).unwrap_or(u64::MAX))
}

impl Looptijden {
    /// The same of the numbers that are told, and whether they are told by formal help.
    fn verteld(&self) -> (Self, bool) {
        let apart = !self
            .koppelingen
            .iter()
            .any(|many| (1..MINST).contains(many));
        let mut told = Self::default();
        let own = if apart {
            self.koppelingen.into_iter().zip(self.jaren).collect()
        } else {
            let none = (0, 0);
            vec![
                none,
                (self.koppelingen.iter().sum(), self.jaren.iter().sum()),
                none,
            ]
        };
        let places = told.koppelingen.iter_mut().zip(&mut told.jaren);
        for ((many, years), (koppelingen, jaren)) in places.zip(own) {
            (*many, *years) = scaled(koppelingen, jaren);
        }
        (told, apart)
    }
}

impl Bedrag {
    fn duizend(self) -> Self {
        Self {
            laag: duizend(self.laag),
            midden: duizend(self.midden),
            hoog: duizend(self.hoog),
        }
    }
}

/// What they save and what that depends on, of the numbers that are told.
fn bedragen(all: &Looptijden, uit: &Uitgangspunten) -> (Bedrag, Vec<(Aanname, u64, u64)>) {
    let (told, apart) = all.verteld();
    let lowest = Uitgangspunten {
        zonder_hulp: uit.zonder_hulp.min(uit.met_hulp),
        ..uit.clone()
    };
    let uit = if apart { uit } else { &lowest };
    let moves = told.gevoeligheid(uit).into_iter();
    let moves = moves.map(|(what, low, high)| (what, duizend(low), duizend(high)));
    let mut moves: Vec<_> = moves.filter(|(_, low, high)| low < high).collect();
    // By what is told, not by what is behind it.
    crate::order::sort_by_key(&mut moves, |(what, low, high)| (Reverse(high - low), *what));
    (told.besparing(uit).samen.duizend(), moves)
}

/// The amounts that may be shared.
pub(super) fn deelbaar(gevallen: &[Geval<'_>], periode: Periode, uit: &Uitgangspunten) -> Deelbaar {
    let (besparing, gevoelig) = bedragen(&Looptijden::of(gevallen, periode), uit);
    let euros = soorten(gevallen, periode).into_iter();
    let euros = euros.map(|(soort, (many, jaren))| {
        let prijs = uit.soorten.get(&soort).copied().unwrap_or(0);
        u128::from(scaled(many, jaren).1) * u128::from(prijs)
    });
    Deelbaar {
        besparing,
        gevoelig,
        naar_soort: Bedrag::of(euros.sum(), uit.deel).duizend(),
    }
}

#[cfg(test)]
#[path = "deelbaar_tests.rs"]
mod tests;
