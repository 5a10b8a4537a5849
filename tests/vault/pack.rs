//! Packing takes a third of the room and loses nothing, wherever it is broken off.

use koppelbord::vault::wait::block_on;
use koppelbord::vault::{Bare, DEEP, FailingStore, Fuse, StoreFault};

use crate::common::*;

/// Each of these saved on its own, as in daily work.
fn worked(count: u16) -> Disk {
    let (disk, vault) = Disk::make(3);
    for n in 0..count {
        block_on(vault.append(changes(n..n + 1))).unwrap();
    }
    disk
}

#[test]
fn what_was_saved_one_by_one_is_packed_and_all_of_it_is_there() {
    let disk = worked(40);
    let before = disk.local.units();
    let opened = disk.open(PASSPHRASE).unwrap();
    assert_eq!(block_on(opened.vault.pack(41, DEEP)).unwrap().records, 0);
    let packed = block_on(opened.vault.pack(40, DEEP)).unwrap();
    assert_eq!((packed.records, packed.deep), (40, 0));
    assert!(
        disk.local.units() * 2 < before,
        "{} of {before}",
        disk.local.units()
    );
    assert_eq!(disk.local.snapshot(), disk.mirror.snapshot());
    assert_eq!(Disk::keys(&disk.local, "w").len(), 0);
    // The same session goes on, and a new one finds everything.
    block_on(opened.vault.append(changes(40..42))).unwrap();
    let again = disk.open(PASSPHRASE).unwrap();
    assert!(
        again.report.is_clean() && again.mending.is_empty(),
        "{:?}",
        again.report
    );
    assert_eq!(as_map(&again.changes), as_map(&changes(0..42)));
    assert_eq!(
        block_on(again.vault.pack(1, DEEP)).unwrap().records,
        0,
        "a part stays a part"
    );
}

#[test]
fn whichever_write_fails_while_packing_every_change_is_there() {
    let scenes = every_write_fails(
        || worked(12),
        |disk, (local, mirror), blown, scene| {
            let opened = open_with(disk, local, mirror);
            let packed = block_on(opened.vault.pack(4, DEEP));
            if !blown() {
                assert_eq!(packed.unwrap().records, 12);
            }
            let found = disk.open(PASSPHRASE).unwrap();
            assert!(
                found.report.missing.is_empty() && found.report.damaged.is_empty(),
                "{scene}"
            );
            assert_eq!(as_map(&found.changes), as_map(&changes(0..12)), "{scene}");
            let _ = block_on(opened.vault.pack(4, DEEP));
            // A crash may take the journal: at every moment the mirror alone has everything.
            let crashed = Disk::new();
            crashed.mirror.restore(disk.mirror.snapshot());
            let alone = crashed.open(PASSPHRASE).unwrap();
            assert_eq!(
                as_map(&alone.changes),
                as_map(&changes(0..12)),
                "{scene}: the mirror"
            );
            // The next opening does the rest.
            block_on(found.vault.mend(found.mending));
            block_on(found.vault.pack(4, DEEP)).unwrap();
            block_on(found.vault.pack(4, DEEP)).unwrap();
            let again = disk.open(PASSPHRASE).unwrap();
            assert_eq!(as_map(&again.changes), as_map(&changes(0..12)), "{scene}");
            assert!(again.report.is_clean(), "{scene}: {:?}", again.report);
            assert_eq!(disk.local.snapshot(), disk.mirror.snapshot(), "{scene}");
            assert_eq!(
                Disk::keys(&disk.local, "w").len(),
                0,
                "{scene}: still single"
            );
        },
    );
    assert!(scenes > 15, "{scenes} scenes");
}

#[test]
fn a_full_journal_is_packed_within_the_room_it_has() {
    let disk = worked(60);
    // Not a single unit more than what is there now.
    disk.local.set_limit(Some(disk.local.units()));
    let opened = disk.open(PASSPHRASE).unwrap();
    let refused = block_on(opened.vault.append(changes(60..61))).unwrap();
    assert_eq!(refused.local, Some(StoreFault::Full), "no room before");
    assert!(block_on(opened.vault.pack(4, DEEP)).unwrap().records >= 60);
    let saved = block_on(opened.vault.append(changes(61..62))).unwrap();
    assert_eq!(saved.local, None, "and room after");
    let again = disk.open(PASSPHRASE).unwrap();
    assert_eq!(as_map(&again.changes), as_map(&changes(0..62)));
}

