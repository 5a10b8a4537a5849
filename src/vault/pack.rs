//! Packing: changes that were saved one by one are put together in parts, which take a third of
//! the room. One part at a time: its successor first, in both stores, then the single records go.
//! Whatever breaks this off, the changes are there, some of them twice; the next time does the rest.
//!
//! Headers and contents stay together: a part is small enough that an erasure replaces it whole.

use std::collections::BTreeSet;

use super::Vault;
use super::frame::{Frame, Kept, PART};
use super::gather::Gathered;
use super::names::Name;
use super::save::SaveFault;
use super::store::{Store, StoreFault, units};
use crate::order;

/// From so many single records on it is worth the work.
pub const WORTH: usize = 256;

/// Beyond this many code units the journal leaves parts to the mirror: three fifths of what every
/// browser gives (2.5 million, research of storage limits), so that there is always room to write.
pub const DEEP: usize = 1_500_000;

/// What packing came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Packed {
    /// Records that were packed and are gone as single ones.
    pub records: usize,
    /// Parts that the journal left to the mirror.
    pub deep: usize,
}

impl<L: Store, M: Store> Vault<L, M> {
    /// Packs single records once there are `worth` of them, and keeps the journal below `deep`
    /// code units; see [`WORTH`] and [`DEEP`].
    ///
    /// # Errors
    /// When a part could not be written; nothing was removed then that it stood for.
    pub async fn pack(&self, worth: usize, deep: usize) -> Result<Packed, SaveFault> {
        let _place = self.turn.take().await;
        let mut packed = Packed::default();
        if self.read_only().is_some() {
            return Ok(packed);
        }
        let all = Gathered::read(&self.cipher, &self.local, &self.mirror, &BTreeSet::new())
            .await
            .map_err(|(local, mirror)| SaveFault::Refused {
                local,
                mirror,
                left: Vec::new(),
            })?;
        // What an ill store does not take would only take room in the other, time and again.
        let alone = all.report.mirror == Some(StoreFault::Blocked);
        if all.report.local.is_some() || all.report.mirror.is_some() && !alone {
            return Ok(packed);
        }
        let (_, loose) = all.changes();
        let safe = |name: &Name| {
            let there = alone || all.mirror_keys.contains(&name.key(self.id()));
            matches!(name, Name::Part(..)) && there && !loose.contains(name)
        };
        // A copy that was taken in has all changes in parts of its own. A part goes when those with
        // greater names have all of it: so the greatest of all stays, whatever other tabs see.
        let mut twice: Vec<String> = Vec::new();
        let mut in_parts: BTreeSet<&Kept> = BTreeSet::new();
        for (name, frame) in all.frames.iter().rev().filter(|(name, _)| safe(name)) {
            // One that confirms others of its batch stays with them.
            let alone = matches!(name, Name::Part(batch, 0)
                if !all.frames.contains_key(&Name::Part(*batch, 1)));
            if alone && frame.kept().iter().all(|kept| in_parts.contains(kept)) {
                twice.push(name.key(self.id()));
            }
            in_parts.extend(frame.kept());
        }
        let bare = self.state.borrow().bare.clone();
        let mut single = Vec::new();
        for (name, frame) in &all.frames {
            if let Frame::One(kept) = frame {
                match in_parts.contains(kept) {
                    true => twice.push(name.key(self.id())),
                    // What is to be erased is not packed first.
                    false if frame.holds_erased(&bare) => {}
                    false => single.push((name, kept)),
                }
            }
        }
        if !twice.is_empty() && self.remove_all_both(&twice).await.is_ok() {
            packed.records += twice.len();
        }
        if single.len() >= worth {
            order::sort_by_key(&mut single, |(_, kept)| (kept.session, kept.seq));
            let mut rest = single.as_slice();
            while !rest.is_empty() {
                let mut size = 0;
                let fits = |one: &&(&Name, &Kept)| {
                    size += one.1.bytes.len() + 32;
                    size <= PART
                };
                let count = rest.iter().take_while(fits).count().max(1);
                let (now, later) = rest.split_at(count);
                rest = later;
                if !self.pack_these(now).await? {
                    return Ok(packed);
                }
                packed.records += now.len();
            }
        }
        if !alone {
            packed.deep = self.leave_to_mirror(deep).await;
        }
        Ok(packed)
    }

    /// Writes one part in place of single records; whether it could.
    async fn pack_these(&self, records: &[(&Name, &Kept)]) -> Result<bool, SaveFault> {
        let entries = self.parts(records.iter().map(|(_, kept)| (*kept).clone()))?;
        let saved = self.write_both(entries.clone()).await?;
        if !saved.is_settled() {
            return Ok(false);
        }
        let keys = records.iter().map(|(name, _)| name.key(self.id()));
        let keys: Vec<String> = keys.collect();
        if saved.local.is_some() {
            // A full journal has room for the part once the single records are out of it. The mirror
            // has both meanwhile.
            let moved = self.local.remove_all(&keys).await.is_ok()
                && self.local.put_all(&entries).await.is_ok();
            if !moved {
                return Ok(false);
            }
        }
        Ok(self.remove_all_both(&keys).await.is_ok())
    }

    /// Takes parts that the mirror has out of a journal that holds too much; how many.
    async fn leave_to_mirror(&self, deep: usize) -> usize {
        let prefix = self.id().prefix();
        let (Ok(texts), Ok(keys)) = (self.local.get_all(&prefix).await, self.mirror.keys().await)
        else {
            return 0;
        };
        let there: BTreeSet<String> = keys.into_iter().collect();
        let mut left: usize = texts
            .iter()
            .map(|(key, text)| units(key) + units(text))
            .sum();
        let mut gone = 0;
        for (key, text) in texts {
            let part = Name::parse(&key).is_some_and(|(_, name)| matches!(name, Name::Part(..)));
            if left <= deep {
                break;
            }
            if part && there.contains(&key) && self.local.remove(&key).await.is_ok() {
                left -= units(&key) + units(&text);
                gone += 1;
            }
        }
        gone
    }
}
