//! A rest, and the rhythm of contact: the state, and the forms that change it. What going on
//! means for a trial is said before one confirms.

use super::{
    Deel,
    velden::{Form, Venster, kies, mag, schrijf},
};
use crate::ui::kit::*;
use crate::{
    app::{
        formulier::{Formulier, keuzes},
        text::nl::{begeleiding as nl, koppelingen, leven},
        views::koppeling::{hervatten, invoer},
    },
    domain::{Datum, Pauzereden},
    log::Command,
    ui::widgets::*,
};

/// Where the focus goes after a step.
const PLACE: &str = "koppeling-pauze";

/// That it rests, on top of the page.
pub(super) fn banner(deel: Deel) -> AnyView {
    let rest = deel.get(|v| v.pauze.clone());
    live(move || {
        rest.get()
            .map(|rest| view! { <Banner kind=BannerKind::Warning text=rest.zin /> })
    })
}

/// The card with its three forms.
#[component]
pub(super) fn Pauze(deel: Deel) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let rest = deel.get(|v| v.pauze.clone());
    let rhythm = deel.get(|v| v.ritme.clone());
    let running = deel.running();
    let begun = Memo::new(move |_| rest.get().is_some_and(|rest| rest.begonnen));
    let pause = Form::new("pauze", invoer::leeg(today));
    let resume = Form::new("hervat", invoer::leeg(today));
    let often = Form::new("ritme", Formulier::default());
    let open = RwSignal::new(None::<&'static str>);
    let is = move |naam: &'static str| Signal::derive(move || open.get() == Some(naam));
    let close = move || open.set(None);
    let done = move || {
        close();
        focus_later(PLACE.to_owned());
    };
    let change = move || {
        let found = deel.find(|koppeling| koppeling.pauze.as_ref().map(invoer::van_pauze));
        pause.fill(found.unwrap_or_else(|| invoer::leeg(today)));
        open.set(Some(pause.naam));
    };
    let keep_pause = move || {
        if let Some(pauze) = pause.read(invoer::pauze) {
            let koppeling = deel.id;
            deel.send_form(pause, vec![Command::Pauzeer { koppeling, pauze }], done);
        }
    };
    let go_on = move |op: Datum| {
        let koppeling = deel.id;
        deel.send_form(resume, vec![Command::Hervat { koppeling, op }], done);
    };
    let resuming = move || {
        resume.fill(invoer::leeg(today));
        if begun.get_untracked() {
            open.set(Some(resume.naam));
        } else {
            // A planned one is called off, and nothing moves.
            go_on(today);
        }
    };
    let keep_resume = move || {
        let read = |form: &mut Formulier| {
            form.begin();
            form.datum(invoer::OP)
        };
        if let Some(op) = resume.read(read) {
            go_on(op);
        }
    };
    let moves = move || {
        let op = resume.text(invoer::OP).get();
        deel.page
            .peek(|session, today| hervatten(session, today, deel.id, &op))
    };
    let choose = move || {
        let weeks = deel.find(|koppeling| koppeling.ritme);
        let weeks = weeks.map_or_else(String::new, |weeks| weeks.to_string());
        often.fill(Formulier::new([(invoer::WEKEN, weeks)]));
        open.set(Some(often.naam));
    };
    let keep_often = move || {
        if let Some(weken) = often.read(invoer::ritme) {
            let koppeling = deel.id;
            deel.send_form(often, vec![Command::KiesRitme { koppeling, weken }], done);
        }
    };
    let buttons = move || {
        let rest = rest.get();
        let (first, other) = match &rest {
            None => (nl::PAUZEER, None),
            Some(rest) if rest.begonnen => (nl::PAUZE_ANDERS, Some(nl::HERVAT)),
            Some(_) => (nl::PAUZE_ANDERS, Some(nl::GAAT_NIET_DOOR)),
        };
        view! {
            {other.map(|label| view! { <Button label=label kind=ButtonKind::Primary on_click=resuming /> })}
            <Button label=first on_click=change />
            <Button label=nl::RITME_KIES kind=ButtonKind::Quiet on_click=choose />
        }
    };
    view! {
        <Show when=move || running.get()>
            <Card title=nl::PAUZE_EN_RITME>
                <div class="kb-stack" id=PLACE tabindex="-1">
                    <p class="kb-plain">{rhythm}</p>
                    {move || rest.get().map(|rest| view! { <p class="kb-plain">{rest.zin}</p> })}
                    <div class="kb-actions">{follow(buttons)}</div>
                </div>
            </Card>
        </Show>
        <Venster of=pause open=is("pauze") title=nl::PAUZE_TITEL keep=keep_pause on_close=close>
            <p class="kb-plain kb-soft">{nl::PAUZE_UITLEG}</p>
            <div class="kb-form__row">
                {schrijf(pause, invoer::OP, nl::VANAF, Input::Date)}
                {mag(pause, invoer::TOT, nl::TOT, Input::Date)}
            </div>
            {kies(pause, invoer::REDEN, nl::WAAROM, keuzes(&Pauzereden::ALL, leven::pauzereden), Some(koppelingen::KIES))}
            {mag(pause, invoer::TOELICHTING, koppelingen::TOELICHTING, Input::Text)}
        </Venster>
        <Venster of=resume open=is("hervat") title=nl::HERVAT keep=keep_resume on_close=close>
            {schrijf(resume, invoer::OP, nl::EERSTE_DAG, Input::Date)}
            <div role="status">{move || moves().map(|text| view! { <p class="kb-plain"><strong>{text}</strong></p> })}</div>
        </Venster>
        <Venster of=often open=is("ritme") title=nl::RITME_KIES keep=keep_often on_close=close>
            <p class="kb-plain kb-soft">{nl::RITME_UITLEG}</p>
            {mag(often, invoer::WEKEN, nl::RITME, Input::Number)}
        </Venster>
    }
}
