//! The search for the heaviest plan: bidding first, then one shortest path for each source that
//! is still without a place. Knows arcs and weights only, not which side stands for whom.
//!
//! # Why it is right
//!
//! Every sink has a price, every source a profit, and at all times
//! 1. no price and no profit is negative, and `profit + price >= weight` on every arc;
//! 2. a placed source has `profit + price == weight` on its arc;
//! 3. a sink with room left costs nothing;
//! 4. a source that has had its turn and is without a place has profit 0.
//!
//! By 1 no plan weighs more than all profits plus each price times the room of its sink; when
//! all have had their turn, 2 to 4 say that ours weighs just that (linear programming duality).
//!
//! A bid keeps 1–3: the source takes its best sink and raises the price until the second best
//! (staying without a place counts as one, worth 0) is as good. A search keeps all four: it is
//! Dijkstra's method on the slack `profit + price - weight`, which 1 makes non-negative, from a
//! source to the nearest way out: a sink with room, or a placed source that gives up its place
//! at the cost of its profit. Prices of sinks nearer than the way out then rise by the difference
//! and the profits of the sources there fall by it, so the path becomes tight and is turned over.

#![expect(
    clippy::indexing_slicing,
    reason = "the hot loop; all indices come from Arcs, which numbers its own nodes"
)]

use super::arcs::{Arc, Arcs};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// No sink, no source, no slot.
const NONE: u32 = u32::MAX;
/// Further than any way out.
const FAR: i64 = i64::MAX;
/// Bids that one pass may make for each source before the searches take over: enough to settle
/// what settles quickly, little enough that a price war in small steps costs nothing.
const BIDS: usize = 4;

#[derive(Clone, Copy)]
struct Sink {
    price: i64,
    /// Length of the shortest path found in this search.
    dist: i64,
    /// The source that found it.
    via: u32,
    /// Where its slots begin.
    slots: u32,
    taken: u32,
    room: u32,
}

#[derive(Clone, Copy)]
struct Source {
    profit: i64,
    sink: u32,
    slot: u32,
}

/// Where the shortest path of a search ends.
#[derive(Clone, Copy)]
enum End {
    /// A sink with room.
    Sink(u32),
    /// A source that goes without a place, perhaps the one searched for.
    Source(u32),
}

struct Search<'a> {
    arcs: &'a Arcs,
    sources: Vec<Source>,
    sinks: Vec<Sink>,
    /// Who sits where, by slot.
    slots: Vec<u32>,
    heap: BinaryHeap<Reverse<u64>>,
    /// Sinks as far away as the one at hand: no need to go through the heap.
    here: Vec<u32>,
    /// Sinks with a distance, to be wiped after the search.
    reached: Vec<u32>,
    /// Sinks whose distance is certain, nearest first.
    settled: Vec<u32>,
}

/// The right that each left goes to.
#[cfg_attr(koppelbord_speed, optimize(speed))]
pub fn solve(arcs: &Arcs) -> Vec<Option<u32>> {
    let mut search = Search::new(arcs);
    let mut waiting: Vec<u32> = (0..).take(arcs.sources.len()).collect();
    for _ in 0..2 {
        waiting = search.bid_all(&waiting);
    }
    for root in waiting {
        search.place(root);
    }
    let mut chosen = vec![None; arcs.lefts];
    for (source, &node) in search.sources.iter().zip(&arcs.node) {
        if source.sink != NONE {
            let (left, right) = if arcs.turned {
                (source.sink, node)
            } else {
                (node, source.sink)
            };
            chosen[left as usize] = Some(right);
        }
    }
    chosen
}

impl<'a> Search<'a> {
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    fn new(arcs: &'a Arcs) -> Self {
        let mut slots = 0;
        let sink = |&room: &u32| {
            let from = slots;
            slots += room;
            Sink {
                price: 0,
                dist: FAR,
                via: NONE,
                slots: from,
                taken: 0,
                room,
            }
        };
        let sinks = arcs.room.iter().map(sink).collect();
        Self {
            arcs,
            sources: vec![
                Source {
                    profit: 0,
                    sink: NONE,
                    slot: NONE
                };
                arcs.sources.len()
            ],
            sinks,
            slots: vec![NONE; slots as usize],
            heap: BinaryHeap::new(),
            here: Vec::new(),
            reached: Vec::new(),
            settled: Vec::new(),
        }
    }

