//! What waits, seen from one family or koppeling at a time.

use super::*;
use crate::app::Route;
use crate::app::views::proef::{self, KOPPELING, STEUN, VRAAG, blik, day, gekoppeld, zeg_ja};
use crate::domain::{Contactmoment, Contactsoort, ElementId, Evaluatie, Kant, Oordeel, Tekst};
use crate::gebied::Gebied;

fn look(state: &State) -> Vandaag {
    vandaag(&blik(state, &Gebied::demo()))
}

/// The row of one koppeling: when, and what it begins with.
fn row(state: &State) -> Option<(Wanneer, String)> {
    let view = look(state);
    let id = KOPPELING.to_string();
    let all = view.nu.iter().chain(&view.week).chain(&view.later);
    all.filter(|punt| punt.id == id)
        .map(|punt| {
            let subject = punt.titel.split(':').next().unwrap_or_default();
            (punt.taak.wanneer, subject.to_owned())
        })
        .next()
}

fn said(wanneer: Wanneer, subject: &str) -> Option<(Wanneer, String)> {
    Some((wanneer, subject.to_owned()))
}

fn contact(op: &str) -> Contactmoment {
    Contactmoment {
        onderwerpen: Default::default(),
        id: ElementId([8; 16]),
        op: day(op),
        soort: Contactsoort::Telefoon,
        met: [Kant::Vraag].into(),
        notitie: Tekst::parse("Gaat goed").unwrap(),
        vervolg: None,
        vervolg_op: None,
    }
}

#[test]
fn nothing_waits_when_two_families_fit_and_have_just_signed_up() {
    let view = look(&proef::state());
    assert!(view.nu.is_empty() && view.week.is_empty() && view.later.is_empty());
    assert!(!view.leeg && view.tellingen[0].1 == "1");
    assert!(look(&State::default()).leeg);
}

#[test]
fn a_family_that_left_only_a_number_is_called_now() {
    let mut state = proef::state();
    let gezin = state.gezinnen.get_mut(&VRAAG).unwrap();
    (gezin.soorten, gezin.dagdelen) = (None, None);
    gezin.gesprekken.clear();
    let view = look(&state);
    assert_eq!(view.nu.len(), 1);
    assert_eq!(view.nu[0].titel, "Bel gezin Eikelboom");
    assert_eq!(view.nu[0].taak.naar, Route::Bellen(VRAAG));
    state.gezinnen.get_mut(&VRAAG).unwrap().stand = Some(crate::domain::Stand::Uitgeschreven);
    assert!(look(&state).nu.is_empty());
}

#[test]
fn who_waits_over_six_weeks_is_seen_with_the_number_of_candidates() {
    let mut state = proef::state();
    let gezin = state.gezinnen.get_mut(&VRAAG).unwrap();
    gezin.aangemeld_op = Some(day("2026-10-01"));
    let view = look(&state);
    assert_eq!(view.later[0].taak.naar, Route::Matchen(Some(VRAAG.into())));
    let why = [
        Stuk::Gewoon("Wacht 7 weken zonder koppeling.".to_owned()),
        Stuk::Gewoon(" Er past één steungezin.".to_owned()),
    ];
    assert!(view.later[0].taak.waarom.ends_with(&why));
    state.gezinnen.get_mut(&VRAAG).unwrap().aangemeld_op = Some(day("2026-07-01"));
    assert_eq!(look(&state).week.len(), 1);
    let gezin = state.gezinnen.get_mut(&VRAAG).unwrap();
    gezin.aangemeld_op = Some(day("2026-11-16"));
    gezin.vraag.urgentie = Some(crate::domain::Urgentie::Hoog);
    let why = [
        Stuk::Gewoon("Wacht 5 dagen zonder koppeling.".to_owned()),
        Stuk::Gewoon(" Er past één steungezin.".to_owned()),
    ];
    assert!(look(&state).week[0].taak.waarom.ends_with(&why));
}

#[test]
fn what_was_noted_of_a_family_that_left_only_a_number_is_said_and_not_denied() {
    let mut state = proef::state();
    let gezin = state.gezinnen.get_mut(&VRAAG).unwrap();
    (gezin.soorten, gezin.dagdelen) = (None, None);
    gezin.gesprekken.clear();
    gezin.toelichting = Tekst::parse("Terugbellen\nna 19 uur.").ok();
    let said = &look(&state).nu[0].taak.waarom;
    let note = Stuk::Gewoon("Genoteerd: “Terugbellen na 19 uur.”".to_owned());
    assert!(said.contains(&note), "{said:?}");
    assert!(!said.iter().any(|one| matches!(one, Stuk::Let(_))));
}

