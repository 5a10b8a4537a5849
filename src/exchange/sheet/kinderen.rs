//! Children as people write them: "8 jaar en 11 jaar", "2015; 2018", "Noor (4), Teun (7)",
//! "tweeling van 3". An age becomes the likeliest birth year without a month, since an age alone
//! does not tell it; why that is honest stands at `domain::kind`.

use super::{datum, woorden::Gelezen};
use crate::domain::{Datum, Geboren, KindOpgave, Leeftijden, Regel};

/// More than this in one cell is a mistake.
const MOST: usize = 20;

/// Reads the children in a cell; ages are those of `day`.
pub(super) fn read(text: &str, day: Datum) -> Gelezen<Vec<KindOpgave>> {
    let mut kinderen = Vec::new();
    let mut rest = Vec::new();
    let mut counted = 0;
    let parts = text
        .split([',', ';', '/', '\n', '+', '&', '|', '•', ':'])
        .flat_map(|part| part.split(" en "))
        .map(str::trim)
        .filter(|part| !part.is_empty());
    for part in parts {
        match read_part(part, day) {
            Deel::Aantal(aantal) => counted += aantal,
            Deel::Kind(kind, times) => kinderen.extend(std::iter::repeat_n(kind, times)),
            Deel::Vreemd => rest.push(part.to_owned()),
        }
    }
    // "2 kinderen: 4 en 7" tells the same two twice.
    let unknown = counted.saturating_sub(kinderen.len());
    kinderen.extend(std::iter::repeat_n(KindOpgave::default(), unknown));
    if kinderen.len() > MOST {
        kinderen.clear();
        rest = vec![text.to_owned()];
    }
    Gelezen {
        waarde: kinderen,
        rest,
    }
}

enum Deel {
    Kind(KindOpgave, usize),
    Aantal(usize),
    Vreemd,
}

fn read_part(part: &str, day: Datum) -> Deel {
    // A mistyped number, no list: the dash of one has a space behind it or words.
    if part
        .strip_prefix('-')
        .is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()))
    {
        return Deel::Vreemd;
    }
    if let Ok(birth) = datum::read(part) {
        return match Geboren::new(birth.jaar(), Some(birth.maand())) {
            Some(geboren) if birth <= day => Deel::Kind(born(geboren), 1),
            _ => Deel::Vreemd,
        };
    }
    let words: Vec<&str> = part
        .split([' ', '(', ')', '.', '\u{a0}'])
        .map(|word| word.trim_matches(['\'', '"', '*', '-']))
        .filter(|word| !word.is_empty())
        .collect();
    let (mut number, mut unit, mut times, mut naam) = (None, Unit::Years, 1, None);
    for word in words {
        let (digits, glued) = split_digits(word);
        if let Some(value) = digits
            && number.replace(value).is_some()
        {
            return Deel::Vreemd;
        }
        match glued.to_lowercase().as_str() {
            "" | "jaar" | "jarige" | "jr" | "j" | "jaren" | "oud" | "van" | "een" | "zoon"
            | "dochter" | "zoontje" | "dochtertje" | "jongen" | "meisje" | "baby" | "peuter"
            | "kleuter" | "leeftijd" | "geboren" | "in" => {}
            "maand" | "maanden" | "mnd" | "mndn" => unit = Unit::Months,
            "week" | "weken" | "wkn" => unit = Unit::Weeks,
            "kind" | "kinderen" | "kids" => unit = Unit::Children,
            "tweeling" => times = 2,
            "drieling" => times = 3,
            _ if naam.is_none() && is_name(word) => naam = Regel::parse(word).ok(),
            _ => return Deel::Vreemd,
        }
    }
    match (number, unit) {
        (Some(count), Unit::Children) => match usize::from(count) {
            count @ 1..=MOST if naam.is_none() => Deel::Aantal(count),
            _ => Deel::Vreemd,
        },
        (Some(number), unit) => {
            match birth_year(number, unit, day).and_then(|jaar| Geboren::new(jaar, None)) {
                Some(geboren) => Deel::Kind(
                    KindOpgave {
                        voornaam: naam,
                        ..born(geboren)
                    },
                    times,
                ),
                None => Deel::Vreemd,
            }
        }
        (None, _) if naam.is_some() || times > 1 => Deel::Kind(
            KindOpgave {
                voornaam: naam,
                geboren: None,
            },
            times,
        ),
        (None, _) => Deel::Vreemd,
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Years,
    Months,
    Weeks,
    Children,
}

fn born(geboren: Geboren) -> KindOpgave {
    KindOpgave {
        voornaam: None,
        geboren: Some(geboren),
    }
}

/// `8jr` → 8 and `jr`.
fn split_digits(word: &str) -> (Option<u16>, &str) {
    let end = word
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(word.len());
    match word.split_at_checked(end) {
        Some((digits, tail)) if !digits.is_empty() => match digits.parse() {
            Ok(number) => (Some(number), tail),
            Err(_) => (None, word),
        },
        _ => (None, word),
    }
}

