//! What is typed and not saved: here at once, in the vault within a second, and right away when
//! the page goes out of sight or locks. The journal takes a text within the event that hides the
//! page; only while a save is under way can the last second be lost.

use super::actions::World;
use crate::ui::kit::*;
use crate::{
    app::concepten::{Sleutel, Velden},
    browser::{clock, tabs, timer},
    order::Set,
    vault::{Class, Documents},
};
use std::cell::{Cell, RefCell};

/// How long what was typed may wait, in milliseconds.
pub(super) const WAIT_MS: i32 = 1000;

/// What still has to be written.
#[derive(Default)]
pub(super) struct Typed {
    changed: RefCell<Set<Sleutel>>,
    waiting: Cell<bool>,
}

impl World {
    /// Keeps what was typed in a form, or lets go of it.
    pub(super) fn typed(&self, sleutel: Sleutel, velden: Option<Velden>) {
        let Some(page) = self.page() else { return };
        // What stands in a form while names are hidden was never typed.
        if page.peek(|session, _| session.is_gemaskeerd()) {
            return;
        }
        let saved = velden.is_none();
        let kept = page.concepten().try_update(|all| match velden {
            Some(velden) => all.keep(sleutel.clone(), velden, clock::now()).transpose(),
            None => all.remove(&sleutel).then(|| Ok(Vec::new())),
        });
        match kept.flatten() {
            None => {}
            Some(Err(_)) => page.geen_plek().set(true),
            Some(Ok(mut gone)) => {
                gone.push(sleutel);
                self.write_later(gone);
                // What was saved may not come back as it was half-way, however soon one leaves.
                if saved {
                    self.write_typed();
                }
            }
        }
    }

    /// Takes in what the vault holds, or another tab wrote and removed; lets go of what is about
    /// nothing that is still there.
    pub(super) fn take_typed(&self, documents: &Documents, removed: &[String]) {
        let Some(page) = self.page() else { return };
        let gone = page.concepten().try_update(|all| {
            let mut gone = all.absorb(documents, clock::now());
            all.forget(removed);
            gone.extend(page.peek(|session, _| all.sweep(session.state())));
            gone
        });
        self.write_later(gone.unwrap_or_default());
    }

    fn write_later(&self, changed: Vec<Sleutel>) {
        if changed.is_empty() {
            return;
        }
        self.typed.changed.borrow_mut().extend(changed);
        let Some(world) = self.me.borrow().upgrade() else {
            return;
        };
        if !self.typed.waiting.replace(true) {
            leptos::task::spawn_local(async move {
                timer::sleep(WAIT_MS).await;
                world.typed.waiting.set(false);
                world.write_typed();
            });
        }
    }

    /// Writes what is waiting, now.
    pub(super) fn write_typed(&self) {
        let changed = self.typed.changed.take();
        let Some(world) = self.me.borrow().upgrade() else {
            return;
        };
        if changed.is_empty() {
            return;
        }
        leptos::task::spawn_local(async move {
            for sleutel in changed {
                world.write_one(&sleutel).await;
            }
        });
    }

    async fn write_one(&self, sleutel: &Sleutel) {
        let Some(page) = self.page() else { return };
        let (vault, name) = (self.vault(), sleutel.document());
        let record = page.concepten().with_untracked(|all| all.record(sleutel));
        match record {
            Some(bytes) => {
                let saved = vault.save_document(Class::Draft, &name, bytes).await;
                page.geen_plek().set(saved.is_err());
            }
            // What a store does not let go of now is offered once more, and can be thrown away.
            None => drop(vault.remove_document(Class::Draft, &name).await),
        }
        // One form open in two tabs is one draft: the other one offers it too, or lets go of it.
        self.tell(tabs::Message::Saved);
        if page.standing().get_untracked() != vault.standing() {
            self.stand();
        }
    }
}
