//! Words of the screens that look for a match; the reasons themselves are in `redenen`.

use super::{vandaag::eerste_groot, woorden};
use crate::{
    app::views::vergelijking::Pas,
    domain::{Datum, Kant, Leeftijd, Leeftijden},
};

pub use super::{hemelsbreed::afstand, redenen::*};

/// A night is asked, and there is none that suits both.
pub const GEEN_NACHT: &str = "geen nacht die beide gezinnen schikt";
/// Not asked yet.
pub const ONBEKEND: &str = "weet ik nog niet";
/// Title of the screen.
pub const TITEL: &str = "Matchen";
/// One family at a time.
pub const EEN: &str = "Eén gezin";
/// The whole plan.
pub const ALLEN: &str = "Iedereen tegelijk";
/// Which of the two views.
pub const WEERGAVE: &str = "Weergave";
/// Which side waits.
pub const KANT: &str = "Voor wie zoek je?";
/// Who waits.
pub const WIE_WACHT: &str = "Wie wacht";
/// Heard behind the button for more, of which there can be three on the page.
pub const VAN_WACHT: &str = "van wie wacht";
/// Of whoever may be proposed.
pub const VAN_PAST: &str = "van wie past";
/// Of whom something excludes.
pub const VAN_NIET: &str = "van wie niet past";
/// On a small screen: from the two side by side back to the list.
pub const NAAR_WIE_PAST: &str = "Terug naar wie past";
/// On a small screen: back to who waits.
pub const TERUG: &str = "Terug naar de lijst";
/// Nobody waits.
pub const NIEMAND: &str = "Niemand wacht";
/// What then.
pub const NIEMAND_DOE: &str = "Zodra zich een gezin aanmeldt, staat het hier.";
/// Nobody was chosen, or the one chosen is not there.
pub const KIES: &str = "Kies een gezin";
/// What happens then.
pub const KIES_DOE: &str = "Je ziet dan wie erbij past, waarom, en waarom anderen niet passen.";
/// A family whose side is not known.
pub const GEEN_KANT: &str = "Van dit gezin is niet bekend of het steun vraagt of biedt";
/// Nobody fits.
pub const NIEMAND_PAST: &str = "Er past nu niemand";
/// What then.
pub const NIEMAND_PAST_DOE: &str =
    "Kijk hieronder wat er in de weg staat. Met ‘Vergelijk’ zie je wat er anders zou moeten.";
/// The button.
pub const STEL_VOOR: &str = "Stel voor";
/// The button to look at a candidate beside the family.
pub const VERGELIJK: &str = "Vergelijk";
/// The button to override.
pub const TOCH: &str = "Toch voorstellen";
/// Title of the right side.
pub const NAAST_ELKAAR: &str = "Naast elkaar";
/// Above the koppelingen that a family has and had.
pub const KOPPELINGEN: &str = "Koppelingen van dit gezin";
/// What the colours mean.
pub const LEGENDA: &str = "Wat telt hoe zwaar";
/// In a score.
pub const VAN_100: &str = "van 100";
/// Who does not fit, in the folded part.
#[must_use]
pub fn niet_passend(aantal: usize) -> String {
    match aantal {
        1 => "Eén gezin past niet".to_owned(),
        n => format!("{n} gezinnen passen niet"),
    }
}
/// Above one who does not fit.
pub const PAST_NIET: &str = "past niet:";
/// No way around it.
pub const VAST: &str = "Hier kun je niet van afwijken.";
/// Above the candidates.
pub const WIE_PAST: &str = "Wie past bij";
/// Before the sub of who cannot wait.
pub const HAAST: &str = "Haast. ";

/// The dialog.
#[must_use]
pub fn toch_titel(naam: &str) -> String {
    format!("{naam} toch voorstellen?")
}

/// The field in it.
pub const TOCH_VELD: &str = "Waarom kan het toch?";
/// Its hint.
pub const TOCH_HINT: &str = "Dit blijft bij de koppeling staan, zodat je later weet waarom.";
/// Close without doing.
pub const SLUIT: &str = "Niet doen";
/// Nothing to say for a field.
pub const NIET_NODIG: &str = "–";
/// A wish.
pub const OPA_OMA: &str = "opa en oma gevraagd";
/// Cannot stand animals.
pub const ZONDER_HUISDIEREN: &str = "kan niet tegen huisdieren";
/// Cannot stand smoke.
pub const ROOKVRIJ: &str = "kan niet tegen rook";
/// Caption of the two weeks.
pub const WEEK: &str = "Wanneer beide gezinnen kunnen";
/// A cell: only the vraaggezin.
pub const WEEK_VRAAG: &str = "alleen het vraaggezin";
/// A cell: only the steungezin.
pub const WEEK_STEUN: &str = "alleen het steungezin";
/// A cell: both.
pub const WEEK_BEIDE: &str = "allebei";
/// A cell: neither.
pub const WEEK_GEEN: &str = "geen van beide";
/// Columns of the comparison.
pub const KOLOMMEN: [&str; 4] = ["Wat", "Vraag", "Steun", "Past"];

