//! What the browser knows about text and the program would pay dearly to carry along.

use js_sys::JsString;
use wasm_bindgen::JsValue;

/// Unicode's NFKC form: one passphrase typed on two keyboards gives the same bytes.
#[must_use]
pub fn nfkc(text: &str) -> String {
    normal(text, "NFKC")
}

/// Unicode's NFC form, for text that is entered.
#[must_use]
pub fn nfc(text: &str) -> String {
    normal(text, "NFC")
}

fn normal(text: &str, form: &str) -> String {
    let whole: JsString = JsValue::from_str(text).into();
    String::from(whole.normalize(form))
}
