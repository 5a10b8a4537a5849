//! The track and the next gate: what is needed, what each side says, and the step itself.

use super::{
    Deel,
    velden::{Form, Schrijf},
};
use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        text::nl::koppelingen as nl,
        views::koppeling::{Besluitregel, Nodig, Poort as Gate, Stand, Stapknop, invoer},
    },
    domain::{Datum, Fase, Kant},
    log::Command,
    ui::{screens::matchen::Wrong, widgets::*},
};

/// Where the focus goes after a step: what one used is not there any more.
pub(super) const PLACE: &str = "koppeling-poort";

/// The track with its gate below.
#[component]
pub(super) fn Poort(deel: Deel) -> impl IntoView {
    let steps = deel.get(|v| {
        let step = |stap: &crate::app::views::koppeling::Stap| {
            let (state, said) = match stap.stand {
                Stand::Gedaan => (StepState::Done, nl::GEDAAN),
                Stand::Hier => (StepState::Current, nl::HIER),
                Stand::Straks => (StepState::Todo, ""),
                Stand::Gestopt => (StepState::Stopped, nl::GESTOPT),
            };
            StepData {
                label: stap.naam.clone(),
                note: stap.noot.clone(),
                said: said.to_owned(),
                state,
            }
        };
        v.stappen.iter().map(step).collect::<Vec<_>>()
    });
    let gate = deel.get(|v| Some(v.poort.clone()));
    let asking = RwSignal::new(None::<(Fase, Kant, bool)>);
    view! {
        <Card>
            <div class="kb-stack kb-track" id=PLACE tabindex="-1">
                <Steps label=nl::SPOOR steps=steps />
                {move || gate.get().map(|gate| view! { <Needs deel=deel gate=gate asking=asking /> })}
            </div>
        </Card>
        <Ask deel=deel asking=asking />
    }
}

#[component]
fn Needs(deel: Deel, gate: Gate, asking: RwSignal<Option<(Fase, Kant, bool)>>) -> impl IntoView {
    let need = |need: Nodig| {
        let (class, sign, said) = if need.klaar {
            ("kb-reason--plus", "✓", nl::GEDAAN)
        } else {
            ("kb-reason--unknown", "○", nl::NOG_NIET)
        };
        view! {
            <li class=class>
                <span class="kb-reason__sign" aria-hidden="true">{sign}</span>
                <span class="kb-hidden">{said} ": "</span>
                {need.tekst}
            </li>
        }
    };
    let (needs, answers, steps) = (gate.nodig, gate.besluiten, gate.knoppen);
    view! {
        <div class="kb-stack kb-gate">
            <p class="kb-plain">{gate.uitleg} {gate.proef.map(|text| view! { " " <strong>{text}</strong> })}</p>
            {(!needs.is_empty()).then(|| view! {
                <ul class="kb-reasons kb-gate__needs" aria-label=nl::VOLGENDE>
                    {needs.into_iter().map(need).collect_view()}
                </ul>
            })}
            {(!answers.is_empty()).then(|| view! {
                <div class="kb-halves" role="group" aria-label=nl::ANTWOORDEN>
                    {answers.into_iter().map(|one| view! { <Answer deel=deel one=one asking=asking /> }).collect_view()}
                </div>
            })}
            {steps.into_iter().enumerate().map(|(at, one)| view! { <Step deel=deel one=one first=at == 0 /> }).collect_view()}
        </div>
    }
}

