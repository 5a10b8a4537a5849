//! What was said, to whom and when: about a koppeling, with a family before there is one, and
//! the concern about a child's safety, which is kept apart.

use super::{Datum, ElementId, Kant, Regel, Tekst};
use crate::order::Set;
use serde::{Deserialize, Serialize};

/// What a contact was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Onderwerp {
    Kind,
    Ouders,
    Afspraken,
    Vervoer,
    Verwachtingen,
    School,
    AndereHulp,
    Waardering,
}

impl Onderwerp {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 8] = [
        Self::Kind,
        Self::Ouders,
        Self::Afspraken,
        Self::Vervoer,
        Self::Verwachtingen,
        Self::School,
        Self::AndereHulp,
        Self::Waardering,
    ];
}

/// How there was contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Contactsoort {
    Telefoon,
    Bericht,
    Bezoek,
    Matchgesprek,
    Anders,
}

impl Contactsoort {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::Telefoon,
        Self::Bericht,
        Self::Bezoek,
        Self::Matchgesprek,
        Self::Anders,
    ];
}

/// A logged contact about a koppeling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contactmoment {
    /// Name of the element within the koppeling.
    pub id: ElementId,
    /// When.
    pub op: Datum,
    /// How.
    pub soort: Contactsoort,
    /// With which sides.
    pub met: Set<Kant>,
    /// What it was about.
    #[serde(default, skip_serializing_if = "Set::is_empty")]
    pub onderwerpen: Set<Onderwerp>,
    /// What was said.
    pub notitie: Tekst,
    /// What comes next, and when it is due.
    pub vervolg: Option<Regel>,
    /// The day on which the next step is due.
    pub vervolg_op: Option<Datum>,
}

/// How there was contact with a family before there is a koppeling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Gespreksoort {
    Telefoon,
    Bericht,
    Kennismaking,
    Anders,
}

impl Gespreksoort {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [
        Self::Telefoon,
        Self::Bericht,
        Self::Kennismaking,
        Self::Anders,
    ];
}

/// A conversation with one family, apart from any koppeling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gesprek {
    /// Name of the element within the family.
    pub id: ElementId,
    /// When.
    pub op: Datum,
    /// How.
    pub soort: Gespreksoort,
    /// What was said.
    pub notitie: Option<Tekst>,
    /// What comes next.
    pub vervolg: Option<Regel>,
    /// The day on which that is due.
    pub vervolg_op: Option<Datum>,
}

/// A concern about a child's safety. Never in a shared file unless chosen; what to do about it
/// is in one's own protocol (meldcode), not here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zorgsignaal {
    /// Name of the element within the koppeling.
    pub id: ElementId,
    /// When it was seen or heard.
    pub op: Datum,
    /// What was seen or heard, as facts.
    pub wat: Tekst,
    /// With whom it was talked over, or to whom it was told.
    pub besproken: Option<Regel>,
    /// What comes next.
    pub vervolg: Option<Regel>,
    /// The day on which that is due.
    pub vervolg_op: Option<Datum>,
}
