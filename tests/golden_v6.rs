//! A file with what content version 6 brought (what the report of effects rests on), kept as the program wrote it then. Never edited.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at the first surprise"
)]

#[expect(dead_code, reason = "what other versions make")]
#[path = "golden/make.rs"]
mod make;

use koppelbord::domain::{ProgrammaId, Tekst};
use koppelbord::log::{Command, Field, Write};
use make::{file, kept, read, told};

fn made() -> String {
    file([Command::StelIn {
        programma: ProgrammaId([9; 16]),
        writes: vec![
            Write::Uitgangspunten(Some(r#"{"zonder_hulp":6500,"met_hulp":11000,"deel":[50,75,100],"kosten":43000,"soorten":{"wijkteam":2000}}"#.to_owned())),
            Write::Verhalen(Tekst::parse("Een jongen van elf heeft weer een vriend.").ok()),
        ],
    }])
}

#[test]
fn everything_of_content_version_6_is_read_back_and_is_written_as_before() {
    let changes = read(&kept("bestand-v6.json"));
    assert!(
        read(&made()) == changes,
        "the same work gives other changes"
    );
    let (fields, digest) = told(changes, 6);
    assert_eq!(fields, [Field::Uitgangspunten, Field::Verhalen].into());
    assert_eq!(
        digest,
        "65cd28bccbd1de838f6f8688e5f3bc829a6a0616c326955fc663a117a5514086"
    );
}
