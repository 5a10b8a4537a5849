//! JSON from outside, read so that it can mean one thing only. Readers differ on duplicate
//! members, lone surrogates and what follows the value; here all of that is refused before
//! serde sees the bytes. An own scanner, because serde_json cannot tell a valid number that
//! is too large from a fault, and stops one level before the depth we promise.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::DeserializeOwned;

mod read;
mod write;

pub use read::read;
pub use write::write;

/// Deepest nesting that is read.
pub const MAX_DEPTH: usize = 128;

/// Why bytes are not one plain JSON value; `at` counts bytes from the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JsonFault {
    /// Not UTF-8.
    Utf8 {
        /// Where the good part ends.
        at: usize,
    },
    /// Not JSON.
    Syntax {
        /// Where it stops being JSON.
        at: usize,
    },
    /// Nested deeper than [`MAX_DEPTH`].
    TooDeep {
        /// The bracket that goes too deep.
        at: usize,
    },
    /// An object names one member twice.
    Duplicate {
        /// End of the second name.
        at: usize,
    },
    /// Half a surrogate pair in an escape.
    LoneSurrogate {
        /// End of the escape.
        at: usize,
    },
    /// Something follows the value.
    Trailing {
        /// Where it starts.
        at: usize,
    },
    /// Plain JSON, but not of the form that is expected here.
    Form {
        /// Where it stops being of that form.
        at: usize,
    },
}

/// Reading and writing tell of a fault only that there is one: where, the reader knows.
#[derive(Debug)]
struct Unfit;

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not of this form")
    }
}

impl std::error::Error for Unfit {}

/// The bytes as a text that is exactly one JSON value without double meanings.
pub fn checked(bytes: &[u8]) -> Result<&str, JsonFault> {
    let text = std::str::from_utf8(bytes).map_err(|fault| JsonFault::Utf8 {
        at: fault.valid_up_to(),
    })?;
    let mut scan = Scan { text, at: 0 };
    scan.space();
    scan.value(0)?;
    scan.space();
    match scan.peek() {
        None => Ok(text),
        Some(_) => Err(JsonFault::Trailing { at: scan.at }),
    }
}

/// Checks that the bytes are exactly one JSON value without double meanings.
pub fn check(bytes: &[u8]) -> Result<(), JsonFault> {
    checked(bytes).map(drop)
}

/// Checks the bytes and then reads them as `T`, which should refuse unknown members itself.
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, JsonFault> {
    form(checked(bytes)?)
}

/// Reads a text that was [`checked`].
pub fn form<T: DeserializeOwned>(text: &str) -> Result<T, JsonFault> {
    read(text).map_err(|at| JsonFault::Form { at })
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let here = self.peek() == Some(byte);
        self.at += usize::from(here);
        here
    }

    fn expect(&mut self, byte: u8) -> Result<(), JsonFault> {
        if self.take(byte) {
            Ok(())
        } else {
            self.syntax()
        }
    }

    fn syntax<T>(&self) -> Result<T, JsonFault> {
        Err(JsonFault::Syntax { at: self.at })
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Result<(), JsonFault> {
        match self.peek() {
            Some(b'{' | b'[') if depth == MAX_DEPTH => Err(JsonFault::TooDeep { at: self.at }),
            Some(b'{') => self.object(depth + 1),
            Some(b'[') => self.array(depth + 1),
            Some(b'"') => self.string(None),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'n') => self.word("null"),
            _ => self.syntax(),
        }
    }

    fn word(&mut self, word: &str) -> Result<(), JsonFault> {
        if !self
            .text
            .get(self.at..)
            .unwrap_or_default()
            .starts_with(word)
        {
            return self.syntax();
        }
        self.at += word.len();
        Ok(())
    }

    fn array(&mut self, depth: usize) -> Result<(), JsonFault> {
        self.at += 1;
        self.space();
        if self.take(b']') {
            return Ok(());
        }
        loop {
            self.space();
            self.value(depth)?;
            self.space();
            if self.take(b']') {
                return Ok(());
            }
            self.expect(b',')?;
        }
    }

    fn object(&mut self, depth: usize) -> Result<(), JsonFault> {
        self.at += 1;
        self.space();
        if self.take(b'}') {
            return Ok(());
        }
        let mut names = BTreeSet::new();
        loop {
            self.space();
            let mut name = String::new();
            self.string(Some(&mut name))?;
            if !names.insert(name) {
                return Err(JsonFault::Duplicate { at: self.at });
            }
            self.space();
            self.expect(b':')?;
            self.space();
            self.value(depth)?;
            self.space();
            if self.take(b'}') {
                return Ok(());
            }
            self.expect(b',')?;
        }
    }

    /// A string; what it says goes to `out`, because names are compared by meaning.
    fn string(&mut self, mut out: Option<&mut String>) -> Result<(), JsonFault> {
        self.expect(b'"')?;
        loop {
            let plain = self.at;
            while self
                .peek()
                .is_some_and(|b| b >= 0x20 && b != b'"' && b != b'\\')
            {
                self.at += 1;
            }
            if let (Some(out), Some(part)) = (out.as_deref_mut(), self.text.get(plain..self.at)) {
                out.push_str(part);
            }
            if self.take(b'"') {
                return Ok(());
            }
            // The end of the text and control characters are no escapes either.
            self.expect(b'\\')?;
            let sign = self.escape()?;
            if let Some(out) = out.as_deref_mut() {
                out.push(sign);
            }
        }
    }

    fn escape(&mut self) -> Result<char, JsonFault> {
        let sign = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode();
            }
            _ => return self.syntax(),
        };
        self.at += 1;
        Ok(sign)
    }

    fn unicode(&mut self) -> Result<char, JsonFault> {
        let first = self.four()?;
        let mut code = first;
        if (0xD800..0xDC00).contains(&first) && self.take(b'\\') {
            self.expect(b'u')
                .map_err(|_| JsonFault::LoneSurrogate { at: self.at })?;
            let second = self.four()?;
            if (0xDC00..0xE000).contains(&second) {
                code = 0x10000 + ((first - 0xD800) << 10 | (second - 0xDC00));
            }
        }
        char::from_u32(code).ok_or(JsonFault::LoneSurrogate { at: self.at })
    }

    fn four(&mut self) -> Result<u32, JsonFault> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|b| char::from(b).to_digit(16));
            let Some(digit) = digit else {
                return self.syntax();
            };
            code = code << 4 | digit;
            self.at += 1;
        }
        Ok(code)
    }

    fn number(&mut self) -> Result<(), JsonFault> {
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), JsonFault> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start {
            self.syntax()
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests;
