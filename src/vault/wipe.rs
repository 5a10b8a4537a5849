//! Taking everything out of this browser: the slots first, because without them the rest is noise.

use super::names::{Name, PREFIX};
use super::store::{Store, StoreFault};

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

/// Removes all records of all vaults from both stores, then looks whether any is left. The slots of
/// both go before anything else. A store that the browser does not give has nothing to remove.
pub async fn wipe<L: Store, M: Store>(local: &L, mirror: &M) -> Wiped {
    let mut wiped = Wiped::default();
    for slots in [true, false] {
        wiped.removed += empty(local, slots).await + empty(mirror, slots).await;
    }
    for left in [ours(local).await, ours(mirror).await] {
        match left {
            Ok(left) => wiped.left += left.len(),
            Err(StoreFault::Blocked) => {}
            Err(_) => wiped.unseen += 1,
        }
    }
    wiped
}

async fn ours<S: Store>(store: &S) -> Result<Vec<String>, StoreFault> {
    let mut keys = store.keys().await?;
    keys.retain(|key| key.starts_with(PREFIX));
    Ok(keys)
}

/// Removes the slots, or all; how many are gone.
async fn empty<S: Store>(store: &S, slots: bool) -> usize {
    let slot = |key: &String| matches!(Name::parse(key), Some((_, Name::Slot(_))));
    let mut keys = ours(store).await.unwrap_or_default();
    keys.retain(|key| !slots || slot(key));
    match store.remove_all(&keys).await {
        Ok(()) => keys.len(),
        Err(_) => 0,
    }
}
