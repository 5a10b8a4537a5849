//! The part of the address behind `#`, which says what screen this is.

use super::BrowserFault;
use super::events::Listener;

/// What stands behind `#`, decoded; empty if there is nothing. What cannot be decoded comes back
/// as it stands, so that it names no screen rather than the first.
#[must_use]
pub fn read() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    let hash = hash.unwrap_or_default();
    let raw = hash.strip_prefix('#').unwrap_or(&hash);
    js_sys::decode_uri_component(raw)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| raw.to_owned())
}

/// Goes there; "back" comes back here.
pub fn set(hash: &str) -> Result<(), BrowserFault> {
    super::window()?
        .location()
        .set_hash(&encoded(hash))
        .map_err(BrowserFault::from)
}

/// Goes there in place of here, and leaves the mark of this step as it is; tells no listener.
pub fn replace(hash: &str) -> Result<(), BrowserFault> {
    let url = format!("#{}", encoded(hash));
    super::window()?
        .history()
        .and_then(|history| history.replace_state_with_url(&history.state()?, "", Some(&url)))
        .map_err(BrowserFault::from)
}

/// Goes one step back.
pub fn back() -> Result<(), BrowserFault> {
    let history = super::window()?.history().map_err(BrowserFault::from)?;
    history.back().map_err(BrowserFault::from)
}

/// Calls `on` with the new hash whenever it changes, by us or by the user.
pub fn listen(mut on: impl FnMut(String) + 'static) -> Result<Listener, BrowserFault> {
    Listener::on_window("hashchange", move |_| on(read()))
}

fn encoded(hash: &str) -> String {
    js_sys::encode_uri(hash)
        .as_string()
        .unwrap_or_default()
        .replace('#', "%23")
}
