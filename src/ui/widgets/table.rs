//! A plain table of words and numbers, that scrolls by itself when it is wider than the
//! page and can then be reached by keyboard.

use crate::ui::kit::*;

/// A column: its head, and whether it holds numbers (right-aligned).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub label: String,
    /// Numbers line up on the right.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn words(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            numeric: false,
        }
    }

    /// A column of numbers.
    pub fn numbers(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            numeric: true,
        }
    }
}

/// The table. The first cell of a row is its head.
#[component]
pub fn Table(
    #[prop(into)] caption: Signal<String>,
    #[prop(into)] columns: Signal<Vec<Column>>,
    #[prop(into)] rows: Signal<Vec<Vec<String>>>,
    /// The caption is for screen readers only: a heading above says the same.
    #[prop(optional)]
    hide_caption: bool,
) -> impl IntoView {
    let class_of = |column: Option<&Column>| match column {
        Some(Column { numeric: true, .. }) => "utrecht-table__cell kb-numeric",
        _ => "utrecht-table__cell",
    };
    let head = move || {
        columns.with(|columns| {
            columns
                .iter()
                .map(|column| view! { <th scope="col" class=class_of(Some(column))>{column.label.clone()}</th> })
                .collect_view()
        })
    };
    let body = move || {
        let columns = columns.get();
        let line = |cells: Vec<String>| {
            let cell = |(at, text): (usize, String)| {
                let class = class_of(columns.get(at));
                if at == 0 {
                    view! { <th scope="row" class=class>{text}</th> }
                } else {
                    view! { <td class=class>{text}</td> }
                }
            };
            view! { <tr>{cells.into_iter().enumerate().map(cell).collect_view()}</tr> }
        };
        rows.get().into_iter().map(line).collect_view()
    };
    let caption_class = if hide_caption {
        "kb-hidden"
    } else {
        "kb-table__caption"
    };
    view! {
        <div class="utrecht-table-container kb-table" role="region" tabindex="0" aria-label=caption>
            <table class="utrecht-table utrecht-table--html-table">
                <caption class=caption_class>{caption}</caption>
                <thead><tr>{follow(head)}</tr></thead>
                <tbody>{follow(body)}</tbody>
            </table>
        </div>
    }
}
