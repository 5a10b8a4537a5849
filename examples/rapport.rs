//! The report of effects from signed files, without the app: `rapport [--jaar JJJJ] FILE…`.
//!
//! Prints one JSON object: the report of all files together and, where each has koppelingen enough,
//! of each municipality. Numbers are rounded as in what the app gives to share. A koppeling that
//! stands in several files counts once, and how many changes stand twice is said. Files of figures without
//! names are added up beside that, each municipality once. A file is checked
//! with the card that it carries itself: that shows that it is whole, not whose it is.

use koppelbord::order::{Map, Set};
use std::process::ExitCode;

use koppelbord::app::effect::{cijfers, per_gemeente, periode, verslag};
use koppelbord::app::lading::uitgepakt;
use koppelbord::app::situatie::Blik;
use koppelbord::domain::Datum;
use koppelbord::effect::{Optelling, Rapport, optellen};
use koppelbord::exchange::import::{Incoming, receive};
use koppelbord::gebied::Gebied;
use koppelbord::log::{Header, Log, Stamp, State, Trust};
use serde::Serialize;

#[expect(dead_code, reason = "what only its main calls")]
#[path = "verify.rs"]
mod verify;

/// What is printed.
#[derive(Debug, Serialize)]
pub struct Uitvoer {
    /// The year of the report, until the day of the newest file.
    pub jaar: u16,
    /// Files that were read.
    pub bestanden: usize,
    /// Changes that stood in an earlier file too, and count once.
    pub dubbel: usize,
    /// All together; nothing where there are too few koppelingen to tell.
    pub samen: Option<Rapport>,
    /// By municipality; nothing where one of them has too few.
    pub gemeenten: Map<String, Rapport>,
    /// The figures in files without names, added up.
    pub optelling: Optelling,
}

fn main() -> ExitCode {
    let mut files = Vec::new();
    let mut jaar = None;
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        if arg == "--jaar" {
            jaar = args.next().and_then(|year| year.parse().ok());
        } else {
            files.push(arg);
        }
    }
    if files.is_empty() {
        eprintln!("usage: rapport [--jaar JJJJ] FILE…");
        return ExitCode::from(2);
    }
    let read = files.iter().map(|path| {
        std::fs::read(path).map_err(|fault| format!("{path} kan niet gelezen worden: {fault}"))
    });
    let made = read
        .collect::<Result<Vec<_>, String>>()
        .and_then(|all| report(&all, jaar))
        .and_then(|made| serde_json::to_string_pretty(&made).map_err(|fault| fault.to_string()));
    match made {
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

/// What the files say together.
///
/// # Errors
/// Which file is refused and why; nothing of the others counts then.
pub fn together(files: &[Vec<u8>]) -> Result<(State, Datum, usize), String> {
    let (mut log, mut trust) = (Log::default(), Trust::default());
    let (mut newest, mut double) = (0_u64, 0);
    let mut seen: Set<_> = Set::new();
    for (at, bytes) in files.iter().enumerate() {
        let refused = |why: &str| format!("Bestand {} is geweigerd: {why}", at + 1);
        let roster = verify::own_roster(bytes).unwrap_or_default();
        let nothing = Log::default();
        let file = match receive(bytes, &verify::receiver(bytes, &roster, &nothing)) {
            Ok(Incoming::File(file)) => file,
            Ok(Incoming::Card(_)) => return Err(refused("het is een kaart, geen bestand")),
            Err(fault) => return Err(refused(fault.code())),
        };
        newest = newest.max(file.preview.made);
        for change in file.changes {
            if !seen.insert(change.id()) {
                double += 1;
                continue;
            }
            let header = Header::decode(&change.header).map_err(|_| refused("header"))?;
            trust.keys.insert(header.author);
            log.insert(change).map_err(|_| refused("change"))?;
        }
    }
    let days = i32::try_from(Stamp(newest).ms() / 86_400_000).unwrap_or(i32::MAX);
    Ok((
        State::of(&log, &trust),
        Datum::from_day_number(days),
        double,
    ))
}

/// The report of the files.
///
/// # Errors
/// As [`together`]; and a year that has not begun.
pub fn report(files: &[Vec<u8>], jaar: Option<u16>) -> Result<Uitvoer, String> {
    let (state, today, dubbel) = together(files)?;
    let jaar = jaar.unwrap_or(today.jaar());
    let dagen = periode(jaar, today).ok_or("Dat jaar is nog niet begonnen.")?;
    let all = state.programmas.values().flat_map(|one| &one.gebiedsdelen);
    let delen: Vec<_> = all.filter_map(|one| uitgepakt(one).ok()).collect();
    let gebied = Gebied::built_in().with(&delen);
    let blik = Blik {
        state: &state,
        gebied: &gebied,
        today,
        proef: None,
    };
    Ok(Uitvoer {
        jaar,
        bestanden: files.len(),
        dubbel,
        samen: verslag(&blik, dagen).afgerond(),
        gemeenten: per_gemeente(&blik, dagen, false).into_iter().collect(),
        optelling: optellen(cijfers::alle(&blik, jaar)),
    })
}
