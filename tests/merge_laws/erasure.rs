//! Erasing is final: nothing of the family comes back, whatever comes in later and whatever a
//! store still holds, and nothing that was replaced becomes current by it.

use crate::cases;
use crate::parts::{GEZINNEN, KEYS, Made, about_gezin, trust};
use crate::steps::any_steps;
use crate::world::{Part, World};
use koppelbord::domain::GezinId;
use koppelbord::log::{EventRef, Folded, Kind, State, Subject, Trust, fold};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn live(folded: &Folded) -> BTreeSet<EventRef> {
    let cells = folded.cells.iter();
    cells
        .flat_map(|(_, cell)| cell.live.iter().map(|live| live.at))
        .collect()
}

/// A world, and an erasure of its first family on top.
fn erased(world: &mut World) -> Made {
    let id = world.write(0, Kind::Wis, about_gezin(0), vec![], false);
    let wis = world.made.iter().find(|made| made.id == id);
    wis.unwrap().clone()
}

fn nothing_of(family: Subject, state: &State) -> Result<(), TestCaseError> {
    prop_assert!(state.gewist().contains(&family));
    prop_assert!(!state.gezinnen.contains_key(&GezinId(family)));
    prop_assert_eq!(state.koppelingen_of(GezinId(family)).count(), 0);
    let left: Vec<_> = state
        .cells_of(family)
        .map(|(register, _)| register.field)
        .collect();
    prop_assert!(left.is_empty(), "{left:?}");
    Ok(())
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn after_an_erasure_nothing_of_the_family_is_left_whatever_comes_later(
        before in any_steps(), after in any_steps(), seed in any::<u64>(),
    ) {
        let mut world = World::run(&before);
        let wis = erased(&mut world).id;
        for step in &after {
            world.step(step);
        }
        let trust = trust(&KEYS);
        let mut part = Part::some(&world.made, seed, 30, 30);
        let wis = world.made.iter().position(|made| made.id == wis);
        part.0.push((wis.unwrap(), true));
        nothing_of(GEZINNEN[0], &State::of(&part.log(&world.made), &trust))?;
        nothing_of(GEZINNEN[0], &State::of(&Part::whole(&world.made).log(&world.made), &trust))?;
    }

    #[test]
    fn erasing_makes_nothing_current_that_was_replaced(steps in any_steps(), seed in any::<u64>()) {
        let mut world = World::run(&steps);
        let trust = trust(&KEYS[..3]);
        let count = world.made.len();
        let before = Part::some(&world.made, seed, 20, 10);
        let was = fold(&before.log(&world.made), &trust);
        erased(&mut world);
        let mut after = Part(before.0.clone());
        after.0.push((world.made.len() - 1, true));
        prop_assume!(world.made.len() > count);
        let is = fold(&after.log(&world.made), &trust);
        let (was_live, is_live) = (live(&was), live(&is));
        prop_assert!(is_live.is_subset(&was_live));
        // What is gone beside the family is either erased itself or marked as such.
        for (register, cell) in &is.cells {
            prop_assert!(!cell.live.is_empty() || !cell.beneath.is_empty());
            prop_assert!(was.cells.contains_key(register));
        }
    }

    #[test]
    fn the_state_does_not_depend_on_what_the_disk_still_holds(steps in any_steps()) {
        let mut world = World::run(&steps);
        erased(&mut world);
        let trust = trust(&KEYS);
        let mut log = Part::whole(&world.made).log(&world.made);
        let held = State::of(&log, &trust).digest();
        log.drop_contents(&[GEZINNEN[0]].into());
        prop_assert_eq!(State::of(&log, &trust).digest(), held);
        for (_, entry) in log.iter() {
            let about = entry.header.families().any(|family| family == GEZINNEN[0]);
            prop_assert!(!(about && entry.signed.content.is_some()));
        }
        // An old file brings nothing back.
        for made in &world.made {
            log.insert(made.signed.clone()).unwrap();
        }
        prop_assert_eq!(State::of(&log, &trust).digest(), held);
    }

    #[test]
    fn an_erasure_by_a_key_that_does_not_count_erases_nothing(steps in any_steps()) {
        let mut world = World::run(&steps);
        world.made.retain(|made| !made.is(Kind::Wis));
        let wis = erased(&mut world);
        let others = Trust { keys: KEYS[1..].iter().copied().collect(), ..Trust::default() };
        let log = Part::whole(&world.made).log(&world.made);
        prop_assert!(fold(&log, &others).gewist.is_empty());
        // Once the key is entered, it does.
        let all = fold(&log, &trust(&KEYS));
        prop_assert!(all.gewist.contains(&GEZINNEN[0]));
        prop_assert_eq!(wis.header.digest, None);
    }
}
