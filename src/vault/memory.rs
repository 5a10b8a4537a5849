//! A store in memory: the demo's, and the disk of every test. Clones share one map, as two
//! tabs share one browser.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::store::{Store, StoreFault, units};

/// Text in a map that all clones share, with a limit if one is set.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    map: Rc<RefCell<BTreeMap<String, String>>>,
    limit: Rc<Cell<Option<usize>>>,
}

impl MemoryStore {
    /// An empty store without a limit.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how many UTF-16 code units keys and values may take together, as browsers count.
    pub fn set_limit(&self, units: Option<usize>) {
        self.limit.set(units);
    }

    /// How many UTF-16 code units keys and values take together.
    #[must_use]
    pub fn units(&self) -> usize {
        self.map
            .borrow()
            .iter()
            .map(|(k, v)| units(k) + units(v))
            .sum()
    }

    /// A copy of all that is in the store, for tests that compare or tamper.
    #[must_use]
    pub fn snapshot(&self) -> BTreeMap<String, String> {
        self.map.borrow().clone()
    }

    /// Puts exactly this map in place of what is in the store.
    pub fn restore(&self, map: BTreeMap<String, String>) {
        *self.map.borrow_mut() = map;
    }
}

impl Store for MemoryStore {
    async fn keys(&self) -> Result<Vec<String>, StoreFault> {
        Ok(self.map.borrow().keys().cloned().collect())
    }

    async fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        Ok(self.map.borrow().get(key).cloned())
    }

    async fn put(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        if let Some(limit) = self.limit.get() {
            let old = self
                .map
                .borrow()
                .get(key)
                .map_or(0, |v| units(key) + units(v));
            if self.units() - old + units(key) + units(value) > limit {
                return Err(StoreFault::Full);
            }
        }
        self.map
            .borrow_mut()
            .insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    async fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.map.borrow_mut().remove(key);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::wait::block_on;

    #[test]
    fn a_full_store_refuses_and_keeps_the_old_value() {
        let store = MemoryStore::new();
        store.set_limit(Some(10));
        assert_eq!(block_on(store.put("k", "12345")), Ok(()));
        assert_eq!(
            block_on(store.put("k", "1234567890")),
            Err(StoreFault::Full)
        );
        assert_eq!(block_on(store.get("k")), Ok(Some("12345".to_owned())));
        assert_eq!(block_on(store.put("k", "123456789")), Ok(()));
    }

    #[test]
    fn a_batch_that_does_not_fit_leaves_nothing() {
        let store = MemoryStore::new();
        store.set_limit(Some(5));
        let batch: Vec<(String, String)> = ["a", "b", "c"]
            .iter()
            .map(|k| ((*k).to_owned(), "x".to_owned()))
            .collect();
        let fault = block_on(store.put_all(&batch)).unwrap_err();
        assert_eq!(fault.fault, StoreFault::Full);
        assert!(fault.left.is_empty());
        assert!(store.snapshot().is_empty());
    }

    #[test]
    fn clones_share_one_map() {
        let store = MemoryStore::new();
        let other = store.clone();
        block_on(store.put("a", "1")).unwrap();
        assert_eq!(block_on(other.get("a")), Ok(Some("1".to_owned())));
    }
}
