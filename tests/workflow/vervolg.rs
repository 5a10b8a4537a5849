//! What comes after: parked until a day, met anew, and what is asked before and after a trial.

use crate::bord::{Bord, KOPPELING, STEUN, VRAAG, dag};
use koppelbord::domain::{
    Afspraak, Dagdelen, ElementId, Evaluatie, Evaluatiemoment, Fase, Gesprek, Gespreksoort, Kant,
    KoppelingId, Oordeel, Score, Scores, Stand, Steunsoort, Tekst, Vervolg, Zorgsignaal,
};
use koppelbord::log::{Command, Elem, Genoteerd, Kind, Refusal, Write};

const EEN: ElementId = ElementId([5; 16]);
const NIEUW: KoppelingId = KoppelingId([8; 16]);

fn evaluatie(bord: &Bord, moment: Evaluatiemoment, oordeel: Option<Oordeel>) -> Evaluatie {
    Evaluatie {
        per_kind: Default::default(),
        id: EEN,
        op: bord.today,
        moment: Some(moment),
        vraaggezin: oordeel,
        steungezin: oordeel,
        kinderen: None,
        scores_vraag: Scores::of([Score::new(2), None, None, Score::new(4)]),
        scores_steun: None,
        toelichting: None,
    }
}

fn evalueer(bord: &mut Bord, evaluatie: Evaluatie) -> Result<(), Refusal> {
    bord.doe(Command::Evalueer {
        koppeling: KOPPELING,
        evaluatie,
    })
}

fn gesprek(bord: &Bord, soort: Gespreksoort) -> Write {
    Write::Gesprek(Elem::Zet(Gesprek {
        id: EEN,
        op: bord.today,
        soort,
        notitie: None,
        vervolg: None,
        vervolg_op: None,
    }))
}

#[test]
fn a_family_is_parked_until_the_day_that_was_said_and_takes_part_again_then() {
    let mut bord = Bord::in_fase(Fase::Kennismaking);
    let until = bord.today.plus_days(60);
    let mut ending = bord.afsluiting(Vervolg::Parkeren);
    ending.tot_steun = Some(until);
    bord.doe(Command::SluitAf {
        koppeling: KOPPELING,
        afsluiting: ending,
    })
    .unwrap();
    let steun = &bord.state.gezinnen[&STEUN];
    assert_eq!(steun.stand, Some(Stand::Geparkeerd { tot: Some(until) }));
    assert!(!steun.doet_mee(until.plus_days(-1)) && steun.doet_mee(until));
}

#[test]
fn a_family_is_not_parked_until_a_day_before_the_ending() {
    let mut bord = Bord::in_fase(Fase::Kennismaking);
    let mut ending = bord.afsluiting(Vervolg::Parkeren);
    ending.tot_vraag = Some(bord.today);
    let answer = bord.doe(Command::SluitAf {
        koppeling: KOPPELING,
        afsluiting: ending,
    });
    assert_eq!(answer, Err(Refusal::Volgorde));
    assert_eq!(bord.fase(), Some(Fase::Kennismaking));
}

#[test]
fn after_an_ending_that_asks_for_it_a_family_is_met_anew_before_a_new_proposal() {
    let mut bord = Bord::in_fase(Fase::Kennismaking);
    bord.sluit_af(Vervolg::NieuweIntake).unwrap();
    assert!(bord.state.gezinnen[&STEUN].wil_intake());
    assert_eq!(
        bord.stel_voor_toch(NIEUW, None),
        Err(Refusal::NieuweIntake(Kant::Steun))
    );
    let call = gesprek(&bord, Gespreksoort::Telefoon);
    bord.wijzig(STEUN, call).unwrap();
    assert!(
        bord.state.gezinnen[&STEUN].wil_intake(),
        "a call is no kennismaking"
    );
    let mut overruled = bord.clone();
    assert_eq!(
        overruled.stel_voor_toch(NIEUW, Some("Is al gebeurd")),
        Ok(())
    );
    let met = gesprek(&bord, Gespreksoort::Kennismaking);
    bord.wijzig(STEUN, met).unwrap();
    assert_eq!(bord.stel_voor_toch(NIEUW, None), Ok(()));
}

#[test]
fn a_conversation_with_a_family_is_not_noted_for_a_day_to_come_and_can_be_taken_away() {
    let mut bord = Bord::met_gezinnen();
    let today = bord.today;
    bord.today = today.plus_days(1);
    let tomorrow = gesprek(&bord, Gespreksoort::Kennismaking);
    bord.today = today;
    assert_eq!(bord.wijzig(VRAAG, tomorrow), Err(Refusal::InDeToekomst));
    let weg = Write::Gesprek(Elem::Weg(EEN));
    assert_eq!(bord.wijzig(VRAAG, weg.clone()), Err(Refusal::Niets));
    let talk = gesprek(&bord, Gespreksoort::Kennismaking);
    bord.wijzig(VRAAG, talk).unwrap();
    assert_eq!(bord.state.gezinnen[&VRAAG].gesprekken.len(), 1);
    bord.wijzig(VRAAG, weg).unwrap();
    assert!(bord.state.gezinnen[&VRAAG].gesprekken.is_empty());
}

