//! Where the data are and whether each place has everything: said as it is, calmly, for as long
//! as it is so.

use super::{frame, opening::store};
use crate::{
    app::Standing,
    vault::{Mended, Report, StoreFault},
};

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
            "Maak nu een reservekopie, bij Opslag en kopieën. Maak daarna ruimte op deze computer en laad de pagina opnieuw."
        }
        StoreFault::Blocked => {
            "Maak vaak een reservekopie, bij Opslag en kopieën. Sta opslag toe voor deze pagina, of gebruik een gewoon venster in plaats van een privévenster."
        }
        StoreFault::Gone | StoreFault::Other(_) => {
            "Maak nu een reservekopie, bij Opslag en kopieën. Laad daarna de pagina opnieuw."
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
        "{plek} Wis je de gegevens van deze site, dan is het weg. Maak daarom geregeld een reservekopie."
    )
}

/// What opening found, in sentences; empty when all is well. How the stores stand is said for as
/// long as it is so.
#[must_use]
pub fn report(report: &Report, onleesbaar: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if !report.damaged.is_empty() || onleesbaar > 0 {
        lines.push(format!(
            "{} stukjes gegevens zijn beschadigd en apart gezet. De rest is geladen. Vraag je collega om een nieuw bestand, dan vult dat aan wat ontbreekt.",
            report.damaged.len() + onleesbaar
        ));
    }
    let missing: u32 = report
        .missing
        .iter()
        .map(|missing| missing.count.max(1))
        .sum();
    if missing > 0 {
        lines.push(format!(
            "{missing} wijzigingen die hier ooit bewaard zijn, zijn er niet meer. Probeer je reservekopie bij Opslag en kopieën en neem over wat ontbreekt, of lees een bestand van je collega in."
        ));
    }
    if report.newer > 0 {
        lines.push(format!(
            "{} wijzigingen vragen een nieuwere versie van Koppelbord.",
            report.newer
        ));
    }
    if report.old_slot {
        lines
            .push("Je hebt geopend met een wachtzin of code die intussen vervangen is.".to_owned());
    }
    lines
}

/// The data are of a newer program: they are shown, and nothing can be changed here.
pub const ALLEEN_LEZEN: &str = "Deze gegevens zijn bewaard met een nieuwere versie van Koppelbord. Hier kun je kijken, niet wijzigen. Open de nieuwste versie om verder te werken.";

/// What was put right at opening, said once; nothing where there was nothing.
#[must_use]
pub fn geheeld(mended: &Mended, emptied: bool) -> Option<String> {
    let count = mended.to_local + mended.to_mirror;
    let left = match mended.refused {
        0 => "",
        _ => " Niet alles lukte; bij de volgende keer openen probeert Koppelbord het weer.",
    };
    match (emptied, count) {
        (_, 0) => None,
        (true, _) => Some(format!(
            "De browser had één van de twee plekken leeg gemaakt. Koppelbord heeft {count} stukjes teruggezet vanaf de andere.{left} Maak voor de zekerheid een reservekopie."
        )),
        (false, 1) => Some(format!(
            "1 stukje stond nog maar op één plek. Nu weer op twee.{left}"
        )),
        (false, _) => Some(format!(
            "{count} stukjes stonden nog maar op één plek. Nu weer op twee.{left}"
        )),
    }
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
                assert!(
                    said.contains("reservekopie") && !said.contains(" wis "),
                    "{said}"
                );
                assert!(!waar(&one).contains("twee plekken"));
            }
        }
        let only_journal = stand(None, Some(StoreFault::Blocked));
        assert_eq!(woord(&only_journal), frame::HALF_OPGESLAGEN);
    }
}
