//! Copies of the vault: saved in a file, tried apart from everything, taken in before anything is
//! open; how much room there is; and everything out of this browser.

use super::{
    Phase, Root,
    actions::World,
    stores::{self, Stores},
};
use crate::ui::kit::*;
use crate::{
    app::{
        Message,
        kopie::{self, KOPIE, Kopie, Omgeving, Ruimte},
        text::nl::{kopie as text, opening},
    },
    browser::{
        clock, entropy,
        files::{self, Target},
        persist,
        place::Place,
        tabs,
        text::nfkc,
        timer,
        worker::Deriver,
    },
    ui::page::{Proefstuk, Uitslag},
    vault::{self, Copy, Door, MAX_COPY, MemoryStore, RecoveryCode, Vault, wipe},
};

/// So long after opening the room is measured, in milliseconds: the screen goes first.
const MEASURE_MS: i32 = 1500;
/// So long after other tabs were told to stop nothing of theirs is under way, in milliseconds.
const WRITES_MS: i32 = 800;
/// After so many saves it is measured again.
const SAVES: u32 = 64;
/// What a file of JSON is called on the wire.
const JSON: &str = "application/json";

/// Reads a file as a copy.
pub(super) async fn read(file: &web_sys::File) -> Result<Copy, Message> {
    let read = files::read(file, MAX_COPY as u64).await;
    let read = read.map_err(|fault| match fault {
        files::ReadFault::TooLarge { .. } => text::geen_kopie(&vault::CopyFault::TooLarge),
        files::ReadFault::Unreadable { name, .. } => opening::onleesbaar_bestand(&name),
    })?;
    Copy::read(&read.bytes).map_err(|fault| text::geen_kopie(&fault))
}

/// Puts a copy beside whatever is in this browser, and goes on to where it can be opened.
pub(super) async fn take_in(root: Root, file: web_sys::File) {
    root.wrong.set(None);
    let Some(Stores { journal, mirror }) = root.stores.get_value() else {
        return;
    };
    let copy = match read(&file).await {
        Ok(copy) => copy,
        Err(message) => return root.wrong.set(Some(message)),
    };
    match copy.take_in(&journal, &mirror).await {
        Ok(taken) => {
            persist::ask();
            root.from_copy.set_value(Some(copy.vault()));
            root.notes.set(vec![text::geopend(taken.added)]);
            stores::enter(root, Phase::Welcome).await;
        }
        Err(fault) => root.wrong.set(Some(opening::save(&fault))),
    }
}

