//! Words of the whole plan.

use super::{redenen::factor, woorden};
use crate::matching::{Factor, Totaal};
use crate::order::Map;

/// Title of the screen.
pub const TITEL: &str = "Matchronde";
/// The pairs.
pub const PAREN: &str = "Het plan";
/// Of the pairs; heard behind "more".
pub const VAN_PLAN: &str = "van het plan";
/// Who is left over.
pub const OVER: &str = "Wie overblijft";
/// Accept one.
pub const STEL_VOOR: &str = "Stel voor";
/// Accept all.
pub const STEL_ALLE_VOOR: &str = "Stel alle paren voor";
/// Title of the question before that.
pub const ALLE_TITEL: &str = "Alle paren voorstellen?";
/// No, not yet.
pub const ALLE_NIET: &str = "Nog niet";

/// What accepting all comes to.
#[must_use]
pub fn alle(paren: usize) -> String {
    let made = match paren {
        1 => "Er komt 1 koppeling bij".to_owned(),
        n => format!("Er komen {n} koppelingen bij"),
    };
    format!(
        "{made}. Dat kun je niet in één keer terugdraaien: wie je toch niet voorstelt, sluit je zelf af."
    )
}

/// Of how many pairs little is known, with the first of their names.
#[must_use]
pub fn weinig_bekend(paren: &[String]) -> String {
    let (named, more) = paren.split_at(paren.len().min(3));
    let more = (!more.is_empty()).then(|| format!("nog {}", more.len()));
    let all = named.iter().cloned().chain(more);
    format!(
        "Van {} is nog weinig bekend. Vraag eerst door.",
        woorden::lijst(all)
    )
}

/// Settle a pair, from Matchen.
pub const VAST_IN_RONDE: &str = "Zet vast in Matchronde";
/// Take that back.
pub const LOS_IN_RONDE: &str = "Laat los in Matchronde";
/// Link to the plan with it.
pub const NAAR_RONDE: &str = "Bekijk het plan";
/// Pairs that were settled and may not be.
pub const GEWEIGERD: &str = "Vastgezet, maar dat kan niet";
/// Why, in general.
pub const GEWEIGERD_WAAROM: &str = "Iets sluit het paar uit (bij Matchen zie je wat), of het gaat niet samen met een paar dat je eerder vastzette: er is geen plek meer, of het zijn te veel kinderen tegelijk.";
/// Settle a pair.
pub const ZET_VAST: &str = "Zet vast";
/// Take that back.
pub const LAAT_LOS: &str = "Laat los";
/// Not this pair.
pub const NIET: &str = "Niet dit paar";
/// Pairs set aside.
pub const VERBODEN: &str = "Deze paren liet je weg";
/// How long that lasts.
pub const ONTHOUDT: &str = "Wat je vastzet of weglaat, geldt tot de pagina op slot gaat of sluit.";
/// Take that back.
pub const MAG_TOCH: &str = "Mag toch";
/// There was too much to try.
pub const BENADERD: &str =
    "Er was te veel om te proberen: dit is een goed plan, maar misschien is er een beter.";
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
/// Too many families to price a settled pair.
pub const KOSTEN_TE_VEEL: &str =
    "Vastgezet. Wat dat kost, is bij zoveel gezinnen niet uitgerekend.";
/// Too many families to compare with choosing one by one.
pub const VERGELIJK_TE_VEEL: &str =
    "Bij zoveel gezinnen is niet uitgerekend wat één voor één kiezen scheelt.";
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
        1 => format!("{pairs}, één blijft over."),
        n => format!("{pairs}, {n} blijven over."),
    }
}

fn gezinnen(aantal: i32) -> String {
    match aantal {
        1 => "1 gezin".to_owned(),
        n => format!("{n} gezinnen"),
    }
}

fn punten(duizendsten: i32) -> String {
    match (duizendsten + 5) / 10 {
        0 => "minder dan 1 punt".to_owned(),
        1 => "1 punt".to_owned(),
        n => format!("{n} punten"),
    }
}

/// That somebody who cannot wait waits for it; or the end of the sentence.
fn haast(verschil: Totaal, en: &str) -> String {
    match verschil.geholpen {
        [..=-1, ..] => format!("{en} een gezin met haast wacht hierdoor."),
        _ => ".".to_owned(),
    }
}

/// What settling a pair changes for the whole.
#[must_use]
pub fn kosten(verschil: Totaal) -> String {
    match (verschil.samen(), verschil.geholpen, verschil.punten) {
        (1.., ..) => format!(
            "Vastgezet: {} meer geholpen{}",
            gezinnen(verschil.samen()),
            haast(verschil, ", maar")
        ),
        (..=-1, ..) => format!(
            "Vastgezet: {} minder geholpen{}",
            gezinnen(-verschil.samen()),
            haast(verschil, ", en")
        ),
        (0, [..=-1, ..], _) => "Vastgezet: een gezin met haast wacht hierdoor.".to_owned(),
        (0, [0, ..=-1, _], _) => {
            "Vastgezet: een gezin dat eerder aan de beurt is, wacht hierdoor.".to_owned()
        }
        (0, _, ..=-1) => format!(
            "Vastgezet: de paren passen samen {} minder goed.",
            punten(-verschil.punten)
        ),
        _ => "Vastgezet, en dat kost niets.".to_owned(),
    }
}

