//! Every text for people. One language, one folder: `nl`. Exhaustive matches, so that a case
//! without words does not compile; a second language is a second folder.

pub mod nl;

/// What went wrong and what one can do, with a code that can be quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Stable code.
    pub code: &'static str,
    /// What is wrong.
    pub wat: String,
    /// What one can do.
    pub doe: String,
}
