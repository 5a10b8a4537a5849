//! No sheet makes the reader fall, and what we write it reads back.

use super::*;
use crate::bytes::csv_cell::csv_cell;
use crate::domain::Datum;
use proptest::prelude::*;

proptest! {
    #[test]
    fn no_text_makes_the_reader_fall(
        head in prop::collection::vec(prop::sample::select(Kolom::ALL), 1..6),
        text in "(\\PC|[;,\t\r\n\"0-9 ]|woensdag|middag|jaar|en|t/m|-|2026){0,60}",
    ) {
        if let Ok(tabel) = Tabel::read(&text) {
            let mut mapping = Mapping::guess(&tabel);
            for (index, kolom) in head.iter().enumerate() {
                mapping.set(index, Some(*kolom));
            }
            let today = Datum::parse("2026-11-21").unwrap();
            if let Ok(seen) = preview(&tabel, &mapping, today, &[], &|_| false) {
                let telling = seen.count();
                prop_assert_eq!(telling.nieuw + telling.dubbel + telling.fout, tabel.rijen.len());
            }
        }
    }

    #[test]
    fn no_bytes_make_the_reader_fall(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(text) = read_bytes(&bytes) {
            let _ = Tabel::read(&text);
        }
    }

    #[test]
    fn what_we_export_as_a_cell_reads_back(cells in prop::collection::vec("(\\PC|[=+@'\";,\t\n-]){0,12}", 2..5)) {
        let head = ["Naam", "Telefoon", "E-mail", "Postcode"];
        for sign in [";", ",", "\t"] {
            let row: Vec<String> = cells.iter().map(|cell| csv_cell(cell)).collect();
            let text = format!("{}\r\n{}\r\n", head[..cells.len()].join(sign), row.join(sign));
            let tabel = Tabel::read(&text);
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                prop_assert_eq!(tabel, Err(SheetFout::AlleenKoppen));
            } else {
                let tabel = tabel.unwrap();
                prop_assert_eq!(&tabel.los, &[] as &[usize]);
                prop_assert_eq!(tabel.rijen.len(), 1);
                prop_assert_eq!(&tabel.rijen[0].1, &cells);
            }
        }
    }
}
