//! What is due, one thing at a time; Vandaag's own tests and the planted municipality have the rest.

use super::*;
use crate::app::views::proef::{self, KOPPELING, STEUN, VRAAG, blik, day, gekoppeld, zeg_ja};
use crate::domain::{
    Contactmoment, Contactsoort, ElementId, Evaluatie, Evaluatiemoment, Fase, Gesprek,
    Gespreksoort, Oordeel, Pauze, Pauzereden, Stand, Tekst,
};
use crate::gebied::Gebied;
use crate::log::State;

fn of(state: &State) -> Vec<Taak> {
    van(
        &blik(state, &Gebied::demo()),
        &state.koppelingen[&KOPPELING],
    )
}

fn family(state: &State, id: GezinId) -> Vec<Taak> {
    let all = taken(&blik(state, &Gebied::demo()));
    let own = all.into_iter().find(|list| list[0].over == Over::Gezin(id));
    own.unwrap_or_default()
}

fn find(list: &[Taak], aanleiding: Aanleiding) -> Option<&Taak> {
    list.iter().find(|taak| taak.aanleiding == aanleiding)
}

fn contact(op: &str) -> Contactmoment {
    Contactmoment {
        id: ElementId([8; 16]),
        op: day(op),
        soort: Contactsoort::Telefoon,
        met: Kant::ALL.into(),
        onderwerpen: Default::default(),
        notitie: Tekst::parse("Gebeld").unwrap(),
        vervolg: None,
        vervolg_op: None,
    }
}

fn actief(sinds: &str) -> (State, Koppeling) {
    let state = gekoppeld(Fase::Actief, sinds);
    let koppeling = state.koppelingen[&KOPPELING].clone();
    (state, koppeling)
}

fn with(mut state: State, koppeling: Koppeling) -> State {
    state.koppelingen.insert(KOPPELING, koppeling);
    state
}

#[test]
fn a_koppeling_of_which_nobody_can_read_the_fase_asks_for_it() {
    let (state, mut koppeling) = actief("2026-11-01");
    (koppeling.fase, koppeling.sinds) = (None, None);
    let list = of(&with(state, koppeling));
    assert_eq!(list.len(), 1);
    assert_eq!(
        (list[0].aanleiding, list[0].op),
        (Aanleiding::Botsing, proef::today())
    );
    assert_eq!(list[0].toon_op(), proef::today());
}

#[test]
fn a_contact_on_a_day_that_is_still_to_come_does_not_make_it_silent() {
    let (state, mut koppeling) = actief("2026-11-01");
    koppeling.contactmomenten = vec![contact("2026-11-10"), contact("2096-01-01")];
    let state = with(state, koppeling);
    let list = of(&state);
    assert_eq!(find(&list, Aanleiding::Stil).unwrap().op, day("2026-12-08"));
}

#[test]
fn contact_is_asked_for_every_month_in_the_first_year_and_every_quarter_after_it() {
    let due = |begin: &str, ritme| {
        let (state, mut koppeling) = actief(begin);
        koppeling.contactmomenten = vec![contact("2026-11-01")];
        koppeling.ritme = ritme;
        let list = of(&with(state, koppeling));
        find(&list, Aanleiding::Stil)
            .unwrap()
            .op
            .days_since(day("2026-11-01"))
    };
    assert_eq!(due("2025-11-22", None), 28);
    assert_eq!(due("2025-11-21", None), 91);
    assert_eq!(due("2025-11-21", Some(2)), 14);
}

#[test]
fn two_yeses_before_a_closed_gate_say_what_stands_in_the_way() {
    let mut state = gekoppeld(Fase::Voorstel, "2026-11-18");
    zeg_ja(&mut state, Fase::Kennismaking, &Kant::ALL);
    let first = &of(&state)[0];
    assert_eq!(
        (first.aanleiding, first.wanneer),
        (Aanleiding::Verder, Wanneer::Nu)
    );
    assert!(matches!(first.waarom[..], [Stuk::Gewoon(_)]));
    let steun = state.gezinnen.get_mut(&STEUN).unwrap();
    steun.screening.vog.as_mut().unwrap().geldig_tot = day("2026-11-01");
    let first = &of(&state)[0];
    assert_eq!(first.aanleiding, Aanleiding::Verder);
    assert!(matches!(first.waarom[..], [Stuk::Let(_)]), "{first:?}");
}

#[test]
fn who_rests_is_left_alone_but_for_its_end_and_what_was_agreed() {
    let rest = |vanaf: &str, tot: Option<&str>| {
        let (state, mut koppeling) = actief("2025-01-01");
        koppeling.contactmomenten = vec![contact("2026-01-01")];
        koppeling.pauze = Some(Pauze {
            vanaf: day(vanaf),
            tot: tot.map(day),
            reden: Pauzereden::Ziekte,
            toelichting: None,
        });
        let list = of(&with(state, koppeling));
        let only = list.len() == 1 && list[0].aanleiding == Aanleiding::Pauze;
        only.then(|| (list[0].toon_op().to_string(), list[0].wanneer))
    };
    let said = |op: &str, wanneer| Some((op.to_owned(), wanneer));
    assert_eq!(
        rest("2026-11-01", Some("2026-12-31")),
        said("2026-12-24", Wanneer::Week)
    );
    assert_eq!(
        rest("2026-11-01", Some("2026-11-20")),
        said("2026-11-13", Wanneer::Nu)
    );
    assert_eq!(rest("2026-11-01", None), said("2026-11-29", Wanneer::Week));
    assert_eq!(rest("2026-11-22", None), None, "not yet");
}

