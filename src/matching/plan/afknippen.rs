//! What two pairs of one steungezin break only together: too many children in one dagdeel, or
//! siblings that go apart at one place. The solver cannot see it, so one of them is cut off.

use super::{Pair, Table, children};
use crate::domain::Deelnemer;
use crate::matching::clash::{Bezoek, fits};
use crate::order::Map;

impl Table<'_> {
    /// For each steungezin whose pairs do not go together the one to cut off, with those that it
    /// does not go together with: of the lowest urgency, then the lowest score, then the highest
    /// id. A settled pair is never cut off.
    pub(super) fn cuts(
        &self,
        chosen: &[Option<u32>],
        settled: &Map<u32, u32>,
        pairs: &[Pair],
    ) -> Vec<(Pair, Vec<Deelnemer>)> {
        let mut at: Map<u32, Vec<u32>> = Map::new();
        for (left, right) in (0..).zip(chosen) {
            if let Some(right) = settled.get(&left).copied().or(*right) {
                at.entry(right).or_default().push(left);
            }
        }
        let most = u32::from(self.situatie.gewichten.kinderen_per_dagdeel);
        let nobody = Map::new();
        let mut cuts = Vec::new();
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
                if fits(self.visits.get(&right).unwrap_or(&nobody), &visits, most) {
                    continue;
                }
                may_go = known;
            }
            let weakest = may_go
                .iter()
                .filter_map(|&left| {
                    let find = |p: &Pair| (p.left, p.right).cmp(&(left, right));
                    pairs
                        .binary_search_by(find)
                        .ok()
                        .and_then(|at| pairs.get(at))
                        .copied()
                })
                .min_by_key(|p| {
                    let class = self.classes.get(p.left as usize).copied().unwrap_or(0);
                    (u8::MAX - class, p.score, u32::MAX - p.left)
                });
            if let Some(pair) = weakest {
                let others = may_go.iter().filter(|left| **left != pair.left);
                let naast = others
                    .filter_map(|l| self.waiting.get(*l as usize))
                    .map(|v| v.wie());
                cuts.push((pair, naast.collect()));
            }
        }
        cuts
    }

    /// The weekly visit that a pair would be; `None` when it is not known when.
    fn visit(&self, left: u32, right: u32) -> Option<Bezoek> {
        let (vraag, steun) = self.pair(left, right);
        let (vraag, steun) = (vraag?, steun?);
        let dagdelen = vraag.dagdelen?.shared(steun.dagdelen?);
        (!dagdelen.is_empty()).then(|| Bezoek {
            kinderen: children(vraag.kinderen),
            dagdelen,
        })
    }
}
