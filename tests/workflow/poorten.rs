//! The gates: both sides' consent, the trial's clock, the evaluation, and what protects families.

use crate::bord::{Bord, STEUN, VRAAG, dag, regel};
use koppelbord::domain::{
    Fase, Kant, Oordeel, ProgrammaId, Screeningstand, Screeningstap, Stand, Toestemming, Vervolg,
};
use koppelbord::log::{Command, Refusal, Write};

const GATED: [(Fase, Fase); 2] = [
    (Fase::Voorstel, Fase::Kennismaking),
    (Fase::Kennismaking, Fase::Proefperiode),
];

fn geen(kant: Kant, naar: Fase) -> Result<(), Refusal> {
    Err(Refusal::GeenToestemming { kant, naar })
}

#[test]
fn a_fase_in_which_families_meet_needs_a_yes_of_both_sides() {
    for (van, naar) in GATED {
        let mut bord = Bord::in_fase(van);
        assert_eq!(bord.ga_naar(naar), geen(Kant::Vraag, naar));
        bord.beslis(naar, Kant::Vraag, true).unwrap();
        assert_eq!(bord.ga_naar(naar), geen(Kant::Steun, naar));
        bord.beslis(naar, Kant::Steun, false).unwrap();
        assert_eq!(bord.ga_naar(naar), geen(Kant::Steun, naar));
        bord.beslis(naar, Kant::Steun, true).unwrap();
        // A yes can be taken back as long as nobody acted on it.
        bord.beslis(naar, Kant::Vraag, false).unwrap();
        assert_eq!(bord.ga_naar(naar), geen(Kant::Vraag, naar));
        bord.beslis(naar, Kant::Vraag, true).unwrap();
        assert_eq!(bord.ga_naar(naar), Ok(()));
    }
}

#[test]
fn a_yes_to_meeting_is_no_yes_to_the_trial() {
    let mut bord = Bord::in_fase(Fase::Kennismaking);
    assert!(
        bord.koppeling()
            .besluit(Fase::Kennismaking, Kant::Vraag)
            .is_some_and(|b| b.ja)
    );
    assert_eq!(
        bord.ga_naar(Fase::Proefperiode),
        geen(Kant::Vraag, Fase::Proefperiode)
    );
}

#[test]
fn a_trial_takes_eight_weeks_or_what_was_chosen_from_four_to_nine() {
    for weken in [
        None,
        Some(3),
        Some(4),
        Some(9),
        Some(10),
        Some(0),
        Some(255),
    ] {
        let mut bord = Bord::in_fase(Fase::Kennismaking);
        bord.open_poort(Fase::Proefperiode);
        let answer = bord.ga_naar_voor(Fase::Proefperiode, weken);
        let lasts = weken.unwrap_or(8);
        if (4..=9).contains(&lasts) {
            let proef = bord.koppeling().proef.unwrap();
            let days = proef.einde.day_number() - proef.begin.day_number() + 1;
            assert_eq!(
                (answer, proef.begin, days),
                (Ok(()), bord.today, 7 * i32::from(lasts))
            );
        } else {
            assert_eq!(
                (answer, bord.fase()),
                (Err(Refusal::Proefweken), Some(Fase::Kennismaking))
            );
        }
    }
}

#[test]
fn the_programme_may_choose_another_length_for_its_trials() {
    let mut bord = Bord::in_fase(Fase::Kennismaking);
    let programma = ProgrammaId([5; 16]);
    let stel_in = |bord: &mut Bord, weken| {
        let writes = vec![Write::Proefweken(weken)];
        bord.doe(Command::StelIn { programma, writes })
    };
    for wrong in [None, Some(3), Some(10)] {
        assert_eq!(stel_in(&mut bord, wrong), Err(Refusal::Proefweken));
    }
    stel_in(&mut bord, Some(6)).unwrap();
    bord.open_poort(Fase::Proefperiode);
    bord.ga_naar(Fase::Proefperiode).unwrap();
    let proef = bord.koppeling().proef.unwrap();
    assert_eq!(proef.einde.day_number() - proef.begin.day_number() + 1, 42);
}

