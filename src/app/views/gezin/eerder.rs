//! The koppelingen of a family that ended, and why: what one should know before the next.

use crate::{
    app::{
        text::nl::{contact, gesprek as nl},
        views::wie,
    },
    domain::{Datum, GezinId, Koppeling},
    log::State,
};

/// The family on the other side.
pub(super) fn ander(koppeling: &Koppeling, id: GezinId) -> GezinId {
    if koppeling.vraaggezin == id {
        koppeling.steungezin
    } else {
        koppeling.vraaggezin
    }
}

/// Those that run and how far they are, and behind them those that ended.
#[must_use]
pub fn lopend_en_eerder(state: &State, id: GezinId) -> Vec<String> {
    let open = state
        .koppelingen_of(id)
        .filter(|koppeling| koppeling.is_open());
    let line = |koppeling: &Koppeling| {
        let met = met(state, koppeling, id);
        nl::loopt(&met, koppeling.fase)
    };
    open.map(line).chain(eerder(state, id)).collect()
}

/// The other one of the two; of a vraaggezin with the child that it is about.
fn met(state: &State, koppeling: &Koppeling, id: GezinId) -> String {
    if koppeling.vraaggezin == id {
        let steun = wie::wie(state, koppeling.steungezin).naam;
        match wie::voor(state, koppeling) {
            Some(kinderen) => nl::met_voor(&steun, &kinderen),
            None => steun,
        }
    } else {
        wie::vraagt(state, koppeling)
    }
}

/// One line each, latest first.
#[must_use]
pub fn eerder(state: &State, id: GezinId) -> Vec<String> {
    let mut ended: Vec<(Datum, String)> = state
        .koppelingen_of(id)
        .filter_map(|koppeling| {
            let einde = koppeling.einde()?;
            let met = met(state, koppeling, id);
            let reden = contact::reden(einde.reden);
            let line = nl::eerder(&met, reden, einde.op, einde.niet_meer_samen);
            Some((einde.op, line))
        })
        .collect();
    crate::order::sort(&mut ended);
    ended.into_iter().rev().map(|(_, line)| line).collect()
}
