//! What an event may write: one register, or one element of a set. Adding a line to the table
//! below, at its end, adds a register; a variant's name in files, and its number in the digest
//! of a state, never change meaning.
//!
//! Emptying a field is a value (`null`, "onbekend"), not an absence. Fields that belong
//! together are one register.

use super::Subject;
use crate::domain::{
    Afsluiting, Afspraak, Barriere, Bereikbaar, Besluit, Bezigheid, Cijfers, Contactmoment,
    Controle, Dagdelen, Datum, ElementId, Email, Evaluatie, Fase, FormeleHulp, Frequentie,
    Gebiedsdeel, Gesprek, GezinId, Huis, Kant, Kind, Leeftijden, Omgang, Opvoeding, Pauze, Plaats,
    Proef, Regel, Stand, Steunsoort, Taal, Tekst, Telefoon, Toestemming, Uitstel, Urgentie,
    Vervolg, Vog, Wederdienst, Zorgsignaal,
};
use crate::order::{Few, Set};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// Which kind of change a write belongs in; says which subject it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// About the gezin in the first place.
    Gezin,
    /// About the steungezin in the first place.
    Screening,
    /// About the koppeling in the third place.
    Koppeling,
    /// About the koppeling in the third place.
    Contact,
    /// About the koppeling in the third place; stays at home unless chosen.
    Zorgsignaal,
    /// About the programme in the third place.
    Programma,
    /// Never in a content: said by the header alone.
    Header,
}

impl Room {
    /// Index of the subject place that its registers are about.
    #[must_use]
    pub fn place(self) -> usize {
        match self {
            Self::Gezin | Self::Screening | Self::Header => 0,
            Self::Koppeling | Self::Contact | Self::Zorgsignaal | Self::Programma => 2,
        }
    }
}

/// An element of a set, set or taken away. An edit sets it again, over what it edits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Elem<T> {
    /// Present, with this value.
    Zet(T),
    /// Taken away.
    Weg(ElementId),
}

/// A value that knows its name within its set.
pub trait HasId {
    /// The name.
    fn id(&self) -> ElementId;
}

macro_rules! has_id {
    ($($type:ty),+) => { $(impl HasId for $type { fn id(&self) -> ElementId { self.id } })+ };
}
has_id!(
    Kind,
    Gesprek,
    Afspraak,
    Contactmoment,
    Zorgsignaal,
    Evaluatie,
    Gebiedsdeel,
    Barriere,
    Cijfers
);

impl<T: HasId> Elem<T> {
    /// Name of the element.
    pub fn id(&self) -> ElementId {
        match self {
            Self::Zet(value) => value.id(),
            Self::Weg(id) => *id,
        }
    }
}

/// Between whom a koppeling is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tussen {
    /// The asking family; the header's first subject.
    pub vraaggezin: GezinId,
    /// The supporting family; the header's second subject.
    pub steungezin: GezinId,
    /// The kinderen it is about; empty is all.
    pub kinderen: Set<ElementId>,
}

/// A fase and since when; one register, so that no day stands beside another's fase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaseStand {
    /// Where the koppeling is.
    pub fase: Fase,
    /// Since which day.
    pub sinds: Datum,
}

/// What one side said to entering a fase; a register for each fase and side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KantBesluit {
    /// The fase to enter.
    pub naar: Fase,
    /// Which side.
    pub kant: Kant,
    /// What it said; `None` takes it back.
    pub besluit: Option<Besluit>,
}

