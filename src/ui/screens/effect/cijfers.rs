//! Giving figures without names: they are written down, then given as a signed file.

use crate::ui::kit::*;
use crate::{
    app::{
        effect::cijfers::{bestand, geven},
        text::nl::effect as nl,
    },
    ui::{Page, widgets::*},
};

/// The form, folded. `jaar` is the year of the report.
#[component]
pub(super) fn Geven(jaar: Memo<u16>) -> impl IntoView {
    let page = Page::get();
    let told = RwSignal::new(None::<(BannerKind, String)>);
    let busy = RwSignal::new(false);
    let wrong = move |text: String| told.set(Some((BannerKind::Bad, text)));
    let give = move |names: &[String]| {
        let actions = page.actions();
        let (today, now) = (page.today(), actions.now_ms());
        let made = page.prepare(|session| bestand(session, today, now));
        let saved = made.map(|made| {
            let file = made?;
            let saved = actions.download(&file.naam, "application/json", &file.tekst);
            saved.map(|()| nl::cijfers_gemaakt(&file.naam, names))
        });
        match saved {
            Some(Ok(said)) => told.set(Some((BannerKind::Good, said))),
            Some(Err(message)) => wrong(format!("{} {}", message.wat, message.doe)),
            None => {}
        }
    };
    let make = move || {
        if busy.get_untracked() {
            return;
        }
        told.set(None);
        let year = jaar.get_untracked();
        let made = page.peek(|session, today| geven(session, today, year, || page.fresh()));
        let made = match made {
            Ok(made) => made,
            Err(why) => return wrong(why.to_owned()),
        };
        let Some(opdracht) = made.opdracht else {
            return give(&made.namen);
        };
        busy.set(true);
        page.send(opdracht, move |saved| {
            busy.set(false);
            match saved {
                Ok(()) => give(&made.namen),
                Err(message) => wrong(format!("{} {}", message.wat, message.doe)),
            }
        });
    };
    view! {
        <details class="kb-card kb-fold kb-no-print">
            <summary>{nl::GEEF_CIJFERS}</summary>
            <div class="kb-stack">
                <p class="kb-plain">{nl::GEEF_CIJFERS_TEKST}</p>
                <div class="kb-actions"><Button label=nl::MAAK_CIJFERS busy=busy on_click=make /></div>
                {move || told.get().map(|(kind, said)| view! { <Banner kind=kind text=said /> })}
            </div>
        </details>
    }
}
