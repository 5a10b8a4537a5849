//! Moving one koppeling: the fasen there is an arrow to, each with its button, its form or why not
//! yet. Dragging ends up here too.

use super::link_id;
use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        situatie::Blik,
        text::nl::{bord as woorden, koppelingen as nl},
        views::koppelingen::{Hoe, Zet, zetten},
    },
    domain::{Fase, KoppelingId},
    log::Command,
    ui::{Page, widgets::*},
};

/// Does what was asked: at once, by the form that it needs, or not, with the reason.
pub(super) fn carry_out(
    page: Page,
    id: KoppelingId,
    titel: String,
    zet: &Zet,
    refused: RwSignal<Option<String>>,
) {
    refused.set(None);
    let fase = zet.naar;
    match &zet.hoe {
        Hoe::Dicht(why) => {
            refused.set(Some(format!("{titel}: {why}")));
        }
        Hoe::Formulier => {
            let place = if fase == Fase::Afgesloten {
                "sluit-af".to_owned()
            } else {
                format!("stap-{}-op", fase.name()).to_ascii_lowercase()
            };
            page.go_to(Route::Koppeling(id), &place);
        }
        Hoe::Nu => {
            let command = Command::GaNaar {
                koppeling: id,
                fase,
                op: page.peek(|_, today| today),
                weken: None,
            };
            page.send(command, move |done| match done {
                Ok(()) => {
                    page.tell(&woorden::verplaatst(&titel, &nl::fase(fase)), true);
                    focus_later(link_id(id));
                }
                Err(message) => {
                    refused.try_set(Some(format!("{titel}: {} {}", message.wat, message.doe)));
                }
            });
        }
    }
}

/// The question where to.
#[component]
pub(super) fn Verplaats(
    moving: RwSignal<Option<(KoppelingId, String)>>,
    refused: RwSignal<Option<String>>,
) -> impl IntoView {
    let page = Page::get();
    let open = Memo::new(move |_| moving.with(Option::is_some));
    let title = Signal::derive(move || {
        moving.with(|one| {
            one.as_ref()
                .map_or_else(String::new, |(_, titel)| woorden::verplaats(titel))
        })
    });
    let close = move || moving.set(None);
    let choices = move || {
        let (id, titel) = moving.get_untracked()?;
        let moves = page.peek(|session, today| zetten(&Blik::of(session, today), id));
        let none = moves.is_empty();
        let choice = |zet: Zet| {
            let closed = matches!(zet.hoe, Hoe::Dicht(_));
            let why = match &zet.hoe {
                Hoe::Dicht(why) => Some(why.clone()),
                _ => None,
            };
            let (label, titel) = (zet.label, titel.clone());
            let go = move || {
                close();
                carry_out(page, id, titel.clone(), &zet, refused);
            };
            view! {
                <div class="kb-gate__step">
                    <Button label=label disabled=closed on_click=go />
                    {why.map(|why| view! { <p class="kb-plain kb-soft kb-small">{why}</p> })}
                </div>
            }
        };
        let rest = view! {
            <div class="kb-stack">
                {none.then(|| view! { <p class="kb-plain">{woorden::NERGENS}</p> })}
                {moves.into_iter().map(choice).collect_view()}
                <a class="nl-link" href=Route::Koppeling(id).to_hash()>{woorden::OPEN}</a>
            </div>
        };
        Some(rest)
    };
    view! {
        <Dialog id="verplaats" open=open title=title close_label=nl::SLUIT on_close=close>
            {choices()}
        </Dialog>
    }
}
