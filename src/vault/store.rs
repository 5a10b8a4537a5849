//! The one door to wherever text is kept under keys: local storage, IndexedDB, memory.
//! Knows nothing of what the text means, and promises no more than a store can hold to.

use std::collections::BTreeMap;

/// Why a store did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreFault {
    /// No room left; the old value is still there.
    Full,
    /// The browser does not let this page keep anything here.
    Blocked,
    /// The store was there and is no longer (cleared, closed, taken over by another version).
    Gone,
    /// Anything else, in the store's own words.
    Other(String),
}

/// A batch that a store did not take as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchFault {
    /// What went wrong first.
    pub fault: StoreFault,
    /// Keys that were written and could not be taken back: empty means nothing is left of the batch.
    pub left: Vec<String>,
}

/// How many UTF-16 code units a text takes, as browsers count.
#[must_use]
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Text under keys, asynchronously, on one thread.
#[allow(
    async_fn_in_trait,
    reason = "the browser has one thread: no Send bound is wanted"
)]
pub trait Store {
    /// All keys now in the store, in no particular order.
    async fn keys(&self) -> Result<Vec<String>, StoreFault>;

    /// The text under a key.
    async fn get(&self, key: &str) -> Result<Option<String>, StoreFault>;

    /// Writes one text; when it fails the old text is still there.
    async fn put(&self, key: &str, value: &str) -> Result<(), StoreFault>;

    /// Removes a key; one that is not there is no fault.
    async fn remove(&self, key: &str) -> Result<(), StoreFault>;

    /// Writes all entries or none, as far as the store can. Without transactions of its own
    /// a store takes back what it wrote; so an entry that writes over an older value comes last.
    async fn put_all(&self, entries: &[(String, String)]) -> Result<(), BatchFault> {
        let mut written: Vec<&str> = Vec::new();
        for (key, value) in entries {
            if let Err(fault) = self.put(key, value).await {
                let mut left = Vec::new();
                for done in written.into_iter().rev() {
                    if self.remove(done).await.is_err() {
                        left.push(done.to_owned());
                    }
                }
                return Err(BatchFault { fault, left });
            }
            written.push(key);
        }
        Ok(())
    }

    /// Removes keys; in one go where the store can. What fails may leave some of them.
    async fn remove_all(&self, keys: &[String]) -> Result<(), StoreFault> {
        for key in keys {
            self.remove(key).await?;
        }
        Ok(())
    }

    /// Everything under keys that begin with `prefix`.
    async fn get_all(&self, prefix: &str) -> Result<BTreeMap<String, String>, StoreFault> {
        let mut found = BTreeMap::new();
        for key in self.keys().await? {
            if key.starts_with(prefix)
                && let Some(value) = self.get(&key).await?
            {
                found.insert(key, value);
            }
        }
        Ok(found)
    }
}
