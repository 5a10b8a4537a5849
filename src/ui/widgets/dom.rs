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

/// Brings the element with this id into view, at the end of what scrolls.
pub fn show(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view_with_bool(false);
    }
}

/// Whether a key is meant for a field, or for a dialog that is open: then it is no shortcut.
#[must_use]
pub fn is_writing(event: &web_sys::KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.closest("dialog").is_ok_and(|it| it.is_some())
    })
}

/// Moves the focus once the page has been brought up to date.
pub fn focus_later(id: String) {
    request_animation_frame(move || {
        focus(&id);
    });
}

/// Moves the focus in a moment to the element with this id, and with it what is seen, if no part of
/// it is in sight.
pub fn lead_to(id: String) {
    after_paint(move || {
        let Some(element) = document().get_element_by_id(&id) else {
            return;
        };
        let place = element.get_bounding_client_rect();
        let room = document()
            .document_element()
            .map_or(0, |root| root.client_height());
        if place.bottom() <= 0.0 || place.top() >= f64::from(room) {
            focus(&id);
        }
    });
}

/// Does something once what there is has been painted.
pub fn after_paint(run: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(run));
}

/// Turns true once what there is has been painted: for what takes long and can come a moment later.
pub fn painted() -> RwSignal<bool> {
    let painted = RwSignal::new(false);
    after_paint(move || {
        painted.try_set(true);
    });
    painted
}
