//! Fifteen bits in each UTF-16 code unit, for local storage, which counts code units and not
//! bytes. The alphabet holds no surrogates (those do not survive the way into Rust) and no
//! combining marks. Each run of bytes has exactly one text, and any other text is an error.

/// Values below this one are written from `LOW`, the others from `HIGH`.
const SPLIT: u32 = 0x7000;
const LOW: u32 = 0x3400;
const HIGH: u32 = 0xAC00;
/// A last unit that carries seven bits or fewer.
const TAIL: u32 = 0xBC00;

/// What is wrong with the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base32768Fault {
    /// The character at this place (counted in characters) is not in the alphabet.
    Foreign {
        /// Place of the character.
        at: usize,
    },
    /// A closing unit stands before the end.
    EarlyTail {
        /// Place of the character.
        at: usize,
    },
    /// The bits left over at the end are not as they are written.
    LooseEnd,
}

/// Writes bytes at fifteen bits a code unit.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 15 * 24 + 6);
    let (mut held, mut bits) = (0u32, 0u32);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        if bits >= 15 {
            bits -= 15;
            push(&mut text, unit(held >> bits));
            held &= (1 << bits) - 1;
        }
    }
    match bits {
        0 => {}
        1..=7 => push(&mut text, TAIL + (held << (7 - bits))),
        _ => push(&mut text, unit(held << (15 - bits))),
    }
    text
}

/// Reads what [`encode`] wrote.
pub fn decode(text: &str) -> Result<Vec<u8>, Base32768Fault> {
    let mut bytes = Vec::with_capacity(text.len() / 24 * 15 + 4);
    let (mut held, mut bits) = (0u32, 0u32);
    let mut closed_at = None;
    let mut closing = 15;
    for (at, sign) in text.chars().enumerate() {
        if let Some(at) = closed_at {
            return Err(Base32768Fault::EarlyTail { at });
        }
        let (value, width) = value(sign).ok_or(Base32768Fault::Foreign { at })?;
        if width == 7 {
            closed_at = Some(at);
        }
        closing = width;
        held = held << width | value;
        bits += width;
        while bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    // The last unit must carry at least one bit of data, and padding is zeros.
    if held != 0 || bits >= closing {
        return Err(Base32768Fault::LooseEnd);
    }
    Ok(bytes)
}

fn unit(value: u32) -> u32 {
    if value < SPLIT {
        LOW + value
    } else {
        HIGH + (value - SPLIT)
    }
}

fn push(text: &mut String, code: u32) {
    // Every code that `unit` and `TAIL` make is a character; nothing is dropped here.
    text.extend(char::from_u32(code));
}

fn value(sign: char) -> Option<(u32, u32)> {
    match u32::from(sign) {
        code @ 0x3400..=0xA3FF => Some((code - LOW, 15)),
        code @ 0xAC00..=0xBBFF => Some((code - HIGH + SPLIT, 15)),
        code @ 0xBC00..=0xBC7F => Some((code - TAIL, 7)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_value_has_its_own_unit() {
        let mut seen = std::collections::BTreeSet::new();
        for number in 0..0x8000 {
            let code = unit(number);
            assert!(seen.insert(code));
            assert_eq!(char::from_u32(code).and_then(value), Some((number, 15)));
        }
    }

    #[test]
    fn fifteen_bytes_take_eight_units() {
        assert_eq!(encode(&[0xA5; 15]).encode_utf16().count(), 8);
        assert_eq!(encode(&[0xFF; 1500]).encode_utf16().count(), 800);
    }

    #[test]
    fn a_text_that_nobody_writes_is_refused() {
        assert_eq!(decode("A"), Err(Base32768Fault::Foreign { at: 0 }));
        assert_eq!(
            decode("\u{BC00}\u{3400}"),
            Err(Base32768Fault::EarlyTail { at: 0 })
        );
        // One full unit holds one byte and seven bits of padding, which must be zero.
        assert_eq!(decode("\u{3401}"), Err(Base32768Fault::LooseEnd));
        // A closing unit that carries no data: fifteen and seven bits are two bytes and six.
        assert_eq!(decode("\u{3400}\u{3400}\u{BC00}").map(|b| b.len()), Ok(4));
        assert_eq!(decode("\u{BC00}"), Err(Base32768Fault::LooseEnd));
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(bytes: Vec<u8>) {
            let text = encode(&bytes);
            prop_assert_eq!(text.encode_utf16().count(), text.chars().count());
            prop_assert_eq!(decode(&text), Ok(bytes));
        }

        #[test]
        fn whatever_reads_is_written_the_same(codes in prop::collection::vec(
            prop_oneof![0x3400u32..0xA400, 0xAC00u32..0xBC80, Just(0x3400u32), Just(0xBC00u32)], 0..12)) {
            let text: String = codes.into_iter().filter_map(char::from_u32).collect();
            if let Ok(bytes) = decode(&text) {
                prop_assert_eq!(encode(&bytes), text);
            }
        }

        #[test]
        fn a_lost_end_never_reads_as_the_whole(bytes in prop::collection::vec(any::<u8>(), 1..200), cut in 0usize..100) {
            let text = encode(&bytes);
            let keep = cut % text.chars().count();
            let short: String = text.chars().take(keep).collect();
            prop_assert_ne!(decode(&short), Ok(bytes));
        }
    }
}
