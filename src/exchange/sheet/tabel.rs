//! From text to cells: which sign parts the columns, which row is the heading. Quoted cells may
//! hold the sign and line ends. Reading never fails on a form; only on size.

use super::los::{self, LOS};
use super::{Kolom, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, SheetFout};
use crate::bytes::csv_cell::unguard;

/// A table as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tabel {
    /// The headings; empty texts where the sheet has none.
    pub koppen: Vec<String>,
    /// Whether a row of headings was found.
    pub heeft_koppen: bool,
    /// The rows under it with their number in the sheet, all as wide as the headings.
    pub rijen: Vec<(usize, Vec<String>)>,
    /// Numbers of the rows with a quote that nothing closes.
    pub los: Vec<usize>,
}

impl Tabel {
    /// Reads a text: separator `;`, tab, `,` or `|`, found by which makes most sense of the
    /// first rows; line `sep=;` obeyed.
    ///
    /// # Errors
    /// When it is empty or too large.
    pub fn read(text: &str) -> Result<Self, SheetFout> {
        if text.len() > MAX_BYTES {
            return Err(SheetFout::TeGroot { bytes: text.len() });
        }
        let text = text.trim_start_matches('\u{feff}');
        let (told, text) = told_separator(text);
        let separator = told.unwrap_or_else(|| best_separator(text));
        let records = records(text, separator, usize::MAX);
        Self::of_records(records, told.is_some())
    }

    fn of_records(records: Vec<Vec<String>>, first_line_gone: bool) -> Result<Self, SheetFout> {
        let width = records.iter().map(|row| used_width(row)).max().unwrap_or(0);
        if width == 0 {
            return Err(SheetFout::Leeg);
        }
        if width > MAX_COLUMNS {
            return Err(SheetFout::TeVeelKolommen { kolommen: width });
        }
        let head = records.iter().take(10).position(|row| is_heading(row));
        let mut koppen = vec![String::new(); width];
        let (mut rijen, mut los) = (Vec::new(), Vec::new());
        for (index, mut row) in records.into_iter().enumerate() {
            let blank = used_width(&row) == 0;
            let number = index + 1 + usize::from(first_line_gone);
            row.resize(width, String::new());
            for cell in row.iter_mut().filter(|cell| cell.contains(LOS)) {
                *cell = cell.replace(LOS, "\"");
                los.push(number);
            }
            if Some(index) == head {
                koppen = row.iter().map(|kop| kop.trim().to_owned()).collect();
            } else if !blank && head.is_none_or(|head| index > head) {
                rijen.push((number, row));
            }
        }
        if rijen.is_empty() {
            return Err(SheetFout::AlleenKoppen);
        }
        if rijen.len() > MAX_ROWS {
            return Err(SheetFout::TeVeelRijen { rijen: rijen.len() });
        }
        Ok(Self {
            koppen,
            heeft_koppen: head.is_some(),
            rijen,
            los,
        })
    }
}

/// Unit separator: no sheet holds it.
const NO_SIGN: u8 = 0x1f;

/// Excel's own first line that names the separator.
fn told_separator(text: &str) -> (Option<u8>, &str) {
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    let sign = line
        .trim_matches('"')
        .strip_prefix("sep=")
        .map(str::as_bytes);
    match sign {
        Some(&[sign @ (b';' | b',' | b'\t' | b'|')]) => {
            let rest = text.get(line.len()..).unwrap_or_default();
            let rest = rest.strip_prefix('\r').unwrap_or(rest);
            (Some(sign), rest.strip_prefix('\n').unwrap_or(rest))
        }
        _ => (None, text),
    }
}

/// The sign that finds most headings, else that parts most rows into most columns.
fn best_separator(text: &str) -> u8 {
    let merit = |sign: u8| {
        let rows = records(text, sign, 20);
        let headings = rows
            .iter()
            .take(10)
            .map(|row| known(row))
            .max()
            .unwrap_or(0);
        let parted = rows.iter().filter(|row| row.len() > 1).count();
        let width = rows.iter().map(Vec::len).min().unwrap_or(0);
        (headings, parted, width)
    };
    // The last of equals wins, so the Dutch usual one stands last.
    let signs = [b'|', b',', b'\t', b';'];
    let best = signs.into_iter().max_by_key(|sign| merit(*sign));
    let best = best.unwrap_or(b';');
    // A heading of one cell is a sheet of one column, whatever signs its texts hold.
    let rows = records(text, best, 10);
    let head = rows.iter().find(|row| is_heading(row));
    match head.map(|row| used_width(row)) {
        Some(1) => NO_SIGN,
        _ => best,
    }
}

