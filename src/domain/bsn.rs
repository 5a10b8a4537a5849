//! What can be a BSN: nine digits that pass the elfproef, as people write them.

use crate::letters::{is_letter, is_letter_or_digit};
use std::ops::Range;

/// Whether a text holds nine digits, in one group or parted as people part them by up to five
/// signs, that pass the elfproef of the BSN: 9·d1 + 8·d2 + … + 2·d8 − d9 is a
/// multiple of eleven. Runs of another length, such as telephone numbers, do not count; the
/// bracketed nought of `+31 (0)6` does not break a run.
#[must_use]
pub fn contains_bsn(text: &str) -> bool {
    // Every text that is typed, read or unlocked comes by here, and few have so many digits.
    let digits = text.chars().filter(|sign| digit_of(*sign).is_some());
    match digits.take(9).count() {
        9 => first_bsn(text, 0).is_some() || called(text, 0).is_some(),
        8 => called(text, 0).is_some(),
        _ => false,
    }
}

/// The text with `instead` for every number that [`contains_bsn`] means.
#[must_use]
pub fn without_bsn(text: &str, instead: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut from = 0;
    let next = |from| match (first_bsn(text, from), called(text, from)) {
        (Some(a), Some(b)) if b.start < a.start => Some(b),
        (found, other) => found.or(other),
    };
    while let Some(run) = next(from) {
        clean.push_str(text.get(from..run.start).unwrap_or_default());
        clean.push_str(instead);
        from = run.end;
    }
    clean.push_str(text.get(from..).unwrap_or_default());
    clean
}

/// Words by which people call it.
const NAMES: [&str; 4] = ["bsn", "burgerservicenummer", "sofinummer", "sofi"];

/// Where nine digits stand that the text itself calls a BSN and that pass the elfproef, however they
/// are parted, up to a letter.
fn called(text: &str, from: usize) -> Option<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let names = NAMES.iter().flat_map(|name| {
        let found = lower.match_indices(name);
        found.map(|(at, name)| at + name.len())
    });
    let mut starts: Vec<usize> = names.filter(|at| *at >= from).collect();
    starts.sort_unstable();
    let number = |start: usize| {
        let rest = text.get(start..)?;
        let own = rest
            .char_indices()
            .take_while(|(_, sign)| !is_letter(*sign));
        let digits = own.filter_map(|(at, sign)| Some((at, digit_of(sign)?, sign.len_utf8())));
        let nine: Vec<(usize, i32, usize)> = digits.take(9).collect();
        // A sheet takes a nought in front away.
        let nought = (nine.len() == 8).then_some(0);
        let digits = nine.iter().map(|(_, digit, _)| *digit);
        let values: Vec<i32> = nought.into_iter().chain(digits).collect();
        let ((first, ..), (last, _, width)) = (nine.first()?, nine.last()?);
        passes_elfproef(&values).then_some(start + first..start + last + width)
    };
    starts.into_iter().find_map(number)
}

/// Digits that stand together: how many, and where.
#[derive(Default)]
struct Group {
    digits: Vec<i32>,
    range: Range<usize>,
}

/// Where the first one stands, at or after `from`, where no run is under way.
fn first_bsn(text: &str, from: usize) -> Option<Range<usize>> {
    const NOUGHT: &str = "(0)";
    let mut groups: Vec<Group> = Vec::new();
    let (mut plus, mut before, mut gap, mut at) = (false, ' ', 0, from);
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let nought = rest.starts_with(NOUGHT);
        let sign = if nought {
            Some('0')
        } else {
            rest.chars().next()
        };
        let width = if nought {
            NOUGHT.len()
        } else {
            sign.map_or(0, char::len_utf8)
        };
        match sign.map(|sign| (digit_of(sign), sign)) {
            Some((Some(digit), _)) => {
                if groups.is_empty() {
                    plus = before == '+';
                }
                if groups.is_empty() || gap > 0 {
                    groups.push(Group {
                        range: at..at,
                        ..Group::default()
                    });
                }
                if let Some(last) = groups.last_mut() {
                    last.digits.push(digit);
                    last.range.end = at + width;
                }
                gap = 0;
            }
            Some((None, sign)) if is_unseen(sign) => {}
            Some((None, sign)) if !groups.is_empty() && gap < MOST && !is_letter_or_digit(sign) => {
                gap += 1;
            }
            other => {
                if let Some(found) = bsn_in(&groups, plus) {
                    return Some(found);
                }
                other?;
                groups.clear();
                gap = 0;
            }
        }
        before = sign.unwrap_or(' ');
        at += width;
    }
}

/// How people part the nine digits. Other ways are those of days, hours, years and amounts, of which
/// one in eleven would pass the elfproef too.
const SPELLINGS: [&[usize]; 15] = [
    &[9],
    &[6, 3],
    &[3, 6],
    &[5, 4],
    &[4, 5],
    &[3, 4, 2],
    &[2, 2, 3, 2],
    &[3, 3, 2, 1],
    &[3, 3, 3],
    &[4, 2, 3],
    &[3, 2, 4],
    &[2, 3, 4],
    &[2, 2, 2, 3],
    &[3, 2, 2, 2],
    &[1; 9],
];

