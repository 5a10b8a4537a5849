//! SHA-256, and short ids cut from it.

use sha2::{Digest, Sha256};

/// SHA-256 of the parts, one after the other, as if they were one run of bytes.
pub fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into()
}

/// First sixteen bytes of SHA-256 over tag, a zero byte and the bytes. The tag keeps ids of
/// one kind from ever being ids of another; it holds no zero byte itself.
pub fn id16(tag: impl AsRef<[u8]>, bytes: &[u8]) -> [u8; 16] {
    first16(&sha256(&[tag.as_ref(), &[0], bytes]))
}

/// First half of a digest.
pub fn first16(digest: &[u8; 32]) -> [u8; 16] {
    digest.first_chunk().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bytes::hex;

    #[test]
    fn the_examples_of_fips_180_hold() {
        assert_eq!(
            hex::encode(&sha256(&[])),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        assert_eq!(
            hex::encode(&sha256(&[b"a", b"", b"bc"])),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn a_tag_keeps_kinds_apart() {
        assert_ne!(id16("een", b"x"), id16("twee", b"x"));
        assert_ne!(id16("een", b"x"), id16("ee", b"nx"));
        assert_eq!(id16("een", b"x"), first16(&sha256(&[b"een\0x"])));
    }
}
