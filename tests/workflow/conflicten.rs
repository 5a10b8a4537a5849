//! Two coordinators at once: a conflict closes the gate, and choosing opens it again.

use crate::bord::{Bord, KOPPELING, STEUN, VRAAG, dag, regel};
use koppelbord::domain::{
    Besluit, Fase, Kant, KoppelingId, Oordeel, Screeningstand, Screeningstap, Stand, Vervolg,
};
use koppelbord::log::{
    Command, FaseStand, KantBesluit, Onderwerp, Refusal, Register, Tussen, Write,
};

fn kies(bord: &mut Bord, write: Write) -> Result<(), Refusal> {
    bord.doe(Command::Kies {
        over: Onderwerp::Koppeling(KOPPELING),
        write: Box::new(write),
    })
}

fn fase_op(fase: Fase, bord: &Bord) -> Write {
    Write::Fase(FaseStand {
        fase,
        sinds: bord.today,
    })
}

#[test]
fn a_conflict_about_the_fase_closes_every_gate_until_one_is_chosen() {
    let mut bord = Bord::in_fase(Fase::Evaluatie);
    bord.open_poort(Fase::Actief);
    let mut collega = bord.collega();
    bord.ga_naar(Fase::Actief).unwrap();
    collega.sluit_af(Vervolg::OpnieuwZoeken).unwrap();
    bord.neem_alles(&collega);
    collega.neem_alles(&bord);
    assert_eq!(bord.state.digest(), collega.state.digest());
    assert_eq!(bord.fase(), None);
    for naar in Fase::ALL {
        assert_eq!(bord.ga_naar(naar), Err(Refusal::FaseOnbekend));
    }
    // Only what is there can be chosen.
    let other = fase_op(Fase::Kennismaking, &bord);
    assert_eq!(kies(&mut bord, other), Err(Refusal::HoortHierNiet));
    let actief = fase_op(Fase::Actief, &bord);
    kies(&mut bord, actief.clone()).unwrap();
    assert_eq!(bord.fase(), Some(Fase::Actief));
    assert_eq!(kies(&mut bord, actief), Err(Refusal::Niets));
    collega.neem_alles(&bord);
    assert_eq!(collega.fase(), Some(Fase::Actief));
}

#[test]
fn choosing_is_no_way_around_a_gate() {
    let mut bord = Bord::in_fase(Fase::Voorstel);
    let actief = fase_op(Fase::Actief, &bord);
    assert_eq!(kies(&mut bord, actief), Err(Refusal::Niets));
    let others = Write::Tussen(Tussen {
        vraaggezin: STEUN,
        steungezin: VRAAG,
        kinderen: Default::default(),
    });
    assert_eq!(kies(&mut bord, others), Err(Refusal::HoortHierNiet));
    bord.doe(Command::Wis(VRAAG)).unwrap();
    let ghost = Command::Kies {
        over: Onderwerp::Gezin(VRAAG),
        write: Box::new(Write::Naam(Some(regel("Gezin Meidoorn")))),
    };
    assert_eq!(bord.doe(ghost), Err(Refusal::GezinOnbekend));
}

#[test]
fn a_conflict_about_a_consent_closes_the_gate() {
    let naar = Fase::Kennismaking;
    let mut bord = Bord::in_fase(Fase::Voorstel);
    let mut collega = bord.collega();
    bord.open_poort(naar);
    collega.beslis(naar, Kant::Steun, false).unwrap();
    bord.neem_alles(&collega);
    let refusal = Refusal::GeenToestemming {
        kant: Kant::Steun,
        naar,
    };
    assert_eq!(bord.ga_naar(naar), Err(refusal));
    let yes = Write::Besluit(KantBesluit {
        naar,
        kant: Kant::Steun,
        besluit: Some(Besluit {
            ja: true,
            op: bord.today,
            toelichting: None,
        }),
    });
    kies(&mut bord, yes).unwrap();
    assert_eq!(bord.ga_naar(naar), Ok(()));
}

#[test]
fn an_unread_change_of_a_consent_closes_the_gate_too() {
    let naar = Fase::Kennismaking;
    let mut bord = Bord::in_fase(Fase::Voorstel);
    bord.open_poort(naar);
    let mut collega = bord.collega();
    collega.beslis(naar, Kant::Vraag, false).unwrap();
    bord.neem(&collega, |write| !matches!(write, Write::Besluit(_)));
    let refusal = Refusal::GeenToestemming {
        kant: Kant::Vraag,
        naar,
    };
    assert_eq!(bord.ga_naar(naar), Err(refusal));
}

