//! The fictional demo's vault: meant for stores in memory, with an id and a key that everybody knows. Real
//! vaults are never found under that id and never open with that key.

use super::cipher::Cipher;
use super::names::{SessionId, VaultId};
use super::{Entropy, Store, Vault};
use crate::bytes::kdf::Key;

/// The demo's vault id.
pub const ID: VaultId = VaultId(*b"verzonne");

pub(crate) fn key() -> Key {
    Key::new(*b"voorbeeld: deze sleutel kent elk")
}

impl<L: Store, M: Store> Vault<L, M> {
    /// A new, empty demo over these stores, which should be in memory.
    #[must_use]
    pub fn demo(local: L, mirror: M) -> Self {
        let mut count: u64 = 0;
        // A memory that is thrown away needs nonces that differ, not ones that surprise.
        let entropy: Entropy = Box::new(move |bytes| {
            for chunk in bytes.chunks_mut(8) {
                count += 1;
                for (byte, from) in chunk.iter_mut().zip(count.to_be_bytes()) {
                    *byte = from;
                }
            }
            Ok(())
        });
        Self::assemble(
            local,
            mirror,
            Cipher::new(ID, &key()),
            entropy,
            SessionId(*b"verzonne"),
        )
    }
}
