//! Makes a part of region data small without tearing it: points on a grid, outlines with no more
//! corners than one can see. A border that two outlines share is cut at the corners where more
//! than two lines meet, and each stretch between them is simplified once, from the same end, so
//! that both sides keep the same points.

use super::{Deel, Postcodepunt, Punt, Veelhoek, Vlak};
use crate::order;

/// Step of the grid in micro-degrees: 11 m north–south, 7 m east–west.
pub(super) const STAP: i32 = 100;
/// A line moves by no more than this many steps of latitude: 25 m.
const SPELING: f64 = 2.25;
/// A degree of longitude is so much shorter than one of latitude, about 52.4° N.
const SMALLER: f64 = 0.61;
/// Names are at most this long, in bytes.
pub(super) const NAAM: usize = 100;

/// A point in steps of the grid: latitude, longitude.
pub(super) type Stip = (i32, i32);

pub(super) fn stip(punt: Punt) -> Stip {
    let step = |micro: i32| (micro + STAP / 2).div_euclid(STAP);
    (step(punt.lat()), step(punt.lon()))
}

pub(super) fn punt((lat, lon): Stip) -> Option<Punt> {
    Punt::new(lat.checked_mul(STAP)?, lon.checked_mul(STAP)?)
}

/// A name without signs that cannot be seen, and not too long.
fn naam(text: &str) -> String {
    let mut out = String::new();
    for c in text.trim().chars().filter(|c| !c.is_control()) {
        if out.len() + c.len_utf8() > NAAM {
            break;
        }
        out.push(c);
    }
    out
}

impl Deel {
    /// The same on a grid of 0.0001°, with outlines simplified to about 25 m, each postcode once
    /// and all of it sorted: what is left of it once it was packed.
    #[must_use]
    pub fn simplified(&self) -> Self {
        let mut postcodes: Vec<Postcodepunt> = Vec::with_capacity(self.postcodes.len());
        for one in &self.postcodes {
            postcodes.push(Postcodepunt {
                postcode: one.postcode,
                punt: punt(stip(one.punt)).unwrap_or(one.punt),
                plaats: naam(&one.plaats),
                gemeente: naam(&one.gemeente),
            });
        }
        order::sort_by(&mut postcodes, |a, b| a.postcode.cmp(&b.postcode));
        postcodes.dedup_by_key(|one| one.postcode);
        let mut vlakken = vlakken(&self.vlakken);
        order::sort_by(&mut vlakken, |a, b| {
            (a.soort, &a.naam, &a.code).cmp(&(b.soort, &b.naam, &b.code))
        });
        Self {
            bron: self.bron,
            postcodes,
            vlakken,
        }
    }
}

fn vlakken(all: &[Vlak]) -> Vec<Vlak> {
    let rings = |vlak: &Vlak| -> Vec<Vec<Stip>> {
        let veelhoeken = vlak.delen.iter();
        veelhoeken
            .flat_map(|v| [&v.rand].into_iter().chain(&v.gaten))
            .map(|r| ring(r))
            .collect()
    };
    let knopen = knopen(&all.iter().flat_map(rings).collect::<Vec<_>>());
    let mut out = Vec::with_capacity(all.len());
    for vlak in all {
        let mut delen = Vec::new();
        for deel in &vlak.delen {
            if let Some(rand) = simple(&deel.rand, &knopen) {
                let gaten = deel.gaten.iter().filter_map(|gat| simple(gat, &knopen));
                delen.push(Veelhoek {
                    rand,
                    gaten: gaten.collect(),
                });
            }
        }
        if !delen.is_empty() {
            out.push(Vlak {
                soort: vlak.soort,
                code: naam(&vlak.code),
                naam: naam(&vlak.naam),
                gemeente: naam(&vlak.gemeente),
                delen,
            });
        }
    }
    out
}

/// A ring on the grid, no point twice in a row.
fn ring(punten: &[Punt]) -> Vec<Stip> {
    let mut ring: Vec<Stip> = punten.iter().map(|p| stip(*p)).collect();
    ring.dedup();
    while ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    ring
}

/// Corners where other than two lines meet, sorted.
fn knopen(rings: &[Vec<Stip>]) -> Vec<Stip> {
    let mut edges: Vec<(Stip, Stip)> = Vec::new();
    for ring in rings {
        let next = ring.iter().cycle().skip(1);
        for (a, b) in ring.iter().zip(next) {
            edges.extend([(*a, *b), (*b, *a)]);
        }
    }
    order::sort(&mut edges);
    edges.dedup();
    let corners = edges
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|all| all.len() != 2);
    corners
        .filter_map(|all| all.first())
        .map(|edge| edge.0)
        .collect()
}

/// A ring with fewer corners; `None` when nothing is left that has an inside.
fn simple(punten: &[Punt], knopen: &[Stip]) -> Option<Vec<Punt>> {
    let mut ring = ring(punten);
    let is_knoop = |p: &Stip| knopen.binary_search(p).is_ok();
    // Begin at a corner that stays, or where everyone begins who walks this ring.
    let first = ring.iter().position(is_knoop);
    let lowest = || (0..ring.len()).min_by_key(|at| ring.get(*at));
    let begin = first.or_else(lowest)?;
    ring.rotate_left(begin);
    let start = *ring.first()?;
    let mut kept: Vec<Stip> = Vec::new();
    let mut arc = vec![start];
    for p in ring.iter().skip(1).chain([&start]) {
        arc.push(*p);
        if is_knoop(p) || *p == start {
            let mut simple = thinned(&arc);
            simple.pop();
            kept.append(&mut simple);
            arc = vec![*p];
        }
    }
    if kept.len() < 3 {
        kept = ring;
    }
    (kept.len() >= 3).then(|| kept.into_iter().filter_map(punt).collect())
}

/// A stretch with fewer points, the same from both ends.
fn thinned(arc: &[Stip]) -> Vec<Stip> {
    let mut arc = arc.to_vec();
    let turned = arc.iter().rev().lt(arc.iter());
    if turned {
        arc.reverse();
    }
    let mut keep = vec![false; arc.len()];
    let mut todo = vec![(0, arc.len().saturating_sub(1))];
    // Douglas and Peucker: the point furthest from the chord stays if it is far enough.
    while let Some((from, to)) = todo.pop() {
        for end in [from, to] {
            if let Some(flag) = keep.get_mut(end) {
                *flag = true;
            }
        }
        let (Some(a), Some(b)) = (arc.get(from), arc.get(to)) else {
            continue;
        };
        let mut far = (SPELING * SPELING, None);
        for (at, p) in arc.iter().enumerate().take(to).skip(from + 1) {
            let away = off(*p, *a, *b);
            if away > far.0 {
                far = (away, Some(at));
            }
        }
        if let Some(at) = far.1 {
            todo.extend([(from, at), (at, to)]);
        }
    }
    let mut keep = keep.into_iter();
    arc.retain(|_| keep.next() == Some(true));
    if turned {
        arc.reverse();
    }
    arc
}

/// Square of the distance from a point to a piece of line, in steps of latitude.
fn off(p: Stip, a: Stip, b: Stip) -> f64 {
    let to = |from: Stip, to: Stip| {
        let (y, x) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
        (y, x * SMALLER)
    };
    let ((ay, ax), (by, bx)) = (to(a, p), to(a, b));
    let length = by * by + bx * bx;
    let along = if length > 0.0 {
        ((ay * by + ax * bx) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let (y, x) = (ay - along * by, ax - along * bx);
    y * y + x * x
}