macro_rules! writes {
    ($($(#[$meta:meta])* $name:ident($type:ty) in $room:ident $(, element $element:expr)?;)+) => {
        /// One write to one register or set element.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Write {
            $(
                #[doc = concat!("Writes `", stringify!($name), "`.")]
                $(#[$meta])*
                $name($type),
            )+
        }

        /// Which register of its subject a write is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $(#[doc = concat!("Register `", stringify!($name), "`.")] $name,)+
        }

        impl Write {
            /// Its register.
            #[must_use]
            pub fn field(&self) -> Field {
                match self { $(Self::$name(_) => Field::$name,)+ }
            }

            /// The kind of change it belongs in.
            #[must_use]
            pub fn room(&self) -> Room {
                match self { $(Self::$name(_) => Room::$room,)+ }
            }

            /// Name of the element within a set; zeros for a plain register.
            #[must_use]
            pub fn element(&self) -> [u8; 16] {
                match self { $(Self::$name(value) => writes!(@element value $(, $element)?),)+ }
            }
        }
    };
    (@element $value:ident) => {{ let _ = $value; [0; 16] }};
    (@element $value:ident, $element:expr) => { $element($value) };
}

fn element<T: HasId>(value: &Elem<T>) -> [u8; 16] {
    value.id().0
}

fn step(value: &KantBesluit) -> [u8; 16] {
    let mut name = [0; 16];
    let [fase, kant, ..] = &mut name;
    *fase = value.naar as u8 + 1;
    *kant = value.kant as u8 + 1;
    name
}

fn occasion(value: &Uitstel) -> [u8; 16] {
    let mut name = [0; 16];
    let [first, ..] = &mut name;
    *first = value.aanleiding as u8 + 1;
    name
}

writes! {
    Kant(Option<Kant>) in Gezin;
    Naam(Option<Regel>) in Gezin;
    Contactpersoon(Option<Regel>) in Gezin;
    Telefoon(Option<Telefoon>) in Gezin;
    Email(Option<Email>) in Gezin;
    Bereikbaar(Option<Bereikbaar>) in Gezin;
    Plaats(Option<Plaats>) in Gezin;
    Gemeente(Option<Regel>) in Gezin;
    AangemeldOp(Option<Datum>) in Gezin;
    Verwijzer(Option<Regel>) in Gezin;
    FormeleHulp(Option<FormeleHulp>) in Gezin;
    Toestemming(Option<Toestemming>) in Gezin;
    Stand(Option<Stand>) in Gezin;
    Beperkt(Option<Datum>) in Gezin;
    Talen(Option<Few<Taal>>) in Gezin;
    Soorten(Option<Few<Steunsoort>>) in Gezin;
    Frequentie(Option<Frequentie>) in Gezin;
    Dagdelen(Option<Dagdelen>) in Gezin;
    Duur(Option<u8>) in Gezin;
    MaxAfstand(Option<u8>) in Gezin;
    Huis(Option<Huis>) in Gezin;
    Toelichting(Option<Tekst>) in Gezin;
    Urgentie(Option<Urgentie>) in Gezin;
    Belangrijk(Option<Tekst>) in Gezin;
    Verwachting(Option<Tekst>) in Gezin;
    Terugdoen(Option<Tekst>) in Gezin;
    OpaOma(Option<bool>) in Gezin;
    Leeftijden(Option<Leeftijden>) in Gezin;
    Capaciteit(Option<u8>) in Gezin;
    Kind(Elem<Kind>) in Gezin, element element;
    Vog(Option<Vog>) in Screening;
    Referenties(Option<Controle>) in Screening;
    Huisbezoek(Option<Controle>) in Screening;
    Tussen(Tussen) in Koppeling;
    Onderbouwing(Option<String>) in Koppeling;
    Fase(FaseStand) in Koppeling;
    Besluit(KantBesluit) in Koppeling, element step;
    Proef(Option<Proef>) in Koppeling;
    Contract(Option<Datum>) in Koppeling;
    Afsluiting(Option<Afsluiting>) in Koppeling;
    Afspraak(Elem<Afspraak>) in Koppeling, element element;
    Evaluatie(Elem<Evaluatie>) in Koppeling, element element;
    Contactmoment(Elem<Contactmoment>) in Contact, element element;
    ProgrammaNaam(Option<Regel>) in Programma;
    Proefweken(Option<u8>) in Programma;
    Gewichten(Option<String>) in Programma;
    #[serde(skip)]
    Verborgen(bool) in Header;
    #[serde(skip)]
    Gewist(()) in Header;
    Omgang(Option<Omgang>) in Gezin;
    IntakeSinds(Option<Datum>) in Gezin;
    GezinUitstel(Uitstel) in Gezin, element occasion;
    Gesprek(Elem<Gesprek>) in Gezin, element element;
    Training(Option<Controle>) in Screening;
    Competentieprofiel(Option<Controle>) in Screening;
    Pauze(Option<Pauze>) in Koppeling;
    Ritme(Option<u8>) in Koppeling;
    Uitstel(Uitstel) in Koppeling, element occasion;
    Zorgsignaal(Elem<Zorgsignaal>) in Zorgsignaal, element element;
    VogMaanden(Option<u8>) in Programma;
    Kennismakingen(Option<u8>) in Programma;
    Huisregels(Option<Tekst>) in Programma;
    Parkeerreden(Option<Regel>) in Gezin;
    Gebiedsdeel(Elem<Gebiedsdeel>) in Programma, element element;
    Barriere(Elem<Barriere>) in Programma, element element;
    Omweg(Option<u8>) in Programma;
    Fietstempo(Option<u8>) in Programma;
    Werkgebied(Option<Set<Regel>>) in Programma;
    Apart(Option<bool>) in Gezin;
    Opvoeding(Option<Few<Opvoeding>>) in Gezin;
    Bezigheden(Option<Few<Bezigheid>>) in Gezin;
    Wederdienst(Option<Few<Wederdienst>>) in Gezin;
    EigenKinderen(Option<bool>) in Gezin;
    Uitgangspunten(Option<String>) in Programma;
    Verhalen(Option<Tekst>) in Programma;
    Cijfers(Elem<Cijfers>) in Programma, element element;
}

impl Field {
    /// The first of all, so that a subject's registers are a range.
    pub(super) const FIRST: Self = Self::Kant;
}

impl Write {
    /// The version of a content that it needs. Version 1 came with rests, expectations, intake
    /// talks and the four questions, version 2 with region data, version 3 with siblings that go
    /// apart, version 4 with upbringing, what children like to do and what is done in return,
    /// version 5 with steungezinnen that have no children, version 6 with what the report of effects
    /// rests on, version 7 with figures that are shared, answers about each child and the first day of
    /// a trial that was followed by another; a program that knows less then says that
    /// it is too old, and not that the content is damaged.
    #[must_use]
    pub fn version(&self) -> u16 {
        let plaats = match self {
            Self::Plaats(Some(plaats)) => plaats.postcode().is_none(),
            _ => false,
        };
        let seven = match self {
            Self::Evaluatie(Elem::Zet(one)) => !one.per_kind.is_empty(),
            Self::Proef(Some(one)) => one.eerst.is_some(),
            other => other.field() > Field::Verhalen,
        };
        if seven {
            return 7;
        }
        if self.field() > Field::EigenKinderen {
            return 6;
        }
        if self.field() > Field::Wederdienst {
            return 5;
        }
        if self.field() > Field::Apart {
            return 4;
        }
        if self.field() > Field::Werkgebied {
            return 3;
        }
        if plaats || self.field() > Field::Parkeerreden {
            return 2;
        }
        let since = match self {
            Self::Contactmoment(Elem::Zet(one)) => !one.onderwerpen.is_empty(),
            Self::Afspraak(Elem::Zet(one)) => {
                one.tot.is_some() || one.plek.is_some() || one.brengt.or(one.haalt).is_some()
            }
            Self::Evaluatie(Elem::Zet(one)) => {
                one.moment.is_some() || one.scores_vraag.or(one.scores_steun).is_some()
            }
            Self::Afsluiting(Some(one)) => {
                let intake =
                    [one.vervolg_vraag, one.vervolg_steun].contains(&Vervolg::NieuweIntake);
                intake || one.tot_vraag.or(one.tot_steun).is_some() || !one.stappen.is_empty()
            }
            other => other.field() > Field::Gewist,
        };
        u16::from(since)
    }

    /// Whether it takes an element away.
    #[must_use]
    pub fn is_removal(&self) -> bool {
        matches!(
            self,
            Self::Kind(Elem::Weg(_))
                | Self::Gesprek(Elem::Weg(_))
                | Self::Afspraak(Elem::Weg(_))
                | Self::Zorgsignaal(Elem::Weg(_))
                | Self::Evaluatie(Elem::Weg(_))
                | Self::Contactmoment(Elem::Weg(_))
                | Self::Gebiedsdeel(Elem::Weg(_))
                | Self::Barriere(Elem::Weg(_))
                | Self::Cijfers(Elem::Weg(_))
        )
    }
}

/// Names one register or set element of one subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Register {
    /// What it is about.
    pub subject: Subject,
    /// Which of its registers.
    pub field: Field,
    /// Which element of a set; zeros for a plain register.
    pub element: [u8; 16],
}

impl Ord for Register {
    /// The order of the fields; ids compared as numbers, which is the same and several times
    /// quicker than byte by byte. The fold sorts by it.
    fn cmp(&self, other: &Self) -> Ordering {
        let number = u128::from_be_bytes;
        number(self.subject)
            .cmp(&number(other.subject))
            .then(self.field.cmp(&other.field))
            .then_with(|| number(self.element).cmp(&number(other.element)))
    }
}

impl PartialOrd for Register {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Register {
    /// The register of a write about a subject.
    #[must_use]
    pub fn of(subject: Subject, write: &Write) -> Self {
        Self {
            subject,
            field: write.field(),
            element: write.element(),
        }
    }
}
