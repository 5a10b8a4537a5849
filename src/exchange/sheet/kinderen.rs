//! Children as people write them: "8 jaar en 11 jaar", "2015; 2018", "Noor (4), Teun (7)",
//! "tweeling van 3". An age becomes the likeliest birth year without a month, since an age alone
//! does not tell it; why that is honest stands at `domain::kind`.

use super::{datum, woorden::Gelezen};
use crate::domain::{Datum, Geboren, KindOpgave, Leeftijden, Regel};
use crate::letters::{Letters, is_capital, is_letter};

/// More than this in one cell is a mistake.
const MOST: usize = 20;

/// Reads the children in a cell; ages are those of `day`. With `geboren` the cell is about birthdays.
/// It is read whole or not at all: what is told twice, or half of it, would be a child too many or
/// one too few.
pub(super) fn read(text: &str, day: Datum, geboren: bool) -> Gelezen<Vec<KindOpgave>> {
    let known = whole(text, day, geboren);
    Gelezen {
        rest: match known {
            Some(_) => Vec::new(),
            None => vec![text.trim().to_owned()],
        },
        waarde: known.unwrap_or_default(),
    }
}

fn whole(text: &str, day: Datum, geboren: bool) -> Option<Vec<KindOpgave>> {
    let text = &unslash(text, geboren)?;
    if two_ways(text) {
        return None;
    }
    let (mut names, mut ages) = (Vec::new(), Vec::new());
    let mut order = String::new();
    let mut counted = 0;
    let parts = text
        .split([',', ';', '/', '\n', '+', '&', '|', '•', ':', '(', ')'])
        .flat_map(|part| part.split(" en "))
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let mut before = "";
    for part in parts {
        if years_then_months(before, part) {
            return None;
        }
        before = part;
        match read_part(part, day) {
            Deel::Aantal(aantal) => counted += aantal,
            Deel::Nummer => {}
            Deel::Vreemd => return None,
            Deel::Kind(kind, times) => {
                let (letter, list) = if kind.geboren.is_some() && kind.voornaam.is_none() {
                    ('a', &mut ages)
                } else if kind.geboren.is_none() {
                    ('n', &mut names)
                } else {
                    ('b', &mut names)
                };
                for _ in 0..times {
                    order.push(letter);
                    list.push(kind.clone());
                }
            }
        }
    }
    let mut kinderen = match (order.contains('n'), order.contains('a')) {
        // Names and ages apart: "Sem, 4; Liv, 6" and "Sem en Liv (4 en 6)" tell two children.
        (true, true) => {
            let half = names.len();
            let turns = ["na".repeat(half), "an".repeat(half)];
            let paired = turns.contains(&order) || order == "n".repeat(half) + &"a".repeat(half);
            if !paired {
                return None;
            }
            let both = names.into_iter().zip(ages);
            both.map(|(name, age)| KindOpgave {
                geboren: age.geboren,
                ..name
            })
            .collect()
        }
        // In the order in which they were told.
        _ => {
            let (mut names, mut ages) = (names.into_iter(), ages.into_iter());
            let next = |letter| {
                if letter == 'a' {
                    ages.next()
                } else {
                    names.next()
                }
            };
            order.chars().filter_map(next).collect::<Vec<_>>()
        }
    };
    // "2 kinderen: 4 en 7" tells the same two twice.
    let unknown = counted.saturating_sub(kinderen.len());
    kinderen.extend(std::iter::repeat_n(KindOpgave::default(), unknown));
    (!kinderen.is_empty() && kinderen.len() <= MOST).then_some(kinderen)
}

/// Days written with slashes, with dashes in their place: `12/3/2018` are no three children. `None`
/// where three numbers in a column of birthdays can be a day of a short year.
fn unslash(text: &str, geboren: bool) -> Option<String> {
    let mut made = String::new();
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            made.push(' ');
        }
        let (start, end) = (
            word.find(|c: char| c.is_ascii_digit())
                .unwrap_or(word.len()),
            word.rfind(|c: char| c.is_ascii_digit())
                .map_or(0, |at| at + 1),
        );
        let core = word.get(start..end).unwrap_or_default();
        let lengths: Vec<usize> = core.split('/').map(str::len).collect();
        let digits = core.bytes().all(|b| b.is_ascii_digit() || b == b'/');
        match lengths.as_slice() {
            [1 | 2, 1 | 2, 4] | [4, 1 | 2, 1 | 2] if digits => {
                made.push_str(&word.replace('/', "-"));
            }
            [1 | 2, 1 | 2, 1 | 2] if digits && geboren => return None,
            _ => made.push_str(word),
        }
    }
    Some(made)
}

/// Whether numbers stand so that they tell other things as well: "2 (4 en 7)" two children or one of
/// two years, "2: 4 en 6" the same, "1,5" one child or two, "'19" a year or an age.
fn two_ways(text: &str) -> bool {
    let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    text.char_indices().any(|(at, sign)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + sign.len_utf8()..).unwrap_or_default();
        match sign {
            '(' | ':' => digit(before.trim_end().chars().next_back()) && !labelled(before),
            ',' => digit(before.chars().next_back()) && digit(after.chars().next()),
            '\'' | '\u{2019}' => digit(after.chars().next()),
            _ => false,
        }
    })
}

/// "kind 2" is which child it is.
fn labelled(before: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    words.next();
    words
        .next()
        .is_some_and(|word| word.eq_ignore_ascii_case("kind"))
}

