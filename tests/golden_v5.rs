//! A file with what content version 5 brought (a steungezin that has no children of its own), kept as the program wrote it then. Never edited.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at the first surprise"
)]

#[expect(dead_code, reason = "what other versions make")]
#[path = "golden/make.rs"]
mod make;

use koppelbord::domain::{GezinId, Kant};
use koppelbord::log::{Command, Field, Write};
use make::{file, kept, line, read, told};

fn made() -> String {
    file([Command::MeldAan {
        gezin: GezinId([1; 16]),
        writes: vec![
            Write::Kant(Some(Kant::Steun)),
            Write::Naam(line("Lijsterbes")),
            Write::EigenKinderen(Some(false)),
        ],
    }])
}

#[test]
fn everything_of_content_version_5_is_read_back_and_is_written_as_before() {
    let changes = read(&kept("bestand-v5.json"));
    assert!(
        read(&made()) == changes,
        "the same work gives other changes"
    );
    let (fields, digest) = told(changes, 5);
    assert_eq!(fields, [Field::EigenKinderen].into());
    assert_eq!(
        digest,
        "fae782181c41ed45f77169fb08d67d2ef73cb83cded7541800379cf3be6aa306"
    );
}