#[test]
fn what_was_put_off_stays_away_until_its_day_and_says_which() {
    let (state, mut koppeling) = actief("2026-06-01");
    let until = |tot: Option<&str>| Uitstel {
        aanleiding: Aanleiding::Stil,
        tot: tot.map(day),
        reden: None,
    };
    koppeling.contactmomenten = vec![contact("2026-10-01")];
    koppeling.uitstel = vec![until(Some("2026-11-22"))];
    let list = of(&with(state.clone(), koppeling.clone()));
    let stil = find(&list, Aanleiding::Stil).unwrap();
    assert_eq!(stil.toon_op(), day("2026-11-22"));
    koppeling.uitstel = vec![until(Some("2026-11-21"))];
    let list = of(&with(state, koppeling));
    assert_eq!(
        (list[0].aanleiding, list[0].uitgesteld()),
        (Aanleiding::Stil, None)
    );
}

#[test]
fn the_programme_says_how_many_kennismakingen_there_are_and_a_new_intake_asks_for_one_more() {
    let mut state = proef::state();
    state.programma.kennismakingen = Some(2);
    let open = |state: &State| {
        let list = family(state, VRAAG);
        let found = list
            .first()
            .filter(|taak| taak.aanleiding != Aanleiding::Wacht);
        found.map(|taak| taak.aanleiding)
    };
    assert_eq!(open(&state), Some(Aanleiding::Kennismaking));
    let talk = |n: u8, op: &str| Gesprek {
        id: ElementId([n; 16]),
        op: day(op),
        soort: Gespreksoort::Kennismaking,
        notitie: None,
        vervolg: None,
        vervolg_op: None,
    };
    let gezin = state.gezinnen.get_mut(&VRAAG).unwrap();
    gezin.gesprekken.push(talk(2, "2026-11-10"));
    assert_eq!(open(&state), None);
    let gezin = state.gezinnen.get_mut(&VRAAG).unwrap();
    gezin.intake_sinds = Some(day("2026-11-15"));
    assert_eq!(open(&state), Some(Aanleiding::NieuweIntake));
    let gezin = state.gezinnen.get_mut(&VRAAG).unwrap();
    gezin.gesprekken.push(talk(3, "2026-11-16"));
    assert_eq!(open(&state), None);
}

#[test]
fn a_family_that_was_parked_comes_back_on_its_day_and_not_before() {
    let mut state = proef::state();
    let mut park = |tot: &str| {
        let gezin = state.gezinnen.get_mut(&VRAAG).unwrap();
        gezin.stand = Some(Stand::Geparkeerd {
            tot: Some(day(tot)),
        });
        let list = family(&state, VRAAG);
        (list[0].aanleiding, list[0].toon_op(), list.len())
    };
    let away = park("2027-01-01");
    assert_eq!(away, (Aanleiding::Terug, day("2027-01-01"), 1));
    assert_eq!(park("2026-11-21").1, proef::today());
}

#[test]
fn an_ended_vog_in_a_koppeling_is_said_also_while_its_family_rests() {
    let mut state = gekoppeld(Fase::Actief, "2026-11-01");
    let steun = state.gezinnen.get_mut(&STEUN).unwrap();
    steun.screening.vog.as_mut().unwrap().geldig_tot = day("2026-11-20");
    steun.stand = Some(Stand::Geparkeerd { tot: None });
    let first = &family(&state, STEUN)[0];
    assert_eq!(
        (first.aanleiding, first.wanneer),
        (Aanleiding::VogVerlopen, Wanneer::Nu)
    );
    state.koppelingen.clear();
    // Nobody said until when it rests, and that alone is left to be asked.
    let list = family(&state, STEUN);
    let said = |taak: &Taak| (taak.aanleiding, taak.wanneer, taak.toon_op());
    let asked = (Aanleiding::Terug, Wanneer::Later, proef::today());
    assert_eq!(list.iter().map(said).collect::<Vec<_>>(), [asked]);
}

#[test]
fn an_evaluation_on_which_not_everybody_is_content_is_talked_over_and_not_asked_again() {
    let mut state = gekoppeld(Fase::Evaluatie, "2026-11-15");
    let first = |state: &State| of(state)[0].clone();
    assert_eq!(first(&state).naar, Route::Evaluatie(KOPPELING));
    let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
    koppeling.evaluaties.push(Evaluatie {
        per_kind: Default::default(),
        id: ElementId([4; 16]),
        op: day("2026-11-20"),
        moment: Some(Evaluatiemoment::NaProef),
        vraaggezin: Some(Oordeel::Positief),
        steungezin: Some(Oordeel::Negatief),
        kinderen: None,
        scores_vraag: None,
        scores_steun: None,
        toelichting: None,
    });
    let said = first(&state);
    assert_eq!(said.naar, Route::Koppeling(KOPPELING));
    assert!(
        matches!(&said.waarom[0], Stuk::Let(why) if why.contains("steungezin")),
        "{said:?}"
    );
}

#[test]
fn each_occasion_leads_to_where_it_is_done() {
    use Aanleiding as A;
    let (family, pair) = (Over::Gezin(VRAAG), Over::Koppeling(KOPPELING));
    for (over, aanleiding, naar) in [
        (family, A::Bel, Route::Bellen(VRAAG)),
        (family, A::Kennismaking, Route::Gesprek(VRAAG)),
        (family, A::VogLoopt, Route::Screening(VRAAG)),
        (family, A::Terug, Route::Gezin(VRAAG)),
        (pair, A::Stil, Route::Contact(KOPPELING)),
        (pair, A::Halfjaar, Route::Evaluatie(KOPPELING)),
        (pair, A::Startmeting, Route::Evaluatie(KOPPELING)),
        (pair, A::Contract, Route::Contract(KOPPELING)),
        (pair, A::Antwoord, Route::Koppeling(KOPPELING)),
    ] {
        assert_eq!(over.route(aanleiding), naar, "{aanleiding:?}");
    }
}
