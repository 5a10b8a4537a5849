//! Reading files with region data in a worker, so that the page stays alive and can stop it; and
//! the `gebied.json` that may stand beside the hosted page. Knows nothing of what is in them.

use std::cell::RefCell;

use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

use super::BrowserFault;
use super::draad::{Draad, start};
use super::events::Listener;
use super::promise::get;
use crate::app::lading::{Lading, Lezer, MAX_HUIS, Stap};

/// What follows the glue in the worker's text. A file is looked at before it is read whole; one
/// that the disk does not give is told without its bytes. `rest` is the other half of the hosted
/// page's program.
const TEXT: &str = "\nonmessage=e=>{const d=e.data,b=wasm_bindgen;\
if(d.rest)globalThis.koppelbordStart={restNow:x=>{new WebAssembly.Instance(d.rest,{k:x});x.koppelbord_rest.value=1}};\
b.initSync({module:d.module});b.koppelbord_gebied(d.kept,d.sought);\
const r=new FileReaderSync,f=x=>{try{return new Uint8Array(r.readAsArrayBuffer(x))}catch{}};\
d.files.forEach((x,i)=>{postMessage(i);const h=f(x.slice(0,2048));\
if(!h||b.koppelbord_gebied_begin(x.name,h))b.koppelbord_gebied_bestand(x.name,h&&f(x))});\
postMessage(d.files.length);postMessage(b.koppelbord_gebied_klaar())};";

thread_local! {
    static LEZER: RefCell<Lezer> = RefCell::default();
}

fn lezer<T>(work: impl FnOnce(&mut Lezer) -> T) -> T {
    LEZER.with(|lezer| work(&mut lezer.borrow_mut()))
}

/// The worker begins: with the parts at hand and the postcodes of the families.
#[wasm_bindgen]
pub fn koppelbord_gebied(kept: Vec<String>, sought: Vec<String>) {
    lezer(|lezer| *lezer = Lezer::new(&kept, &sought));
}

/// The worker looks at how a file begins; `false` when it need not be read.
#[wasm_bindgen]
#[must_use]
pub fn koppelbord_gebied_begin(name: &str, begin: &[u8]) -> bool {
    lezer(|lezer| lezer.begin(name, begin))
}

/// The worker reads a file.
#[wasm_bindgen]
pub fn koppelbord_gebied_bestand(name: &str, bytes: Option<Vec<u8>>) {
    lezer(|lezer| lezer.bestand(name, bytes.as_deref()));
}

/// The worker packs.
#[wasm_bindgen]
#[must_use]
pub fn koppelbord_gebied_klaar() -> Vec<String> {
    lezer(std::mem::take).klaar().to_texts()
}

/// A reading that goes on; dropping it stops it.
pub struct Lezing {
    _listeners: Vec<Listener>,
    _draad: Draad,
}

fn texts(of: &[String]) -> JsValue {
    of.iter()
        .map(|text| JsValue::from_str(text))
        .collect::<Array>()
        .into()
}

/// Begins to read; `on` hears how far it is.
pub fn read(
    files: &[File],
    (kept, sought): &(Vec<String>, Vec<String>),
    on: impl Fn(Stap) + Clone + 'static,
) -> Result<Lezing, BrowserFault> {
    let draad = Draad::start(TEXT)?;
    let told = on.clone();
    let heard = Listener::new(&draad.worker, "message", move |event| {
        let data = get(&event, "data");
        told(match data.as_f64() {
            // Small and whole: it counts files.
            Some(at) => Stap::Bestand(at as usize),
            None => {
                let data = Array::from(&data);
                let texts: Option<Vec<String>> = data.iter().map(|text| text.as_string()).collect();
                let lading = texts.and_then(Lading::of_texts);
                lading.map_or(Stap::Mislukt, Stap::Klaar)
            }
        });
    })?;
    let failed = Listener::new(&draad.worker, "error", move |_| on(Stap::Mislukt))?;
    let list: Array = files.iter().collect();
    let part = get(&start(), "part").dyn_into::<Function>().ok();
    let rest = part.and_then(|part| part.call0(&JsValue::UNDEFINED).ok());
    draad.post(&[
        ("files", &list),
        ("kept", &texts(kept)),
        ("sought", &texts(sought)),
        ("rest", &rest.unwrap_or(JsValue::UNDEFINED)),
    ])?;
    Ok(Lezing {
        _listeners: vec![heard, failed],
        _draad: draad,
    })
}

/// The `gebied.json` beside the page, nothing of it where it is too large; `None` where there is
/// none, or this is the single file, which fetches nothing.
pub async fn huis() -> Option<Vec<u8>> {
    let hosted = get(&start(), "shape").as_string().as_deref() == Some("hosted");
    let fetch = get(&js_sys::global(), "fetch").dyn_into::<Function>().ok();
    let fetch = fetch.filter(|_| hosted)?;
    let answer = promised(fetch.call1(&JsValue::UNDEFINED, &"gebied.json".into())).await?;
    if get(&answer, "ok").as_bool() != Some(true) {
        return None;
    }
    let blob = get(&answer, "blob").dyn_into::<Function>().ok()?;
    let blob: Blob = promised(blob.call0(&answer)).await?.dyn_into().ok()?;
    if blob.size() > MAX_HUIS as f64 {
        return Some(Vec::new());
    }
    let bytes = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

async fn promised(called: Result<JsValue, JsValue>) -> Option<JsValue> {
    let promise: js_sys::Promise = called.ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
