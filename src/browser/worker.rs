//! Deriving a key from a passphrase in a worker of its own: the page stays alive meanwhile,
//! and the 64 MiB that it takes go back when the worker ends, which wasm memory never does by
//! itself.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

use super::BrowserFault;
use super::draad::Draad;
use super::promise::{event, get, within};
use super::timer::sleep;
use crate::bytes::kdf::{self, KdfFault, Key, Params};

/// What follows the glue in the worker's text.
const TEXT: &str = "\nonmessage=e=>{wasm_bindgen.initSync({module:e.data.module});\
postMessage(wasm_bindgen.koppelbord_derive(e.data.secret,e.data.salt,e.data.mem,e.data.passes,e.data.lanes))};";

/// A worker that has not answered by then never will.
const PATIENCE: i32 = 120_000;

/// Where a key was derived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Where {
    /// In a worker.
    Worker,
    /// On the page itself, which stood still meanwhile, because the worker did not work.
    Page(BrowserFault),
}

/// Whether workers have failed on this page before; they are not tried twice.
#[derive(Debug, Clone, Default)]
pub struct Deriver {
    broken: Rc<Cell<bool>>,
}

impl Deriver {
    /// Derives the key of a passphrase that is in NFKC form.
    pub async fn derive(
        &self,
        passphrase: &str,
        salt: [u8; 16],
        work: Params,
    ) -> Result<(Key, Where), KdfFault> {
        work.check()?;
        let why = if self.broken.get() {
            BrowserFault("worker failed before".to_owned())
        } else {
            match in_worker(passphrase, &salt, work).await {
                Ok(key) => return Ok((key, Where::Worker)),
                Err(why) => why,
            }
        };
        self.broken.set(true);
        // Let the screen say that it stands still before it does.
        sleep(30).await;
        let key = kdf::argon2id(passphrase.as_bytes(), &salt, work)?;
        Ok((key, Where::Page(why)))
    }
}

/// The worker's part. Empty if the parameters are refused.
#[wasm_bindgen]
#[must_use]
pub fn koppelbord_derive(
    secret: Vec<u8>,
    salt: &[u8],
    mem: u32,
    passes: u32,
    lanes: u32,
) -> Vec<u8> {
    let secret = Zeroizing::new(secret);
    let work = Params {
        mem_kib: mem,
        passes,
        lanes,
    };
    kdf::argon2id(&secret, salt, work).map_or_else(|_| Vec::new(), |key| key.bytes().to_vec())
}

async fn in_worker(passphrase: &str, salt: &[u8; 16], work: Params) -> Result<Key, BrowserFault> {
    let draad = Draad::start(TEXT)?;
    let target: JsValue = draad.worker.clone().into();
    let answer = wasm_bindgen_futures::future_to_promise(async move {
        event(&target, "onmessage", &["onerror", "onmessageerror"]).await
    });
    let secret = Uint8Array::from(passphrase.as_bytes());
    draad.post(&[
        ("secret", &secret),
        ("salt", &Uint8Array::from(salt.as_slice())),
        ("mem", &work.mem_kib.into()),
        ("passes", &work.passes.into()),
        ("lanes", &work.lanes.into()),
    ])?;
    let answer = within(answer, PATIENCE).await;
    // The message was a copy; this one is ours to wipe.
    secret.fill(0, 0, secret.length());
    let data = get(&answer.map_err(BrowserFault::from)?, "data");
    let bytes = Uint8Array::new(&data);
    let key = <[u8; 32]>::try_from(Zeroizing::new(bytes.to_vec()).as_slice());
    bytes.fill(0, 0, bytes.length());
    key.map(Key::new)
        .map_err(|_| BrowserFault("no key from the worker".to_owned()))
}
