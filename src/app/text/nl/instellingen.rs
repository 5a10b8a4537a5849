//! Settings: what each is called and what it changes.

use crate::app::Message;

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
/// Button.
pub const BEWAAR: &str = "Bewaar";
/// After saving.
pub const BEWAARD: &str = "Bewaard.";
/// After saving nothing.
pub const NIETS_ANDERS: &str = "Er was niets veranderd.";
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
pub const GEWISSELD: &str = "Je wachtzin is gewisseld. Je herstelcode blijft dezelfde. Maak nu een nieuwe reservekopie: oude gaan nog open met je oude wachtzin.";
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
