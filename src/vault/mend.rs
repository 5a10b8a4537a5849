//! Giving each store what only the other has, and clearing away what was replaced. Apart from
//! opening, so that the screen need not wait for it, and so that what is erased can be left out.

use crate::order::Set;
use std::collections::BTreeSet;

use super::Vault;
use super::find::Found;
use super::gather::Gathered;
use super::names::{Name, RecordId};
use super::pack::DEEP;
use super::slot::Slot;
use super::store::{Store, units};

/// Copied in one go; small enough that a full store still takes most of what it lacks.
const BATCH: usize = 200;

/// What is to be copied and removed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mending {
    to_local: Vec<(String, String)>,
    to_mirror: Vec<(String, String)>,
    remove: BTreeSet<String>,
}

/// What was copied and removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mended {
    /// Records copied from the mirror to the journal.
    pub to_local: usize,
    /// Records copied from the journal to the mirror.
    pub to_mirror: usize,
    /// Replaced records removed.
    pub removed: usize,
    /// Copies and removals that a store refused; the next opening tries again.
    pub refused: usize,
}

impl Mending {
    /// Whether both stores hold the same already.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(crate) fn plan(
        all: &mut Gathered,
        found: &Found,
        opened: &Slot,
        loose: &BTreeSet<Name>,
        replaced: &BTreeSet<Name>,
    ) -> Self {
        let mut plan = Self::default();
        let vault = found.id;
        let key = |id: RecordId| Name::Slot(id).key(vault);
        plan.remove
            .extend(replaced.iter().map(|name| name.key(vault)));
        // Only the slot that has just opened is believed when it says what it replaces.
        let over = opened.over.iter().map(|id| key(*id));
        plan.remove
            .extend(over.filter(|k| all.local.contains_key(k) || all.mirror_keys.contains(k)));
        let loose: Set<String> = loose.iter().map(|name| name.key(vault)).collect();
        let damaged: Set<&String> = all.report.damaged.iter().collect();
        let left_out = |key: &String| {
            plan.remove.contains(key) || loose.contains(key) || damaged.contains(key)
        };
        // A newer program's records are its own to mend.
        let ours = |key: &String| Name::parse(key).is_some();

        let mut to_local = BTreeSet::new();
        let mut to_mirror = BTreeSet::new();
        let mut deep: usize = all
            .local
            .iter()
            .map(|(key, text)| units(key) + units(text))
            .sum();
        for name in all.mirror_keys.iter().filter(|key| ours(key)) {
            let here = all.local.contains_key(name) && !all.spoilt_local.contains(name);
            if here || left_out(name) {
                continue;
            }
            // What the journal left to the mirror stays there.
            deep += units(name) + all.mirror.get(name).map_or(0, |text| units(text));
            if deep > DEEP && matches!(Name::parse(name), Some((_, Name::Part(..)))) {
                all.report.deep += 1;
            } else {
                to_local.insert(name.clone());
            }
        }
        for name in all.local.keys().filter(|key| ours(key)) {
            if !all.mirror_keys.contains(name) && !left_out(name) {
                to_mirror.insert(name.clone());
            }
        }
        // The slot that opened is whole; a twin of it that reads otherwise is not.
        let own = key(opened.id);
        if all.local.get(&own).is_some_and(|text| *text != opened.text) {
            to_local.insert(own.clone());
        }
        let slots_disagree = found
            .slots
            .iter()
            .any(|slot| slot.id == opened.id && slot.text != opened.text);
        if slots_disagree {
            to_mirror.insert(own.clone());
        }

        all.report.emptied = all.report.local.is_none()
            && all.report.mirror.is_none()
            && all.local.is_empty() != all.mirror_keys.is_empty();
        all.report.only_mirror = to_local.difference(&all.spoilt_local).count();
        all.report.only_local = to_mirror.len();
        let text = |key: &String| {
            if *key == own {
                return Some(opened.text.clone());
            }
            let slot = found
                .slots
                .iter()
                .find(|slot| Name::Slot(slot.id).key(vault) == *key);
            slot.map(|slot| slot.text.clone())
        };
        if all.report.local.is_none() {
            plan.to_local = to_local
                .into_iter()
                .filter_map(|key| {
                    let text = text(&key).or_else(|| all.mirror.get(&key).cloned())?;
                    Some((key, text))
                })
                .collect();
        }
        if all.report.mirror.is_none() {
            plan.to_mirror = to_mirror
                .into_iter()
                .filter_map(|key| {
                    let text = text(&key).or_else(|| all.local.get(&key).cloned())?;
                    Some((key, text))
                })
                .collect();
        }
        plan
    }
}

impl<L: Store, M: Store> Vault<L, M> {
    /// Carries out the plan that opening made. A record that holds an erased content is not
    /// copied, whatever else is in it: see [`Vault::erase`], which comes first.
    pub async fn mend(&self, plan: Mending) -> Mended {
        let _place = self.turn.take().await;
        let mut mended = Mended::default();
        if self.read_only().is_some() {
            return mended;
        }
        let bare = self.state.borrow().bare.clone();
        let wanted = |(key, text): &(String, String)| match Name::parse(key) {
            Some((_, name)) if !bare.is_empty() && !matches!(name, Name::Slot(_)) => {
                let frame = self.cipher.open(&name, text).1;
                !frame.is_ok_and(|frame| frame.holds_erased(&bare))
            }
            _ => true,
        };
        let to_local: Vec<_> = plan.to_local.into_iter().filter(wanted).collect();
        let to_mirror: Vec<_> = plan.to_mirror.into_iter().filter(wanted).collect();
        // The mirror first: it is what survives a crash.
        for batch in to_mirror.chunks(BATCH) {
            match self.mirror.put_all(batch).await {
                Ok(()) => mended.to_mirror += batch.len(),
                Err(fault) => {
                    mended.refused += batch.len();
                    let state = &mut *self.state.borrow_mut();
                    state.refused(None, Some(&fault.fault));
                }
            }
        }
        for (key, text) in &to_local {
            match self.local.put(key, text).await {
                Ok(()) => mended.to_local += 1,
                Err(fault) => {
                    mended.refused += 1;
                    self.state.borrow_mut().refused(Some(&fault), None);
                }
            }
        }
        // A removal counts on the successor being in both stores.
        if mended.refused == 0 {
            for key in &plan.remove {
                match self.remove_both(key).await {
                    Ok(()) => mended.removed += 1,
                    Err(_) => mended.refused += 1,
                }
            }
        }
        mended
    }
}
