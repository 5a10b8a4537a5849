//! Making a copy.

use super::{Verteld, in_een, told};
use crate::ui::kit::*;
use crate::{
    app::{text::nl::kopie as text, views::opslag::Opslag},
    ui::{Page, widgets::*},
};

/// Asks for a copy, in the file of last time or in another, and tells how it went.
fn save(page: Page, busy: RwSignal<bool>, told: Verteld, other: bool) {
    if busy.get_untracked() {
        return;
    }
    busy.set(true);
    told.set(None);
    page.actions().copy(
        other,
        Box::new(move |done| {
            let _ = busy.try_set(false);
            let said = match done {
                Ok(None) => None,
                Ok(Some(said)) => Some((BannerKind::Good, said.to_owned())),
                Err(message) => Some((BannerKind::Bad, in_een(&message))),
            };
            let _ = told.try_set(said);
        }),
    );
}

/// The card.
#[component]
pub(super) fn Maken(page: Page, view: Memo<Opslag>) -> impl IntoView {
    let busy = RwSignal::new(false);
    let how: Verteld = RwSignal::new(None);
    let laatste = Signal::derive(move || view.with(|view| view.laatste.clone()));
    let again = Memo::new(move |_| page.veiligheid().with(|veilig| veilig.doel));
    let label = Signal::derive(move || {
        match again.get() {
            true => text::BEWAAR_WEER,
            false => text::BEWAAR,
        }
        .to_owned()
    });
    view! {
        <Card title=text::KOPIE>
            <p class="kb-plain">{text::KOPIE_TEKST}</p>
            <p class="kb-plain"><strong>{laatste}</strong></p>
            <div class="kb-actions">
                <Button label=label kind=ButtonKind::Primary busy=busy on_click=move || save(page, busy, how, false) />
                {live(move || again.get().then(|| view! {
                    <Button label=text::ANDER kind=ButtonKind::Quiet busy=busy on_click=move || save(page, busy, how, true) />
                }))}
            </div>
            <p role="status" class="kb-soft">{move || busy.get().then_some(text::MAAKT)}</p>
            {told(how)}
        </Card>
    }
}