#[test]
fn a_conflict_about_the_screening_or_about_taking_part_closes_the_gate() {
    let mut bord = Bord::gescreend();
    let mut collega = bord.collega();
    bord.screen("2027-06-30").unwrap();
    collega.screen("2027-12-31").unwrap();
    bord.neem_alles(&collega);
    let unknown = Screeningstand::Onvolledig(vec![Screeningstap::Vog]);
    assert_eq!(bord.stel_voor(), Err(Refusal::Screening(unknown)));

    let parked = |tot: &str| {
        Write::Stand(Some(Stand::Geparkeerd {
            tot: Some(dag(tot)),
        }))
    };
    for (mine, theirs) in [
        (
            Write::Beperkt(Some(dag("2026-02-01"))),
            Write::Beperkt(Some(dag("2026-02-02"))),
        ),
        (
            Write::Stand(Some(Stand::DoetMee)),
            Write::Stand(Some(Stand::Uitgeschreven)),
        ),
        (parked("2026-03-01"), parked("2026-06-01")),
    ] {
        let mut bord = Bord::gescreend();
        let mut collega = bord.collega();
        bord.wijzig(VRAAG, mine.clone()).unwrap();
        collega.wijzig(VRAAG, theirs).unwrap();
        bord.neem_alles(&collega);
        let answer = bord.stel_voor_toch(KOPPELING, Some("Toch"));
        assert_eq!(answer, Err(Refusal::DoetNietMee(Kant::Vraag)), "{mine:?}");
    }
}

#[test]
fn a_conflict_about_the_ending_still_keeps_two_apart() {
    let mut bord = Bord::in_fase(Fase::Actief);
    let mut collega = bord.collega();
    let mut never = bord.afsluiting(Vervolg::OpnieuwZoeken);
    never.niet_meer_samen = true;
    bord.doe(Command::SluitAf {
        koppeling: KOPPELING,
        afsluiting: never,
    })
    .unwrap();
    collega.sluit_af(Vervolg::OpnieuwZoeken).unwrap();
    bord.neem_alles(&collega);
    assert_eq!(bord.fase(), Some(Fase::Afgesloten));
    assert_eq!(bord.koppeling().afsluiting, None);
    let again = KoppelingId([11; 16]);
    assert_eq!(
        bord.stel_voor_toch(again, None),
        Err(Refusal::NietMeerSamen)
    );
}

#[test]
fn a_conflict_about_the_trial_or_its_evaluation_closes_the_gate_to_actief() {
    // Two coordinators note the same evaluation differently.
    let mut bord = Bord::in_fase(Fase::Evaluatie);
    bord.evalueer(Some(Oordeel::Positief), Some(Oordeel::Positief))
        .unwrap();
    let mut collega = bord.collega();
    let mut evaluatie = bord.koppeling().evaluaties[0].clone();
    evaluatie.kinderen = Some(Oordeel::Positief);
    let note = |bord: &mut Bord, evaluatie| {
        bord.doe(Command::Evalueer {
            koppeling: KOPPELING,
            evaluatie,
        })
        .unwrap();
    };
    note(&mut bord, evaluatie.clone());
    evaluatie.steungezin = Some(Oordeel::Negatief);
    note(&mut collega, evaluatie.clone());
    bord.neem_alles(&collega);
    assert_eq!(bord.ga_naar(Fase::Actief), Err(Refusal::GeenEvaluatie));
    evaluatie.steungezin = Some(Oordeel::Positief);
    note(&mut bord, evaluatie);
    assert_eq!(bord.ga_naar(Fase::Actief), Ok(()));

    // Two coordinators begin the trial with clocks that differ.
    let mut bord = Bord::in_fase(Fase::Kennismaking);
    bord.open_poort(Fase::Proefperiode);
    let mut collega = bord.collega();
    bord.ga_naar_voor(Fase::Proefperiode, Some(4)).unwrap();
    collega.ga_naar_voor(Fase::Proefperiode, Some(9)).unwrap();
    bord.neem_alles(&collega);
    bord.ga_naar(Fase::Evaluatie).unwrap();
    bord.evalueer(Some(Oordeel::Positief), Some(Oordeel::Positief))
        .unwrap();
    assert_eq!(bord.ga_naar(Fase::Actief), Err(Refusal::GeenEvaluatie));
    let proef = Write::Proef(collega.koppeling().proef);
    assert!(
        bord.state
            .cell(Register::of(KOPPELING.0, &proef))
            .is_some_and(|c| c.is_conflict())
    );
    kies(&mut bord, proef).unwrap();
    assert_eq!(bord.ga_naar(Fase::Actief), Ok(()));
}
