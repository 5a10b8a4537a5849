//! A worker that runs this same program on a memory of its own, which goes away with it; see
//! `web/start.js` for where its text comes from. Knows not what it does there.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url, Worker};

use super::BrowserFault;
use super::promise::get;

/// A worker; dropping it ends it, whatever it is doing.
pub(super) struct Draad {
    pub worker: Worker,
    url: String,
}

/// The page's own start, or undefined.
pub(super) fn start() -> JsValue {
    get(&js_sys::global(), "koppelbordStart")
}

impl Draad {
    /// Starts one. `text` follows the glue and is made of constants only: nothing that varies
    /// is ever made into code.
    pub fn start(text: &str) -> Result<Self, BrowserFault> {
        let glue = get(&start(), "glue").as_string();
        let glue = glue.ok_or_else(|| BrowserFault("no glue on this page".to_owned()))?;
        let options = BlobPropertyBag::new();
        options.set_type("text/javascript");
        let parts = Array::of2(&glue.into(), &text.into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options)
            .map_err(BrowserFault::from)?;
        let url = Url::create_object_url_with_blob(&blob).map_err(BrowserFault::from)?;
        match Worker::new(&url) {
            Ok(worker) => Ok(Self { worker, url }),
            Err(why) => {
                let _ = Url::revoke_object_url(&url);
                Err(why.into())
            }
        }
    }

    /// Tells it something, with the program to run.
    pub fn post(&self, named: &[(&str, &JsValue)]) -> Result<(), BrowserFault> {
        let module = get(&start(), "module");
        if module.is_undefined() {
            return Err(BrowserFault("no module on this page".to_owned()));
        }
        let message = Object::new();
        for (name, value) in [("module", &module)].iter().chain(named) {
            Reflect::set(&message, &JsValue::from_str(name), value).map_err(BrowserFault::from)?;
        }
        self.worker
            .post_message(&message)
            .map_err(BrowserFault::from)
    }
}

impl Drop for Draad {
    fn drop(&mut self) {
        self.worker.terminate();
        let _ = Url::revoke_object_url(&self.url);
    }
}