#[test]
fn the_start_is_measured_in_any_open_fase_and_opens_no_gate() {
    for fase in Fase::ALL {
        let mut bord = Bord::in_fase(fase);
        let start = evaluatie(&bord, Evaluatiemoment::Start, Some(Oordeel::Positief));
        let expected = if fase == Fase::Afgesloten {
            Err(Refusal::Afgesloten)
        } else {
            Ok(())
        };
        assert_eq!(evalueer(&mut bord, start), expected, "{fase:?}");
    }
    let mut bord = Bord::in_fase(Fase::Evaluatie);
    let start = evaluatie(&bord, Evaluatiemoment::Start, Some(Oordeel::Positief));
    evalueer(&mut bord, start).unwrap();
    assert_eq!(bord.ga_naar(Fase::Actief), Err(Refusal::GeenEvaluatie));
    let after = evaluatie(&bord, Evaluatiemoment::NaProef, Some(Oordeel::Positief));
    evalueer(&mut bord, after).unwrap();
    assert_eq!(bord.ga_naar(Fase::Actief), Ok(()));
}

#[test]
fn children_who_do_not_look_back_well_close_the_gate_and_those_too_young_to_say_do_not() {
    for (kinderen, open) in [
        (None, true),
        (Some(Oordeel::Positief), true),
        (Some(Oordeel::Wisselend), false),
        (Some(Oordeel::Negatief), false),
    ] {
        let mut bord = Bord::in_fase(Fase::Evaluatie);
        let mut after = evaluatie(&bord, Evaluatiemoment::NaProef, Some(Oordeel::Positief));
        after.kinderen = kinderen;
        evalueer(&mut bord, after).unwrap();
        let expected = if open {
            Ok(())
        } else {
            Err(Refusal::EvaluatieKinderen)
        };
        assert_eq!(bord.ga_naar(Fase::Actief), expected, "{kinderen:?}");
    }
}

#[test]
fn an_agreement_does_not_end_before_it_begins() {
    let mut bord = Bord::in_fase(Fase::Actief);
    let mut afspraak = Afspraak {
        id: EEN,
        soort: Steunsoort::Opvang,
        frequentie: None,
        dagdelen: Dagdelen::NONE,
        vanaf: dag("2026-06-01"),
        tot: Some(dag("2026-05-31")),
        plek: None,
        brengt: None,
        haalt: None,
        toelichting: None,
    };
    let spreek_af = |bord: &mut Bord, afspraak: Afspraak| {
        bord.doe(Command::SpreekAf {
            koppeling: KOPPELING,
            afspraak,
        })
    };
    assert_eq!(
        spreek_af(&mut bord, afspraak.clone()),
        Err(Refusal::Volgorde)
    );
    afspraak.tot = Some(afspraak.vanaf);
    assert_eq!(spreek_af(&mut bord, afspraak), Ok(()));
}

#[test]
fn a_concern_is_a_change_of_its_own_kind_in_every_fase_and_can_be_taken_away() {
    for fase in Fase::ALL {
        let mut bord = Bord::in_fase(fase);
        let signaal = Zorgsignaal {
            id: EEN,
            op: bord.today,
            wat: Tekst::parse("Zag een blauwe plek").unwrap(),
            besproken: None,
            vervolg: None,
            vervolg_op: None,
        };
        let noteer = |bord: &mut Bord, signaal: Zorgsignaal| {
            bord.doe(Command::NoteerZorg {
                koppeling: KOPPELING,
                signaal,
            })
        };
        let tomorrow = Zorgsignaal {
            op: bord.today.plus_days(1),
            ..signaal.clone()
        };
        assert_eq!(noteer(&mut bord, tomorrow), Err(Refusal::InDeToekomst));
        noteer(&mut bord, signaal).unwrap();
        assert_eq!(bord.koppeling().zorgsignalen.len(), 1, "{fase:?}");
        let apart = |kind| {
            bord.log
                .iter()
                .filter(|(_, e)| e.header.kind == kind)
                .count()
        };
        assert_eq!(apart(Kind::Zorgsignaal), 1);
        assert_eq!(apart(Kind::Contact), 0);
        bord.doe(Command::HaalWeg {
            koppeling: KOPPELING,
            wat: Genoteerd::Zorgsignaal(EEN),
        })
        .unwrap();
        assert!(bord.koppeling().zorgsignalen.is_empty());
    }
}
