//! Cases by name that the laws turned up, or that people will meet: what was mended once stays
//! mended.

use crate::cases::{all, all_but_content, by_hand, gezin, naam, naam_of, state, verwijzer};
use crate::parts::{GEZINNEN, KEYS, Made, about_gezin, day, regel, spot, trust, tussen};
use crate::world::World;
use koppelbord::domain::{ElementId, GezinId, Kind as Kindje, KoppelingId, Toestemming};
use koppelbord::log::{
    ChangeId, Elem, Header, Kind, Mark, Register, Signed, Stamp, State, Write, content,
};

#[test]
fn two_colleagues_headers_together_do_not_empty_a_third_register() {
    let mut world = World::run(&[]);
    let value = gezin(&mut world, 0, vec![naam(1)]);
    all(&mut world, 0, 2);
    // One change that nobody will ever read lies over the name; a readable change of another
    // register lies over that.
    let about = (Kind::Gezin, about_gezin(0));
    let hidden = by_hand(&mut world, 2, about, Some(naam(8)), &[(0, value, 0)]);
    let top = by_hand(
        &mut world,
        2,
        about,
        Some(verwijzer(8)),
        &[(0, hidden.id(), 0)],
    );
    let log = &mut world.replicas[0].log;
    log.insert(Signed {
        content: None,
        ..hidden
    })
    .unwrap();
    log.insert(top).unwrap();
    let cell = naam_of(&world, 0);
    assert_eq!(
        cell.beneath.first().map(|b| (b.mark, b.readable.change)),
        Some((Mark::Withheld, value))
    );
    // Where the hidden one does not even count, the value simply stands.
    let hidden_by = by_hand(&mut world, 3, about, Some(naam(7)), &[(0, value, 0)]);
    let mut world = World::run(&[]);
    gezin(&mut world, 0, vec![naam(1)]);
    let about_other = by_hand(
        &mut world,
        0,
        about,
        Some(verwijzer(7)),
        &[(0, hidden_by.id(), 0)],
    );
    let log = &mut world.replicas[0].log;
    log.insert(Signed {
        content: None,
        ..hidden_by
    })
    .unwrap();
    world.replicas[0].trust = trust(&[KEYS[0]]);
    assert_eq!(naam_of(&world, 0).value(), Some(&naam(1)));
    assert!(world.replicas[0].log.get(about_other.id()).is_some());
}

#[test]
fn the_bytes_of_a_koppeling_in_a_family_s_place_are_another_subject() {
    let mut world = World::run(&[]);
    let (kind, about, fase) = spot(10, 1);
    world.write(0, kind, about, vec![tussen(about), fase], false);
    let posing = [about[2], None, None];
    by_hand(&mut world, 0, (Kind::Gezin, posing), Some(naam(1)), &[]);
    by_hand(
        &mut world,
        0,
        (Kind::Wis, [about[2], None, None]),
        None,
        &[],
    );
    let id = KoppelingId(about[2].unwrap());
    assert!(state(&world, 0).koppelingen[&id].fase.is_some());
    assert!(state(&world, 0).gezinnen.is_empty());
}

#[test]
fn two_tabs_in_one_millisecond_make_a_conflict_and_lose_nothing() {
    let mut world = World::run(&[]);
    gezin(&mut world, 0, vec![naam(1)]);
    gezin(&mut world, 1, vec![naam(2)]);
    assert_eq!(world.made[0].header.stamp, world.made[1].header.stamp);
    all(&mut world, 0, 1);
    let cell = naam_of(&world, 1);
    assert_eq!(cell.different().count(), 2);
    // Two equal ways out settle it.
    all(&mut world, 1, 0);
    gezin(&mut world, 0, vec![naam(2)]);
    gezin(&mut world, 1, vec![naam(2)]);
    all(&mut world, 0, 1);
    assert_eq!(naam_of(&world, 1).value(), Some(&naam(2)));
}

#[test]
fn a_kind_edited_while_a_colleague_removes_it_stays() {
    let mut world = World::run(&[]);
    let id = ElementId([3; 16]);
    let kind = |number: u8| {
        Write::Kind(Elem::Zet(Kindje {
            id,
            voornaam: Some(regel("Kind", number)),
            geboren: None,
        }))
    };
    gezin(&mut world, 0, vec![naam(1), kind(1)]);
    all(&mut world, 0, 2);
    gezin(&mut world, 2, vec![Write::Kind(Elem::Weg(id))]);
    gezin(&mut world, 0, vec![kind(2)]);
    all(&mut world, 2, 0);
    let now = state(&world, 0);
    assert_eq!(now.gezinnen[&GezinId(GEZINNEN[0])].kinderen.len(), 1);
    assert_eq!(now.conflicts().count(), 0);
    // Whoever saw it and removes it, removes it.
    gezin(&mut world, 0, vec![Write::Kind(Elem::Weg(id))]);
    assert!(
        state(&world, 0).gezinnen[&GezinId(GEZINNEN[0])]
            .kinderen
            .is_empty()
    );
}

#[test]
fn what_protects_a_family_counts_while_it_is_in_conflict() {
    let mut world = World::run(&[]);
    let given = |withdrawn: Option<u8>| {
        Write::Toestemming(Some(Toestemming {
            op: day(1),
            door: regel("Ouder", 1),
            versie: regel("Tekst", 1),
            ingetrokken: withdrawn.map(day),
        }))
    };
    gezin(
        &mut world,
        0,
        vec![naam(1), given(None), Write::Beperkt(None)],
    );
    all(&mut world, 0, 2);
    gezin(
        &mut world,
        0,
        vec![given(Some(5)), Write::Beperkt(Some(day(5)))],
    );
    gezin(
        &mut world,
        2,
        vec![given(Some(6)), Write::Beperkt(Some(day(6)))],
    );
    all(&mut world, 2, 0);
    let gezin = state(&world, 0).gezinnen[&GezinId(GEZINNEN[0])].clone();
    assert!(gezin.beperkt.is_some());
    assert!(
        gezin
            .toestemming
            .as_ref()
            .is_some_and(|t| t.ingetrokken.is_some())
    );
    assert!(!gezin.doet_mee(day(9)));
}

