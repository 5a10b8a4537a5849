//! Choosing between two endings, or between an ending and going on: what comes with the one that
//! was not chosen goes too.

use crate::bord::{Bord, KOPPELING, STEUN, VRAAG, dag};
use koppelbord::app::{
    agenda::{self, Over},
    views::koppelingen::{Filter, alle, koppelingen},
};
use koppelbord::domain::{Aanleiding, Afsluiting, Fase, Kant, KoppelingId, Stand, Vervolg};
use koppelbord::gebied::Gebied;
use koppelbord::log::{Command, FaseStand, Onderwerp, Refusal, Write};

fn sluit(bord: &mut Bord, koppeling: KoppelingId, afsluiting: &Afsluiting) {
    let afsluiting = afsluiting.clone();
    bord.doe(Command::SluitAf {
        koppeling,
        afsluiting,
    })
    .unwrap();
}

fn kies(bord: &mut Bord, write: Write) -> Result<(), Refusal> {
    bord.doe(Command::Kies {
        over: Onderwerp::Koppeling(KOPPELING),
        write: Box::new(write),
    })
}

/// Two coordinators who each ended it, with what comes next for both families.
fn twee_eindes(mine: [Vervolg; 2], theirs: [Vervolg; 2], tot: &str) -> (Bord, [Afsluiting; 2]) {
    let mut bord = Bord::in_fase(Fase::Actief);
    let mut collega = bord.collega();
    let endings = [mine, theirs].map(|[vraag, steun]| {
        let rests = |vervolg| (vervolg == Vervolg::Parkeren).then(|| dag(tot));
        let mut ending = bord.afsluiting(steun);
        ending.vervolg_vraag = vraag;
        (ending.tot_vraag, ending.tot_steun) = (rests(vraag), rests(steun));
        ending
    });
    sluit(&mut bord, KOPPELING, &endings[0]);
    sluit(&mut collega, KOPPELING, &endings[1]);
    bord.neem_alles(&collega);
    assert_eq!(bord.koppeling().afsluiting, None);
    (bord, endings)
}

/// What the agenda says about the koppeling.
fn due(bord: &Bord) -> Vec<Aanleiding> {
    let gebied = Gebied::demo();
    let blik = bord.blik(&gebied);
    let all = agenda::taken(&blik);
    let about = all.into_iter().flatten();
    let about = about.filter(|taak| taak.over == Over::Koppeling(KOPPELING));
    about.map(|taak| taak.aanleiding).collect()
}

#[test]
fn two_endings_that_differ_are_on_vandaag_until_one_is_chosen() {
    let next = [Vervolg::OpnieuwZoeken; 2];
    let other = [Vervolg::OpnieuwZoeken, Vervolg::Uitschrijven];
    let (mut bord, endings) = twee_eindes(next, other, "2027-01-01");
    assert_eq!(bord.fase(), Some(Fase::Afgesloten));
    assert_eq!(due(&bord), [Aanleiding::Botsing]);
    kies(&mut bord, Write::Afsluiting(Some(endings[0].clone()))).unwrap();
    assert_eq!(due(&bord), []);
    assert_eq!(bord.koppeling().afsluiting.as_ref(), Some(&endings[0]));
}

/// Whether the board has a card of the koppeling, and a column for it.
fn on_the_board(bord: &Bord, wacht: bool) -> bool {
    let gebied = Gebied::demo();
    let blik = bord.blik(&gebied);
    let filter = Filter {
        wacht,
        ..Filter::default()
    };
    let view = koppelingen(&alle(&blik), &filter);
    let column = view
        .kolommen
        .iter()
        .any(|(fase, _)| *fase == Some(Fase::Afgesloten));
    let card = view.kaarten.iter().any(|kaart| kaart.id == KOPPELING);
    assert_eq!((card, view.wachten), (column, usize::from(column)));
    card
}

#[test]
fn what_has_ended_is_on_the_board_while_two_do_not_agree_on_how() {
    let next = [Vervolg::OpnieuwZoeken; 2];
    let other = [Vervolg::OpnieuwZoeken, Vervolg::Uitschrijven];
    let (mut bord, endings) = twee_eindes(next, other, "2027-01-01");
    assert!(on_the_board(&bord, false) && on_the_board(&bord, true));
    kies(&mut bord, Write::Afsluiting(Some(endings[1].clone()))).unwrap();
    assert!(!on_the_board(&bord, false) && !on_the_board(&bord, true));
}

