//! A family as we can read it. One struct holds what either side may be asked; the two sides
//! are types of their own that only a family of that side can become.

use super::{
    Aanleiding, Bereikbaar, Bezigheid, Dagdelen, Datum, ElementId, Email, FormeleHulp, Frequentie,
    Gesprek, Gespreksoort, GezinId, Huis, Kind, Omgang, Opvoeding, Plaats, Regel, Screening,
    Steunaanbod, Steunsoort, Steunvraag, Taal, Tekst, Telefoon, Toestemming, Uitstel, Waar,
    Wederdienst, named::named,
};
use crate::order::Few;
use serde::{Deserialize, Serialize};
use std::{fmt, ops::Deref};

named! {
    /// Which side a family is on.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Kant {
        /// Asks for support.
        Vraag,
        /// Offers support.
        Steun,
    }
}

impl Kant {
    /// Both sides, vraag first.
    pub const ALL: [Self; 2] = [Self::Vraag, Self::Steun];
}

/// Whether a family takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Stand {
    /// Takes part; also what an unknown stand means.
    DoetMee,
    /// Rests until a day, or until further notice.
    Geparkeerd {
        /// The day on which it takes part again.
        tot: Option<Datum>,
    },
    /// Has left.
    Uitgeschreven,
}

/// A family. `None` is unknown, in conflict, or not shared with us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gezin {
    /// Its name in the data.
    pub id: GezinId,
    /// Which side it is on.
    pub kant: Option<Kant>,
    /// Name of the household.
    pub naam: Option<Regel>,
    /// Whom to speak to.
    pub contactpersoon: Option<Regel>,
    /// Telephone number.
    pub telefoon: Option<Telefoon>,
    /// Mail address.
    pub email: Option<Email>,
    /// Preferred way and time of contact.
    pub bereikbaar: Option<Bereikbaar>,
    /// Where it lives.
    pub plaats: Option<Plaats>,
    /// Municipality, when it was told; else it follows from the place.
    pub gemeente: Option<Regel>,
    /// Day of the aanmelding.
    pub aangemeld_op: Option<Datum>,
    /// Who sent it to the programme.
    pub verwijzer: Option<Regel>,
    /// Formal help at the start.
    pub formele_hulp: Option<FormeleHulp>,
    /// Consent to keep its data.
    pub toestemming: Option<Toestemming>,
    /// Whether it takes part.
    pub stand: Option<Stand>,
    /// Why it rests, where that was said.
    pub parkeerreden: Option<Regel>,
    /// Since when a rights request freezes its data.
    pub beperkt: Option<Datum>,
    /// Languages in which it manages.
    pub talen: Option<Few<Taal>>,
    /// Kinds of support asked or offered.
    pub soorten: Option<Few<Steunsoort>>,
    /// How often.
    pub frequentie: Option<Frequentie>,
    /// When.
    pub dagdelen: Option<Dagdelen>,
    /// How long it expects to go on, in months.
    pub duur: Option<u8>,
    /// What contact it expects with the other family.
    pub omgang: Option<Omgang>,
    /// What it finds important in upbringing.
    pub opvoeding: Option<Few<Opvoeding>>,
    /// What its children like to do; of a steungezin what it likes to do with a child.
    pub bezigheden: Option<Few<Bezigheid>>,
    /// What it can do in return; of a steungezin what it would be glad of.
    pub wederdienst: Option<Few<Wederdienst>>,
    /// How far it will go, in whole kilometres as the crow flies.
    pub max_afstand: Option<u8>,
    /// Animals and smoke.
    pub huis: Option<Huis>,
    /// Anything else.
    pub toelichting: Option<Tekst>,
    /// Its children, in order of id.
    pub kinderen: Vec<Kind>,
    /// What only a vraaggezin is asked.
    pub vraag: Steunvraag,
    /// What only a steungezin is asked.
    pub aanbod: Steunaanbod,
    /// Screening of a steungezin.
    pub screening: Screening,
    /// Conversations apart from any koppeling, oldest first.
    pub gesprekken: Vec<Gesprek>,
    /// Since when a new kennismaking is asked for, after an ending.
    pub intake_sinds: Option<Datum>,
    /// Occasions that were put off.
    pub uitstel: Vec<Uitstel>,
    /// Whether it is hidden, awaiting erasure.
    pub verborgen: bool,
    /// How many of its changes we cannot read.
    pub onleesbaar: usize,
}

impl Gezin {
    /// Whether it is to be met anew before anything is proposed: an ending asked for it, and no
    /// kennismaking was held since.
    #[must_use]
    pub fn wil_intake(&self) -> bool {
        self.intake_sinds.is_some() && self.kennismakingen() == 0
    }

    /// Kennismakingen that were held; after an ending that asked for a new one, since then.
    #[must_use]
    pub fn kennismakingen(&self) -> usize {
        let talks = self.gesprekken.iter();
        talks
            .filter(|one| one.soort == Gespreksoort::Kennismaking)
            .filter(|one| self.intake_sinds.is_none_or(|since| one.op >= since))
            .count()
    }

    /// Where it lives, as far as that was told.
    #[must_use]
    pub fn waar(&self) -> Option<&Waar> {
        self.plaats.as_ref().map(|plaats| &plaats.waar)
    }

    /// Since when it waits: since it signed up, or since the last of its koppelingen that helped ended.
    pub fn wacht_sinds(&self, hielp_tot: impl IntoIterator<Item = Datum>) -> Option<Datum> {
        hielp_tot.into_iter().chain(self.aangemeld_op).max()
    }

