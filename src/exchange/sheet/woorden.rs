//! The words by which people answer: kinds of support, languages, how often, how urgent, yes and
//! no. What is not understood comes back as it was written, so that it can be kept and shown.

use super::kolom::normalise;
use crate::domain::{Frequentie, Kant, Steunsoort, Taal, Urgentie};
use crate::letters::{Letters, is_letter};
use crate::order::{Choice, Few};

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

fn set_of<T: Choice>(text: &str, read: impl Fn(&str) -> Option<Vec<T>>) -> Gelezen<Few<T>> {
    let mut gelezen = Gelezen {
        waarde: Few::new(),
        rest: Vec::new(),
    };
    for part in parts(text) {
        match read(&part.small()) {
            Some(values) => gelezen.waarde.extend(values),
            None => gelezen.rest.push(part.to_owned()),
        }
    }
    gelezen
}

/// Whether a word is one of these; with `*` the beginning of one.
pub(super) fn one_of(word: &str, known: &str) -> bool {
    known.split(' ').any(|one| match one.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == one,
    })
}

/// Whether every word of a part is one of these.
fn all_known(part: &str, known: &str) -> bool {
    let fits = |word: &str| one_of(word, known);
    let part = normalise(part);
    !part.is_empty() && part.split(' ').all(fits)
}

/// Which side. A word of both sides is none, and so is a sentence with a word that may mean the other
/// side.
pub(super) fn kant(text: &str) -> Option<Kant> {
    const VRAAG: &str = "v vraag vraaggezin vraagouder vraaggezinnen hulpvraag steunvraag vragen vraagt zoek \
         zoeken zoekt nodig ontvangen";
    const STEUN: &str = "s steungezin steunouder steungezinnen steunaanbod aanbod bied bieden biedt aanbieden \
         geven vrijwilliger";
    const BESIDE: &str = "ik wij we ben zijn een als gezin steun hulp ondersteuning aan";
    let words = normalise(text);
    let has = |of: &str| words.split(' ').any(|word| one_of(word, of));
    let known = |word: &str| [VRAAG, STEUN, BESIDE].iter().any(|of| one_of(word, of));
    if !words.split(' ').all(known) {
        return None;
    }
    match (has(VRAAG), has(STEUN)) {
        (true, false) => Some(Kant::Vraag),
        (false, true) => Some(Kant::Steun),
        (false, false) if words == "steun" => Some(Kant::Steun),
        _ => None,
    }
}

/// Words with which people tell kinds of support. A part with another word is not sure: who or what
/// it is about, or that it is not so.
const SOORT_WORDS: &str = "opvang* oppas* vaste spel* speel* leuks iets samen weekenddag* dagje* dag weekend loger* \
     logeer* slapen nachtje* nacht eten mee maaltijd* koken lift* vervoer* meerijden zwemles* \
     zwemmen sport* club school schoolbrengen schooltijd brengen halen wegbrengen kinderopvang \
     huiswerk* leerplek ouderavond* schoolkeuze luister* oor praten praatje opvoed* contact* \
     taal* netwerk wegwijs weg nieuwe hulp helpen een de het in op bij na naar van tot met voor \
     kind kinderen overdag middag* ochtend* avond* dagdeel thuis zoekt zoeken zoek graag wil \
     willen kan kunnen bied* steun half doen buurt";

/// Kinds of support.
pub(super) fn soorten(text: &str) -> Gelezen<Few<Steunsoort>> {
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
        if !all_known(part, SOORT_WORDS) {
            return None;
        }
        let fits = words
            .iter()
            .filter(|(words, _)| words.iter().any(|word| part.contains(word)));
        let found: Vec<_> = fits.map(|(_, soort)| *soort).collect();
        (!found.is_empty()).then_some(found)
    })
}

