//! Whom this coordinator trusts: keys entered by hand after comparing fingerprints, under
//! names of the coordinator's own, and keys that have ended. Local, never taken over from a
//! file. It answers for one change whether it may be folded; it folds nothing itself.

use crate::letters::Letters;
use crate::order::{Map, Set};

use serde::{Deserialize, Serialize};

use crate::exchange::card::{Card, CardFault};
use crate::exchange::ending::{Ending, EndingFault};
use crate::exchange::signing::{KeyId, VerifyingKey};
use crate::exchange::wire::{self, LineFault};
use crate::log::{self, ChangeId};

/// One trusted colleague, or the coordinator's own key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name the user gave; the one that is shown.
    pub name: String,
    /// When the key was entered.
    pub since: u64,
    /// The newest card by this key.
    pub card: Card,
}

/// A key that no longer counts, but for what is held of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// When it was ended here.
    pub since: u64,
    /// Changes that stay: all lists together.
    pub held: Set<ChangeId>,
    /// The lists, each signed by its maker.
    pub endings: Vec<Ending>,
}

/// What the roster says of one change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// By a key in the roster: folded.
    Trusted,
    /// By a key that has ended, and on a list: folded.
    Held,
    /// By a key that has ended, and on no list: set aside.
    Ended,
    /// By a key that nobody entered: set aside.
    Unknown,
}

impl Trust {
    /// Whether a change of this standing is folded.
    pub fn folds(self) -> bool {
        matches!(self, Self::Trusted | Self::Held)
    }
}

/// What a card that came in means for the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardNews {
    /// A key that nobody entered: show it, compare fingerprints.
    Stranger,
    /// The newest card of a known key: taken over.
    Newer,
    /// Nothing that was not known.
    Known,
    /// Another key with the key id of a known one: refused.
    SecondKey,
}

/// Why the roster refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RosterFault {
    /// The name cannot stand as a name.
    Name(LineFault),
    /// Another entry already has this name; two colleagues must not look alike.
    NameTaken(KeyId),
    /// This key is in the roster already.
    KnownKey(KeyId),
    /// Another key with the same key id is known.
    SecondKey(KeyId),
    /// This key has ended; it does not come back under the same id.
    EndedKey(KeyId),
    /// No such key.
    NoSuchKey(KeyId),
    /// A kept card can no longer be read.
    Card(CardFault),
    /// A kept ending can no longer be read.
    Ending(EndingFault),
}

/// The roster.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Kept", into = "Kept")]
pub struct Roster {
    entries: Map<KeyId, Entry>,
    ended: Map<KeyId, Ended>,
}

impl Roster {
    /// Enters a key after its fingerprint was compared.
    pub fn enter(&mut self, name: &str, card: Card, since: u64) -> Result<(), RosterFault> {
        let id = card.key_id();
        if let Some(entry) = self.entries.get(&id) {
            return Err(if entry.card.key() == card.key() {
                RosterFault::KnownKey(id)
            } else {
                RosterFault::SecondKey(id)
            });
        }
        if self.ended.contains_key(&id) {
            return Err(RosterFault::EndedKey(id));
        }
        let name = self.free_name(name, &id)?;
        self.entries.insert(id, Entry { name, since, card });
        Ok(())
    }

    /// Gives an entry another name.
    pub fn rename(&mut self, id: &KeyId, name: &str) -> Result<(), RosterFault> {
        let name = self.free_name(name, id)?;
        let entry = self
            .entries
            .get_mut(id)
            .ok_or(RosterFault::NoSuchKey(*id))?;
        entry.name = name;
        Ok(())
    }

    /// Looks at a card that came in with a file; takes it over when it is a newer one of a
    /// known key. A card never makes an entry.
    pub fn see(&mut self, card: &Card) -> CardNews {
        match self.entries.get_mut(&card.key_id()) {
            None => CardNews::Stranger,
            Some(entry) if entry.card.key() != card.key() => CardNews::SecondKey,
            Some(entry) if card.newness() > entry.card.newness() => {
                entry.card = card.clone();
                CardNews::Newer
            }
            Some(_) => CardNews::Known,
        }
    }

    /// Which cards of people who are not in the roster are kept, once more have come in: one
    /// for each key id, the newest by the same key. Under a known key id another key is
    /// refused, as it is in the roster.
    #[must_use]
    pub fn strangers(&self, kept: &[Card], came: &[Card]) -> Vec<Card> {
        let mut found = Map::<KeyId, &Card>::new();
        for card in kept.iter().chain(came) {
            let id = card.key_id();
            if self.entries.contains_key(&id) {
                continue;
            }
            match found.get_mut(&id) {
                None => {
                    found.insert(id, card);
                }
                Some(held) if held.key() == card.key() && card.newness() > held.newness() => {
                    *held = card;
                }
                Some(_) => {}
            }
        }
        found.into_values().cloned().collect()
    }