impl World {
    /// See `Actions::copy`.
    pub(super) async fn save_copy(&self, other: bool) -> Result<Option<&'static str>, Message> {
        let page = self.page().ok_or_else(opening::geen_toeval)?;
        let name = text::bestandsnaam(stores::today());
        let known = self.target.borrow().clone().filter(|_| !other);
        // Made before a file is chosen: a browser may empty that at once.
        let (now, bestand) = (clock::now(), files::can_pick());
        let made = page.peek(|session, _| Kopie::van(session, now, bestand));
        let copy = self.vault().copy(Some((KOPIE, made.to_record()))).await;
        let content = copy.map_err(|fault| opening::save(&fault))?.write();
        let target = match known {
            Some(target) => Some(target),
            None if bestand => match Target::pick(&name).await {
                Ok(Some(target)) => Some(target),
                Ok(None) => return Ok(None),
                Err(_) => return Err(text::niet_geschreven()),
            },
            None => None,
        };
        let said = match &target {
            Some(target) => {
                if target.write(content.as_bytes()).await.is_err() {
                    // The next time it is chosen anew.
                    *self.target.borrow_mut() = None;
                    page.veiligheid().try_update(|veilig| veilig.doel = false);
                    return Err(text::niet_geschreven());
                }
                text::BEWAARD
            }
            None => {
                let saved = files::save(&name, JSON, content.as_bytes());
                saved.map_err(|_| opening::geen_download())?;
                text::GEDOWNLOAD
            }
        };
        let doel = target.is_some();
        *self.target.borrow_mut() = target;
        // A browser that is too full to remember it only asks too early for the next one.
        let _ = self.save_document(KOPIE, made.to_record()).await;
        page.veiligheid().try_update(|veilig| {
            veilig.kopie = Some(made);
            veilig.doel = doel;
        });
        Ok(Some(said))
    }

    /// See `Actions::try_copy`.
    pub(super) async fn prove(&self, copy: Proefstuk, secret: String) -> Result<Uitslag, Message> {
        let page = self.page().ok_or_else(opening::geen_toeval)?;
        let place = || Place::Memory(MemoryStore::new());
        let (local, mirror) = (place(), place());
        let taken = copy.take_in(&local, &mirror).await;
        taken.map_err(|fault| opening::save(&fault))?;
        let found = vault::find(&local, &mirror).await.unwrap_or_default();
        let found = found
            .first()
            .ok_or_else(|| text::geen_kopie(&vault::CopyFault::Parts))?;
        let secret = nfkc(&secret);
        let code = RecoveryCode::read(&secret).ok();
        for slot in &found.slots {
            let params = slot.params();
            let kek = match (&code, params.door) {
                (Some(code), Door::Recovery) => code.key(&params.salt),
                (_, Door::Passphrase) => {
                    let derived = Deriver::default()
                        .derive(&secret, params.salt, params.work)
                        .await;
                    derived.map_err(|_| opening::geen_geheugen())?.0
                }
                (None, Door::Recovery) => continue,
            };
            if !found.fits(slot, &kek) {
                continue;
            }
            let opened = Vault::open(local, mirror, entropy::source(), found, slot, &kek).await;
            let opened = opened.map_err(|fault| opening::open(&fault, false))?;
            let missing: u32 = opened
                .report
                .missing
                .iter()
                .map(|one| one.count.max(1))
                .sum();
            let kapot = opened.report.damaged.len() + missing as usize;
            let proef = page.peek(|session, _| {
                let (changes, documents) = (&opened.changes, &opened.documents);
                kopie::proef(session, changes, documents, kapot, clock::now())
            });
            return Ok(Uitslag {
                proef: proef.map_err(|_| text::geen_kopie(&vault::CopyFault::Parts))?,
                eigen: self.vault().is_same(&opened.vault),
            });
        }
        Err(text::gaat_niet_open())
    }

    /// See `Actions::measure`.
    pub(super) async fn look_at_room(&self) {
        let Some(page) = self.page() else { return };
        let places = self.root.stores.get_value();
        let journal = places.as_ref().map(|stores| &stores.journal);
        let (gebruikt, ruimte) = persist::estimate().await.unwrap_or_default();
        let found = match &places {
            Some(places) => vault::find(&places.journal, &places.mirror)
                .await
                .unwrap_or_default(),
            None => Vec::new(),
        };
        let andere = found
            .iter()
            .filter(|found| found.id != self.vault().id())
            .count();
        let omgeving = Omgeving {
            bestand: persist::is_file(),
            gedeeld: persist::is_shared(),
            beloofd: persist::persisted().await,
            eenheden: journal.map_or(0, |journal| journal.units() as u64),
            andere,
            gebruikt,
            ruimte,
        };
        page.veiligheid()
            .try_update(|veilig| veilig.omgeving = omgeving);
        page.prepare(|session| session.set_vol(omgeving.ruimte() == Ruimte::Vol));
    }

    /// Measures the room now and then: once the screen is there, and after many saves.
    pub(super) fn measure_sometimes(&self, saves: u32) {
        if !saves.is_multiple_of(SAVES) {
            return;
        }
        let Some(world) = self.me.borrow().upgrade() else {
            return;
        };
        leptos::task::spawn_local(async move {
            timer::sleep(MEASURE_MS).await;
            world.look_at_room().await;
        });
    }

    /// See `Actions::wipe`.
    pub(super) async fn wipe_all(&self) {
        let Some(Stores { journal, mirror }) = self.root.stores.get_value() else {
            return;
        };
        // Nothing of what waits here may be written after it.
        self.vault().close();
        self.tell(tabs::Message::Wiped);
        let first = wipe(&journal, &mirror).await;
        // What another tab was writing just then is gone too before it is called so.
        timer::sleep(WRITES_MS).await;
        let mut wiped = wipe(&journal, &mirror).await;
        wiped.removed += first.removed;
        let said = text::gewist(&wiped);
        if let Some(page) = self.page() {
            page.let_go();
        }
        self.root.phase.set(Phase::Wiped(said));
    }
}

/// What is known of copies when a vault opens. One that was opened from a copy is worked from a file
/// from now on; of one that lacks something nobody knows what the last copy has.
pub(super) async fn known(world: &World, kopie: Option<Kopie>, from_copy: bool, whole: bool) {
    let Some(page) = world.page() else { return };
    let mut kopie = kopie.filter(|_| whole);
    if let Some(known) = kopie.as_mut().filter(|known| from_copy && !known.bestand) {
        known.bestand = true;
        let _ = world.save_document(KOPIE, known.to_record()).await;
    }
    page.veiligheid().try_update(|veilig| veilig.kopie = kopie);
}
