//! The header of a change: everything that merging needs, and nothing that anyone could read a
//! person from. One fixed byte form; anything else is refused, so that a header cannot be read
//! in two ways under one signature. It travels as these bytes.
//!
//! | bytes | what |
//! | --- | --- |
//! | 1 | version, 0 |
//! | 16 | author key id |
//! | 8 | stamp, big-endian |
//! | 2 | kind, big-endian |
//! | 3 × 16 | subjects: gezin, other gezin, koppeling or programme; zeros for none |
//! | 32 | salted digest of the content; zeros when there is none |
//! | 1 | number of references |
//! | n × 18 | own event number, change id, event number; strictly rising |

use super::{Kind, Stamp};
use crate::{bytes::hash, domain::id, order::Set};

id!(
    /// Names a change: first 16 bytes of SHA-256 of its header, under a tag of its own.
    ChangeId
);
id!(
    /// Names an author: first 16 bytes of SHA-256 of the Ed25519 key.
    KeyId
);

/// A subject of a change: a family, koppeling or programme, by its bare bytes.
pub type Subject = [u8; 16];

/// One event of one change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventRef {
    /// The change.
    pub change: ChangeId,
    /// Number of the event in its content, from 0.
    pub event: u8,
}

/// One replacement: my event number `own` replaces `target`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Over {
    /// Number of the replacing event in this change.
    pub own: u8,
    /// What it replaces.
    pub target: EventRef,
}

/// A header, decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Who made the change.
    pub author: KeyId,
    /// When, by the author's clock.
    pub stamp: Stamp,
    /// What sort of change, coarse enough to be seen by whoever may not read the content.
    pub kind: Kind,
    /// Gezin, other gezin, koppeling or programme.
    pub subjects: [Option<Subject>; 3],
    /// Salted digest of the content; `None` for kinds that are header only.
    pub digest: Option<[u8; 32]>,
    /// What its events replace, strictly rising.
    pub over: Vec<Over>,
}

/// Why bytes are no header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderFault {
    /// Too short, too long, or a length that its count does not say.
    Length,
    /// A version that this program does not know.
    Version(u8),
    /// No subject, or subjects that its kind does not have.
    Subjects,
    /// References out of order, or twice.
    Order,
    /// A digest where there may be none, or none where there must be one.
    Digest,
}

const FIXED: usize = 108;
const REF: usize = 18;

impl Header {
    /// The one byte form.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(FIXED + REF * self.over.len());
        bytes.push(0);
        bytes.extend(self.author.0);
        bytes.extend(self.stamp.0.to_be_bytes());
        bytes.extend(self.kind.number().to_be_bytes());
        for subject in self.subjects {
            bytes.extend(subject.unwrap_or_default());
        }
        bytes.extend(self.digest.unwrap_or_default());
        bytes.push(self.over.len().min(255) as u8);
        for over in self.over.iter().take(255) {
            bytes.push(over.own);
            bytes.extend(over.target.change.0);
            bytes.push(over.target.event);
        }
        bytes
    }

    /// Reads the one byte form.
    ///
    /// # Errors
    /// When the bytes have any other form.
    pub fn decode(bytes: &[u8]) -> Result<Self, HeaderFault> {
        let version = *bytes.first().ok_or(HeaderFault::Length)?;
        if version != 0 {
            return Err(HeaderFault::Version(version));
        }
        let mut rest = bytes.get(1..).ok_or(HeaderFault::Length)?;
        let author = KeyId(take(&mut rest)?);
        let stamp = Stamp(u64::from_be_bytes(take(&mut rest)?));
        let kind = Kind::from_number(u16::from_be_bytes(take(&mut rest)?));
        let mut subjects = [None; 3];
        for place in &mut subjects {
            let subject: Subject = take(&mut rest)?;
            *place = (subject != [0; 16]).then_some(subject);
        }
        let digest: [u8; 32] = take(&mut rest)?;
        let [count] = take(&mut rest)?;
        let mut over = Vec::with_capacity(usize::from(count));
        for _ in 0..count {
            let [own] = take(&mut rest)?;
            let change = ChangeId(take(&mut rest)?);
            let [event] = take(&mut rest)?;
            let next = Over {
                own,
                target: EventRef { change, event },
            };
            if over.last().is_some_and(|last| *last >= next) {
                return Err(HeaderFault::Order);
            }
            over.push(next);
        }
        if !rest.is_empty() {
            return Err(HeaderFault::Length);
        }
        let digest = (digest != [0; 32]).then_some(digest);
        let header = Self {
            author,
            stamp,
            kind,
            subjects,
            digest,
            over,
        };
        header.check().map(|()| header)
    }

    fn check(&self) -> Result<(), HeaderFault> {
        let [first, second, third] = self.subjects;
        let present = [first.is_some(), second.is_some(), third.is_some()];
        let distinct = first.is_none() || first != second;
        if present == [false; 3]
            || !distinct
            || self.kind.places().is_some_and(|places| places != present)
        {
            return Err(HeaderFault::Subjects);
        }
        if self.kind.is_known() && self.kind.is_header_only() != self.digest.is_none() {
            return Err(HeaderFault::Digest);
        }
        Ok(())
    }

    /// The subjects that it has.
    pub fn subjects(&self) -> impl Iterator<Item = Subject> + '_ {
        self.subjects.iter().copied().flatten()
    }

    /// The families among them; places are typed, so a koppeling never counts as a family.
    pub fn families(&self) -> impl Iterator<Item = Subject> + '_ {
        self.subjects.iter().take(2).copied().flatten()
    }

    /// Whether its content is erased once these families are: the erasure itself has none.
    #[must_use]
    pub fn is_erased(&self, gewist: &Set<Subject>) -> bool {
        self.kind != Kind::Wis && self.families().any(|family| gewist.contains(&family))
    }

    /// Whether both are about some same subject.
    #[must_use]
    pub fn shares_subject(&self, other: &Self) -> bool {
        let [.., mine] = self.subjects;
        let [.., theirs] = other.subjects;
        mine.is_some() && mine == theirs
            || self
                .families()
                .any(|one| other.families().any(|two| one == two))
    }
}

