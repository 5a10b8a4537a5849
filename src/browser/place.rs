//! Whatever store there is, as one type: so that the page has one kind of vault, also for the
//! demo and in a browser that allows only half.

use std::collections::BTreeMap;
use std::future::ready;
use std::pin::Pin;

use super::idb::IdbStore;
use super::local::LocalStore;
use crate::vault::{BatchFault, MemoryStore, Store, StoreFault};

/// A store, or why there is none.
#[derive(Debug, Clone)]
pub enum Place {
    /// Local storage.
    Local(LocalStore),
    /// IndexedDB.
    Idb(IdbStore),
    /// Memory: gone when the page is.
    Memory(MemoryStore),
    /// The browser gives none.
    None(StoreFault),
}

impl Place {
    /// The journal of this browser.
    #[must_use]
    pub fn journal() -> Self {
        LocalStore::open().map_or_else(Self::None, Self::Local)
    }

    /// The mirror of this browser.
    pub async fn mirror() -> Self {
        IdbStore::open().await.map_or_else(Self::None, Self::Idb)
    }

    /// Code units that all keys and values in it take, whosever they are; 0 where that is not how
    /// it counts.
    #[must_use]
    pub fn units(&self) -> usize {
        match self {
            Self::Local(store) => store.units(""),
            _ => 0,
        }
    }

    /// Why this is no store, if it is none.
    #[must_use]
    pub fn fault(&self) -> Option<&StoreFault> {
        match self {
            Self::None(fault) => Some(fault),
            _ => None,
        }
    }
}

/// An answer that is on its way. One shape for all, because every place that waits for a store
/// would otherwise be compiled for each kind of store that there is.
type Later<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Asks whichever store it is.
macro_rules! ask {
    ($place:expr, $store:ident => $ask:expr, $fault:ident => $refuse:expr) => {
        match $place {
            Place::Local($store) => Box::pin($ask),
            Place::Idb($store) => Box::pin($ask),
            Place::Memory($store) => Box::pin($ask),
            Place::None($fault) => Box::pin(ready(Err($refuse))),
        }
    };
}

impl Store for Place {
    async fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let later: Later<'_, _> = ask!(self, store => store.keys(), fault => fault.clone());
        later.await
    }

    async fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let later: Later<'_, _> = ask!(self, store => store.get(key), fault => fault.clone());
        later.await
    }

    async fn put(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        let later: Later<'_, _> =
            ask!(self, store => store.put(key, value), fault => fault.clone());
        later.await
    }

    async fn remove(&self, key: &str) -> Result<(), StoreFault> {
        let later: Later<'_, _> = ask!(self, store => store.remove(key), fault => fault.clone());
        later.await
    }

    async fn remove_all(&self, keys: &[String]) -> Result<(), StoreFault> {
        let later: Later<'_, _> =
            ask!(self, store => store.remove_all(keys), fault => fault.clone());
        later.await
    }

    async fn get_all(&self, prefix: &str) -> Result<BTreeMap<String, String>, StoreFault> {
        let later: Later<'_, _> =
            ask!(self, store => store.get_all(prefix), fault => fault.clone());
        later.await
    }

    async fn put_all(&self, entries: &[(String, String)]) -> Result<(), BatchFault> {
        let refuse = |fault: &StoreFault| BatchFault {
            fault: fault.clone(),
            left: Vec::new(),
        };
        let later: Later<'_, _> =
            ask!(self, store => store.put_all(entries), fault => refuse(fault));
        later.await
    }
}
