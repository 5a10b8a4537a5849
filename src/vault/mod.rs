//! Data at rest: sealed records over an async store, twice: a journal (local storage) and a
//! mirror (IndexedDB). Knows no browser, no clock and no chance of its own, and nothing of
//! what the records say: to the vault a change is an id and bytes.
//!
//! No key in a store is ever written by two tabs, so tabs need no locks; what is replaced is
//! replaced by a successor under a new key that names what it replaces.

mod base32;
pub mod cipher;
mod copy;
pub mod demo;
mod documents;
mod erase;
pub mod failing;
pub mod find;
pub mod frame;
mod gather;
pub mod memory;
mod mend;
pub mod names;
pub mod open;
mod pack;
pub mod passphrase;
pub mod recovery;
mod refresh;
pub mod report;
mod save;
pub mod slot;
mod slots;
mod standing;
pub mod store;
mod turn;
pub mod wait;
mod wipe;

use crate::order::Map;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

pub use copy::{Copy, CopyFault, MAX_COPY, TakenIn};
pub use documents::{Class, Documents};
pub use erase::{Bare, Erased};
pub use failing::{FailingStore, Fuse};
pub use find::{Found, find};
pub use frame::WRITER;
pub use memory::MemoryStore;
pub use mend::{Mended, Mending};
pub use names::{RecordId, VaultId};
pub use open::{OpenFault, Opened};
pub use pack::{DEEP, Packed, WORTH};
pub use recovery::{CodeFault, RecoveryCode};
pub use refresh::Refreshed;
pub use report::{Missing, Report};
pub use save::{SaveFault, Saved};
pub use slot::{Door, NewSlot, Slot, SlotParams};
pub use slots::Replaced;
pub use standing::Standing;
pub use store::{BatchFault, Store, StoreFault, units};
pub use wipe::{Wiped, wipe};

use cipher::Cipher;
use frame::Tally;
use names::SessionId;
use turn::Turn;

use crate::bytes::kdf::Key;

/// There is no randomness to be had, so nothing can be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoEntropy;

/// Where random bytes come from: fills the slice, or says that it cannot.
pub type Entropy = Box<dyn FnMut(&mut [u8]) -> Result<(), NoEntropy>>;

/// An open vault. Dropping it wipes the data key.
pub struct Vault<L, M> {
    local: L,
    mirror: M,
    cipher: Cipher,
    entropy: RefCell<Entropy>,
    state: RefCell<State>,
    turn: Turn,
}

/// What this tab knows of the stores. Never borrowed across an await.
#[derive(Debug)]
struct State {
    session: SessionId,
    tally: Tally,
    keys: BTreeSet<String>,
    /// How long the longest form of each change is: a content may come after its header.
    changes: BTreeMap<RecordId, usize>,
    documents: Map<(Class, String), Map<RecordId, u32>>,
    slots: Vec<Slot>,
    /// Saved in the journal while the mirror refused; goes along with the next save.
    behind: Vec<(String, String)>,
    /// What each store lacks, for all that this tab knows.
    standing: Standing,
    /// What is left of changes whose content this tab was told to let go of.
    bare: Bare,
    /// Whether some record may still hold such a content.
    erasing: bool,
    read_only: Option<u8>,
    /// Kept for making new slots; the demo has none.
    data_key: Option<Key>,
}

impl State {
    fn new(session: SessionId) -> Self {
        Self {
            session,
            tally: Tally::default(),
            keys: BTreeSet::new(),
            changes: BTreeMap::new(),
            documents: Map::new(),
            slots: Vec::new(),
            behind: Vec::new(),
            standing: Standing::default(),
            bare: Bare::new(),
            erasing: false,
            read_only: None,
            data_key: None,
        }
    }
}

/// Notes a form of a change; whether it says more than what was known.
fn is_news(known: &mut BTreeMap<RecordId, usize>, id: RecordId, length: usize) -> bool {
    let news = known.get(&id).is_none_or(|longest| *longest < length);
    if news {
        known.insert(id, length);
    }
    news
}

impl<L, M> std::fmt::Debug for Vault<L, M> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Vault({})", self.id().text())
    }
}

impl<L, M> Vault<L, M> {
    /// Which vault this is.
    #[must_use]
    pub fn id(&self) -> VaultId {
        self.cipher.vault()
    }

    /// The program version that writing here takes, if this one is too old for it.
    #[must_use]
    pub fn read_only(&self) -> Option<u8> {
        self.state.borrow().read_only
    }

    /// Writes nothing from here on, whatever is asked: everything is about to be taken away.
    pub fn close(&self) {
        self.state.borrow_mut().read_only = Some(u8::MAX);
    }

    fn random<const N: usize>(&self) -> Result<[u8; N], NoEntropy> {
        random(&mut self.entropy.borrow_mut())
    }
}

fn random<const N: usize>(entropy: &mut Entropy) -> Result<[u8; N], NoEntropy> {
    let mut bytes = [0; N];
    entropy(&mut bytes)?;
    Ok(bytes)
}
