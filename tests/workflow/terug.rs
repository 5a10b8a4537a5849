//! Taking steps back as new changes: the state is as it was, the log holds both, and nobody
//! else's work is taken away with it.

use crate::bord::{Bord, KOPPELING, STEUN, VRAAG, dag, regel};
use koppelbord::domain::{
    Contactmoment, Contactsoort, ElementId, Fase, Kant, KoppelingId, Oordeel, Stand, Tekst, Vervolg,
};
use koppelbord::log::{ChangeId, Command, Refusal, Write, has_way_back, undo};
use koppelbord::order::Set;

fn ids(bord: &Bord) -> Set<ChangeId> {
    bord.log.iter().map(|(id, _)| id).collect()
}

/// What was added by `work`.
fn step(bord: &mut Bord, work: impl FnOnce(&mut Bord)) -> Vec<ChangeId> {
    let before = ids(bord);
    work(bord);
    ids(bord).difference(&before).copied().collect()
}

fn terug(bord: &mut Bord, step: &[ChangeId]) -> Result<(), Refusal> {
    let back = undo(&bord.log, &bord.state, step);
    // What has no way back was not offered; what was offered can fail only for what came on top.
    let offered = has_way_back(&bord.log, step);
    match &back {
        Ok(_) => assert!(offered),
        Err(refusal) => assert_eq!(offered, *refusal == Refusal::NietMeerTerug),
    }
    bord.doe(Command::Terug(back?))
}

type Work = fn(&mut Bord);

/// Every kind of step that can be taken back, with the fase in which it is taken.
const STAPPEN: [(Fase, Work); 8] = [
    (Fase::Voorstel, |bord| {
        bord.beslis(Fase::Kennismaking, Kant::Steun, true).unwrap();
    }),
    (Fase::Kennismaking, |bord| {
        bord.open_poort(Fase::Proefperiode);
    }),
    (Fase::Proefperiode, |bord| {
        bord.ga_naar(Fase::Evaluatie).unwrap()
    }),
    (Fase::Evaluatie, |bord| {
        bord.evalueer(Some(Oordeel::Positief), None).unwrap();
    }),
    (Fase::Actief, |bord| {
        bord.sluit_af(Vervolg::Parkeren).unwrap()
    }),
    (Fase::Actief, |bord| {
        let koppeling = KOPPELING;
        let op = bord.today;
        bord.doe(Command::TekenContract { koppeling, op }).unwrap();
    }),
    (Fase::Actief, |bord| {
        let moment = Contactmoment {
            id: ElementId([5; 16]),
            op: bord.today,
            soort: Contactsoort::Telefoon,
            met: Set::new(),
            onderwerpen: Set::new(),
            notitie: Tekst::parse("Gebeld").unwrap(),
            vervolg: None,
            vervolg_op: None,
        };
        let koppeling = KOPPELING;
        bord.doe(Command::NoteerContact { koppeling, moment })
            .unwrap();
    }),
    (Fase::Actief, |bord| {
        bord.wijzig(VRAAG, Write::Naam(Some(regel("Gezin Iep"))))
            .unwrap();
    }),
];

#[test]
fn every_step_can_be_taken_back_and_the_log_only_grows() {
    for (number, (fase, work)) in STAPPEN.into_iter().enumerate() {
        let mut bord = Bord::in_fase(fase);
        let before = (bord.state.gezinnen.clone(), bord.state.koppelingen.clone());
        let made = step(&mut bord, work);
        let after = (bord.state.gezinnen.clone(), bord.state.koppelingen.clone());
        assert_ne!(before, after, "step {number}");
        let held = ids(&bord);
        assert_eq!(terug(&mut bord, &made), Ok(()), "step {number}");
        let again = (bord.state.gezinnen.clone(), bord.state.koppelingen.clone());
        assert_eq!(again, before, "step {number}");
        assert!(held.is_subset(&ids(&bord)));
    }
}

