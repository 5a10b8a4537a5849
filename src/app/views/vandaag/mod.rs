//! What needs the coordinator: one row each, with why and the one thing to do. Each family and
//! each koppeling has at most one row, its most pressing; so the list stays readable.

mod gezin;
mod koppeling;

use super::wie;
use crate::order::Map;
use crate::{
    app::{Route, situatie::Blik, text::nl::vandaag as nl},
    domain::{Fase, GezinId, Kant, Koppeling, KoppelingId},
    log::State,
};

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
    /// The counts that matter.
    pub tellingen: Vec<(String, String)>,
    /// Whether there is no family at all yet.
    pub leeg: bool,
}

/// How pressing something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanneer {
    /// Now.
    Nu,
    /// This week.
    Week,
    /// Keep an eye on it.
    Later,
}

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stuk {
    /// Just words.
    Gewoon(String),
    /// What matters in it.
    Nadruk(String),
    /// What is wrong.
    Let(String),
}

/// One thing that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Punt {
    /// Unique in the list.
    pub id: String,
    /// How pressing.
    pub wanneer: Wanneer,
    /// What and who.
    pub titel: String,
    /// The side of the family that it is about.
    pub kant: Option<Kant>,
    /// Why, in one sentence.
    pub waarom: Vec<Stuk>,
    /// The word on the button.
    pub doe: &'static str,
    /// Where that is done.
    pub naar: Route,
    /// How long it has been waiting, for the order within its group.
    gewicht: i32,
}

impl Punt {
    fn new(id: &str, wanneer: Wanneer, onderwerp: nl::Onderwerp, wie: &str, naar: Route) -> Self {
        Self {
            id: id.to_owned(),
            wanneer,
            titel: nl::titel(onderwerp, wie),
            kant: None,
            waarom: Vec::new(),
            doe: nl::OPEN,
            naar,
            gewicht: 0,
        }
    }

    fn because(mut self, stukken: impl IntoIterator<Item = Stuk>) -> Self {
        self.waarom = stukken.into_iter().collect();
        self
    }

    fn with(mut self, doe: &'static str, gewicht: i32) -> Self {
        self.doe = doe;
        self.gewicht = gewicht;
        self
    }
}

/// What one koppeling waits for.
#[must_use]
pub fn punt_of(blik: &Blik<'_>, koppeling: &Koppeling) -> Option<Punt> {
    koppeling::punt(blik, koppeling)
}

/// Makes the screen.
#[must_use]
pub fn vandaag(blik: &Blik<'_>) -> Vandaag {
    let state = blik.state;
    let mut open: Map<GezinId, Vec<&Koppeling>> = Map::new();
    for koppeling in state.koppelingen.values().filter(|k| k.is_open()) {
        for gezin in [koppeling.vraaggezin, koppeling.steungezin] {
            open.entry(gezin).or_default().push(koppeling);
        }
    }
    let mut punten = gezin::punten(blik, &open);
    let koppelingen = state.koppelingen.values().filter(|k| k.is_open());
    punten.extend(koppelingen.filter_map(|k| koppeling::punt(blik, k)));
    put_conflicts(state, &mut punten);
    crate::order::sort_by(&mut punten, |a, b| {
        (a.wanneer, -a.gewicht, &a.titel, &a.id).cmp(&(b.wanneer, -b.gewicht, &b.titel, &b.id))
    });
    let of = |wanneer| -> Vec<Punt> {
        let those = punten.iter().filter(|punt| punt.wanneer == wanneer);
        those.cloned().collect()
    };
    let (nu, week) = (of(Wanneer::Nu), of(Wanneer::Week));
    Vandaag {
        kop: nl::kop(blik.today),
        sub: nl::sub(nu.len(), week.len()),
        nu,
        week,
        later: of(Wanneer::Later),
        tellingen: tellingen(blik, &open),
        leeg: state.gezinnen.is_empty(),
    }
}

fn tellingen(blik: &Blik<'_>, open: &Map<GezinId, Vec<&Koppeling>>) -> Vec<(String, String)> {
    let waiting = blik.vraaggezinnen();
    let waiting = waiting
        .iter()
        .filter(|v| v.doet_mee(blik.today) && !open.contains_key(&v.id));
    let in_fase = |fase: &[Fase]| {
        let all = blik.state.koppelingen.values();
        all.filter(|k| k.fase.is_some_and(|f| fase.contains(&f)))
            .count()
    };
    let counts = [
        waiting.count(),
        in_fase(&[Fase::Voorstel]),
        in_fase(&[Fase::Kennismaking]),
        in_fase(&[Fase::Proefperiode, Fase::Evaluatie]),
        in_fase(&[Fase::Actief]),
    ];
    let said = nl::TELLINGEN.iter().map(|word| (*word).to_owned());
    said.zip(counts.map(|count| count.to_string())).collect()
}

/// One row a subject with conflicts; it comes before whatever else there is about it, since the
/// rest cannot be trusted until someone has chosen.
fn put_conflicts(state: &State, punten: &mut Vec<Punt>) {
    let mut counts: Map<[u8; 16], usize> = Map::new();
    for (register, _) in state.conflicts() {
        *counts.entry(register.subject).or_default() += 1;
    }
    for (subject, count) in counts {
        let (gezin, koppeling) = (GezinId(subject), KoppelingId(subject));
        let (id, who, naar) = if state.gezinnen.contains_key(&gezin) {
            (
                gezin.to_string(),
                wie::wie(state, gezin).naam,
                Route::Gezin(gezin),
            )
        } else if let Some(one) = state.koppelingen.get(&koppeling) {
            (
                koppeling.to_string(),
                wie::paar(state, one),
                Route::Koppeling(koppeling),
            )
        } else {
            let programme = GezinId(subject).to_string();
            (programme, nl::INSTELLINGEN.to_owned(), Route::Instellingen)
        };
        punten.retain(|punt| punt.id != id);
        let row = Punt::new(&id, Wanneer::Nu, nl::Onderwerp::Botsing, &who, naar);
        let why = Stuk::Let(nl::botsing(count));
        punten.push(row.because([why]).with(nl::KIES, i32::MAX));
    }
}

#[cfg(test)]
mod tests;
