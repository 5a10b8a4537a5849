//! A small form while one fills it in: texts and faults by the id of the field. Read as a whole,
//! so that all that is wrong is said at once. Knows no screen.

use crate::order::{Map, Set};
use crate::{
    app::{
        concepten::Velden,
        text::nl::{koppelingen as nl, woorden},
    },
    domain::{Datum, Regel, Tekst},
};

/// The form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Formulier {
    teksten: Map<String, String>,
    fouten: Map<&'static str, String>,
    /// Fields in the order in which they were read.
    orde: Vec<&'static str>,
}

impl Formulier {
    /// A form with what stands in it at first.
    #[must_use]
    pub fn new(teksten: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        Self {
            teksten: teksten
                .into_iter()
                .map(|(veld, text)| (veld.to_owned(), text))
                .collect(),
            ..Self::default()
        }
    }

    /// What stands in it, for a concept; what is empty is left out.
    #[must_use]
    pub fn velden(&self) -> Velden {
        let filled = self.teksten.iter().filter(|(_, text)| !text.is_empty());
        filled
            .map(|(veld, text)| (veld.clone(), text.clone()))
            .collect()
    }

    /// Puts a concept back. A field that is not there any more is never read.
    pub fn neem(&mut self, velden: &Velden) {
        self.teksten.extend(velden.iter().cloned());
    }

    /// What stands in a field.
    #[must_use]
    pub fn text(&self, veld: &str) -> String {
        self.teksten.get(veld).cloned().unwrap_or_default()
    }

    /// Writes in a field; what was wrong with it is gone until the next try.
    pub fn set(&mut self, veld: &'static str, text: String) {
        self.teksten.insert(veld.to_owned(), text);
        self.fouten.remove(veld);
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn fout(&self, veld: &str) -> Option<String> {
        self.fouten.get(veld).cloned()
    }

    /// Forgets what was wrong, before reading again.
    pub fn begin(&mut self) {
        self.fouten.clear();
        self.orde.clear();
    }

    /// The first field that is wrong, in the order of reading.
    #[must_use]
    pub fn eerste_fout(&self) -> Option<&'static str> {
        let mut order = self.orde.iter();
        order.find(|veld| self.fouten.contains_key(*veld)).copied()
    }

    /// What is wrong, in the order of reading; a field that was read twice is said once.
    #[must_use]
    pub fn fouten(&self) -> Vec<(&'static str, String)> {
        let mut told = Set::new();
        let order = self.orde.iter().filter(|veld| told.insert(**veld));
        order
            .filter_map(|veld| Some((*veld, self.fouten.get(veld)?.clone())))
            .collect()
    }

    /// Whether all that was read is right.
    #[must_use]
    pub fn is_goed(&self) -> bool {
        self.fouten.is_empty()
    }

    /// Says that a field is wrong.
    pub fn wrong(&mut self, veld: &'static str, fout: impl Into<String>) {
        self.fouten.insert(veld, fout.into());
    }

    /// A field, read in one's own way; what is wrong with it is the error.
    pub fn read<T>(
        &mut self,
        veld: &'static str,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        self.orde.push(veld);
        match read(self.text(veld).trim()) {
            Ok(value) => Some(value),
            Err(fout) => {
                self.fouten.insert(veld, fout);
                None
            }
        }
    }

    /// A day that must be there.
    pub fn datum(&mut self, veld: &'static str) -> Option<Datum> {
        self.read(veld, |text| {
            Datum::parse(text).map_err(|fout| woorden::datum_fout(fout).to_owned())
        })
    }

    /// A day that may be left out.
    pub fn datum_of_niet(&mut self, veld: &'static str) -> Option<Datum> {
        if self.text(veld).trim().is_empty() {
            self.orde.push(veld);
            return None;
        }
        self.datum(veld)
    }

    /// A line that may be left out.
    pub fn regel_of_niet(&mut self, veld: &'static str) -> Option<Regel> {
        self.read(veld, |text| match text {
            "" => Ok(None),
            text => Regel::parse(text).map(Some).map_err(woorden::tekst_fout),
        })
        .flatten()
    }

