//! Letters: which signs are one, and their small and capital forms, for the scripts that names in
//! the Netherlands are written in: Latin with all its marks, Greek, Cyrillic and Armenian. A letter
//! of another script is a letter too, of which small and capital are the same.
//!
//! `std` knows all of Unicode, by tables that take 14 KB of the page once it is packed (measured);
//! this takes a hundredth of that. Knows nothing of the program.

/// Capitals from the first to the last, every `step`-th sign; the small one stands `further` on.
struct Capitals {
    first: u32,
    last: u32,
    step: u32,
    further: u32,
}

const fn side_by_side(first: u32, last: u32) -> Capitals {
    Capitals {
        first,
        last,
        step: 2,
        further: 1,
    }
}

const fn further(first: u32, last: u32, further: u32) -> Capitals {
    Capitals {
        first,
        last,
        step: 1,
        further,
    }
}

/// After Unicode's own order: in most blocks a small letter stands beside its capital, or all of
/// them stand further on.
const CAPITALS: [Capitals; 24] = [
    further(0x41, 0x5a, 32),
    further(0xc0, 0xd6, 32),
    further(0xd8, 0xde, 32),
    side_by_side(0x100, 0x12e),
    side_by_side(0x132, 0x136),
    side_by_side(0x139, 0x147),
    side_by_side(0x14a, 0x176),
    side_by_side(0x179, 0x17d),
    side_by_side(0x1cd, 0x1db),
    side_by_side(0x1de, 0x1ee),
    side_by_side(0x1f8, 0x21e),
    side_by_side(0x222, 0x232),
    further(0x386, 0x386, 38),
    further(0x388, 0x38a, 37),
    further(0x38c, 0x38c, 64),
    further(0x38e, 0x38f, 63),
    further(0x391, 0x3a1, 32),
    further(0x3a3, 0x3ab, 32),
    further(0x400, 0x40f, 80),
    further(0x410, 0x42f, 32),
    side_by_side(0x48a, 0x4be),
    further(0x531, 0x556, 48),
    side_by_side(0x1e00, 0x1e94),
    side_by_side(0x1ea0, 0x1efe),
];

/// Signs from U+00C0 on that are no letters: times and divided by, punctuation and all kinds of
/// symbols, spaces and brackets of East Asia, what has no meaning of its own, pictures.
const NO_LETTERS: [(u32, u32); 9] = [
    (0xd7, 0xd7),
    (0xf7, 0xf7),
    (0x2000, 0x2bff),
    (0x2e00, 0x2e7f),
    (0x3000, 0x3004),
    (0x3008, 0x3020),
    (0xe000, 0xf8ff),
    (0xfe00, 0xff20),
    (0x1f000, 0x1faff),
];

/// The small letter of a capital; any other sign as it is.
#[must_use]
pub fn small(sign: char) -> char {
    let code = u32::from(sign);
    match sign {
        'Ÿ' => 'ÿ',
        // The dotted capital of Turkish; its own small letter is two signs.
        'İ' => 'i',
        _ => CAPITALS
            .iter()
            .find(|row| {
                row.first <= code && code <= row.last && (code - row.first).is_multiple_of(row.step)
            })
            .and_then(|row| char::from_u32(code + row.further))
            .unwrap_or(sign),
    }
}

/// The capital of a small letter; any other sign as it is, `ß` too.
#[must_use]
pub fn capital(sign: char) -> char {
    let code = u32::from(sign);
    let of = |row: &Capitals| {
        let own = code.checked_sub(row.further)?;
        let fits =
            row.first <= own && own <= row.last && (own - row.first).is_multiple_of(row.step);
        fits.then(|| char::from_u32(own)).flatten()
    };
    match sign {
        'ÿ' => 'Ÿ',
        _ => CAPITALS.iter().find_map(of).unwrap_or(sign),
    }
}

/// Whether it is a letter, or a mark on one.
#[must_use]
pub fn is_letter(sign: char) -> bool {
    let code = u32::from(sign);
    let beyond = || {
        let none = |(first, last): &(u32, u32)| *first <= code && code <= *last;
        code >= 0xc0 && !NO_LETTERS.iter().any(none) || matches!(sign, 'ª' | 'µ' | 'º')
    };
    sign.is_ascii_alphabetic() || beyond()
}