#[test]
fn a_vog_is_said_ninety_days_before_it_ends_and_at_once_when_it_ended_in_a_koppeling() {
    let with = |tot: &str, state: &mut State| {
        let gezin = state.gezinnen.get_mut(&STEUN).unwrap();
        gezin.screening.vog.as_mut().unwrap().geldig_tot = day(tot);
        look(state)
    };
    let mut state = proef::state();
    assert!(with("2027-02-20", &mut state).later.is_empty());
    assert_eq!(with("2027-02-19", &mut state).later.len(), 1);
    assert_eq!(with("2026-12-01", &mut state).week.len(), 1);
    assert_eq!(with("2026-11-20", &mut state).week.len(), 1);
    let mut state = gekoppeld(Fase::Actief, "2026-11-01");
    let view = with("2026-11-20", &mut state);
    assert_eq!(view.nu[0].titel, "VOG is verlopen: Gezin Meidoorn");
}

#[test]
fn an_answer_is_waited_for_a_week_then_it_is_for_now_and_two_yeses_open_the_next_step() {
    let state = gekoppeld(Fase::Voorstel, "2026-11-20");
    assert_eq!(row(&state), said(Wanneer::Week, "Wacht op antwoord"));
    let mut state = gekoppeld(Fase::Voorstel, "2026-11-10");
    assert_eq!(row(&state), said(Wanneer::Nu, "Wacht op antwoord"));
    zeg_ja(&mut state, Fase::Kennismaking, &Kant::ALL);
    assert_eq!(row(&state), said(Wanneer::Nu, "Kan verder"));
    let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
    let said_no = koppeling
        .besluiten
        .get_mut(&(Fase::Kennismaking, Kant::Steun));
    said_no.unwrap().ja = false;
    assert_eq!(row(&state), said(Wanneer::Nu, "Iemand zei nee"));
}

#[test]
fn a_trial_is_said_two_weeks_before_it_ends() {
    let ends = |einde: &str| {
        let mut state = gekoppeld(Fase::Proefperiode, "2026-11-01");
        let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
        // Long ago, so that nobody asks how it was at the start.
        let (begin, einde) = (day("2026-10-01"), day(einde));
        koppeling.proef = Some(crate::domain::Proef::new(begin, einde));
        row(&state)
    };
    assert_eq!(ends("2026-12-06"), None);
    assert_eq!(
        ends("2026-12-05"),
        said(Wanneer::Week, "Proefperiode loopt af")
    );
    assert_eq!(
        ends("2026-11-26"),
        said(Wanneer::Nu, "Proefperiode loopt af")
    );
    assert_eq!(
        ends("2026-11-20"),
        said(Wanneer::Nu, "Proefperiode is voorbij")
    );
}

#[test]
fn silence_for_four_weeks_is_heard_unless_something_else_presses_more() {
    let mut state = gekoppeld(Fase::Actief, "2026-09-01");
    assert_eq!(row(&state), said(Wanneer::Nu, "Stil"));
    let put = |state: &mut State, contact: Contactmoment| {
        let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
        koppeling.contactmomenten = vec![contact];
    };
    put(&mut state, contact("2026-10-23"));
    assert_eq!(row(&state), said(Wanneer::Week, "Stil"));
    put(&mut state, contact("2026-10-24"));
    assert_eq!(row(&state), None);
    let mut agreed = contact("2026-11-20");
    agreed.vervolg_op = Some(day("2026-11-21"));
    put(&mut state, agreed);
    assert_eq!(row(&state), said(Wanneer::Nu, "Afgesproken"));
}

#[test]
fn an_evaluation_is_asked_for_until_both_are_positive_and_then_the_next_step() {
    let mut state = gekoppeld(Fase::Evaluatie, "2026-11-18");
    assert_eq!(row(&state), said(Wanneer::Week, "Evaluatie"));
    let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
    koppeling.evaluaties = vec![Evaluatie {
        per_kind: Default::default(),
        moment: None,
        scores_vraag: None,
        scores_steun: None,
        id: ElementId([4; 16]),
        op: day("2026-11-20"),
        vraaggezin: Some(Oordeel::Positief),
        steungezin: Some(Oordeel::Wisselend),
        kinderen: None,
        toelichting: None,
    }];
    assert_eq!(row(&state), said(Wanneer::Week, "Evaluatie"));
    let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
    koppeling.evaluaties[0].steungezin = Some(Oordeel::Positief);
    assert_eq!(row(&state), said(Wanneer::Nu, "Kan verder"));
}

#[test]
fn half_a_year_after_the_last_evaluation_the_next_is_due() {
    let mut state = gekoppeld(Fase::Actief, "2026-01-10");
    let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
    koppeling.contactmomenten = vec![contact("2026-11-20")];
    koppeling.evaluaties = vec![Evaluatie {
        per_kind: Default::default(),
        moment: None,
        scores_vraag: None,
        scores_steun: None,
        id: ElementId([4; 16]),
        op: day("2026-05-25"),
        vraaggezin: Some(Oordeel::Positief),
        steungezin: Some(Oordeel::Positief),
        kinderen: None,
        toelichting: None,
    }];
    assert_eq!(row(&state), said(Wanneer::Later, "Halfjaarevaluatie"));
    let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
    koppeling.evaluaties[0].op = day("2026-05-20");
    assert_eq!(row(&state), said(Wanneer::Week, "Halfjaarevaluatie"));
}
