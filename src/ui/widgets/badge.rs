//! Small marks: a kind (told by shape, word and colour together) and a count.

use crate::ui::kit::*;

/// The shape of a kind: colour is never alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// A warm round.
    Round,
    /// A green square.
    Square,
    /// No mark, a grey word.
    #[default]
    Plain,
}

/// What a mark or a message means for the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Just so.
    #[default]
    Neutral,
    /// All is well.
    Good,
    /// Have a look.
    Warning,
    /// Something is wrong.
    Bad,
    /// The accent of the page.
    Accent,
}

impl Tone {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Neutral => "kb-tone-neutral",
            Self::Good => "kb-tone-good",
            Self::Warning => "kb-tone-warning",
            Self::Bad => "kb-tone-bad",
            Self::Accent => "kb-tone-accent",
        }
    }
}

/// A word with the mark of its kind before it. `tone` colours a plain one.
#[component]
pub fn Badge(
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] shape: Shape,
    #[prop(optional)] tone: Tone,
) -> impl IntoView {
    let class = match shape {
        Shape::Round => "nl-data-badge kb-badge kb-badge--round",
        Shape::Square => "nl-data-badge kb-badge kb-badge--square",
        Shape::Plain => "nl-data-badge kb-badge kb-badge--plain",
    };
    view! {
        <span class=class class=(tone.class(), true)>
            {(shape != Shape::Plain).then(|| view! { <span class="kb-badge__mark" aria-hidden="true"></span> })}
            {label}
        </span>
    }
}

/// A number in a pill. `name` is what a screen reader hears instead ("3 kandidaten").
#[component]
pub fn CountBadge(
    #[prop(into)] count: Signal<usize>,
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] name: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <span class="nl-number-badge kb-count" class=(tone.class(), true)>
            <span aria-hidden=move || name.get().map(|_| "true")>{count}</span>
            {move || name.get().map(|name| view! { <span class="kb-hidden">{name}</span> })}
        </span>
    }
}
