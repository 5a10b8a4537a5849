//! Koppelingen: a board by fase, or a list, with one filter and one order for both.

mod bord;
mod zet;

use self::{bord::Bord, zet::Verplaats};
use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        text::nl::{bord as woorden, koppelingen as nl},
        views::koppelingen::{Filter, Kaart, Orde, koppelingen},
    },
    domain::{Fase, KoppelingId},
    ui::{Kept, widgets::*},
};

const BORD: &str = "bord";
const LIJST: &str = "lijst";

/// The link of a card or row, where the focus goes after it moved.
fn link_id(id: KoppelingId) -> String {
    format!("koppelingen-rij-{id}")
}

/// The screen.
#[component]
pub fn Koppelingen() -> impl IntoView {
    let filter = RwSignal::new(Filter::default());
    let look = RwSignal::new(BORD.to_owned());
    let all = Kept::get().koppelingen;
    let view = Memo::new(move |_| all.with(|all| filter.with(|filter| koppelingen(all, filter))));
    let sub = Signal::derive(move || view.with(|v| v.sub.clone()));
    let empty = Memo::new(move |_| view.with(|v| v.leeg));
    let columns = Memo::new(move |_| view.with(|v| v.kolommen.clone()));
    let cards = Memo::new(move |_| view.with(|v| v.kaarten.clone()));
    let nothing = Memo::new(move |_| cards.with(Vec::is_empty));
    // Which one is being moved, and what it is called.
    let moving = RwSignal::new(None::<(KoppelingId, String)>);
    let refused = RwSignal::new(None::<String>);
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
    let waiting = Signal::derive(move || view.with(|v| v.wachten));
    let pressed = Signal::derive(move || filter.with(|f| f.wacht));
    let toggle = move || filter.update(|f| f.wacht = !f.wacht);
    let looks = vec![
        ChoiceItem::new(BORD, nl::BORD),
        ChoiceItem::new(LIJST, nl::LIJST),
    ];
    let orders: Vec<ChoiceItem> = Orde::ALL
        .into_iter()
        .map(|orde| ChoiceItem::new(orde.naam(), orde.naam()))
        .collect();
    let order = Signal::derive(move || filter.with(|f| f.orde.naam().to_owned()));
    let choose = move |naam: String| {
        let chosen = Orde::ALL.into_iter().find(|orde| orde.naam() == naam);
        filter.update(|f| f.orde = chosen.unwrap_or_default());
    };
    let body = move || match (empty.get(), nothing.get(), look.get().as_str()) {
        (true, ..) => view! {
            <Empty title=nl::GEEN text=nl::GEEN_DOE>
                <LinkButton label=nl::NAAR_MATCHEN href=Route::Matchen(None).to_hash() kind=ButtonKind::Primary />
            </Empty>
        },
        (_, true, _) => {
            view! { <Empty title=nl::NIETS_GEVONDEN text=nl::NIETS_GEVONDEN_DOE /> }
        }
        (_, _, LIJST) => view! { <Lijst cards=cards moving=moving /> },
        _ => view! { <Bord columns=columns cards=cards moving=moving refused=refused /> },
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
                <div class="kb-form__row kb-filter">
                    <TextField
                        id="koppelingen-zoek"
                        label=nl::ZOEK
                        input=Input::Search
                        value=Signal::derive(move || filter.with(|f| f.naam.clone()))
                        on_input=move |text: String| filter.update(|f| f.naam = text)
                    />
                    <SelectField id="koppelingen-orde" label=woorden::ORDE items=orders.clone() value=order on_choose=choose />
                </div>
            </Show>
            <div class="kb-filters">
                <ChipGroup label=nl::FASEN>{chips.collect_view()}</ChipGroup>
                <ChipGroup label=woorden::AANDACHT>
                    <Chip label=woorden::WACHT pressed=pressed on_toggle=toggle count=waiting />
                </ChipGroup>
            </div>
            {move || refused.get().map(|text| view! { <Banner text=text kind=BannerKind::Bad /> })}
            {follow(body)}
        </div>
        <Verplaats moving=moving refused=refused />
    }
}

/// Rows, of all fasen together in the order that was chosen.
#[component]
fn Lijst(
    cards: Memo<Vec<Kaart>>,
    moving: RwSignal<Option<(KoppelingId, String)>>,
) -> impl IntoView {
    let row = |card: &Kaart| {
        let mut sub = vec![Piece::Plain(format!("{} · {}", card.dagen, card.contact))];
        if let Some(stap) = &card.stap {
            sub.push(Piece::Plain(format!(" · {stap}")));
        }
        if let Some((what, now)) = card.wacht.clone() {
            sub.push(Piece::Plain(" · ".to_owned()));
            sub.push(if now {
                Piece::Strong(what)
            } else {
                Piece::Plain(what)
            });
        }
        RowData {
            id: card.id.to_string(),
            title: card.titel.clone(),
            href: Some(Route::Koppeling(card.id).to_hash()),
            badge: Some((Shape::Plain, card.fasenaam.clone())),
            sub,
            actions: vec![RowAction {
                label: woorden::VERPLAATS.to_owned(),
                name: card.titel.clone(),
                kind: ButtonKind::Quiet,
                ..RowAction::default()
            }],
            ..RowData::default()
        }
    };
    let rows = move |room: usize| cards.with(|all| first_rows(all, room, row));
    let ask = move |row: String, _action: String| {
        let found = cards.with_untracked(|all| {
            let card = all.iter().find(|card| card.id.to_string() == row)?;
            Some((card.id, card.titel.clone()))
        });
        moving.set(found);
    };
    view! {
        <Card flush=true><Rows id="koppelingen" label=nl::TITEL rows=rows on_action=ask more=woorden::meer /></Card>
    }
}