/// "5 jaar en 3 maanden" is one child, but which?
fn years_then_months(before: &str, part: &str) -> bool {
    let years = ["jaar", "jr"].iter().any(|unit| before.ends_with(unit));
    let months = part.contains("maand") || part.contains("mnd");
    years && months && part.starts_with(|c: char| c.is_ascii_digit())
}

/// Adds the children of a column to those of the columns before it. Names in one column and birthdays
/// in another are the same children.
pub(super) fn join(lists: &mut Vec<Vec<KindOpgave>>, more: Vec<KindOpgave>) {
    let named = |list: &[KindOpgave]| list.iter().all(|kind| kind.voornaam.is_some());
    let nameless = |list: &[KindOpgave]| list.iter().all(|kind| kind.voornaam.is_none());
    let fits = |a: &KindOpgave, b: &KindOpgave| match (a.geboren, b.geboren) {
        (Some(a), Some(b)) => a.jaar().abs_diff(b.jaar()) < 2,
        (a, b) => a.is_some() || b.is_some(),
    };
    let other_half = |list: &&mut Vec<KindOpgave>| {
        let sides = (named(list) && nameless(&more)) || (nameless(list) && named(&more));
        sides && list.len() == more.len() && list.iter().zip(&more).all(|(a, b)| fits(a, b))
    };
    match lists.iter_mut().find(other_half) {
        Some(list) => {
            for (kind, other) in list.iter_mut().zip(more) {
                kind.voornaam = kind.voornaam.take().or(other.voornaam);
                // A month tells more than an age does.
                let told = [kind.geboren, other.geboren];
                let exact = told.iter().flatten().find(|born| born.maand().is_some());
                kind.geboren = exact.copied().or(kind.geboren).or(other.geboren);
            }
        }
        None => lists.push(more),
    }
}

enum Deel {
    Kind(KindOpgave, usize),
    Aantal(usize),
    /// Which child is told of: "kind 2".
    Nummer,
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
    if let ["kind" | "Kind", number] = words.as_slice()
        && number.bytes().all(|b| b.is_ascii_digit())
    {
        return Deel::Nummer;
    }
    let (mut number, mut unit, mut times, mut naam) = (None, Unit::Years, 1, None);
    let mut dag = None;
    for word in words {
        // A day with a name beside it.
        if let Ok(birth) = datum::read(word)
            && word.len() > 5
        {
            let born = Geboren::new(birth.jaar(), Some(birth.maand())).filter(|_| birth <= day);
            if born.is_none() || dag.replace(born).is_some() {
                return Deel::Vreemd;
            }
            continue;
        }
        let (digits, glued) = split_digits(word);
        if let Some(value) = digits
            && number.replace(value).is_some()
        {
            return Deel::Vreemd;
        }
        match glued.small().as_str() {
            "" | "jaar" | "jarige" | "jr" | "j" | "jaren" | "oud" | "van" | "een" | "zoon"
            | "dochter" | "zoontje" | "dochtertje" | "jongen" | "meisje" | "baby" | "peuter"
            | "kleuter" | "leeftijd" | "geboren" | "geb" | "in" => {}
            "maand" | "maanden" | "mnd" | "mndn" => unit = Unit::Months,
            "week" | "weken" | "wkn" => unit = Unit::Weeks,
            // "2 kinderen" are so many, "kinderen 4 en 6" are these.
            "kind" | "kinderen" | "kids" if number.is_some() => unit = Unit::Children,
            "kind" | "kinderen" | "kids" => {}
            "tweeling" => times = 2,
            "drieling" => times = 3,
            _ if naam.is_none() && is_name(word) => naam = Regel::parse(word).ok(),
            _ => return Deel::Vreemd,
        }
    }
    // Whose name is it, of two?
    if times > 1 && naam.is_some() {
        return Deel::Vreemd;
    }
    if let Some(geboren) = dag {
        return match number {
            None => Deel::Kind(
                KindOpgave {
                    voornaam: naam,
                    geboren,
                },
                times,
            ),
            Some(_) => Deel::Vreemd,
        };
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
    word.chars().next().is_some_and(is_capital)
        && word.chars().all(|c| is_letter(c) || c == '-' || c == '\'')
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
        .small()
        .replace("t/m", " tm ")
        .replace(['-', '–'], " tm ")
        .replace('+', " ouder ");
    let (mut numbers, mut from, mut until, mut under) = (Vec::new(), false, false, false);
    for word in lower
        .split([' ', '.', '(', ')'])
        .filter(|word| !word.is_empty())
    {
        let (digits, glued) = split_digits(word);
        numbers.extend(digits);
        match glued {
            "vanaf" | "ouder" => from = true,
            "jonger" => under = true,
            "tot" | "tm" | "max" | "maximaal" => until = true,
            "" | "jaar" | "jr" | "en" | "van" | "ca" | "met" | "dan" => {}
            "alle" | "alles" | "leeftijden" if numbers.is_empty() => return Leeftijden::new(0, 23),
            _ => return None,
        }
    }
    let small = |number: u16| u8::try_from(number).ok();
    if let ([tot], true, false, false) = (numbers.as_slice(), under, from, until) {
        return Leeftijden::new(0, small(tot.checked_sub(1)?)?);
    }
    if under {
        return None;
    }
    match (numbers.as_slice(), from, until) {
        ([van, tot], _, _) => Leeftijden::new(small(*van)?, small(*tot)?),
        ([van], true, false) => Leeftijden::new(small(*van)?, 23),
        ([tot], false, true) => Leeftijden::new(0, small(*tot)?),
        ([one], false, false) => Leeftijden::new(small(*one)?, small(*one)?),
        _ => None,
    }
}

#[cfg(test)]
#[path = "kinderen_tests.rs"]
mod tests;
