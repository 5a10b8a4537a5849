//! A copy of the whole vault as one file: its slots and its sealed records, so that it opens with
//! the passphrase or the recovery code and with nothing else. Taking it in is a merge: a record
//! has one name and never changes, so what is there already stays, and what is not is added.
//!
//! Every record is sealed under its own name; a changed letter, a swapped name or a piece of
//! another vault does not open later, and is set aside then.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::documents::Class;
use super::find::find;
use super::frame::{Frame, Kept};
use super::gather::Gathered;
use super::names::{Name, RecordId, VaultId};
use super::save::SaveFault;
use super::slot::{Door, Slot};
use super::store::{Store, StoreFault};
use super::{Vault, base32, demo};
use crate::bytes::{json, kdf::Params};
use crate::order;

/// Largest file that is taken in, in bytes.
pub const MAX_COPY: usize = 64 * 1024 * 1024;

/// What the file says it is.
const FORM: &str = "koppelbord-reservekopie";
/// The form that this program writes, and the newest that it reads.
const VERSION: u32 = 1;
/// A vault has two, and one more for each that could not be removed yet; every one is tried with
/// each passphrase that is typed.
const SLOTS: usize = 4;
/// Records written in one go.
const BATCH: usize = 64;

/// A copy that was read: records of one vault under names that are records' names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    vault: VaultId,
    records: BTreeMap<Name, String>,
}

/// Why a file is no copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyFault {
    /// Larger than is taken in.
    TooLarge,
    /// Not this kind of file, or not all of it.
    Form,
    /// Of a newer program.
    Newer,
    /// Its parts do not belong together, or it has no slot: nothing could open it.
    Parts,
}

/// What taking a copy in came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TakenIn {
    /// Records that were not there yet.
    pub added: usize,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    formaat: String,
    versie: u32,
    kluis: String,
    stukken: Vec<(String, String)>,
}

impl Copy {
    /// Reads a file.
    ///
    /// # Errors
    /// A [`CopyFault`]; a copy is read whole or not at all.
    pub fn read(bytes: &[u8]) -> Result<Self, CopyFault> {
        if bytes.len() > MAX_COPY {
            return Err(CopyFault::TooLarge);
        }
        let file: File = json::parse(bytes).map_err(|_| CopyFault::Form)?;
        if file.formaat != FORM {
            return Err(CopyFault::Form);
        }
        if file.versie > VERSION {
            return Err(CopyFault::Newer);
        }
        let vault = VaultId(base32::decode(&file.kluis).ok_or(CopyFault::Form)?);
        let mut records = BTreeMap::new();
        for (name, text) in file.stukken {
            let name = Name::parse(&format!("{}{name}", vault.prefix()));
            let (_, name) = name.ok_or(CopyFault::Parts)?;
            if records.insert(name, text).is_some() {
                return Err(CopyFault::Parts);
            }
        }
        let slots = records.keys().filter(|name| matches!(name, Name::Slot(_)));
        // No program made a slot that takes more work than this one makes.
        let heavy = records.iter().any(|(name, text)| match name {
            Name::Slot(id) => Slot::read(vault, *id, text).is_ok_and(|slot| {
                let (work, own) = (slot.params().work, Params::DEFAULT);
                work.mem_kib > own.mem_kib || work.passes > own.passes || work.lanes > own.lanes
            }),
            _ => false,
        });
        if vault == demo::ID || heavy || !(1..=SLOTS).contains(&slots.count()) {
            return Err(CopyFault::Parts);
        }
        Ok(Self { vault, records })
    }

    /// The file.
    #[must_use]
    pub fn write(&self) -> String {
        let prefix = self.vault.prefix().len();
        let piece = |(name, text): (&Name, &String)| {
            let key = name.key(self.vault);
            (
                key.get(prefix..).unwrap_or_default().to_owned(),
                text.clone(),
            )
        };
        json::write(&File {
            formaat: FORM.to_owned(),
            versie: VERSION,
            kluis: base32::encode(&self.vault.0),
            stukken: self.records.iter().map(piece).collect(),
        })
    }

    /// Which vault it is of.
    #[must_use]
    pub fn vault(&self) -> VaultId {
        self.vault
    }

