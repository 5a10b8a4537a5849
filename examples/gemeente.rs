//! Writes the fictional municipality as a signed exchange file to standard output:
//! `gemeente -- --koppelingen N --seed S [--dag 2026-11-20]`. The same arguments give the same
//! bytes. What is in it stands on standard error.

use koppelbord::order::Set;
use std::process::ExitCode;

use koppelbord::app::gemeente::{Opdracht, demo_programma, make};
use koppelbord::domain::Datum;
use koppelbord::exchange::bundle::Level;
use koppelbord::exchange::export::{Order, Share, export};
use koppelbord::log::{Header, Log};

const USAGE: &str = "usage: gemeente -- --koppelingen N --seed S [--dag JJJJ-MM-DD]";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match order(&args).and_then(|opdracht| write(&opdracht)) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

fn order(args: &[String]) -> Result<Opdracht, String> {
    let usage = || USAGE.to_owned();
    // A fixed day, so that a file of today is the file of tomorrow.
    let mut opdracht = Opdracht {
        koppelingen: 10,
        seed: 1,
        today: Datum::parse("2026-11-20").map_err(|_| usage())?,
    };
    let mut args = args.iter();
    while let Some(flag) = args.next() {
        let value = args.next().ok_or_else(usage)?;
        match flag.as_str() {
            "--koppelingen" => opdracht.koppelingen = value.parse().map_err(|_| usage())?,
            "--seed" => opdracht.seed = value.parse().map_err(|_| usage())?,
            "--dag" => opdracht.today = Datum::parse(value).map_err(|_| usage())?,
            _ => return Err(usage()),
        }
    }
    Ok(opdracht)
}

/// The file as text; what is in it goes to standard error.
pub fn write(opdracht: &Opdracht) -> Result<String, String> {
    let gemeente = make(opdracht).map_err(|fault| format!("{fault:?}"))?;
    let mut log = Log::default();
    let (mut events, mut families) = (0, Set::new());
    let mut newest = 0;
    for change in gemeente.changes {
        let header = Header::decode(&change.header).map_err(|fault| format!("{fault:?}"))?;
        newest = newest.max(header.stamp.0);
        families.extend(header.subjects.iter().take(2).flatten().copied());
        let id = change.id();
        log.insert(change).map_err(|fault| format!("{fault:?}"))?;
        events += log
            .get(id)
            .and_then(|entry| entry.events())
            .map_or(0, <[_]>::len);
    }
    let order = Order {
        made: newest + 1,
        programme: Some(demo_programma().0),
        recipients: Set::new(),
        level: Level::Volledig,
        roster: &gemeente.roster,
        strangers: &[],
        zorgsignalen: false,
        erased: &Set::new(),
    };
    let own = gemeente.coordinatoren.first().ok_or("no coordinator")?;
    let text = export(&order, &log, own.key(), |_, _| Share::Whole);
    eprintln!(
        "{} koppelingen, {} gezinnen, {} wijzigingen, {events} gebeurtenissen",
        opdracht.koppelingen,
        families.len(),
        log.len()
    );
    text.map_err(|fault| format!("{fault:?}"))
}