/// Languages; one we have no name for counts as another, and is kept as written.
pub(super) fn talen(text: &str) -> Gelezen<Few<Taal>> {
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
    const BESIDE: &str = "nl de en ook goed vloeiend spreken spreekt wij taal";
    let known = |part: &str| {
        let one = |word: &str| {
            one_of(word, BESIDE) || words.iter().any(|(stem, _)| word.starts_with(stem))
        };
        normalise(part).split(' ').all(one)
    };
    let mut gelezen = set_of(text, |part| {
        let said = normalise(part);
        let spoken = |stem: &str| said.split(' ').any(|word| word.starts_with(stem));
        let all = words.iter().filter(|(stem, _)| spoken(stem));
        let dutch = said
            .split(' ')
            .any(|word| word == "nl")
            .then_some(Taal::Nederlands);
        let found: Vec<Taal> = all.map(|(_, taal)| *taal).chain(dutch).collect();
        (known(part) && !found.is_empty()).then_some(found)
    });
    // A word by itself that is no answer of another kind is the name of another language.
    let answers = [
        "goed", "slecht", "tolk", "prima", "redelijk", "matig", "beetje", "nodig",
    ];
    let named = |part: &String| {
        let part = part.small();
        part.chars().count() > 3 && part.chars().all(is_letter) && !answers.contains(&part.as_str())
    };
    if gelezen.rest.iter().any(named) {
        gelezen.waarde.insert(Taal::Anders);
    }
    gelezen
}

/// How often. Only what is said in nothing but these words is sure.
pub(super) fn frequentie(text: &str) -> Option<Frequentie> {
    use Frequentie as F;
    const WORDS: &str = "1 2 3 4 5 14 een eens twee drie vier vijf veertien 1x 2x 3x 4x 5x x keer maal eenmaal \
         tweemaal driemaal per in de om elke iedere elk week weken wekelijks tweewekelijks maand \
         maanden maandelijks dag dagen dagelijks weekend middag middagen ochtend ochtenden avond \
         avonden dagdeel dagdelen soms af en toe nu dan incidenteel overleg paar meerdere meer \
         keren vast vaste p w";
    let text = normalise(text);
    if !all_known(&text, WORDS) {
        return None;
    }
    let has = |of: &[&str]| text.split(' ').any(|word| of.contains(&word));
    let says = |of: &[&str]| of.iter().any(|words| text.contains(words));
    let number = |word: &str| match word {
        "1" | "een" | "eens" | "1x" | "eenmaal" => Some(1),
        "2" | "twee" | "2x" | "tweemaal" | "paar" | "meerdere" | "meer" => Some(2),
        "3" | "drie" | "3x" | "driemaal" => Some(3),
        "4" | "vier" | "4x" | "5" | "vijf" | "5x" => Some(4),
        _ => None,
    };
    let fortnight = [
        "om de week",
        "tweewekelijks",
        "2 wekelijks",
        "2 weken",
        "twee weken",
        "14 dagen",
        "veertien dagen",
    ];
    let mut counts = text.split(' ').filter_map(number);
    let often = counts.next().unwrap_or(1);
    let weeks = has(&["week", "wekelijks"]) || says(&["p w"]);
    let months = has(&["maand", "maandelijks"]);
    if has(&["maanden"]) || (weeks && months) {
        return None;
    }
    if says(&fortnight) {
        // "2 weken": that number is the weeks', any other says how often in them.
        let of_weeks = says(&["2 weken", "twee weken", "2 wekelijks"]);
        let numbers: Vec<u32> = text.split(' ').filter_map(number).collect();
        let own = numbers.len().saturating_sub(usize::from(of_weeks));
        let once = numbers.iter().take(own).all(|count| *count == 1);
        return once.then_some(F::OmDeWeek);
    }
    match (weeks, months, often) {
        (_, true, 1) => Some(F::Maandelijks),
        (_, true, 2) if !has(&["paar", "meerdere", "meer"]) => Some(F::OmDeWeek),
        (_, true, _) => None,
        (true, _, 1) if counts.next().is_none() => Some(F::Wekelijks),
        (true, ..) => Some(F::MeerderePerWeek),
        _ if has(&["dagelijks"]) || says(&["elke dag", "iedere dag"]) => Some(F::MeerderePerWeek),
        _ if has(&["soms", "incidenteel"]) || says(&["af en toe", "nu en dan", "in overleg"]) => {
            Some(F::Soms)
        }
        _ => None,
    }
}

