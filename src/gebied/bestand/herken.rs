//! What a file is, by its bytes; then the reader of that form does the rest.

use super::{Bestandsfout, MAX_BYTES, Oogst, Vreemd, geojson, tabel};
use crate::bytes::text;

/// How other things begin.
#[rustfmt::skip]
const VREEMD: &[(&[u8], Vreemd)] = &[
    (b"PK\x03\x04", Vreemd::Zip),
    (&[0xD0, 0xCF, 0x11, 0xE0], Vreemd::Excel),
    (b"SQLite format 3\0", Vreemd::GeoPackage),
    (&[0, 0, 0x27, 0x0A], Vreemd::Shapefile),
    (b"%PDF-", Vreemd::Pdf),
];

/// Reads a file.
///
/// # Errors
/// When nothing of it can be used.
pub fn lees(bytes: &[u8]) -> Result<Oogst, Bestandsfout> {
    if bytes.len() > MAX_BYTES {
        return Err(Bestandsfout::TeGroot { bytes: bytes.len() });
    }
    if let Some(vreemd) = vreemd(bytes) {
        return Err(Bestandsfout::Vreemd(vreemd));
    }
    let text = text::decode(bytes).ok_or(Bestandsfout::Vreemd(Vreemd::GeenTekst))?;
    match text.trim_start().bytes().next() {
        None => Err(Bestandsfout::Leeg),
        Some(b'<') => Err(Bestandsfout::Vreemd(Vreemd::Xml)),
        Some(b'{' | b'[') => geojson::read(&text),
        Some(_) => tabel::read(&text),
    }
}

/// What a file is instead, when its beginning tells so: enough of it to be sure of is 2 KB.
#[must_use]
pub fn vreemd(begin: &[u8]) -> Option<Vreemd> {
    let (_, vreemd) = VREEMD.iter().find(|(mark, _)| begin.starts_with(mark))?;
    let workbook = *vreemd == Vreemd::Zip && names_a_workbook(begin);
    Some(if workbook { Vreemd::Excel } else { *vreemd })
}

/// Whether the first names in a zip are those of a workbook.
fn names_a_workbook(bytes: &[u8]) -> bool {
    let begin = bytes.get(..2000).unwrap_or(bytes);
    [&b"[Content_Types].xml"[..], b"xl/"]
        .iter()
        .any(|name| begin.windows(name.len()).any(|part| part == *name))
}
