//! Timers that stop when they are dropped.

use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::BrowserFault;

/// A call to come; dropping it calls it off.
#[must_use = "dropping it calls the timer off"]
pub struct Timer {
    id: i32,
    repeats: bool,
    _closure: Closure<dyn FnMut()>,
}

impl Timer {
    /// Calls `then` once, after so many milliseconds.
    pub fn after(milliseconds: i32, then: impl FnOnce() + 'static) -> Result<Self, BrowserFault> {
        let closure = Closure::once(then);
        let id = super::window()?
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                closure.as_ref().unchecked_ref(),
                milliseconds,
            )
            .map_err(BrowserFault::from)?;
        Ok(Self {
            id,
            repeats: false,
            _closure: closure,
        })
    }

    /// Calls `each` every so many milliseconds.
    pub fn every(milliseconds: i32, each: impl FnMut() + 'static) -> Result<Self, BrowserFault> {
        let closure = Closure::new(each);
        let id = super::window()?
            .set_interval_with_callback_and_timeout_and_arguments_0(
                closure.as_ref().unchecked_ref(),
                milliseconds,
            )
            .map_err(BrowserFault::from)?;
        Ok(Self {
            id,
            repeats: true,
            _closure: closure,
        })
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            if self.repeats {
                window.clear_interval_with_handle(self.id);
            } else {
                window.clear_timeout_with_handle(self.id);
            }
        }
    }
}

/// Waits so many milliseconds; 0 lets the browser paint first.
pub async fn sleep(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve: Function, _| {
        let set = web_sys::window().map(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
        });
        if !matches!(set, Some(Ok(_))) {
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(promise).await;
}
