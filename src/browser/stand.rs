//! How far down one was at each address that one can go back to. The browser puts one back before
//! the screen is there, when the page is still too short; so we do it ourselves.

use std::{cell::RefCell, collections::BTreeMap};
use wasm_bindgen::JsValue;

/// Where one was at each step of this tab's history, as long as the page is open.
pub struct Stand(RefCell<Steps>);

struct Steps {
    here: u32,
    last: u32,
    kept: BTreeMap<u32, f64>,
}

impl Stand {
    /// From here on. What a page before this one marked counts no more.
    #[must_use]
    pub fn begin() -> Self {
        if let Some(history) = history() {
            // Where a browser does not know it, it does as it did.
            let _ = js_sys::Reflect::set(
                &history,
                &JsValue::from_str("scrollRestoration"),
                &JsValue::from_str("manual"),
            );
        }
        // Steps of a page that was here before a reload have lower numbers.
        let last = (js_sys::Date::now() / 1000.0) as u32;
        mark(last);
        Self(RefCell::new(Steps {
            here: last,
            last,
            kept: BTreeMap::new(),
        }))
    }

    /// The address has changed, and the screen has not yet: keeps where one was, and gives where one
    /// was before at the new address when one goes back or forward to it.
    pub fn arrive(&self) -> Option<f64> {
        let mut steps = self.0.borrow_mut();
        let here = steps.here;
        let down = web_sys::window().and_then(|window| window.scroll_y().ok());
        steps.kept.insert(here, down.unwrap_or(0.0));
        let marked = history().and_then(|history| history.state().ok()?.as_f64());
        let found = marked.map(|step| step as u32);
        match found.and_then(|step| Some((step, *steps.kept.get(&step)?))) {
            Some((step, down)) => {
                steps.here = step;
                Some(down)
            }
            None => {
                steps.last += 1;
                steps.here = steps.last;
                mark(steps.here);
                None
            }
        }
    }
}

/// Goes so far down.
pub fn go(down: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, down);
    }
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

/// Marks the step that one is at. Where that cannot be, going back ends at the top.
fn mark(step: u32) {
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::from_f64(f64::from(step)), "");
    }
}
