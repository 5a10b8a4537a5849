//! How the stores stand: a store that is blocked or full from the start, later, or for a while
//! is never passed over.

use koppelbord::vault::wait::block_on;
use koppelbord::vault::{FailingStore, Fuse, StoreFault, Vault};

use crate::common::*;

const EVER: usize = 1_000_000;

#[test]
fn a_mirror_that_is_blocked_from_the_start_is_known_before_anything_else_is_saved() {
    let disk = Disk::new();
    let fuse = Fuse::run(1, EVER, StoreFault::Blocked);
    let mirror = FailingStore::whole(disk.mirror.clone(), fuse);
    let (vault, saved) = block_on(create(disk.local.clone(), mirror, 1)).unwrap();
    assert!(!saved.is_durable());
    assert_eq!(vault.standing().mirror, Some(StoreFault::Blocked));
    assert_eq!(vault.standing().local, None);
    block_on(vault.append(changes(0..1))).unwrap();
    // Saving nothing new says nothing about the stores.
    assert!(block_on(vault.append(changes(0..1))).unwrap().is_durable());
    assert_eq!(vault.standing().mirror, Some(StoreFault::Blocked));
}

#[test]
fn a_full_journal_is_known_until_the_next_opening_has_copied_what_it_lacks() {
    let disk = Disk::new();
    let fuse = Fuse::run(4, 1, StoreFault::Full);
    let local = FailingStore::whole(disk.local.clone(), fuse);
    let (vault, saved) = block_on(create(local, disk.mirror.clone(), 1)).unwrap();
    assert!(saved.is_durable() && vault.standing().is_twice());
    for n in 0..6 {
        let saved = block_on(vault.append(changes(n..n + 1))).unwrap();
        assert!(saved.is_durable());
    }
    assert_eq!(vault.standing().local, Some(StoreFault::Full));
    assert_eq!(vault.standing().mirror, None);
    let opened = disk.open(PASSPHRASE).unwrap();
    assert_eq!(opened.changes.len(), 6);
    block_on(opened.vault.mend(opened.mending));
    assert!(opened.vault.standing().is_twice());
}

#[test]
fn a_journal_that_is_still_full_at_the_next_opening_is_known_after_mending() {
    let disk = Disk::new();
    let fuse = Fuse::run(1, EVER, StoreFault::Full);
    let local = FailingStore::new(disk.local.clone(), fuse.clone());
    let (vault, _) = block_on(create(local.clone(), disk.mirror.clone(), 1)).unwrap();
    assert_eq!(vault.standing().local, Some(StoreFault::Full));
    let found = disk.found().remove(0);
    let kek = koppelbord::bytes::kdf::Key::new([PASSPHRASE; 32]);
    let door = found.slots.iter().find(|slot| found.fits(slot, &kek));
    let mirror = disk.mirror.clone();
    let opened = Vault::open(local, mirror, entropy(3), &found, door.unwrap(), &kek);
    let opened = block_on(opened).unwrap();
    block_on(opened.vault.mend(opened.mending));
    assert_eq!(opened.vault.standing().local, Some(StoreFault::Full));
}

#[test]
fn a_mirror_that_was_busy_for_a_moment_is_well_again_when_it_has_caught_up() {
    let disk = Disk::new();
    let fuse = Fuse::run(2, 1, StoreFault::Other("bezig".to_owned()));
    let mirror = FailingStore::whole(disk.mirror.clone(), fuse);
    let (vault, _) = block_on(create(disk.local.clone(), mirror, 1)).unwrap();
    block_on(vault.append(changes(0..1))).unwrap();
    assert!(vault.standing().mirror.is_some());
    block_on(vault.append(changes(1..2))).unwrap();
    assert!(vault.standing().is_twice());
    disk.local.restore(std::collections::BTreeMap::new());
    assert_eq!(disk.open(PASSPHRASE).unwrap().changes.len(), 2);
}

#[test]
fn a_write_that_both_stores_refuse_leaves_nothing_in_one_place_only() {
    let disk = Disk::new();
    let [local, mirror] = [&disk.local, &disk.mirror].map(|store| {
        let fuse = Fuse::run(4, 1, StoreFault::Full);
        FailingStore::whole(store.clone(), fuse)
    });
    let (vault, _) = block_on(create(local, mirror, 1)).unwrap();
    let mut refused = 0;
    for n in 0..6 {
        if block_on(vault.append(changes(n..n + 1))).is_err() {
            refused += 1;
            assert!(vault.standing().is_twice());
        }
    }
    assert_eq!(refused, 1);
}
