//! What the golden files of contents are made and read with.

use std::collections::BTreeSet;

use koppelbord::app::gemeente::{demo_identity, demo_programma};
use koppelbord::app::{Moment, Session};
use koppelbord::domain::{Datum, ElementId, Regel};
use koppelbord::exchange::bundle::Level;
use koppelbord::exchange::export::{Order, Share, export};
use koppelbord::exchange::import::{Incoming, receive};
use koppelbord::exchange::roster::Roster;
use koppelbord::log::{Command, Field, Header, Log, Signed, State, Trust};

#[expect(dead_code, reason = "what other suites and its main call")]
#[path = "../../examples/verify.rs"]
mod verify;

/// In the afternoon of [`today`].
const NOW: u64 = 1_795_260_000_000;

pub fn day(text: &str) -> Datum {
    Datum::parse(text).unwrap()
}

pub fn today() -> Datum {
    day("2026-11-21")
}

pub fn line(text: &str) -> Option<Regel> {
    Some(Regel::parse(text).unwrap())
}

pub fn element(number: u8) -> ElementId {
    ElementId([number; 16])
}

/// The file that these commands come to, one after the other.
pub fn file(commands: impl IntoIterator<Item = Command>) -> String {
    let [own, maker] = [0, 0].map(|number| demo_identity(number).unwrap());
    let mut roster = Roster::default();
    roster.enter("Coördinator", own.card().clone(), 0).unwrap();
    let mut session = Session::open(own, roster.clone(), Log::default(), NOW, true);
    for (number, command) in (1u8..).zip(commands) {
        let mut entropy = || [number; 16];
        let now_ms = NOW + u64::from(number);
        let mut moment = Moment {
            now_ms,
            today: today(),
            entropy: &mut entropy,
        };
        let changes = session.prepare_all(vec![command], &mut moment).unwrap();
        session.keep(changes, now_ms);
    }
    let nothing = Default::default();
    let order = Order {
        made: NOW + 1000,
        programme: Some(demo_programma().0),
        recipients: Default::default(),
        level: Level::Volledig,
        roster: &roster,
        strangers: &[],
        zorgsignalen: true,
        erased: &nothing,
    };
    export(&order, session.log(), maker.key(), |_, _| Share::Whole).unwrap()
}

/// The changes in a file, signatures checked.
pub fn read(file: &str) -> Vec<Signed> {
    let roster = verify::own_roster(file.as_bytes()).unwrap();
    let log = Log::default();
    let receiver = verify::receiver(file.as_bytes(), &roster, &log);
    match receive(file.as_bytes(), &receiver) {
        Ok(Incoming::File(file)) => file.changes,
        _ => panic!("it is a file"),
    }
}

/// What stands in a file of this folder.
pub fn kept(name: &str) -> String {
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

/// The registers that contents of this version write, and the digest of the state they come to.
pub fn told(changes: Vec<Signed>, version: u16) -> (BTreeSet<Field>, String) {
    let (mut log, mut trust) = (Log::default(), Trust::default());
    let mut fields = BTreeSet::new();
    for change in changes {
        let id = change.id();
        let author = Header::decode(&change.header).unwrap().author;
        trust.keys.insert(author);
        log.insert(change).unwrap();
        for write in log.get(id).unwrap().events().unwrap() {
            fields.extend((write.version() == version).then_some(write.field()));
        }
    }
    let digest = State::of(&log, &trust).digest();
    let hex = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    (fields, hex)
}
