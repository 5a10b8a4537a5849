//! Forms while one fills them in: a text and perhaps a fault for each field, and the family as
//! it was when the form was opened. Converted once, all faults at once, into writes for what
//! differs from then. Knows no screen and no words; those are in `app::text`.

mod fout;
mod gezin;
mod keuzes;
pub mod kinderen;
pub mod mail;
mod stappen;
mod texts;
mod veld;
mod veldgewijs;

pub use fout::Fout;
pub use keuzes::{Keus, dagdelen_of, set_of, text_of_dagdelen, toggled};
pub use stappen::{STAPPEN, Stap};
pub use veld::{Invoer, Veld};

use crate::order::Map;
use crate::{
    app::{
        concepten::{Velden, WAS},
        plek,
    },
    domain::{
        Aanmelding, Datum, Email, Gezin, GezinId, Opgave, Plaats, Postcode, Regel, Telefoon, Waar,
    },
    log::{Programma, Write},
};

/// A form about one family, while one fills it in.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    begin: Gezin,
    teksten: Map<Veld, String>,
    /// What stood in each field when one began to type; for a concept, then.
    eerst: Map<Veld, String>,
    fouten: Map<Veld, Fout>,
    vog_maanden: u8,
}

/// Under which name a concept keeps what stood in a field when one began.
fn was(veld: Veld) -> String {
    format!("{}{WAS}", veld.id())
}

impl Draft {
    /// A form for a family that is not there yet.
    #[must_use]
    pub fn empty() -> Self {
        Self::of(&Gezin::new(GezinId([0; 16])))
    }

    /// A form for a family as it is now.
    #[must_use]
    pub fn of(gezin: &Gezin) -> Self {
        Self {
            begin: gezin.clone(),
            teksten: texts::texts(gezin),
            eerst: texts::texts(gezin),
            fouten: Map::new(),
            vog_maanden: Programma::VOG_MAANDEN,
        }
    }

    /// The same form where a VOG counts for another number of months.
    #[must_use]
    pub fn vog(mut self, maanden: u8) -> Self {
        self.vog_maanden = maanden;
        self
    }

    /// What stands in a field.
    #[must_use]
    pub fn text(&self, veld: Veld) -> &str {
        self.teksten.get(&veld).map_or("", String::as_str)
    }

    /// Writes in a field; what was wrong with it is gone until the next try.
    pub fn set(&mut self, veld: Veld, text: String) {
        // A place is one thing: what one says last counts.
        let other = match veld {
            Veld::Postcode => Some(Veld::Plek),
            Veld::Plek => Some(Veld::Postcode),
            _ => None,
        };
        if let Some(other) = other.filter(|_| !text.trim().is_empty()) {
            self.teksten.remove(&other);
            self.fouten.remove(&other);
        }
        self.teksten.insert(veld, text);
        self.fouten.remove(&veld);
    }

    /// The place that the form tells so far, as far as it can be read.
    #[must_use]
    pub fn waar(&self) -> Option<Waar> {
        let typed = || Postcode::parse(self.text(Veld::Postcode)).ok();
        plek::lees(self.text(Veld::Plek)).or_else(|| typed().map(Waar::Postcode))
    }

    /// What is wrong with a postcode that nothing more can make right, while one types it. It is
    /// no fault of the form yet, so that nothing above the field moves.
    #[must_use]
    pub fn onmogelijk(&self) -> Option<Fout> {
        let text = self.text(Veld::Postcode);
        let signs: Vec<char> = text.chars().filter(|sign| !sign.is_whitespace()).collect();
        let fits = |(at, sign): (usize, &char)| match at {
            0..4 => sign.is_ascii_digit(),
            _ => at < 6 && sign.is_ascii_alphabetic(),
        };
        let begun = signs.iter().enumerate().all(fits) && !matches!(signs.len(), 4 | 6);
        let fault = Postcode::parse(text).err().filter(|_| !begun);
        fault.map(Into::into)
    }

