//! Values between which one must choose, each with who wrote it and a button.

use super::{Alles, refused};
use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        text::nl::gezin as woorden,
        views::gezin::{Conflict, Keuze},
    },
    ui::{Page, widgets::*},
};

/// All conflicts of a family; nothing when there are none.
#[component]
pub(super) fn Conflicten(all: Alles) -> impl IntoView {
    let page = Page::get();
    let failed = RwSignal::new(None::<Message>);
    let conflicts = Memo::new(move |_| {
        all.with(|all| all.as_ref().map_or_else(Vec::new, |p| p.conflicten.clone()))
    });
    let any = Memo::new(move |_| conflicts.with(|conflicts| !conflicts.is_empty()));
    let keuze = move |wat: &str, keuze: Keuze| {
        let name = format!("{wat}: {}", keuze.waarde);
        let command = keuze.command;
        let choose = move || {
            page.send(command.clone(), move |answer| {
                failed.try_set(answer.err());
                focus_later(HEAD.to_owned());
            });
        };
        view! {
            <li class="kb-diff__item kb-diff__item--conflict">
                <p class="kb-plain kb-lines" dir="auto"><strong>{keuze.waarde}</strong></p>
                <p class="kb-plain kb-soft kb-small">{keuze.door}</p>
                <Button label=woorden::KIES name=name on_click=choose />
            </li>
        }
    };
    let one = move |conflict: Conflict| {
        let keuzes = conflict
            .keuzes
            .into_iter()
            .map(|one| keuze(&conflict.wat, one))
            .collect_view();
        view! {
            <h3 class="nl-heading nl-heading--level-4">{conflict.wat}</h3>
            <ul class="kb-diff">{keuzes}</ul>
        }
    };
    view! {
        <Show when=move || any.get()>
            <Card title=woorden::CONFLICTEN>
                <div class="kb-stack">
                    <p class="kb-plain">{woorden::CONFLICTEN_UITLEG}</p>
                    {move || failed.get().map(|message| view! { <Banner text=refused(&message) kind=BannerKind::Bad /> })}
                    {move || conflicts.get().into_iter().map(one).collect_view()}
                </div>
            </Card>
        </Show>
    }
}
