//! The words by which people answer: kinds of support, languages, how often, how urgent, yes and
//! no. What is not understood comes back as it was written, so that it can be kept and shown.

use crate::domain::{Frequentie, Kant, Steunsoort, Taal, Urgentie};
use crate::order::Set;

/// What was understood of a cell, and the parts that were not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gelezen<T> {
    pub waarde: T,
    pub rest: Vec<String>,
}

/// The parts of an enumeration, as people part them.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '/', '\n', '+', '&', '|', '•'])
        .flat_map(|part| part.split(" en "))
        .map(|part| part.trim_matches(|c: char| c.is_whitespace() || c == '-' || c == '.'))
        .filter(|part| !part.is_empty())
}

fn set_of<T: Ord>(text: &str, read: impl Fn(&str) -> Option<Vec<T>>) -> Gelezen<Set<T>> {
    let mut gelezen = Gelezen {
        waarde: Set::new(),
        rest: Vec::new(),
    };
    for part in parts(text) {
        match read(&part.to_lowercase()) {
            Some(values) => gelezen.waarde.extend(values),
            None => gelezen.rest.push(part.to_owned()),
        }
    }
    gelezen
}

/// Which side. A word of both sides is none.
pub(super) fn kant(text: &str) -> Option<Kant> {
    let text = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let word = |one: &str| {
        text.split(|c: char| !c.is_alphabetic())
            .any(|word| word == one)
    };
    // Of both sides in one breath, or said by what it is not.
    let both = word("gezocht") || (word("vraag") && (word("steun") || word("steungezin")));
    if both || super::twijfel::says_no(&text) {
        return None;
    }
    let vraag = has(&["vraag", "hulp nodig", "zoek"]) || text.trim() == "v";
    let steun = has(&[
        "steungezin",
        "steunouder",
        "aanbod",
        "bied",
        "aanbied",
        "vrijwilliger",
    ]) || matches!(text.trim(), "steun" | "s");
    match (vraag, steun) {
        (true, false) => Some(Kant::Vraag),
        (false, true) => Some(Kant::Steun),
        _ => None,
    }
}

/// Kinds of support.
pub(super) fn soorten(text: &str) -> Gelezen<Set<Steunsoort>> {
    use Steunsoort as S;
    let words: [(&[&str], S); 11] = [
        (
            &["opvang", "opvangen", "oppas", "oppassen", "vaste middag"],
            S::Opvang,
        ),
        (&["spel", "speel", "iets leuks", "samen iets"], S::Spelen),
        (
            &["weekenddag", "dagje", "een dag in het weekend"],
            S::Weekenddag,
        ),
        (&["loger", "logeer", "slapen", "nachtje"], S::Logeren),
        (&["eten", "maaltijd", "koken"], S::MeeEten),
        (
            &["lift", "vervoer", "meerijden", "zwemles", "wegbrengen naar"],
            S::Lift,
        ),
        (
            &[
                "naar school",
                "school brengen",
                "schoolbrengen",
                "van school",
                "kinderopvang breng",
            ],
            S::SchoolBrengen,
        ),
        (&["huiswerk", "leerplek"], S::Huiswerk),
        (&["ouderavond", "schoolkeuze"], S::Ouderavond),
        (
            &[
                "luister",
                "praten",
                "praatje",
                "opvoedadvies",
                "opvoedvragen",
            ],
            S::LuisterendOor,
        ),
        (
            &["contact", "taal", "netwerk", "wegwijs"],
            S::NieuweContacten,
        ),
    ];
    set_of(text, |part| {
        let fits = words
            .iter()
            .filter(|(words, _)| words.iter().any(|word| part.contains(word)));
        let found: Vec<_> = fits.map(|(_, soort)| *soort).collect();
        (!found.is_empty()).then_some(found)
    })
}

/// Languages; one we have no name for counts as another, and is kept as written.
pub(super) fn talen(text: &str) -> Gelezen<Set<Taal>> {
    let words = [
        ("nederlands", Taal::Nederlands),
        ("engels", Taal::Engels),
        ("arabisch", Taal::Arabisch),
        ("turks", Taal::Turks),
        ("pools", Taal::Pools),
        ("oekra", Taal::Oekraiens),
        ("tigrinya", Taal::Tigrinya),
        ("frans", Taal::Frans),
        ("duits", Taal::Duits),
        ("gebaren", Taal::Gebaren),
    ];
    let mut gelezen = set_of(text, |part| {
        let found = words.iter().find(|(word, _)| part.contains(word));
        found
            .map(|(_, taal)| vec![*taal])
            .or_else(|| (part == "nl").then(|| vec![Taal::Nederlands]))
    });
    if !gelezen.rest.is_empty() {
        gelezen.waarde.insert(Taal::Anders);
    }
    gelezen
}

