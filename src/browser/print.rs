//! Printing.

use super::{BrowserFault, window};

/// Opens the browser's print dialogue with what is on the page now.
pub fn print() -> Result<(), BrowserFault> {
    window()?.print().map_err(BrowserFault::from)
}
