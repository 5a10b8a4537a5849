//! Resting and going on, what can be put off, the rhythm of contact.

use crate::bord::{Bord, KOPPELING, VRAAG, dag};
use koppelbord::domain::{
    Aanleiding, Datum, Fase, Kant, KoppelingId, Oordeel, Pauze, Pauzereden, Uitstel, Vervolg,
};
use koppelbord::log::{Command, Onderwerp, Refusal};

fn pauzeer(bord: &mut Bord, vanaf: Datum, tot: Option<Datum>) -> Result<(), Refusal> {
    bord.doe(Command::Pauzeer {
        koppeling: KOPPELING,
        pauze: Pauze {
            vanaf,
            tot,
            reden: Pauzereden::Ziekte,
            toelichting: None,
        },
    })
}

fn hervat(bord: &mut Bord, op: Datum) -> Result<(), Refusal> {
    bord.doe(Command::Hervat {
        koppeling: KOPPELING,
        op,
    })
}

#[test]
fn every_open_koppeling_can_rest_and_an_ended_one_cannot() {
    for fase in Fase::ALL {
        let mut bord = Bord::in_fase(fase);
        let today = bord.today;
        let expected = if fase == Fase::Afgesloten {
            Err(Refusal::Afgesloten)
        } else {
            Ok(())
        };
        assert_eq!(pauzeer(&mut bord, today, None), expected, "{fase:?}");
        assert_eq!(bord.koppeling().rust(today), fase != Fase::Afgesloten);
        assert_eq!(bord.fase(), Some(fase), "a rest is no fase");
    }
}

#[test]
fn while_it_rests_no_fase_begins_but_it_can_end_and_then_rests_no_more() {
    for (van, naar) in [
        (Fase::Voorstel, Fase::Kennismaking),
        (Fase::Kennismaking, Fase::Proefperiode),
        (Fase::Proefperiode, Fase::Evaluatie),
        (Fase::Evaluatie, Fase::Actief),
    ] {
        let mut bord = Bord::in_fase(van);
        bord.open_poort(naar);
        let today = bord.today;
        pauzeer(&mut bord, today, None).unwrap();
        assert_eq!(bord.ga_naar(naar), Err(Refusal::Gepauzeerd), "{van:?}");
        let mut ended = bord.clone();
        ended.sluit_af(Vervolg::OpnieuwZoeken).unwrap();
        assert_eq!(ended.koppeling().pauze, None);
        hervat(&mut bord, today).unwrap();
        assert_eq!(bord.ga_naar(naar), Ok(()), "{van:?}");
    }
}

#[test]
fn a_trial_gets_back_the_days_that_it_rested() {
    let mut bord = Bord::in_fase(Fase::Proefperiode);
    let clock = bord.koppeling().proef.unwrap();
    let vanaf = bord.today.plus_days(3);
    bord.today = vanaf;
    pauzeer(&mut bord, vanaf, Some(vanaf.plus_days(6))).unwrap();
    bord.today = vanaf.plus_days(10);
    let back = bord.today;
    hervat(&mut bord, back).unwrap();
    let moved = bord.koppeling().proef.unwrap();
    assert_eq!(moved.begin, clock.begin);
    assert_eq!(moved.einde, clock.einde.plus_days(10));
    assert_eq!(hervat(&mut bord, back), Err(Refusal::GeenPauze));
}

#[test]
fn resting_elsewhere_than_in_a_trial_moves_no_clock() {
    let mut bord = Bord::in_fase(Fase::Actief);
    let clock = bord.koppeling().proef;
    let vanaf = bord.today;
    pauzeer(&mut bord, vanaf, None).unwrap();
    bord.today = vanaf.plus_days(30);
    let back = bord.today;
    hervat(&mut bord, back).unwrap();
    assert_eq!(bord.koppeling().proef, clock);
}

#[test]
fn a_planned_rest_stops_nothing_yet_and_can_be_called_off() {
    let mut bord = Bord::in_fase(Fase::Proefperiode);
    let clock = bord.koppeling().proef;
    let vanaf = bord.today.plus_days(14);
    pauzeer(&mut bord, vanaf, Some(vanaf.plus_days(7))).unwrap();
    assert!(!bord.koppeling().rust(bord.today));
    let today = bord.today;
    let mut going_on = bord.clone();
    assert_eq!(going_on.ga_naar(Fase::Evaluatie), Ok(()));
    hervat(&mut bord, today).unwrap();
    assert_eq!(
        (bord.koppeling().pauze.clone(), bord.koppeling().proef),
        (None, clock)
    );
}

