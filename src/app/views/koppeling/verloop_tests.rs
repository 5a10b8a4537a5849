//! The life of a koppeling as its screen and its papers tell it: a no, a rest, agreements in
//! versions, the four questions, concerns, the goodbye.

use super::tests::demo;
use super::*;
use crate::app::Moment;
use crate::app::text::nl::begeleiding::Soort;
use crate::app::views::proef::{self, KOPPELING, STEUN, VRAAG, day, gekoppeld};
use crate::domain::{
    Afsluitreden, Afspraak, Afspraakplek, Besluit, Contactsoort, Dagdelen, Evaluatiemoment,
    Frequentie, Kant, Onderwerp, Pauze as Rust, Pauzereden, Score, Scores, Steunsoort, Vervoer,
};
use crate::log::Command;

/// In the afternoon of the day of the demo.
const NOW: u64 = 1_795_260_000_000;

/// Does these together, as one step.
pub fn doe(session: &mut Session, salt: u8, commands: Vec<Command>) {
    let mut entropy = || [salt; 16];
    let mut moment = Moment {
        now_ms: NOW + u64::from(salt),
        today: proef::today(),
        entropy: &mut entropy,
    };
    let made = session.prepare_all(commands, &mut moment).unwrap();
    session.keep(made, NOW + u64::from(salt));
}

pub fn one_in(session: &Session, fase: Fase) -> KoppelingId {
    let mut all = session.state().koppelingen.values();
    all.find(|one| one.fase == Some(fase)).unwrap().id
}

pub fn see(session: &Session, id: KoppelingId) -> Koppeling {
    koppeling(session, proef::today(), id).unwrap()
}

pub fn opvang(id: u8, bits: u32) -> Afspraak {
    Afspraak {
        id: ElementId([id; 16]),
        soort: Steunsoort::Opvang,
        frequentie: Some(Frequentie::Wekelijks),
        dagdelen: Dagdelen::try_from(bits).unwrap(),
        vanaf: day("2026-11-01"),
        tot: None,
        plek: Some(Afspraakplek::BijSteungezin),
        brengt: Some(Vervoer::Vraaggezin),
        haalt: Some(Vervoer::KindZelf),
        toelichting: Tekst::parse("Eten is er al.").ok(),
    }
}

pub fn pauze(vanaf: &str) -> Rust {
    Rust {
        vanaf: day(vanaf),
        tot: Some(day("2026-12-24")),
        reden: Pauzereden::Ziekte,
        toelichting: None,
    }
}

#[test]
fn a_no_stands_on_its_own_side_and_ends_in_the_same_step_with_what_comes_next_for_both() {
    let mut session = demo();
    let id = one_in(&session, Fase::Voorstel);
    let mut form = invoer::leeg_nee(proef::today(), Kant::Steun);
    form.set(invoer::TOELICHTING, "Toch te druk".to_owned());
    form.set(invoer::VERVOLG_STEUN, "2".to_owned());
    form.set(invoer::TOT_STEUN, "2027-02-01".to_owned());
    let (besluit, ending) = invoer::nee(&mut form, Kant::Steun).unwrap();
    let ending = ending.unwrap();
    assert_eq!(ending.reden, Afsluitreden::SteungezinWilNiet);
    assert_eq!((ending.kant, ending.tot_vraag), (Some(Kant::Steun), None));
    assert_eq!(ending.tot_steun, Some(day("2027-02-01")));
    let no = Command::Beslis {
        koppeling: id,
        naar: Fase::Kennismaking,
        kant: Kant::Steun,
        besluit: Some(besluit),
    };
    let close = Command::SluitAf {
        koppeling: id,
        afsluiting: ending,
    };
    doe(&mut session, 1, vec![no, close]);
    let view = see(&session, id);
    let told: Vec<&str> = view
        .geschiedenis
        .iter()
        .map(|row| row.wat.as_str())
        .collect();
    assert!(
        told.iter().any(|wat| wat.contains("zegt nee tegen")),
        "{told:?}"
    );
    let end = view.einde.unwrap();
    assert_eq!(end.geslaagd, None);
    assert!(
        end.feiten
            .iter()
            .any(|(_, wat)| wat.contains("rust, tot 1 februari 2027"))
    );
    // The one that searches on has a way there; the one that rests has not.
    assert_eq!(end.verder.len(), 1);
}

