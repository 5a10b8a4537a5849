//! Base64 in the one form that our files use: standard alphabet, padded, canonical bits.
//! A second spelling of the same bytes is refused, so that nobody can make two files of one.

use base64ct::{Base64, Encoding};

/// The text is not base64 in its one canonical form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotBase64;

/// Writes bytes as padded base64.
pub fn encode(bytes: &[u8]) -> String {
    Base64::encode_string(bytes)
}

/// Reads padded base64; white space, missing padding and loose bits are refused.
pub fn decode_strict(text: &str) -> Result<Vec<u8>, NotBase64> {
    let bytes = Base64::decode_vec(text).map_err(|_| NotBase64)?;
    if encode(&bytes) == text {
        Ok(bytes)
    } else {
        Err(NotBase64)
    }
}

/// Reads base64 that must hold exactly `N` bytes.
pub fn decode_array<const N: usize>(text: &str) -> Result<[u8; N], NotBase64> {
    decode_strict(text)?.try_into().map_err(|_| NotBase64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_examples_of_rfc_4648_hold() {
        for (plain, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(encode(plain.as_bytes()), text);
            assert_eq!(decode_strict(text), Ok(plain.as_bytes().to_vec()));
        }
    }

    #[test]
    fn a_second_spelling_is_refused() {
        for text in [
            "Zg", "Zg=", "Zh==", "Zm9", "Zm8", "Zm9v\n", " Zm9v", "Zm9v====", "Zm-_", "Z===",
            "====",
        ] {
            assert_eq!(decode_strict(text), Err(NotBase64), "{text:?}");
        }
        assert_eq!(decode_array::<2>("Zm9v"), Err(NotBase64));
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(bytes: Vec<u8>) {
            prop_assert_eq!(decode_strict(&encode(&bytes)), Ok(bytes));
        }

        #[test]
        fn whatever_reads_is_written_the_same(text in "[A-D+/=]{0,8}") {
            if let Ok(bytes) = decode_strict(&text) {
                prop_assert_eq!(encode(&bytes), text);
            }
        }
    }
}
