//! Finding, making, opening and locking a vault.

use super::{Pending, Phase, Root, actions::World, kopie};
use crate::ui::kit::*;
use crate::{
    app::{
        Session,
        gemeente::{self, Opdracht},
        kopie::Kopie,
        opening::{self, Ingericht, Inhoud, Inrichting, Vers},
        text::nl::{laden, opening as text, opslag},
    },
    browser::{
        clock, entropy, hash, idle, persist, place::Place, rest::Rest, text::nfkc, worker::Deriver,
    },
    domain::Datum,
    ui::page::Page,
    vault::{
        self, Class, DEEP, Door, Found, MemoryStore, NewSlot, Opened, RecoveryCode, SlotParams,
        Vault, WORTH,
    },
};

/// The two stores of this browser.
#[derive(Clone)]
pub(super) struct Stores {
    pub journal: Place,
    pub mirror: Place,
}

/// The vault, over whatever stores there are.
pub(super) type PageVault = Vault<Place, Place>;

/// Today on the user's calendar.
pub(super) fn today() -> Datum {
    let day = clock::today();
    u16::try_from(day.year)
        .ok()
        .and_then(|year| Datum::new(year, day.month, day.day))
        .unwrap_or_else(|| Datum::from_day_number(0))
}

/// The address that opens the demo at once.
const DEMO: &str = "/demo";

/// Loads the page anew where the demo opens by itself: nothing of the one before is left.
pub(super) fn begin_again() {
    if hash::set(DEMO).is_ok() {
        lock();
    }
}

/// Looks at the stores for the first time.
pub(super) async fn look(root: Root) {
    let at_once = hash::read() == DEMO;
    if persist::is_file() {
        root.notes
            .update(|notes| notes.push(text::OP_STICK.to_owned()));
    }
    enter(root, Phase::Welcome).await;
    if at_once {
        // From here on the address says where one is in it.
        let _ = hash::replace("/vandaag");
        demo(root);
    }
}

/// Looks at the stores and goes to the screen that they ask for: `leeg` where nothing is in them.
/// Where they refuse it stays at the first screen and says so: nobody is to think of a passphrase
/// for what cannot be kept.
pub(super) async fn enter(root: Root, leeg: Phase) {
    let stores = Stores {
        journal: Place::journal(),
        mirror: Place::mirror().await,
    };
    let found = vault::find(&stores.journal, &stores.mirror).await;
    root.stores.set_value(Some(stores));
    match found {
        Ok(found) if found.is_empty() => root.phase.set(leeg),
        Ok(found) => {
            root.found.set_value(found);
            root.phase.set(Phase::Locked);
        }
        Err((local, mirror)) => {
            root.wrong.set(Some(text::geen_opslag(&local, &mirror)));
            root.phase.set(Phase::Welcome);
        }
    }
}

/// Opens the demo, once the rest of the program is here.
pub(super) fn demo(root: Root) {
    if root.busy.get_untracked() {
        return;
    }
    root.busy.set(true);
    root.wrong.set(None);
    leptos::task::spawn_local(async move {
        match (Rest::fetch().here().await, root.phase.get_untracked()) {
            (Ok(()), _) => show_demo(root),
            (Err(_), Phase::Stuck(_)) => root.phase.set(Phase::Stuck(laden::niet_geladen())),
            (Err(_), _) => root.wrong.set(Some(laden::niet_geladen())),
        }
        root.busy.try_set(false);
    });
}

/// Makes the demo, in memory, and shows it.
fn show_demo(root: Root) {
    let today = today();
    let Ok(made) = gemeente::make(&Opdracht::demo(today)) else {
        return;
    };
    let mut log = crate::log::Log::default();
    for change in made.changes {
        // What the generator makes has the one form; a test holds it to that.
        let _ = log.insert(change);
    }
    let Some(identity) = made.coordinatoren.into_iter().next() else {
        return;
    };
    // How data are kept is of no concern where nothing is kept.
    root.notes.set(Vec::new());
    let vault = Vault::demo(
        Place::Memory(MemoryStore::new()),
        Place::Memory(MemoryStore::new()),
    );
    let session = Session::open(identity, made.roster, log, clock::now(), true);
    root.notes.set(Vec::new());
    World::start(root, vault, session, Vec::new(), today);
}

