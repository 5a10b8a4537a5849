//! Saving: the journal first, since it has the text at once, then the mirror, which confirms
//! that it is on disk. A batch is whole in at least one of the two, or it is nowhere.

use super::frame::{Frame, Kept, PART, Tally};
use super::names::{Name, RecordId, SessionId};
use super::store::{BatchFault, Store, StoreFault};
use super::{NoEntropy, State, Vault};

/// What was saved, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// How many changes were not there yet.
    pub fresh: usize,
    /// Why the journal did not take it, if it did not.
    pub local: Option<StoreFault>,
    /// Why the mirror did not take it, if it did not. Only without this it is "opgeslagen".
    pub mirror: Option<StoreFault>,
}

impl Saved {
    pub(crate) fn nothing() -> Self {
        Self {
            fresh: 0,
            local: None,
            mirror: None,
        }
    }

    /// The mirror has confirmed: it survives a crash from now on.
    #[must_use]
    pub fn is_durable(&self) -> bool {
        self.mirror.is_none()
    }

    /// As safe as it can be here, so what it replaces may go: confirmed by the mirror, or by
    /// the journal where the browser allows no mirror at all.
    pub(crate) fn is_settled(&self) -> bool {
        match self.mirror {
            None => true,
            Some(StoreFault::Blocked) => self.local.is_none(),
            Some(_) => false,
        }
    }
}

/// Why nothing was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveFault {
    /// The data asks for a newer program.
    ReadOnly {
        /// Which version at least.
        needs: u8,
    },
    /// No randomness, so nothing can be sealed.
    NoEntropy,
    /// The vault's slots are not there any more: nothing that is written now could be opened.
    Gone,
    /// A document's name does not fit in a key.
    Name,
    /// Neither store took it.
    Refused {
        /// Why the journal did not.
        local: StoreFault,
        /// Why the mirror did not.
        mirror: StoreFault,
        /// Keys of records that were written and could not be taken back.
        left: Vec<String>,
    },
}

impl From<NoEntropy> for SaveFault {
    fn from(_: NoEntropy) -> Self {
        Self::NoEntropy
    }
}

impl<L: Store, M: Store> Vault<L, M> {
    /// Saves changes together: all of them, or none. What is there already is passed over,
    /// unless it is longer now: its content came after its header.
    pub async fn append(&self, changes: Vec<(RecordId, Vec<u8>)>) -> Result<Saved, SaveFault> {
        let _place = self.turn.take().await;
        self.may_write()?;
        let (fresh, session, tally) = self.number(changes);
        if fresh.is_empty() {
            return Ok(Saved::nothing());
        }
        let ids: Vec<(RecordId, usize)> = fresh
            .iter()
            .map(|kept| (kept.id, kept.bytes.len()))
            .collect();
        let mut entries = self.records(fresh)?;
        let frame = Frame::Tally(tally);
        entries.push(
            self.cipher
                .seal(&Name::Manifest(session), &frame, self.random()?),
        );
        match self.write_both(entries).await {
            Ok(mut saved) => {
                saved.fresh = ids.len();
                let state = &mut *self.state.borrow_mut();
                state.tally = tally;
                for (id, length) in ids {
                    super::is_news(&mut state.changes, id, length);
                }
                Ok(saved)
            }
            Err(fault) => {
                if matches!(&fault, SaveFault::Refused { left, .. } if !left.is_empty()) {
                    // What stayed behind has numbers of this session; they are not used twice.
                    let session = SessionId(self.random()?);
                    let state = &mut *self.state.borrow_mut();
                    state.session = session;
                    state.tally = Tally::default();
                }
                Err(fault)
            }
        }
    }

    /// Those that are not there yet, numbered, and what the session's manifest then says.
    fn number(&self, changes: Vec<(RecordId, Vec<u8>)>) -> (Vec<Kept>, SessionId, Tally) {
        let state = &*self.state.borrow();
        let State { session, .. } = *state;
        let mut tally = state.tally;
        let mut fresh: Vec<Kept> = Vec::new();
        let mut batch = std::collections::BTreeMap::new();
        for (id, bytes) in changes {
            let known = state.changes.get(&id);
            if known.is_none_or(|longest| *longest < bytes.len())
                && super::is_news(&mut batch, id, bytes.len())
            {
                tally = tally.and(&id);
                fresh.push(Kept {
                    id,
                    session,
                    seq: tally.count,
                    bytes,
                });
            }
        }
        (fresh, session, tally)
    }

