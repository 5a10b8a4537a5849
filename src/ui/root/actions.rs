//! What screens may ask, done: saving first, then showing. Commands wait their turn, so that
//! each is decided on what those before it made.

use super::{
    Phase, Root, kopie,
    rekey::rekey,
    stores::{self, PageVault},
    typed::{Typed, WAIT_MS},
};
use crate::ui::kit::*;
use crate::{
    app::{
        Message, Moment, Route, Session,
        concepten::{Sleutel, Velden},
        lading::Stap,
        opening,
        text::nl::{opening as text, refusal},
    },
    browser::{
        clock, entropy, files, hash,
        idle::Idle,
        print, scherm,
        tabs::{self, Tabs},
        text::nfkc,
        timer,
    },
    domain::Datum,
    exchange::{card::Card, roster::Roster},
    log::{Command, Signed},
    ui::{
        page::{Actions, Answer, Done, Page, Proefstuk, Uitslag},
        widgets::Saved,
    },
    vault::{Class, Documents, SaveFault},
};
use std::{
    cell::{Cell, OnceCell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

type Job = Box<dyn FnOnce(Rc<World>) -> std::pin::Pin<Box<dyn Future<Output = ()>>>>;

/// The open vault and all that listens for it.
pub(super) struct World {
    vault: PageVault,
    page: OnceCell<Page>,
    saved: RwSignal<Saved>,
    strangers: RefCell<Vec<Card>>,
    queue: RefCell<VecDeque<Job>>,
    running: Cell<bool>,
    pub(super) tabs: OnceCell<Tabs>,
    pub(super) keep: RefCell<Vec<Box<dyn std::any::Any>>>,
    pub(super) me: RefCell<std::rc::Weak<World>>,
    pub(super) typed: Typed,
    pub(super) idle: OnceCell<Idle>,
    pub(super) root: Root,
    /// The file that copies go to, once one was chosen.
    pub(super) target: RefCell<Option<files::Target>>,
    saves: Cell<u32>,
}

/// How saving stands, for the frame.
#[derive(Clone, Copy)]
pub(super) struct Saving {
    pub saved: RwSignal<Saved>,
}

impl World {
    /// Puts the page together and shows it.
    pub(super) fn start(
        root: Root,
        vault: PageVault,
        session: Session,
        strangers: Vec<Card>,
        today: Datum,
    ) -> Rc<Self> {
        let saved = root.rooted(|| RwSignal::new(Saved::Done));
        let world = Rc::new(Self {
            vault,
            page: OnceCell::new(),
            saved,
            strangers: RefCell::new(strangers),
            queue: RefCell::default(),
            running: Cell::new(false),
            tabs: OnceCell::new(),
            keep: RefCell::default(),
            me: RefCell::default(),
            typed: Typed::default(),
            idle: OnceCell::new(),
            root,
            target: RefCell::default(),
            saves: Cell::new(0),
        });
        *world.me.borrow_mut() = Rc::downgrade(&world);
        let session = session.in_zone(clock::offset_minutes);
        let demo = session.is_demo();
        let actions = Rc::clone(&world) as Rc<dyn Actions>;
        let (route, page) = root.rooted(|| {
            let route = RwSignal::new(Route::parse(&hash::read()));
            (route, Page::new(session, today, route, actions))
        });
        // Set once, here.
        let _ = world.page.set(page);
        world.stand();
        world.listen(route, page, demo);
        if !demo {
            world.measure_sometimes(0);
            super::region::huis(page);
        }
        root.phase.set(Phase::Open(page, Saving { saved }));
        world
    }

    pub(super) fn vault(&self) -> &PageVault {
        &self.vault
    }

    pub(super) fn page(&self) -> Option<Page> {
        self.page.get().copied()
    }

    /// Runs jobs one after another.
    pub(super) fn run(&self, job: Job) {
        self.queue.borrow_mut().push_back(job);
        if self.running.replace(true) {
            return;
        }
        let Some(world) = self.me.borrow().upgrade() else {
            return;
        };
        leptos::task::spawn_local(async move {
            loop {
                let next = world.queue.borrow_mut().pop_front();
                match next {
                    Some(job) => job(Rc::clone(&world)).await,
                    None => break,
                }
            }
            world.running.set(false);
        });
    }

    /// Does something that need not wait for what is being saved.
    fn aside<F: Future<Output = ()> + 'static>(&self, work: impl FnOnce(Rc<Self>) -> F) {
        if let Some(world) = self.me.borrow().upgrade() {
            leptos::task::spawn_local(work(world));
        }
    }

    /// Saves changes; the state of saving follows.
    async fn save(&self, changes: &[Signed]) -> Result<(), Message> {
        self.saved.set(Saved::Busy);
        let records = changes
            .iter()
            .map(|change| (change.id().0, change.to_bytes()))
            .collect();
        let outcome = self.vault.append(records).await;
        self.note(outcome.map(|_| ()))
    }

    pub(super) async fn save_document(&self, name: &str, bytes: Vec<u8>) -> Result<(), Message> {
        self.saved.set(Saved::Busy);
        let outcome = self.vault.save_document(Class::Private, name, bytes).await;
        self.note(outcome.map(|_| ()))
    }

    /// Shows how the stores stand.
    pub(super) fn stand(&self) {
        if let Some(page) = self.page() {
            page.standing().try_set(self.vault.standing());
        }
    }

    fn note(&self, outcome: Result<(), SaveFault>) -> Result<(), Message> {
        self.stand();
        match outcome {
            Ok(()) => {
                self.saves.set(self.saves.get() + 1);
                self.measure_sometimes(self.saves.get());
                self.saved.set(Saved::Done);
                self.tell(tabs::Message::Saved);
                Ok(())
            }
            Err(fault) => {
                self.saved.set(Saved::Failed);
                Err(text::save(&fault))
            }
        }
    }

    pub(super) async fn carry_out(&self, commands: Vec<Command>) -> Result<(), Message> {
        let page = self.page().ok_or_else(text::geen_toeval)?;
        let terug = matches!(commands.as_slice(), [Command::Terug(_)]);
        let mut dry = false;
        let mut fresh = || {
            entropy::bytes().unwrap_or_else(|_| {
                dry = true;
                [0; 16]
            })
        };
        let mut moment = Moment {
            now_ms: clock::now(),
            today: stores::today(),
            entropy: &mut fresh,
        };
        let prepared = page.prepare(|session| session.prepare_all(commands, &mut moment));
        let changes = match prepared {
            Some(Ok(changes)) => changes,
            Some(Err(refused)) => return Err(refusal::message(&refused)),
            None => return Ok(()),
        };
        if dry {
            return Err(text::geen_toeval());
        }
        self.save(&changes).await?;
        page.update(|session| session.keep_step(changes, terug, clock::now()));
        self.let_go(page).await;
        Ok(())
    }

    /// After an erasure, here and in the stores.
    async fn let_go(&self, page: Page) {
        self.take_typed(&Documents::new(), &[]);
        stores::let_go(&self.vault, page).await;
    }
}

impl Actions for World {
    fn send(&self, commands: Vec<Command>, done: Done) {
        self.run(Box::new(|world| {
            Box::pin(async move { done(world.carry_out(commands).await) })
        }));
    }

    fn undo(&self, done: Done) {
        self.run(Box::new(|world| Box::pin(world.take_back(done))));
    }

    fn fresh(&self) -> [u8; 16] {
        // Without chance nothing is saved either: `carry_out` says so.
        entropy::bytes().unwrap_or_default()
    }

    fn go(&self, route: Route) {
        let _ = hash::set(route.to_hash().trim_start_matches('#'));
    }

    fn download(&self, name: &str, media: &str, content: &str) -> Result<(), Message> {
        files::save(name, media, content.as_bytes()).map_err(|_| text::geen_download())
    }

    fn read_file(
        &self,
        file: web_sys::File,
        limit: u64,
        done: Box<dyn FnOnce(Result<Vec<u8>, Message>)>,
    ) {
        leptos::task::spawn_local(async move {
            let read = files::read(&file, limit).await;
            done(read.map(|read| read.bytes).map_err(|fault| match fault {
                files::ReadFault::TooLarge { name, limit, .. } => text::te_groot(&name, limit),
                files::ReadFault::Unreadable { name, .. } => text::onleesbaar_bestand(&name),
            }));
        });
    }

    fn read_region(
        &self,
        files: Vec<web_sys::File>,
        on: Rc<dyn Fn(Stap)>,
    ) -> Option<Box<dyn std::any::Any>> {
        super::region::read(self.page()?, files, on)
    }

    fn decode_windows_1252(&self, bytes: &[u8]) -> String {
        files::windows_1252(bytes).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
    }

    fn set_roster(&self, roster: Roster, done: Done) {
        self.run(Box::new(|world| {
            Box::pin(async move {
                let bytes = opening::roster_to_record(&roster);
                let saved = world.save_document(opening::ROOSTER, bytes).await;
                if let (Ok(()), Some(page)) = (&saved, world.page()) {
                    page.update(|session| session.set_roster(roster));
                    world.let_go(page).await;
                }
                done(saved);
            })
        }));
    }

    fn take(&self, changes: Vec<Signed>, strangers: Vec<Card>, done: Done) {
        self.run(Box::new(|world| {
            Box::pin(async move {
                let kept = world.strangers.borrow().clone();
                let page = world.page();
                let cards = page.map_or_else(Vec::new, |page| {
                    page.peek(|session, _| session.roster().strangers(&kept, &strangers))
                });
                let mut saved = Ok(());
                if cards != kept {
                    let bytes = opening::cards_to_record(&cards);
                    saved = world.save_document(opening::KAARTEN, bytes).await;
                }
                if saved.is_ok() {
                    *world.strangers.borrow_mut() = cards;
                    saved = world.save(&changes).await;
                }
                if let (Ok(()), Some(page)) = (&saved, world.page()) {
                    page.update(|session| session.keep(changes, clock::now()));
                    world.let_go(page).await;
                }
                done(saved);
            })
        }));
    }

    fn strangers(&self) -> Vec<Card> {
        self.strangers.borrow().clone()
    }

    fn change_passphrase(&self, old: String, new: String, done: Done) {
        self.run(Box::new(|world| {
            Box::pin(async move {
                done(rekey(&world.vault, nfkc(&old), nfkc(&new)).await);
                world.stand();
            })
        }));
    }

    fn copy(&self, other: bool, done: Answer<Option<&'static str>>) {
        // Not in the queue: the user may take all day to choose a file.
        self.aside(move |world| async move { done(world.save_copy(other).await) });
    }

    fn read_copy(&self, file: web_sys::File, done: Answer<Proefstuk>) {
        leptos::task::spawn_local(async move { done(kopie::read(&file).await) });
    }

    fn try_copy(&self, copy: Proefstuk, secret: String, done: Answer<Uitslag>) {
        self.aside(move |world| async move { done(world.prove(copy, secret).await) });
    }

    fn measure(&self) {
        self.aside(|world| async move { world.look_at_room().await });
    }

    fn wipe(&self) {
        self.run(Box::new(|world| {
            Box::pin(async move { world.wipe_all().await })
        }));
    }

    fn concept(&self, sleutel: Sleutel, velden: Option<Velden>) {
        self.typed(sleutel, velden);
    }

    fn later(&self, then: Box<dyn FnOnce()>) {
        leptos::task::spawn_local(async move {
            timer::sleep(WAIT_MS).await;
            then();
        });
    }

    fn now_ms(&self) -> u64 {
        clock::now()
    }

    fn print(&self) {
        // A browser that cannot print says so itself.
        let _ = print::print();
    }

    fn fill_screen(&self, all: bool) -> bool {
        scherm::fill(all).is_ok()
    }

    fn begin_again(&self) {
        stores::begin_again();
    }

    fn lock(&self) {
        self.tell(tabs::Message::Lock);
        World::close(&self.me.borrow());
    }
}
