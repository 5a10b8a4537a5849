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

/// Whether a text holds a run of exactly nine digits (spaces, dots and hyphens between them do
/// not break it) that passes the elfproef of the BSN: 9·d1 + 8·d2 + … + 2·d8 − d9 is a
/// multiple of eleven. Runs of another length, such as telephone numbers, do not count; the
/// bracketed nought of `+31 (0)6` does not break a run.
#[must_use]
pub fn contains_bsn(text: &str) -> bool {
    first_bsn(text, 0).is_some()
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

/// Where the first one stands, at or after `from`, where no run is under way.
fn first_bsn(text: &str, from: usize) -> Option<Range<usize>> {
    const NOUGHT: &str = "(0)";
    let mut digits: Vec<i32> = Vec::new();
    let (mut run, mut gap, mut at) = (from..from, 0, from);
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
        match sign.map(|sign| (sign.to_digit(10), sign)) {
            Some((Some(digit), _)) => {
                if digits.is_empty() {
                    run.start = at;
                }
                run.end = at + width;
                digits.push(digit as i32);
                gap = 0;
            }
            Some((None, ' ' | '.' | '-' | '\u{a0}')) if gap == 0 && !digits.is_empty() => gap = 1,
            other => {
                if passes_elfproef(&digits) {
                    return Some(run);
                }
                other?;
                digits.clear();
                gap = 0;
            }
        }
        at += width;
    }
}

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
            "x111 222 333.",
            "1-1-1-2-2-2-3-3-3",
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
            ("bel (0)11222333 0  111222333", "bel (0)11222333 0  …"),
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
