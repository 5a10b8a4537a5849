//! Sealed records as text: bound to their key name, so that no record can stand in for another.

use super::frame::{Frame, FrameFault};
use super::names::{Name, VaultId};
use crate::bytes::kdf::{self, Key};
use crate::bytes::{base32768, seal};

/// Why a record cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordFault {
    /// It was changed, cut, or belongs under another name.
    Damaged,
    /// It is whole, but a newer program made it.
    Newer,
}

/// Seals and opens the records of one vault.
#[derive(Debug, Clone)]
pub struct Cipher {
    vault: VaultId,
    key: Key,
}

impl Cipher {
    pub(crate) fn new(vault: VaultId, data_key: &Key) -> Self {
        Self {
            vault,
            key: kdf::hkdf(data_key, b"koppelbord/1/records"),
        }
    }

    pub(crate) fn vault(&self) -> VaultId {
        self.vault
    }

    pub(crate) fn seal(
        &self,
        name: &Name,
        frame: &Frame,
        nonce: [u8; seal::NONCE],
    ) -> (String, String) {
        self.seal_bytes(name, &frame.encode(), nonce)
    }

    pub(crate) fn seal_bytes(
        &self,
        name: &Name,
        plain: &[u8],
        nonce: [u8; seal::NONCE],
    ) -> (String, String) {
        let key = name.key(self.vault);
        let sealed = seal::seal(self.key.bytes(), nonce, key.as_bytes(), plain);
        (key, base32768::encode(&sealed))
    }

    /// The frame under a name, and which program at least may write after it.
    pub(crate) fn open(&self, name: &Name, text: &str) -> (u8, Result<Frame, RecordFault>) {
        let key = name.key(self.vault);
        let plain = base32768::decode(text)
            .ok()
            .and_then(|sealed| seal::open(self.key.bytes(), key.as_bytes(), &sealed).ok());
        let Some(plain) = plain else {
            return (0, Err(RecordFault::Damaged));
        };
        let (writer, frame) = Frame::decode(&plain);
        let frame = frame
            .map_err(|fault| match fault {
                FrameFault::Damaged => RecordFault::Damaged,
                FrameFault::Newer => RecordFault::Newer,
            })
            .and_then(|frame| {
                let fits = match (name, &frame) {
                    (Name::Change(id), Frame::One(kept)) => kept.id == *id,
                    (Name::Part(..), Frame::Many(_))
                    | (Name::Private(..) | Name::Draft(..), Frame::Version(_))
                    | (Name::Manifest(_), Frame::Tally(_)) => true,
                    _ => false,
                };
                fits.then_some(frame).ok_or(RecordFault::Damaged)
            });
        (writer, frame)
    }
}
