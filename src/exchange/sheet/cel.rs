//! One cell into one value, as several columns need it.

use super::{CelFout, woorden};
use crate::domain::{Regel, Tekst};

pub(super) fn line(cell: &str) -> Result<Regel, CelFout> {
    Regel::parse(cell).map_err(CelFout::Tekst)
}

pub(super) fn join(earlier: Option<Tekst>, cell: &str) -> Result<Option<Tekst>, CelFout> {
    let text = match earlier {
        Some(earlier) => format!("{earlier}\n{cell}"),
        None => cell.to_owned(),
    };
    Tekst::parse(&text).map(Some).map_err(CelFout::Tekst)
}

pub(super) fn extend<T: Ord>(field: &mut Option<crate::order::Set<T>>, more: crate::order::Set<T>) {
    if !more.is_empty() {
        field.get_or_insert_default().extend(more);
    }
}

pub(super) fn number(cell: &str, van: u16, tot: u16) -> Result<u8, CelFout> {
    let fault = CelFout::Getal { van, tot };
    let found = woorden::number(cell).filter(|number| (van..=tot).contains(number));
    found
        .and_then(|number| u8::try_from(number).ok())
        .ok_or(fault)
}

/// Whether somebody filled in that there is nothing to fill in.
pub(super) fn is_blank(cell: &str) -> bool {
    let nothing = [
        "", "-", "\u{2013}", "\u{2014}", "?", "onbekend", "n.v.t.", "nvt",
    ];
    nothing.contains(&cell.trim().to_lowercase().as_str())
}

/// A Dutch telephone number with words beside it: `06-12345678 (werk)`.
pub(super) fn number_in(cell: &str) -> Option<String> {
    let signs = cell.chars().filter(|c| !c.is_alphabetic() && *c != ':');
    let plain: String = signs
        .map(|c| {
            if matches!(c, '\u{2010}'..='\u{2015}') {
                '-'
            } else {
                c
            }
        })
        .collect();
    let plain = plain.trim_matches([' ', '(', ')', '.', ',', '-']);
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    let home = digits == 10 && plain.starts_with('0');
    let coded = digits == 11 && plain.trim_start_matches('+').starts_with("31");
    (home || coded).then(|| plain.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_beside_words_and_two_are_not_one() {
        for (cell, number) in [
            ("06 00112011 (werk)", Some("06 00112011")),
            ("tel: 06-00112011", Some("06-00112011")),
            ("06\u{2013}00112011", Some("06-00112011")),
            ("06-00112011 na 18 uur", None),
            ("06-00112011 en 06-00112012", None),
            ("+31 6 00112011 (werk)", Some("+31 6 00112011")),
            ("geen", None),
        ] {
            assert_eq!(number_in(cell).as_deref(), number, "{cell}");
        }
        assert!(is_blank(" - ") && is_blank("Onbekend") && !is_blank("0"));
    }
}
