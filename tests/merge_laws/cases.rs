//! Cases by name, from the model that the scheme was tried on: each broke an earlier draft.

use crate::parts::{
    GEZINNEN, KEYS, KOPPELINGEN, Made, PROGRAMMA, Subjects, about_gezin, about_koppeling, day,
    regel, spot, trust, tussen,
};
use crate::world::World;
use koppelbord::domain::{Contactmoment, Contactsoort, ElementId, GezinId, Tekst};
use koppelbord::log::{
    Cell, ChangeId, Elem, EventRef, Header, Kind, Mark, Over, Register, Signed, Stamp, State,
    Write, content,
};

pub fn naam(number: u8) -> Write {
    Write::Naam(Some(regel("Gezin", number)))
}

pub fn verwijzer(number: u8) -> Write {
    Write::Verwijzer(Some(regel("Wijkteam", number)))
}

pub fn gezin(world: &mut World, who: u8, writes: Vec<Write>) -> ChangeId {
    world.write(who, Kind::Gezin, about_gezin(0), writes, false)
}

pub fn all(world: &mut World, from: u8, to: u8) {
    world.give(from, to, 0, 0, 0);
}

/// Everything, but of one change the header alone.
pub fn all_but_content(world: &mut World, from: u8, to: u8, id: ChangeId) {
    let entries: Vec<_> = world.replicas[usize::from(from)]
        .log
        .iter()
        .map(|(other, entry)| Signed {
            content: entry.signed.content.clone().filter(|_| other != id),
            ..entry.signed.clone()
        })
        .collect();
    for signed in entries {
        world.replicas[usize::from(to)].log.insert(signed).unwrap();
    }
}

pub fn state(world: &World, who: u8) -> State {
    let replica = &world.replicas[usize::from(who)];
    State::of(&replica.log, &replica.trust)
}

pub fn cell(world: &World, who: u8, subject: [u8; 16], write: &Write) -> Cell {
    let state = state(world, who);
    state
        .cell(Register::of(subject, write))
        .cloned()
        .unwrap_or_default()
}

pub fn naam_of(world: &World, who: u8) -> Cell {
    cell(world, who, GEZINNEN[0], &naam(0))
}

pub fn by_hand(
    world: &mut World,
    who: u8,
    (kind, subjects): (Kind, Subjects),
    write: Option<Write>,
    over: &[(u8, ChangeId, u8)],
) -> Signed {
    let content = write.map(|write| content::encode([over.len() as u8; 16], &[write]).unwrap());
    let reference = |(own, change, event): &(u8, ChangeId, u8)| Over {
        own: *own,
        target: EventRef {
            change: *change,
            event: *event,
        },
    };
    let header = Header {
        author: world.replicas[usize::from(who)].key,
        stamp: Stamp::at_ms(9_999_999),
        kind,
        subjects,
        digest: content.as_deref().map(content::digest),
        over: over.iter().map(reference).collect(),
    };
    let signed = Made::new(header.encode(), content, None).signed;
    let log = &mut world.replicas[usize::from(who)].log;
    log.insert(signed.clone()).unwrap();
    signed
}

#[test]
fn case_2_1_a_a_withheld_edit_of_one_register_marks_that_register_alone() {
    let mut world = World::run(&[]);
    gezin(&mut world, 0, vec![naam(1), verwijzer(1), spot(4, 1).2]);
    let edit = gezin(&mut world, 0, vec![verwijzer(2)]);
    all_but_content(&mut world, 0, 2, edit);
    let marked: Vec<_> = state(&world, 2)
        .cells()
        .filter(|(_, cell)| !cell.beneath.is_empty())
        .map(|(register, cell)| (register.field, cell.beneath.first().unwrap().mark))
        .collect();
    assert_eq!(marked, [(verwijzer(0).field(), Mark::Withheld)]);
    assert_eq!(naam_of(&world, 2).value(), Some(&naam(1)));
}

