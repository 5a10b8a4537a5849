//! The children of a family, while one fills them in: a row each, a new row at will.

use super::Fout;
use crate::{
    app::concepten::Velden,
    domain::{Datum, ElementId, Geboren, Gezin, Kind, Regel},
    log::{Elem, Write},
};

/// A child in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rij {
    /// Which child.
    pub id: ElementId,
    /// First name.
    pub voornaam: String,
    /// Birth year.
    pub jaar: String,
    /// Birth month, as a number; may be empty.
    pub maand: String,
    /// What is wrong with the name.
    pub fout_naam: Option<Fout>,
    /// What is wrong with the year.
    pub fout_jaar: Option<Fout>,
}

/// All children in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kinderen {
    begin: Vec<Kind>,
    /// The rows, old ones first.
    pub rijen: Vec<Rij>,
}

/// The earliest birth year of a child in the programme.
const VROEGST: u16 = 1980;

impl Kinderen {
    /// The children as they are now.
    #[must_use]
    pub fn of(gezin: &Gezin) -> Self {
        Self {
            begin: gezin.kinderen.clone(),
            rijen: gezin.kinderen.iter().map(Rij::of).collect(),
        }
    }

    /// The rows that differ from when it was opened, and those taken away, for a concept.
    #[must_use]
    pub fn velden(&self) -> Velden {
        let before = |id| self.begin.iter().find(|kind| kind.id == id).map(Rij::of);
        let texts = |rij: &Rij| [&*rij.voornaam, &*rij.jaar, &*rij.maand].join("\n");
        let rows = self
            .rijen
            .iter()
            .filter(|rij| before(rij.id).is_none_or(|before| texts(&before) != texts(rij)))
            .map(|rij| (rij.id.to_string(), texts(rij)));
        let stays = |kind: &Kind| self.rijen.iter().any(|rij| rij.id == kind.id);
        let gone = self.begin.iter().filter(|kind| !stays(kind));
        rows.chain(gone.map(|kind| (kind.id.to_string(), String::new())))
            .collect()
    }

    /// Puts a concept back over the children as they are now.
    pub fn neem(&mut self, velden: &Velden) {
        for (id, text) in velden {
            let Ok(id) = ElementId::parse(id) else {
                continue;
            };
            if text.is_empty() {
                self.remove(id);
                continue;
            }
            if !self.rijen.iter().any(|rij| rij.id == id) {
                self.add(id.0);
            }
            let mut parts = text.split('\n').map(str::to_owned);
            let mut next = || parts.next().unwrap_or_default();
            let (voornaam, jaar, maand) = (next(), next(), next());
            self.edit(id, |rij| {
                (rij.voornaam, rij.jaar, rij.maand) = (voornaam, jaar, maand);
            });
        }
    }

    /// Adds an empty row under a fresh id.
    pub fn add(&mut self, id: [u8; 16]) {
        self.rijen.push(Rij {
            id: ElementId(id),
            voornaam: String::new(),
            jaar: String::new(),
            maand: String::new(),
            fout_naam: None,
            fout_jaar: None,
        });
    }

    /// Takes a row away.
    pub fn remove(&mut self, id: ElementId) {
        self.rijen.retain(|rij| rij.id != id);
    }

    /// Changes a row.
    pub fn edit(&mut self, id: ElementId, change: impl FnOnce(&mut Rij)) {
        if let Some(rij) = self.rijen.iter_mut().find(|rij| rij.id == id) {
            change(rij);
            rij.fout_naam = None;
            rij.fout_jaar = None;
        }
    }

    /// The writes for what differs from the beginning, or `None` and all faults. A new row
    /// that was left empty is a child of whom nothing is known yet.
    pub fn writes(&mut self, today: Datum) -> Option<Vec<Write>> {
        let writes = self.sound(today);
        (!self.rijen.iter().any(Rij::is_faulty)).then_some(writes)
    }

    /// The same, leaving out the rows that are wrong.
    pub fn sound(&mut self, today: Datum) -> Vec<Write> {
        let mut writes = Vec::new();
        for rij in &mut self.rijen {
            let kind = rij.read(today);
            if rij.is_faulty() {
                continue;
            }
            let before = self.begin.iter().find(|before| before.id == rij.id);
            if before != Some(&kind) {
                writes.push(Write::Kind(Elem::Zet(kind)));
            }
        }
        for before in &self.begin {
            if !self.rijen.iter().any(|rij| rij.id == before.id) {
                writes.push(Write::Kind(Elem::Weg(before.id)));
            }
        }
        writes
    }

    /// Takes over what the children are now; a row keeps what was typed in it.
    pub fn follow(&mut self, gezin: &Gezin) {
        let now = Self::of(gezin);
        let among = |all: &[Kind], id| all.iter().any(|kind| kind.id == id);
        self.rijen
            .retain(|rij| among(&now.begin, rij.id) || !among(&self.begin, rij.id));
        let here: Vec<ElementId> = self.rijen.iter().map(|rij| rij.id).collect();
        let came = now.rijen.into_iter().filter(|rij| !here.contains(&rij.id));
        self.rijen.extend(came);
        self.begin = now.begin;
    }
}

impl Rij {
    fn of(kind: &Kind) -> Self {
        Self {
            id: kind.id,
            voornaam: kind
                .voornaam
                .as_ref()
                .map_or(String::new(), ToString::to_string),
            jaar: kind.geboren.map_or(String::new(), |g| g.jaar().to_string()),
            maand: kind
                .geboren
                .and_then(Geboren::maand)
                .map_or(String::new(), |maand| maand.to_string()),
            fout_naam: None,
            fout_jaar: None,
        }
    }

    fn is_faulty(&self) -> bool {
        self.fout_naam.is_some() || self.fout_jaar.is_some()
    }

    fn read(&mut self, today: Datum) -> Kind {
        self.fout_naam = None;
        self.fout_jaar = None;
        let voornaam = match self.voornaam.trim() {
            "" => None,
            text => Regel::parse(text)
                .map_err(|fout| self.fout_naam = Some(fout.into()))
                .ok(),
        };
        let maand = self.maand.parse::<u8>().ok();
        let geboren = match self.jaar.trim() {
            "" if maand.is_some() => {
                self.fout_jaar = Some(Fout::HoortErbij);
                None
            }
            "" => None,
            // A child may still have to be born.
            text => {
                let tot = today.jaar() + 1;
                let jaar = text.parse::<u16>().ok();
                let jaar = jaar.filter(|jaar| (VROEGST..=tot).contains(jaar));
                if jaar.is_none() {
                    self.fout_jaar = Some(Fout::Getal { van: VROEGST, tot });
                }
                jaar.and_then(|jaar| Geboren::new(jaar, maand))
            }
        };
        Kind {
            id: self.id,
            voornaam,
            geboren,
        }
    }
}
