//! Days, repeats and ways round: what is refused at the edge of each rule, and what still works
//! on the edge itself.

use crate::bord::{self, Bord, KOPPELING, OpDag, STEUN, VRAAG, besluit, regel};
use koppelbord::domain::{
    Afsluiting, Besluit, Datum, ElementId, Evaluatie, Fase, GezinId, Kant, Kind, KoppelingId,
    Vervolg,
};
use koppelbord::log::{Command, Elem, KantBesluit, Onderwerp, Refusal, Write};

const TWEEDE: KoppelingId = KoppelingId([10; 16]);

fn contact(op: Datum) -> Command {
    bord::contact(op, None)
}

fn evaluatie(op: Datum) -> Command {
    Command::Evalueer {
        koppeling: KOPPELING,
        evaluatie: Evaluatie {
            per_kind: Default::default(),
            moment: None,
            scores_vraag: None,
            scores_steun: None,
            id: ElementId([6; 16]),
            op,
            vraaggezin: None,
            steungezin: None,
            kinderen: None,
            toelichting: None,
        },
    }
}

fn contract(op: Datum) -> Command {
    Command::TekenContract {
        koppeling: KOPPELING,
        op,
    }
}

#[test]
fn nothing_is_noted_for_a_day_that_has_yet_to_come() {
    let cases: [(Fase, OpDag); 4] = [
        (Fase::Voorstel, besluit),
        (Fase::Voorstel, contact),
        (Fase::Proefperiode, evaluatie),
        (Fase::Proefperiode, contract),
    ];
    for (fase, command) in cases {
        let mut bord = Bord::in_fase(fase);
        let tomorrow = command(bord.today.plus_days(1));
        let said = format!("{tomorrow:?}");
        assert_eq!(bord.doe(tomorrow), Err(Refusal::InDeToekomst), "{said}");
        assert_eq!(bord.doe(command(bord.today)), Ok(()), "{said}");
    }
}

#[test]
fn a_koppeling_ends_no_earlier_than_its_fase_began_and_no_later_than_today() {
    let mut bord = Bord::in_fase(Fase::Proefperiode);
    bord.today = bord.today.plus_days(7);
    let began = bord.koppeling().sinds.unwrap();
    let end = |bord: &mut Bord, op| {
        let afsluiting = Afsluiting {
            tot_vraag: None,
            tot_steun: None,
            stappen: Default::default(),
            op,
            ..bord.afsluiting(Vervolg::OpnieuwZoeken)
        };
        bord.doe(Command::SluitAf {
            koppeling: KOPPELING,
            afsluiting,
        })
    };
    assert_eq!(
        end(&mut bord, began.plus_days(-1)),
        Err(Refusal::VoorDeFase)
    );
    let tomorrow = bord.today.plus_days(1);
    assert_eq!(end(&mut bord, tomorrow), Err(Refusal::InDeToekomst));
    assert_eq!(end(&mut bord, began), Ok(()));
}

#[test]
fn there_is_nothing_to_evaluate_before_the_trial() {
    for van in [Fase::Voorstel, Fase::Kennismaking] {
        let mut bord = Bord::in_fase(van);
        let refusal = Refusal::GeenPijl {
            van,
            naar: Fase::Evaluatie,
        };
        assert_eq!(bord.evalueer(None, None), Err(refusal));
    }
    for van in [Fase::Proefperiode, Fase::Evaluatie, Fase::Actief] {
        assert_eq!(Bord::in_fase(van).evalueer(None, None), Ok(()), "{van:?}");
    }
}

#[test]
fn a_trial_is_extended_without_asking_for_consent_again() {
    let mut bord = Bord::in_fase(Fase::Evaluatie);
    for kant in Kant::ALL {
        let back = Command::Beslis {
            koppeling: KOPPELING,
            naar: Fase::Proefperiode,
            kant,
            besluit: None,
        };
        bord.doe(back).unwrap();
    }
    let first = bord.koppeling().proef.unwrap();
    assert_eq!(bord.ga_naar(Fase::Proefperiode), Ok(()));
    // The clock is a new one; support began on the day on which it did.
    let second = bord.koppeling().proef.unwrap();
    assert!(second.begin > first.begin && second.einde > first.einde);
    assert_eq!(
        (first.eerst, second.eerst),
        (None, Some(first.begin)),
        "{second:?}"
    );
    assert_eq!(second.eerste_dag(), first.begin);
}

#[test]
fn two_who_are_together_are_not_proposed_again_with_or_without_a_reason() {
    for fase in [Fase::Voorstel, Fase::Actief] {
        for toch in [None, Some("Toch")] {
            let mut bord = Bord::in_fase(fase);
            let answer = bord.stel_voor_toch(TWEEDE, toch);
            assert_eq!(answer, Err(Refusal::AlGekoppeld), "{fase:?} {toch:?}");
        }
    }
}

#[test]
fn two_koppelingen_of_the_same_two_go_no_further_until_one_is_closed() {
    let mut bord = Bord::gescreend();
    let mut collega = bord.collega();
    bord.stel_voor().unwrap();
    collega.stel_voor_toch(TWEEDE, None).unwrap();
    bord.neem_alles(&collega);
    for kant in Kant::ALL {
        bord.beslis(Fase::Kennismaking, kant, true).unwrap();
    }
    assert_eq!(bord.ga_naar(Fase::Kennismaking), Err(Refusal::AlGekoppeld));
    let afsluiting = bord.afsluiting(Vervolg::OpnieuwZoeken);
    bord.doe(Command::SluitAf {
        koppeling: TWEEDE,
        afsluiting,
    })
    .unwrap();
    assert_eq!(bord.ga_naar(Fase::Kennismaking), Ok(()));
}

