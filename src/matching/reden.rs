//! Why a criterion says what it says about a pair: data, never text. The words are `app::text`'s.

use super::criteria;
use crate::domain::{
    Afsluitreden, Bezigheid, Dagdelen, Datum, ElementId, Frequentie, Kant, KoppelingId, Omgang,
    Opvoeding, Regel, Screeningstap, Steunsoort, Taal, Wederdienst,
};
use crate::order::Few;
use serde::{Deserialize, Serialize};

/// Why a family does not take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Afwezig {
    /// A rights request freezes its data since this day.
    Beperkt(Datum),
    /// Hidden, awaiting erasure.
    Verborgen,
    /// Consent was withdrawn on this day.
    Ingetrokken(Datum),
    /// Rests until a day, or until further notice.
    Geparkeerd(Option<Datum>),
    /// Has left.
    Uitgeschreven,
    /// An ending asked for a new kennismaking on this day, and none was held since.
    NieuweIntake(Datum),
}

/// One area that covers both places, so that the distance is only what is usual in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zelfde {
    /// A postcode.
    Postcode,
    /// A buurt.
    Buurt,
}

/// What lies between two places, and what it costs by bicycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hindernis {
    /// Minutes more.
    pub minuten: u32,
    /// What it is.
    pub naam: Option<Regel>,
}

/// Why a pair is excluded, or what its points were given for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "the fields say what they are; units are in the variants' docs"
)]
pub enum Reden {
    /// A family does not take part.
    DoetNietMee { kant: Kant, waarom: Afwezig },
    /// Steps of the screening are not done, or not known to us.
    ScreeningOnvolledig { ontbreekt: Vec<Screeningstap> },
    /// The VOG counted until this day.
    ScreeningVerlopen { op: Datum },
    /// All places are taken; an unknown capaciteit counts as one place.
    Vol {
        koppelingen: u32,
        capaciteit: Option<u8>,
    },
    /// They have a koppeling that has not ended.
    AlSamen { koppeling: KoppelingId },
    /// Their koppeling ended with "niet meer met deze".
    NietMeerSamen { koppeling: KoppelingId },
    /// A child, `van` to `tot` years old, is outside the ages that there is room for.
    BuitenLeeftijden {
        kind: ElementId,
        van: u8,
        tot: u8,
        ruimte_van: u8,
        ruimte_tot: u8,
    },
    /// This side has animals, the other cannot stand them.
    Huisdieren { bij: Kant },
    /// This side smokes indoors, the other cannot stand it.
    Rook { bij: Kant },
    /// Further than this side goes, whatever the precision.
    TeVer {
        meters: u32,
        marge: u32,
        kant: Kant,
        hoogstens_km: u8,
    },
    /// No dagdeel suits both.
    GeenDagdeelSamen,
    /// In all dagdelen that suit both there would be more children than this.
    DagdeelVol { samen: Dagdelen, hoogstens: u32 },
    /// Nothing that is asked is offered.
    GeenSoortSamen,
    /// Metres as the crow flies with their precision, and minutes by bicycle. `rand`: beyond what
    /// a side accepts, but within the precision.
    Afstand {
        meters: u32,
        marge: u32,
        fietsminuten: u32,
        rand: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zelfde: Option<Zelfde>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        barriere: Option<Box<Hindernis>>,
    },
    /// The dagdelen that suit both, and how many were asked.
    Dagdelen { samen: Dagdelen, gevraagd: u32 },
    /// What is both asked and offered, and how many kinds were asked.
    Soorten {
        samen: Few<Steunsoort>,
        gevraagd: u32,
    },
    /// How often it is asked and offered.
    Frequentie {
        vraag: Frequentie,
        aanbod: Frequentie,
    },
    /// So many of the children have a child of about their age there.
    Leeftijdgenoten { met: u32, kinderen: u32 },
    /// Opa and oma are asked; whether they are offered.
    OpaOma { aangeboden: bool },
    /// Languages in which both manage; empty when there are none. `oefenen`: it asks for new
    /// contacts, and could practise its Dutch there.
    Talen {
        samen: Few<Taal>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        oefenen: bool,
    },
    /// How many months it is asked and offered.
    Duur { vraag: u8, aanbod: u8 },
    /// What contact the two expect.
    Omgang { vraag: Omgang, steun: Omgang },
    /// What both find important in upbringing, and what share of the lesser list that is.
    Opvoeding { samen: Few<Opvoeding>, van: u32 },
    /// What the children and the steungezin like to do.
    Bezigheden { samen: Few<Bezigheid>, van: u32 },
    /// What the vraaggezin can do that the steungezin would be glad of.
    Wederdienst { samen: Few<Wederdienst> },
    /// They had a koppeling that ended on a day: well, or because one of them would not go on.
    EerderSamen {
        op: Datum,
        waarom: Afsluitreden,
        goed: bool,
    },
    /// Days since the aanmelding.
    Wachttijd { dagen: u32 },
}

impl Reden {
    /// Whether only part of what is asked is offered, or the two expect other things: whatever
    /// the points, somebody has to hear that.
    #[must_use]
    pub fn is_only_part(&self) -> bool {
        match self {
            Self::Soorten { samen, gevraagd } => {
                u32::try_from(samen.len()).is_ok_and(|both| both < *gevraagd)
            }
            other => other.expects_other(),
        }
    }

    /// Whether the two expect other things of it, whichever expects more: the best known reason why a
    /// match ends early, so it is said apart from what merely fits less, whatever the points.
    #[must_use]
    pub fn expects_other(&self) -> bool {
        match self {
            Self::Duur { vraag, aanbod } => criteria::duur::differs(*vraag, *aanbod),
            Self::Omgang { vraag, steun } => vraag != steun,
            Self::Frequentie { vraag, aanbod } => vraag != aanbod,
            _ => false,
        }
    }

    /// Whether a coordinator may decide otherwise: never past the screening or a right.
    #[must_use]
    pub fn may_be_overridden(&self) -> bool {
        match self {
            Self::ScreeningOnvolledig { .. }
            | Self::ScreeningVerlopen { .. }
            | Self::AlSamen { .. } => false,
            Self::DoetNietMee { waarom, .. } => {
                matches!(waarom, Afwezig::Geparkeerd(_) | Afwezig::NieuweIntake(_))
            }
            _ => true,
        }
    }
}
