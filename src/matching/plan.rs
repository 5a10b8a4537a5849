//! The whole plan for everyone who waits: as many helped as possible by urgency, then as well as
//! possible. What two pairs of one steungezin break only together is not the solver's to see: each of
//! them is cut off in turn and everything solved again, until the best plan is found.

mod afknippen;
mod beste;
mod gemis;
mod kosten;
mod oordeel;
mod schaarste;

use super::assign::{AssignError, Pair};
use super::criteria::deelname::absence;
use super::criterion::Factor;
use super::rank::by_itself;
use super::score::{Score, assess};
use super::situatie::Situatie;
use crate::domain::{Deelnemer, GezinId, Kind, Steungezin, Vraaggezin};
use crate::order::{Map, Set};
use oordeel::{Counts, Judged};

pub use gemis::{Gemis, gemis};
pub use kosten::{Prijs, Totaal, een_voor_een, kosten, totaal};
pub use schaarste::{Advies, Gezocht, gezocht};

/// What the coordinator has settled beforehand, as vraaggezin and steungezin.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paren {
    /// These come together, as long as nothing excludes them; of two that clash the first.
    pub vast: Vec<(Deelnemer, GezinId)>,
    /// These do not.
    pub verboden: Set<(Deelnemer, GezinId)>,
}

impl Paren {
    /// Forgets what was settled for a vraaggezin that has a koppeling now.
    pub fn forget(&mut self, pair: &(Deelnemer, GezinId)) {
        self.vast.retain(|(vraag, _)| *vraag != pair.0);
        self.verboden.remove(pair);
    }

    /// Settles a pair, in place of what was settled for that vraaggezin; or lets it go again.
    pub fn turn(&mut self, pair: (Deelnemer, GezinId)) {
        let there = self.vast.contains(&pair);
        self.vast.retain(|(vraag, _)| *vraag != pair.0);
        if !there {
            self.verboden.remove(&pair);
            self.vast.push(pair);
        }
    }
}

/// One pair of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorstel {
    /// Who asks.
    pub vraag: Deelnemer,
    /// Who offers.
    pub steun: GezinId,
    /// How well they fit, and why.
    pub score: Score,
    /// Whether the coordinator settled it beforehand.
    pub vast: bool,
}

/// Why someone is left over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waarom {
    /// Nobody can be proposed.
    GeenKandidaat {
        /// How many steungezinnen each factor excludes first.
        uitgesloten: Map<Factor, u32>,
        /// How many pairs the coordinator left out.
        weggelaten: u32,
    },
    /// There are so many candidates, but others need their places more or fit them better.
    PlaatsenVergeven {
        /// How many.
        kandidaten: u32,
        /// How many of them were cut off.
        afgeknipt: u32,
    },
}

/// Someone who is left over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wachtend {
    /// Who.
    pub vraag: Deelnemer,
    /// Why.
    pub waarom: Waarom,
}

/// A pair that was cut off because of what comes together with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afgeknipt {
    /// Who asks.
    pub vraag: Deelnemer,
    /// Who offers.
    pub steun: GezinId,
    /// The others that the plan had there then.
    pub naast: Vec<Deelnemer>,
}

/// The whole plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// The pairs, by vraaggezin.
    pub voorstellen: Vec<Voorstel>,
    /// Who is left over, the most urgent first and then who waits longest.
    pub over: Vec<Wachtend>,
    /// What was cut off, in that order. The plan is the best of all that cut off enough, unless there
    /// was too much to try; then it is the best one without these pairs.
    pub afgeknipt: Vec<Afgeknipt>,
    /// Pairs that were to be settled but may not be: no such family
    /// that waits; and what anything excludes, or for which there is no place: to pass over that takes
    /// a written reason, pair by pair.
    pub geweigerd: Vec<(Deelnemer, GezinId)>,
    /// Whether there was too much to try, so that another plan may be better.
    pub benaderd: bool,
}

/// Why there is no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanError(
    /// What the solver refused.
    pub AssignError,
);

