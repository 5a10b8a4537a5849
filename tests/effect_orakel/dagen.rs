//! A calendar that is counted off day by day.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// From one day to another, both included.
pub type Dagen = (i64, i64);

struct Kalender {
    /// Text and year of each day since 1 January 1970.
    dagen: Vec<(String, i64)>,
    nummers: BTreeMap<String, i64>,
}

static KALENDER: LazyLock<Kalender> = LazyLock::new(|| {
    let mut dagen = Vec::new();
    for year in 1970..2040 {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let february = if leap { 29 } else { 28 };
        let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        for (month, days) in (1..).zip(months) {
            dagen.extend((1..=days).map(|day| (format!("{year}-{month:02}-{day:02}"), year)));
        }
    }
    let texts = dagen.iter().map(|(text, _)| text.clone());
    let nummers = texts.zip(0..).collect();
    Kalender { dagen, nummers }
});

pub fn nummer(text: &str) -> i64 {
    KALENDER.nummers[text]
}

pub fn tekst(day: i64) -> String {
    KALENDER.dagen[usize::try_from(day).unwrap()].0.clone()
}

/// How many days the calendar year has in which a day lies.
pub fn dagen_in_jaar(day: i64) -> i64 {
    let year = KALENDER.dagen[usize::try_from(day).unwrap()].1;
    nummer(&format!("{}-01-01", year + 1)) - nummer(&format!("{year}-01-01"))
}

fn delen(day: i64) -> [i64; 3] {
    let text = tekst(day);
    let parts: Vec<i64> = text.split('-').map(|part| part.parse().unwrap()).collect();
    parts.try_into().unwrap()
}

/// The same day of the month so many months later, or the last one where that is shorter.
pub fn maanden_later(day: i64, months: i64) -> i64 {
    let [year, month, own] = delen(day);
    let all = year * 12 + month - 1 + months;
    let of = |day: i64| format!("{}-{:02}-{day:02}", all / 12, all % 12 + 1);
    let known = (1..=own)
        .rev()
        .find_map(|day| KALENDER.nummers.get(&of(day)));
    *known.unwrap()
}

/// The last day of the last month that is over.
pub fn maand_voorbij(today: i64) -> i64 {
    let [.., own] = delen(today);
    today - own
}

/// A year, until today at most; and as many days of the year before, or all of it beside all of this.
pub fn periode(year: u16, today: i64) -> [Dagen; 2] {
    let first = |year: u16| nummer(&format!("{year}-01-01"));
    let [before, own, next] = [year - 1, year, year + 1].map(first);
    if next - 1 <= today {
        return [(own, next - 1), (before, own - 1)];
    }
    [(own, today), (before, before + today - own)]
}
