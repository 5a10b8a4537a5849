//! Every write fails in turn: once, as a full disk, or for good, as a pulled plug.

use std::ops::Range;

use koppelbord::vault::wait::block_on;
use koppelbord::vault::{Class, Door, FailingStore, Fuse, SaveFault, Store, StoreFault};

use crate::common::*;

const NEW_PASSPHRASE: u8 = 3;

const SMALL: &[Range<u16>] = &[0..1, 1..2, 2..9, 9..10];
const LARGE: &[Range<u16>] = &[10..13, 13..14];

/// What the person has been told.
#[derive(Default, Debug)]
struct Told {
    created: bool,
    saved: Changes,
    /// Batches that were refused: none or all of each may be there, and none if it was said so.
    refused: Vec<Vec<u16>>,
    documents: Vec<Vec<u8>>,
    documents_tried: Vec<Vec<u8>>,
    passphrase: Option<bool>,
}

/// A morning's work; goes on after a refusal, as people do.
fn work<L: Store, M: Store>(local: L, mirror: M, large: bool) -> Told {
    let mut told = Told::default();
    block_on(async {
        let Ok((vault, _)) = create(local, mirror, 5).await else {
            return;
        };
        told.created = true;
        let batches = if large { LARGE } else { SMALL };
        for batch in batches.iter().cloned() {
            let ids: Vec<u16> = batch.clone().collect();
            let mut batch = changes(batch);
            if ids.len() > 1 && large {
                // Too large for one part, and not to be deflated.
                for (n, (_, bytes)) in batch.iter_mut().enumerate() {
                    *bytes = vec![0; 39_000];
                    entropy(n as u64)(bytes).unwrap();
                }
            }
            match vault.append(batch.clone()).await {
                Ok(saved) => {
                    assert_eq!(saved.fresh, batch.len());
                    told.saved.extend(batch);
                }
                Err(SaveFault::Refused { left, .. }) => {
                    if left.is_empty() {
                        told.refused.push(ids);
                    }
                }
                Err(other) => panic!("{other:?}"),
            }
        }
        if large {
            return;
        }
        for text in [&b"eerste"[..], b"tweede", b"derde"] {
            told.documents_tried.push(text.to_vec());
            let saved = vault.save_document(Class::Private, "identiteit", text.to_vec());
            if saved.await.is_ok() {
                told.documents.push(text.to_vec());
            }
        }
        let new = slot(Door::Passphrase, NEW_PASSPHRASE);
        told.passphrase = match vault.replace_slot(new).await {
            Ok(replaced) => Some(replaced.old_left == 0),
            Err(_) => None,
        };
        let last = changes(20..21);
        if vault.append(last.clone()).await.is_ok() {
            told.saved.extend(last);
        }
    });
    told
}

/// Opens the disk again and compares with what was told.
fn inspect(disk: &Disk, told: &Told, for_good: bool, scene: &str) {
    let found = disk.found();
    if !told.created {
        assert!(found.len() <= 1, "{scene}");
        for vault in found {
            assert_eq!(
                vault.slots.len(),
                2,
                "{scene}: a vault with one door was found"
            );
            let opened = disk.open(PASSPHRASE).unwrap();
            let count = opened.documents.len();
            assert_eq!(count, 1, "{scene}: it lacks what it was made with");
        }
        return;
    }
    let opened = match told.passphrase {
        Some(old_gone) => {
            if old_gone && !for_good {
                let stale = disk.open(PASSPHRASE).is_some();
                assert!(!stale, "{scene}: the old passphrase still opens");
            }
            disk.open(NEW_PASSPHRASE)
        }
        None => disk.open(PASSPHRASE),
    };
    let opened = opened.unwrap_or_else(|| panic!("{scene}: does not open, {told:?}"));
    assert!(
        disk.open(RECOVERY).is_some(),
        "{scene}: the recovery code is lost"
    );
    let there = as_map(&opened.changes);
    for (id, bytes) in &told.saved {
        assert_eq!(
            there.get(id),
            Some(bytes),
            "{scene}: a saved change is lost"
        );
    }
    for batch in &told.refused {
        let count = batch
            .iter()
            .filter(|n| there.contains_key(&change(**n).0))
            .count();
        assert!(
            count == 0 || (for_good && count == batch.len()),
            "{scene}: {count} of {} of a refused batch are there",
            batch.len()
        );
    }
    for batch in SMALL.iter().chain(LARGE).cloned() {
        let whole = batch.len();
        let count = batch.filter(|n| there.contains_key(&change(*n).0)).count();
        assert!(
            count == 0 || count == whole,
            "{scene}: half a batch, {count} of {whole}"
        );
    }
    assert!(opened.report.damaged.is_empty(), "{scene}");
    assert!(
        opened.report.missing.is_empty(),
        "{scene}: {:?}",
        opened.report
    );

    let begin = (Class::Private, BEGIN.to_owned());
    assert_eq!(
        opened.documents.get(&begin),
        Some(&vec![b"begin".to_vec()]),
        "{scene}"
    );
    let name = (Class::Private, "identiteit".to_owned());
    let versions = opened.documents.get(&name).cloned().unwrap_or_default();
    match told.documents.last() {
        Some(last) => assert!(versions.contains(last), "{scene}: the document is lost"),
        None => assert!(
            versions.iter().all(|v| told.documents_tried.contains(v)),
            "{scene}"
        ),
    }
    assert!(versions.len() <= 2, "{scene}: {versions:?}");

    // Mended and opened again, both stores hold the same, and still everything.
    let mended = block_on(opened.vault.mend(opened.mending));
    assert_eq!(mended.refused, 0, "{scene}");
    let secret = told.passphrase.map_or(PASSPHRASE, |_| NEW_PASSPHRASE);
    let again = disk.open(secret).unwrap();
    assert_eq!(as_map(&again.changes), there, "{scene}");
    assert!(again.mending.is_empty(), "{scene}: {:?}", again.mending);
    assert_eq!(again.documents, opened.documents, "{scene}");
}