/// Makes the plan. The order of the families makes no difference.
///
/// # Errors
/// When there are more families than the solver can take.
#[cfg_attr(koppelbord_speed, optimize(speed))]
pub fn plan(
    vraaggezinnen: &[Vraaggezin<'_>],
    steungezinnen: &[Steungezin<'_>],
    situatie: &Situatie<'_>,
    paren: &Paren,
) -> Result<Plan, PlanError> {
    let mut table = Table::new(vraaggezinnen, steungezinnen, situatie);
    let mut plan = Plan::default();
    let settled = table.settle(paren, &mut plan.geweigerd);
    let Judged {
        pairs,
        excluded,
        fit,
        short,
    } = table.judge(&settled, &paren.verboden);
    let (made, knippen, benaderd) = table.together(&pairs, &settled)?;
    plan.benaderd = benaderd || short;
    for (pair, naast) in knippen {
        if let (Some(vraag), Some(steun)) = table.pair(pair.left, pair.right) {
            plan.afgeknipt.push(Afgeknipt {
                vraag: vraag.wie(),
                steun: steun.id,
                naast,
            });
        }
    }
    let mut over: Vec<Option<Wachtend>> = vec![None; table.waiting.len()];
    for (left, right) in (0..).zip(&made.chosen) {
        let pin = settled.get(&left).copied();
        let Some(vraag) = table.waiting.get(left as usize) else {
            continue;
        };
        if let (_, Some(steun)) = table.pair(left, pin.or(*right).unwrap_or(u32::MAX)) {
            let score = assess(*vraag, steun, situatie);
            let vast = pin.is_some();
            plan.voorstellen.push(Voorstel {
                vraag: vraag.wie(),
                steun: steun.id,
                score,
                vast,
            });
        } else {
            let count = fit.get(left as usize).copied().unwrap_or(0);
            let wie = vraag.wie();
            let waarom = if count == 0 {
                let found = excluded.get(left as usize).map(Counts::all);
                let not = paren.verboden.iter().filter(|(who, _)| *who == wie);
                Waarom::GeenKandidaat {
                    uitgesloten: found.unwrap_or_default(),
                    weggelaten: not.count() as u32,
                }
            } else {
                let cut = plan.afgeknipt.iter().filter(|one| one.vraag == wie);
                Waarom::PlaatsenVergeven {
                    kandidaten: count,
                    afgeknipt: cut.count() as u32,
                }
            };
            if let Some(place) = over.get_mut(left as usize) {
                *place = Some(Wachtend { vraag: wie, waarom });
            }
        }
    }
    let order = table.by_wait().into_iter();
    plan.over = order
        .filter_map(|left| over.get_mut(left as usize)?.take())
        .collect();
    Ok(plan)
}

/// How many pairs a plan looks at: who waits, times who offers and has a place.
#[must_use]
pub fn omvang(
    vraaggezinnen: &[Vraaggezin<'_>],
    steungezinnen: &[Steungezin<'_>],
    situatie: &Situatie<'_>,
) -> usize {
    let table = Table::new(vraaggezinnen, steungezinnen, situatie);
    let any = table.waiting.first().copied();
    let open = table.offering.iter();
    let open = open.filter(|steun| by_itself(any, **steun, situatie).is_none());
    table.waiting.len().saturating_mul(open.count())
}

/// The families by number: who waits, and everyone who offers, both by id.
struct Table<'a> {
    situatie: &'a Situatie<'a>,
    waiting: Vec<Vraaggezin<'a>>,
    offering: Vec<Steungezin<'a>>,
    classes: Vec<u8>,
    room: Vec<u32>,
}

impl<'a> Table<'a> {
    #[cfg_attr(koppelbord_speed, optimize(speed))]
    fn new(
        vraaggezinnen: &[Vraaggezin<'a>],
        steungezinnen: &[Steungezin<'a>],
        situatie: &'a Situatie<'a>,
    ) -> Self {
        let mut waiting: Vec<_> = vraaggezinnen
            .iter()
            .filter(|v| absence(v, situatie.today).is_none() && !situatie.is_helped(**v))
            .copied()
            .collect();
        crate::order::sort_by_key(&mut waiting, |v| v.wie());
        waiting.dedup_by_key(|v| v.wie());
        let mut offering = steungezinnen.to_vec();
        crate::order::sort_by_key(&mut offering, |s| s.id);
        offering.dedup_by_key(|s| s.id);
        let classes = waiting.iter().map(|v| kosten::class_of(*v)).collect();
        let room = offering.iter().map(|s| situatie.room(*s)).collect();
        Self {
            situatie,
            waiting,
            offering,
            classes,
            room,
        }
    }

    fn pair(&self, left: u32, right: u32) -> (Option<Vraaggezin<'a>>, Option<Steungezin<'a>>) {
        let vraag = self.waiting.get(left as usize).copied();
        (vraag, self.offering.get(right as usize).copied())
    }

    /// Gives the settled pairs their places, and says which may not be settled: those that anything
    /// excludes, whatever the coordinator may decide otherwise, since that takes a written reason.
    fn settle(&mut self, paren: &Paren, refused: &mut Vec<(Deelnemer, GezinId)>) -> Map<u32, u32> {
        let mut settled: Map<u32, u32> = Map::new();
        for &(vraag, steun) in &paren.vast {
            let left = self.waiting.binary_search_by_key(&vraag, |v| v.wie()).ok();
            let right = self.offering.binary_search_by_key(&steun, |s| s.id).ok();
            let numbers = left.zip(right).and_then(|(left, right)| {
                Some((u32::try_from(left).ok()?, u32::try_from(right).ok()?))
            });
            let allowed = numbers.filter(|&(left, right)| {
                let (Some(vraag), Some(steun)) = self.pair(left, right) else {
                    return false;
                };
                let score = assess(vraag, steun, self.situatie);
                let room = self.room.get(right as usize).is_some_and(|room| *room > 0);
                let free = room && !settled.contains_key(&left) && !score.is_excluded();
                let there = settled.iter().filter(|(_, at)| **at == right);
                let there: Vec<u32> = there.map(|(other, _)| *other).collect();
                free && self.goes_with(left, right, &there)
            });
            let Some((left, right)) = allowed else {
                refused.push((vraag, steun));
                continue;
            };
            settled.insert(left, right);
            if let Some(room) = self.room.get_mut(right as usize) {
                *room = room.saturating_sub(1);
            }
        }
        settled
    }

    /// Whether a pair goes together with who is at that steungezin in the plan already.
    fn goes_with(&self, left: u32, right: u32, there: &[u32]) -> bool {
        let family = |left: u32| self.waiting.get(left as usize).map(|vraag| vraag.id);
        let sibling = there.iter().any(|other| family(*other) == family(left));
        let visits = there.iter().chain([&left]);
        let visits: Vec<_> = visits.filter_map(|left| self.visit(*left, right)).collect();
        !sibling && self.come(right, &visits)
    }
}

/// How many children come along; at least one, whatever is known of them.
fn children(kinderen: &[Kind]) -> u32 {
    u32::try_from(kinderen.len()).unwrap_or(u32::MAX).max(1)
}

#[cfg(test)]
mod apart_tests;
#[cfg(test)]
mod samen_tests;
#[cfg(test)]
mod tests;
