//! XChaCha20-Poly1305: what is sealed opens with the same key and the same associated data,
//! or not at all. The nonce comes in as a value and stands in front of the sealed bytes.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

/// Length of the nonce in front.
pub const NONCE: usize = 24;
/// What sealing adds: nonce and tag.
pub const OVERHEAD: usize = NONCE + 16;

/// Why sealed bytes do not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenFault {
    /// Shorter than a nonce and a tag.
    CutShort,
    /// Other key, other associated data, or changed bytes; nobody can tell which.
    Refused,
}

/// Seals `plain` under `key`, bound to `aad`. A nonce is used once: 24 random bytes.
pub fn seal(key: &[u8; 32], nonce: [u8; NONCE], aad: &[u8], plain: &[u8]) -> Vec<u8> {
    let cipher = XChaCha20Poly1305::new(key.into());
    let mut sealed = Vec::with_capacity(plain.len() + OVERHEAD);
    sealed.extend_from_slice(&nonce);
    // The cipher refuses plaintext only beyond 256 GiB, which no memory here holds.
    if let Ok(body) = cipher.encrypt(&XNonce::from(nonce), Payload { msg: plain, aad }) {
        sealed.extend_from_slice(&body);
    }
    sealed
}

/// Opens what [`seal`] made with the same key and associated data.
pub fn open(key: &[u8; 32], aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, OpenFault> {
    let (nonce, msg) = sealed
        .split_first_chunk::<NONCE>()
        .ok_or(OpenFault::CutShort)?;
    if msg.len() < OVERHEAD - NONCE {
        return Err(OpenFault::CutShort);
    }
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(*nonce), Payload { msg, aad })
        .map_err(|_| OpenFault::Refused)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_sealed_opens(key: [u8; 32], nonce: [u8; 24], aad: Vec<u8>, plain: Vec<u8>) {
            let sealed = seal(&key, nonce, &aad, &plain);
            prop_assert_eq!(sealed.len(), plain.len() + OVERHEAD);
            prop_assert_eq!(open(&key, &aad, &sealed), Ok(plain));
        }

        #[test]
        fn a_flipped_bit_anywhere_is_refused(key: [u8; 32], nonce: [u8; 24], aad: Vec<u8>, plain: Vec<u8>, at: usize, bit in 0u8..8) {
            let mut sealed = seal(&key, nonce, &aad, &plain);
            let at = at % sealed.len();
            sealed[at] ^= 1 << bit;
            prop_assert_eq!(open(&key, &aad, &sealed), Err(OpenFault::Refused));
        }

        #[test]
        fn a_record_under_another_name_is_refused(key: [u8; 32], nonce: [u8; 24], plain: Vec<u8>) {
            let sealed = seal(&key, nonce, b"een", &plain);
            prop_assert_eq!(open(&key, b"twee", &sealed), Err(OpenFault::Refused));
        }
    }

    #[test]
    fn too_few_bytes_are_refused() {
        let sealed = seal(&[1; 32], [2; 24], b"", b"");
        assert_eq!(sealed.len(), OVERHEAD);
        assert_eq!(open(&[1; 32], b"", &sealed[..39]), Err(OpenFault::CutShort));
        assert_eq!(open(&[1; 32], b"", &[]), Err(OpenFault::CutShort));
    }
}
