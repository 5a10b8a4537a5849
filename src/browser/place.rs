//! Whatever store there is, as one type: so that the page has one kind of vault, also for the
//! demo and in a browser that allows only half.

use std::collections::BTreeMap;

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

impl Store for Place {
    async fn keys(&self) -> Result<Vec<String>, StoreFault> {
        match self {
            Self::Local(store) => store.keys().await,
            Self::Idb(store) => store.keys().await,
            Self::Memory(store) => store.keys().await,
            Self::None(fault) => Err(fault.clone()),
        }
    }

    async fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        match self {
            Self::Local(store) => store.get(key).await,
            Self::Idb(store) => store.get(key).await,
            Self::Memory(store) => store.get(key).await,
            Self::None(fault) => Err(fault.clone()),
        }
    }

    async fn put(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        match self {
            Self::Local(store) => store.put(key, value).await,
            Self::Idb(store) => store.put(key, value).await,
            Self::Memory(store) => store.put(key, value).await,
            Self::None(fault) => Err(fault.clone()),
        }
    }

    async fn remove(&self, key: &str) -> Result<(), StoreFault> {
        match self {
            Self::Local(store) => store.remove(key).await,
            Self::Idb(store) => store.remove(key).await,
            Self::Memory(store) => store.remove(key).await,
            Self::None(fault) => Err(fault.clone()),
        }
    }

    async fn remove_all(&self, keys: &[String]) -> Result<(), StoreFault> {
        match self {
            Self::Local(store) => store.remove_all(keys).await,
            Self::Idb(store) => store.remove_all(keys).await,
            Self::Memory(store) => store.remove_all(keys).await,
            Self::None(fault) => Err(fault.clone()),
        }
    }

    async fn put_all(&self, entries: &[(String, String)]) -> Result<(), BatchFault> {
        match self {
            Self::Local(store) => store.put_all(entries).await,
            Self::Idb(store) => store.put_all(entries).await,
            Self::Memory(store) => store.put_all(entries).await,
            Self::None(fault) => Err(BatchFault {
                fault: fault.clone(),
                left: Vec::new(),
            }),
        }
    }

    async fn get_all(&self, prefix: &str) -> Result<BTreeMap<String, String>, StoreFault> {
        match self {
            Self::Local(store) => store.get_all(prefix).await,
            Self::Idb(store) => store.get_all(prefix).await,
            Self::Memory(store) => store.get_all(prefix).await,
            Self::None(fault) => Err(fault.clone()),
        }
    }
}
