//! Listening to events of the browser for as long as a value lives.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::EventTarget;

use super::BrowserFault;

/// A listener; dropping it stops the listening.
#[must_use = "dropping it stops the listening"]
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn FnMut(JsValue)>,
}

impl Listener {
    /// Calls `on` with each event of this name.
    pub fn new(
        target: &EventTarget,
        name: &'static str,
        on: impl FnMut(JsValue) + 'static,
    ) -> Result<Self, BrowserFault> {
        let closure = Closure::new(on);
        target
            .add_event_listener_with_callback(name, closure.as_ref().unchecked_ref())
            .map_err(BrowserFault::from)?;
        Ok(Self {
            target: target.clone(),
            name,
            closure,
        })
    }

    /// Calls `on` with each event of this name on the window.
    pub fn on_window(
        name: &'static str,
        on: impl FnMut(JsValue) + 'static,
    ) -> Result<Self, BrowserFault> {
        Self::new(&super::window()?.into(), name, on)
    }

    /// Listens for as long as the page lives.
    pub fn forever(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self
            .target
            .remove_event_listener_with_callback(self.name, self.closure.as_ref().unchecked_ref());
    }
}
