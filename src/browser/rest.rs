//! The rest of the program. The hosted page starts with what its first screens need and fetches
//! the rest when somebody opens something; the single file has it all. `web/start.js` does the
//! fetching, `tools/split.mjs` says which part is which. Knows nothing of either.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::BrowserFault;
use super::promise::get;

/// The rest on its way; being fetched already, whether it is waited for or not.
#[must_use]
pub struct Rest(Option<JsFuture>);

impl Rest {
    /// Begins to fetch the rest, unless it is here. Asking again after a failure tries again.
    pub fn fetch() -> Self {
        let start = get(&js_sys::global(), "koppelbordStart");
        let fetch = get(&start, "rest").dyn_into::<Function>().ok();
        let promise = fetch.and_then(|fetch| fetch.call0(&JsValue::UNDEFINED).ok());
        Self(
            promise
                .and_then(|promise| promise.dyn_into::<Promise>().ok())
                .map(JsFuture::from),
        )
    }

    /// Waits until it is here.
    ///
    /// # Errors
    /// When it did not come; nothing that lies behind the lock may be shown then.
    pub async fn here(self) -> Result<(), BrowserFault> {
        match self.0 {
            Some(coming) => coming.await.map(|_| ()).map_err(BrowserFault::from),
            None => Ok(()),
        }
    }
}