#[test]
fn a_rest_is_told_with_its_days_and_going_on_says_first_what_it_does_to_the_trial() {
    let mut session = demo();
    let id = one_in(&session, Fase::Proefperiode);
    let before = session.state().koppelingen[&id].proef.unwrap().einde;
    let from = proef::today().plus_days(-3).to_string();
    assert_eq!(see(&session, id).pauze, None);
    let rest = |vanaf: &str| Command::Pauzeer {
        koppeling: id,
        pauze: pauze(vanaf),
    };
    doe(&mut session, 1, vec![rest("2026-12-01")]);
    let planned = see(&session, id).pauze.unwrap();
    assert!(planned.zin.starts_with("Pauze gepland vanaf 1 december") && !planned.begonnen);
    assert_eq!(hervatten(&session, proef::today(), id, "2026-11-21"), None);
    doe(&mut session, 2, vec![rest(&from)]);
    let now = see(&session, id).pauze.unwrap();
    assert_eq!(
        now.zin,
        "Pauze sinds 18 november, tot en met 24 december: ziekte."
    );
    let said = hervatten(&session, proef::today(), id, "2026-11-21").unwrap();
    assert!(
        said.starts_with("De proefperiode wordt 3 dagen langer"),
        "{said}"
    );
    assert_eq!(hervatten(&session, proef::today(), id, "2026-11-22"), None);
    let op = proef::today();
    doe(&mut session, 3, vec![Command::Hervat { koppeling: id, op }]);
    let after = session.state().koppelingen[&id].proef.unwrap().einde;
    assert_eq!(after.days_since(before), 3);
    assert_eq!(see(&session, id).pauze, None);
}

#[test]
fn an_agreement_says_what_it_meets_and_what_nobody_said_they_could() {
    let mut state = gekoppeld(Fase::Actief, "2026-09-01");
    let other = KoppelingId([9; 16]);
    let mut second = Data::new(other, VRAAG, STEUN);
    second.fase = Some(Fase::Proefperiode);
    second.afspraken = vec![opvang(2, 0b10_0000)];
    state.koppelingen.insert(other, second);
    let ours = state.koppelingen.get_mut(&KOPPELING).unwrap();
    // Two agreements of one koppeling in one dagdeel are the two families' own affair.
    ours.afspraken = vec![opvang(3, 0b10)];
    let ours = ours.clone();
    let said = |state: &State, one: &Afspraak| afspraken::let_op(state, &ours, one);
    assert_eq!(said(&state, &opvang(1, 0b10)), [""; 0], "another dagdeel");
    let clash = said(&state, &opvang(1, 0b10_0000));
    assert_eq!(clash.len(), 1, "{clash:?}");
    assert!(clash[0].contains("Gezin Eikelboom (opvang)"), "{clash:?}");
    let mut now_and_then = opvang(1, 0b10_0000);
    now_and_then.frequentie = Some(Frequentie::OmDeWeek);
    assert!(said(&state, &now_and_then)[0].contains("kan"));
    let mut before = opvang(1, 0b10_0000);
    before.tot = Some(day("2026-11-30"));
    let later = state.koppelingen.get_mut(&other).unwrap();
    later.afspraken[0].vanaf = day("2026-12-01");
    assert_eq!(said(&state, &before), [""; 0], "days that do not overlap");
    state.koppelingen.get_mut(&other).unwrap().fase = Some(Fase::Afgesloten);
    assert_eq!(said(&state, &opvang(1, 0b10_0000)), [""; 0], "it has ended");
    // Both families named two dagdelen; a third is said once for each.
    let outside = said(&state, &opvang(1, 0b100));
    assert_eq!(outside.len(), 2, "{outside:?}");
    assert!(outside[0].contains("Gezin Eikelboom") && outside[1].contains("Gezin Meidoorn"));
    state.gezinnen.get_mut(&STEUN).unwrap().dagdelen = None;
    assert_eq!(
        said(&state, &opvang(1, 0b100)).len(),
        1,
        "unknown is no clash"
    );
}

#[test]
fn an_edited_agreement_keeps_its_older_version_with_the_day_and_who() {
    let mut session = demo();
    let id = one_in(&session, Fase::Actief);
    let make = |often| {
        let afspraak = Afspraak {
            frequentie: Some(often),
            ..opvang(77, 0b10)
        };
        Command::SpreekAf {
            koppeling: id,
            afspraak,
        }
    };
    doe(&mut session, 1, vec![make(Frequentie::Wekelijks)]);
    doe(&mut session, 2, vec![make(Frequentie::OmDeWeek)]);
    let view = see(&session, id);
    let ours = |row: &&Regel| row.id == ElementId([77; 16]);
    let row = view.afspraken.iter().find(ours).unwrap();
    assert_eq!(row.kop, "Opvang, om de week · versie 2");
    assert_eq!(row.eerder.len(), 1);
    assert!(
        row.eerder[0].starts_with("Versie 1 · ")
            && row.eerder[0].contains("jij: Opvang, elke week.")
    );
    let place = "Bij het steungezin thuis; brengen: het vraaggezin; halen: het kind gaat zelf";
    assert_eq!(row.vervolg.as_deref(), Some(place));
}

