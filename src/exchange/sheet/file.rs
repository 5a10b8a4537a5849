//! From the bytes of a file to text. Excel's "CSV" is Windows-1252 or UTF-8 with a mark in
//! front; its "Unicode-tekst" is UTF-16. A workbook is known by its first bytes, whatever its name.

use super::{MAX_BYTES, SheetFout};

/// Windows-1252 where it differs from Latin-1: bytes 0x80 to 0x9F. The five holes are
/// read as the browser's `TextDecoder` reads them, as control characters.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file.
///
/// # Errors
/// When it is too large, a workbook, no text, or empty.
pub fn read_bytes(bytes: &[u8]) -> Result<String, SheetFout> {
    if bytes.len() > MAX_BYTES {
        return Err(SheetFout::TeGroot { bytes: bytes.len() });
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(SheetFout::Excelbestand);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(SheetFout::OudExcelbestand);
    }
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes)?,
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
            Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
        },
    };
    if text.contains('\0') {
        return Err(SheetFout::GeenTekst);
    }
    if text.trim().is_empty() {
        return Err(SheetFout::Leeg);
    }
    Ok(text)
}

/// Whether bytes are not UTF-8, so that they are taken for Windows-1252.
#[must_use]
pub fn needs_windows_1252(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err()
}

fn windows_1252(byte: u8) -> char {
    let high = byte
        .checked_sub(0x80)
        .and_then(|i| HIGH.get(usize::from(i)));
    high.copied().unwrap_or(char::from(byte))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, SheetFout> {
    let pairs = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.0.iter().map(|pair| unit(*pair)).collect();
    match String::from_utf16(&units) {
        Ok(text) if pairs.1.is_empty() => Ok(text),
        _ => Err(SheetFout::GeenTekst),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_in_which_excel_writes_text_is_read() {
        let expected = "Naam;Bedrag\r\nJosé;€ 5 – één";
        let utf_16: Vec<u8> = [0xFEFF]
            .into_iter()
            .chain(expected.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let windows = b"Naam;Bedrag\r\nJos\xe9;\x80 5 \x96 \xe9\xe9n";
        let marked = [b"\xef\xbb\xbf", expected.as_bytes()].concat();
        for bytes in [expected.as_bytes(), &marked, windows, &utf_16] {
            assert_eq!(read_bytes(bytes).unwrap(), expected);
        }
        assert!(needs_windows_1252(windows) && !needs_windows_1252(&marked));
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert_eq!(read_bytes(b"PK\x03\x04rest"), Err(SheetFout::Excelbestand));
        assert_eq!(
            read_bytes(b"\xd0\xcf\x11\xe0\xa1"),
            Err(SheetFout::OudExcelbestand)
        );
        assert_eq!(read_bytes(b"a\0b"), Err(SheetFout::GeenTekst));
        assert_eq!(read_bytes(b"\xff\xfea"), Err(SheetFout::GeenTekst));
        assert_eq!(read_bytes(b"\xef\xbb\xbf \r\n"), Err(SheetFout::Leeg));
        let bytes = MAX_BYTES + 1;
        assert_eq!(
            read_bytes(&vec![b'a'; bytes]),
            Err(SheetFout::TeGroot { bytes })
        );
        assert!(read_bytes(&vec![b'a'; MAX_BYTES]).is_ok());
    }
}
