//! A quote in front of a cell that nothing closes would take all rows below into that cell. Such
//! a quote is a sign like any other; where it stood is told, for somebody forgot one.

use std::borrow::Cow;

/// Stands for a loose quote while the text is parted; no text holds this sign.
pub(super) const LOS: char = '\u{fdd0}';

/// The text with every loose quote as [`LOS`]: one in front of a cell that spans lines and is not
/// closed at its end. Within one line a reader loses nothing by it.
pub(super) fn mark(text: &str, separator: u8) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let ends = |sign: Option<&u8>| {
        sign.is_none_or(|sign| matches!(sign, b'\r' | b'\n') || *sign == separator)
    };
    let mut loose = Vec::new();
    let (mut at, mut opens) = (0, true);
    while let Some(sign) = bytes.get(at) {
        if opens && *sign == b'"' {
            opens = false;
            match closed(bytes, at + 1, &ends) {
                Some(end) => at = end,
                None => {
                    loose.push(at);
                    at += 1;
                }
            }
        } else {
            opens = ends(Some(sign));
            at += 1;
        }
    }
    if loose.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut marked = String::with_capacity(text.len() + 2 * loose.len());
    let mut from = 0;
    for quote in loose {
        marked.push_str(text.get(from..quote).unwrap_or_default());
        marked.push(LOS);
        from = quote + 1;
    }
    marked.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(marked)
}

/// Just behind the quote that closes the cell which begins at `at`.
fn closed(bytes: &[u8], mut at: usize, ends: &impl Fn(Option<&u8>) -> bool) -> Option<usize> {
    let mut lines = false;
    loop {
        let (sign, next) = (bytes.get(at)?, bytes.get(at + 1));
        match (sign, next) {
            (b'"', Some(b'"')) => at += 1,
            (b'"', _) => {
                let mut rest = bytes.iter().skip(at + 1).skip_while(|sign| **sign == b' ');
                return (!lines || ends(rest.next())).then_some(at + 1);
            }
            (b'\r' | b'\n', _) => lines = true,
            _ => {}
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_that_nothing_closes_is_loose_and_one_that_spans_lines_rightly_is_not() {
        let marked = |text: &str| mark(text, b';').replace(LOS, "?");
        for (text, expected) in [
            ("\"a;1\nb;2\n", "?a;1\nb;2\n"),
            ("a;\"1\nb;\"2\n\"c\";3\n", "a;?1\nb;?2\n\"c\";3\n"),
            // Closed by the next cell's own opening.
            ("\"a;1\n\"b\";2\n", "?a;1\n\"b\";2\n"),
            ("a;\"", "a;?"),
        ] {
            assert_eq!(marked(text), expected, "{text}");
        }
        for text in [
            "\"a\nb\";1\n",
            "\"a\nb\" ;1",
            "\"a \"\"b\"\"\nc\"\r\n\"d\"",
            "\"a\" b;1\n\"c\";2",
            "a \"b\" c;2\"\nd;3\n",
            "\"\";\"\"\n",
        ] {
            assert!(matches!(mark(text, b';'), Cow::Borrowed(_)), "{text}");
        }
    }
}
