//! A date as people say it, with the full date at hand.

use crate::ui::kit::*;

/// `text` is what one reads ("over 9 dagen"), `full` the whole date, `iso` the machine's.
#[component]
pub fn DateText(
    #[prop(into)] text: Signal<String>,
    #[prop(into)] full: Signal<String>,
    #[prop(into)] iso: Signal<String>,
) -> impl IntoView {
    view! { <time class="kb-date" datetime=iso title=full>{text}</time> }
}
