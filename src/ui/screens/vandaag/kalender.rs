//! The calendar file: what it holds, whether names go along, and saving it.

use crate::ui::kit::*;
use crate::{
    app::{Message, ics, situatie::Blik, text::nl::vandaag as nl},
    ui::{Page, screens::matchen::Wrong, widgets::*},
};

/// The button, and the question behind it.
#[component]
pub(super) fn Kalender() -> impl IntoView {
    let page = Page::get();
    let open = RwSignal::new(false);
    let names = RwSignal::new(false);
    let wrong = RwSignal::new(None::<Message>);
    let make =
        move |names| page.peek(|session, today| ics::agenda(&Blik::of(session, today), names));
    let close = move || {
        open.set(false);
        wrong.set(None);
    };
    let save = move || {
        let (text, _) = make(names.get_untracked());
        match page.actions().download(ics::NAAM, ics::SOORT, &text) {
            Ok(()) => close(),
            Err(message) => wrong.set(Some(message)),
        }
    };
    // Counted only while one looks.
    let what = Memo::new(move |_| {
        let count = if open.get() { make(false).1 } else { 0 };
        nl::kalender(count, ics::DAGEN)
    });
    let ask = move || {
        // Without names, unless one asks for them each time.
        names.set(false);
        open.set(true);
    };
    view! {
        <Button label=nl::KALENDER on_click=ask />
        <Dialog id="kalender" open=open title=nl::KALENDER close_label=nl::KALENDER_NIET on_close=close>
            <Wrong wrong=wrong />
            <p class="kb-plain">{what}</p>
            <Checkbox
                id="kalender-namen"
                label=nl::KALENDER_NAMEN
                hint=nl::KALENDER_NAMEN_UITLEG
                checked=names
                on_change=move |on: bool| names.set(on)
            />
            <div class="kb-actions">
                <Button label=nl::KALENDER_BEWAAR kind=ButtonKind::Primary on_click=save />
            </div>
        </Dialog>
    }
}
