//! The mirror: IndexedDB as a [`Store`], with strict durability: when a write has succeeded,
//! it is on disk. A batch is one transaction, so it is there whole or not at all.

use std::collections::BTreeMap;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

use super::promise::{cast, event, fault, get, within};
use crate::vault::{BatchFault, Store, StoreFault};

/// One database for all vaults: their ids are in the keys, and a database's name would have to
/// be known before it can be looked into.
const DATABASE: &str = "koppelbord";
const RECORDS: &str = "records";
/// Some browsers have been seen to leave an opening unanswered.
const PATIENCE: i32 = 8000;

/// An open database.
#[derive(Debug, Clone)]
pub struct IdbStore(IdbDatabase);

impl IdbStore {
    /// Opens the database, or makes it.
    pub async fn open() -> Result<Self, StoreFault> {
        let window = web_sys::window().ok_or(StoreFault::Blocked)?;
        let factory = match window.indexed_db() {
            Ok(Some(factory)) => factory,
            Ok(None) | Err(_) => return Err(StoreFault::Blocked),
        };
        let request = factory
            .open_with_u32(DATABASE, 1)
            .map_err(|_| StoreFault::Blocked)?;
        let asked = request.clone();
        let make = Closure::once(move |_: JsValue| {
            // A failure here aborts the opening, which then says so itself.
            if let Ok(db) = asked.result().and_then(cast::<IdbDatabase>) {
                let _ = db.create_object_store(RECORDS);
            }
        });
        request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
        let target: JsValue = request.clone().into();
        let wait = wasm_bindgen_futures::future_to_promise(async move {
            event(&target, "onsuccess", &["onerror", "onblocked"]).await
        });
        within(wait, PATIENCE).await.map_err(|e| match fault(&e) {
            // Private windows of some browsers answer so: the database cannot be, here.
            StoreFault::Gone => StoreFault::Blocked,
            other => other,
        })?;
        drop(make);
        let db: IdbDatabase = request.result().and_then(cast).map_err(|e| fault(&e))?;
        // A newer program in another tab may want to rebuild the database, and waits for us.
        let old = db.clone();
        let close = Closure::once_into_js(move |_: JsValue| old.close());
        db.set_onversionchange(close.dyn_ref());
        Ok(Self(db))
    }

    fn begin(&self, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
        // By hand: web-sys keeps the options of a transaction behind an unstable flag.
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = cast(get(&self.0, "transaction"))?;
        let args = Array::of3(&RECORDS.into(), &mode.into(), &options);
        let transaction: IdbTransaction = cast(begin.apply(&self.0, &args)?)?;
        let store = transaction.object_store(RECORDS)?;
        Ok((transaction, store))
    }

    async fn read(
        &self,
        ask: impl FnOnce(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
    ) -> Result<JsValue, StoreFault> {
        let asked = self.begin("readonly").and_then(|(_, store)| ask(&store));
        let request = asked.map_err(|e| fault(&e))?;
        event(&request, "onsuccess", &["onerror"])
            .await
            .and_then(|_| request.result())
            .map_err(|e| fault(&e))
    }

    async fn write(
        &self,
        ask: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue>,
    ) -> Result<(), StoreFault> {
        let (transaction, store) = self.begin("readwrite").map_err(|e| fault(&e))?;
        if let Err(refused) = ask(&store) {
            let _ = transaction.abort();
            return Err(fault(&refused));
        }
        match event(&transaction, "oncomplete", &["onabort"]).await {
            Ok(_) => Ok(()),
            // The event names no error; the transaction does (none after a plain abort).
            Err(e) => Err(match get(&transaction, "error") {
                error if error.is_object() => fault(&error),
                _ => fault(&e),
            }),
        }
    }
}

/// All keys that begin with `prefix`. Our keys are ASCII, so U+FFFF follows them all.
fn range(prefix: &str) -> Result<IdbKeyRange, JsValue> {
    IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{FFFF}").into())
}

fn texts(list: JsValue) -> Result<Vec<String>, StoreFault> {
    let list: Array = cast(list).map_err(|e| fault(&e))?;
    Ok(list.iter().filter_map(|text| text.as_string()).collect())
}

impl Store for IdbStore {
    async fn keys(&self) -> Result<Vec<String>, StoreFault> {
        texts(self.read(IdbObjectStore::get_all_keys).await?)
    }

    async fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let found = self.read(|store| store.get(&key.into())).await?;
        Ok(found.as_string())
    }

    async fn put(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        self.write(|store| store.put_with_key(&value.into(), &key.into()).map(|_| ()))
            .await
    }

    async fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.write(|store| store.delete(&key.into()).map(|_| ()))
            .await
    }

    async fn remove_all(&self, keys: &[String]) -> Result<(), StoreFault> {
        self.write(|store| {
            let mut keys = keys.iter();
            keys.try_for_each(|key| store.delete(&key.as_str().into()).map(|_| ()))
        })
        .await
    }

    async fn put_all(&self, entries: &[(String, String)]) -> Result<(), BatchFault> {
        let written = self.write(|store| {
            entries.iter().try_for_each(|(key, value)| {
                store
                    .put_with_key(&value.as_str().into(), &key.as_str().into())
                    .map(|_| ())
            })
        });
        written.await.map_err(|fault| BatchFault {
            fault,
            left: Vec::new(),
        })
    }

    async fn get_all(&self, prefix: &str) -> Result<BTreeMap<String, String>, StoreFault> {
        let between = range(prefix).map_err(|e| fault(&e))?;
        // Both in one transaction, so that keys and values belong together.
        let (_, store) = self.begin("readonly").map_err(|e| fault(&e))?;
        let keys = store.get_all_keys_with_key(&between);
        let values = store.get_all_with_key(&between);
        let (keys, values) = match (keys, values) {
            (Ok(keys), Ok(values)) => (keys, values),
            (Err(e), _) | (_, Err(e)) => return Err(fault(&e)),
        };
        let wait = |request: &IdbRequest| -> Promise {
            let request = request.clone();
            wasm_bindgen_futures::future_to_promise(async move {
                event(&request, "onsuccess", &["onerror"]).await?;
                request.result()
            })
        };
        let both = Promise::all(&Array::of2(&wait(&keys), &wait(&values)));
        let both = JsFuture::from(both).await.map_err(|e| fault(&e))?;
        let both: Array = cast(both).map_err(|e| fault(&e))?;
        let keys: Array = cast(both.get(0)).map_err(|e| fault(&e))?;
        let values: Array = cast(both.get(1)).map_err(|e| fault(&e))?;
        let mut found = BTreeMap::new();
        for (key, value) in keys.iter().zip(values.iter()) {
            found.extend(key.as_string().zip(value.as_string()));
        }
        Ok(found)
    }
}
