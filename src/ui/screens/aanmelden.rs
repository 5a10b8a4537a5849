//! The sign-up form: half a minute, and a box to paste a mail into.

use super::velden::{Velden, faults, field_id};
use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route,
        draft::{Draft, Keus, Veld, mail},
        text::nl::aanmelden as woorden,
        views::{
            aanmelden::{EERST, LATER, lijkt},
            gezinnen::naam,
        },
    },
    domain::{GezinId, Kant},
    log::Command,
    ui::{Concept, ConceptRegel, Page, Stap, widgets::*},
};

const FORM: &str = "aanmelden";
/// What the pasted mail is called in what is kept.
const MAIL: &str = "mail";

/// The side that was chosen in a form.
fn kant_of(draft: &Draft) -> Option<Kant> {
    Kant::ALL
        .into_iter()
        .find(|kant| Keus::Kant(*kant).key() == draft.text(Veld::Kant))
}

/// The box for a mail.
#[component]
fn Plak(
    draft: RwSignal<Draft>,
    text: RwSignal<String>,
    said: RwSignal<Option<String>>,
) -> impl IntoView {
    let before = StoredValue::new(Vec::new());
    let fill = move || {
        let found = text.with_untracked(|text| mail::recognise(text));
        let named = found
            .iter()
            .filter(|(veld, _)| *veld != Veld::Toelichting)
            .count();
        said.set(Some(if named == 0 {
            woorden::PLAK_NIETS.to_owned()
        } else {
            woorden::herkend(found.len())
        }));
        draft.update(|draft| before.with_value(|before| draft.vul(&found, before)));
        before.set_value(found);
        if named > 0 {
            focus_later(field_id(FORM, Veld::Naam));
        }
    };
    view! {
        <details class="kb-fold">
            <summary>{woorden::PLAK}</summary>
            <div class="kb-form">
                <TextField
                    id="aanmelden-mail"
                    label=woorden::PLAK
                    hide_label=true
                    hint=woorden::PLAK_HINT
                    input=Input::Area
                    value=text
                    on_input=move |typed: String| text.set(typed)
                />
                <div class="kb-actions">
                    <Button label=woorden::PLAK_KNOP on_click=fill />
                    <p class="kb-plain kb-soft" role="status">{move || said.get()}</p>
                </div>
            </div>
        </details>
    }
}

/// The screen.
#[component]
pub fn Aanmelden() -> impl IntoView {
    let page = Page::get();
    let draft = RwSignal::new(Draft::empty());
    let kant = Memo::new(move |_| draft.with(kant_of));
    let attempt = RwSignal::new(0u32);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Message>);
    let done = RwSignal::new(None::<(GezinId, String)>);
    let mail = RwSignal::new(String::new());
    let said = RwSignal::new(None::<String>);
    let same = page.view(move |session, _| draft.with(|draft| lijkt(session, draft)));

    let all: Vec<Veld> = [EERST, LATER].concat();
    let stap = move |stap: Stap| match stap {
        Stap::Open => {}
        Stap::Terug(velden) => {
            let pasted = velden.iter().find(|(name, _)| name == MAIL);
            mail.set(pasted.map_or_else(String::new, |(_, text)| text.clone()));
            draft.update(|draft| draft.neem(&velden, &all));
        }
        Stap::Weg => {
            draft.set(Draft::empty());
            mail.set(String::new());
        }
    };
    let typed = move || {
        let mut velden = draft.with(Draft::velden);
        let pasted = mail.get();
        if !pasted.is_empty() {
            velden.push((MAIL.to_owned(), pasted));
        }
        (!velden.is_empty()).then_some(velden)
    };
    let place = field_id(FORM, Veld::Naam);
    let always = Signal::derive(|| true);
    let concept = Concept::new(page, || FORM.to_owned(), always, place, stap, typed);
    // Taken back again it is not said to be there.
    let done_now = page.view(move |session, _| {
        let gezinnen = &session.state().gezinnen;
        let there = |(id, _): &(GezinId, String)| gezinnen.get(id).is_some_and(|g| !g.verborgen);
        done.get().filter(there)
    });

    let send = move || {
        if busy.get_untracked() {
            return;
        }
        let today = page.peek(|_, today| today);
        failed.set(None);
        let writes = draft.try_update(|draft| draft.aanmelding(today)).flatten();
        let Some(writes) = writes else {
            attempt.update(|attempt| *attempt += 1);
            return;
        };
        let gezin = GezinId(page.fresh());
        busy.set(true);
        page.send(Command::MeldAan { gezin, writes }, move |answer| {
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    let who = page.peek(|session, _| {
                        session
                            .state()
                            .gezinnen
                            .get(&gezin)
                            .map(naam)
                            .unwrap_or_default()
                    });
                    done.try_set(Some((gezin, who)));
                    page.tell(woorden::OPGESCHREVEN, true);
                    draft.try_set(Draft::empty());
                    mail.try_set(String::new());
                    said.try_set(None);
                    // Above the form: seen on a phone too, and the next Tab begins anew.
                    focus_later("aangemeld".to_owned());
                }
                Err(message) => {
                    failed.try_set(Some(message));
                }
            }
        });
    };
    view! {
        <PageHead title=woorden::TITEL sub=woorden::SUB>
            <a class="nl-link" href=Route::Inlezen.to_hash()>{woorden::LIJST}</a>
        </PageHead>
        <div class="kb-stack">
            {move || done_now.get().map(|(id, naam)| view! {
                <div id="aangemeld" tabindex="-1">
                <Banner text=woorden::opgeslagen(&naam) kind=BannerKind::Good>
                    <LinkButton label=woorden::OPEN href=Route::Gezin(id).to_hash() name=naam.clone() />
                </Banner>
                </div>
            })}
            {move || failed.get().map(|message| view! {
                <Banner text=format!("{} {}", message.wat, message.doe) kind=BannerKind::Bad />
            })}
            <ConceptRegel of=concept />
            <Card>
                <Plak draft=draft text=mail said=said />
            </Card>
            <Card>
                <form
                    class="kb-form"
                    novalidate=true
                    on:submit=move |event| {
                        event.prevent_default();
                        send();
                    }
                >
                    <ErrorSummary title=woorden::FOUTEN items=faults(FORM, draft, kant.into()) attempt=attempt id="aanmelden-fouten" />
                    <Velden form=FORM draft=draft velden=EERST.to_vec() kant=kant />
                    {move || same.get().map(|same| view! {
                        <Banner text=same.tekst kind=BannerKind::Warning>
                            <a class="nl-link" href=same.href>{woorden::OPEN}</a>
                        </Banner>
                    })}
                    <details class="kb-fold">
                        <summary>{woorden::MEER}</summary>
                        <div class="kb-form">
                            <Velden form=FORM draft=draft velden=LATER.to_vec() kant=kant />
                        </div>
                    </details>
                    <div class="kb-actions">
                        <Button label=woorden::OPSLAAN kind=ButtonKind::Primary busy=busy submit=true />
                    </div>
                </form>
            </Card>
        </div>
    }
}
