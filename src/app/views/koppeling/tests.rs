//! One koppeling of the demo municipality, and forms read whole.

use super::*;
use crate::app::gemeente::{self, Opdracht};
use crate::app::views::proef::{self, KOPPELING, blik, gekoppeld, zeg_ja};
use crate::app::{Moment, situatie::Blik};
use crate::domain::{ElementId, Kant};
use crate::gebied::Gebied;
use crate::log::Command;
use crate::order::Set;

pub fn demo() -> Session {
    let today = proef::today();
    let mut made = gemeente::make(&Opdracht::demo(today)).unwrap();
    let identity = made.coordinatoren.remove(0);
    let mut log = crate::log::Log::default();
    for change in made.changes {
        log.insert(change).unwrap();
    }
    Session::open(identity, made.roster, log, 1_795_000_000_000, true)
}

#[test]
fn every_koppeling_of_the_demo_tells_its_track_its_gate_and_its_history() {
    let session = demo();
    let today = proef::today();
    let mut fasen = Set::new();
    for (id, data) in &session.state().koppelingen {
        let view = koppeling(&session, today, *id).unwrap();
        fasen.extend(view.fase);
        assert_eq!(view.stappen.len(), 5);
        assert_eq!(view.contacten.len(), data.contactmomenten.len());
        assert!(!view.geschiedenis.is_empty());
        assert_eq!(view.fase == Some(Fase::Afgesloten), view.einde.is_some());
        assert!(view.botsingen.is_empty());
        let moment = match view.fase {
            Some(Fase::Voorstel | Fase::Kennismaking) => 0,
            Some(Fase::Proefperiode | Fase::Evaluatie) => 1,
            Some(Fase::Actief) => 2,
            _ => view.moment,
        };
        assert_eq!(view.moment, moment, "{:?}", view.fase);
        let begun = view
            .fase
            .is_some_and(|fase| fase.is_open() && fase >= Fase::Proefperiode);
        assert_eq!(view.tekenen, begun && view.contract.is_none());
        assert_eq!(!view.volgende.is_empty(), data.is_open());
    }
    assert_eq!(fasen.len(), 6, "{fasen:?}");
    assert_eq!(koppeling(&session, today, KoppelingId([0; 16])), None);
}

#[test]
fn a_day_in_the_history_is_that_of_the_clock_here_in_summer_and_in_winter() {
    let amsterdam = |ms| if ms < 1_792_890_000_000 { 120 } else { 60 };
    let session = demo().in_zone(amsterdam);
    let day = |ms| session.day_of(crate::log::Stamp::at_ms(ms)).to_string();
    // 22:30 and 23:30 universal time on 30 June; the same on 21 November 2026.
    assert_eq!(day(1_782_858_600_000), "2026-07-01");
    assert_eq!(day(1_795_300_200_000), "2026-11-21");
    assert_eq!(day(1_795_303_800_000), "2026-11-22");
    assert_eq!(
        demo()
            .in_zone(|_| -60)
            .day_of(crate::log::Stamp(0))
            .day_number(),
        0
    );
    let later = demo().in_zone(|_| 24 * 60);
    let (today, id) = (
        proef::today(),
        *session.state().koppelingen.keys().next().unwrap(),
    );
    let told = |session: &Session| koppeling(session, today, id).unwrap().geschiedenis;
    let both = told(&demo()).into_iter().zip(told(&later));
    assert!(both.into_iter().all(|(here, there)| here.kop != there.kop));
}

#[test]
fn the_gate_opens_when_both_say_yes_and_says_why_not_before() {
    let mut state = gekoppeld(Fase::Voorstel, "2026-11-10");
    let gebied = Gebied::demo();
    let gate = |state: &State| {
        let look: Blik<'_> = blik(state, &gebied);
        poort::poort(&look, &state.koppelingen[&KOPPELING])
    };
    zeg_ja(&mut state, Fase::Kennismaking, &[Kant::Vraag]);
    let closed = gate(&state);
    assert!(closed.besluiten[0].antwoord.is_some() && closed.besluiten[1].antwoord.is_none());
    assert!(
        closed.knoppen[0]
            .dicht
            .as_ref()
            .unwrap()
            .contains("steungezin")
    );
    zeg_ja(&mut state, Fase::Kennismaking, &[Kant::Steun]);
    assert_eq!(gate(&state).knoppen[0].dicht, None);
    let trial = gekoppeld(Fase::Evaluatie, "2026-11-10");
    let steps: Vec<_> = gate(&trial)
        .knoppen
        .iter()
        .map(|k| (k.naar, k.weken))
        .collect();
    assert_eq!(steps, [(Fase::Actief, None), (Fase::Proefperiode, Some(8))]);
}

#[test]
fn a_call_is_noted_with_only_its_words_and_a_wrong_day_is_said_at_its_field() {
    let mut form = invoer::leeg(proef::today());
    let id = ElementId([1; 16]);
    assert_eq!(invoer::contact(&mut form, id), None);
    assert_eq!(form.eerste_fout(), Some(invoer::NOTITIE));
    form.set(invoer::NOTITIE, "Gaat goed".to_owned());
    let noted = invoer::contact(&mut form, id).unwrap();
    assert_eq!((noted.op, noted.met.len()), (proef::today(), 2));
    form.set(invoer::VERVOLG_OP, "morgen".to_owned());
    assert_eq!(invoer::contact(&mut form, id), None);
    assert_eq!(form.eerste_fout(), Some(invoer::VERVOLG_OP));
}