    /// Adds to the stores what they do not have. Broken off at any point, nothing that was there
    /// has changed, and taking it in again does the rest: the slots come last, so a vault that was
    /// not here is found when the whole of it is.
    ///
    /// # Errors
    /// When neither store takes all of it.
    pub async fn take_in<L: Store, M: Store>(
        &self,
        local: &L,
        mirror: &M,
    ) -> Result<TakenIn, SaveFault> {
        let here = (self.missing_in(local).await, self.missing_in(mirror).await);
        let one = match &here.0 {
            Ok(entries) => write(local, entries).await,
            Err(fault) => Err(fault.clone()),
        };
        let two = match &here.1 {
            Ok(entries) => write(mirror, entries).await,
            Err(fault) => Err(fault.clone()),
        };
        match (one, two) {
            (Err(local), Err(mirror)) => Err(SaveFault::Refused {
                local,
                mirror,
                left: Vec::new(),
            }),
            // What one store refuses, the next opening copies from the other.
            _ => {
                let count = |entries: &Result<Vec<_>, _>| entries.as_ref().map_or(0, Vec::len);
                Ok(TakenIn {
                    added: count(&here.0).max(count(&here.1)),
                })
            }
        }
    }

    /// What a store lacks, in the order in which it is to be written.
    async fn missing_in<S: Store>(&self, store: &S) -> Result<Vec<(String, String)>, StoreFault> {
        let keys: BTreeSet<String> = store.keys().await?.into_iter().collect();
        let mut over: BTreeSet<RecordId> = BTreeSet::new();
        for key in &keys {
            if let Some((vault, Name::Slot(id))) = Name::parse(key)
                && vault == self.vault
                && let Some(text) = store.get(key).await?
                && let Ok(slot) = Slot::read(vault, id, &text)
            {
                over.extend(slot.over);
            }
        }
        let mut wanted: Vec<(u8, String, String)> = Vec::new();
        for (name, text) in &self.records {
            let key = name.key(self.vault);
            // A passphrase that was replaced since does not come back to life.
            let replaced = matches!(name, Name::Slot(id) if over.contains(id));
            if replaced || keys.contains(&key) {
                continue;
            }
            let turn = match name {
                Name::Private(..) | Name::Draft(..) => 0,
                // The part that confirms its batch is written last.
                Name::Change(_) | Name::Part(_, 1..) => 1,
                Name::Part(_, 0) => 2,
                Name::Manifest(_) => 3,
                // What people open with daily comes before what lies in a drawer.
                Name::Slot(id) => match Slot::read(self.vault, *id, text) {
                    Ok(slot) if slot.params().door == Door::Passphrase => 4,
                    _ => 5,
                },
            };
            wanted.push((turn, key, text.clone()));
        }
        order::sort(&mut wanted);
        Ok(wanted
            .into_iter()
            .map(|(_, key, text)| (key, text))
            .collect())
    }
}

async fn write<S: Store>(store: &S, entries: &[(String, String)]) -> Result<(), StoreFault> {
    for batch in entries.chunks(BATCH) {
        store.put_all(batch).await.map_err(|fault| fault.fault)?;
    }
    Ok(())
}

