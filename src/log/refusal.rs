//! Why a command is refused: a stable code and the data of the case. The Dutch is in `app::text`.

use crate::domain::{Fase, Kant, Screeningstand};

/// Why a command is refused. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// What is shown is not all that is known, so that nothing can be changed.
    AlleenKijken,
    /// There is no room left for a text this long.
    GeenRuimte,
    /// A family needs a name or a telephone number.
    NaamOfTelefoon,
    /// No such family, or it was erased.
    GezinOnbekend,
    /// The family is there already.
    GezinBestaat,
    /// No such koppeling.
    KoppelingOnbekend,
    /// The koppeling is there already.
    KoppelingBestaat,
    /// The family is not on this side, or its side is not known.
    VerkeerdeKant(Kant),
    /// The family does not take part: parked, gone, hidden, frozen, or consent withdrawn.
    DoetNietMee(Kant),
    /// The steungezin's screening does not count today.
    Screening(Screeningstand),
    /// The steungezin has no room for another koppeling.
    Vol {
        /// How many it can carry.
        capaciteit: u8,
        /// How many it has.
        lopend: usize,
    },
    /// These two have an open koppeling already.
    AlGekoppeld,
    /// A child that an open koppeling is about.
    KindGekoppeld,
    /// These two were not to be proposed again.
    NietMeerSamen,
    /// The koppeling's fase is in conflict or not known.
    FaseOnbekend,
    /// There is no arrow from this fase to that one.
    GeenPijl {
        /// Where it is.
        van: Fase,
        /// Where it was to go.
        naar: Fase,
    },
    /// The koppeling has ended.
    Afgesloten,
    /// This side has not said yes to this fase.
    GeenToestemming {
        /// Which side.
        kant: Kant,
        /// The fase to enter.
        naar: Fase,
    },
    /// The trial was not evaluated since it began.
    GeenEvaluatie,
    /// The evaluation was not positive on this side.
    EvaluatieNietPositief(Kant),
    /// The day lies after today.
    InDeToekomst,
    /// The day lies before the fase began.
    VoorDeFase,
    /// The day lies long before anything that is known of the koppeling.
    TeLangGeleden,
    /// The day lies before the trial began.
    VoorDeProef,
    /// There was no trial yet.
    GeenProef,
    /// A trial takes four to nine weeks.
    Proefweken,
    /// The last day lies before the first.
    Volgorde,
    /// A koppeling of the family still runs.
    LooptNog,
    /// The koppeling rests; it goes on first.
    Gepauzeerd,
    /// The koppeling does not rest.
    GeenPauze,
    /// The day does not lie after today.
    NietInDeToekomst,
    /// The day lies further than a year ahead.
    TeVer,
    /// An ending asked for a new kennismaking with this side, and none was held.
    NieuweIntake(Kant),
    /// The children did not look back well on the trial.
    EvaluatieKinderen,
    /// A rhythm is 1 to 26 weeks.
    Ritme,
    /// A VOG counts 6 to 60 months.
    VogMaanden,
    /// This VOG would count for longer than any does.
    VogTeLang,
    /// One or two kennismakingsgesprekken.
    Kennismakingen,
    /// A part of region data is longer than a change has room for.
    GebiedTeGroot,
    /// All region data together would be more than the stores have room for.
    GebiedVol,
    /// No such part of region data.
    GebiedOnbekend,
    /// A barrier lies between two different areas and takes 1 to 120 minutes.
    Barriere,
    /// Figures that are shared are of whole months of one year, amounts from low to high.
    Cijfers,
    /// A way is 1 to 2 times the straight line.
    Omweg,
    /// One cycles 8 to 30 km an hour.
    Fietstempo,
    /// Something else was done on top of it since, so it cannot simply be taken back.
    NietMeerTerug,
    /// Has no way back: an erasure, a proposal, a choice between values.
    GeenWegTerug,
    /// Nothing would change.
    Niets,
    /// These facts do not belong in this command.
    HoortHierNiet,
    /// Too much for one change.
    TeVeel,
}

impl Refusal {
    /// Stable code, for messages that people can quote.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::AlleenKijken => "alleen-kijken",
            Self::GeenRuimte => "geen-ruimte",
            Self::NaamOfTelefoon => "naam-of-telefoon",
            Self::GezinOnbekend => "gezin-onbekend",
            Self::GezinBestaat => "gezin-bestaat",
            Self::KoppelingOnbekend => "koppeling-onbekend",
            Self::KoppelingBestaat => "koppeling-bestaat",
            Self::VerkeerdeKant(_) => "verkeerde-kant",
            Self::DoetNietMee(_) => "doet-niet-mee",
            Self::Screening(_) => "screening",
            Self::Vol { .. } => "vol",
            Self::AlGekoppeld => "al-gekoppeld",
            Self::KindGekoppeld => "kind-gekoppeld",
            Self::NietMeerSamen => "niet-meer-samen",
            Self::FaseOnbekend => "fase-onbekend",
            Self::GeenPijl { .. } => "geen-pijl",
            Self::Afgesloten => "afgesloten",
            Self::GeenToestemming { .. } => "geen-toestemming",
            Self::GeenEvaluatie => "geen-evaluatie",
            Self::EvaluatieNietPositief(_) => "evaluatie-niet-positief",
            Self::InDeToekomst => "in-de-toekomst",
            Self::VoorDeFase => "voor-de-fase",
            Self::TeLangGeleden => "te-lang-geleden",
            Self::VoorDeProef => "voor-de-proef",
            Self::GeenProef => "geen-proef",
            Self::Proefweken => "proefweken",
            Self::Volgorde => "volgorde",
            Self::LooptNog => "loopt-nog",
            Self::Gepauzeerd => "gepauzeerd",
            Self::GeenPauze => "geen-pauze",
            Self::NietInDeToekomst => "niet-in-de-toekomst",
            Self::TeVer => "te-ver",
            Self::NieuweIntake(_) => "nieuwe-intake",
            Self::EvaluatieKinderen => "evaluatie-kinderen",
            Self::Ritme => "ritme",
            Self::VogMaanden => "vog-maanden",
            Self::VogTeLang => "vog-te-lang",
            Self::Kennismakingen => "kennismakingen",
            Self::GebiedTeGroot => "gebied-te-groot",
            Self::GebiedVol => "gebied-vol",
            Self::GebiedOnbekend => "gebied-onbekend",
            Self::Barriere => "barriere",
            Self::Cijfers => "cijfers",
            Self::Omweg => "omweg",
            Self::Fietstempo => "fietstempo",
            Self::NietMeerTerug => "niet-meer-terug",
            Self::GeenWegTerug => "geen-weg-terug",
            Self::Niets => "niets",
            Self::HoortHierNiet => "hoort-hier-niet",
            Self::TeVeel => "te-veel",
        }
    }
}
