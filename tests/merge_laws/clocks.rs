//! Stamps order what is shown and decide nothing: the same world with other clocks has the same
//! values live.

use crate::cases;
use crate::parts::{KEYS, Made, trust};
use crate::steps::any_steps;
use crate::world::{Part, World, dice};
use koppelbord::log::{ChangeId, Folded, Header, Stamp, fold};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Makes every change anew with another header; ids change, so references follow.
pub fn rewrite(
    made: &[Made],
    mut edit: impl FnMut(&mut Header),
) -> (Vec<Made>, BTreeMap<ChangeId, ChangeId>) {
    let mut names: BTreeMap<ChangeId, ChangeId> = BTreeMap::new();
    let mut anew = Vec::new();
    for one in made {
        let mut header = one.header.clone();
        edit(&mut header);
        for over in &mut header.over {
            if let Some(name) = names.get(&over.target.change) {
                over.target.change = *name;
            }
        }
        header.over.sort_unstable();
        let fresh = Made {
            sloppy: one.sloppy,
            newer: one.newer,
            ..Made::new(
                header.encode(),
                one.signed.content.clone(),
                one.says.clone(),
            )
        };
        names.insert(one.id, fresh.id);
        anew.push(fresh);
    }
    (anew, names)
}

type Row = (String, BTreeSet<(ChangeId, u8)>, usize, bool);

fn rows(folded: &Folded, name: impl Fn(ChangeId) -> ChangeId) -> Vec<Row> {
    let cells = folded.cells.iter();
    cells
        .map(|(register, cell)| {
            let live = cell.live.iter().map(|l| (name(l.at.change), l.at.event));
            let of = format!("{register:?} {}", cell.missing);
            (of, live.collect(), cell.beneath.len(), cell.is_conflict())
        })
        .collect()
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn other_clocks_show_the_same_values(steps in any_steps(), seed in any::<u64>()) {
        let made = World::run(&steps).made;
        let mut count = 0;
        let (anew, names) = rewrite(&made, |header| {
            count += 1;
            header.stamp = Stamp(dice(seed, count));
        });
        // Two headers that differed in their stamp alone could become one.
        prop_assume!(names.values().collect::<BTreeSet<_>>().len() == names.len());
        let trust = trust(&KEYS[..3]);
        let before = fold(&Part::whole(&made).log(&made), &trust);
        let after = fold(&Part::whole(&anew).log(&anew), &trust);
        prop_assert_eq!(rows(&before, |id| names[&id]), rows(&after, |id| id));
        prop_assert_eq!(before.gewist, after.gewist);
        for cell in after.cells.values() {
            let order = |a: &koppelbord::log::Live| (a.stamp, a.author, a.at);
            prop_assert!(cell.live.is_sorted_by_key(order));
        }
    }
}