/// Checks a set-up and shows the recovery code; makes nothing yet.
pub(super) fn set_up(root: Root, mut typed: Inrichting) -> Result<(), Vec<opening::Inrichtfout>> {
    typed.wachtzin = nfkc(&typed.wachtzin);
    typed.nogmaals = nfkc(&typed.nogmaals);
    let faults = typed.faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    let fresh = || -> Option<(Vers, [u8; 16])> {
        let vers = Vers {
            seed: entropy::bytes().ok()?,
            sealing_seed: entropy::bytes().ok()?,
            programma: entropy::bytes().ok()?,
        };
        Some((vers, entropy::bytes().ok()?))
    };
    let Some((vers, code)) = fresh() else {
        root.wrong.set(Some(text::geen_toeval()));
        return Ok(());
    };
    let made = typed
        .carry_out(&vers, clock::now())
        .map_err(|fault| vec![fault])?;
    let pending = Pending {
        made: Some(made),
        passphrase: typed.wachtzin,
        code: RecoveryCode::new(code),
    };
    // Comes while the code is written down; `create` waits for it.
    drop(Rest::fetch());
    let pending = root.rooted(|| StoredValue::new_local(pending));
    root.phase.set(Phase::Code(pending));
    Ok(())
}

/// Makes the vault, now that the code was kept, and opens it.
pub(super) async fn create(root: Root, pending: StoredValue<Pending, LocalStorage>) {
    root.wrong.set(None);
    let Some(stores) = root.stores.get_value() else {
        return;
    };
    let (Ok(salt), Ok(code_salt)) = (entropy::bytes(), entropy::bytes()) else {
        root.wrong.set(Some(text::geen_toeval()));
        return;
    };
    let rest = Rest::fetch();
    let params = SlotParams::new(Door::Passphrase, salt);
    let (passphrase, code_key) =
        pending.with_value(|p| (p.passphrase.clone(), p.code.key(&code_salt)));
    let derived = Deriver::default()
        .derive(&passphrase, salt, params.work)
        .await;
    let Ok((kek, _)) = derived else {
        root.wrong.set(Some(text::geen_geheugen()));
        return;
    };
    let recovery = NewSlot {
        params: SlotParams::new(Door::Recovery, code_salt),
        kek: code_key,
    };
    if rest.here().await.is_err() {
        return root.wrong.set(Some(laden::niet_ingericht()));
    }
    // Taken out before anything is written, so that a second press makes no second vault.
    let mut taken = None;
    pending.update_value(|pending| taken = pending.made.take());
    let Some(made) = taken else { return };
    let kaarten: Vec<_> = made.kaart.clone().into_iter().collect();
    let roster = opening::roster_to_record(&made.roster);
    let documents = [
        (opening::IDENTITEIT, made.identity.to_record()),
        (opening::ROOSTER, roster),
        (opening::KAARTEN, opening::cards_to_record(&kaarten)),
    ];
    let created = Vault::create(
        stores.journal,
        stores.mirror,
        entropy::source(),
        NewSlot { params, kek },
        recovery,
        documents
            .into_iter()
            .map(|(name, bytes)| (Class::Private, name, bytes))
            .collect(),
    )
    .await;
    let vault = match created {
        Ok((vault, _)) => vault,
        Err(fault) => {
            pending.update_value(|pending| pending.made = Some(made));
            return root.wrong.set(Some(text::save(&fault)));
        }
    };
    persist::ask();
    // Read on the first screen; from here on the frame says how saving stands.
    root.notes.set(Vec::new());
    let Ingericht {
        identity, roster, ..
    } = made;
    let session = Session::open(
        identity,
        roster,
        crate::log::Log::default(),
        clock::now(),
        false,
    );
    root.notes.set(Vec::new());
    World::start(root, vault, session, kaarten, today());
}

