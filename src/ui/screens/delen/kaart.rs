//! The own card: digits to read aloud, as a file, on paper. And the check number.

use super::Deel;
use crate::ui::kit::*;
use crate::{
    app::{delen::card_file, text::nl::delen as text, views::delen::controle},
    ui::widgets::*,
};

/// Four groups of digits, each read as one.
fn digits(deel: Deel) -> AnyView {
    live(move || {
        let groups = deel.view.with(|view| view.cijfers.clone());
        groups
            .into_iter()
            .map(|group| view! { <span class="kb-digits__group">{group}" "</span> })
            .collect_view()
    })
}

/// The own card.
#[component]
pub(super) fn MijnKaart(deel: Deel) -> impl IntoView {
    let wrong = RwSignal::new(None::<String>);
    let save = move || {
        let file = deel.page.peek(|session, _| card_file(session));
        let saved = deel
            .page
            .actions()
            .download(&file.naam, "application/json", &file.tekst);
        wrong.set(saved.err().map(|message| super::words(&message)));
    };
    let print = move || deel.page.actions().print();
    view! {
        <Card title=text::MIJN_KAART>
            <p class="kb-plain"><strong dir="auto">{deel.read(|view| view.naam.clone())}</strong></p>
            <p class="kb-soft kb-plain">{text::MIJN_CIJFERS}</p>
            <p class="kb-digits" data-cijfers="">{digits(deel)}</p>
            <p class="kb-soft kb-small">{text::MIJN_CIJFERS_TEKST}</p>
            <p class="kb-soft kb-small">{text::MIJN_KAART_TEKST}</p>
            <div class="kb-actions">
                <Button label=text::KAART_OPSLAAN on_click=save />
                <Button label=text::KAART_PRINTEN kind=ButtonKind::Quiet on_click=print />
            </div>
            {move || wrong.get().map(|said| view! { <Banner kind=BannerKind::Bad text=said /> })}
        </Card>
    }
}

/// The card on paper. It stands beside the columns, so that nothing else is printed.
#[component]
pub(super) fn OpPapier(deel: Deel) -> impl IntoView {
    view! {
        <section class="kb-paper kb-only-print">
            <h2 class="nl-heading nl-heading--level-1" dir="auto">{deel.read(|view| view.naam.clone())}</h2>
            <p class="kb-digits">{digits(deel)}</p>
            <p>{text::KAART_PRINT_TEKST}</p>
        </section>
    }
}

/// The check number of the data, worked out once the screen stands.
#[component]
pub(super) fn Controlegetal(deel: Deel) -> impl IntoView {
    let number = deel.page.view(|session, _| controle(session));
    let stands = painted();
    let shown = move || {
        let (full, start) = number.get();
        view! { <p class="kb-code kb-plain" data-digest=full>{start}</p> }
    };
    view! {
        <Card title=text::CONTROLEGETAL>
            {move || if stands.get() { shown() } else { view! { <p class="kb-code kb-plain">"…"</p> } }}
            <p class="kb-soft kb-small">{text::CONTROLEGETAL_TEKST}</p>
        </Card>
    }
}
