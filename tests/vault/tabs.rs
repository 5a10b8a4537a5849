//! Two tabs over one disk, taking turns at every single step.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use koppelbord::vault::wait::block_on;
use koppelbord::vault::{Class, MemoryStore, RecordId, Store, StoreFault, Vault};

use crate::common::*;

/// Gives the other tab a chance before everything it does.
#[derive(Clone)]
struct Slow(MemoryStore);

struct Pause(bool);

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.0, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    }
}

impl Store for Slow {
    async fn keys(&self) -> Result<Vec<String>, StoreFault> {
        Pause(false).await;
        self.0.keys().await
    }
    async fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        Pause(false).await;
        self.0.get(key).await
    }
    async fn put(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        Pause(false).await;
        self.0.put(key, value).await
    }
    async fn remove(&self, key: &str) -> Result<(), StoreFault> {
        Pause(false).await;
        self.0.remove(key).await
    }
    async fn get_all(&self, prefix: &str) -> Result<BTreeMap<String, String>, StoreFault> {
        Pause(false).await;
        self.0.get_all(prefix).await
    }
}

/// Polls both in an order that the seed decides, until both are done.
fn interleave(seed: u64, one: impl Future<Output = ()>, two: impl Future<Output = ()>) {
    let mut tabs: [Option<Pin<Box<dyn Future<Output = ()> + '_>>>; 2] =
        [Some(Box::pin(one)), Some(Box::pin(two))];
    let mut dice = entropy(seed);
    let mut context = Context::from_waker(Waker::noop());
    while tabs.iter().any(Option::is_some) {
        let mut byte = [0];
        dice(&mut byte).unwrap();
        let tab = &mut tabs[usize::from(byte[0] & 1)];
        if let Some(future) = tab
            && future.as_mut().poll(&mut context).is_ready()
        {
            *tab = None;
        }
    }
}

fn open(disk: &Disk, seed: u64) -> Vault<Slow, Slow> {
    let found = disk.found().remove(0);
    let kek = koppelbord::bytes::kdf::Key::new([PASSPHRASE; 32]);
    let slot = found
        .slots
        .iter()
        .find(|slot| found.fits(slot, &kek))
        .unwrap();
    let (local, mirror) = (Slow(disk.local.clone()), Slow(disk.mirror.clone()));
    block_on(Vault::open(
        local,
        mirror,
        entropy(seed),
        &found,
        slot,
        &kek,
    ))
    .unwrap()
    .vault
}

#[test]
fn two_tabs_that_save_at_once_lose_nothing() {
    for seed in 0..25 {
        let (disk, _) = Disk::make(1);
        let (a, b) = (open(&disk, 100 + seed), open(&disk, 500 + seed));
        let write = |vault: Vault<Slow, Slow>, from: u16| async move {
            for n in 0..10 {
                vault
                    .append(changes(from + n * 3..from + n * 3 + 1))
                    .await
                    .unwrap();
                vault
                    .append(changes(from + n * 3 + 1..from + n * 3 + 3))
                    .await
                    .unwrap();
            }
        };
        interleave(seed, write(a, 0), write(b, 30));
        let opened = disk.open(PASSPHRASE).unwrap();
        assert_eq!(opened.changes, changes(0..60), "seed {seed}");
        assert!(opened.report.is_clean(), "seed {seed}: {:?}", opened.report);
    }
}

#[test]
fn a_tab_takes_in_what_the_other_saves_while_it_saves_itself() {
    for seed in 0..20 {
        let (disk, _) = Disk::make(1);
        let (a, b) = (open(&disk, 100 + seed), open(&disk, 500 + seed));
        let seen: RefCell<BTreeMap<RecordId, Vec<u8>>> = RefCell::default();
        let writer = async {
            for n in 0..20 {
                a.append(changes(n * 2..n * 2 + 2)).await.unwrap();
            }
        };
        let reader = async {
            for n in 100..110 {
                b.append(changes(n..n + 1)).await.unwrap();
                let news = b.refresh().await.unwrap();
                assert!(news.report.missing.is_empty());
                for (id, bytes) in news.changes {
                    let old = seen.borrow_mut().insert(id, bytes);
                    assert!(old.is_none(), "seed {seed}: told twice");
                }
            }
        };
        interleave(seed, writer, reader);
        let last = block_on(b.refresh()).unwrap();
        seen.borrow_mut().extend(last.changes);
        assert_eq!(seen.into_inner(), as_map(&changes(0..40)), "seed {seed}");
    }
}

#[test]
fn two_tabs_that_replace_one_document_leave_both_versions_to_look_at() {
    let (mut both, mut one) = (0, 0);
    for seed in 0..20 {
        let (disk, vault) = Disk::make(1);
        let save = vault.save_document(Class::Private, "rooster", b"oud".to_vec());
        block_on(save).unwrap();
        let (a, b) = (open(&disk, 100 + seed), open(&disk, 500 + seed));
        let write = |vault: Vault<Slow, Slow>, text: &'static str| async move {
            let save = vault.save_document(Class::Private, "rooster", text.into());
            save.await.unwrap();
        };
        interleave(seed, write(a, "van a"), write(b, "van b"));
        let opened = disk.open(PASSPHRASE).unwrap();
        let versions = opened
            .documents
            .get(&(Class::Private, "rooster".to_owned()))
            .unwrap();
        assert!(!versions.contains(&b"oud".to_vec()), "seed {seed}");
        assert_eq!(versions.len(), 2, "seed {seed}: a version is lost");
        both += 1;

        // The next save, by a tab that has read both, settles it.
        let settle = opened
            .vault
            .save_document(Class::Private, "rooster", b"samen".to_vec());
        block_on(settle).unwrap();
        let opened = disk.open(PASSPHRASE).unwrap();
        let versions = opened
            .documents
            .get(&(Class::Private, "rooster".to_owned()))
            .unwrap();
        assert_eq!(versions, &vec![b"samen".to_vec()]);
        one += 1;
    }
    assert_eq!((both, one), (20, 20));
}

