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
