//! The children of a family: a row each, in one form.

use super::{
    refused,
    sectie::{Feiten, Kop, button_id, form_id, heading_id},
};
use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        draft::kinderen::{Kinderen, Rij},
        text::nl::{datum, gezin as woorden, velden},
        views::gezin::{Deel, Sectie, commands},
    },
    domain::{ElementId, GezinId},
    ui::{Concept, ConceptRegel, Page, Stap, widgets::*},
};

const SECTIE: Sectie = Sectie::Kinderen;

fn months() -> Vec<ChoiceItem> {
    let mut items = vec![ChoiceItem::new("", velden::NOG_ONBEKEND)];
    items.extend((1..=12u8).map(|month| ChoiceItem::new(month.to_string(), datum::maand(month))));
    items
}

/// One child in the form.
#[component]
pub(in crate::ui::screens) fn KindRij(
    form: RwSignal<Kinderen>,
    id: ElementId,
    /// Comes when one leaves a field that was changed.
    #[prop(optional, into)]
    on_commit: Option<UnsyncCallback<()>>,
) -> impl IntoView {
    let done = move || {
        if let Some(on_commit) = on_commit {
            on_commit.run(());
        }
    };
    let get = move |pick: fn(&Rij) -> String| {
        Memo::new(move |_| {
            form.with(|form| {
                let rij = form.rijen.iter().find(|rij| rij.id == id);
                rij.map_or(String::new(), pick)
            })
        })
    };
    let fault = move |pick: fn(&Rij) -> Option<String>| {
        Memo::new(move |_| {
            form.with(|form| form.rijen.iter().find(|rij| rij.id == id).and_then(pick))
        })
    };
    let edit = move |change: fn(&mut Rij, String), text: String| {
        form.try_update(|form| form.edit(id, |rij| change(rij, text)));
    };
    let number =
        move || form.with(|form| form.rijen.iter().position(|rij| rij.id == id).unwrap_or(0) + 1);
    let name = Signal::derive(move || woorden::kind_nummer(number()));
    view! {
        <fieldset class="kb-fieldset">
            <legend class="utrecht-form-label">{name}</legend>
            <div class="kb-form__row">
                <TextField
                    id=format!("kind-naam-{id}")
                    label=woorden::VOORNAAM
                    value=get(|rij| rij.voornaam.clone())
                    error=fault(|rij| rij.fout_naam.as_ref().map(velden::fout))
                    on_input=move |text: String| edit(|rij, text| rij.voornaam = text, text)
                    on_commit=move |_: String| done()
                />
                <TextField
                    id=format!("kind-jaar-{id}")
                    label=woorden::GEBOORTEJAAR
                    value=get(|rij| rij.jaar.clone())
                    error=fault(|rij| rij.fout_jaar.as_ref().map(velden::fout))
                    short=true
                    on_input=move |text: String| edit(|rij, text| rij.jaar = text, text)
                    on_commit=move |_: String| done()
                />
                <SelectField
                    id=format!("kind-maand-{id}")
                    label=woorden::GEBOORTEMAAND
                    items=months()
                    value=get(|rij| rij.maand.clone())
                    on_choose=move |text: String| {
                        edit(|rij, text| rij.maand = text, text);
                        done();
                    }
                />
            </div>
            <Button
                label=woorden::KIND_WEG
                name=name
                kind=ButtonKind::Quiet
                on_click=move || {
                    form.update(|form| form.remove(id));
                    done();
                    focus_later("kind-erbij".to_owned());
                }
            />
        </fieldset>
    }
}

