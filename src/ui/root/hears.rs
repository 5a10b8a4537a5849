//! What an open vault listens for: the address, midnight, other tabs, the page being left, and
//! nobody being there.

use super::{actions::World, leave, stores};
use crate::ui::kit::*;
use crate::{
    app::{Route, kopie::Kopie, opening},
    browser::{
        clock,
        idle::Idle,
        tabs::{self, Tabs},
        timer::Timer,
    },
    exchange::roster::Roster,
    log::Signed,
    ui::page::Page,
    vault::Class,
};
use std::rc::Rc;

/// Locks after so long without a touch: 15 minutes, in milliseconds.
const IDLE_MS: u64 = 15 * 60 * 1000;
/// How often we look whether midnight has passed, in milliseconds.
const DAY_LOOK_MS: i32 = 60_000;

impl World {
    fn hold(&self, thing: impl std::any::Any) {
        self.keep.borrow_mut().push(Box::new(thing));
    }

    pub(super) fn listen(self: &Rc<Self>, route: RwSignal<Route>, page: Page, demo: bool) {
        self.hold(leave::listen(route, page));
        if let Ok(timer) = Timer::every(DAY_LOOK_MS, move || page.set_today(stores::today())) {
            self.hold(timer);
        }
        if demo {
            return;
        }
        let weak = self.me.borrow().clone();
        let tabs = Tabs::open(self.vault().id(), move |message| match message {
            tabs::Message::Lock => World::close(&weak),
            tabs::Message::Wiped => {
                // What was typed here is not to stand there again afterwards.
                if let Some(world) = weak.upgrade() {
                    world.vault().close();
                }
                stores::lock();
            }
            tabs::Message::Saved => World::refresh(&weak),
            tabs::Message::Touched => {
                if let Some(idle) = weak.upgrade().as_ref().and_then(|world| world.idle.get()) {
                    idle.touch();
                }
            }
        });
        if let Ok(tabs) = tabs {
            let _ = self.tabs.set(tabs);
        }
        let weak = self.me.borrow().clone();
        if let Ok(listener) = tabs::on_return(move || World::refresh(&weak)) {
            self.hold(listener);
        }
        let weak = self.me.borrow().clone();
        let locked = move || {
            if let Some(world) = weak.upgrade() {
                world.tell(tabs::Message::Lock);
            }
            World::close(&weak);
        };
        let weak = self.me.borrow().clone();
        let leaving = move || {
            if let Some(world) = weak.upgrade() {
                world.write_typed();
            }
        };
        if let Ok(listeners) = tabs::on_leave(leaving) {
            self.hold(listeners);
        }
        // One clock for all tabs: work in one keeps the others open.
        let weak = self.me.borrow().clone();
        let touched = move || {
            if let Some(world) = weak.upgrade() {
                world.tell(tabs::Message::Touched);
            }
        };
        if let Ok(idle) = Idle::watch(IDLE_MS, touched, locked) {
            let _ = self.idle.set(idle);
        }
    }

    /// Locks, whatever the stores are doing. What was typed goes to the journal first, which
    /// takes it at once unless a save is under way.
    pub(super) fn close(weak: &std::rc::Weak<World>) {
        if let Some(world) = weak.upgrade() {
            world.write_typed();
            if let Some(page) = world.page() {
                page.let_go();
            }
        }
        stores::lock();
    }

    pub(super) fn tell(&self, message: tabs::Message) {
        if let Some(tabs) = self.tabs.get() {
            // A tab that does not hear it looks for itself when it comes into view.
            let _ = tabs.tell(message);
        }
    }

    /// Takes in what other tabs saved.
    fn refresh(weak: &std::rc::Weak<World>) {
        let Some(world) = weak.upgrade() else { return };
        world.run(Box::new(|world| {
            Box::pin(async move {
                let Ok(news) = world.vault().refresh().await else {
                    return;
                };
                world.stand();
                let Some(page) = world.page() else { return };
                world.take_typed(&news.documents, &news.gone);
                if let Some(kopie) = Kopie::uit(&news.documents) {
                    page.veiligheid()
                        .try_update(|veilig| veilig.kopie = Some(kopie));
                }
                let changes: Vec<_> = news
                    .changes
                    .iter()
                    .filter_map(|(_, bytes)| Signed::from_bytes(bytes))
                    .collect();
                let named = |name: &str| (Class::Private, name.to_owned());
                let roster = news
                    .documents
                    .get(&named(opening::ROOSTER))
                    .and_then(|versions| {
                        versions
                            .iter()
                            .find_map(|bytes| crate::bytes::json::parse::<Roster>(bytes).ok())
                    });
                if changes.is_empty() && roster.is_none() {
                    return;
                }
                page.update(|session| {
                    session.keep(changes, clock::now());
                    if let Some(roster) = roster {
                        session.set_roster(roster);
                    }
                });
            })
        }));
    }
}
