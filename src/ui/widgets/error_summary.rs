//! All that is wrong with a form, above it. Takes the focus after each attempt, and each
//! line leads to its field. The links move the focus; they leave the address alone,
//! because that is the route.

use super::dom;
use crate::ui::kit::*;

const SUMMARY: &str = "fouten";

/// `items` are (id of the field, what is wrong). `attempt` goes up with each try to send.
#[component]
pub fn ErrorSummary(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] items: Signal<Vec<(String, String)>>,
    #[prop(into)] attempt: Signal<u32>,
    #[prop(optional, into)] id: MaybeProp<String>,
) -> impl IntoView {
    let own_id = move || id.get().unwrap_or_else(|| SUMMARY.to_owned());
    let heading_id = move || format!("{}-kop", own_id());
    Effect::new(move |before: Option<u32>| {
        let now = attempt.get();
        let any = items.with_untracked(|items| !items.is_empty());
        if any && before.is_some_and(|before| before != now) {
            dom::focus_later(own_id());
        }
        now
    });
    let line = |(target, text): (String, String)| {
        let href = format!("#{target}");
        let click = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            dom::focus(&target);
        };
        view! { <li><a class="nl-link" href=href on:click=click>{text}</a></li> }
    };
    let open = Memo::new(move |_| items.with(|items| !items.is_empty()));
    view! {
        <Show when=move || open.get()>
            <div
                class="utrecht-alert utrecht-alert--error kb-alert"
                id=follow(own_id)
                role="group"
                tabindex="-1"
                aria-labelledby=follow(heading_id)
            >
                <div class="utrecht-alert__content">
                    <h2 class="nl-heading--level-4 kb-plain" id=follow(heading_id)>{title}</h2>
                    <ul class="kb-alert__list">
                        {move || items.get().into_iter().map(line).collect_view()}
                    </ul>
                </div>
            </div>
        </Show>
    }
}
