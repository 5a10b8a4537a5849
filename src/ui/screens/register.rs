//! The text for the register of algorithms: to read, to print and to save.

use crate::ui::kit::*;
use crate::{
    app::{Message, Route, text::nl::register as nl, views::weging::register},
    ui::{Page, screens::matchen::Wrong, widgets::*},
};

/// The screen.
#[component]
pub fn Register() -> impl IntoView {
    let page = Page::get();
    let view = page.view(|session, _| register(session.state()));
    let wrong = RwSignal::new(None::<Message>);
    let save = move || {
        let text = view.with_untracked(|view| view.tekst.clone());
        let done = page
            .actions()
            .download(nl::BESTAND, "text/plain;charset=utf-8", &text);
        wrong.set(done.err());
    };
    let part = |(title, all): (&'static str, Vec<String>)| {
        let line = |text: String| view! { <li dir="auto">{text}</li> };
        let body = match <[String; 1]>::try_from(all) {
            Ok([only]) => view! { <p dir="auto">{only}</p> },
            Err(all) => {
                view! { <ul class="kb-paper__list">{all.into_iter().map(line).collect_view()}</ul> }
            }
        };
        view! {
            <section class="kb-paper__part">
                <h2 class="nl-heading nl-heading--level-3">{title}</h2>
                {body}
            </section>
        }
    };
    view! {
        <PageHead title=nl::TITEL sub=nl::SUB>
            <LinkButton label=nl::TERUG href=Route::Instellingen.to_hash() />
            <Button label=nl::BEWAAR on_click=save />
            <Button label=nl::PRINT kind=ButtonKind::Primary on_click=move || page.actions().print() />
        </PageHead>
        <Wrong wrong=wrong />
        {live(move || view! {
            <article class="kb-paper">{view.get().delen.into_iter().map(part).collect_view()}</article>
        })}
    }
}
