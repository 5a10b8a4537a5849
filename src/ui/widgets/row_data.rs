//! What a row of a list says. Plain values, so that a view can be made without a page.

use super::badge::{Shape, Tone};
use super::button::ButtonKind;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Just words.
    Plain(String),
    /// What matters in the sentence.
    Strong(String),
    /// What is wrong.
    Alert(String),
}

impl From<&str> for Piece {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<String> for Piece {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

/// A button or, with an address, a link at the end of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowAction {
    /// The owner's key; comes back when it is used.
    pub id: String,
    /// Its word.
    pub label: String,
    /// What a screen reader hears after its word ("gezin Waterhof"); may be empty.
    pub name: String,
    /// Where it goes; `None` for a button.
    pub href: Option<String>,
    /// Its weight.
    pub kind: ButtonKind,
}

/// A row: who, why in one sentence, and what one can do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowData {
    /// The owner's key; unique in the list.
    pub id: String,
    /// Who or what.
    pub title: String,
    /// Where the title goes; without it a title is a button if the list has `on_open`.
    pub href: Option<String>,
    /// The kind, shown behind the title: shape and word.
    pub badge: Option<(Shape, String)>,
    /// The sentence below.
    pub sub: Vec<Piece>,
    /// Something short at the end of the first line: a count, with how it is meant.
    pub aside: Option<(String, Tone)>,
    /// This is the one that is open.
    pub current: bool,
    /// What one can do.
    pub actions: Vec<RowAction>,
}