    fn ways(&self, source: u32) -> &'a [Arc] {
        let (from, to) = self.arcs.sources[source as usize];
        &self.arcs.arcs[from as usize..to as usize]
    }

    fn sit(&mut self, source: u32, sink: u32, slot: u32) {
        self.slots[slot as usize] = source;
        let source = &mut self.sources[source as usize];
        (source.sink, source.slot) = (sink, slot);
    }

    /// Takes a free slot of a sink.
    fn enter(&mut self, source: u32, sink: u32) {
        let at = &mut self.sinks[sink as usize];
        let slot = at.slots + at.taken;
        at.taken += 1;
        self.sit(source, sink, slot);
    }

    /// Lets each of these bid, and whom they push out bid again; returns who is left.
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    fn bid_all(&mut self, waiting: &[u32]) -> Vec<u32> {
        let mut left = Vec::new();
        let mut bids = BIDS * waiting.len();
        for &first in waiting {
            let mut next = Some(first);
            while let Some(source) = next {
                next = match self.bid(source) {
                    Bid::Placed => None,
                    Bid::Pushed(out) if bids > 0 => {
                        bids -= 1;
                        Some(out)
                    }
                    Bid::Pushed(source) | Bid::Waits(source) => {
                        left.push(source);
                        None
                    }
                };
            }
        }
        left
    }

    #[cfg_attr(koppelbord_speed, optimize(speed))]
    fn bid(&mut self, source: u32) -> Bid {
        let (mut best, mut second) = ((0, NONE), (0, NONE));
        for arc in self.ways(source) {
            let value = i64::from(arc.weight) - self.sinks[arc.sink as usize].price;
            if value > second.0 {
                if value > best.0 {
                    second = best;
                    best = (value, arc.sink);
                } else {
                    second = (value, arc.sink);
                }
            }
        }
        self.sources[source as usize].profit = best.0;
        let Some(sink) = self.sinks.get_mut(best.1 as usize) else {
            return Bid::Waits(source);
        };
        let gap = best.0 - second.0;
        if sink.taken < sink.room {
            if sink.room == 1 {
                sink.price += gap;
                self.sources[source as usize].profit = second.0;
            }
            self.enter(source, best.1);
            return Bid::Placed;
        }
        if sink.room == 1 && gap > 0 {
            sink.price += gap;
            let slot = sink.slots;
            let out = self.slots[slot as usize];
            self.sources[source as usize].profit = second.0;
            self.sit(source, best.1, slot);
            let out_of = &mut self.sources[out as usize];
            (out_of.sink, out_of.slot) = (NONE, NONE);
            return Bid::Pushed(out);
        }
        if gap == 0
            && self
                .sinks
                .get(second.1 as usize)
                .is_some_and(|s| s.taken < s.room)
        {
            self.enter(source, second.1);
            return Bid::Placed;
        }
        Bid::Waits(source)
    }

    /// Finds the shortest way out for a source without a place and turns the path over.
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    fn place(&mut self, root: u32) {
        let mut best = self.sources[root as usize].profit;
        let mut end = End::Source(root);
        let mut now = 0;
        self.look(root, now, &mut best, &mut end);
        'search: while best > now {
            let Some(at) = self.nearest(&mut now) else {
                break;
            };
            if now >= best {
                break;
            }
            self.settled.push(at);
            let sink = self.sinks[at as usize];
            for slot in sink.slots..sink.slots + sink.taken {
                self.look(self.slots[slot as usize], now, &mut best, &mut end);
                if best <= now {
                    break 'search;
                }
            }
        }
        self.reprice(root, best);
        self.turn_over(end);
        self.wipe();
    }

    /// The nearest sink that is not settled; `now` becomes its distance.
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    fn nearest(&mut self, now: &mut i64) -> Option<u32> {
        if let Some(sink) = self.here.pop() {
            return Some(sink);
        }
        while let Some(Reverse(key)) = self.heap.pop() {
            let (dist, sink) = unpack(key);
            if self.sinks[sink as usize].dist == dist {
                *now = dist;
                return Some(sink);
            }
        }
        None
    }

    /// Looks from a source at distance `now` for shorter paths.
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    fn look(&mut self, source: u32, now: i64, best: &mut i64, end: &mut End) {
        let base = now + self.sources[source as usize].profit;
        if base < *best {
            (*best, *end) = (base, End::Source(source));
        }
        for arc in self.ways(source) {
            let sink = &mut self.sinks[arc.sink as usize];
            let dist = base + sink.price - i64::from(arc.weight);
            if dist >= *best || dist >= sink.dist {
                continue;
            }
            sink.via = source;
            if sink.taken < sink.room {
                (*best, *end) = (dist, End::Sink(arc.sink));
                if dist == now {
                    return;
                }
                continue;
            }
            if sink.dist == FAR {
                self.reached.push(arc.sink);
            }
            sink.dist = dist;
            if dist == now {
                self.here.push(arc.sink);
            } else {
                self.heap.push(Reverse(pack(dist, arc.sink)));
            }
        }
    }

    #[cfg_attr(koppelbord_speed, optimize(speed))]
    fn reprice(&mut self, root: u32, best: i64) {
        self.sources[root as usize].profit -= best;
        for &at in &self.settled {
            let sink = &mut self.sinks[at as usize];
            let rise = best - sink.dist;
            sink.price += rise;
            for slot in sink.slots..sink.slots + sink.taken {
                self.sources[self.slots[slot as usize] as usize].profit -= rise;
            }
        }
    }

    #[cfg_attr(koppelbord_speed, optimize(speed))]
    fn turn_over(&mut self, end: End) {
        let (mut sink, mut slot) = match end {
            End::Sink(sink) => {
                let at = &mut self.sinks[sink as usize];
                at.taken += 1;
                (sink, at.slots + at.taken - 1)
            }
            End::Source(source) => {
                let source = &mut self.sources[source as usize];
                let seat = (source.sink, source.slot);
                (source.sink, source.slot) = (NONE, NONE);
                seat
            }
        };
        while sink != NONE {
            let source = self.sinks[sink as usize].via;
            let Source {
                sink: from,
                slot: seat,
                ..
            } = self.sources[source as usize];
            self.sit(source, sink, slot);
            (sink, slot) = (from, seat);
        }
    }

    #[cfg_attr(koppelbord_speed, optimize(speed))]
    fn wipe(&mut self) {
        for &at in &self.reached {
            self.sinks[at as usize].dist = FAR;
        }
        self.reached.clear();
        self.settled.clear();
        self.here.clear();
        self.heap.clear();
    }
}

/// What came of a bid.
enum Bid {
    Placed,
    /// Someone else lost their place.
    Pushed(u32),
    /// Nothing was gained by bidding.
    Waits(u32),
}

/// A heap key: nearest first, then lowest number. Distances stay below 2³¹ because no path
/// longer than the root's profit is kept.
fn pack(dist: i64, sink: u32) -> u64 {
    (dist.cast_unsigned() << 32) | u64::from(sink)
}

fn unpack(key: u64) -> (i64, u32) {
    ((key >> 32).cast_signed(), (key & u64::from(NONE)) as u32)
}
