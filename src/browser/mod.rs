//! The browser behind plain functions that return results: storage, files, tabs, worker, clock,
//! entropy, hash, how far down one was. Knows no screen and no word of Dutch, and never panics: what a browser
//! refuses comes back as a value.

pub mod clock;
mod draad;
pub mod entropy;
pub mod events;
pub mod files;
pub mod gebied;
pub mod hash;
pub mod idb;
pub mod idle;
pub mod local;
pub mod persist;
pub mod place;
pub mod print;
mod promise;
pub mod rest;
pub mod scherm;
pub mod stand;
pub mod tabs;
pub mod text;
pub mod timer;
pub mod worker;

use wasm_bindgen::JsValue;

/// What a browser refused, in its own words; for experts, never the whole message to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrowserFault(pub String);

impl From<JsValue> for BrowserFault {
    fn from(value: JsValue) -> Self {
        Self(promise::words(&value))
    }
}

fn window() -> Result<web_sys::Window, BrowserFault> {
    web_sys::window().ok_or_else(|| BrowserFault("no window".to_owned()))
}

fn document() -> Result<web_sys::Document, BrowserFault> {
    window()?
        .document()
        .ok_or_else(|| BrowserFault("no document".to_owned()))
}
