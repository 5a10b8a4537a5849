//! What the screens need: session, routes, view structs and the Dutch texts. Pure.

pub mod text;
pub mod views;
