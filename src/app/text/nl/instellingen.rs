//! Settings: what each is called and what it changes.

use crate::{app::Message, matching::Factor};

/// Title.
pub const TITEL: &str = "Instellingen";
/// Below the title.
pub const SUB: &str = "Weinig, en bij elk staat wat het verandert.";
/// Title.
pub const PROGRAMMA: &str = "Je programma";
/// Whom it is for.
pub const PROGRAMMA_TEKST: &str =
    "Dit geldt ook voor je collega's: het gaat mee in het bestand dat je geeft.";
/// Field.
pub const NAAM: &str = "Naam van het programma";
/// Hint.
pub const NAAM_HINT: &str = "Staat bovenaan de pagina en op wat je print.";
/// Field.
pub const PROEFWEKEN: &str = "Weken proefperiode";
/// Hint.
pub const PROEFWEKEN_HINT: &str =
    "Van 4 tot en met 9. Geldt voor proefperiodes die hierna beginnen.";
/// Field.
pub const VOG: &str = "Maanden dat een VOG telt";
/// Hint.
pub const VOG_HINT: &str = "Van 6 tot en met 60, meestal 36. Bepaalt de einddatum die Koppelbord voorstelt als je een VOG ziet; wat al is opgeschreven, blijft staan.";
/// Field.
pub const KENNISMAKINGEN: &str = "Kennismakingsgesprekken per gezin";
/// Hint.
pub const KENNISMAKINGEN_HINT: &str =
    "1 of 2. Bij elk gezin en op Vandaag zie je hoeveel er nog moeten.";
/// Field.
pub const HUISREGELS: &str = "Huisregels";
/// Hint.
pub const HUISREGELS_HINT: &str = "Staan in het contract dat je print, één regel per zin. Maak je dit leeg, dan geldt weer de standaardtekst.";
/// Title.
pub const GEWICHTEN: &str = "Wat telt bij het matchen";
/// What it changes.
pub const GEWICHTEN_TEKST: &str = "Hoe hoger het getal, hoe zwaarder het telt. 0 telt niet mee in de score. Wat een koppeling uitsluit, blijft uitsluiten. Eerdere keuzes houden de gewichten van toen.";
/// Field.
pub const ONBEKEND: &str = "Wat je niet weet, telt voor (procent)";
/// Hint.
pub const ONBEKEND_HINT: &str = "0 is alsof het niet past, 100 alsof het helemaal past.";
/// Field.
pub const KINDEREN: &str = "Kinderen tegelijk bij één steungezin";
/// Hint.
pub const KINDEREN_HINT: &str = "In één dagdeel, van 1 tot en met 9.";
/// Button.
pub const BEWAAR: &str = "Bewaar";
/// Button.
pub const STANDAARD: &str = "Terug naar de standaard";
/// After saving.
pub const BEWAARD: &str = "Bewaard.";
/// After saving nothing.
pub const NIETS_ANDERS: &str = "Er was niets veranderd.";
/// All weights are zero.
pub const NIETS_WEEGT: &str = "Laat minstens één ding meetellen.";
/// Error summary.
pub const FOUTEN: &str = "Dit klopt nog niet";

/// Title.
pub const SLOT: &str = "Slot";
/// How it locks by itself.
pub const SLOT_TEKST: &str =
    "Koppelbord gaat vanzelf op slot als je 15 minuten niets doet, en als je de pagina sluit.";