#[test]
fn case_2_1_b_a_withheld_middle_shows_the_last_value_unmarked() {
    let mut world = World::run(&[]);
    gezin(&mut world, 0, vec![naam(1)]);
    let middle = gezin(&mut world, 0, vec![naam(2)]);
    gezin(&mut world, 0, vec![naam(3)]);
    all_but_content(&mut world, 0, 2, middle);
    let cell = naam_of(&world, 2);
    assert_eq!(cell.value(), Some(&naam(3)));
    assert!(!cell.is_conflict() && !cell.missing);
}

#[test]
fn case_2_1_c_a_colleague_without_contents_blanks_nothing_else() {
    let mut world = World::run(&[]);
    let first = gezin(&mut world, 0, vec![naam(1), verwijzer(1)]);
    all(&mut world, 0, 2);
    let bare = by_hand(
        &mut world,
        2,
        (Kind::Gezin, about_gezin(0)),
        Some(naam(9)),
        &[(0, first, 0)],
    );
    let never = Signed {
        content: None,
        ..bare
    };
    world.replicas[0].log.insert(never).unwrap();
    let marked = naam_of(&world, 0);
    assert_eq!((marked.value(), marked.beneath.len()), (None, 1));
    let other = cell(&world, 0, GEZINNEN[0], &verwijzer(0));
    assert_eq!(other.value(), Some(&verwijzer(1)));
    // "Toch vaststellen" clears it, an ordinary edit does not.
    gezin(&mut world, 0, vec![naam(1)]);
    assert_eq!(naam_of(&world, 0).value(), None);
    world.write(0, Kind::Gezin, about_gezin(0), vec![naam(1)], true);
    assert_eq!(naam_of(&world, 0).value(), Some(&naam(1)));
}

#[test]
fn case_2_1_d_what_lies_beneath_a_withheld_value_is_never_shown_as_current() {
    let mut world = World::run(&[]);
    gezin(&mut world, 0, vec![naam(1)]);
    let newest = gezin(&mut world, 0, vec![naam(2)]);
    all_but_content(&mut world, 0, 2, newest);
    let marked = naam_of(&world, 2);
    assert!(marked.live.is_empty() && marked.value().is_none());
    assert_eq!(marked.beneath.first().unwrap().unreadable.change, newest);
    let gezin = &state(&world, 2).gezinnen[&GezinId(GEZINNEN[0])];
    assert_eq!((gezin.naam.clone(), gezin.onleesbaar), (None, 1));
}

#[test]
fn case_2_1_e_a_middle_author_who_is_not_trusted_makes_no_false_conflict() {
    let mut world = World::run(&[]);
    gezin(&mut world, 0, vec![naam(1)]);
    all(&mut world, 0, 2);
    gezin(&mut world, 2, vec![naam(2)]);
    all(&mut world, 2, 3);
    gezin(&mut world, 3, vec![naam(3)]);
    all(&mut world, 3, 1);
    world.replicas[1].trust = trust(&[KEYS[0], KEYS[2]]);
    let cell = naam_of(&world, 1);
    assert_eq!(cell.value(), Some(&naam(3)));
    assert_eq!(state(&world, 1).set_aside().get(&KEYS[1]), Some(&1));
}

#[test]
fn case_2_2_1_an_interrupted_erasure_gives_the_same_digest() {
    let mut world = World::run(&[]);
    let (kind, about, write) = spot(10, 2);
    world.write(0, kind, about, vec![write, tussen(about)], false);
    gezin(&mut world, 0, vec![naam(1)]);
    world.write(0, Kind::Gezin, about_gezin(1), vec![naam(2)], false);
    all(&mut world, 0, 2);
    world.write(0, Kind::Wis, about_gezin(0), vec![], false);
    all(&mut world, 0, 2);
    world.replicas[2].log.drop_contents(&[GEZINNEN[0]].into());
    assert_eq!(state(&world, 0).digest(), state(&world, 2).digest());
    assert_eq!(state(&world, 0).koppelingen.len(), 0);
    assert_eq!(state(&world, 0).gezinnen.len(), 1);
}

