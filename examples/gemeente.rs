//! Writes the fictional municipality as a signed exchange file to standard output:
//! `gemeente -- --koppelingen N --seed S [--dag 2026-11-20] [--sleutels proef]`. The same arguments
//! give the same bytes. A real vault refuses the keys of the demo; `proef` signs with others. What is in it stands on standard error, and the digits of its coordinators, which someone
//! who takes the file in has to compare.

use koppelbord::order::Set;
use std::process::ExitCode;

use koppelbord::app::Identity;
use koppelbord::app::gemeente::{Opdracht, demo_programma, make, make_by};
use koppelbord::bytes::hash;
use koppelbord::domain::Datum;
use koppelbord::exchange::bundle::Level;
use koppelbord::exchange::export::{Order, Share, export};
use koppelbord::log::{Header, Log};

const USAGE: &str =
    "usage: gemeente -- --koppelingen N --seed S [--dag JJJJ-MM-DD] [--sleutels proef]";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match order(&args).and_then(|(opdracht, proef)| write(&opdracht, proef)) {
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

fn order(args: &[String]) -> Result<(Opdracht, bool), String> {
    let usage = || USAGE.to_owned();
    // A fixed day, so that a file of today is the file of tomorrow.
    let mut opdracht = Opdracht {
        eerder: 0,
        koppelingen: 10,
        seed: 1,
        today: Datum::parse("2026-11-20").map_err(|_| usage())?,
    };
    let mut proef = false;
    let mut args = args.iter();
    while let Some(flag) = args.next() {
        let value = args.next().ok_or_else(usage)?;
        match flag.as_str() {
            "--koppelingen" => opdracht.koppelingen = value.parse().map_err(|_| usage())?,
            "--seed" => opdracht.seed = value.parse().map_err(|_| usage())?,
            "--dag" => opdracht.today = Datum::parse(value).map_err(|_| usage())?,
            "--sleutels" if value == "proef" => proef = true,
            _ => return Err(usage()),
        }
    }
    Ok((opdracht, proef))
}

/// Someone to sign as outside the demo. The key is known to all, like everyone here.
fn coordinator(naam: &str) -> Result<Identity, String> {
    let key =
        |purpose: &str| hash::sha256(&[b"koppelbord proef", purpose.as_bytes(), naam.as_bytes()]);
    let made = Identity::new(naam, demo_programma(), key("tekenen"), key("verzegelen"), 0);
    made.map_err(|fault| format!("{fault:?}"))
}

/// The file as text; what is in it goes to standard error.
pub fn write(opdracht: &Opdracht, proef: bool) -> Result<String, String> {
    let gemeente = if proef {
        make_by(
            opdracht,
            vec![
                coordinator("Wilg Boomklever")?,
                coordinator("Els Roodborst")?,
            ],
        )
    } else {
        make(opdracht)
    };
    let gemeente = gemeente.map_err(|fault| format!("{fault:?}"))?;
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
    for coordinator in &gemeente.coordinatoren {
        let card = coordinator.card();
        eprintln!("{}: {}", card.facts().name, card.fingerprint());
    }
    text.map_err(|fault| format!("{fault:?}"))
}
