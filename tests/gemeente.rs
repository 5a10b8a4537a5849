//! The fictional municipality as a file: the same again for the same order, accepted by
//! `examples/verify`, and refused with any byte changed.

#![allow(clippy::unwrap_used)]

use koppelbord::app::gemeente::{Opdracht, make};
use koppelbord::domain::Datum;

#[expect(dead_code, reason = "its main, and what only that calls")]
#[path = "../examples/gemeente.rs"]
mod gemeente;
#[expect(dead_code, reason = "its main, and what only that calls")]
#[path = "../examples/verify.rs"]
mod verify;

fn opdracht(seed: u64) -> Opdracht {
    let today = Datum::parse("2026-11-20").unwrap();
    Opdracht {
        eerder: 0,
        koppelingen: 3,
        seed,
        today,
    }
}

#[test]
fn the_file_is_the_same_again_and_verifies() {
    let text = gemeente::write(&opdracht(3), false).unwrap();
    assert_eq!(text, gemeente::write(&opdracht(3), false).unwrap());
    assert_ne!(text, gemeente::write(&opdracht(4), false).unwrap());
    assert_ne!(text, gemeente::write(&opdracht(3), true).unwrap());
    let made = make(&opdracht(3)).unwrap();
    let answer = verify::check_bytes(text.as_bytes(), Some(&made.roster));
    assert!(answer.ok && answer.trust == "roster", "{}", answer.code);
    assert_eq!(answer.changes, made.changes.len());
    assert!(answer.events > answer.changes);
}

#[test]
fn a_changed_byte_is_refused() {
    let bytes = gemeente::write(&opdracht(3), false).unwrap().into_bytes();
    let roster = make(&opdracht(3)).unwrap().roster;
    for at in (0..bytes.len()).step_by(bytes.len() / 97) {
        let mut other = bytes.clone();
        if let Some(byte) = other.get_mut(at) {
            *byte ^= 1;
        }
        assert!(!verify::check_bytes(&other, Some(&roster)).ok, "byte {at}");
    }
}
