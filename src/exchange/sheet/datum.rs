//! Dates as sheets hold them: `31-1-2026`, with a time behind it, with the month in letters, or
//! as Excel's bare day number.

use crate::domain::{Datum, DatumFout};
use crate::letters::{Letters, is_letter};

const MONTHS: [&str; 12] = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
];

/// Reads a date.
pub(super) fn read(text: &str) -> Result<Datum, DatumFout> {
    let text = text.trim().small();
    if text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit()) {
        // Days since 30 December 1899; 25,569 is 1 January 1970.
        let serial: i32 = text.parse().map_err(|_| DatumFout::Vorm)?;
        return Ok(Datum::from_day_number(serial - 25_569));
    }
    let words: Vec<&str> = text
        .split([' ', 't', ','])
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| !word.is_empty())
        .collect();
    match words.as_slice() {
        [date] => Datum::parse(date),
        [date, time, ..] if time.contains(':') => Datum::parse(date),
        _ => in_letters(&text),
    }
}

/// `za 31 januari 2026`: an optional weekday, day, month in letters, year.
fn in_letters(text: &str) -> Result<Datum, DatumFout> {
    let words: Vec<&str> = text
        .split([' ', ',', '-'])
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| !word.is_empty())
        .collect();
    let words = match words.as_slice() {
        [weekday, rest @ ..] if weekday.chars().all(is_letter) => rest,
        all => all,
    };
    let [day, month, year, rest @ ..] = words else {
        return Err(DatumFout::Vorm);
    };
    let known = |word: &&str| MONTHS.iter().position(|short| word.starts_with(short));
    let month = known(month).or_else(|| month.starts_with("maa").then_some(2));
    let month = month.ok_or(DatumFout::Vorm)? + 1;
    if rest.first().is_some_and(|time| !time.contains(':')) {
        return Err(DatumFout::Vorm);
    }
    Datum::parse(&format!("{day}-{month}-{year}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_sheets_hold_them() {
        let expected = Datum::new(2026, 3, 7).unwrap();
        for text in [
            "7-3-2026",
            "07-03-2026 14:05",
            "2026-03-07T14:05:00",
            "7 maart 2026",
            "za 7 mrt. 2026",
            "zaterdag 7 maart 2026 9:30",
            "46088",
        ] {
            assert_eq!(read(text), Ok(expected), "{text}");
        }
        for text in ["31-2-2026", "31 februari 2026"] {
            assert_eq!(read(text), Err(DatumFout::BestaatNiet), "{text}");
        }
        for text in [
            "vorige week",
            "maart 2026",
            "7 foo 2026",
            "7 maart 2026 of later",
            "",
        ] {
            assert_eq!(read(text), Err(DatumFout::Vorm), "{text}");
        }
    }
}
