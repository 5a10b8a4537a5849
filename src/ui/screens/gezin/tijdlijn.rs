//! What happened with a family, latest first; the first part until one asks for all of it.

use super::Alles;
use crate::ui::kit::*;
use crate::{
    app::{text::nl::gezin as woorden, views::gezin::Gebeurtenis},
    ui::widgets::*,
};

const FIRST: usize = 12;

/// The timeline.
#[component]
pub(super) fn Tijdlijn(all: Alles) -> impl IntoView {
    let whole = RwSignal::new(false);
    let events = Memo::new(move |_| {
        let room = if whole.get() { usize::MAX } else { FIRST };
        all.with(|all| {
            all.as_ref().map_or_else(Vec::new, |p| {
                p.tijdlijn.iter().take(room).cloned().collect()
            })
        })
    });
    let more = Memo::new(move |_| {
        !whole.get() && all.with(|all| all.as_ref().is_some_and(|p| p.tijdlijn.len() > FIRST))
    });
    let item = |event: Gebeurtenis| {
        view! {
            <li class="kb-timeline__item">
                <p class="kb-plain kb-timeline__when">{event.dag}" · "{event.wie}</p>
                <p class="kb-plain kb-lines" dir="auto">{event.wat}</p>
            </li>
        }
    };
    view! {
        <section class="kb-stack" aria-labelledby="gezin-tijdlijn">
            <SectionHead title=woorden::TIJDLIJN id="gezin-tijdlijn" />
            <Card>
                <ol class="kb-timeline">{move || events.get().into_iter().map(item).collect_view()}</ol>
                <Show when=move || more.get()>
                    <Button label=woorden::TIJDLIJN_ALLES kind=ButtonKind::Quiet on_click=move || whole.set(true) />
                </Show>
            </Card>
        </section>
    }
}
