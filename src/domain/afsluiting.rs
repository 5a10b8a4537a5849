//! How a koppeling ends: why, on whose side, how well, and what comes next. The reasons are
//! those of `research/domain.md` §1.6.

use super::{Datum, Kant, Tekst};
use crate::order::Set;
use serde::{Deserialize, Serialize};

/// A step of a proper goodbye.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Afscheidstap {
    GesprekVraaggezin,
    GesprekSteungezin,
    AfscheidKind,
    Bedankt,
    ContactAfgesproken,
    EvaluatieIngevuld,
}

impl Afscheidstap {
    /// All of them, in the order of the checklist.
    pub const ALL: [Self; 6] = [
        Self::GesprekVraaggezin,
        Self::GesprekSteungezin,
        Self::AfscheidKind,
        Self::Bedankt,
        Self::ContactAfgesproken,
        Self::EvaluatieIngevuld,
    ];
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

    /// Whether the two are not proposed to each other again unless somebody decides so: a child said
    /// no, or there was a concern.
    #[must_use]
    pub fn niet_vanzelf_opnieuw(self) -> bool {
        matches!(self, Self::KindWilNiet | Self::ZorgOmVeiligheid)
    }

    /// Whether the two got on, where the reason says something about that.
    #[must_use]
    pub fn samen_goed(self) -> Option<bool> {
        match self {
            Self::DoelBereiktContactLoopt | Self::DoelBereikt | Self::PeriodeVoorbij => Some(true),
            Self::VraaggezinWilNiet
            | Self::SteungezinWilNiet
            | Self::KindWilNiet
            | Self::GeenKlik
            | Self::VerwachtingenVerschillen
            | Self::AfsprakenNietNagekomen
            | Self::ZorgOmVeiligheid => Some(false),
            Self::Verhuisd
            | Self::SteungezinGeenTijd
            | Self::ProfessioneleHulp
            | Self::VogNietOpTijd
            | Self::ContactVerloren
            | Self::Administratief => None,
        }
    }
}

/// What happens next with a family after an ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Vervolg {
    OpnieuwZoeken,
    NieuweIntake,
    Parkeren,
    Uitschrijven,
}

impl Vervolg {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [
        Self::OpnieuwZoeken,
        Self::NieuweIntake,
        Self::Parkeren,
        Self::Uitschrijven,
    ];
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
    /// Until when the vraaggezin rests, where it is parked and a day was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tot_vraag: Option<Datum>,
    /// Until when the steungezin rests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tot_steun: Option<Datum>,
    /// What was done of the last conversation.
    #[serde(default, skip_serializing_if = "Set::is_empty")]
    pub stappen: Set<Afscheidstap>,
    /// A few words.
    pub toelichting: Option<Tekst>,
}

#[cfg(test)]
impl Afsluiting {
    /// An ending with nothing told but the day and the reason; both families look again.
    pub fn kaal(op: Datum, reden: Afsluitreden) -> Self {
        Self {
            op,
            reden,
            kant: None,
            afscheid: None,
            niet_meer_samen: false,
            vervolg_vraag: Vervolg::OpnieuwZoeken,
            vervolg_steun: Vervolg::OpnieuwZoeken,
            tot_vraag: None,
            tot_steun: None,
            stappen: Set::new(),
            toelichting: None,
        }
    }
}