#[test]
fn a_child_that_an_open_koppeling_names_is_not_taken_away() {
    let mut bord = Bord::gescreend();
    let kind = |number| Kind {
        id: ElementId([number; 16]),
        voornaam: None,
        geboren: None,
    };
    for number in [31, 32] {
        bord.wijzig(VRAAG, Write::Kind(Elem::Zet(kind(number))))
            .unwrap();
    }
    bord.doe(Command::StelVoor {
        koppeling: KOPPELING,
        vraaggezin: VRAAG,
        steungezin: STEUN,
        kinderen: [kind(31).id].into(),
        onderbouwing: None,
        toch: None,
    })
    .unwrap();
    let gone = |number| Write::Kind(Elem::Weg(kind(number).id));
    assert_eq!(bord.wijzig(VRAAG, gone(31)), Err(Refusal::KindGekoppeld));
    assert_eq!(bord.wijzig(VRAAG, gone(32)), Ok(()));
    bord.sluit_af(Vervolg::OpnieuwZoeken).unwrap();
    assert_eq!(bord.wijzig(VRAAG, gone(31)), Ok(()));
}

#[test]
fn a_proposal_is_about_kinderen_of_its_own_vraaggezin() {
    let mut bord = Bord::gescreend();
    let answer = bord.doe(Command::StelVoor {
        koppeling: KOPPELING,
        vraaggezin: VRAAG,
        steungezin: STEUN,
        kinderen: [ElementId([3; 16])].into(),
        onderbouwing: None,
        toch: Some(regel("Toch")),
    });
    assert_eq!(answer, Err(Refusal::HoortHierNiet));
}

#[test]
fn a_koppeling_whose_fase_is_in_conflict_still_takes_its_place() {
    let mut bord = Bord::in_fase(Fase::Proefperiode);
    let other = GezinId([3; 16]);
    bord.meld_aan(other, Kant::Vraag, "Gezin Merel");
    let mut collega = bord.collega();
    bord.ga_naar(Fase::Evaluatie).unwrap();
    collega.sluit_af(Vervolg::OpnieuwZoeken).unwrap();
    bord.neem_alles(&collega);
    assert_eq!(bord.fase(), None);
    let answer = bord.doe(Command::StelVoor {
        koppeling: TWEEDE,
        vraaggezin: other,
        steungezin: STEUN,
        kinderen: Default::default(),
        onderbouwing: None,
        toch: None,
    });
    let vol = Refusal::Vol {
        capaciteit: 1,
        lopend: 1,
    };
    assert_eq!(answer, Err(vol));
    assert_eq!(bord.stel_voor_toch(TWEEDE, None), Err(Refusal::AlGekoppeld));
}

#[test]
fn whichever_of_two_endings_says_never_again_it_counts() {
    for mine in [true, false] {
        let mut bord = Bord::in_fase(Fase::Actief);
        let mut collega = bord.collega();
        for (one, never) in [(&mut bord, mine), (&mut collega, !mine)] {
            let mut afsluiting = one.afsluiting(Vervolg::OpnieuwZoeken);
            afsluiting.niet_meer_samen = never;
            one.doe(Command::SluitAf {
                koppeling: KOPPELING,
                afsluiting,
            })
            .unwrap();
        }
        bord.neem_alles(&collega);
        assert_eq!(bord.koppeling().afsluiting, None);
        let answer = bord.stel_voor_toch(TWEEDE, None);
        assert_eq!(answer, Err(Refusal::NietMeerSamen), "mine: {mine}");
    }
}

#[test]
fn writing_what_already_stands_there_is_refused() {
    let mut bord = Bord::met_gezinnen();
    let naam = Write::Naam(Some(regel("Gezin Meidoorn")));
    assert_eq!(bord.wijzig(VRAAG, naam), Err(Refusal::Niets));
    // Beside something new, only the new is written.
    let writes = vec![
        Write::Naam(Some(regel("Gezin Meidoorn"))),
        Write::Kant(None),
    ];
    let gezin = VRAAG;
    bord.doe(Command::Wijzig { gezin, writes }).unwrap();
    let last = bord.log.iter().max_by_key(|(_, e)| e.header.stamp).unwrap();
    assert_eq!(last.1.events(), Some(&[Write::Kant(None)][..]));
}

#[test]
fn choosing_settles_what_cannot_be_read_as_well() {
    let naar = Fase::Kennismaking;
    let mut bord = Bord::in_fase(Fase::Voorstel);
    bord.open_poort(naar);
    let mut collega = bord.collega();
    collega.beslis(naar, Kant::Vraag, false).unwrap();
    bord.neem(&collega, |write| !matches!(write, Write::Besluit(_)));
    assert!(bord.ga_naar(naar).is_err());
    let yes = Write::Besluit(KantBesluit {
        naar,
        kant: Kant::Vraag,
        besluit: Some(Besluit {
            ja: true,
            op: bord.today,
            toelichting: None,
        }),
    });
    bord.doe(Command::Kies {
        over: Onderwerp::Koppeling(KOPPELING),
        write: Box::new(yes),
    })
    .unwrap();
    assert_eq!(bord.ga_naar(naar), Ok(()));
}

#[test]
fn a_family_that_anyone_still_hides_is_hidden() {
    let mut bord = Bord::gescreend();
    let mut collega = bord.collega();
    bord.doe(Command::Verberg(STEUN)).unwrap();
    collega.doe(Command::Verberg(STEUN)).unwrap();
    collega.doe(Command::Toon(STEUN)).unwrap();
    assert!(!collega.state.gezinnen[&STEUN].verborgen);
    bord.neem_alles(&collega);
    assert!(bord.state.gezinnen[&STEUN].verborgen);
    let refusal = Refusal::DoetNietMee(Kant::Steun);
    assert_eq!(bord.stel_voor(), Err(refusal));
}
