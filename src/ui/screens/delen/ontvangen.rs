//! Receiving: a place for the file, and what came of it.

use super::{Deel, Stap, UITKOMST, voorbeeld::Voorbeeld, words};
use crate::ui::kit::*;
use crate::{app::text::nl::delen as text, ui::widgets::*};

/// Receiving.
#[component]
pub(super) fn Ontvangen(deel: Deel) -> impl IntoView {
    let files = move |files: Vec<web_sys::File>| deel.files(files);
    let pasted = move |typed: String| deel.judge(typed.trim().as_bytes());
    let outcome = move || match deel.stap.get() {
        Stap::Leeg => ().into_view(),
        Stap::Bezig => view! { <p class="kb-soft" role="status">{text::LEZEN}</p> },
        Stap::Fout(message) => {
            view! { <Banner kind=BannerKind::Bad text=words(&message) /> }
        }
        Stap::Vreemd(message, card) => view! {
            <Banner kind=BannerKind::Bad text=words(&message)>
                <Button label=text::VERGELIJKEN on_click=move || deel.invoer.set(Some(card.clone())) />
            </Banner>
        },
        Stap::Klaar(said) => view! { <Banner kind=BannerKind::Good text=said /> },
        Stap::Bestand(file) => view! { <Voorbeeld deel=deel file=*file /> },
    };
    let waiting = Memo::new(move |_| {
        deel.stap
            .with(|stap| !matches!(stap, Stap::Bestand(_) | Stap::Bezig))
    });
    view! {
        <Card title=text::ONTVANGEN>
            <p class="kb-plain">{text::ONTVANGEN_TEKST}</p>
            <div id=UITKOMST tabindex="-1">{follow(outcome)}</div>
            {move || waiting.get().then(|| view! {
                <FileDrop id="bestand-kiezen" label=text::BESTAND_KIEZEN hint=text::BESTAND_HINT
                    accept=".json" on_files=files on_text=pasted />
            })}
        </Card>
    }
}