#[test]
fn taking_back_the_taking_back_does_it_again() {
    for (number, (fase, work)) in STAPPEN.into_iter().enumerate() {
        let mut bord = Bord::in_fase(fase);
        let made = step(&mut bord, work);
        let after = (bord.state.gezinnen.clone(), bord.state.koppelingen.clone());
        let back = step(&mut bord, |bord| terug(bord, &made).unwrap());
        assert_eq!(terug(&mut bord, &back), Ok(()), "step {number}");
        let again = (bord.state.gezinnen.clone(), bord.state.koppelingen.clone());
        assert_eq!(again, after, "step {number}");
    }
}

#[test]
fn what_somebody_wrote_on_top_of_is_not_taken_back() {
    let mut bord = Bord::in_fase(Fase::Proefperiode);
    let made = step(&mut bord, |bord| bord.ga_naar(Fase::Evaluatie).unwrap());
    let mut collega = bord.collega();
    collega.sluit_af(Vervolg::OpnieuwZoeken).unwrap();
    bord.neem_alles(&collega);
    assert_eq!(terug(&mut bord, &made), Err(Refusal::NietMeerTerug));
    assert_eq!(bord.fase(), Some(Fase::Afgesloten));
}

#[test]
fn a_step_that_a_colleague_stands_against_is_not_taken_back() {
    let mut bord = Bord::in_fase(Fase::Proefperiode);
    let mut collega = bord.collega();
    let made = step(&mut bord, |bord| bord.ga_naar(Fase::Evaluatie).unwrap());
    collega.sluit_af(Vervolg::OpnieuwZoeken).unwrap();
    bord.neem_alles(&collega);
    assert_eq!(terug(&mut bord, &made), Err(Refusal::NietMeerTerug));
}

#[test]
fn a_step_on_top_of_a_change_that_was_withheld_is_not_taken_back() {
    let mut bord = Bord::in_fase(Fase::Actief);
    let mut collega = bord.collega();
    collega
        .wijzig(VRAAG, Write::Naam(Some(regel("Gezin Es"))))
        .unwrap();
    let made = step(&mut bord, |bord| {
        bord.wijzig(VRAAG, Write::Naam(Some(regel("Gezin Iep"))))
            .unwrap();
    });
    bord.neem(&collega, |write| !matches!(write, Write::Naam(_)));
    assert_eq!(terug(&mut bord, &made), Err(Refusal::NietMeerTerug));
}

#[test]
fn a_proposal_is_not_taken_back_but_closed() {
    let mut bord = Bord::gescreend();
    let made = step(&mut bord, |bord| bord.stel_voor().unwrap());
    assert_eq!(terug(&mut bord, &made), Err(Refusal::GeenWegTerug));
}

#[test]
fn a_sign_up_is_taken_back_by_hiding_it_and_what_was_there_before_stays() {
    let mut bord = Bord::met_gezinnen();
    let extra = koppelbord::domain::GezinId([8; 16]);
    let made = step(&mut bord, |bord| {
        bord.meld_aan(extra, Kant::Vraag, "Gezin Lijster")
    });
    assert_eq!(terug(&mut bord, &made), Ok(()));
    assert!(bord.state.gezinnen[&extra].verborgen);
    assert!(!bord.state.gezinnen[&STEUN].verborgen);
}

