//! What the page of a family says before there is a koppeling: conversations, screening, rest,
//! and what was before.

use super::*;
use crate::{
    app::views::gezin::gesprekken::{self, OP, VERVOLG, VERVOLG_OP},
    domain::{Afsluiting, ElementId, Gesprek, Gespreksoort, Tekst, Vog},
    log::Elem,
};

fn talk(number: u8, soort: Gespreksoort, op: Datum) -> Gesprek {
    Gesprek {
        id: ElementId([number; 16]),
        op,
        soort,
        notitie: None,
        vervolg: Regel::parse("bel terug").ok(),
        vervolg_op: Some(op.plus_days(7)),
    }
}

fn page(session: &Session) -> Pagina {
    pagina(session, today(), ID).unwrap()
}

#[test]
fn where_the_programme_wants_two_kennismakingen_one_is_one_of_two() {
    let mut session = steun();
    let programma = session.identity().programma();
    let two = Command::StelIn {
        programma,
        writes: vec![Write::Kennismakingen(Some(2))],
    };
    give(&mut session, two, 10);
    let call = talk(1, Gespreksoort::Telefoon, today());
    give(&mut session, gesprekken::noteer(ID, call), 11);
    let visit = talk(2, Gespreksoort::Kennismaking, today());
    give(&mut session, gesprekken::noteer(ID, visit), 12);
    let all = page(&session).gesprekken;
    assert!(all.stand.contains("1 van 2"), "{}", all.stand);
    assert!(!all.goed);
    let mut heads: Vec<&str> = all.regels.iter().map(|one| one.kop.as_str()).collect();
    heads.sort_unstable();
    assert_eq!(heads, ["Kennismakingsgesprek", "Telefoon"]);
    let next = all.regels[0].vervolg.as_ref().unwrap();
    assert!(next.starts_with("bel terug, uiterlijk"), "{next}");
    give(
        &mut session,
        gesprekken::haal_weg(ID, ElementId([2; 16])),
        13,
    );
    assert_eq!(page(&session).gesprekken.regels.len(), 1);
}

#[test]
fn a_conversation_of_tomorrow_and_a_next_step_before_it_are_refused_beside_their_fields() {
    let mut form = gesprekken::formulier(None, today());
    let id = ElementId([1; 16]);
    assert!(gesprekken::lees(&mut form, id, today()).is_some());
    form.set(OP, today().plus_days(1).to_string());
    form.set(VERVOLG_OP, today().to_string());
    assert_eq!(gesprekken::lees(&mut form, id, today()), None);
    for veld in [OP, VERVOLG, VERVOLG_OP] {
        assert!(form.fout(veld).is_some(), "{veld}");
    }
    form.set(OP, today().to_string());
    form.set(VERVOLG, "bel de school".to_owned());
    let read = gesprekken::lees(&mut form, id, today()).unwrap();
    let mut again = gesprekken::formulier(Some(&read), today());
    assert_eq!(gesprekken::lees(&mut again, id, today()), Some(read));
}

#[test]
fn an_ending_that_asks_for_a_new_kennismaking_is_said_until_one_was_held() {
    let mut session = steun();
    let asked = Command::Wijzig {
        gezin: ID,
        writes: vec![Write::IntakeSinds(Some(today().plus_days(-3)))],
    };
    give(&mut session, asked, 10);
    let told = page(&session);
    assert!(told.meldingen[0].contains("nieuwe kennismaking"));
    assert!(!told.gesprekken.goed);
    let visit = talk(1, Gespreksoort::Kennismaking, today().plus_days(-3));
    give(&mut session, gesprekken::noteer(ID, visit), 11);
    let told = page(&session);
    assert!(told.meldingen.is_empty() && told.gesprekken.goed);
}

