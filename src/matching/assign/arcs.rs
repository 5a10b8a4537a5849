//! The pairs of a problem laid out for the search: sources with their arcs to sinks, one run of
//! memory per source. The side with fewer units to place becomes the side of the sources.

use super::{CLASSES, Pair, Problem};

/// More nodes, places or pairs than this are refused, so that every number fits a `u32`.
pub const MOST: usize = 1 << 30;

/// One way out of a source.
#[derive(Clone, Copy, Debug, Default)]
pub struct Arc {
    /// The sink.
    pub sink: u32,
    /// What bringing them together is worth: score and class together.
    pub weight: u32,
}

/// A problem seen from its smaller side.
#[derive(Debug)]
pub struct Arcs {
    /// The arcs of all nodes on the side of the sources, by node, then by sink.
    pub arcs: Vec<Arc>,
    /// Each source is one unit that wants a place: where its arcs begin and end. The units of a
    /// right with several places share one run of arcs.
    pub sources: Vec<(u32, u32)>,
    /// The node that each source belongs to.
    pub node: Vec<u32>,
    /// How many sources each sink can take.
    pub room: Vec<u32>,
    /// Whether the rights are the sources.
    pub turned: bool,
    /// How many lefts the problem has.
    pub lefts: usize,
}

/// The pairs by left, then right. Already sorted ones, as they mostly come, are only copied;
/// others go through two stable counting sorts.
#[cfg_attr(koppelbord_speed, optimize(speed))]
pub fn sorted(lefts: usize, rights: usize, pairs: &[Pair]) -> Vec<Pair> {
    if pairs.is_sorted_by_key(|p| (p.left, p.right)) {
        return pairs.to_vec();
    }
    // Number by number: where the page is made for size a copy of a whole pair is a call.
    let same = |pair: &Pair| Pair {
        left: pair.left,
        right: pair.right,
        score: pair.score,
    };
    let by_right = by_key(rights, pairs, |p| p.right, same);
    by_key(lefts, &by_right, |p| p.left, same)
}

/// Where each key's run begins, with the end of the last one at the end.
#[cfg_attr(koppelbord_speed, optimize(speed))]
fn starts(keys: usize, pairs: &[Pair], key: impl Fn(&Pair) -> u32) -> Vec<u32> {
    let mut start = vec![0_u32; keys + 1];
    for pair in pairs {
        if let Some(count) = start.get_mut(key(pair) as usize + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for count in &mut start {
        sum += *count;
        *count = sum;
    }
    start
}

/// What is made of each, by key; of one key in the order in which they stand.
#[cfg_attr(koppelbord_speed, optimize(speed))]
fn by_key<T: Clone + Default>(
    keys: usize,
    pairs: &[Pair],
    key: impl Fn(&Pair) -> u32,
    make: impl Fn(&Pair) -> T,
) -> Vec<T> {
    let mut next = starts(keys, pairs, &key);
    let mut out = vec![T::default(); pairs.len()];
    for pair in pairs {
        if let Some(at) = next.get_mut(key(pair) as usize) {
            if let Some(place) = out.get_mut(*at as usize) {
                *place = make(pair);
            }
            *at += 1;
        }
    }
    out
}

impl Arcs {
    /// Lays out a problem.
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    pub fn new(problem: &Problem) -> Self {
        let lefts = problem.classes.len();
        let rights = problem.capacity.len();
        let degrees = starts(rights, &problem.pairs, |p| p.right);
        // A right never takes more than ask for it.
        let usable: Vec<u32> = (degrees.windows(2).zip(&problem.capacity))
            .map(|(w, &places)| match w {
                [from, to] => places.min(to - from),
                _ => 0,
            })
            .collect();
        let places: u64 = usable.iter().map(|&p| u64::from(p)).sum();
        let turned = places < lefts as u64;
        let weight = |p: &Pair| p.score + problem.bonus(p.left);
        if turned {
            let arc = |p: &Pair| Arc {
                sink: p.left,
                weight: weight(p),
            };
            let arcs = by_key(rights, &problem.pairs, |p| p.right, arc);
            let (mut sources, mut node) = (Vec::new(), Vec::new());
            for ((w, &units), right) in degrees.windows(2).zip(&usable).zip(0..) {
                if let [from, to] = w {
                    for _ in 0..units {
                        sources.push((*from, *to));
                        node.push(right);
                    }
                }
            }
            return Self {
                arcs,
                sources,
                node,
                room: vec![1; lefts],
                turned,
                lefts,
            };
        }
        let arcs = problem
            .pairs
            .iter()
            .map(|p| Arc {
                sink: p.right,
                weight: weight(p),
            })
            .collect();
        let runs = starts(lefts, &problem.pairs, |p| p.left);
        let runs: Vec<(u32, u32)> = runs
            .windows(2)
            .filter_map(|w| Some((*w.first()?, *w.last()?)))
            .collect();
        // The most urgent class first.
        let mut node = Vec::with_capacity(lefts);
        for class in 0..CLASSES {
            let of = (0_u32..).zip(&problem.classes);
            node.extend(of.filter(|(_, own)| **own == class).map(|(left, _)| left));
        }
        let sources = node
            .iter()
            .filter_map(|&left| runs.get(left as usize))
            .copied()
            .collect();
        Self {
            arcs,
            sources,
            node,
            room: usable,
            turned,
            lefts,
        }
    }
}
