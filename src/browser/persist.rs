//! How well what is kept here is kept: does the browser promise not to clear it, is this page
//! a file on a disk, is the connection one that others cannot read along with.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    // Absent on plain http, where web-sys would hand out an undefined one.
    super::promise::get(&navigator, "storage").dyn_into().ok()
}

/// Whether the browser has promised to keep the data; `None` if it does not say.
pub async fn persisted() -> Option<bool> {
    let promise = manager()?.persisted().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// Asks the browser to keep the data. Some ask the user first, who may take all day to
/// answer; so nobody waits for it, and [`persisted`] tells what became of it.
pub fn ask() {
    if let Some(promise) = manager().and_then(|manager| manager.persist().ok()) {
        wasm_bindgen_futures::spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// Bytes in use and bytes there are, for this origin.
pub async fn estimate() -> Option<(u64, u64)> {
    let promise = manager()?.estimate().ok()?;
    // A dictionary: there is no class to check it against.
    let answer: StorageEstimate = JsFuture::from(promise).await.ok()?.unchecked_into();
    Some((answer.get_usage()? as u64, answer.get_quota()? as u64))
}

/// Whether the page was opened as a file: then every other page on this disk shares its stores.
#[must_use]
pub fn is_file() -> bool {
    let window = web_sys::window();
    window.is_some_and(|w| w.location().protocol().is_ok_and(|p| p == "file:"))
}

/// Whether the browser trusts the way by which the page came.
#[must_use]
pub fn is_secure() -> bool {
    web_sys::window().is_some_and(|window| window.is_secure_context())
}

/// Whether other pages may stand under the same address: the page lies in a folder of it.
#[must_use]
pub fn is_shared() -> bool {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    path.is_some_and(|path| path.trim_start_matches('/').contains('/'))
}
