//! What a vraaggezin asks and a steungezin offers. The kinds of support are those seen in
//! the programmes (buurtgezinnen.nl, steunoudernl.nl); several registers are shared by both sides
//! and live in `gezin`.

use super::{Datum, Regel, Tekst, named::named};
use crate::order::{Choice, Few};
use serde::{Deserialize, Serialize};

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident),+ $(,)? }) => {
        named! {
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
            #[serde(rename_all = "snake_case")]
            #[allow(missing_docs, reason = "most names say it")]
            pub enum $name { $($(#[$of])* $variant),+ }
        }

        impl $name {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }

        impl Choice for $name {
            const EVERY: &'static [Self] = Self::ALL;
            fn place(self) -> u32 {
                self as u32
            }
        }
    };
}

names!(
    /// Kind of support, asked or offered.
    Steunsoort {
        /// A fixed half day at the steungezin's.
        Opvang,
        /// Playing, or doing something nice together.
        Spelen,
        /// A weekend day.
        Weekenddag,
        /// Staying the night.
        Logeren,
        /// Joining a meal.
        MeeEten,
        /// A lift to swimming lessons, sport or a club.
        Lift,
        /// To school or kinderopvang and back.
        SchoolBrengen,
        /// A quiet place or help with homework.
        Huiswerk,
        /// Coming along to a parents' evening, thinking along about school.
        Ouderavond,
        /// A listening ear for the parent.
        LuisterendOor,
        /// New contacts in the neighbourhood, the language, finding the way.
        NieuweContacten,
    }
);

names!(
    /// How often support is asked or offered, most often first.
    Frequentie { MeerderePerWeek, Wekelijks, OmDeWeek, Maandelijks, Soms }
);

names!(
    /// How long a family can wait; at most three classes, so that a plan's objective fits.
    Urgentie { Hoog, Gewoon, Laag }
);

names!(
    /// What contact a family expects with the other one.
    Omgang {
        /// It is about the child alone.
        VooralKind,
        /// The parents speak each other too.
        OokOuders,
        /// The families do things together.
        HeleGezinnen,
    }
);

names!(
    /// Language in which a family can manage.
    Taal { Nederlands, Engels, Arabisch, Turks, Pools, Oekraiens, Tigrinya, Frans, Duits, Gebaren, Anders }
);

names!(
    /// What parents find important in upbringing, in what one does from day to day. Never what one
    /// believes or where one comes from.
    Opvoeding {
        /// Clear rules.
        Regels,
        /// Rest and regularity.
        Rust,
        /// Room to find things out.
        Ruimte,
        /// Doing things together, eating at one table.
        Samen,
        /// Talking about what one feels.
        Praten,
        /// Being outside a lot.
        Buiten,
        /// Little time before a screen.
        WeinigScherm,
        /// Attention for school.
        School,
    }
);

names!(
    /// What a child likes to do, or a family with a child.
    Bezigheid { Buitenspelen, Dieren, Sport, Knutselen, Muziek, Lezen, Koken, Bouwen, Spelletjes, Natuur, Gamen }
);

names!(
    /// What one family can do for another in return.
    Wederdienst { Koken, Klussen, Tuin, Naaien, Boodschappen, Vervoer, Oppas, TaalEnCultuur, Gezelschap }
);

names!(
    /// Kind of formal help that a family had at the start; the effect figures need it.
    Hulpsoort { Wijkteam, AmbulanteBehandeling, Pleegzorg, Logeervoorziening, Anders }
);

/// Animals and smoke: what a home has and what a family cannot stand. One register a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Huis {
    /// Whether animals live there.
    pub huisdieren: Option<bool>,
    /// Whether somebody smokes indoors.
    pub rookt: Option<bool>,
    /// Whether the other home must be free of animals (allergy, fear).
    pub zonder_huisdieren: Option<bool>,
    /// Whether the other home must be free of smoke.
    pub rookvrij: Option<bool>,
}

/// Formal help at the start of the support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormeleHulp {
    /// Which kinds; empty means that there was none.
    pub soorten: Few<Hulpsoort>,
}

/// Consent to keep a family's data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Toestemming {
    /// The day on which it was given.
    pub op: Datum,
    /// Who gave it.
    pub door: Regel,
    /// Version of the text that was consented to.
    pub versie: Regel,
    /// The day on which it was withdrawn.
    pub ingetrokken: Option<Datum>,
}

/// Ages of children that a steungezin has room for, in whole years, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "LeeftijdenRaw")]
pub struct Leeftijden {
    van: u8,
    tot: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LeeftijdenRaw {
    van: u8,
    tot: u8,
}

impl TryFrom<LeeftijdenRaw> for Leeftijden {
    type Error = &'static str;
    fn try_from(raw: LeeftijdenRaw) -> Result<Self, Self::Error> {
        Self::new(raw.van, raw.tot).ok_or("leeftijden")
    }
}

impl Leeftijden {
    /// From and to, up to 23 years: the programme's children are 0 to 23.
    #[must_use]
    pub fn new(van: u8, tot: u8) -> Option<Self> {
        (van <= tot && tot <= 23).then_some(Self { van, tot })
    }

    /// The youngest age, in years.
    #[must_use]
    pub fn van(self) -> u8 {
        self.van
    }

    /// The oldest age, in years.
    #[must_use]
    pub fn tot(self) -> u8 {
        self.tot
    }
}

/// What only a vraaggezin is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steunvraag {
    /// How long it can wait.
    pub urgentie: Option<Urgentie>,
    /// What the parents find important in upbringing (second question of the programme).
    pub belangrijk: Option<Tekst>,
    /// What they expect of a steungezin (third question).
    pub verwachting: Option<Tekst>,
    /// What they can do for the steungezin or the neighbourhood (fourth question).
    pub terugdoen: Option<Tekst>,
    /// Whether an older couple as opa and oma is wished for.
    pub opa_oma: Option<bool>,
    /// Whether each child is to have a steungezin of its own; else siblings stay together.
    pub apart: Option<bool>,
}

/// What only a steungezin is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steunaanbod {
    /// Ages it has room for.
    pub leeftijden: Option<Leeftijden>,
    /// How many koppelingen it can carry at once, 1 to 9.
    pub capaciteit: Option<u8>,
    /// Whether it wants to be opa and oma to a child.
    pub opa_oma: Option<bool>,
    /// Whether children of its own live there. One that was named says more than a no here.
    pub eigen_kinderen: Option<bool>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt;

    fn in_order<T: Choice + Ord + fmt::Debug>() {
        let every = T::EVERY;
        let rises = every.windows(2).all(|two| two.first() < two.last());
        assert!(every.len() <= 32 && rises, "{every:?}");
        for (place, value) in (0..).zip(every) {
            assert_eq!(value.place(), place, "{value:?}");
        }
    }

    #[test]
    fn every_choice_stands_at_its_place_so_that_sets_of_them_keep_their_order() {
        in_order::<Steunsoort>();
        in_order::<Taal>();
        in_order::<Hulpsoort>();
        in_order::<Urgentie>();
    }
}
