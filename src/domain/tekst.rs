//! Free text at the border: trimmed, bounded, without control characters, without a BSN.
//!
//! A BSN may only be kept where a law says so (UAVG art. 46); consent does not help. So nine
//! digits that pass the elfproef are refused in any text, whoever typed them.

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use std::{fmt, ops::Range};

/// Why a text was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TekstFout {
    /// Nothing but white space.
    Leeg,
    /// Longer than allowed, in characters.
    TeLang {
        /// The most characters that this text may have.
        hoogstens: usize,
    },
    /// Holds a control or direction character that cannot be typed.
    Teken,
    /// Holds nine digits that pass the elfproef, as a BSN does.
    Bsn,
}

/// One line of at most 120 characters: a name, a place, a referrer.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Regel(String);

/// Up to 4,000 characters, line breaks allowed: a note, an explanation.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Tekst(String);

impl Regel {
    /// The most characters in a line.
    pub const HOOGSTENS: usize = 120;

    /// Reads a line; runs of white space become one space.
    ///
    /// # Errors
    /// See [`TekstFout`].
    pub fn parse(text: &str) -> Result<Self, TekstFout> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        check(&text, Self::HOOGSTENS, false).map(|()| Self(text))
    }

    /// The line itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Tekst {
    /// The most characters in a text.
    pub const HOOGSTENS: usize = 4000;

    /// Reads a text; line ends become LF, white space around it goes.
    ///
    /// # Errors
    /// See [`TekstFout`].
    pub fn parse(text: &str) -> Result<Self, TekstFout> {
        let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
        check(&text, Self::HOOGSTENS, true).map(|()| Self(text))
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn check(text: &str, hoogstens: usize, lines: bool) -> Result<(), TekstFout> {
    let odd = |c: char| match c {
        '\n' | '\t' => !lines,
        // Direction marks can make one name look like another (research: Trojan Source).
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => true,
        '\u{e0000}'..='\u{e007f}' => true,
        _ => c.is_control(),
    };
    if text.trim().is_empty() {
        Err(TekstFout::Leeg)
    } else if text.chars().count() > hoogstens {
        Err(TekstFout::TeLang { hoogstens })
    } else if text.chars().any(odd) {
        Err(TekstFout::Teken)
    } else if contains_bsn(text) {
        Err(TekstFout::Bsn)
    } else {
        Ok(())
    }
}

/// Whether a text holds nine digits, in one group or parted as people part them by up to five
/// signs, that pass the elfproef of the BSN: 9·d1 + 8·d2 + … + 2·d8 − d9 is a
/// multiple of eleven. Runs of another length, such as telephone numbers, do not count; the
/// bracketed nought of `+31 (0)6` does not break a run.
#[must_use]
pub fn contains_bsn(text: &str) -> bool {
    // Every text that is typed, read or unlocked comes by here, and few have so many digits.
    let digits = text.chars().filter(|sign| digit_of(*sign).is_some());
    digits.take(9).count() == 9 && first_bsn(text, 0).is_some()
}

/// The text with `instead` for every number that [`contains_bsn`] means.
#[must_use]
pub fn without_bsn(text: &str, instead: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut from = 0;
    while let Some(run) = first_bsn(text, from) {
        clean.push_str(text.get(from..run.start).unwrap_or_default());
        clean.push_str(instead);
        from = run.end;
    }
    clean.push_str(text.get(from..).unwrap_or_default());
    clean
}

/// Digits that stand together: how many, and where.
#[derive(Default)]
struct Group {
    digits: Vec<i32>,
    range: Range<usize>,
}

/// Where the first one stands, at or after `from`, where no run is under way.
fn first_bsn(text: &str, from: usize) -> Option<Range<usize>> {
    const NOUGHT: &str = "(0)";
    let mut groups: Vec<Group> = Vec::new();
    let (mut plus, mut before, mut gap, mut at) = (false, ' ', 0, from);
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let nought = rest.starts_with(NOUGHT);
        let sign = if nought {
            Some('0')
        } else {
            rest.chars().next()
        };
        let width = if nought {
            NOUGHT.len()
        } else {
            sign.map_or(0, char::len_utf8)
        };
        match sign.map(|sign| (digit_of(sign), sign)) {
            Some((Some(digit), _)) => {
                if groups.is_empty() {
                    plus = before == '+';
                }
                if groups.is_empty() || gap > 0 {
                    groups.push(Group {
                        range: at..at,
                        ..Group::default()
                    });
                }
                if let Some(last) = groups.last_mut() {
                    last.digits.push(digit);
                    last.range.end = at + width;
                }
                gap = 0;
            }
            Some((None, sign)) if is_unseen(sign) => {}
            Some((None, sign)) if !groups.is_empty() && gap < MOST && !sign.is_alphanumeric() => {
                gap += 1;
            }
            other => {
                if let Some(found) = bsn_in(&groups, plus) {
                    return Some(found);
                }
                other?;
                groups.clear();
                gap = 0;
            }
        }
        before = sign.unwrap_or(' ');
        at += width;
    }
}

