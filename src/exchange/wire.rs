//! How bytes and stamps stand in our JSON: short ids as lower-case hexadecimal, keys as
//! base64, stamps as sixteen hexadecimal digits (JSON numbers end at 2^53). Each value has
//! one spelling; every other is refused. Also: which text may stand in one line of a card.

use crate::bytes::{base64, hex};

/// Most bytes in a one-line text, four for each of eighty characters.
const MAX_LINE: usize = 320;
/// Most characters in a one-line text.
const MAX_LINE_CHARS: usize = 80;

/// Reads lower-case hexadecimal of exactly `N` bytes.
pub fn read_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let bytes = hex::decode_array(text).ok()?;
    (hex::encode(&bytes) == text).then_some(bytes)
}

/// Reads a stamp of sixteen lower-case hexadecimal digits.
pub fn read_stamp(text: &str) -> Option<u64> {
    read_hex(text).map(u64::from_be_bytes)
}

/// Writes a stamp so that text order is time order.
pub fn write_stamp(stamp: u64) -> String {
    hex::encode(&stamp.to_be_bytes())
}

/// Fixed bytes as hexadecimal, for `#[serde(with)]`.
pub mod hexed {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    /// Writes the bytes.
    pub fn serialize<S: Serializer, const N: usize>(
        bytes: &[u8; N],
        out: S,
    ) -> Result<S::Ok, S::Error> {
        out.serialize_str(&super::hex::encode(bytes))
    }

    /// Reads the bytes.
    pub fn deserialize<'de, D: Deserializer<'de>, const N: usize>(
        from: D,
    ) -> Result<[u8; N], D::Error> {
        let text = String::deserialize(from)?;
        super::read_hex(&text).ok_or_else(|| D::Error::custom("not hexadecimal of this length"))
    }
}

/// Optional fixed bytes as hexadecimal or null, for `#[serde(with)]`.
pub mod hexed_option {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    /// Writes the bytes or null.
    pub fn serialize<S: Serializer, const N: usize>(
        bytes: &Option<[u8; N]>,
        out: S,
    ) -> Result<S::Ok, S::Error> {
        match bytes {
            Some(bytes) => out.serialize_some(&super::hex::encode(bytes)),
            None => out.serialize_none(),
        }
    }

    /// Reads the bytes or null.
    pub fn deserialize<'de, D: Deserializer<'de>, const N: usize>(
        from: D,
    ) -> Result<Option<[u8; N]>, D::Error> {
        let Some(text) = Option::<String>::deserialize(from)? else {
            return Ok(None);
        };
        super::read_hex(&text)
            .map(Some)
            .ok_or_else(|| D::Error::custom("not hexadecimal of this length"))
    }
}

/// Fixed bytes as base64, for `#[serde(with)]`.
pub mod based {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    /// Writes the bytes.
    pub fn serialize<S: Serializer, const N: usize>(
        bytes: &[u8; N],
        out: S,
    ) -> Result<S::Ok, S::Error> {
        out.serialize_str(&super::base64::encode(bytes))
    }

    /// Reads the bytes.
    pub fn deserialize<'de, D: Deserializer<'de>, const N: usize>(
        from: D,
    ) -> Result<[u8; N], D::Error> {
        let text = String::deserialize(from)?;
        super::base64::decode_array(&text)
            .map_err(|_| D::Error::custom("not base64 of this length"))
    }
}

/// Bytes of any length as base64, for `#[serde(with)]`.
pub mod based_vec {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    /// Writes the bytes.
    pub fn serialize<S: Serializer>(bytes: &[u8], out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&super::base64::encode(bytes))
    }

    /// Reads the bytes.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        super::base64::decode_strict(&text).map_err(|_| D::Error::custom("not base64"))
    }
}

/// A stamp, for `#[serde(with)]`.
pub mod stamped {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    /// Writes the stamp.
    pub fn serialize<S: Serializer>(stamp: &u64, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&super::write_stamp(*stamp))
    }

    /// Reads the stamp.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
        let text = String::deserialize(from)?;
        super::read_stamp(&text).ok_or_else(|| D::Error::custom("not a stamp"))
    }
}

/// Why a text may not stand as one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineFault {
    /// Nothing to read in it.
    Empty,
    /// More than eighty characters.
    TooLong,
    /// White space at an end.
    Untrimmed,
    /// A control, direction or invisible sign: with those, two texts look alike.
    Hidden {
        /// The sign.
        sign: char,
    },
}

/// Checks that a text reads as what it is: one short line with nothing hidden in it.
pub fn check_line(text: &str) -> Result<(), LineFault> {
    if text.trim().is_empty() {
        return Err(LineFault::Empty);
    }
    if text.len() > MAX_LINE || text.chars().count() > MAX_LINE_CHARS {
        return Err(LineFault::TooLong);
    }
    if let Some(sign) = text.chars().find(|sign| is_hidden(*sign)) {
        return Err(LineFault::Hidden { sign });
    }
    if text.trim() != text {
        return Err(LineFault::Untrimmed);
    }
    Ok(())
}

/// Signs that change how a line reads without being seen. The joiners U+200C and U+200D
/// are left alone: names in Persian and in Indian scripts need them.
fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_has_one_spelling() {
        assert_eq!(read_stamp(&write_stamp(u64::MAX)), Some(u64::MAX));
        assert_eq!(write_stamp(255), "00000000000000ff");
        for text in [
            "ff",
            "00000000000000FF",
            "+0000000000000ff",
            "000000000000000ff",
        ] {
            assert_eq!(read_stamp(text), None, "{text}");
        }
    }

    #[test]
    fn a_line_with_something_hidden_is_refused() {
        for sign in [
            '\0',
            '\n',
            '\t',
            '\u{7f}',
            '\u{202e}',
            '\u{2066}',
            '\u{200f}',
            '\u{feff}',
            '\u{e0041}',
        ] {
            let text = format!("Vlier{sign}Es");
            assert_eq!(check_line(&text), Err(LineFault::Hidden { sign }));
        }
        for text in ["Meidoorn", "Zoë van 't Hof-Iep", "نرگس", "می‌خک", "李"] {
            assert_eq!(check_line(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn empty_long_and_untrimmed_lines_are_refused() {
        assert_eq!(check_line(""), Err(LineFault::Empty));
        assert_eq!(check_line(" \u{a0}"), Err(LineFault::Empty));
        assert_eq!(check_line(" Es"), Err(LineFault::Untrimmed));
        assert_eq!(check_line(&"a".repeat(80)), Ok(()));
        assert_eq!(check_line(&"a".repeat(81)), Err(LineFault::TooLong));
    }
}
