//! Where a family lives, as far as it told us. Distance and precision belong to `gebied`.

use super::Regel;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;

/// A Dutch postcode of six or four characters, written `7901 AB` or `7901`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode {
    cijfers: u16,
    letters: Option<[u8; 2]>,
}

/// Why a text is no postcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostcodeFout {
    /// Not four digits, or four digits and two letters.
    Vorm,
    /// The form is right, but no such postcode can exist: below 1000, or SA, SD, SS.
    BestaatNiet,
}

impl Postcode {
    /// Reads `7901AB`, `7901 ab` or `7901`.
    ///
    /// # Errors
    /// See [`PostcodeFout`].
    pub fn parse(text: &str) -> Result<Self, PostcodeFout> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let text = text.to_ascii_uppercase();
        let (digits, letters) = match (text.len(), text.is_ascii()) {
            (4, true) => (text.as_str(), None),
            (6, true) => text
                .split_at_checked(4)
                .map(|(d, l)| (d, Some(l)))
                .ok_or(PostcodeFout::Vorm)?,
            _ => return Err(PostcodeFout::Vorm),
        };
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PostcodeFout::Vorm);
        }
        let cijfers = digits.parse().map_err(|_| PostcodeFout::Vorm)?;
        let letters = match letters.map(str::as_bytes) {
            None => None,
            Some(&[a, b]) => Some([a, b]),
            Some(_) => return Err(PostcodeFout::Vorm),
        };
        Self::new(cijfers, letters)
    }

    /// From its digits and its capital letters.
    ///
    /// # Errors
    /// See [`PostcodeFout`].
    pub fn new(cijfers: u16, letters: Option<[u8; 2]>) -> Result<Self, PostcodeFout> {
        let capital = |l: [u8; 2]| l.iter().all(u8::is_ascii_uppercase);
        if cijfers > 9999 || !letters.is_none_or(capital) {
            return Err(PostcodeFout::Vorm);
        }
        if cijfers < 1000 || letters.is_some_and(|l| [*b"SA", *b"SD", *b"SS"].contains(&l)) {
            return Err(PostcodeFout::BestaatNiet);
        }
        Ok(Self { cijfers, letters })
    }

    /// The four digits.
    #[must_use]
    pub fn cijfers(self) -> u16 {
        self.cijfers
    }

    /// The two letters, when they are known.
    #[must_use]
    pub fn letters(self) -> Option<[u8; 2]> {
        self.letters
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.cijfers)?;
        match self.letters {
            Some([a, b]) => write!(f, " {}{}", char::from(a), char::from(b)),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Postcode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Postcode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match Self::parse(&text) {
            Ok(postcode) if postcode.to_string() == text => Ok(postcode),
            _ => Err(D::Error::custom("postcode")),
        }
    }
}

/// A buurt by name: its official code is handed out anew now and then.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Buurt {
    /// The municipality it lies in.
    pub gemeente: Regel,
    /// Its name.
    pub naam: Regel,
}

/// A family's place: one register, so that a postcode never stands beside another's town.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plaats {
    /// Postcode; enough for a distance, so street and number are not asked.
    pub postcode: Postcode,
    /// Town or village as the family says it, when it was said.
    pub woonplaats: Option<Regel>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postcodes_are_read_in_the_ways_people_write_them() {
        assert_eq!(Postcode::parse(" 7901 ab").unwrap().to_string(), "7901 AB");
        assert_eq!(Postcode::parse("7901").unwrap().to_string(), "7901");
        for text in [
            "", "790", "79011", "7901A", "79O1AB", "7901 1B", "é901", "+901",
        ] {
            assert_eq!(Postcode::parse(text), Err(PostcodeFout::Vorm), "{text}");
        }
        for text in ["0999AB", "7901SS"] {
            assert_eq!(
                Postcode::parse(text),
                Err(PostcodeFout::BestaatNiet),
                "{text}"
            );
        }
    }
}
