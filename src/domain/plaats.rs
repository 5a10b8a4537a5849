//! Where a family lives, as far as it told us. Distance and precision belong to `gebied`.

use super::{Punt, Regel};
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

/// Where a place is, as it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waar {
    /// A postcode; enough for a distance, so street and number are not asked.
    Postcode(Postcode),
    /// A buurt that was chosen.
    Buurt(Buurt),
    /// A point that was put on the map.
    Punt(Punt),
}

/// A family's place: one register, so that a postcode never stands beside another's town.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vorm", into = "Vorm")]
pub struct Plaats {
    /// Where it is.
    pub waar: Waar,
    /// Town or village as the family says it, when it was said.
    pub woonplaats: Option<Regel>,
}

impl Plaats {
    /// The postcode, where that is what was told.
    #[must_use]
    pub fn postcode(&self) -> Option<Postcode> {
        match self.waar {
            Waar::Postcode(postcode) => Some(postcode),
            _ => None,
        }
    }
}

/// A place as it is written: one of the three, and the town.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Vorm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    postcode: Option<Postcode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    buurt: Option<Buurt>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    punt: Option<Punt>,
    woonplaats: Option<Regel>,
}

impl From<Plaats> for Vorm {
    fn from(plaats: Plaats) -> Self {
        let (mut postcode, mut buurt, mut punt) = (None, None, None);
        match plaats.waar {
            Waar::Postcode(told) => postcode = Some(told),
            Waar::Buurt(told) => buurt = Some(told),
            Waar::Punt(told) => punt = Some(told),
        }
        Self {
            postcode,
            buurt,
            punt,
            woonplaats: plaats.woonplaats,
        }
    }
}

impl TryFrom<Vorm> for Plaats {
    type Error = &'static str;

    fn try_from(vorm: Vorm) -> Result<Self, &'static str> {
        let waar = match (vorm.postcode, vorm.buurt, vorm.punt) {
            (Some(told), None, None) => Waar::Postcode(told),
            (None, Some(told), None) => Waar::Buurt(told),
            (None, None, Some(told)) => Waar::Punt(told),
            _ => return Err("plaats"),
        };
        Ok(Self {
            waar,
            woonplaats: vorm.woonplaats,
        })
    }
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

    #[test]
    fn a_place_is_written_as_before_and_is_one_of_three() {
        let read = |text: &str| serde_json::from_str::<Plaats>(text);
        for text in [
            r#"{"postcode":"7901 AB","woonplaats":"Hoogeveen"}"#,
            r#"{"postcode":"7901","woonplaats":null}"#,
            r#"{"buurt":{"gemeente":"Rhenen","naam":"Vogelbuurt"},"woonplaats":null}"#,
            r#"{"punt":[51965840,5570190],"woonplaats":"Elst"}"#,
        ] {
            let plaats = read(text).unwrap();
            assert_eq!(serde_json::to_string(&plaats).unwrap(), text);
        }
        for text in [
            r#"{"woonplaats":"Elst"}"#,
            r#"{"postcode":"7901","punt":[51965840,5570190],"woonplaats":null}"#,
            r#"{"punt":[5570190,51965840],"woonplaats":null}"#,
            r#"{"postcode":"7901","woonplaats":null,"straat":"x"}"#,
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