/// How people part the nine digits. Other ways are those of days, hours, years and amounts, of which
/// one in eleven would pass the elfproef too.
const SPELLINGS: [&[usize]; 8] = [
    &[9],
    &[3, 3, 3],
    &[4, 2, 3],
    &[3, 2, 4],
    &[2, 3, 4],
    &[2, 2, 2, 3],
    &[3, 2, 2, 2],
    &[1; 9],
];

/// The first in a run of groups, whatever stands beside it; in two groups only where nothing does.
fn bsn_in(groups: &[Group], plus: bool) -> Option<Range<usize>> {
    let groups = groups.get(abroad(groups, plus)..).unwrap_or_default();
    let spelt = |of: &[Group]| {
        let lengths = of.iter().map(|group| group.digits.len());
        let digits: Vec<i32> = of.iter().flat_map(|group| group.digits.clone()).collect();
        let known = SPELLINGS
            .iter()
            .any(|spelling| lengths.clone().eq(spelling.iter().copied()));
        let halves = of.len() == 2 && groups.len() == 2;
        let range = of.first()?.range.start..of.last()?.range.end;
        ((known || halves) && passes_elfproef(&digits)).then_some(range)
    };
    let from = (0..groups.len())
        .flat_map(|from| (from + 1..=groups.len().min(from + 9)).map(move |to| from..to));
    let mut windows = from.filter_map(|window| groups.get(window));
    windows.find_map(spelt)
}

/// How many groups in front are a telephone number with its country code: `+31`, `0031`, or the bare
/// `31` that Excel leaves of a mobile one, with just nine digits behind it; elsewhere ten or more.
fn abroad(groups: &[Group], plus: bool) -> usize {
    let digits: Vec<i32> = groups
        .iter()
        .flat_map(|group| group.digits.clone())
        .collect();
    let long = groups.first().is_some_and(|group| group.digits.len() >= 4);
    let zeros = long && digits.starts_with(&[0, 0]);
    let own = [&[3, 1][..], &[0, 0, 3, 1]].into_iter().find(|code| {
        let mobile = digits.get(2) == Some(&6);
        digits.starts_with(code) && (plus || zeros || mobile)
    });
    let mut seen = 0;
    for (at, group) in groups.iter().enumerate() {
        seen += group.digits.len();
        match own {
            Some(code) if seen == code.len() + 9 => return at + 1,
            None if (plus || zeros) && seen >= 10 => return at + 1,
            _ => {}
        }
    }
    0
}

/// The value of a digit, also where it is as wide as a letter or written in Arabic.
fn digit_of(sign: char) -> Option<i32> {
    let code = u32::from(sign);
    let zero = [0x30, 0xff10, 0x660, 0x6f0];
    let digit = zero
        .into_iter()
        .find_map(|zero| code.checked_sub(zero).filter(|d| *d < 10));
    digit.and_then(|digit| i32::try_from(digit).ok())
}

