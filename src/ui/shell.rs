//! The page around the screens: the way in, the way around, the state at the bottom.
//! It moves the focus to the screen when the route changes and gives the page its
//! title. Which screens there are and what they are called comes in as data.

use super::widgets::{Saved, SavedState};
use crate::ui::kit::*;

/// A place one can go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NavItem {
    /// Its name.
    pub label: String,
    /// Its address.
    pub href: String,
    /// How many things are there; `None` shows nothing.
    pub count: Option<usize>,
    /// What the number means, for a screen reader ("7 dingen wachten"); may be empty.
    pub count_said: String,
    /// One is there now.
    pub current: bool,
}

/// The words of the shell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShellWords {
    /// The name of the program.
    pub name: String,
    /// "Direct naar de inhoud".
    pub skip: String,
    /// How a screen reader calls the navigation.
    pub nav: String,
    /// The button of the menu on a phone.
    pub menu: String,
}

/// The mark: a round and a square that meet.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="kb-mark" viewBox="0 0 44 32" aria-hidden="true" focusable="false">
            <circle class="kb-mark__round" cx="15" cy="16" r="12"></circle>
            <rect class="kb-mark__square" x="18" y="4" width="23" height="24" rx="3"></rect>
        </svg>
    }
}

fn nav_link(item: NavItem) -> AnyView {
    let count = item.count.map(|count| {
        let hidden = (!item.count_said.is_empty()).then_some("true");
        view! {
            <span class="kb-nav__count" aria-hidden=hidden>{count}</span>
            {(!item.count_said.is_empty()).then(|| view! { <span class="kb-hidden">{item.count_said}</span> })}
        }
    });
    let current = item.current.then_some("page");
    view! {
        <li>
            <a class="kb-nav__link" href=item.href aria-current=current>
                <span class="kb-nav__label">{item.label}</span>
                {count}
            </a>
        </li>
    }
}

/// The shell. `screen` names the screen now shown: when it changes, the focus goes to it
/// and the menu of a phone folds. `band` is a permanent band above everything.
#[component]
pub fn Shell(
    #[prop(into)] words: Signal<ShellWords>,
    #[prop(into)] nav: Signal<Vec<NavItem>>,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] screen: Signal<String>,
    #[prop(into)] saved: Signal<Saved>,
    #[prop(into)] saved_label: Signal<String>,
    #[prop(into)] place: Signal<String>,
    #[prop(into)] lock_label: Signal<String>,
    #[prop(into)] undo_label: Signal<String>,
    #[prop(into)] can_undo: Signal<bool>,
    #[prop(into)] on_undo: UnsyncCallback<()>,
    #[prop(optional, into)] on_lock: Option<UnsyncCallback<()>>,
    #[prop(optional, into)] band: ViewFn,
    /// Beside the state of saving.
    #[prop(optional, into)]
    aside: ViewFn,
    /// Above the navigation.
    #[prop(optional, into)]
    find: ViewFn,
    children: Children,
) -> impl IntoView {
    let menu_open = RwSignal::new(false);
    let main = NodeRef::<web_sys::HtmlElement>::new();
    Effect::new(move |_| document().set_title(&title.get()));
    Effect::new(move |before: Option<String>| {
        let now = screen.get();
        if before.is_some_and(|before| before != now) {
            menu_open.set(false);
            if let Some(main) = main.get_untracked() {
                // A page that cannot take the focus is no reason to stop.
                let _ = main.focus();
            }
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        now
    });
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        super::widgets::focus("inhoud");
    };
    let fold = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && menu_open.get_untracked() {
            menu_open.set(false);
            super::widgets::focus("menuknop");
        }
    };
    let lock = move || match on_lock {
        Some(on_lock) => view! {
            <button type="button" class="kb-state__lock" on:click=move |_| on_lock.run(())>{lock_label}</button>
        },
        None => view! { <span>{lock_label}</span> },
    };
    let undo = live(move || {
        can_undo.get().then(|| {
            view! {
                <button type="button" class="kb-state__lock" on:click=move |_| on_undo.run(())>{undo_label}</button>
            }
        })
    });
    view! {
        <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud" on:click=skip>
            {move || words.with(|words| words.skip.clone())}
        </a>
        <div class="kb-shell" class=("kb-shell--menu", follow(move || menu_open.get()))>
            {move || band.run()}
            <header class="kb-side" on:keydown=fold>
                <div class="kb-side__top">
                    <p class="kb-brand"><Mark />{move || words.with(|words| words.name.clone())}</p>
                    <SavedState state=saved label=saved_label />
                    <button
                        type="button"
                        class="nl-button nl-button--secondary kb-menu"
                        id="menuknop"
                        aria-expanded=move || if menu_open.get() { "true" } else { "false" }
                        aria-controls="hoofdmenu"
                        on:click=move |_| menu_open.update(|open| *open = !*open)
                    >
                        <span class="kb-menu__bars" aria-hidden="true"></span>
                        {move || words.with(|words| words.menu.clone())}
                    </button>
                </div>
                {find.run()}
                <nav class="kb-nav" id="hoofdmenu" aria-label=move || words.with(|words| words.nav.clone())>
                    <ul class="kb-nav__list">
                        {move || nav.get().into_iter().map(nav_link).collect_view()}
                    </ul>
                </nav>
                <div class="kb-state">
                    <SavedState state=saved label=saved_label />
                    <span class="kb-state__place">{place}</span>
                    {undo}
                    {aside.run()}
                    {follow(lock)}
                </div>
            </header>
            <main class="kb-main" id="inhoud" tabindex="-1" node_ref=main>{children()}</main>
        </div>
    }
}
