//! What taking over a file of a colleague would do, and did.

use crate::app::delen::Soort;
use crate::exchange::preview::Why;

/// What happens to a thing.
#[must_use]
pub fn soort(soort: Soort) -> &'static str {
    match soort {
        Soort::Nieuw => "Nieuw",
        Soort::NieuwVerborgen => "Nieuw, verborgen",
        Soort::Anders => "Verandert",
        Soort::Verborgen => "Wordt verborgen",
        Soort::Gewist => "Wordt gewist",
    }
}

/// The file is about another programme.
#[must_use]
pub fn ander_programma(naam: &str) -> String {
    format!(
        "{naam} werkt in een ander programma dan jij. Neem dit alleen over als jullie dat zo hebben afgesproken."
    )
}

/// Someone holds changes that we lack.
#[must_use]
pub fn ontbreekt(naam: &str, held: u64, ours: u64) -> String {
    if ours < held {
        let count = held - ours;
        format!(
            "De maker heeft van {naam} {count} wijzigingen die niet in dit bestand zitten en die jij ook niet hebt."
        )
    } else {
        format!(
            "Van {naam} heb jij andere wijzigingen dan de maker. Geef de maker ook een bestand."
        )
    }
}

/// Contents that are left out because the family is erased here.
#[must_use]
pub fn gewist_blijft(count: u64) -> String {
    format!(
        "{count} wijzigingen gaan over een gezin dat hier is gewist. Die gegevens komen niet terug."
    )
}

/// Changes that do not count, and why.
#[must_use]
pub fn apart(why: Why, naam: Option<&str>, count: usize) -> String {
    let wie = naam.unwrap_or("iemand die niet bij je collega's staat");
    match why {
        Why::UnknownAuthor => {
            format!("{count} van {wie}. Bewaard; ze tellen mee zodra je die collega invoert.")
        }
        Why::EndedAuthor => format!(
            "{count} van {wie}, van wie de sleutel niet meer meetelt. Bewaard, maar ze tellen niet."
        ),
        Why::Clash => format!(
            "{count} met een kenmerk dat al bij een andere wijziging hoort. Geen van beide telt."
        ),
        Why::NoKey => format!(
            "{count} van {wie}, zonder kaart erbij. Niemand kan nagaan of ze echt zijn; ze worden niet bewaard."
        ),
        Why::NewerVersion => format!(
            "{count} uit een nieuwere versie van Koppelbord; ze worden niet bewaard. Lees het bestand opnieuw in als je de nieuwste versie hebt."
        ),
    }
}

/// A removal that is asked about.
#[must_use]
pub fn weghalen(wie: &str, gezin: &str, wist: bool) -> String {
    if wist {
        format!("{wie} wist {gezin}. Dat kan niet terug.")
    } else {
        format!("{wie} verbergt {gezin}. Dat kan later terug.")
    }
}

/// What was taken over, and how much of it does not count yet.
#[must_use]
pub fn overgenomen(count: usize, apart: usize, weg: usize, conflicts: usize) -> String {
    let changes = match count {
        0 if weg > 0 => "Niets overgenomen".to_owned(),
        0 => "Er was niets nieuws".to_owned(),
        1 => "1 wijziging overgenomen".to_owned(),
        _ => format!("{count} wijzigingen overgenomen"),
    };
    let changes = match apart {
        0 => changes,
        1 => format!("{changes}, waarvan er 1 nog niet meetelt"),
        some => format!("{changes}, waarvan er {some} nog niet meetellen"),
    };
    let changes = match weg {
        0 => changes,
        some => format!(
            "{changes}. Wat je niet aanvinkte ({some}) staat nog open: jullie hebben nu niet hetzelfde"
        ),
    };
    match conflicts {
        0 => format!("{changes}."),
        1 => format!("{changes}. Over 1 punt staan twee antwoorden: kies bovenaan."),
        _ => format!("{changes}. Over {conflicts} punten staan twee antwoorden: kies bovenaan."),
    }
}
