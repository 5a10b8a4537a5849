//! Words of the whole plan.

use super::{redenen::factor, woorden};
use crate::matching::Factor;
use crate::order::Map;

/// Title of the screen.
pub const TITEL: &str = "Matchronde";
/// The pairs.
pub const PAREN: &str = "Het plan";
/// Who is left over.
pub const OVER: &str = "Wie overblijft";
/// Accept one.
pub const STEL_VOOR: &str = "Stel voor";
/// Accept all.
pub const STEL_ALLE_VOOR: &str = "Stel alle paren voor";
/// Settle a pair.
pub const ZET_VAST: &str = "Zet vast";
/// Take that back.
pub const LAAT_LOS: &str = "Laat los";
/// Not this pair.
pub const NIET: &str = "Niet dit paar";
/// Pairs set aside.
pub const VERBODEN: &str = "Deze paren liet je weg";
/// Take that back.
pub const MAG_TOCH: &str = "Mag toch";
/// Settled.
pub const VAST: &str = "vastgezet";
/// What was cut off.
pub const AFGEKNIPT: &str = "Wat samen niet past";
/// No plan.
pub const GEEN: &str = "Er valt nu niets te koppelen";
/// What then.
pub const GEEN_DOE: &str =
    "Er wacht niemand, of er past niemand. Kijk hieronder wat er in de weg staat.";
/// Too many families.
pub const TE_VEEL: &str = "Er zijn te veel gezinnen om in één keer een plan te maken.";
/// Look at one.
pub const BEKIJK: &str = "Bekijk";

/// Below the title.
#[must_use]
pub fn sub(paren: usize, over: usize) -> String {
    let pairs = match paren {
        0 => "Geen paar".to_owned(),
        1 => "Eén paar".to_owned(),
        n => format!("{n} paren"),
    };
    match over {
        0 => format!("{pairs}, niemand blijft over."),
        1 => format!("{pairs}, één gezin blijft over."),
        n => format!("{pairs}, {n} gezinnen blijven over."),
    }
}

/// Nobody can be proposed: what stands in the way, most often first.
#[must_use]
pub fn geen_kandidaat(excluded: &Map<Factor, u32>) -> String {
    if excluded.is_empty() {
        return "Er is nog geen steungezin.".to_owned();
    }
    let mut by: Vec<(u32, Factor)> = excluded.iter().map(|(f, n)| (*n, *f)).collect();
    crate::order::sort_by(&mut by, |(a, x), (b, y)| b.cmp(a).then(x.cmp(y)));
    let words: Vec<String> = by
        .iter()
        .map(|(count, one)| format!("{count} keer {}", factor(*one)))
        .collect();
    format!(
        "Niemand past. Wat in de weg staat: {}.",
        woorden::lijst(words)
    )
}

/// There are candidates, but others need their places more.
#[must_use]
pub fn vergeven(kandidaten: u32) -> String {
    match kandidaten {
        1 => "Er past één steungezin, maar die plek gaat naar een ander gezin.".to_owned(),
        n => format!("Er passen {n} steungezinnen, maar hun plekken gaan naar andere gezinnen."),
    }
}

/// A pair that does not go together with others of the same steungezin.
#[must_use]
pub fn afgeknipt(vraag: &str, steun: &str, naast: &[String]) -> String {
    format!(
        "{vraag} past bij {steun}, maar niet samen met {}: te veel kinderen op één dagdeel.",
        woorden::lijst(naast)
    )
}

/// So many were proposed.
#[must_use]
pub fn voorgesteld(aantal: usize) -> String {
    match aantal {
        1 => "Eén paar is voorgesteld.".to_owned(),
        n => format!("{n} paren zijn voorgesteld."),
    }
}
