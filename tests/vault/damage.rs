//! Stores that lie: changed, swapped, foreign, lost and newer records.

use koppelbord::bytes::base32768;
use koppelbord::vault::wait::block_on;
use koppelbord::vault::{Class, MemoryStore, Store, StoreFault, demo};

use crate::common::*;

/// A vault with single changes, a batch and a document; every record in both stores.
fn filled() -> Disk {
    let (disk, vault) = Disk::make(11);
    block_on(async {
        vault.append(changes(0..1)).await.unwrap();
        vault.append(changes(1..2)).await.unwrap();
        vault.append(changes(2..6)).await.unwrap();
        vault
            .save_document(Class::Private, "rooster", b"lijst".to_vec())
            .await
            .unwrap();
    });
    disk
}

fn with(store: &MemoryStore, key: &str, text: &str) {
    block_on(store.put(key, text)).unwrap();
}

/// The text with one bit of the bytes beneath flipped.
fn flipped(text: &str, at: usize) -> String {
    let (head, body) = text.split_once('\n').unwrap_or(("", text));
    let mut bytes = base32768::decode(body).unwrap();
    let at = at % bytes.len();
    bytes[at] ^= 1;
    let body = base32768::encode(&bytes);
    if head.is_empty() {
        body
    } else {
        format!("{head}\n{body}")
    }
}

#[test]
fn any_record_changed_in_both_stores_is_set_aside_and_the_rest_loads() {
    let whole = filled();
    let all = as_map(&whole.open(PASSPHRASE).unwrap().changes);
    let mut tried = 0;
    for (key, text) in whole.local.snapshot() {
        if key.contains("/s/") {
            continue;
        }
        for at in [0, 7, 23, 24, 40, 1000] {
            let disk = filled();
            with(&disk.local, &key, &flipped(&text, at));
            with(&disk.mirror, &key, &flipped(&text, at));
            let opened = disk.open(PASSPHRASE).unwrap();
            assert_eq!(opened.report.damaged, vec![key.clone()]);
            let there = as_map(&opened.changes);
            let lost = if key.contains("/w/") {
                1
            } else if key.contains("/c/") {
                4
            } else {
                0
            };
            assert_eq!(there.len(), all.len() - lost, "{key}");
            assert!(there.iter().all(|(id, bytes)| all[id] == *bytes));
            assert_eq!(
                opened.documents.len(),
                if key.contains("/p/") { 1 } else { 2 }
            );
            let missing: u32 = opened.report.missing.iter().map(|m| m.count).sum();
            assert_eq!(missing as usize, lost, "{key}");
            // It stays where it is, for whoever can still make something of it.
            block_on(opened.vault.mend(opened.mending));
            assert!(disk.local.snapshot().contains_key(&key));
            tried += 1;
        }
    }
    assert_eq!(tried, 6 * 6);
}

#[test]
fn a_record_changed_in_the_journal_comes_back_from_the_mirror() {
    let keys: Vec<String> = filled().local.snapshot().into_keys().collect();
    for key in keys {
        let disk = filled();
        let text = disk.local.snapshot()[&key].clone();
        with(&disk.local, &key, &flipped(&text, 30));
        let opened = disk.open(PASSPHRASE).unwrap();
        assert_eq!(opened.changes.len(), 6, "{key}");
        assert!(opened.report.damaged.is_empty());
        assert!(opened.report.missing.is_empty());
        block_on(opened.vault.mend(opened.mending));
        if !key.contains("/s/") || disk.open(PASSPHRASE).unwrap().report.is_clean() {
            let now = disk.local.snapshot();
            let healed = now[&key] == disk.mirror.snapshot()[&key];
            assert!(healed || key.contains("/s/"), "{key}");
        }
    }
}

#[test]
fn texts_that_are_no_records_at_all_are_set_aside() {
    for text in ["", "{}", "null", "a", "\u{0}", "字", "\u{FFFD}\u{FFFD}"] {
        let disk = filled();
        let key = Disk::keys(&disk.local, "w")[0].clone();
        with(&disk.local, &key, text);
        with(&disk.mirror, &key, text);
        let opened = disk.open(PASSPHRASE).unwrap();
        assert_eq!(opened.report.damaged, vec![key]);
        assert_eq!(opened.changes.len(), 5);
    }
}

#[test]
fn swapped_records_are_refused() {
    let disk = filled();
    let keys = Disk::keys(&disk.local, "w");
    let texts = disk.local.snapshot();
    for store in [&disk.local, &disk.mirror] {
        with(store, &keys[0], &texts[&keys[1]]);
        with(store, &keys[1], &texts[&keys[0]]);
    }
    let opened = disk.open(PASSPHRASE).unwrap();
    assert_eq!(opened.report.damaged, keys);
    assert_eq!(opened.changes.len(), 4);
}

