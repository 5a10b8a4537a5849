//! The guided tour of the demo: eight steps that do the job, each with one button that does it. What
//! one did oneself on the page counts as done.

use super::{wachtlijst::wachtenden, wie};
use crate::{
    app::{
        Route, Session, situatie::Blik, text::nl::rondleiding as nl, views::matchen::kandidaten,
    },
    domain::{
        Besluit, Contactmoment, Contactsoort, Datum, Deelnemer, ElementId, Fase, GezinId, Kant,
        Koppeling, KoppelingId, Tekst,
    },
    log::Command,
};

/// So many steps there are.
pub const STAPPEN: usize = 8;

/// Where somebody is in the tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stand {
    /// The step, from zero.
    pub stap: usize,
    /// Whom a match is made for.
    wie: Option<Deelnemer>,
}

/// A step as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stap {
    /// Which one.
    pub nummer: String,
    /// Its heading.
    pub titel: String,
    /// What there is to see or to do.
    pub tekst: String,
    /// The button.
    pub knop: String,
}

/// What the button of a step comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verder {
    /// What is saved first.
    pub opdrachten: Vec<Command>,
    /// Where one is then in the tour; nothing behind the last step.
    pub stand: Option<Stand>,
    /// Where one goes.
    pub naar: Route,
}

/// The two that the tour is about.
struct Twee<'a> {
    wie: Deelnemer,
    steun: GezinId,
    koppeling: Option<&'a Koppeling>,
}

/// Who waits first of all that somebody fits.
fn eerste(blik: &Blik<'_>) -> Option<Deelnemer> {
    let rows = wachtenden(blik, Kant::Vraag, usize::MAX, None).rijen;
    let known = |wie: Deelnemer| blik.state.gezinnen.get(&wie.gezin)?.naam.as_ref();
    let fits = rows.iter().filter(|row| row.kandidaten > 0);
    fits.map(|row| row.wie).find(|wie| known(*wie).is_some())
}

fn twee<'a>(blik: &Blik<'a>, stand: Stand) -> Option<Twee<'a>> {
    let wie = stand.wie.or_else(|| eerste(blik))?;
    let mut open = blik.state.koppelingen_of(wie.gezin);
    let koppeling = open.find(|one| one.is_open() && one.vraaggezin == wie.gezin);
    let steun = match koppeling {
        Some(one) => one.steungezin,
        None => kandidaten(blik, wie)?.lijst.kandidaten.first()?.wie.gezin,
    };
    Some(Twee {
        wie,
        steun,
        koppeling,
    })
}

/// Whether both said yes to meeting each other.
fn beide_ja(koppeling: &Koppeling) -> bool {
    let said = |kant| koppeling.besluiten.get(&(Fase::Kennismaking, kant));
    Kant::ALL
        .into_iter()
        .all(|kant| said(kant).is_some_and(|besluit| besluit.ja))
}

fn ontmoet(koppeling: &Koppeling) -> bool {
    let mut all = koppeling.contactmomenten.iter();
    all.any(|one| one.soort == Contactsoort::Matchgesprek)
}

/// Whether what a step is about was done already.
fn gedaan(twee: Option<&Twee<'_>>, stap: usize) -> bool {
    let koppeling = twee.and_then(|twee| twee.koppeling);
    koppeling.is_some_and(|one| match stap {
        2 => true,
        3 => beide_ja(one),
        4 => one.fase >= Some(Fase::Kennismaking),
        5 => ontmoet(one),
        _ => false,
    })
}

