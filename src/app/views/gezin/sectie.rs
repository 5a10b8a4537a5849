//! The sections of a family's page: which registers each shows, which fields its form has.

use crate::{
    app::{
        draft::{Draft, Invoer, Veld},
        text::nl::{concepten, velden},
    },
    domain::{Gezin, Kant},
    log::Field,
};

/// A part of the page, edited in one go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Sectie {
    Gezin,
    Kinderen,
    Vraag,
    Beschikbaar,
    Grenzen,
    Screening,
    Toestemming,
    Stand,
}

impl Sectie {
    /// The sections of a family, in the order of a conversation.
    #[must_use]
    pub fn van(kant: Option<Kant>) -> Vec<Self> {
        let mut all = vec![
            Self::Gezin,
            Self::Kinderen,
            Self::Vraag,
            Self::Beschikbaar,
            Self::Grenzen,
        ];
        if kant == Some(Kant::Steun) {
            all.push(Self::Screening);
        }
        all.extend([Self::Toestemming, Self::Stand]);
        all
    }

    /// Its name in ids on the page.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Gezin => "gezin",
            Self::Kinderen => "kinderen",
            Self::Vraag => "vraag",
            Self::Beschikbaar => "beschikbaar",
            Self::Grenzen => "grenzen",
            Self::Screening => "screening",
            Self::Toestemming => "toestemming",
            Self::Stand => "stand",
        }
    }

    /// The registers that it shows.
    #[must_use]
    pub fn registers(self, kant: Option<Kant>) -> Vec<Field> {
        use Field as F;
        match (self, kant) {
            (Self::Gezin, _) => vec![
                F::Kant,
                F::Naam,
                F::Contactpersoon,
                F::Telefoon,
                F::Email,
                F::Bereikbaar,
                F::Plaats,
                F::Gemeente,
                F::AangemeldOp,
                F::Verwijzer,
            ],
            (Self::Kinderen, _) => Vec::new(),
            (Self::Vraag, Some(Kant::Steun)) => vec![
                F::Soorten,
                F::Frequentie,
                F::Duur,
                F::Omgang,
                F::Bezigheden,
                F::Leeftijden,
                F::Capaciteit,
                F::EigenKinderen,
                F::OpaOma,
                F::Opvoeding,
                F::Belangrijk,
                F::Verwachting,
                F::Terugdoen,
                F::Wederdienst,
                F::Toelichting,
            ],
            (Self::Vraag, Some(Kant::Vraag)) => vec![
                F::Soorten,
                F::Frequentie,
                F::Duur,
                F::Omgang,
                F::Bezigheden,
                F::Urgentie,
                F::Toelichting,
                F::Opvoeding,
                F::Belangrijk,
                F::Verwachting,
                F::Terugdoen,
                F::Wederdienst,
                F::OpaOma,
                F::Apart,
            ],
            (Self::Vraag, None) => vec![F::Soorten, F::Frequentie, F::Toelichting],
            (Self::Beschikbaar, _) => vec![F::Dagdelen],
            (Self::Grenzen, _) => vec![F::MaxAfstand, F::Talen, F::Huis],
            (Self::Screening, _) => vec![
                F::Vog,
                F::Referenties,
                F::Huisbezoek,
                F::Training,
                F::Competentieprofiel,
            ],
            (Self::Toestemming, _) => vec![F::Toestemming, F::FormeleHulp],
            (Self::Stand, _) => vec![F::Stand, F::Parkeerreden],
        }
    }

    /// The fields of its form.
    #[must_use]
    pub fn velden(self, kant: Option<Kant>) -> Vec<Veld> {
        use Veld as V;
        match (self, kant) {
            (Self::Gezin, _) => vec![
                V::Kant,
                V::Naam,
                V::Contactpersoon,
                V::Telefoon,
                V::Email,
                V::Wijze,
                V::Wanneer,
                V::Postcode,
                V::Woonplaats,
                V::Gemeente,
                V::AangemeldOp,
                V::Verwijzer,
            ],
            (Self::Kinderen, _) => Vec::new(),
            (Self::Vraag, Some(Kant::Steun)) => vec![
                V::Soorten,
                V::Frequentie,
                V::Duur,
                V::Omgang,
                V::Bezigheden,
                V::LeeftijdVan,
                V::LeeftijdTot,
                V::Capaciteit,
                V::EigenKinderen,
                V::OpaOma,
                V::Opvoeding,
                V::Belangrijk,
                V::Verwachting,
                V::Terugdoen,
                V::Wederdienst,
                V::Toelichting,
            ],
            (Self::Vraag, Some(Kant::Vraag)) => vec![
                V::Soorten,
                V::Frequentie,
                V::Duur,
                V::Omgang,
                V::Bezigheden,
                V::Urgentie,
                V::Toelichting,
                V::Opvoeding,
                V::Belangrijk,
                V::Verwachting,
                V::Terugdoen,
                V::Wederdienst,
                V::OpaOma,
                V::Apart,
            ],
            (Self::Vraag, None) => vec![V::Soorten, V::Frequentie, V::Toelichting],
            (Self::Beschikbaar, _) => vec![V::Dagdelen],
            (Self::Grenzen, _) => vec![
                V::MaxAfstand,
                V::Talen,
                V::Huisdieren,
                V::ZonderHuisdieren,
                V::Rookt,
                V::Rookvrij,
            ],
            (Self::Screening, _) => vec![
                V::VogGezien,
                V::VogDoor,
                V::VogTot,
                V::ReferentiesOp,
                V::ReferentiesDoor,
                V::HuisbezoekOp,
                V::HuisbezoekDoor,
                V::TrainingOp,
                V::TrainingDoor,
                V::CompetentieprofielOp,
                V::CompetentieprofielDoor,
            ],
            (Self::Toestemming, _) => vec![
                V::ToestemmingOp,
                V::ToestemmingDoor,
                V::ToestemmingVersie,
                V::ToestemmingIngetrokken,
                V::FormeleHulp,
            ],
            (Self::Stand, _) => vec![V::Stand, V::StandTot, V::StandReden],
        }
    }
}

/// What became something else than when one began to type it, in a sentence.
#[must_use]
pub fn intussen(draft: &Draft, gezin: &Gezin) -> Option<String> {
    let told = draft.intussen(gezin).into_iter().map(|(veld, nu)| {
        // What is chosen stands on the page by its words, not by its key.
        let typed = matches!(
            veld.invoer(),
            Invoer::Regel | Invoer::Kort | Invoer::Tekst | Invoer::Telefoon | Invoer::Email
        );
        (velden::label(veld, gezin.kant), typed.then_some(nu))
    });
    let told: Vec<_> = told.collect();
    (!told.is_empty()).then(|| concepten::intussen(&told))
}
