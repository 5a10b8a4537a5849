//! Trying a copy: it opens, it holds what is here, and nothing changes.

use super::{Verteld, in_een, told};
use crate::ui::kit::*;
use crate::{
    app::{
        kopie::Proef,
        text::nl::{kopie as text, opening},
    },
    ui::{
        Page,
        page::{Proefstuk, Uitslag},
        widgets::*,
    },
};

const VELD: &str = "kopie-wachtzin";
const UITSLAG: &str = "kopie-uitslag";

/// What came of it, line by line, and the button for what is only in the copy.
fn outcome(
    page: Page,
    uitslag: Uitslag,
    result: RwSignal<Option<Uitslag>>,
    said: Verteld,
) -> AnyView {
    let Uitslag { proef, eigen } = uitslag;
    let well = proef.kapot == 0 && proef.ontbreekt == 0;
    let lines = text::proef(&proef, page.today());
    let kind = if well {
        BannerKind::Good
    } else {
        BannerKind::Warning
    };
    let only_there = !proef.nieuw.is_empty();
    let Proef { nieuw, .. } = proef;
    let take = move || {
        page.actions().take(
            nieuw.clone(),
            Vec::new(),
            Box::new(move |done| {
                if done.is_ok() {
                    let _ = result.try_set(None);
                }
                let how = match done {
                    Ok(()) => (BannerKind::Good, text::TERUG.to_owned()),
                    Err(message) => (BannerKind::Bad, in_een(&message)),
                };
                let _ = said.try_set(Some(how));
            }),
        );
    };
    view! {
        <div id=UITSLAG tabindex="-1"><Banner kind=kind text=lines.join(" ") /></div>
        {(only_there && eigen).then(|| view! {
            <div class="kb-actions"><Button label=text::HAAL_TERUG on_click=take /></div>
        })}
        {(only_there && !eigen).then(|| view! { <p class="kb-plain">{text::ANDERE_KLUIS}</p> })}
    }
    .into_view()
}

/// The card.
#[component]
pub(super) fn Proberen(page: Page) -> impl IntoView {
    let file = RwSignal::new(None::<Proefstuk>);
    let typed = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let result = RwSignal::new(None::<Uitslag>);
    let said: Verteld = RwSignal::new(None);
    let fail = move |message: crate::app::Message| {
        let _ = said.try_set(Some((BannerKind::Bad, in_een(&message))));
    };
    let choose = move |files: Vec<web_sys::File>| {
        said.set(None);
        result.set(None);
        let Some(one) = files.into_iter().next() else {
            return;
        };
        page.actions().read_copy(
            one,
            Box::new(move |read| match read {
                Ok(copy) => {
                    let _ = file.try_set(Some(copy));
                    focus_later(VELD.to_owned());
                }
                Err(message) => fail(message),
            }),
        );
    };
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(copy) = file.get_untracked() else {
            return;
        };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        said.set(None);
        result.set(None);
        page.actions().try_copy(
            copy,
            typed.get_untracked(),
            Box::new(move |tried| {
                let _ = busy.try_set(false);
                match tried {
                    Ok(uitslag) => {
                        let _ = typed.try_set(String::new());
                        let _ = file.try_set(None);
                        let _ = result.try_set(Some(uitslag));
                        focus_later(UITSLAG.to_owned());
                    }
                    Err(message) => fail(message),
                }
            }),
        );
    };
    view! {
        <Card title=text::PROBEER>
            <p class="kb-plain">{text::PROBEER_TEKST}</p>
            <FileDrop id="kopie-kiezen" label=text::KIES hint=text::KIES_HINT accept=".json" on_files=choose />
            {live(move || file.with(Option::is_some).then(|| view! {
                <form class="kb-form" on:submit=open novalidate>
                    <TextField id=VELD label=text::WACHTZIN input=Input::Password autocomplete="off" value=typed
                        on_input=move |text: String| typed.set(text) />
                    <div class="kb-actions">
                        <Button label=text::OPEN_PROEF submit=true busy=busy />
                    </div>
                    <p role="status" class="kb-soft">{move || busy.get().then_some(opening::SLEUTEL_BEZIG)}</p>
                </form>
            }))}
            {live(move || result.get().map(|uitslag| outcome(page, uitslag, result, said)))}
            {told(said)}
        </Card>
    }
}
