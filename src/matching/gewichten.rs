//! What counts for how much. The coordinator moves it; three presets are there to begin from.

use super::criterion::Factor;
use crate::domain::named::named;
use crate::order::Map;
use serde::{Deserialize, Serialize};

/// What counts for how much; the coordinator moves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gewichten {
    /// Version of the criteria that these weights were set for.
    pub versie: u16,
    /// Weight of a factor, 0 to 100; one that is not named weighs nothing.
    pub factoren: Map<Factor, u8>,
    /// How much of its points a factor gets when something is unknown, in percent.
    pub onbekend: u8,
    /// How many children a steungezin has room for in one dagdeel.
    pub kinderen_per_dagdeel: u8,
}

impl Gewichten {
    /// Version of the criteria in this program. It goes up with any change in what they say.
    pub const VERSIE: u16 = 5;
    /// Heaviest that a factor can weigh.
    pub const ZWAARST: u8 = 100;

    /// What a factor weighs.
    #[must_use]
    pub fn weegt(&self, factor: Factor) -> u8 {
        self.factoren.get(&factor).copied().unwrap_or(0)
    }

    /// Whether nothing weighs anything, so that all scores are 0.
    #[must_use]
    pub fn is_leeg(&self) -> bool {
        Factor::WEIGHED
            .iter()
            .all(|factor| self.weegt(*factor) == 0)
    }

    /// The same with the weights of a preset; what is no weight stays as it was.
    #[must_use]
    pub fn met(&self, keuze: Voorkeuze) -> Self {
        Self {
            versie: Self::VERSIE,
            factoren: keuze.factoren(),
            ..self.clone()
        }
    }

    /// The preset that these weights are.
    #[must_use]
    pub fn voorkeuze(&self) -> Option<Voorkeuze> {
        let same = |keuze: &Voorkeuze| {
            let those = keuze.factoren();
            let weight = |factor: Factor| those.get(&factor).copied().unwrap_or(0);
            Factor::WEIGHED
                .iter()
                .all(|factor| weight(*factor) == self.weegt(*factor))
        };
        Voorkeuze::ALL.into_iter().find(same)
    }
}

impl Default for Gewichten {
    fn default() -> Self {
        Self {
            versie: Self::VERSIE,
            factoren: Voorkeuze::Evenwichtig.factoren(),
            onbekend: 50,
            kinderen_per_dagdeel: 3,
        }
    }
}

named! {
    /// Weights to begin from.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Voorkeuze {
        /// A bit of everything; what counts where nobody chose.
        Evenwichtig,
        /// Round the corner before all: the families meet in the street too.
        Dichtbij,
        /// Both expect the same: the documented cause of early endings is that they do not.
        Verwachtingen,
    }
}

impl Voorkeuze {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::Evenwichtig, Self::Dichtbij, Self::Verwachtingen];

    /// The weights, in the order of [`Factor::WEIGHED`]: together a hundred, and on top of that
    /// [what counts only now and then](Factor::SOMS).
    fn weights(self) -> [u8; Factor::WEIGHED.len()] {
        // Afstand, dagdelen, soort, hoe vaak, leeftijd, taal, hoe lang, contact, opvoeding, bezigheden,
        // wachttijd; iets terugdoen, eerder.
        match self {
            Self::Evenwichtig => [20, 15, 10, 10, 10, 10, 5, 5, 5, 5, 5, 5, 10],
            Self::Dichtbij => [40, 15, 10, 5, 5, 5, 5, 5, 5, 0, 5, 0, 10],
            Self::Verwachtingen => [10, 10, 15, 15, 5, 5, 15, 15, 10, 0, 0, 10, 10],
        }
    }

    fn factoren(self) -> Map<Factor, u8> {
        Factor::WEIGHED.into_iter().zip(self.weights()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_preset_is_a_hundred_and_is_known_again() {
        for keuze in Voorkeuze::ALL {
            let own = Gewichten {
                onbekend: 20,
                ..Gewichten::default()
            };
            let mut made = own.met(keuze);
            assert_eq!(made.onbekend, 20);
            assert_eq!(made.voorkeuze(), Some(keuze));
            let counts = |factor: &&Factor| !Factor::SOMS.contains(factor);
            let all = Factor::WEIGHED.iter().filter(counts);
            let sum: u32 = all.map(|factor| u32::from(made.weegt(*factor))).sum();
            assert_eq!(sum, 100, "{keuze:?}");
            made.factoren.insert(Factor::Taal, 99);
            assert_eq!(made.voorkeuze(), None);
        }
        assert_eq!(
            Gewichten::default().voorkeuze(),
            Some(Voorkeuze::Evenwichtig)
        );
    }

    #[test]
    fn a_factor_that_is_not_named_is_one_that_weighs_nothing() {
        let mut same = Gewichten::default().met(Voorkeuze::Verwachtingen);
        same.factoren.remove(&Factor::Wachttijd);
        assert_eq!(same.voorkeuze(), Some(Voorkeuze::Verwachtingen));
        assert!(!same.is_leeg());
        same.factoren.clear();
        assert!(same.is_leeg());
    }
}