#[test]
fn a_sign_up_that_left_only_a_number_is_hidden_whole_with_what_was_said_of_it_in_that_step() {
    let mut bord = Bord::met_gezinnen();
    let extra = koppelbord::domain::GezinId([8; 16]);
    let number = koppelbord::domain::Telefoon::parse("06-00112011").unwrap();
    let made = step(&mut bord, |bord| {
        let writes = vec![Write::Telefoon(Some(number.clone()))];
        bord.doe(Command::MeldAan {
            gezin: extra,
            writes,
        })
        .unwrap();
    });
    let named = step(&mut bord, |bord| {
        bord.wijzig(extra, Write::Naam(Some(regel("Gezin Lijster"))))
            .unwrap();
    });
    let sided = step(&mut bord, |bord| {
        bord.wijzig(extra, Write::Kant(Some(Kant::Vraag))).unwrap();
    });
    // A name and a side that were filled in later are taken back, and the family stays.
    assert_eq!(terug(&mut bord, &sided), Ok(()));
    assert_eq!(terug(&mut bord, &named), Ok(()));
    let gezin = &bord.state.gezinnen[&extra];
    assert_eq!(
        (gezin.kant, &gezin.naam, gezin.verborgen),
        (None, &None, false)
    );
    assert_eq!(gezin.telefoon.as_ref(), Some(&number));
    // The sign-up was written on since, and is as it was again: it can be taken back, whole.
    assert_eq!(terug(&mut bord, &made), Ok(()));
    let gezin = &bord.state.gezinnen[&extra];
    assert!(gezin.verborgen && gezin.telefoon.is_some());
}

#[test]
fn hiding_and_showing_take_each_other_back_and_an_erasure_has_no_way_back() {
    let mut bord = Bord::met_gezinnen();
    let hidden = step(&mut bord, |bord| bord.doe(Command::Verberg(VRAAG)).unwrap());
    terug(&mut bord, &hidden).unwrap();
    assert!(!bord.state.gezinnen[&VRAAG].verborgen);
    let erased = step(&mut bord, |bord| bord.doe(Command::Wis(VRAAG)).unwrap());
    assert_eq!(terug(&mut bord, &erased), Err(Refusal::GeenWegTerug));
}

#[test]
fn an_ending_that_parked_a_family_is_taken_back_with_the_parking() {
    let mut bord = Bord::in_fase(Fase::Actief);
    let made = step(&mut bord, |bord| {
        let mut ending = bord.afsluiting(Vervolg::Parkeren);
        ending.tot_steun = Some(dag("2027-01-01"));
        let koppeling = KOPPELING;
        bord.doe(Command::SluitAf {
            koppeling,
            afsluiting: ending,
        })
        .unwrap();
    });
    let parked = Stand::Geparkeerd {
        tot: Some(dag("2027-01-01")),
    };
    assert_eq!(bord.state.gezinnen[&STEUN].stand, Some(parked));
    terug(&mut bord, &made).unwrap();
    assert_eq!(bord.state.gezinnen[&STEUN].stand, None);
    assert_eq!(
        bord.state.koppelingen[&KoppelingId([9; 16])].fase,
        Some(Fase::Actief)
    );
}

#[test]
fn a_step_that_wrote_one_place_twice_is_taken_back_whole() {
    let mut bord = Bord::in_fase(Fase::Evaluatie);
    let before = bord.state.koppelingen.clone();
    let mut made = Vec::new();
    for work in [
        (|bord: &mut Bord| bord.ga_naar(Fase::Proefperiode).unwrap()) as Work,
        |bord| bord.ga_naar(Fase::Evaluatie).unwrap(),
    ] {
        made.extend(step(&mut bord, work));
    }
    assert_ne!(bord.state.koppelingen, before);
    assert_eq!(terug(&mut bord, &made), Ok(()));
    assert_eq!(bord.state.koppelingen, before);
}

#[test]
fn a_choice_between_two_answers_is_not_taken_back() {
    let mut bord = Bord::in_fase(Fase::Proefperiode);
    let mut collega = bord.collega();
    bord.wijzig(VRAAG, Write::Naam(Some(regel("Gezin Iep"))))
        .unwrap();
    collega
        .wijzig(VRAAG, Write::Naam(Some(regel("Gezin Es"))))
        .unwrap();
    bord.neem_alles(&collega);
    let made = step(&mut bord, |bord| {
        bord.wijzig(VRAAG, Write::Naam(Some(regel("Gezin Es"))))
            .unwrap();
    });
    assert_eq!(terug(&mut bord, &made), Err(Refusal::GeenWegTerug));
}
