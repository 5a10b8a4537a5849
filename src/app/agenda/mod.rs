//! What is due: the one place that knows. Every family and every koppeling has its taken here,
//! each with the day it is due, why, and the one thing to do; Vandaag, the page of a koppeling
//! and the calendar only lay them out.
//!
//! The law: an open koppeling always has a taak with a day, whatever its data.

mod gezin;
mod koppeling;
mod tempo;
mod verwachting;

pub use tempo::{Stap, Tempo, Vast, tempo};

use crate::order;
use crate::{
    app::{Route, situatie::Blik, text::nl::agenda as nl},
    domain::{Aanleiding, Datum, GezinId, Kant, Koppeling, KoppelingId, ProgrammaId, Uitstel},
    log::{Command, Onderwerp, Subject},
};

/// What a taak is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Over {
    /// A family.
    Gezin(GezinId),
    /// A koppeling.
    Koppeling(KoppelingId),
    /// The shared settings.
    Programma(ProgrammaId),
}

impl Over {
    /// Its name in the data.
    #[must_use]
    pub fn subject(self) -> Subject {
        match self {
            Self::Gezin(id) => id.0,
            Self::Koppeling(id) => id.0,
            Self::Programma(id) => id.0,
        }
    }

    /// Where something is done about it; a contact is noted at once.
    fn route(self, aanleiding: Aanleiding) -> Route {
        use Aanleiding as A;
        match (self, aanleiding) {
            (Self::Gezin(id), A::Bel | A::Vervolg) => Route::Bellen(id),
            (Self::Gezin(id), A::Kennismaking | A::NieuweIntake) => Route::Gesprek(id),
            (Self::Gezin(id), A::Screening | A::VogVerlopen | A::VogLoopt) => Route::Screening(id),
            (Self::Gezin(id), _) => Route::Gezin(id),
            (Self::Koppeling(id), A::Vervolg | A::Stil | A::Pauze) => Route::Contact(id),
            (
                Self::Koppeling(id),
                A::ProefLoopt | A::ProefVoorbij | A::Evaluatie | A::Halfjaar | A::Startmeting,
            ) => Route::Evaluatie(id),
            (Self::Koppeling(id), A::Contract) => Route::Contract(id),
            (Self::Koppeling(id), _) => Route::Koppeling(id),
            (Self::Programma(_), _) => Route::Instellingen,
        }
    }
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

/// One thing that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taak {
    /// About what.
    pub over: Over,
    /// On which occasion.
    pub aanleiding: Aanleiding,
    /// The day on which it is due.
    pub op: Datum,
    /// From which day it is shown, if nobody puts it off.
    pub zichtbaar: Datum,
    /// How pressing it is, once it is shown.
    pub wanneer: Wanneer,
    /// The one side that it is about.
    pub kant: Option<Kant>,
    /// Why, in one sentence.
    pub waarom: Vec<Stuk>,
    /// The word on the button.
    pub doe: &'static str,
    /// Where that is done.
    pub naar: Route,
    /// Until when it is put off, and why.
    pub uitstel: Option<Uitstel>,
    /// Whether it stays until it is done: until then nobody can tell when the rest is due.
    pub blijft: bool,
}

impl Taak {
    fn new(over: Over, aanleiding: Aanleiding, op: Datum, wanneer: Wanneer) -> Self {
        Self {
            over,
            aanleiding,
            op,
            zichtbaar: op,
            wanneer,
            kant: None,
            waarom: Vec::new(),
            doe: nl::doe(aanleiding),
            naar: over.route(aanleiding),
            uitstel: None,
            blijft: false,
        }
    }

    fn because(mut self, stukken: impl IntoIterator<Item = Stuk>) -> Self {
        self.waarom = stukken.into_iter().collect();
        self
    }

    fn why(self, text: String) -> Self {
        self.because([Stuk::Gewoon(text)])
    }

    /// Shown so many days before it is due.
    fn ahead(mut self, days: i32) -> Self {
        self.zichtbaar = self.op.plus_days(-days);
        self
    }

    /// Done elsewhere than such an occasion mostly is.
    fn at(mut self, naar: Route) -> Self {
        self.naar = naar;
        self
    }

    fn shown_from(mut self, day: Datum) -> Self {
        self.zichtbaar = day;
        self
    }

    fn about(mut self, kant: Option<Kant>) -> Self {
        self.kant = kant;
        self
    }

    /// The day until which it is put off.
    #[must_use]
    pub fn uitgesteld(&self) -> Option<Datum> {
        self.uitstel.as_ref().and_then(|uitstel| uitstel.tot)
    }

    /// From which day it is shown.
    #[must_use]
    pub fn toon_op(&self) -> Datum {
        let until = self.uitgesteld();
        until.map_or(self.zichtbaar, |until| until.max(self.zichtbaar))
    }