fn is_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
        && word
            .chars()
            .all(|c| c.is_alphabetic() || c == '-' || c == '\'')
}

/// A year as it stands, or the likelier of the two that an age leaves: late in the year most
/// birthdays have been. See [`Geboren::of_age`].
fn birth_year(number: u16, unit: Unit, day: Datum) -> Option<u16> {
    let months = match unit {
        Unit::Years if number >= 1000 => {
            let year = day.jaar().checked_sub(number);
            return year.filter(|age| *age <= 30).map(|_| number);
        }
        Unit::Years if number > 23 => return None,
        Unit::Years => return Geboren::of_age(number as u8, day).map(Geboren::jaar),
        Unit::Months if number > 36 => return None,
        Unit::Months => number,
        Unit::Weeks if number > 104 => return None,
        Unit::Weeks => number * 12 / 52,
        Unit::Children => return None,
    };
    Some(day.plus_months(-i32::from(months)).jaar())
}

/// Ages that a steungezin has room for: "4-8 jaar", "4 tot 8", "vanaf 4", "tot 12", "6".
pub(super) fn leeftijden(text: &str) -> Option<Leeftijden> {
    let lower = text
        .to_lowercase()
        .replace("t/m", " tm ")
        .replace(['-', '–'], " tm ");
    let (mut numbers, mut from, mut until) = (Vec::new(), false, false);
    for word in lower
        .split([' ', '.', '(', ')', '+'])
        .filter(|word| !word.is_empty())
    {
        let (digits, glued) = split_digits(word);
        numbers.extend(digits);
        match glued {
            "vanaf" | "ouder" => from = true,
            "tot" | "tm" | "max" | "maximaal" | "jonger" => until = true,
            "" | "jaar" | "jr" | "en" | "van" | "ca" | "met" | "dan" => {}
            "alle" | "alles" | "leeftijden" if numbers.is_empty() => return Leeftijden::new(0, 23),
            _ => return None,
        }
    }
    let small = |number: u16| u8::try_from(number).ok();
    match (numbers.as_slice(), from, until) {
        ([van, tot], _, _) => Leeftijden::new(small(*van)?, small(*tot)?),
        ([van], true, false) => Leeftijden::new(small(*van)?, 23),
        ([tot], false, true) => Leeftijden::new(0, small(*tot)?),
        ([one], false, false) => Leeftijden::new(small(*one)?, small(*one)?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, day: &str) -> String {
        let read = read(text, Datum::parse(day).unwrap());
        let kind = |kind: &KindOpgave| {
            let naam = kind.voornaam.as_ref().map_or("", Regel::as_str);
            let geboren = kind
                .geboren
                .map_or("?".to_owned(), |born| match born.maand() {
                    Some(maand) => format!("{}-{maand}", born.jaar()),
                    None => born.jaar().to_string(),
                });
            format!("{naam}{geboren}")
        };
        let mut all: Vec<String> = read.waarde.iter().map(kind).collect();
        all.extend(read.rest.iter().map(|rest| format!("!{rest}")));
        all.join(" ")
    }

    #[test]
    fn children_are_read_as_people_write_them() {
        for (text, expected) in [
            ("8 jaar en 11 jaar", "2018 2015"),
            ("2015; 2018", "2015 2018"),
            ("8, 11", "2018 2015"),
            ("8jr/11jr", "2018 2015"),
            ("Noor (4), Teun (7)", "Noor2022 Teun2019"),
            ("een zoon van 9 en een dochter van 6", "2017 2020"),
            ("tweeling van 3", "2023 2023"),
            ("7 mnd", "2026"),
            ("12-3-2015 en 4-5-2018", "2015-3 2018-5"),
            ("3 kinderen", "? ? ?"),
            ("3 kinderen: 4 en 7", "2022 2019 ?"),
            ("2 kinderen, 4 en 7", "2022 2019"),
            ("veel", "!veel"),
            ("8 of 9", "!8 of 9"),
            ("45", "!45"),
            ("2031", "!2031"),
            ("1950", "!1950"),
            ("99 kinderen", "!99 kinderen"),
            ("1-1-2031", "!1-1-2031"),
        ] {
            assert_eq!(written(text, "2026-11-21"), expected, "{text}");
        }
        assert_eq!(
            written("8 jaar", "2026-02-01"),
            "2017",
            "few birthdays have been"
        );
    }

    #[test]
    fn ages_with_room_are_read() {
        let pair = |text| leeftijden(text).map(|ages| (ages.van(), ages.tot()));
        for (text, expected) in [
            ("4-8 jaar", Some((4, 8))),
            ("4 tot 8", Some((4, 8))),
            ("van 0 t/m 12 jaar", Some((0, 12))),
            ("vanaf 4", Some((4, 23))),
            ("tot 12 jaar", Some((0, 12))),
            ("6", Some((6, 6))),
            ("alle leeftijden", Some((0, 23))),
            ("8-4", None),
            ("basisschool", None),
            ("4-88", None),
        ] {
            assert_eq!(pair(text), expected, "{text}");
        }
    }
}
