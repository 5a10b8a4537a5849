//! Who fits whom, why, and why not. Takes families as values, today as a value and distances as
//! metres; knows no table of places, no log and no text for people.
//!
//! | file | what it does |
//! | --- | --- |
//! | `situatie` | what the judging of a pair needs beside the two families |
//! | `criterion`, `criteria/*` | one factor each: excludes, gives points, or does not know |
//! | `ontbreekt` | what was never told, and by whom |
//! | `gewichten` | what counts for how much, with three presets |
//! | `score` | weighs the factors of one pair |
//! | `rank` | everyone for one family, best first, and whom something excludes |
//! | `why_not` | what would have to be otherwise for two to fit |
//! | `plan` | the whole plan for everyone who waits, what a choice costs it, whom to look for, whom one would miss |
//! | `clash` | what two pairs of one steungezin break only together |
//! | `assign` | the exact solver under the plan; knows numbers only |
//! | `onderbouwing` | the reasons frozen in a voorstel |
//!
//! Integers only, families by id, ties by stated order: the same families on the same day give
//! the same plan on every machine. Origin, religion and gender are no factor and never will be.

pub mod assign;
mod clash;
mod criteria;
mod criterion;
mod gewichten;
mod onderbouwing;
mod ontbreekt;
mod plan;
mod rank;
mod reden;
mod score;
mod situatie;
mod why_not;

#[cfg(test)]
mod bezoek_tests;
#[cfg(test)]
mod fixtures;

pub use criteria::duur::differs as duur_verschilt;
pub use criterion::{Factor, Verdict};
pub use gewichten::{Gewichten, Voorkeuze};
pub use onderbouwing::{Alternatief, Onderbouwing, Plankeuze};
pub use ontbreekt::{Gegeven, Ontbreekt};
pub use plan::{
    Advies, Afgeknipt, Gemis, Gezocht, Paren, Plan, PlanError, Prijs, Totaal, Voorstel, Waarom,
    Wachtend, een_voor_een, gemis, gezocht, kosten, omvang, plan, totaal,
};
pub use rank::{Kandidaat, Kansen, Ranglijst, steungezinnen_for, vraaggezinnen_for};
pub use reden::{Afwezig, Hindernis, Reden, Zelfde};
pub use score::{Factorscore, Score, assess};
pub use situatie::{Afstanden, Hemelsbreed, Situatie};
pub use why_not::{Wijziging, gathered, why_not};
