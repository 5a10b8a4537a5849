//! The palette: families, koppelingen, screens and actions by whatever one types, most likely
//! first. What there is to find is gathered once, when it opens; each key then only looks.

use super::{
    frame::frame,
    gezinnen::naam,
    wie,
    zoeken::{Words, folded, haystack},
};
use crate::letters::Letters;
use crate::{
    app::{
        Route, Session,
        concepten::Concepten,
        text::nl::{frame as namen, gemaskeerd, koppelingen, paneel as nl, rondleiding},
    },
    domain::{Datum, Fase, GezinId},
    order::Map,
};

/// No more than this many are shown.
pub const MEEST: usize = 16;
/// The note of the form in which a contact is noted.
const NOTITIE: &str = "contact-notitie";

/// What is done when it is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doe {
    /// Goes to a screen.
    Ga(Route),
    /// Goes to a place on a screen.
    Plek(Route, &'static str),
    /// Takes the last step back.
    Ongedaan,
    /// Locks, or leaves the demo.
    Slot,
    /// Hides names, or shows them again.
    Namen,
    /// Begins the guided tour.
    Rondleiding,
    /// Begins the demo anew.
    Opnieuw,
    /// Shows the shortcuts.
    Sneltoetsen,
}

/// What kind of thing it is, the most likely first among equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Soort {
    /// Something typed and not saved.
    Concept,
    /// A family.
    Gezin,
    /// Note a contact.
    Contact,
    /// A koppeling.
    Koppeling,
    /// Something one can do.
    Actie,
    /// A screen.
    Scherm,
    /// A family that is hidden or a koppeling that ended.
    Vroeger,
}

/// Something one can choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kandidaat {
    /// What it is called.
    pub titel: String,
    /// What kind, and what more there is to say.
    pub onder: String,
    /// What is done.
    pub doe: Doe,
    soort: Soort,
    /// The title, folded, and then everything else by which one may look for it.
    kop: String,
    hooi: String,
}

impl Kandidaat {
    fn new(soort: Soort, titel: impl Into<String>, onder: &str, hooi: &str, doe: Doe) -> Self {
        let titel = titel.into();
        Self {
            onder: onder.to_owned(),
            doe,
            soort,
            kop: folded(wie::sorteer(&titel)),
            hooi: format!("{}\n{}\n{hooi}", folded(&titel), folded(onder)),
            titel,
        }
    }

    /// How well it fits; less is better. `None` when it does not.
    fn fit(&self, words: &Words) -> Option<u8> {
        if !words.fit(&self.hooi) {
            return None;
        }
        if words.is_number_in(&self.hooi) {
            return Some(0);
        }
        let starts = |word: &str| self.kop.starts_with(word);
        let begins = |word: &str| {
            self.kop
                .split([' ', '-', '\''])
                .any(|one| one.starts_with(word))
        };
        let holds = |word: &str| self.kop.contains(word);
        let of = |word: &String| match word.as_str() {
            word if starts(word) => 0,
            word if begins(word) => 1,
            word if holds(word) => 2,
            _ => 3,
        };
        // The best word says where one is; the others only narrow it.
        words.each().iter().map(of).min()
    }
}