    /// A text that must be there.
    pub fn tekst(&mut self, veld: &'static str) -> Option<Tekst> {
        self.read(veld, |text| Tekst::parse(text).map_err(woorden::tekst_fout))
    }

    /// A text that may be left out.
    pub fn tekst_of_niet(&mut self, veld: &'static str) -> Option<Tekst> {
        self.read(veld, |text| match text {
            "" => Ok(None),
            text => Tekst::parse(text).map(Some).map_err(woorden::tekst_fout),
        })
        .flatten()
    }

    /// One of these, by its number; must be chosen.
    pub fn keus<T: Copy>(&mut self, veld: &'static str, all: &[T]) -> Option<T> {
        self.read(veld, |text| {
            pick(all, text).ok_or_else(|| nl::KIES_ER_EEN.to_owned())
        })
    }

    /// One of these, by its number, or none.
    pub fn keus_of_niet<T: Copy>(&mut self, veld: &'static str, all: &[T]) -> Option<T> {
        self.orde.push(veld);
        pick(all, self.text(veld).trim())
    }

    /// Which of these are ticked; numbers with spaces between them.
    #[must_use]
    pub fn gekozen<T: Copy + Ord>(&self, veld: &str, all: &[T]) -> Set<T> {
        let text = self.text(veld);
        text.split_whitespace()
            .filter_map(|one| pick(all, one))
            .collect()
    }

    /// Ticks one of these, or takes the tick away.
    pub fn vink(&mut self, veld: &'static str, nummer: usize, aan: bool) {
        let text = self.text(veld);
        let mut ticked: Set<String> = text.split_whitespace().map(str::to_owned).collect();
        let own = nummer.to_string();
        if aan {
            ticked.insert(own);
        } else {
            ticked.remove(&own);
        }
        let all: Vec<String> = ticked.into_iter().collect();
        self.set(veld, all.join(" "));
    }
}

fn pick<T: Copy>(all: &[T], text: &str) -> Option<T> {
    all.get(text.parse::<usize>().ok()?).copied()
}

/// Choices by number, with their words.
pub fn keuzes<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> Vec<(String, String)> {
    let numbered = all.iter().enumerate();
    numbered
        .map(|(at, one)| (at.to_string(), word(*one).to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kant;

    #[test]
    fn a_concept_goes_over_what_the_form_opens_with_and_strange_fields_are_harmless() {
        let mut form = Formulier::new([("op", "2026-11-21".to_owned())]);
        let first = form.velden();
        form.set("notitie", String::new());
        assert_eq!(form.velden(), first);
        form.set("notitie", "Gebeld".to_owned());
        form.set("op", "2026-11-20".to_owned());
        let mut kept = form.velden();
        kept.push(("vroeger".to_owned(), "x".to_owned()));
        let mut later = Formulier::new([("op", "2026-11-22".to_owned())]);
        later.neem(&kept);
        assert_eq!(later.text("notitie"), "Gebeld");
        assert_eq!(later.text("op"), "2026-11-20");
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once_and_the_first_field_is_known() {
        let mut form = Formulier::new([("op", "31-2-2026".to_owned()), ("soort", String::new())]);
        form.begin();
        assert_eq!(form.datum("op"), None);
        assert_eq!(form.keus("soort", &Kant::ALL), None);
        assert_eq!(form.tekst("notitie"), None);
        assert_eq!(form.regel_of_niet("vervolg"), None);
        assert!(!form.is_goed() && form.fout("vervolg").is_none());
        assert_eq!(form.eerste_fout(), Some("op"));
        let told: Vec<_> = form.fouten().into_iter().map(|(veld, _)| veld).collect();
        assert_eq!(told, ["op", "soort", "notitie"]);
        form.set("op", "28-2-2026".to_owned());
        assert_eq!(form.eerste_fout(), Some("soort"));
        form.vink("met", 1, true);
        assert_eq!(form.gekozen("met", &Kant::ALL), [Kant::Steun].into());
        form.vink("met", 1, false);
        assert!(form.gekozen("met", &Kant::ALL).is_empty());
    }
}