impl<L: Store, M: Store> Vault<L, M> {
    /// A copy of everything that opens: slots, documents and changes. What is erased, replaced or
    /// was never confirmed is not in it. `note` stands in it in place of the private document of
    /// that name: what the copy says of itself, and is not true before it was saved.
    ///
    /// # Errors
    /// When neither store can be read, or there is no chance to seal with. Nothing is written.
    pub async fn copy(&self, note: Option<(&str, Vec<u8>)>) -> Result<Copy, SaveFault> {
        let _place = self.turn.take().await;
        let all = Gathered::read(&self.cipher, &self.local, &self.mirror, &BTreeSet::new())
            .await
            .map_err(|(local, mirror)| SaveFault::Refused {
                local,
                mirror,
                left: Vec::new(),
            })?;
        let (kept, _) = all.changes();
        let (_, replaced) = all.versions();
        let mut records = BTreeMap::new();
        let own = note.as_ref().map(|(document, _)| *document);
        let is_note = |name: &Name| matches!(name, Name::Private(document, _) if Some(document.as_str()) == own);
        for (name, frame) in &all.frames {
            let key = name.key(self.id());
            let stays = match frame {
                Frame::Version(_) => !replaced.contains(name) && !is_note(name),
                Frame::Tally(_) => true,
                Frame::One(_) | Frame::Many(_) => false,
            };
            let local = all
                .local
                .get(&key)
                .filter(|_| !all.spoilt_local.contains(&key));
            if stays && let Some(text) = local.or_else(|| all.mirror.get(&key)) {
                records.insert(name.clone(), text.clone());
            }
        }
        if let Some((document, bytes)) = note {
            let versions = all.frames.iter().filter(|(name, _)| is_note(name));
            let old: Vec<(RecordId, u32)> = versions
                .filter_map(|(name, frame)| match (name, frame) {
                    (Name::Private(_, id), Frame::Version(version)) => Some((*id, version.seq)),
                    _ => None,
                })
                .collect();
            let seq = old.iter().map(|(_, seq)| *seq).max().unwrap_or(0);
            let over = old.iter().map(|(id, _)| *id).collect();
            let (class, seq) = (Class::Private, seq.saturating_add(1));
            let ((_, text), id) = self.version(class, document, seq, over, bytes)?;
            records.insert(class.name(document, id), text);
        }
        // Another tab may have changed the passphrase since this one opened.
        let found = find(&self.local, &self.mirror).await.unwrap_or_default();
        let now = found.into_iter().find(|found| found.id == self.id());
        let bare = self.state.borrow().bare.clone();
        let slots = match now {
            Some(found) => found.slots,
            None => return Err(SaveFault::Gone),
        };
        let over: BTreeSet<RecordId> = slots.iter().flat_map(|slot| slot.over.clone()).collect();
        for slot in slots.into_iter().filter(|slot| !over.contains(&slot.id)) {
            records.insert(Name::Slot(slot.id), slot.text);
        }
        let mut kept: Vec<Kept> = kept
            .into_iter()
            .map(|one| Kept {
                bytes: bare.get(&one.id).unwrap_or(&one.bytes).clone(),
                ..one
            })
            .collect();
        order::sort_by_key(&mut kept, |one| (one.session, one.seq));
        kept.dedup();
        if !kept.is_empty() {
            let sealed = self.parts(kept)?;
            let named = sealed
                .into_iter()
                .filter_map(|(key, text)| Some((Name::parse(&key)?.1, text)));
            records.extend(named);
        }
        Ok(Copy {
            vault: self.id(),
            records,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bytes::kdf::Key;
    use crate::vault::{NewSlot, SlotParams, demo};

    fn file(change: impl FnOnce(&mut File)) -> String {
        let mut file = File {
            formaat: FORM.to_owned(),
            versie: VERSION,
            kluis: base32::encode(&[7; 8]),
            stukken: vec![(format!("s/{}", base32::encode(&[1; 16])), "x".to_owned())],
        };
        change(&mut file);
        json::write(&file)
    }

    /// A slot that takes more work than this program's own.
    fn heavy() -> (String, String) {
        let mut params = SlotParams::new(Door::Passphrase, [3; 16]);
        params.work.passes += 1;
        let (kek, key) = (Key::new([1; 32]), Key::new([2; 32]));
        let new = NewSlot { params, kek };
        let slot = Slot::make(
            VaultId([7; 8]),
            [1; 16],
            &new,
            (1, Vec::new()),
            &key,
            [0; 24],
        );
        (
            format!("s/{}", base32::encode(&[1; 16])),
            slot.unwrap().text,
        )
    }

    #[test]
    fn what_is_no_copy_is_refused_by_its_kind() {
        let read = |text: String| Copy::read(text.as_bytes()).map(|copy| copy.vault());
        assert_eq!(read(file(|_| ())), Ok(VaultId([7; 8])));
        let name = |of: &str| format!("{of}/{}", base32::encode(&[2; 16]));
        let cases = [
            (
                file(|f| f.formaat = "iets anders".to_owned()),
                CopyFault::Form,
            ),
            (file(|f| f.kluis.push('a')), CopyFault::Form),
            (file(|f| f.versie = 2), CopyFault::Newer),
            (file(|f| f.stukken.clear()), CopyFault::Parts),
            (file(|f| f.stukken[0] = heavy()), CopyFault::Parts),
            (file(|f| f.stukken[0].0 = name("w")), CopyFault::Parts),
            (
                file(|f| {
                    let more =
                        (2..=9).map(|n| (format!("s/{}", base32::encode(&[n; 16])), String::new()));
                    f.stukken.extend(more);
                }),
                CopyFault::Parts,
            ),
            (
                file(|f| f.stukken[0].0 = "s/..".to_owned()),
                CopyFault::Parts,
            ),
            (
                file(|f| f.stukken.push(f.stukken[0].clone())),
                CopyFault::Parts,
            ),
            (
                file(|f| f.stukken.push((name("x"), String::new()))),
                CopyFault::Parts,
            ),
            (
                file(|f| f.kluis = base32::encode(&demo::ID.0)),
                CopyFault::Parts,
            ),
            (
                file(|_| ()).replace("\"versie\"", "\"ook\":1,\"versie\""),
                CopyFault::Form,
            ),
            (file(|_| ())[1..].to_owned(), CopyFault::Form),
            (String::new(), CopyFault::Form),
        ];
        for (text, fault) in cases {
            assert_eq!(read(text.clone()), Err(fault), "{text}");
        }
    }
}
