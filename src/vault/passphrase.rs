//! What a passphrase must be: long. No rules on kinds of characters, which only make people
//! write it down.

use crate::order::Set;

/// The fewest characters, unless there are enough words.
pub const CHARACTERS: usize = 12;
/// The fewest words, unless there are enough characters.
pub const WORDS: usize = 5;
/// The fewest different characters in either case.
pub const DIFFERENT: usize = 5;

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
}

/// Judges a passphrase that is already in Unicode's NFKC form (the browser does that).
pub fn check(passphrase: &str) -> Result<(), PassphraseFault> {
    let characters = passphrase.trim().chars().count();
    let words = passphrase.split_whitespace().count();
    if characters < CHARACTERS && words < WORDS {
        return Err(PassphraseFault::Short { characters, words });
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
    fn one_key_held_down_is_refused() {
        assert_eq!(check("aaaaaaaaaaaaaaaa"), Err(PassphraseFault::Monotonous));
        assert_eq!(check("a b a b a b a b"), Err(PassphraseFault::Monotonous));
    }
}
