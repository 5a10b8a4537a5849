//! Every arrow that exists works, every arrow that does not exist is refused with its reason.

use crate::bord::{Bord, KOPPELING, STEUN, VRAAG};
use koppelbord::domain::{Afsluitreden, Fase, Kant, Stand, Vervolg};
use koppelbord::log::{Command, Refusal};

use Fase::{Actief, Afgesloten, Evaluatie, Kennismaking, Proefperiode, Voorstel};

/// The arrows of the programme, written down here once more on purpose.
const PIJLEN: [(Fase, Fase); 6] = [
    (Voorstel, Kennismaking),
    (Kennismaking, Proefperiode),
    (Proefperiode, Evaluatie),
    (Evaluatie, Actief),
    (Evaluatie, Proefperiode),
    // From every other fase there is the way out; it has a command of its own.
    (Actief, Afgesloten),
];

#[test]
fn every_arrow_that_exists_works_when_its_gate_is_open_and_no_other_does() {
    for van in Fase::ALL {
        for naar in Fase::ALL {
            let mut bord = Bord::in_fase(van);
            bord.today = bord.today.plus_days(1);
            let exists = PIJLEN.contains(&(van, naar)) && naar != Afgesloten;
            if exists {
                bord.open_poort(naar);
                assert_eq!(bord.ga_naar(naar), Ok(()), "{van:?} → {naar:?}");
                let koppeling = bord.koppeling();
                assert_eq!(koppeling.fase, Some(naar));
                assert_eq!(koppeling.sinds, Some(bord.today));
            } else {
                let reason = if van == Afgesloten {
                    Refusal::Afgesloten
                } else {
                    Refusal::GeenPijl { van, naar }
                };
                assert_eq!(bord.ga_naar(naar), Err(reason), "{van:?} → {naar:?}");
                assert_eq!(bord.fase(), Some(van));
            }
        }
    }
}

#[test]
fn a_side_can_only_decide_about_the_fase_that_comes_next() {
    for van in Fase::ALL {
        for naar in Fase::ALL {
            let mut bord = Bord::in_fase(van);
            let asked = [
                (Voorstel, Kennismaking),
                (Kennismaking, Proefperiode),
                (Evaluatie, Proefperiode),
            ];
            let answer = bord.beslis(naar, Kant::Vraag, false);
            if asked.contains(&(van, naar)) {
                assert_eq!(answer, Ok(()), "{van:?} → {naar:?}");
            } else if van == Afgesloten {
                assert_eq!(answer, Err(Refusal::Afgesloten));
            } else {
                assert_eq!(answer, Err(Refusal::GeenPijl { van, naar }));
            }
        }
    }
}

#[test]
fn every_fase_can_end_with_every_reason_and_an_ended_koppeling_stays_ended() {
    for van in Fase::ALL {
        for reden in Afsluitreden::ALL {
            let mut bord = Bord::in_fase(van);
            let mut afsluiting = bord.afsluiting(Vervolg::OpnieuwZoeken);
            afsluiting.reden = reden;
            let answer = bord.doe(Command::SluitAf {
                koppeling: KOPPELING,
                afsluiting: afsluiting.clone(),
            });
            if van == Afgesloten {
                assert_eq!(answer, Err(Refusal::Afgesloten));
                break;
            }
            assert_eq!(answer, Ok(()), "{van:?} {reden:?}");
            assert_eq!(bord.fase(), Some(Afgesloten));
            assert_eq!(bord.koppeling().afsluiting, Some(afsluiting));
        }
    }
}

#[test]
fn after_an_ending_a_family_searches_on_rests_or_leaves() {
    let today = Bord::in_fase(Actief).today;
    for (vervolg, stand) in [
        (Vervolg::OpnieuwZoeken, None),
        (Vervolg::Parkeren, Some(Stand::Geparkeerd { tot: None })),
        (Vervolg::Uitschrijven, Some(Stand::Uitgeschreven)),
    ] {
        let mut bord = Bord::in_fase(Actief);
        bord.sluit_af(vervolg).unwrap();
        assert_eq!(bord.state.gezinnen[&STEUN].stand, stand);
        assert_eq!(bord.state.gezinnen[&VRAAG].stand, None);
        let searches = bord.state.gezinnen[&STEUN].doet_mee(today);
        assert_eq!(searches, vervolg == Vervolg::OpnieuwZoeken);
    }
}

#[test]
fn a_fase_does_not_begin_before_the_one_it_follows_nor_in_the_future() {
    let mut bord = Bord::in_fase(Proefperiode);
    let began = bord.koppeling().sinds.unwrap();
    let go = |bord: &mut Bord, op| {
        bord.doe(Command::GaNaar {
            koppeling: KOPPELING,
            fase: Evaluatie,
            op,
            weken: None,
        })
    };
    assert_eq!(go(&mut bord, began.plus_days(-1)), Err(Refusal::VoorDeFase));
    let tomorrow = bord.today.plus_days(1);
    assert_eq!(go(&mut bord, tomorrow), Err(Refusal::InDeToekomst));
    assert_eq!(go(&mut bord, began), Ok(()));
}
