//! How a family is reached.

use super::{Regel, contains_bsn, named::named};
use crate::letters::Letters;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

/// Why a telephone number or mail address was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactFout {
    /// Nothing was filled in.
    Leeg,
    /// Too few or too many digits, or letters in a telephone number.
    Telefoon,
    /// Not of the form name@domain.nl.
    Email,
    /// Nine digits that pass the elfproef, as a BSN does.
    Bsn,
}

/// A telephone number as it was typed, with at least six and at most fifteen digits (E.164).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Telefoon(String);

impl Telefoon {
    /// Reads a number; spaces, hyphens, dots, brackets and a leading plus are allowed. A Dutch
    /// number has ten digits, so nine of them without a country code can be a BSN, with a nought
    /// in front too, and are refused if they pass the elfproef.
    ///
    /// # Errors
    /// When it is empty, or cannot be a telephone number.
    pub fn parse(text: &str) -> Result<Self, ContactFout> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return Err(ContactFout::Leeg);
        }
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let plain = text.char_indices().all(|(i, c)| match c {
            '0'..='9' | ' ' | '-' | '.' | '(' | ')' | '/' => true,
            '+' => i == 0,
            _ => false,
        });
        if !plain || !(6..=15).contains(&digits) {
            Err(ContactFout::Telefoon)
        } else if Self::can_be_bsn(&text) {
            Err(ContactFout::Bsn)
        } else {
            Ok(Self(text))
        }
    }

    /// Whether what stands in a field for a number can be a BSN, however its digits are parted.
    #[must_use]
    pub fn can_be_bsn(text: &str) -> bool {
        let bare: String = text.chars().filter(char::is_ascii_digit).collect();
        !text.starts_with('+') && contains_bsn(&bare)
    }

    /// As it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Digits alone, with a Dutch country code written as 0, so that equal numbers are equal.
    #[must_use]
    pub fn digits(&self) -> String {
        let digits: String = self.0.chars().filter(char::is_ascii_digit).collect();
        // Excel makes a bare number of +31: no Dutch one has eleven digits.
        let bare = digits.len() == 11 && digits.starts_with("31");
        let international = bare || self.0.starts_with('+') || digits.starts_with("00");
        match digits.trim_start_matches("00").strip_prefix("31") {
            Some(rest) if international => format!("0{}", rest.trim_start_matches('0')),
            _ => digits,
        }
    }
}

/// A mail address, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Email(String);

impl Email {
    /// Reads an address: one `@`, something before it, a dot in the domain, no white space.
    ///
    /// # Errors
    /// When it is empty, or has another form.
    pub fn parse(text: &str) -> Result<Self, ContactFout> {
        let text = text.trim().small();
        if text.is_empty() {
            return Err(ContactFout::Leeg);
        }
        let odd = |c: char| c.is_whitespace() || c.is_control() || "<>,;:\"()".contains(c);
        let good = text.len() <= 254
            && !text.contains(odd)
            && text.split_once('@').is_some_and(|(name, domain)| {
                !name.is_empty()
                    && !domain.contains('@')
                    && domain.split('.').count() >= 2
                    && domain.split('.').all(|label| !label.is_empty())
            });
        if !good {
            Err(ContactFout::Email)
        } else if contains_bsn(&text) {
            Err(ContactFout::Bsn)
        } else {
            Ok(Self(text))
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! strict {
    ($name:ident) => {
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
strict!(Telefoon);
strict!(Email);

named! {
    /// Preferred way of contact.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    #[expect(missing_docs, reason = "the names say it")]
    pub enum Wijze {
        Bellen,
        Appen,
        Mailen,
    }
}

impl Wijze {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Bellen, Self::Appen, Self::Mailen];
}

/// Preferred way and time of contact; one register, since one goes with the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bereikbaar {
    /// How.
    pub wijze: Option<Wijze>,
    /// When, in the family's own words.
    pub wanneer: Option<Regel>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_is_the_same_however_it_is_written() {
        for text in [
            "06 12 34 56 78",
            "+31 6 12345678",
            "0031612345678",
            "06-12345678",
            "+31 (0)6 12345678",
        ] {
            assert_eq!(
                Telefoon::parse(text).unwrap().digits(),
                "0612345678",
                "{text}"
            );
        }
        for text in ["12345", "geen", "06 1234 5678 9012 3456", "0612+345678"] {
            assert_eq!(Telefoon::parse(text), Err(ContactFout::Telefoon), "{text}");
        }
    }

    #[test]
    fn a_bsn_is_no_telephone_number_and_no_mail_address() {
        for text in [
            "111222333",
            "111 222 333",
            "(111) 222-333",
            "111/222/333",
            "012345672",
        ] {
            assert_eq!(Telefoon::parse(text), Err(ContactFout::Bsn), "{text}");
        }
        // With a country code it has nine digits too, and is a number all the same.
        for text in [
            "+31 111222333",
            "+31 (0)111222333",
            "0111222333",
            "111222334",
        ] {
            assert!(Telefoon::parse(text).is_ok(), "{text}");
        }
        assert_eq!(
            Email::parse("111222333@voorbeeld.nl"),
            Err(ContactFout::Bsn)
        );
    }

    #[test]
    fn a_mail_address_has_a_name_and_a_domain() {
        assert_eq!(
            Email::parse(" Meidoorn@Voorbeeld.NL ").unwrap().as_str(),
            "meidoorn@voorbeeld.nl"
        );
        for text in [
            "meidoorn",
            "@voorbeeld.nl",
            "a@b",
            "a@b..nl",
            "a b@c.nl",
            "a@b@c.nl",
        ] {
            assert_eq!(Email::parse(text), Err(ContactFout::Email), "{text}");
        }
    }
}
