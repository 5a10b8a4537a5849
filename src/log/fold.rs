//! Which events are live. The rule, in one sentence: an event is replaced when a folded change's
//! `over` names it, or reaches it by further `over`s through any header in hand; what is not
//! replaced is live. A reference counts only between changes with a subject in common and, where
//! both can be read, between events on the same register.
//!
//! Liveness is read from headers, so neither withholding nor erasing nor an unknown kind can
//! make a replaced value current again. The fold never refuses and never panics, and the same
//! set gives the same result in any order. Linear in changes plus references, times a logarithm.

use super::{
    ChangeId, Entry, EventRef, Field, KeyId, Log, Readable, Register, Stamp, Subject, Write,
};
use std::collections::{BTreeMap, BTreeSet};

/// Whose changes count: a filter in front of the fold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trust {
    /// Keys whose changes are folded.
    pub keys: BTreeSet<KeyId>,
    /// Keys that were ended, with the changes that were held when they were.
    pub ended: BTreeMap<KeyId, BTreeSet<ChangeId>>,
}

impl Trust {
    /// Whether a change by this author is folded.
    #[must_use]
    pub fn folds(&self, author: KeyId, id: ChangeId) -> bool {
        match self.ended.get(&author) {
            Some(held) => held.contains(&id),
            None => self.keys.contains(&author),
        }
    }
}

/// A live value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    /// The event that wrote it.
    pub at: EventRef,
    /// When, by its author's clock.
    pub stamp: Stamp,
    /// Who.
    pub author: KeyId,
    /// What was written.
    pub write: Write,
}

/// Why what lies on top of a value cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Changed, but not shared with us.
    Withheld,
    /// Changed by a newer program.
    Newer,
    /// Changed, and erased since.
    Erased,
}

/// A live event that cannot be read, on top of a value that could.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Beneath {
    /// Why it cannot be read.
    pub mark: Mark,
    /// The event on top.
    pub unreadable: EventRef,
    /// The last readable event beneath it.
    pub readable: EventRef,
}

/// All that is known of one register.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Live values in the order stamp, author, id, event. More than one different is a conflict.
    pub live: Vec<Live>,
    /// What lies beneath unreadable events.
    pub beneath: BTreeSet<Beneath>,
    /// Whether a live event replaces a change that is not in hand.
    pub missing: bool,
}

/// The result of folding a log.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    /// Every register that something readable was written to.
    pub cells: BTreeMap<Register, Cell>,
    /// Families that are erased.
    pub gewist: BTreeSet<Subject>,
    /// How many folded changes about a subject cannot be read (erased ones apart).
    pub onleesbaar: BTreeMap<Subject, usize>,
    /// Changes by keys that do not count, by author.
    pub set_aside: BTreeMap<KeyId, usize>,
}

type Node = (usize, u8);

struct Graph<'a> {
    entries: Vec<(ChangeId, &'a Entry)>,
    folded: Vec<bool>,
    read: Vec<bool>,
    links: BTreeMap<Node, Vec<Node>>,
    missing: BTreeSet<Node>,
}

/// Folds a log.
#[must_use]
pub fn fold(log: &Log, trust: &Trust) -> Folded {
    let mut result = Folded::default();
    let entries: Vec<_> = log.iter().collect();
    let folded: Vec<bool> = entries
        .iter()
        .map(|(id, e)| trust.folds(e.header.author, *id))
        .collect();
    for ((_, entry), counts) in entries.iter().zip(&folded) {
        if !counts {
            *result.set_aside.entry(entry.header.author).or_default() += 1;
        } else if entry.header.kind == super::Kind::Wis {
            result.gewist.extend(entry.header.subjects());
        }
    }
    let erased = |entry: &Entry| {
        entry.header.kind != super::Kind::Wis
            && entry.header.subjects().any(|s| result.gewist.contains(&s))
    };
    let read: Vec<bool> = entries
        .iter()
        .map(|(_, e)| e.events().is_some() && !erased(e))
        .collect();
    let graph = Graph::new(entries, folded, read);
    let replaced = graph.replaced();

    for (index, (id, entry)) in graph.entries.iter().enumerate() {
        if !graph.is_folded(index) {
            continue;
        }
        if graph.is_read(index) {
            graph.place_live(index, *id, entry, &replaced, &mut result.cells);
            continue;
        }
        let mark = if entry.header.subjects().any(|s| result.gewist.contains(&s)) {
            Mark::Erased
        } else if entry.readable == Readable::Newer {
            Mark::Newer
        } else {
            Mark::Withheld
        };
        if mark != Mark::Erased {
            for subject in entry.header.subjects() {
                *result.onleesbaar.entry(subject).or_default() += 1;
            }
        }
        graph.place_marks(index, *id, entry, mark, &replaced, &mut result.cells);
    }
    for cell in result.cells.values_mut() {
        cell.live
            .sort_by_key(|live| (live.stamp, live.author, live.at));
    }
    result
}

impl<'a> Graph<'a> {
    fn new(entries: Vec<(ChangeId, &'a Entry)>, folded: Vec<bool>, read: Vec<bool>) -> Self {
        let mut graph = Self {
            entries,
            folded,
            read,
            links: BTreeMap::new(),
            missing: BTreeSet::new(),
        };
        let mut links: BTreeMap<Node, Vec<Node>> = BTreeMap::new();
        for (index, (_, entry)) in graph.entries.iter().enumerate() {
            for over in &entry.header.over {
                let own = (index, over.own);
                match graph
                    .entries
                    .binary_search_by_key(&over.target.change, |(id, _)| *id)
                {
                    Err(_) => {
                        graph.missing.insert(own);
                    }
                    Ok(target) if graph.counts(own, (target, over.target.event)) => {
                        links
                            .entry(own)
                            .or_default()
                            .push((target, over.target.event));
                    }
                    Ok(_) => {}
                }
            }
        }
        graph.links = links;
        graph
    }

    fn entry(&self, index: usize) -> Option<&'a Entry> {
        self.entries.get(index).map(|(_, entry)| *entry)
    }

