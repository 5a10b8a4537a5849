//! Whether two families expect the same: how long, how often, what contact. Expectations that differ are the
//! best known reason why a match ends early; they are said, and never decide anything.

use crate::{app::text::nl::agenda as nl, domain::Gezin, matching::duur_verschilt};

/// What the two expect differently, a sentence each.
pub fn verschil(vraag: &Gezin, steun: &Gezin) -> Vec<String> {
    let mut said = Vec::new();
    if let Some((a, b)) = vraag.duur.zip(steun.duur)
        && duur_verschilt(a, b)
    {
        said.push(nl::duur_verschilt(a, b));
    }
    if let Some((a, b)) = vraag.frequentie.zip(steun.frequentie)
        && a != b
    {
        said.push(nl::frequentie_verschilt(a, b));
    }
    if let Some((a, b)) = vraag.omgang.zip(steun.omgang)
        && a != b
    {
        said.push(nl::omgang_verschilt(a, b));
    }
    said
}