#[test]
fn one_tick_notes_a_step_of_the_screening_today_by_oneself_and_again_takes_it_away() {
    let mut session = steun();
    let tick = |session: &mut Session, at: usize, number| {
        let writes = vec![vinken(session, today(), ID)[at].write.clone()];
        give(session, Command::Screen { gezin: ID, writes }, number);
    };
    for at in 0..5 {
        tick(&mut session, at, 10 + at as u64);
    }
    let screening = session.state().gezinnen[&ID].screening.clone();
    assert_eq!(screening.stand(today()), Screeningstand::Compleet);
    let vog = screening.vog.unwrap();
    assert_eq!(vog.door.as_str(), "Meidoorn");
    assert_eq!(vog.geldig_tot, today().plus_months(36));
    assert!(screening.training.is_some() && screening.competentieprofiel.is_some());
    let told = page(&session);
    let done = |vink: &Vink| vink.gedaan;
    assert!(vinken(&session, today(), ID).iter().all(done));
    let said = |one: &Gebeurtenis| one.wat.starts_with("VOG: gezien op");
    assert!(told.tijdlijn.iter().any(said));
    tick(&mut session, 0, 20);
    assert_eq!(session.state().gezinnen[&ID].screening.vog, None);
    let asks = family(2, "Eik", vec![Write::Kant(Some(Kant::Vraag))]);
    give(&mut session, asks, 21);
    assert!(vinken(&session, today(), GezinId([2; 16])).is_empty());
}

#[test]
fn a_vog_that_ends_within_ninety_days_is_said_and_one_that_lasts_is_not() {
    let mut session = steun();
    let cases = [
        (10, 91, false),
        (20, 90, true),
        (30, 0, true),
        (40, -1, false),
    ];
    for (number, left, said) in cases {
        let vog = Vog {
            gezien_op: today().plus_days(-1000),
            door: Regel::parse("Hazel").unwrap(),
            geldig_tot: today().plus_days(left),
        };
        let writes = vec![Write::Vog(Some(vog))];
        give(&mut session, Command::Screen { gezin: ID, writes }, number);
        let found = |text: &String| text.contains("De VOG telt nog");
        assert_eq!(page(&session).meldingen.iter().any(found), said, "{left}");
    }
}

#[test]
fn a_family_that_rests_says_why_and_comes_back_with_one_command() {
    let mut session = steun();
    let mut draft = Draft::of(&session.state().gezinnen[&ID]);
    draft.set(Veld::Stand, "geparkeerd".to_owned());
    draft.set(Veld::StandTot, today().to_string());
    draft.set(Veld::StandReden, "verhuist".to_owned());
    assert_eq!(draft.writes(today()), None);
    assert!(draft.fout(Veld::StandTot).is_some());
    draft.set(Veld::StandTot, today().plus_days(20).to_string());
    for command in commands(ID, draft.writes(today()).unwrap()) {
        give(&mut session, command, 10);
    }
    let (said, back) = page(&session).rust.unwrap();
    assert!(said.ends_with(": verhuist"), "{said}");
    give(&mut session, back, 11);
    let told = page(&session);
    assert_eq!(told.rust, None);
    assert_eq!(session.state().gezinnen[&ID].parkeerreden, None);
    assert!(
        told.tijdlijn[1].wat.contains("erhuist"),
        "{:?}",
        told.tijdlijn
    );
}

#[test]
fn why_an_earlier_koppeling_ended_is_known_when_one_looks_again() {
    use crate::app::views::proef::{self, KOPPELING, STEUN, VRAAG};
    let mut state = proef::gekoppeld(crate::domain::Fase::Afgesloten, "2026-03-01");
    assert!(eerder(&state, VRAAG).is_empty());
    let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
    koppeling.afsluiting = Some(Afsluiting {
        niet_meer_samen: true,
        ..proef::geen_klik(proef::day("2026-03-01"))
    });
    assert_eq!(
        eerder(&state, STEUN),
        ["Met Gezin Eikelboom tot maart 2026: het klikte niet, niet meer samen"]
    );
}

#[test]
fn a_conversation_stands_on_the_timeline_in_its_own_words() {
    let mut session = steun();
    let mut call = talk(1, Gespreksoort::Telefoon, today());
    call.notitie = Tekst::parse("Wil graag op woensdag.").ok();
    give(&mut session, gesprekken::noteer(ID, call), 10);
    let gone = Command::Wijzig {
        gezin: ID,
        writes: vec![Write::Gesprek(Elem::Weg(ElementId([1; 16])))],
    };
    give(&mut session, gone, 11);
    let told = page(&session).tijdlijn;
    assert_eq!(told[0].wat, "Gesprek weggehaald");
    assert!(
        told[1].wat.ends_with("Wil graag op woensdag."),
        "{}",
        told[1].wat
    );
}