    /// What differs from when it was opened, for a concept; with each field what stood there when
    /// one began.
    #[must_use]
    pub fn velden(&self) -> Velden {
        let before = texts::texts(&self.begin);
        let differs = |(veld, text): &(&Veld, &String)| {
            before.get(*veld).map_or("", String::as_str) != text.as_str()
        };
        let changed = self.teksten.iter().filter(differs);
        changed
            .flat_map(|(veld, text)| {
                let first = self.eerst.get(veld).cloned().unwrap_or_default();
                [(veld.id(), text.clone()), (was(*veld), first)]
            })
            .collect()
    }

    /// Puts a concept back, as far as it is about these fields.
    pub fn neem(&mut self, velden: &Velden, among: &[Veld]) {
        for veld in among.iter().flat_map(|veld| Self::samen(*veld)) {
            if let Some((_, text)) = velden.iter().find(|(name, _)| *name == veld.id()) {
                self.set(veld, text.clone());
            }
            if let Some((_, text)) = velden.iter().find(|(name, _)| *name == was(veld)) {
                self.eerst.insert(veld, text.clone());
            }
        }
    }

    /// The fields that one changed here and that became something else in the meantime, with what
    /// they are now: by a colleague, in another tab, after this was left as a concept.
    #[must_use]
    pub fn intussen(&self, gezin: &Gezin) -> Vec<(Veld, String)> {
        let now = texts::texts(gezin);
        let of = |texts: &Map<Veld, String>, veld| texts.get(&veld).cloned().unwrap_or_default();
        let mine = self.teksten.iter().filter_map(|(veld, text)| {
            let (first, now) = (of(&self.eerst, *veld), of(&now, *veld));
            let typed = text.trim() != first.trim();
            (typed && now != first && now.trim() != text.trim()).then_some((*veld, now))
        });
        mine.collect()
    }

    /// Takes what a mail told in place of what the one before it told, which nobody changed since:
    /// two families may not end up in one.
    pub fn vul(&mut self, gevonden: &[(Veld, String)], eerder: &[(Veld, String)]) {
        for (veld, text) in eerder {
            if self.text(*veld) == text {
                self.set(*veld, String::new());
            }
        }
        for (veld, text) in gevonden {
            self.set(*veld, text.clone());
        }
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn fout(&self, veld: Veld) -> Option<Fout> {
        self.fouten.get(&veld).cloned()
    }

    /// All that is wrong, in the order of the fields.
    pub fn fouten(&self) -> impl Iterator<Item = (Veld, &Fout)> {
        self.fouten.iter().map(|(veld, fout)| (*veld, fout))
    }

    /// The writes for what differs from the beginning, or `None` and all faults.
    pub fn writes(&mut self, today: Datum) -> Option<Vec<Write>> {
        let mut reader = gezin::Lezer::new(&self.teksten, &self.begin, today, self.vog_maanden);
        reader.read();
        let (writes, fouten) = reader.finish();
        self.fouten = fouten;
        self.fouten.is_empty().then_some(writes)
    }

    /// The writes of a new family: those of [`Draft::writes`] with the day of the sign-up.
    pub fn aanmelding(&mut self, today: Datum) -> Option<Vec<Write>> {
        let mut writes = self.writes(today)?;
        let named = |write: &Write| matches!(write, Write::Naam(_) | Write::Telefoon(_));
        if !writes.iter().any(named) {
            self.fouten.insert(Veld::Naam, Fout::NaamNochTelefoon);
            return None;
        }
        if !writes.iter().any(|w| matches!(w, Write::AangemeldOp(_))) {
            writes.push(Write::AangemeldOp(Some(today)));
        }
        Some(writes)
    }

    /// What can be read so far, to look for a family that is there already.
    #[must_use]
    pub fn so_far(&self) -> Option<Aanmelding> {
        let postcode = Postcode::parse(self.text(Veld::Postcode)).ok();
        Aanmelding::new(Opgave {
            naam: Regel::parse(self.text(Veld::Naam)).ok(),
            telefoon: Telefoon::parse(self.text(Veld::Telefoon)).ok(),
            email: Email::parse(self.text(Veld::Email)).ok(),
            plaats: postcode.map(|postcode| Plaats {
                waar: Waar::Postcode(postcode),
                woonplaats: None,
            }),
            ..Opgave::default()
        })
        .ok()
    }
}

#[cfg(test)]
mod tests;
