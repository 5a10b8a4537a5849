//! What a screen gets: views to read and actions to ask for. A screen never sees the browser,
//! the vault or the log; `root` alone puts this together.

use crate::ui::kit::*;
use crate::{
    app::{
        Message, Route, Session, Standing,
        concepten::{Concepten, Sleutel, Velden},
        kopie::{Proef, Veiligheid},
        lading::Stap,
        text::nl::frame as nl,
        views::gezinnen::Zoek,
    },
    domain::Datum,
    exchange::{card::Card, roster::Roster},
    log::{Command, Signed},
    order::Set,
    ui::widgets::focus_later,
};
use std::rc::Rc;

/// A copy that was read and is being tried.
pub use crate::vault::Copy as Proefstuk;

/// What trying a copy came to, and whether it is of the vault that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitslag {
    /// What is in it.
    pub proef: Proef,
    /// Whether what it has may be taken over here.
    pub eigen: bool,
}

/// Called back with what came of something, or with why nothing did.
pub type Answer<T> = Box<dyn FnOnce(Result<T, Message>)>;

/// Called back once, when it is saved or when it is certain that nothing was.
pub type Done = Box<dyn FnOnce(Result<(), Message>)>;

/// What a screen may ask of the world; `root` does it.
pub trait Actions {
    /// Saves what the commands come to, all or nothing, in order; then calls back. Nothing on
    /// screen changes before it is saved. On a refusal or a failed write nothing was changed.
    fn send(&self, commands: Vec<Command>, done: Done);
    /// Takes the last step of this session back, as new changes.
    fn undo(&self, done: Done);
    /// Sixteen fresh random bytes, for a new id.
    fn fresh(&self) -> [u8; 16];
    /// Goes to another screen.
    fn go(&self, route: Route);
    /// Offers a text as a download.
    ///
    /// # Errors
    /// When the browser refuses, in words.
    fn download(&self, name: &str, media: &str, text: &str) -> Result<(), Message>;
    /// Reads a file that was chosen or dropped; refused, in words, above `limit` bytes.
    fn read_file(
        &self,
        file: web_sys::File,
        limit: u64,
        done: Box<dyn FnOnce(Result<Vec<u8>, Message>)>,
    );
    /// Reads files with region data beside the page, which stays alive; `on` hears how far it is.
    /// Dropping the answer stops it; there is none when it could not begin.
    fn read_region(
        &self,
        files: Vec<web_sys::File>,
        on: Rc<dyn Fn(Stap)>,
    ) -> Option<Box<dyn std::any::Any>>;
    /// The text of bytes that are not UTF-8, as Excel writes them.
    fn decode_windows_1252(&self, bytes: &[u8]) -> String;
    /// Saves the roster, then lets it count.
    fn set_roster(&self, roster: Roster, done: Done);
    /// Saves verified changes and the cards of authors that are not in the roster, then keeps
    /// them. All or nothing.
    fn take(&self, changes: Vec<Signed>, strangers: Vec<Card>, done: Done);
    /// Cards that came in with files, of authors that are not in the roster.
    fn strangers(&self) -> Vec<Card>;
    /// Puts another passphrase in place of the old one; the recovery code will do for the old.
    fn change_passphrase(&self, old: String, new: String, done: Done);
    /// Saves a copy of everything in a file that the user chose, now when `other` or before; says
    /// how, or nothing when the user chose none. Where files cannot be chosen it is a download.
    fn copy(&self, other: bool, done: Answer<Option<&'static str>>);
    /// Reads a file as a copy.
    fn read_copy(&self, file: web_sys::File, done: Answer<Proefstuk>);
    /// Opens a copy apart from everything, by a passphrase or code, and compares; changes nothing.
    fn try_copy(&self, copy: Proefstuk, secret: String, done: Answer<Uitslag>);
    /// Looks how much room there is; see [`Page::veiligheid`].
    fn measure(&self);
    /// Takes everything out of this browser, and leaves the page.
    fn wipe(&self);
    /// Keeps what was typed in a form, or lets go of it; at once here, shortly after in the
    /// stores. What cannot be kept is told by [`Page::geen_plek`].
    fn concept(&self, sleutel: Sleutel, velden: Option<Velden>);
    /// Does something a moment from now, when one has stopped typing.
    fn later(&self, then: Box<dyn FnOnce()>);
    /// Milliseconds since 1970.
    fn now_ms(&self) -> u64;
    /// Opens the print window.
    fn print(&self);
    /// Fills the whole screen with the page, or gives the rest of it back; tells whether the browser
    /// lets it.
    fn fill_screen(&self, all: bool) -> bool;
    /// Begins the demo anew: nothing of what was done in it is left.
    fn begin_again(&self);
    /// Locks at once.
    fn lock(&self);
}

/// What was just done, and whether it can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// In a few words.
    pub text: String,
    /// Whether the way back is offered beside it.
    pub undo: bool,
}

