//! The frame around the screens: where one can go, and how much waits there.

use crate::{
    app::{Route, Session},
    domain::{Datum, Fase, Kant},
};

/// A place in the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plek {
    /// Where it leads.
    pub route: Route,
    /// How much is there.
    pub aantal: Option<usize>,
}

/// The frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The navigation, in its order.
    pub plekken: Vec<Plek>,
    /// Name of the programme or the municipalities served.
    pub plaats: Option<String>,
    /// Whether there is a step to take back.
    pub terug: bool,
    /// Whether this is the demo.
    pub demo: bool,
}

/// The frame of a session.
#[must_use]
pub fn frame(session: &Session, today: Datum) -> Frame {
    let state = session.state();
    let shown = || state.gezinnen.values().filter(|gezin| !gezin.verborgen);
    let helped = |id| state.koppelingen_of(id).any(|k| k.is_open());
    let waiting = shown()
        .filter(|gezin| {
            gezin.kant == Some(Kant::Vraag) && gezin.doet_mee(today) && !helped(gezin.id)
        })
        .count();
    let running = state
        .koppelingen
        .values()
        .filter(|k| k.fase != Some(Fase::Afgesloten))
        .count();
    let plek = |route, aantal: Option<usize>| Plek { route, aantal };
    Frame {
        terug: session.stappen() > 0,
        plekken: vec![
            plek(Route::Vandaag, None),
            plek(Route::Gezinnen, Some(shown().count())),
            plek(Route::Matchen(None), Some(waiting)),
            plek(Route::Koppelingen, Some(running)),
            plek(Route::Delen, None),
            plek(Route::Instellingen, None),
        ],
        plaats: state.programma.naam.as_ref().map(ToString::to_string),
        demo: session.is_demo(),
    }
}

/// Which place of the navigation a screen belongs to.
#[must_use]
pub fn home(route: Route) -> Route {
    match route.scherm() {
        Route::Gezin(_) | Route::Gesprek(_) | Route::Aanmelden | Route::Inlezen => Route::Gezinnen,
        Route::Matchen(_) | Route::Matchronde => Route::Matchen(None),
        Route::Koppeling(_) | Route::Contract(_) | Route::Notities(_) => Route::Koppelingen,
        other => other,
    }
}
