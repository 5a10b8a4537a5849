//! Trust is a filter in front of the fold: it never depends on when a key was entered or
//! ended, and stamps prove nothing.

use crate::cases;
use crate::parts::{KEYS, trust};
use crate::steps::any_steps;
use crate::world::{Part, World};
use koppelbord::log::{ChangeId, State, Trust, fold};
use proptest::prelude::*;
use std::collections::BTreeSet;

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_key_entered_late_ends_where_one_entered_first_began(steps in any_steps()) {
        let world = World::run(&steps);
        let mut log = koppelbord::log::Log::default();
        let mut roster = Trust::default();
        for (number, made) in world.made.iter().enumerate() {
            log.insert(made.signed.clone()).unwrap();
            // Keys come in one after the other, while changes do.
            roster.keys.extend(KEYS.get(number / 4).copied());
            let found = fold(&log, &roster);
            let aside: usize = found.set_aside.values().sum();
            let folded = log.iter().filter(|(id, e)| roster.folds(e.header.author, *id)).count();
            prop_assert_eq!(aside + folded, log.len());
        }
        let early = State::of(&Part::whole(&world.made).log(&world.made), &trust(&KEYS));
        prop_assert_eq!(State::of(&log, &trust(&KEYS)).digest(), early.digest());
    }

    #[test]
    fn an_ended_key_counts_for_what_was_held_and_for_nothing_else(
        steps in any_steps(), picks in prop::collection::vec(any::<bool>(), 40),
    ) {
        let world = World::run(&steps);
        let log = Part::whole(&world.made).log(&world.made);
        let by_key = |made: &&crate::parts::Made| made.header.author == KEYS[1];
        let all: BTreeSet<ChangeId> = world.made.iter().filter(by_key).map(|m| m.id).collect();
        let held: BTreeSet<ChangeId> = all.iter().zip(&picks).filter(|(_, p)| **p).map(|(id, _)| *id).collect();
        let ended = |held: &BTreeSet<ChangeId>| {
            let mut some = trust(&KEYS);
            some.ended.insert(KEYS[1], held.iter().copied().collect());
            some
        };
        // All held is as if it was never ended; also when the key left the roster.
        let whole = State::of(&log, &trust(&KEYS)).digest();
        prop_assert_eq!(State::of(&log, &ended(&all)).digest(), whole);
        let mut gone = ended(&all);
        gone.keys.remove(&KEYS[1]);
        prop_assert_eq!(State::of(&log, &gone).digest(), whole);
        // What was not held has no value anywhere, and is set aside.
        let found = fold(&log, &ended(&held));
        for live in found.cells.values().flat_map(|cell| &cell.live) {
            prop_assert!(live.author != KEYS[1] || held.contains(&live.at.change));
        }
        let aside = found.set_aside.get(&KEYS[1]).copied().unwrap_or(0);
        prop_assert_eq!(aside, all.len() - held.len());
    }
}
