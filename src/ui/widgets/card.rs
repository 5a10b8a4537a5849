//! The paper of a screen: its head, cards, the figures that matter, facts by name.

use crate::ui::kit::*;

/// The id of a screen's heading: where the focus goes when what had it is gone.
pub const HEAD: &str = "kop";

/// The head of a screen: its title, one line below, and its buttons (children).
#[component]
pub fn PageHead(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] sub: MaybeProp<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="kb-head">
            <div class="kb-head__words">
                <h1 class="nl-heading nl-heading--level-1" id=HEAD tabindex="-1">{title}</h1>
                {move || sub.get().map(|sub| view! { <p class="kb-head__sub">{sub}</p> })}
            </div>
            {children.map(|children| view! { <div class="kb-actions">{children()}</div> })}
        </header>
    }
}

/// The head of a part of a screen; its children stand behind the words (a count, a button).
#[component]
pub fn SectionHead(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] id: MaybeProp<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="kb-section-head">
            <h2 class="nl-heading nl-heading--level-3" id=move || id.get()>{title}</h2>
            {children.map(|children| children())}
        </div>
    }
}

/// A card; with a title it has a heading of level 2. `flush` lets rows reach its edges.
#[component]
pub fn Card(
    #[prop(optional, into)] title: MaybeProp<String>,
    #[prop(optional)] flush: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="kb-card" class=("kb-card--flush", flush)>
            {move || title.get().map(|title| view! {
                <h2 class="nl-heading nl-heading--level-4 kb-card__title">{title}</h2>
            })}
            {children()}
        </section>
    }
}

/// The numbers that matter, one above the other: (what, how many).
#[component]
pub fn Figures(#[prop(into)] items: Signal<Vec<(String, String)>>) -> impl IntoView {
    let item = |(label, value): (String, String)| {
        view! {
            <div class="kb-figures__item">
                <dt class="kb-figures__label">{label}</dt>
                <dd class="kb-figures__value">{value}</dd>
            </div>
        }
    };
    view! {
        <dl class="kb-figures">{move || items.get().into_iter().map(item).collect_view()}</dl>
    }
}

/// Facts by name: (name, value).
#[component]
pub fn Facts(#[prop(into)] items: Signal<Vec<(String, String)>>) -> impl IntoView {
    let item = |(label, value): (String, String)| {
        view! {
            <div class="kb-facts__item">
                <dt class="kb-facts__label">{label}</dt>
                <dd class="kb-facts__value" dir="auto">{value}</dd>
            </div>
        }
    };
    view! { <dl class="kb-facts">{move || items.get().into_iter().map(item).collect_view()}</dl> }
}