#[test]
fn case_2_2_4_an_edit_beside_an_erasure_leaves_a_mark_that_writing_anew_clears() {
    let mut world = World::run(&[]);
    let contact = |number: u8| {
        Write::Contactmoment(Elem::Zet(Contactmoment {
            onderwerpen: Default::default(),
            id: ElementId([7; 16]),
            op: day(number),
            soort: Contactsoort::Bezoek,
            met: [].into(),
            notitie: Tekst::parse("Op bezoek geweest").unwrap(),
            vervolg: None,
            vervolg_op: None,
        }))
    };
    // The koppeling's register is written under a header without the first family by mistake,
    // and edited under the right one: that edit dies with the family.
    let mut loose = about_koppeling(0);
    loose[0] = Some(GEZINNEN[2]);
    world.write(0, Kind::Contact, loose, vec![contact(1)], false);
    world.write(
        0,
        Kind::Contact,
        about_koppeling(0),
        vec![contact(2)],
        false,
    );
    world.write(0, Kind::Wis, about_gezin(0), vec![], false);
    let cell_now = |world: &World| cell(world, 0, KOPPELINGEN[0], &contact(0));
    let marked = cell_now(&world);
    assert!(marked.live.is_empty());
    assert_eq!(marked.beneath.first().unwrap().mark, Mark::Erased);
    world.write(0, Kind::Contact, loose, vec![contact(2)], false);
    assert_eq!(cell_now(&world).value(), Some(&contact(2)));
}

#[test]
fn case_2_3_7_a_setting_changed_twice_is_no_conflict() {
    let mut world = World::run(&[]);
    let about = [None, None, Some(PROGRAMMA)];
    for number in [1, 2] {
        let write = Write::Proefweken(Some(4 + number));
        world.write(0, Kind::Programma, about, vec![write], false);
    }
    assert_eq!(state(&world, 0).programma.proefweken(), 6);
    assert_eq!(state(&world, 0).conflicts().count(), 0);
    // Another programme's setting does not silently take its place.
    let other = [None, None, Some([0x01; 16])];
    world.write(
        0,
        Kind::Programma,
        other,
        vec![Write::Proefweken(Some(9))],
        false,
    );
    let now = state(&world, 0);
    assert_eq!((now.programma.proefweken, now.programmas.len()), (None, 2));
}

#[test]
fn case_2_3_8_a_register_of_a_subject_that_the_header_has_not_is_not_read() {
    let mut world = World::run(&[]);
    let told = tussen([Some(GEZINNEN[1]), Some(GEZINNEN[2]), None]);
    by_hand(
        &mut world,
        0,
        (Kind::Koppeling, about_koppeling(0)),
        Some(told),
        &[],
    );
    // A koppeling's event in a change that has no koppeling.
    let (_, _, fase) = spot(9, 1);
    by_hand(
        &mut world,
        0,
        (Kind::Gezin, about_gezin(0)),
        Some(fase),
        &[],
    );
    let now = state(&world, 0);
    assert_eq!((now.cells().count(), now.koppelingen.len()), (0, 0));
    assert_eq!(
        now.onleesbaar()
            .get(&GEZINNEN[0])
            .copied()
            .unwrap_or_default(),
        2
    );
}

#[test]
fn case_2_5_a_change_that_is_wholly_withheld_says_that_an_earlier_one_is_missing() {
    let mut world = World::run(&[]);
    gezin(&mut world, 0, vec![naam(1)]);
    all(&mut world, 0, 2);
    let middle = gezin(&mut world, 0, vec![naam(2)]);
    gezin(&mut world, 0, vec![naam(3)]);
    let parts: Vec<_> = world
        .made
        .iter()
        .filter(|made| made.id != middle)
        .cloned()
        .collect();
    for made in &parts {
        world.replicas[2].log.insert(made.signed.clone()).unwrap();
    }
    let cell = naam_of(&world, 2);
    assert!(cell.missing && cell.is_conflict());
    // Its header alone settles it.
    let bare = world
        .made
        .iter()
        .find(|made| made.id == middle)
        .unwrap()
        .bare();
    world.replicas[2].log.insert(bare).unwrap();
    let cell = naam_of(&world, 2);
    assert_eq!((cell.value(), cell.missing), (Some(&naam(3)), false));
}
