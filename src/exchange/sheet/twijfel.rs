//! Words that turn an answer around. Where one stands in a cell, what the other words seem to say is
//! not what was meant: "opvang, geen logeren", "niet elke week". Such a cell gives nothing and is
//! kept in its own words, unless the whole of it is a plain no.

use super::Kolom;
use super::kolom::normalise;
use super::woorden::one_of;
use crate::letters::{Letters, is_letter};

const NO: &str =
    "niet geen behalve zonder nooit uitgezonderd uitzondering muv buiten tenzij bezet verhinderd";

/// These hold back what stands beside them.
const HEDGES: &str = "maar liefst minder misschien eventueel hooguit bang angst weet allerg*";

/// Whole answers that mean no, or that there is no hurry.
const PLAIN_NO: [&str; 18] = [
    "geen",
    "nee",
    "neen",
    "niet",
    "nooit",
    "nee geen",
    "nee niet",
    "geen huisdier",
    "geen huisdieren",
    "geen dieren",
    "nee geen huisdieren",
    "nee geen dieren",
    "niet roken",
    "wij roken niet",
    "we roken niet",
    "er wordt niet gerookt",
    "nee er wordt niet gerookt",
    "rookvrij",
];

/// Whole answers that mean that it can wait.
const PLAIN_LOW: [&str; 6] = [
    "geen haast",
    "geen spoed",
    "niet dringend",
    "niet urgent",
    "heeft geen haast",
    "niet hoog",
];

/// Whether one of the words of a text is one of these.
fn holds(text: &str, of: &str) -> bool {
    let lower = text.small().replace("m.u.v", " muv ");
    let mut words = lower.split(|c: char| !is_letter(c));
    words.any(|word| one_of(word, of))
}

/// Whether a text says when not: then nothing in it is sure.
pub(super) fn says_no(text: &str) -> bool {
    holds(text, NO)
}

/// Whether a cell is a no and nothing else.
pub(super) fn plain_no(cell: &str) -> bool {
    PLAIN_NO.contains(&normalise(cell).as_str())
}

/// Whether a cell says that it can wait and nothing else.
pub(super) fn plain_low(cell: &str) -> bool {
    PLAIN_LOW.contains(&normalise(cell).as_str())
}

/// Whether words in this cell may turn its answer around, in a column of answers by words.
pub(super) fn turns(kolom: Kolom, cell: &str) -> bool {
    (says_no(cell) || holds(cell, HEDGES))
        && match kolom {
            Kolom::Soorten
            | Kolom::Talen
            | Kolom::Frequentie
            | Kolom::Leeftijden
            | Kolom::Kinderen
            | Kolom::Duur
            | Kolom::MaxAfstand
            | Kolom::AantalKinderen
            | Kolom::Capaciteit => true,
            Kolom::Urgentie => !plain_low(cell),
            Kolom::Huisdieren | Kolom::Rookt | Kolom::OpaOma => !plain_no(cell),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_an_answer_around_is_heard_and_a_plain_no_is_a_no() {
        use Kolom::{Frequentie, Huisdieren, Rookt, Soorten, Talen, Toelichting, Urgentie};
        for (kolom, cell, expected) in [
            (Soorten, "opvang, geen logeren", true),
            (Soorten, "oppas (liefst niet logeren)", true),
            (Soorten, "opvang, logeren", false),
            (Talen, "Turks maar geen Engels", true),
            (Frequentie, "minder dan 1x per week", true),
            (Urgentie, "niet urgent!", false),
            (Urgentie, "kan niet wachten", true),
            (Huisdieren, "allergisch voor katten", true),
            (Huisdieren, "Geen.", false),
            (Huisdieren, "geen honden, wel een kat", true),
            (Rookt, "ja, maar alleen buiten", true),
            (Toelichting, "niet op maandag", false),
        ] {
            assert_eq!(turns(kolom, cell), expected, "{cell}");
        }
    }
}
