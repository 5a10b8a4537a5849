//! Letting go of contents that an erasure covers. Each record that holds one is replaced by a
//! record of the same changes without it: the successor first, and once that is confirmed the
//! old one goes from both stores. Whatever breaks this off, the next opening finds the old
//! record again and does the rest.
//!
//! Knows nothing of what a content is: it is told what is left of each change.

use std::collections::BTreeSet;

use super::Vault;
use super::frame::{Frame, Kept};
use super::gather::Gathered;
use super::names::{Name, RecordId};
use super::save::SaveFault;
use super::store::{Store, StoreFault};
use crate::order::{self, Map};

/// What is left of changes whose content is erased: their bytes without it.
pub type Bare = Map<RecordId, Vec<u8>>;

/// What letting go came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Erased {
    /// Records that held an erased content and are gone from both stores.
    pub records: usize,
    /// Records that still hold one; the next call or the next opening tries again.
    pub left: usize,
}

impl Frame {
    /// The changes in it.
    pub(crate) fn kept(&self) -> &[Kept] {
        match self {
            Self::One(kept) => std::slice::from_ref(kept),
            Self::Many(all) => all,
            Self::Version(_) | Self::Tally(_) => &[],
        }
    }

    /// Whether it holds more of some change than is left of it.
    pub(crate) fn holds_erased(&self, bare: &Bare) -> bool {
        let more = |kept: &Kept| bare.get(&kept.id).is_some_and(|left| *left != kept.bytes);
        self.kept().iter().any(more)
    }
}

impl<L: Store, M: Store> Vault<L, M> {
    /// Lets go of contents, those that an earlier call could not let go of included. Never
    /// loses a change: of each, at least what is left of it stays in a store throughout.
    ///
    /// # Errors
    /// When nothing could be written; both stores then hold what they held.
    pub async fn erase(&self, bare: Bare) -> Result<Erased, SaveFault> {
        let _place = self.turn.take().await;
        let bare = {
            let state = &mut *self.state.borrow_mut();
            state.erasing |= !bare.is_empty();
            state.bare.extend(bare);
            if !state.erasing {
                return Ok(Erased::default());
            }
            state.bare.clone()
        };
        self.may_write()?;
        let all = Gathered::read(&self.cipher, &self.local, &self.mirror, &BTreeSet::new())
            .await
            .map_err(|(local, mirror)| SaveFault::Refused {
                local,
                mirror,
                left: Vec::new(),
            })?;
        let (_, loose) = all.changes();
        let old: Vec<(&Name, &Frame)> = all
            .frames
            .iter()
            .filter(|(_, frame)| frame.holds_erased(&bare))
            .collect();
        // What was never confirmed was never saved, so it gets no successor.
        let whole = old.iter().filter(|(name, _)| !loose.contains(*name));
        let mut successors: Vec<Kept> = whole
            .flat_map(|(_, frame)| frame.kept())
            .map(|kept| Kept {
                bytes: bare.get(&kept.id).unwrap_or(&kept.bytes).clone(),
                ..kept.clone()
            })
            .collect();
        order::sort(&mut successors);
        successors.dedup();
        // Those of an earlier try need not be written again.
        let safe = |name: &Name| {
            let key = name.key(self.id());
            match all.report.mirror {
                Some(StoreFault::Blocked) => all.local.contains_key(&key),
                _ => all.mirror_keys.contains(&key),
            }
        };
        for (name, frame) in &all.frames {
            if !frame.holds_erased(&bare) && !loose.contains(name) && safe(name) {
                successors.retain(|kept| !frame.kept().contains(kept));
            }
        }
        let mut erased = Erased {
            records: 0,
            left: old.len(),
        };
        if !successors.is_empty() {
            let entries = self.parts(successors)?;
            if !self.write_both(entries).await?.is_settled() {
                return Ok(erased);
            }
        }
        for (name, _) in old {
            if self.remove_both(&name.key(self.id())).await.is_ok() {
                erased.records += 1;
                erased.left -= 1;
            }
        }
        self.state.borrow_mut().erasing = erased.left > 0;
        Ok(erased)
    }
}
