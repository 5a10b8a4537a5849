//! Files out and in: saved as downloads, read with a limit on their size, dropped, pasted.
//! Knows nothing of what is in them.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, DragEvent, File, FileList, HtmlAnchorElement,
    HtmlInputElement, TextDecoder, Url,
};

use super::timer::sleep;
use super::{BrowserFault, document};

/// How long a download may take to begin before its address goes.
const BEGIN: i32 = 60_000;

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFile {
    /// Its name, as it was on the user's disk.
    pub name: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadFault {
    /// Larger than is taken in.
    TooLarge {
        /// Its name.
        name: String,
        /// Its size in bytes.
        bytes: u64,
        /// How much is taken in.
        limit: u64,
    },
    /// The browser could not read it: moved, locked, no rights.
    Unreadable {
        /// Its name.
        name: String,
        /// The browser's words.
        why: BrowserFault,
    },
}

/// Offers bytes as a download under this name.
pub fn save(name: &str, mime: &str, bytes: &[u8]) -> Result<(), BrowserFault> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)
        .map_err(BrowserFault::from)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(BrowserFault::from)?;
    let anchor: HtmlAnchorElement = document()?
        .create_element("a")
        .map_err(BrowserFault::from)?
        .dyn_into()
        .map_err(|_| BrowserFault("no anchor".to_owned()))?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    wasm_bindgen_futures::spawn_local(async move {
        sleep(BEGIN).await;
        let _ = Url::revoke_object_url(&url);
    });
    Ok(())
}

/// A file on the user's disk that may be written again and again, until the page goes.
#[derive(Debug, Clone)]
pub struct Target(JsValue);

/// Whether the browser can hand out such a file.
#[must_use]
pub fn can_pick() -> bool {
    web_sys::window()
        .is_some_and(|window| super::promise::get(&window, "showSaveFilePicker").is_function())
}

/// Calls a method by its name and waits for what it promises: web-sys keeps these files behind an
/// unstable flag.
async fn ask(of: &JsValue, method: &str, with: &JsValue) -> Result<JsValue, JsValue> {
    let method: Function = super::promise::cast(super::promise::get(of, method))?;
    let promise: Promise = super::promise::cast(method.call1(of, with)?)?;
    JsFuture::from(promise).await
}

impl Target {
    /// Lets the user choose where; `None` when nothing was chosen. Only in answer to a click.
    pub async fn pick(name: &str) -> Result<Option<Self>, BrowserFault> {
        let options = Object::new();
        Reflect::set(&options, &"suggestedName".into(), &name.into())
            .map_err(BrowserFault::from)?;
        let window = super::window()?;
        match ask(&window, "showSaveFilePicker", &options).await {
            Ok(handle) => Ok(Some(Self(handle))),
            Err(refused) if super::promise::name(&refused) == "AbortError" => Ok(None),
            Err(refused) => Err(refused.into()),
        }
    }

    /// Puts these bytes in place of what was in it. The browser writes beside it first; but it may have
    /// emptied the file when that was chosen.
    pub async fn write(&self, bytes: &[u8]) -> Result<(), BrowserFault> {
        let stream = ask(&self.0, "createWritable", &JsValue::UNDEFINED).await?;
        let written = ask(&stream, "write", &Uint8Array::from(bytes)).await;
        let end = if written.is_ok() { "close" } else { "abort" };
        let ended = ask(&stream, end, &JsValue::UNDEFINED).await;
        written.and(ended).map(|_| ()).map_err(BrowserFault::from)
    }
}

/// Reads a file, unless it is larger than the limit: that is looked at first.
pub async fn read(file: &File, limit: u64) -> Result<ReadFile, ReadFault> {
    let name = file.name();
    // Sizes are floats in the browser; beyond 2^53 there are no files.
    let size = file.size().max(0.0) as u64;
    if size > limit {
        return Err(ReadFault::TooLarge {
            name,
            bytes: size,
            limit,
        });
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Ok(ReadFile {
            name,
            bytes: Uint8Array::new(&buffer).to_vec(),
        }),
        Err(why) => Err(ReadFault::Unreadable {
            name,
            why: why.into(),
        }),
    }
}

/// The files that were chosen in a file field; the field is emptied, so that choosing the
/// same file again is an event again.
#[must_use]
pub fn chosen(event: &JsValue) -> Vec<File> {
    let target = super::promise::get(event, "target");
    let Ok(field) = target.dyn_into::<HtmlInputElement>() else {
        return Vec::new();
    };
    let files = list(field.files());
    field.set_value("");
    files
}

/// The files that were dropped; the browser does not open them itself any more.
#[must_use]
pub fn dropped(event: &DragEvent) -> Vec<File> {
    event.prevent_default();
    list(event.data_transfer().and_then(|data| data.files()))
}

/// The text and the files that were pasted.
#[must_use]
pub fn pasted(event: &ClipboardEvent) -> (Option<String>, Vec<File>) {
    let Some(data) = event.clipboard_data() else {
        return (None, Vec::new());
    };
    let text = data.get_data("text/plain").ok();
    (text.filter(|text| !text.is_empty()), list(data.files()))
}

fn list(files: Option<FileList>) -> Vec<File> {
    let files = files.as_ref();
    let count = files.map_or(0, FileList::length);
    (0..count)
        .filter_map(|at| files.and_then(|files| files.get(at)))
        .collect()
}

/// Text in Windows' western code page, as older Excel writes it. Every byte is some sign there.
pub fn windows_1252(bytes: &[u8]) -> Result<String, BrowserFault> {
    let decoder = TextDecoder::new_with_label("windows-1252").map_err(BrowserFault::from)?;
    decoder
        .decode_with_js_u8_array(&Uint8Array::from(bytes))
        .map_err(BrowserFault::from)
}
