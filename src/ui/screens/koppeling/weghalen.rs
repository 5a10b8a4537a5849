//! Taking away what was noted by mistake: one calm question for contacts, agreements and
//! evaluations alike.

use super::{Deel, poort::PLACE};
use crate::ui::kit::*;
use crate::{
    app::{Message, text::nl::koppelingen as nl},
    log::{Command, Genoteerd},
    ui::{screens::matchen::Wrong, widgets::*},
};

/// The button on one line; `name` says which.
#[component]
pub(super) fn Weg(deel: Deel, wat: Genoteerd, name: String) -> impl IntoView {
    let called = name.clone();
    view! {
        <Button label=nl::WEG kind=ButtonKind::Quiet name=called on_click=move || deel.weg.set(Some((wat, name.clone()))) />
    }
}

/// The question.
#[component]
pub(super) fn Weghalen(deel: Deel) -> impl IntoView {
    let wrong = RwSignal::new(None::<Message>);
    let open = Signal::derive(move || deel.weg.with(Option::is_some));
    let what = move || {
        deel.weg
            .with(|weg| weg.as_ref().map(|(_, name)| name.clone()))
    };
    let close = move || {
        deel.weg.set(None);
        wrong.set(None);
    };
    let go = move || {
        let Some((wat, _)) = deel.weg.get_untracked() else {
            return;
        };
        let command = Command::HaalWeg {
            koppeling: deel.id,
            wat,
        };
        deel.send_from(wrong, command, move || {
            deel.weg.try_set(None);
            deel.page.tell(nl::WEGGEHAALD, true);
            focus_later(PLACE.to_owned());
        });
    };
    view! {
        <Dialog id="weghalen" open=open title=nl::WEG_TITEL close_label=nl::NIET_DOEN on_close=close>
            <Wrong wrong=wrong />
            <p class="kb-plain"><strong dir="auto">{follow(what)}</strong></p>
            <p class="kb-plain">{nl::WEG_TEKST}</p>
            <div class="kb-actions">
                <Button label=nl::WEG kind=ButtonKind::Danger on_click=go />
            </div>
        </Dialog>
    }
}
