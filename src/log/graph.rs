//! Which event replaces which: the references of all headers in hand, walked once.
//!
//! A walk remembers which register it is about, because a reference through a change that
//! cannot be read must not lead from one register to another: else two colleagues' headers
//! could together empty a field without a trace. So a path counts when all its events that can
//! be read are on the same register.
//!
//! Knows changes by their place in the list, and nothing of what values mean.

use super::{Beneath, ChangeId, Entry, EventRef, Mark, Register};
use crate::order::Set;
use std::collections::{BTreeMap, BTreeSet};

/// An event: place of its change in the list, and its number.
pub(super) type Node = (usize, u8);

/// What an event is about, as far as we can read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    /// Its change cannot be read.
    Unread,
    /// Its change can be read, and has no such event.
    Lacks,
    /// This register.
    On(Register),
}

/// A change with what the fold needs to know of it.
pub(super) struct Row<'a> {
    pub id: ChangeId,
    pub entry: &'a Entry,
    /// Whether it counts.
    pub folded: bool,
    /// Whether it can be read and is not erased.
    pub read: bool,
}

pub(super) struct Graph<'a> {
    rows: Vec<Row<'a>>,
    /// Place of a readable change's first event in `registers`.
    first: Vec<usize>,
    registers: Vec<Option<Register>>,
    /// References that count, in order of the replacing event.
    links: Vec<(Node, Node)>,
    /// Events with a reference to a change that is not in hand.
    missing: BTreeSet<Node>,
}

/// Everything that a folded change's `over` reaches.
pub(super) struct Replaced {
    readable: Vec<bool>,
    /// Events that cannot be read, with the registers that they are reached for; `None` when
    /// they are reached from something that cannot be read either.
    unread: BTreeMap<Node, BTreeSet<Option<Register>>>,
}

impl<'a> Graph<'a> {
    /// Rows must come in the order of their ids.
    pub(super) fn new(rows: Vec<Row<'a>>, in_hand: impl Fn(ChangeId) -> bool) -> Self {
        let mut first = Vec::with_capacity(rows.len());
        let mut registers = Vec::new();
        for row in &rows {
            first.push(registers.len());
            if row.read {
                let count = row.entry.events().unwrap_or_default().len();
                let numbers = (0u8..=u8::MAX).take(count);
                registers.extend(numbers.map(|number| row.entry.register(number)));
            }
        }
        let mut graph = Self {
            rows,
            first,
            registers,
            links: Vec::new(),
            missing: BTreeSet::new(),
        };
        let mut links = Vec::new();
        for (index, row) in graph.rows.iter().enumerate() {
            for over in &row.entry.header.over {
                let (own, id) = ((index, over.own), over.target.change);
                match graph.rows.binary_search_by_key(&id, |row| row.id) {
                    Err(_) if in_hand(id) => {}
                    Err(_) => {
                        graph.missing.insert(own);
                    }
                    Ok(found) => {
                        let target = (found, over.target.event);
                        if graph.counts(own, target) {
                            links.push((own, target));
                        }
                    }
                }
            }
        }
        graph.links = links;
        graph
    }

    pub(super) fn rows(&self) -> &[Row<'a>] {
        &self.rows
    }

    /// Events of folded changes that can be read: register, event, and whether it is live.
    pub(super) fn readable(&self, replaced: &Replaced) -> Vec<(Register, Node, bool)> {
        let mut found = Vec::with_capacity(self.registers.len());
        let mut slots = self.registers.iter().zip(&replaced.readable);
        for (index, row) in self.rows.iter().enumerate().filter(|(_, row)| row.read) {
            let count = row.entry.events().unwrap_or_default().len();
            for (number, (register, replaced)) in (0u8..=u8::MAX).zip(slots.by_ref().take(count)) {
                if let Some(register) = register.filter(|_| row.folded) {
                    found.push((register, (index, number), !replaced));
                }
            }
        }
        found
    }

    /// Whether an event replaces a change that is not in hand.
    pub(super) fn lacks_earlier(&self, node: Node) -> bool {
        self.missing.contains(&node)
    }

