//! Vandaag beside the list that the fictional municipality was planted with, and the calendar as
//! another program reads it.

#![allow(clippy::unwrap_used, clippy::panic)]

use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};
use koppelbord::app::gemeente::Opdracht;
use koppelbord::app::gemeente::gepland::{Gepland, Groep, plant};
use koppelbord::app::ics;
use koppelbord::app::situatie::Blik;
use koppelbord::app::views::vandaag::{Punt, vandaag};
use koppelbord::app::views::wie;
use koppelbord::domain::Datum;
use koppelbord::gebied::Gebied;

fn opdracht(seed: u64) -> Opdracht {
    Opdracht {
        eerder: 0,
        koppelingen: 200,
        seed,
        today: Datum::parse("2026-11-20").unwrap(),
    }
}

fn row(punt: &Punt, groep: Groep) -> Gepland {
    Gepland {
        over: punt.taak.over.subject(),
        aanleiding: punt.taak.aanleiding,
        groep,
    }
}

#[test]
fn vandaag_shows_what_was_planted_and_nothing_else() {
    for seed in 1..=3 {
        let opdracht = opdracht(seed);
        let (gemeente, planted) = plant(&opdracht).unwrap();
        assert_eq!(gemeente.geweigerd, [], "seed {seed}");
        let state = gemeente.known().1;
        assert_eq!(state.koppelingen.len(), 200);
        let gebied = Gebied::demo();
        let view = vandaag(&Blik::new(&state, &gebied, opdracht.today));
        let groups = [
            (&view.nu, Groep::Nu),
            (&view.week, Groep::Week),
            (&view.later, Groep::Later),
            (&view.uitgesteld, Groep::Uitgesteld),
        ];
        let rows = groups.iter();
        let mut shown: Vec<Gepland> = rows
            .flat_map(|(list, groep)| list.iter().map(|punt| row(punt, *groep)))
            .collect();
        shown.sort();
        let missing: Vec<_> = planted.iter().filter(|one| !shown.contains(one)).collect();
        let extra: Vec<_> = shown.iter().filter(|one| !planted.contains(one)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "seed {seed}: missing {missing:#?}, too much {extra:#?}"
        );
        assert_eq!(shown, planted, "seed {seed}: each once");
        // Whatever the seed: a story that stops on the way would plant less.
        assert_eq!(planted.len(), 204, "seed {seed}");
    }
}

/// The events as another program reads them: uid, summary, day.
fn read(text: &str) -> Vec<(String, String, Datum)> {
    let calendar: Calendar = text.parse().unwrap();
    let events = calendar.components.iter().map(|one| match one {
        CalendarComponent::Event(event) => event,
        other => panic!("not an event: {other:?}"),
    });
    events
        .map(|event| {
            let day = match event.get_start().unwrap() {
                DatePerhapsTime::Date(day) => Datum::parse(&day.to_string()).unwrap(),
                other => panic!("not a whole day: {other:?}"),
            };
            assert!(event.get_end().is_none(), "one day");
            let uid = event.get_uid().unwrap().to_owned();
            (uid, event.get_summary().unwrap().to_owned(), day)
        })
        .collect()
}

#[test]
fn another_program_reads_the_calendar_and_finds_no_name_that_was_not_asked_for() {
    let opdracht = Opdracht {
        koppelingen: 60,
        ..opdracht(4)
    };
    let state = plant(&opdracht).unwrap().0.known().1;
    let gebied = Gebied::demo();
    let blik = |today| Blik::new(&state, &gebied, today);
    let today = opdracht.today;
    let (bare, count) = ics::agenda(&blik(today), false);
    let (named, _) = ics::agenda(&blik(today), true);
    for text in [&bare, &named] {
        assert!(
            text.split_inclusive("\r\n")
                .all(|line| line.ends_with("\r\n"))
        );
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
    }
    let (bare_events, events) = (read(&bare), read(&named));
    assert_eq!((bare_events.len(), events.len()), (count, count));
    assert!(count > 60, "{count}");
    let uids: std::collections::BTreeSet<_> = events.iter().map(|one| &one.0).collect();
    assert_eq!(uids.len(), count, "each its own");
    let last = today.plus_days(ics::DAGEN);
    assert!(events.iter().all(|one| today <= one.2 && one.2 <= last));
    // No name in the one, each somewhere in the other, and the rest is the same.
    let unfolded = bare.replace("\r\n ", "");
    let mut found = 0;
    for gezin in state.gezinnen.values() {
        let name = wie::naam(gezin);
        assert!(!unfolded.contains(&name), "{name}");
        found += usize::from(events.iter().any(|one| one.1.contains(&name)));
    }
    assert!(found > 60, "{found}");
    for (one, other) in bare_events.iter().zip(&events) {
        assert_eq!((&one.0, one.2), (&other.0, other.2));
    }
    // The same taak is the same event on another day, so that it is not there twice.
    let (tomorrow, _) = ics::agenda(&blik(today.plus_days(1)), false);
    let tomorrow = read(&tomorrow);
    let same = bare_events
        .iter()
        .filter(|one| tomorrow.iter().any(|two| one.0 == two.0));
    assert!(same.count() * 10 > count * 9);
    // What only the data know stays at home.
    assert!(!named.contains("Gebeld"));
    let ids = state.koppelingen.keys().map(ToString::to_string);
    assert!(ids.into_iter().all(|id| !named.contains(&id)));
}
