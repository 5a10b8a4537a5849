//! From what a command wants to a change: header, content and what its events replace.

use super::{
    ChangeId, EventRef, Header, KeyId, Kind, Over, Register, Stamp, State, Subject, Write,
    change_id,
    content::{self, ContentFault},
};

/// A change that is still to be stamped and signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// What sort of change.
    pub kind: Kind,
    /// What it is about.
    pub subjects: [Option<Subject>; 3],
    /// What it writes; empty for kinds that are header only.
    pub writes: Vec<Write>,
    /// Whether it also replaces what we cannot read ("toch vaststellen").
    pub also_unreadable: bool,
}

impl Proposed {
    /// A change that leaves unreadable values alone.
    #[must_use]
    pub fn new(kind: Kind, subjects: [Option<Subject>; 3], writes: Vec<Write>) -> Self {
        Self {
            kind,
            subjects,
            writes,
            also_unreadable: false,
        }
    }
}

/// A change as bytes, still without its signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composed {
    /// Its id.
    pub id: ChangeId,
    /// The header's bytes: what is signed.
    pub header: Vec<u8>,
    /// The content, unless it is header only.
    pub content: Option<Vec<u8>>,
}

/// Writes a proposed change down. `state` is what its author could read: it says what the
/// events replace. `salt` must be fresh random bytes.
///
/// # Errors
/// When it holds too much for one change, or could not be read back.
pub fn compose(
    state: &State,
    proposed: &Proposed,
    author: KeyId,
    stamp: Stamp,
    salt: [u8; 16],
) -> Result<Composed, ContentFault> {
    let header_only = content::header_events(proposed.kind);
    let writes = header_only.as_deref().unwrap_or(&proposed.writes);
    let mut over: Vec<Over> = Vec::new();
    for (own, write) in (0u8..=u8::MAX).zip(writes) {
        let Some(subject) = proposed
            .subjects
            .get(write.room().place())
            .copied()
            .flatten()
        else {
            continue;
        };
        let targets: Vec<EventRef> = state
            .cell(Register::of(subject, write))
            .map(|cell| cell.targets(proposed.also_unreadable).into_iter().collect())
            .unwrap_or_default();
        over.extend(targets.into_iter().map(|target| Over { own, target }));
    }
    crate::order::sort(&mut over);
    // More live values than a header can name stay a conflict: nobody can make a register
    // that cannot be written any more by writing to it often at once.
    over.truncate(255);
    if writes.len() > content::EVENTS {
        return Err(ContentFault::Length);
    }
    let content = match header_only {
        Some(_) => None,
        None => Some(content::encode(salt, writes)?),
    };
    let header = Header {
        author,
        stamp,
        kind: proposed.kind,
        subjects: proposed.subjects,
        digest: content.as_deref().map(content::digest),
        over,
    }
    .encode();
    // What could not be read back must not be called saved.
    let read = Header::decode(&header).map_err(|_| ContentFault::Form)?;
    if let Some(bytes) = content.as_deref().filter(|_| read.kind.is_known()) {
        content::decode(&read, bytes)?;
    }
    Ok(Composed {
        id: change_id(&header),
        header,
        content,
    })
}
