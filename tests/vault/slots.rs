//! Passphrases and recovery codes: the right one opens, any other does not, the new one
//! replaces the old.

use koppelbord::bytes::kdf::Key;
use koppelbord::vault::wait::block_on;
use koppelbord::vault::{
    Class, Door, FailingStore, Fuse, MemoryStore, OpenFault, RecoveryCode, SlotParams, Store,
    StoreFault, Vault,
};

use crate::common::*;

#[test]
fn either_door_opens_and_no_other_key_does() {
    let (disk, vault) = Disk::make(1);
    block_on(vault.append(changes(0..2))).unwrap();
    assert_eq!(disk.open(PASSPHRASE).unwrap().changes.len(), 2);
    assert_eq!(disk.open(RECOVERY).unwrap().changes.len(), 2);
    assert!(disk.open(9).is_none());
    let found = disk.found().remove(0);
    for slot in &found.slots {
        let opened = block_on(Vault::open(
            disk.local.clone(),
            disk.mirror.clone(),
            entropy(1),
            &found,
            slot,
            &Key::new([9; 32]),
        ));
        assert_eq!(opened.err(), Some(OpenFault::WrongKey));
    }
}

#[test]
fn a_real_passphrase_and_a_real_code_open_the_same_vault() {
    let disk = Disk::new();
    let work = koppelbord::bytes::kdf::Params::LEAST;
    let passphrase = SlotParams {
        work,
        ..SlotParams::new(Door::Passphrase, [1; 16])
    };
    let derive = |text: &str, p: SlotParams| {
        koppelbord::bytes::kdf::argon2id(text.as_bytes(), &p.salt, p.work).unwrap()
    };
    let code = RecoveryCode::new([5; 16]);
    let recovery = SlotParams::new(Door::Recovery, [2; 16]);
    block_on(Vault::create(
        disk.local.clone(),
        disk.mirror.clone(),
        entropy(8),
        koppelbord::vault::NewSlot {
            kek: derive("de vlier bloeit in juni", passphrase),
            params: passphrase,
        },
        koppelbord::vault::NewSlot {
            kek: code.key(&recovery.salt),
            params: recovery,
        },
        Vec::new(),
    ))
    .unwrap();
    let found = disk.found().remove(0);
    for slot in &found.slots {
        let typed = RecoveryCode::read(&code.print().to_ascii_lowercase()).unwrap();
        let params = slot.params();
        let (right, wrong) = match params.door {
            Door::Passphrase => (
                derive("de vlier bloeit in juni", params),
                derive("de vlier bloeit in mei", params),
            ),
            Door::Recovery => (typed.key(&params.salt), typed.key(&[9; 16])),
        };
        assert!(found.fits(slot, &right));
        assert!(!found.fits(slot, &wrong));
    }
}

#[test]
fn a_changed_passphrase_leaves_no_way_back() {
    let (disk, vault) = Disk::make(1);
    let replaced = block_on(vault.replace_slot(slot(Door::Passphrase, 3))).unwrap();
    assert_eq!(replaced.old_left, 0);
    let again = block_on(vault.replace_slot(slot(Door::Passphrase, 4))).unwrap();
    assert_eq!(again.old_left, 0);
    assert!(disk.open(PASSPHRASE).is_none());
    assert!(disk.open(3).is_none());
    assert!(disk.open(4).unwrap().report.is_clean());
    assert!(disk.open(RECOVERY).unwrap().report.is_clean());
    assert_eq!(disk.found()[0].slots.len(), 2);
}

#[test]
fn an_old_slot_that_comes_back_is_noticed_and_goes_again() {
    let (disk, vault) = Disk::make(1);
    let before = disk.local.snapshot();
    block_on(vault.replace_slot(slot(Door::Passphrase, 3))).unwrap();
    for (key, text) in before {
        block_on(disk.mirror.put(&key, &text)).unwrap();
    }
    let stale = disk.open(PASSPHRASE).unwrap();
    assert!(stale.report.old_slot);
    let opened = disk.open(3).unwrap();
    assert!(!opened.report.old_slot);
    let mended = block_on(opened.vault.mend(opened.mending));
    assert_eq!(mended.removed, 1);
    assert!(disk.open(PASSPHRASE).is_none());
}

#[test]
fn opening_with_the_old_passphrase_does_not_remove_the_new_one() {
    let (disk, vault) = Disk::make(1);
    let before = disk.local.snapshot();
    block_on(vault.replace_slot(slot(Door::Passphrase, 3))).unwrap();
    for (key, text) in before {
        block_on(disk.mirror.put(&key, &text)).unwrap();
    }
    let stale = disk.open(PASSPHRASE).unwrap();
    block_on(stale.vault.mend(stale.mending));
    assert!(disk.open(3).is_some());
}

