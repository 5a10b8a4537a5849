//! The presentation for a council: one leaf at a time over the whole window, by keyboard or clicker,
//! with nothing of the page around it.

mod blad;

use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        text::nl::{frame, presentatie as nl},
        views::presentatie::{blad as leaf, bladen},
    },
    ui::{Page, widgets::*},
};
use wasm_bindgen::JsCast;

/// The heading of a leaf, which takes the focus.
const TITEL: &str = "blad-titel";
/// The map is laid out for so many pixels.
const BREEDTE: i32 = 560;

/// Whether a key is meant for what has the focus.
fn is_for_button(event: &web_sys::KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
    matches!(event.key().as_str(), " " | "Enter")
        && target.is_some_and(|it| it.closest("button").is_ok_and(|it| it.is_some()))
}

/// The presentation.
#[component]
pub fn Presentatie() -> impl IntoView {
    let page = Page::get();
    // Before anything of it is made.
    page.maskeer(true);
    document().set_title(&format!("{} – {}", nl::TITEL, frame::NAAM));
    let all = page.view(|session, _| bladen(session));
    let many = Memo::new(move |_| all.with(Vec::len));
    let at = RwSignal::new(0_usize);
    let black = RwSignal::new(false);
    let shown = Memo::new(move |_| at.get().min(many.get().saturating_sub(1)));
    let here = page.view(move |session, today| {
        let soort = all.with(|all| all.get(shown.get()).copied());
        soort
            .map(|soort| leaf(session, today, soort, BREEDTE))
            .unwrap_or_default()
    });
    let go = move |to: usize| {
        let to = to.min(many.get_untracked().saturating_sub(1));
        if to != shown.get_untracked() {
            at.set(to);
            focus_later(TITEL.to_owned());
        }
    };
    let next = move || go(shown.get_untracked() + 1);
    let before = move || go(shown.get_untracked().saturating_sub(1));
    let refused = RwSignal::new(false);
    let fill = move || refused.set(!page.actions().fill_screen(true));
    let close = move || {
        page.actions().fill_screen(false);
        page.update(crate::app::Session::uitgepresenteerd);
        page.go(Route::Effect);
    };
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || is_for_button(&event) {
            return;
        }
        if black.get_untracked() && event.key() != "Escape" {
            event.prevent_default();
            black.set(false);
            return;
        }
        match event.key().as_str() {
            "ArrowRight" | "PageDown" | " " => next(),
            "ArrowLeft" | "PageUp" => before(),
            "Home" => go(0),
            "End" => go(usize::MAX),
            "v" | "V" => fill(),
            // A clicker's key for a black screen is B or a full stop.
            "z" | "Z" | "b" | "B" | "." => black.set(true),
            "Escape" => close(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
    focus_later(TITEL.to_owned());
    let place = move || nl::blad(shown.get() + 1, many.get());
    let one = Memo::new(move |_| (shown.get(), here.get()));
    view! {
        <main class="kb-show" id="inhoud" aria-label=nl::ZONE>
            <div class="kb-show__body">
                {live(move || {
                    let (at, blad) = one.get();
                    blad::blad(TITEL, at, blad)
                })}
            </div>
            <div class="kb-show__keys">
                <Button label=nl::VORIGE kind=ButtonKind::Quiet disabled=Memo::new(move |_| shown.get() == 0) on_click=before />
                <span class="kb-show__place" role="status">{follow(place)}</span>
                <Button label=nl::VOLGENDE disabled=Memo::new(move |_| shown.get() + 1 >= many.get()) on_click=next />
                <span class="kb-show__hint">{move || if refused.get() { nl::GEEN_BEELDVULLEND } else { nl::TOETSEN }}</span>
                <Button label=nl::BEELDVULLEND kind=ButtonKind::Quiet on_click=fill />
                <Button label=nl::SLUIT kind=ButtonKind::Quiet on_click=close />
            </div>
            {move || black.get().then(|| view! {
                <div class="kb-show__black" role="alert" on:click=move |_| black.set(false)><span class="kb-hidden">{nl::ZWART}</span></div>
            })}
        </main>
    }
}
