//! Days as people say them.

use crate::domain::{Dag, Datum, Moment};

const MAANDEN: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// Name of a month, 1 to 12.
#[must_use]
pub fn maand(maand: u8) -> &'static str {
    usize::from(maand)
        .checked_sub(1)
        .and_then(|i| MAANDEN.get(i))
        .copied()
        .unwrap_or("")
}

/// Name of a day of the week.
#[must_use]
pub fn dag(dag: Dag) -> &'static str {
    match dag {
        Dag::Maandag => "maandag",
        Dag::Dinsdag => "dinsdag",
        Dag::Woensdag => "woensdag",
        Dag::Donderdag => "donderdag",
        Dag::Vrijdag => "vrijdag",
        Dag::Zaterdag => "zaterdag",
        Dag::Zondag => "zondag",
    }
}

/// Name of a part of the day.
#[must_use]
pub fn moment(moment: Moment) -> &'static str {
    match moment {
        Moment::Ochtend => "ochtend",
        Moment::Middag => "middag",
        Moment::Avond => "avond",
        Moment::Nacht => "nacht",
    }
}

/// `woensdag 3 februari 2027`.
#[must_use]
pub fn voluit(datum: Datum) -> String {
    let weekdag = Dag::ALL
        .get(usize::from(datum.weekday()))
        .copied()
        .map_or("", dag);
    format!(
        "{weekdag} {} {} {}",
        datum.dag(),
        maand(datum.maand()),
        datum.jaar()
    )
}

/// `3 februari 2027`, for paper.
#[must_use]
pub fn lang(datum: Datum) -> String {
    format!("{} {} {}", datum.dag(), maand(datum.maand()), datum.jaar())
}

/// `3 februari`, with the year only when it is another year than today's.
#[must_use]
pub fn kort(datum: Datum, today: Datum) -> String {
    let day = format!("{} {}", datum.dag(), maand(datum.maand()));
    if datum.jaar() == today.jaar() {
        day
    } else {
        format!("{day} {}", datum.jaar())
    }
}

/// `vandaag`, `gisteren`, `over 9 dagen`, `3 weken geleden`.
#[must_use]
pub fn afstand(datum: Datum, today: Datum) -> String {
    let days = datum.days_since(today);
    let span = match days.unsigned_abs() {
        count @ 0..14 => format!("{count} dagen"),
        count @ 14..70 => format!("{} weken", count / 7),
        count @ 70..730 => format!("{} maanden", count / 30),
        count => format!("{} jaar", count / 365),
    };
    match days {
        0 => "vandaag".to_owned(),
        1 => "morgen".to_owned(),
        -1 => "gisteren".to_owned(),
        1.. => format!("over {span}"),
        _ => format!("{span} geleden"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_said_as_people_say_them() {
        let day = |text| Datum::parse(text).unwrap();
        let today = day("2026-11-21");
        assert_eq!(voluit(today), "zaterdag 21 november 2026");
        assert_eq!(kort(day("2027-02-03"), today), "3 februari 2027");
        assert_eq!(kort(day("2026-02-03"), today), "3 februari");
        for (other, said) in [
            ("2026-11-21", "vandaag"),
            ("2026-11-20", "gisteren"),
            ("2026-11-30", "over 9 dagen"),
            ("2026-10-31", "3 weken geleden"),
            ("2026-05-21", "6 maanden geleden"),
            ("2023-11-21", "3 jaar geleden"),
        ] {
            assert_eq!(afstand(day(other), today), said);
        }
    }
}