/// How often.
pub(super) fn frequentie(text: &str) -> Option<Frequentie> {
    use Frequentie as F;
    let text = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&[
        "om de week",
        "twee weken",
        "2 weken",
        "tweewekelijks",
        "2-wekelijks",
        "veertien dagen",
        "14 dagen",
    ]) {
        Some(F::OmDeWeek)
    } else if has(&["maand"]) {
        let more = ["2", "twee", "3", "drie", "4", "vier", "paar", "meer"];
        match more.iter().position(|word| text.contains(word)) {
            None => Some(F::Maandelijks),
            Some(0 | 1) => Some(F::OmDeWeek),
            Some(_) => None,
        }
    } else if has(&[
        "meerdere",
        "meer keer",
        "paar keer per week",
        "2x",
        "2 x",
        "3x",
        "3 x",
        "4x",
        "5x",
        "2 keer",
        "3 keer",
        "4 keer",
        "twee keer",
        "drie keer",
        "twee dagen",
        "dagelijks",
        "elke dag",
    ]) {
        Some(F::MeerderePerWeek)
    } else if has(&[
        "wekelijks",
        "elke week",
        "iedere week",
        "per week",
        "in de week",
        "p/w",
    ]) {
        Some(F::Wekelijks)
    } else if has(&[
        "soms",
        "af en toe",
        "incidenteel",
        "nu en dan",
        "in overleg",
    ]) {
        Some(F::Soms)
    } else {
        None
    }
}

/// How urgent.
pub(super) fn urgentie(text: &str) -> Option<Urgentie> {
    let text = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let low = super::twijfel::plain_low(&text) || has(&["laag", "kan wachten"]);
    if low || text.trim() == "nee" {
        Some(Urgentie::Laag)
    } else if has(&["hoog", "spoed", "dringend", "haast", "urgent"]) || text.trim() == "ja" {
        Some(Urgentie::Hoog)
    } else {
        has(&["gewoon", "normaal", "gemiddeld"]).then_some(Urgentie::Gewoon)
    }
}

/// Yes or no, by the first word.
pub(super) fn ja_nee(text: &str) -> Option<bool> {
    let text = text.to_lowercase();
    let first = text
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| !word.is_empty())?;
    match first {
        "ja" | "j" | "x" | "1" | "waar" | "true" => Some(true),
        "nee" | "neen" | "n" | "0" | "geen" | "onwaar" | "false" => Some(false),
        _ => None,
    }
}

/// An animal that is named lives there.
pub(super) fn animal(text: &str) -> Option<bool> {
    let text = text.to_lowercase();
    let animals = [
        "hond", "kat", "poes", "kip", "konijn", "cavia", "vis", "vogel", "paard", "parkiet",
    ];
    animals
        .iter()
        .any(|animal| text.contains(animal))
        .then_some(true)
}

/// What a distance may be told in.
pub(super) const KILOMETERS: &[&str] =
    &["km", "kilometer", "kilometers", "km max", "km hemelsbreed"];
/// What places may be told in.
pub(super) const PLEKKEN: &[&str] = &[
    "gezin",
    "gezinnen",
    "plek",
    "plekken",
    "plaats",
    "plaatsen",
    "koppeling",
    "koppelingen",
    "kind",
    "kinderen",
];
/// What children may be told in.
pub(super) const KINDEREN: &[&str] = &["kind", "kinderen", "kids"];

/// How long, in months: a bare number is one of months, and part of a year counts where it comes
/// out in whole months.
pub(super) fn months(text: &str) -> Option<u8> {
    let text = super::kolom::normalise(&text.replace(',', "komma"));
    let months = match text.as_str() {
        "half jaar" | "een half jaar" | "halfjaar" => 6,
        "een jaar" => 12,
        "anderhalf jaar" => 18,
        "twee jaar" => 24,
        other => {
            let end = other.find(|c: char| c == ' ' || c.is_alphabetic());
            let (digits, unit) = other.split_at_checked(end.unwrap_or(other.len()))?;
            let whole: u16 = digits.parse().ok()?;
            let (tenths, unit) = match unit.strip_prefix("komma") {
                Some(rest) => (rest.get(..1)?.parse::<u16>().ok()?, rest.get(1..)?),
                None => (0, unit),
            };
            let per = match unit.trim() {
                "" | "maand" | "maanden" | "mnd" | "mndn" => 1,
                "jaar" | "jr" | "jaren" => 12,
                _ => return None,
            };
            let tenths = whole
                .checked_mul(10)?
                .checked_add(tenths)?
                .checked_mul(per)?;
            if tenths % 10 > 0 {
                return None;
            }
            tenths / 10
        }
    };
    u8::try_from(months)
        .ok()
        .filter(|months| (1..=120).contains(months))
}

/// A whole number and the unit behind it, in lower case: `10`, `5 km`, `12 maanden`, `7,5 km` (rounded
/// up).
pub(super) fn number(text: &str) -> Option<(u16, String)> {
    let text = text.trim();
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, tail) = text.split_at_checked(end)?;
    let whole: u16 = digits.parse().ok()?;
    let (fraction, unit) = match tail.strip_prefix([',', '.']) {
        Some(tail) => {
            let end = tail
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(tail.len());
            tail.split_at_checked(end)?
        }
        None => ("", tail),
    };
    let unit = unit.trim();
    let wordy = unit
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '(' | ')'));
    let more = fraction.bytes().any(|digit| digit != b'0');
    let unit = super::kolom::normalise(unit);
    wordy.then_some((whole.saturating_add(u16::from(more)), unit))
}

#[cfg(test)]
#[path = "woorden_tests.rs"]
mod tests;
