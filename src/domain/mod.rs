//! The nouns of the field as types that cannot hold nonsense. No clock, no chance, no
//! text for people; today comes in as a value.
//!
//! Unknown is an ordinary value here: an aanmelding needs only a name or a telephone
//! number, so every other field is an `Option`, and `None` means "onbekend" (never asked,
//! emptied, in conflict, or not readable by us). Screens name it, matching counts it.
//!
//! | noun | what it is |
//! | --- | --- |
//! | gezin | a family, on the asking side (vraaggezin) or the offering side (steungezin) |
//! | aanmelding | a sign-up, before any conversation |
//! | kind | a child, known by birth year and perhaps month |
//! | dagdeel | a half-day slot: seven days × ochtend, middag, avond, nacht |
//! | screening | what makes a steungezin fit to be proposed: VOG, references, home visit |
//! | koppeling | a match between two families, and its whole life in fasen |
//! | gesprek | a conversation with one family before there is a koppeling |
//! | cijfers | figures of a municipality that tell of nobody |
//! | afspraak, contactmoment, evaluatie | what was agreed, what was said, how it goes |
//! | zorgsignaal | a concern about a child's safety; stays at home unless chosen |
//! | gebiedsdeel, barrière | region data that was loaded, and what no map tells |
//! | aanleiding | what can need the coordinator, and may be put off |

mod aanleiding;
mod aanmelding;
mod afsluiting;
mod afspraak;
mod bsn;
mod cijfers;
mod contact;
mod contactmoment;
mod dagdelen;
mod datum;
mod evaluatie;
mod fase;
mod gebiedsdeel;
mod gezin;
mod ids;
mod kind;
mod koppeling;
pub(crate) mod named;
mod per_gezin;
mod plaats;
mod punt;
mod screening;
mod steun;
mod tekst;

pub use aanleiding::{Aanleiding, Uitstel};
pub use aanmelding::{
    Aanmelddag, Aanmelding, Bekenden, Gevonden, KindOpgave, NaamNochTelefoon, Opgave, Overeenkomst,
};
pub use afsluiting::{Afscheidstap, Afsluiting, Afsluitreden, Vervolg};
pub use afspraak::{Afspraak, Afspraakplek, Vervoer};
pub use bsn::{contains_bsn, without_bsn};
pub use cijfers::{Cijfers, Duizendtal, Gemeten, Tiende, Vijftal};
pub use contact::{Bereikbaar, ContactFout, Email, Telefoon, Wijze};
pub use contactmoment::{
    Contactmoment, Contactsoort, Gesprek, Gespreksoort, Onderwerp, Zorgsignaal,
};
pub use dagdelen::{Dag, Dagdeel, Dagdelen, Moment};
pub use datum::{Datum, DatumFout};
pub use evaluatie::{Evaluatie, Evaluatiemoment, Oordeel, Score, Scores};
pub use fase::Fase;
pub use gebiedsdeel::{Barriere, Bron, Gebiedsdeel, Pak, Streek};
pub use gezin::{Deelnemer, Gezin, Kant, Stand, Steungezin, Vraaggezin};
pub use ids::{ElementId, GezinId, IdFout, KoppelingId, ProgrammaId};
pub(crate) use ids::{id, id_bytes};
pub use kind::{Geboren, Kind, Leeftijd};
pub use koppeling::{Besluit, Koppeling, Pauze, Pauzereden, Proef};
pub use per_gezin::PerGezin;
pub use plaats::{Buurt, Plaats, Postcode, PostcodeFout, Waar};
pub use punt::Punt;
pub use screening::{Controle, Screening, Screeningstand, Screeningstap, Vog};
pub use steun::{
    Bezigheid, FormeleHulp, Frequentie, Huis, Hulpsoort, Leeftijden, Omgang, Opvoeding,
    Steunaanbod, Steunsoort, Steunvraag, Taal, Toestemming, Urgentie, Wederdienst,
};
pub use tekst::{Regel, Tekst, TekstFout};