fn records(text: &str, separator: u8, most: usize) -> Vec<Vec<String>> {
    let marked = los::mark(text, separator);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(marked.as_bytes());
    let rows = reader.records().filter_map(Result::ok).take(most);
    rows.map(|row| row.iter().map(|cell| unguard(cell).to_owned()).collect())
        .collect()
}

/// Width without the blank cells at the end.
fn used_width(row: &[String]) -> usize {
    row.iter()
        .rposition(|cell| !cell.trim().is_empty())
        .map_or(0, |last| last + 1)
}

fn known(row: &[String]) -> usize {
    row.iter()
        .filter(|cell| cell.len() <= 80 && Kolom::guess(cell).is_some())
        .count()
}

/// A row with a known heading for half of its cells, so that a title above the table or a
/// talkative first row is not taken for one.
fn is_heading(row: &[String]) -> bool {
    let filled = row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let digits = row
        .iter()
        .any(|cell| cell.trim().starts_with(|c: char| c.is_ascii_digit()));
    let known = known(row);
    known > 0 && !digits && known * 2 >= filled.min(6)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let tabel = Tabel::read(text).unwrap();
        tabel.rijen.into_iter().map(|(_, row)| row).collect()
    }

    #[test]
    fn separators_are_found_and_quoted_cells_stay_whole() {
        for sign in [";", ",", "\t", "|"] {
            let text = format!(
                "Naam{sign}Telefoon{sign}Opmerking\r\nVlier{sign}06-00{sign}\"regel 1\r\nregel \"\"2\"\"; , \t |\"\r\n"
            );
            let tabel = Tabel::read(&text).unwrap();
            assert_eq!(tabel.koppen, ["Naam", "Telefoon", "Opmerking"], "{sign}");
            assert_eq!(tabel.rijen[0].1[2], "regel 1\r\nregel \"2\"; , \t |");
        }
        assert_eq!(cells("sep=,\r\nNaam,Tel\r\na;b,c")[0], ["a;b", "c"]);
        assert_eq!(
            cells("Naam\nVlier, Els; Wilg")[0].concat(),
            "Vlier, Els; Wilg"
        );
    }

    #[test]
    fn a_title_above_and_blank_rows_between_are_no_rows_and_numbers_are_those_of_the_sheet() {
        let text =
            "Aanmeldingen, najaar;;\r\n;;\r\nNaam;Telefoon;\r\n;;\r\nVlier;06-00;\r\nEls;;\r\n";
        let tabel = Tabel::read(text).unwrap();
        assert_eq!(tabel.koppen, ["Naam", "Telefoon"]);
        let expected = [
            (5, vec!["Vlier".to_owned(), "06-00".to_owned()]),
            (6, vec!["Els".to_owned(), String::new()]),
        ];
        assert_eq!(tabel.rijen, expected);
    }

    #[test]
    fn a_quote_that_nothing_closes_takes_no_row_along() {
        let text = "Naam;Telefoon;Opmerking\nVlier;06-1;\n\"Fam Els;06-2;\nWilg;06-3;\"een\ntwee\"\nBrem;06-4;\n";
        let tabel = Tabel::read(text).unwrap();
        let names: Vec<&str> = tabel.rijen.iter().map(|(_, row)| &*row[0]).collect();
        assert_eq!(names, ["Vlier", "\"Fam Els", "Wilg", "Brem"]);
        assert_eq!(tabel.rijen[2].1[2], "een\ntwee");
        assert_eq!(tabel.los, [3]);
    }

    #[test]
    fn cells_without_headings_are_all_rows() {
        let tabel = Tabel::read("Vlier\t06-00123456\nEls\t06-00123457").unwrap();
        assert!(!tabel.heeft_koppen);
        assert_eq!((tabel.koppen.len(), tabel.rijen.len()), (2, 2));
    }

    #[test]
    fn what_is_too_large_is_refused_with_its_size() {
        assert_eq!(Tabel::read(" ;;\r\n"), Err(SheetFout::Leeg));
        assert_eq!(
            Tabel::read("Naam;Telefoon\r\n;\r\n"),
            Err(SheetFout::AlleenKoppen)
        );
        let wide = "x;".repeat(61);
        assert_eq!(
            Tabel::read(&wide),
            Err(SheetFout::TeVeelKolommen { kolommen: 61 })
        );
        let long = format!("Naam\n{}", "Vlier\n".repeat(5001));
        assert_eq!(
            Tabel::read(&long),
            Err(SheetFout::TeVeelRijen { rijen: 5001 })
        );
        assert_eq!(
            cells(&format!("Naam\n{}", "Vlier\n".repeat(5000))).len(),
            5000
        );
        assert!(Tabel::read(&format!("{}y", "x;".repeat(59))).is_ok());
    }
}
