//! How long things take, from the dated fasen of koppelingen that were lived through.

use crate::bord::{Bord, STEUN, VRAAG};
use koppelbord::app::agenda::{Stap, tempo};
use koppelbord::domain::{
    Besluit, ElementId, Evaluatie, Evaluatiemoment, Fase, Kant, KoppelingId, Oordeel, Vervolg,
};
use koppelbord::gebied::Gebied;
use koppelbord::log::{Command, Write};

/// Proposes the two, and takes them on: so many days in each fase, and it ends after the last.
fn leef(bord: &mut Bord, id: KoppelingId, dagen: &[i32]) {
    bord.stel_voor_toch(id, Some("Nog eens")).unwrap();
    for (fase, days) in Fase::ALL[1..].iter().zip(dagen) {
        bord.today = bord.today.plus_days(*days);
        let op = bord.today;
        if matches!(fase, Fase::Kennismaking | Fase::Proefperiode) {
            for kant in Kant::ALL {
                let besluit = Some(Besluit {
                    ja: true,
                    op,
                    toelichting: None,
                });
                let command = Command::Beslis {
                    koppeling: id,
                    naar: *fase,
                    kant,
                    besluit,
                };
                bord.doe(command).unwrap();
            }
        }
        if *fase == Fase::Actief {
            let evaluatie = Evaluatie {
                per_kind: Default::default(),
                id: ElementId(id.0),
                op,
                moment: Some(Evaluatiemoment::NaProef),
                vraaggezin: Some(Oordeel::Positief),
                steungezin: Some(Oordeel::Positief),
                kinderen: None,
                scores_vraag: None,
                scores_steun: None,
                toelichting: None,
            };
            bord.doe(Command::Evalueer {
                koppeling: id,
                evaluatie,
            })
            .unwrap();
        }
        if *fase == Fase::Afgesloten {
            let afsluiting = bord.afsluiting(Vervolg::OpnieuwZoeken);
            bord.doe(Command::SluitAf {
                koppeling: id,
                afsluiting,
            })
            .unwrap();
        } else {
            let fase = *fase;
            let command = Command::GaNaar {
                koppeling: id,
                fase,
                op,
                weken: None,
            };
            bord.doe(command).unwrap();
        }
    }
}

#[test]
fn the_median_days_of_each_step_are_counted_and_what_takes_twice_as_long_stands_still() {
    let mut bord = Bord::gescreend();
    let gebied = Gebied::demo();
    let look = |bord: &Bord| {
        let blik = bord.blik(&gebied);
        tempo(&blik, &bord.log)
    };
    let begin = bord.today.plus_days(-10);
    bord.wijzig(VRAAG, Write::AangemeldOp(Some(begin))).unwrap();
    assert!(bord.state.gezinnen.contains_key(&STEUN));
    assert_eq!(look(&bord).stappen, [], "too little to say something");
    // Days in voorstel, kennismaking, trial, evaluation, actief.
    let lives = [[5, 10, 30, 4, 9], [12, 11, 31, 6, 1], [7, 3, 40, 8, 2]];
    for (n, days) in (20..).zip(lives) {
        leef(&mut bord, KoppelingId([n; 16]), &days);
    }
    let found = look(&bord);
    // Together 15, 23 and 10 days to the trial; 34, 37 and 48 to actief.
    let to = |stap| {
        let mut steps = found.stappen.iter();
        steps.find(|one| one.0 == stap).map(|one| (one.1, one.2))
    };
    assert_eq!(to(Stap::Proefperiode), Some((15, 3)));
    assert_eq!(to(Stap::Actief), Some((37, 3)));
    assert_eq!(to(Stap::Voorstel), Some((10 + 58 + 5 - 5, 3)));
    assert_eq!(found.vast, []);
    // A voorstel takes 7 days here: nothing stands still before three weeks.
    leef(&mut bord, KoppelingId([30; 16]), &[]);
    bord.today = bord.today.plus_days(20);
    assert_eq!(look(&bord).vast, []);
    bord.today = bord.today.plus_days(1);
    let stuck = &look(&bord).vast[0];
    assert_eq!(
        (stuck.fase, stuck.dagen, stuck.gewoon),
        (Fase::Voorstel, 21, 7)
    );
    // Nor a meeting that takes no more than twice the usual 10 days.
    let mut other = bord.clone();
    leef_verder(&mut other, KoppelingId([30; 16]));
    other.today = other.today.plus_days(20);
    assert_eq!(look(&other).vast, []);
    other.today = other.today.plus_days(1);
    assert_eq!(look(&other).vast[0].fase, Fase::Kennismaking);
}

/// To the kennismaking, today.
fn leef_verder(bord: &mut Bord, id: KoppelingId) {
    let op = bord.today;
    for kant in Kant::ALL {
        let besluit = Some(Besluit {
            ja: true,
            op,
            toelichting: None,
        });
        bord.doe(Command::Beslis {
            koppeling: id,
            naar: Fase::Kennismaking,
            kant,
            besluit,
        })
        .unwrap();
    }
    bord.doe(Command::GaNaar {
        koppeling: id,
        fase: Fase::Kennismaking,
        op,
        weken: None,
    })
    .unwrap();
}
