//! The whole screen for the page.

use super::{BrowserFault, document};

/// Fills the screen with the page, or gives the rest of it back; allowed in answer to a key or a click.
pub fn fill(all: bool) -> Result<(), BrowserFault> {
    let document = document()?;
    if !all {
        if document.fullscreen_element().is_some() {
            document.exit_fullscreen();
        }
        return Ok(());
    }
    // Asked first: a host or a browser that forbids it would answer too late to be told.
    if !document.fullscreen_enabled() {
        return Err(BrowserFault("fullscreen is not allowed".to_owned()));
    }
    match document.document_element() {
        Some(root) => root.request_fullscreen().map_err(BrowserFault::from),
        None => Ok(()),
    }
}
