//! What two pairs of one steungezin break only together: too many children in one dagdeel, or
//! siblings that go apart at one place. The solver cannot see it, so one of them is cut off: every one
//! of them is tried, the best plan first, until a plan has none that do not go together. Whatever is
//! cut off makes a plan no better, so that plan is the best of all.

use super::{Pair, PlanError, Table, children};
use crate::domain::Deelnemer;
use crate::matching::assign::{Assignment, Problem};
use crate::matching::clash::{Bezoek, fits};
use crate::order::{Map, Set};
use std::cmp::Reverse;

/// So many plans are made at most to find what to cut off.
const PLANNEN: usize = 256;
/// So many pairs are looked at in all of them.
const PAREN: usize = 2_000_000;

/// A pair that is cut off, and with whom it does not go together.
pub(super) type Knip = (Pair, Vec<Deelnemer>);

/// A plan without what was cut off so far.
struct Stap {
    made: Assignment,
    knippen: Vec<Knip>,
}

/// The pairs of these, in order.
fn numbers(knippen: &[Knip]) -> Vec<(u32, u32)> {
    let mut all: Vec<_> = knippen.iter().map(|(p, _)| (p.left, p.right)).collect();
    crate::order::sort(&mut all);
    all
}

impl Table<'_> {
    /// The best plan in which all pairs go together, and what was cut off for it. Where too much
    /// would have to be tried, the weakest of each that do not go together is cut off instead; then
    /// it is not certainly the best, which is told.
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    pub(super) fn together(
        &self,
        pairs: &[Pair],
        settled: &Map<u32, u32>,
    ) -> Result<(Assignment, Vec<Knip>, bool), PlanError> {
        let mut left = (PAREN / pairs.len().max(1)).min(PLANNEN);
        let mut seen: Set<Vec<(u32, u32)>> = Set::new();
        let mut open = vec![self.solve(pairs, Vec::new())?];
        loop {
            // Of equals the first: the one that cuts off the weakest.
            let how =
                |(at, stap): &(usize, &Stap)| (stap.made.helped, stap.made.total, Reverse(*at));
            let best = open.iter().enumerate().max_by_key(how);
            let stap = open.remove(best.map_or(0, |(at, _)| at));
            let clashes = self.clashes(&stap.made.chosen, settled, pairs);
            let Some(clash) = clashes.first() else {
                return Ok((stap.made, stap.knippen, false));
            };
            if left < clash.len() {
                return self.as_far_as_it_goes(stap, settled, pairs);
            }
            for knip in clash {
                let more: Vec<Knip> = stap.knippen.iter().chain([knip]).cloned().collect();
                if seen.insert(numbers(&more)) {
                    left = left.saturating_sub(1);
                    open.push(self.solve(pairs, more)?);
                }
            }
        }
    }

    /// The best of three plans: that without the weakest of each that do not go together, and those that
    /// help one after the other, who waits longest first or who comes with fewest children.
    fn as_far_as_it_goes(
        &self,
        stap: Stap,
        settled: &Map<u32, u32>,
        pairs: &[Pair],
    ) -> Result<(Assignment, Vec<Knip>, bool), PlanError> {
        let (cut, mut knippen) = self.weakest(stap, settled, pairs)?;
        let fewest = self.order(&|vraag| children(vraag.kinderen) as i32);
        let mut best = cut;
        for order in [self.by_wait(), fewest] {
            let made = self.turn_by_turn(&order, pairs, settled);
            if (made.helped, made.total) > (best.helped, best.total) {
                best = made;
            }
        }
        // Another plan may make what was cut off for the first.
        let made = |pair: &Pair| best.chosen.get(pair.left as usize) == Some(&Some(pair.right));
        knippen.retain(|(pair, _)| !made(pair));
        Ok((best, knippen, true))
    }

    /// Cuts off the weakest of each that do not go together until all do.
    fn weakest(
        &self,
        mut stap: Stap,
        settled: &Map<u32, u32>,
        pairs: &[Pair],
    ) -> Result<(Assignment, Vec<Knip>), PlanError> {
        loop {
            let clashes = self.clashes(&stap.made.chosen, settled, pairs);
            if clashes.is_empty() {
                return Ok((stap.made, stap.knippen));
            }
            let weakest = clashes.into_iter().filter_map(|all| all.into_iter().next());
            stap = self.solve(pairs, stap.knippen.into_iter().chain(weakest).collect())?;
        }
    }

    #[cfg_attr(koppelbord_speed, optimize(speed))]
    fn solve(&self, pairs: &[Pair], knippen: Vec<Knip>) -> Result<Stap, PlanError> {
        let not = numbers(&knippen);
        let may = |pair: &&Pair| not.binary_search(&(pair.left, pair.right)).is_err();
        let may: Vec<Pair> = pairs.iter().filter(may).copied().collect();
        let problem = Problem::new(&self.classes, &self.room, &may).map_err(PlanError)?;
        Ok(Stap {
            made: problem.solve(),
            knippen,
        })
    }

    /// For each steungezin whose pairs do not go together those that may be cut off, each with the
    /// others: first of the lowest urgency, then the lowest score, then the highest id. A settled
    /// pair is never cut off.
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    pub(super) fn clashes(
        &self,
        chosen: &[Option<u32>],
        settled: &Map<u32, u32>,
        pairs: &[Pair],
    ) -> Vec<Vec<Knip>> {
        let mut at: Map<u32, Vec<u32>> = Map::new();
        for (left, right) in (0..).zip(chosen) {
            if let Some(right) = settled.get(&left).copied().or(*right) {
                at.entry(right).or_default().push(left);
            }
        }
        let mut clashes = Vec::new();
        for (&right, lefts) in &at {
            // Siblings that go apart do not go to one place, whatever room there is.
            let family = |left: u32| self.waiting.get(left as usize).map(|vraag| vraag.id);
            let sibling = |left: &&u32| {
                let others = lefts.iter().filter(|other| other != left);
                others
                    .into_iter()
                    .any(|other| family(*other) == family(**left))
            };
            let mut may_go: Vec<u32> = lefts.iter().filter(sibling).copied().collect();
            if may_go.is_empty() {
                let (known, visits): (Vec<u32>, Vec<Bezoek>) = lefts
                    .iter()
                    .filter_map(|&left| Some((left, self.visit(left, right)?)))
                    .unzip();
                if self.come(right, &visits) {
                    continue;
                }
                may_go = known;
            }
            let find = |left: &u32| {
                let find = |p: &Pair| (p.left, p.right).cmp(&(*left, right));
                pairs.get(pairs.binary_search_by(find).ok()?).copied()
            };
            let mut may_be_cut: Vec<Pair> = may_go.iter().filter_map(find).collect();
            crate::order::sort_by_key(&mut may_be_cut, |p| {
                let class = self.classes.get(p.left as usize).copied().unwrap_or(0);
                (u8::MAX - class, p.score, u32::MAX - p.left)
            });
            let beside = |pair: Pair| {
                let others = may_go.iter().filter(|left| **left != pair.left);
                let who = others.filter_map(|l| self.waiting.get(*l as usize));
                (pair, who.map(|vraag| vraag.wie()).collect())
            };
            let clash: Vec<Knip> = may_be_cut.into_iter().map(beside).collect();
            if !clash.is_empty() {
                clashes.push(clash);
            }
        }
        clashes
    }

    /// Whether these visits go together at a steungezin, beside who comes there already.
    pub(super) fn come(&self, right: u32, visits: &[Bezoek]) -> bool {
        let most = u32::from(self.situatie.gewichten.kinderen_per_dagdeel);
        let there = self.offering.get(right as usize);
        let comes = there.and_then(|steun| Some((self.situatie.bezoek(steun.id)?, steun)));
        match comes {
            Some((there, steun)) => there.fits(steun.dagdelen.unwrap_or_default(), visits, most),
            None => fits(&Map::new(), visits, most),
        }
    }

    /// The weekly visit that a pair would be; `None` when it is not known when.
    pub(super) fn visit(&self, left: u32, right: u32) -> Option<Bezoek> {
        let (vraag, steun) = self.pair(left, right);
        let (vraag, steun) = (vraag?, steun?);
        let dagdelen = vraag.dagdelen?.shared(steun.dagdelen?);
        (!dagdelen.is_empty()).then(|| Bezoek {
            kinderen: children(vraag.kinderen),
            dagdelen,
        })
    }
}
