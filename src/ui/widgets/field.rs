//! A field: its label, a hint, what is wrong with it, and one line or more to write on.
//! The text lives in the owner's draft; leaving a field reads no signal, because the
//! form may be gone by then.

use crate::ui::kit::*;

/// What is written in the field; it decides the keyboard of a phone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Input {
    /// One line.
    #[default]
    Text,
    /// A telephone number.
    Tel,
    /// A mail address.
    Email,
    /// A date, with the browser's own calendar; the value is year-month-day.
    Date,
    /// A time of the day.
    Time,
    /// A number, written the way people write it.
    Number,
    /// Something to look for.
    Search,
    /// A password.
    Password,
    /// More lines.
    Area,
}

impl Input {
    fn kind(self) -> &'static str {
        match self {
            Self::Text | Self::Number | Self::Area => "text",
            Self::Tel => "tel",
            Self::Email => "email",
            Self::Date => "date",
            Self::Time => "time",
            Self::Search => "search",
            Self::Password => "password",
        }
    }

    fn keyboard(self) -> Option<&'static str> {
        (self == Self::Number).then_some("decimal")
    }
}

/// The ids of what stands around a field, for `aria-describedby`.
pub(super) fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (false, false) => None,
        (true, false) => Some(format!("{id}-uitleg")),
        (false, true) => Some(format!("{id}-fout")),
        (true, true) => Some(format!("{id}-uitleg {id}-fout")),
    }
}

/// Hint and error, each under its own id. The hint stands before the field.
#[component]
pub(super) fn Around(
    id: String,
    hint: MaybeProp<String>,
    error: MaybeProp<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let hint_id = format!("{id}-uitleg");
    let error_id = format!("{id}-fout");
    let show_hint = move || {
        let id = hint_id.clone();
        hint.get().map(|text| {
            view! { <p class="utrecht-form-field-description kb-plain" id=id>{text}</p> }
        })
    };
    let show_error = move || {
        let id = error_id.clone();
        error.get().map(|text| {
            view! { <p class="utrecht-form-field-error-message kb-error" id=id>{text}</p> }
        })
    };
    view! {
        {follow(show_hint)}
        {children.map(|children| children())}
        {follow(show_error)}
    }
}

/// A field to write in. `optional_word` is put behind the label ("hoeft niet").
/// `on_input` comes at each key, `on_commit` when one leaves a changed field.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: UnsyncCallback<(String,)>,
    #[prop(optional)] input: Input,
    #[prop(optional, into)] on_commit: Option<UnsyncCallback<(String,)>>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional, into)] optional_word: MaybeProp<String>,
    #[prop(optional, into)] autocomplete: MaybeProp<String>,
    #[prop(optional, into)] max_length: MaybeProp<usize>,
    /// A short field, for a postcode or a year.
    #[prop(optional)]
    short: bool,
    /// The label is for screen readers only.
    #[prop(optional)]
    hide_label: bool,
) -> impl IntoView {
    let label_class = if hide_label {
        "kb-hidden"
    } else {
        "utrecht-form-label"
    };
    let described = {
        let id = id.clone();
        move || described_by(&id, hint.with(Option::is_some), error.with(Option::is_some))
    };
    let invalid = move || error.with(Option::is_some);
    let aria_invalid = move || invalid().then_some("true");
    let write = move |event| on_input.run((event_target_value(&event),));
    let commit = move |event| {
        if let Some(on_commit) = on_commit {
            on_commit.try_run((event_target_value(&event),));
        }
    };
    let line = {
        let id = id.clone();
        if input == Input::Area {
            view! {
                <textarea
                    class="utrecht-textarea utrecht-textarea--html-textarea"
                    class=("utrecht-textarea--invalid", follow(invalid))
                    id=id
                    rows="4"
                    dir="auto"
                    maxlength=move || max_length.get().map(|length| length.to_string())
                    aria-describedby=follow(described)
                    aria-invalid=follow(aria_invalid)
                    prop:value=move || value.get()
                    on:input=write
                    on:change=commit
                ></textarea>
            }
        } else {
            view! {
                <input
                    class="utrecht-textbox utrecht-textbox--html-input"
                    class=("utrecht-textbox--invalid", follow(invalid))
                    id=id
                    type=input.kind()
                    inputmode=input.keyboard()
                    dir="auto"
                    autocomplete=move || autocomplete.get().unwrap_or_else(|| "off".to_owned())
                    maxlength=move || max_length.get().map(|length| length.to_string())
                    aria-describedby=follow(described)
                    aria-invalid=follow(aria_invalid)
                    prop:value=move || value.get()
                    on:input=write
                    on:change=commit
                />
            }
        }
    };
    view! {
        <div
            class="utrecht-form-field kb-field"
            class=("kb-field--short", short)
            class=("utrecht-form-field--invalid", follow(invalid))
        >
            <label class=label_class for=id.clone()>
                {label}
                {move || optional_word.get().map(|word| view! { <span class="kb-optional">{word}</span> })}
            </label>
            <Around id=id hint=hint error=error>{line}</Around>
        </div>
    }
}
