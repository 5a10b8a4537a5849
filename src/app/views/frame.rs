//! The frame around the screens: where one can go, and how much waits there.

use crate::{
    app::{Route, Session, situatie::Blik, text::nl::frame as nl},
    domain::{Datum, Fase},
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
    /// Whether names are hidden.
    pub gemaskeerd: bool,
    /// The clock here is behind what was written.
    pub klok: Option<String>,
}

/// The frame of a session.
#[must_use]
pub fn frame(session: &Session, today: Datum) -> Frame {
    let state = session.state();
    let shown = || state.gezinnen.values().filter(|gezin| !gezin.verborgen);
    let waiting = Blik::of(session, today).wachtend();
    let waiting = waiting.iter().map(|(_, many)| many).sum();
    let running = state
        .koppelingen
        .values()
        .filter(|k| k.fase != Some(Fase::Afgesloten))
        .count();
    let plek = |route, aantal: Option<usize>| Plek { route, aantal };
    Frame {
        terug: session.stappen() > 0 && !session.is_gemaskeerd(),
        plekken: vec![
            plek(Route::Vandaag, None),
            plek(Route::Gezinnen, Some(shown().count())),
            plek(Route::Matchen(None), Some(waiting)),
            plek(Route::Koppelingen, Some(running)),
            plek(Route::Effect, None),
            plek(Route::Delen, None),
            plek(Route::Instellingen, None),
        ],
        plaats: state.programma.naam.as_ref().map(ToString::to_string),
        demo: session.is_demo(),
        gemaskeerd: session.is_gemaskeerd(),
        klok: klok(session, today),
    }
}

/// What is wrong with the clock, where the newest change that counts is of a later day than
/// tomorrow: then this clock is wrong, or the one by which the change was stamped.
fn klok(session: &Session, today: Datum) -> Option<String> {
    let newest = session.newest()?;
    let day = session.day_of(newest.header.stamp);
    let author = newest.header.author;
    let other = session.roster().get(&author).map(|one| one.name.as_str());
    let other = other.filter(|_| author != session.identity().key_id());
    (day.days_since(today) > 1).then(|| nl::klok(today, day, other))
}

/// Which place of the navigation a screen belongs to.
#[must_use]
pub fn home(route: Route) -> Route {
    match route.scherm() {
        Route::Gezin(_) | Route::Gesprek(_) | Route::Aanmelden | Route::Inlezen => Route::Gezinnen,
        Route::Matchen(_) | Route::Matchronde => Route::Matchen(None),
        Route::Koppeling(_) | Route::Contract(_) | Route::Notities(_) => Route::Koppelingen,
        Route::Presentatie => Route::Effect,
        Route::Afstanden | Route::Register | Route::Gebied | Route::Opslag => Route::Instellingen,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::{
        gezinnen::tests::{family, give, session},
        proef::day,
    };

    #[test]
    fn a_clock_that_runs_behind_what_was_written_is_said_above_every_screen() {
        let mut session = session(Vec::new());
        let now = day("2026-10-01");
        assert_eq!(frame(&session, now).klok, None);
        give(&mut session, family(1, "Gezin Hazelaar", Vec::new()), 1);
        let written = session.day_of(session.newest().unwrap().header.stamp);
        // The day before it may be that day elsewhere on the earth.
        for days in [1, 0, -1] {
            assert_eq!(frame(&session, written.plus_days(days)).klok, None);
        }
        assert!(frame(&session, written.plus_days(-2)).klok.is_some());
        let said = frame(&session, now).klok.unwrap();
        let begin = "De klok van deze computer staat op 1 oktober 2026, maar de laatste wijziging \
                     is van ";
        assert!(said.starts_with(begin), "{said}");
    }
}
