//! Contents that are not shared: what is shown may be less, but never old, and it only grows.

use crate::cases;
use crate::oracle::{Oracle, seen};
use crate::parts::{KEYS, Made, trust};
use crate::steps::{any_steps, honest_steps};
use crate::world::{Part, World, dice};
use koppelbord::log::{EventRef, Folded, Log, Register, fold};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn live(folded: &Folded) -> BTreeSet<(Register, EventRef)> {
    let cells = folded.cells.iter();
    cells
        .flat_map(|(register, cell)| cell.live.iter().map(|live| (*register, live.at)))
        .collect()
}

/// All headers, and the contents of some.
fn headers(made: &[Made], seed: u64) -> Part {
    Part::some(made, seed, 40, 0)
}

proptest! {
    #![proptest_config(cases(96))]

    /// Honest authors: with all headers in hand and part of the contents, whatever is shown as
    /// current is current when everything can be read.
    #[test]
    fn a_withheld_content_never_shows_an_old_value_or_a_false_conflict(
        steps in honest_steps(), seed in any::<u64>(),
    ) {
        let made = World::run(&steps).made;
        let trust = trust(&KEYS);
        let part = headers(&made, seed);
        let partly = fold(&part.log(&made), &trust);
        let whole = Part::whole(&made);
        // The oracle knows the new kind too: it can read everything.
        let truth = Oracle::new(&made, &whole, &trust, true).seen();
        for (register, cell) in &partly.cells {
            let now: BTreeSet<EventRef> = truth.cells[register].live.iter().map(|l| l.2).collect();
            let shown: BTreeSet<EventRef> = cell.live.iter().map(|live| live.at).collect();
            prop_assert!(shown.is_subset(&now), "an old value is live at {register:?}");
            prop_assert!(!cell.is_conflict() || truth.cells[register].conflict);
            // What is true and not shown is marked, for it lies upon something or has no trace.
            let hidden: BTreeSet<_> = now.difference(&shown).copied().collect();
            let marked: BTreeSet<_> = cell.beneath.iter().map(|b| b.unreadable).collect();
            prop_assert!(marked.is_subset(&hidden));
            if cell.live.is_empty() {
                prop_assert!(!marked.is_empty());
            }
        }
    }

    /// The same when some keys do not count: their headers still lead `over` through.
    #[test]
    fn a_middle_author_who_does_not_count_leads_over_through(
        steps in honest_steps(), left_out in 0usize..3,
    ) {
        let made = World::run(&steps).made;
        let whole = Part::whole(&made);
        let keys: Vec<_> = KEYS.iter().copied().filter(|key| *key != KEYS[left_out]).collect();
        let some = trust(&keys);
        let found = fold(&whole.log(&made), &some);
        let oracle = Oracle::new(&made, &whole, &some, false);
        for (register, cell) in &found.cells {
            for live in &cell.live {
                // Nobody who counts has replaced it, however long the way.
                let mut above: BTreeSet<_> = [live.at.change].into();
                loop {
                    let more: Vec<_> = made
                        .iter()
                        .filter(|m| !above.contains(&m.id))
                        .filter(|m| m.header.over.iter().any(|o| above.contains(&o.target.change)
                            && about(m, o.own) == Some(*register)))
                        .map(|m| m.id)
                        .collect();
                    if more.is_empty() {
                        break;
                    }
                    above.extend(more);
                }
                above.remove(&live.at.change);
                let replaced = made.iter().enumerate()
                    .any(|(index, m)| above.contains(&m.id) && oracle.folds(index));
                prop_assert!(!replaced, "{register:?} shows what was replaced");
            }
        }
    }

    /// Contents that come later, in any order, take nothing away that was shown; only what is
    /// newer or beside it is added.
    #[test]
    fn adding_contents_never_makes_a_shown_value_vanish(steps in any_steps(), seed in any::<u64>()) {
        let made = World::run(&steps).made;
        let trust = trust(&KEYS[..3]);
        let mut log: Log = Part::some(&made, seed, 60, 10).log(&made);
        let mut was = fold(&log, &trust);
        let mut later: Vec<_> = made.iter().collect();
        later.sort_by_key(|m| dice(seed, u64::from(m.id.0[0])));
        for one in later {
            if log.get(one.id).is_none() {
                continue;
            }
            log.insert(one.signed.clone()).unwrap();
            let is = fold(&log, &trust);
            prop_assert!(live(&was).is_subset(&live(&is)));
            for (register, cell) in &was.cells {
                let Some(shown) = cell.value() else { continue };
                let cell = &is.cells[register];
                prop_assert!(cell.different().any(|value| value == shown) || shown.is_removal());
            }
            was = is;
        }
    }

    /// The program learns the new kind: the same world with that kind as one that is known.
    #[test]
    fn learning_a_kind_shows_more_and_takes_nothing_away(steps in honest_steps()) {
        let made = World::run(&steps).made;
        let (learned, names) = crate::clocks::rewrite(&made, |header| {
            if header.kind == koppelbord::log::Kind::Unknown(crate::parts::NIEUW) {
                header.kind = koppelbord::log::Kind::Gezin;
            }
        });
        let trust = trust(&KEYS);
        let whole = Part::whole(&made);
        let before = fold(&whole.log(&made), &trust);
        let after = fold(&Part::whole(&learned).log(&learned), &trust);
        let renamed: BTreeSet<_> = live(&before)
            .into_iter()
            .map(|(register, at)| (register, EventRef { change: names[&at.change], ..at }))
            .collect();
        prop_assert!(renamed.is_subset(&live(&after)));
        // And it shows what the oracle shows that knew the kind all along.
        let known = Oracle::new(&made, &whole, &trust, true).seen();
        let values = |cells: &BTreeMap<Register, crate::oracle::Shown>| -> Vec<_> {
            cells.iter().map(|(r, c)| (*r, c.live.len(), c.beneath.len(), c.conflict)).collect()
        };
        prop_assert_eq!(values(&seen(&after).cells), values(&known.cells));
    }
}

/// What an event truly writes.
fn about(made: &Made, event: u8) -> Option<Register> {
    let write = made.says.as_ref()?.get(usize::from(event))?;
    Some(Register::of(
        made.header.subjects[write.room().place()]?,
        write,
    ))
}
