//! What is due as a calendar file (iCalendar, RFC 5545): whole days, one event for each taak. It
//! goes into another program, so it says no name unless one chose that, and never what was noted.

use super::{
    agenda::{self, Taak},
    situatie::Blik,
    text::nl::agenda as nl,
    views::vandaag::naam,
};
use crate::{bytes::hash, domain::Datum};
use ics::{
    Event, ICalendar, escape_text, parameters,
    properties::{Class, Description, DtStart, Summary, Transp},
};

/// What is due within so many days goes along.
pub const DAGEN: i32 = 28;
/// Name of the file.
pub const NAAM: &str = "koppelbord.ics";
/// What kind of file it is.
pub const SOORT: &str = "text/calendar;charset=utf-8";
/// The longest line, in bytes.
const REGEL: usize = 75;

/// The file, and how many events are in it.
#[must_use]
pub fn agenda(blik: &Blik<'_>, namen: bool) -> (String, usize) {
    let today = blik.today;
    let last = today.plus_days(DAGEN);
    let mut due: Vec<(Datum, Taak)> = agenda::taken(blik)
        .into_iter()
        .flatten()
        // What was put off is due when it shows again.
        .map(|taak| (taak.uitgesteld().unwrap_or(taak.op).max(today), taak))
        .filter(|(day, _)| *day <= last)
        .collect();
    crate::order::sort_by_key(&mut due, |(day, taak)| (*day, taak.over, taak.aanleiding));
    let mut calendar = ICalendar::new("2.0", "-//Koppelbord//NL");
    let stamp = format!("{}T000000Z", compact(today));
    let count = due.len();
    for (day, taak) in due {
        let what = nl::stap(taak.aanleiding);
        let summary = if namen {
            format!("{what}: {}", naam(blik.state, taak.over))
        } else {
            format!("{what} ({})", nl::waarover(taak.over))
        };
        let mut event = Event::new(uid(&taak), stamp.clone());
        let mut start = DtStart::new(compact(day));
        start.append(parameters!("VALUE" => "DATE"));
        event.push(start);
        event.push(Summary::new(escape_text(summary)));
        event.push(Description::new(escape_text(nl::OPEN_KOPPELBORD)));
        event.push(Class::private());
        event.push(Transp::transparent());
        calendar.add_event(event);
    }
    (fold(&calendar.to_string()), count)
}

/// The same taak is the same event, also next month; an id of the data does not go out.
fn uid(taak: &Taak) -> String {
    let name = taak.aanleiding.name();
    let parts: [&[u8]; 3] = [
        b"koppelbord agenda\0",
        &taak.over.subject(),
        name.as_bytes(),
    ];
    let digest = hash::sha256(&parts);
    format!(
        "{}@koppelbord",
        crate::bytes::hex::encode(&hash::first16(&digest))
    )
}

fn compact(day: Datum) -> String {
    day.to_string().replace('-', "")
}

/// Folds anew: the crate's second and further lines are one byte longer than the 75 of the RFC.
fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").split_inclusive("\r\n") {
        let mut room = REGEL;
        for letter in line.trim_end().chars() {
            if letter.len_utf8() > room {
                out.push_str("\r\n ");
                room = REGEL - 1;
            }
            room -= letter.len_utf8();
            out.push(letter);
        }
        out.push_str("\r\n");
    }
    out
}
