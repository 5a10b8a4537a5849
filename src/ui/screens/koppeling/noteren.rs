//! What is noted besides contacts: agreements, evaluations as a line over time, the contract.

use super::{
    Deel,
    contact::Log,
    velden::{Form, Kies, Schrijf},
    weghalen::Weg,
};
use crate::order;
use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        draft::{dagdelen_of, text_of_dagdelen},
        formulier::keuzes,
        text::nl::{contact as soorten, koppelingen as nl, matchen, woorden},
        views::{
            koppeling::{Terugblik, invoer},
            week::{cells as cells_of, dagdelen},
        },
    },
    domain::{Dagdelen, Datum, ElementId, Fase, Frequentie, Oordeel, Steunsoort},
    log::{Command, Genoteerd},
    ui::{
        ConceptRegel,
        screens::matchen::{Wrong, week},
        widgets::*,
    },
};

/// Field: the dagdelen, as the grid below writes them.
const DAGDELEN: &str = "dagdelen";
/// Where the focus goes once the contract is signed.
const CONTRACT: &str = "koppeling-contract";

fn is_open(deel: Deel) -> Memo<bool> {
    deel.get(|v| v.fase.is_some_and(Fase::is_open))
}

/// Agreements and the one form to make them.
#[component]
pub(super) fn Afspraken(deel: Deel) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let of = Form::new("afspraak", invoer::leeg(today));
    let cells =
        Signal::derive(move || cells_of(dagdelen_of(&of.form.with(|form| form.text(DAGDELEN)))));
    let open = RwSignal::new(false);
    let running = is_open(deel);
    let rows = deel.get(|v| v.afspraken.clone());
    let put = move |when: Dagdelen| {
        of.form
            .update(|form| form.set(DAGDELEN, text_of_dagdelen(when)));
    };
    let paint = move |new: order::Set<Cell>| put(dagdelen(&new));
    let wrong = RwSignal::new(None::<Message>);
    // The one that gets a new version.
    let editing = RwSignal::new(None::<ElementId>);
    let concept = of.concept(deel.page, open, invoer::OP, move || {
        editing
            .get_untracked()
            .map_or_else(String::new, |id| format!(" {id}"))
    });
    let show = move || open.set(true);
    let close = move || {
        open.set(false);
        editing.set(None);
        wrong.set(None);
        of.form.set(invoer::leeg(today));
    };
    let edit = move |id: ElementId| {
        let found = deel.page.peek(|session, _| {
            let koppeling = session.state().koppelingen.get(&deel.id)?;
            koppeling.afspraken.iter().find(|one| one.id == id).cloned()
        });
        let Some(found) = found else { return };
        of.form.set(invoer::van_afspraak(&found));
        put(found.dagdelen);
        editing.set(Some(id));
        open.set(true);
    };
    let title = Signal::derive(move || {
        let title = if editing.with(Option::is_some) {
            nl::AFSPRAAK_ANDERS
        } else {
            nl::AFSPRAAK
        };
        title.to_owned()
    });
    let keep = move || {
        let id = editing
            .get_untracked()
            .unwrap_or_else(|| ElementId(deel.page.fresh()));
        let when = dagdelen(&cells.get_untracked());
        let Some(afspraak) = of.read(|form| invoer::afspraak(form, id, when)) else {
            return;
        };
        let command = Command::SpreekAf {
            koppeling: deel.id,
            afspraak,
        };
        deel.send_from(wrong, command, close);
    };
    view! {
        <Card title=nl::AFSPRAKEN>
            <div class="kb-stack">
                <Log deel=deel rows=rows none=nl::GEEN_AFSPRAKEN wat=Genoteerd::Afspraak open=running on_edit=edit />
                <Show when=move || running.get()>
                    <div class="kb-actions">
                        <Button label=nl::AFSPRAAK on_click=show />
                    </div>
                    <ConceptRegel of=concept on_open=show elsewhere=true />
                </Show>
            </div>
        </Card>
        <Dialog id="afspraak" open=open title=title close_label=nl::SLUIT on_close=close>
            <Wrong wrong=wrong />
            <ConceptRegel of=concept />
            <form
                class="kb-form"
                on:submit=move |event| {
                    event.prevent_default();
                    keep();
                }
            >
                <Kies of=of veld=invoer::SOORT label=nl::WAT items=keuzes(Steunsoort::ALL, woorden::steunsoort) />
                <Kies of=of veld=invoer::FREQUENTIE label=nl::HOE_VAAK items=keuzes(Frequentie::ALL, woorden::frequentie) leeg=nl::KIES />
                <DagdelenGrid
                    id="afspraak-dagdelen"
                    label=nl::WANNEER
                    words=week(true)
                    value=cells
                    on_change=paint
                />
                <Schrijf of=of veld=invoer::OP label=nl::VANAF input=Input::Date short=true />
                <Schrijf of=of veld=invoer::TOELICHTING label=nl::WAAR input=Input::Area optional_word=nl::HOEFT_NIET />
                <Button label=nl::BEWAAR kind=ButtonKind::Primary submit=true />
            </form>
        </Dialog>
    }
}

