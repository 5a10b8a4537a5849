//! A file with what content version 3 brought (siblings that go apart), kept as the program wrote
//! it then. Never edited.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at the first surprise"
)]

#[path = "golden/make.rs"]
mod make;

use koppelbord::domain::{Geboren, GezinId, Kant, Kind};
use koppelbord::log::{Command, Elem, Field, Write};
use make::{element, file, kept, line, read, told};

fn made() -> String {
    let kind = |number, jaar| {
        Write::Kind(Elem::Zet(Kind {
            id: element(number),
            voornaam: None,
            geboren: Geboren::new(jaar, None),
        }))
    };
    file([Command::MeldAan {
        gezin: GezinId([1; 16]),
        writes: vec![
            Write::Kant(Some(Kant::Vraag)),
            Write::Naam(line("Eikelboom")),
            kind(3, 2014),
            kind(4, 2020),
            Write::Apart(Some(true)),
        ],
    }])
}

#[test]
fn everything_of_content_version_3_is_read_back_and_is_written_as_before() {
    let changes = read(&kept("bestand-v3.json"));
    assert!(
        read(&made()) == changes,
        "the same work gives other changes"
    );
    let (fields, digest) = told(changes, 3);
    assert_eq!(fields, [Field::Apart].into());
    assert_eq!(
        digest,
        "f243526792bcb66493d18b7f3495ad0797fce73ded0cfdf30af88cd6d0298183"
    );
}
