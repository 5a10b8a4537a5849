//! Hexadecimal text, for ids in file names, vectors and messages to experts.

use std::fmt::Write;

/// The text is not pairs of hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotHex;

/// Writes bytes as lower-case hexadecimal.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Reads pairs of hexadecimal digits, in either case.
pub fn decode(text: &str) -> Result<Vec<u8>, NotHex> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return Err(NotHex);
    }
    pairs
        .iter()
        .map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?))
        .collect::<Option<_>>()
        .ok_or(NotHex)
}

/// Reads hexadecimal that must hold exactly `N` bytes.
pub fn decode_array<const N: usize>(text: &str) -> Result<[u8; N], NotHex> {
    decode(text)?.try_into().map_err(|_| NotHex)
}

fn digit(sign: u8) -> Option<u8> {
    match sign {
        b'0'..=b'9' => Some(sign - b'0'),
        b'a'..=b'f' => Some(sign - b'a' + 10),
        b'A'..=b'F' => Some(sign - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn odd_and_foreign_texts_are_refused() {
        for text in ["0", "0g", "+1", " 1", "é", "00 "] {
            assert_eq!(decode(text), Err(NotHex), "{text:?}");
        }
        assert_eq!(decode("00fFA0"), Ok(vec![0, 255, 160]));
        assert_eq!(decode_array::<2>("00ff00"), Err(NotHex));
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(bytes: Vec<u8>) {
            prop_assert_eq!(decode(&encode(&bytes)), Ok(bytes));
        }
    }
}
