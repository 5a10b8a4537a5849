//! A match between one vraaggezin and one steungezin, and what happens in its life.

use super::{
    Dagdelen, Datum, ElementId, Fase, Frequentie, GezinId, Kant, KoppelingId, Regel, Steunsoort,
    Tekst,
};
use crate::order::{Map, Set};
use serde::{Deserialize, Serialize};

/// What one side said to a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Besluit {
    /// Yes or no.
    pub ja: bool,
    /// When it was said.
    pub op: Datum,
    /// Why, in a few words.
    pub toelichting: Option<Regel>,
}

/// The trial's own clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proef {
    /// First day.
    pub begin: Datum,
    /// Last day.
    pub einde: Datum,
}

/// What was agreed; an edit adds it again, so that earlier versions stay in the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Afspraak {
    /// Name of the element within the koppeling.
    pub id: ElementId,
    /// What.
    pub soort: Steunsoort,
    /// How often, when it is regular.
    pub frequentie: Option<Frequentie>,
    /// On which dagdelen.
    pub dagdelen: Dagdelen,
    /// From which day.
    pub vanaf: Datum,
    /// Place, who brings and fetches, in a few words.
    pub toelichting: Option<Tekst>,
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
    /// What was said.
    pub notitie: Tekst,
    /// What comes next, and when it is due.
    pub vervolg: Option<Regel>,
    /// The day on which the next step is due.
    pub vervolg_op: Option<Datum>,
}

/// How one side looks back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Oordeel {
    Positief,
    Wisselend,
    Negatief,
}

impl Oordeel {
    /// All of them, best first.
    pub const ALL: [Self; 3] = [Self::Positief, Self::Wisselend, Self::Negatief];
}

/// An evaluation with both families; of the trial, or of half a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluatie {
    /// Name of the element within the koppeling.
    pub id: ElementId,
    /// When.
    pub op: Datum,
    /// The vraaggezin's parents.
    pub vraaggezin: Option<Oordeel>,
    /// The steungezin's parents.
    pub steungezin: Option<Oordeel>,
    /// The children of both.
    pub kinderen: Option<Oordeel>,
    /// What was said.
    pub toelichting: Option<Tekst>,
}

/// Why a koppeling ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Afsluitreden {
    DoelBereiktContactLoopt,
    DoelBereikt,
    PeriodeVoorbij,
    Verhuisd,
    SteungezinGeenTijd,
    VraaggezinWilNiet,
    SteungezinWilNiet,
    KindWilNiet,
    GeenKlik,
    VerwachtingenVerschillen,
    AfsprakenNietNagekomen,
    ProfessioneleHulp,
    ZorgOmVeiligheid,
    VogNietOpTijd,
    ContactVerloren,
    Administratief,
}

impl Afsluitreden {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 16] = [
        Self::DoelBereiktContactLoopt,
        Self::DoelBereikt,
        Self::PeriodeVoorbij,
        Self::Verhuisd,
        Self::SteungezinGeenTijd,
        Self::VraaggezinWilNiet,
        Self::SteungezinWilNiet,
        Self::KindWilNiet,
        Self::GeenKlik,
        Self::VerwachtingenVerschillen,
        Self::AfsprakenNietNagekomen,
        Self::ProfessioneleHulp,
        Self::ZorgOmVeiligheid,
        Self::VogNietOpTijd,
        Self::ContactVerloren,
        Self::Administratief,
    ];
}

/// What happens next with a family after an ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Vervolg {
    OpnieuwZoeken,
    Parkeren,
    Uitschrijven,
}

impl Vervolg {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::OpnieuwZoeken, Self::Parkeren, Self::Uitschrijven];
}

/// The ending of a koppeling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Afsluiting {
    /// The last day.
    pub op: Datum,
    /// Why.
    pub reden: Afsluitreden,
    /// On whose side; `None` is both or outside.
    pub kant: Option<Kant>,
    /// Whether there was a proper goodbye.
    pub afscheid: Option<bool>,
    /// Whether these two must never be proposed to each other again.
    pub niet_meer_samen: bool,
    /// What happens next with the vraaggezin.
    pub vervolg_vraag: Vervolg,
    /// What happens next with the steungezin.
    pub vervolg_steun: Vervolg,
    /// A few words.
    pub toelichting: Option<Tekst>,
}

/// A koppeling as we can read it; `None` is unknown, in conflict or not shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Koppeling {
    /// Its name.
    pub id: KoppelingId,
    /// The asking family.
    pub vraaggezin: GezinId,
    /// The supporting family.
    pub steungezin: GezinId,
    /// The kinderen it is about; empty is all.
    pub kinderen: Set<ElementId>,
    /// Where it is.
    pub fase: Option<Fase>,
    /// Since when it is there.
    pub sinds: Option<Datum>,
    /// The reasons it was proposed on, frozen, as `matching` wrote them (JSON).
    pub onderbouwing: Option<String>,
    /// What each side said to entering a fase.
    pub besluiten: Map<(Fase, Kant), Besluit>,
    /// The trial's clock.
    pub proef: Option<Proef>,
    /// When a contract was signed on paper.
    pub contract: Option<Datum>,
    /// The ending.
    pub afsluiting: Option<Afsluiting>,
    /// What was agreed, oldest first.
    pub afspraken: Vec<Afspraak>,
    /// Contacts, oldest first.
    pub contactmomenten: Vec<Contactmoment>,
    /// Evaluations, oldest first.
    pub evaluaties: Vec<Evaluatie>,
    /// How many of its changes we cannot read.
    pub onleesbaar: usize,
}

impl Koppeling {
    /// A koppeling of which nothing is known but its families.
    #[must_use]
    pub fn new(id: KoppelingId, vraaggezin: GezinId, steungezin: GezinId) -> Self {
        Self {
            id,
            vraaggezin,
            steungezin,
            kinderen: Set::new(),
            fase: None,
            sinds: None,
            onderbouwing: None,
            besluiten: Map::new(),
            proef: None,
            contract: None,
            afsluiting: None,
            afspraken: Vec::new(),
            contactmomenten: Vec::new(),
            evaluaties: Vec::new(),
            onleesbaar: 0,
        }
    }

    /// Whether it takes a place at its steungezin. A fase that is unknown or in conflict
    /// does: a place is only free when we know that it is.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.fase.is_none_or(Fase::is_open)
    }

    /// What a side said to entering a fase.
    #[must_use]
    pub fn besluit(&self, fase: Fase, kant: Kant) -> Option<&Besluit> {
        self.besluiten.get(&(fase, kant))
    }
}
