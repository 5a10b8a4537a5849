//! A score as a bar of parts, each with its own colour, and its words.

use crate::ui::kit::*;

/// A part of a score: what it is about and how many points it brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScorePart {
    /// What it is about.
    pub label: String,
    /// Points it brought.
    pub points: u32,
}

const COLOURS: usize = 13;

fn colour(at: usize) -> &'static str {
    match at % COLOURS {
        0 => "kb-part-1",
        1 => "kb-part-2",
        2 => "kb-part-3",
        3 => "kb-part-4",
        4 => "kb-part-5",
        5 => "kb-part-6",
        6 => "kb-part-7",
        7 => "kb-part-8",
        8 => "kb-part-9",
        9 => "kb-part-10",
        10 => "kb-part-11",
        11 => "kb-part-12",
        _ => "kb-part-13",
    }
}

/// The bar; `of` is the whole width in points. `text` says all of it in words.
/// A part keeps its colour by its place in the list, so give every candidate all parts.
#[component]
pub fn ScoreBar(
    #[prop(into)] parts: Signal<Vec<ScorePart>>,
    #[prop(into)] of: Signal<u32>,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    let bar = move || {
        let whole = of.get().max(1);
        let part = move |(at, part): (usize, ScorePart)| {
            let tenths = part.points.saturating_mul(1000) / whole;
            let width = format!("{}.{}%", tenths / 10, tenths % 10);
            view! { <span class="kb-score__part" class=(colour(at), true) style:width=width></span> }
        };
        parts
            .get()
            .into_iter()
            .enumerate()
            .filter(|(_, part)| part.points > 0)
            .map(part)
            .collect_view()
    };
    view! { <div class="kb-score" role="img" aria-label=text>{follow(bar)}</div> }
}

/// What the colours mean; points are left out when zero.
#[component]
pub fn ScoreLegend(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] parts: Signal<Vec<ScorePart>>,
) -> impl IntoView {
    let item = |(at, part): (usize, ScorePart)| {
        view! {
            <li class="kb-legend__item">
                <span class="kb-legend__mark" class=(colour(at), true) aria-hidden="true"></span>
                {part.label}
                {(part.points > 0).then(|| format!(" {}", part.points))}
            </li>
        }
    };
    view! {
        <ul class="kb-legend" aria-label=label>
            {move || parts.get().into_iter().enumerate().map(item).collect_view()}
        </ul>
    }
}
