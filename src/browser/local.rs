//! The journal: local storage as a [`Store`]. Everything is there at once and survives the
//! tab, but the browser writes it to disk only seconds later.

use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage};
use js_sys::Object;
use wasm_bindgen::JsValue;

use super::promise;
use crate::vault::{Store, StoreFault};

/// Local storage that has been found to work.
#[derive(Debug, Clone)]
pub struct LocalStore(web_sys::Storage);

impl LocalStore {
    /// Looks whether this page may keep anything, before anyone takes it for granted:
    /// `LocalStorage::raw` panics where it may not.
    pub fn open() -> Result<Self, StoreFault> {
        let window = web_sys::window().ok_or(StoreFault::Blocked)?;
        match window.local_storage() {
            Ok(Some(storage)) => storage.length().map_err(|e| promise::fault(&e))?,
            Ok(None) | Err(_) => return Err(StoreFault::Blocked),
        };
        Ok(Self(LocalStorage::raw()))
    }

    /// Code units that keys and values of this prefix take, for the meter.
    pub fn units(&self, prefix: &str) -> usize {
        let pairs = self
            .list()
            .into_iter()
            .filter(|key| key.starts_with(prefix));
        pairs
            .map(|key| {
                let value = self.0.get_item(&key).ok().flatten().unwrap_or_default();
                key.encode_utf16().count() + value.encode_utf16().count()
            })
            .sum()
    }

    /// One snapshot of all keys: reading them by number skips one when another tab removes one.
    fn list(&self) -> Vec<String> {
        let object: &Object = self.0.as_ref();
        let keys = Object::keys(object);
        keys.iter()
            .filter_map(|key: JsValue| key.as_string())
            .collect()
    }
}

impl Store for LocalStore {
    async fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.0.length().map_err(|e| promise::fault(&e))?;
        Ok(self.list())
    }

    async fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.0.get_item(key).map_err(|e| promise::fault(&e))
    }

    async fn put(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        self.0.set_item(key, value).map_err(|e| promise::fault(&e))
    }

    async fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.0.remove_item(key).map_err(|e| promise::fault(&e))
    }

    async fn get_all(&self, prefix: &str) -> Result<BTreeMap<String, String>, StoreFault> {
        let mut found = BTreeMap::new();
        for key in self.list() {
            if key.starts_with(prefix)
                && let Some(value) = self.0.get_item(&key).map_err(|e| promise::fault(&e))?
            {
                found.insert(key, value);
            }
        }
        Ok(found)
    }
}
