//! Reads all records of one vault from both stores, takes for each the text that is whole,
//! and sorts out what they say. Changes nothing.

use crate::order::{self, Map, Set};
use std::collections::{BTreeMap, BTreeSet};

use super::cipher::{Cipher, RecordFault};
use super::documents::Class;
use super::frame::{Frame, Kept, Tally, Version};
use super::names::{Name, RecordId, SessionId};
use super::report::{Missing, Report};
use super::store::{Store, StoreFault};

/// Beyond this many single reads, one large read of the mirror is quicker.
const SINGLE_READS: usize = 32;

/// All there is, opened.
#[derive(Default)]
pub(crate) struct Gathered {
    pub local: BTreeMap<String, String>,
    pub mirror_keys: BTreeSet<String>,
    pub mirror: BTreeMap<String, String>,
    pub frames: BTreeMap<Name, Frame>,
    /// Keys whose text in the journal does not open while the mirror's does.
    pub spoilt_local: BTreeSet<String>,
    pub writer: u8,
    pub report: Report,
}

impl Gathered {
    /// Reads everything whose key is not in `known`.
    pub(crate) async fn read<L: Store, M: Store>(
        cipher: &Cipher,
        local: &L,
        mirror: &M,
        known: &BTreeSet<String>,
    ) -> Result<Self, (StoreFault, StoreFault)> {
        let prefix = cipher.vault().prefix();
        let mut all = Self::default();
        match read_local(local, &prefix, known).await {
            Ok(texts) => all.local = texts,
            Err(fault) => all.report.local = Some(fault),
        }
        // Manifests before keys: a save in another tab between the two then looks like more
        // than was promised, never like less.
        let manifests = mirror.get_all(&format!("{prefix}m/")).await;
        match (manifests, mirror.keys().await) {
            (Ok(texts), Ok(keys)) => {
                all.mirror = texts;
                let ours = keys.into_iter().filter(|key| key.starts_with(&prefix));
                all.mirror_keys.extend(ours);
            }
            (Err(fault), _) | (_, Err(fault)) => all.report.mirror = Some(fault),
        }
        if let (Some(one), Some(two)) = (&all.report.local, &all.report.mirror) {
            return Err((one.clone(), two.clone()));
        }
        let mut names: Vec<(String, Name)> = all
            .local
            .keys()
            .chain(&all.mirror_keys)
            .filter_map(|key| Some((key.clone(), Name::parse(key)?.1)))
            .filter(|(key, name)| match name {
                Name::Slot(_) => false,
                Name::Manifest(_) => true,
                _ => !known.contains(key),
            })
            .collect();
        order::sort(&mut names);
        names.dedup();

        let mut wanting = Vec::new();
        for (key, name) in names {
            match all.local.get(&key).map(|text| cipher.open(&name, text)) {
                Some((writer, Ok(frame))) => all.take(&name, writer, frame),
                Some((writer, Err(RecordFault::Newer))) => all.newer(writer),
                Some((_, Err(RecordFault::Damaged))) | None => wanting.push((key, name)),
            }
        }
        all.read_mirror(mirror, &prefix, &wanting).await;
        for (key, name) in wanting {
            match all.mirror.get(&key).map(|text| cipher.open(&name, text)) {
                Some((writer, Ok(frame))) => {
                    if all.local.contains_key(&key) {
                        all.report.rescued.push(key.clone());
                        all.spoilt_local.insert(key);
                    }
                    all.take(&name, writer, frame);
                }
                Some((writer, Err(RecordFault::Newer))) => all.newer(writer),
                Some((_, Err(RecordFault::Damaged))) => all.report.damaged.push(key),
                None if all.local.contains_key(&key) => all.report.damaged.push(key),
                // Removed by another tab since the keys were listed.
                None => {}
            }
        }
        // A manifest is the one record that is written over; the larger of the two counts.
        let manifests: Vec<(Name, Tally)> = all
            .mirror
            .iter()
            .filter_map(|(key, text)| {
                let name = Name::parse(key)?.1;
                match cipher.open(&name, text).1 {
                    Ok(Frame::Tally(tally)) => Some((name, tally)),
                    _ => None,
                }
            })
            .collect();
        for (name, tally) in manifests {
            if let Some(Frame::Tally(here)) = all.frames.get_mut(&name)
                && here.count < tally.count
            {
                *here = tally;
            }
        }
        Ok(all)
    }

    async fn read_mirror<M: Store>(
        &mut self,
        mirror: &M,
        prefix: &str,
        wanting: &[(String, Name)],
    ) {
        let keys: Vec<&String> = wanting
            .iter()
            .map(|(key, _)| key)
            .filter(|key| self.mirror_keys.contains(*key) && !self.mirror.contains_key(*key))
            .collect();
        if keys.len() > SINGLE_READS {
            match mirror.get_all(prefix).await {
                Ok(texts) => self.mirror.extend(texts),
                Err(fault) => self.report.mirror = Some(fault),
            }
            return;
        }
        for key in keys {
            match mirror.get(key).await {
                Ok(Some(text)) => {
                    self.mirror.insert(key.clone(), text);
                }
                Ok(None) => {}
                Err(fault) => self.report.mirror = Some(fault),
            }
        }
    }