    fn is_folded(&self, index: usize) -> bool {
        self.folded.get(index).copied().unwrap_or(false)
    }

    fn is_read(&self, index: usize) -> bool {
        self.read.get(index).copied().unwrap_or(false)
    }

    /// Whether a reference counts.
    fn counts(&self, own: Node, target: Node) -> bool {
        let (Some(mine), Some(theirs)) = (self.entry(own.0), self.entry(target.0)) else {
            return false;
        };
        let register =
            |node: Node, entry: &Entry| self.is_read(node.0).then(|| entry.register(node.1));
        let same = match (register(own, mine), register(target, theirs)) {
            (Some(None), _) | (_, Some(None)) => false,
            (Some(a), Some(b)) => a == b,
            _ => true,
        };
        same && mine.header.shares_subject(&theirs.header)
    }

    /// Everything that a folded change's `over` reaches.
    fn replaced(&self) -> BTreeSet<Node> {
        let mut replaced = BTreeSet::new();
        let mut todo: Vec<Node> = Vec::new();
        for (own, targets) in &self.links {
            if self.is_folded(own.0) {
                todo.extend(targets);
            }
        }
        while let Some(node) = todo.pop() {
            if replaced.insert(node) {
                todo.extend(self.links.get(&node).into_iter().flatten());
            }
        }
        replaced
    }

    fn place_live(
        &self,
        index: usize,
        id: ChangeId,
        entry: &Entry,
        replaced: &BTreeSet<Node>,
        cells: &mut BTreeMap<Register, Cell>,
    ) {
        for (event, write) in (0u8..).zip(entry.events().unwrap_or_default()) {
            let Some(register) = entry.register(event) else {
                continue;
            };
            if register.field == Field::Gewist {
                continue;
            }
            let cell = cells.entry(register).or_default();
            if replaced.contains(&(index, event)) {
                continue;
            }
            cell.missing |= self.missing.contains(&(index, event));
            cell.live.push(Live {
                at: EventRef { change: id, event },
                stamp: entry.header.stamp,
                author: entry.header.author,
                write: write.clone(),
            });
        }
    }

    /// Marks the registers beneath the live events of a change that cannot be read.
    fn place_marks(
        &self,
        index: usize,
        id: ChangeId,
        entry: &Entry,
        mark: Mark,
        replaced: &BTreeSet<Node>,
        cells: &mut BTreeMap<Register, Cell>,
    ) {
        let own: BTreeSet<u8> = entry.header.over.iter().map(|over| over.own).collect();
        for event in own
            .into_iter()
            .filter(|event| !replaced.contains(&(index, *event)))
        {
            let unreadable = EventRef { change: id, event };
            let mut seen = BTreeSet::new();
            let mut todo = vec![(index, event)];
            while let Some(node) = todo.pop() {
                for &(target, number) in self.links.get(&node).into_iter().flatten() {
                    if !seen.insert((target, number)) {
                        continue;
                    }
                    let found = self
                        .entries
                        .get(target)
                        .filter(|_| self.is_folded(target) && self.is_read(target))
                        .and_then(|(id, entry)| Some((*id, entry.register(number)?)));
                    match found {
                        Some((change, register)) => {
                            let readable = EventRef {
                                change,
                                event: number,
                            };
                            let beneath = Beneath {
                                mark,
                                unreadable,
                                readable,
                            };
                            cells.entry(register).or_default().beneath.insert(beneath);
                        }
                        None => todo.push((target, number)),
                    }
                }
            }
        }
    }
}

impl Cell {
    /// The one value, when there is exactly one different value and nothing unreadable on top.
    #[must_use]
    pub fn value(&self) -> Option<&Write> {
        let mut different = self.different();
        let first = different.next();
        if self.beneath.is_empty() && different.next().is_none() {
            first
        } else {
            None
        }
    }

    /// The different live values, in order. A removal counts only when nothing else is live.
    pub fn different(&self) -> impl Iterator<Item = &Write> {
        let any_present = self.live.iter().any(|live| !live.write.is_removal());
        self.live
            .iter()
            .enumerate()
            .filter_map(move |(index, live)| {
                let first = !self
                    .live
                    .iter()
                    .take(index)
                    .any(|before| before.write == live.write);
                (first && !(any_present && live.write.is_removal())).then_some(&live.write)
            })
    }

    /// Whether people must choose between values.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.different().nth(1).is_some()
    }

    /// What a new value on this register replaces: the live values, beneath an unreadable one
    /// the last readable, and erased ones. An unreadable live one only when `also_unreadable`
    /// ("toch vaststellen").
    #[must_use]
    pub fn targets(&self, also_unreadable: bool) -> BTreeSet<EventRef> {
        let live = self.live.iter().map(|live| live.at);
        let beneath = self.beneath.iter().flat_map(|beneath| {
            let named = also_unreadable || beneath.mark == Mark::Erased;
            [Some(beneath.readable), named.then_some(beneath.unreadable)]
                .into_iter()
                .flatten()
        });
        live.chain(beneath).collect()
    }
}
