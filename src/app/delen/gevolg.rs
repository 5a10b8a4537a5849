//! What taking over changes, or trusting a key, would do to what is on screen: worked out by
//! really folding, so that the preview cannot promise something else than happens.

use crate::order::Map;
use crate::{
    app::{Session, text::nl},
    domain::{GezinId, KoppelingId},
    exchange::roster::Roster,
    log::{Cell, Field, Register, Signed, State, Subject, Write},
};

/// What happens to one family, koppeling or to the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Soort {
    /// It was not there.
    Nieuw,
    /// It was not there, and comes as one that is hidden.
    NieuwVerborgen,
    /// Something about it changes.
    Anders,
    /// It is hidden.
    Verborgen,
    /// It is erased.
    Gewist,
}

/// What changes about one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verschil {
    /// What it is about.
    pub over: Subject,
    /// What happens to it.
    pub soort: Soort,
    /// The fields that change.
    pub velden: Vec<Veldverschil>,
}

/// A field: what was there and what comes; none is nothing (readable). Apart from one another,
/// because a file can bring tens of thousands of which nothing was there.
pub type Veldverschil = (Field, Option<Box<Write>>, Option<Box<Write>>);

/// What would change on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gevolg {
    /// What changes, thing by thing.
    pub verschillen: Vec<Verschil>,
    /// Registers that would be in conflict and are not now, with the answers.
    pub conflicten: Vec<(Register, Vec<Write>)>,
    /// The state as it would be, to name things from.
    pub namen: Map<Subject, String>,
}

/// Works out what keeping these changes under this roster would do. Keeps nothing.
#[must_use]
pub fn gevolg(session: &Session, changes: &[Signed], roster: &Roster) -> Gevolg {
    let mut log = session.log().clone();
    for change in changes {
        // A header that is not in its one form was refused at the door.
        let _ = log.insert(change.clone());
    }
    let mut trust = roster.for_fold();
    trust.keys.insert(session.identity().key_id());
    let after = State::of(&log, &trust);
    compare(session.state(), &after)
}

fn compare(before: &State, after: &State) -> Gevolg {
    let mut by_subject = Map::<Subject, Vec<Veldverschil>>::new();
    let mut conflicten = Vec::new();
    for (register, cell) in after.cells() {
        let old = before.cell(*register);
        if cell.is_conflict() && !old.is_some_and(|old| same(old, cell)) {
            conflicten.push((*register, cell.different().cloned().collect()));
        } else if !old.is_some_and(|old| same(old, cell)) {
            let value = |cell: &Cell| cell.value().cloned().map(Box::new);
            by_subject.entry(register.subject).or_default().push((
                register.field,
                old.and_then(value),
                value(cell),
            ));
        }
    }
    for subject in after.gewist().difference(before.gewist()) {
        by_subject.entry(*subject).or_default();
    }
    let mut verschillen: Vec<Verschil> = by_subject
        .into_iter()
        .map(|(over, velden)| Verschil {
            over,
            soort: soort(before, after, over),
            velden,
        })
        .collect();
    crate::order::sort_by_key(&mut verschillen, |verschil| verschil.soort);
    let named = verschillen.iter().map(|verschil| verschil.over);
    let namen = named
        .chain(conflicten.iter().map(|(register, _)| register.subject))
        .map(|subject| (subject, called(before, after, subject)))
        .collect();
    Gevolg {
        verschillen,
        conflicten,
        namen,
    }
}

/// Whether two cells say the same, whoever said it.
fn same(old: &Cell, new: &Cell) -> bool {
    old.beneath.is_empty() == new.beneath.is_empty() && old.different().eq(new.different())
}

fn soort(before: &State, after: &State, subject: Subject) -> Soort {
    let gezin = GezinId(subject);
    let hidden = |state: &State| state.gezinnen.get(&gezin).map(|gezin| gezin.verborgen);
    if after.gewist().contains(&subject) && !before.gewist().contains(&subject) {
        return Soort::Gewist;
    }
    match (hidden(before), hidden(after)) {
        (Some(false), Some(true)) => Soort::Verborgen,
        (None, Some(false)) => Soort::Nieuw,
        (None, Some(true)) => Soort::NieuwVerborgen,
        _ if after.koppelingen.contains_key(&KoppelingId(subject))
            && !before.koppelingen.contains_key(&KoppelingId(subject)) =>
        {
            Soort::Nieuw
        }
        _ => Soort::Anders,
    }
}

/// As it will be called; of what goes, as it was called.
fn called(before: &State, after: &State, subject: Subject) -> String {
    let name = super::naam(after, subject).or_else(|| super::naam(before, subject));
    name.unwrap_or_else(|| nl::vandaag::ZONDER_NAAM.to_owned())
}