/// The first in a run of groups, whatever stands beside it; in two groups only where nothing does.
fn bsn_in(groups: &[Group], plus: bool) -> Option<Range<usize>> {
    let groups = groups.get(abroad(groups, plus)..).unwrap_or_default();
    let spelt = |of: &[Group]| {
        let lengths = of.iter().map(|group| group.digits.len());
        let digits: Vec<i32> = of.iter().flat_map(|group| group.digits.clone()).collect();
        let known = SPELLINGS
            .iter()
            .any(|spelling| lengths.clone().eq(spelling.iter().copied()));
        let halves = of.len() == 2 && groups.len() == 2;
        let range = of.first()?.range.start..of.last()?.range.end;
        ((known || halves) && passes_elfproef(&digits)).then_some(range)
    };
    let from = (0..groups.len())
        .flat_map(|from| (from + 1..=groups.len().min(from + 9)).map(move |to| from..to));
    let mut windows = from.filter_map(|window| groups.get(window));
    windows.find_map(spelt)
}

/// How many groups in front are a telephone number with its country code: `+31`, `0031`, or the bare
/// `31` that Excel leaves of a mobile one, with just nine digits behind it; elsewhere ten or more.
fn abroad(groups: &[Group], plus: bool) -> usize {
    let digits: Vec<i32> = groups
        .iter()
        .flat_map(|group| group.digits.clone())
        .collect();
    let long = groups.first().is_some_and(|group| group.digits.len() >= 4);
    let zeros = long && digits.starts_with(&[0, 0]);
    let own = [&[3, 1][..], &[0, 0, 3, 1]].into_iter().find(|code| {
        let mobile = digits.get(2) == Some(&6);
        digits.starts_with(code) && (plus || zeros || mobile)
    });
    let mut seen = 0;
    for (at, group) in groups.iter().enumerate() {
        seen += group.digits.len();
        match own {
            Some(code) if seen == code.len() + 9 => return at + 1,
            None if (plus || zeros) && seen >= 10 => return at + 1,
            _ => {}
        }
    }
    0
}

/// The value of a digit, also where it is as wide as a letter or written in Arabic.
fn digit_of(sign: char) -> Option<i32> {
    let code = u32::from(sign);
    let zero = [0x30, 0xff10, 0x660, 0x6f0];
    let digit = zero
        .into_iter()
        .find_map(|zero| code.checked_sub(zero).filter(|d| *d < 10));
    digit.and_then(|digit| i32::try_from(digit).ok())
}

/// Nobody sees these, so they part nothing.
fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// At most so many signs stand between two groups of digits of one number.
const MOST: usize = 5;

fn passes_elfproef(digits: &[i32]) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum();
    digits.len() == 9 && digits.iter().any(|digit| *digit != 0) && sum % 11 == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Tekst, TekstFout};

    #[test]
    fn nine_digits_that_pass_the_elfproef_are_refused_wherever_they_stand() {
        // 111222333 is the well-known example number of the elfproef.
        for text in [
            "111222333",
            "bsn 111.222.333 van kind",
            "bsn 111222333 - 4 kinderen",
            "111 222 333 4 kinderen",
            "kind: BSN 1112.22.333 06-12345678",
            "1112.22.333 2 kinderen",
            "BSN 1112.22.333 - 12-03-2015",
            "111 22 2333 4 jaar",
            "111, 222, 333",
            "111;222;333",
            "(111)(222)(333)",
            "111  -  222 333",
            "111\n222\n333",
            "06-12345678 111222333",
            "x111 222 333.",
            "BSN 111222 333, 06-12345678",
            "BSN: 1 112 22 333",
            "BSN 12345672",
            "burgerservicenummer      111      222      333",
            "1112 22333 4 jaar",
            "0612345678 1112 22333",
            "111 2223 33",
            "123 456 78 2",
            "12 34 567 82",
            "1-1-1-2-2-2-3-3-3",
            "111\u{2013}222\u{2013}333",
            "111/222/333",
            "111,222,333",
            "111_222_333",
            "111 - 222 - 333",
            "111  222  333",
            "11122\u{200b}2333",
            "\u{ff11}11222333",
        ] {
            assert_eq!(Tekst::parse(text), Err(TekstFout::Bsn), "{text}");
        }
        for text in [
            "111222334",
            "BSN 111222334",
            "geen bsn, bel 06-11122233",
            "0611122233",
            "bel +31 (0)111222333",
            "1112223330",
            "000000000",
            "7901 12-3-2026",
            "bel +31 111222333",
            "bel 0031 111222333",
            "+31 1 11222333",
            "16-4-2026 14:05",
            "16/4/2026 14.05 uur",
            "2009,2009,1",
            "8 10 12 15 17",
            "22-3-15 1-1-17",
            "10.00-10.30 1",
            "1.205.000,00",
            "2015-08-01 1",
            "13-14 7901 5",
            "31-612345683",
            "31 612 345 683",
            "+49 151 11222333",
            "31612345683",
        ] {
            assert!(Tekst::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_can_be_a_bsn_is_taken_out_and_nothing_else() {
        for (text, clean) in [
            ("111222333", "…"),
            ("Fam 111.222.333-", "Fam …-"),
            (
                "1-1-1-2-2-2-3-3-3, 111 222 333 en 06-11122233",
                "…, … en 06-11122233",
            ),
            ("é111222333é111222333", "é…é…"),
            ("bel (0)11222333 0, 111222333", "bel (0)11222333 0, …"),
            ("BSN 1 112 22 333 (Sofie)", "BSN … (Sofie)"),
            ("Gezin Vlier", "Gezin Vlier"),
        ] {
            assert_eq!(without_bsn(text, "…"), clean, "{text}");
            assert!(!contains_bsn(&without_bsn(text, "…")));
        }
    }
}
