//! The list of families.

use crate::app::views::gezinnen::{Filter, Groep};

/// Title of the screen.
pub const TITEL: &str = "Gezinnen";
/// The button to the form.
pub const AANMELDEN: &str = "Nieuwe aanmelding";
/// The button to the sheet.
pub const INLEZEN: &str = "Lijst inlezen";
/// Label of the search field.
pub const ZOEK: &str = "Zoek een gezin";
/// What one can look for.
pub const ZOEK_HINT: &str =
    "Op naam, nummer, adres, postcode, plaats of een woord uit de notities.";
/// Name of the list.
pub const LIJST: &str = "Gezinnen";
/// When there are none at all.
pub const LEEG: &str = "Er zijn nog geen gezinnen";
/// What one can do then.
pub const LEEG_DOE: &str =
    "Meld een gezin aan, of lees de lijst in die je al hebt, bijvoorbeeld uit Excel.";
/// When the search finds none.
pub const NIETS: &str = "Geen gezin gevonden";
/// What one can do then.
pub const NIETS_DOE: &str = "Zoek op minder woorden, of zet een filter uit.";
/// Takes search and filters away.
pub const ALLES: &str = "Toon alle gezinnen";
/// A family that was hidden.
pub const VERBORGEN: &str = "verborgen";
/// A family of which two values are in conflict.
pub const KIEZEN: &str = "twee verschillende gegevens";

/// Name of a group of filters.
#[must_use]
pub fn groep(groep: Groep) -> &'static str {
    match groep {
        Groep::Kant => "Kant",
        Groep::Plek => "Nu",
        Groep::Screening => "Screening",
        Groep::Gegevens => "Gegevens",
    }
}

/// Name of a filter.
#[must_use]
pub fn filter(filter: Filter) -> &'static str {
    match filter {
        Filter::Vraag => "vraag",
        Filter::Steun => "steun",
        Filter::KantOnbekend => "nog niet bekend",
        Filter::Wacht => "wacht",
        Filter::Gekoppeld => "gekoppeld",
        Filter::DoetNietMee => "doet niet mee",
        Filter::ScreeningRond => "rond",
        Filter::ScreeningNietRond => "niet rond",
        Filter::Onbekend => "nog onbekend",
        Filter::Verborgen => "verborgen",
    }
}

/// How many families.
#[must_use]
pub fn aantal(aantal: usize) -> String {
    match aantal {
        1 => "1 gezin".to_owned(),
        many => format!("{many} gezinnen"),
    }
}

/// How many of all are shown.
#[must_use]
pub fn gevonden(gevonden: usize, totaal: usize) -> String {
    if gevonden == totaal {
        aantal(totaal)
    } else {
        format!("{gevonden} van {}", aantal(totaal))
    }
}

/// Waits, nobody knows since when.
pub const WACHT: &str = "wacht";

/// How long a family waits.
#[must_use]
pub fn wacht(days: i32) -> String {
    match days {
        ..=0 => "wacht sinds vandaag".to_owned(),
        1 => "wacht 1 dag".to_owned(),
        2..=13 => format!("wacht {days} dagen"),
        _ => format!("wacht {} weken", days / 7),
    }
}

/// How many koppelingen a family has, how many more it has room for, and how many of its children
/// still wait where they go apart.
#[must_use]
pub fn gekoppeld(aantal: usize, vrij: usize, wachten: usize) -> String {
    let has = match aantal {
        1 => "gekoppeld".to_owned(),
        many => format!("{many} koppelingen"),
    };
    match (vrij, wachten) {
        (0, 0) => has,
        (0, 1) => format!("{has}, 1 kind wacht"),
        (0, many) => format!("{has}, {many} kinderen wachten"),
        (1, _) => format!("{has}, nog 1 plek"),
        (free, _) => format!("{has}, nog {free} plekken"),
    }
}

/// What is not known of a family yet.
#[must_use]
pub fn mist(wat: &[&str]) -> String {
    format!("Nog onbekend: {}.", super::woorden::lijst(wat))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_a_place_left_is_not_called_full() {
        assert_eq!(gekoppeld(1, 0, 0), "gekoppeld");
        assert_eq!(gekoppeld(1, 1, 0), "gekoppeld, nog 1 plek");
        assert_eq!(gekoppeld(2, 3, 0), "2 koppelingen, nog 3 plekken");
    }
}
