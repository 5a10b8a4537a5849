//! Days that cannot be: long before there was a koppeling, before the trial, before what they
//! follow. Refused with a reason, and what is just possible is taken.

use crate::bord::{Bord, KOPPELING, OpDag, VRAAG, besluit, contact, dag, regel};
use koppelbord::domain::{
    Afspraak, Dagdelen, Datum, ElementId, Evaluatie, Evaluatiemoment, Fase, Gesprek, Gespreksoort,
    Oordeel, Steunsoort, Tekst, Vervolg, Zorgsignaal,
};
use koppelbord::log::{Command, Elem, Refusal, Write};

const ID: ElementId = ElementId([7; 16]);

fn zorg(op: Datum, vervolg_op: Option<Datum>) -> Command {
    let signaal = Zorgsignaal {
        id: ID,
        op,
        wat: Tekst::parse("Gezien").unwrap(),
        besproken: None,
        vervolg: None,
        vervolg_op,
    };
    Command::NoteerZorg {
        koppeling: KOPPELING,
        signaal,
    }
}

fn afspraak(vanaf: Datum) -> Command {
    let afspraak = Afspraak {
        id: ID,
        soort: Steunsoort::Opvang,
        frequentie: None,
        dagdelen: Dagdelen::NONE,
        vanaf,
        tot: None,
        plek: None,
        brengt: None,
        haalt: None,
        toelichting: None,
    };
    Command::SpreekAf {
        koppeling: KOPPELING,
        afspraak,
    }
}

fn evaluatie(id: u8, op: Datum, moment: Option<Evaluatiemoment>) -> Command {
    let evaluatie = Evaluatie {
        per_kind: Default::default(),
        id: ElementId([id; 16]),
        op,
        moment,
        vraaggezin: Some(Oordeel::Positief),
        steungezin: None,
        kinderen: None,
        scores_vraag: None,
        scores_steun: None,
        toelichting: None,
    };
    Command::Evalueer {
        koppeling: KOPPELING,
        evaluatie,
    }
}

fn contract(op: Datum) -> Command {
    Command::TekenContract {
        koppeling: KOPPELING,
        op,
    }
}

#[test]
fn nothing_lies_more_than_a_month_before_the_koppeling() {
    let cases: [(Fase, OpDag); 6] = [
        (Fase::Voorstel, besluit),
        (Fase::Voorstel, |op| contact(op, None)),
        (Fase::Voorstel, |op| zorg(op, None)),
        (Fase::Voorstel, afspraak),
        (Fase::Voorstel, |op| {
            evaluatie(1, op, Some(Evaluatiemoment::Start))
        }),
        (Fase::Actief, contract),
    ];
    // It is proposed on that day, whatever fase it is in since.
    let begin = Bord::new().today;
    for (fase, command) in cases {
        for (days, answer) in [
            (-3650, Err(Refusal::TeLangGeleden)),
            (-32, Err(Refusal::TeLangGeleden)),
            (-31, Ok(())),
            (0, Ok(())),
        ] {
            let mut bord = Bord::in_fase(fase);
            let command = command(begin.plus_days(days));
            let said = format!("{days} {command:?}");
            assert_eq!(bord.doe(command), answer, "{said}");
        }
    }
}

#[test]
fn a_koppeling_with_two_fasen_ends_no_earlier_than_it_can_have_begun() {
    let mut bord = Bord::in_fase(Fase::Voorstel);
    bord.open_poort(Fase::Kennismaking);
    let mut collega = bord.collega();
    bord.ga_naar(Fase::Kennismaking).unwrap();
    collega.sluit_af(Vervolg::OpnieuwZoeken).unwrap();
    bord.neem_alles(&collega);
    assert_eq!(bord.fase(), None);
    let mut afsluiting = bord.afsluiting(Vervolg::OpnieuwZoeken);
    afsluiting.op = dag("2019-05-05");
    let koppeling = KOPPELING;
    let command = Command::SluitAf {
        koppeling,
        afsluiting,
    };
    assert_eq!(bord.doe(command), Err(Refusal::TeLangGeleden));
}

#[test]
fn what_stood_there_can_be_edited_without_touching_its_day() {
    let mut bord = Bord::in_fase(Fase::Kennismaking);
    let (today, early) = (bord.today, bord.today.plus_days(-300));
    // Noted while the clock was set wrong.
    bord.today = early;
    bord.doe(contact(early, None)).unwrap();
    bord.today = today;
    assert_eq!(bord.doe(contact(early, Some(today))), Ok(()));
    let other = contact(early.plus_days(1), None);
    assert_eq!(bord.doe(other), Err(Refusal::TeLangGeleden));
}

#[test]
fn a_contract_needs_a_trial() {
    for fase in Fase::ALL.into_iter().filter(|fase| fase.is_open()) {
        let mut bord = Bord::in_fase(fase);
        let today = bord.today;
        let early = matches!(fase, Fase::Voorstel | Fase::Kennismaking);
        let answer = if early {
            Err(Refusal::GeenProef)
        } else {
            Ok(())
        };
        assert_eq!(bord.doe(contract(today)), answer, "{fase:?}");
    }
}

#[test]
fn a_next_step_lies_no_earlier_than_what_it_follows() {
    let mut bord = Bord::in_fase(Fase::Kennismaking);
    let today = bord.today;
    let before = Some(today.plus_days(-1));
    assert_eq!(bord.doe(contact(today, before)), Err(Refusal::Volgorde));
    assert_eq!(bord.doe(zorg(today, before)), Err(Refusal::Volgorde));
    assert_eq!(bord.doe(contact(today, Some(today))), Ok(()));
    assert_eq!(bord.doe(zorg(today, Some(today))), Ok(()));
    let talk = |vervolg_op| {
        Write::Gesprek(Elem::Zet(Gesprek {
            id: ID,
            op: today,
            soort: Gespreksoort::Telefoon,
            notitie: None,
            vervolg: Some(regel("Terugbellen")),
            vervolg_op,
        }))
    };
    assert_eq!(bord.wijzig(VRAAG, talk(before)), Err(Refusal::Volgorde));
    assert_eq!(bord.wijzig(VRAAG, talk(Some(today))), Ok(()));
}

#[test]
fn a_trial_is_evaluated_after_it_began_and_only_the_start_before() {
    let mut bord = Bord::in_fase(Fase::Proefperiode);
    let begin = bord.koppeling().proef.unwrap().begin;
    bord.today = begin.plus_days(20);
    let before = begin.plus_days(-1);
    for moment in [None, Some(Evaluatiemoment::NaProef)] {
        let early = evaluatie(1, before, moment);
        assert_eq!(bord.doe(early), Err(Refusal::VoorDeProef));
        assert_eq!(bord.doe(evaluatie(2, begin, moment)), Ok(()));
    }
    let start = Some(Evaluatiemoment::Start);
    assert_eq!(bord.doe(evaluatie(3, before, start)), Ok(()));

    // An extended trial began before its present clock.
    bord.ga_naar(Fase::Evaluatie).unwrap();
    bord.today = begin.plus_days(60);
    bord.ga_naar(Fase::Proefperiode).unwrap();
    assert_eq!(bord.koppeling().proef.unwrap().begin, bord.today);
    let late = evaluatie(4, begin.plus_days(30), None);
    assert_eq!(bord.doe(late), Ok(()));
    let early = evaluatie(5, before.plus_days(-1), None);
    assert_eq!(bord.doe(early), Err(Refusal::VoorDeProef));
}
