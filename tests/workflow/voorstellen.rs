//! Signing up and proposing: what little an aanmelding needs, and who may be put together.

use crate::bord::{Bord, KOPPELING, STEUN, VRAAG, dag, regel};
use koppelbord::domain::{
    Fase, GezinId, Kant, KoppelingId, Screeningstand, Stand, Telefoon, Toestemming, Vervolg,
};
use koppelbord::log::{Command, Refusal, Write};

const TWEEDE: KoppelingId = KoppelingId([10; 16]);

#[test]
fn an_aanmelding_needs_a_name_or_a_telephone_number_and_nothing_else() {
    let naam = Write::Naam(Some(regel("Gezin Vlier")));
    let telefoon = Write::Telefoon(Some(Telefoon::parse("0528 123456").unwrap()));
    for (writes, answer) in [
        (vec![naam.clone()], Ok(())),
        (vec![telefoon.clone()], Ok(())),
        (vec![], Err(Refusal::NaamOfTelefoon)),
        (vec![Write::Naam(None)], Err(Refusal::NaamOfTelefoon)),
        (
            vec![Write::Kant(Some(Kant::Vraag))],
            Err(Refusal::NaamOfTelefoon),
        ),
        (
            vec![naam.clone(), naam.clone()],
            Err(Refusal::HoortHierNiet),
        ),
        (
            vec![naam.clone(), Write::Vog(None)],
            Err(Refusal::HoortHierNiet),
        ),
    ] {
        let gezin = GezinId([7; 16]);
        assert_eq!(Bord::new().doe(Command::MeldAan { gezin, writes }), answer);
    }
    // Once there, one of the two must stay.
    let mut bord = Bord::met_gezinnen();
    assert_eq!(
        bord.wijzig(VRAAG, Write::Naam(None)),
        Err(Refusal::NaamOfTelefoon)
    );
    bord.wijzig(VRAAG, telefoon).unwrap();
    assert_eq!(bord.wijzig(VRAAG, Write::Naam(None)), Ok(()));
    let again = vec![naam];
    let twice = Command::MeldAan {
        gezin: VRAAG,
        writes: again,
    };
    assert_eq!(bord.doe(twice), Err(Refusal::GezinBestaat));
}

#[test]
fn two_families_on_the_right_sides_and_a_screening_that_counts_make_a_proposal() {
    let mut bord = Bord::gescreend();
    bord.stel_voor().unwrap();
    assert_eq!(bord.fase(), Some(Fase::Voorstel));
    assert_eq!(
        (bord.koppeling().vraaggezin, bord.koppeling().steungezin),
        (VRAAG, STEUN)
    );
    assert_eq!(bord.stel_voor(), Err(Refusal::KoppelingBestaat));
    assert_eq!(
        bord.stel_voor_toch(TWEEDE, Some("Toch")),
        Err(Refusal::AlGekoppeld)
    );
}

#[test]
fn a_family_on_the_wrong_side_is_refused() {
    for (gezin, kant) in [(VRAAG, Kant::Vraag), (STEUN, Kant::Steun)] {
        for other in [
            None,
            Some(if kant == Kant::Vraag {
                Kant::Steun
            } else {
                Kant::Vraag
            }),
        ] {
            let mut bord = Bord::gescreend();
            bord.wijzig(gezin, Write::Kant(other)).unwrap();
            assert_eq!(bord.stel_voor(), Err(Refusal::VerkeerdeKant(kant)));
        }
    }
}

#[test]
fn a_vog_counts_up_to_its_last_day_and_no_reason_helps_after_it() {
    let mut bord = Bord::met_gezinnen();
    bord.screen("2026-03-02").unwrap();
    assert_eq!(bord.clone().stel_voor(), Ok(()));
    bord.today = dag("2026-03-03");
    let ended = Refusal::Screening(Screeningstand::Verlopen(dag("2026-03-02")));
    assert_eq!(bord.stel_voor(), Err(ended.clone()));
    let answer = bord.stel_voor_toch(KOPPELING, Some("Zij kennen elkaar"));
    assert_eq!(answer, Err(ended));
}

#[test]
fn a_vog_counts_for_five_years_at_most() {
    let mut bord = Bord::met_gezinnen();
    assert_eq!(bord.screen("2031-02-02"), Err(Refusal::VogTeLang));
    assert_eq!(bord.screen("2031-02-01"), Ok(()));
}

