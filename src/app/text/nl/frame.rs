//! The frame: names of screens, state of saving, the band of the demo, the foot.

use super::datum;
use crate::{app::Route, domain::Datum};

/// Name of the program.
pub const NAAM: &str = "Koppelbord";
/// Skip link.
pub const NAAR_INHOUD: &str = "Direct naar de inhoud";
/// How a screen reader calls the navigation.
pub const HOOFDMENU: &str = "Hoofdmenu";
/// The button of the menu on a phone.
pub const MENU: &str = "Menu";
/// State: saved.
pub const OPGESLAGEN: &str = "Opgeslagen";
/// State: saving.
pub const BEZIG: &str = "Bezig met opslaan…";
/// State: not saved.
pub const NIET_OPGESLAGEN: &str = "Niet opgeslagen";
/// State: saved in one of the two stores.
pub const HALF_OPGESLAGEN: &str = "Nog niet zeker bewaard";
/// State of the demo: nothing is saved.
pub const DEMO_NIETS: &str = "Demo: niets wordt bewaard";
/// Locks at once.
pub const OP_SLOT: &str = "Nu op slot";
/// Leaves the demo.
pub const DEMO_UIT: &str = "Demo sluiten";
/// The band above the demo.
pub const DEMO_BAND: &str = "Dit is een demo. Alle gezinnen zijn verzonnen en niets wordt bewaard. Vul hier geen echte gegevens in.";
/// Takes back what was just done.
pub const MAAK_ONGEDAAN: &str = "Maak ongedaan";
/// The clock here is behind what was written, by oneself or by a colleague.
#[must_use]
pub fn klok(today: Datum, laatste: Datum, collega: Option<&str>) -> String {
    let [now, last] = [today, laatste].map(|day| {
        let full = datum::voluit(day);
        full.split_once(' ')
            .map_or_else(String::new, |(_, day)| day.to_owned())
    });
    let whose = collega.map_or_else(String::new, |wie| format!(" (door {wie})"));
    let doe = match collega {
        None => "Kijk de klok na voordat je verdergaat.",
        Some(_) => "Kijk na welke klok goed staat voordat je verdergaat.",
    };
    format!(
        "De klok van deze computer staat op {now}, maar de laatste wijziging{whose} is van {last}. {doe}"
    )
}
/// Closes a message.
pub const SLUIT: &str = "Sluit";
/// Title of the question before something half-filled is left.
pub const WEGGAAN_TITEL: &str = "Wat je invulde is nog niet opgeslagen";
/// What leaving means.
pub const WEGGAAN_TEKST: &str = "Ga je nu weg, dan is het weg.";
/// Stay.
pub const BLIJF: &str = "Blijf hier";
/// Leave.
pub const GA_WEG: &str = "Ga weg zonder opslaan";
/// An address that names nothing.
pub const ONBEKEND_TITEL: &str = "Deze pagina bestaat niet";
/// What one can do about it.
pub const ONBEKEND_TEKST: &str =
    "Het adres klopt niet, of wat er stond is er niet meer. Je gegevens zijn niet veranderd.";
/// The way back.
pub const NAAR_VANDAAG: &str = "Naar Vandaag";

/// Name of a screen.
#[must_use]
pub fn screen(route: Route) -> &'static str {
    match route {
        Route::Vandaag => "Vandaag",
        Route::Gezinnen => "Gezinnen",
        Route::Gezin(_) => "Gezin",
        Route::Bellen(_) => "Gesprek noteren",
        Route::Screening(_) => "Screening",
        Route::Gesprek(_) => super::gesprek::TITEL,
        Route::Aanmelden => "Nieuwe aanmelding",
        Route::Inlezen => "Lijst inlezen",
        Route::Matchen(_) => "Matchen",
        Route::Matchronde => "Matchronde",
        Route::Koppelingen => "Koppelingen",
        Route::Koppeling(_) => "Koppeling",
        Route::Contact(_) => "Contact noteren",
        Route::Evaluatie(_) => "Evaluatie vastleggen",
        Route::Contract(_) => "Contract",
        Route::Notities(_) => "Alle notities",
        Route::Effect => super::effect::TITEL,
        Route::Presentatie => super::presentatie::TITEL,
        Route::Delen => "Delen",
        Route::Instellingen => "Instellingen",
        Route::Afstanden => super::afstanden::TITEL,
        Route::Register => super::register::TITEL,
        Route::Gebied => super::gebied::TITEL,
        Route::Opslag => super::kopie::TITEL,
        Route::Onbekend => ONBEKEND_TITEL,
    }
}

/// What a number in the navigation means, for a screen reader.
#[must_use]
pub fn aantal(route: Route, aantal: usize) -> String {
    match route {
        Route::Matchen(_) => format!("{aantal} wachten"),
        Route::Koppelingen => format!("{aantal} lopen"),
        _ => format!("{aantal} in totaal"),
    }
}
/// Takes the last step back.
pub const ONGEDAAN: &str = "Laatste stap ongedaan maken";
/// That was done.
pub const TERUGGEDRAAID: &str = "De laatste stap is ongedaan gemaakt.";
