//! Decimal numbers as people and programs write them in tables, as whole millionths: exact, and
//! the same on every machine.

/// Digits before the sign for the decimals: coordinates in metres have six.
const MOST_DIGITS: u32 = 9;

/// A number in millionths, and whether a comma stood before its decimals. A number with both a
/// comma and a point could mean two things and is none.
pub(super) fn millionths(text: &str) -> Option<(i64, bool)> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mut value, mut before, mut comma) = (0i64, 0, false);
    let mut after: Option<u32> = None;
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                let digit = i64::from(byte - b'0');
                after = after.map(|places| places.saturating_add(1));
                match after {
                    Some(7) => value += i64::from(digit >= 5),
                    Some(8..) => {}
                    _ => value = value * 10 + digit,
                }
                before += u32::from(after.is_none());
                if before > MOST_DIGITS {
                    return None;
                }
            }
            b'.' | b',' if after.is_none() => {
                after = Some(0);
                comma = byte == b',';
            }
            _ => return None,
        }
    }
    if before == 0 {
        return None;
    }
    for _ in after.unwrap_or(0)..6 {
        value *= 10;
    }
    Some((if negative { -value } else { value }, comma))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_to_a_millionth_with_a_point_or_a_comma() {
        for (text, value) in [
            ("52.73304", 52_733_040),
            (" 6 ", 6_000_000),
            ("-0.5", -500_000),
            ("233883.131", 233_883_131_000),
            ("52.7330444", 52_733_044),
            ("52.73304451", 52_733_045),
            ("52.73304449", 52_733_044),
            ("5.", 5_000_000),
        ] {
            assert_eq!(millionths(text), Some((value, false)), "{text}");
            let comma = text.replace('.', ",");
            let said = comma.contains(',');
            assert_eq!(millionths(&comma), Some((value, said)), "{comma}");
        }
        for text in [
            "",
            "-",
            ".",
            ",5",
            "1.2.3",
            "235.123,45",
            "5e1",
            "NaN",
            "1234567890",
            "52°",
            "6 4",
        ] {
            assert_eq!(millionths(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_number_agrees_with_std(value in -1e9..1e9f64, places in 0usize..12) {
            let text = format!("{value:.places$}");
            let theirs = text.parse::<f64>().unwrap();
            let (ours, _) = millionths(&text).unwrap();
            prop_assert!((ours as f64 / 1e6 - theirs).abs() <= 6e-7, "{} {}", text, ours);
        }
    }
}
