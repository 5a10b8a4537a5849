//! From the bytes of a file to text, in whichever way Excel wrote it. A workbook is known by its
//! first bytes, whatever its name.

use super::{MAX_BYTES, SheetFout};
use crate::bytes::text;

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
    if [&b"%PDF"[..], b"{", b"["]
        .iter()
        .any(|start| bytes.trim_ascii_start().starts_with(start))
    {
        return Err(SheetFout::GeenTekst);
    }
    let text = text::decode(bytes).ok_or(SheetFout::GeenTekst)?;
    if text.trim().is_empty() {
        return Err(SheetFout::Leeg);
    }
    Ok(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named() {
        assert_eq!(read_bytes(b"PK\x03\x04rest"), Err(SheetFout::Excelbestand));
        assert_eq!(
            read_bytes(b"\xd0\xcf\x11\xe0\xa1"),
            Err(SheetFout::OudExcelbestand)
        );
        assert_eq!(read_bytes(b"%PDF-1.7\n"), Err(SheetFout::GeenTekst));
        assert_eq!(read_bytes(b" {\"a\": 1}"), Err(SheetFout::GeenTekst));
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
