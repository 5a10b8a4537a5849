//! Reads a source file as the architecture test needs it: without comments, and without
//! what stands inside string literals. Knows just enough of Rust to do that.

/// One source file: its code with comments and string contents blanked, and the strings.
pub struct Code {
    /// The code, line for line as in the file.
    pub text: String,
    /// Line number and content of each string literal.
    pub strings: Vec<(usize, String)>,
}

/// Splits a Rust source into code and strings.
pub fn read(source: &str) -> Code {
    let letters: Vec<char> = source.chars().collect();
    let mut text = String::new();
    let mut strings = Vec::new();
    let (mut at, mut line) = (0, 1);
    let get = |at: usize| letters.get(at).copied().unwrap_or('\0');
    while at < letters.len() {
        let (now, then) = (get(at), get(at + 1));
        let start = at;
        match (now, then) {
            ('/', '/') => {
                while at < letters.len() && get(at) != '\n' {
                    at += 1;
                }
            }
            ('/', '*') => {
                at += 2;
                while at < letters.len()
                    && !(get(at - 1) == '*' && get(at) == '/' && at > start + 2)
                {
                    at += 1;
                }
                at += 1;
            }
            ('r', '"' | '#') if raw_string(&letters, at).is_some() && !is_word(&letters, at) => {
                let (from, to) = raw_string(&letters, at).unwrap_or((at, at));
                strings.push((line, letters[from..to].iter().collect()));
                text.push_str("\"\"");
                at = to + (from - at - 1);
            }
            ('"', _) => {
                at += 1;
                let from = at;
                while at < letters.len() && get(at) != '"' {
                    at += if get(at) == '\\' { 2 } else { 1 };
                }
                strings.push((line, letters[from..at.min(letters.len())].iter().collect()));
                text.push_str("\"\"");
                at += 1;
            }
            ('\'', '\\') => {
                at += 3;
                while at < letters.len() && get(at) != '\'' {
                    at += 1;
                }
                at += 1;
                text.push_str("' '");
            }
            ('\'', _) if get(at + 2) == '\'' => {
                at += 3;
                text.push_str("' '");
            }
            _ => {
                text.push(now);
                at += 1;
                line += usize::from(now == '\n');
                continue;
            }
        }
        // What was skipped keeps its line ends, so that line numbers stay true.
        for letter in letters[start..at.min(letters.len())]
            .iter()
            .filter(|l| **l == '\n')
        {
            text.push(*letter);
            line += 1;
        }
    }
    Code { text, strings }
}

/// Is the letter at `at` in the middle of a word?
fn is_word(letters: &[char], at: usize) -> bool {
    at > 0 && (letters[at - 1].is_alphanumeric() || letters[at - 1] == '_')
}

/// Where the content of a raw string that begins at `at` starts and ends.
fn raw_string(letters: &[char], at: usize) -> Option<(usize, usize)> {
    let hashes = letters[at + 1..].iter().take_while(|l| **l == '#').count();
    let from = at + hashes + 2;
    if letters.get(from - 1) != Some(&'"') {
        return None;
    }
    let mut to = from;
    while to < letters.len() {
        let closes = letters[to] == '"'
            && letters[to + 1..]
                .iter()
                .take(hashes)
                .filter(|l| **l == '#')
                .count()
                == hashes;
        if closes {
            return Some((from, to));
        }
        to += 1;
    }
    None
}