/// What one side says.
#[component]
fn Answer(
    deel: Deel,
    one: Besluitregel,
    asking: RwSignal<Option<(Fase, Kant, bool)>>,
) -> impl IntoView {
    let (naar, kant) = (one.naar, one.kant);
    let (shape, word) = super::super::vandaag::badge(kant);
    let name = one.vraag.clone();
    let buttons = match one.antwoord {
        Some((ja, said)) => {
            let tone = if ja { Tone::Good } else { Tone::Bad };
            let take_back = move || {
                let command = Command::Beslis {
                    koppeling: deel.id,
                    naar,
                    kant,
                    besluit: None,
                };
                deel.send(command, || focus_later(PLACE.to_owned()));
            };
            view! {
                <Badge label=said tone=tone />
                <Button label=nl::HAAL_WEG kind=ButtonKind::Quiet name=name on_click=take_back />
            }
        }
        None => {
            let other = name.clone();
            view! {
                <Button label=nl::ZEGT_JA name=name on_click=move || asking.set(Some((naar, kant, true))) />
                <Button label=nl::ZEGT_NEE kind=ButtonKind::Quiet name=other on_click=move || asking.set(Some((naar, kant, false))) />
            }
        }
    };
    view! {
        <div class="kb-gate__answer">
            <p class="kb-plain"><Badge shape=shape label=word /> " " {one.vraag}</p>
            <div class="kb-actions">{buttons}</div>
        </div>
    }
}

/// The day and a few words with an answer.
#[component]
fn Ask(deel: Deel, asking: RwSignal<Option<(Fase, Kant, bool)>>) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let of = Form::new("antwoord", invoer::leeg(today));
    let open = Signal::derive(move || asking.with(Option::is_some));
    let title = Signal::derive(move || {
        let now = asking.get();
        now.map_or_else(String::new, |(naar, kant, ja)| {
            nl::legt_vast(kant, ja, naar)
        })
    });
    let wrong = RwSignal::new(None::<Message>);
    let close = move || {
        asking.set(None);
        wrong.set(None);
        of.form.set(invoer::leeg(today));
    };
    let keep = move || {
        let Some((naar, kant, ja)) = asking.get_untracked() else {
            return;
        };
        let Some(besluit) = of.read(|form| invoer::besluit(form, ja)) else {
            return;
        };
        let command = Command::Beslis {
            koppeling: deel.id,
            naar,
            kant,
            besluit: Some(besluit),
        };
        deel.send_from(wrong, command, move || {
            close();
            focus_later(PLACE.to_owned());
        });
    };
    view! {
        <Dialog id="antwoord" open=open title=title close_label=nl::SLUIT on_close=close>
            <Wrong wrong=wrong />
            <form
                class="kb-form"
                on:submit=move |event| {
                    event.prevent_default();
                    keep();
                }
            >
                <Schrijf of=of veld=invoer::OP label=nl::OP input=Input::Date short=true />
                <Schrijf of=of veld=invoer::TOELICHTING label=nl::TOELICHTING optional_word=nl::HOEFT_NIET />
                <Button label=nl::BEWAAR kind=ButtonKind::Primary submit=true />
            </form>
        </Dialog>
    }
}

/// One step: its day, its weeks, and the button; closed it says why.
#[component]
fn Step(deel: Deel, one: Stapknop, first: bool) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let day = RwSignal::new(today.to_string());
    let weeks = RwSignal::new(one.weken.map(|weeks| weeks.to_string()).unwrap_or_default());
    let naar = one.naar;
    let asks_weeks = one.weken.is_some();
    let closed = one.dicht.is_some();
    let kind = if first && !closed {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    };
    let go = move || {
        let op = Datum::parse(&day.get_untracked()).unwrap_or(today);
        let weken = if asks_weeks {
            // Nothing that is a number of weeks is refused by the gate, in words.
            Some(weeks.get_untracked().trim().parse().unwrap_or(0))
        } else {
            None
        };
        let command = Command::GaNaar {
            koppeling: deel.id,
            fase: naar,
            op,
            weken,
        };
        deel.send(command, || focus_later(PLACE.to_owned()));
    };
    let id = format!("stap-{naar:?}").to_lowercase();
    view! {
        <div class="kb-gate__step">
            <TextField id=format!("{id}-op") label=nl::VANAF input=Input::Date short=true value=day on_input=move |text: String| day.set(text) />
            {asks_weeks.then(|| view! {
                <TextField id=format!("{id}-weken") label=nl::WEKEN input=Input::Number short=true value=weeks on_input=move |text: String| weeks.set(text) />
            })}
            <Button label=one.label kind=kind disabled=closed on_click=go />
            {one.dicht.map(|why| view! { <p class="kb-plain kb-soft kb-small">{why}</p> })}
        </div>
    }
}