    fn take(&mut self, name: &Name, writer: u8, frame: Frame) {
        self.writer = self.writer.max(writer);
        self.frames.insert(name.clone(), frame);
    }

    fn newer(&mut self, writer: u8) {
        self.writer = self.writer.max(writer);
        self.report.newer += 1;
    }

    fn tallies(&self) -> Map<SessionId, Tally> {
        self.frames
            .iter()
            .filter_map(|(name, frame)| match (name, frame) {
                (Name::Manifest(session), Frame::Tally(tally)) => Some((*session, *tally)),
                _ => None,
            })
            .collect()
    }

    /// The changes that were saved whole, and the keys of those that were not. A part counts
    /// when the last-written part of its batch is there, or a manifest confirms its changes.
    pub(crate) fn changes(&self) -> (Vec<Kept>, BTreeSet<Name>) {
        let tallies = self.tallies();
        let mut whole = Vec::new();
        let mut loose = BTreeSet::new();
        for (name, frame) in &self.frames {
            match (name, frame) {
                (Name::Change(_), Frame::One(kept)) => whole.push(kept.clone()),
                (Name::Part(batch, _), Frame::Many(all)) => {
                    let confirmed = |kept: &Kept| {
                        tallies
                            .get(&kept.session)
                            .is_some_and(|t| kept.seq <= t.count)
                    };
                    if self.has_key(&Name::Part(*batch, 0)) || all.iter().all(confirmed) {
                        whole.extend(all.iter().cloned());
                    } else {
                        loose.insert(name.clone());
                    }
                }
                _ => {}
            }
        }
        (whole, loose)
    }

    fn has_key(&self, name: &Name) -> bool {
        self.frames.contains_key(name)
            || self
                .report
                .damaged
                .iter()
                .any(|key| Name::parse(key).is_some_and(|(_, damaged)| damaged == *name))
    }

    /// The versions of each document that no other version replaces, and the keys of the rest.
    pub(crate) fn versions(&self) -> (Versions, BTreeSet<Name>) {
        let mut all: Versions = Map::new();
        for (name, frame) in &self.frames {
            if let Frame::Version(version) = frame
                && let Some((document, id)) = Class::of(name)
            {
                all.entry(document).or_default().insert(id, version.clone());
            }
        }
        let mut replaced = BTreeSet::new();
        for ((class, name), versions) in all.iter_mut() {
            let over: Set<RecordId> = versions
                .values()
                .flat_map(|v| v.over.iter().copied())
                .collect();
            versions.retain(|id, _| {
                let live = !over.contains(id);
                if !live {
                    replaced.insert(class.name(name, *id));
                }
                live
            });
        }
        (all, replaced)
    }

    /// What the manifests promise and `changes` do not hold.
    pub(crate) fn missing(&self, changes: &[Kept]) -> Vec<Missing> {
        let mut present: Map<SessionId, BTreeMap<u32, RecordId>> = Map::new();
        for kept in changes {
            present
                .entry(kept.session)
                .or_default()
                .insert(kept.seq, kept.id);
        }
        let ids: BTreeSet<RecordId> = changes.iter().map(|kept| kept.id).collect();
        let tallies = self.tallies();
        let sessions: Set<SessionId> = present.keys().chain(tallies.keys()).copied().collect();
        let mut missing = Vec::new();
        for session in sessions {
            let tally = tallies.get(&session).copied().unwrap_or_default();
            let here = present.remove(&session).unwrap_or_default();
            let last = here
                .keys()
                .next_back()
                .copied()
                .unwrap_or(0)
                .max(tally.count);
            let count = last.saturating_sub(u32::try_from(here.len()).unwrap_or(u32::MAX));
            let mut left = tally.xor;
            for id in here.range(..=tally.count).map(|(_, id)| id) {
                for (sum, byte) in left.iter_mut().zip(id) {
                    *sum ^= byte;
                }
            }
            let id = (count == 1 && last == tally.count).then_some(left);
            let differs = count == 0 && left != [0; 16];
            // Two tabs that took in the same change at once wrote one key: it is there, as the
            // other session's.
            let elsewhere = id.is_some_and(|id| ids.contains(&id));
            if (count > 0 || differs) && !elsewhere {
                missing.push(Missing { count, id });
            }
        }
        missing
    }
}

/// Everything, or only what is new when that is little.
async fn read_local<L: Store>(
    local: &L,
    prefix: &str,
    known: &BTreeSet<String>,
) -> Result<BTreeMap<String, String>, StoreFault> {
    if known.is_empty() {
        return local.get_all(prefix).await;
    }
    let manifests = format!("{prefix}m/");
    let mut texts = local.get_all(&manifests).await?;
    let mut keys = local.keys().await?;
    keys.retain(|key| {
        key.starts_with(prefix) && !key.starts_with(&manifests) && !known.contains(key)
    });
    if keys.len() > SINGLE_READS {
        return local.get_all(prefix).await;
    }
    for key in keys {
        if let Some(text) = local.get(&key).await? {
            texts.insert(key, text);
        }
    }
    Ok(texts)
}

/// Live versions by document.
pub(crate) type Versions = Map<(Class, String), Map<RecordId, Version>>;
