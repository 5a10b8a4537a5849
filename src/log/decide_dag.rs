//! Between which days something about a koppeling can lie. A day that is still to come, written
//! while the clock was set wrong, never locks anything: it counts as today until it is put right.

use super::{Field, Refusal, State};
use crate::domain::{Datum, Evaluatiemoment, Fase, Koppeling};

/// So many days before anything is known of a koppeling, something about it may still lie: two
/// families may have met, or spoken of it, before it was written down.
const VOORAF: i32 = 31;

/// What was done lies on a day that has come.
pub(super) fn past(op: Datum, today: Datum) -> Result<(), Refusal> {
    if op > today {
        Err(Refusal::InDeToekomst)
    } else {
        Ok(())
    }
}

/// Nothing of a fase lies before it began.
pub(super) fn since_fase(koppeling: &Koppeling, op: Datum, today: Datum) -> Result<(), Refusal> {
    let begun = koppeling.sinds.map(|sinds| sinds.min(today));
    if begun.is_some_and(|begun| op < begun) {
        Err(Refusal::VoorDeFase)
    } else {
        Ok(())
    }
}

/// A step is taken on a day within the fase, up to today.
pub(super) fn in_order(koppeling: &Koppeling, op: Datum, today: Datum) -> Result<(), Refusal> {
    past(op, today)?;
    since_fase(koppeling, op, today)
}

/// What comes next lies no earlier than what it follows.
pub(super) fn follows(op: Datum, next: Option<Datum>) -> Result<(), Refusal> {
    if next.is_some_and(|next| next < op) {
        Err(Refusal::Volgorde)
    } else {
        Ok(())
    }
}

/// The earliest day known of a koppeling; today where that is still to come.
fn earliest(state: &State, koppeling: &Koppeling, today: Datum) -> Datum {
    // When it was proposed: its families are written once and never again.
    let cells = state.cells_of(koppeling.id.0);
    let proposed = cells
        .filter(|(register, _)| register.field == Field::Tussen)
        .flat_map(|(_, cell)| cell.live.iter())
        .filter_map(|live| i32::try_from(live.stamp.ms() / 86_400_000).ok())
        .map(Datum::from_day_number);
    let known = koppeling.sinds.into_iter();
    known
        .chain(koppeling.proef.map(|proef| proef.begin))
        .chain(koppeling.besluiten.iter().map(|(_, besluit)| besluit.op))
        .chain(proposed)
        .fold(today, Datum::min)
}

/// Nothing about a koppeling lies long before it began, unless that day stood there already.
pub(super) fn recent(
    state: &State,
    koppeling: &Koppeling,
    op: Datum,
    stood: Option<Datum>,
    today: Datum,
) -> Result<(), Refusal> {
    let bound = earliest(state, koppeling, today).plus_days(-VOORAF);
    if op < bound && stood != Some(op) {
        Err(Refusal::TeLangGeleden)
    } else {
        Ok(())
    }
}

/// A trial is looked back on after it began. One that was extended began before its present
/// clock: then the families' yes to it is the bound.
pub(super) fn since_trial(
    koppeling: &Koppeling,
    op: Datum,
    stood: Option<Datum>,
    today: Datum,
) -> Result<(), Refusal> {
    let Some(proef) = koppeling.proef else {
        return Ok(());
    };
    let begin = proef.begin.min(today);
    let mut earlier = koppeling.evaluaties.iter();
    let extended = earlier.any(|one| one.moment != Some(Evaluatiemoment::Start) && one.op < begin);
    let answers = koppeling.besluiten.iter();
    let yes = answers
        .filter(|((naar, _), _)| *naar == Fase::Proefperiode)
        .map(|(_, besluit)| besluit.op)
        .min();
    let bound = yes.filter(|_| extended).unwrap_or(begin).min(begin);
    if op < bound && stood != Some(op) {
        Err(Refusal::VoorDeProef)
    } else {
        Ok(())
    }
}
