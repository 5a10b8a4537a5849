//! The board and the list of koppelingen: in which order, what waits, moving one to another fase.

use super::datum;
use crate::domain::Datum;
use crate::letters::Letters;

/// The order.
pub const ORDE: &str = "Volgorde";
/// Longest in the fase first.
pub const ORDE_FASE: &str = "langst in deze fase";
/// By name.
pub const ORDE_NAAM: &str = "naam";
/// Longest without contact first.
pub const ORDE_CONTACT: &str = "langst geen contact";
/// What is next first.
pub const ORDE_STAP: &str = "eerstvolgende stap";
/// Only what waits for the coordinator.
pub const WACHT: &str = "Wacht op jou";
/// What the chips of waiting are about.
pub const AANDACHT: &str = "Aandacht";
/// Nobody was spoken to.
pub const GEEN_CONTACT: &str = "nog geen contact";
/// Moves one.
pub const VERPLAATS: &str = "Verplaats";
/// It cannot go anywhere.
pub const NERGENS: &str = "Deze koppeling is afgesloten. Wil je het nog eens proberen, stel de twee dan opnieuw voor bij Matchen.";
/// To the koppeling itself.
pub const OPEN: &str = "Open de koppeling";
/// How one moves by mouse.
pub const SLEEP: &str = "Sleep een kaart naar een andere fase, of kies Verplaats.";

/// Title of the question where to.
#[must_use]
pub fn verplaats(wie: &str) -> String {
    format!("{VERPLAATS} {wie}")
}

/// It was moved.
#[must_use]
pub fn verplaatst(wie: &str, fase: &str) -> String {
    format!("{wie}: nu in {}.", fase.small())
}

/// When one last spoke to them.
#[must_use]
pub fn contact(op: Option<Datum>, today: Datum) -> String {
    op.map_or_else(
        || GEEN_CONTACT.to_owned(),
        |op| format!("contact {}", datum::afstand(op, today)),
    )
}

/// What was agreed for later, and when.
#[must_use]
pub fn stap(wat: &str, op: Datum, today: Datum) -> String {
    let when = datum::afstand(op, today);
    if wat.is_empty() {
        format!("Vervolg {when}")
    } else {
        format!("{wat}, {when}")
    }
}

/// The end of a trial.
#[must_use]
pub fn proef(einde: Datum, today: Datum) -> String {
    format!("Proefperiode tot en met {}", datum::kort(einde, today))
}

/// Shows the rest of a column.
#[must_use]
pub fn meer(aantal: usize) -> String {
    format!("Toon er nog {aantal}")
}

/// How many cards a column has, for a screen reader.
#[must_use]
pub fn aantal(aantal: usize) -> String {
    match aantal {
        1 => "1 koppeling".to_owned(),
        more => format!("{more} koppelingen"),
    }
}
