//! Checks a signed file without the app: `verify FILE.json [--roster ROSTER.json]`.
//!
//! Prints one JSON line (ok, code, author, trust, changes, events) and exits 0 or 1. With a
//! roster (the app's own record, or a single card) the file must be signed by someone in it.
//! Without one, the file is checked with the cards that it carries itself: that shows that it
//! is whole, not whose it is, and the line says `"trust":"none"`.

use koppelbord::order::Set;
use std::process::ExitCode;

use koppelbord::bytes::json;
use koppelbord::exchange::bundle::MAX_FILE;
use koppelbord::exchange::card::Card;
use koppelbord::exchange::dsse::Envelope;
use koppelbord::exchange::import::{ImportFault, Incoming, Receiver, receive};
use koppelbord::exchange::roster::Roster;
use koppelbord::log::{Header, KeyId, Log, Signed, content};
use serde::Serialize;

/// The line that is printed.
#[derive(Serialize)]
pub struct Answer {
    /// Whether everything holds.
    pub ok: bool,
    /// What it is, or why it is refused.
    pub code: &'static str,
    /// Key id of its maker.
    pub author: Option<KeyId>,
    /// `roster` or `none`.
    pub trust: &'static str,
    /// Changes in it.
    pub changes: usize,
    /// Events of those changes that can be read.
    pub events: usize,
}

impl Answer {
    fn refused(code: &'static str, author: Option<KeyId>, trust: &'static str) -> Self {
        Self {
            ok: false,
            code,
            author,
            trust,
            changes: 0,
            events: 0,
        }
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (file, roster) = match args.as_slice() {
        [file] => (file, None),
        [file, flag, roster] | [flag, roster, file] if flag == "--roster" => (file, Some(roster)),
        _ => {
            eprintln!("usage: verify FILE.json [--roster ROSTER.json]");
            return ExitCode::from(2);
        }
    };
    let answer = check(file, roster.map(String::as_str));
    match serde_json::to_string(&answer) {
        Ok(line) => println!("{line}"),
        Err(fault) => eprintln!("{fault}"),
    }
    if answer.ok {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn check(file: &str, roster: Option<&str>) -> Answer {
    let Some(bytes) = read(file) else {
        return Answer::refused("unreadable", None, "none");
    };
    match roster.map(read_roster) {
        Some(None) => Answer::refused("bad_roster", None, "none"),
        Some(Some(roster)) => check_bytes(&bytes, Some(&roster)),
        None => check_bytes(&bytes, None),
    }
}

/// Judges the bytes of a file, with a roster or with its own cards.
pub fn check_bytes(bytes: &[u8], roster: Option<&Roster>) -> Answer {
    if let Some(roster) = roster {
        return judge(bytes, roster, "roster");
    }
    judge(bytes, &own_roster(bytes).unwrap_or_default(), "none")
}

/// The card of a file's maker that the file carries itself, in the place of a roster.
pub fn own_roster(bytes: &[u8]) -> Option<Roster> {
    let nobody = Roster::default();
    match receive(bytes, &receiver(bytes, &nobody, &Log::default())) {
        Err(ImportFault::UnknownSigner {
            card: Some(card), ..
        }) => Some(trusting(*card)),
        _ => None,
    }
}

fn judge(bytes: &[u8], roster: &Roster, trust: &'static str) -> Answer {
    match receive(bytes, &receiver(bytes, roster, &Log::default())) {
        Ok(Incoming::File(file)) => Answer {
            ok: true,
            code: "file",
            author: Some(file.preview.made_by),
            trust,
            changes: file.changes.len(),
            events: file.changes.iter().map(events).sum(),
        },
        Ok(Incoming::Card(card)) => Answer {
            ok: true,
            code: "card",
            author: Some(card.key_id()),
            trust: match roster.key(&card.key_id()) {
                Some(_) => trust,
                None => "none",
            },
            changes: 0,
            events: 0,
        },
        Err(fault) => {
            let author = match &fault {
                ImportFault::UnknownSigner { key, .. }
                | ImportFault::EndedSigner { key }
                | ImportFault::Signature { key } => Some(*key),
                _ => None,
            };
            let known = author.is_some_and(|id| roster.key(&id).is_some());
            Answer::refused(fault.code(), author, if known { trust } else { "none" })
        }
    }
}

/// How many events of a change can be read; what hides or erases is one.
fn events(signed: &Signed) -> usize {
    let Ok(header) = Header::decode(&signed.header) else {
        return 0;
    };
    let said = content::header_events(header.kind);
    let read = || content::decode(&header, signed.content.as_deref()?).ok();
    said.or_else(read).map_or(0, |events| events.len())
}

/// Somebody who has this roster and this log.
pub fn receiver<'a>(bytes: &[u8], roster: &'a Roster, log: &'a Log) -> Receiver<'a> {
    static NONE: Set<[u8; 16]> = Set::new();
    // Whom a file is for is the app's business: here we look over its maker's shoulder.
    let own = Envelope::parse(bytes).map_or(KeyId([0; 16]), |envelope| envelope.key_id());
    Receiver {
        own,
        roster,
        log,
        programme: None,
        erased: &NONE,
        strangers: &[],
    }
}

fn trusting(card: Card) -> Roster {
    let mut roster = Roster::default();
    // An empty roster refuses nothing but a name that cannot stand, and this one can.
    if let Err(fault) = roster.enter("file", card, 0) {
        eprintln!("{fault}");
    }
    roster
}

fn read_roster(path: &str) -> Option<Roster> {
    let bytes = read(path)?;
    if let Ok(card) = Card::parse(&bytes) {
        return Some(trusting(card));
    }
    json::parse(&bytes)
        .inspect_err(|fault| eprintln!("{path}: {fault:?}"))
        .ok()
}

fn read(path: &str) -> Option<Vec<u8>> {
    use std::io::Read;
    let open = || {
        let mut bytes = Vec::new();
        let limit = MAX_FILE as u64 + 1;
        std::fs::File::open(path)?
            .take(limit)
            .read_to_end(&mut bytes)?;
        Ok::<_, std::io::Error>(bytes)
    };
    open()
        .inspect_err(|fault| eprintln!("{path}: {fault}"))
        .ok()
}