/// The section.
#[component]
pub(super) fn KinderenSectie(id: GezinId, deel: Memo<Option<Deel>>) -> impl IntoView {
    let page = Page::get();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let attempt = RwSignal::new(0u32);
    let failed = RwSignal::new(None::<Message>);
    let now = move || page.peek(|session, _| session.state().gezinnen.get(&id).map(Kinderen::of));
    let Some(first) = now() else {
        return ().into_view();
    };
    let before = RwSignal::new(first.clone());
    let form = RwSignal::new(first);
    let stap = move |stap: Stap| match stap {
        Stap::Open => {}
        Stap::Terug(velden) => form.update(|form| form.neem(&velden)),
        Stap::Weg => form.set(before.get_untracked()),
    };
    let typed = move || {
        let velden = form.with(Kinderen::velden);
        (!velden.is_empty()).then_some(velden)
    };
    let naam = || SECTIE.id().to_owned();
    let concept = Concept::new(page, naam, open.into(), form_id(SECTIE), stap, typed);
    let more = move || {
        let id = page.fresh();
        form.update(|form| form.add(id));
        focus_later(format!("kind-naam-{}", ElementId(id)));
    };
    let begin = move || {
        let Some(now) = now() else { return };
        let none = now.rijen.is_empty();
        before.set(now.clone());
        form.set(now);
        failed.set(None);
        open.set(true);
        if none {
            more();
        } else {
            focus_later(form_id(SECTIE));
        }
    };
    let close = move || {
        open.try_set(false);
        focus_later(button_id(SECTIE));
    };
    let save = move || {
        if busy.get_untracked() {
            return;
        }
        failed.set(None);
        let today = page.peek(|_, today| today);
        let Some(writes) = form.try_update(|form| form.writes(today)).flatten() else {
            attempt.update(|attempt| *attempt += 1);
            return;
        };
        let commands = commands(id, writes);
        if commands.is_empty() {
            close();
            return;
        }
        busy.set(true);
        page.send_all(commands, move |answer| {
            busy.try_set(false);
            match answer {
                Ok(()) => close(),
                Err(message) => {
                    failed.try_set(Some(message));
                }
            }
        });
    };
    let faults = Signal::derive(move || {
        form.with(|form| {
            let lines = form.rijen.iter().enumerate().flat_map(|(at, rij)| {
                let kind = woorden::kind_nummer(at + 1);
                let naam = rij.fout_naam.as_ref().map(|fout| ("naam", fout));
                let jaar = rij.fout_jaar.as_ref().map(|fout| ("jaar", fout));
                [naam, jaar]
                    .into_iter()
                    .flatten()
                    .map(move |(field, fout)| {
                        let text = format!("{kind}: {}", velden::fout(fout));
                        (format!("kind-{field}-{}", rij.id), text)
                    })
            });
            lines.collect::<Vec<_>>()
        })
    });
    let feiten = Memo::new(move |_| {
        deel.with(|deel| {
            deel.as_ref()
                .map_or_else(Vec::new, |deel| deel.feiten.clone())
        })
    });
    let ids = Memo::new(move |_| {
        form.with(|form| form.rijen.iter().map(|rij| rij.id).collect::<Vec<_>>())
    });
    let body = move || {
        if !open.get() {
            return view! { <Feiten feiten=feiten /> };
        }
        view! {
            <form
                class="kb-form"
                id=form_id(SECTIE)
                tabindex="-1"
                aria-labelledby=heading_id(SECTIE)
                novalidate=true
                on:submit=move |event| {
                    event.prevent_default();
                    save();
                }
            >
                <ErrorSummary title=woorden::FOUTEN items=faults attempt=attempt id="kinderen-fouten" />
                {move || failed.get().map(|message| view! { <Banner text=refused(&message) kind=BannerKind::Bad /> })}
                <For each=move || ids.get() key=|id: &ElementId| id.to_string() children=move |id| view! { <KindRij form=form id=id /> } />
                <div class="kb-actions">
                    <Button label=woorden::KIND_ERBIJ id="kind-erbij" on_click=more />
                </div>
                <div class="kb-actions">
                    <Button label=woorden::OPSLAAN kind=ButtonKind::Primary busy=busy submit=true />
                    <Button label=woorden::TERUG kind=ButtonKind::Quiet on_click=close />
                </div>
            </form>
        }
    };
    view! {
        <section class="kb-card" aria-labelledby=heading_id(SECTIE)>
            <Kop sectie=SECTIE deel=deel open=open on_open=UnsyncCallback::from(begin) />
            <ConceptRegel of=concept on_open=begin />
            {follow(body)}
        </section>
    }
}
