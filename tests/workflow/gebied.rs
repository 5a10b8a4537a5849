//! Region data as shared data: taken in, replaced and put away without touching a family.

use crate::bord::{Bord, dag, regel};
use koppelbord::domain::{
    Barriere, Bron, Buurt, ElementId, Gebiedsdeel, Pak, Postcode, ProgrammaId, Streek,
};
use koppelbord::log::{ChangeId, Command, Elem, Refusal, Write, undo};

const PROGRAMMA: ProgrammaId = ProgrammaId([7; 16]);

fn deel(id: u8, tekst: &str) -> Gebiedsdeel {
    Gebiedsdeel {
        id: ElementId([id; 16]),
        naam: regel("pc6.csv"),
        gemeente: Some(regel("Hoogeveen")),
        bron: Bron::Bag,
        op: dag("2026-03-02"),
        deel: Pak::new(tekst),
    }
}

fn zet(id: u8, tekst: &str) -> Write {
    Write::Gebiedsdeel(Elem::Zet(deel(id, tekst)))
}

fn weg(id: u8) -> Write {
    Write::Gebiedsdeel(Elem::Weg(ElementId([id; 16])))
}

fn stel_in(bord: &mut Bord, writes: Vec<Write>) -> Result<(), Refusal> {
    let programma = PROGRAMMA;
    bord.doe(Command::StelIn { programma, writes })
}

fn kept(bord: &Bord) -> Vec<Gebiedsdeel> {
    bord.state
        .programmas
        .get(&PROGRAMMA)
        .unwrap()
        .gebiedsdelen
        .clone()
}

#[test]
fn parts_are_loaded_replaced_and_removed_and_no_family_notices() {
    let mut bord = Bord::gescreend();
    let gezinnen = bord.state.gezinnen.clone();
    stel_in(&mut bord, vec![zet(2, "twee"), zet(1, "een")]).unwrap();
    assert_eq!(kept(&bord), [deel(1, "een"), deel(2, "twee")]);
    assert_eq!(bord.state.programma.gebiedsdelen, kept(&bord));
    let loaded = bord.state.digest();
    assert_eq!(stel_in(&mut bord, vec![zet(1, "een")]), Err(Refusal::Niets));
    stel_in(&mut bord, vec![zet(1, "nieuw"), weg(2)]).unwrap();
    assert_eq!(kept(&bord), [deel(1, "nieuw")]);
    assert_ne!(bord.state.digest(), loaded);
    assert_eq!(bord.state.gezinnen, gezinnen);
    // What was put away is not there to be put away again.
    for id in [2, 3] {
        let again = stel_in(&mut bord, vec![weg(id)]);
        assert_eq!(again, Err(Refusal::GebiedOnbekend));
    }
}

#[test]
fn loading_can_be_taken_back_also_when_it_took_several_changes() {
    let mut bord = Bord::met_gezinnen();
    stel_in(&mut bord, vec![zet(1, "een")]).unwrap();
    let before: Vec<ChangeId> = bord.log.iter().map(|(id, _)| id).collect();
    let large = "A".repeat(40_000);
    stel_in(
        &mut bord,
        vec![zet(1, &large), zet(2, &large), zet(3, &large)],
    )
    .unwrap();
    let ids = bord.log.iter().map(|(id, _)| id);
    let step: Vec<ChangeId> = ids.filter(|id| !before.contains(id)).collect();
    assert_eq!((step.len(), kept(&bord).len()), (3, 3));
    let back = undo(&bord.log, &bord.state, &step).unwrap();
    bord.doe(Command::Terug(back)).unwrap();
    assert_eq!(kept(&bord), [deel(1, "een")]);
}

#[test]
fn many_small_parts_go_together_and_the_largest_one_fits_a_change() {
    let mut bord = Bord::new();
    let many = (1..=250).map(|id| zet(id, "klein")).collect();
    stel_in(&mut bord, many).unwrap();
    assert_eq!(kept(&bord).len(), 250);
    assert!(bord.log.len() < 6, "{}", bord.log.len());
    let mut largest = deel(255, &"A".repeat(Pak::LANGST));
    largest.naam = regel(&"ẞ".repeat(120));
    largest.gemeente = Some(largest.naam.clone());
    stel_in(&mut bord, vec![Write::Gebiedsdeel(Elem::Zet(largest))]).unwrap();
    assert_eq!(kept(&bord).len(), 251);
}

