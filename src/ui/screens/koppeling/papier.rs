//! The papers of a koppeling: a screen each that looks like the sheet it will be, with a button
//! to print it. Only the sheet is printed.

use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        text::nl::{koppelingen as nl, papier as woord},
        views::koppeling::{Notitie, blad, contract},
    },
    domain::KoppelingId,
    ui::{Page, widgets::*},
};

/// The head of a paper on the screen.
fn head(page: Page, id: KoppelingId, title: &'static str) -> AnyView {
    view! {
        <PageHead title=title>
            <LinkButton label=woord::TERUG href=Route::Koppeling(id).to_hash() />
            <Button label=woord::PRINT kind=ButtonKind::Primary on_click=move || page.actions().print() />
        </PageHead>
    }
}

fn section(title: &'static str, body: AnyView) -> AnyView {
    view! {
        <section class="kb-paper__part">
            <h3 class="nl-heading nl-heading--level-3">{title}</h3>
            {body}
        </section>
    }
}

fn lines<T: IntoView>(all: impl IntoIterator<Item = T>) -> AnyView {
    let item = |text: T| view! { <li dir="auto">{text}</li> };
    view! { <ul class="kb-paper__list">{all.into_iter().map(item).collect_view()}</ul> }
}

fn paragraph(text: String) -> AnyView {
    view! { <p dir="auto">{text}</p> }
}

/// The contract.
#[component]
pub fn Contract(id: KoppelingId) -> impl IntoView {
    let page = Page::get();
    let view = page.view(move |session, today| contract(session, today, id));
    let sheet = move || {
        let Some(one) = view.get() else {
            return view! { <Empty title=nl::ONBEKEND text=nl::ONBEKEND_DOE /> };
        };
        let room = one.afspraken.is_empty();
        let agreed = view! {
            {if room { paragraph(woord::NOG_NIETS.to_owned()) } else { lines(one.afspraken) }}
            {room.then(|| (0..3).map(|_| view! { <div class="kb-paper__sign"></div> }).collect_view())}
        };
        let family = |(side, name): (String, String)| {
            view! { <div class="kb-paper__fact"><dt>{side}</dt><dd dir="auto">{name}</dd></div> }
        };
        let who = view! {
            <dl>{one.gezinnen.into_iter().map(family).collect_view()}</dl>
            {paragraph(one.kinderen)}
        };
        let sign = |name: String| {
            view! {
                <li class="kb-paper__signer">
                    <strong dir="auto">{name}</strong>
                    <div class="kb-paper__sign">{woord::HANDTEKENING}</div>
                    <div class="kb-paper__sign">{woord::DATUM}</div>
                </li>
            }
        };
        let signing = view! {
            <p>{woord::TEKENEN_TEKST}</p>
            <ul class="kb-paper__signers">{one.tekenen.into_iter().map(sign).collect_view()}</ul>
        };
        view! {
            <article class="kb-paper">
                <p class="kb-plain kb-soft" dir="auto">{one.programma}</p>
                <h2 class="nl-heading nl-heading--level-1">{woord::CONTRACT}</h2>
                {section(woord::WIE, who)}
                {section(woord::WAT, agreed)}
                {section(woord::PROEF, paragraph(one.proef))}
                {section(woord::MISGAAT, lines(woord::MISGAAT_REGELS))}
                {section(woord::HUISREGELS_KOP, lines(one.huisregels))}
                {section(woord::PRIVACY, paragraph(woord::PRIVACY_TEKST.to_owned()))}
                {section(woord::TEKENEN, signing)}
            </article>
        }
    };
    view! {
        {head(page, id, nl::CONTRACT)}
        {live(sheet)}
    }
}

/// All that was noted; concerns only when one says so.
#[component]
pub fn Notities(id: KoppelingId) -> impl IntoView {
    let page = Page::get();
    let view = page.view(move |session, today| blad(session, today, id));
    let concerns = RwSignal::new(false);
    let any =
        Memo::new(move |_| view.with(|one| one.as_ref().is_some_and(|one| !one.zorg.is_empty())));
    let note = |one: Notitie| {
        let text = one
            .tekst
            .lines()
            .map(|line| paragraph(line.to_owned()))
            .collect_view();
        view! { <li class="kb-paper__note"><strong>{one.kop}</strong>{text}</li> }
    };
    let part = move |title: &'static str, all: Vec<Notitie>| {
        let all = all.into_iter().map(note).collect_view();
        section(title, view! { <ul class="kb-paper__notes">{all}</ul> })
    };
    let sheet = move || {
        let Some(one) = view.get() else {
            return view! { <Empty title=nl::ONBEKEND text=nl::ONBEKEND_DOE /> };
        };
        let with = concerns.get() && !one.zorg.is_empty();
        view! {
            <article class="kb-paper">
                <h2 class="nl-heading nl-heading--level-1" dir="auto">{one.titel}</h2>
                <p class="kb-plain kb-soft">{one.sub}</p>
                {one.delen.into_iter().map(|(title, all)| part(title, all)).collect_view()}
                {with.then(|| part(woord::ZORG, one.zorg))}
            </article>
        }
    };
    view! {
        {head(page, id, woord::NOTITIES)}
        <Show when=move || any.get()>
            <div class="kb-no-print">
                <Checkbox
                    id="notities-zorg"
                    label=woord::ZORG_MEE
                    hint=woord::ZORG_UITLEG
                    checked=concerns
                    on_change=move |on: bool| concerns.set(on)
                />
            </div>
        </Show>
        {live(sheet)}
    }
}
