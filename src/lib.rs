//! Koppelbord helps a coordinator match families that ask for support with families
//! nearby that offer it, and follow each koppeling to its end. It runs in the browser
//! alone: no server, no account, no request.
//!
//! The pure part (`bytes` to `app`) knows no browser, no clock and no chance: those
//! come in as values. `browser` and `ui` exist on wasm only. Who may use whom is
//! drawn in ARCHITECTURE.md and held by `tests/architecture.rs`.

// What is asked thousands of times for one answer is compiled for speed where the page is made for size.
#![cfg_attr(koppelbord_speed, feature(optimize_attribute))]

pub mod app;
pub mod bytes;
pub mod domain;
pub mod effect;
pub mod exchange;
pub mod gebied;
pub mod letters;
pub mod log;
pub mod matching;
pub mod order;
pub mod vault;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;

// The macros of Leptos write `::leptos::…`. In this crate that is Leptos with the small views of
// `ui::kit`; the whole of it has another name.
#[cfg(target_arch = "wasm32")]
extern crate leptos as whole_leptos;
#[cfg(target_arch = "wasm32")]
extern crate self as leptos;
#[cfg(target_arch = "wasm32")]
#[doc(hidden)]
pub use ui::kit::face::*;
