//! After an erasure neither store holds the content any more, whatever failed on the way, and
//! nothing else is lost.

use koppelbord::bytes::kdf::Key;
use koppelbord::vault::wait::block_on;
use koppelbord::vault::{
    Bare, FailingStore, Fuse, MemoryStore, Opened, Store, StoreFault, Vault, find,
};

use crate::common::*;

/// The changes whose content goes: one that was saved alone, and two of a batch of four.
const GONE: [u16; 3] = [0, 3, 5];

/// Two single changes and a batch.
fn filled() -> Disk {
    let (disk, vault) = Disk::make(21);
    block_on(async {
        vault.append(changes(0..1)).await.unwrap();
        vault.append(changes(1..2)).await.unwrap();
        vault.append(changes(2..6)).await.unwrap();
    });
    disk
}

fn bare() -> Bare {
    let left = |n: &u16| (change(*n).0, format!("kop {n}").into_bytes());
    GONE.iter().map(left).collect()
}

/// What the vault is to hold in the end.
fn after() -> Vec<(koppelbord::vault::RecordId, Vec<u8>)> {
    let bare = bare();
    let left = |(id, bytes)| (id, bare.get(&id).cloned().unwrap_or(bytes));
    changes(0..6).into_iter().map(left).collect()
}

/// Opens the disk through stores that may fail.
fn open<L: Store, M: Store>(local: L, mirror: M) -> Opened<L, M> {
    let found = block_on(find(&local, &mirror)).unwrap().remove(0);
    let kek = Key::new([PASSPHRASE; 32]);
    let slot = found.slots.iter().find(|s| found.fits(s, &kek)).unwrap();
    block_on(Vault::open(local, mirror, entropy(77), &found, slot, &kek)).unwrap()
}

/// Whether a store, by itself, still tells anything of what was erased.
fn tells(store: &MemoryStore) -> bool {
    let copy = MemoryStore::new();
    copy.restore(store.snapshot());
    let there = open(copy, MemoryStore::new()).changes;
    GONE.iter().any(|n| there.contains(&change(*n)))
}

/// What every opening does.
fn heal(disk: &Disk) {
    let opened = disk.open(PASSPHRASE).unwrap();
    let erased = block_on(opened.vault.erase(bare())).unwrap();
    assert_eq!(erased.left, 0);
    let mended = block_on(opened.vault.mend(opened.mending));
    assert_eq!(mended.refused, 0);
}

#[test]
fn erased_contents_go_from_both_stores_and_all_else_stays() {
    let disk = filled();
    let opened = disk.open(PASSPHRASE).unwrap();
    let erased = block_on(opened.vault.erase(bare())).unwrap();
    assert_eq!((erased.records, erased.left), (2, 0));
    for store in [&disk.local, &disk.mirror] {
        assert!(!tells(store));
    }
    assert_eq!(disk.local.snapshot(), disk.mirror.snapshot());
    // The same vault goes on, and has nothing more to do.
    block_on(opened.vault.append(changes(6..7))).unwrap();
    let before = disk.local.snapshot();
    assert_eq!(
        block_on(opened.vault.erase(Bare::new())),
        Ok(Default::default())
    );
    assert_eq!(disk.local.snapshot(), before);
    let again = disk.open(PASSPHRASE).unwrap();
    assert!(again.report.is_clean(), "{:?}", again.report);
    assert_eq!(again.changes, [after(), changes(6..7)].concat());
}

#[test]
fn whatever_write_fails_the_next_opening_finishes_and_nothing_else_is_lost() {
    let mut scenes = 0;
    for at in ["journal", "mirror", "both"] {
        for for_good in [false, true] {
            for k in 1.. {
                let disk = filled();
                let fuse = if for_good {
                    Fuse::for_good(k)
                } else {
                    Fuse::once(k, StoreFault::Full)
                };
                let never = Fuse::once(usize::MAX, StoreFault::Full);
                let (one, two) = match at {
                    "journal" => (fuse.clone(), never),
                    "mirror" => (never, fuse.clone()),
                    _ => (fuse.clone(), fuse.clone()),
                };
                let opened = open(
                    FailingStore::new(disk.local.clone(), one),
                    FailingStore::whole(disk.mirror.clone(), two),
                );
                let erased = block_on(opened.vault.erase(bare()));
                if !fuse.is_blown() {
                    assert_eq!(erased.unwrap().left, 0);
                    break;
                }
                scenes += 1;
                let scene = format!("{at}, write {k}, for good: {for_good}");
                // In the middle: everything is there, at least what is left of it.
                let found = disk.open(PASSPHRASE).unwrap();
                assert!(found.report.missing.is_empty(), "{scene}");
                for (full, left) in changes(0..6).iter().zip(&after()) {
                    let whole = found.changes.contains(full) || found.changes.contains(left);
                    assert!(whole, "{scene}: a change is lost");
                }
                // What some store still holds is told to whoever opens, or it would stay.
                let held = tells(&disk.local) || tells(&disk.mirror);
                let told = GONE.iter().any(|n| found.changes.contains(&change(*n)));
                assert_eq!(held, told, "{scene}");
                heal(&disk);
                for store in [&disk.local, &disk.mirror] {
                    assert!(!tells(store), "{scene}: still there");
                }
                let again = disk.open(PASSPHRASE).unwrap();
                assert_eq!(again.changes, after(), "{scene}");
                assert!(again.report.is_clean(), "{scene}: {:?}", again.report);
                assert_eq!(disk.local.snapshot(), disk.mirror.snapshot(), "{scene}");
                if at == "journal" {
                    let successors = Disk::keys(&disk.mirror, "c").len();
                    assert_eq!(successors, 1, "{scene}: one that was confirmed does again");
                }
            }
        }
    }
    assert!(scenes >= 16, "only {scenes} scenes were played");
}

