//! The board: a column for each fase. A card is dragged to another column, or moved by its button;
//! where it may go is asked of the view, so that the columns show it while one drags.

use super::{link_id, zet::carry_out};
use crate::order::{Map, Set};
use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        situatie::Blik,
        text::nl::{bord as woorden, koppelingen as nl},
        views::koppelingen::{Hoe, Kaart, zet, zetten},
    },
    domain::{Fase, KoppelingId},
    ui::{Page, widgets::*},
};

/// What a column shows at first.
const EERST: usize = 10;

type Column = (Option<Fase>, String);

/// What one drags: which, its name, and where it may go.
#[derive(Clone)]
struct Sleep {
    id: KoppelingId,
    titel: String,
    van: Option<Fase>,
    open: Set<Fase>,
}

/// The board.
#[component]
pub(super) fn Bord(
    columns: Memo<Vec<Column>>,
    cards: Memo<Vec<Kaart>>,
    moving: RwSignal<Option<(KoppelingId, String)>>,
    refused: RwSignal<Option<String>>,
) -> impl IntoView {
    let page = Page::get();
    let drag = RwSignal::new(None::<Sleep>);
    let over = RwSignal::new(None::<Fase>);
    let whole = RwSignal::new(Set::<Option<Fase>>::new());
    let by_fase = Memo::new(move |_| {
        let mut all: Map<Option<Fase>, Vec<Kaart>> = Map::new();
        cards.with(|cards| {
            for card in cards {
                all.entry(card.fase).or_default().push(card.clone());
            }
        });
        all
    });
    let take = move |card: &Kaart| {
        let open = page.peek(|session, today| {
            let moves = zetten(&Blik::of(session, today), card.id);
            let open = moves.iter().filter(|zet| !matches!(zet.hoe, Hoe::Dicht(_)));
            open.map(|zet| zet.naar).collect()
        });
        drag.set(Some(Sleep {
            id: card.id,
            titel: card.titel.clone(),
            van: card.fase,
            open,
        }));
    };
    let let_go = move || {
        drag.set(None);
        over.set(None);
    };
    let card = move |card: Kaart| {
        let (own, asked) = (card.clone(), (card.id, card.titel.clone()));
        let start = move |event: web_sys::DragEvent| {
            // Firefox drags nothing that carries nothing.
            if let Some(data) = event.data_transfer() {
                let _ = data.set_data("text/plain", &own.titel);
                data.set_effect_allowed("move");
            }
            take(&own);
        };
        view! {
            <li class="kb-board__card" draggable="true" on:dragstart=start on:dragend=move |_| let_go()>
                <a class="nl-link" id=link_id(card.id) href=Route::Koppeling(card.id).to_hash() draggable="false" dir="auto">{card.titel.clone()}</a>
                <p class="kb-soft kb-small">{card.dagen}" · "{card.contact}</p>
                {card.stap.map(|stap| view! { <p class="kb-small">{stap}</p> })}
                {card.wacht.map(|(what, now)| view! {
                    <p class="kb-small" class=("kb-board__now", now)>{what}</p>
                })}
                <Button label=woorden::VERPLAATS kind=ButtonKind::Quiet name=card.titel on_click=move || moving.set(Some(asked.clone())) />
            </li>
        }
    };
    let column = move |(fase, naam): Column| {
        let own = Memo::new(move |_| {
            by_fase.with(|all| {
                let cards = all.get(&fase).map_or(&[][..], Vec::as_slice);
                let room = if whole.with(|whole| whole.contains(&fase)) {
                    usize::MAX
                } else {
                    EERST
                };
                let shown = cards.iter().take(room).cloned().collect::<Vec<_>>();
                (cards.len(), shown)
            })
        });
        let count = Signal::derive(move || own.with(|(count, _)| *count));
        let rest = Memo::new(move |_| own.with(|(count, shown)| count - shown.len()));
        let may = move |drag: &Option<Sleep>| {
            let drag = drag.as_ref().filter(|drag| drag.van != fase)?;
            Some(drag.open.contains(&fase?))
        };
        let open = move || drag.with(may) == Some(true);
        let closed = move || drag.with(may) == Some(false);
        let enter = move |event: web_sys::DragEvent| {
            if drag.with_untracked(Option::is_some) && fase.is_some() {
                event.prevent_default();
                if over.get_untracked() != fase {
                    over.set(fase);
                }
            }
        };
        let drop = move |event: web_sys::DragEvent| {
            event.prevent_default();
            let dragged = drag.get_untracked();
            let_go();
            let (Some(one), Some(fase)) = (dragged, fase) else {
                return;
            };
            let asked = page.peek(|session, today| zet(&Blik::of(session, today), one.id, fase));
            if let Some(asked) = asked {
                carry_out(page, one.id, one.titel, &asked, refused);
            }
        };
        view! {
            <section
                class="kb-board__column"
                class=("kb-board__column--open", follow(open))
                class=("kb-board__column--closed", follow(closed))
                class=("kb-board__column--over", follow(move || fase.is_some() && over.get() == fase))
                on:dragover=enter
                on:drop=drop
            >
                <h2 class="kb-board__head">
                    {naam.clone()}
                    <CountBadge count=count name=Signal::derive(move || woorden::aantal(count.get())) />
                </h2>
                {move || (count.get() == 0).then(|| view! { <p class="kb-soft kb-small">{nl::GEEN_IN_FASE}</p> })}
                {move || {
                    let cards = own.with(|(_, shown)| shown.clone());
                    (!cards.is_empty()).then(|| view! {
                        <ul class="kb-board__cards">{cards.into_iter().map(card).collect_view()}</ul>
                    })
                }}
                {move || (rest.get() > 0).then(|| view! {
                    <Button label=woorden::meer(rest.get()) name=naam.clone() kind=ButtonKind::Quiet on_click=move || whole.update(|all| { all.insert(fase); }) />
                })}
            </section>
        }
    };
    view! {
        <p class="kb-soft kb-small kb-plain kb-board__how">{woorden::SLEEP}</p>
        <div class="kb-board" role="region" tabindex="0" aria-label=nl::BORD>
            {move || columns.get().into_iter().map(column).collect_view()}
        </div>
    }
}
