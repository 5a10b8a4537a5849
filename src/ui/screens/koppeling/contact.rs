//! Contacts: a call is noted with `n`, what was said, and Enter. The day is today, it was by
//! telephone and with both, unless one says otherwise.

use super::{
    Deel,
    velden::{Form, Venster, ctrl_enter, fouten, kies, mag, schrijf, vinken},
    weghalen::Weg,
};
use crate::ui::kit::*;
use crate::{
    app::{
        formulier::keuzes,
        text::nl::{afspraken, begeleiding, contact as soorten, koppelingen as nl, leven, woorden},
        views::koppeling::{Regel, invoer},
    },
    domain::{Contactsoort, ElementId, Kant, Onderwerp},
    log::{Command, Genoteerd},
    ui::{ConceptRegel, widgets::*},
};

/// The key that leads to the field.
const KEY: &str = "n";

/// The form and the log below it. `hier` puts the focus in the note at once.
#[component]
pub(super) fn Contacten(deel: Deel, hier: bool) -> impl IntoView {
    let today = deel.page.peek(|_, today| today);
    let of = Form::new("contact", invoer::leeg(today));
    let field = of.id(invoer::NOTITIE);
    if hier {
        focus_later(field.clone());
    }
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
    let note_it = move |of: Form, id: ElementId, done: UnsyncCallback<()>| {
        let Some(moment) = of.read(|form| invoer::contact(form, id)) else {
            return;
        };
        let koppeling = deel.id;
        let command = Command::NoteerContact { koppeling, moment };
        deel.send_form(of, vec![command], move || done.run(()));
    };
    let noted = UnsyncCallback::from(move || {
        of.fill(invoer::leeg(today));
        deel.page.tell(nl::GENOTEERD, true);
    });
    let keep = UnsyncCallback::from(move || note_it(of, ElementId(deel.page.fresh()), noted));
    // The one that is being changed has a window of its own, so that what one types here stays.
    let other = Form::new("contact-anders", invoer::leeg(today));
    let editing = RwSignal::new(None::<ElementId>);
    let open = Signal::derive(move || editing.with(Option::is_some));
    let close = UnsyncCallback::from(move || editing.set(None));
    let edit = move |id: ElementId| {
        let found = deel.find(|koppeling| {
            let mut all = koppeling.contactmomenten.iter();
            all.find(|one| one.id == id).map(invoer::van_contact)
        });
        if let Some(form) = found {
            other.fill(form);
            editing.set(Some(id));
        }
    };
    let keep_other = move || {
        if let Some(id) = editing.get_untracked() {
            note_it(other, id, close);
        }
    };
    let rows = deel.get(|v| v.contacten.clone());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        keep.run(());
    };
    view! {
        <Card title=nl::CONTACT>
            <div class="kb-stack">
                <form class="kb-form kb-no-print" on:submit=send on:keydown=ctrl_enter(keep)>
                    {fouten(of)}
                    <ConceptRegel of=concept />
                    {said(of)}
                    <details class="kb-fold">
                        <summary>{nl::MEER}</summary>
                        <div class="kb-form">{more(of)}</div>
                    </details>
                    <div class="kb-actions">
                        <Button label=nl::NOTEER submit=true key_hint=KEY.to_ascii_uppercase() />
                    </div>
                </form>
                <Log deel=deel rows=rows none=nl::GEEN_CONTACT wat=Genoteerd::Contact on_edit=edit />
            </div>
        </Card>
        <Venster of=other open=open title=begeleiding::CONTACT_ANDERS keep=keep_other on_close=close>
            {said(other)}
            {more(other)}
        </Venster>
    }
}

/// What was said, and what comes next.
fn said(of: Form) -> AnyView {
    view! {
        {schrijf(of, invoer::NOTITIE, nl::NOTITIE, Input::Text)}
        <div class="kb-form__row">
            {mag(of, invoer::VERVOLG, nl::VERVOLG, Input::Text)}
            {mag(of, invoer::VERVOLG_OP, nl::VERVOLG_OP, Input::Date)}
        </div>
    }
}

/// When, how, with whom and about what.
fn more(of: Form) -> AnyView {
    view! {
        <div class="kb-form__row">
            {schrijf(of, invoer::OP, nl::OP, Input::Date)}
            {kies(of, invoer::SOORT, nl::HOE, keuzes(&Contactsoort::ALL, soorten::soort), None)}
        </div>
        {vinken(of, invoer::MET, nl::MET, Kant::ALL.map(woorden::kant))}
        {vinken(of, invoer::ONDERWERP, begeleiding::ONDERWERPEN, Onderwerp::ALL.map(leven::onderwerp))}
    }
}

/// What was noted, newest first, each with a way to change it and to take it away.
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
    #[prop(into)]
    on_edit: UnsyncCallback<(ElementId,)>,
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
                {let_op(row.let_op)}
                {(!row.eerder.is_empty()).then(|| view! {
                    <details class="kb-fold">
                        <summary>{afspraken::EERDER}</summary>
                        <ul>{row.eerder.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
                    </details>
                })}
                {may.then(|| view! {
                    <div class="kb-actions">
                        <Button label=nl::WIJZIG kind=ButtonKind::Quiet name=called on_click=move || on_edit.run((id,)) />
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

/// What to look at, in words and with a word before it.
pub(super) fn let_op(lines: Vec<String>) -> AnyView {
    let line = |text: String| {
        view! {
            <li class="kb-reason--minus">
                <span class="kb-reason__sign" aria-hidden="true">"!"</span>
                <strong>{afspraken::LET_OP} ": "</strong>
                {text}
            </li>
        }
    };
    view! { <ul class="kb-reasons">{lines.into_iter().map(line).collect_view()}</ul> }
}
