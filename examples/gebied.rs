//! Packs files with region data into the `gebied.json` that stands beside a hosted page, on
//! standard output: `gebied -- FILES… > gebied.json`. The same files give the same bytes. What
//! was read and what was left out stands on standard error.

use koppelbord::gebied::{bestand, pack};
use serde::Serialize;
use std::{path::Path, process::ExitCode};

#[derive(Serialize)]
struct Bestand {
    v: u8,
    delen: Vec<Stuk>,
}

#[derive(Serialize)]
struct Stuk {
    naam: String,
    gemeente: Option<String>,
    bron: koppelbord::domain::Bron,
    deel: String,
}

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        eprintln!("usage: gebied -- FILES… > gebied.json");
        return ExitCode::from(2);
    }
    match packed(&files) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

/// All of the files as one text, or what is wrong with the first that cannot be read.
pub fn packed(files: &[String]) -> Result<String, String> {
    let mut delen = Vec::new();
    for file in files {
        delen.extend(read(file).map_err(|fault| format!("{file}: {fault}"))?);
    }
    serde_json::to_string(&Bestand { v: 1, delen }).map_err(|fault| fault.to_string())
}

fn read(file: &str) -> Result<Vec<Stuk>, String> {
    let bytes = std::fs::read(file).map_err(|fault| fault.to_string())?;
    let oogst = bestand::lees(&bytes).map_err(|fault| format!("{fault:?}"))?;
    let left_out: Vec<String> = oogst
        .weggelaten
        .iter()
        .map(|one| format!("{one:?}"))
        .collect();
    eprintln!(
        "{file}: {:?}, {:?} {}",
        oogst.soort,
        oogst.telling,
        left_out.join(" ")
    );
    let naam = Path::new(file).file_name().unwrap_or_default();
    let naam = naam.to_string_lossy().into_owned();
    let parts = pack(&oogst.deel).into_iter().map(|one| Stuk {
        naam: naam.clone(),
        gemeente: Some(one.gemeente).filter(|name| !name.is_empty()),
        bron: oogst.deel.bron,
        deel: one.tekst,
    });
    Ok(parts.collect())
}
