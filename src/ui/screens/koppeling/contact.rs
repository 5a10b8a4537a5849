//! Contacts: a call is noted with `n`, what was said, and Enter. The day is today, it was by
//! telephone and with both, unless one says otherwise.

use super::{
    Deel,
    velden::{Form, Kies, Schrijf, Vink},
    weghalen::Weg,
};
use crate::ui::kit::*;
use crate::{
    app::{
        formulier::keuzes,
        text::nl::{contact as soorten, koppelingen as nl, woorden},
        views::koppeling::{Regel, invoer},
    },
    domain::{Contactsoort, ElementId, Kant},
    log::{Command, Genoteerd},
    ui::{ConceptRegel, widgets::*},
};

/// The key that leads to the field.
const KEY: &str = "n";

/// The form and the log below it.
#[component]
pub(super) fn Contacten(deel: Deel) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let of = Form::new("contact", invoer::leeg(today));
    let field = of.id(invoer::NOTITIE);
    let shortcut = window_event_listener(leptos::ev::keydown, move |event| {
        let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        if plain && event.key() == KEY && !is_writing(&event) {
            event.prevent_default();
            focus(&field);
        }
    });
    on_cleanup(move || shortcut.remove());
    let always = Signal::derive(|| true);
    let concept = of.concept(deel.page, always, invoer::NOTITIE, String::new);
    let keep = move || {
        let id = ElementId(deel.page.fresh());
        let Some(moment) = of.read(|form| invoer::contact(form, id)) else {
            return;
        };
        let command = Command::NoteerContact {
            koppeling: deel.id,
            moment,
        };
        deel.send(command, move || {
            of.form.set(invoer::leeg(today));
            deel.page.tell(nl::GENOTEERD, true);
        });
    };
    let rows = deel.get(|v| v.contacten.clone());
    view! {
        <Card title=nl::CONTACT>
            <div class="kb-stack">
                <form
                    class="kb-form"
                    on:submit=move |event| {
                        event.prevent_default();
                        keep();
                    }
                >
                    <ConceptRegel of=concept />
                    <Schrijf of=of veld=invoer::NOTITIE label=nl::NOTITIE />
                    <details class="kb-fold">
                        <summary>{nl::MEER}</summary>
                        <div class="kb-form">
                            <div class="kb-form__row">
                                <Schrijf of=of veld=invoer::OP label=nl::OP input=Input::Date />
                                <Kies of=of veld=invoer::SOORT label=nl::HOE items=keuzes(&Contactsoort::ALL, soorten::soort) />
                            </div>
                            <fieldset class="kb-fieldset">
                                <legend class="utrecht-form-label">{nl::MET}</legend>
                                {Kant::ALL.into_iter().enumerate().map(|(at, kant)| view! {
                                    <Vink of=of veld=invoer::MET nummer=at label=woorden::kant(kant) />
                                }).collect_view()}
                            </fieldset>
                            <Schrijf of=of veld=invoer::VERVOLG label=nl::VERVOLG optional_word=nl::HOEFT_NIET />
                            <Schrijf of=of veld=invoer::VERVOLG_OP label=nl::VERVOLG_OP input=Input::Date short=true optional_word=nl::HOEFT_NIET />
                        </div>
                    </details>
                    <div class="kb-actions">
                        <Button label=nl::NOTEER submit=true key_hint=KEY.to_uppercase() />
                    </div>
                </form>
                <Log deel=deel rows=rows none=nl::GEEN_CONTACT wat=Genoteerd::Contact />
            </div>
        </Card>
    }
}

/// What was noted, newest first, each with a way to take it away.
#[component]
pub(super) fn Log(
    deel: Deel,
    rows: Memo<Vec<Regel>>,
    none: &'static str,
    wat: fn(ElementId) -> Genoteerd,
    /// Whether it may be changed.
    #[prop(optional, into)]
    open: MaybeProp<bool>,
    /// Makes a new version of one.
    #[prop(optional, into)]
    on_edit: Option<UnsyncCallback<(ElementId,)>>,
) -> impl IntoView {
    let row = move |row: Regel| {
        let (id, name, called) = (row.id, row.kop.clone(), row.kop.clone());
        let may = open.get().unwrap_or(true);
        view! {
            <li class="kb-timeline__item">
                <strong>{row.kop}</strong>
                <p class="kb-timeline__when" title=row.voluit>{row.wanneer}</p>
                {(!row.tekst.is_empty()).then(|| view! { <p dir="auto">{row.tekst}</p> })}
                {row.vervolg.map(|text| view! { <p class="kb-soft">{text}</p> })}
                {may.then(|| view! {
                    <div class="kb-actions">
                        {on_edit.map(|on_edit| view! {
                            <Button label=nl::WIJZIG kind=ButtonKind::Quiet name=called on_click=move || on_edit.run((id,)) />
                        })}
                        <Weg deel=deel wat=wat(id) name=name />
                    </div>
                })}
            </li>
        }
    };
    live(move || {
        let rows = rows.get();
        if rows.is_empty() {
            view! { <p class="kb-soft kb-plain">{none}</p> }
        } else {
            view! { <ol class="kb-timeline">{rows.into_iter().map(row).collect_view()}</ol> }
        }
    })
}
