//! What needs the coordinator, laid out: one row for each family and each koppeling, its most
//! pressing taak, with why and the one thing to do; what else there is about it is said behind
//! it. What is due is known by `agenda` alone.

pub mod later;

use super::wie;
use crate::{
    app::{
        Route,
        agenda::{self, Over, Stuk, Taak, Wanneer},
        situatie::Blik,
        text::nl::{agenda as woorden, vandaag as nl},
    },
    domain::{Aanleiding, Fase, Regel, Vraaggezin},
    log::State,
    matching::Kansen,
};

/// So many pairs of families may be looked at for the reasons of one list.
const PAREN: usize = 10_000;

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vandaag {
    /// The day, as heading.
    pub kop: String,
    /// One line below it.
    pub sub: String,
    /// What must be done now.
    pub nu: Vec<Punt>,
    /// What can be done this week.
    pub week: Vec<Punt>,
    /// What to keep an eye on.
    pub later: Vec<Punt>,
    /// What was put off, soonest back first.
    pub uitgesteld: Vec<Punt>,
    /// The counts that matter.
    pub tellingen: Vec<(String, String)>,
    /// Whether there is no family at all yet.
    pub leeg: bool,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Punt {
    /// Unique in the list.
    pub id: String,
    /// What and who.
    pub titel: String,
    /// What is due.
    pub taak: Taak,
    /// What else there is about the same, in one sentence.
    pub ook: String,
}

impl Punt {
    fn new(state: &State, taak: Taak) -> Self {
        let naam = naam(state, taak.over);
        Self {
            id: crate::bytes::hex::encode(&taak.over.subject()),
            titel: woorden::titel(taak.aanleiding, &naam),
            taak,
            ook: String::new(),
        }
    }

    /// The sentence that says why, with what else there is.
    #[must_use]
    pub fn waarom(&self) -> Vec<Stuk> {
        let ook = (!self.ook.is_empty()).then(|| Stuk::Gewoon(format!(" {}", self.ook)));
        self.taak.waarom.iter().cloned().chain(ook).collect()
    }
}

/// Whom it is about.
#[must_use]
pub fn naam(state: &State, over: Over) -> String {
    match over {
        Over::Gezin(id) => wie::wie(state, id).naam,
        Over::Koppeling(id) => {
            let found = state.koppelingen.get(&id);
            found.map_or_else(String::new, |koppeling| wie::paar(state, koppeling))
        }
        Over::Programma(_) => nl::INSTELLINGEN.to_owned(),
    }
}

/// Makes the screen.
#[must_use]
pub fn vandaag(blik: &Blik<'_>) -> Vandaag {
    let today = blik.today;
    let (mut punten, mut uitgesteld) = (Vec::new(), Vec::new());
    for list in agenda::taken(blik) {
        let mut row: Option<Punt> = None;
        let mut rest = Vec::new();
        for taak in list {
            if taak.zichtbaar > today {
                continue;
            }
            if taak.uitstel.is_some() {
                uitgesteld.push(put_off(blik, taak));
            } else if row.is_none() {
                row = Some(Punt::new(blik.state, taak));
            } else {
                rest.push(taak.aanleiding);
            }
        }
        punten.extend(row.map(|mut row| {
            if !rest.is_empty() {
                row.ook = woorden::ook(&rest);
            }
            row
        }));
    }
    agenda::sorteer(&mut punten, today, |punt| &punt.taak);
    agenda::sorteer(&mut uitgesteld, today, |punt| &punt.taak);
    candidates(blik, &mut punten);
    let mut groups: [Vec<Punt>; 3] = Default::default();
    for punt in punten {
        let [nu, week, later] = &mut groups;
        match punt.taak.wanneer {
            Wanneer::Nu => nu.push(punt),
            Wanneer::Week => week.push(punt),
            Wanneer::Later => later.push(punt),
        }
    }
    let [nu, week, later] = groups;
    Vandaag {
        kop: nl::kop(today),
        sub: nl::sub(nu.len(), week.len()),
        nu,
        week,
        later,
        uitgesteld,
        tellingen: tellingen(blik),
        leeg: blik.state.gezinnen.is_empty(),
    }
}

/// Says of who waits longest how many fit. Each asks as much as there are steungezinnen, and this
/// is made anew after every command, so only as many are looked at as that allows.
fn candidates(blik: &Blik<'_>, punten: &mut [Punt]) {
    let (asking, offering) = (blik.vraaggezinnen(), blik.steungezinnen());
    let many = PAREN / offering.len().max(1);
    blik.with(|situatie| {
        let kansen = Kansen::new(&asking, &offering, situatie);
        let waiting = punten
            .iter_mut()
            .filter(|punt| punt.taak.aanleiding == Aanleiding::Wacht);
        for punt in waiting.take(many) {
            let Over::Gezin(id) = punt.taak.over else {
                continue;
            };
            // The agenda leads to the one it speaks of.
            let who = match punt.taak.naar {
                Route::Matchen(Some(who)) => who,
                _ => id.into(),
            };
            if let Some(vraag) = blik.vraag(who) {
                let said = woorden::passen(kansen.of_vraag(vraag));
                punt.taak.waarom.push(Stuk::Gewoon(said));
            }
        }
    });
}

/// Something that was put off says until when and why, in place of its own reason.
fn put_off(blik: &Blik<'_>, mut taak: Taak) -> Punt {
    let reason = taak.uitstel.as_ref().and_then(|one| one.reden.as_ref());
    let said = woorden::uitgesteld(taak.toon_op(), reason.map(Regel::as_str), blik.today);
    taak.waarom = vec![Stuk::Gewoon(said)];
    let mut punt = Punt::new(blik.state, taak);
    // One family can have put off several.
    punt.id = format!("{}-{}", punt.id, punt.taak.aanleiding.name());
    punt
}

fn tellingen(blik: &Blik<'_>) -> Vec<(String, String)> {
    let all = || blik.state.koppelingen.values();
    let asking = blik.vraaggezinnen();
    let waiting = blik.with(|situatie| {
        let waits =
            |vraag: &&Vraaggezin<'_>| vraag.doet_mee(blik.today) && !situatie.is_helped(**vraag);
        asking.iter().filter(waits).count()
    });
    let in_fase = |fasen: &[Fase]| {
        all()
            .filter(|k| k.fase.is_some_and(|fase| fasen.contains(&fase)))
            .count()
    };
    let counts = [
        waiting,
        in_fase(&[Fase::Voorstel]),
        in_fase(&[Fase::Kennismaking]),
        in_fase(&[Fase::Proefperiode, Fase::Evaluatie]),
        in_fase(&[Fase::Actief]),
    ];
    let said = nl::TELLINGEN.iter().map(|word| (*word).to_owned());
    said.zip(counts.map(|count| count.to_string())).collect()
}

#[cfg(test)]
mod tests;
