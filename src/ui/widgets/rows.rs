//! A list of rows. Up and down walk from row to row, Home and End to the ends, Enter
//! opens; the list is one stop for Tab and remembers where one was. When the row one
//! acted on goes away, its neighbour takes the focus.

use super::badge::Badge;
use super::button::{Button, LinkButton};
use super::row_data::{Piece, RowAction, RowData};
use crate::order;
use crate::ui::kit::*;
use leptos::reactive::computed::Selector;

/// So many rows fill the screen; the rest of what is shown comes once these have been painted.
const FIRST: usize = 8;

/// So many rows are on the page before one asks for more, so that a list of a thousand answers as
/// soon as one of ten. Longer lists do not lay out what is out of sight.
const LONG: usize = 15;

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Plain(text) => text.into_view(),
        Piece::Strong(text) => view! { <strong>{text}</strong> },
        Piece::Alert(text) => view! { <strong class="kb-alerting">{text}</strong> },
    }
}

fn title_id(list: &str, row: &str) -> String {
    format!("{list}-rij-{row}")
}

/// What opens under a row: whose, and what.
#[derive(Clone, Copy)]
pub struct Below {
    /// The row under which it is open.
    pub row: RwSignal<Option<String>>,
    /// Makes it.
    pub view: UnsyncCallback<(), AnyView>,
}

/// The rows of a list, of which as many are made as are shown: told that number it gives the first so
/// many, and how many there are.
pub type RowSource = UnsyncCallback<(usize,), (Vec<RowData>, usize)>;

/// The first rows of a list that may be long.
pub fn first_rows<T>(all: &[T], room: usize, row: impl Fn(&T) -> RowData) -> (Vec<RowData>, usize) {
    (all.iter().take(room).map(row).collect(), all.len())
}

impl From<Signal<Vec<RowData>>> for RowSource {
    /// Of rows that are there already; one that is open elsewhere is always shown.
    fn from(rows: Signal<Vec<RowData>>) -> Self {
        Self::from(move |room: usize| {
            rows.with(|all| {
                let current = all.iter().rposition(|row| row.current);
                let room = room.max(current.map_or(0, |at| at + 1));
                first_rows(all, room, RowData::clone)
            })
        })
    }
}

impl From<Memo<Vec<RowData>>> for RowSource {
    fn from(rows: Memo<Vec<RowData>>) -> Self {
        Signal::from(rows).into()
    }
}