/// The id of a header's bytes.
#[must_use]
pub fn change_id(header: &[u8]) -> ChangeId {
    ChangeId(hash::id16(b"koppelbord change id v0", header))
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], HeaderFault> {
    let (head, tail) = rest.split_first_chunk::<N>().ok_or(HeaderFault::Length)?;
    *rest = tail;
    Ok(*head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn header(over: Vec<Over>) -> Header {
        Header {
            author: KeyId([7; 16]),
            stamp: Stamp::at_ms(1_000),
            kind: Kind::Koppeling,
            subjects: [Some([1; 16]), Some([2; 16]), Some([3; 16])],
            digest: Some([9; 32]),
            over,
        }
    }

    fn over(own: u8, id: u8, event: u8) -> Over {
        Over {
            own,
            target: EventRef {
                change: ChangeId([id; 16]),
                event,
            },
        }
    }

    #[test]
    fn a_header_reads_back_and_no_other_length_or_order_is_taken() {
        let good = header(vec![over(0, 1, 0), over(0, 1, 1), over(1, 0, 0)]);
        let bytes = good.encode();
        assert_eq!(Header::decode(&bytes), Ok(good.clone()));
        assert_eq!(
            Header::decode(&bytes[..bytes.len() - 1]),
            Err(HeaderFault::Length)
        );
        assert_eq!(
            Header::decode(&[&bytes[..], &[0]].concat()),
            Err(HeaderFault::Length)
        );
        let twisted = header(vec![over(1, 0, 0), over(0, 1, 0)]).encode();
        assert_eq!(Header::decode(&twisted), Err(HeaderFault::Order));
        let twice = header(vec![over(0, 1, 0), over(0, 1, 0)]).encode();
        assert_eq!(Header::decode(&twice), Err(HeaderFault::Order));
    }

    #[test]
    fn subjects_must_stand_in_the_places_of_their_kind() {
        let wrong = Header {
            subjects: [None, None, Some([3; 16])],
            ..header(vec![])
        };
        assert_eq!(Header::decode(&wrong.encode()), Err(HeaderFault::Subjects));
        let wis = Header {
            kind: Kind::Wis,
            subjects: [Some([1; 16]), None, None],
            ..header(vec![])
        };
        assert_eq!(Header::decode(&wis.encode()), Err(HeaderFault::Digest));
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_written_back_byte_for_byte(mut bytes in proptest::collection::vec(any::<u8>(), 0..200), n in 0u8..4) {
            if bytes.len() > 108 {
                bytes[0] = 0;
                bytes.truncate(108 + 18 * usize::from(n));
                bytes[107] = n;
            }
            if let Ok(header) = Header::decode(&bytes) {
                prop_assert_eq!(header.encode(), bytes);
            }
        }
    }
}
