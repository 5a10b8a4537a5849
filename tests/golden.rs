//! Files that an earlier build wrote, kept as they were: whoever has one can always read it.
//! They are never edited. When the form of something changes, a file of the new form comes
//! beside the old one, and "is written as before" moves to the new one.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

#[expect(dead_code, reason = "what other suites and its main call")]
#[path = "vault/common.rs"]
mod common;
#[expect(dead_code, reason = "what other suites and its main call")]
#[path = "../examples/verify.rs"]
mod verify;

use std::collections::BTreeMap;

use common::{Disk, PASSPHRASE, RECOVERY};
use koppelbord::exchange::card::{Card, CardFacts};
use koppelbord::exchange::import::{Incoming, receive};
use koppelbord::exchange::signing::SigningKey;
use koppelbord::log::{Header, Log, State, Trust};
use koppelbord::vault::wait::block_on;
use koppelbord::vault::{Class, Copy, MemoryStore};

/// What stands in a file of `tests/golden`.
fn golden(name: &str) -> String {
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn an_exchange_file_of_the_first_form_gives_the_same_families() {
    let text = golden("bestand-v0.json");
    let answer = verify::check_bytes(text.as_bytes(), None);
    assert!(answer.ok, "{}", answer.code);
    let roster = verify::own_roster(text.as_bytes()).unwrap();
    let log = Log::default();
    let receiver = verify::receiver(text.as_bytes(), &roster, &log);
    let Ok(Incoming::File(file)) = receive(text.as_bytes(), &receiver) else {
        panic!("it is a file");
    };
    let (mut log, mut trust) = (Log::default(), Trust::default());
    for change in file.changes {
        trust
            .keys
            .insert(Header::decode(&change.header).unwrap().author);
        log.insert(change).unwrap();
    }
    let state = State::of(&log, &trust);
    let counts = (log.len(), state.gezinnen.len(), state.koppelingen.len());
    assert_eq!(counts, (90, 18, 2));
    assert_eq!(
        hex(&state.digest()),
        "960db8e1fd1b3827d88d951fa2157ae8e7836c556711e8a8746d0f2719f9aec2"
    );
}

#[test]
fn a_card_of_the_first_form_is_read_and_is_written_as_before() {
    let text = golden("kaart-v0.json");
    let facts = CardFacts {
        name: "Coördinator Wilg".to_owned(),
        x25519: [9; 32],
        programme: Some([3; 16]),
        stamp: 1_790_000_000_000,
    };
    let card = Card::make(facts, &SigningKey::from_seed(&[7; 32])).unwrap();
    assert_eq!(card.to_json(), text.trim_end());
    let read = Card::parse(text.trim_end().as_bytes()).unwrap();
    assert_eq!(read, card);
    assert_eq!(read.fingerprint().to_string(), "99150 50671 18183 61294");
}

type Stores = BTreeMap<String, BTreeMap<String, String>>;

fn made() -> Disk {
    let (disk, vault) = Disk::make(1);
    block_on(vault.append(common::changes(0..3))).unwrap();
    block_on(vault.append(common::changes(3..5))).unwrap();
    block_on(vault.save_document(Class::Private, "rooster", b"later".to_vec())).unwrap();
    disk
}

#[test]
fn a_vault_of_the_first_form_opens_by_both_doors_and_is_written_as_before() {
    let stores: Stores = serde_json::from_str(&golden("kluis-v0.json")).unwrap();
    let now = made();
    assert_eq!(now.local.snapshot(), stores["local"]);
    assert_eq!(now.mirror.snapshot(), stores["mirror"]);
    for secret in [PASSPHRASE, RECOVERY] {
        let disk = Disk {
            local: MemoryStore::new(),
            mirror: MemoryStore::new(),
        };
        disk.local.restore(stores["local"].clone());
        disk.mirror.restore(stores["mirror"].clone());
        let opened = disk.open(secret).unwrap();
        assert_eq!(opened.changes, common::changes(0..5));
        let document = (Class::Private, "rooster".to_owned());
        assert_eq!(
            opened.documents.get(&document),
            Some(&vec![b"later".to_vec()])
        );
    }
    assert!(Disk { ..made() }.open(7).is_none());
}

#[test]
fn a_copy_of_the_first_form_opens_and_is_written_as_before() {
    let text = golden("reservekopie-v1.json");
    let text = text.trim_end();
    let stores: Stores = serde_json::from_str(&golden("kluis-v0.json")).unwrap();
    let before = Disk::new();
    before.local.restore(stores["local"].clone());
    before.mirror.restore(stores["mirror"].clone());
    let opened = before.open(PASSPHRASE).unwrap();
    let note = Some(("kopie", b"{}".to_vec()));
    assert_eq!(block_on(opened.vault.copy(note)).unwrap().write(), text);
    let copy = Copy::read(text.as_bytes()).unwrap();
    let disk = Disk::new();
    block_on(copy.take_in(&disk.local, &disk.mirror)).unwrap();
    for secret in [PASSPHRASE, RECOVERY] {
        let opened = disk.open(secret).unwrap();
        assert_eq!(opened.changes, common::changes(0..5));
        let noted = opened.documents.get(&(Class::Private, "kopie".to_owned()));
        assert_eq!(noted, Some(&vec![b"{}".to_vec()]));
    }
}
