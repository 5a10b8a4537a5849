//! What a list says when there is nothing in it, and what one could do about that.

use crate::ui::kit::*;

/// An empty state; its children are the buttons.
#[component]
pub fn Empty(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] text: MaybeProp<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="kb-empty">
            <span class="kb-empty__mark" aria-hidden="true"></span>
            <p class="kb-empty__title">{title}</p>
            {move || text.get().map(|text| view! { <p class="kb-empty__text">{text}</p> })}
            {children.map(|children| view! { <div class="kb-actions">{children()}</div> })}
        </div>
    }
}
