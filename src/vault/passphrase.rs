//! What a passphrase must be: long. No rules on kinds of characters, which only make people
//! write it down.

use crate::letters::{Letters, is_letter};
use crate::order::Set;

/// The fewest characters, unless there are enough words.
pub const CHARACTERS: usize = 12;
/// The fewest words, unless there are enough characters.
pub const WORDS: usize = 5;
/// The fewest different characters in either case.
pub const DIFFERENT: usize = 5;

/// Letters that a short one must have besides those of [`COMMON`].
const BEYOND: usize = 6;
/// What people put in a password that has to be long, in this field and this country; parts of
/// words too. The longer of two that begin alike comes first.
const COMMON: [&str; 36] = [
    "wachtwoord",
    "wachtzin",
    "password",
    "passwort",
    "geheim",
    "welkom",
    "welcome",
    "admin",
    "koppelbord",
    "koppeling",
    "buurtgezinnen",
    "buurtgezin",
    "steungezin",
    "vraaggezin",
    "gezinnen",
    "gezin",
    "gemeente",
    "coordinator",
    "coördinator",
    "hoogeveen",
    "meppel",
    "rhenen",
    "nederland",
    "qwerty",
    "azerty",
    "asdf",
    "januari",
    "februari",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "zomer",
    "winter",
    "herfst",
];

/// How many letters are left when common words are taken out.
fn beyond_common(passphrase: &str) -> usize {
    let mut rest = passphrase.small();
    for word in COMMON {
        rest = rest.replace(word, "");
    }
    rest.chars().filter(|sign| is_letter(*sign)).count()
}

/// Why a passphrase is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassphraseFault {
    /// Neither enough characters nor enough words.
    Short {
        /// How many characters it has.
        characters: usize,
        /// How many words it has.
        words: usize,
    },
    /// Hardly more than one character over and over.
    Monotonous,
    /// Hardly more than words and numbers that everybody tries first.
    Common,
}

/// Judges a passphrase that is already in Unicode's NFKC form (the browser does that).
pub fn check(passphrase: &str) -> Result<(), PassphraseFault> {
    let characters = passphrase.trim().chars().count();
    let words = passphrase.split_whitespace().count();
    if characters < CHARACTERS && words < WORDS {
        return Err(PassphraseFault::Short { characters, words });
    }
    if words < WORDS && beyond_common(passphrase) < BEYOND {
        return Err(PassphraseFault::Common);
    }
    let different: Set<char> = passphrase.chars().filter(|c| !c.is_whitespace()).collect();
    if different.len() < DIFFERENT {
        return Err(PassphraseFault::Monotonous);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_or_many_words_will_do() {
        assert_eq!(check("vlierenwilg!"), Ok(()));
        assert_eq!(check("de es en de ui"), Ok(()));
        assert_eq!(check("ë é è ê ā"), Ok(()));
    }

    #[test]
    fn short_ones_are_told_how_short() {
        assert_eq!(
            check("  vlier wilg "),
            Err(PassphraseFault::Short {
                characters: 10,
                words: 2
            })
        );
        assert_eq!(
            check(""),
            Err(PassphraseFault::Short {
                characters: 0,
                words: 0
            })
        );
    }

    #[test]
    fn what_everybody_tries_first_is_refused_unless_there_is_enough_besides() {
        for weak in [
            "welkom123456",
            "Wachtwoord2026!",
            "Koppelbord-Hoogeveen",
            "Winter2026!!!",
            "123456789012",
            "QwertyAsdf99!",
        ] {
            assert_eq!(check(weak), Err(PassphraseFault::Common), "{weak}");
        }
        for fine in [
            "vlierenwilg!",
            "welkom bij de oude brug",
            "Winterkoninkje8",
            "een egel wandelt in de winter",
        ] {
            assert_eq!(check(fine), Ok(()), "{fine}");
        }
    }

    #[test]
    fn one_key_held_down_is_refused() {
        assert_eq!(check("aaaaaaaaaaaaaaaa"), Err(PassphraseFault::Monotonous));
        assert_eq!(check("a b a b a b a b"), Err(PassphraseFault::Monotonous));
    }
}
