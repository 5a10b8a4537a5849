//! A slider: how heavy something is, by hand or by arrow keys, with its stand in words.

use crate::ui::kit::*;

/// From `least` to `most`; `says` is the stand in words.
#[component]
pub fn Slider(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
    least: u8,
    most: u8,
    step: u8,
    #[prop(into)] value: Signal<u8>,
    #[prop(into)] says: Signal<String>,
    #[prop(into)] on_input: UnsyncCallback<(u8,)>,
    /// The hint is for screen readers only.
    #[prop(optional)]
    hide_hint: bool,
) -> impl IntoView {
    let hint_id = format!("{id}-uitleg");
    let write = move |event| {
        let typed = event_target_value(&event).parse::<u8>().ok();
        if let Some(stand) = typed {
            on_input.run((stand.clamp(least, most),));
        }
    };
    view! {
        <div class="kb-slider">
            <label class="utrecht-form-label" for=id.clone()>{label}</label>
            <span class="kb-slider__says" aria-hidden="true">{move || says.get()}</span>
            <input
                type="range"
                id=id
                min=least.to_string()
                max=most.to_string()
                step=step.to_string()
                aria-describedby=hint_id.clone()
                aria-valuetext=move || says.get()
                prop:value=move || value.get().to_string()
                on:input=write
            />
            <p class="utrecht-form-field-description kb-plain" class=("kb-hidden", hide_hint) id=hint_id>{hint}</p>
        </div>
    }
}
