//! What is inside an exchange file: who made it, for whom, which changes. Only its form is
//! known here; who is believed is the business of `import`.
//!
//! JSON, deflated, and signed as those deflated bytes. Content stands in it as text, because
//! base64 would hide from deflate how alike families' records are.

use crate::order::Map;

use serde::{Deserialize, Serialize};

use crate::bytes::json::{self, JsonFault};
use crate::bytes::{base64, deflate};
use crate::exchange::roster::Roster;
use crate::exchange::signing::KeyId;
use crate::exchange::wire;
use crate::log::{ChangeId, Header, Kind, Log, Signed};

/// Largest file that is read.
pub const MAX_FILE: usize = 16 * 1024 * 1024;
/// Most bytes that a file unpacks to.
pub const MAX_INFLATED: usize = 64 * 1024 * 1024;
/// Most changes in one file.
pub const MAX_CHANGES: usize = 200_000;
/// Most cards, recipients or authors in one file.
pub const MAX_PEOPLE: usize = 1_000;

const VERSION: u32 = 0;

/// How much of the families a file tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// All that is shared between colleagues.
    Volledig,
    /// Figures and settings of the programme alone: no family, no koppeling.
    Anoniem,
}

/// How many changes by one author the maker holds of what this level shares. Enough to see
/// that something is missing; no proof against a maker who lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// Whose changes.
    pub author: KeyId,
    /// How many.
    pub count: u64,
    /// Their ids, one over the other.
    #[serde(with = "wire::hexed")]
    pub xor: [u8; 16],
    /// The newest stamp among them.
    #[serde(with = "wire::stamped")]
    pub newest: u64,
}

impl Tally {
    /// Counts one author's changes up to a stamp.
    pub fn of(author: KeyId, ids: impl IntoIterator<Item = (ChangeId, u64)>) -> Self {
        let mut tally = Self {
            author,
            count: 0,
            xor: [0; 16],
            newest: 0,
        };
        for (id, stamp) in ids {
            tally.count += 1;
            tally.newest = tally.newest.max(stamp);
            for (sum, byte) in tally.xor.iter_mut().zip(id.0) {
                *sum ^= byte;
            }
        }
        tally
    }
}

/// An exchange file's inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// Who made and signed the file.
    pub made_by: KeyId,
    /// When, by the maker's clock.
    pub made: u64,
    /// The programme it is about.
    pub programme: Option<[u8; 16]>,
    /// For whom; empty is for every colleague.
    pub recipients: Vec<KeyId>,
    /// How much it tells.
    pub level: Level,
    /// Cards of the authors, as they were signed.
    pub cards: Vec<String>,
    /// The changes, in rising order of id; without content where that is not shared.
    pub changes: Vec<Signed>,
    /// What the maker holds, by author, in rising order.
    pub tallies: Vec<Tally>,
}