/// Reading and asking, for the screens. `Copy`, so that closures can take it along.
#[derive(Clone, Copy)]
pub struct Page {
    session: StoredValue<Session, LocalStorage>,
    version: RwSignal<u64>,
    today: RwSignal<Datum>,
    route: RwSignal<Route>,
    actions: StoredValue<Rc<dyn Actions>, LocalStorage>,
    standing: RwSignal<Standing>,
    veiligheid: RwSignal<Veiligheid>,
    said: RwSignal<Option<Said>>,
    zoek: RwSignal<Zoek>,
    edits: StoredValue<Set<String>>,
    leaving: RwSignal<Option<Route>>,
    concepten: RwSignal<Concepten>,
    geen_plek: RwSignal<bool>,
    place: StoredValue<Option<String>>,
}

impl Page {
    /// Puts a page together; `root` does, once a vault is open.
    #[must_use]
    pub fn new(
        session: Session,
        today: Datum,
        route: RwSignal<Route>,
        actions: Rc<dyn Actions>,
    ) -> Self {
        Self {
            session: StoredValue::new_local(session),
            version: RwSignal::new(0),
            today: RwSignal::new(today),
            route,
            actions: StoredValue::new_local(actions),
            standing: RwSignal::new(Standing::default()),
            veiligheid: RwSignal::new(Veiligheid::default()),
            said: RwSignal::new(None),
            zoek: RwSignal::new(Zoek::default()),
            edits: StoredValue::new(Set::new()),
            leaving: RwSignal::new(None),
            concepten: RwSignal::new(Concepten::default()),
            geen_plek: RwSignal::new(false),
            place: StoredValue::new(None),
        }
    }

