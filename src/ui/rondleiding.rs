//! The guided tour of the demo, above the screen that it is about.

use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        text::nl::rondleiding as nl,
        views::rondleiding::{stap, terug, verder},
    },
    ui::{Kept, Page, widgets::*},
};

/// The heading, which takes the focus at each step.
const TITEL: &str = "rondleiding-titel";

/// The step where one is, while there is a tour.
#[component]
pub fn Rondleiding(page: Page) -> impl IntoView {
    let stand = Kept::get().rondleiding;
    let view = page.view(move |session, today| Some(stap(session, today, stand.get()?)));
    let wrong = RwSignal::new(None::<Message>);
    let busy = RwSignal::new(false);
    let next = move || {
        let Some(now) = stand.get_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        let done = page.peek(|session, today| verder(session, today, now, || page.fresh()));
        wrong.set(None);
        let go = move || {
            stand.set(done.stand);
            page.go_to(done.naar, TITEL);
        };
        if done.opdrachten.is_empty() {
            return go();
        }
        busy.set(true);
        page.send_all(done.opdrachten, move |saved| {
            busy.set(false);
            match saved {
                Ok(()) => go(),
                Err(message) => wrong.set(Some(message)),
            }
        });
    };
    let back = move || {
        if let Some(now) = stand.get_untracked() {
            let (before, naar) = page.peek(|session, today| terug(session, today, now));
            wrong.set(None);
            stand.set(Some(before));
            page.go_to(naar, TITEL);
        }
    };
    let stop = move || {
        stand.set(None);
        focus_later(HEAD.to_owned());
    };
    live(move || {
        view.get().map(|one| {
            let first = stand.get_untracked().is_none_or(|stand| stand.stap == 0);
            view! {
                <section class="kb-card kb-tour kb-no-print" aria-label=nl::ZONE>
                    <p class="kb-small kb-soft kb-plain">{one.nummer}</p>
                    <h2 class="nl-heading nl-heading--level-4" id=TITEL tabindex="-1">{one.titel}</h2>
                    <p class="kb-plain">{one.tekst}</p>
                    {move || wrong.get().map(|message| view! { <Banner kind=BannerKind::Bad text=format!("{} {}", message.wat, message.doe) /> })}
                    <div class="kb-actions">
                        <Button label=one.knop kind=ButtonKind::Primary on_click=next />
                        {(!first).then(|| view! { <Button label=nl::VORIGE on_click=back /> })}
                        <Button label=nl::STOP kind=ButtonKind::Quiet on_click=stop />
                    </div>
                </section>
            }
        })
    })
}