#[test]
fn what_is_too_much_for_the_journal_lives_in_the_mirror_and_is_not_copied_back() {
    let disk = worked(60);
    let opened = disk.open(PASSPHRASE).unwrap();
    let packed = block_on(opened.vault.pack(4, 0)).unwrap();
    assert_eq!((packed.records, packed.deep), (60, 1));
    assert!(Disk::keys(&disk.local, "c").is_empty());
    let again = disk.open(PASSPHRASE).unwrap();
    assert_eq!(as_map(&again.changes), as_map(&changes(0..60)));
    // With the room that there is, it is copied back; without it, it stays where it is.
    assert_eq!((again.report.only_mirror, again.report.deep), (1, 0));
    let filler = "x".repeat(DEEP);
    let mut full = disk.local.snapshot();
    let own = Disk::keys(&disk.local, "m")[0].replace("/m/", "/x/");
    full.insert(own, filler);
    disk.local.restore(full);
    let deep = disk.open(PASSPHRASE).unwrap();
    assert_eq!((deep.report.only_mirror, deep.report.deep), (0, 1));
    assert!(deep.report.is_clean());
    block_on(deep.vault.mend(deep.mending));
    assert!(Disk::keys(&disk.local, "c").is_empty());
}

#[test]
fn what_only_the_journal_has_stays_there_however_full_it_is() {
    let disk = worked(10);
    let mirror = FailingStore::whole(disk.mirror.clone(), Fuse::once(1, StoreFault::Full));
    let opened = open_with(&disk, disk.local.clone(), mirror);
    let saved = block_on(opened.vault.append(changes(10..14))).unwrap();
    assert_eq!(saved.mirror, Some(StoreFault::Full));
    // Nothing is worth packing; a part of four waits for the mirror.
    assert_eq!(block_on(opened.vault.pack(100, 0)).unwrap().deep, 0);
    let again = disk.open(PASSPHRASE).unwrap();
    assert_eq!(as_map(&again.changes), as_map(&changes(0..14)));
}

#[test]
fn where_no_mirror_is_allowed_the_journal_is_packed_alone() {
    let disk = worked(10);
    disk.mirror.restore(Default::default());
    let always = Fuse::run(1, usize::MAX / 2, StoreFault::Blocked);
    let blocked = FailingStore::whole(disk.mirror.clone(), always);
    let opened = open_with(&disk, disk.local.clone(), blocked);
    let packed = block_on(opened.vault.pack(4, 0)).unwrap();
    assert_eq!(packed.deep, 0);
    let again = disk.open(PASSPHRASE).unwrap();
    assert_eq!(as_map(&again.changes), as_map(&changes(0..10)));
    assert_eq!(Disk::keys(&disk.local, "w").len(), 0);
}

#[test]
fn what_is_to_be_erased_is_not_packed_and_what_is_packed_is_erased() {
    let gone = || Bare::from([(change(3).0, b"leeg".to_vec())]);
    for packed_first in [false, true] {
        let disk = worked(10);
        let opened = disk.open(PASSPHRASE).unwrap();
        if packed_first {
            block_on(opened.vault.pack(4, DEEP)).unwrap();
        }
        block_on(opened.vault.erase(gone())).unwrap();
        block_on(opened.vault.pack(4, DEEP)).unwrap();
        let again = disk.open(PASSPHRASE).unwrap();
        let mut left = as_map(&changes(0..10));
        left.insert(change(3).0, b"leeg".to_vec());
        assert_eq!(as_map(&again.changes), left);
        assert_eq!(again.changes.len(), 10, "the content is in no record");
        assert!(again.report.is_clean());
    }
}

#[test]
fn a_content_that_still_waits_to_be_erased_goes_into_no_new_record() {
    let disk = worked(10);
    let mirror = FailingStore::whole(disk.mirror.clone(), Fuse::once(1, StoreFault::Full));
    let opened = open_with(&disk, disk.local.clone(), mirror);
    let bare = Bare::from([(change(3).0, b"leeg".to_vec())]);
    let erased = block_on(opened.vault.erase(bare)).unwrap();
    assert_eq!(erased.left, 1, "the mirror did not take the successor");
    block_on(opened.vault.pack(4, DEEP)).unwrap();
    assert_eq!(Disk::keys(&disk.local, "w").len(), 1);
    block_on(opened.vault.erase(Bare::new())).unwrap();
    let again = disk.open(PASSPHRASE).unwrap();
    assert!(!again.changes.contains(&change(3)));
    assert_eq!(again.changes.len(), 10);
}

#[test]
fn two_tabs_that_pack_at_once_lose_nothing() {
    let disk = worked(20);
    let (one, two) = (
        disk.open(PASSPHRASE).unwrap(),
        disk.open(PASSPHRASE).unwrap(),
    );
    block_on(one.vault.pack(4, DEEP)).unwrap();
    block_on(two.vault.append(changes(20..21))).unwrap();
    block_on(two.vault.pack(1, DEEP)).unwrap();
    let news = block_on(one.vault.refresh()).unwrap();
    assert_eq!(as_map(&news.changes), as_map(&changes(20..21)));
    let again = disk.open(PASSPHRASE).unwrap();
    assert_eq!(as_map(&again.changes), as_map(&changes(0..21)));
    assert!(again.report.is_clean());
}
