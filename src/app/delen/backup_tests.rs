//! A backup of one's own that comes back where nothing is left but paper.

use super::tests::{GEZIN, NOW, coordinator, file, phone, sign_up, take};
use super::*;
use crate::app::Identity;
use crate::domain::ProgrammaId;
use crate::log::Log;

#[test]
fn a_backup_comes_back_on_another_computer_with_the_digits_that_were_printed() {
    let mut old = coordinator(1, "Meidoorn");
    sign_up(&mut old);
    let backup = file(&mut old);
    let printed = old.identity().card().fingerprint().to_string();
    // A new beginning elsewhere: another key, another programme, the same person.
    let identity = Identity::new("Meidoorn", ProgrammaId([4; 16]), [8; 32], [9; 32], 1).unwrap();
    let mut roster = Roster::default();
    roster
        .enter("Meidoorn", identity.card().clone(), 1)
        .unwrap();
    let mut fresh = Session::open(identity, roster, Log::default(), NOW, false);
    let arrived = receive(&fresh, backup.as_bytes(), &[]).unwrap();
    let Arrived::Vreemd { card, .. } = arrived else {
        panic!("{arrived:?}")
    };
    assert!(invoeren(&fresh, &card, "00000 00000 00000 00000", "Oud", NOW).is_err());
    let naam = voorstel_naam(&fresh, &card);
    assert_ne!(naam, "Meidoorn");
    let roster = invoeren(&fresh, &card, &printed, &naam, NOW).unwrap();
    fresh.set_roster(roster);
    take(&mut fresh, &backup);
    assert_eq!(fresh.state().gezinnen, old.state().gezinnen);
    phone(&mut fresh, 11, "06 12345678");
    assert!(fresh.state().gezinnen[&GEZIN].telefoon.is_some());
}