/// Button.
pub const NU_OP_SLOT: &str = "Nu op slot";
/// Title of changing the passphrase.
pub const WACHTZIN: &str = "Andere wachtzin";
/// Field.
pub const OUDE: &str = "Je wachtzin van nu, of je herstelcode";
/// Hint.
pub const OUDE_HINT: &str = "Wachtzin vergeten? Typ hier de herstelcode van je papier.";
/// Field.
pub const NIEUWE: &str = "Nieuwe wachtzin";
/// Field.
pub const NOGMAALS: &str = "Nieuwe wachtzin nog een keer";
/// Button.
pub const WISSEL: &str = "Wissel wachtzin";
/// While it is being changed.
pub const WISSELT: &str = "Bezig. Dit duurt een paar tellen…";
/// After it.
pub const GEWISSELD: &str = "Je wachtzin is gewisseld. Je herstelcode blijft dezelfde.";
/// Nothing typed.
pub const OUDE_LEEG: &str = "Vul je wachtzin van nu in, of je herstelcode.";
/// The recovery code.
pub const HERSTELCODE: &str = "Herstelcode";
/// What to do with it.
pub const HERSTELCODE_TEKST: &str = "Bij het inrichten kreeg je een herstelcode op papier. Daarmee open je je gegevens als je de wachtzin vergeet. Bewaar hem niet bij deze computer.";
/// In the demo there is no lock.
pub const DEMO_SLOT: &str =
    "De demo heeft geen wachtzin en bewaart niets. Alle gezinnen zijn verzonnen.";

/// Title.
pub const OPSLAG: &str = "Opslag";
/// Count.
pub const WIJZIGINGEN: &str = "Wijzigingen";
/// Count.
pub const GROOTTE: &str = "Grootte, zonder slot";
/// Count.
pub const GEZINNEN: &str = "Gezinnen";
/// Count.
pub const KOPPELINGEN: &str = "Koppelingen";
/// Count.
pub const APART: &str = "Wijzigingen die niet meetellen";

/// Title.
pub const OVER: &str = "Over dit programma";
/// What it is.
pub const OVER_TEKST: &str = "Koppelbord koppelt vraaggezinnen aan steungezinnen. Er is geen server: er gaat niets naar internet. De code is open.";
/// Fact.
pub const VERSIE: &str = "Versie";
/// Fact.
pub const LICENTIE: &str = "Licentie";
/// The licence.
pub const EUPL: &str = "EUPL-1.2";
/// Fact.
pub const GEBIED: &str = "Postcodes in het programma";
/// Fact.
pub const JIJ: &str = "Jij werkt als";

/// A number that is not one, or too small or large.
#[must_use]
pub fn getal_tussen(least: u8, most: u8) -> String {
    format!("Vul een heel getal in van {least} tot en met {most}.")
}

/// What a factor that weighs is called, and what it looks at.
#[must_use]
pub fn factor(factor: Factor) -> (&'static str, &'static str) {
    match factor {
        Factor::Afstand => ("Afstand", "Hoe dichterbij, hoe beter."),
        Factor::Dagdelen => ("Dagdelen", "Hoeveel dagdelen beide gezinnen kunnen."),
        Factor::Steunsoort => ("Soort steun", "Of het steungezin biedt wat wordt gevraagd."),
        Factor::Frequentie => ("Hoe vaak", "Of beide even vaak willen."),
        Factor::Leeftijd => (
            "Leeftijd",
            "Een kind van ongeveer dezelfde leeftijd (hoogstens twee jaar verschil), of opa en oma als dat is gevraagd.",
        ),
        Factor::Taal => ("Taal", "Een taal die beide gezinnen spreken."),
        Factor::Wachttijd => ("Wachttijd", "Wie langer wacht, gaat voor."),
        Factor::Deelname => ("Doet mee", "Sluit alleen uit."),
        Factor::Screening => ("Screening", "Sluit alleen uit."),
        Factor::Capaciteit => ("Plaats", "Sluit alleen uit."),
        Factor::Eerder => ("Eerder samen", "Sluit alleen uit."),
        Factor::Leeftijdsgrens => ("Leeftijdsgrens", "Sluit alleen uit."),
        Factor::Huis => ("Huis en dieren", "Sluit alleen uit."),
    }
}

/// Neither a passphrase nor a recovery code of this vault, where either would do.
#[must_use]
pub fn geen_van_beide() -> Message {
    Message {
        code: "verkeerde-sleutel",
        wat: "Dit is niet je wachtzin van nu en ook niet je herstelcode.".to_owned(),
        doe:
            "Let op hoofdletters en spaties. De herstelcode staat op het papier van het inrichten."
                .to_owned(),
    }
}