#[test]
fn until_the_mirror_confirms_what_is_replaced_stays() {
    let disk = Disk::new();
    // The mirror takes the slots and the document, and then refuses two writes.
    let fuse = Fuse::run(3, 2, StoreFault::Other("bezig".to_owned()));
    let mirror = FailingStore::whole(disk.mirror.clone(), fuse);
    let (vault, _) = block_on(create(disk.local.clone(), mirror, 1)).unwrap();
    let save = |text: &str| vault.save_document(Class::Private, "rooster", text.into());
    block_on(save("oud")).unwrap();
    let before = disk.local.snapshot();
    assert!(!block_on(save("nieuw")).unwrap().is_durable());
    let replaced = block_on(vault.replace_slot(slot(Door::Passphrase, 3))).unwrap();
    assert_eq!((replaced.saved.is_durable(), replaced.old_left), (false, 1));
    // The machine dies before the browser has written local storage to disk.
    disk.local.restore(before);
    let opened = disk.open(PASSPHRASE).unwrap();
    let name = (Class::Private, "rooster".to_owned());
    assert_eq!(opened.documents.get(&name), Some(&vec![b"oud".to_vec()]));
}

#[test]
fn two_vaults_in_one_browser_keep_apart() {
    let (disk, vault) = Disk::make(1);
    let other = block_on(create(disk.local.clone(), disk.mirror.clone(), 2))
        .unwrap()
        .0;
    block_on(vault.append(changes(0..3))).unwrap();
    block_on(other.append(changes(3..4))).unwrap();
    let found = disk.found();
    assert_eq!(found.len(), 2);
    for each in &found {
        let kek = Key::new([PASSPHRASE; 32]);
        let slot = each
            .slots
            .iter()
            .find(|slot| each.fits(slot, &kek))
            .unwrap();
        let (local, mirror) = (disk.local.clone(), disk.mirror.clone());
        let opened = block_on(Vault::open(local, mirror, entropy(5), each, slot, &kek)).unwrap();
        let expected = if each.id == vault.id() { 3 } else { 1 };
        assert_eq!(opened.changes.len(), expected);
        assert!(opened.report.is_clean());
    }
}

#[test]
fn the_demo_works_and_is_never_found() {
    let demo = Vault::demo(MemoryStore::new(), MemoryStore::new());
    let saved = block_on(demo.append(changes(0..5))).unwrap();
    assert_eq!(saved.fresh, 5);
    assert!(saved.is_durable());
    // Its records under a real store's roof are nobody's vault.
    let disk = Disk::new();
    let key = format!("{}s/{}", demo.id().prefix(), "0".repeat(26));
    block_on(disk.local.put(&key, "{}\n")).unwrap();
    assert!(disk.found().is_empty());
}

#[test]
fn the_recovery_code_alone_gives_a_new_passphrase_and_no_other_code_does() {
    let disk = Disk::new();
    let code = RecoveryCode::new([5; 16]);
    let recovery = SlotParams::new(Door::Recovery, [2; 16]);
    let made = block_on(Vault::create(
        disk.local.clone(),
        disk.mirror.clone(),
        entropy(8),
        slot(Door::Passphrase, PASSPHRASE),
        koppelbord::vault::NewSlot {
            kek: code.key(&recovery.salt),
            params: recovery,
        },
        Vec::new(),
    ));
    made.unwrap();
    let found = disk.found().remove(0);
    let params = SlotParams::new(Door::Recovery, [2; 16]);
    let kek = code.key(&params.salt);
    let door = found.slots.iter().find(|slot| found.fits(slot, &kek));
    let opened = block_on(Vault::open(
        disk.local.clone(),
        disk.mirror.clone(),
        entropy(9),
        &found,
        door.unwrap(),
        &kek,
    ))
    .unwrap();
    let vault = opened.vault;
    assert!(vault.recovers(&code));
    assert!(!vault.recovers(&RecoveryCode::new([6; 16])));
    block_on(vault.replace_slot(slot(Door::Passphrase, 3))).unwrap();
    assert!(disk.open(3).unwrap().report.is_clean());
    assert!(disk.open(PASSPHRASE).is_none());
    // A code that was replaced opens nothing here any more.
    block_on(vault.replace_slot(slot(Door::Recovery, 4))).unwrap();
    assert!(!vault.recovers(&code));
}
