//! The screening as a checklist: each step one tick, noted with today and one's own name, and
//! changed in the form of the section where that is not how it was.

use crate::{
    app::{
        Session,
        draft::STAPPEN,
        text::nl::{gegevens, gesprek as nl},
    },
    domain::{Controle, Datum, Gezin, GezinId, Kant, Regel, Vog},
    log::{Field, Programma, Write},
};

/// A VOG that ends within so many days is said.
const BINNENKORT: i32 = 90;

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vink {
    /// The end of its id on the page.
    pub id: &'static str,
    /// What it is.
    pub naam: &'static str,
    /// When and by whom it was done, if it was.
    pub gedaan: bool,
    /// That, or what a tick would note.
    pub uitleg: String,
    /// What a tick, or taking it away, writes.
    pub write: Write,
}

/// The checklist of a family; empty for one that offers nothing.
#[must_use]
pub fn vinken(session: &Session, today: Datum, id: GezinId) -> Vec<Vink> {
    let state = session.state();
    let steun = |gezin: &&Gezin| gezin.kant == Some(Kant::Steun);
    let gezin = state.gezinnen.get(&id).filter(steun);
    let naam = session.identity().naam();
    gezin.map_or_else(Vec::new, |gezin| {
        steps(gezin, naam, &state.programma, today)
    })
}

fn steps(gezin: &Gezin, naam: &str, programma: &Programma, today: Datum) -> Vec<Vink> {
    let Ok(door) = Regel::parse(naam) else {
        return Vec::new();
    };
    let screening = &gezin.screening;
    let geldig_tot = today.plus_months(programma.vog_maanden().into());
    let vog = Vog {
        gezien_op: today,
        door: door.clone(),
        geldig_tot,
    };
    let make = |id, field, gedaan: Option<String>, write| Vink {
        id,
        naam: nl::vink(field),
        gedaan: gedaan.is_some(),
        uitleg: gedaan
            .unwrap_or_else(|| nl::voorstel(naam, (field == Field::Vog).then_some(geldig_tot))),
        write,
    };
    let said = gegevens::waarde(&Write::Vog(screening.vog.clone()));
    let again = Write::Vog(screening.vog.is_none().then_some(vog));
    let first = make("vog", Field::Vog, said, again);
    let rest = STAPPEN.into_iter().map(|stap| {
        let done = (stap.get)(screening);
        let said = gegevens::waarde(&(stap.write)(done.cloned()));
        let now = Controle {
            op: today,
            door: door.clone(),
        };
        let id = gegevens::register(stap.field);
        make(
            id,
            stap.field,
            said,
            (stap.write)(done.is_none().then_some(now)),
        )
    });
    std::iter::once(first).chain(rest).collect()
}

/// A VOG that still counts, but not for long.
pub(super) fn vog_loopt_af(gezin: &Gezin, today: Datum) -> Option<String> {
    let tot = gezin.steungezin()?.screening.vog.as_ref()?.geldig_tot;
    let left = tot.days_since(today);
    (0..=BINNENKORT)
        .contains(&left)
        .then(|| nl::vog_loopt_af(tot, today))
}
