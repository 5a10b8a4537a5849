//! Files of figures without names, of several makers, added up as the program for files does.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests stop at the first surprise"
)]

use koppelbord::domain::{Cijfers, Datum, Duizendtal, ElementId, Regel, Vijftal};
use koppelbord::exchange::bundle::Level;
use koppelbord::log::{Elem, Kind as Soort, Proposed, Write};

#[expect(dead_code, reason = "its main, and what only that calls")]
#[path = "../examples/rapport.rs"]
mod rapport;

#[path = "rapport/bestand.rs"]
mod bestand;

use bestand::Maker;

fn id(kind: u8, number: u32) -> [u8; 16] {
    let mut id = [kind; 16];
    id[..4].copy_from_slice(&number.to_be_bytes());
    id
}

fn day(text: &str) -> Datum {
    Datum::parse(text).unwrap()
}

/// A signed file of figures without names, as another programme gives them.
fn figures(maker: u8, cijfers: Vec<Cijfers>) -> Vec<u8> {
    let mut made = Maker::new(maker);
    let writes: Vec<Write> = cijfers
        .into_iter()
        .map(|one| Write::Cijfers(Elem::Zet(one)))
        .collect();
    let proposed = Proposed::new(Soort::Programma, [None, None, Some([maker; 16])], writes);
    made.put(9, &proposed);
    made.file(Level::Anoniem)
}

fn told(gemeente: &str, months: [&str; 2], koppelingen: u32, thousands: u32) -> Cijfers {
    let amount = |n: u32| Duizendtal::new(n * 1000).unwrap();
    Cijfers {
        id: ElementId(id(7, koppelingen)),
        gemeente: Regel::parse(gemeente).unwrap(),
        van: day(months[0]),
        tot: day(months[1]),
        koppelingen: Vijftal::new(koppelingen).unwrap(),
        begonnen: None,
        kinderen: Vijftal::new(koppelingen * 2),
        vraaggezinnen: None,
        steungezinnen: None,
        met_hulp: None,
        zonder_hulp: None,
        vragen: [None; 4],
        besparing: Some([thousands, thousands * 2, thousands * 3].map(amount)),
        kosten: Some(40_000),
    }
}

#[test]
fn files_without_names_add_up_by_municipality_and_one_that_overlaps_is_named() {
    let year = ["2025-01-01", "2025-12-31"];
    let half = ["2025-01-01", "2025-06-30"];
    let files = [
        figures(
            21,
            vec![told("Rhenen", year, 20, 36), told("Meppel", year, 10, 11)],
        ),
        figures(22, vec![told("Hoogeveen", year, 30, 50)]),
        // The first months of Rhenen once more, by somebody else.
        figures(23, vec![told("Rhenen", half, 15, 20)]),
    ];
    let made = rapport::report(&files, Some(2025)).unwrap();
    assert!(
        made.samen.is_none() && made.gemeenten.is_empty(),
        "no koppeling is known"
    );
    let op = made.optelling;
    let names: Vec<&str> = op.telt.iter().map(|one| one.gemeente.as_str()).collect();
    assert_eq!(names, ["Hoogeveen", "Meppel", "Rhenen"]);
    assert_eq!((op.gemeenten, op.koppelingen, op.kinderen), (3, 60, 120));
    assert_eq!(op.besparing, [97_000, 194_000, 291_000]);
    assert_eq!(op.kosten, Some(120_000));
    assert_eq!(op.dubbel.len(), 1);
    assert_eq!(op.dubbel[0].cijfers.tot, day("2025-06-30"));
    // Of the day on which the newest was made, and of no year that had not begun then.
    assert_eq!(rapport::report(&files, None).unwrap().jaar, 2026);
    assert!(rapport::report(&files, Some(2027)).is_err());
    let none = rapport::report(&files, Some(2024)).unwrap();
    assert_eq!(none.optelling.gemeenten, 0, "of another year");
}