#[test]
fn a_rest_with_its_days_in_the_wrong_order_is_refused() {
    let mut bord = Bord::in_fase(Fase::Actief);
    let today = bord.today;
    let before = today.plus_days(-1);
    assert_eq!(
        pauzeer(&mut bord, today, Some(before)),
        Err(Refusal::Volgorde)
    );
    assert_eq!(pauzeer(&mut bord, before, None), Err(Refusal::VoorDeFase));
    pauzeer(&mut bord, today, Some(today)).unwrap();
    assert_eq!(hervat(&mut bord, before), Err(Refusal::Volgorde));
    let later = today.plus_days(1);
    assert_eq!(hervat(&mut bord, later), Err(Refusal::InDeToekomst));
    assert!(bord.koppeling().rust(today), "nothing was half done");
}

#[test]
fn a_rhythm_of_contact_is_one_to_twenty_six_weeks() {
    let mut bord = Bord::in_fase(Fase::Actief);
    for (weken, good) in [(0, false), (1, true), (26, true), (27, false)] {
        let answer = bord.doe(Command::KiesRitme {
            koppeling: KOPPELING,
            weken: Some(weken),
        });
        assert_eq!(answer.is_ok(), good, "{weken}");
    }
    assert_eq!(bord.koppeling().ritme, Some(26));
}

#[test]
fn an_occasion_is_put_off_to_a_day_to_come_and_no_other_with_it() {
    let uitstel = |tot| Uitstel {
        aanleiding: Aanleiding::Stil,
        tot,
        reden: None,
    };
    let mut bord = Bord::in_fase(Fase::Actief);
    let today = bord.today;
    for over in [Onderwerp::Koppeling(KOPPELING), Onderwerp::Gezin(VRAAG)] {
        let mut put_off = |tot| {
            let uitstel = uitstel(tot);
            bord.doe(Command::StelUit { over, uitstel })
        };
        assert_eq!(put_off(Some(today)), Err(Refusal::NietInDeToekomst));
        assert_eq!(put_off(Some(today.plus_days(1))), Ok(()));
    }
    let koppeling = bord.koppeling();
    assert!(koppeling.uitgesteld(Aanleiding::Stil).is_some());
    assert!(koppeling.uitgesteld(Aanleiding::Halfjaar).is_none());
    assert!(
        bord.state.gezinnen[&VRAAG]
            .uitgesteld(Aanleiding::Stil)
            .is_some()
    );
    let back = Command::StelUit {
        over: Onderwerp::Koppeling(KOPPELING),
        uitstel: uitstel(None),
    };
    assert_eq!(bord.doe(back), Ok(()));
    assert!(bord.koppeling().uitgesteld(Aanleiding::Stil).is_none());
}

#[test]
fn what_is_put_off_of_a_koppeling_that_is_not_there_is_refused() {
    let mut bord = Bord::met_gezinnen();
    let uitstel = Uitstel {
        aanleiding: Aanleiding::Stil,
        tot: Some(dag("2027-01-01")),
        reden: None,
    };
    let over = Onderwerp::Koppeling(KoppelingId([77; 16]));
    assert_eq!(
        bord.doe(Command::StelUit { over, uitstel }),
        Err(Refusal::KoppelingOnbekend)
    );
}

#[test]
fn who_says_no_to_a_longer_trial_is_heard() {
    let mut bord = Bord::in_fase(Fase::Evaluatie);
    bord.evalueer(Some(Oordeel::Wisselend), Some(Oordeel::Positief))
        .unwrap();
    bord.beslis(Fase::Proefperiode, Kant::Vraag, false).unwrap();
    assert_eq!(
        bord.ga_naar(Fase::Proefperiode),
        Err(Refusal::GeenToestemming {
            kant: Kant::Vraag,
            naar: Fase::Proefperiode
        })
    );
    bord.beslis(Fase::Proefperiode, Kant::Vraag, true).unwrap();
    assert_eq!(bord.ga_naar(Fase::Proefperiode), Ok(()));
}

#[test]
fn nothing_is_put_off_for_longer_than_a_year() {
    let mut bord = Bord::in_fase(Fase::Actief);
    let today = bord.today;
    let over = [Onderwerp::Koppeling(KOPPELING), Onderwerp::Gezin(VRAAG)];
    for over in over {
        let mut off = |tot| {
            let uitstel = Uitstel {
                aanleiding: Aanleiding::Stil,
                tot: Some(tot),
                reden: None,
            };
            bord.doe(Command::StelUit { over, uitstel })
        };
        let year = today.plus_months(12);
        assert_eq!(off(year.plus_days(1)), Err(Refusal::TeVer));
        assert_eq!(off(today), Err(Refusal::NietInDeToekomst));
        assert_eq!(off(year), Ok(()));
    }
}
