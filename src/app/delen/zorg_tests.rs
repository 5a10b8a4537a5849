//! Concerns about safety stay at home with their headers, unless one chooses otherwise.

use super::tests::{NOW, take};
use super::*;
use crate::app::Moment;
use crate::app::gemeente::{Opdracht, make};
use crate::domain::{ElementId, KoppelingId, Tekst, Zorgsignaal};
use crate::log::{Command, Kind, Log};

fn today() -> Datum {
    Datum::parse("2026-11-21").unwrap()
}

/// The two coordinators of the fictional municipality with all its changes, and a koppeling.
fn two() -> (Session, Session, KoppelingId) {
    let gemeente = make(&Opdracht {
        eerder: 0,
        koppelingen: 3,
        seed: 4,
        today: today(),
    })
    .unwrap();
    let open = |number: u8| {
        let mut log = Log::default();
        for change in &gemeente.changes {
            log.insert(change.clone()).unwrap();
        }
        let own = crate::app::gemeente::demo_identity(number).unwrap();
        Session::open(own, gemeente.roster.clone(), log, NOW, true)
    };
    let (one, other) = (open(0), open(1));
    let koppeling = *one.state().koppelingen.keys().next().unwrap();
    (one, other, koppeling)
}

fn noteer(session: &mut Session, koppeling: KoppelingId) {
    let mut entropy = || [3; 16];
    let mut moment = Moment {
        now_ms: NOW,
        today: today(),
        entropy: &mut entropy,
    };
    let signaal = Zorgsignaal {
        id: ElementId([5; 16]),
        op: today(),
        wat: Tekst::parse("Zag een blauwe plek").unwrap(),
        besproken: None,
        vervolg: None,
        vervolg_op: None,
    };
    let command = Command::NoteerZorg { koppeling, signaal };
    let changes = session.prepare(command, &mut moment).unwrap();
    session.keep_step(changes, false, NOW);
}

#[test]
fn a_concern_stays_at_home_and_a_colleague_cannot_even_see_that_it_is_there() {
    let (mut one, mut other, koppeling) = two();
    let before = make_file(&mut one, &[], false, today(), NOW).unwrap();
    noteer(&mut one, koppeling);
    let after = make_file(&mut one, &[], false, today(), NOW).unwrap();
    let [before, after] = [before, after].map(|file| {
        let seen = take(&mut other, &file.tekst);
        (
            seen.verified.preview.new_total(),
            seen.gevolg.verschillen.len(),
        )
    });
    assert_eq!((before, after), ((0, 0), (0, 0)));
    assert_eq!(other.state().koppelingen[&koppeling].zorgsignalen, []);
    assert_eq!(other.state().koppelingen[&koppeling].onleesbaar, 0);
    let kinds = |session: &Session| {
        let all = session.log().iter();
        all.filter(|(_, entry)| entry.header.kind == Kind::Zorgsignaal)
            .count()
    };
    assert_eq!((kinds(&one), kinds(&other)), (1, 0));
}

#[test]
fn a_concern_goes_along_when_that_is_chosen() {
    let (mut one, mut other, koppeling) = two();
    noteer(&mut one, koppeling);
    let file = make_file(&mut one, &[], true, today(), NOW).unwrap();
    take(&mut other, &file.tekst);
    let found = &other.state().koppelingen[&koppeling].zorgsignalen;
    assert_eq!(found, &one.state().koppelingen[&koppeling].zorgsignalen);
    assert_eq!(one.state().digest(), other.state().digest());
}

#[test]
fn nobody_counts_a_concern_as_missing_whoever_holds_it() {
    let (mut one, mut other, koppeling) = two();
    noteer(&mut one, koppeling);
    let seen = |one: &mut Session, other: &Session, along| {
        let file = make_file(one, &[], along, today(), NOW).unwrap();
        match receive(other, file.tekst.as_bytes(), &[]) {
            Ok(Arrived::Bestand(seen)) => seen.verified.preview.missing,
            answer => panic!("{answer:?}"),
        }
    };
    assert_eq!(seen(&mut one, &other, false), []);
    assert_eq!(seen(&mut one, &other, true), []);
    let with = make_file(&mut one, &[], true, today(), NOW).unwrap();
    take(&mut other, &with.tekst);
    assert_eq!(seen(&mut one, &other, false), []);
    assert_eq!(seen(&mut other, &one, false), []);
}

#[test]
fn the_last_steps_of_a_session_are_taken_back_one_by_one_and_no_more() {
    let (mut one, _, koppeling) = two();
    let before = one.state().koppelingen.clone();
    assert_eq!(one.terug(), Err(crate::log::Refusal::Niets));
    noteer(&mut one, koppeling);
    assert_eq!(one.stappen(), 1);
    let command = one.terug().unwrap();
    let mut entropy = || [4; 16];
    let mut moment = Moment {
        now_ms: NOW,
        today: today(),
        entropy: &mut entropy,
    };
    let changes = one.prepare(command, &mut moment).unwrap();
    one.keep_step(changes, true, NOW);
    assert_eq!(one.state().koppelingen, before);
    assert_eq!(one.stappen(), 0);
}

#[test]
fn after_a_step_without_a_way_back_none_is_offered_not_even_an_earlier_one() {
    let (mut one, _, koppeling) = two();
    noteer(&mut one, koppeling);
    let gone = one.state().koppelingen[&koppeling].vraaggezin;
    let mut entropy = || [5; 16];
    let mut moment = Moment {
        now_ms: NOW,
        today: today(),
        entropy: &mut entropy,
    };
    let changes = one.prepare(Command::Wis(gone), &mut moment).unwrap();
    one.keep_step(changes, false, NOW);
    assert_eq!(one.stappen(), 0);
}