#[test]
fn within_one_tab_saves_wait_their_turn_and_number_without_holes() {
    for seed in 0..20 {
        let (disk, _) = Disk::make(1);
        let vault = open(&disk, 100 + seed);
        let write = async |from: u16| {
            for n in 0..10 {
                vault.append(changes(from + n..from + n + 1)).await.unwrap();
            }
        };
        interleave(seed, write(0), write(10));
        let opened = disk.open(PASSPHRASE).unwrap();
        assert_eq!(opened.changes, changes(0..20));
        assert!(opened.report.is_clean(), "seed {seed}: {:?}", opened.report);
        assert_eq!(Disk::keys(&disk.local, "m").len(), 1);
    }
}

#[test]
fn the_same_change_taken_in_twice_is_there_once() {
    for seed in 0..20 {
        let (disk, _) = Disk::make(1);
        let (a, b) = (open(&disk, 100 + seed), open(&disk, 500 + seed));
        let write = |vault: Vault<Slow, Slow>| async move {
            vault.append(changes(0..1)).await.unwrap();
            vault.append(changes(1..4)).await.unwrap();
            let again = vault.append(changes(0..4)).await.unwrap();
            assert_eq!(again.fresh, 0);
        };
        interleave(seed, write(a), write(b));
        let opened = disk.open(PASSPHRASE).unwrap();
        assert_eq!(opened.changes, changes(0..4));
        assert!(
            opened.report.missing.is_empty(),
            "seed {seed}: {:?}",
            opened.report
        );
    }
}

#[test]
fn a_content_that_comes_after_its_header_is_saved_and_seen_by_other_tabs() {
    for together in [false, true] {
        let (disk, vault) = Disk::make(1);
        let whole = change(3);
        let bare = (whole.0, whole.1[..4].to_vec());
        block_on(vault.append(vec![bare.clone()])).unwrap();
        let other = disk.open(PASSPHRASE).unwrap().vault;
        let mut late = vec![whole.clone()];
        if together {
            late.push(change(5));
        }
        let count = late.len();
        assert_eq!(block_on(vault.append(late.clone())).unwrap().fresh, count);
        assert_eq!(block_on(vault.append(late.clone())).unwrap().fresh, 0);
        assert_eq!(block_on(vault.append(vec![bare.clone()])).unwrap().fresh, 0);
        assert_eq!(block_on(other.refresh()).unwrap().changes, late);
        let opened = disk.open(PASSPHRASE).unwrap();
        assert_eq!(opened.changes, [vec![bare], late].concat());
        assert!(opened.report.is_clean(), "{:?}", opened.report);
        let again = block_on(opened.vault.append(vec![whole])).unwrap();
        assert_eq!(again.fresh, 0);
    }
}

#[test]
fn drafts_are_removed_from_both_stores() {
    let (disk, vault) = Disk::make(1);
    block_on(vault.save_document(Class::Draft, "aanmelden", b"half".to_vec())).unwrap();
    assert_eq!(disk.open(PASSPHRASE).unwrap().documents.len(), 2);
    block_on(vault.remove_document(Class::Draft, "aanmelden")).unwrap();
    assert_eq!(disk.open(PASSPHRASE).unwrap().documents.len(), 1);
    assert!(Disk::keys(&disk.local, "k").is_empty());
    assert!(Disk::keys(&disk.mirror, "k").is_empty());
}

#[test]
fn a_draft_that_another_tab_saved_or_removed_is_known_at_the_next_look() {
    let (disk, vault) = Disk::make(1);
    let other = disk.open(PASSPHRASE).unwrap().vault;
    let save = |text: &[u8]| block_on(vault.save_document(Class::Draft, "a", text.to_vec()));
    save(b"half").unwrap();
    let news = block_on(other.refresh()).unwrap();
    let key = (Class::Draft, "a".to_owned());
    assert_eq!(news.documents.get(&key), Some(&vec![b"half".to_vec()]));
    save(b"meer").unwrap();
    let news = block_on(other.refresh()).unwrap();
    assert_eq!(news.documents.get(&key), Some(&vec![b"meer".to_vec()]));
    assert!(news.gone.is_empty());
    block_on(vault.remove_document(Class::Draft, "a")).unwrap();
    assert_eq!(block_on(other.refresh()).unwrap().gone, ["a"]);
    assert!(block_on(other.refresh()).unwrap().gone.is_empty());
}

#[test]
fn a_draft_written_every_second_over_a_full_mirror_takes_one_place_and_is_sealed() {
    let (disk, vault) = Disk::make(1);
    disk.mirror.set_limit(Some(0));
    for count in 0..20 {
        let text = format!("Boterbloem belde {count} keer");
        block_on(vault.save_document(Class::Draft, "a", text.into_bytes())).unwrap();
    }
    assert_eq!(Disk::keys(&disk.local, "k").len(), 1);
    assert!(Disk::keys(&disk.mirror, "k").is_empty());
    assert!(block_on(vault.refresh()).unwrap().gone.is_empty());
    let stored = format!("{:?}", disk.local.snapshot());
    assert!(!stored.contains("Boterbloem"));
    disk.mirror.set_limit(None);
    let opened = disk.open(PASSPHRASE).unwrap();
    let key = (Class::Draft, "a".to_owned());
    assert_eq!(
        opened.documents.get(&key),
        Some(&vec![b"Boterbloem belde 19 keer".to_vec()])
    );
}