/// The list. `on_action` gives (row, action); `on_open` a row whose title has no address.
#[component]
pub fn Rows(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] rows: RowSource,
    #[prop(optional, into)] on_action: Option<UnsyncCallback<(String, String)>>,
    #[prop(optional, into)] on_open: Option<UnsyncCallback<(String,)>>,
    /// Narrow rows, for a list beside something else.
    #[prop(optional)]
    compact: bool,
    /// What opens under a row.
    #[prop(optional)]
    below: Option<Below>,
    /// For a list that may be long: the words of the button that shows more, with how many are
    /// left. Without it all rows are shown.
    #[prop(optional)]
    more: Option<fn(usize) -> String>,
) -> impl IntoView {
    let list = StoredValue::new(id.clone());
    let room = RwSignal::new(if more.is_some() { LONG } else { usize::MAX });
    if more.is_some() {
        // Paper has no button for the rest.
        let print = window_event_listener(leptos::ev::beforeprint, move |_| room.set(usize::MAX));
        on_cleanup(move || print.remove());
    }
    // Made once, whoever looks at it below.
    let all = Memo::new(move |_| rows.run((room.get(),)));
    let rest = Memo::new(move |_| all.with(|(rows, count)| count - rows.len()));
    let order = Memo::new(move |_| {
        all.with(|(rows, _)| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>())
    });
    let by_id = Memo::new(move |_| {
        all.with(|(rows, _)| {
            rows.iter()
                .map(|row| (row.id.clone(), row.clone()))
                .collect::<order::Map<_, _>>()
        })
    });
    let here = RwSignal::new(None::<String>);
    // The one stop for Tab: where one was, else the open row, else the first.
    let stop = Memo::new(move |_| {
        by_id.with(|by_id| {
            here.get()
                .filter(|id| by_id.contains_key(id))
                .or_else(|| {
                    by_id
                        .values()
                        .find(|row| row.current)
                        .map(|row| row.id.clone())
                })
                .or_else(|| order.with(|order| order.first().cloned()))
        })
    });
    // Tells only the two rows concerned, not all thousand.
    let at_stop = StoredValue::new(Selector::new(move || stop.get()));
    let go = move |row: &str| super::dom::focus(&list.with_value(|list| title_id(list, row)));
    let key = move |event: web_sys::KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let order = order.get_untracked();
        let now = stop.get_untracked();
        let at = order
            .iter()
            .position(|id| Some(id) == now.as_ref())
            .unwrap_or(0);
        let next = match event.key().as_str() {
            "ArrowDown" => at + 1,
            "ArrowUp" => at.saturating_sub(1),
            "Home" => 0,
            "End" => order.len().saturating_sub(1),
            _ => return,
        };
        event.prevent_default();
        if let Some(row) = order.get(next) {
            go(row);
        }
    };
    let stands = super::dom::painted();
    let first = Memo::new(move |_| {
        if stands.get() {
            return usize::MAX;
        }
        let current = all.with(|(rows, _)| rows.iter().rposition(|row| row.current));
        current.map_or(0, |at| at + 1).max(FIRST)
    });
    let laid =
        move || order.with(|order| order.iter().take(first.get()).cloned().collect::<Vec<_>>());
    // Their room is kept until then: whoever goes back is put where they were.
    let later = move || {
        let one = |_| view! { <li class="kb-later" aria-hidden="true"></li> };
        let rest = order.with(|order| order.len().saturating_sub(first.get()));
        (0..rest).map(one).collect_view()
    };
    let acted = StoredValue::new(None::<usize>);
    Effect::new(move |_| {
        let order = order.get();
        let gone =
            here.with_untracked(|here| here.as_ref().is_some_and(|here| !order.contains(here)));
        if let (true, Some(at)) = (gone, acted.get_value()) {
            acted.set_value(None);
            match order.get(at.min(order.len().saturating_sub(1))) {
                Some(row) => super::dom::focus_later(list.with_value(|list| title_id(list, row))),
                None => super::dom::focus_later(list.get_value()),
            }
        }
    });
    let act = move |row: String, action: String| {
        acted.set_value(order.with_untracked(|order| order.iter().position(|id| *id == row)));
        if let Some(on_action) = on_action {
            on_action.run((row, action));
        }
    };
    let row = move |id: String| {
        let key = id.clone();
        let data = Memo::new(move |_| {
            by_id
                .with(|by_id| by_id.get(&key).cloned())
                .unwrap_or_default()
        });
        let (own, own_too, own_id) = (
            Some(id.clone()),
            id.clone(),
            list.with_value(|list| title_id(list, &id)),
        );
        let tabindex = move || {
            if at_stop.with_value(|at_stop| at_stop.selected(&own)) {
                "0"
            } else {
                "-1"
            }
        };
        let enter = move |_| here.set(Some(own_too.clone()));
        let title = move || {
            let text = data.with(|data| data.title.clone());
            let (id, open) = (own_id.clone(), own_id_row(&data));
            let current = data.with(|data| data.current).then_some("true");
            match (data.with(|data| data.href.clone()), on_open) {
                (Some(href), _) => view! {
                    <a class="kb-row__title" id=id href=href tabindex=follow(tabindex.clone()) aria-current=current dir="auto">{text}</a>
                },
                (None, Some(on_open)) => view! {
                    <button
                        type="button"
                        class="kb-row__title"
                        id=id
                        tabindex=follow(tabindex.clone())
                        aria-current=current
                        dir="auto"
                        on:click=move |_| on_open.run((open.clone(),))
                    >
                        {text}
                    </button>
                },
                (None, None) => view! {
                    <span class="kb-row__title" id=id tabindex="-1" dir="auto">{text}</span>
                },
            }
        };
        let action = {
            let row = id.clone();
            move |action: RowAction| {
                let name = (!action.name.is_empty()).then_some(action.name);
                let (row, key) = (row.clone(), action.id);
                let button = action_id(&row, &key);
                match action.href {
                    Some(href) => {
                        view! { <LinkButton label=action.label href=href kind=action.kind name=name /> }
                    }
                    None => view! {
                        <Button
                            label=action.label
                            kind=action.kind
                            name=name
                            id=button
                            on_click=move || act(row.clone(), key.clone())
                        />
                    },
                }
            }
        };
        let badge = move || {
            data.with(|data| data.badge.clone())
                .map(|(shape, label)| view! { <Badge shape=shape label=label /> })
        };
        let aside = move || {
            data.with(|data| data.aside.clone()).map(|(text, tone)| {
                view! { <span class="kb-row__aside" class=(tone.class(), true)>{text}</span> }
            })
        };
        let actions = Memo::new(move |_| data.with(|data| data.actions.clone()));
        let under = below.map(|Below { row, view }| {
            let own = id.clone();
            let is_open = Memo::new(move |_| row.with(|row| row.as_ref() == Some(&own)));
            // Keys in it are its own: the list does not walk on.
            live(move || {
                is_open.get().then(|| {
                    view! { <div class="kb-row__below" on:keydown=|event| event.stop_propagation()>{view.run(())}</div> }
                })
            })
        });
        view! {
            <li class="kb-row" class=("kb-row--current", follow(move || data.with(|data| data.current))) on:focusin=enter>
                <div class="kb-row__words">
                    <div class="kb-row__line">{follow(title)} {follow(badge)} {follow(aside)}</div>
                    <p class="kb-row__sub">
                        {move || data.with(|data| data.sub.clone()).into_iter().map(piece).collect_view()}
                    </p>
                </div>
                {move || {
                    let all = actions.get();
                    (!all.is_empty()).then(|| view! {
                        <div class="kb-actions kb-row__actions">
                            {all.into_iter().map(action.clone()).collect_view()}
                        </div>
                    })
                }}
                {under}
            </li>
        }
    };
    view! {
        <ul
            class="kb-rows"
            class=("kb-rows--compact", compact)
            class=("kb-rows--long", follow(move || order.with(|order| order.len() > LONG)))
            id=id
            tabindex="-1"
            aria-label=label
            on:keydown=key
        >
            <For each=laid key=String::clone children=row />
            {follow(later)}
        </ul>
        {more.map(|more| live(move || {
            (rest.get() > 0).then(|| view! {
                <div class="kb-rows__more">
                    <Button
                        label=Signal::derive(move || more(rest.get()))
                        on_click=move || room.set(order.with_untracked(Vec::len) + LONG)
                    />
                </div>
            })
        }))}
    }
}

/// The id of a button at the end of a row, so that the focus can come back to it.
pub fn action_id(row: &str, action: &str) -> String {
    format!("{row}-{action}-knop")
}

fn own_id_row(data: &Memo<RowData>) -> String {
    data.with(|data| data.id.clone())
}