    fn row(&self, node: Node) -> Option<&Row<'a>> {
        self.rows.get(node.0)
    }

    fn is_folded(&self, node: Node) -> bool {
        self.row(node).is_some_and(|row| row.folded)
    }

    fn slot(&self, node: Node) -> Option<usize> {
        let row = self.row(node).filter(|row| row.read)?;
        let event = usize::from(node.1);
        let here = event < row.entry.events().unwrap_or_default().len();
        here.then_some(self.first.get(node.0)? + event)
    }

    fn about(&self, node: Node) -> About {
        if !self.row(node).is_some_and(|row| row.read) {
            return About::Unread;
        }
        let register = self.slot(node).and_then(|slot| self.registers.get(slot));
        match register {
            Some(Some(register)) => About::On(*register),
            _ => About::Lacks,
        }
    }

    /// Whether a reference counts.
    fn counts(&self, own: Node, target: Node) -> bool {
        let (Some(mine), Some(theirs)) = (self.row(own), self.row(target)) else {
            return false;
        };
        let agree = match (self.about(own), self.about(target)) {
            (About::Lacks, _) | (_, About::Lacks) => false,
            (About::On(a), About::On(b)) => a == b,
            _ => true,
        };
        agree && mine.entry.header.shares_subject(&theirs.entry.header)
    }

    /// What an event names.
    fn targets(&self, node: Node) -> impl Iterator<Item = Node> + '_ {
        let start = self.links.partition_point(|(own, _)| *own < node);
        let rest = self.links.get(start..).unwrap_or_default();
        let links = rest.iter().take_while(move |(own, _)| *own == node);
        links.map(|(_, target)| *target)
    }

    pub(super) fn replaced(&self) -> Replaced {
        let mut replaced = Replaced {
            readable: vec![false; self.registers.len()],
            unread: BTreeMap::new(),
        };
        let mut todo: Vec<(Node, Option<Register>)> = Vec::new();
        for (own, target) in &self.links {
            if self.is_folded(*own) {
                let register = match self.about(*own) {
                    About::On(register) => Some(register),
                    _ => None,
                };
                todo.extend(self.reach(*target, register, &mut replaced));
            }
        }
        while let Some((node, register)) = todo.pop() {
            for target in self.targets(node) {
                todo.extend(self.reach(target, register, &mut replaced));
            }
        }
        replaced
    }

    /// Notes that an event is reached for a register; says where to walk on when that is news.
    fn reach(
        &self,
        target: Node,
        register: Option<Register>,
        replaced: &mut Replaced,
    ) -> Option<(Node, Option<Register>)> {
        match self.about(target) {
            About::Lacks => None,
            About::On(own) if register.is_some_and(|register| register != own) => None,
            About::On(own) => {
                let slot = self.slot(target)?;
                let flag = replaced.readable.get_mut(slot)?;
                (!std::mem::replace(flag, true)).then_some((target, Some(own)))
            }
            About::Unread => {
                let reached = replaced.unread.entry(target).or_default();
                let news = !reached.contains(&None) && reached.insert(register);
                news.then_some((target, register))
            }
        }
    }

    /// Which registers the live events of a change that cannot be read lie upon.
    pub(super) fn marks(
        &self,
        index: usize,
        mark: Mark,
        replaced: &Replaced,
    ) -> Vec<(Register, Beneath)> {
        let Some(row) = self.rows.get(index) else {
            return Vec::new();
        };
        let own: Set<u8> = row.entry.header.over.iter().map(|over| over.own).collect();
        let mut marks = Vec::new();
        for event in own {
            let reached = replaced.unread.get(&(index, event));
            let hidden = |by: Option<Register>| reached.is_some_and(|set| set.contains(&by));
            if hidden(None) {
                continue;
            }
            for (register, readable) in self.first_readable((index, event)) {
                if !hidden(Some(register)) {
                    let unreadable = EventRef {
                        change: row.id,
                        event,
                    };
                    let beneath = Beneath {
                        mark,
                        unreadable,
                        readable,
                    };
                    marks.push((register, beneath));
                }
            }
        }
        marks
    }

    /// The readable, folded events that one comes to first, going down.
    fn first_readable(&self, from: Node) -> Vec<(Register, EventRef)> {
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        let mut todo: Vec<(Node, Option<Register>)> = vec![(from, None)];
        while let Some((node, register)) = todo.pop() {
            for target in self.targets(node) {
                let on = match self.about(target) {
                    About::Lacks => continue,
                    About::On(own) if register.is_some_and(|register| register != own) => continue,
                    About::On(own) => Some(own),
                    About::Unread => register,
                };
                if !seen.insert((target, on)) {
                    continue;
                }
                match (self.row(target), on) {
                    (Some(row), Some(register)) if row.folded && row.read => {
                        let (change, event) = (row.id, target.1);
                        found.push((register, EventRef { change, event }));
                    }
                    _ => todo.push((target, on)),
                }
            }
        }
        found
    }
}