    /// Ends a key. The first ending makes it so; later ones add to what is held. The entry
    /// stays, so that the name and the signatures of what is held can still be shown.
    pub fn end(&mut self, ending: Ending, since: u64) -> Result<(), RosterFault> {
        let id = ending.key;
        // The maker must be known too, or the record could not be verified when read back.
        for known in [id, ending.by] {
            if !self.entries.contains_key(&known) {
                return Err(RosterFault::NoSuchKey(known));
            }
        }
        let ended = self.ended.entry(id).or_insert_with(|| Ended {
            since,
            held: Set::new(),
            endings: Vec::new(),
        });
        if !ended.endings.contains(&ending) {
            ended.held.extend(ending.held.iter().copied());
            ended.endings.push(ending);
        }
        Ok(())
    }

    /// Takes in by hand changes of an ended key that no list names.
    pub fn hold(
        &mut self,
        id: &KeyId,
        changes: impl IntoIterator<Item = ChangeId>,
    ) -> Result<(), RosterFault> {
        let ended = self.ended.get_mut(id).ok_or(RosterFault::NoSuchKey(*id))?;
        ended.held.extend(changes);
        Ok(())
    }

    /// The key to verify a change of this author with, ended or not.
    pub fn key(&self, id: &KeyId) -> Option<&VerifyingKey> {
        self.entries.get(id).map(|entry| entry.card.key())
    }

    /// The key to verify a file by this maker with: one that has not ended.
    pub fn live_key(&self, id: &KeyId) -> Option<&VerifyingKey> {
        self.key(id).filter(|_| !self.ended.contains_key(id))
    }

    /// The standing of one change by one author.
    pub fn trust(&self, author: &KeyId, change: &ChangeId) -> Trust {
        match (self.entries.contains_key(author), self.ended.get(author)) {
            (false, _) => Trust::Unknown,
            (true, None) => Trust::Trusted,
            (true, Some(ended)) if ended.held.contains(change) => Trust::Held,
            (true, Some(_)) => Trust::Ended,
        }
    }

    /// The filter that the fold takes.
    pub fn for_fold(&self) -> log::Trust {
        let ended = self
            .ended
            .iter()
            .map(|(id, ended)| (*id, ended.held.clone()));
        log::Trust {
            keys: self.entries.keys().copied().collect(),
            ended: ended.collect(),
        }
    }

    /// One entry.
    pub fn get(&self, id: &KeyId) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// One ended key.
    pub fn ended(&self, id: &KeyId) -> Option<&Ended> {
        self.ended.get(id)
    }

    /// All entries, by key id.
    pub fn entries(&self) -> impl Iterator<Item = (&KeyId, &Entry)> {
        self.entries.iter()
    }

    fn free_name(&self, name: &str, own: &KeyId) -> Result<String, RosterFault> {
        let name = name.trim();
        wire::check_line(name).map_err(RosterFault::Name)?;
        let taken = self
            .entries
            .iter()
            .find(|(id, entry)| *id != own && entry.name.small() == name.small());
        match taken {
            Some((id, _)) => Err(RosterFault::NameTaken(*id)),
            None => Ok(name.to_owned()),
        }
    }
}

/// The roster as a record of the vault. Cards and endings are kept as they were signed and
/// are verified again when the record is read.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    entries: Vec<KeptEntry>,
    ended: Vec<KeptEnded>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptEntry {
    name: String,
    #[serde(with = "wire::stamped")]
    since: u64,
    card: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptEnded {
    key: KeyId,
    #[serde(with = "wire::stamped")]
    since: u64,
    by_hand: Vec<ChangeId>,
    endings: Vec<String>,
}

impl From<Roster> for Kept {
    fn from(roster: Roster) -> Self {
        let entries = roster.entries.into_values().map(|entry| KeptEntry {
            name: entry.name,
            since: entry.since,
            card: entry.card.to_json().to_owned(),
        });
        let ended = roster.ended.into_iter().map(|(key, ended)| KeptEnded {
            key,
            since: ended.since,
            by_hand: ended
                .held
                .iter()
                .filter(|id| !ended.endings.iter().any(|ending| ending.held.contains(*id)))
                .copied()
                .collect(),
            endings: ended
                .endings
                .iter()
                .map(|ending| ending.to_json().to_owned())
                .collect(),
        });
        Self {
            entries: entries.collect(),
            ended: ended.collect(),
        }
    }
}

impl TryFrom<Kept> for Roster {
    type Error = RosterFault;

    fn try_from(kept: Kept) -> Result<Self, RosterFault> {
        let mut roster = Self::default();
        for entry in kept.entries {
            let card = Card::parse(entry.card.as_bytes()).map_err(RosterFault::Card)?;
            roster.enter(&entry.name, card, entry.since)?;
        }
        for ended in kept.ended {
            for text in &ended.endings {
                let ending = Ending::parse(text.as_bytes(), |id| roster.key(id))
                    .map_err(RosterFault::Ending)?;
                if ending.key != ended.key {
                    return Err(RosterFault::NoSuchKey(ending.key));
                }
                roster.end(ending, ended.since)?;
            }
            roster.hold(&ended.key, ended.by_hand)?;
        }
        Ok(roster)
    }
}

impl std::fmt::Display for RosterFault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // For serde only, which wants text; people read what app::text makes of the enum.
        out.write_str("roster")
    }
}

#[cfg(test)]
#[path = "roster_tests.rs"]
mod tests;
