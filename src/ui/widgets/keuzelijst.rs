//! One from a list, in groups where it is long, as the browser's own: unfolding, or with so many
//! rows in sight. Typing a letter jumps, as everywhere. Values are the owner's own keys.

use super::{
    choice::ChoiceItem,
    field::{Around, described_by},
};
use crate::ui::kit::*;

/// The list. Groups are (name, choices); an empty name stands for no group.
#[component]
pub fn GroupedSelect(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] groups: Signal<Vec<(String, Vec<ChoiceItem>)>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_choose: UnsyncCallback<(String,)>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    /// The label is for screen readers only.
    #[prop(optional)]
    hide_label: bool,
    /// So many rows in sight; else it unfolds.
    #[prop(optional)]
    rows: Option<u8>,
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
    let option = move |item: ChoiceItem| {
        let own = item.value.clone();
        view! {
            <option value=item.value selected=move || value.with(|value| *value == own)>{item.label}</option>
        }
    };
    let group = move |(name, items): (String, Vec<ChoiceItem>)| {
        let items = items.into_iter().map(option).collect_view();
        if name.is_empty() {
            items.into_view()
        } else {
            view! { <optgroup label=name>{items}</optgroup> }
        }
    };
    view! {
        <div class="utrecht-form-field kb-field" class=("utrecht-form-field--invalid", follow(invalid))>
            <label class=label_class for=id.clone()>{label}</label>
            <Around id=id.clone() hint=hint error=error>
                <select
                    class="utrecht-select utrecht-select--html-select"
                    class=("utrecht-select--invalid", follow(invalid))
                    class=("kb-select-list", rows.is_some())
                    id=id
                    size=rows.map(|rows| rows.to_string())
                    aria-describedby=follow(described)
                    aria-invalid=move || invalid().then_some("true")
                    prop:value=move || value.get()
                    on:change=move |event| on_choose.run((event_target_value(&event),))
                >
                    {move || groups.get().into_iter().map(group).collect_view()}
                </select>
            </Around>
        </div>
    }
}
