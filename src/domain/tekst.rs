//! Free text at the border: trimmed, bounded, without control characters, without a BSN.
//!
//! A BSN may only be kept where a law says so (UAVG art. 46); consent does not help. So nine
//! digits that pass the elfproef are refused in any text, whoever typed them.

use super::bsn::contains_bsn;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use std::fmt;

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
