//! Figures to share with anyone: what there is of them, how they are made of the report, and the file.

use super::{delen_van, verslag};
use crate::{
    app::{
        Message, Session,
        delen::{Bestand, bestand_van},
        situatie::Blik,
        text::nl::effect as nl,
    },
    domain::{Cijfers, Datum, ElementId, ProgrammaId, Regel},
    effect::{Periode, Rapport, naast_geheel},
    exchange::{bundle::Level, export::Share},
    log::{Command, Elem, Entry, Kind, Write},
};

/// The whole months of a year that are over.
#[must_use]
pub fn maanden(jaar: u16, today: Datum) -> Option<Periode> {
    let year = Periode::jaar(jaar)?;
    let first = Datum::new(today.jaar(), today.maand(), 1)?;
    Periode::new(year.van(), year.tot().min(first.plus_days(-1)))
}

/// The figures of a year as they may be shared: of the municipality, or of each where there are
/// several and all may be told. Those that were made before keep their name.
///
/// # Errors
/// Why there are none, in words.
pub fn cijfers(
    blik: &Blik<'_>,
    jaar: u16,
    mut fresh: impl FnMut() -> [u8; 16],
) -> Result<Vec<Cijfers>, &'static str> {
    let dagen = maanden(jaar, blik.today).ok_or(nl::GEEN_MAAND)?;
    let parts = delen_van(blik, (dagen, None));
    let ran = |one: &Rapport| one.aantallen.koppelingen != Some(0);
    let there = parts.iter().filter(|(_, one)| ran(one)).count();
    let named = parts
        .iter()
        .find(|(name, one)| ran(one) && !name.is_empty());
    let told = match (there, named) {
        // All of it is of one municipality: then its cost is known, too.
        (1, Some((name, _))) => {
            let whole = verslag(blik, (dagen, None)).afgerond();
            whole.map(|one| (name.clone(), one)).into_iter().collect()
        }
        _ => naast_geheel(parts),
    };
    let kept = &blik.state.programma.cijfers;
    let made = told.into_iter().filter_map(|(name, one)| {
        let gemeente = Regel::parse(&name).ok()?;
        let same = |other: &&Cijfers| other.gemeente == gemeente && other.van == one.van;
        let id = kept.iter().find(same).map(|other| other.id);
        one.cijfers(id.unwrap_or_else(|| ElementId(fresh())), gemeente)
    });
    let made: Vec<Cijfers> = made.collect();
    if made.is_empty() {
        Err(nl::TE_WEINIG_CIJFERS)
    } else {
        Ok(made)
    }
}

/// What giving figures comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Geven {
    /// Of which municipalities they are.
    pub namen: Vec<String>,
    /// What is to be saved first; nothing where these figures stand there already.
    pub opdracht: Option<Command>,
}

/// Gives the figures of a year.
///
/// # Errors
/// As [`cijfers`].
pub fn geven(
    session: &Session,
    today: Datum,
    jaar: u16,
    fresh: impl FnMut() -> [u8; 16],
) -> Result<Geven, &'static str> {
    let made = cijfers(&Blik::of(session, today), jaar, fresh)?;
    let namen = made.iter().map(|one| one.gemeente.to_string()).collect();
    let kept = &session.state().programma.cijfers;
    let new = made.into_iter().filter(|one| !kept.contains(one));
    let writes: Vec<Write> = new.map(|one| Write::Cijfers(Elem::Zet(one))).collect();
    let programma = session.identity().programma();
    Ok(Geven {
        namen,
        opdracht: (!writes.is_empty()).then_some(Command::StelIn { programma, writes }),
    })
}

/// All figures in hand, of one's own programme and of others.
#[must_use]
pub fn alle<'a>(blik: &Blik<'a>, jaar: u16) -> Vec<&'a Cijfers> {
    let programmas = blik.state.programmas.values();
    let all = programmas.flat_map(|programma| &programma.cijfers);
    all.filter(|one| one.kan() && one.van.jaar() == jaar)
        .collect()
}

/// Whether a change is about the figures of a programme and about nothing else.
fn only_figures(entry: &Entry, own: ProgrammaId) -> bool {
    let about =
        entry.header.kind == Kind::Programma && entry.header.subjects.contains(&Some(own.0));
    let figures = |write: &Write| matches!(write, Write::Cijfers(_));
    about && entry.events().is_some_and(|all| all.iter().all(figures))
}

/// The file of one's own figures: no other change goes into it, and no family is named.
///
/// # Errors
/// In words, when no file can be made.
pub fn bestand(session: &mut Session, today: Datum, now_ms: u64) -> Result<Bestand, Message> {
    let own = session.identity().programma();
    let pick = move |entry: &Entry| {
        if only_figures(entry, own) {
            Share::Whole
        } else {
            Share::Nothing
        }
    };
    bestand_van(
        session,
        (Level::Anoniem, nl::BESTAND_CIJFERS),
        &[],
        false,
        (today, now_ms),
        pick,
    )
}

#[cfg(test)]
#[path = "cijfers_tests.rs"]
mod tests;