#[test]
fn a_register_written_at_once_more_often_than_a_header_can_name_can_still_be_settled() {
    let mut world = World::run(&[]);
    for number in 0..=255u8 {
        let signed = {
            let content = content::encode([number; 16], &[naam(number)]).unwrap();
            let header = Header {
                author: KEYS[0],
                stamp: Stamp::at_ms(u64::from(number)),
                kind: Kind::Gezin,
                subjects: about_gezin(0),
                digest: Some(content::digest(&content)),
                over: vec![],
            };
            Made::new(header.encode(), Some(content), None).signed
        };
        world.replicas[0].log.insert(signed).unwrap();
    }
    assert_eq!(naam_of(&world, 0).live.len(), 256);
    gezin(&mut world, 0, vec![naam(1)]);
    gezin(&mut world, 0, vec![naam(1)]);
    assert_eq!(naam_of(&world, 0).value(), Some(&naam(1)));
}

#[test]
fn a_wrong_content_of_an_unknown_kind_leaves_it_a_kind_of_a_newer_program() {
    let mut world = World::run(&[]);
    let first = gezin(&mut world, 0, vec![naam(1)]);
    let about = (Kind::Unknown(77), about_gezin(0));
    let newer = by_hand(&mut world, 2, about, Some(naam(2)), &[(0, first, 0)]);
    let content = Some(b"KBc of another".to_vec());
    let log = &mut world.replicas[0].log;
    log.insert(Signed { content, ..newer }).unwrap();
    assert_eq!(
        naam_of(&world, 0).beneath.first().map(|b| b.mark),
        Some(Mark::Newer)
    );
}

/// Takes one change of a replica into another's log.
fn one(world: &mut World, from: usize, to: usize, id: ChangeId, with: bool) {
    let entry = world.replicas[from].log.get(id).unwrap();
    let content = entry.signed.content.clone().filter(|_| with);
    let signed = Signed {
        content,
        ..entry.signed.clone()
    };
    world.replicas[to].log.insert(signed).unwrap();
}

#[test]
fn an_edit_over_a_withheld_value_names_what_could_be_read_beneath_it() {
    let mut world = World::run(&[]);
    let first = gezin(&mut world, 0, vec![naam(1)]);
    let hidden = gezin(&mut world, 0, vec![naam(2)]);
    all_but_content(&mut world, 0, 2, hidden);
    let edit = gezin(&mut world, 2, vec![naam(3)]);
    // Whoever never gets the one in the middle sees no conflict with what lay beneath it.
    one(&mut world, 0, 3, first, true);
    one(&mut world, 2, 3, edit, true);
    assert_eq!(naam_of(&world, 3).value(), Some(&naam(3)));
}

#[test]
fn a_middle_that_is_neither_trusted_nor_readable_still_leads_through() {
    let mut world = World::run(&[]);
    gezin(&mut world, 0, vec![naam(1)]);
    all(&mut world, 0, 2);
    let middle = gezin(&mut world, 2, vec![naam(2)]);
    all(&mut world, 2, 3);
    gezin(&mut world, 3, vec![naam(3)]);
    all_but_content(&mut world, 3, 1, middle);
    world.replicas[1].trust = trust(&[KEYS[0], KEYS[2]]);
    let cell = naam_of(&world, 1);
    assert_eq!(cell.value(), Some(&naam(3)));
    assert_eq!((cell.live.len(), cell.beneath.len()), (1, 0));
}

#[test]
fn a_state_that_takes_notice_no_longer_misses_what_came_though_it_is_about_another() {
    let mut world = World::run(&[]);
    let other = world.write(2, Kind::Gezin, about_gezin(1), vec![naam(5)], false);
    world.write(0, Kind::Gezin, about_gezin(2), vec![naam(4)], false);
    let about = (Kind::Gezin, about_gezin(0));
    by_hand(&mut world, 0, about, Some(naam(6)), &[(0, other, 0)]);
    let mut before = state(&world, 0);
    let register = Register::of(GEZINNEN[0], &naam(6));
    assert!(before.cell(register).unwrap().missing);
    one(&mut world, 2, 0, other, true);
    let replica = &world.replicas[0];
    before.advance(&replica.log, &replica.trust, &[other]);
    assert!(!before.cell(register).unwrap().missing);
    let anew = State::of(&replica.log, &replica.trust);
    assert_eq!(before.digest(), anew.digest());
}

#[test]
fn digests_differ_when_only_what_lies_on_top_unread_differs() {
    let marked = |number: u8| {
        let mut world = World::run(&[]);
        let first = gezin(&mut world, 0, vec![naam(1)]);
        let about = (Kind::Gezin, about_gezin(0));
        let hidden = by_hand(&mut world, 2, about, Some(naam(number)), &[(0, first, 0)]);
        one(&mut world, 2, 0, hidden.id(), false);
        let shown = state(&world, 0);
        assert_eq!(naam_of(&world, 0).beneath.len(), 1);
        shown.digest()
    };
    assert_eq!(marked(2), marked(2));
    assert_ne!(marked(2), marked(3));
}
