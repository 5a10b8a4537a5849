//! The twenty digits that two coordinators read to each other before one trusts the other's
//! key. Digits, because they sound the same over any telephone.

use std::fmt;

use crate::bytes::hash;
use crate::exchange::signing::VerifyingKey;

/// Each try at a look-alike key costs this many hashes more (twelve bits on top of 66).
const ROUNDS: usize = 4096;
const TAG: &[u8] = b"koppelbord fingerprint 1";

/// Four groups of five digits that stand for one Ed25519 key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint([u32; 4]);

impl Fingerprint {
    /// The fingerprint of a key.
    pub fn of(key: &VerifyingKey) -> Self {
        let mut digest = hash::sha256(&[TAG, key.bytes()]);
        for _ in 0..ROUNDS {
            digest = hash::sha256(&[&digest, key.bytes()]);
        }
        let mut rest = u128::from_be_bytes(hash::first16(&digest));
        let mut groups = [0; 4];
        for group in groups.iter_mut().rev() {
            *group = (rest % 100_000) as u32;
            rest /= 100_000;
        }
        Self(groups)
    }

    /// Whether someone typed these digits, with whatever between them.
    pub fn is_typed(&self, text: &str) -> bool {
        let typed: String = text.chars().filter(char::is_ascii_digit).collect();
        let [a, b, c, d] = self.0;
        typed == format!("{a:05}{b:05}{c:05}{d:05}")
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d] = self.0;
        write!(out, "{a:05} {b:05} {c:05} {d:05}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::signing::SigningKey;

    fn print(seed: u8) -> Fingerprint {
        Fingerprint::of(&SigningKey::from_seed(&[seed; 32]).verifying_key())
    }

    #[test]
    fn it_reads_as_four_groups_of_five_digits() {
        let text = print(1).to_string();
        let groups: Vec<_> = text.split(' ').collect();
        assert_eq!(groups.len(), 4);
        assert!(
            groups
                .iter()
                .all(|g| g.len() == 5 && g.bytes().all(|b| b.is_ascii_digit()))
        );
    }

    #[test]
    fn the_digits_may_be_typed_in_any_way_but_must_all_be_right() {
        let text = print(1).to_string();
        assert!(print(1).is_typed(&text));
        assert!(print(1).is_typed(&text.replace(' ', "-")));
        assert!(print(1).is_typed(&text.replace(' ', "")));
        assert!(!print(1).is_typed(&text[..text.len() - 1]));
        assert!(!print(1).is_typed(""));
        assert!(!print(1).is_typed(&print(2).to_string()));
    }

    #[test]
    fn it_stays_the_same_in_every_version() {
        // Coordinators have these digits on paper: a change here breaks what they compared.
        assert_eq!(print(1).to_string(), "39718 72868 78850 38358");
    }
}
