//! First run, set-up, recovery code and unlocking.

use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        opening::{Inrichtfout, Inrichting, card_fault},
        text::nl::{frame, kopie as reserve, opening as text},
    },
    exchange::card::Card,
    ui::widgets::{
        Banner, BannerKind, Button, ButtonKind, Checkbox, ChoiceItem, ErrorSummary, FileDrop,
        Input, PageHead, RadioGroup, TextField, focus_later,
    },
};

/// The field that opens the vault.
const SLEUTEL: &str = "sleutel";
/// The field of the card.
const KAART: &str = "kaart";

/// Gets the text of a file that was read.
pub type ReadText = UnsyncCallback<(String,)>;

fn message(wrong: RwSignal<Option<Message>>) -> AnyView {
    live(move || {
        wrong.get().map(|message| {
            let text = format!("{} {}", message.wat, message.doe);
            view! { <Banner kind=BannerKind::Bad text=text.trim().to_owned() /> }
        })
    })
}

fn remarks(notes: RwSignal<Vec<String>>) -> AnyView {
    live(move || {
        let lines = notes.get().into_iter();
        lines
            .map(|line| view! { <Banner kind=BannerKind::Warning text=line /> })
            .collect_view()
    })
}

/// A place for a copy, folded: most people need it never.
fn kopie(on_copy: UnsyncCallback<(Vec<web_sys::File>,)>) -> AnyView {
    view! {
        <details class="kb-fold">
            <summary>{reserve::OPEN}</summary>
            <p class="kb-soft">{reserve::OPEN_TEKST}</p>
            <FileDrop id="kopie-openen" label=reserve::KIES hint=reserve::KIES_HINT accept=".json" on_files=on_copy />
        </details>
    }
    .into_view()
}

/// The first screen: look around, or begin.
#[component]
pub fn Welkom(
    busy: RwSignal<bool>,
    wrong: RwSignal<Option<Message>>,
    notes: RwSignal<Vec<String>>,
    #[prop(into)] on_demo: UnsyncCallback<()>,
    #[prop(into)] on_start: UnsyncCallback<()>,
    #[prop(into)] on_copy: UnsyncCallback<(Vec<web_sys::File>,)>,
) -> impl IntoView {
    Effect::new(|_| document().set_title(frame::NAAM));
    view! {
        <main class="kb-alone">
            <PageHead title=text::WELKOM sub=text::WELKOM_TEKST />
            {message(wrong)}
            {remarks(notes)}
            <div class="kb-stack">
                <div>
                    <Button label=text::DEMO kind=ButtonKind::Primary busy on_click=on_demo />
                    <p class="kb-soft">{text::DEMO_TEKST}</p>
                    <p role="status" class="kb-soft">{move || busy.get().then_some(text::SLEUTEL_BEZIG)}</p>
                </div>
                <div>
                    <Button label=text::INRICHTEN on_click=on_start />
                    <p class="kb-soft">{text::INRICHTEN_TEKST}</p>
                </div>
                {kopie(on_copy)}
            </div>
        </main>
    }
}

