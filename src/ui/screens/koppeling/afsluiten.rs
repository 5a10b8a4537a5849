//! Ending a koppeling: one form with why, on whose side, a goodbye, and what next for both.

use super::{
    Deel,
    velden::{Form, Kies, Schrijf, Vink},
};
use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        formulier::keuzes,
        text::nl::{contact as soorten, koppelingen as nl, refusal, woorden},
        views::koppeling::invoer,
    },
    domain::{Afsluitreden, Fase, Kant, Vervolg},
    log::Command,
    ui::{ConceptRegel, screens::matchen::Wrong, widgets::*},
};

/// The form behind a button; or the ending, once it is there.
#[component]
pub(super) fn Afsluiten(deel: Deel) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let of = Form::new("afsluiten", invoer::leeg(today));
    let open = RwSignal::new(false);
    let ending = deel.get(|v| v.afsluiting.clone());
    let ended = deel.get(|v| v.fase == Some(Fase::Afgesloten));
    let wrong = RwSignal::new(None::<Message>);
    let concept = of.concept(deel.page, open, invoer::OP, String::new);
    let show = move || open.set(true);
    let close = move || {
        open.set(false);
        wrong.set(None);
        of.form.set(invoer::leeg(today));
    };
    let keep = move || {
        let Some(afsluiting) = of.read(invoer::afsluiting) else {
            return;
        };
        let command = Command::SluitAf {
            koppeling: deel.id,
            afsluiting,
        };
        deel.send_from(wrong, command, move || {
            close();
            focus_later(super::poort::PLACE.to_owned());
        });
    };
    let next = || keuzes(&Vervolg::ALL, soorten::vervolg);
    view! {
        {move || {
            ending.get().map(|facts| view! {
                <Card title=nl::AFGESLOTEN><Facts items=facts /></Card>
            })
        }}
        <Show when=move || !ended.get()>
            <div class="kb-actions">
                <Button label=nl::SLUIT_AF kind=ButtonKind::Danger id="sluit-af" on_click=show />
            </div>
            <ConceptRegel of=concept on_open=show elsewhere=true />
        </Show>
        <Dialog id="afsluiten" open=open title=nl::SLUIT_AF close_label=nl::NIET_DOEN on_close=close>
            <Wrong wrong=wrong />
            <ConceptRegel of=concept />
            <form
                class="kb-form"
                on:submit=move |event| {
                    event.prevent_default();
                    keep();
                }
            >
                <Schrijf of=of veld=invoer::OP label=nl::LAATSTE_DAG input=Input::Date short=true />
                <Kies of=of veld=invoer::REDEN label=nl::WAAROM items=keuzes(&Afsluitreden::ALL, soorten::reden) leeg=nl::KIES />
                <Kies of=of veld=invoer::KANT label=nl::BIJ_WIE items=keuzes(&Kant::ALL, refusal::het_gezin) leeg=nl::BEIDE />
                <Kies of=of veld=invoer::AFSCHEID label=nl::AFSCHEID items=keuzes(&invoer::JA_NEE, woorden::ja_nee) leeg=woorden::ONBEKEND />
                <Kies of=of veld=invoer::VERVOLG_VRAAG label=nl::VERVOLG_VRAAG items=next() />
                <Kies of=of veld=invoer::VERVOLG_STEUN label=nl::VERVOLG_STEUN items=next() />
                <Vink of=of veld=invoer::NIET_MEER nummer=0 label=nl::NIET_MEER />
                <Schrijf of=of veld=invoer::TOELICHTING label=nl::TOELICHTING input=Input::Area optional_word=nl::HOEFT_NIET />
                <Button label=nl::SLUIT_AF kind=ButtonKind::Danger submit=true />
            </form>
        </Dialog>
    }
}
