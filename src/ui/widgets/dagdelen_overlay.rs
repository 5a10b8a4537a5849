//! Two grids over each other, to read: what the one asks, what the other offers, and
//! where they meet. Told by shape and word as well as by colour.

use super::dagdelen_grid::{Cell, GridWords};
use crate::order;
use crate::ui::kit::*;

/// What a screen reader says of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverlayWords {
    /// Only the first.
    pub first: String,
    /// Only the second.
    pub second: String,
    /// Both.
    pub both: String,
    /// Neither.
    pub neither: String,
}

/// The two over each other.
#[component]
pub fn DagdelenOverlay(
    #[prop(into)] caption: Signal<String>,
    #[prop(into)] words: GridWords,
    #[prop(into)] said: OverlayWords,
    #[prop(into)] first: Signal<order::Set<Cell>>,
    #[prop(into)] second: Signal<order::Set<Cell>>,
) -> impl IntoView {
    let columns = words.columns.len();
    let cell = move |at: Cell| {
        let said = said.clone();
        let state = Memo::new(move |_| {
            (
                first.with(|first| first.contains(&at)),
                second.with(|second| second.contains(&at)),
            )
        });
        let class = move || match state.get() {
            (true, true) => "kb-over__cell kb-over__cell--both",
            (true, false) => "kb-over__cell kb-over__cell--first",
            (false, true) => "kb-over__cell kb-over__cell--second",
            (false, false) => "kb-over__cell",
        };
        let word = move || match state.get() {
            (true, true) => said.both.clone(),
            (true, false) => said.first.clone(),
            (false, true) => said.second.clone(),
            (false, false) => said.neither.clone(),
        };
        view! { <td><span class=follow(class) aria-hidden="true"></span><span class="kb-hidden">{follow(word)}</span></td> }
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
    view! {
        <table class="kb-grid kb-grid--read">
            <caption class="kb-hidden">{caption}</caption>
            <thead>{head}</thead>
            <tbody>{body}</tbody>
        </table>
    }
}