#[test]
fn mending_copies_no_record_that_holds_an_erased_content() {
    for part in ["w", "c"] {
        for cleared in ["journal", "mirror"] {
            let disk = filled();
            let (lacks, has) = match cleared {
                "journal" => (&disk.local, &disk.mirror),
                _ => (&disk.mirror, &disk.local),
            };
            let key = Disk::keys(lacks, part)
                .into_iter()
                .find(|key| part == "c" || key.ends_with(&first_key(&disk)))
                .unwrap();
            block_on(lacks.remove(&key)).unwrap();
            let opened = open(
                FailingStore::new(disk.local.clone(), Fuse::once(usize::MAX, StoreFault::Full)),
                FailingStore::whole(disk.mirror.clone(), Fuse::once(1, StoreFault::Full)),
            );
            // The successor is refused, so the old record must stay where it is.
            let erased = block_on(opened.vault.erase(bare())).unwrap();
            assert_eq!((erased.records, erased.left), (0, 2));
            block_on(opened.vault.mend(opened.mending));
            assert!(
                !lacks.snapshot().contains_key(&key),
                "{cleared}: copied back"
            );
            assert!(has.snapshot().contains_key(&key), "{cleared}: lost");
            heal(&disk);
            assert!(!tells(&disk.local) && !tells(&disk.mirror));
            assert_eq!(disk.open(PASSPHRASE).unwrap().changes, after());
        }
    }
}

#[test]
fn a_part_that_was_never_confirmed_goes_without_becoming_whole() {
    let (disk, vault) = Disk::make(3);
    let big = |n: u16| {
        let mut bytes = vec![0; 39_000];
        entropy(u64::from(n))(&mut bytes).unwrap();
        (change(n).0, bytes)
    };
    block_on(vault.append((0..6).map(big).collect())).unwrap();
    for store in [&disk.local, &disk.mirror] {
        let mut cut = store.snapshot();
        cut.retain(|key, _| !key.ends_with("/0") && !key.contains("/m/"));
        store.restore(cut);
    }
    let before = Disk::keys(&disk.local, "c").len();
    let opened = disk.open(PASSPHRASE).unwrap();
    assert_eq!((before, opened.report.unfinished), (2, 2));
    let erased = block_on(opened.vault.erase([(change(5).0, Vec::new())].into())).unwrap();
    assert_eq!((erased.records, erased.left), (1, 0));
    for store in [&disk.local, &disk.mirror] {
        assert_eq!(Disk::keys(store, "c").len(), 1);
    }
    assert!(disk.open(PASSPHRASE).unwrap().changes.is_empty());
}

/// The end of the key under which the first single change stands.
fn first_key(disk: &Disk) -> String {
    let keys = Disk::keys(&disk.local, "w");
    let alone = |key: &&String| {
        let copy = MemoryStore::new();
        let mut map = disk.local.snapshot();
        map.retain(|other, _| !other.contains("/w/") || other == *key);
        copy.restore(map);
        open(copy, MemoryStore::new()).changes.contains(&change(0))
    };
    keys.iter().find(alone).unwrap().clone()
}

#[test]
fn where_no_mirror_is_allowed_the_journal_alone_lets_go() {
    let disk = filled();
    let blocked = FailingStore::whole(MemoryStore::new(), Fuse::run(1, 99, StoreFault::Blocked));
    let opened = open(disk.local.clone(), blocked);
    let erased = block_on(opened.vault.erase(bare())).unwrap();
    assert_eq!(erased.left, 0);
    assert!(!tells(&disk.local));
}