    /// The place in every list: what is shown first, most pressing first, longest due first. What
    /// is not agreed on comes first of all, since the rest cannot be trusted until someone chose.
    fn plaats(&self, today: Datum) -> (Datum, Wanneer, bool, Datum, Over, Aanleiding) {
        (
            self.toon_op().max(today),
            self.wanneer,
            self.aanleiding != Aanleiding::Botsing,
            self.op,
            self.over,
            self.aanleiding,
        )
    }
}

/// Puts taken in the order in which they press.
pub fn sorteer<T>(items: &mut Vec<T>, today: Datum, taak: impl Fn(&T) -> &Taak) {
    order::sort_by(items, |a, b| {
        taak(a).plaats(today).cmp(&taak(b).plaats(today))
    });
}

/// All taken, by what they are about; of each the most pressing first.
#[must_use]
pub fn taken(blik: &Blik<'_>) -> Vec<Vec<Taak>> {
    let botsingen = botsingen(blik);
    let count = |subject: Subject| {
        let from = botsingen.partition_point(|one| *one < subject);
        let rest = botsingen.iter().skip(from);
        rest.take_while(|one| **one == subject).count()
    };
    let mut all = gezin::taken(blik, &count);
    let koppelingen = blik.state.koppelingen.values();
    all.extend(koppelingen.map(|k| of(blik, k, count(k.id.0))));
    all.extend(blik.state.programmas.keys().map(|id| {
        let found = botsing(blik.today, Over::Programma(*id), count(id.0));
        found.into_iter().collect()
    }));
    for list in &mut all {
        finish(blik, list);
    }
    all.retain(|list| !list.is_empty());
    all
}

/// What is due about a koppeling with so many conflicts. When it has ended, two who wrote apart
/// from each other may still not agree on how.
fn of(blik: &Blik<'_>, koppeling: &Koppeling, conflicts: usize) -> Vec<Taak> {
    if koppeling.is_open() {
        koppeling::taken(blik, koppeling, conflicts)
    } else {
        let over = Over::Koppeling(koppeling.id);
        botsing(blik.today, over, conflicts).into_iter().collect()
    }
}

/// The taken of one koppeling, the next one first.
#[must_use]
pub fn van(blik: &Blik<'_>, koppeling: &Koppeling) -> Vec<Taak> {
    let cells = blik.state.cells_of(koppeling.id.0);
    let count = cells.filter(|(_, cell)| cell.is_conflict()).count();
    let mut list = of(blik, koppeling, count);
    finish(blik, &mut list);
    list
}

/// The next step of a koppeling; every open one has one.
#[must_use]
pub fn volgende(blik: &Blik<'_>, koppeling: &Koppeling) -> Option<Taak> {
    van(blik, koppeling).into_iter().next()
}

/// Puts what was put off in its place.
fn finish(blik: &Blik<'_>, list: &mut Vec<Taak>) {
    for taak in list.iter_mut() {
        taak.uitstel = uitstel(blik, taak.over, taak.aanleiding)
            .filter(|one| !taak.blijft && one.tot.is_some_and(|tot| tot > blik.today));
    }
    sorteer(list, blik.today, |taak| taak);
}

/// Whether a taak can be put off.
#[must_use]
pub fn kan_uit(taak: &Taak) -> bool {
    !taak.blijft && !matches!(taak.over, Over::Programma(_))
}

/// The command that puts an occasion off, or shows it again.
#[must_use]
pub fn stel_uit(over: Over, uitstel: Uitstel) -> Command {
    let over = match over {
        Over::Gezin(id) => Onderwerp::Gezin(id),
        Over::Koppeling(id) => Onderwerp::Koppeling(id),
        Over::Programma(id) => Onderwerp::Programma(id),
    };
    Command::StelUit { over, uitstel }
}

/// How an occasion was put off.
fn uitstel(blik: &Blik<'_>, over: Over, aanleiding: Aanleiding) -> Option<Uitstel> {
    let found = match over {
        Over::Gezin(id) => blik.state.gezinnen.get(&id)?.uitgesteld(aanleiding),
        Over::Koppeling(id) => blik.state.koppelingen.get(&id)?.uitgesteld(aanleiding),
        Over::Programma(_) => None,
    };
    found.cloned()
}

/// Subjects with values to choose between, as often as they have such a place; sorted.
fn botsingen(blik: &Blik<'_>) -> Vec<Subject> {
    let conflicts = blik.state.conflicts();
    // Registers stand in the order of their subjects.
    conflicts.map(|(register, _)| register.subject).collect()
}

fn botsing(today: Datum, over: Over, count: usize) -> Option<Taak> {
    (count > 0).then(|| {
        Taak::new(over, Aanleiding::Botsing, today, Wanneer::Nu)
            .because([Stuk::Let(nl::botsing(count))])
    })
}

#[cfg(test)]
mod tests;
