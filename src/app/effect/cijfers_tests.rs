//! What of a programme goes out as figures, and what comes back of them.

use super::*;
use crate::app::{
    Moment,
    delen::{Arrived, receive},
    gemeente::{Opdracht, make},
    views::proef::{self, day},
};
use crate::domain::{Duizendtal, Fase, Postcode, Waar};
use crate::gebied::Gebied;
use crate::log::{Log, State};

fn demo() -> Session {
    proef::demo(day("2026-11-23"))
}

fn made(session: &mut Session, jaar: u16) -> Vec<Cijfers> {
    let today = day("2026-11-23");
    let mut count = 0;
    let mut fresh = || {
        count += 1;
        [count; 16]
    };
    let made = geven(session, today, jaar, &mut fresh).unwrap();
    let now_ms = u64::try_from(today.day_number()).unwrap() * 86_400_000 + 9;
    if let Some(command) = made.opdracht {
        let mut moment = Moment {
            now_ms,
            today,
            entropy: &mut fresh,
        };
        let changes = session.prepare(command, &mut moment).unwrap();
        session.keep(changes, now_ms);
    }
    let kept = session.state().programma.cijfers.clone();
    let names: Vec<String> = kept.iter().map(|one| one.gemeente.to_string()).collect();
    assert_eq!(made.namen, names);
    kept
}

#[test]
fn a_year_that_runs_is_told_to_its_last_whole_month() {
    let until = |jaar, today: &str| maanden(jaar, day(today)).map(|one| one.tot().to_string());
    assert_eq!(until(2026, "2026-11-23").as_deref(), Some("2026-10-31"));
    assert_eq!(until(2025, "2026-11-23").as_deref(), Some("2025-12-31"));
    assert_eq!(until(2026, "2026-12-31").as_deref(), Some("2026-11-30"));
    assert_eq!(until(2026, "2027-01-01").as_deref(), Some("2026-12-31"));
    assert_eq!(until(2026, "2026-01-31"), None, "no month is over");
    assert_eq!(until(2027, "2026-11-23"), None);
}

#[test]
fn figures_are_those_of_the_rounded_report_and_are_written_once() {
    let mut session = demo();
    let told = made(&mut session, 2026);
    let blik = Blik::of(&session, day("2026-11-23"));
    let months = maanden(2026, blik.today).unwrap();
    let report = verslag(&blik, (months, None)).afgerond().unwrap();
    let [one] = &told[..] else { panic!("{told:?}") };
    assert_eq!(one.gemeente.as_str(), "Vlierwaard");
    assert_eq!(Some(one.koppelingen.getal()), report.aantallen.koppelingen);
    assert_eq!(one.kinderen.map(u32::from), report.aantallen.kinderen);
    let saved = report.besparing.unwrap();
    let parts = one.besparing.unwrap().map(Duizendtal::euro);
    assert_eq!(parts, [saved.laag, saved.midden, saved.hoog]);
    // One municipality: its cost over ten of twelve months of 43,000, by days.
    assert_eq!(one.kosten, Some(35_814));
    assert_eq!(alle(&blik, 2026), [one]);
    assert_eq!(alle(&blik, 2025), Vec::<&Cijfers>::new());
    let changes = session.log().len();
    assert_eq!(
        made(&mut session, 2026),
        told,
        "the same again, under the same name"
    );
    assert_eq!(session.log().len(), changes);
}

#[test]
fn the_file_holds_figures_and_no_other_change_and_a_colleague_reads_them() {
    let mut session = demo();
    let told = made(&mut session, 2026);
    let today = day("2026-11-23");
    let file = bestand(&mut session, today, 1_795_400_000_000).unwrap();
    assert!(file.naam.starts_with("koppelbord-cijfers-2026-11-23-"));
    // The second coordinator of the demo, who has nothing yet.
    let other = make(&Opdracht::demo(today)).unwrap();
    let identity = other.coordinatoren.into_iter().nth(1).unwrap();
    let mut colleague = Session::open(identity, other.roster, Log::default(), 0, true);
    let Ok(Arrived::Bestand(got)) = receive(&colleague, file.tekst.as_bytes(), &[]) else {
        panic!("it is taken");
    };
    assert_eq!(got.verified.changes.len(), 1);
    colleague.keep(got.verified.changes.clone(), 1_795_400_000_000);
    let blik = Blik::of(&colleague, today);
    assert!(blik.state.gezinnen.is_empty() && blik.state.koppelingen.is_empty());
    assert_eq!(alle(&blik, 2026), told.iter().collect::<Vec<_>>());
    // Nothing of the stories and the settings goes along.
    assert_eq!(blik.state.programma.verhalen, None);
    assert_eq!(blik.state.programma.naam, None);
}

#[test]
fn of_two_municipalities_each_is_told_and_of_one_too_small_nothing() {
    let session = demo();
    let today = day("2026-11-23");
    // Of those whose koppeling runs so many live in Meppel.
    let split = |many: usize| -> State {
        let mut state = session.state().clone();
        let runs = state.koppelingen.values();
        let runs = runs.filter(|one| one.fase == Some(Fase::Actief));
        let moved: Vec<_> = runs.map(|one| one.vraaggezin).take(many).collect();
        for gezin in state.gezinnen.values_mut() {
            if moved.contains(&gezin.id) {
                gezin.gemeente = Regel::parse("Meppel").ok();
                if let Some(plaats) = &mut gezin.plaats {
                    plaats.waar = Waar::Postcode(Postcode::parse("7941").unwrap());
                }
            }
        }
        state
    };
    let gebied = Gebied::built_in();
    let mut fresh = || [1; 16];
    let both = split(7);
    let told = cijfers(&Blik::new(&both, &gebied, today), 2026, &mut fresh).unwrap();
    let names: Vec<&str> = told.iter().map(|one| one.gemeente.as_str()).collect();
    assert_eq!(names, ["Meppel", "Vlierwaard"]);
    // What the programme costs is of both together, and a part beside a whole tells no answers.
    assert!(
        told.iter()
            .all(|one| one.kosten.is_none() && one.vragen == [None; 4])
    );
    let few = split(3);
    let answer = cijfers(&Blik::new(&few, &gebied, today), 2026, &mut fresh);
    assert_eq!(answer, Err(nl::TE_WEINIG_CIJFERS));
    assert_eq!(
        cijfers(&Blik::of(&session, day("2026-01-20")), 2026, &mut fresh),
        Err(nl::GEEN_MAAND)
    );
}
