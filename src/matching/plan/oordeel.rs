//! All pairs that may be made, judged once: what is asked most often of all.

use super::beste::{ALLE, BESTE, keep_best};
use super::{Pair, Table};
use crate::domain::{Deelnemer, GezinId, Steungezin};
use crate::matching::criterion::{Factor, Paar};
use crate::matching::rank::by_itself;
use crate::matching::score::{of_vraag, quick};
use crate::order::{Map, Set};

impl<'a> Table<'a> {
    /// All pairs that may be made, and for each who waits what excludes how many first.
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    #[inline(never)]
    pub(super) fn judge(
        &self,
        settled: &Map<u32, u32>,
        verboden: &Set<(Deelnemer, GezinId)>,
    ) -> Judged {
        let situatie = self.situatie;
        let mut pairs = Vec::new();
        let mut fit = vec![0; self.waiting.len()];
        let mut short = false;
        let mut excluded = vec![Counts::default(); self.waiting.len()];
        // Who waits takes part, so what is left of these factors is the steungezin's alone.
        let any = self.waiting.first().copied();
        let own = |steun: &Steungezin<'a>| by_itself(any, *steun, situatie);
        let closed: Vec<_> = self.offering.iter().map(own).collect();
        let open = closed.iter().filter(|closed| closed.is_none()).count();
        let many = self.waiting.len().saturating_mul(open) > ALLE;
        for ((left, &vraag), excluded) in (0..).zip(&self.waiting).zip(&mut excluded) {
            if settled.contains_key(&left) {
                continue;
            }
            let Some(&steun) = self.offering.first() else {
                continue;
            };
            let first = Paar::new(vraag, steun, situatie);
            let own = of_vraag(&first);
            let not = verboden.iter().filter(|(wie, _)| *wie == vraag.wie());
            let not: Vec<GezinId> = not.map(|(_, steun)| *steun).collect();
            for ((right, &steun), closed) in (0..).zip(&self.offering).zip(&closed) {
                if not.contains(&steun.id) {
                    continue;
                }
                let score = match closed {
                    Some(factor) => Err(*factor),
                    None => quick(&first.beside(steun), own),
                };
                match score {
                    Ok(score) => pairs.push(Pair {
                        left,
                        right,
                        score: u32::from(score),
                    }),
                    Err(factor) => excluded.add(factor),
                }
            }
            let from = pairs.partition_point(|pair| pair.left < left);
            if let Some(fit) = fit.get_mut(left as usize) {
                *fit = (pairs.len() - from) as u32;
            }
            if many && pairs.len() - from > 2 * BESTE {
                short = true;
                keep_best(&mut pairs, from, left, self.offering.len() as u32);
            }
        }
        Judged {
            pairs,
            excluded,
            fit,
            short,
        }
    }
}

/// What is said of all pairs.
pub(super) struct Judged {
    /// Those that may be made.
    pub pairs: Vec<Pair>,
    /// For each who waits what excludes how many first.
    pub excluded: Vec<Counts>,
    /// And how many may be proposed to it.
    pub fit: Vec<u32>,
    /// Whether only the best of each stand among the pairs.
    pub short: bool,
}

/// How many steungezinnen each factor excludes, by its number: one more for most of a million pairs.
#[derive(Clone, Default)]
pub(super) struct Counts([u32; Factor::ALL.len()]);

impl Counts {
    pub fn add(&mut self, factor: Factor) {
        if let Some(count) = self.0.get_mut(factor as usize) {
            *count += 1;
        }
    }

    pub fn all(&self) -> Map<Factor, u32> {
        let all = Factor::ALL.into_iter().zip(self.0);
        all.filter(|(_, count)| *count > 0).collect()
    }
}
