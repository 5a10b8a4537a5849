//! The few things a widget asks of the page itself: focus by id. Knows no widget.

use crate::ui::kit::*;
use wasm_bindgen::JsCast;

/// Moves the focus to the element with this id; tells whether there was one.
pub fn focus(id: &str) -> bool {
    let found = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    found.is_some_and(|element| element.focus().is_ok())
}

/// Moves the focus once the page has been brought up to date.
pub fn focus_later(id: String) {
    request_animation_frame(move || {
        focus(&id);
    });
}
