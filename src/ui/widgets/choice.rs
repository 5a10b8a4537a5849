//! Choosing: one from a list, one from a few, yes or no, one of two views. Values are
//! the owner's own keys; this only hands them back.

use super::field::{Around, described_by};
use super::keuzelijst::GroupedSelect;
use crate::ui::kit::*;

/// Something one can choose: the owner's key, its words, and a line of explanation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceItem {
    /// What comes back.
    pub value: String,
    /// What one reads.
    pub label: String,
    /// A line below it; may be empty.
    pub hint: String,
}

impl ChoiceItem {
    /// A choice without explanation.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: String::new(),
        }
    }
}

/// One from a list that unfolds. Give an item with an empty value for "not yet known".
#[component]
pub fn SelectField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] items: Signal<Vec<ChoiceItem>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_choose: UnsyncCallback<(String,)>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    /// The label is for screen readers only.
    #[prop(optional)]
    hide_label: bool,
) -> impl IntoView {
    let groups = Signal::derive(move || vec![(String::new(), items.get())]);
    view! {
        <GroupedSelect
            id=id
            label=label
            groups=groups
            value=value
            on_choose=on_choose
            hint=hint
            error=error
            hide_label=hide_label
        />
    }
}

/// Yes or no.
#[component]
pub fn Checkbox(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: UnsyncCallback<(bool,)>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
) -> impl IntoView {
    let described = {
        let id = id.clone();
        move || described_by(&id, hint.with(Option::is_some), error.with(Option::is_some))
    };
    let invalid = move || error.with(Option::is_some);
    view! {
        <div class="kb-choice" class=("utrecht-form-field--invalid", follow(invalid))>
            <input
                class="kb-choice__box"
                type="checkbox"
                id=id.clone()
                aria-describedby=follow(described)
                aria-invalid=move || invalid().then_some("true")
                prop:checked=move || checked.get()
                on:change=move |event| on_change.run((event_target_checked(&event),))
            />
            <label class="utrecht-form-label utrecht-form-label--checkbox" for=id.clone()>{label}</label>
            <div class="kb-choice__around"><Around id=id hint=hint error=error /></div>
        </div>
    }
}

/// How a group of radio buttons looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// One below the other.
    #[default]
    List,
    /// Beside each other, for a few short ones.
    Inline,
}

/// One from a few, all in sight.
#[component]
pub fn RadioGroup(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] items: Signal<Vec<ChoiceItem>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_choose: UnsyncCallback<(String,)>,
    #[prop(optional)] look: Choice,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
) -> impl IntoView {
    let described = {
        let id = id.clone();
        move || described_by(&id, hint.with(Option::is_some), error.with(Option::is_some))
    };
    let group = id.clone();
    let item = move |(at, item): (usize, ChoiceItem)| {
        // The first one carries the id of the group, so that an error can lead to it.
        let item_id = if at == 0 {
            group.clone()
        } else {
            format!("{group}-{at}")
        };
        let (own, send) = (item.value.clone(), item.value.clone());
        view! {
            <div class="kb-choice">
                <input
                    class="kb-choice__box"
                    type="radio"
                    id=item_id.clone()
                    name=format!("{group}-keuze")
                    value=item.value
                    prop:checked=move || value.with(|value| *value == own)
                    on:change=move |_| on_choose.run((send.clone(),))
                />
                <label class="utrecht-form-label utrecht-form-label--radio" for=item_id>{item.label}</label>
                {(!item.hint.is_empty()).then(|| view! { <p class="kb-choice__around kb-soft">{item.hint}</p> })}
            </div>
        }
    };
    let list = if look == Choice::Inline {
        "kb-choices kb-choices--inline"
    } else {
        "kb-choices"
    };
    view! {
        <fieldset
            class="kb-fieldset"
            class=("utrecht-form-field--invalid", follow(move || error.with(Option::is_some)))
            aria-describedby=follow(described)
        >
            <legend class="utrecht-form-label">{label}</legend>
            <Around id=id hint=hint error=error>
                <div class=list>
                    {move || items.get().into_iter().enumerate().map(item.clone()).collect_view()}
                </div>
            </Around>
        </fieldset>
    }
}

/// One of two or three views of the same screen, as one button in parts.
#[component]
pub fn Segmented(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] items: Signal<Vec<ChoiceItem>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_choose: UnsyncCallback<(String,)>,
) -> impl IntoView {
    let item = move |item: ChoiceItem| {
        let (own, words) = (item.value, item.label);
        let key = own.clone();
        let pressed = move || {
            if value.with(|value| *value == own) {
                "true"
            } else {
                "false"
            }
        };
        view! {
            <button
                type="button"
                class="kb-segmented__part"
                aria-pressed=follow(pressed)
                on:click=move |_| on_choose.run((key.clone(),))
            >
                {words}
            </button>
        }
    };
    view! {
        <div class="kb-segmented" role="group" aria-label=label>
            {move || items.get().into_iter().map(item).collect_view()}
        </div>
    }
}