#[test]
fn a_record_of_another_vault_is_refused() {
    let disk = filled();
    let (other, vault) = Disk::make(12);
    block_on(vault.append(changes(0..1))).unwrap();
    let foreign = other.local.snapshot()[&Disk::keys(&other.local, "w")[0]].clone();
    let key = Disk::keys(&disk.local, "w")[0].clone();
    with(&disk.local, &key, &foreign);
    with(&disk.mirror, &key, &foreign);
    assert_eq!(disk.open(PASSPHRASE).unwrap().report.damaged, vec![key]);
}

#[test]
fn what_is_gone_from_both_stores_is_named() {
    let disk = filled();
    let key = Disk::keys(&disk.local, "w")[0].clone();
    block_on(disk.local.remove(&key)).unwrap();
    block_on(disk.mirror.remove(&key)).unwrap();
    let report = disk.open(PASSPHRASE).unwrap().report;
    assert_eq!(report.missing.len(), 1);
    assert_eq!(report.missing[0].count, 1);
    assert_eq!(report.missing[0].id, Some(change(0).0));
    assert!(report.damaged.is_empty());
}

#[test]
fn a_cleared_store_is_filled_again_from_the_other() {
    for cleared in ["journal", "mirror"] {
        let disk = filled();
        let (empty, full) = match cleared {
            "journal" => (&disk.local, &disk.mirror),
            _ => (&disk.mirror, &disk.local),
        };
        empty.restore(Default::default());
        let opened = disk.open(PASSPHRASE).unwrap();
        assert_eq!(opened.changes, changes(0..6));
        assert_eq!(
            opened.report.only_mirror + opened.report.only_local,
            full.snapshot().len()
        );
        let mended = block_on(opened.vault.mend(opened.mending));
        assert_eq!(mended.to_local + mended.to_mirror, full.snapshot().len());
        assert_eq!(empty.snapshot(), full.snapshot());
        assert!(disk.open(PASSPHRASE).unwrap().report.is_clean());
    }
}

#[test]
fn an_erased_change_is_not_copied_back() {
    let disk = filled();
    let key = Disk::keys(&disk.local, "w")[0].clone();
    block_on(disk.local.remove(&key)).unwrap();
    let opened = disk.open(PASSPHRASE).unwrap();
    let bare = std::iter::once((change(0).0, Vec::new())).collect();
    block_on(opened.vault.erase(bare)).unwrap();
    block_on(opened.vault.mend(opened.mending));
    assert!(!disk.local.snapshot().contains_key(&key));
}

#[test]
fn strangers_in_the_same_store_are_left_alone() {
    let disk = filled();
    with(&disk.local, "excalidraw", "[]");
    with(&disk.local, "koppelbord/2/iets", "nieuws");
    with(&disk.local, &format!("{}w/x", demo::ID.prefix()), "x");
    let opened = disk.open(PASSPHRASE).unwrap();
    assert!(opened.report.is_clean(), "{:?}", opened.report);
    block_on(opened.vault.mend(opened.mending));
    assert_eq!(disk.mirror.snapshot().get("excalidraw"), None);
    assert_eq!(disk.local.snapshot()["excalidraw"], "[]");
}

#[test]
fn with_a_blocked_mirror_the_journal_alone_opens() {
    let disk = filled();
    let blocked = Blocked;
    let found = block_on(koppelbord::vault::find(&disk.local, &blocked)).unwrap();
    let kek = koppelbord::bytes::kdf::Key::new([PASSPHRASE; 32]);
    let slot = found[0]
        .slots
        .iter()
        .find(|s| found[0].fits(s, &kek))
        .unwrap();
    let opened = block_on(koppelbord::vault::Vault::open(
        disk.local.clone(),
        blocked,
        entropy(4),
        &found[0],
        slot,
        &kek,
    ))
    .unwrap();
    assert_eq!(opened.changes.len(), 6);
    assert_eq!(opened.report.mirror, Some(StoreFault::Blocked));
    let saved = block_on(opened.vault.append(changes(6..8))).unwrap();
    assert!(!saved.is_durable());
    let refused = block_on(koppelbord::vault::find(&Blocked, &Blocked));
    assert_eq!(refused, Err((StoreFault::Blocked, StoreFault::Blocked)));
}

/// A browser that lets the page keep nothing.
struct Blocked;

impl Store for Blocked {
    async fn keys(&self) -> Result<Vec<String>, StoreFault> {
        Err(StoreFault::Blocked)
    }
    async fn get(&self, _: &str) -> Result<Option<String>, StoreFault> {
        Err(StoreFault::Blocked)
    }
    async fn put(&self, _: &str, _: &str) -> Result<(), StoreFault> {
        Err(StoreFault::Blocked)
    }
    async fn remove(&self, _: &str) -> Result<(), StoreFault> {
        Err(StoreFault::Blocked)
    }
}
