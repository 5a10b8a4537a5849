//! A band with something to know: the permanent one of the demo, a warning, good news.

use crate::ui::kit::*;

/// What the band is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BannerKind {
    /// Slim and permanent, across the page: this is a demo.
    Band,
    /// Good to know.
    #[default]
    Info,
    /// It went well.
    Good,
    /// Have a look at this.
    Warning,
    /// Something is wrong.
    Bad,
}

/// A banner; its children are links and buttons. Bad news interrupts a screen reader.
#[component]
pub fn Banner(
    #[prop(into)] text: Signal<String>,
    #[prop(optional)] kind: BannerKind,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let class = match kind {
        BannerKind::Band => "kb-band",
        BannerKind::Info => "utrecht-alert utrecht-alert--info kb-alert kb-banner",
        BannerKind::Good => "utrecht-alert utrecht-alert--ok kb-alert kb-banner",
        BannerKind::Warning => "utrecht-alert utrecht-alert--warning kb-alert kb-banner",
        BannerKind::Bad => "utrecht-alert utrecht-alert--error kb-alert kb-banner",
    };
    let role = if kind == BannerKind::Bad {
        "alert"
    } else {
        "status"
    };
    let inside = view! {
        <p class="kb-banner__text" role=role>{text}</p>
        {children.map(|children| view! { <div class="kb-actions">{children()}</div> })}
    };
    // The band stands outside the screen, so it has to be a place of its own.
    match kind {
        BannerKind::Band => view! { <aside class=class>{inside}</aside> },
        _ => view! { <div class=class>{inside}</div> },
    }
}
