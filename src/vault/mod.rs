//! Data at rest: sealed records over an async store. Knows no browser.
