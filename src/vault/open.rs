//! Opening a vault with the key of one of its slots. Whatever is whole is loaded; whatever is
//! not is named and left where it is. Nothing is written here: see `mend`.

use std::collections::BTreeSet;

use super::cipher::Cipher;
use super::documents::{Documents, newest_first};
use super::find::Found;
use super::frame::WRITER;
use super::gather::Gathered;
use super::mend::Mending;
use super::names::{Name, RecordId, SessionId};
use super::report::Report;
use super::slot::Slot;
use super::store::{Store, StoreFault};
use super::{Entropy, NoEntropy, Vault, demo, random};
use crate::bytes::kdf::Key;
use crate::order;

/// Why a vault does not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenFault {
    /// The passphrase or code is another than this slot's.
    WrongKey,
    /// It opens with the demo's key, which everybody knows.
    DemoKey,
    /// No randomness, so a session cannot begin.
    NoEntropy,
    /// Neither store can be read.
    Stores {
        /// Why the journal cannot.
        local: StoreFault,
        /// Why the mirror cannot.
        mirror: StoreFault,
    },
}

impl From<NoEntropy> for OpenFault {
    fn from(_: NoEntropy) -> Self {
        Self::NoEntropy
    }
}

/// An open vault and all that was in it.
#[derive(Debug)]
pub struct Opened<L, M> {
    /// To save to.
    pub vault: Vault<L, M>,
    /// All changes, by id. One of which the content came later, or was being let go of, is
    /// there twice: with and without it.
    pub changes: Vec<(RecordId, Vec<u8>)>,
    /// All documents and drafts.
    pub documents: Documents,
    /// In what state it was found.
    pub report: Report,
    /// What each store lacks; for [`Vault::mend`].
    pub mending: Mending,
}

impl Found {
    /// Whether `kek` is the key of this slot, without opening the vault.
    #[must_use]
    pub fn fits(&self, slot: &Slot, kek: &Key) -> bool {
        slot.unwrap_key(self.id, kek).is_some()
    }
}

impl<L: Store, M: Store> Vault<L, M> {
    /// Opens a vault that was found, with the key of one of its slots.
    pub async fn open(
        local: L,
        mirror: M,
        mut entropy: Entropy,
        found: &Found,
        slot: &Slot,
        kek: &Key,
    ) -> Result<Opened<L, M>, OpenFault> {
        let data_key = slot.unwrap_key(found.id, kek).ok_or(OpenFault::WrongKey)?;
        if data_key == demo::key() {
            return Err(OpenFault::DemoKey);
        }
        let session = SessionId(random(&mut entropy)?);
        let cipher = Cipher::new(found.id, &data_key);
        let mut all = Gathered::read(&cipher, &local, &mirror, &BTreeSet::new())
            .await
            .map_err(|(local, mirror)| OpenFault::Stores { local, mirror })?;

        let (kept, loose) = all.changes();
        let (versions, replaced) = all.versions();
        all.report.missing = all.missing(&kept);
        all.report.unfinished = loose.len();
        all.report.old_slot = found.slots.iter().any(|s| s.over.contains(&slot.id));
        let mending = Mending::plan(&mut all, found, slot, &loose, &replaced);

        let vault = Self::assemble(local, mirror, cipher, entropy, session);
        {
            let state = &mut *vault.state.borrow_mut();
            state.data_key = Some(data_key);
            state.refused(all.report.local.as_ref(), all.report.mirror.as_ref());
            let needs = all.writer.max(found.min_writer());
            state.read_only = (needs > WRITER || found.newer > 0).then_some(needs.max(WRITER + 1));
            state.slots = found.slots.clone();
            for kept in &kept {
                super::is_news(&mut state.changes, kept.id, kept.bytes.len());
            }
            let keys = (all.local.keys().chain(&all.mirror_keys))
                .filter(|key| Name::parse(key).is_none_or(|(_, name)| !loose.contains(&name)));
            state.keys.extend(keys.cloned());
            state.documents = versions
                .iter()
                .map(|(document, live)| {
                    let ids = live.iter().map(|(id, version)| (*id, version.seq));
                    (document.clone(), ids.collect())
                })
                .collect();
        }
        let mut changes: Vec<(RecordId, Vec<u8>)> =
            kept.into_iter().map(|kept| (kept.id, kept.bytes)).collect();
        order::sort(&mut changes);
        changes.dedup();
        Ok(Opened {
            vault,
            changes,
            documents: versions
                .into_iter()
                .map(|(document, live)| (document, newest_first(live)))
                .collect(),
            report: all.report,
            mending,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::wait::block_on;
    use crate::vault::{Door, MemoryStore, NewSlot, SaveFault, SlotParams};

    fn chance(seed: u8) -> Entropy {
        let mut next = seed;
        Box::new(move |bytes| {
            next = next.wrapping_add(1);
            bytes.fill(next);
            Ok(())
        })
    }

    fn reopen(store: &MemoryStore) -> Opened<MemoryStore, MemoryStore> {
        let found = block_on(super::super::find(store, store))
            .unwrap()
            .remove(0);
        let kek = Key::new([1; 32]);
        let slot = found.slots.iter().find(|s| found.fits(s, &kek)).unwrap();
        let (one, two) = (store.clone(), store.clone());
        block_on(Vault::open(one, two, chance(100), &found, slot, &kek)).unwrap()
    }

    #[test]
    fn newer_data_opens_read_only_and_says_what_it_needs() {
        let store = MemoryStore::new();
        let new = |door, secret| NewSlot {
            params: SlotParams::new(door, [secret; 16]),
            kek: Key::new([secret; 32]),
        };
        let (vault, _) = block_on(Vault::create(
            store.clone(),
            store.clone(),
            chance(0),
            new(Door::Passphrase, 1),
            new(Door::Recovery, 2),
            Vec::new(),
        ))
        .unwrap();
        block_on(vault.append(vec![([1; 16], b"van nu".to_vec())])).unwrap();
        assert_eq!(reopen(&store).vault.read_only(), None);

        // A newer program's record of a shape that is known here, and one of another.
        let known = [
            &[WRITER + 1, 1][..],
            &[2; 16],
            &[9; 8],
            &[0, 0, 0, 1],
            b"later",
        ]
        .concat();
        let strange = [WRITER + 2, 77, 1, 2, 3];
        for (id, plain) in [([2; 16], &known[..]), ([3; 16], &strange)] {
            let name = Name::Change(id);
            let (key, text) = vault.cipher.seal_bytes(&name, plain, [id[0]; 24]);
            block_on(store.put(&key, &text)).unwrap();
        }
        let opened = reopen(&store);
        assert_eq!(opened.vault.read_only(), Some(WRITER + 2));
        assert_eq!(opened.report.newer, 1);
        assert!(opened.report.damaged.is_empty());
        assert_eq!(opened.changes.len(), 2, "what can be read is shown");
        let before = store.snapshot();
        let refused = block_on(opened.vault.append(vec![([4; 16], Vec::new())]));
        assert_eq!(refused, Err(SaveFault::ReadOnly { needs: WRITER + 2 }));
        let slot = block_on(opened.vault.replace_slot(new(Door::Passphrase, 3)));
        assert_eq!(slot, Err(SaveFault::ReadOnly { needs: WRITER + 2 }));
        block_on(opened.vault.mend(opened.mending));
        assert_eq!(store.snapshot(), before);
    }
}
