//! Documents that are replaced as a whole (the identity, the roster, a draft): successor
//! first, then the old version goes. A version names what it replaces; so two tabs that
//! replace one version at once leave two, and both are shown.

use crate::order::Map;

use super::frame::{Frame, Version};
use super::names::{self, Name, RecordId};
use super::save::{SaveFault, Saved};
use super::{Store, Vault};

/// What kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Private records: identity, roster, ended keys, settings of this browser.
    Private,
    /// Something half typed, kept for when the page comes back.
    Draft,
}

impl Class {
    pub(crate) fn name(self, document: &str, id: RecordId) -> Name {
        match self {
            Self::Private => Name::Private(document.to_owned(), id),
            Self::Draft => Name::Draft(document.to_owned(), id),
        }
    }

    pub(crate) fn of(name: &Name) -> Option<((Self, String), RecordId)> {
        match name {
            Name::Private(document, id) => Some(((Self::Private, document.clone()), *id)),
            Name::Draft(document, id) => Some(((Self::Draft, document.clone()), *id)),
            _ => None,
        }
    }
}

/// All live versions by document, newest first. More than one means that two tabs replaced
/// the same version; saving the document once more settles it.
pub type Documents = Map<(Class, String), Vec<Vec<u8>>>;

pub(crate) fn newest_first(versions: Map<RecordId, Version>) -> Vec<Vec<u8>> {
    let mut all: Vec<(u32, RecordId, Vec<u8>)> = versions
        .into_iter()
        .map(|(id, version)| (version.seq, id, version.bytes))
        .collect();
    crate::order::sort_by(&mut all, |a, b| b.cmp(a));
    all.into_iter().map(|(_, _, bytes)| bytes).collect()
}

impl<L: Store, M: Store> Vault<L, M> {
    /// Puts a document in place of all its versions that this tab knows. The name is 1 to 40
    /// of a–z, 0–9 and hyphen.
    pub async fn save_document(
        &self,
        class: Class,
        name: &str,
        bytes: Vec<u8>,
    ) -> Result<Saved, SaveFault> {
        let document = names::document(name).ok_or(SaveFault::Name)?;
        let _place = self.turn.take().await;
        self.may_write()?;
        let old = self
            .state
            .borrow()
            .documents
            .get(&(class, document.clone()))
            .cloned()
            .unwrap_or_default();
        let seq = old.values().copied().max().unwrap_or(0).saturating_add(1);
        let over = old.keys().copied().collect();
        let (entry, id) = self.version(class, &document, seq, over, bytes)?;
        let saved = self.write_both(vec![entry]).await?;
        // From here on the new version counts, whatever becomes of the old ones.
        let mut live = Map::from([(id, seq)]);
        // A draft has one version in each store, also while one of them refuses: it is written
        // every second, and what it replaces is worth nothing.
        if saved.is_settled() || class == Class::Draft {
            for gone in old.keys() {
                let key = class.name(&document, *gone).key(self.id());
                let _ = self.remove_both(&key).await;
            }
        } else {
            live.extend(old);
        }
        self.state
            .borrow_mut()
            .documents
            .insert((class, document), live);
        Ok(saved)
    }

    /// A new version, sealed, and its id.
    pub(crate) fn version(
        &self,
        class: Class,
        name: &str,
        seq: u32,
        over: Vec<RecordId>,
        bytes: Vec<u8>,
    ) -> Result<((String, String), RecordId), SaveFault> {
        let document = names::document(name).ok_or(SaveFault::Name)?;
        let id: RecordId = self.random()?;
        let frame = Frame::Version(Version { seq, over, bytes });
        let name = class.name(&document, id);
        Ok((self.cipher.seal(&name, &frame, self.random()?), id))
    }

    /// Removes all versions of a document that this tab knows.
    pub async fn remove_document(&self, class: Class, name: &str) -> Result<(), SaveFault> {
        let document = names::document(name).ok_or(SaveFault::Name)?;
        let _place = self.turn.take().await;
        self.may_write()?;
        let known = self
            .state
            .borrow()
            .documents
            .get(&(class, document.clone()))
            .cloned()
            .unwrap_or_default();
        let mut left = Vec::new();
        let mut fault = None;
        for id in known.keys() {
            let key = class.name(&document, *id).key(self.id());
            if let Err(why) = self.remove_both(&key).await {
                fault = Some(why);
                left.push(key);
            }
        }
        match fault {
            Some(fault) => Err(SaveFault::Refused {
                local: fault.clone(),
                mirror: fault,
                left,
            }),
            None => {
                self.state.borrow_mut().documents.remove(&(class, document));
                Ok(())
            }
        }
    }
}
