//! The questions of a visit, and how far one is.

use super::*;
use crate::{
    app::views::{
        gezin::commands,
        gezinnen::tests::{family, give, session, today},
    },
    domain::Regel,
    log::Write,
};

const ID: GezinId = GezinId([1; 16]);

fn answer(session: &mut Session, veld: Veld, text: &str, number: u64) {
    let mut draft = Draft::of(&session.state().gezinnen[&ID]);
    draft.set(veld, text.to_owned());
    let writes = draft.write_one(veld, today()).unwrap();
    for command in commands(ID, writes) {
        give(session, command, number);
    }
}

#[test]
fn the_visit_counts_each_question_once_however_many_fields_its_answer_has() {
    let kant = vec![Write::Kant(Some(Kant::Vraag))];
    let mut session = session(vec![family(1, "Winterkoning", kant)]);
    let said = |session: &Session| bezoek(session, today(), ID).unwrap().voortgang;
    assert_eq!(said(&session), "0 van 17 vragen");
    answer(&mut session, Veld::Huisdieren, "ja", 10);
    answer(&mut session, Veld::Rookt, "nee", 11);
    answer(&mut session, Veld::Omgang, "ookouders", 12);
    assert_eq!(said(&session), "2 van 17 vragen");
    answer(&mut session, Veld::ToestemmingDoor, "Akelei", 13);
    let given = session.state().gezinnen[&ID].toestemming.clone().unwrap();
    assert_eq!(
        (given.op, given.door),
        (today(), Regel::parse("Akelei").unwrap())
    );
    assert_eq!(said(&session), "3 van 17 vragen");
    assert!(!bezoek(&session, today(), ID).unwrap().vastgelegd);
    let talk = crate::app::views::gezin::gesprekken::noteer(ID, kennismaking([5; 16], today()));
    give(&mut session, talk, 14);
    assert!(bezoek(&session, today(), ID).unwrap().vastgelegd);
}

#[test]
fn every_side_is_asked_what_it_expects_and_a_family_without_a_side_is_asked_for_it_first() {
    for kant in [None, Some(Kant::Vraag), Some(Kant::Steun)] {
        let blokken = blokken(kant);
        let asked: Vec<Veld> = blokken
            .iter()
            .flat_map(|blok| &blok.vragen)
            .flat_map(|vraag| vraag.iter().copied())
            .collect();
        for veld in [
            Veld::Duur,
            Veld::Frequentie,
            Veld::Omgang,
            Veld::Bezigheden,
            Veld::Opvoeding,
            Veld::Belangrijk,
            Veld::Verwachting,
            Veld::Terugdoen,
        ] {
            assert!(asked.contains(&veld), "{kant:?} {veld:?}");
        }
        assert_eq!(asked.contains(&Veld::Capaciteit), kant == Some(Kant::Steun));
        assert_eq!(asked.first() == Some(&Veld::Kant), kant.is_none());
        let once: std::collections::BTreeSet<Veld> = asked.iter().copied().collect();
        assert_eq!(once.len(), asked.len());
    }
}
