//! A grid to paint: days across, parts of the day down. Every cell is a real checkbox.
//! Mouse and touch paint by dragging; arrows walk, space ticks, shift with an arrow
//! paints. A stroke is handed over once, when it ends.

use crate::order;
use crate::ui::kit::*;
use wasm_bindgen::JsCast;

/// A cell: row (part of the day) and column (day), from zero.
pub type Cell = (usize, usize);

/// The words of a grid, in the order of its rows and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridWords {
    /// Short names of the days.
    pub columns: Vec<String>,
    /// Full names of the days, as a screen reader says them.
    pub column_names: Vec<String>,
    /// The parts of the day.
    pub rows: Vec<String>,
}

impl GridWords {
    pub(super) fn head(&self) -> AnyView {
        let days = self
            .columns
            .iter()
            .enumerate()
            .map(|(at, day)| {
                let name = self.column_names.get(at).cloned();
                view! { <th scope="col"><abbr title=name>{day.clone()}</abbr></th> }
            })
            .collect_view();
        view! { <tr><td></td>{days}</tr> }
    }
}

/// A stroke under way: whether it fills or wipes, and what the grid looks like so far.
#[derive(Clone)]
struct Stroke {
    fills: bool,
    cells: order::Set<Cell>,
}

fn apply(cells: &mut order::Set<Cell>, cell: Cell, fills: bool) {
    if fills {
        cells.insert(cell);
    } else {
        cells.remove(&cell);
    }
}

fn cell_under(event: &web_sys::PointerEvent) -> Option<Cell> {
    // The pointer is caught by the table while it paints, so its target says nothing.
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    let element = document().element_from_point(x, y)?;
    let cell = element.closest("[data-cell]").ok()??;
    let text = cell.get_attribute("data-cell")?;
    let (row, column) = text.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

/// The grid. `id` begins the id of every cell (`ID-row-column`).
#[component]
pub fn DagdelenGrid(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] words: GridWords,
    #[prop(into)] value: Signal<order::Set<Cell>>,
    #[prop(into)] on_change: UnsyncCallback<(order::Set<Cell>,)>,
    #[prop(optional, into)] hint: MaybeProp<String>,
) -> impl IntoView {
    let (rows, columns) = (words.rows.len(), words.columns.len());
    let stroke = RwSignal::new(None::<Stroke>);
    let here = RwSignal::new((0, 0));
    let table = NodeRef::<web_sys::HtmlElement>::new();
    let shown = Memo::new(move |_| {
        stroke
            .with(|stroke| stroke.as_ref().map(|stroke| stroke.cells.clone()))
            .unwrap_or_else(|| value.get())
    });
    let begin = id.clone();
    let name = StoredValue::new(begin);

    let press = move |event: web_sys::PointerEvent| {
        if event.button() != 0 {
            return;
        }
        let Some(cell) = cell_under(&event) else {
            return;
        };
        // Keeps the click from ticking the box a second time; the focus is set by hand.
        event.prevent_default();
        let mut cells = value.get_untracked();
        let fills = !cells.contains(&cell);
        apply(&mut cells, cell, fills);
        stroke.set(Some(Stroke { fills, cells }));
        here.set(cell);
        if let Some(table) = table.get_untracked() {
            // Without capture the stroke ends at the edge, which is no harm.
            let _ = table.set_pointer_capture(event.pointer_id());
        }
        super::dom::focus(&name.with_value(|name| format!("{name}-{}-{}", cell.0, cell.1)));
    };
    let drag = move |event: web_sys::PointerEvent| {
        if stroke.with_untracked(Option::is_none) {
            return;
        }
        if let Some(cell) = cell_under(&event) {
            stroke.update(|stroke| {
                if let Some(stroke) = stroke {
                    apply(&mut stroke.cells, cell, stroke.fills);
                }
            });
        }
    };
    let lift = move |_: web_sys::PointerEvent| {
        let Some(ended) = stroke.get_untracked() else {
            return;
        };
        on_change.run((ended.cells,));
        stroke.set(None);
    };
    let give_up = move |_: web_sys::PointerEvent| stroke.set(None);
    let key = move |event: web_sys::KeyboardEvent| {
        let (row, column) = here.get_untracked();
        let next = match event.key().as_str() {
            "ArrowUp" => (row.saturating_sub(1), column),
            "ArrowDown" => ((row + 1).min(rows.saturating_sub(1)), column),
            "ArrowLeft" => (row, column.saturating_sub(1)),
            "ArrowRight" => (row, (column + 1).min(columns.saturating_sub(1))),
            "Home" => (row, 0),
            "End" => (row, columns.saturating_sub(1)),
            _ => return,
        };
        event.prevent_default();
        if event.shift_key() {
            let mut cells = value.get_untracked();
            let fills = cells.contains(&(row, column));
            apply(&mut cells, next, fills);
            on_change.run((cells,));
        }
        here.set(next);
        super::dom::focus(&name.with_value(|name| format!("{name}-{}-{}", next.0, next.1)));
    };
    let swallow = move |event: web_sys::MouseEvent| {
        // A painted box has had its turn; a click from a screen reader or a key (detail 0) counts.
        if event.detail() > 0 && cell_of(&event).is_some() {
            event.prevent_default();
        }
    };
    let tick = move |cell: Cell, on: bool| {
        let mut cells = value.get_untracked();
        apply(&mut cells, cell, on);
        on_change.run((cells,));
    };
    let spoken = words.clone();
    let cell = move |cell: Cell| {
        let (row, column) = cell;
        let day = spoken
            .column_names
            .get(column)
            .or(spoken.columns.get(column))
            .cloned();
        let part = spoken.rows.get(row).cloned();
        let label = format!("{} {}", day.unwrap_or_default(), part.unwrap_or_default());
        view! {
            <td data-cell=format!("{row}-{column}")>
                <input
                    class="kb-grid__box"
                    type="checkbox"
                    id=name.with_value(|name| format!("{name}-{row}-{column}"))
                    aria-label=label
                    tabindex=move || if here.get() == cell { "0" } else { "-1" }
                    prop:checked=move || shown.with(|shown| shown.contains(&cell))
                    on:focus=move |_| here.set(cell)
                    on:change=move |event| tick(cell, event_target_checked(&event))
                />
            </td>
        }
    };
    let head = words.head();
    let body = words
        .rows
        .iter()
        .enumerate()
        .map(|(row, label)| {
            let cells = (0..columns)
                .map(|column| cell((row, column)))
                .collect_view();
            view! { <tr><th scope="row">{label.clone()}</th>{cells}</tr> }
        })
        .collect_view();
    let hint_id = format!("{id}-uitleg");
    let described = {
        let hint_id = hint_id.clone();
        move || hint.with(Option::is_some).then(|| hint_id.clone())
    };
    view! {
        <fieldset class="kb-fieldset" id=id aria-describedby=follow(described)>
            <legend class="utrecht-form-label">{label}</legend>
            {move || {
                let id = hint_id.clone();
                hint.get().map(|text| view! { <p class="utrecht-form-field-description kb-plain" id=id>{text}</p> })
            }}
            <table
                class="kb-grid kb-grid--paint"
                node_ref=table
                on:pointerdown=press
                on:pointermove=drag
                on:pointerup=lift
                on:pointercancel=give_up
                on:click=swallow
                on:keydown=key
            >
                <thead>{head}</thead>
                <tbody>{body}</tbody>
            </table>
        </fieldset>
    }
}

fn cell_of(event: &web_sys::MouseEvent) -> Option<web_sys::Element> {
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    element.closest("[data-cell]").ok()?
}