/// Field: what there was between the two before.
pub const EERDER: &str = "Eerder samen";
/// Field: what they find important in upbringing.
pub const OPVOEDING: &str = "Opvoeding, in hun woorden";
/// Field: what they expect.
pub const VERWACHTING: &str = "Verwachting";
/// Field: what the one can do in return, and the other would be glad of.
pub const WEDERDIENST: &str = "Iets terugdoen";
/// Field: what they can do for another.
pub const TERUGDOEN: &str = "Zelf voor een ander doen";

/// A sign in words.
#[must_use]
pub fn pas(pas: Pas) -> &'static str {
    match pas {
        Pas::Past => "past",
        Pas::Deels => "past voor een deel",
        Pas::Niet => "past niet",
        Pas::Onbekend => "onbekend",
        Pas::Woorden => "lees en weeg zelf",
    }
}

/// Whether it has animals.
#[must_use]
pub fn huisdieren(heeft: bool) -> &'static str {
    if heeft {
        "huisdieren"
    } else {
        "geen huisdieren"
    }
}

/// Whether someone smokes indoors.
#[must_use]
pub fn rookt(rookt: bool) -> &'static str {
    if rookt { "rookt binnen" } else { "rookt niet" }
}

/// How far it goes.
#[must_use]
pub fn hoogstens(km: u8) -> String {
    format!("hoogstens {km} km")
}

/// Ages that there is room for.
#[must_use]
pub fn ruimte(leeftijden: Leeftijden) -> String {
    format!("{} tot en met {} jaar", leeftijden.van(), leeftijden.tot())
}

/// No children of its own.
pub const GEEN_EIGEN: &str = "geen eigen kinderen thuis";
/// Children of its own.
#[must_use]
pub fn eigen(kinderen: &str) -> String {
    format!("eigen: {kinderen}")
}

/// Places taken.
#[must_use]
pub fn plekken(bezet: usize, capaciteit: Option<u8>) -> String {
    match capaciteit {
        Some(all) => format!("{bezet} van {all} bezet"),
        None => format!("{bezet} bezet, hoeveel kan is niet gevraagd"),
    }
}

/// The screening is complete.
#[must_use]
pub fn compleet(tot: Option<String>) -> String {
    tot.map_or_else(
        || "compleet".to_owned(),
        |tot| format!("compleet, VOG tot en met {tot}"),
    )
}

/// A voorstel was made.
#[must_use]
pub fn voorgesteld(een: &str, ander: &str) -> String {
    format!("{een} en {ander} zijn voorgesteld.")
}

/// Above the candidates.
#[must_use]
pub fn telling(passen: usize, niet: usize) -> String {
    match (passen, niet) {
        (0, 0) => "Er is nog niemand om voor te stellen.".to_owned(),
        (1, niet) => format!("1 past · {niet} niet"),
        (passen, niet) => format!("{passen} passen · {niet} niet"),
    }
}

/// Below the title of the screen.
#[must_use]
pub fn wachten(kant: Kant, aantal: usize) -> String {
    match (kant, aantal) {
        (Kant::Vraag, 0) => "Niemand wacht op een steungezin.".to_owned(),
        (Kant::Vraag, 1) => "Eén wacht op een steungezin.".to_owned(),
        (Kant::Vraag, n) => format!("{n} wachten op een steungezin."),
        (Kant::Steun, 0) => "Geen steungezin heeft nu plek.".to_owned(),
        (Kant::Steun, 1) => "Eén steungezin heeft plek.".to_owned(),
        (Kant::Steun, n) => format!("{n} steungezinnen hebben plek."),
    }
}

/// In a row of who waits: the children, or what is asked, and how long.
#[must_use]
pub fn rij(kinderen: &[Leeftijd], kant: Kant, dagen: Option<i32>, today: Datum) -> String {
    let age = |kind: &Leeftijd| woorden::jaren(*kind, today);
    let ages: Vec<String> = kinderen.iter().map(age).collect();
    let who = match (ages.as_slice(), kant) {
        ([], Kant::Vraag) => None,
        ([], Kant::Steun) => Some("geen kinderen bekend".to_owned()),
        ([one], _) => Some(format!("kind van {one}")),
        (more, _) => {
            let ages = woorden::lijst(more.iter());
            Some(format!("{} kinderen, {ages}", more.len()))
        }
    };
    let since = match (kant, dagen) {
        (_, None) => None,
        (Kant::Vraag, Some(dagen)) => Some(format!("wacht {}", dagen_lang(dagen))),
        (Kant::Steun, Some(dagen)) => Some(format!("doet {} mee", dagen_lang(dagen))),
    };
    let parts: Vec<String> = who.into_iter().chain(since).collect();
    eerste_groot(&parts.join(" · "))
}

fn dagen_lang(dagen: i32) -> String {
    match dagen {
        ..=0 => "sinds vandaag".to_owned(),
        1 => "1 dag".to_owned(),
        ..100 => format!("{dagen} dagen"),
        _ => format!("{} maanden", dagen / 30),
    }
}

/// How a screen reader hears the number of candidates.
#[must_use]
pub fn kandidaten(aantal: usize) -> String {
    match aantal {
        1 => "1 kandidaat".to_owned(),
        n => format!("{n} kandidaten"),
    }
}
