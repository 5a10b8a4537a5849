//! A slow fold, written from the text of the format and from nothing else: for each register
//! it looks for paths of `over` through whatever may be about that register.

use crate::parts::{Made, NIEUW};
use crate::world::Part;
use koppelbord::log::{
    Cell, ChangeId, EventRef, Folded, KeyId, Kind, Mark, Over, Register, Stamp, Subject, Trust,
    Write,
};
use std::collections::{BTreeMap, BTreeSet};

/// What is to be seen of one register.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    pub live: Vec<(Stamp, KeyId, EventRef)>,
    pub writes: Vec<Write>,
    pub beneath: BTreeSet<(Mark, EventRef, EventRef)>,
    pub missing: bool,
    pub conflict: bool,
}

/// What is to be seen of a whole log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seen {
    pub cells: BTreeMap<Register, Shown>,
    pub gewist: BTreeSet<Subject>,
    pub onleesbaar: BTreeMap<Subject, usize>,
    pub set_aside: BTreeMap<KeyId, usize>,
}

/// The fold under test in the oracle's words.
pub fn seen(folded: &Folded) -> Seen {
    let cells = folded.cells.iter();
    Seen {
        cells: cells
            .map(|(register, cell)| (*register, shown(cell)))
            .collect(),
        gewist: folded.gewist.iter().copied().collect(),
        onleesbaar: folded
            .onleesbaar
            .iter()
            .map(|(subject, count)| (*subject, *count))
            .collect(),
        set_aside: folded
            .set_aside
            .iter()
            .map(|(key, count)| (*key, *count))
            .collect(),
    }
}

fn shown(cell: &Cell) -> Shown {
    let beneath = cell.beneath.iter();
    Shown {
        live: cell
            .live
            .iter()
            .map(|l| (l.stamp, l.author, l.at))
            .collect(),
        writes: cell.live.iter().map(|l| l.write.clone()).collect(),
        beneath: beneath
            .map(|b| (b.mark, b.unreadable, b.readable))
            .collect(),
        missing: cell.missing,
        conflict: cell.is_conflict(),
    }
}

type Event = (usize, u8);

/// The oracle's view of part of a world.
pub struct Oracle<'a> {
    made: &'a [Made],
    hand: BTreeMap<usize, bool>,
    trust: &'a Trust,
    knows_new: bool,
    erased: BTreeSet<Subject>,
}

impl<'a> Oracle<'a> {
    pub fn new(made: &'a [Made], part: &Part, trust: &'a Trust, knows_new: bool) -> Self {
        let mut hand = BTreeMap::new();
        for (index, with) in &part.0 {
            *hand.entry(*index).or_insert(false) |= with;
        }
        let mut oracle = Self {
            made,
            hand,
            trust,
            knows_new,
            erased: BTreeSet::new(),
        };
        oracle.erased = oracle
            .indices()
            .filter(|i| oracle.made[*i].is(Kind::Wis) && oracle.folds(*i))
            .filter_map(|i| oracle.made[i].header.subjects[0])
            .collect();
        oracle
    }

