//! Making a vault, and replacing its passphrase or recovery code: the new slot first, in both
//! stores, and only then the old one goes.

use crate::order::Map;
use std::cell::RefCell;

use super::cipher::Cipher;
use super::documents::Class;
use super::names::{RecordId, SessionId, VaultId};
use super::recovery::RecoveryCode;
use super::save::{SaveFault, Saved};
use super::slot::{Door, NewSlot, Slot};
use super::store::Store;
use super::turn::Turn;
use super::{Entropy, State, Vault, demo, random};
use crate::bytes::kdf::Key;

/// A slot that took another's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// Where the new slot is.
    pub saved: Saved,
    /// How many old slots could not be removed yet: the old passphrase still opens the vault.
    pub old_left: usize,
}

impl<L, M> Vault<L, M> {
    /// The slot that the passphrase opens now; the demo has none.
    #[must_use]
    pub fn passphrase_slot(&self) -> Option<Slot> {
        let state = self.state.borrow();
        let replaced = |id: &RecordId| state.slots.iter().any(|slot| slot.over.contains(id));
        let mut slots = state
            .slots
            .iter()
            .filter(|slot| slot.params().door == Door::Passphrase);
        slots.find(|slot| !replaced(&slot.id)).cloned()
    }

    /// Whether another is the same vault: one id, and one key under which its records are sealed.
    #[must_use]
    pub fn is_same<A, B>(&self, other: &Vault<A, B>) -> bool {
        let key = self.state.borrow().data_key.clone();
        self.id() == other.id() && key.is_some() && key == other.state.borrow().data_key
    }

    /// Whether a key opens a slot of this vault.
    #[must_use]
    pub fn fits(&self, slot: &Slot, kek: &Key) -> bool {
        slot.unwrap_key(self.id(), kek).is_some()
    }
}

impl<L, M> Vault<L, M> {
    /// Whether this recovery code opens the vault now: then it may stand in for a passphrase
    /// that was forgotten or whose slot is damaged.
    #[must_use]
    pub fn recovers(&self, code: &RecoveryCode) -> bool {
        let state = self.state.borrow();
        let replaced = |id: &RecordId| state.slots.iter().any(|slot| slot.over.contains(id));
        state.slots.iter().any(|slot| {
            let params = slot.params();
            params.door == Door::Recovery
                && !replaced(&slot.id)
                && self.fits(slot, &code.key(&params.salt))
        })
    }
}

impl<L: Store, M: Store> Vault<L, M> {
    /// Makes a new vault that opens with either slot's key and holds these documents from the
    /// first moment: there is the whole of it, or no vault.
    pub async fn create(
        local: L,
        mirror: M,
        mut entropy: Entropy,
        passphrase: NewSlot,
        recovery: NewSlot,
        documents: Vec<(Class, &str, Vec<u8>)>,
    ) -> Result<(Self, Saved), SaveFault> {
        let id = VaultId(random(&mut entropy)?);
        let data_key = Key::new(random(&mut entropy)?);
        if id == demo::ID || data_key == demo::key() {
            return Err(SaveFault::NoEntropy);
        }
        let mut slots = Vec::new();
        // Until the last of these is there, nothing is found.
        for new in [&recovery, &passphrase] {
            let slot = random(&mut entropy)?;
            let nonce = random(&mut entropy)?;
            let made = Slot::make(id, slot, new, (1, Vec::new()), &data_key, nonce);
            slots.push(made.ok_or(SaveFault::NoEntropy)?);
        }
        let session = SessionId(random(&mut entropy)?);
        let vault = Self::assemble(local, mirror, Cipher::new(id, &data_key), entropy, session);
        vault.state.borrow_mut().data_key = Some(data_key);
        let mut entries = Vec::new();
        let mut live = Map::new();
        for (class, name, bytes) in documents {
            let (entry, id) = vault.version(class, name, 1, Vec::new(), bytes)?;
            entries.push(entry);
            live.insert((class, name.to_owned()), Map::from([(id, 1)]));
        }
        entries.extend(slots.iter().map(|slot| vault.entry(slot)));
        let saved = vault.write_both(entries).await?;
        {
            let state = &mut *vault.state.borrow_mut();
            state.slots = slots;
            state.documents = live;
        }
        Ok((vault, saved))
    }

    pub(crate) fn assemble(
        local: L,
        mirror: M,
        cipher: Cipher,
        entropy: Entropy,
        session: SessionId,
    ) -> Self {
        Self {
            local,
            mirror,
            cipher,
            entropy: RefCell::new(entropy),
            state: RefCell::new(State::new(session)),
            turn: Turn::default(),
        }
    }

    fn entry(&self, slot: &Slot) -> (String, String) {
        let key = super::names::Name::Slot(slot.id).key(self.id());
        (key, slot.text.clone())
    }

    /// Puts a new slot in place of all slots of the same door: a changed passphrase, or a new
    /// recovery code.
    pub async fn replace_slot(&self, new: NewSlot) -> Result<Replaced, SaveFault> {
        let _place = self.turn.take().await;
        self.may_write()?;
        let id: RecordId = self.random()?;
        let nonce = self.random()?;
        let (data_key, known) = {
            let state = self.state.borrow();
            (state.data_key.clone(), state.slots.clone())
        };
        let old: Vec<&Slot> = known
            .iter()
            .filter(|slot| slot.params().door == new.params.door)
            .collect();
        let seq = known.iter().map(|slot| slot.seq).max().unwrap_or(0);
        let over = old.iter().map(|slot| slot.id).collect();
        let made = data_key
            .and_then(|key| {
                let place = (seq.saturating_add(1), over);
                Slot::make(self.id(), id, &new, place, &key, nonce)
            })
            .ok_or(SaveFault::NoEntropy)?;
        let saved = self.write_both(vec![self.entry(&made)]).await?;
        let mut left = Vec::new();
        for slot in old {
            let gone = saved.is_settled() && self.remove_both(&self.entry(slot).0).await.is_ok();
            if !gone {
                left.push(slot.id);
            }
        }
        let state = &mut *self.state.borrow_mut();
        state
            .slots
            .retain(|slot| slot.params().door != new.params.door || left.contains(&slot.id));
        state.slots.push(made);
        Ok(Replaced {
            saved,
            old_left: left.len(),
        })
    }
}
