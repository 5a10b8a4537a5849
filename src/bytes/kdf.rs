//! Keys: from a passphrase (Argon2id, slow on purpose) and from other keys (HKDF). A key is
//! wiped when dropped and never printed.

use std::fmt;

use argon2::{Algorithm, Argon2, Version};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

/// A secret of 32 bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(Zeroizing<[u8; 32]>);

impl Key {
    /// Takes over 32 secret bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes, for a cipher.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Key(..)")
    }
}

/// How much work a passphrase costs to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// Memory in KiB.
    pub mem_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

/// Why a key cannot be derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KdfFault {
    /// The work asked for is outside the bounds: too little to protect, or a hostile file.
    OutOfBounds(Params),
    /// The salt is shorter than sixteen bytes.
    ShortSalt {
        /// Its length.
        length: usize,
    },
    /// Argon2 refused for another reason.
    Refused,
}

impl Params {
    /// 64 MiB, three passes, one lane: a seventh of a second in wasm on a desktop.
    pub const DEFAULT: Self = Self {
        mem_kib: 64 * 1024,
        passes: 3,
        lanes: 1,
    };
    /// The least that is accepted.
    pub const LEAST: Self = Self {
        mem_kib: 19 * 1024,
        passes: 2,
        lanes: 1,
    };
    /// The most that is accepted.
    pub const MOST: Self = Self {
        mem_kib: 1024 * 1024,
        passes: 10,
        lanes: 16,
    };

    /// Refuses what protects too little and what a hostile file would stall us with.
    pub fn check(&self) -> Result<(), KdfFault> {
        let fits = (Self::LEAST.mem_kib..=Self::MOST.mem_kib).contains(&self.mem_kib)
            && (Self::LEAST.passes..=Self::MOST.passes).contains(&self.passes)
            && (Self::LEAST.lanes..=Self::MOST.lanes).contains(&self.lanes);
        if fits {
            Ok(())
        } else {
            Err(KdfFault::OutOfBounds(*self))
        }
    }
}

/// The key that a passphrase opens, with the slot's own salt.
pub fn argon2id(passphrase: &[u8], salt: &[u8], params: Params) -> Result<Key, KdfFault> {
    params.check()?;
    if salt.len() < 16 {
        return Err(KdfFault::ShortSalt { length: salt.len() });
    }
    let work = argon2::Params::new(params.mem_kib, params.passes, params.lanes, Some(32))
        .map_err(|_| KdfFault::Refused)?;
    let mut out = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, work)
        .hash_password_into(passphrase, salt, out.as_mut_slice())
        .map_err(|_| KdfFault::Refused)?;
    Ok(Key(out))
}

/// A key for one purpose, from a key that serves several (HKDF-SHA-256, no salt).
pub fn hkdf(key: &Key, info: &[u8]) -> Key {
    let mut out = Zeroizing::new([0; 32]);
    // HKDF refuses only outputs beyond 8,160 bytes; this one has 32.
    let _ = Hkdf::<Sha256>::new(None, key.bytes()).expand(info, out.as_mut_slice());
    Key(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bytes::hex;

    #[test]
    fn a_key_never_shows_itself() {
        assert_eq!(format!("{:?}", Key::new([7; 32])), "Key(..)");
    }

    #[test]
    fn work_outside_the_bounds_is_refused() {
        assert_eq!(Params::DEFAULT.check(), Ok(()));
        assert_eq!(Params::LEAST.check(), Ok(()));
        assert_eq!(Params::MOST.check(), Ok(()));
        for bad in [
            Params {
                mem_kib: 19 * 1024 - 1,
                ..Params::DEFAULT
            },
            Params {
                mem_kib: 1024 * 1024 + 1,
                ..Params::DEFAULT
            },
            Params {
                passes: 1,
                ..Params::DEFAULT
            },
            Params {
                passes: 11,
                ..Params::DEFAULT
            },
            Params {
                lanes: 0,
                ..Params::DEFAULT
            },
            Params {
                lanes: 17,
                ..Params::DEFAULT
            },
        ] {
            assert_eq!(bad.check(), Err(KdfFault::OutOfBounds(bad)));
            assert_eq!(
                argon2id(b"p", &[0; 16], bad),
                Err(KdfFault::OutOfBounds(bad))
            );
        }
        assert_eq!(
            argon2id(b"p", &[0; 15], Params::LEAST),
            Err(KdfFault::ShortSalt { length: 15 })
        );
    }

    #[test]
    fn passphrase_salt_and_work_all_count() {
        let key = argon2id(b"vlier", &[1; 16], Params::LEAST);
        assert_eq!(key, argon2id(b"vlier", &[1; 16], Params::LEAST));
        assert_ne!(key, argon2id(b"vliet", &[1; 16], Params::LEAST));
        assert_ne!(key, argon2id(b"vlier", &[2; 16], Params::LEAST));
        let more = Params {
            passes: 3,
            ..Params::LEAST
        };
        assert_ne!(key, argon2id(b"vlier", &[1; 16], more));
    }

    #[test]
    fn the_derived_key_is_hkdf_sha_256_without_salt() {
        // RFC 5869 has no case with a 32-byte key; this one was computed with Python's hmac.
        let derived = hkdf(&Key::new([0x0b; 32]), b"records");
        assert_eq!(hex::encode(derived.bytes()), HKDF_RECORDS);
        assert_ne!(derived, hkdf(&Key::new([0x0b; 32]), b"slots"));
    }

    const HKDF_RECORDS: &str = "f63bef2faa68effbad456943c3ec24beefc138f7f6c0e9f5dbb086fde8da0b69";
}
