//! The life of a koppeling as sentences: which arrow works, with which gate, and which refusal
//! says why not. Everything goes through `decide`, `compose` and the log, as in the app.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod agenda;
mod bord;
mod conflicten;
mod dagen;
mod gebied;
mod grenzen;
mod kiezen;
mod klok;
mod pauze;
mod pijlen;
mod poorten;
mod tempo;
mod terug;
mod vervolg;
mod voorstellen;
mod weghalen;
mod willekeur;
