//! One cell into one value, as several columns need it.

use super::{CelFout, woorden};
use crate::domain::{ContactFout, Dagdelen, Regel, Tekst, TekstFout, Telefoon};
pub(super) use crate::letters::Letters;
use crate::letters::is_letter;
use crate::order::{Choice, Few};

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

pub(super) fn extend<T: Choice>(field: &mut Option<Few<T>>, more: Few<T>) {
    if !more.is_empty() {
        field.get_or_insert_default().extend(more);
    }
}

/// Slots and more of them.
pub(super) fn both(field: Option<Dagdelen>, more: Dagdelen) -> Option<Dagdelen> {
    let slots = || {
        field
            .unwrap_or_default()
            .iter()
            .chain(more.iter())
            .collect()
    };
    if more.is_empty() {
        field
    } else {
        Some(slots())
    }
}

/// A whole number with the word behind it, if any.
pub(super) fn number(cell: &str, van: u16, tot: u16) -> Result<(u8, String), CelFout> {
    let fault = CelFout::Getal { van, tot };
    let found = woorden::number(cell).filter(|(number, _)| (van..=tot).contains(number));
    found
        .and_then(|(number, unit)| Some((u8::try_from(number).ok()?, unit)))
        .ok_or(fault)
}

/// Whether somebody filled in that there is nothing to fill in.
pub(super) fn is_blank(cell: &str) -> bool {
    let nothing = [
        "", "-", "\u{2013}", "\u{2014}", "?", "onbekend", "n.v.t.", "nvt",
    ];
    nothing.contains(&cell.trim().small().as_str())
}

/// A number as it was read.
pub(super) struct Nummer {
    pub nummer: Telefoon,
    /// There is more in the cell.
    pub meer: bool,
    /// Its nought was gone, as Excel takes it away.
    pub nul_erbij: bool,
}

/// The first number of a cell.
pub(super) fn telefoon(cell: &str) -> Result<Nummer, CelFout> {
    line(cell).map_err(|fout| match fout {
        CelFout::Tekst(TekstFout::Bsn) => CelFout::Contact(ContactFout::Bsn),
        other => other,
    })?;
    let plain = number_in(cell);
    let (text, meer) = match (Telefoon::parse(cell), &plain) {
        (Ok(_), _) => (cell, false),
        (Err(fout @ ContactFout::Bsn), _) => return Err(CelFout::Contact(fout)),
        (Err(_), Some(plain)) => (plain.as_str(), true),
        (Err(_), None) => {
            let first = cell
                .split(['/', ';', ','])
                .flat_map(|part| part.split(" of "))
                .next()
                .unwrap_or(cell);
            (first, first != cell)
        }
    };
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let bare = text.bytes().all(|b| b.is_ascii_digit());
    let nul_erbij = bare && digits == 9 && !text.starts_with('0');
    let nought = if nul_erbij { "0" } else { "" };
    let nummer = Telefoon::parse(&format!("{nought}{text}")).map_err(CelFout::Contact)?;
    Ok(Nummer {
        nummer,
        meer,
        nul_erbij,
    })
}

/// A Dutch telephone number with words beside it: `06-12345678 (werk)`.
fn number_in(cell: &str) -> Option<String> {
    let signs = cell.chars().filter(|c| !is_letter(*c) && *c != ':');
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
