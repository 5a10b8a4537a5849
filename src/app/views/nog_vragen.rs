//! What is still to be asked about two families: more factors may need the same, and it is said
//! once.

use crate::{app::text::nl::redenen as nl, matching::Ontbreekt, order::Set};

/// What is missing and was not said before; nothing when all of it was.
#[must_use]
pub fn nog_vragen(missing: &[Ontbreekt], said: &mut Set<Ontbreekt>) -> Option<String> {
    let fresh: Vec<Ontbreekt> = missing
        .iter()
        .copied()
        .filter(|one| said.insert(*one))
        .collect();
    (missing.is_empty() || !fresh.is_empty()).then(|| nl::ontbreekt(&fresh))
}