/// Which stores share the fuse.
#[derive(Debug, Clone, Copy)]
enum Where {
    Local,
    Mirror,
    Both,
}

fn run(disk: &Disk, fuse: &Fuse, at: Where, large: bool) -> Told {
    let unbroken = Fuse::once(usize::MAX, StoreFault::Full);
    let (one, two) = match at {
        Where::Local => (fuse.clone(), unbroken),
        Where::Mirror => (unbroken, fuse.clone()),
        Where::Both => (fuse.clone(), fuse.clone()),
    };
    let local = FailingStore::new(disk.local.clone(), one);
    let mirror = FailingStore::whole(disk.mirror.clone(), two);
    work(local, mirror, large)
}

/// Fails each write in turn until there is none left to fail; the number of scenes played.
fn play(large: bool, all: usize) -> usize {
    let mut scenes = 0;
    for at in [Where::Local, Where::Mirror, Where::Both] {
        for for_good in [false, true] {
            for k in 1.. {
                let disk = Disk::new();
                let fuse = if for_good {
                    Fuse::for_good(k)
                } else {
                    Fuse::once(k, StoreFault::Full)
                };
                let told = run(&disk, &fuse, at, large);
                let scene = format!("{at:?}, write {k}, for good: {for_good}");
                inspect(&disk, &told, for_good, &scene);
                scenes += 1;
                if !fuse.is_blown() {
                    assert_eq!(told.saved.len(), all, "{scene}: the last run goes well");
                    break;
                }
            }
        }
    }
    scenes
}

#[test]
fn whichever_write_fails_nothing_saved_is_lost_and_nothing_is_half() {
    let scenes = play(false, 11);
    assert!(scenes > 120, "{scenes} scenes");
}

#[test]
fn a_batch_too_large_for_one_record_is_never_half_there() {
    let scenes = play(true, 4);
    assert!(scenes > 25, "{scenes} scenes");
}

#[test]
fn what_could_not_be_taken_back_is_named_and_makes_no_hole_later() {
    let disk = Disk::new();
    // The document and the slots are three writes; then the change, its manifest and the taking back.
    let local = FailingStore::new(disk.local.clone(), Fuse::run(5, 2, StoreFault::Full));
    let mirror = FailingStore::whole(disk.mirror.clone(), Fuse::once(2, StoreFault::Full));
    let (vault, _) = block_on(create(local, mirror, 1)).unwrap();
    let Err(SaveFault::Refused { left, .. }) = block_on(vault.append(changes(5..6))) else {
        panic!("both stores refused");
    };
    assert_eq!(left, Disk::keys(&disk.local, "w"));
    assert_eq!(left.len(), 1);
    block_on(vault.append(changes(1..2))).unwrap();
    block_on(vault.append(changes(2..3))).unwrap();
    let opened = disk.open(PASSPHRASE).unwrap();
    assert_eq!(opened.changes.len(), 3);
    assert!(opened.report.missing.is_empty(), "{:?}", opened.report);
    // Its leftover is removed by hand, as a person might; that is no loss of anything saved.
    block_on(disk.local.remove(&left[0])).unwrap();
    let opened = disk.open(PASSPHRASE).unwrap();
    assert_eq!(opened.changes, changes(1..3));
    assert!(opened.report.missing.is_empty(), "{:?}", opened.report);
}

