//! Which vaults there are, before any is opened: their ids and their key slots.

use std::collections::{BTreeMap, BTreeSet};

use super::demo;
use super::names::{Name, PREFIX, RecordId, VaultId};
use super::slot::{Slot, SlotFault};
use super::store::{Store, StoreFault};

/// A vault that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which one.
    pub id: VaultId,
    /// Its slots, newest first. One slot stands here twice when the stores disagree on it.
    pub slots: Vec<Slot>,
    /// How many slots are damaged in both stores: a right passphrase may then be refused.
    pub damaged: usize,
    /// How many slots only a newer program can read.
    pub newer: usize,
}

impl Found {
    /// Which program at least may write here, as far as the slots say.
    #[must_use]
    pub fn min_writer(&self) -> u8 {
        self.slots.iter().map(Slot::min_writer).max().unwrap_or(0)
    }
}

/// Looks for vaults in both stores. A store that cannot be read is passed over, unless neither can.
pub async fn find<L: Store, M: Store>(
    local: &L,
    mirror: &M,
) -> Result<Vec<Found>, (StoreFault, StoreFault)> {
    let (one, two) = match (local.keys().await, mirror.keys().await) {
        (Err(local), Err(mirror)) => return Err((local, mirror)),
        (one, two) => (one.unwrap_or_default(), two.unwrap_or_default()),
    };
    let mut records: BTreeMap<VaultId, BTreeSet<Name>> = BTreeMap::new();
    for key in one.iter().chain(&two) {
        if key.starts_with(PREFIX)
            && let Some((vault, name)) = Name::parse(key)
            && vault != demo::ID
        {
            records.entry(vault).or_default().insert(name);
        }
    }
    let mut vaults = Vec::new();
    for (id, names) in records {
        let mut found = Found {
            id,
            slots: Vec::new(),
            damaged: 0,
            newer: 0,
        };
        for name in &names {
            if let Name::Slot(slot) = name {
                look(&mut found, *slot, local, mirror).await;
            }
        }
        crate::order::sort_by_key(&mut found.slots, |slot| {
            std::cmp::Reverse((slot.seq, slot.id))
        });
        // A new vault's documents and slots are written together, and the second slot last.
        // With one slot and no change yet, its making was broken off.
        let one_slot = names.iter().filter(|n| matches!(n, Name::Slot(_))).count() == 1;
        let begun = one_slot
            && !names
                .iter()
                .any(|n| matches!(n, Name::Change(_) | Name::Part(..) | Name::Manifest(_)));
        let slots = !found.slots.is_empty() || found.damaged > 0 || found.newer > 0;
        if slots && !begun {
            vaults.push(found);
        }
    }
    Ok(vaults)
}

async fn look<L: Store, M: Store>(found: &mut Found, id: RecordId, local: &L, mirror: &M) {
    let key = Name::Slot(id).key(found.id);
    let mut texts = BTreeSet::new();
    texts.extend(local.get(&key).await.ok().flatten());
    texts.extend(mirror.get(&key).await.ok().flatten());
    let read: Vec<Result<Slot, SlotFault>> = texts
        .iter()
        .map(|text| Slot::read(found.id, id, text))
        .collect();
    if read.iter().any(Result::is_ok) {
        found.slots.extend(read.into_iter().flatten());
    } else if read.contains(&Err(SlotFault::Newer)) {
        found.newer += 1;
    } else if !read.is_empty() {
        found.damaged += 1;
    }
}
