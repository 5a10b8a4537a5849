//! The track and the next gate: what is needed, what each side says, and the step itself.

use super::{
    Deel,
    afsluiten::{reden, verder},
    velden::{Form, Venster, fouten, mag, rondjes, schrijf},
};
use crate::ui::kit::*;
use crate::{
    app::{
        formulier::keuzes,
        text::nl::{begeleiding, koppelingen as nl},
        views::koppeling::{Besluitregel, Nodig, Poort as Gate, Stand, Stapknop, Volgende, invoer},
    },
    domain::{Fase, Kant},
    log::Command,
    ui::widgets::*,
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
    let next = deel.get(|v| v.volgende.clone());
    let asking = RwSignal::new(None::<(Fase, Kant, bool)>);
    view! {
        <Card>
            <div class="kb-stack kb-track" id=PLACE tabindex="-1">
                <Steps label=nl::SPOOR steps=steps />
                {move || next.get().into_iter().enumerate().map(step_ahead).collect_view()}
                {move || gate.get().map(|gate| view! { <Needs deel=deel gate=gate asking=asking /> })}
            </div>
        </Card>
        <Ask deel=deel asking=asking />
    }
}

/// What comes next, as on Vandaag.
fn step_ahead((at, next): (usize, Volgende)) -> AnyView {
    let word = if at == 0 { nl::VOLGENDE } else { nl::OOK };
    let mark = if next.nu {
        "kb-next kb-next--now"
    } else {
        "kb-next"
    };
    view! {
        <p class=mark>
            <span>{word}":"</span> " " <strong>{next.kop}</strong>
            <span class="kb-next__why">{next.waarom}</span>
        </p>
    }
    .into_view()
}

#[component]
fn Needs(deel: Deel, gate: Gate, asking: RwSignal<Option<(Fase, Kant, bool)>>) -> impl IntoView {
    let (needed, answers, steps) = (gate.nodig, gate.besluiten, gate.knoppen);
    view! {
        <div class="kb-stack kb-gate">
            <p class="kb-plain">{gate.uitleg} {gate.proef.map(|text| view! { " " <strong>{text}</strong> })}</p>
            {needs(needed, nl::NODIG)}
            {(!answers.is_empty()).then(|| view! {
                <div class="kb-halves" role="group" aria-label=nl::ANTWOORDEN>
                    {answers.into_iter().map(|one| view! { <Answer deel=deel one=one asking=asking /> }).collect_view()}
                </div>
            })}
            {steps.into_iter().enumerate().map(|(at, one)| view! { <Step deel=deel one=one first=at == 0 /> }).collect_view()}
        </div>
    }
}

/// A list of what is done and what is not, each said in a word too.
pub(super) fn needs(all: Vec<Nodig>, label: &'static str) -> AnyView {
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
    live(move || {
        let all = all.clone();
        (!all.is_empty()).then(|| {
            view! {
                <ul class="kb-reasons kb-gate__needs" aria-label=label>
                    {all.into_iter().map(need).collect_view()}
                </ul>
            }
        })
    })
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

/// The day and a few words with an answer; with a no also what comes of it.
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
    Effect::new(move |_| {
        of.fill(match asking.get() {
            Some((_, kant, false)) => invoer::leeg_nee(today, kant),
            _ => invoer::leeg(today),
        });
    });
    let close = move || asking.set(None);
    let keep = move || {
        let Some((naar, kant, ja)) = asking.get_untracked() else {
            return;
        };
        let said = of.read(|form| {
            if ja {
                invoer::besluit(form, true).map(|besluit| (besluit, None))
            } else {
                invoer::nee(form, kant)
            }
        });
        let Some((besluit, ending)) = said else {
            return;
        };
        let koppeling = deel.id;
        let mut commands = vec![Command::Beslis {
            koppeling,
            naar,
            kant,
            besluit: Some(besluit),
        }];
        // The no and what it comes to are saved together, or neither is.
        commands.extend(ending.map(|afsluiting| Command::SluitAf {
            koppeling,
            afsluiting,
        }));
        deel.send_form(of, commands, move || {
            close();
            focus_later(PLACE.to_owned());
        });
    };
    let refuses = Memo::new(move |_| matches!(asking.get(), Some((_, _, false))));
    let ends = Memo::new(move |_| of.text(invoer::AFRONDEN).get() == "0");
    let next = move || keuzes(&invoer::JA_NEE, begeleiding::na_nee);
    view! {
        <Venster of=of open=open title=title keep=keep on_close=close>
            {schrijf(of, invoer::OP, nl::OP, Input::Date)}
            {mag(of, invoer::TOELICHTING, nl::TOELICHTING, Input::Text)}
            <Show when=move || refuses.get()>
                {rondjes(of, invoer::AFRONDEN, begeleiding::HOE_VERDER, next(), Choice::List)}
                {move || ends.get().then(|| view! { {reden(of)} {verder(of)} })}
            </Show>
        </Venster>
    }
}

/// The name of a step's form; a list of koppelingen leads to its first field by it.
fn form_of(naar: Fase) -> &'static str {
    match naar {
        Fase::Voorstel => "stap-voorstel",
        Fase::Kennismaking => "stap-kennismaking",
        Fase::Proefperiode => "stap-proefperiode",
        Fase::Evaluatie => "stap-evaluatie",
        Fase::Actief => "stap-actief",
        Fase::Afgesloten => "stap-afgesloten",
    }
}

/// One step: its day, its weeks, and the button; closed it says why.
#[component]
fn Step(deel: Deel, one: Stapknop, first: bool) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let naar = one.naar;
    let mut begin = invoer::leeg(today);
    if let Some(weeks) = one.weken {
        begin.set(invoer::WEKEN, weeks.to_string());
    }
    let of = Form::new(form_of(naar), begin);
    let asks_weeks = one.weken.is_some();
    let closed = one.dicht.is_some();
    let kind = if first && !closed {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    };
    let go = move || {
        let Some((op, weken)) = of.read(|form| invoer::stap(form, asks_weeks)) else {
            return;
        };
        let command = Command::GaNaar {
            koppeling: deel.id,
            fase: naar,
            op,
            weken,
        };
        deel.send_form(of, vec![command], || focus_later(PLACE.to_owned()));
    };
    view! {
        <div class="kb-stack">
            <div class="kb-gate__step">
                {schrijf(of, invoer::OP, nl::VANAF, Input::Date)}
                {asks_weeks.then(|| schrijf(of, invoer::WEKEN, nl::WEKEN, Input::Number))}
                <Button label=one.label kind=kind disabled=closed on_click=go />
                {one.dicht.map(|why| view! { <p class="kb-plain kb-soft kb-small">{why}</p> })}
            </div>
            {fouten(of)}
        </div>
    }
}
