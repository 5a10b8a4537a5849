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

/// The parts of the file, and how many were not good; `None` when it is no such file at all.
#[must_use]
pub fn huis(bytes: &[u8]) -> Option<(Vec<Gebiedsdeel>, usize)> {
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
    Some((good, bad))
}
