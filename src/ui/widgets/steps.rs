//! A track of phases: what is behind, where one is, what comes.

use crate::ui::kit::*;

/// Where a step stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// Here.
    Current,
    /// Still to come.
    #[default]
    Todo,
    /// It ended here.
    Stopped,
}

/// One step: its name, and a note such as a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepData {
    /// Its name.
    pub label: String,
    /// A word below it; may be empty.
    pub note: String,
    /// How a screen reader says the state ("gedaan", "nu"); may be empty.
    pub said: String,
    /// Where it stands.
    pub state: StepState,
}

/// The track.
#[component]
pub fn Steps(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] steps: Signal<Vec<StepData>>,
) -> impl IntoView {
    let step = |step: StepData| {
        let class = match step.state {
            StepState::Done => "kb-step kb-step--done",
            StepState::Current => "kb-step kb-step--current",
            StepState::Todo => "kb-step kb-step--todo",
            StepState::Stopped => "kb-step kb-step--stopped",
        };
        let current = (step.state == StepState::Current).then_some("step");
        view! {
            <li class=class aria-current=current>
                <span class="kb-step__mark" aria-hidden="true"></span>
                <span class="kb-step__label">{step.label}</span>
                {(!step.said.is_empty()).then(|| view! { <span class="kb-hidden">{step.said}</span> })}
                {(!step.note.is_empty()).then(|| view! { <span class="kb-step__note">{step.note}</span> })}
            </li>
        }
    };
    view! {
        <ol class="kb-steps" aria-label=label>
            {move || steps.get().into_iter().map(step).collect_view()}
        </ol>
    }
}
