//! The set of changes in hand. It only grows, but for contents that an erasure drops; merging
//! two logs is union, whatever the order. Signatures are checked before anything gets here.

use super::{ChangeId, Header, HeaderFault, Register, Subject, Write, change_id, content};
use crate::order::Set;
use std::collections::{BTreeMap, BTreeSet};

/// A change as it travels: header bytes, their signature, and the content where it is in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The header's bytes, exactly.
    pub header: Vec<u8>,
    /// Ed25519 over those bytes, by the author.
    pub signature: [u8; 64],
    /// Tag, salt, version and events; `None` when withheld, erased, or header only.
    pub content: Option<Vec<u8>>,
}

impl Signed {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> ChangeId {
        change_id(&self.header)
    }

    /// As one run of bytes: length of the header (2, big-endian), header, signature, content.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let length = u16::try_from(self.header.len())
            .unwrap_or(u16::MAX)
            .to_be_bytes();
        let content = self.content.as_deref().unwrap_or_default();
        [&length, self.header.as_slice(), &self.signature, content].concat()
    }

    /// Reads what [`Signed::to_bytes`] wrote; `None` when it is something else.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (length, rest) = bytes.split_first_chunk::<2>()?;
        let (header, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        let (signature, content) = rest.split_first_chunk::<64>()?;
        let content = (!content.is_empty()).then(|| content.to_vec());
        Some(Self {
            header: header.to_vec(),
            signature: *signature,
            content,
        })
    }
}

/// What we can read of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Readable {
    /// Its events.
    Events(Vec<Write>),
    /// Nothing: the content is not in hand.
    Withheld,
    /// Nothing: it is of a newer program.
    Newer,
    /// Nothing: the content has a wrong form.
    Broken,
}

/// A change in the log.
#[derive(Debug, Clone)]
pub struct Entry {
    /// As it came.
    pub signed: Signed,
    /// Its header, decoded.
    pub header: Header,
    /// Its events, where we can read them.
    pub readable: Readable,
}

impl Entry {
    fn new(signed: Signed) -> Result<Self, HeaderFault> {
        let header = Header::decode(&signed.header)?;
        let mut entry = Self {
            signed,
            header,
            readable: Readable::Withheld,
        };
        entry.read();
        Ok(entry)
    }

    fn read(&mut self) {
        if let Some(events) = content::header_events(self.header.kind) {
            self.signed.content = None;
            self.readable = Readable::Events(events);
            return;
        }
        let withheld = if self.header.kind.is_known() {
            Readable::Withheld
        } else {
            Readable::Newer
        };
        self.readable = match &self.signed.content {
            None => withheld,
            Some(bytes) => match content::decode(&self.header, bytes) {
                Ok(events) => Readable::Events(events),
                Err(content::ContentFault::Newer) => Readable::Newer,
                // Another change's content: as if there were none.
                Err(content::ContentFault::Digest) => {
                    self.signed.content = None;
                    withheld
                }
                Err(_) => Readable::Broken,
            },
        };
    }

    /// The events, where we can read them.
    #[must_use]
    pub fn events(&self) -> Option<&[Write]> {
        match &self.readable {
            Readable::Events(events) => Some(events),
            _ => None,
        }
    }

    /// Subject and register of one of its events.
    #[must_use]
    pub fn register(&self, event: u8) -> Option<Register> {
        let write = self.events()?.get(usize::from(event))?;
        let subject = self
            .header
            .subjects
            .get(write.room().place())
            .copied()
            .flatten()?;
        Some(Register::of(subject, write))
    }
}

/// What inserting a change did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inserted {
    /// It was not here.
    New,
    /// Its header was here; its content is new.
    Content,
    /// Nothing in it is new.
    Known,
    /// Another header has this id; both are set aside.
    Clash,
}

/// The set of changes in hand.
#[derive(Debug, Clone, Default)]
pub struct Log {
    entries: BTreeMap<ChangeId, Entry>,
    clashes: BTreeSet<ChangeId>,
    about: BTreeSet<(Subject, ChangeId)>,
    /// Changes that were named before they came, with who named them.
    awaited: BTreeSet<(ChangeId, ChangeId)>,
}

