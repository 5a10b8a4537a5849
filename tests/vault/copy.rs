//! A copy of the vault as one file opens with the same keys and nothing else, holds what was saved
//! and not what was erased, and taking it in is a merge that can be broken off anywhere.

use koppelbord::vault::wait::block_on;
use koppelbord::vault::{
    Bare, Class, Copy, DEEP, Door, FailingStore, Fuse, SaveFault, Store, StoreFault, Vault, wipe,
};

use crate::common::*;

/// A store that the browser does not give.
struct Closed;

impl Store for Closed {
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

fn worked() -> (Disk, String) {
    let (disk, vault) = Disk::make(4);
    for n in 0..6 {
        block_on(vault.append(changes(n..n + 1))).unwrap();
    }
    block_on(vault.append(changes(6..12))).unwrap();
    block_on(vault.save_document(Class::Private, "rooster", b"oud".to_vec())).unwrap();
    block_on(vault.save_document(Class::Private, "rooster", b"nieuw".to_vec())).unwrap();
    block_on(vault.save_document(Class::Draft, "aanmelden", b"half".to_vec())).unwrap();
    let file = block_on(vault.copy(None)).unwrap().write();
    (disk, file)
}

fn read(file: &str) -> Copy {
    Copy::read(file.as_bytes()).unwrap()
}

fn holds_all(disk: &Disk, count: u16, scene: &str) {
    let opened = disk.open(PASSPHRASE).unwrap();
    assert_eq!(
        as_map(&opened.changes),
        as_map(&changes(0..count)),
        "{scene}"
    );
    assert!(
        opened.report.damaged.is_empty() && opened.report.missing.is_empty(),
        "{scene}: {:?}",
        opened.report
    );
    let document = |class, name: &str| opened.documents.get(&(class, name.to_owned())).cloned();
    assert_eq!(
        document(Class::Private, "rooster"),
        Some(vec![b"nieuw".to_vec()]),
        "{scene}"
    );
    assert_eq!(
        document(Class::Draft, "aanmelden"),
        Some(vec![b"half".to_vec()]),
        "{scene}"
    );
    block_on(opened.vault.mend(opened.mending));
}

#[test]
fn where_nothing_is_left_a_copy_brings_everything_back() {
    let (_, file) = worked();
    let empty = Disk::new();
    let copy = read(&file);
    assert_eq!(copy.write(), file, "the file is the copy");
    let taken = block_on(copy.take_in(&empty.local, &empty.mirror)).unwrap();
    assert!(taken.added > 4);
    holds_all(&empty, 12, "an empty browser");
    assert!(empty.open(RECOVERY).is_some() && empty.open(9).is_none());
    assert_eq!(empty.local.snapshot(), empty.mirror.snapshot());
    let again = block_on(copy.take_in(&empty.local, &empty.mirror)).unwrap();
    assert_eq!(again.added, 0, "twice is once");
}

#[test]
fn a_copy_is_merged_and_never_put_in_place() {
    let (disk, file) = worked();
    let opened = disk.open(PASSPHRASE).unwrap();
    block_on(opened.vault.append(changes(12..15))).unwrap();
    let before = disk.local.snapshot();
    block_on(read(&file).take_in(&disk.local, &disk.mirror)).unwrap();
    let now = disk.local.snapshot();
    assert!(before.iter().all(|(key, text)| now.get(key) == Some(text)));
    holds_all(&disk, 15, "newer than the copy");
    // Half of what was here is lost from both stores: the copy has it.
    let lost: Vec<String> = Disk::keys(&disk.local, "w").into_iter().take(3).collect();
    for store in [&disk.local, &disk.mirror] {
        let mut map = store.snapshot();
        map.retain(|key, _| !lost.contains(key) && !key.contains("/c/"));
        store.restore(map);
    }
    assert!(!disk.open(PASSPHRASE).unwrap().report.missing.is_empty());
    block_on(read(&file).take_in(&disk.local, &disk.mirror)).unwrap();
    let healed = disk.open(PASSPHRASE).unwrap();
    let there = as_map(&healed.changes);
    assert!(
        changes(0..12)
            .iter()
            .all(|(id, bytes)| there.get(id) == Some(bytes))
    );
}

#[test]
fn whichever_write_fails_while_taking_in_nothing_is_half_and_again_is_enough() {
    let (_, file) = worked();
    let scenes = every_write_fails(Disk::new, |disk, (local, mirror), blown, scene| {
        let taken = block_on(read(&file).take_in(&local, &mirror));
        if !blown() || taken.is_ok() {
            holds_all(disk, 12, scene);
            return;
        }
        assert!(matches!(taken, Err(SaveFault::Refused { .. })), "{scene}");
        // Nothing is found, or the whole of it opens with the passphrase.
        if !disk.found().is_empty() {
            holds_all(disk, 12, scene);
        }
        block_on(read(&file).take_in(&disk.local, &disk.mirror)).unwrap();
        holds_all(disk, 12, scene);
    });
    assert!(scenes > 15, "{scenes} scenes");
    // And over a vault that is here already and lost a few records.
    let short = || {
        let (disk, _) = worked();
        for store in [&disk.local, &disk.mirror] {
            let mut map = store.snapshot();
            map.retain(|key, _| !key.contains("/c/"));
            store.restore(map);
        }
        disk
    };
    every_write_fails(short, |disk, (local, mirror), _, scene| {
        let _ = block_on(read(&file).take_in(&local, &mirror));
        let there = as_map(&disk.open(PASSPHRASE).unwrap().changes);
        assert!(
            changes(0..6).iter().all(|(id, _)| there.contains_key(id)),
            "{scene}"
        );
        block_on(read(&file).take_in(&disk.local, &disk.mirror)).unwrap();
        holds_all(disk, 12, scene);
    });
}

#[test]
fn what_was_erased_or_never_confirmed_is_in_no_copy() {
    let (disk, before) = worked();
    let opened = disk.open(PASSPHRASE).unwrap();
    let bare = Bare::from([(change(2).0, b"leeg".to_vec())]);
    block_on(opened.vault.erase(bare)).unwrap();
    let file = block_on(opened.vault.copy(None)).unwrap().write();
    let empty = Disk::new();
    block_on(read(&file).take_in(&empty.local, &empty.mirror)).unwrap();
    let there = empty.open(PASSPHRASE).unwrap().changes;
    assert_eq!(there.len(), 12);
    assert!(!there.contains(&change(2)));
    // An old copy still has it; whoever opens is told both, and lets go of it again.
    block_on(read(&before).take_in(&disk.local, &disk.mirror)).unwrap();
    let again = disk.open(PASSPHRASE).unwrap();
    assert!(
        again.changes.contains(&change(2))
            && again.changes.contains(&(change(2).0, b"leeg".to_vec()))
    );
    block_on(
        again
            .vault
            .erase(Bare::from([(change(2).0, b"leeg".to_vec())])),
    )
    .unwrap();
    block_on(again.vault.mend(again.mending));
    assert!(!disk.open(PASSPHRASE).unwrap().changes.contains(&change(2)));
}

#[test]
fn what_still_waits_to_be_erased_or_replaced_is_in_no_copy() {
    let (disk, _) = worked();
    let refuses = Fuse::run(1, 2, StoreFault::Full);
    let mirror = FailingStore::whole(disk.mirror.clone(), refuses);
    let opened = open_with(&disk, disk.local.clone(), mirror);
    let bare = Bare::from([(change(2).0, b"leeg".to_vec())]);
    assert_eq!(block_on(opened.vault.erase(bare)).unwrap().left, 1);
    let newest = b"nog nieuwer".to_vec();
    block_on(
        opened
            .vault
            .save_document(Class::Private, "rooster", newest.clone()),
    )
    .unwrap();
    let file = block_on(opened.vault.copy(None)).unwrap().write();
    let empty = Disk::new();
    block_on(read(&file).take_in(&empty.local, &empty.mirror)).unwrap();
    let there = empty.open(PASSPHRASE).unwrap();
    assert!(!there.changes.contains(&change(2)) && there.changes.len() == 12);
    // The old version is in the journal still, and is not carried along.
    assert_eq!(Disk::keys(&disk.local, "p/rooster").len(), 2);
    assert_eq!(Disk::keys(&empty.local, "p/rooster").len(), 1);
    let name = (Class::Private, "rooster".to_owned());
    assert_eq!(there.documents.get(&name), Some(&vec![newest]));
}

#[test]
fn full_stores_are_no_reason_not_to_make_a_copy() {
    let (disk, _) = worked();
    let opened = disk.open(PASSPHRASE).unwrap();
    for store in [&disk.local, &disk.mirror] {
        store.set_limit(Some(store.units()));
    }
    assert!(block_on(opened.vault.append(changes(12..13))).is_err());
    let file = block_on(opened.vault.copy(Some(("kopie", b"{}".to_vec()))))
        .unwrap()
        .write();
    let empty = Disk::new();
    block_on(read(&file).take_in(&empty.local, &empty.mirror)).unwrap();
    holds_all(&empty, 12, "out of full stores");
}

#[test]
fn an_old_passphrase_does_not_come_back_with_an_old_copy() {
    let (disk, file) = worked();
    let opened = disk.open(PASSPHRASE).unwrap();
    block_on(opened.vault.replace_slot(slot(Door::Passphrase, 5))).unwrap();
    assert!(disk.open(PASSPHRASE).is_none());
    block_on(read(&file).take_in(&disk.local, &disk.mirror)).unwrap();
    assert!(disk.open(PASSPHRASE).is_none() && disk.open(5).is_some());
}

#[test]
fn a_copy_opens_with_the_passphrase_of_now_also_from_a_tab_that_was_open_before() {
    let (disk, _) = worked();
    let (one, two) = (
        disk.open(PASSPHRASE).unwrap(),
        disk.open(PASSPHRASE).unwrap(),
    );
    block_on(one.vault.replace_slot(slot(Door::Passphrase, 5))).unwrap();
    let file = block_on(two.vault.copy(None)).unwrap().write();
    let empty = Disk::new();
    block_on(read(&file).take_in(&empty.local, &empty.mirror)).unwrap();
    assert!(empty.open(5).is_some() && empty.open(PASSPHRASE).is_none());
    // Of a vault that is not there any more there is nothing to copy.
    block_on(wipe(&disk.local, &disk.mirror));
    assert_eq!(block_on(two.vault.copy(None)), Err(SaveFault::Gone));
}

#[test]
fn copies_taken_in_day_after_day_take_the_room_of_one() {
    let (disk, _) = worked();
    let mut rooms = Vec::new();
    for day in 0..6 {
        let opened = disk.open(PASSPHRASE).unwrap();
        let file = block_on(opened.vault.copy(None)).unwrap().write();
        block_on(read(&file).take_in(&disk.local, &disk.mirror)).unwrap();
        let opened = disk.open(PASSPHRASE).unwrap();
        block_on(opened.vault.pack(4, DEEP)).unwrap();
        holds_all(&disk, 12, &format!("day {day}"));
        rooms.push(Disk::keys(&disk.mirror, "c").len());
    }
    assert!(rooms.iter().all(|parts| *parts == 1), "{rooms:?}");
    assert_eq!(disk.local.snapshot(), disk.mirror.snapshot());
}

#[test]
fn a_copy_that_was_tampered_with_opens_without_what_was_changed() {
    let (_, file) = worked();
    // Some letter in the middle of some record becomes another.
    for at in [file.len() / 3, file.len() / 2, file.len() * 4 / 5] {
        let at = (at..)
            .find(|at| {
                file.is_char_boundary(*at) && !file[*at..].starts_with(|c: char| c.is_ascii())
            })
            .unwrap();
        let sign = file[at..].chars().next().unwrap();
        let other = char::from_u32(u32::from(sign) ^ 1).unwrap();
        let changed = format!("{}{other}{}", &file[..at], &file[at + sign.len_utf8()..]);
        let disk = Disk::new();
        block_on(read(&changed).take_in(&disk.local, &disk.mirror)).unwrap();
        let opened = disk.open(PASSPHRASE).unwrap();
        let slots = disk.found()[0].damaged;
        assert_eq!(opened.report.damaged.len() + slots, 1, "at {at}");
        let right = as_map(&changes(0..12));
        assert!(
            opened
                .changes
                .iter()
                .all(|(id, bytes)| right.get(id) == Some(bytes))
        );
    }
}

#[test]
fn wiping_leaves_nothing_and_says_what_it_could_not_see() {
    let (disk, file) = worked();
    disk.local.restore({
        let mut map = disk.local.snapshot();
        map.insert("een ander programma".to_owned(), "blijft".to_owned());
        map
    });
    let done = block_on(wipe(&disk.local, &disk.mirror));
    assert!(done.is_proven() && done.removed > 20, "{done:?}");
    assert_eq!(disk.local.snapshot().len(), 1);
    assert!(disk.mirror.snapshot().is_empty() && disk.found().is_empty());
    block_on(read(&file).take_in(&disk.local, &disk.mirror)).unwrap();
    holds_all(&disk, 12, "after wiping");
    // A store that the browser does not give holds nothing.
    let (disk, _) = worked();
    assert!(block_on(wipe(&disk.local, &Closed)).is_proven());
    assert!(disk.local.snapshot().is_empty());
    // Broken off anywhere it is not called proven.
    let scenes = every_write_fails(
        || worked().0,
        |disk, (local, mirror), blown, scene| {
            let done = block_on(wipe(&local, &mirror));
            let ours = |key: &&String| key.starts_with("koppelbord/");
            let left = [&disk.local, &disk.mirror]
                .map(|store| store.snapshot().keys().filter(ours).count());
            assert!(!done.is_proven() || left == [0, 0], "{scene}: {done:?}");
            assert!(done.is_proven() || blown(), "{scene}: {done:?}");
            assert!(
                block_on(wipe(&disk.local, &disk.mirror)).is_proven(),
                "{scene}"
            );
        },
    );
    assert!(scenes > 10, "{scenes} scenes");
}

#[test]
fn a_vault_that_was_never_here_opens_beside_one_that_was() {
    let (_, file) = worked();
    let (other, vault) = Disk::make(8);
    block_on(vault.append(changes(30..31))).unwrap();
    block_on(read(&file).take_in(&other.local, &other.mirror)).unwrap();
    let found = other.found();
    assert_eq!(found.len(), 2);
    let kek = koppelbord::bytes::kdf::Key::new([PASSPHRASE; 32]);
    for one in &found {
        let slot = one.slots.iter().find(|slot| one.fits(slot, &kek)).unwrap();
        let (local, mirror) = (other.local.clone(), other.mirror.clone());
        let opened = block_on(Vault::open(local, mirror, entropy(5), one, slot, &kek)).unwrap();
        let count = if one.id == vault.id() { 1 } else { 12 };
        assert_eq!(opened.changes.len(), count);
    }
}
