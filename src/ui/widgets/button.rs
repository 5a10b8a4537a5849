//! A button in four weights. A busy or barred button keeps its focus and says so; it
//! only swallows the click. May not know what it does.

use crate::ui::kit::*;

/// How much weight a button has on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one clear next step.
    Primary,
    /// Another thing one can do.
    #[default]
    Secondary,
    /// Something small beside it.
    Quiet,
    /// Cannot be undone.
    Danger,
}

impl ButtonKind {
    /// The classes of the design system for this weight.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Primary => "nl-button nl-button--primary",
            Self::Secondary => "nl-button nl-button--secondary",
            Self::Quiet => "nl-button nl-button--subtle",
            Self::Danger => "nl-button nl-button--secondary nl-button--negative",
        }
    }
}

/// What a screen reader hears after the label, where many buttons are called the same.
/// It is added to the label, never put in its place: what one sees is what one says.
fn more(label: Signal<String>, name: MaybeProp<String>) -> AnyView {
    live(move || {
        let name = name.get()?;
        let rest = label.with(|label| name.strip_prefix(label.as_str()).map(str::to_owned));
        let text = rest.unwrap_or_else(|| format!(" {name}"));
        (!text.trim().is_empty()).then(|| view! { <span class="kb-hidden">{text}</span> })
    })
}

/// A button. `submit` makes it send the form around it; `name` is said after the label.
#[component]
pub fn Button(
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] on_click: Option<UnsyncCallback<()>>,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] name: MaybeProp<String>,
    #[prop(optional, into)] key_hint: MaybeProp<String>,
    #[prop(optional, into)] id: MaybeProp<String>,
    #[prop(optional)] submit: bool,
) -> impl IntoView {
    let barred = move || busy.get() || disabled.get();
    let click = move |event: leptos::ev::MouseEvent| {
        if busy.get_untracked() || disabled.get_untracked() {
            event.prevent_default();
        } else if let Some(on_click) = on_click {
            on_click.run(());
        }
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class()
            class=("nl-button--busy", follow(move || busy.get()))
            class=("nl-button--disabled", follow(move || disabled.get()))
            id=move || id.get()
            aria-disabled=move || barred().then_some("true")
            aria-busy=move || busy.get().then_some("true")
            on:click=click
        >
            <span class="nl-button__label">{label}{more(label, name)}</span>
            {move || key_hint.get().map(|hint| view! { <kbd class="kb-key">{hint}</kbd> })}
        </button>
    }
}

/// A link that looks like a button: it goes somewhere, it does nothing else.
#[component]
pub fn LinkButton(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] href: Signal<String>,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] name: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=href>
            <span class="nl-button__label">{label}{more(label, name)}</span>
        </a>
    }
}
