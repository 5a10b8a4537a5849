//! Effect: the report as it will be printed, of a year and a municipality, to share or for the
//! coordinator alone; below it what it rests on.

mod cijfers;
mod form;

use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route,
        effect::Keuze,
        situatie::Blik,
        text::nl::{effect as nl, presentatie},
        views::effect::{Blok, Staaf, Tabel, csv, effect},
    },
    ui::{Page, screens::matchen::Wrong, widgets::*},
};

/// The screen.
#[component]
pub fn Effect() -> impl IntoView {
    let page = Page::get();
    let keuze = RwSignal::new(Keuze::default());
    let lang = RwSignal::new(false);
    let view = page
        .view(move |session, today| keuze.with(|keuze| effect(&Blik::of(session, today), keuze)));
    let wrong = RwSignal::new(None::<Message>);
    let save = move || {
        let text = view.with_untracked(csv);
        let done = page
            .actions()
            .download(nl::BESTAND, "text/csv;charset=utf-8", &text);
        wrong.set(done.err());
    };
    let shared = Memo::new(move |_| view.with(|view| view.gedeeld));
    let own = Memo::new(move |_| view.with(|view| !view.samen));
    let there = Memo::new(move |_| view.with(|view| view.geen.is_none()));
    let years = Signal::derive(move || {
        let item = |(key, name): &(String, String)| ChoiceItem::new(key, name);
        view.with(|view| view.jaren.iter().map(item).collect::<Vec<_>>())
    });
    let places = Signal::derive(move || {
        let item = |name: &String| ChoiceItem::new(name, name);
        let all = ChoiceItem::new("", nl::ALLE_GEMEENTEN);
        view.with(|view| {
            std::iter::once(all)
                .chain(view.gemeenten.iter().map(item))
                .collect::<Vec<_>>()
        })
    });
    let several = Memo::new(move |_| places.with(|all| all.len() > 1));
    let flag = |on: bool| if on { "1" } else { "0" }.to_owned();
    let pair = |no, yes| vec![ChoiceItem::new("0", no), ChoiceItem::new("1", yes)];
    view! {
        <PageHead title=nl::TITEL sub=Signal::derive(move || view.with(|view| view.sub.clone()))>
            <LinkButton label=presentatie::PRESENTEER href=Route::Presentatie.to_hash() />
            <Show when=move || there.get()>
                <Button label=nl::CSV on_click=save />
                <Button label=nl::PRINT kind=ButtonKind::Primary on_click=move || page.actions().print() />
            </Show>
        </PageHead>
        <Wrong wrong=wrong />
        <div class="kb-stack">
        <div class="kb-actions kb-effect__choose">
            <SelectField id="effect-jaar" label=nl::PERIODE items=years
                value=Signal::derive(move || view.with(|view| view.jaar.clone()))
                on_choose=move |key: String| keuze.update(|keuze| keuze.jaar = key.parse().ok()) />
            <Show when=move || several.get()>
                <SelectField id="effect-gemeente" label=nl::GEMEENTE items=places
                    value=Signal::derive(move || view.with(|view| view.gemeente.clone()))
                    on_choose=move |name: String| keuze.update(|keuze| keuze.gemeente = Some(name)) />
            </Show>
            <Show when=move || shared.get()>
                <Segmented label=nl::BRON items=pair(nl::EIGEN, nl::OPGETELD)
                    value=Signal::derive(move || flag(view.with(|view| view.samen)))
                    on_choose=move |key: String| keuze.update(|keuze| keuze.samen = key == "1") />
            </Show>
            <Show when=move || own.get()>
                <Segmented label=nl::VOOR_WIE items=pair(nl::RAAD, nl::ZELF)
                    value=Signal::derive(move || flag(keuze.with(|keuze| keuze.precies)))
                    on_choose=move |key: String| keuze.update(|keuze| keuze.precies = key == "1") />
            </Show>
            <Segmented label=nl::LENGTE items=pair(nl::KORT, nl::LANG)
                value=Signal::derive(move || flag(lang.get()))
                on_choose=move |key: String| lang.set(key == "1") />
        </div>
        {live(move || view.with(|view| match view.geen {
            Some(why) => view! { <Empty title=nl::TITEL text=why /> },
            None => {
                let shown = view.getoond(lang.get());
                view! {
                    <article class="kb-paper kb-effect">
                        <h2 class="nl-heading nl-heading--level-2">{view.titel}</h2>
                        <p class="kb-plain">{view.sub.clone()}</p>
                        {shown.into_iter().map(block).collect_view()}
                        <p class="kb-small kb-effect__note">{view.let_op}</p>
                    </article>
                }
            }
        }))}
        <cijfers::Geven jaar=Memo::new(move |_| view.with(|view| view.jaar.parse().unwrap_or_default())) />
        <form::Rust />
        </div>
    }
}

/// A block: words, what is drawn, and the same in a table.
fn block(blok: Blok) -> AnyView {
    let line = |text: String| view! { <p class="kb-plain" dir="auto">{text}</p> };
    let bars = !blok.staven.is_empty();
    view! {
        <section class="kb-paper__part">
            <h3 class="nl-heading nl-heading--level-3">{blok.titel}</h3>
            {blok.tekst.into_iter().map(line).collect_view()}
            {bars.then(|| view! { <ul class="kb-range">{blok.staven.into_iter().map(bar).collect_view()}</ul> })}
            {(!blok.tabel.rijen.is_empty()).then(|| table(blok.titel, blok.tabel))}
        </section>
    }
    .into_view()
}

fn table(titel: &'static str, tabel: Tabel) -> AnyView {
    let column = |(at, word): (usize, &&'static str)| Column {
        label: (*word).to_owned(),
        numeric: at > 0,
    };
    let columns: Vec<Column> = tabel.kop.iter().enumerate().map(column).collect();
    let (columns, rows) = (RwSignal::new(columns), RwSignal::new(tabel.rijen));
    view! { <Table caption=titel columns=columns rows=rows hide_caption=true /> }.into_view()
}

pub(super) fn bar(one: Staaf) -> AnyView {
    let (x, wide) = (
        one.van.to_string(),
        one.tot.saturating_sub(one.van).max(6).to_string(),
    );
    let mark = one.midden.saturating_sub(3).to_string();
    view! {
        <li>
            <span class="kb-range__name">{one.naam}</span>
            <svg class="kb-range__bar" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="kb-range__field" x="0" y="14" width="1000" height="12"></rect>
                <rect class="kb-range__part" x=x y="6" width=wide height="28"></rect>
                <rect class="kb-range__mark" x=mark y="0" width="6" height="40"></rect>
            </svg>
            <span class="kb-small">{one.woorden}</span>
        </li>
    }
    .into_view()
}
