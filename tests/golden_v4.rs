//! A file with what content version 4 brought (upbringing, what children like to do, what is done in
//! return), kept as the program wrote it then. Never edited.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at the first surprise"
)]

#[expect(dead_code, reason = "what other versions make")]
#[path = "golden/make.rs"]
mod make;

use koppelbord::domain::{Bezigheid, GezinId, Kant, Opvoeding, Wederdienst};
use koppelbord::log::{Command, Field, Write};
use make::{file, kept, line, read, told};

fn made() -> String {
    file([Command::MeldAan {
        gezin: GezinId([1; 16]),
        writes: vec![
            Write::Kant(Some(Kant::Vraag)),
            Write::Naam(line("Eikelboom")),
            Write::Opvoeding(Some([Opvoeding::WeinigScherm, Opvoeding::Rust].into())),
            Write::Bezigheden(Some([Bezigheid::Buitenspelen].into())),
            Write::Wederdienst(Some([Wederdienst::TaalEnCultuur].into())),
        ],
    }])
}

#[test]
fn everything_of_content_version_4_is_read_back_and_is_written_as_before() {
    let changes = read(&kept("bestand-v4.json"));
    assert!(
        read(&made()) == changes,
        "the same work gives other changes"
    );
    let (fields, digest) = told(changes, 4);
    assert_eq!(
        fields,
        [Field::Opvoeding, Field::Bezigheden, Field::Wederdienst].into()
    );
    assert_eq!(
        digest,
        "3cf71ee337dbeb4045e0291352a8578af17a3095e6343285426fd80545ffdafb"
    );
}
