//! The palette (Ctrl+K) and the list of shortcuts (?). It asks the view what there is and what
//! fits; while a text field has the focus only Ctrl+K is taken from it.

use crate::ui::kit::*;
use crate::{
    app::{
        Route,
        text::nl::paneel as nl,
        views::{
            paneel::{Doe, Kandidaat, kandidaten, zoek},
            rondleiding::Stand,
        },
    },
    ui::{Kept, Page, widgets::*},
};

const VELD: &str = "paneel-veld";
const LIJST: &str = "paneel-lijst";

/// Which of the two is open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Neither.
    Niets,
    /// The palette.
    Paneel,
    /// The shortcuts.
    Toetsen,
}

fn option_id(at: usize) -> String {
    format!("{LIJST}-{at}")
}

/// The buttons in the shell that open them.
#[component]
pub fn Knoppen(open: RwSignal<Open>) -> impl IntoView {
    view! {
        <div class="kb-find">
            <button type="button" class="kb-find__button" aria-haspopup="dialog" on:click=move |_| open.set(Open::Paneel)>
                <span>{nl::KNOP}</span>
                <kbd class="kb-key">{nl::TOETS}</kbd>
            </button>
            <button type="button" class="kb-find__keys" aria-haspopup="dialog" aria-label=nl::SNELTOETSEN title=nl::SNELTOETSEN on:click=move |_| open.set(Open::Toetsen)>
                "?"
            </button>
        </div>
    }
}

/// Both dialogs, and the keys that open them.
#[component]
pub fn Paneel(page: Page, open: RwSignal<Open>) -> impl IntoView {
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        let command = (event.ctrl_key() != event.meta_key()) && !event.alt_key();
        if command && event.key().eq_ignore_ascii_case("k") {
            event.prevent_default();
            let now = open.get_untracked();
            open.set(if now == Open::Paneel {
                Open::Niets
            } else {
                Open::Paneel
            });
        } else if plain && event.key() == "?" && !is_writing(&event) {
            event.prevent_default();
            open.set(Open::Toetsen);
        }
    });
    on_cleanup(move || keys.remove());
    let close = move || open.set(Open::Niets);
    let items: Vec<(String, String)> = nl::LIJST
        .iter()
        .map(|(what, keys)| ((*what).to_owned(), (*keys).to_owned()))
        .collect();
    let searching = Memo::new(move |_| open.get() == Open::Paneel);
    let listing = Memo::new(move |_| open.get() == Open::Toetsen);
    view! {
        <Dialog id="paneel" open=searching title=nl::ZOEK close_label=nl::SLUIT on_close=close>
            <Zoeken page=page open=open />
        </Dialog>
        <Dialog id="sneltoetsen" open=listing title=nl::SNELTOETSEN close_label=nl::SLUIT on_close=close>
            <Facts items=items.clone() />
        </Dialog>
    }
}

/// The field and what it finds; made anew each time it opens.
#[component]
fn Zoeken(page: Page, open: RwSignal<Open>) -> impl IntoView {
    let all: Vec<Kandidaat> = page.peek(|session, today| {
        page.concepten()
            .with_untracked(|concepten| kandidaten(session, concepten, today))
    });
    let all = StoredValue::new(all);
    let typed = RwSignal::new(String::new());
    let at = RwSignal::new(0usize);
    let found: Memo<Vec<Kandidaat>> = Memo::new(move |_| {
        all.with_value(|all| typed.with(|typed| zoek(all, typed).into_iter().cloned().collect()))
    });
    let count = Memo::new(move |_| found.with(Vec::len));
    let choose = move |one: usize| {
        let Some(doe) = found.with_untracked(|found| found.get(one).map(|it| it.doe.clone()))
        else {
            return;
        };
        open.set(if doe == Doe::Sneltoetsen {
            Open::Toetsen
        } else {
            Open::Niets
        });
        match doe {
            Doe::Ga(route) => page.go(route),
            Doe::Plek(route, place) => page.go_to(route, place),
            Doe::Ongedaan => page.undo(),
            Doe::Slot => page.actions().lock(),
            Doe::Namen => page.maskeer(!page.peek(|session, _| session.is_gemaskeerd())),
            Doe::Rondleiding => {
                Kept::get().rondleiding.set(Some(Stand::default()));
                page.go(Route::Vandaag);
            }
            Doe::Opnieuw => page.actions().begin_again(),
            Doe::Sneltoetsen => {}
        }
    };
    let walk = move |event: web_sys::KeyboardEvent| {
        let (now, many) = (at.get_untracked(), count.get_untracked().max(1));
        let next = match event.key().as_str() {
            "ArrowDown" => (now + 1) % many,
            "ArrowUp" => (now + many - 1) % many,
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                choose(now);
                return;
            }
            _ => return,
        };
        event.prevent_default();
        at.set(next);
        show(&option_id(next));
    };
    let write = move |event| {
        at.set(0);
        typed.set(event_target_value(&event));
    };
    let any = Memo::new(move |_| found.with(|found| !found.is_empty()));
    let active = move || any.get().then(|| option_id(at.get()));
    let option = move |(place, one): (usize, Kandidaat)| {
        view! {
            <li
                class="kb-options__item"
                class=("kb-options__item--here", follow(move || at.get() == place))
                role="option"
                id=option_id(place)
                aria-selected=move || if at.get() == place { "true" } else { "false" }
                on:click=move |_| choose(place)
            >
                <span dir="auto">{one.titel}</span>
                <span class="kb-soft kb-small">{one.onder}</span>
            </li>
        }
    };
    view! {
        <div class="kb-stack kb-options__body">
            <label class="kb-hidden" for=VELD>{nl::VELD}</label>
            <input
                class="utrecht-textbox utrecht-textbox--html-input"
                type="text"
                id=VELD
                role="combobox"
                aria-expanded=move || if any.get() { "true" } else { "false" }
                aria-controls=LIJST
                aria-autocomplete="list"
                aria-activedescendant=follow(active)
                autocomplete="off"
                placeholder=nl::VELD
                on:input=write
                on:keydown=walk
            />
            <p class="kb-hidden" role="status">{move || nl::gevonden(count.get())}</p>
            <ul class="kb-options" role="listbox" id=LIJST aria-label=nl::GEVONDEN>
                {move || found.get().into_iter().enumerate().map(option).collect_view()}
            </ul>
            {move || (!any.get()).then(|| view! { <p class="kb-plain kb-soft">{nl::NIETS}</p> })}
        </div>
    }
}
