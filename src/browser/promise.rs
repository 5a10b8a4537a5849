//! Waiting for requests, transactions and promises of the browser, and reading its errors.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::vault::StoreFault;

/// The first of the events `good` (resolves) and `bad` (rejects) on an object with `on…`
/// handlers. The promise's own functions are the handlers, so nothing is left to clean up.
pub(super) async fn event(target: &JsValue, good: &str, bad: &[&str]) -> Result<JsValue, JsValue> {
    let mut refused = None;
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        let set = |name: &str, function: &Function| {
            Reflect::set(target, &JsValue::from_str(name), function).map(|_| ())
        };
        let mut done = set(good, &resolve);
        for name in bad {
            done = done.and_then(|()| set(name, &reject));
        }
        refused = done.err();
    });
    match refused {
        Some(fault) => Err(fault),
        None => JsFuture::from(promise).await,
    }
}

/// The promise, or an error after so many milliseconds.
pub(super) async fn within(promise: Promise, milliseconds: i32) -> Result<JsValue, JsValue> {
    let late = Promise::new(&mut |_, reject: Function| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_1(
                &reject,
                milliseconds,
                &JsValue::from_str("timeout"),
            );
        }
    });
    JsFuture::from(Promise::race(&Array::of2(&promise, &late))).await
}

/// A property, or undefined.
pub(super) fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// The name of an error (`QuotaExceededError`), also of one inside an event of IndexedDB.
pub(super) fn name(value: &JsValue) -> String {
    let own = get(value, "name");
    let found = own.as_string().or_else(|| {
        let target = get(value, "target");
        let inner = get(&target, "error");
        get(&inner, "name").as_string()
    });
    found.unwrap_or_default()
}

/// Whatever can be said of an error.
pub(super) fn words(value: &JsValue) -> String {
    if let Some(text) = value.as_string() {
        return text;
    }
    let name = name(value);
    let message = get(value, "message").as_string().or_else(|| {
        let inner = get(&get(value, "target"), "error");
        get(&inner, "message").as_string()
    });
    match message {
        Some(message) if name.is_empty() => message,
        Some(message) => format!("{name}: {message}"),
        None if name.is_empty() => "unknown".to_owned(),
        None => name,
    }
}

/// An error of a store, by its name alone: codes and messages differ between browsers.
pub(super) fn fault(value: &JsValue) -> StoreFault {
    match name(value).as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreFault::Full,
        "SecurityError" | "NotAllowedError" => StoreFault::Blocked,
        "InvalidStateError" | "NotFoundError" => StoreFault::Gone,
        _ => StoreFault::Other(words(value)),
    }
}

/// A value as the type it should be.
pub(super) fn cast<T: JsCast>(value: JsValue) -> Result<T, JsValue> {
    value.dyn_into()
}
