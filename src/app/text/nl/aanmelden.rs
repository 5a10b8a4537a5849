//! The sign-up form.

use crate::domain::Overeenkomst;

/// Title of the screen.
pub const TITEL: &str = "Nieuwe aanmelding";
/// What is enough.
pub const SUB: &str = "Een naam of een nummer is genoeg. De rest mag later.";
/// The box for a mail.
pub const PLAK: &str = "Kwam de aanmelding per mail? Plak hem hier";
/// What it does.
pub const PLAK_HINT: &str =
    "Naam, nummer, adres en postcode komen in de vakken. Kijk ze na voor je opslaat.";
/// The button that reads it.
pub const PLAK_KNOP: &str = "Vul de vakken";
/// When nothing was recognised.
pub const PLAK_NIETS: &str = "In deze tekst staat geen naam, nummer, adres of postcode.";
/// The folded part.
pub const MEER: &str = "Meer invullen";
/// Saves.
pub const OPSLAAN: &str = "Meld aan";
/// Above the faults.
pub const FOUTEN: &str = "Dit klopt nog niet";
/// Goes to the family just signed up.
pub const OPEN: &str = "Open dit gezin";
/// Goes to the sheet.
pub const LIJST: &str = "Heb je een hele lijst? Lees die in.";

/// The family was saved.
#[must_use]
pub fn opgeslagen(naam: &str) -> String {
    format!("{naam} is aangemeld. Je kunt meteen het volgende gezin aanmelden.")
}

/// How many fields a mail filled.
#[must_use]
pub fn herkend(aantal: usize) -> String {
    match aantal {
        1 => "1 vak is ingevuld. Kijk het na.".to_owned(),
        many => format!("{many} vakken zijn ingevuld. Kijk ze na."),
    }
}

/// A family that looks the same is there already.
#[must_use]
pub fn lijkt_op(naam: &str, op: Overeenkomst) -> String {
    format!(
        "Dit gezin lijkt er al te staan: {naam} heeft {}. Is het een ander gezin? Dan kun je gewoon aanmelden.",
        overeenkomst(op)
    )
}

/// On what two families look the same.
#[must_use]
pub fn overeenkomst(op: Overeenkomst) -> &'static str {
    match op {
        Overeenkomst::Telefoon => "hetzelfde telefoonnummer",
        Overeenkomst::Email => "hetzelfde e-mailadres",
        Overeenkomst::NaamEnPostcode => "dezelfde naam en postcode",
        Overeenkomst::NaamEnDag => "dezelfde naam en dag van aanmelding",
        Overeenkomst::Naam => "dezelfde naam",
    }
}

/// A sign-up was kept, and can be taken back.
pub const OPGESCHREVEN: &str = "Aanmelding opgeschreven.";
