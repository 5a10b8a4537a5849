//! Crockford's base32: for names of records, where case and look-alike signs must not matter,
//! and for the recovery code that a person types back from paper.

const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The sign for the low five bits of a value.
pub(crate) fn sign(value: u8) -> char {
    SIGNS
        .get(usize::from(value & 31))
        .copied()
        .map_or('0', char::from)
}

/// The value of a sign as a person may type it: either case, O for 0, I and L for 1.
pub(crate) fn value(sign: char) -> Option<u8> {
    let sign = match sign.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    };
    SIGNS
        .iter()
        .position(|s| char::from(*s) == sign)
        .and_then(|at| u8::try_from(at).ok())
}

/// Five bits a value, most significant first; the last value is filled up with zeros.
pub(crate) fn values(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut held, mut bits) = (0u32, 0u32);
    for byte in bytes {
        held = (held << 8 | u32::from(*byte)) & 0xFFFF;
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push((held >> bits & 31) as u8);
        }
    }
    if bits > 0 {
        out.push((held << (5 - bits) & 31) as u8);
    }
    out
}

/// The bytes that [`values`] came from; `None` unless there are exactly `N` and the filling is zero.
pub(crate) fn bytes<const N: usize>(values: &[u8]) -> Option<[u8; N]> {
    if values.len() != (N * 8).div_ceil(5) {
        return None;
    }
    let mut out = Vec::with_capacity(N);
    let (mut held, mut bits) = (0u32, 0u32);
    for value in values {
        held = (held << 5 | u32::from(value & 31)) & 0xFFFF;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits & 255) as u8);
        }
    }
    if held & ((1 << bits) - 1) != 0 {
        return None;
    }
    out.try_into().ok()
}

/// Bytes as lower-case text, in the one form that [`decode`] takes.
pub(crate) fn encode(bytes: &[u8]) -> String {
    values(bytes).into_iter().map(sign).collect()
}

/// Strict: only what [`encode`] writes, so that one name has one spelling.
pub(crate) fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    let own = |sign: u8| SIGNS.binary_search(&sign).ok().map(|at| at as u8);
    let found: Option<Vec<u8>> = text.bytes().map(own).collect();
    bytes(&found?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_has_one_spelling() {
        let text = encode(&[1; 16]);
        assert_eq!(text.len(), 26);
        assert_eq!(decode::<16>(&text), Some([1; 16]));
        assert_eq!(decode::<16>(&text.to_ascii_uppercase()), None);
        assert_eq!(decode::<16>(&text.replace('0', "o")), None);
        assert_eq!(decode::<8>(&text), None);
        // The last sign carries three bits of the sixteen bytes and two that must be zero.
        assert_eq!(decode::<16>("00000000000000000000000001"), None);
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(bytes: [u8; 16], short: [u8; 8]) {
            prop_assert_eq!(decode(&encode(&bytes)), Some(bytes));
            prop_assert_eq!(decode(&encode(&short)), Some(short));
        }
    }
}