#[test]
fn the_four_questions_are_a_line_a_table_and_words_and_a_gap_is_no_zero() {
    let mut data = Data::new(KOPPELING, VRAAG, STEUN);
    let scores = |all: [u8; 4]| Scores::of(all.map(Score::new));
    let mut ask = |op: &str, all| {
        data.evaluaties.push(Evaluatie {
            per_kind: Default::default(),
            id: ElementId([4; 16]),
            op: day(op),
            moment: Some(Evaluatiemoment::Start),
            vraaggezin: None,
            steungezin: None,
            kinderen: None,
            scores_vraag: scores(all),
            scores_steun: None,
            toelichting: None,
        });
    };
    ask("2026-01-01", [2, 3, 0, 0]);
    ask("2026-04-01", [0, 3, 1, 0]);
    ask("2026-10-01", [4, 2, 1, 0]);
    let sides = metingen::metingen(&data, proef::today());
    assert_eq!(sides.len(), 1, "the other side was not asked");
    let words: Vec<&str> = sides[0]
        .vragen
        .iter()
        .map(|one| one.verandering.as_str())
        .collect();
    assert_eq!(
        words,
        [
            "van 2 naar 4: 2 omhoog",
            "van 3 naar 2: 1 omlaag",
            "van 1 naar 1: gelijk gebleven",
            "niet gevraagd"
        ]
    );
    data.evaluaties.truncate(1);
    let once = metingen::metingen(&data, proef::today());
    assert_eq!(once[0].vragen[0].verandering, "2, één keer gevraagd");
    assert_eq!(sides[0].vragen[0].lijn, "4,25 104,11");
    assert_eq!(sides[0].rijen[0][1..], ["2", "–", "4"]);
    assert_eq!(sides[0].kolommen.len(), 4);
}

#[test]
fn the_line_of_time_goes_by_the_day_of_the_thing_itself_and_a_plan_stands_where_it_was_made() {
    let mut session = demo();
    let id = one_in(&session, Fase::Actief);
    let moment = Contactmoment {
        id: ElementId([66; 16]),
        op: proef::today().plus_days(-1),
        soort: Contactsoort::Telefoon,
        met: [Kant::Vraag].into(),
        onderwerpen: [Onderwerp::Kind, Onderwerp::School].into(),
        notitie: Tekst::parse("Gebeld").unwrap(),
        vervolg: None,
        vervolg_op: None,
    };
    let contact = Command::NoteerContact {
        koppeling: id,
        moment,
    };
    let rest = Command::Pauzeer {
        koppeling: id,
        pauze: pauze("2026-12-20"),
    };
    doe(&mut session, 1, vec![rest, contact]);
    let view = see(&session, id);
    let kinds: Vec<Soort> = view.geschiedenis.iter().map(|row| row.soort).collect();
    assert_eq!(kinds[..2], [Soort::Pauze, Soort::Contact]);
    assert!(view.geschiedenis[1].kop.contains("jij, opgeschreven op"));
    let about = "Telefoon met het vraaggezin, over het kind en school of opvang";
    assert_eq!(view.contacten[0].kop, about);
}

#[test]
fn a_decision_can_be_asked_in_either_order() {
    let mut session = demo();
    let mut all = session.state().koppelingen.values();
    let unasked = |one: &&Data| one.fase == Some(Fase::Voorstel) && one.besluiten.is_empty();
    let Some(id) = all.find(unasked).map(|one| one.id) else {
        return;
    };
    for (salt, kant) in [(1, Kant::Steun), (2, Kant::Vraag)] {
        let besluit = Some(Besluit {
            ja: true,
            op: proef::today(),
            toelichting: None,
        });
        let naar = Fase::Kennismaking;
        let koppeling = id;
        doe(
            &mut session,
            salt,
            vec![Command::Beslis {
                koppeling,
                naar,
                kant,
                besluit,
            }],
        );
    }
    let said = see(&session, id).poort.besluiten;
    assert!(said.iter().all(|one| one.antwoord.is_some()));
}
