//! Between which days something about a koppeling can lie. A day that is still to come, written
//! while the clock was set wrong, never locks anything: it counts as today until it is put right.

use super::Refusal;
use crate::domain::{Datum, Koppeling};

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
