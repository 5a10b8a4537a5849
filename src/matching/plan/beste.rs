//! Plans for when the best is out of reach: of very many pairs the best of each who waits, so that there
//! is a plan before one has forgotten what one asked; and one after the other.

use super::kosten::class_of;
use super::{Pair, Table};
use crate::domain::Vraaggezin;
use crate::matching::assign::{Assignment, CLASSES};
use crate::order::Map;
use std::cmp::Reverse;

/// With more pairs than these only the best of each who waits are solved: ten thousand half-filled
/// families, each of whom fits all, would take half a minute.
pub(super) const ALLE: usize = 4_000_000;
/// So many of each.
pub(super) const BESTE: usize = 60;

/// Keeps the best of who waits, who stand from a place on. Of equals others for each, or all of them
/// would be left with the same few.
pub(super) fn keep_best(pairs: &mut Vec<Pair>, from: usize, left: u32, all: u32) {
    let mut own = pairs.split_off(from);
    let turn = |right: u32| (right + all - (left.wrapping_mul(BESTE as u32) % all)) % all;
    crate::order::sort_by_key(&mut own, |pair| (Reverse(pair.score), turn(pair.right)));
    // And as many by turns, however they score: or all who live near one another have the same few.
    let mut others = own.split_off(BESTE.min(own.len()));
    crate::order::sort_by_key(&mut others, |pair| turn(pair.right));
    others.truncate(BESTE);
    own.extend(others);
    crate::order::sort_by_key(&mut own, |pair| pair.right);
    pairs.extend(own);
}

impl<'a> Table<'a> {
    /// Who waits, by number: the most urgent first, and of them by a key.
    pub(super) fn order(&self, key: &dyn Fn(Vraaggezin<'a>) -> i32) -> Vec<u32> {
        let mut order: Vec<(u8, i32, u32)> = (self.waiting.iter().zip(0..))
            .map(|(vraag, left)| (class_of(*vraag), key(*vraag), left))
            .collect();
        crate::order::sort(&mut order);
        order.into_iter().map(|(.., left)| left).collect()
    }

    /// The same by who waits longest.
    pub(super) fn by_wait(&self) -> Vec<u32> {
        let today = self.situatie.today;
        self.order(&|vraag| {
            let since = self.situatie.wacht_sinds(vraag);
            since.map_or(i32::MAX, |since| since.days_since(today))
        })
    }

    /// One after the other, each by who fits best and still has a place beside who is there then.
    pub(super) fn turn_by_turn(
        &self,
        order: &[u32],
        pairs: &[Pair],
        settled: &Map<u32, u32>,
    ) -> Assignment {
        let mut made = Assignment {
            chosen: vec![None; self.waiting.len()],
            helped: [0; CLASSES as usize],
            total: 0,
        };
        let mut there: Vec<Vec<u32>> = vec![Vec::new(); self.offering.len()];
        for (left, right) in settled {
            if let Some(there) = there.get_mut(*right as usize) {
                there.push(*left);
            }
        }
        let mut room = self.room.clone();
        for &left in order {
            let from = pairs.partition_point(|pair| pair.left < left);
            let to = pairs.partition_point(|pair| pair.left <= left);
            let mut own = pairs.get(from..to).unwrap_or_default().to_vec();
            crate::order::sort_by_key(&mut own, |pair| (Reverse(pair.score), pair.right));
            for pair in own {
                let at = pair.right as usize;
                let (Some(room), Some(there)) = (room.get_mut(at), there.get_mut(at)) else {
                    continue;
                };
                if *room == 0 || !self.goes_with(left, pair.right, there) {
                    continue;
                }
                *room -= 1;
                there.push(left);
                if let Some(place) = made.chosen.get_mut(left as usize) {
                    *place = Some(pair.right);
                }
                let class = self.classes.get(left as usize).copied().unwrap_or(1);
                if let Some(helped) = made.helped.get_mut(usize::from(class)) {
                    *helped += 1;
                }
                made.total += u64::from(pair.score);
                break;
            }
        }
        made
    }
}
