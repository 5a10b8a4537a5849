//! Words of looking along without names.

use crate::domain::Kant;

/// In place of what somebody wrote.
pub const WEG: &str = "(verborgen)";
/// Words that stand before a name and are none.
pub const GEEN_NAAM: [&str; 4] = ["gezin", "familie", "mevrouw", "meneer"];
/// In place of a telephone number; a number that is nobody's.
pub const TELEFOON: &str = "06 00000000";
/// In place of a mail address.
pub const EMAIL: &str = "verborgen@voorbeeld.nl";

/// In place of a family's name.
#[must_use]
pub fn gezin(kant: Option<Kant>, number: usize) -> String {
    let what = match kant {
        Some(Kant::Vraag) => "Vraaggezin",
        Some(Kant::Steun) => "Steungezin",
        None => "Gezin",
    };
    format!("{what} {number}")
}

/// In place of a first name.
#[must_use]
pub fn kind(number: usize) -> String {
    format!("kind {number}")
}

/// The button, and what it undoes.
pub const VERBERG: &str = "Verberg namen";
/// The button on the banner.
pub const TOON: &str = "Toon namen weer";
/// On every screen while it is on.
pub const BANNER: &str =
    "Namen, adressen en notities zijn verborgen, postcodes ingekort. Wijzigen kan nu niet.";
/// In place of a screen that cannot do without names.
pub const NIET_HIER: &str =
    "Dit scherm kan niet zonder namen. Het is er weer als je de namen toont.";
