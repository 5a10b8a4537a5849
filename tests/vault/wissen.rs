//! An erasure from the command to the disk and back: what it covers is gone from log and stores,
//! and neither an old file nor a crash brings it back.

use koppelbord::app::delen::{Arrived, make_file, receive};
use koppelbord::app::{Identity, Moment, Session, opening};
use koppelbord::domain::{Datum, GezinId, ProgrammaId, Regel};
use koppelbord::exchange::roster::Roster;
use koppelbord::log::{Command, Log, Signed, Write};
use koppelbord::vault::wait::block_on;
use koppelbord::vault::{Class, MemoryStore, Vault};

use crate::common::*;

const NOW: u64 = 1_795_262_400_000;
const GEZIN: GezinId = GezinId([7; 16]);
const ANDER: GezinId = GezinId([8; 16]);

fn today() -> Datum {
    Datum::parse("2026-11-21").unwrap()
}

fn identity() -> Identity {
    Identity::new("Meidoorn", ProgrammaId([3; 16]), [1; 32], [101; 32], 1).unwrap()
}

fn roster() -> Roster {
    let mut roster = Roster::default();
    let card = identity().card().clone();
    roster.enter("Meidoorn", card, 1).unwrap();
    roster
}

fn prepare(session: &mut Session, commands: Vec<Command>) -> Option<Vec<Signed>> {
    let mut salt = 40;
    let mut entropy = move || {
        salt += 1;
        [salt; 16]
    };
    let mut moment = Moment {
        now_ms: NOW,
        today: today(),
        entropy: &mut entropy,
    };
    session.prepare_all(commands, &mut moment).ok()
}

fn sign_up(gezin: GezinId, naam: &str) -> Command {
    Command::MeldAan {
        gezin,
        writes: vec![Write::Naam(Regel::parse(naam).ok())],
    }
}

type Kluis = Vault<MemoryStore, MemoryStore>;

/// Saves as the page does: the vault first, then the session, then what may go.
fn save(vault: &Kluis, session: &mut Session, changes: Vec<Signed>, let_go: bool) {
    let records = changes.iter().map(|one| (one.id().0, one.to_bytes()));
    block_on(vault.append(records.collect())).unwrap();
    session.keep(changes, NOW);
    if let_go {
        let erased = block_on(vault.erase(session.take_bare())).unwrap();
        assert_eq!(erased.left, 0);
    }
}

/// A vault with two families that were saved together.
fn begun() -> (Disk, Kluis, Session) {
    let (disk, vault) = Disk::make(31);
    let record = identity().to_record();
    block_on(vault.save_document(Class::Private, opening::IDENTITEIT, record)).unwrap();
    let mut session = Session::open(identity(), roster(), Log::default(), NOW, false);
    let both = vec![
        sign_up(GEZIN, "Gezin Waterhof"),
        sign_up(ANDER, "Gezin Merel"),
    ];
    let changes = prepare(&mut session, both).unwrap();
    save(&vault, &mut session, changes, true);
    (disk, vault, session)
}

/// Opens the disk as the page does; the session and what it wants the stores to drop.
fn reopen(disk: &Disk) -> (Kluis, Session, usize) {
    let opened = disk.open(PASSPHRASE).unwrap();
    let held = opening::read(&opened.changes, &opened.documents).unwrap();
    let mut session = Session::open(held.identity, roster(), held.log, NOW, false);
    let bare = session.take_bare();
    let count = bare.len();
    assert_eq!(block_on(opened.vault.erase(bare)).unwrap().left, 0);
    block_on(opened.vault.mend(opened.mending));
    (opened.vault, session, count)
}

/// Whether a log holds a content about the family.
fn tells(session: &Session) -> bool {
    let mut entries = session.log().iter();
    entries.any(|(_, e)| e.header.families().any(|f| f == GEZIN.0) && e.signed.content.is_some())
}

fn nothing_left(disk: &Disk, session: &Session) {
    assert!(!tells(session));
    assert!(session.state().gezinnen.contains_key(&ANDER));
    for store in [&disk.local, &disk.mirror] {
        let alone = Disk::new();
        alone.local.restore(store.snapshot());
        let (_, held, count) = reopen(&alone);
        assert_eq!(count, 0, "a store still held it");
        assert!(!tells(&held));
        assert_eq!(held.state().digest(), session.state().digest());
    }
    assert!(disk.open(PASSPHRASE).unwrap().report.is_clean());
}

#[test]
fn an_erasure_empties_both_stores_and_an_old_file_brings_nothing_back() {
    let (disk, vault, mut session) = begun();
    let old = make_file(&mut session, &[], false, today(), NOW)
        .unwrap()
        .tekst;
    let contents: Vec<Signed> = session
        .log()
        .iter()
        .map(|(_, e)| e.signed.clone())
        .collect();
    let wis = prepare(&mut session, vec![Command::Wis(GEZIN)]).unwrap();
    save(&vault, &mut session, wis, true);
    nothing_left(&disk, &session);

    // Through the door for files nothing of it is even offered.
    let Arrived::Bestand(file) = receive(&session, old.as_bytes(), &[]).unwrap() else {
        panic!("an own file");
    };
    assert_eq!(file.verified.preview.erased, 1);
    let taken = file.overnemen(&session, &Default::default());
    assert!(taken.changes.is_empty());
    // What was on its way while the erasure came is dropped again, here and in the stores.
    save(&vault, &mut session, contents, true);
    nothing_left(&disk, &session);
}

#[test]
fn a_crash_after_the_erasure_was_saved_is_made_good_at_the_next_opening() {
    let (disk, vault, mut session) = begun();
    let wis = prepare(&mut session, vec![Command::Wis(GEZIN)]).unwrap();
    save(&vault, &mut session, wis, false);
    drop(vault);
    let (_, session, count) = reopen(&disk);
    assert_eq!(count, 1);
    nothing_left(&disk, &session);
}

#[test]
fn an_erasure_that_was_only_rehearsed_drops_nothing() {
    let (_, _, mut session) = begun();
    let refused = vec![Command::Wis(GEZIN), Command::Verberg(GezinId([99; 16]))];
    assert_eq!(prepare(&mut session, refused), None);
    assert!(tells(&session));
    assert!(session.take_bare().is_empty());
    let made = prepare(
        &mut session,
        vec![Command::Wis(GEZIN), Command::Verberg(ANDER)],
    );
    assert_eq!(made.map(|made| made.len()), Some(2));
    assert!(session.take_bare().is_empty());
}
