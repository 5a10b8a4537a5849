//! Where the data are and whether each place has everything: said as it is, calmly, for as long
//! as it is so.

use super::{frame, opening::store};
use crate::{app::Standing, vault::StoreFault};

/// The state in a few words, once saving is done. "Opgeslagen" alone is for twice.
#[must_use]
pub fn woord(stand: &Standing) -> &'static str {
    match (&stand.local, &stand.mirror) {
        (None, None) => frame::OPGESLAGEN,
        (Some(_), None) => "Opgeslagen op één plek",
        _ => frame::HALF_OPGESLAGEN,
    }
}

/// What is wrong and what to do; nothing while all is well.
#[must_use]
pub fn melding(stand: &Standing) -> Option<String> {
    let fault = stand.mirror.as_ref().or(stand.local.as_ref())?;
    let wat = if stand.mirror.is_some() {
        "Je gegevens staan maar op één plek, en die is niet zeker"
    } else {
        "Je gegevens staan maar op één van de twee plekken in deze browser"
    };
    Some(format!("{wat}: {}. {}", store(fault), doe(fault)))
}

fn doe(fault: &StoreFault) -> &'static str {
    match fault {
        StoreFault::Full => {
            "Geef nu een bestand uit via Delen en bewaar het. Maak daarna ruimte op deze computer en laad de pagina opnieuw."
        }
        StoreFault::Blocked => {
            "Geef vaak een bestand uit via Delen en bewaar het. Sta opslag toe voor deze pagina, of gebruik een gewoon venster in plaats van een privévenster."
        }
        StoreFault::Gone | StoreFault::Other(_) => {
            "Geef nu een bestand uit via Delen en bewaar het. Laad daarna de pagina opnieuw."
        }
    }
}

/// The sentence in the settings: where everything is, as it is now.
#[must_use]
pub fn waar(stand: &Standing) -> String {
    let plek = if stand.is_twice() {
        "Alles staat in deze browser op deze computer, op slot en op twee plekken."
    } else {
        "Alles staat in deze browser op deze computer, op slot, maar nu op één plek."
    };
    format!(
        "{plek} Wis je de gegevens van deze site, dan is het weg. Geef daarom geregeld een bestand via Delen."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stand(local: Option<StoreFault>, mirror: Option<StoreFault>) -> Standing {
        Standing { local, mirror }
    }

    #[test]
    fn only_two_places_are_called_saved_without_more() {
        let well = stand(None, None);
        assert_eq!((woord(&well), melding(&well)), ("Opgeslagen", None));
        assert!(waar(&well).contains("twee plekken"));
        for fault in [
            StoreFault::Full,
            StoreFault::Blocked,
            StoreFault::Gone,
            StoreFault::Other("x".to_owned()),
        ] {
            for one in [
                stand(Some(fault.clone()), None),
                stand(None, Some(fault.clone())),
            ] {
                assert_ne!(woord(&one), "Opgeslagen");
                let said = melding(&one).unwrap();
                assert!(said.contains("Delen") && !said.contains(" wis "), "{said}");
                assert!(!waar(&one).contains("twee plekken"));
            }
        }
        let only_journal = stand(None, Some(StoreFault::Blocked));
        assert_eq!(woord(&only_journal), frame::HALF_OPGESLAGEN);
    }
}
