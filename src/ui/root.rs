//! Where everything comes together: the stores, the open vault, the session and the screens.
//! The only part of `ui` that touches the browser. It wires and holds no rule.

mod actions;
mod back;
mod frame;
mod gate;
mod hears;
mod kopie;
mod leave;
mod region;
mod rekey;
mod stores;
mod typed;

use super::page::Page;
use crate::ui::kit::*;
use crate::{
    app::{Message, opening::Ingericht},
    vault::{Found, RecoveryCode, VaultId},
};
use actions::Saving;
use stores::Stores;
use whole_leptos::prelude::RwSignal as LocalSignal;

/// Where the page is on its way to an open vault.
#[derive(Clone)]
enum Phase {
    /// Looking at the stores.
    Starting,
    /// Nothing here yet.
    Welcome,
    /// Setting up.
    Setup,
    /// The recovery code is shown; nothing is made before it was kept.
    Code(StoredValue<Pending, LocalStorage>),
    /// A vault is here, locked.
    Locked,
    /// Open.
    Open(Page, Saving),
    /// It cannot go on.
    Stuck(Message),
    /// Everything was taken out of this browser.
    Wiped(Message),
}

/// A set-up that waits for the recovery code to be kept.
struct Pending {
    made: Option<Ingericht>,
    passphrase: String,
    code: RecoveryCode,
}

/// What the phases share.
#[derive(Clone, Copy)]
struct Root {
    phase: LocalSignal<Phase, LocalStorage>,
    stores: StoredValue<Option<Stores>, LocalStorage>,
    found: StoredValue<Vec<Found>, LocalStorage>,
    busy: RwSignal<bool>,
    wrong: RwSignal<Option<Message>>,
    notes: RwSignal<Vec<String>>,
    /// The vault of the copy that was taken in just now.
    from_copy: StoredValue<Option<VaultId>, LocalStorage>,
    owner: StoredValue<Owner, LocalStorage>,
}

impl Root {
    /// Makes signals that outlive the screen whose button asked for them.
    fn rooted<T>(self, make: impl FnOnce() -> T) -> T {
        self.owner.get_value().with(make)
    }
}

/// Mounts the page.
pub fn mount() {
    mount_to_body(|| view! { <Whole /> });
}

#[component]
fn Whole() -> impl IntoView {
    let root = Root {
        phase: LocalSignal::new_local(Phase::Starting),
        stores: StoredValue::new_local(None),
        found: StoredValue::new_local(Vec::new()),
        busy: RwSignal::new(false),
        wrong: RwSignal::new(None),
        notes: RwSignal::new(Vec::new()),
        from_copy: StoredValue::new_local(None),
        owner: StoredValue::new_local(Owner::current().unwrap_or_default()),
    };
    leptos::task::spawn_local(stores::look(root));
    // Each phase takes the focus with it; what had it is not there any more.
    Effect::new(move |before: Option<bool>| {
        let place = match root.phase.get() {
            Phase::Starting => return true,
            Phase::Welcome if before == Some(true) => return false,
            Phase::Locked => "sleutel",
            Phase::Open(..) => "inhoud",
            _ => super::widgets::HEAD,
        };
        super::widgets::focus_later(place.to_owned());
        false
    });
    live(move || match root.phase.get() {
        Phase::Starting => gate::starting(),
        Phase::Welcome => gate::welcome(root),
        Phase::Setup => gate::setup(root),
        Phase::Code(pending) => gate::code(root, pending),
        Phase::Locked => gate::locked(root),
        Phase::Open(page, saving) => frame::open(root, page, saving),
        Phase::Stuck(message) => gate::stuck(root, message),
        Phase::Wiped(message) => view! { <super::screens::Gewist message on_again=stores::lock /> },
    })
}
