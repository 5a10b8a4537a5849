//! The words for what families find important, like to do and can do for one another.

use super::woorden::lijst;
use crate::domain::{Bezigheid, Opvoeding, Wederdienst};
use crate::order::Few;

/// What is important in upbringing.
#[must_use]
pub fn opvoeding(opvoeding: Opvoeding) -> &'static str {
    match opvoeding {
        Opvoeding::Regels => "duidelijke regels",
        Opvoeding::Rust => "een vast ritme",
        Opvoeding::Ruimte => "ruimte om te ontdekken",
        Opvoeding::Samen => "samen dingen doen",
        Opvoeding::Praten => "praten over gevoelens",
        Opvoeding::Buiten => "veel buiten zijn",
        Opvoeding::WeinigScherm => "weinig schermtijd",
        Opvoeding::School => "aandacht voor school",
    }
}

/// What one likes to do.
#[must_use]
pub fn bezigheid(bezigheid: Bezigheid) -> &'static str {
    match bezigheid {
        Bezigheid::Buitenspelen => "buitenspelen",
        Bezigheid::Dieren => "met dieren bezig zijn",
        Bezigheid::Sport => "sporten",
        Bezigheid::Knutselen => "knutselen",
        Bezigheid::Muziek => "muziek maken",
        Bezigheid::Lezen => "lezen",
        Bezigheid::Koken => "koken",
        Bezigheid::Bouwen => "bouwen",
        Bezigheid::Spelletjes => "spelletjes doen",
        Bezigheid::Natuur => "de natuur in gaan",
        Bezigheid::Gamen => "gamen",
    }
}

/// What is done in return.
#[must_use]
pub fn wederdienst(wederdienst: Wederdienst) -> &'static str {
    match wederdienst {
        Wederdienst::Koken => "koken of bakken",
        Wederdienst::Klussen => "klussen",
        Wederdienst::Tuin => "helpen in de tuin",
        Wederdienst::Naaien => "naaien of verstellen",
        Wederdienst::Boodschappen => "boodschappen doen",
        Wederdienst::Vervoer => "een lift geven",
        Wederdienst::Oppas => "oppassen",
        Wederdienst::TaalEnCultuur => "een taal of cultuur delen",
        Wederdienst::Gezelschap => "gezelschap",
    }
}

/// One after the other.
#[must_use]
pub fn opvoedingen(all: &Few<Opvoeding>) -> String {
    lijst(all.iter().map(|one| opvoeding(*one)))
}

/// One after the other.
#[must_use]
pub fn bezigheden(all: &Few<Bezigheid>) -> String {
    lijst(all.iter().map(|one| bezigheid(*one)))
}

/// One after the other.
#[must_use]
pub fn wederdiensten(all: &Few<Wederdienst>) -> String {
    lijst(all.iter().map(|one| wederdienst(*one)))
}

/// What both find important in upbringing, of so many things that the one with the fewest named.
#[must_use]
pub fn opvoeding_samen(samen: &Few<Opvoeding>, van: u32) -> String {
    if samen.is_empty() {
        return "vinden andere dingen belangrijk in de opvoeding".to_owned();
    }
    let part = van_de(samen.len(), van);
    format!("vinden {part}allebei belangrijk: {}", opvoedingen(samen))
}

/// What both like to do, of so many things that the one with the fewest named.
#[must_use]
pub fn bezigheden_samen(samen: &Few<Bezigheid>, van: u32) -> String {
    if samen.is_empty() {
        return "doen graag andere dingen".to_owned();
    }
    let part = van_de(samen.len(), van);
    format!("doen {part}allebei graag: {}", bezigheden(samen))
}

/// How many of what the one named with the fewest; nothing where that is all.
fn van_de(samen: usize, van: u32) -> String {
    match u32::try_from(samen) {
        Ok(both) if both < van => format!("{both} van de {van} dingen "),
        _ => String::new(),
    }
}