/// The step to show. Whom it is about is looked for only where it names them.
#[must_use]
pub fn stap(session: &Session, today: Datum, stand: Stand) -> Stap {
    let blik = Blik::of(session, today);
    let twee = (1..=5)
        .contains(&stand.stap)
        .then(|| twee(&blik, stand))
        .flatten();
    let name = |id: Deelnemer| wie::deelnemer(blik.state, id);
    let names = twee
        .as_ref()
        .map(|two| (name(two.wie), name(two.steun.into())));
    let (naam, steun) = names.unwrap_or_default();
    let (titel, tekst, knop) = match stand.stap {
        0 => nl::vandaag(),
        1 => nl::wie(&naam),
        2 => nl::waarom(&naam, &steun),
        3 => nl::ja(&naam, &steun),
        4 => nl::kennismaking(),
        5 => nl::gesprek(),
        6 => nl::verslag(),
        _ => nl::klaar(),
    };
    let done = gedaan(twee.as_ref(), stand.stap);
    Stap {
        nummer: nl::stap(stand.stap + 1, STAPPEN),
        titel,
        tekst,
        knop: if done { nl::VERDER.to_owned() } else { knop },
    }
}

/// Where a step takes place.
fn plek(twee: Option<&Twee<'_>>, stap: usize) -> Route {
    let koppeling = twee.and_then(|twee| twee.koppeling).map(|one| one.id);
    match stap {
        1 | 2 => Route::Matchen(twee.map(|twee| twee.wie)),
        3..=5 => koppeling.map_or(Route::Koppelingen, Route::Koppeling),
        6 => Route::Effect,
        7 => Route::Presentatie,
        _ => Route::Vandaag,
    }
}

/// What the button comes to. `fresh` gives ids.
pub fn verder(
    session: &Session,
    today: Datum,
    stand: Stand,
    mut fresh: impl FnMut() -> [u8; 16],
) -> Verder {
    let blik = Blik::of(session, today);
    let two = twee(&blik, stand);
    let next = Stand {
        stap: stand.stap + 1,
        wie: two.as_ref().map(|two| two.wie).or(stand.wie),
    };
    let mut naar = plek(two.as_ref(), next.stap);
    let mut opdrachten = Vec::new();
    if let Some(two) = two.filter(|two| !gedaan(Some(two), stand.stap)) {
        let id = two.koppeling.map(|one| one.id);
        match (stand.stap, id) {
            (2, _) => {
                let id = KoppelingId(fresh());
                opdrachten.extend(blik.stel_voor(id, two.wie, two.steun, None, None));
                naar = Route::Koppeling(id);
            }
            // The steungezin first, so that no child hears a no.
            (3, Some(id)) => opdrachten.extend([Kant::Steun, Kant::Vraag].map(|kant| {
                let besluit = Some(Besluit {
                    ja: true,
                    op: today,
                    toelichting: None,
                });
                Command::Beslis {
                    koppeling: id,
                    naar: Fase::Kennismaking,
                    kant,
                    besluit,
                }
            })),
            (4, Some(id)) => opdrachten.push(Command::GaNaar {
                koppeling: id,
                fase: Fase::Kennismaking,
                op: today,
                weken: None,
            }),
            (5, Some(id)) => {
                let id_of_talk = ElementId(fresh());
                opdrachten.extend(Tekst::parse(nl::NOTITIE).ok().map(|notitie| {
                    Command::NoteerContact {
                        koppeling: id,
                        moment: Contactmoment {
                            id: id_of_talk,
                            op: today,
                            soort: Contactsoort::Matchgesprek,
                            met: Kant::ALL.into(),
                            onderwerpen: [].into(),
                            notitie,
                            vervolg: None,
                            vervolg_op: None,
                        },
                    }
                }));
            }
            _ => {}
        }
    }
    Verder {
        opdrachten,
        stand: (next.stap < STAPPEN).then_some(next),
        naar,
    }
}

/// One step back, and where that is.
#[must_use]
pub fn terug(session: &Session, today: Datum, stand: Stand) -> (Stand, Route) {
    let before = Stand {
        stap: stand.stap.saturating_sub(1),
        ..stand
    };
    let blik = Blik::of(session, today);
    (before, plek(twee(&blik, before).as_ref(), before.stap))
}

#[cfg(test)]
mod tests;
