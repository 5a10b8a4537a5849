//! Taking everything out of this browser: the slots first, because without them the rest is noise.

use std::collections::BTreeSet;

use super::names::{Name, PREFIX};
use super::store::Store;

/// What is left after wiping, looked up anew in both stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wiped {
    /// Records that were removed, of both stores together.
    pub removed: usize,
    /// Records that are still there.
    pub left: usize,
    /// Stores that could not be looked into.
    pub unseen: usize,
}

impl Wiped {
    /// Whether it was seen that nothing is left.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        self.left == 0 && self.unseen == 0
    }
}

/// Removes all records of all vaults from both stores, then looks whether any is left. Of a store
/// that the browser does not give there is nothing to remove.
pub async fn wipe<L: Store, M: Store>(local: &L, mirror: &M) -> Wiped {
    let (one, two) = (empty(local).await, empty(mirror).await);
    Wiped {
        removed: one.removed + two.removed,
        left: one.left + two.left,
        unseen: one.unseen + two.unseen,
    }
}

async fn ours<S: Store>(store: &S) -> Option<BTreeSet<String>> {
    let keys = store.keys().await.ok()?;
    Some(
        keys.into_iter()
            .filter(|key| key.starts_with(PREFIX))
            .collect(),
    )
}

async fn empty<S: Store>(store: &S) -> Wiped {
    let mut wiped = Wiped::default();
    let Some(keys) = ours(store).await else {
        wiped.unseen = 1;
        return wiped;
    };
    let slot = |key: &String| matches!(Name::parse(key), Some((_, Name::Slot(_))));
    let (slots, rest): (Vec<String>, Vec<String>) = keys.into_iter().partition(slot);
    for keys in [slots, rest] {
        if store.remove_all(&keys).await.is_ok() {
            wiped.removed += keys.len();
        }
    }
    match ours(store).await {
        Some(left) => wiped.left = left.len(),
        None => wiped.unseen = 1,
    }
    wiped
}