    /// One change is a record of its own; several are parts of a batch.
    fn records(&self, mut fresh: Vec<Kept>) -> Result<Vec<(String, String)>, NoEntropy> {
        let known = |kept: &Kept| self.state.borrow().changes.contains_key(&kept.id);
        // The key of a change that is there already is taken.
        if fresh.len() == 1
            && let Some(kept) = fresh.pop_if(|kept| !known(kept))
        {
            let name = Name::Change(kept.id);
            let nonce = self.random()?;
            return Ok(vec![self.cipher.seal(&name, &Frame::One(kept), nonce)]);
        }
        self.parts(fresh)
    }

    /// Parts of one batch, as many as it takes, the first part last.
    pub(crate) fn parts(
        &self,
        fresh: impl IntoIterator<Item = Kept>,
    ) -> Result<Vec<(String, String)>, NoEntropy> {
        let batch: RecordId = self.random()?;
        let mut parts: Vec<Vec<Kept>> = vec![Vec::new()];
        let mut size = 0;
        for kept in fresh {
            size += kept.bytes.len() + 32;
            match parts.last_mut() {
                Some(part) if size <= PART || part.is_empty() => part.push(kept),
                _ => {
                    size = kept.bytes.len() + 32;
                    parts.push(vec![kept]);
                }
            }
        }
        let mut entries = Vec::with_capacity(parts.len() + 1);
        for (at, part) in (0u16..).zip(parts) {
            let name = Name::Part(batch, at);
            entries.push(self.cipher.seal(&name, &Frame::Many(part), self.random()?));
        }
        entries.reverse();
        Ok(entries)
    }

    pub(crate) fn may_write(&self) -> Result<(), SaveFault> {
        match self.read_only() {
            Some(needs) => Err(SaveFault::ReadOnly { needs }),
            None => Ok(()),
        }
    }

    /// Writes entries to the journal and then to the mirror.
    pub(crate) async fn write_both(
        &self,
        entries: Vec<(String, String)>,
    ) -> Result<Saved, SaveFault> {
        let local = self.local.put_all(&entries).await;
        let behind = self.state.borrow().behind.clone();
        let mirror = if behind.is_empty() {
            self.mirror.put_all(&entries).await
        } else {
            // What it refused before goes along, for as long as it is still the latest.
            let mut all: Vec<(String, String)> = behind
                .iter()
                .filter(|(key, _)| entries.iter().all(|(new, _)| new != key))
                .cloned()
                .collect();
            all.extend(entries.iter().cloned());
            self.mirror.put_all(&all).await
        };
        let state = &mut *self.state.borrow_mut();
        let fault =
            |outcome: &Result<(), BatchFault>| outcome.as_ref().err().map(|f| f.fault.clone());
        state.wrote(fault(&local).as_ref(), fault(&mirror).as_ref());
        match (local, mirror) {
            (Err(local), Err(mirror)) => {
                let mut left = local.left;
                left.extend(mirror.left);
                Err(SaveFault::Refused {
                    local: local.fault,
                    mirror: mirror.fault,
                    left,
                })
            }
            (local, mirror) => {
                state
                    .keys
                    .extend(entries.iter().map(|(key, _)| key.clone()));
                match &mirror {
                    Ok(()) => state.behind.clear(),
                    // Where no mirror is allowed there is nothing to catch up with.
                    Err(fault) if fault.fault == StoreFault::Blocked => {}
                    Err(_) => {
                        state
                            .behind
                            .retain(|(key, _)| entries.iter().all(|(new, _)| new != key));
                        state.behind.extend(entries);
                    }
                }
                Ok(Saved {
                    fresh: 0,
                    local: local.err().map(|fault| fault.fault),
                    mirror: mirror.err().map(|fault| fault.fault),
                })
            }
        }
    }

    /// Removes a key from both stores; a store that is blocked has nothing to remove.
    pub(crate) async fn remove_both(&self, key: &str) -> Result<(), StoreFault> {
        self.remove_all_both(&[key.to_owned()]).await
    }

    /// Removes keys from both stores, as [`Vault::remove_both`] does.
    pub(crate) async fn remove_all_both(&self, keys: &[String]) -> Result<(), StoreFault> {
        {
            let behind = &mut self.state.borrow_mut().behind;
            behind.retain(|(key, _)| !keys.contains(key));
        }
        let local = self.local.remove_all(keys).await;
        let mirror = self.mirror.remove_all(keys).await;
        for outcome in [local, mirror] {
            match outcome {
                Ok(()) | Err(StoreFault::Blocked) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }
}