/// Everything there is to find.
#[must_use]
pub fn kandidaten(session: &Session, concepten: &Concepten, today: Datum) -> Vec<Kandidaat> {
    let state = session.state();
    let mut all = Vec::new();
    let mut hay: Map<GezinId, String> = Map::new();
    for (id, gezin) in &state.gezinnen {
        let text = haystack(gezin, session);
        let soort = if gezin.verborgen {
            Soort::Vroeger
        } else {
            Soort::Gezin
        };
        let place = super::gezinnen::waar(gezin, session).unwrap_or_default();
        let onder = [nl::GEZIN, &place].join(" · ");
        let onder = onder.trim_end_matches(" · ");
        let doe = Doe::Ga(Route::Gezin(*id));
        all.push(Kandidaat::new(soort, naam(gezin), onder, &text, doe));
        hay.insert(*id, text);
    }
    for (id, koppeling) in &state.koppelingen {
        let titel = wie::paar(state, koppeling);
        let of = |gezin| hay.get(&gezin).map_or("", String::as_str);
        let text = [of(koppeling.vraaggezin), of(koppeling.steungezin)].concat();
        let fase = koppeling.fase.map(koppelingen::fase);
        let fase = fase.unwrap_or_else(|| koppelingen::FASE_ONBEKEND.to_owned());
        let onder = format!("{} · {}", nl::KOPPELING, fase.small());
        let soort = if koppeling.fase == Some(Fase::Afgesloten) {
            Soort::Vroeger
        } else {
            let doe = Doe::Plek(Route::Koppeling(*id), NOTITIE);
            all.push(Kandidaat::new(
                Soort::Contact,
                &titel,
                nl::CONTACT,
                &text,
                doe,
            ));
            Soort::Koppeling
        };
        let doe = Doe::Ga(Route::Koppeling(*id));
        all.push(Kandidaat::new(soort, titel, &onder, &text, doe));
    }
    let there = frame(session, today);
    if !there.gemaskeerd {
        all.extend(concept(concepten, &all));
    }
    let action = |(titel, ook): (&str, &str), doe| {
        Kandidaat::new(Soort::Actie, titel, nl::ACTIE, &folded(ook), doe)
    };
    all.extend([
        action(nl::AANMELDEN, Doe::Ga(Route::Aanmelden)),
        action(nl::INLEZEN, Doe::Ga(Route::Inlezen)),
        action(nl::MATCHRONDE, Doe::Ga(Route::Matchronde)),
        action(nl::GEVEN, Doe::Plek(Route::Delen, "geven")),
        action(nl::AFSTANDEN, Doe::Ga(Route::Afstanden)),
        action(nl::GEBIED, Doe::Ga(Route::Gebied)),
        action(nl::ONTVANGEN, Doe::Plek(Route::Delen, "bestand-kiezen")),
        action(nl::PRESENTATIE, Doe::Ga(Route::Presentatie)),
        action(nl::KOPIE, Doe::Ga(Route::Opslag)),
    ]);
    if there.terug {
        all.push(action(nl::ONGEDAAN, Doe::Ongedaan));
    }
    let lock = if there.demo {
        namen::DEMO_UIT
    } else {
        namen::OP_SLOT
    };
    all.push(action((lock, nl::SLOT), Doe::Slot));
    let names = if there.gemaskeerd {
        gemaskeerd::TOON
    } else {
        gemaskeerd::VERBERG
    };
    all.push(action((names, nl::NAMEN), Doe::Namen));
    if there.demo {
        all.push(action(
            (rondleiding::BEGIN, rondleiding::OOK),
            Doe::Rondleiding,
        ));
        all.push(action(
            (rondleiding::OPNIEUW, rondleiding::OPNIEUW_OOK),
            Doe::Opnieuw,
        ));
    }
    all.push(action((nl::SNELTOETSEN, nl::TOETSEN), Doe::Sneltoetsen));
    for plek in &there.plekken {
        let titel = namen::screen(plek.route);
        let doe = Doe::Ga(plek.route);
        all.push(Kandidaat::new(Soort::Scherm, titel, nl::SCHERM, "", doe));
    }
    all
}

/// What was typed last and not saved, under the name of what it is about.
fn concept(concepten: &Concepten, all: &[Kandidaat]) -> Option<Kandidaat> {
    let (_, adres) = concepten.laatste(Route::Onbekend)?;
    let route = Route::parse(adres);
    let about = all.iter().find(|one| one.doe == Doe::Ga(route));
    let titel = about.map_or_else(|| namen::screen(route), |one| one.titel.as_str());
    let doe = Doe::Ga(route);
    Some(Kandidaat::new(Soort::Concept, titel, nl::CONCEPT, "", doe))
}

/// What fits what was typed, the most likely first. Nothing typed shows what one can do.
#[must_use]
pub fn zoek<'a>(all: &'a [Kandidaat], typed: &str) -> Vec<&'a Kandidaat> {
    let words = Words::of(typed);
    let shown = |one: &Kandidaat| match one.soort {
        Soort::Concept | Soort::Actie | Soort::Scherm => true,
        Soort::Gezin | Soort::Contact | Soort::Koppeling | Soort::Vroeger => !words.are_empty(),
    };
    let mut found: Vec<(bool, u8, Soort, usize)> = Vec::new();
    for (at, one) in all.iter().enumerate().filter(|(_, one)| shown(one)) {
        let fit = if words.are_empty() {
            Some(0)
        } else {
            one.fit(&words)
        };
        found.extend(fit.map(|fit| (one.soort == Soort::Vroeger, fit, one.soort, at)));
    }
    let name = |at: usize| all.get(at).map(|one| &one.kop);
    crate::order::sort_by(&mut found, |a, b| {
        (a.0, a.1, a.2, name(a.3), a.3).cmp(&(b.0, b.1, b.2, name(b.3), b.3))
    });
    if words.are_empty() {
        // In the order in which they are listed: those one does most stand first.
        crate::order::sort_by_key(&mut found, |(_, _, soort, at)| (*soort, *at));
    }
    let places = found.into_iter().take(MEEST);
    places.filter_map(|(.., at)| all.get(at)).collect()
}

#[cfg(test)]
mod tests;
