//! Region data that whoever hosts the page put beside it: `gebied.json`, as the program
//! `examples/gebied.rs` writes it. It lies below what the programme loaded itself and is kept
//! nowhere. Whatever the file holds, the answer is the parts that are good.

use super::uitgepakt;
use crate::{
    bytes::json,
    domain::{Bron, Datum, ElementId, Gebiedsdeel, Pak, Regel},
};
use serde::Deserialize;

/// A larger file is not read, in bytes.
pub const MAX_HUIS: usize = 2 << 20;
/// More parts are not looked at.
const MAX_DELEN: usize = 2_000;

#[derive(Deserialize)]
struct Bestand {
    #[serde(default)]
    v: u8,
    #[serde(default)]
    delen: Vec<Stuk>,
}

#[derive(Deserialize)]
struct Stuk {
    naam: String,
    gemeente: Option<String>,
    bron: Bron,
    deel: String,
}

/// What stands beside the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Huis {
    /// The parts that are good.
    pub delen: Vec<Gebiedsdeel>,
    /// What is not.
    pub kapot: Option<Kapot>,
}

/// What is wrong with what stands beside the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kapot {
    /// It is no such file at all, or one of a newer program.
    Alles,
    /// So many parts.
    Delen(usize),
}

/// What the file holds.
#[must_use]
pub fn huis(bytes: &[u8]) -> Huis {
    parse(bytes).unwrap_or(Huis {
        delen: Vec::new(),
        kapot: Some(Kapot::Alles),
    })
}

fn parse(bytes: &[u8]) -> Option<Huis> {
    let bestand: Bestand = (bytes.len() <= MAX_HUIS)
        .then(|| json::parse(bytes).ok())
        .flatten()?;
    if bestand.v > 1 || bestand.delen.len() > MAX_DELEN {
        return None;
    }
    let many = bestand.delen.len();
    let line = |text: &str| Regel::parse(text).ok();
    let good: Vec<Gebiedsdeel> = bestand
        .delen
        .into_iter()
        .filter_map(|stuk| {
            let deel = Gebiedsdeel {
                id: ElementId([0; 16]),
                naam: line(&stuk.naam).or_else(|| line("gebied.json"))?,
                gemeente: stuk.gemeente.as_deref().and_then(line),
                bron: stuk.bron,
                op: Datum::from_day_number(0),
                deel: Pak::new(&stuk.deel),
            };
            uitgepakt(&deel).is_ok().then_some(deel)
        })
        .collect();
    let bad = many - good.len();
    Some(Huis {
        delen: good,
        kapot: (bad > 0).then_some(Kapot::Delen(bad)),
    })
}
