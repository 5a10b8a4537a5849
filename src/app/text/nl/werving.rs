//! Whom to look for: a sentence for the local paper, and what one such family would bring.

use super::{datum, woorden};
use crate::{
    domain::{Dagdeel, Huis, Leeftijden, Steunsoort, Waar},
    matching::Gezocht,
    order::Set,
};

/// Head of the advice.
pub const TITEL: &str = "Wie zoeken we erbij?";
/// What it is.
pub const UITLEG: &str = "Deze steungezinnen zijn er nog niet. Voor elk is het hele plan opnieuw gemaakt: \
     zo helpt één gezin erbij het meest.";
/// The same where not all were priced.
pub const UITLEG_DEEL: &str = "Deze steungezinnen zijn er nog niet. Er is te veel om alles te proberen: \
     gekeken is naar wie haast heeft, en naar wat het vaakst gevraagd wordt.";
/// Nobody among those that were priced.
pub const NIEMAND_GEVONDEN: &str = "Er is te veel om alles te proberen: niets gevonden.";
/// Nobody is left over, or one more would not help.
pub const NIEMAND: &str = "Eén steungezin erbij helpt nu niemand extra.";

/// There are too many families to look at all.
pub const TE_VEEL: &str = "Er zijn te veel gezinnen om hier uit te rekenen wie het meest helpt.";
/// There are too many families to look at each that may be missed.
pub const GEMIS_TE_VEEL: &str = "Er zijn te veel gezinnen om dat uit te rekenen.";
/// Head of whom one would miss.
pub const GEMIS: &str = "Als er één afvalt";
/// Nobody would be without.
pub const NIEMAND_GEMIST: &str =
    "Valt één steungezin uit dit plan af, dan is er voor iedereen in het plan een ander.";

/// How many of who waits have few candidates.
#[must_use]
pub fn norm(few: usize, all: usize, norm: usize) -> String {
    let less = format!("minder dan {norm} kandidaten. Vijf is de vuistregel.");
    match (few, all) {
        (_, 0) => "Niemand wacht op een steungezin.".to_owned(),
        (0, _) => format!("Iedereen die wacht, heeft minstens {norm} kandidaten."),
        (1, 1) => format!("Wie wacht, heeft {less}"),
        (1, all) => format!("1 van de {all} die wachten, heeft {less}"),
        (few, all) => format!("{few} van de {all} die wachten, hebben {less}"),
    }
}

/// For whom nobody can be asked.
#[must_use]
pub fn zonder_plek(namen: &[String]) -> String {
    format!(
        "Voor {} is hier geen zin te maken: waar het gezin woont is niet bekend, of het steungezin moet dichterbij wonen dan een postcode groot is.",
        woorden::lijst(namen)
    )
}

/// What is lost without a steungezin; `over` may be others than who is with it now.
#[must_use]
pub fn gemis(steun: &str, over: &[String], minder: i32) -> String {
    match over {
        [one] => format!("Zonder {steun} is er voor {one} geen steungezin."),
        more if i32::try_from(more.len()) == Ok(minder) => {
            format!(
                "Zonder {steun} is er voor {} geen steungezin.",
                woorden::lijst(more)
            )
        }
        _ => format!("Zonder {steun} worden er {minder} minder geholpen."),
    }
}

/// The sentence. A point on the map is left out: that would be one address.
#[must_use]
pub fn zin(gezocht: &Gezocht) -> String {
    let waar = waar(&gezocht.waar);
    let start = waar.map_or_else(
        || "We zoeken een gezin".to_owned(),
        |waar| format!("In {waar} zoeken we een gezin"),
    );
    let parts = [
        wanneer(&gezocht.dagdelen),
        gezocht.soort.map(soort),
        gezocht.leeftijden.map(leeftijden),
    ];
    let home = huis(gezocht.huis).map(str::to_owned);
    let parts: Vec<String> = home.chain(parts.into_iter().flatten()).collect();
    if parts.is_empty() {
        format!("{start}.")
    } else {
        format!("{start} {}.", parts.join(", "))
    }
}

/// What it would bring; who goes there in the place of whom it helps.
#[must_use]
pub fn winst(namen: &[String], schuift: Option<&str>) -> String {
    let moves = schuift.map_or_else(String::new, |wie| format!(", omdat {wie} daarheen kan"));
    match namen {
        [one] => format!("Dan kan {one} ook geholpen worden{moves}."),
        more => format!(
            "Dan kunnen {} ook geholpen worden{moves}.",
            woorden::lijst(more)
        ),
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

/// What the home must be.
fn huis(huis: Huis) -> impl Iterator<Item = &'static str> {
    [
        (huis.huisdieren, "zonder huisdieren"),
        (huis.rookt, "waar binnen niet gerookt wordt"),
        (huis.zonder_huisdieren, "dat geen last heeft van huisdieren"),
        (huis.rookvrij, "dat geen last heeft van rook"),
    ]
    .into_iter()
    .filter_map(|(asked, words)| asked.map(|_| words))
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
