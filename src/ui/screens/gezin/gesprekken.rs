//! Conversations with a family apart from any koppeling: what was said, and a form for one more.

use super::{Alles, refused};
use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        formulier::keuzes,
        text::nl::{gesprek as nl, leven},
        views::gezin::{
            Gespreksregel,
            gesprekken::{self as form, NOTITIE, OP, SOORT, VERVOLG, VERVOLG_OP},
        },
    },
    domain::{ElementId, Gespreksoort, GezinId},
    ui::{
        ConceptRegel, Page,
        screens::koppeling::velden::{Form, kies, mag, schrijf},
        widgets::*,
    },
};

const NAAM: &str = "gesprek";
const KNOP: &str = "gesprek-nieuw";

/// The section. `hier` opens the form at once.
#[component]
pub(super) fn Gesprekken(id: GezinId, all: Alles, hier: bool) -> impl IntoView {
    let page = Page::get();
    let today = page.peek(|_, today| today);
    let of = Form::new(NAAM, form::formulier(None, today));
    let open = RwSignal::new(false);
    let which = RwSignal::new(None::<ElementId>);
    let failed = RwSignal::new(None::<Message>);
    let concept = of.concept(page, open, NOTITIE, move || {
        let one = which.get_untracked();
        one.map_or_else(String::new, |one| format!(" {one}"))
    });
    let begin = move |one: Option<ElementId>| {
        let now = page.peek(|session, today| {
            let gezin = session.state().gezinnen.get(&id);
            let talks = gezin.map_or(&[][..], |gezin| &gezin.gesprekken);
            let found = talks.iter().find(|talk| Some(talk.id) == one);
            form::formulier(found, today)
        });
        of.form.set(now);
        which.set(one);
        failed.set(None);
        open.set(true);
        focus_later(of.id(SOORT));
    };
    if hier {
        begin(None);
    }
    let close = move || {
        open.try_set(false);
        which.try_set(None);
        focus_later(KNOP.to_owned());
    };
    let done = move |answer: Result<(), Message>| match answer {
        Ok(()) => close(),
        Err(message) => {
            failed.try_set(Some(message));
        }
    };
    let keep = move || {
        let own = which.get_untracked();
        let own = own.unwrap_or_else(|| ElementId(page.fresh()));
        let today = page.peek(|_, today| today);
        if let Some(talk) = of.read(|fields| form::lees(fields, own, today)) {
            page.send(form::noteer(id, talk), done);
        }
    };
    let remove = move |one: ElementId| {
        page.send(form::haal_weg(id, one), move |answer| {
            if answer.is_ok() {
                page.tell(nl::WEGGEHAALD, true);
                focus_later(KNOP.to_owned());
            }
            failed.try_set(answer.err());
        });
    };
    let stand = Memo::new(move |_| {
        all.with(|all| {
            all.as_ref()
                .map(|p| (p.gesprekken.stand.clone(), p.gesprekken.goed))
        })
    });
    let rows = Memo::new(move |_| {
        all.with(|all| {
            all.as_ref()
                .map_or_else(Vec::new, |p| p.gesprekken.regels.clone())
        })
    });
    let row = move |one: Gespreksregel| {
        let own = one.id;
        let name = format!("{} {}", one.kop, one.wanneer.0);
        let also = name.clone();
        view! {
            <li class="kb-timeline__item">
                <strong>{one.kop}</strong>
                <p class="kb-timeline__when" title=one.wanneer.1>{one.wanneer.0}</p>
                {(!one.tekst.is_empty()).then(|| view! { <p class="kb-plain kb-lines" dir="auto">{one.tekst}</p> })}
                {one.vervolg.map(|text| view! { <p class="kb-plain kb-soft" dir="auto">{text}</p> })}
                <div class="kb-actions">
                    <Button label=nl::WIJZIG kind=ButtonKind::Quiet name=name on_click=move || begin(Some(own)) />
                    <Button label=nl::HAAL_WEG kind=ButtonKind::Quiet name=also on_click=move || remove(own) />
                </div>
            </li>
        }
    };
    let body = move || {
        if open.get() {
            return view! {
                <form
                    class="kb-form"
                    aria-labelledby="gezin-gesprekken"
                    novalidate=true
                    on:submit=move |event| {
                        event.prevent_default();
                        keep();
                    }
                >
                    <ConceptRegel of=concept />
                    <div class="kb-form__row">
                        {kies(of, SOORT, nl::SOORT, keuzes(&Gespreksoort::ALL, leven::gespreksoort), None)}
                        {schrijf(of, OP, nl::OP, Input::Date)}
                    </div>
                    {mag(of, NOTITIE, nl::NOTITIE, Input::Area)}
                    {mag(of, VERVOLG, nl::VERVOLG, Input::Text)}
                    {mag(of, VERVOLG_OP, nl::VERVOLG_OP, Input::Date)}
                    <div class="kb-actions">
                        <Button label=nl::BEWAAR kind=ButtonKind::Primary submit=true />
                        <Button label=nl::NIET_BEWAREN kind=ButtonKind::Quiet on_click=close />
                    </div>
                </form>
            };
        }
        view! {
            <div class="kb-actions">
                <Button label=nl::NIEUW id=KNOP on_click=move || begin(None) />
            </div>
        }
    };
    let list = move || {
        let rows = rows.get();
        if rows.is_empty() {
            return view! { <p class="kb-soft kb-plain">{nl::GEEN}</p> };
        }
        view! { <ol class="kb-timeline">{rows.into_iter().map(row).collect_view()}</ol> }
    };
    view! {
        <section class="kb-stack" aria-labelledby="gezin-gesprekken">
            <SectionHead title=nl::GESPREKKEN id="gezin-gesprekken" />
            <Card>
                <div class="kb-stack">
                    {move || stand.get().map(|(text, good)| {
                        let class = if good { "kb-plain kb-soft" } else { "kb-plain kb-strong" };
                        view! { <p class=class>{text}</p> }
                    })}
                    {move || failed.get().map(|message| view! { <Banner text=refused(&message) kind=BannerKind::Bad /> })}
                    <ConceptRegel of=concept on_open=move || begin(None) elsewhere=true />
                    {follow(body)}
                    {live(list)}
                </div>
            </Card>
        </section>
    }
}
