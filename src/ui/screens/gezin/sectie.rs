//! A section: what is known, and in its place the form to change it. One save per section.

use super::{checklist::Checklist, refused};
use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        draft::Draft,
        text::nl::gezin as woorden,
        views::gezin::{Deel, Feit, Sectie, commands, intussen},
    },
    domain::{GezinId, Kant},
    ui::{
        Concept, ConceptRegel, Page, Stap,
        screens::velden::{Velden, faults},
        widgets::*,
    },
};

/// The facts of a section; what is unknown looks so.
#[component]
pub(super) fn Feiten(#[prop(into)] feiten: Signal<Vec<Feit>>) -> impl IntoView {
    let item = |feit: Feit| {
        let unknown = !feit.bekend;
        view! {
            <div class="kb-facts__item">
                <dt class="kb-facts__label">{feit.label}</dt>
                <dd class="kb-facts__value kb-lines" class=("kb-unknown", unknown) dir="auto">{feit.waarde}</dd>
            </div>
        }
    };
    view! { <dl class="kb-facts">{move || feiten.get().into_iter().map(item).collect_view()}</dl> }
}

/// Head of a section: its name, and the button that opens its form.
#[component]
pub(super) fn Kop(
    sectie: Sectie,
    deel: Memo<Option<Deel>>,
    open: RwSignal<bool>,
    on_open: UnsyncCallback<()>,
) -> impl IntoView {
    let title = Memo::new(move |_| {
        deel.with(|deel| {
            deel.as_ref()
                .map_or(String::new(), |deel| deel.titel.clone())
        })
    });
    let label = Signal::derive(move || {
        let missing = deel.with(|deel| deel.as_ref().is_some_and(Deel::mist));
        let label = if missing {
            woorden::VUL_AAN
        } else {
            woorden::WIJZIG
        };
        label.to_owned()
    });
    view! {
        <div class="kb-section-head">
            <h2 class="nl-heading nl-heading--level-3" id=heading_id(sectie)>{title}</h2>
            <Show when=move || !open.get()>
                <Button label=label name=title kind=ButtonKind::Quiet id=button_id(sectie) on_click=move || on_open.run(()) />
            </Show>
        </div>
    }
}

pub(super) fn heading_id(sectie: Sectie) -> String {
    format!("deel-{}", sectie.id())
}

pub(super) fn button_id(sectie: Sectie) -> String {
    format!("wijzig-{}", sectie.id())
}

/// A section with fields of a draft.
#[component]
pub(super) fn GezinSectie(
    id: GezinId,
    sectie: Sectie,
    deel: Memo<Option<Deel>>,
    kant: Memo<Option<Kant>>,
    /// Opens the form at once.
    hier: bool,
) -> impl IntoView {
    let page = Page::get();
    let form = sectie.id();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let attempt = RwSignal::new(0u32);
    let failed = RwSignal::new(None::<Message>);
    let draft = RwSignal::new(Draft::empty());
    let first = RwSignal::new(Draft::empty());
    let stap = move |stap: Stap| match stap {
        Stap::Open => {}
        Stap::Terug(velden) => {
            let among = sectie.velden(kant.get_untracked());
            draft.update(|draft| draft.neem(&velden, &among));
        }
        Stap::Weg => draft.set(first.get_untracked()),
    };
    let typed = move || {
        let velden = draft.with(Draft::velden);
        (!velden.is_empty()).then_some(velden)
    };
    let naam = move || form.to_owned();
    let concept = Concept::new(page, naam, open.into(), form_id(sectie), stap, typed);
    let begin = move || {
        let now = page.peek(|session, _| {
            let state = session.state();
            let now = state.gezinnen.get(&id).map(Draft::of)?;
            Some(now.vog(state.programma.vog_maanden()))
        });
        if let Some(now) = now {
            first.set(now.clone());
            draft.set(now);
            failed.set(None);
            open.set(true);
            focus_later(form_id(sectie));
        }
    };
    if hier {
        begin();
    }
    let close = move || {
        open.try_set(false);
        focus_later(button_id(sectie));
    };
    let save = move || {
        if busy.get_untracked() {
            return;
        }
        failed.set(None);
        let today = page.peek(|_, today| today);
        let Some(writes) = draft.try_update(|draft| draft.writes(today)).flatten() else {
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
    let feiten = Memo::new(move |_| {
        deel.with(|deel| {
            deel.as_ref()
                .map_or_else(Vec::new, |deel| deel.feiten.clone())
        })
    });
    let stand = move || {
        let stand = deel.with(|deel| deel.as_ref().and_then(|deel| deel.stand.clone()));
        stand.map(|(text, good)| {
            let kind = if good {
                BannerKind::Good
            } else {
                BannerKind::Warning
            };
            view! { <Banner text=text kind=kind /> }
        })
    };
    let veranderd = page.view(move |session, _| {
        if !open.get() {
            return None;
        }
        let gezin = session.state().gezinnen.get(&id)?;
        draft.with(|draft| intussen(draft, gezin))
    });
    let body = move || {
        if !open.get() {
            return match sectie {
                Sectie::Screening => view! { <Checklist id=id /> },
                _ => view! { <Feiten feiten=feiten /> },
            };
        }
        view! {
            <form
                class="kb-form"
                id=form_id(sectie)
                tabindex="-1"
                aria-labelledby=heading_id(sectie)
                novalidate=true
                on:submit=move |event| {
                    event.prevent_default();
                    save();
                }
            >
                {move || veranderd.get().map(|text| view! { <Banner text=text kind=BannerKind::Warning /> })}
                <ErrorSummary title=woorden::FOUTEN items=faults(form, draft, kant.into()) attempt=attempt id=format!("{form}-fouten") />
                {move || failed.get().map(|message| view! { <Banner text=refused(&message) kind=BannerKind::Bad /> })}
                <Velden form=form draft=draft velden=sectie.velden(kant.get_untracked()) kant=kant />
                <div class="kb-actions">
                    <Button label=woorden::OPSLAAN kind=ButtonKind::Primary busy=busy submit=true />
                    <Button label=woorden::TERUG kind=ButtonKind::Quiet on_click=close />
                </div>
            </form>
        }
    };
    view! {
        <section class="kb-card" aria-labelledby=heading_id(sectie)>
            <Kop sectie=sectie deel=deel open=open on_open=UnsyncCallback::from(begin) />
            {follow(stand)}
            <ConceptRegel of=concept on_open=begin />
            {follow(body)}
        </section>
    }
}

pub(super) fn form_id(sectie: Sectie) -> String {
    format!("formulier-{}", sectie.id())
}
