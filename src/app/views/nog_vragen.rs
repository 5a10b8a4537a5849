//! What is still to be asked about two families: more factors may need the same, and it is said
//! once, in one line.

use crate::{
    app::text::nl::redenen as nl,
    matching::{Factorscore, Ontbreekt, Verdict},
    order::Few,
};

/// What these factors do not know, whom to ask foremost.
#[must_use]
pub fn nog_vragen(factoren: &[Factorscore]) -> Vec<String> {
    let counts = factoren.iter().filter(|part| part.telt());
    let unknown = counts.filter_map(|part| match &part.oordeel {
        Verdict::Unknown { missing } => Some(missing),
        _ => None,
    });
    let mut asked: Few<Ontbreekt> = Few::new();
    let mut nobody = false;
    for missing in unknown {
        asked.extend(*missing);
        nobody |= missing.is_empty();
    }
    let lines = [
        (!asked.is_empty()).then(|| nl::ontbreekt(asked)),
        // Nobody can tell where a postcode lies that no table knows.
        nobody.then(|| nl::ontbreekt(Few::new())),
    ];
    lines.into_iter().flatten().collect()
}
