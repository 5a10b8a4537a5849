//! One file a screen. A screen lays out its view struct and asks `Page` for what it cannot do.

mod not_found;
mod opening;

pub use not_found::NotFound;
pub use opening::{Herstelcode, Inrichten, Ontgrendelen, ReadText, Vastgelopen, Welkom};

use crate::app::Route;
use leptos::prelude::*;

/// The screen that a route names.
#[must_use]
pub fn show(route: Route) -> AnyView {
    match route {
        _ => view! { <NotFound /> }.into_any(),
    }
}