#[test]
fn a_koppeling_is_actief_only_after_an_evaluation_that_both_sides_call_good() {
    use Oordeel::{Negatief, Positief, Wisselend};
    let mut bord = Bord::in_fase(Fase::Evaluatie);
    assert_eq!(bord.ga_naar(Fase::Actief), Err(Refusal::GeenEvaluatie));
    for (vraag, steun, kant) in [
        (None, Some(Positief), Kant::Vraag),
        (Some(Negatief), Some(Positief), Kant::Vraag),
        (Some(Positief), Some(Wisselend), Kant::Steun),
        (Some(Positief), None, Kant::Steun),
    ] {
        bord.today = bord.today.plus_days(1);
        bord.evalueer(vraag, steun).unwrap();
        let refusal = Refusal::EvaluatieNietPositief(kant);
        assert_eq!(bord.ga_naar(Fase::Actief), Err(refusal));
    }
    bord.today = bord.today.plus_days(1);
    bord.evalueer(Some(Positief), Some(Positief)).unwrap();
    assert_eq!(bord.ga_naar(Fase::Actief), Ok(()));
}

#[test]
fn a_trial_that_is_extended_is_evaluated_again() {
    let mut bord = Bord::in_fase(Fase::Evaluatie);
    bord.evalueer(Some(Oordeel::Positief), Some(Oordeel::Positief))
        .unwrap();
    bord.today = bord.today.plus_days(1);
    bord.ga_naar(Fase::Proefperiode).unwrap();
    bord.today = bord.today.plus_days(40);
    bord.ga_naar(Fase::Evaluatie).unwrap();
    assert_eq!(bord.ga_naar(Fase::Actief), Err(Refusal::GeenEvaluatie));
    bord.open_poort(Fase::Actief);
    assert_eq!(bord.ga_naar(Fase::Actief), Ok(()));
}

#[test]
fn families_do_not_meet_without_a_screening_that_counts_that_day() {
    for (van, naar) in GATED.into_iter().chain([(Fase::Evaluatie, Fase::Actief)]) {
        let mut bord = Bord::in_fase(van);
        bord.open_poort(naar);
        bord.today = dag("2027-01-01");
        let ended = Screeningstand::Verlopen(dag("2026-12-31"));
        assert_eq!(bord.ga_naar(naar), Err(Refusal::Screening(ended)));
        bord.screen("2028-12-31").unwrap();
        assert_eq!(bord.ga_naar(naar), Ok(()));
    }
}

#[test]
fn a_family_that_does_not_take_part_does_not_go_on() {
    let withdrawn = Toestemming {
        op: dag("2026-01-05"),
        door: regel("Ouder"),
        versie: regel("1"),
        ingetrokken: Some(dag("2026-03-01")),
    };
    for write in [
        Write::Toestemming(Some(withdrawn)),
        Write::Beperkt(Some(dag("2026-03-01"))),
        Write::Stand(Some(Stand::Uitgeschreven)),
        Write::Stand(Some(Stand::Geparkeerd { tot: None })),
    ] {
        for (gezin, kant) in [(VRAAG, Kant::Vraag), (STEUN, Kant::Steun)] {
            let mut bord = Bord::in_fase(Fase::Voorstel);
            bord.open_poort(Fase::Kennismaking);
            bord.wijzig(gezin, write.clone()).unwrap();
            let answer = bord.ga_naar(Fase::Kennismaking);
            assert_eq!(answer, Err(Refusal::DoetNietMee(kant)), "{write:?}");
            // Ending is always possible.
            assert_eq!(bord.sluit_af(Vervolg::OpnieuwZoeken), Ok(()));
        }
    }
}

#[test]
fn a_screening_needs_every_step() {
    let mut bord = Bord::met_gezinnen();
    let missing = Screeningstand::Onvolledig(vec![
        Screeningstap::Vog,
        Screeningstap::Referenties,
        Screeningstap::Huisbezoek,
    ]);
    assert_eq!(bord.stel_voor(), Err(Refusal::Screening(missing)));
}