#[test]
fn a_steungezin_carries_no_more_than_it_can_unless_the_coordinator_says_why() {
    let other = GezinId([3; 16]);
    let mut bord = Bord::gescreend();
    bord.stel_voor().unwrap();
    bord.meld_aan(other, Kant::Vraag, "Gezin Merel");
    let second = |bord: &mut Bord, toch: Option<&str>| {
        bord.doe(Command::StelVoor {
            koppeling: TWEEDE,
            vraaggezin: other,
            steungezin: STEUN,
            kinderen: Default::default(),
            onderbouwing: None,
            toch: toch.map(regel),
        })
    };
    let vol = Refusal::Vol {
        capaciteit: 1,
        lopend: 1,
    };
    assert_eq!(second(&mut bord, None), Err(vol));
    assert_eq!(
        second(&mut bord.clone(), Some("De kinderen zijn broers")),
        Ok(())
    );
    let mut ended = bord.clone();
    ended.sluit_af(Vervolg::OpnieuwZoeken).unwrap();
    assert_eq!(second(&mut ended, None), Ok(()));
    bord.wijzig(STEUN, Write::Capaciteit(Some(2))).unwrap();
    assert_eq!(second(&mut bord, None), Ok(()));
}

#[test]
fn two_who_were_not_to_meet_again_are_not_proposed_again_without_a_reason() {
    let mut bord = Bord::in_fase(Fase::Actief);
    let mut afsluiting = bord.afsluiting(Vervolg::OpnieuwZoeken);
    afsluiting.niet_meer_samen = true;
    bord.doe(Command::SluitAf {
        koppeling: KOPPELING,
        afsluiting,
    })
    .unwrap();
    assert_eq!(
        bord.stel_voor_toch(TWEEDE, None),
        Err(Refusal::NietMeerSamen)
    );
    assert_eq!(
        bord.stel_voor_toch(TWEEDE, Some("Ze vroegen het zelf")),
        Ok(())
    );
}

#[test]
fn who_does_not_take_part_is_not_proposed_whatever_the_reason() {
    let consent = |ingetrokken: Option<&str>| {
        Write::Toestemming(Some(Toestemming {
            op: dag("2026-01-05"),
            door: regel("Ouder"),
            versie: regel("1"),
            ingetrokken: ingetrokken.map(dag),
        }))
    };
    let parked = |tot: Option<&str>| Write::Stand(Some(Stand::Geparkeerd { tot: tot.map(dag) }));
    for (gezin, kant) in [(VRAAG, Kant::Vraag), (STEUN, Kant::Steun)] {
        for (write, mee) in [
            (consent(None), true),
            (consent(Some("2026-03-01")), false),
            (Write::Beperkt(Some(dag("2026-02-20"))), false),
            (parked(None), false),
            (parked(Some("2026-03-03")), false),
            (parked(Some("2026-03-02")), true),
            (Write::Stand(Some(Stand::Uitgeschreven)), false),
        ] {
            let mut bord = Bord::gescreend();
            bord.wijzig(gezin, write.clone()).unwrap();
            let expected = if mee {
                Ok(())
            } else {
                Err(Refusal::DoetNietMee(kant))
            };
            let answer = bord.stel_voor_toch(KOPPELING, Some("Toch"));
            assert_eq!(answer, expected, "{write:?}");
        }
        let mut bord = Bord::gescreend();
        bord.doe(Command::Verberg(gezin)).unwrap();
        assert_eq!(bord.stel_voor(), Err(Refusal::DoetNietMee(kant)));
        bord.doe(Command::Toon(gezin)).unwrap();
        assert_eq!(bord.stel_voor(), Ok(()));
    }
}

#[test]
fn an_erased_family_is_gone_with_its_koppelingen_and_cannot_come_back() {
    let mut bord = Bord::in_fase(Fase::Actief);
    bord.doe(Command::Wis(VRAAG)).unwrap();
    assert!(!bord.state.gezinnen.contains_key(&VRAAG));
    assert!(bord.state.koppelingen.is_empty());
    assert_eq!(
        bord.wijzig(VRAAG, Write::Naam(None)),
        Err(Refusal::GezinOnbekend)
    );
    assert_eq!(
        bord.ga_naar(Fase::Afgesloten),
        Err(Refusal::KoppelingOnbekend)
    );
    let writes = vec![Write::Naam(Some(regel("Gezin Meidoorn")))];
    let again = Command::MeldAan {
        gezin: VRAAG,
        writes,
    };
    assert_eq!(bord.doe(again), Err(Refusal::GezinBestaat));
}
