//! Ed25519, strict only. A verifier that takes weak keys or a second encoding of a key lets
//! one signature stand for several messages; other programs that read our files must reach
//! the same verdict. Signatures are never used as ids.

use std::fmt;

use ed25519_dalek::{Signature, Signer};

use crate::bytes::hash;
pub use crate::log::KeyId;

/// Why 32 bytes are no key that we accept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyFault {
    /// Not a point of the curve.
    NotAPoint,
    /// A second encoding of a key that has another one.
    NotCanonical,
    /// Of low order: signatures under it hold for nearly every message.
    Weak,
}

/// The signature does not hold for these bytes under this key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadSignature;

/// The secret half; wiped when dropped, never printed.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// The key that belongs to a seed of 32 random bytes.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(seed))
    }

    /// The public half.
    pub fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey(self.0.verifying_key())
    }

    /// Id of the public half.
    pub fn key_id(&self) -> KeyId {
        self.verifying_key().key_id()
    }

    /// Signs the message.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("SigningKey(..)")
    }
}

/// The public half: on the curve, in its one encoding, not weak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerifyingKey(ed25519_dalek::VerifyingKey);

impl VerifyingKey {
    /// Accepts 32 bytes as a key, or says why not.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyFault> {
        if !is_canonical(bytes) {
            return Err(KeyFault::NotCanonical);
        }
        let key =
            ed25519_dalek::VerifyingKey::from_bytes(bytes).map_err(|_| KeyFault::NotAPoint)?;
        if key.is_weak() {
            return Err(KeyFault::Weak);
        }
        Ok(Self(key))
    }

    /// The 32 bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// Id of this key.
    pub fn key_id(&self) -> KeyId {
        KeyId(hash::first16(&hash::sha256(&[self.bytes()])))
    }

    /// Holds only for a strict signature of exactly this message.
    pub fn verify_strict(&self, message: &[u8], signature: &[u8; 64]) -> Result<(), BadSignature> {
        self.0
            .verify_strict(message, &Signature::from_bytes(signature))
            .map_err(|_| BadSignature)
    }
}

/// Whether y is below p = 2^255 - 19. (The other second encoding, a sign on x = 0, exists
/// for weak keys alone.)
fn is_canonical(bytes: &[u8; 32]) -> bool {
    let [first, middle @ .., last] = bytes;
    last & 0x7F != 0x7F || middle.iter().any(|byte| *byte != 0xFF) || *first < 0xED
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn weak_and_second_spellings_of_keys_are_refused() {
        let mut one = [0; 32];
        one[0] = 1;
        assert_eq!(VerifyingKey::from_bytes(&one), Err(KeyFault::Weak));
        assert_eq!(VerifyingKey::from_bytes(&[0; 32]), Err(KeyFault::Weak));
        let mut above = [0xFF; 32];
        for first in 0xED..=0xFF {
            above[0] = first;
            for last in [0x7F, 0xFF] {
                above[31] = last;
                assert_eq!(
                    VerifyingKey::from_bytes(&above),
                    Err(KeyFault::NotCanonical)
                );
            }
        }
        above[0] = 0xEC;
        assert_eq!(VerifyingKey::from_bytes(&above), Err(KeyFault::Weak));
        let mut two = [0; 32];
        two[0] = 2;
        assert_eq!(VerifyingKey::from_bytes(&two), Err(KeyFault::NotAPoint));
    }

    #[test]
    fn a_secret_never_shows_itself() {
        let key = SigningKey::from_seed(&[7; 32]);
        assert_eq!(format!("{key:?}"), "SigningKey(..)");
    }

    proptest! {
        #[test]
        fn a_signature_holds_for_its_message_alone(seed: [u8; 32], mut message in prop::collection::vec(any::<u8>(), 1..60), at: usize, bit in 0u8..8) {
            let key = SigningKey::from_seed(&seed);
            let public = VerifyingKey::from_bytes(key.verifying_key().bytes()).unwrap();
            let mut signature = key.sign(&message);
            prop_assert_eq!(public.verify_strict(&message, &signature), Ok(()));
            let place = at % message.len();
            message[place] ^= 1 << bit;
            prop_assert_eq!(public.verify_strict(&message, &signature), Err(BadSignature));
            message[place] ^= 1 << bit;
            signature[at % 64] ^= 1 << bit;
            prop_assert_eq!(public.verify_strict(&message, &signature), Err(BadSignature));
        }
    }
}
