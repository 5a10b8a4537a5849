//! Text from a file that somebody chose. What people have is UTF-8, Windows-1252 (Excel's
//! "CSV") or UTF-16 with a mark in front (its "Unicode-tekst"), and nothing tells which.

use std::borrow::Cow;

/// Windows-1252 where it differs from Latin-1: bytes 0x80 to 0x9F. The five holes are
/// read as the browser's `TextDecoder` reads them, as control characters.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text, without a mark in front; `None` for bytes that no text has. UTF-8 that breaks off
/// within a letter loses what is left of it.
#[must_use]
pub fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => Cow::Owned(utf_16(rest, u16::from_le_bytes)?),
        [0xFE, 0xFF, rest @ ..] => Cow::Owned(utf_16(rest, u16::from_be_bytes)?),
        _ => match utf_8(bytes) {
            Some(text) => Cow::Borrowed(text.trim_start_matches('\u{feff}')),
            None => Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect()),
        },
    };
    (!text.contains('\0')).then_some(text)
}

fn utf_8(bytes: &[u8]) -> Option<&str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        // Half a letter at the end, where whole ones stand before it.
        Err(fault) if fault.error_len().is_none() => {
            let good = bytes.get(..fault.valid_up_to())?;
            let good = std::str::from_utf8(good).ok()?;
            (!good.is_ascii()).then_some(good)
        }
        Err(_) => None,
    }
}

fn windows_1252(byte: u8) -> char {
    let high = byte
        .checked_sub(0x80)
        .and_then(|i| HIGH.get(usize::from(i)));
    high.copied().unwrap_or(char::from(byte))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let pairs = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.0.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units)
        .ok()
        .filter(|_| pairs.1.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_in_which_people_keep_text_is_read() {
        let expected = "Naam;Bedrag\r\nJosé;€ 5 – één";
        let utf_16 = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
            let units = [0xFEFF].into_iter().chain(expected.encode_utf16());
            units.flat_map(unit).collect()
        };
        let marked = [b"\xef\xbb\xbf", expected.as_bytes()].concat();
        let windows: &[u8] = b"Naam;Bedrag\r\nJos\xe9;\x80 5 \x96 \xe9\xe9n";
        let (little, big) = (utf_16(u16::to_le_bytes), utf_16(u16::to_be_bytes));
        for bytes in [expected.as_bytes(), &marked, windows, &little, &big] {
            assert_eq!(decode(bytes).as_deref(), Some(expected));
        }
    }

    #[test]
    fn half_a_letter_at_the_end_does_not_make_the_rest_another_encoding() {
        assert_eq!(decode(b"Jos\xc3\xa9, \xc3").as_deref(), Some("José, "));
        assert_eq!(decode(b"Jos\xe9").as_deref(), Some("José"));
        assert_eq!(decode(b"a\0b"), None);
        assert_eq!(decode(b"\xff\xfea"), None);
    }
}
