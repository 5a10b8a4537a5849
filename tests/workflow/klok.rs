//! The clock of the machine set wrong: a day that is still to come locks nothing, is said, and is
//! put right by the coordinator alone.

use crate::bord::{Bord, KOPPELING};
use koppelbord::app::{agenda, views::koppeling::klok};
use koppelbord::domain::{
    Aanleiding, Datum, Fase, Kant, Oordeel, Pauze, Pauzereden, Proef, Uitstel, Vervolg,
};
use koppelbord::gebied::Gebied;
use koppelbord::log::{Command, Onderwerp, Refusal};

/// So many days the clock was ahead.
const VOOR: i32 = 36;

/// A koppeling that came into this fase while the clock was five weeks ahead, on the day that it
/// really is.
fn te_vroeg(fase: Fase) -> Bord {
    let at = Fase::ALL.iter().position(|one| *one == fase).unwrap();
    let mut bord = match at {
        0 => Bord::gescreend(),
        _ => Bord::in_fase(Fase::ALL[at - 1]),
    };
    let today = bord.today;
    bord.today = today.plus_days(VOOR);
    if at == 0 {
        bord.stel_voor().unwrap();
    } else {
        bord.open_poort(fase);
        bord.ga_naar(fase).unwrap();
    }
    bord.today = today;
    assert_eq!(bord.koppeling().sinds, Some(today.plus_days(VOOR)));
    bord
}

fn begin_op(bord: &mut Bord, fase: Fase, op: Datum) -> Result<(), Refusal> {
    bord.doe(Command::GaNaar {
        koppeling: KOPPELING,
        fase,
        op,
        weken: None,
    })
}

fn open() -> impl Iterator<Item = Fase> {
    Fase::ALL.into_iter().filter(|fase| fase.is_open())
}

#[test]
fn a_fase_that_begins_on_a_day_to_come_can_end_rest_and_go_on_today() {
    for fase in open() {
        let mut ends = te_vroeg(fase);
        assert_eq!(ends.sluit_af(Vervolg::OpnieuwZoeken), Ok(()), "{fase:?}");
        let mut rests = te_vroeg(fase);
        let pauze = Pauze {
            vanaf: rests.today,
            tot: None,
            reden: Pauzereden::Ziekte,
            toelichting: None,
        };
        let koppeling = KOPPELING;
        let rest = Command::Pauzeer { koppeling, pauze };
        assert_eq!(rests.doe(rest), Ok(()), "{fase:?}");
        for naar in fase.next().iter().filter(|naar| naar.is_open()) {
            let mut goes = te_vroeg(fase);
            goes.open_poort(*naar);
            assert_eq!(goes.ga_naar(*naar), Ok(()), "{fase:?} → {naar:?}");
        }
        // Today is the bound then, and the day that was wrong is none.
        let mut bord = te_vroeg(fase);
        let mut ending = bord.afsluiting(Vervolg::OpnieuwZoeken);
        for (days, refusal) in [(-1, Refusal::VoorDeFase), (VOOR, Refusal::InDeToekomst)] {
            ending.op = bord.today.plus_days(days);
            let command = Command::SluitAf {
                koppeling: KOPPELING,
                afsluiting: ending.clone(),
            };
            assert_eq!(bord.doe(command), Err(refusal), "{fase:?} {days}");
        }
    }
}

#[test]
fn a_trial_that_begins_on_a_day_to_come_is_evaluated_today() {
    let mut bord = te_vroeg(Fase::Proefperiode);
    bord.ga_naar(Fase::Evaluatie).unwrap();
    bord.evalueer(Some(Oordeel::Positief), Some(Oordeel::Positief))
        .unwrap();
    assert_eq!(bord.ga_naar(Fase::Actief), Ok(()));

    // What was noted for a day to come says nothing about today.
    let mut bord = te_vroeg(Fase::Evaluatie);
    let today = bord.today;
    bord.today = today.plus_days(VOOR);
    bord.evalueer(Some(Oordeel::Negatief), Some(Oordeel::Negatief))
        .unwrap();
    bord.today = today;
    assert_eq!(bord.ga_naar(Fase::Actief), Err(Refusal::GeenEvaluatie));
    bord.evalueer(Some(Oordeel::Positief), Some(Oordeel::Positief))
        .unwrap();
    assert_eq!(bord.ga_naar(Fase::Actief), Ok(()));
}

#[test]
fn the_day_of_a_fase_is_put_right_only_while_it_is_still_to_come() {
    for fase in open() {
        let mut bord = te_vroeg(fase);
        let (today, tomorrow) = (bord.today, bord.today.plus_days(1));
        assert_eq!(
            begin_op(&mut bord, fase, tomorrow),
            Err(Refusal::InDeToekomst)
        );
        let before = bord.koppeling().proef;
        let right = today.plus_days(-2);
        assert_eq!(begin_op(&mut bord, fase, right), Ok(()), "{fase:?}");
        let koppeling = bord.koppeling();
        assert_eq!((koppeling.fase, koppeling.sinds), (Some(fase), Some(right)));
        // A trial moves along and keeps its length.
        let moved = |proef: Proef| Proef {
            begin: right,
            einde: proef.einde.plus_days(-VOOR - 2),
            ..proef
        };
        let trial = before.map(|proef| match fase {
            Fase::Proefperiode => moved(proef),
            _ => proef,
        });
        assert_eq!(koppeling.proef, trial);
        let again = begin_op(&mut bord, fase, today);
        let no_arrow = Refusal::GeenPijl {
            van: fase,
            naar: fase,
        };
        assert_eq!(again, Err(no_arrow));
    }
}

#[test]
fn a_fase_that_begins_on_a_day_to_come_is_said_first_until_it_is_put_right() {
    let gebied = Gebied::demo();
    let first = |bord: &Bord| {
        let blik = bord.blik(&gebied);
        let taak = agenda::volgende(&blik, bord.koppeling()).unwrap();
        (taak.aanleiding, taak.op, format!("{:?}", taak.waarom))
    };
    for fase in open() {
        let mut bord = te_vroeg(fase);
        let (aanleiding, op, why) = first(&bord);
        assert_eq!((aanleiding, op), (Aanleiding::Botsing, bord.today));
        // It cannot be put off: until it is right nobody can tell when the rest is due.
        let uitstel = Uitstel {
            aanleiding,
            tot: Some(op.plus_days(9)),
            reden: None,
        };
        let over = Onderwerp::Koppeling(KOPPELING);
        bord.doe(Command::StelUit { over, uitstel }).unwrap();
        assert_eq!(first(&bord), (aanleiding, op, why.clone()));
        let said = klok(bord.koppeling(), bord.today).unwrap();
        assert!(why.contains(&said.tekst), "{why}");
        assert!(said.tekst.contains("Dat moet nog komen"), "{said:?}");
        let command = said.zet(KOPPELING, bord.today);
        bord.doe(command).unwrap();
        assert_eq!(klok(bord.koppeling(), bord.today), None);
        assert_ne!(first(&bord).0, Aanleiding::Botsing, "{fase:?}");
    }
    // Two answers elsewhere do not hide it.
    let mut bord = te_vroeg(Fase::Voorstel);
    let mut collega = bord.collega();
    bord.beslis(Fase::Kennismaking, Kant::Vraag, true).unwrap();
    collega
        .beslis(Fase::Kennismaking, Kant::Vraag, false)
        .unwrap();
    bord.neem_alles(&collega);
    let (_, _, why) = first(&bord);
    assert!(
        why.contains("Dat moet nog komen") && why.contains("Op één plek"),
        "{why}"
    );
}
