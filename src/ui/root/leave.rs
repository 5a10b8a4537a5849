//! Going elsewhere: the address leads, unless something half-filled would be lost; then one is
//! asked first. Closing the page is the browser's own question.

use crate::ui::kit::*;
use crate::{
    app::{Route, text::nl::frame as text},
    browser::{
        events::Listener,
        hash,
        stand::{self, Stand},
    },
    ui::{Page, widgets::*},
};
use wasm_bindgen::JsCast;

/// Lets the screen follow the address; dropping it ends that.
pub(super) fn listen(route: RwSignal<Route>, page: Page) -> impl std::any::Any {
    let stand = Stand::begin();
    let follow = hash::listen(move |hash| {
        let back = stand.arrive();
        let to = Route::parse(&hash);
        let here = route.get_untracked();
        if to != here && page.is_editing() {
            // Back to the address of what is on the screen, until one has said so.
            let _ = hash::replace(here.to_hash().trim_start_matches('#'));
            page.leaving().set(Some(to));
        } else {
            route.set(to);
            // Before the next paint, when the screen is there.
            if let Some(down) = back {
                request_animation_frame(move || stand::go(down));
            }
        }
    });
    let closing = Listener::on_window("beforeunload", move |event| {
        if (page.is_editing() || page.is_bestand_achter())
            && let Ok(event) = event.dyn_into::<web_sys::Event>()
        {
            event.prevent_default();
        }
    });
    (follow, closing)
}

/// The question before leaving.
#[component]
pub(super) fn Weggaan(page: Page) -> impl IntoView {
    let open = Signal::derive(move || page.leaving().with(Option::is_some));
    let stay = move || page.leaving().set(None);
    let go = move || {
        let to = page.leaving().get_untracked();
        page.let_go();
        if let Some(to) = to {
            page.go(to);
        }
    };
    view! {
        <Dialog id="weggaan" open=open title=text::WEGGAAN_TITEL close_label=text::BLIJF on_close=stay>
            <p class="kb-plain">{text::WEGGAAN_TEKST}</p>
            <div class="kb-actions">
                <Button label=text::GA_WEG kind=ButtonKind::Danger on_click=go />
            </div>
        </Dialog>
    }
}

/// What was just done, with the way back.
#[component]
pub(super) fn Gedaan(page: Page) -> impl IntoView {
    let said = page.said();
    let message =
        Signal::derive(move || said.with(|said| said.as_ref().map(|one| one.text.clone())));
    let fixed = Signal::derive(move || said.with(|said| said.as_ref().is_none_or(|one| !one.undo)));
    let undo = move || {
        page.undo();
        focus("inhoud");
    };
    let close = move || {
        said.set(None);
        focus("inhoud");
    };
    // What was done elsewhere needs no way back here.
    Effect::new(move |before: Option<Route>| {
        let now = page.route();
        if before.is_some_and(|before| before != now) {
            said.set(None);
        }
        now
    });
    view! {
        <ToastUndo message=message undo_label=text::MAAK_ONGEDAAN close_label=text::SLUIT fixed=fixed on_undo=undo on_close=close />
    }
}