/// Name, programme, passphrase.
#[component]
pub fn Inrichten(
    wrong: RwSignal<Option<Message>>,
    #[prop(into)] on_back: UnsyncCallback<()>,
    #[prop(into)] on_read: UnsyncCallback<(web_sys::File, ReadText)>,
    #[prop(into)] check: UnsyncCallback<(Inrichting,), Result<(), Vec<Inrichtfout>>>,
) -> impl IntoView {
    let typed = RwSignal::new(Inrichting::default());
    let faults = RwSignal::new(Vec::<(&'static str, String)>::new());
    let attempt = RwSignal::new(0_u32);
    let error = move |field: &'static str| {
        Signal::derive(move || {
            faults.with(|faults| {
                faults
                    .iter()
                    .find(|(id, _)| *id == field)
                    .map(|(_, text)| text.clone())
            })
        })
    };
    let joining = Signal::derive(move || typed.with(|typed| typed.aansluiten));
    let begins = vec![
        ChoiceItem {
            value: "nieuw".into(),
            label: text::NIEUW.into(),
            hint: text::NIEUW_HINT.into(),
        },
        ChoiceItem {
            value: "aansluiten".into(),
            label: text::AANSLUITEN.into(),
            hint: text::AANSLUITEN_HINT.into(),
        },
    ];
    let begin =
        Signal::derive(move || if joining.get() { "aansluiten" } else { "nieuw" }.to_owned());
    let give_card: ReadText = UnsyncCallback::from(move |card: String| {
        let fault = card_fault(&card);
        faults.update(|faults| {
            faults.retain(|(id, _)| *id != KAART);
            faults.extend(fault.as_ref().map(text::inrichtfout));
        });
        // A card that is none is not kept: what was read before is not it either.
        let card = if fault.is_none() { card } else { String::new() };
        typed.update(|typed| typed.kaart = card);
    });
    let card_name = move || {
        let card = typed.with(|typed| Card::parse(typed.kaart.trim().as_bytes()).ok());
        card.map(|card| format!("{} {}", text::KAART_GELEZEN, card.facts().name))
    };
    let on_files = move |files: Vec<web_sys::File>| {
        if let Some(file) = files.into_iter().next() {
            on_read.run((file, give_card));
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let found = match check.run((typed.get_untracked(),)) {
            Ok(()) => return,
            Err(found) => found,
        };
        faults.set(found.iter().map(text::inrichtfout).collect());
        attempt.update(|attempt| *attempt += 1);
    };
    let items = Signal::derive(move || {
        faults
            .get()
            .into_iter()
            .map(|(id, text)| (id.to_owned(), text))
            .collect::<Vec<_>>()
    });
    view! {
        <main class="kb-alone">
            <PageHead title=text::INRICHTEN_TITEL />
            {message(wrong)}
            <ErrorSummary title=text::FOUTEN items attempt />
            <form class="kb-form" on:submit=submit novalidate>
                <TextField id="naam" label=text::NAAM hint=text::NAAM_HINT autocomplete="name"
                    value=Signal::derive(move || typed.with(|t| t.naam.clone()))
                    on_input=move |v: String| typed.update(|t| t.naam = v) error=error("naam") />
                <RadioGroup id="begin" label=text::BEGIN items=begins value=begin
                    on_choose=move |v: String| typed.update(|t| t.aansluiten = v == "aansluiten") />
                {move || joining.get().then(|| view! {
                    <FileDrop id="kaart" label=text::KAART hint=text::KAART_HINT accept=".json" on_files
                        on_text=move |v: String| give_card.run((v,)) />
                    <p role="status">{follow(card_name)}</p>
                    <div role="alert">
                        {move || error(KAART).get().map(|text| view! { <p class="kb-alerting">{text}</p> })}
                    </div>
                })}
                <TextField id="wachtzin" label=text::WACHTZIN hint=text::WACHTZIN_HINT input=Input::Password
                    autocomplete="new-password" value=Signal::derive(move || typed.with(|t| t.wachtzin.clone()))
                    on_input=move |v: String| typed.update(|t| t.wachtzin = v) error=error("wachtzin") />
                <TextField id="nogmaals" label=text::NOGMAALS input=Input::Password autocomplete="new-password"
                    value=Signal::derive(move || typed.with(|t| t.nogmaals.clone()))
                    on_input=move |v: String| typed.update(|t| t.nogmaals = v) error=error("nogmaals") />
                <div class="kb-actions">
                    <Button label=text::VERDER kind=ButtonKind::Primary submit=true />
                    <Button label=text::TERUG on_click=on_back />
                </div>
            </form>
        </main>
    }
}

/// The recovery code, to be printed or written down before anything is made.
#[component]
pub fn Herstelcode(
    code: String,
    naam: String,
    cijfers: String,
    busy: RwSignal<bool>,
    wrong: RwSignal<Option<Message>>,
    #[prop(into)] on_print: UnsyncCallback<()>,
    #[prop(into)] on_done: UnsyncCallback<()>,
) -> impl IntoView {
    let kept = RwSignal::new(false);
    let missing = RwSignal::new(None::<String>);
    let done = move || {
        if kept.get_untracked() {
            on_done.run(());
        } else {
            missing.set(Some(text::CODE_EERST.to_owned()));
            focus_later("bewaard".to_owned());
        }
    };
    view! {
        <main class="kb-alone">
            <section class="kb-paper">
                <PageHead title=text::CODE_TITEL sub=text::CODE_TEKST />
                <p>{format!("{} · {naam}", frame::NAAM)}</p>
                <p class="kb-code">{code}</p>
                <h2 class="nl-heading nl-heading--level-3">{text::CIJFERS}</h2>
                <p>{text::CIJFERS_TEKST}</p>
                <p class="kb-cijfers">{cijfers}</p>
            </section>
            {message(wrong)}
            <div class="kb-stack kb-no-print">
                <Button label=text::PRINT on_click=on_print />
                <Checkbox id="bewaard" label=text::CODE_BEWAARD checked=kept error=missing
                    on_change=move |on: bool| { kept.set(on); missing.set(None); } />
                <Button label=text::KLAAR kind=ButtonKind::Primary busy on_click=done />
                <p role="status" class="kb-soft">{move || busy.get().then_some(text::SLEUTEL_BEZIG)}</p>
            </div>
        </main>
    }
}

/// Opening a vault with its passphrase or recovery code.
#[component]
pub fn Ontgrendelen(
    busy: RwSignal<bool>,
    wrong: RwSignal<Option<Message>>,
    notes: RwSignal<Vec<String>>,
    #[prop(into)] on_open: UnsyncCallback<(String, bool)>,
    #[prop(into)] on_demo: UnsyncCallback<()>,
    #[prop(into)] on_copy: UnsyncCallback<(Vec<web_sys::File>,)>,
) -> impl IntoView {
    Effect::new(|_| document().set_title(&format!("{} – {}", text::ONTGRENDELEN, frame::NAAM)));
    let typed = RwSignal::new(String::new());
    let by_code = RwSignal::new(false);
    let error = Signal::derive(move || {
        wrong
            .get()
            .map(|m| format!("{} {}", m.wat, m.doe).trim().to_owned())
    });
    Effect::new(move |_| {
        if wrong.with(Option::is_some) {
            focus_later(SLEUTEL.to_owned());
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_open.run((typed.get_untracked(), by_code.get_untracked()));
    };
    let swap = move || {
        by_code.update(|by_code| *by_code = !*by_code);
        typed.set(String::new());
        wrong.set(None);
        focus_later(SLEUTEL.to_owned());
    };
    let field = move || {
        if by_code.get() {
            view! {
                <TextField id=SLEUTEL label=text::CODE hint=text::CODE_HINT autocomplete="off" value=typed
                    on_input=move |v: String| typed.set(v) error />
            }
        } else {
            view! {
                <TextField id=SLEUTEL label=text::WACHTZIN input=Input::Password autocomplete="current-password"
                    value=typed on_input=move |v: String| typed.set(v) error />
            }
        }
    };
    let other = Signal::derive(move || {
        if by_code.get() {
            text::MET_WACHTZIN
        } else {
            text::MET_CODE
        }
        .to_owned()
    });
    view! {
        <main class="kb-alone">
            <PageHead title=text::ONTGRENDELEN />
            {remarks(notes)}
            <form class="kb-form" on:submit=submit novalidate>
                {follow(field)}
                <div class="kb-actions">
                    <Button label=text::OPENEN kind=ButtonKind::Primary submit=true busy />
                </div>
                <p role="status" class="kb-soft">{move || busy.get().then_some(text::SLEUTEL_BEZIG)}</p>
            </form>
            <div class="kb-actions">
                <Button label=other kind=ButtonKind::Quiet on_click=swap />
                <Button label=text::DEMO kind=ButtonKind::Quiet busy on_click=on_demo />
            </div>
            {kopie(on_copy)}
        </main>
    }
}

/// It cannot go on; nothing was changed.
#[component]
pub fn Vastgelopen(
    busy: RwSignal<bool>,
    message: Message,
    #[prop(into)] on_demo: UnsyncCallback<()>,
) -> impl IntoView {
    view! {
        <main class="kb-alone">
            <PageHead title=text::MELDING />
            <Banner kind=BannerKind::Bad text=format!("{} {}", message.wat, message.doe) />
            <Button label=text::DEMO busy on_click=on_demo />
        </main>
    }
}