#[test]
fn an_ending_needs_a_reason_and_keeps_never_again() {
    let mut form = invoer::leeg(proef::today());
    assert_eq!(invoer::afsluiting(&mut form), None);
    form.set(invoer::REDEN, "8".to_owned());
    form.vink(invoer::NIET_MEER, 0, true);
    form.set(invoer::AFSCHEID, "1".to_owned());
    let ending = invoer::afsluiting(&mut form).unwrap();
    assert!(ending.niet_meer_samen);
    assert_eq!(ending.afscheid, Some(false));
    assert_eq!(ending.reden, crate::domain::Afsluitreden::GeenKlik);
}

#[test]
fn a_conflict_shows_both_answers_with_who_and_one_of_them_can_be_chosen() {
    let mut one = demo();
    let mut other = demo();
    let id = *one
        .state()
        .koppelingen
        .iter()
        .find(|(_, k)| k.fase == Some(Fase::Actief))
        .unwrap()
        .0;
    let now = 1_795_000_000_000;
    let sign = |session: &mut Session, op: &str, salt: u8| {
        let mut entropy = || [salt; 16];
        let mut moment = Moment {
            now_ms: now,
            today: proef::today(),
            entropy: &mut entropy,
        };
        let command = Command::TekenContract {
            koppeling: id,
            op: proef::day(op),
        };
        session.prepare(command, &mut moment).unwrap()
    };
    let mine = sign(&mut one, "2026-11-20", 1);
    let theirs = sign(&mut other, "2026-11-19", 2);
    one.keep(mine, now);
    one.keep(theirs, now);
    let view = koppeling(&one, proef::today(), id).unwrap();
    assert_eq!(view.contract, None);
    let answers = &view.botsingen[0].antwoorden;
    assert_eq!(answers.len(), 2);
    assert!(answers[0].door.ends_with(nl::JIJ) && answers[0].wat.contains("getekend"));
    let mut entropy = || [3; 16];
    let mut moment = Moment {
        now_ms: now + 1,
        today: proef::today(),
        entropy: &mut entropy,
    };
    let chosen = one.prepare(answers[1].kies.clone(), &mut moment).unwrap();
    one.keep(chosen, now + 1);
    let view = koppeling(&one, proef::today(), id).unwrap();
    assert!(view.botsingen.is_empty() && view.contract.is_some());
}

#[test]
fn an_agreement_says_how_often_or_when() {
    use crate::domain::Dagdelen;
    let id = ElementId([7; 16]);
    let wednesday = Dagdelen::try_from(1 << 9).unwrap();
    let mut form = invoer::leeg(proef::today());
    assert_eq!(invoer::afspraak(&mut form, id, Dagdelen::NONE), None);
    assert!(form.fout(invoer::FREQUENTIE).is_some());
    assert!(invoer::afspraak(&mut form, id, wednesday).is_some());
    form.set(invoer::FREQUENTIE, "0".to_owned());
    assert!(invoer::afspraak(&mut form, id, Dagdelen::NONE).is_some());
}

#[test]
fn a_trial_of_four_weeks_says_so_and_counts_the_days_that_are_left() {
    use crate::app::text::nl::koppelingen as nl;
    use crate::domain::Proef;
    let begin = proef::day("2026-11-22");
    let einde = begin.plus_days(27);
    let clock = Proef::new(begin, einde);
    let said = |today, loopt| nl::proefklok(clock, loopt, proef::day(today));
    let whole = "Van 22 november tot en met 19 december (4 weken).";
    assert_eq!(said("2026-11-22", true), format!("{whole} Nog 27 dagen."));
    assert_eq!(
        said("2026-12-19", true),
        format!("{whole} Vandaag is de laatste dag.")
    );
    assert_eq!(
        said("2026-12-21", true),
        format!("{whole} De laatste dag is geweest.")
    );
    assert_eq!(said("2026-12-21", false), whole);
}

#[test]
fn before_an_answer_no_yes_is_said_and_after_a_no_the_advice_is_another() {
    let mut state = gekoppeld(Fase::Voorstel, "2026-11-10");
    let gebied = Gebied::demo();
    let gate = |state: &State| {
        let look: Blik<'_> = blik(state, &gebied);
        poort::poort(&look, &state.koppelingen[&KOPPELING])
    };
    assert!(
        gate(&state)
            .besluiten
            .iter()
            .all(|one| !one.vraag.contains("zegt ja"))
    );
    assert!(gate(&state).uitleg.starts_with("Vraag beide gezinnen"));
    zeg_ja(&mut state, Fase::Kennismaking, &[Kant::Steun]);
    let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
    for said in koppeling.besluiten.values_mut() {
        said.ja = false;
    }
    assert!(gate(&state).uitleg.contains("sluit de koppeling af"));
}