#[test]
fn what_is_too_large_too_much_or_not_yet_is_refused_with_its_reason() {
    let mut bord = Bord::new();
    let longer = "A".repeat(Pak::LANGST + 1);
    let large = stel_in(&mut bord, vec![zet(1, &longer)]);
    assert_eq!(large, Err(Refusal::GebiedTeGroot));
    let tomorrow = Gebiedsdeel {
        op: dag("2026-03-03"),
        ..deel(1, "een")
    };
    let early = stel_in(&mut bord, vec![Write::Gebiedsdeel(Elem::Zet(tomorrow))]);
    assert_eq!(early, Err(Refusal::InDeToekomst));
    let full = "A".repeat(50_000);
    let ten = (1..=10).map(|id| zet(id, &full)).collect();
    stel_in(&mut bord, ten).unwrap();
    let more = stel_in(&mut bord, vec![zet(11, "A")]);
    assert_eq!(more, Err(Refusal::GebiedVol));
    // Room is made by replacing and by putting away.
    stel_in(&mut bord, vec![zet(3, "klein"), zet(11, "A")]).unwrap();
    stel_in(&mut bord, vec![weg(4), zet(12, &full)]).unwrap();
}

#[test]
fn settings_of_the_way_by_bicycle_are_kept_within_what_one_can_mean() {
    let mut bord = Bord::new();
    let programma = |bord: &Bord| bord.state.programmas.get(&PROGRAMMA).unwrap().clone();
    let gemeenten = [regel("Meppel"), regel("Hoogeveen")].into_iter().collect();
    let all = vec![
        Write::Omweg(Some(140)),
        Write::Fietstempo(Some(18)),
        Write::Werkgebied(Some(gemeenten)),
    ];
    stel_in(&mut bord, all).unwrap();
    let now = programma(&bord);
    assert_eq!((now.omweg(), now.fietstempo()), (140, 18));
    assert_eq!(now.werkgebied.unwrap().len(), 2);
    stel_in(&mut bord, vec![Write::Omweg(None)]).unwrap();
    assert_eq!(programma(&bord).omweg(), 130);
    for (write, refusal) in [
        (Write::Omweg(Some(99)), Refusal::Omweg),
        (Write::Omweg(Some(201)), Refusal::Omweg),
        (Write::Fietstempo(Some(7)), Refusal::Fietstempo),
        (Write::Fietstempo(Some(31)), Refusal::Fietstempo),
    ] {
        assert_eq!(stel_in(&mut bord, vec![write]), Err(refusal));
    }
}

#[test]
fn a_barrier_lies_between_two_areas() {
    let mut bord = Bord::new();
    let code = |text: &str| Streek::Postcode(Postcode::parse(text).unwrap());
    let buurt = Streek::Buurt(Buurt {
        gemeente: regel("Rhenen"),
        naam: regel("Vogelbuurt"),
    });
    let one = |a: &Streek, b: &Streek, minuten| Barriere {
        id: ElementId([1; 16]),
        tussen: [a.clone(), b.clone()],
        minuten,
        reden: Some(regel("over de rivier")),
    };
    let zet = |one: Barriere| vec![Write::Barriere(Elem::Zet(one))];
    let river = one(&code("3911"), &buurt, 20);
    stel_in(&mut bord, zet(river.clone())).unwrap();
    assert_eq!(bord.state.programma.barrieres, [river]);
    for wrong in [
        one(&buurt, &buurt, 20),
        one(&buurt, &code("3911 AB"), 20),
        one(&buurt, &code("3911"), 0),
        one(&buurt, &code("3911"), 121),
    ] {
        assert_eq!(stel_in(&mut bord, zet(wrong)), Err(Refusal::Barriere));
    }
    let weg = |id| vec![Write::Barriere(Elem::Weg(ElementId([id; 16])))];
    assert_eq!(stel_in(&mut bord, weg(2)), Err(Refusal::Niets));
    stel_in(&mut bord, weg(1)).unwrap();
    assert_eq!(bord.state.programma.barrieres, []);
}

#[test]
fn two_who_replace_one_part_at_once_keep_one_in_sight_and_are_told() {
    let mut bord = Bord::new();
    stel_in(&mut bord, vec![zet(1, "een")]).unwrap();
    let mut collega = bord.collega();
    stel_in(&mut bord, vec![zet(1, "van mij")]).unwrap();
    stel_in(&mut collega, vec![zet(1, "van jou")]).unwrap();
    bord.neem_alles(&collega);
    collega.neem_alles(&bord);
    assert_eq!(bord.state.digest(), collega.state.digest());
    assert_eq!(kept(&bord), kept(&collega));
    assert_eq!((kept(&bord).len(), bord.state.conflicts().count()), (1, 1));
}
