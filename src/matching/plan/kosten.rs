//! What a choice costs the whole: the plan with it beside the plan without it, each solved by
//! itself; and what the plan gains on helping one family after the other.

use super::{Paren, Plan, PlanError, Table, plan};
use crate::domain::{Deelnemer, GezinId, Steungezin, Urgentie, Vraaggezin};
use crate::matching::Situatie;

/// What a plan comes to. Ordered as plans are: whom it helps goes before how well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Totaal {
    /// How many are helped, the most urgent class first.
    pub geholpen: [i32; 3],
    /// The scores of all pairs, in thousandths.
    pub punten: i32,
}

impl Totaal {
    /// This one less another.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        let mut geholpen = self.geholpen;
        for (ours, theirs) in geholpen.iter_mut().zip(other.geholpen) {
            *ours -= theirs;
        }
        Self {
            geholpen,
            punten: self.punten - other.punten,
        }
    }

    /// How many are helped in all.
    #[must_use]
    pub fn samen(self) -> i32 {
        self.geholpen.iter().sum()
    }

    fn add(&mut self, class: u8, score: u32) {
        if let Some(count) = self.geholpen.get_mut(usize::from(class)) {
            *count += 1;
        }
        self.punten += i32::try_from(score).unwrap_or(0);
    }
}

/// The class of who asks, the most urgent 0.
pub(super) fn class_of(vraag: Vraaggezin<'_>) -> u8 {
    match vraag.vraag.urgentie {
        Some(Urgentie::Hoog) => 0,
        Some(Urgentie::Gewoon) | None => 1,
        Some(Urgentie::Laag) => 2,
    }
}

/// What a plan for these families comes to.
#[must_use]
pub fn totaal(plan: &Plan, vraaggezinnen: &[Vraaggezin<'_>]) -> Totaal {
    let mut sum = Totaal::default();
    for pair in &plan.voorstellen {
        let vraag = vraaggezinnen.iter().find(|vraag| vraag.wie() == pair.vraag);
        if let Some(vraag) = vraag {
            sum.add(class_of(*vraag), u32::from(pair.score.score));
        }
    }
    sum
}

/// A settled pair, as vraaggezin and steungezin, and what it changes.
pub type Prijs = ((Deelnemer, GezinId), Totaal);

/// What each settled pair of this plan changes for the whole: the plan as it is less the best one
/// in which that pair is not settled. Negative is what it costs; where something that excludes was
/// passed over it can help somebody more. Solves once for each.
///
/// # Errors
/// As [`plan`].
pub fn kosten(
    made: &Plan,
    vraaggezinnen: &[Vraaggezin<'_>],
    steungezinnen: &[Steungezin<'_>],
    situatie: &Situatie<'_>,
    paren: &Paren,
) -> Result<Vec<Prijs>, PlanError> {
    let with = totaal(made, vraaggezinnen);
    let settled = made.voorstellen.iter().filter(|pair| pair.vast);
    let cost = |ids: (Deelnemer, GezinId)| {
        let mut fewer = paren.clone();
        fewer.vast.retain(|pair| *pair != ids);
        let without = plan(vraaggezinnen, steungezinnen, situatie, &fewer)?;
        Ok((ids, with.minus(totaal(&without, vraaggezinnen))))
    };
    settled.map(|pair| cost((pair.vraag, pair.steun))).collect()
}

/// What it comes to when the families are helped one after the other, the most urgent and then who
/// waits longest first, each by who fits best and still has a place. What was settled stays so.
#[must_use]
pub fn een_voor_een(
    vraaggezinnen: &[Vraaggezin<'_>],
    steungezinnen: &[Steungezin<'_>],
    situatie: &Situatie<'_>,
    paren: &Paren,
) -> Totaal {
    let mut table = Table::new(vraaggezinnen, steungezinnen, situatie);
    let settled = table.settle(paren, &mut Vec::new());
    let pairs = table.judge(&settled, &paren.verboden).pairs;
    let mut sum = Totaal::default();
    for (left, right) in &settled {
        if let (Some(vraag), Some(steun)) = table.pair(*left, *right) {
            let score = super::assess(vraag, steun, situatie).score;
            sum.add(class_of(vraag), u32::from(score));
        }
    }
    let made = table.turn_by_turn(&table.by_wait(), &pairs, &settled);
    for (class, helped) in made.helped.into_iter().enumerate() {
        if let Some(count) = sum.geholpen.get_mut(class) {
            *count += i32::try_from(helped).unwrap_or(0);
        }
    }
    sum.punten += i32::try_from(made.total).unwrap_or(0);
    sum
}

#[cfg(test)]
#[path = "kosten_tests.rs"]
pub(super) mod tests;
