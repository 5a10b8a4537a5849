//! The fields of the forms about a family, and how each is filled in.

use super::keuzes::{Keus, meer};
use crate::domain::{Hulpsoort, Kant, Wijze, named::named};
use crate::letters::Letters;

named! {
    /// A field of a form.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    #[expect(missing_docs, reason = "they are the parts of Gezin")]
    pub enum Veld {
        Kant,
        Naam,
        Contactpersoon,
        Telefoon,
        Email,
        Wijze,
        Wanneer,
        Postcode,
        Plek,
        Woonplaats,
        Gemeente,
        AangemeldOp,
        Verwijzer,
        FormeleHulp,
        ToestemmingOp,
        ToestemmingDoor,
        ToestemmingVersie,
        ToestemmingIngetrokken,
        Soorten,
        Frequentie,
        Duur,
        Omgang,
        Opvoeding,
        Bezigheden,
        Wederdienst,
        Urgentie,
        Toelichting,
        Belangrijk,
        Verwachting,
        Terugdoen,
        OpaOma,
        EigenKinderen,
        Apart,
        LeeftijdVan,
        LeeftijdTot,
        Capaciteit,
        Dagdelen,
        MaxAfstand,
        Talen,
        Huisdieren,
        ZonderHuisdieren,
        Rookt,
        Rookvrij,
        VogGezien,
        VogDoor,
        VogTot,
        ReferentiesOp,
        ReferentiesDoor,
        HuisbezoekOp,
        HuisbezoekDoor,
        TrainingOp,
        TrainingDoor,
        CompetentieprofielOp,
        CompetentieprofielDoor,
        Stand,
        StandTot,
        StandReden,
    }
}

/// How a field is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invoer {
    /// One line.
    Regel,
    /// A telephone number.
    Telefoon,
    /// A mail address.
    Email,
    /// A day.
    Datum,
    /// A whole number or something as short.
    Kort,
    /// More lines.
    Tekst,
    /// One of these, or not known.
    Keus(Vec<Keus>),
    /// One of a few, all in sight, or not known.
    Radio(Vec<Keus>),
    /// Any of these.
    Meer(Vec<Keus>),
    /// The week.
    Dagdelen,
    /// A postcode to type, or a buurt or a point to choose in its place.
    Plaats,
}

impl Veld {
    /// How it is filled in.
    #[must_use]
    pub fn invoer(self) -> Invoer {
        match self {
            Self::Kant => Invoer::Radio(Kant::ALL.into_iter().map(Keus::Kant).collect()),
            Self::Telefoon => Invoer::Telefoon,
            Self::Email => Invoer::Email,
            Self::Wijze => Invoer::Keus(Wijze::ALL.into_iter().map(Keus::Wijze).collect()),
            Self::AangemeldOp
            | Self::ToestemmingOp
            | Self::ToestemmingIngetrokken
            | Self::VogGezien
            | Self::VogTot
            | Self::ReferentiesOp
            | Self::HuisbezoekOp
            | Self::TrainingOp
            | Self::CompetentieprofielOp
            | Self::StandTot => Invoer::Datum,
            Self::FormeleHulp => {
                let soorten = Hulpsoort::ALL.iter().copied().map(Keus::Hulpsoort);
                Invoer::Meer(std::iter::once(Keus::Geen).chain(soorten).collect())
            }
            Self::Soorten => Invoer::Meer(meer(Keus::Soort)),
            Self::Opvoeding => Invoer::Meer(meer(Keus::Opvoeding)),
            Self::Bezigheden => Invoer::Meer(meer(Keus::Bezigheid)),
            Self::Wederdienst => Invoer::Meer(meer(Keus::Wederdienst)),
            Self::Talen => Invoer::Meer(meer(Keus::Taal)),
            Self::Frequentie => Invoer::Keus(meer(Keus::Frequentie)),
            Self::Omgang => Invoer::Keus(meer(Keus::Omgang)),
            Self::Urgentie => Invoer::Keus(meer(Keus::Urgentie)),
            Self::OpaOma
            | Self::EigenKinderen
            | Self::Apart
            | Self::Huisdieren
            | Self::ZonderHuisdieren
            | Self::Rookt
            | Self::Rookvrij => Invoer::Keus(vec![Keus::Ja, Keus::Nee]),
            Self::Stand => Invoer::Keus(vec![Keus::DoetMee, Keus::Geparkeerd, Keus::Uitgeschreven]),
            Self::Postcode | Self::Plek => Invoer::Plaats,
            Self::Duur
            | Self::LeeftijdVan
            | Self::LeeftijdTot
            | Self::Capaciteit
            | Self::MaxAfstand => Invoer::Kort,
            Self::Toelichting | Self::Belangrijk | Self::Verwachting | Self::Terugdoen => {
                Invoer::Tekst
            }
            Self::Dagdelen => Invoer::Dagdelen,
            Self::Naam
            | Self::Contactpersoon
            | Self::Wanneer
            | Self::Woonplaats
            | Self::Gemeente
            | Self::Verwijzer
            | Self::ToestemmingDoor
            | Self::ToestemmingVersie
            | Self::VogDoor
            | Self::ReferentiesDoor
            | Self::HuisbezoekDoor
            | Self::TrainingDoor
            | Self::CompetentieprofielDoor
            | Self::StandReden => Invoer::Regel,
        }
    }

    /// The end of its id on the page; the form puts its own name in front.
    #[must_use]
    pub fn id(self) -> String {
        self.name().small()
    }
}