    /// Until when an occasion was put off.
    #[must_use]
    pub fn uitgesteld(&self, aanleiding: Aanleiding) -> Option<&Uitstel> {
        self.uitstel.iter().find(|one| one.aanleiding == aanleiding)
    }

    /// A family of which nothing is known.
    #[must_use]
    pub fn new(id: GezinId) -> Self {
        Self {
            id,
            kant: None,
            naam: None,
            contactpersoon: None,
            telefoon: None,
            email: None,
            bereikbaar: None,
            plaats: None,
            gemeente: None,
            aangemeld_op: None,
            verwijzer: None,
            formele_hulp: None,
            toestemming: None,
            stand: None,
            parkeerreden: None,
            beperkt: None,
            talen: None,
            soorten: None,
            frequentie: None,
            dagdelen: None,
            duur: None,
            omgang: None,
            opvoeding: None,
            bezigheden: None,
            wederdienst: None,
            max_afstand: None,
            huis: None,
            toelichting: None,
            kinderen: Vec::new(),
            vraag: Steunvraag::default(),
            aanbod: Steunaanbod::default(),
            screening: Screening::default(),
            gesprekken: Vec::new(),
            intake_sinds: None,
            uitstel: Vec::new(),
            verborgen: false,
            onleesbaar: 0,
        }
    }

    /// This family as a vraaggezin with all its children, if it is one.
    #[must_use]
    pub fn vraaggezin(&self) -> Option<Vraaggezin<'_>> {
        (self.kant == Some(Kant::Vraag)).then_some(Vraaggezin {
            gezin: self,
            kinderen: &self.kinderen,
            kind: None,
        })
    }

    /// Whether it offers and told that no children of its own live there.
    #[must_use]
    pub fn geen_kinderen(&self) -> bool {
        self.kant == Some(Kant::Steun)
            && self.kinderen.is_empty()
            && self.aanbod.eigen_kinderen == Some(false)
    }

    /// What this family asks: once for all its children, or once for each of several where they go
    /// apart or are told apart. Nothing for a family that does not ask.
    pub fn vragen(&self, los: bool) -> impl Iterator<Item = Vraaggezin<'_>> {
        let apart = (los || self.vraag.apart == Some(true)) && self.kinderen.len() > 1;
        let each = self.kinderen.iter().filter(move |_| apart);
        let each = each.map(|kind| Some(kind.id));
        let whole = (!apart).then_some(None);
        whole
            .into_iter()
            .chain(each)
            .filter_map(|kind| self.vraagt(kind))
    }

    /// What this family asks for one of its children, or for all.
    #[must_use]
    pub fn vraagt(&self, kind: Option<ElementId>) -> Option<Vraaggezin<'_>> {
        let whole = self.vraaggezin()?;
        let Some(id) = kind else { return Some(whole) };
        let one = self.kinderen.iter().find(|kind| kind.id == id)?;
        Some(Vraaggezin {
            kinderen: std::slice::from_ref(one),
            kind,
            ..whole
        })
    }

    /// This family as a steungezin, if it is one.
    #[must_use]
    pub fn steungezin(&self) -> Option<Steungezin<'_>> {
        (self.kant == Some(Kant::Steun)).then_some(Steungezin(self))
    }

    /// Whether it takes part on a day: not hidden, frozen, parked or gone, consent not withdrawn.
    #[must_use]
    pub fn doet_mee(&self, today: Datum) -> bool {
        let resting = match self.stand {
            None | Some(Stand::DoetMee) => false,
            Some(Stand::Geparkeerd { tot }) => tot.is_none_or(|tot| today < tot),
            Some(Stand::Uitgeschreven) => true,
        };
        let withdrawn = self
            .toestemming
            .as_ref()
            .is_some_and(|t| t.ingetrokken.is_some());
        !(resting || withdrawn || self.verborgen || self.beperkt.is_some())
    }
}

/// Who is matched: a family, or one child of it whose siblings go elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Deelnemer {
    /// The family.
    pub gezin: GezinId,
    /// The child, where siblings go apart.
    pub kind: Option<ElementId>,
}

impl fmt::Display for Deelnemer {
    /// As in an address: the family, and behind a stroke the child.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Some(kind) => write!(f, "{}/{kind}", self.gezin),
            None => write!(f, "{}", self.gezin),
        }
    }
}

impl From<GezinId> for Deelnemer {
    fn from(gezin: GezinId) -> Self {
        Self { gezin, kind: None }
    }
}

/// A family that asks for support, for all its children or for one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vraaggezin<'a> {
    gezin: &'a Gezin,
    /// The children that it asks for. It hides the family's own list, so that whoever looks at a
    /// vraaggezin cannot look at a child that it is not about.
    pub kinderen: &'a [Kind],
    kind: Option<ElementId>,
}

impl Vraaggezin<'_> {
    /// Who this is.
    #[must_use]
    pub fn wie(&self) -> Deelnemer {
        Deelnemer {
            gezin: self.gezin.id,
            kind: self.kind,
        }
    }
}

/// A family that offers support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steungezin<'a>(&'a Gezin);

impl Deref for Vraaggezin<'_> {
    type Target = Gezin;
    fn deref(&self) -> &Gezin {
        self.gezin
    }
}

impl Deref for Steungezin<'_> {
    type Target = Gezin;
    fn deref(&self) -> &Gezin {
        self.0
    }
}