/// What the plan has more than helping one after the other; nothing where it has less, which only
/// pairs that were cut off can bring about.
#[must_use]
pub fn een_voor_een(verschil: Totaal) -> Option<String> {
    if verschil < Totaal::default() {
        return None;
    }
    Some(
        match (verschil.samen(), verschil.geholpen, verschil.punten) {
            (1.., ..) => format!(
                "Wie ze één voor één kiest, helpt {} minder{}",
                gezinnen(verschil.samen()),
                if verschil.geholpen.first() > Some(&0) {
                    ", en laat een gezin met haast wachten."
                } else {
                    "."
                }
            ),
            (_, [1..=i32::MAX, ..], _) => {
                "Wie ze één voor één kiest, laat een gezin met haast wachten.".to_owned()
            }
            (_, [0, 1..=i32::MAX, _], _) => {
                "Wie ze één voor één kiest, laat een gezin wachten dat eerder aan de beurt is."
                    .to_owned()
            }
            (_, _, 1..) => format!(
                "Wie ze één voor één kiest, helpt er evenveel, maar de paren passen samen {} minder goed.",
                punten(verschil.punten)
            ),
            _ => "Wie ze één voor één kiest, komt op hetzelfde uit.".to_owned(),
        },
    )
}

/// Nobody can be proposed: what stands in the way, most often first, and what was left out.
#[must_use]
pub fn geen_kandidaat(excluded: &Map<Factor, u32>, weggelaten: u32) -> String {
    let left_out = match weggelaten {
        0 => None,
        1 => Some("een paar dat je wegliet".to_owned()),
        n => Some(format!("{n} paren die je wegliet")),
    };
    if excluded.is_empty() && left_out.is_none() {
        return "Er is nog geen steungezin.".to_owned();
    }
    let mut by: Vec<(u32, Factor)> = excluded.iter().map(|(f, n)| (*n, *f)).collect();
    crate::order::sort_by(&mut by, |(a, x), (b, y)| b.cmp(a).then(x.cmp(y)));
    let words: Vec<String> = by
        .iter()
        .map(|(count, one)| match one {
            Factor::Deelname => format!("{count} keer doet niet mee"),
            _ => format!("{count} keer {}", factor(*one)),
        })
        .chain(left_out)
        .collect();
    format!(
        "Niemand past. Wat in de weg staat: {}.",
        woorden::lijst(words)
    )
}

/// There are candidates, but others need their places more, or they do not go together with whom
/// is there then.
#[must_use]
pub fn vergeven(kandidaten: u32, afgeknipt: u32) -> String {
    match kandidaten {
        1 if afgeknipt > 0 => {
            "Er past één steungezin, maar niet samen met een ander in dit plan. Zie hieronder."
                .to_owned()
        }
        n if afgeknipt >= n => {
            format!(
                "Er passen {n} steungezinnen, maar niet samen met anderen in dit plan. Zie hieronder."
            )
        }
        n if afgeknipt > 0 => format!(
            "Er passen {n} steungezinnen, maar hun plekken gaan naar anderen of ze passen niet samen. Zie hieronder."
        ),
        1 => "Er past één steungezin, maar die plek gaat naar een ander gezin.".to_owned(),
        n => format!("Er passen {n} steungezinnen, maar hun plekken gaan naar andere gezinnen."),
    }
}

/// A pair that does not go together with others of the same steungezin, one of whom may be a
/// sibling.
#[must_use]
pub fn afgeknipt(vraag: &str, steun: &str, naast: &[String], broer_of_zus: bool) -> String {
    let waarom = if broer_of_zus {
        "elk kind krijgt een eigen steungezin"
    } else {
        "te veel kinderen op één dagdeel"
    };
    if naast.is_empty() {
        return format!("{vraag} past bij {steun}, maar niet naast wie daar al komt: {waarom}.");
    }
    format!(
        "{vraag} past bij {steun}, maar niet samen met {}: {waarom}.",
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

#[cfg(test)]
mod tests {
    use super::*;

    fn told(geholpen: [i32; 3], punten: i32) -> Totaal {
        Totaal { geholpen, punten }
    }

    #[test]
    fn who_cannot_wait_is_named_also_where_fewer_or_more_are_helped() {
        let urgent = "een gezin met haast wacht hierdoor.";
        for geholpen in [[-1, 0, 0], [-1, 1, 0], [-1, 2, 0], [-1, -1, 0]] {
            assert!(kosten(told(geholpen, 0)).ends_with(urgent), "{geholpen:?}");
        }
        assert_eq!(
            kosten(told([0, -1, 0], 0)),
            "Vastgezet: 1 gezin minder geholpen."
        );
        assert_eq!(
            kosten(told([0, 0, 0], -42)),
            "Vastgezet: de paren passen samen 4 punten minder goed."
        );
        assert!(kosten(told([0, 0, 0], -2)).contains("minder dan 1 punt"));
        assert_eq!(kosten(told([0, 0, 0], 0)), "Vastgezet, en dat kost niets.");
    }

    #[test]
    fn one_by_one_comes_to_the_same_only_where_nothing_differs() {
        let same = "Wie ze één voor één kiest, komt op hetzelfde uit.";
        assert_eq!(een_voor_een(told([0, 0, 0], 0)).as_deref(), Some(same));
        for (geholpen, punten) in [
            ([0, 1, -1], -80),
            ([0, 1, -1], 5),
            ([1, -1, 0], 0),
            ([1, 0, 0], 0),
            ([0, 0, 0], 3),
        ] {
            let said = een_voor_een(told(geholpen, punten)).unwrap();
            assert_ne!(said, same, "{geholpen:?}");
            assert_eq!(said.contains("haast"), geholpen[0] > 0, "{said}");
            assert!(!said.contains("evenveel") || geholpen == [0; 3], "{said}");
        }
        assert_eq!(een_voor_een(told([-1, 2, 0], 0)), None);
    }
}
