//! The same set gives the same state, in any order, any split and any repetition; and what it
//! gives is what the text says.

use crate::cases;
use crate::oracle::{Oracle, seen};
use crate::parts::{KEYS, Made, trust};
use crate::steps::{any_steps, honest_steps};
use crate::world::{Part, World, dice};
use koppelbord::log::{Inserted, Log, Signed, State, Trust, fold};
use proptest::prelude::*;

/// Bare headers first and contents later, some of it twice, in an order that dice make.
fn shuffled(made: &[Made], part: &Part, seed: u64) -> Vec<Signed> {
    let mut parcels = Vec::new();
    for (index, with) in &part.0 {
        let (made, dice) = (&made[*index], dice(seed, *index as u64));
        if dice % 3 == 0 || !with {
            parcels.push(made.bare());
        }
        if *with {
            parcels.push(made.signed.clone());
        }
        if dice % 5 == 0 {
            parcels.extend(parcels.last().cloned());
        }
        if dice % 7 == 0 {
            // A content that is not this change's own.
            let content = Some(b"KBc of another".to_vec());
            parcels.push(Signed {
                content,
                ..made.bare()
            });
        }
    }
    for end in (1..parcels.len()).rev() {
        let other = dice(seed ^ 1, end as u64) % (end as u64 + 1);
        parcels.swap(end, other as usize);
    }
    parcels
}

fn some_trust(seed: u64, made: &[Made]) -> Trust {
    let mut some = trust(&KEYS[..]);
    if seed.is_multiple_of(3) {
        some.keys.remove(&KEYS[1]);
    }
    if seed % 4 == 1 {
        let held = made.iter().enumerate();
        let held = held.filter(|(index, _)| dice(seed, *index as u64).is_multiple_of(2));
        some.ended
            .insert(KEYS[2], held.map(|(_, made)| made.id).collect());
    }
    some
}

/// Says whether all is the same, in words that show what is not.
fn same(a: &State, b: &State) -> Result<(), TestCaseError> {
    let cells = |state: &State| -> Vec<_> { state.cells().map(|(r, c)| (*r, c.clone())).collect() };
    prop_assert_eq!(cells(a), cells(b));
    prop_assert_eq!(a.digest(), b.digest());
    prop_assert_eq!(&a.gezinnen, &b.gezinnen);
    prop_assert_eq!(&a.koppelingen, &b.koppelingen);
    prop_assert_eq!(&a.programma, &b.programma);
    Ok(())
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn the_same_set_gives_the_same_state_in_any_order_split_and_repetition(
        steps in any_steps(), seed in any::<u64>(),
    ) {
        let made = World::run(&steps).made;
        let part = Part::some(&made, seed, 20, 10);
        let trust = some_trust(seed, &made);
        let bulk = State::of(&part.log(&made), &trust);
        let mut log = Log::default();
        for parcel in shuffled(&made, &part, seed) {
            let expected = log.compare(&parcel);
            prop_assert_eq!(log.insert(parcel.clone()), Ok(expected));
            prop_assert_eq!(log.insert(parcel), Ok(Inserted::Known));
            // A fold in between changes nothing afterwards.
            let _ = State::of(&log, &trust);
        }
        same(&State::of(&log, &trust), &bulk)?;
    }

    /// Folding only what is connected with what came in is the same as folding everything.
    #[test]
    fn a_state_that_takes_notice_of_changes_is_the_state_made_anew(
        steps in any_steps(), seed in any::<u64>(), size in 1usize..4,
    ) {
        let made = World::run(&steps).made;
        let trust = some_trust(seed, &made);
        let (mut log, mut state) = (Log::default(), State::default());
        for batch in shuffled(&made, &Part::some(&made, seed, 20, 10), seed).chunks(size) {
            let ids: Vec<_> = batch.iter().map(Signed::id).collect();
            for parcel in batch {
                log.insert(parcel.clone()).unwrap();
            }
            state.advance(&log, &trust, &ids);
            let anew = State::of(&log, &trust);
            same(&state, &anew)?;
            prop_assert_eq!(state.set_aside(), anew.set_aside());
            prop_assert_eq!(state.onleesbaar(), anew.onleesbaar());
            prop_assert_eq!(&state.programmas, &anew.programmas);
            let fought = state.cells().filter(|(_, cell)| cell.is_conflict());
            prop_assert!(state.conflicts().eq(fought));
        }
    }

    #[test]
    fn the_fold_is_what_the_text_says(steps in any_steps(), seed in any::<u64>()) {
        let made = World::run(&steps).made;
        let trust = some_trust(seed, &made);
        for part in [Part::whole(&made), Part::some(&made, seed, 30, 15)] {
            let found = seen(&fold(&part.log(&made), &trust));
            prop_assert_eq!(found, Oracle::new(&made, &part, &trust, false).seen());
        }
    }

    #[test]
    fn replicas_that_gave_each_other_everything_show_the_same_conflicts(steps in any_steps()) {
        let mut world = World::run(&steps);
        for (from, to) in [(0, 1), (1, 2), (2, 3), (3, 2), (2, 1), (1, 0)] {
            world.give(from, to, 0, 0, 0);
        }
        let trust = trust(&KEYS);
        let states: Vec<_> = world.replicas.iter().map(|r| State::of(&r.log, &trust)).collect();
        for state in &states {
            same(state, &states[0])?;
            prop_assert!(state.conflicts().eq(states[0].conflicts()));
        }
    }

    #[test]
    fn nothing_acknowledged_is_lost(steps in any_steps()) {
        let world = World::run(&steps);
        for replica in &world.replicas {
            for (id, with) in &replica.held {
                let entry = replica.log.get(*id).unwrap();
                let made = world.made.iter().find(|made| made.id == *id).unwrap();
                prop_assert_eq!(&entry.signed.header, &made.signed.header);
                if *with {
                    prop_assert_eq!(&entry.signed.content, &made.signed.content);
                }
            }
        }
    }

    /// Whatever anybody's `over` says, a register with a value shows one, or that one lies
    /// beneath something that cannot be read. Nothing goes without a trace.
    #[test]
    fn no_register_is_emptied_without_a_trace(steps in any_steps(), seed in any::<u64>()) {
        let made = World::run(&steps).made;
        let trust = some_trust(seed, &made);
        for part in [Part::whole(&made), Part::some(&made, seed, 30, 15)] {
            let folded = fold(&part.log(&made), &trust);
            for (register, cell) in &folded.cells {
                let traced = !cell.live.is_empty() || !cell.beneath.is_empty();
                prop_assert!(traced, "{register:?} is empty: {made:#?}");
            }
        }
    }

    #[test]
    fn an_element_that_anyone_still_adds_is_there(steps in honest_steps()) {
        let made = World::run(&steps).made;
        let trust = trust(&KEYS);
        let part = Part::whole(&made);
        let state = State::of(&part.log(&made), &trust);
        let truth = Oracle::new(&made, &part, &trust, false).seen();
        for (register, shown) in &truth.cells {
            if register.field == koppelbord::log::Field::Kind {
                let gezin = &state.gezinnen[&koppelbord::domain::GezinId(register.subject)];
                let there = gezin.kinderen.iter().any(|kind| kind.id.0 == register.element);
                let added = shown.writes.iter().any(|write| !write.is_removal());
                prop_assert_eq!(there, added);
            }
        }
    }
}