/// Why a file's inside cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BundleFault {
    /// Not deflated, or too much in it.
    Inflate(deflate::InflateFault),
    /// Not the typed JSON of a bundle.
    Json(JsonFault),
    /// Made by a newer version of the program.
    Version {
        /// The version in it.
        found: u32,
    },
    /// More of something than a file may hold.
    TooMany {
        /// How many.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A header, signature or content is not base64 in its one form.
    Base64 {
        /// Place of the change.
        at: usize,
    },
    /// Changes are not in rising order of id, or one stands there twice.
    Order {
        /// Place of the change.
        at: usize,
    },
    /// Authors' counts are not in rising order.
    TallyOrder {
        /// Place of the count.
        at: usize,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    v: u32,
    made_by: KeyId,
    #[serde(with = "wire::stamped")]
    made: u64,
    #[serde(with = "wire::hexed_option")]
    programme: Option<[u8; 16]>,
    recipients: Vec<KeyId>,
    level: Level,
    cards: Vec<String>,
    tallies: Vec<Tally>,
    changes: Vec<WrittenChange>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenChange {
    header: String,
    sig: String,
    /// Tag, salt and version as base64, and the text after them; all as base64 and no text
    /// where that is not UTF-8. Either way the digest in the header says what it must be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    content: Option<(String, String)>,
}

/// Bytes of a content that are not text: tag, salt, version.
const CONTENT_HEAD: usize = 21;

impl WrittenChange {
    fn write(change: &Signed) -> Self {
        let content = change.content.as_deref().map(|bytes| {
            let (head, rest) = bytes.split_at_checked(CONTENT_HEAD).unwrap_or((bytes, &[]));
            match std::str::from_utf8(rest) {
                Ok(text) => (base64::encode(head), text.to_owned()),
                Err(_) => (base64::encode(bytes), String::new()),
            }
        });
        Self {
            header: base64::encode(&change.header),
            sig: base64::encode(&change.signature),
            content,
        }
    }

    fn read(&self) -> Result<Signed, base64::NotBase64> {
        let content = match &self.content {
            None => None,
            Some((head, text)) => {
                let mut bytes = base64::decode_strict(head)?;
                bytes.extend_from_slice(text.as_bytes());
                Some(bytes)
            }
        };
        Ok(Signed {
            header: base64::decode_strict(&self.header)?,
            signature: base64::decode_array(&self.sig)?,
            content,
        })
    }
}

impl Level {
    /// Whether a file of this level may name what this header is about.
    pub fn may_name(self, header: &Header) -> bool {
        let [first, second, _] = header.subjects;
        self == Self::Volledig || (header.kind == Kind::Programma && first.or(second).is_none())
    }
}

impl Bundle {
    /// The deflated bytes that are signed.
    pub fn pack(&self) -> Vec<u8> {
        let written = Written {
            v: VERSION,
            made_by: self.made_by,
            made: self.made,
            programme: self.programme,
            recipients: self.recipients.clone(),
            level: self.level,
            cards: self.cards.clone(),
            tallies: self.tallies.clone(),
            changes: self.changes.iter().map(WrittenChange::write).collect(),
        };
        deflate::compress(json::write(&written).as_bytes())
    }

    /// Reads deflated bytes whose signature was verified.
    pub fn unpack(packed: &[u8]) -> Result<Self, BundleFault> {
        let text = deflate::inflate(packed, MAX_INFLATED).map_err(BundleFault::Inflate)?;
        let text = json::checked(&text).map_err(BundleFault::Json)?;
        let version: VersionOnly = json::form(text).map_err(BundleFault::Json)?;
        if version.v != VERSION {
            return Err(BundleFault::Version { found: version.v });
        }
        let written: Written = json::form(text).map_err(BundleFault::Json)?;
        for (found, limit) in [
            (written.changes.len(), MAX_CHANGES),
            (written.cards.len(), MAX_PEOPLE),
            (written.recipients.len(), MAX_PEOPLE),
            (written.tallies.len(), MAX_PEOPLE),
        ] {
            if found > limit {
                return Err(BundleFault::TooMany { found, limit });
            }
        }
        Ok(Self {
            made_by: written.made_by,
            made: written.made,
            programme: written.programme,
            recipients: written.recipients,
            level: written.level,
            cards: written.cards,
            changes: read_changes(&written.changes)?,
            tallies: check_tallies(written.tallies)?,
        })
    }

    /// Whether it is meant for this key.
    pub fn is_for(&self, key: &KeyId) -> bool {
        self.recipients.is_empty() || self.recipients.contains(key)
    }
}

/// The version stands alone, so that a newer form is told from a damaged one.
#[derive(Deserialize)]
struct VersionOnly {
    v: u32,
}

fn read_changes(written: &[WrittenChange]) -> Result<Vec<Signed>, BundleFault> {
    let mut changes = Vec::with_capacity(written.len());
    let mut last = None;
    for (at, change) in written.iter().enumerate() {
        let change = change.read().map_err(|_| BundleFault::Base64 { at })?;
        let id = change.id();
        if last.is_some_and(|last| last >= id) {
            return Err(BundleFault::Order { at });
        }
        last = Some(id);
        changes.push(change);
    }
    Ok(changes)
}

fn check_tallies(tallies: Vec<Tally>) -> Result<Vec<Tally>, BundleFault> {
    let disorder = tallies
        .windows(2)
        .position(|pair| matches!(pair, [a, b] if a.author >= b.author));
    match disorder {
        Some(at) => Err(BundleFault::TallyOrder { at: at + 1 }),
        None => Ok(tallies),
    }
}

/// Whether tallies count a change. Concerns they never do: who may not see them would be told
/// that something is missing.
pub fn counts(header: &Header) -> bool {
    header.kind != Kind::Zorgsignaal
}

/// What a log holds, by author, of what a level shares and the roster relays. Of an anonymous
/// file nothing is said.
pub fn tallies(log: &Log, level: Level, roster: &Roster) -> Vec<Tally> {
    if level == Level::Anoniem {
        return Vec::new();
    }
    let mut by_author = Map::<KeyId, Vec<_>>::new();
    for (id, entry) in log.iter() {
        let author = entry.header.author;
        if counts(&entry.header) && roster.trust(&author, &id).folds() {
            let ids = by_author.entry(author).or_default();
            ids.push((id, entry.header.stamp.0));
        }
    }
    by_author
        .into_iter()
        .map(|(author, ids)| Tally::of(author, ids))
        .collect()
}
