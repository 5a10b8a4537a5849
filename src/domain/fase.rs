//! The fasen of a koppeling and the arrows between them; nothing else. What an arrow needs
//! besides (consent, an evaluation) is decided in `log::decide`.

use super::named::named;
use serde::{Deserialize, Serialize};

named! {
    /// Where a koppeling is in its life. A pause is a fact beside it, a contract a dated fact.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Fase {
        /// Put together by the coordinator; both families are asked.
        Voorstel,
        /// Both said yes and meet.
        Kennismaking,
        /// Trial of four to nine weeks, with its own clock.
        Proefperiode,
        /// The trial is talked over with both families.
        Evaluatie,
        /// Agreed and running; reviewed every six months.
        Actief,
        /// Ended, with a reason.
        Afgesloten,
    }
}

impl Fase {
    /// All fasen in their order.
    pub const ALL: [Self; 6] = [
        Self::Voorstel,
        Self::Kennismaking,
        Self::Proefperiode,
        Self::Evaluatie,
        Self::Actief,
        Self::Afgesloten,
    ];

    /// Where one may go from here. A trial may be extended after its evaluation; every
    /// fase may end; an ended koppeling stays ended (a second try is a new koppeling).
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Voorstel => &[Self::Kennismaking, Self::Afgesloten],
            Self::Kennismaking => &[Self::Proefperiode, Self::Afgesloten],
            Self::Proefperiode => &[Self::Evaluatie, Self::Afgesloten],
            Self::Evaluatie => &[Self::Actief, Self::Proefperiode, Self::Afgesloten],
            Self::Actief => &[Self::Afgesloten],
            Self::Afgesloten => &[],
        }
    }

    /// Whether the koppeling still takes a place at its steungezin.
    #[must_use]
    pub fn is_open(self) -> bool {
        self != Self::Afgesloten
    }
}
