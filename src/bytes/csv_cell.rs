//! One cell of a sheet as text that no spreadsheet takes for a formula. Excel and its kin run
//! a cell that starts with one of a few signs; a family's note must never do that on the
//! desk of whoever opens our sheet. What the guard adds can be taken off without doubt.

/// The cell as it stands in a CSV file: guarded, and quoted where any reader could split it.
pub fn csv_cell(text: &str) -> String {
    let guarded = guard(text);
    let bare = guarded == text
        && !text.contains([',', ';', '\t', '"', '\r', '\n', '|'])
        && !text.contains(char::is_control)
        && text.trim() == text;
    if bare {
        guarded
    } else {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    }
}

/// Puts an apostrophe in front of what a spreadsheet would run.
pub fn guard(text: &str) -> String {
    if starts_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Takes off what [`guard`] put there, and nothing else.
pub fn unguard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if starts_formula(rest) => rest,
        _ => text,
    }
}

/// Whether a spreadsheet could run this text. Apostrophes in front count as absent, so that
/// a text that already looks guarded gets one more and comes back as it was.
fn starts_formula(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    // Some readers drop white space, control and invisible signs before they look.
    let seen = text.trim_start_matches(|sign: char| {
        sign.is_whitespace()
            || sign.is_control()
            || matches!(sign, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    });
    // The second four are the full-width forms that East Asian input turns into the first.
    seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_formula_gets_an_apostrophe_and_quotes() {
        for text in [
            "=1+1",
            "+31 6 12345678",
            "-5",
            "@SUM(A1)",
            "\t=1",
            "\rx",
            "\nx",
            "＝1",
            "＋1",
            "－1",
            "＠a",
            " =1",
            "\u{a0}=1",
            "\u{feff}=1",
            "\0=1",
            "\u{200b}+1",
            "'=1",
            "''=1",
        ] {
            let cell = csv_cell(text);
            assert!(
                cell.starts_with("\"'") && cell.ends_with('"'),
                "{text:?}: {cell:?}"
            );
        }
        assert_eq!(csv_cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        for text in [
            "",
            "Vlier",
            "a=b",
            "7901 AB",
            "'s-Gravenhage",
            "06-12345678",
            "é",
            "x+y",
        ] {
            assert_eq!(csv_cell(text), text);
        }
    }

    #[test]
    fn what_a_reader_could_split_is_quoted() {
        assert_eq!(csv_cell("a;=b"), "\"a;=b\"");
        assert_eq!(csv_cell("a,b"), "\"a,b\"");
        assert_eq!(csv_cell("a\tb"), "\"a\tb\"");
        assert_eq!(csv_cell("a\"b"), "\"a\"\"b\"");
        assert_eq!(csv_cell("a\r\nb"), "\"a\r\nb\"");
        assert_eq!(csv_cell(" a"), "\" a\"");
    }

    proptest! {
        #[test]
        fn another_csv_reader_reads_back_the_text(text in r#"(\PC|[=+\-@'",;\t\r\n\x00 ]){0,8}"#) {
            for delimiter in [b';', b',', b'\t'] {
                let line = format!("eerste{0}{1}{0}laatste\r\n", char::from(delimiter), csv_cell(&text));
                let mut reader = csv::ReaderBuilder::new()
                    .has_headers(false).delimiter(delimiter).from_reader(line.as_bytes());
                let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
                prop_assert_eq!(rows.len(), 1);
                prop_assert_eq!(rows[0].len(), 3);
                prop_assert_eq!(unguard(&rows[0][1]), text.as_str());
                let first = rows[0][1].chars().next();
                prop_assert!(!matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n')));
            }
        }
    }
}
