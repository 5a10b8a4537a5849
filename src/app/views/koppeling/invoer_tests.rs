//! The forms of a koppeling: what they read, what they show again, and where a refusal stands.

use super::verloop_tests::{opvang, pauze};
use super::*;
use crate::app::formulier::Formulier;
use crate::app::views::proef::{self, day};
use crate::domain::{
    Contactsoort, Evaluatiemoment, Kant, Onderwerp, Regel as Woord, Score, Scores, Vervolg,
};

#[test]
fn a_refusal_stands_at_the_field_that_it_is_about() {
    let at = |code, form: &Formulier| invoer::veld_bij(code, form);
    let mut form = invoer::leeg(proef::today());
    assert_eq!(at("in-de-toekomst", &form), Some(invoer::OP));
    assert_eq!(at("ritme", &form), Some(invoer::WEKEN));
    assert_eq!(at("vol", &form), None);
    form.set(invoer::TOT_VRAAG, "2027-02-01".to_owned());
    form.set(invoer::TOT_STEUN, "2026-11-01".to_owned());
    assert_eq!(at("volgorde", &form), Some(invoer::TOT_STEUN));
    for code in ["te-lang-geleden", "voor-de-proef"] {
        assert_eq!(at(code, &form), Some(invoer::OP));
    }
}

#[test]
fn a_rest_that_ends_too_early_and_a_step_before_what_it_follows_are_marked_where_they_stand() {
    let today = proef::today();
    let parks = Vervolg::ALL
        .iter()
        .position(|one| *one == Vervolg::Parkeren);
    for (next, until) in [
        (invoer::VERVOLG_VRAAG, invoer::TOT_VRAAG),
        (invoer::VERVOLG_STEUN, invoer::TOT_STEUN),
    ] {
        let mut form = invoer::leeg(today);
        form.set(invoer::REDEN, "0".to_owned());
        form.set(until, "2026-01-01".to_owned());
        // Who does not rest has no day.
        assert!(invoer::afsluiting(&mut form).is_some());
        form.set(next, parks.unwrap().to_string());
        assert_eq!(invoer::afsluiting(&mut form), None);
        assert_eq!(form.eerste_fout(), Some(until));
        form.set(until, today.plus_days(1).to_string());
        assert!(invoer::afsluiting(&mut form).is_some());
    }
    let id = ElementId([5; 16]);
    let mut form = invoer::leeg(today);
    form.set(invoer::NOTITIE, "Gebeld".to_owned());
    form.set(invoer::VERVOLG_OP, today.plus_days(-1).to_string());
    assert_eq!(invoer::contact(&mut form, id), None);
    assert_eq!(form.eerste_fout(), Some(invoer::VERVOLG_OP));
    assert_eq!(invoer::zorg(&mut form, id), None);
    assert_eq!(form.eerste_fout(), Some(invoer::VERVOLG_OP));
    form.set(invoer::VERVOLG_OP, today.to_string());
    assert!(invoer::contact(&mut form, id).is_some() && invoer::zorg(&mut form, id).is_some());
}

