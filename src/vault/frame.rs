//! What is inside a sealed record, byte by byte: which program may write after it, its shape,
//! and for a change which session saved it as its how-manieth, so that a hole is seen.

use super::names::{RecordId, SessionId};
use crate::bytes::deflate;

/// This program. A record that asks for a higher one makes the vault read-only here.
pub const WRITER: u8 = 1;

/// The most that one part of a batch may hold before deflating; after sealing that stays
/// under 64 k code units even if nothing was won.
pub(crate) const PART: usize = 112 * 1024;
/// The most that a part may unpack to.
const UNPACKED: usize = 16 * 1024 * 1024;

/// A change as the vault keeps it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Kept {
    pub id: RecordId,
    pub session: SessionId,
    /// From 1 on, without holes.
    pub seq: u32,
    pub bytes: Vec<u8>,
}

/// One version of a document or draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Version {
    pub seq: u32,
    pub over: Vec<RecordId>,
    pub bytes: Vec<u8>,
}

/// What a session says it has saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tally {
    pub count: u32,
    pub xor: [u8; 16],
}

/// The inside of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Frame {
    One(Kept),
    Many(Vec<Kept>),
    Version(Version),
    Tally(Tally),
}

/// Why an opened record cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FrameFault {
    Damaged,
    Newer,
}

impl Tally {
    /// With one more.
    pub(crate) fn and(mut self, id: &RecordId) -> Self {
        self.count += 1;
        for (sum, byte) in self.xor.iter_mut().zip(id) {
            *sum ^= byte;
        }
        self
    }
}

impl Frame {
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut out = vec![WRITER];
        match self {
            Self::One(kept) => {
                out.push(1);
                head(&mut out, kept);
                out.extend_from_slice(&kept.bytes);
            }
            Self::Many(all) => {
                out.push(2);
                let mut plain = Vec::new();
                for kept in all {
                    head(&mut plain, kept);
                    plain.extend_from_slice(&length(kept.bytes.len()));
                    plain.extend_from_slice(&kept.bytes);
                }
                out.extend_from_slice(&deflate::compress(&plain));
            }
            Self::Version(version) => {
                out.push(3);
                out.extend_from_slice(&version.seq.to_be_bytes());
                out.extend_from_slice(&length(version.over.len()));
                for id in &version.over {
                    out.extend_from_slice(id);
                }
                out.extend_from_slice(&version.bytes);
            }
            Self::Tally(tally) => {
                out.push(4);
                out.extend_from_slice(&tally.count.to_be_bytes());
                out.extend_from_slice(&tally.xor);
            }
        }
        out
    }

    /// The frame, and which program at least may write after it.
    pub(crate) fn decode(bytes: &[u8]) -> (u8, Result<Self, FrameFault>) {
        let Some(([writer, shape], rest)) = bytes.split_first_chunk::<2>() else {
            return (0, Err(FrameFault::Damaged));
        };
        let mut rest = Rest(rest);
        let frame = match shape {
            1 => rest.kept_head().map(|mut kept| {
                kept.bytes = rest.all();
                Self::One(kept)
            }),
            2 => deflate::inflate(rest.0, UNPACKED)
                .ok()
                .and_then(|plain| Rest(&plain).many())
                .map(Self::Many),
            3 => rest.version().map(Self::Version),
            4 => rest.tally().map(Self::Tally),
            _ if *writer > WRITER => return (*writer, Err(FrameFault::Newer)),
            _ => None,
        };
        let fault = if *writer > WRITER {
            FrameFault::Newer
        } else {
            FrameFault::Damaged
        };
        (*writer, frame.ok_or(fault))
    }
}

fn head(out: &mut Vec<u8>, kept: &Kept) {
    out.extend_from_slice(&kept.id);
    out.extend_from_slice(&kept.session.0);
    out.extend_from_slice(&kept.seq.to_be_bytes());
}

fn length(of: usize) -> [u8; 4] {
    u32::try_from(of).unwrap_or(u32::MAX).to_be_bytes()
}

struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u32> {
        self.array().map(u32::from_be_bytes)
    }

    fn take(&mut self, count: u32) -> Option<Vec<u8>> {
        let (first, rest) = self.0.split_at_checked(usize::try_from(count).ok()?)?;
        self.0 = rest;
        Some(first.to_vec())
    }

    fn all(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.0).to_vec()
    }

    fn kept_head(&mut self) -> Option<Kept> {
        Some(Kept {
            id: self.array()?,
            session: SessionId(self.array()?),
            seq: self.number()?,
            bytes: Vec::new(),
        })
    }

    fn many(&mut self) -> Option<Vec<Kept>> {
        let mut all = Vec::new();
        while !self.0.is_empty() {
            let mut kept = self.kept_head()?;
            let count = self.number()?;
            kept.bytes = self.take(count)?;
            all.push(kept);
        }
        Some(all)
    }

    fn version(&mut self) -> Option<Version> {
        let seq = self.number()?;
        let count = self.number()?;
        let over = (0..count).map(|_| self.array()).collect::<Option<_>>()?;
        Some(Version {
            seq,
            over,
            bytes: self.all(),
        })
    }

    fn tally(&mut self) -> Option<Tally> {
        let tally = Tally {
            count: self.number()?,
            xor: self.array()?,
        };
        self.0.is_empty().then_some(tally)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kept(n: u8, bytes: Vec<u8>) -> Kept {
        Kept {
            id: [n; 16],
            session: SessionId([n; 8]),
            seq: u32::from(n),
            bytes,
        }
    }

    proptest! {
        #[test]
        fn every_frame_reads_back(bytes: Vec<u8>, other: Vec<u8>, seq: u32, over: Vec<[u8; 16]>) {
            for frame in [
                Frame::One(kept(1, bytes.clone())),
                Frame::Many(vec![kept(1, bytes.clone()), kept(2, other)]),
                Frame::Many(vec![]),
                Frame::Version(Version { seq, over, bytes }),
                Frame::Tally(Tally::default().and(&[3; 16])),
            ] {
                prop_assert_eq!(Frame::decode(&frame.encode()), (WRITER, Ok(frame)));
            }
        }

        #[test]
        fn any_bytes_give_an_answer(bytes: Vec<u8>) {
            let _ = Frame::decode(&bytes);
        }
    }

    #[test]
    fn a_shape_from_the_future_is_newer_and_one_of_today_is_damage() {
        assert_eq!(
            Frame::decode(&[WRITER + 1, 9, 1, 2]),
            (WRITER + 1, Err(FrameFault::Newer))
        );
        assert_eq!(
            Frame::decode(&[WRITER, 9, 1, 2]),
            (WRITER, Err(FrameFault::Damaged))
        );
        assert_eq!(Frame::decode(&[1]), (0, Err(FrameFault::Damaged)));
    }

    #[test]
    fn a_count_that_promises_too_much_is_damage() {
        let mut bytes = vec![WRITER, 3];
        bytes.extend_from_slice(&[0, 0, 0, 1, 255, 255, 255, 255, 0]);
        assert_eq!(Frame::decode(&bytes).1, Err(FrameFault::Damaged));
    }
}
