//! Settings: what is set, what is kept, what this program is.

use crate::{
    app::{
        Session,
        text::nl::{bestand, instellingen as text},
    },
    domain::ProgrammaId,
    log::Programma,
};

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstellingenView {
    /// The own programme.
    pub id: ProgrammaId,
    /// Its settings.
    pub programma: Programma,
    /// Whether this is the demo, which has no lock.
    pub demo: bool,
    /// What is kept, by name.
    pub opslag: Vec<(String, String)>,
    /// What this program is, by name.
    pub over: Vec<(String, String)>,
}

/// The screen of a session.
#[must_use]
pub fn instellingen(session: &Session) -> InstellingenView {
    let state = session.state();
    let size: usize = session
        .log()
        .iter()
        .map(|(_, entry)| {
            let content = entry.signed.content.as_ref().map_or(0, Vec::len);
            entry.signed.header.len() + entry.signed.signature.len() + content
        })
        .sum();
    let aside: usize = state.set_aside().values().sum();
    let fact = |name: &str, value: String| (name.to_owned(), value);
    let mut opslag = vec![
        fact(text::GEZINNEN, state.gezinnen.len().to_string()),
        fact(text::KOPPELINGEN, state.koppelingen.len().to_string()),
        fact(text::WIJZIGINGEN, session.log().len().to_string()),
        fact(text::GROOTTE, bestand::grootte(size)),
    ];
    if aside > 0 {
        opslag.push(fact(text::APART, aside.to_string()));
    }
    InstellingenView {
        id: session.identity().programma(),
        programma: state.programma.clone(),
        demo: session.is_demo(),
        opslag,
        over: vec![
            fact(text::JIJ, session.identity().naam().to_owned()),
            fact(text::VERSIE, env!("CARGO_PKG_VERSION").to_owned()),
            fact(text::LICENTIE, text::EUPL.to_owned()),
        ],
    }
}
