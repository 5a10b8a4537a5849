//! Without names nothing can be changed, and what is shown follows what is known.

use super::*;
use crate::app::gemeente::{Opdracht, demo_identity, make};
use crate::domain::{GezinId, Regel};
use crate::log::Write;

fn demo() -> (Session, Datum) {
    let today = Datum::parse("2026-10-04").unwrap();
    let made = make(&Opdracht::demo(today)).unwrap();
    let (log, _) = made.known();
    let identity = demo_identity(0).unwrap();
    let now = 1_791_000_000_000;
    (Session::open(identity, made.roster, log, now, true), today)
}

fn hernoem(session: &Session, naam: &str) -> (GezinId, Command) {
    let gezin = *session.state.gezinnen.keys().next().unwrap();
    let writes = vec![Write::Naam(Regel::parse(naam).ok())];
    (gezin, Command::Wijzig { gezin, writes })
}

#[test]
fn while_names_are_hidden_nothing_is_changed_and_then_all_is_as_it_was() {
    let (mut session, today) = demo();
    let known = session.state().gezinnen.clone();
    let mut number = 0_u8;
    let mut entropy = move || {
        number += 1;
        [number; 16]
    };
    let mut moment = Moment {
        now_ms: 1_791_000_001_000,
        today,
        entropy: &mut entropy,
    };
    let (gezin, command) = hernoem(&session, "Nieuwe naam");
    session.maskeer(true);
    assert!(session.is_gemaskeerd());
    assert_ne!(session.state().gezinnen, known);
    let refused = session.prepare(command.clone(), &mut moment);
    assert_eq!(refused.unwrap_err(), Refusal::AlleenKijken);
    let refused = session.prepare_all(vec![command.clone(), command.clone()], &mut moment);
    assert_eq!(refused.unwrap_err(), Refusal::AlleenKijken);
    session.maskeer(false);
    assert_eq!(session.state().gezinnen, known);

    // What comes in meanwhile, from another tab, is masked too.
    let changes = session.prepare(command, &mut moment).unwrap();
    session.maskeer(true);
    session.keep(changes, 1_791_000_002_000);
    let naam = |session: &Session| {
        session.state().gezinnen[&gezin]
            .naam
            .as_ref()
            .map(ToString::to_string)
    };
    assert!(
        naam(&session).unwrap().contains("gezin "),
        "{:?}",
        naam(&session)
    );
    session.maskeer(false);
    assert_eq!(naam(&session).as_deref(), Some("Nieuwe naam"));
}