/// Whether it is a letter or one of the ten digits.
#[must_use]
pub fn is_letter_or_digit(sign: char) -> bool {
    sign.is_ascii_digit() || is_letter(sign)
}

/// Whether it is a letter that has a small form of its own.
#[must_use]
pub fn is_capital(sign: char) -> bool {
    small(sign) != sign
}

/// What a text is in small letters, for comparing and for the middle of a sentence.
pub trait Letters {
    /// All its letters small.
    fn small(&self) -> String;
}

impl Letters for str {
    #[inline(never)]
    fn small(&self) -> String {
        self.chars().map(small).collect()
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "std is the oracle")]
mod tests {
    use super::*;

    /// The blocks whose case is known here.
    fn known() -> impl Iterator<Item = char> {
        let blocks = [(0, 0x17f), (0x1cd, 0x233), (0x386, 0x3ce), (0x400, 0x45f)];
        let more = [(0x48a, 0x4bf), (0x531, 0x586), (0x1e00, 0x1eff)];
        (blocks.into_iter().chain(more))
            .flat_map(|(from, to)| from..=to)
            .filter_map(char::from_u32)
    }

    fn one(mut all: impl Iterator<Item = char>) -> Option<char> {
        let first = all.next();
        first.filter(|_| all.next().is_none())
    }

    #[test]
    fn small_letters_are_those_of_unicode_in_every_block_that_is_known() {
        // Of three signs the small one stands far away, one is written with a stroke through ss, one is two.
        let other = ['Ǳ', 'ǲ', 'Ǵ', 'Ƕ', 'Ƿ', 'Ƞ', 'İ', 'ẞ'];
        for sign in known().filter(|sign| !other.contains(sign)) {
            assert_eq!(
                one(sign.to_lowercase()),
                Some(small(sign)),
                "{sign} {:x}",
                u32::from(sign)
            );
        }
        assert_eq!(small('İ'), 'i');
    }

    #[test]
    fn a_capital_goes_back_to_its_small_letter() {
        for sign in known() {
            let large = capital(sign);
            if large == sign {
                continue;
            }
            assert_eq!(small(large), sign, "{sign}");
            assert_eq!(one(sign.to_uppercase()), Some(large), "{sign}");
        }
        let name = ['ç', 'é', 'ğ', 'ł', 'ș', 'ž', 'ÿ', 'ế', 'δ', 'ж', 'j'].map(capital);
        assert_eq!(
            name,
            ['Ç', 'É', 'Ğ', 'Ł', 'Ș', 'Ž', 'Ÿ', 'Ế', 'Δ', 'Ж', 'J']
        );
        assert_eq!("Özgür ŞAHİN, ΔΗΜΟΣ".small(), "özgür şahin, δημοσ");
    }

    #[test]
    fn a_letter_is_what_unicode_calls_one_in_the_scripts_of_names() {
        // Marks count as a part of the letter that they stand on.
        let blocks = [
            (0, 0x2ff),
            (0x386, 0x481),
            (0x48a, 0x556),
            (0x561, 0x587),
            (0x5d0, 0x5ea),
        ];
        let more = [
            (0x620, 0x64a),
            (0x1e00, 0x1eff),
            (0x4e00, 0x9fff),
            (0xac00, 0xd7a3),
            (0x2000, 0x206f),
        ];
        let unlike = |sign: char| {
            let code = u32::from(sign);
            (0x2c2..=0x2ff).contains(&code)
                || matches!(code, 0x387 | 0x3f6 | 0x482..=0x489 | 0x55a..=0x55f | 0x38b | 0x38d | 0x3a2 | 0x530)
        };
        for sign in (blocks.into_iter().chain(more))
            .flat_map(|(from, to)| from..=to)
            .filter_map(char::from_u32)
        {
            if unlike(sign) {
                continue;
            }
            assert_eq!(
                is_letter(sign),
                sign.is_alphabetic(),
                "{sign} {:x}",
                u32::from(sign)
            );
        }
        for sign in ['€', '→', '…', '·', '😀', '\u{fe0f}', '0', '_', '½', '٣'] {
            assert_eq!(is_letter(sign), sign == '٣', "{sign}");
        }
        assert!(is_letter_or_digit('7') && is_letter_or_digit('é') && !is_letter_or_digit('-'));
        assert!(is_capital('É') && !is_capital('é') && !is_capital('7'));
    }
}