impl Log {
    /// Adds a change, or its content.
    ///
    /// # Errors
    /// When its header has not the one form.
    pub fn insert(&mut self, signed: Signed) -> Result<Inserted, HeaderFault> {
        let id = signed.id();
        if self.clashes.contains(&id) {
            return Ok(Inserted::Clash);
        }
        let fresh = Entry::new(signed)?;
        let Some(known) = self.entries.get_mut(&id) else {
            self.about
                .extend(fresh.header.subjects().map(|subject| (subject, id)));
            let named = fresh.header.over.iter().map(|over| over.target.change);
            let absent = named.filter(|named| !self.entries.contains_key(named));
            self.awaited.extend(absent.map(|named| (named, id)));
            self.entries.insert(id, fresh);
            return Ok(Inserted::New);
        };
        if known.header != fresh.header {
            self.entries.remove(&id);
            self.clashes.insert(id);
            return Ok(Inserted::Clash);
        }
        if known.signed.content.is_none() && fresh.signed.content.is_some() {
            known.signed.content = fresh.signed.content;
            known.readable = fresh.readable;
            return Ok(Inserted::Content);
        }
        Ok(Inserted::Known)
    }

    /// What inserting it would do, without doing it; of a header in its one form.
    #[must_use]
    pub fn compare(&self, signed: &Signed) -> Inserted {
        let id = signed.id();
        // A content that is another's, or of a kind that has none, would not be taken in.
        let fits = |header: &Header, bytes: &[u8]| {
            !header.kind.is_header_only() && header.digest == Some(content::digest(bytes))
        };
        match self.entries.get(&id) {
            _ if self.clashes.contains(&id) => Inserted::Clash,
            None => Inserted::New,
            Some(known) if known.signed.header != signed.header => Inserted::Clash,
            Some(known) if known.signed.content.is_some() => Inserted::Known,
            Some(known) => match &signed.content {
                Some(bytes) if fits(&known.header, bytes) => Inserted::Content,
                _ => Inserted::Known,
            },
        }
    }

    /// Drops the contents of all changes about erased families, and says of which changes one
    /// was dropped. Their headers stay, and the state stays what it was.
    pub fn drop_contents(&mut self, gewist: &Set<Subject>) -> Vec<ChangeId> {
        let (least, most) = (ChangeId([0; 16]), ChangeId([255; 16]));
        let mut dropped = Vec::new();
        for subject in gewist {
            for (_, id) in self.about.range((*subject, least)..=(*subject, most)) {
                if let Some(entry) = self.entries.get_mut(id)
                    && entry.header.is_erased(gewist)
                    && entry.signed.content.take().is_some()
                {
                    entry.read();
                    dropped.push(*id);
                }
            }
        }
        dropped
    }

    /// Changes that the state of these depends on, or that depend on it: all that are
    /// connected by subjects, since nothing else reaches further. `None` when one of them is
    /// set aside for its id.
    pub(super) fn connected(&self, changes: &[ChangeId]) -> Option<BTreeSet<ChangeId>> {
        let (least, most) = (ChangeId([0; 16]), ChangeId([255; 16]));
        let mut found: BTreeSet<ChangeId> = BTreeSet::new();
        let mut subjects: BTreeSet<Subject> = BTreeSet::new();
        let mut todo: Vec<ChangeId> = Vec::new();
        for id in changes {
            if self.clashes.contains(id) {
                return None;
            }
            todo.push(*id);
            let waiting = self.awaited.range((*id, least)..=(*id, most));
            todo.extend(waiting.map(|(_, by)| *by));
        }
        while let Some(id) = todo.pop() {
            let Some(entry) = self.entries.get(&id).filter(|_| found.insert(id)) else {
                continue;
            };
            for subject in entry.header.subjects() {
                if subjects.insert(subject) {
                    let about = self.about.range((subject, least)..=(subject, most));
                    todo.extend(about.map(|(_, other)| *other));
                }
            }
        }
        Some(found)
    }

    /// One change.
    #[must_use]
    pub fn get(&self, id: ChangeId) -> Option<&Entry> {
        self.entries.get(&id)
    }

    /// All changes, by id.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (ChangeId, &Entry)> {
        self.entries.iter().map(|(id, entry)| (*id, entry))
    }

    /// How many changes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Ids that two different headers claim; both are set aside.
    #[must_use]
    pub fn clashes(&self) -> &BTreeSet<ChangeId> {
        &self.clashes
    }
}
