//! The content of a change: tag, 16 random bytes of salt, version, events. The salt makes the
//! header's digest say nothing once the content is erased.
//!
//! Bytes: `KBc` (3), salt (16), version (2, big-endian), then the events as a JSON array.

use super::{Header, Kind, Register, Write};
use crate::{
    bytes::{hash, json},
    domain::GezinId,
};

/// The newest content version that this program reads. It writes the oldest that will do.
pub const VERSION: u16 = 7;
/// A content is at most this long, in bytes.
pub const LIMIT: usize = 64 * 1024;
/// A content has at most this many events.
pub const EVENTS: usize = 255;
const TAG: &[u8; 3] = b"KBc";

/// Why a content cannot be read, though it is in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContentFault {
    /// Its digest is not the header's: it is not this change's content at all.
    Digest,
    /// Longer than allowed.
    Length,
    /// A kind or version of a newer program.
    Newer,
    /// Not the form it should have, or events that its kind does not allow.
    Form,
}

/// Writes a content.
///
/// # Errors
/// When there are too many events, or too much text.
pub fn encode(salt: [u8; 16], events: &[Write]) -> Result<Vec<u8>, ContentFault> {
    let body = json::write(events);
    let version = events.iter().map(Write::version).max().unwrap_or(0);
    let bytes = [
        TAG.as_slice(),
        &salt,
        &version.to_be_bytes(),
        body.as_bytes(),
    ]
    .concat();
    if events.len() > EVENTS || bytes.len() > LIMIT {
        Err(ContentFault::Length)
    } else {
        Ok(bytes)
    }
}

/// The salted digest of a content, as its header has it.
#[must_use]
pub fn digest(content: &[u8]) -> [u8; 32] {
    hash::sha256(&[b"koppelbord content v0\0", content])
}

/// Reads the content of a header.
///
/// # Errors
/// See [`ContentFault`].
pub fn decode(header: &Header, content: &[u8]) -> Result<Vec<Write>, ContentFault> {
    if header.digest != Some(digest(content)) {
        return Err(ContentFault::Digest);
    }
    if content.len() > LIMIT {
        return Err(ContentFault::Length);
    }
    if !header.kind.is_known() {
        return Err(ContentFault::Newer);
    }
    let rest = content.strip_prefix(TAG).ok_or(ContentFault::Form)?;
    let (_salt, rest) = rest.split_first_chunk::<16>().ok_or(ContentFault::Form)?;
    let (version, body) = rest.split_first_chunk::<2>().ok_or(ContentFault::Form)?;
    if u16::from_be_bytes(*version) > VERSION {
        return Err(ContentFault::Newer);
    }
    let mut events: Vec<Write> = json::parse(body).map_err(|_| ContentFault::Form)?;
    let read = u16::from_be_bytes(*version);
    let allowed = events
        .iter()
        .all(|write| fits(header, write) && write.version() <= read);
    let mut registers: Vec<_> = events
        .iter()
        .map(|write| Register::of([0; 16], write))
        .collect();
    crate::order::sort(&mut registers);
    registers.dedup();
    let once = registers.len() == events.len();
    if allowed && once && !events.is_empty() && events.len() <= EVENTS {
        // They stay as long as the program runs, and a list has room for four from its first on.
        events.shrink_to_fit();
        Ok(events)
    } else {
        Err(ContentFault::Form)
    }
}

/// Whether a write may occur under this header.
fn fits(header: &Header, write: &Write) -> bool {
    let [first, second, _] = header.subjects;
    let same = match write {
        Write::Tussen(tussen) => {
            first.map(GezinId) == Some(tussen.vraaggezin)
                && second.map(GezinId) == Some(tussen.steungezin)
        }
        _ => true,
    };
    same && header.kind.room() == Some(write.room())
}

/// What a header-only change says.
#[must_use]
pub fn header_events(kind: Kind) -> Option<Vec<Write>> {
    match kind {
        Kind::Verberg => Some(vec![Write::Verborgen(true)]),
        Kind::Toon => Some(vec![Write::Verborgen(false)]),
        Kind::Wis => Some(vec![Write::Gewist(())]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Datum, ElementId, Omgang, Proef, Regel};
    use crate::log::Elem;

    fn header(content: &[u8]) -> Header {
        Header {
            author: super::super::KeyId([1; 16]),
            stamp: super::super::Stamp(1),
            kind: Kind::Gezin,
            subjects: [Some([2; 16]), None, None],
            digest: Some(digest(content)),
            over: Vec::new(),
        }
    }

    #[test]
    fn a_content_has_the_oldest_version_that_will_do_and_says_when_it_is_too_new() {
        let naam = || Write::Naam(Regel::parse("Gezin Meidoorn").ok());
        let omgang = Write::Omgang(Some(Omgang::OokOuders));
        let version = |bytes: &[u8]| bytes.get(19..21).map(<[u8]>::to_vec);
        let old = encode([0; 16], &[naam()]).unwrap();
        let new = encode([0; 16], &[naam(), omgang.clone()]).unwrap();
        assert_eq!(
            (version(&old), version(&new)),
            (Some(vec![0, 0]), Some(vec![0, 1]))
        );
        assert_eq!(decode(&header(&new), &new), Ok(vec![naam(), omgang]));
        let with_version = |number: u8| {
            let mut bytes = new.clone();
            if let Some(place) = bytes.get_mut(20) {
                *place = number;
            }
            decode(&header(&bytes), &bytes)
        };
        assert_eq!(with_version(0), Err(ContentFault::Form));
        // A register of version 2 in a content that says 1 is no form that anybody wrote.
        let newest = encode([0; 16], &[naam(), Write::Omweg(Some(130))]).unwrap();
        assert_eq!(version(&newest), Some(vec![0, 2]));
        let newest = encode([0; 16], &[naam(), Write::Apart(Some(true))]).unwrap();
        assert_eq!(version(&newest), Some(vec![0, 3]));
        let newest = encode([0; 16], &[naam(), Write::Opvoeding(None)]).unwrap();
        assert_eq!(version(&newest), Some(vec![0, 4]));
        let newest = encode([0; 16], &[naam(), Write::EigenKinderen(None)]).unwrap();
        assert_eq!(version(&newest), Some(vec![0, 5]));
        let newest = encode([0; 16], &[naam(), Write::Verhalen(None)]).unwrap();
        assert_eq!(version(&newest), Some(vec![0, 6]));
        let gone = Write::Cijfers(Elem::Weg(ElementId([1; 16])));
        assert_eq!(
            version(&encode([0; 16], &[gone]).unwrap()),
            Some(vec![0, 7])
        );
        let day = |text| Datum::parse(text).unwrap();
        let proef = Proef::new(day("2026-11-01"), day("2026-12-01"));
        let again = Proef {
            eerst: Some(day("2026-09-01")),
            ..proef
        };
        for (proef, number) in [(proef, 0), (again, 7)] {
            let made = encode([0; 16], &[Write::Proef(Some(proef))]).unwrap();
            assert_eq!(version(&made), Some(vec![0, number]));
        }
        assert_eq!(with_version(8), Err(ContentFault::Newer));
    }
}