#[test]
fn both_families_are_as_the_chosen_ending_says_whatever_the_other_said() {
    use Vervolg::{NieuweIntake, OpnieuwZoeken, Parkeren, Uitschrijven};
    let tot = "2027-01-01";
    for mine in Vervolg::ALL {
        for theirs in Vervolg::ALL {
            if mine == theirs {
                continue;
            }
            for pick in [0, 1] {
                let (mut bord, endings) = twee_eindes([mine, theirs], [theirs, mine], tot);
                kies(&mut bord, Write::Afsluiting(Some(endings[pick].clone()))).unwrap();
                let ending = &endings[pick];
                let after = [(VRAAG, ending.vervolg_vraag), (STEUN, ending.vervolg_steun)];
                for (id, vervolg) in after {
                    let gezin = &bord.state.gezinnen[&id];
                    let says = format!("{mine:?} {theirs:?} {pick}: {vervolg:?} {:?}", gezin.stand);
                    let back = Some(Stand::DoetMee);
                    let stand = match vervolg {
                        OpnieuwZoeken | NieuweIntake => {
                            gezin.stand.filter(|one| Some(*one) != back)
                        }
                        Parkeren | Uitschrijven => gezin.stand,
                    };
                    let expected = match vervolg {
                        OpnieuwZoeken | NieuweIntake => None,
                        Parkeren => Some(Stand::Geparkeerd {
                            tot: Some(dag(tot)),
                        }),
                        Uitschrijven => Some(Stand::Uitgeschreven),
                    };
                    assert_eq!(stand, expected, "{says}");
                    assert_eq!(gezin.wil_intake(), vervolg == NieuweIntake, "{says}");
                    let searches = matches!(vervolg, OpnieuwZoeken | NieuweIntake);
                    assert_eq!(gezin.doet_mee(bord.today), searches, "{says}");
                }
                // Nothing is left to choose.
                assert_eq!(bord.state.conflicts().count(), 0);
            }
        }
    }
}

#[test]
fn endings_of_different_days_are_chosen_in_one_step() {
    let mut bord = Bord::in_fase(Fase::Actief);
    let mut collega = bord.collega();
    collega.today = collega.today.plus_days(3);
    let mut endings = [bord.today, collega.today]
        .map(|op| Afsluiting {
            op,
            ..bord.afsluiting(Vervolg::OpnieuwZoeken)
        })
        .to_vec();
    endings[1].afscheid = None;
    sluit(&mut bord, KOPPELING, &endings[0]);
    sluit(&mut collega, KOPPELING, &endings[1]);
    collega.neem_alles(&bord);
    assert_eq!(collega.fase(), None);
    kies(&mut collega, Write::Afsluiting(Some(endings[1].clone()))).unwrap();
    assert_eq!(collega.state.conflicts().count(), 0);
    assert_eq!(collega.fase(), Some(Fase::Afgesloten));
    assert_eq!(collega.koppeling().sinds, Some(endings[1].op));
}

/// One went on to kennismaking while the other ended it, with a rest for the steungezin and a new
/// intake for the vraaggezin; going on was chosen.
fn toch_verder(between: impl Fn(&mut Bord)) -> Bord {
    let mut bord = Bord::in_fase(Fase::Voorstel);
    bord.open_poort(Fase::Kennismaking);
    let mut collega = bord.collega();
    bord.ga_naar(Fase::Kennismaking).unwrap();
    let mut ending = collega.afsluiting(Vervolg::Parkeren);
    ending.vervolg_vraag = Vervolg::NieuweIntake;
    sluit(&mut collega, KOPPELING, &ending);
    bord.neem_alles(&collega);
    assert_eq!((bord.fase(), due(&bord)), (None, vec![Aanleiding::Botsing]));
    assert!(!bord.state.gezinnen[&STEUN].doet_mee(bord.today));
    between(&mut bord);
    let on = Write::Fase(FaseStand {
        fase: Fase::Kennismaking,
        sinds: bord.today,
    });
    kies(&mut bord, on).unwrap();
    assert_eq!(bord.fase(), Some(Fase::Kennismaking));
    assert_eq!(bord.koppeling().einde(), None);
    bord
}

#[test]
fn when_going_on_is_chosen_both_families_take_part_and_it_can_end_again() {
    let mut bord = toch_verder(|_| ());
    assert_eq!(bord.state.conflicts().count(), 0);
    for id in [VRAAG, STEUN] {
        let gezin = &bord.state.gezinnen[&id];
        assert!(gezin.doet_mee(bord.today) && !gezin.wil_intake(), "{id:?}");
    }
    bord.beslis(Fase::Proefperiode, Kant::Vraag, true).unwrap();
    bord.today = bord.today.plus_days(4);
    bord.sluit_af(Vervolg::Uitschrijven).unwrap();
    let koppeling = bord.koppeling();
    assert_eq!(koppeling.einde().map(|ending| ending.op), Some(bord.today));
    let stand = bord.state.gezinnen[&STEUN].stand;
    assert_eq!(stand, Some(Stand::Uitgeschreven));
}

#[test]
fn what_was_decided_about_a_family_since_is_left_alone() {
    let bord = toch_verder(|bord| {
        let left = Write::Stand(Some(Stand::Uitgeschreven));
        bord.wijzig(STEUN, left).unwrap();
    });
    let stand = bord.state.gezinnen[&STEUN].stand;
    assert_eq!(stand, Some(Stand::Uitgeschreven));
}

#[test]
fn what_another_koppeling_of_the_family_ended_with_stays() {
    let next = [Vervolg::OpnieuwZoeken, Vervolg::Parkeren];
    let other = [Vervolg::OpnieuwZoeken; 2];
    let (mut bord, endings) = twee_eindes(next, other, "2027-01-01");
    let (back, second) = (Write::Stand(Some(Stand::DoetMee)), KoppelingId([10; 16]));
    bord.wijzig(STEUN, back).unwrap();
    bord.stel_voor_toch(second, Some("Toch")).unwrap();
    sluit(&mut bord, second, &endings[0]);
    kies(&mut bord, Write::Afsluiting(Some(endings[1].clone()))).unwrap();
    let stand = bord.state.gezinnen[&STEUN].stand;
    assert!(matches!(stand, Some(Stand::Geparkeerd { .. })), "{stand:?}");
}
