//! Filter chips: a word, how many it would show, and whether it is on.

use crate::ui::kit::*;

/// A row of chips under one name.
#[component]
pub fn ChipGroup(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <div class="kb-chips" role="group" aria-label=label>
            <span class="kb-chips__label" aria-hidden="true">{label}</span>
            {children()}
        </div>
    }
}

/// One chip. `count` may be left out.
#[component]
pub fn Chip(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] pressed: Signal<bool>,
    #[prop(into)] on_toggle: UnsyncCallback<()>,
    #[prop(optional, into)] count: MaybeProp<usize>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="kb-chip"
            aria-pressed=move || if pressed.get() { "true" } else { "false" }
            on:click=move |_| on_toggle.run(())
        >
            <span class="kb-chip__mark" aria-hidden="true"></span>
            {label}
            {move || count.get().map(|count| view! { <span class="kb-chip__count">{count}</span> })}
        </button>
    }
}
