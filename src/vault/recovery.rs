//! The recovery code: 128 bits on paper, typed back by someone who is already upset. So every
//! single wrong sign and every swap of two neighbours is noticed before any key is tried.

use super::base32;
use crate::bytes::hash;
use crate::bytes::kdf::{self, Key};
use zeroize::Zeroizing;

const SIGNS: usize = 26;
const CHECK: usize = 2;
/// A prime that fits two signs; 32 has a high enough order modulo it (see the tests).
const PRIME: u32 = 1021;

/// What was typed is not a recovery code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// Too few or too many signs.
    Length {
        /// How many there are, not counting spaces and hyphens.
        signs: usize,
    },
    /// A sign that no code contains.
    Sign(char),
    /// A typing error somewhere.
    Check,
}

/// 128 random bits that open the vault when the passphrase is forgotten.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<[u8; 16]>);

impl core::fmt::Debug for RecoveryCode {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        out.write_str("RecoveryCode(..)")
    }
}

impl RecoveryCode {
    /// How many signs a code has, without its hyphens.
    pub const LENGTH: usize = SIGNS + CHECK;

    /// Takes 16 random bytes.
    #[must_use]
    pub fn new(random: [u8; 16]) -> Self {
        Self(Zeroizing::new(random))
    }

    /// As it is printed: capitals in seven groups of four.
    #[must_use]
    pub fn print(&self) -> String {
        let values = base32::values(self.0.as_slice());
        let check = checksum(&values);
        let signs = values
            .into_iter()
            .chain([(check >> 5) as u8, (check & 31) as u8])
            .map(|v| base32::sign(v).to_ascii_uppercase());
        let mut text = String::with_capacity(Self::LENGTH + 6);
        for (at, sign) in signs.enumerate() {
            if at > 0 && at % 4 == 0 {
                text.push('-');
            }
            text.push(sign);
        }
        text
    }

    /// Reads what a person typed: either case, O for 0, I or L for 1, any spaces and hyphens.
    pub fn read(typed: &str) -> Result<Self, CodeFault> {
        let mut values = Vec::with_capacity(Self::LENGTH);
        for sign in typed.chars() {
            if sign.is_whitespace() || matches!(sign, '-' | '–' | '—' | '\u{2011}' | '.' | '_')
            {
                continue;
            }
            values.push(base32::value(sign).ok_or(CodeFault::Sign(sign))?);
        }
        if values.len() != Self::LENGTH {
            return Err(CodeFault::Length {
                signs: values.len(),
            });
        }
        let (body, check) = values.split_at(SIGNS);
        let stated = check
            .iter()
            .fold(0u32, |sum, value| sum << 5 | u32::from(*value));
        if stated != checksum(body) {
            return Err(CodeFault::Check);
        }
        base32::bytes(body).map(Self::new).ok_or(CodeFault::Check)
    }

    /// The key that opens a slot with this salt. The code is random enough to need no slow work.
    #[must_use]
    pub fn key(&self, salt: &[u8; 16]) -> Key {
        let mixed = hash::sha256(&[b"koppelbord/1/herstelcode", salt, self.0.as_slice()]);
        kdf::hkdf(&Key::new(mixed), b"koppelbord/1/slot")
    }
}

fn checksum(values: &[u8]) -> u32 {
    values
        .iter()
        .fold(0, |sum, value| (sum * 32 + u32::from(*value)) % PRIME)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_single_wrong_sign_and_every_swap_of_neighbours_is_noticed() {
        let code = RecoveryCode::new(*b"vlier & meidoorn");
        let signs: Vec<char> = code.print().replace('-', "").chars().collect();
        for at in 0..signs.len() {
            for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
                let mut typed = signs.clone();
                if typed[at] != other {
                    typed[at] = other;
                    let typed: String = typed.into_iter().collect();
                    assert_eq!(RecoveryCode::read(&typed), Err(CodeFault::Check), "{typed}");
                }
            }
            if at > 0 && signs[at] != signs[at - 1] {
                let mut typed = signs.clone();
                typed.swap(at, at - 1);
                let typed: String = typed.into_iter().collect();
                assert_eq!(RecoveryCode::read(&typed), Err(CodeFault::Check), "{typed}");
            }
        }
    }

    #[test]
    fn it_is_printed_in_seven_groups_of_four() {
        let text = RecoveryCode::new([0; 16]).print();
        assert_eq!(text, "0000-0000-0000-0000-0000-0000-0000");
        assert_eq!(RecoveryCode::read(&text), Ok(RecoveryCode::new([0; 16])));
    }

    #[test]
    fn what_is_missing_or_foreign_is_named() {
        let text = RecoveryCode::new([7; 16]).print();
        assert_eq!(
            RecoveryCode::read(&text[..30]),
            Err(CodeFault::Length { signs: 24 })
        );
        assert_eq!(
            RecoveryCode::read(&format!("{text}0")),
            Err(CodeFault::Length { signs: 29 })
        );
        assert_eq!(RecoveryCode::read("U000"), Err(CodeFault::Sign('U')));
    }

    #[test]
    fn the_salt_counts() {
        let code = RecoveryCode::new([7; 16]);
        assert_ne!(code.key(&[1; 16]), code.key(&[2; 16]));
        assert_ne!(code.key(&[1; 16]), RecoveryCode::new([8; 16]).key(&[1; 16]));
    }

    proptest! {
        #[test]
        fn what_is_printed_can_be_typed_back_sloppily(bits: [u8; 16]) {
            let code = RecoveryCode::new(bits);
            let text = code.print();
            prop_assert_eq!(text.len(), 34);
            prop_assert_eq!(RecoveryCode::read(&text), Ok(code.clone()));
            let sloppy = text.to_ascii_lowercase().replace('-', " – ").replace('0', "o").replace('1', "l");
            prop_assert_eq!(RecoveryCode::read(&sloppy), Ok(code));
        }
    }
}
