//! What would have to be otherwise for two families to fit, in words. No advice: what a family
//! can and wants is for the family to say.

use super::{datum, redenen::het, woorden};
use crate::{
    domain::{Kant, Screeningstap},
    matching::Wijziging,
    order::Set,
};

/// Above what excludes the two.
pub const TITEL: &str = "Waarom past dit niet?";
/// Above what would have to be otherwise.
pub const WEL: &str = "Het past wel als";
/// Above it, where one change is never enough.
pub const WEL_TWEE: &str = "Er zijn twee veranderingen nodig. Het past wel als";
/// No one or two changes would do.
pub const NIETS: &str = "Met één of twee veranderingen bij de gezinnen past het niet.";

/// One way: changes of one kind stand together, each of them would do.
#[must_use]
pub fn weg(weg: &[Set<Wijziging>]) -> String {
    let parts: Vec<String> = weg.iter().filter_map(een_van).collect();
    parts.join(", én ")
}

/// Any one of these.
fn een_van(set: &Set<Wijziging>) -> Option<String> {
    let first = *set.iter().next()?;
    Some(match first {
        Wijziging::Dagdeel { kant, .. } => {
            format!(
                "{} ook kan op {}",
                het(kant),
                woorden::of(set.iter().map(naam))
            )
        }
        Wijziging::Soort { kant, .. } => {
            let doet = match kant {
                Kant::Vraag => "vraagt",
                Kant::Steun => "biedt",
            };
            let kinds = woorden::of(set.iter().map(naam));
            format!("{} ook {kinds} {doet}", het(kant))
        }
        other => een(other),
    })
}

/// What one of several is called.
fn naam(wijziging: &Wijziging) -> String {
    match wijziging {
        Wijziging::Dagdeel { dagdeel, .. } => {
            format!(
                "{}{}",
                datum::dag(dagdeel.dag),
                datum::moment(dagdeel.moment)
            )
        }
        Wijziging::Soort { soort, .. } => woorden::steunsoort_kort(*soort).to_owned(),
        other => een(*other),
    }
}

fn een(wijziging: Wijziging) -> String {
    match wijziging {
        Wijziging::DoetMee { kant } => format!("{} weer meedoet", het(kant)),
        Wijziging::Kennismaking { kant } => {
            format!("er een nieuwe kennismaking is geweest met {}", het(kant))
        }
        Wijziging::Screening {
            vog,
            referenties,
            huisbezoek,
        } => {
            let steps = [
                (vog, Screeningstap::Vog),
                (referenties, Screeningstap::Referenties),
                (huisbezoek, Screeningstap::Huisbezoek),
            ];
            let open = steps.into_iter().filter(|(open, _)| *open);
            let open = open.map(|(_, stap)| super::vandaag::stap_kort(stap));
            format!("de screening rond is: {}", woorden::lijst(open))
        }
        Wijziging::Capaciteit { naar: 1 } => "het steungezin één koppeling aankan".to_owned(),
        Wijziging::Capaciteit { naar } => {
            format!("het steungezin {naar} koppelingen tegelijk aankan")
        }
        Wijziging::Leeftijden { van, tot } => {
            format!("het steungezin plek heeft voor kinderen van {van} tot en met {tot} jaar")
        }
        Wijziging::Huis {
            kant,
            rook,
            bezwaar,
        } => {
            let het = het(kant);
            match (rook, bezwaar) {
                (false, true) => format!("huisdieren geen bezwaar zijn voor {het}"),
                (true, true) => format!("roken in huis geen bezwaar is voor {het}"),
                (false, false) => format!("er bij {het} geen huisdieren zijn"),
                (true, false) => format!("er bij {het} niet binnen wordt gerookt"),
            }
        }
        Wijziging::Afstand { kant, km } => format!("{} tot {km} km ver wil gaan", het(kant)),
        Wijziging::Dagdeel { .. } | Wijziging::Soort { .. } => naam(&wijziging),
    }
}
