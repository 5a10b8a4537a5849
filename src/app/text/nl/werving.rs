//! Whom to look for: a sentence for the local paper, and what one such family would bring.

use super::{datum, woorden};
use crate::{
    domain::{Dagdeel, Leeftijden, Steunsoort, Waar},
    matching::Gezocht,
    order::Set,
};

/// Head of the advice.
pub const TITEL: &str = "Wie zoeken we erbij?";
/// What it is.
pub const UITLEG: &str = "Deze steungezinnen zijn er nog niet. Voor elk is het hele plan opnieuw gemaakt: \
     zo helpt één gezin erbij het meest.";
/// Nobody is left over, or one more would not help.
pub const NIEMAND: &str = "Eén steungezin erbij helpt nu niemand extra.";

/// The sentence. A point on the map is left out: that would be one address.
#[must_use]
pub fn zin(gezocht: &Gezocht) -> String {
    let waar = gezocht.waar.as_ref().and_then(waar);
    let start = waar.map_or_else(
        || "We zoeken een gezin".to_owned(),
        |waar| format!("In {waar} zoeken we een gezin"),
    );
    let parts = [
        wanneer(&gezocht.dagdelen),
        gezocht.soort.map(soort),
        gezocht.leeftijden.map(leeftijden),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        format!("{start}.")
    } else {
        format!("{start} {}.", parts.join(", "))
    }
}

/// What it would bring.
#[must_use]
pub fn winst(namen: &[String]) -> String {
    match namen {
        [one] => format!("Dan kan {one} ook geholpen worden."),
        more => format!("Dan kunnen {} ook geholpen worden.", woorden::lijst(more)),
    }
}

fn waar(waar: &Waar) -> Option<String> {
    match waar {
        Waar::Postcode(postcode) => Some(postcode.to_string()),
        Waar::Buurt(buurt) => Some(format!("de buurt {}", buurt.naam)),
        Waar::Punt(_) => None,
    }
}

fn wanneer(dagdelen: &Set<Dagdeel>) -> Option<String> {
    let slot = |one: &Dagdeel| format!("{}{}", datum::dag(one.dag), datum::moment(one.moment));
    let all: Vec<String> = dagdelen.iter().map(slot).collect();
    (!all.is_empty()).then(|| format!("dat op {} kan", woorden::of(all)))
}

fn soort(soort: Steunsoort) -> String {
    format!("voor {}", woorden::steunsoort_kort(soort))
}

fn leeftijden(leeftijden: Leeftijden) -> String {
    let (van, tot) = (leeftijden.van(), leeftijden.tot());
    if van == tot {
        format!("voor een kind van {van} jaar")
    } else {
        format!("voor kinderen van {van} tot en met {tot} jaar")
    }
}
