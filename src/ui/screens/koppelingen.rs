//! Koppelingen: a board by fase, or a list, with one filter for both.

use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        situatie::Blik,
        text::nl::koppelingen as nl,
        views::koppelingen::{Filter, Kaart, Kolom, koppelingen},
    },
    domain::Fase,
    ui::{Page, widgets::*},
};

const BORD: &str = "bord";
const LIJST: &str = "lijst";

/// The screen.
#[component]
pub fn Koppelingen() -> impl IntoView {
    let page = Page::get();
    let filter = RwSignal::new(Filter::default());
    let look = RwSignal::new(BORD.to_owned());
    let view =
        page.view(move |session, today| koppelingen(&Blik::of(session, today), &filter.get()));
    let sub = Signal::derive(move || view.with(|v| v.sub.clone()));
    let empty = Memo::new(move |_| view.with(|v| v.leeg));
    let columns = Memo::new(move |_| view.with(|v| v.kolommen.clone()));
    let nothing =
        Memo::new(move |_| columns.with(|all| all.iter().all(|one| one.kaarten.is_empty())));
    let chips = Fase::ALL.map(|fase| {
        let count = Signal::derive(move || {
            view.with(|v| {
                v.fasen
                    .iter()
                    .find(|(f, _)| *f == fase)
                    .map_or(0, |(_, n)| *n)
            })
        });
        let pressed = Signal::derive(move || filter.with(|f| f.fasen.contains(&fase)));
        let toggle = move || {
            filter.update(|f| {
                if !f.fasen.remove(&fase) {
                    f.fasen.insert(fase);
                }
            });
        };
        view! { <Chip label=nl::fase(fase) pressed=pressed on_toggle=toggle count=count /> }
    });
    let looks = vec![
        ChoiceItem::new(BORD, nl::BORD),
        ChoiceItem::new(LIJST, nl::LIJST),
    ];
    let body = move || match (empty.get(), nothing.get(), look.get().as_str()) {
        (true, ..) => view! {
            <Empty title=nl::GEEN text=nl::GEEN_DOE>
                <LinkButton label=nl::NAAR_MATCHEN href=Route::Matchen(None).to_hash() kind=ButtonKind::Primary />
            </Empty>
        },
        (_, true, _) => {
            view! { <Empty title=nl::NIETS_GEVONDEN text=nl::NIETS_GEVONDEN_DOE /> }
        }
        (_, _, LIJST) => view! { <List columns=columns /> },
        _ => view! { <Board columns=columns /> },
    };
    view! {
        <PageHead title=nl::TITEL sub=sub>
            <Segmented
                label=nl::WEERGAVE
                items=looks
                value=look
                on_choose=move |value: String| look.set(value)
            />
        </PageHead>
        <div class="kb-stack">
            <Show when=move || !empty.get()>
                <div class="kb-filter">
                    <TextField
                        id="koppelingen-zoek"
                        label=nl::ZOEK
                        input=Input::Search
                        value=Signal::derive(move || filter.with(|f| f.naam.clone()))
                        on_input=move |text: String| filter.update(|f| f.naam = text)
                    />
                </div>
            </Show>
            <ChipGroup label=nl::FASEN>{chips.collect_view()}</ChipGroup>
            {follow(body)}
        </div>
    }
}

/// A column for each fase.
#[component]
fn Board(columns: Memo<Vec<Kolom>>) -> impl IntoView {
    let card = |card: Kaart| {
        view! {
            <li class="kb-board__card">
                <a class="nl-link" href=Route::Koppeling(card.id).to_hash() dir="auto">{card.titel}</a>
                <p class="kb-soft kb-small">{card.dagen}</p>
                {card.wacht.map(|(what, now)| view! {
                    <p class="kb-small" class=("kb-alerting", now)>{what}</p>
                })}
            </li>
        }
    };
    let column = move |column: Kolom| {
        let none = column.kaarten.is_empty();
        view! {
            <section class="kb-board__column">
                <h2 class="kb-board__head">
                    {column.naam}
                    <CountBadge count=column.kaarten.len() />
                </h2>
                {none.then(|| view! { <p class="kb-soft kb-small">{nl::GEEN_IN_FASE}</p> })}
                {(!none).then(|| view! {
                    <ul class="kb-board__cards">{column.kaarten.into_iter().map(card).collect_view()}</ul>
                })}
            </section>
        }
    };
    view! {
        <div class="kb-board" role="region" tabindex="0" aria-label=nl::BORD>
            {move || columns.get().into_iter().map(column).collect_view()}
        </div>
    }
}

/// The same as rows.
#[component]
fn List(columns: Memo<Vec<Kolom>>) -> impl IntoView {
    let row = |fase: &str, card: &Kaart| {
        let waits = card.wacht.clone().map(|(what, now)| {
            if now {
                Piece::Alert(what)
            } else {
                Piece::Plain(what)
            }
        });
        let since = Piece::Plain(format!("{} · ", card.dagen));
        RowData {
            id: card.id.to_string(),
            title: card.titel.clone(),
            href: Some(Route::Koppeling(card.id).to_hash()),
            badge: Some((Shape::Plain, fase.to_owned())),
            sub: match waits {
                Some(waits) => vec![since, waits],
                None => vec![Piece::Plain(card.dagen.clone())],
            },
            ..Default::default()
        }
    };
    let rows = Signal::derive(move || {
        columns.with(|all| {
            let of = |one: &Kolom| {
                one.kaarten
                    .iter()
                    .map(|card| row(&one.naam, card))
                    .collect::<Vec<_>>()
            };
            all.iter().flat_map(of).collect::<Vec<_>>()
        })
    });
    view! {
        <Card flush=true><Rows id="koppelingen-lijst" label=nl::TITEL rows=rows /></Card>
    }
}
