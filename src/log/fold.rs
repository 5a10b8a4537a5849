//! Which events are live. The rule, in one sentence: an event is replaced when a folded change's
//! `over` names it, or reaches it by further `over`s through any header in hand; what is not
//! replaced is live. A reference counts only between changes with a subject in common and, where
//! both can be read, between events on the same register; that goes for the two ends of a path
//! through what cannot be read as well (see `graph`).
//!
//! Liveness is read from headers, so neither withholding nor erasing nor an unknown kind can
//! make a replaced value current again. The fold never refuses and never panics, and the same
//! set gives the same result in any order. Linear in changes plus references, times a logarithm.

use super::{
    ChangeId, Entry, EventRef, Field, KeyId, Kind, Log, Readable, Register, Stamp, Subject, Write,
    graph::{Graph, Node, Replaced, Row},
};
use crate::order::{Map, Set};
use std::collections::{BTreeMap, BTreeSet};

/// Whose changes count: a filter in front of the fold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trust {
    /// Keys whose changes are folded.
    pub keys: Set<KeyId>,
    /// Keys that were ended, with the changes that were held when they were.
    pub ended: Map<KeyId, Set<ChangeId>>,
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
    pub beneath: Set<Beneath>,
    /// Whether a live event replaces a change that is not in hand.
    pub missing: bool,
}

/// The result of folding a log.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    /// Every register that something readable was written to.
    pub cells: BTreeMap<Register, Cell>,
    /// Those between whose values people must choose, so that nobody looks through all of them.
    pub conflicts: BTreeSet<Register>,
    /// Families that are erased.
    pub gewist: Set<Subject>,
    /// How many folded changes about a subject cannot be read (erased ones apart).
    pub onleesbaar: Map<Subject, usize>,
    /// Changes by keys that do not count, by author.
    pub set_aside: Map<KeyId, usize>,
    /// Which ones they are.
    pub(super) aside: BTreeSet<ChangeId>,
}

/// Folds a log.
#[must_use]
pub fn fold(log: &Log, trust: &Trust) -> Folded {
    fold_of(log, trust, log.iter())
}

/// Folds part of a log: changes by rising id, none of them connected with any outside.
pub(super) fn fold_of<'a>(
    log: &Log,
    trust: &Trust,
    changes: impl Iterator<Item = (ChangeId, &'a Entry)>,
) -> Folded {
    let mut result = Folded::default();
    let mut rows: Vec<_> = changes
        .map(|(id, entry)| Row {
            id,
            entry,
            folded: trust.folds(entry.header.author, id),
            read: false,
        })
        .collect();
    for row in &rows {
        if !row.folded {
            *result.set_aside.entry(row.entry.header.author).or_default() += 1;
            result.aside.insert(row.id);
        } else if row.entry.header.kind == Kind::Wis {
            result.gewist.extend(row.entry.header.families());
        }
    }
    let erased = |entry: &Entry| entry.header.is_erased(&result.gewist);
    for row in &mut rows {
        row.read = row.entry.events().is_some() && !erased(row.entry);
    }
    let graph = Graph::new(rows, |id| log.get(id).is_some());
    let replaced = graph.replaced();

    let mut marks: Vec<(Register, Beneath)> = Vec::new();
    for (index, row) in graph.rows().iter().enumerate() {
        if !row.folded || row.read {
            continue;
        }
        let mark = if erased(row.entry) {
            Mark::Erased
        } else if row.entry.readable == Readable::Newer {
            Mark::Newer
        } else {
            Mark::Withheld
        };
        if mark != Mark::Erased {
            for subject in row.entry.header.subjects() {
                *result.onleesbaar.entry(subject).or_default() += 1;
            }
        }
        marks.extend(graph.marks(index, mark, &replaced));
    }
    result.cells = cells(&graph, &replaced);
    let fought = result.cells.iter().filter(|(_, cell)| cell.is_conflict());
    result.conflicts = fought.map(|(register, _)| *register).collect();
    // An erasure is no register that anything could lie upon.
    marks.retain(|(register, _)| register.field != Field::Gewist);
    for (register, beneath) in marks {
        let cell = result.cells.entry(register).or_default();
        cell.beneath.insert(beneath);
    }
    result
}

/// The registers that something readable was written to, with what is live on them.
fn cells(graph: &Graph<'_>, replaced: &Replaced) -> BTreeMap<Register, Cell> {
    let mut events = graph.readable(replaced);
    events.retain(|(register, _, _)| register.field != Field::Gewist);
    events.sort_unstable();
    let groups = events.chunk_by(|(a, _, _), (b, _, _)| a == b);
    let cell = |group: &[(Register, Node, bool)]| {
        let mut cell = Cell::default();
        for (_, node, _) in group.iter().filter(|(_, _, live)| *live) {
            if let Some(live) = live(graph, *node) {
                cell.missing |= graph.lacks_earlier(*node);
                // Nearly all have one: room for four would be most of what the state takes.
                cell.live.reserve_exact(1);
                cell.live.push(live);
            }
        }
        crate::order::sort_by_key(&mut cell.live, |live| (live.stamp, live.author, live.at));
        Some((group.first()?.0, cell))
    };
    groups.filter_map(cell).collect()
}

fn live(graph: &Graph<'_>, (index, event): Node) -> Option<Live> {
    let row = graph.rows().get(index)?;
    let write = row.entry.events()?.get(usize::from(event))?;
    Some(Live {
        at: EventRef {
            change: row.id,
            event,
        },
        stamp: row.entry.header.stamp,
        author: row.entry.header.author,
        write: write.clone(),
    })
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
    pub fn targets(&self, also_unreadable: bool) -> Set<EventRef> {
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
