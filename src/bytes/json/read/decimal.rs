//! A number with decimals or a power of ten. `std` reads one to the last bit, with tables that take
//! 12 KB of the page; this reads it to one unit in the last place of seventeen digits. Nothing that
//! the program writes or signs has such numbers: only region data from elsewhere does.

/// A power of ten that no double reaches.
const FAR: i32 = 700;

/// The number that a text of JSON's form says; infinite when it is too large.
pub(super) fn decimal(text: &str) -> f64 {
    let (mut digits, mut ten) = (0u64, 0i32);
    let (mut after, mut below) = (false, false);
    let mut rest = text.bytes();
    for byte in rest.by_ref() {
        match byte {
            b'0'..=b'9' if digits < 1_000_000_000_000_000_000 => {
                digits = digits * 10 + u64::from(byte - b'0');
                ten -= i32::from(after);
            }
            // Beyond eighteen digits only their number counts.
            b'0'..=b'9' => ten += i32::from(!after),
            b'.' => after = true,
            b'-' => below = true,
            _ => break,
        }
    }
    let mut power = 0i32;
    let mut lower = false;
    for byte in rest {
        match byte {
            b'0'..=b'9' => power = (power * 10 + i32::from(byte - b'0')).min(100_000),
            _ => lower |= byte == b'-',
        }
    }
    let ten = ten.saturating_add(if lower { -power } else { power });
    let size = scaled(digits as f64, ten);
    if below { -size } else { size }
}

/// A number times a power of ten, in steps that a double holds exactly.
fn scaled(number: f64, ten: i32) -> f64 {
    if number == 0.0 {
        return number;
    }
    let (mut number, mut left) = (number, ten.clamp(-FAR, FAR));
    while left != 0 {
        let step = left.clamp(-22, 22);
        let power = (0..step.abs()).fold(1.0, |power, _| power * 10.0);
        number = if step < 0 {
            number / power
        } else {
            number * power
        };
        left -= step;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_map_has_is_read_to_the_last_bit() {
        for text in [
            "0.0",
            "-0.0",
            "6.25",
            "52.73304451",
            "-0.5",
            "5.387206210000001",
            "1e3",
            "1E-3",
            "2.5e+22",
            "233883.131",
            "0.1",
            "123456789.012345",
        ] {
            assert_eq!(
                decimal(text).to_bits(),
                text.parse::<f64>().unwrap().to_bits(),
                "{text}"
            );
        }
        assert!(decimal("1e400").is_infinite() && decimal("-1e99999999999").is_infinite());
        assert_eq!(decimal("1e-400"), 0.0);
        assert_eq!(decimal("0e99999999999"), 0.0);
        assert!(decimal(&format!("1{}.5", "0".repeat(400))).is_infinite());
    }

    proptest! {
        #[test]
        fn any_number_is_read_as_std_reads_it_but_for_its_last_bits(number in any::<f64>(), short in -1e12..1e12f64, places in 0usize..9) {
            // Below the smallest of full size there are fewer bits to keep.
            for text in [serde_json::to_string(&number).unwrap(), format!("{short:.places$}")] {
                let Ok(theirs) = text.parse::<f64>() else { continue };
                if theirs.is_finite() && (theirs == 0.0 || theirs.abs() > 1e-290) && theirs.abs() < 1e308 {
                    let ours = decimal(&text);
                    prop_assert!((ours - theirs).abs() <= theirs.abs() * 4e-15, "{text}: {ours}");
                }
            }
        }
    }
}
