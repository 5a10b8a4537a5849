//! An address that names no screen.

use crate::ui::kit::*;
use crate::{
    app::{Route, text::nl::frame as text},
    ui::widgets::{Empty, LinkButton, PageHead},
};

/// Says that nothing is here and shows the way back.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <PageHead title=text::ONBEKEND_TITEL />
        <Empty title=text::ONBEKEND_TEKST>
            <LinkButton label=text::NAAR_VANDAAG href=Route::Vandaag.to_hash() />
        </Empty>
    }
}