    fn indices(&self) -> impl Iterator<Item = usize> + '_ {
        self.hand.keys().copied()
    }

    fn find(&self, id: ChangeId) -> Option<usize> {
        self.indices().find(|index| self.made[*index].id == id)
    }

    pub fn folds(&self, index: usize) -> bool {
        let made = &self.made[index];
        match self.trust.ended.get(&made.header.author) {
            Some(held) => held.contains(&made.id),
            None => self.trust.keys.contains(&made.header.author),
        }
    }

    fn is_erased(&self, index: usize) -> bool {
        let made = &self.made[index];
        let families = made.header.subjects[..2].iter().flatten();
        !made.is(Kind::Wis) && families.into_iter().any(|f| self.erased.contains(f))
    }

    fn kind_known(&self, index: usize) -> bool {
        match self.made[index].header.kind {
            Kind::Unknown(number) => number == NIEUW && self.knows_new,
            _ => true,
        }
    }

    pub fn events(&self, index: usize) -> Option<&'a [Write]> {
        let made = &self.made[index];
        let in_hand = made.header.digest.is_none() || self.hand[&index];
        let readable = in_hand && self.kind_known(index) && !self.is_erased(index);
        made.says.as_deref().filter(|_| readable)
    }

    pub fn register(&self, (index, event): Event) -> Option<Register> {
        let write = self.events(index)?.get(usize::from(event))?;
        let subject = self.made[index].header.subjects[write.room().place()]?;
        Some(Register::of(subject, write))
    }

    fn mark(&self, index: usize) -> Mark {
        if self.is_erased(index) {
            Mark::Erased
        } else if !self.kind_known(index) || self.made[index].newer && self.hand[&index] {
            Mark::Newer
        } else {
            Mark::Withheld
        }
    }

    /// The event that a reference names, if it counts.
    fn named(&self, index: usize, over: &Over) -> Option<Event> {
        let target = (self.find(over.target.change)?, over.target.event);
        let own = (index, over.own);
        // An event that a readable change has not, is about no register.
        let lacks = |event: Event| self.events(event.0).is_some() && self.register(event).is_none();
        let both = self.register(own).zip(self.register(target));
        let agree = both.is_none_or(|(a, b)| a == b) && !lacks(own) && !lacks(target);
        (agree && self.share_subject(index, target.0)).then_some(target)
    }

    /// Places are typed: a family is never a koppeling, though their bytes were the same.
    fn share_subject(&self, a: usize, b: usize) -> bool {
        let [a1, a2, a3] = self.made[a].header.subjects;
        let [b1, b2, b3] = self.made[b].header.subjects;
        let family = |x: Option<Subject>| x.is_some() && (x == b1 || x == b2);
        family(a1) || family(a2) || (a3.is_some() && a3 == b3)
    }

    /// Whether an event can be about this register.
    fn may_be(&self, event: Event, register: Register) -> bool {
        self.events(event.0).is_none() || self.register(event) == Some(register)
    }

    /// Steps of `over` from an event, as far as they can be about the register.
    fn beneath(&self, event: Event, register: Register) -> Vec<Event> {
        let over = self.made[event.0].header.over.iter();
        over.filter(|over| over.own == event.1 && self.may_be(event, register))
            .filter_map(|over| self.named(event.0, over))
            .filter(|target| self.may_be(*target, register))
            .collect()
    }

    /// Everything that is replaced, for this register.
    fn replaced(&self, register: Register) -> BTreeSet<Event> {
        let mut replaced = BTreeSet::new();
        loop {
            let before = replaced.len();
            for index in self.indices() {
                let own: BTreeSet<u8> = self.owns(index);
                for event in own.into_iter().map(|own| (index, own)) {
                    if self.folds(index) || replaced.contains(&event) {
                        replaced.extend(self.beneath(event, register));
                    }
                }
            }
            if replaced.len() == before {
                return replaced;
            }
        }
    }

    fn owns(&self, index: usize) -> BTreeSet<u8> {
        self.made[index].header.over.iter().map(|o| o.own).collect()
    }

    fn at(&self, (index, event): Event) -> EventRef {
        let change = self.made[index].id;
        EventRef { change, event }
    }

    fn cell(&self, register: Register) -> Shown {
        let replaced = self.replaced(register);
        let mut cell = Shown::default();
        let mut live = Vec::new();
        for index in self.indices().filter(|index| self.folds(*index)) {
            let header = &self.made[index].header;
            if let Some(events) = self.events(index) {
                for (number, write) in (0u8..).zip(events) {
                    let event = (index, number);
                    if self.register(event) == Some(register) && !replaced.contains(&event) {
                        let order = (header.stamp, header.author, self.at(event));
                        live.push((order, write.clone()));
                        cell.missing |= header
                            .over
                            .iter()
                            .any(|o| o.own == number && self.find(o.target.change).is_none());
                    }
                }
                continue;
            }
            for event in self.owns(index).into_iter().map(|own| (index, own)) {
                if !replaced.contains(&event) {
                    let mark = |on| (self.mark(index), self.at(event), self.at(on));
                    let under = self.first_readable(event, register);
                    cell.beneath.extend(under.into_iter().map(mark));
                }
            }
        }
        live.sort_by_key(|(order, _)| *order);
        cell.writes = live.iter().map(|(_, write)| write.clone()).collect();
        cell.live = live.into_iter().map(|(order, _)| order).collect();
        let there: Vec<_> = cell.writes.iter().filter(|w| !w.is_removal()).collect();
        cell.conflict = there.windows(2).any(|pair| pair[0] != pair[1]);
        if there.is_empty() {
            cell.conflict = cell.writes.windows(2).any(|pair| pair[0] != pair[1]);
        }
        cell
    }

    /// The readable, folded events that one comes to first, going down.
    fn first_readable(&self, from: Event, register: Register) -> BTreeSet<Event> {
        let (mut found, mut passed) = (BTreeSet::new(), BTreeSet::new());
        let mut todo = vec![from];
        while let Some(event) = todo.pop() {
            for under in self.beneath(event, register) {
                if self.folds(under.0) && self.events(under.0).is_some() {
                    found.insert(under);
                } else if passed.insert(under) {
                    todo.push(under);
                }
            }
        }
        found
    }

    pub fn seen(&self) -> Seen {
        let mut seen = Seen {
            gewist: self.erased.clone(),
            ..Seen::default()
        };
        let mut registers = BTreeSet::new();
        for index in self.indices() {
            let header = &self.made[index].header;
            if !self.folds(index) {
                *seen.set_aside.entry(header.author).or_default() += 1;
            } else if let Some(events) = self.events(index) {
                let numbers = (0u8..).zip(events).map(|(number, _)| number);
                registers.extend(numbers.filter_map(|number| self.register((index, number))));
            } else if !self.is_erased(index) {
                for subject in header.subjects() {
                    *seen.onleesbaar.entry(subject).or_default() += 1;
                }
            }
        }
        registers.retain(|register| register.field != koppelbord::log::Field::Gewist);
        seen.cells = registers
            .into_iter()
            .map(|register| (register, self.cell(register)))
            .collect();
        seen
    }
}