/// Opens the vault that was found, by passphrase or recovery code.
pub(super) async fn unlock(root: Root, typed: String, by_code: bool) {
    root.wrong.set(None);
    let Some(stores) = root.stores.get_value() else {
        return;
    };
    let wanted = if by_code {
        Door::Recovery
    } else {
        Door::Passphrase
    };
    let code = if by_code {
        match RecoveryCode::read(&typed) {
            Ok(code) => Some(code),
            Err(fault) => return root.wrong.set(Some(text::code_message(&fault))),
        }
    } else {
        None
    };
    // Comes while the key is derived; a wrong passphrase is said without it.
    let mut rest = Some(Rest::fetch());
    let secret = nfkc(&typed);
    let deriver = Deriver::default();
    // Two vaults may have one passphrase: the one that was just chosen comes first.
    let mut all = root.found.get_value();
    let chosen = root.from_copy.get_value();
    all.sort_by_key(|found| Some(found.id) != chosen);
    for found in all {
        for slot in found
            .slots
            .iter()
            .filter(|slot| slot.params().door == wanted)
        {
            let params = slot.params();
            let kek = match &code {
                Some(code) => code.key(&params.salt),
                None => match deriver.derive(&secret, params.salt, params.work).await {
                    Ok((kek, _)) => kek,
                    Err(_) => return root.wrong.set(Some(text::geen_geheugen())),
                },
            };
            if found.fits(slot, &kek) {
                if let Some(rest) = rest.take()
                    && rest.here().await.is_err()
                {
                    return root.wrong.set(Some(laden::niet_geladen()));
                }
                let Stores { journal, mirror } = stores;
                match Vault::open(journal, mirror, entropy::source(), &found, slot, &kek).await {
                    Ok(opened) => return opened_up(root, opened, by_code).await,
                    Err(fault) => return root.wrong.set(Some(text::open(&fault, by_code))),
                }
            }
        }
    }
    let damaged = root
        .found
        .with_value(|found| found.iter().any(|f: &Found| f.damaged > 0));
    root.wrong
        .set(Some(text::open(&vault::OpenFault::WrongKey, by_code)));
    if damaged {
        root.notes
            .update(|notes| notes.push(text::SLOT_BESCHADIGD.to_owned()));
    }
}

async fn opened_up(root: Root, opened: Opened<Place, Place>, by_code: bool) {
    let Opened {
        vault,
        changes,
        documents,
        report,
        mending,
    } = opened;
    let Ok(inhoud) = opening::read(&changes, &documents) else {
        return root.phase.set(Phase::Stuck(text::geen_identiteit()));
    };
    let Inhoud {
        identity,
        roster,
        kaarten,
        log,
        onleesbaar,
    } = inhoud;
    let emptied = report.emptied;
    let whole = report.missing.is_empty() && report.damaged.is_empty() && onleesbaar == 0;
    let mut notes = opslag::report(&report, onleesbaar);
    if vault.read_only().is_some() {
        notes.push(opslag::ALLEEN_LEZEN.to_owned());
    }
    if by_code {
        notes.push(text::NA_CODE.to_owned());
    }
    root.notes.set(notes);
    let mut session = Session::open(identity, roster, log, clock::now(), false);
    let bare = session.take_bare();
    let world = World::start(root, vault, session, kaarten, today());
    let from_copy = root.from_copy.get_value() == Some(world.vault().id());
    kopie::known(&world, Kopie::uit(&documents), from_copy, whole).await;
    world.take_typed(&documents, &[]);
    // Healing comes after the screen is there. What is erased goes first and is never copied
    // back; what a store refuses now, the next opening tries again.
    let _ = world.vault().erase(bare).await;
    let mended = world.vault().mend(mending).await;
    let _ = world.vault().pack(WORTH, DEEP).await;
    world.stand();
    if let (Some(page), Some(said)) = (world.page(), opslag::geheeld(&mended, emptied)) {
        page.tell(&said, false);
    }
}

/// Lets the stores drop what an erasure that was saved covers; what they refuse, the next
/// opening tries again.
pub(super) async fn let_go(vault: &PageVault, page: Page) {
    let bare = page.prepare(Session::take_bare).unwrap_or_default();
    let _ = vault.erase(bare).await;
}

/// Locks: nothing of what was open stays in memory.
pub(super) fn lock() {
    // Nothing can be done when the browser refuses; the page stays as it is.
    let _ = idle::reload();
}
