//! What the screens need: session, routes, view structs and the Dutch texts. Pure, so that
//! everything a coordinator sees can be tested without a browser.

mod aanmelden;
pub mod afstanden;
pub mod agenda;
pub mod concepten;
pub mod delen;
pub mod draft;
pub mod effect;
pub mod formulier;
#[cfg(test)]
mod gebied_tests;
pub mod gemaskeerd;
pub mod gemeente;
pub mod ics;
mod identity;
pub mod instellingen;
pub mod kopie;
pub mod lading;
pub mod opening;
pub mod plek;
mod route;
mod session;
pub mod situatie;
pub mod text;
pub mod views;

pub use crate::vault::Standing;
pub use aanmelden::writes_of;
pub use identity::{Identity, IdentityFault};
pub use route::Route;
pub use session::{Moment, Session, Zone};
pub use text::Message;