/// Nobody sees these, so they part nothing.
fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// At most so many signs stand between two groups of digits of one number.
const MOST: usize = 5;

fn passes_elfproef(digits: &[i32]) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum();
    digits.len() == 9 && digits.iter().any(|digit| *digit != 0) && sum % 11 == 0
}

macro_rules! text_type {
    ($name:ident) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                match Self::parse(&text) {
                    Ok(parsed) if parsed.0 == text => Ok(parsed),
                    _ => Err(D::Error::custom(stringify!($name))),
                }
            }
        }
    };
}
text_type!(Regel);
text_type!(Tekst);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_digits_that_pass_the_elfproef_are_refused_wherever_they_stand() {
        // 111222333 is the well-known example number of the elfproef.
        for text in [
            "111222333",
            "bsn 111.222.333 van kind",
            "bsn 111222333 - 4 kinderen",
            "111 222 333 4 kinderen",
            "kind: BSN 1112.22.333 06-12345678",
            "1112.22.333 2 kinderen",
            "BSN 1112.22.333 - 12-03-2015",
            "111 22 2333 4 jaar",
            "111, 222, 333",
            "111;222;333",
            "(111)(222)(333)",
            "111  -  222 333",
            "111\n222\n333",
            "06-12345678 111222333",
            "x111 222 333.",
            "1-1-1-2-2-2-3-3-3",
            "111\u{2013}222\u{2013}333",
            "111/222/333",
            "111,222,333",
            "111_222_333",
            "111 - 222 - 333",
            "111  222  333",
            "11122\u{200b}2333",
            "\u{ff11}11222333",
        ] {
            assert_eq!(Tekst::parse(text), Err(TekstFout::Bsn), "{text}");
        }
        for text in [
            "111222334",
            "0611122233",
            "bel +31 (0)111222333",
            "1112223330",
            "000000000",
            "7901 12-3-2026",
            "bel +31 111222333",
            "bel 0031 111222333",
            "+31 1 11222333",
            "16-4-2026 14:05",
            "16/4/2026 14.05 uur",
            "2009,2009,1",
            "8 10 12 15 17",
            "22-3-15 1-1-17",
            "10.00-10.30 1",
            "1.205.000,00",
            "2015-08-01 1",
            "13-14 7901 5",
            "31-612345683",
            "31 612 345 683",
            "+49 151 11222333",
            "31612345683",
        ] {
            assert!(Tekst::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_can_be_a_bsn_is_taken_out_and_nothing_else() {
        for (text, clean) in [
            ("111222333", "…"),
            ("Fam 111.222.333-", "Fam …-"),
            (
                "1-1-1-2-2-2-3-3-3, 111 222 333 en 06-11122233",
                "…, … en 06-11122233",
            ),
            ("é111222333é111222333", "é…é…"),
            ("bel (0)11222333 0, 111222333", "bel (0)11222333 0, …"),
            ("Gezin Vlier", "Gezin Vlier"),
        ] {
            assert_eq!(without_bsn(text, "…"), clean, "{text}");
            assert!(!contains_bsn(&without_bsn(text, "…")));
        }
    }

    #[test]
    fn a_line_is_trimmed_bounded_and_free_of_control_characters() {
        assert_eq!(
            Regel::parse("  Gezin \n Meidoorn ").unwrap().as_str(),
            "Gezin Meidoorn"
        );
        assert_eq!(Regel::parse(" \t"), Err(TekstFout::Leeg));
        assert_eq!(Regel::parse("a\u{202e}b"), Err(TekstFout::Teken));
        assert_eq!(
            Regel::parse(&"a".repeat(121)),
            Err(TekstFout::TeLang { hoogstens: 120 })
        );
        assert_eq!(Tekst::parse("een\r\ntwee").unwrap().as_str(), "een\ntwee");
    }
}
