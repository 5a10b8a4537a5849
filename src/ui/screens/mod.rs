//! One file a screen. A screen lays out its view struct and asks `Page` for what it cannot do.

mod aanmelden;
mod afstanden;
mod delen;
mod effect;
mod gebied;
mod gesprek;
mod gezin;
mod gezinnen;
mod inlezen;
mod instellingen;
mod kaart;
mod koppeling;
mod koppelingen;
mod matchen;
mod matchronde;
mod not_found;
mod opening;
mod opslag;
mod plaatsveld;
mod presentatie;
mod register;
mod vandaag;
mod velden;
mod weging;

pub use aanmelden::Aanmelden;
pub use afstanden::Afstanden;
pub use delen::Delen;
pub use effect::Effect;
pub use gebied::Gebied;
pub use gesprek::Gesprek;
pub use gezin::Gezin;
pub use gezinnen::Gezinnen;
pub use inlezen::Inlezen;
pub use instellingen::Instellingen;
pub use koppeling::{Contract, Koppeling, Notities};
pub use koppelingen::Koppelingen;
pub use matchen::Matchen;
pub use matchronde::Matchronde;
pub use not_found::NotFound;
pub use opening::{Herstelcode, Inrichten, Ontgrendelen, ReadText, Vastgelopen, Welkom};
pub use opslag::{Gewist, Opslag};
pub use presentatie::Presentatie;
pub use register::Register;
pub use vandaag::Vandaag;

use crate::app::Route;
use crate::ui::kit::*;

/// The screen that a route names.
#[must_use]
pub fn show(route: Route) -> AnyView {
    match route {
        Route::Vandaag => view! { <Vandaag /> },
        Route::Koppelingen => view! { <Koppelingen /> },
        Route::Matchronde => view! { <Matchronde /> },
        Route::Koppeling(id) | Route::Contact(id) | Route::Evaluatie(id) => {
            view! { <Koppeling id=id route=route /> }
        }
        Route::Contract(id) => view! { <Contract id=id /> },
        Route::Notities(id) => view! { <Notities id=id /> },
        Route::Matchen(gezin) => view! { <Matchen gezin=gezin /> },
        Route::Gezinnen => view! { <Gezinnen /> },
        Route::Gezin(id) | Route::Bellen(id) | Route::Screening(id) => {
            view! { <Gezin id=id route=route /> }
        }
        Route::Gesprek(id) => view! { <Gesprek id=id /> },
        Route::Inlezen => view! { <Inlezen /> },
        Route::Aanmelden => view! { <Aanmelden /> },
        Route::Instellingen => view! { <Instellingen /> },
        Route::Afstanden => view! { <Afstanden /> },
        Route::Register => view! { <Register /> },
        Route::Gebied => view! { <Gebied /> },
        Route::Opslag => view! { <Opslag /> },
        Route::Delen => view! { <Delen /> },
        Route::Effect => view! { <Effect /> },
        _ => view! { <NotFound /> },
    }
}