/// How urgent: by a part of the cell that says just that; two that differ say nothing.
pub(super) fn urgentie(text: &str) -> Option<Urgentie> {
    let part = |part: &str| {
        let words = normalise(part);
        match words.as_str() {
            "hoog" | "hoge urgentie" | "spoed" | "dringend" | "heel dringend" | "zeer dringend"
            | "haast" | "heeft haast" | "urgent" | "zeer urgent" | "hoog urgent" | "ja" => {
                Some(Urgentie::Hoog)
            }
            "laag" | "lage urgentie" | "kan wachten" | "nee" => Some(Urgentie::Laag),
            "gewoon" | "normaal" | "gemiddeld" | "midden" => Some(Urgentie::Gewoon),
            _ => super::twijfel::plain_low(&words).then_some(Urgentie::Laag),
        }
    };
    let all = text.split([',', ';', '(', ')', '!', '.', ':', '/']);
    let found: Few<Urgentie> = all.filter_map(part).collect();
    let only = found.iter().next().copied();
    only.filter(|_| found.len() == 1)
}

/// Yes or no, in nothing but those words.
pub(super) fn ja_nee(text: &str) -> Option<bool> {
    match normalise(text).as_str() {
        "ja" | "j" | "x" | "1" | "waar" | "true" => Some(true),
        "nee" | "neen" | "n" | "0" | "geen" | "onwaar" | "false" => Some(false),
        _ => None,
    }
}

/// An animal that is named, and nothing but that, lives there.
pub(super) fn animal(text: &str) -> Option<bool> {
    const BESIDE: &str = "ja een 1 2 3 4 twee drie vier wij we hebben en kleine grote oude lieve huisdieren \
         huisdier";
    const ANIMALS: &str = "hond* kat katten poes* poezen kip kippen konijn* cavia* vis vissen vogel* paard* \
         parkiet* hamster*";
    let known = format!("{BESIDE} {ANIMALS}");
    let named = normalise(text)
        .split(' ')
        .any(|word| all_known(word, ANIMALS));
    (named && all_known(text, &known)).then_some(true)
}

/// Whether animals live there, or somebody smokes.
pub(super) fn home(text: &str) -> Option<bool> {
    let no = super::twijfel::plain_no(text).then_some(false);
    no.or_else(|| ja_nee(text)).or_else(|| animal(text))
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
];
/// What children may be told in.
pub(super) const KINDEREN: &[&str] = &["kind", "kinderen", "kids"];

/// How long, in months: a bare number is one of months, and part of a year counts where it comes
/// out in whole months.
pub(super) fn months(text: &str) -> Option<u8> {
    let text = normalise(&text.replace(',', "komma"));
    let months = match text.as_str() {
        "half jaar" | "een half jaar" | "halfjaar" => 6,
        "een jaar" => 12,
        "anderhalf jaar" => 18,
        "twee jaar" => 24,
        other => {
            let end = other.find(|c: char| c == ' ' || is_letter(c));
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
    // A dot and three digits are thousands.
    if fraction.len() > 2 {
        return None;
    }
    let unit = unit.trim();
    let wordy = unit
        .chars()
        .all(|c| is_letter(c) || matches!(c, ' ' | '.' | '(' | ')'));
    let more = fraction.bytes().any(|digit| digit != b'0');
    let unit = normalise(unit);
    wordy.then_some((whole.saturating_add(u16::from(more)), unit))
}

#[cfg(test)]
#[path = "woorden_tests.rs"]
mod tests;
