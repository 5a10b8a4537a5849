//! The screening as boxes to tick: a tick is saved at once, with a way back.

use super::refused;
use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        text::nl::gesprek as nl,
        views::gezin::{Vink, vinken},
    },
    domain::GezinId,
    log::Command,
    ui::{Page, widgets::*},
};

/// The checklist of a steungezin.
#[component]
pub(super) fn Checklist(id: GezinId) -> impl IntoView {
    let page = Page::get();
    let all = page.view(move |session, today| vinken(session, today, id));
    let failed = RwSignal::new(None::<Message>);
    // A box that was ticked and not saved is drawn anew.
    let attempt = RwSignal::new(0u32);
    let rows = Memo::new(move |_| {
        let attempt = attempt.get();
        all.with(|all| {
            let keys = all.iter().map(|vink| (vink.id, attempt));
            keys.collect::<Vec<_>>()
        })
    });
    let row = move |(name, _): (&'static str, u32)| {
        let now =
            Memo::new(move |_| all.with(|all| all.iter().find(|vink| vink.id == name).cloned()));
        let get = move |pick: fn(&Vink) -> String| {
            Signal::derive(move || now.with(|now| now.as_ref().map(pick)).unwrap_or_default())
        };
        let tick = move |_: bool| {
            let Some(vink) = now.get_untracked() else {
                return;
            };
            let writes = vec![vink.write];
            page.send(Command::Screen { gezin: id, writes }, move |answer| {
                if answer.is_ok() {
                    page.tell(nl::SCREENING_BEWAARD, true);
                } else {
                    attempt.try_update(|attempt| *attempt += 1);
                }
                failed.try_set(answer.err());
            });
        };
        view! {
            <Checkbox
                id=format!("vink-{name}")
                label=get(|vink| vink.naam.to_owned())
                checked=Signal::derive(move || now.with(|now| now.as_ref().is_some_and(|vink| vink.gedaan)))
                hint=Signal::derive(move || now.with(|now| now.as_ref().map(|vink| vink.uitleg.clone())))
                on_change=tick
            />
        }
    };
    view! {
        <div class="kb-stack">
            {move || failed.get().map(|message| view! { <Banner text=refused(&message) kind=BannerKind::Bad /> })}
            <div class="kb-choices">
                <For each=move || rows.get() key=|(name, attempt): &(&'static str, u32)| format!("{name}-{attempt}") children=row />
            </div>
        </div>
    }
}
