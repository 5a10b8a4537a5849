//! A rest, and the rhythm of contact. What resuming means is asked of `log::decide`, so that it
//! is what will happen.

use crate::{
    app::{Session, text::nl::begeleiding as nl},
    domain::{Datum, Koppeling, KoppelingId},
    log::{Command, Context, Write, decide},
};

/// A rest as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pauze {
    /// From when, until when and why.
    pub zin: String,
    /// Whether it has begun.
    pub begonnen: bool,
}

pub fn pauze(koppeling: &Koppeling, today: Datum) -> Option<Pauze> {
    let pauze = koppeling.pauze.as_ref()?;
    let begonnen = koppeling.rust(today);
    Some(Pauze {
        zin: nl::pauze(pauze, begonnen, today),
        begonnen,
    })
}

pub fn ritme(koppeling: &Koppeling) -> String {
    nl::ritme(koppeling.ritme)
}

/// What going on from this day does to a trial; nothing when it does nothing, or is no day.
#[must_use]
pub fn hervatten(session: &Session, today: Datum, id: KoppelingId, op: &str) -> Option<String> {
    let op = Datum::parse(op.trim()).ok()?;
    let state = session.state();
    let before = state.koppelingen.get(&id)?.proef?;
    let command = Command::Hervat { koppeling: id, op };
    let proposed = decide(state, command, &Context { today }).ok()?;
    let writes = proposed.iter().flat_map(|one| &one.writes);
    let mut after = writes.filter_map(|write| match write {
        Write::Proef(after) => *after,
        _ => None,
    });
    let after = after.next_back()?;
    let longer = after.einde.days_since(before.einde);
    Some(nl::proef_schuift(after.einde, longer, today))
}