    /// The page of the open vault.
    ///
    /// # Panics
    /// Outside an open vault; screens only exist inside one.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// A view that follows the state, the day and whatever signals `make` reads.
    pub fn view<V: PartialEq + Send + Sync + 'static>(
        self,
        make: impl Fn(&Session, Datum) -> V + Send + Sync + 'static,
    ) -> Memo<V> {
        Memo::new(move |_| {
            self.version.track();
            let today = self.today.get();
            self.session.with_value(|session| make(session, today))
        })
    }

    /// Reads the session once, without following it.
    pub fn peek<V>(self, read: impl FnOnce(&Session, Datum) -> V) -> V {
        let today = self.today.get_untracked();
        self.session.with_value(|session| read(session, today))
    }

    /// Changes the session and lets every view follow; `None` once the page is gone. Only
    /// `root` has a reason to.
    pub fn update<V>(self, change: impl FnOnce(&mut Session) -> V) -> Option<V> {
        let answer = self.prepare(change);
        self.version.try_update(|version| *version += 1);
        answer
    }

    /// Hides names and words, or shows them again, on a screen that begins anew: so what would be lost
    /// by that is asked about first, as when one goes elsewhere.
    pub fn maskeer(self, aan: bool) {
        if self.is_editing() {
            self.leaving().set(Some(Route::Vandaag));
            return;
        }
        // What was just done may name somebody.
        self.said().set(None);
        self.update(|session| session.maskeer(aan));
    }

    /// Works out changes without letting views follow: nothing is kept by it.
    pub fn prepare<V>(self, work: impl FnOnce(&mut Session) -> V) -> Option<V> {
        let mut answer = None;
        self.session
            .try_update_value(|session| answer = Some(work(session)));
        answer
    }

    /// The day it is.
    #[must_use]
    pub fn today(self) -> Datum {
        self.today.get()
    }

    /// Sets the day, when midnight has passed.
    pub fn set_today(self, today: Datum) {
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
    }

    /// How the stores stand.
    #[must_use]
    pub fn standing(self) -> RwSignal<Standing> {
        self.standing
    }

    /// Copies, room, and what the place promises.
    #[must_use]
    pub fn veiligheid(self) -> RwSignal<Veiligheid> {
        self.veiligheid
    }

    /// Whether closing the page would leave the file that one works from behind.
    #[must_use]
    pub fn is_bestand_achter(self) -> bool {
        let veilig = self.veiligheid.get_untracked();
        veilig.uit_bestand() && self.peek(|session, _| veilig.sinds(session) > 0)
    }

    /// What was just done; shown until the next thing happens.
    #[must_use]
    pub fn said(self) -> RwSignal<Option<Said>> {
        self.said
    }

    /// Tells what was just done.
    pub fn tell(self, text: &str, undo: bool) {
        let text = text.to_owned();
        self.said.try_set(Some(Said { text, undo }));
    }

    /// What one looks for among the families: it stays when one comes back to the list.
    #[must_use]
    pub fn zoek(self) -> RwSignal<Zoek> {
        self.zoek
    }

    /// Asks before one leaves while `dirty`; for as long as the caller is on the page.
    pub fn guard(self, name: &str, dirty: Memo<bool>) {
        let (name, gone) = (name.to_owned(), name.to_owned());
        Effect::new(move |_| self.mark(&name, dirty.get()));
        on_cleanup(move || self.mark(&gone, false));
    }

    fn mark(self, name: &str, dirty: bool) {
        self.edits.try_update_value(|edits| {
            if dirty {
                edits.insert(name.to_owned());
            } else {
                edits.remove(name);
            }
        });
    }

    /// Whether something half-filled would be lost.
    #[must_use]
    pub fn is_editing(self) -> bool {
        self.edits.try_with_value(|edits| !edits.is_empty()) == Some(true)
    }

    /// Lets half-filled forms go: before locking, or when one said so.
    pub fn let_go(self) {
        self.edits.try_update_value(Set::clear);
        self.leaving.try_set(None);
    }

    /// Where one wants to go while something is half-filled.
    #[must_use]
    pub fn leaving(self) -> RwSignal<Option<Route>> {
        self.leaving
    }

    /// What was typed and not saved yet; changed by [`Actions::concept`].
    #[must_use]
    pub fn concepten(self) -> RwSignal<Concepten> {
        self.concepten
    }

    /// Whether what was typed last could not be kept.
    #[must_use]
    pub fn geen_plek(self) -> RwSignal<bool> {
        self.geen_plek
    }

    /// Where one is, once.
    #[must_use]
    pub fn peek_route(self) -> Route {
        self.route.get_untracked()
    }

    /// Where one is.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Saves what one command comes to; see [`Actions::send`].
    pub fn send(self, command: Command, done: impl FnOnce(Result<(), Message>) + 'static) {
        self.send_all(vec![command], done);
    }

    /// Saves what several commands come to; see [`Actions::send`].
    pub fn send_all(
        self,
        commands: Vec<Command>,
        done: impl FnOnce(Result<(), Message>) + 'static,
    ) {
        self.actions
            .with_value(|actions| actions.send(commands, Box::new(done)));
    }

    /// Takes the last step back and tells how that went.
    pub fn undo(self) {
        self.actions().undo(Box::new(move |done| match done {
            Ok(()) => self.tell(nl::TERUGGEDRAAID, false),
            Err(message) => self.tell(&format!("{} {}", message.wat, message.doe), false),
        }));
    }

    /// Sixteen fresh random bytes, for a new id.
    #[must_use]
    pub fn fresh(self) -> [u8; 16] {
        self.actions.with_value(|actions| actions.fresh())
    }

    /// Goes to another screen.
    pub fn go(self, route: Route) {
        self.actions.with_value(|actions| actions.go(route));
    }

    /// Goes to a place on a screen, by its id; also when one is there already.
    pub fn go_to(self, route: Route, id: &str) {
        if self.peek_route() == route {
            focus_later(id.to_owned());
        } else {
            self.place.set_value(Some(id.to_owned()));
            self.go(route);
        }
    }

    /// Where on the screen that was just shown the focus goes, if that was asked.
    #[must_use]
    pub fn take_place(self) -> Option<String> {
        let mut place = None;
        self.place.update_value(|asked| place = asked.take());
        place
    }

    /// What else the world can do.
    #[must_use]
    pub fn actions(self) -> Rc<dyn Actions> {
        self.actions.get_value()
    }
}