#[test]
fn every_form_reads_back_what_it_shows() {
    let id = ElementId([5; 16]);
    let one = opvang(5, 0b1011);
    assert_eq!(
        invoer::afspraak(&mut invoer::van_afspraak(&one), id, one.dagdelen),
        Some(one)
    );
    let rest = pauze("2026-12-01");
    assert_eq!(invoer::pauze(&mut invoer::van_pauze(&rest)), Some(rest));
    let line = |text| Woord::parse(text).ok();
    let moment = Contactmoment {
        id,
        op: proef::today(),
        soort: Contactsoort::Bezoek,
        met: [Kant::Steun].into(),
        onderwerpen: [Onderwerp::Vervoer, Onderwerp::Waardering].into(),
        notitie: Tekst::parse("Fijn").unwrap(),
        vervolg: line("Bellen"),
        vervolg_op: Some(day("2026-12-01")),
    };
    assert_eq!(
        invoer::contact(&mut invoer::van_contact(&moment), id),
        Some(moment)
    );
    let signaal = Zorgsignaal {
        id,
        op: proef::today(),
        wat: Tekst::parse("Blauwe plek gezien").unwrap(),
        besproken: line("Aandachtsfunctionaris"),
        vervolg: None,
        vervolg_op: Some(day("2026-11-23")),
    };
    assert_eq!(
        invoer::zorg(&mut invoer::van_zorg(&signaal), id),
        Some(signaal)
    );
    // One that is asked about, and one that was and is not any more.
    let (kind, gone) = (ElementId([21; 16]), ElementId([22; 16]));
    let look = Evaluatie {
        per_kind: [
            (kind, Score::new(4).unwrap()),
            (gone, Score::new(2).unwrap()),
        ]
        .into(),
        id,
        op: proef::today(),
        moment: Some(Evaluatiemoment::Halfjaar),
        vraaggezin: Some(Oordeel::Positief),
        steungezin: Some(Oordeel::Wisselend),
        kinderen: None,
        scores_vraag: Scores::of([Score::new(1), None, Score::new(5), None]),
        scores_steun: Scores::of([None, None, None, Score::new(3)]),
        toelichting: None,
    };
    assert_eq!(
        invoer::evaluatie(
            &mut invoer::van_evaluatie(&look, &[kind]),
            id,
            &[kind],
            Some(&look)
        ),
        Some(look)
    );
    let mut form = Formulier::default();
    assert_eq!(invoer::ritme(&mut form), Some(None));
    form.set(invoer::WEKEN, "vaak".to_owned());
    assert_eq!(
        invoer::ritme(&mut form),
        Some(Some(0)),
        "the command refuses it in words"
    );
}

#[test]
fn a_step_has_its_day_and_weeks_only_where_they_are_asked() {
    let today = proef::today();
    let mut form = invoer::leeg(today);
    assert_eq!(invoer::stap(&mut form, false), Some((today, None)));
    assert_eq!(
        invoer::stap(&mut form, true),
        Some((today, Some(0))),
        "the gate refuses it"
    );
    form.set(invoer::WEKEN, " 6 ".to_owned());
    assert_eq!(invoer::stap(&mut form, true), Some((today, Some(6))));
    form.set(invoer::OP, "ooit".to_owned());
    assert_eq!(invoer::stap(&mut form, true), None);
    assert!(form.fout(invoer::OP).is_some());
    form.set(invoer::OP, today.to_string());
    assert!(invoer::stap(&mut form, false).is_some() && form.is_goed());
}

#[test]
fn the_start_is_measured_without_looking_back_and_nothing_at_all_is_no_evaluation() {
    let (id, kind) = (ElementId([5; 16]), ElementId([21; 16]));
    let mut form = invoer::leeg(proef::today());
    form.set(invoer::MOMENT, "0".to_owned());
    assert_eq!(invoer::evaluatie(&mut form, id, &[kind], None), None);
    form.set(invoer::CIJFERS_VRAAG[1], "4".to_owned());
    let start = invoer::evaluatie(&mut form, id, &[kind], None).unwrap();
    assert_eq!(start.scores_vraag.unwrap().aandacht, Score::new(4));
    assert_eq!(start.scores_steun, None);
}

#[test]
fn a_no_is_written_down_alone_while_one_talks_on() {
    let mut form = invoer::leeg_nee(proef::today(), Kant::Vraag);
    form.set(invoer::AFRONDEN, "1".to_owned());
    form.set(invoer::REDEN, String::new());
    let (besluit, ending) = invoer::nee(&mut form, Kant::Vraag).unwrap();
    assert!(!besluit.ja && ending.is_none());
    form.set(invoer::AFRONDEN, "0".to_owned());
    assert_eq!(invoer::nee(&mut form, Kant::Vraag), None);
    assert_eq!(form.eerste_fout(), Some(invoer::REDEN));
}