#[test]
fn with_one_store_dead_the_other_takes_everything_and_it_is_said() {
    let disk = Disk::new();
    let dead = FailingStore::new(disk.local.clone(), Fuse::for_good(1));
    let (vault, saved) = block_on(create(dead, disk.mirror.clone(), 1)).unwrap();
    assert_eq!(saved.local, Some(StoreFault::Gone));
    assert!(saved.is_durable());
    let saved = block_on(vault.append(changes(0..4))).unwrap();
    assert_eq!(
        (saved.fresh, saved.local, saved.mirror),
        (4, Some(StoreFault::Gone), None)
    );
    assert_eq!(disk.open(PASSPHRASE).unwrap().changes, changes(0..4));
}

#[test]
fn what_the_mirror_refused_once_goes_along_with_the_next_save() {
    let disk = Disk::new();
    // Slots are write 1, the first change 2, the second change 3.
    let mirror = FailingStore::whole(
        disk.mirror.clone(),
        Fuse::once(2, StoreFault::Other("bezig".to_owned())),
    );
    let (vault, _) = block_on(create(disk.local.clone(), mirror, 1)).unwrap();
    let first = block_on(vault.append(changes(0..1))).unwrap();
    assert!(!first.is_durable());
    assert!(Disk::keys(&disk.mirror, "w").is_empty());
    let second = block_on(vault.append(changes(1..2))).unwrap();
    assert!(second.is_durable());
    assert_eq!(Disk::keys(&disk.mirror, "w").len(), 2);
}

#[test]
fn a_full_journal_keeps_what_it_had_and_the_mirror_takes_the_rest() {
    let (disk, vault) = Disk::make(3);
    block_on(vault.append(changes(0..3))).unwrap();
    disk.local.set_limit(Some(disk.local.units() + 40));
    let saved = block_on(vault.append(changes(3..8))).unwrap();
    assert_eq!((saved.local, saved.mirror), (Some(StoreFault::Full), None));
    let opened = disk.open(PASSPHRASE).unwrap();
    assert_eq!(opened.changes, changes(0..8));
    assert_eq!(opened.report.only_mirror, 1, "{:?}", opened.report);
    let mended = block_on(opened.vault.mend(opened.mending));
    assert_eq!((mended.to_local, mended.refused), (0, 1), "still full");
    disk.local.set_limit(None);
    let opened = disk.open(PASSPHRASE).unwrap();
    let mended = block_on(opened.vault.mend(opened.mending));
    assert_eq!((mended.to_local, mended.refused), (1, 0));
    assert!(disk.open(PASSPHRASE).unwrap().report.is_clean());
}

#[test]
fn a_large_batch_is_several_parts_and_still_all_or_nothing() {
    let big: Vec<_> = (0..40u16)
        .map(|n| {
            let mut bytes = vec![0; 9000];
            entropy(u64::from(n))(&mut bytes).unwrap();
            (change(n).0, bytes)
        })
        .collect();
    let (disk, vault) = Disk::make(3);
    block_on(vault.append(big.clone())).unwrap();
    let parts = Disk::keys(&disk.local, "c");
    assert_eq!(parts.len(), 4);
    for (key, text) in disk.local.snapshot() {
        assert!(text.encode_utf16().count() <= 65_536, "{key}");
    }
    assert_eq!(disk.open(PASSPHRASE).unwrap().changes, big);

    // Cut off before the last-written part and the manifest: none of it counts.
    let mut cut = disk.local.snapshot();
    cut.retain(|key, _| !key.ends_with("/0") && !key.contains("/m/"));
    let torn = Disk::new();
    torn.local.restore(cut.clone());
    let opened = torn.open(PASSPHRASE).unwrap();
    assert!(opened.changes.is_empty());
    assert_eq!(opened.report.unfinished, 3);
    assert!(opened.report.missing.is_empty());

    // But once confirmed by the manifest, the parts that are left count, and the loss is said.
    let mut lost = disk.local.snapshot();
    lost.retain(|key, _| !key.ends_with("/0"));
    torn.local.restore(lost);
    let opened = torn.open(PASSPHRASE).unwrap();
    assert_eq!(opened.report.unfinished, 0);
    let missing = opened.report.missing.first().unwrap().count;
    assert!(missing > 0);
    assert_eq!(opened.changes.len(), 40 - missing as usize);
}