/// Evaluations.
#[component]
pub(super) fn Evaluaties(deel: Deel) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let of = Form::new("evaluatie", invoer::leeg(today));
    let open = RwSignal::new(false);
    let rows = deel.get(|v| v.evaluaties.clone());
    // Looking back on a trial needs a trial.
    let may = deel.get(|v| {
        matches!(
            v.fase,
            Some(Fase::Proefperiode | Fase::Evaluatie | Fase::Actief)
        )
    });
    let wrong = RwSignal::new(None::<Message>);
    let concept = of.concept(deel.page, open, invoer::OP, String::new);
    let show = move || open.set(true);
    let close = move || {
        open.set(false);
        wrong.set(None);
        of.form.set(invoer::leeg(today));
    };
    let keep = move || {
        let id = ElementId(deel.page.fresh());
        let Some(evaluatie) = of.read(|form| invoer::evaluatie(form, id)) else {
            return;
        };
        let command = Command::Evalueer {
            koppeling: deel.id,
            evaluatie,
        };
        deel.send_from(wrong, command, close);
    };
    let choices = || keuzes(&Oordeel::ALL, soorten::oordeel);
    view! {
        <Card title=nl::EVALUATIES>
            <div class="kb-stack">
                {move || {
                    let rows = rows.get();
                    if rows.is_empty() {
                        view! { <p class="kb-soft kb-plain">{nl::GEEN_EVALUATIE}</p> }
                    } else {
                        view! { <ol class="kb-timeline">{rows.into_iter().map(move |one| look_back(deel, one)).collect_view()}</ol> }
                    }
                }}
                <Show when=move || may.get()>
                    <div class="kb-actions">
                        <Button label=nl::EVALUATIE on_click=show />
                    </div>
                    <ConceptRegel of=concept on_open=show elsewhere=true />
                </Show>
            </div>
        </Card>
        <Dialog id="evaluatie" open=open title=nl::EVALUATIE close_label=nl::SLUIT on_close=close>
            <Wrong wrong=wrong />
            <ConceptRegel of=concept />
            <form
                class="kb-form"
                on:submit=move |event| {
                    event.prevent_default();
                    keep();
                }
            >
                <Schrijf of=of veld=invoer::OP label=nl::OP input=Input::Date short=true />
                <Kies of=of veld=invoer::VRAAG label=nl::VRAAGGEZIN items=choices() leeg=matchen::ONBEKEND />
                <Kies of=of veld=invoer::STEUN label=nl::STEUNGEZIN items=choices() leeg=matchen::ONBEKEND />
                <Kies of=of veld=invoer::KINDEREN label=nl::KINDEREN items=choices() leeg=matchen::ONBEKEND />
                <Schrijf of=of veld=invoer::TOELICHTING label=nl::TOELICHTING input=Input::Area optional_word=nl::HOEFT_NIET />
                <Button label=nl::BEWAAR kind=ButtonKind::Primary submit=true />
            </form>
        </Dialog>
    }
}

fn look_back(deel: Deel, one: Terugblik) -> AnyView {
    let (wat, name) = (
        Genoteerd::Evaluatie(one.id),
        format!("{} {}", nl::EVALUATIES, one.wanneer),
    );
    let running = is_open(deel);
    let who = [nl::VRAAGGEZIN, nl::STEUNGEZIN, nl::KINDEREN];
    let badge = |(who, said): (&'static str, Option<Oordeel>)| {
        let tone = match said {
            Some(Oordeel::Positief) => Tone::Good,
            Some(Oordeel::Wisselend) => Tone::Warning,
            Some(Oordeel::Negatief) => Tone::Bad,
            None => Tone::Neutral,
        };
        view! { <Badge label=format!("{who}: {}", nl::oordeel(said)) tone=tone /> }
    };
    view! {
        <li class="kb-timeline__item">
            <p class="kb-timeline__when">{one.wanneer}</p>
            <div class="kb-actions">{who.into_iter().zip(one.oordelen).map(badge).collect_view()}</div>
            {(!one.tekst.is_empty()).then(|| view! { <p dir="auto">{one.tekst}</p> })}
            {running.get().then(|| view! { <div class="kb-actions"><Weg deel=deel wat=wat name=name /></div> })}
        </li>
    }
}

/// The contract on paper.
#[component]
pub(super) fn Contract(deel: Deel) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let day = RwSignal::new(today.to_string());
    let signed = deel.get(|v| v.contract.clone());
    let running = is_open(deel);
    let keep = move || {
        let Ok(op) = Datum::parse(&day.get_untracked()) else {
            return;
        };
        let command = Command::TekenContract {
            koppeling: deel.id,
            op,
        };
        deel.send(command, || focus_later(CONTRACT.to_owned()));
    };
    view! {
        <Card title=nl::CONTRACT>
            <div class="kb-stack">
                <p class="kb-plain" id=CONTRACT tabindex="-1">
                    {move || signed.get().map_or_else(|| nl::GEEN_CONTRACT.to_owned(), |op| nl::getekend(&op))}
                </p>
                <Show when=move || running.get() && signed.with(Option::is_none)>
                    <div class="kb-gate__step">
                        <TextField id="contract-op" label=nl::OP input=Input::Date short=true value=day on_input=move |text: String| day.set(text) />
                        <Button label=nl::TEKEN on_click=keep />
                    </div>
                </Show>
            </div>
        </Card>
    }
}
