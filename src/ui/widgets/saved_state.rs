//! Whether what is on the screen is kept: a shape and a word, quiet when well.

use crate::ui::kit::*;

/// How the saving stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// All is kept.
    #[default]
    Done,
    /// Being written.
    Busy,
    /// Not kept: look at this.
    Failed,
}

/// The state in one line; a failure interrupts.
#[component]
pub fn SavedState(
    #[prop(into)] state: Signal<Saved>,
    #[prop(into)] label: Signal<String>,
) -> impl IntoView {
    let mark = move || match state.get() {
        Saved::Done => "kb-saved__mark kb-saved__mark--done",
        Saved::Busy => "kb-saved__mark kb-saved__mark--busy",
        Saved::Failed => "kb-saved__mark kb-saved__mark--failed",
    };
    let live = move || {
        if state.get() == Saved::Failed {
            "assertive"
        } else {
            "polite"
        }
    };
    view! {
        <span class="kb-saved" role="status" aria-live=follow(live)>
            <span class=follow(mark) aria-hidden="true"></span>
            <span class="kb-saved__word">{label}</span>
        </span>
    }
}
