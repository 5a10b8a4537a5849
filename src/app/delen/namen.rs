//! How a thing that a change is about is called, where it is shown, and how one chooses about it.

use crate::{
    app::{Route, text::nl, views::wie},
    domain::{GezinId, KoppelingId, ProgrammaId},
    log::{Onderwerp, State, Subject},
};

/// What a subject is in this state; `None` when this state does not have it.
#[must_use]
pub fn onderwerp(state: &State, over: Subject) -> Option<Onderwerp> {
    let [gezin, koppeling, programma] = [
        state.gezinnen.contains_key(&GezinId(over)),
        state.koppelingen.contains_key(&KoppelingId(over)),
        state.programmas.contains_key(&ProgrammaId(over)),
    ];
    match (gezin, koppeling, programma) {
        (true, ..) => Some(Onderwerp::Gezin(GezinId(over))),
        (_, true, _) => Some(Onderwerp::Koppeling(KoppelingId(over))),
        (.., true) => Some(Onderwerp::Programma(ProgrammaId(over))),
        _ => None,
    }
}

/// How it is called in this state; `None` when this state does not have it.
#[must_use]
pub fn naam(state: &State, over: Subject) -> Option<String> {
    match onderwerp(state, over)? {
        Onderwerp::Gezin(id) => Some(wie::wie(state, id).naam),
        Onderwerp::Koppeling(id) => {
            let koppeling = state.koppelingen.get(&id)?;
            Some(nl::delen::koppeling(&wie::paar(state, koppeling)))
        }
        Onderwerp::Programma(_) => Some(nl::delen::DE_INSTELLINGEN.to_owned()),
    }
}

/// Where it is shown.
#[must_use]
pub fn plek(onderwerp: Onderwerp) -> Route {
    match onderwerp {
        Onderwerp::Gezin(id) => Route::Gezin(id),
        Onderwerp::Koppeling(id) => Route::Koppeling(id),
        Onderwerp::Programma(_) => Route::Instellingen,
    }
}
