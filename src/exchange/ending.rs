//! The ending of a colleague's key: a signed list of the changes that the maker holds of it.
//! What is on a list stays; all else by that key is set aside from then on, whenever it says
//! it was made: stamps prove nothing.

use crate::order::Set;

use serde::{Deserialize, Serialize};

use crate::bytes::json::{self, JsonFault};
use crate::exchange::dsse::{Envelope, EnvelopeFault, PayloadType};
use crate::exchange::signing::{KeyId, SigningKey, VerifyingKey};
use crate::exchange::wire;
use crate::log::ChangeId;

/// Largest ending that is read: 200,000 changes of some forty bytes.
pub const MAX_ENDING: usize = 16 * 1024 * 1024;

const VERSION: u32 = 0;

/// A signed ending as its maker wrote it; verified when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The key that ends.
    pub key: KeyId,
    /// Who wrote this ending.
    pub by: KeyId,
    /// When, by the maker's clock; to show, not to decide.
    pub stamp: u64,
    /// Ids of the changes by that key that the maker holds.
    pub held: Set<ChangeId>,
    text: String,
}

/// Why something is no ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EndingFault {
    /// Larger than an ending can be.
    TooLarge {
        /// Its size in bytes.
        size: usize,
    },
    /// No signed envelope.
    Envelope(EnvelopeFault),
    /// A signed message of another kind.
    NotAnEnding,
    /// Signed by a key that is not in the roster.
    UnknownSigner(KeyId),
    /// The signature does not hold.
    Signature,
    /// The body is not the typed JSON of an ending.
    Json(JsonFault),
    /// Made by a newer version of the program.
    Version {
        /// The version in it.
        found: u32,
    },
    /// The list is not in rising order.
    Held {
        /// Place in the list.
        at: usize,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    v: u32,
    key: KeyId,
    #[serde(with = "wire::stamped")]
    stamp: u64,
    held: Vec<ChangeId>,
}

impl Ending {
    /// Writes down and signs what is held of a key that ends.
    pub fn make(key: KeyId, stamp: u64, held: Set<ChangeId>, own: &SigningKey) -> Self {
        let body = Body {
            v: VERSION,
            key,
            stamp,
            held: held.iter().copied().collect(),
        };
        let payload = json::write(&body).into_bytes();
        Self {
            key,
            by: own.key_id(),
            stamp,
            held,
            text: Envelope::sign(PayloadType::Ending, payload, own).to_json(),
        }
    }

    /// Reads an ending by someone whose key `find` knows.
    pub fn parse<'k>(
        bytes: &[u8],
        find: impl FnOnce(&KeyId) -> Option<&'k VerifyingKey>,
    ) -> Result<Self, EndingFault> {
        if bytes.len() > MAX_ENDING {
            return Err(EndingFault::TooLarge { size: bytes.len() });
        }
        let envelope = Envelope::parse(bytes).map_err(EndingFault::Envelope)?;
        if envelope.kind() != PayloadType::Ending {
            return Err(EndingFault::NotAnEnding);
        }
        let by = envelope.key_id();
        let signer = find(&by).ok_or(EndingFault::UnknownSigner(by))?;
        let payload = envelope
            .verify(signer)
            .map_err(|_| EndingFault::Signature)?;
        let body: Body = json::parse(payload).map_err(EndingFault::Json)?;
        if body.v != VERSION {
            return Err(EndingFault::Version { found: body.v });
        }
        let mut held = Set::new();
        for (at, id) in body.held.into_iter().enumerate() {
            if held.last().is_some_and(|last| *last >= id) {
                return Err(EndingFault::Held { at });
            }
            held.insert(id);
        }
        Ok(Self {
            key: body.key,
            by,
            stamp: body.stamp,
            held,
            text: envelope.to_json(),
        })
    }

    /// The ending as JSON, as it is kept and sent.
    pub fn to_json(&self) -> &str {
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn own() -> SigningKey {
        SigningKey::from_seed(&[4; 32])
    }

    fn ending() -> Ending {
        Ending::make(
            KeyId([1; 16]),
            77,
            [ChangeId([2; 16]), ChangeId([3; 16])].into(),
            &own(),
        )
    }

    #[test]
    fn an_ending_reads_back_as_it_was_made() {
        let key = own().verifying_key();
        let read = Ending::parse(ending().to_json().as_bytes(), |_| Some(&key));
        assert_eq!(read, Ok(ending()));
    }

    #[test]
    fn an_ending_by_a_stranger_is_refused() {
        let read = Ending::parse(ending().to_json().as_bytes(), |_| None);
        assert_eq!(read, Err(EndingFault::UnknownSigner(own().key_id())));
    }

    #[test]
    fn the_list_has_one_order() {
        let key = own().verifying_key();
        for held in [
            format!("\"{}\",\"{}\"", "03".repeat(16), "02".repeat(16)),
            format!("\"{}\",\"{}\"", "02".repeat(16), "02".repeat(16)),
        ] {
            let body = format!(
                "{{\"v\":0,\"key\":\"{}\",\"stamp\":\"{:016x}\",\"held\":[{held}]}}",
                "01".repeat(16),
                77
            );
            let text = Envelope::sign(PayloadType::Ending, body.into_bytes(), &own()).to_json();
            assert_eq!(
                Ending::parse(text.as_bytes(), |_| Some(&key)),
                Err(EndingFault::Held { at: 1 })
            );
        }
    }

    proptest! {
        #[test]
        fn a_flipped_bit_anywhere_is_refused(at: usize, bit in 0u8..8) {
            let key = own().verifying_key();
            let mut bytes = ending().to_json().as_bytes().to_vec();
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            prop_assert!(Ending::parse(&bytes, |_| Some(&key)).is_err());
        }
    }
}
