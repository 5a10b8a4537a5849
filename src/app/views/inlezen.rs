//! A sheet of sign-ups on its way in: what its columns mean, what would become of each row,
//! the commands of the good ones, and the others as a sheet to mend.

use crate::letters::Letters;
use crate::{
    app::{Session, text::nl, views::wie, writes_of},
    bytes::csv_cell::csv_cell,
    domain::{Aanmelding, Datum, GezinId},
    exchange::sheet::{
        Dubbel, Kolom, Mapping, Regelstand, SheetFout, Tabel, Telling, Voorbeeldrij, Voorvertoning,
        preview, read_bytes, shown,
    },
    log::{Command, Field},
};

/// The most rows of a kind that are shown.
pub const TOON: usize = 200;

/// Larger files are not even read.
pub const MAX_BYTES: usize = crate::exchange::sheet::MAX_BYTES;

/// A table with what its columns mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lijst {
    /// As it was read.
    pub tabel: Tabel,
    /// What each column means.
    pub mapping: Mapping,
}

/// A column, for the choice of what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kolomkeuze {
    /// From the left, from 0.
    pub index: usize,
    /// Its heading.
    pub kop: String,
    /// Its first filled cell.
    pub voorbeeld: Option<String>,
    /// What it means, as a key of [`keuzes`].
    pub keuze: String,
}

/// A row in the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rij {
    /// Number in the sheet.
    pub nummer: usize,
    /// Who.
    pub wie: String,
    /// What was read of it.
    pub gelezen: String,
    /// Why it cannot come along, what it looks the same as, or what to know of it.
    pub let_op: Vec<String>,
}

/// A row that looks like a family that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dubbele {
    /// The row.
    pub rij: Rij,
    /// Whether it may well be another.
    pub anders: bool,
    /// Whether the user says so.
    pub gekozen: bool,
}

/// What would happen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Voorbeeld {
    /// New families.
    pub nieuw: Vec<Rij>,
    /// There already, whoever may be another family first; also who was said to be one.
    pub dubbel: Vec<Dubbele>,
    /// With faults.
    pub fout: Vec<Rij>,
    /// How many of each.
    pub telling: Telling,
    /// Of those there already, who is hidden: taken back or entered by mistake.
    pub verborgen: Vec<GezinId>,
}

/// Reads the bytes of a file.
///
/// # Errors
/// When it is no sheet that can be read.
pub fn of_bytes(bytes: &[u8]) -> Result<Lijst, SheetFout> {
    of_text(&read_bytes(bytes)?)
}

/// Reads pasted cells.
///
/// # Errors
/// When they are no sheet that can be read.
pub fn of_text(text: &str) -> Result<Lijst, SheetFout> {
    let tabel = Tabel::read(text)?;
    let mapping = Mapping::guess(&tabel);
    Ok(Lijst { tabel, mapping })
}

/// Everything that a column can mean: (key, words). The first leaves it out.
#[must_use]
pub fn keuzes() -> Vec<(String, String)> {
    let mut all = vec![(String::new(), nl::inlezen::OVERSLAAN.to_owned())];
    all.extend(
        Kolom::ALL
            .iter()
            .map(|kolom| (key(*kolom), nl::inlezen::kolom(*kolom).to_owned())),
    );
    all
}

fn key(kolom: Kolom) -> String {
    kolom.name().small()
}

impl Lijst {
    /// Says what a column means, by a key of [`keuzes`].
    pub fn choose(&mut self, index: usize, keuze: &str) {
        let kolom = Kolom::ALL
            .iter()
            .copied()
            .find(|kolom| key(*kolom) == keuze);
        self.mapping.set(index, kolom);
    }

    /// The columns.
    #[must_use]
    pub fn kolommen(&self) -> Vec<Kolomkeuze> {
        let filled = |index: usize| {
            let cells = self.tabel.rijen.iter();
            let cell = cells
                .filter_map(|(_, row)| row.get(index))
                .find(|cell| !cell.trim().is_empty());
            cell.map(|cell| shown(cell).chars().take(60).collect())
        };
        let columns = self
            .tabel
            .koppen
            .iter()
            .zip(&self.mapping.kolommen)
            .enumerate();
        columns
            .map(|(index, (kop, kolom))| Kolomkeuze {
                index,
                kop: nl::inlezen::kop(kop, index + 1),
                voorbeeld: filled(index),
                keuze: kolom.map_or(String::new(), key),
            })
            .collect()
    }

    fn preview(&self, session: &Session, today: Datum) -> Result<Voorvertoning, SheetFout> {
        let gezinnen = &session.state().gezinnen;
        let existing: Vec<_> = gezinnen.iter().map(|(id, gezin)| (*id, gezin)).collect();
        let known = |postcode| session.gebied().find(postcode).is_some();
        preview(&self.tabel, &self.mapping, today, &existing, &known)
    }

    /// What would happen.
    ///
    /// # Errors
    /// When no column is a name or a telephone number.
    pub fn voorbeeld(&self, session: &Session, today: Datum) -> Result<Voorbeeld, SheetFout> {
        let seen = self.preview(session, today)?;
        let mut voorbeeld = Voorbeeld {
            telling: seen.count(),
            ..Voorbeeld::default()
        };
        for rij in &seen.rijen {
            let shown = self.rij(rij, session, today);
            match rij.stand {
                Regelstand::Nieuw(_) => voorbeeld.nieuw.push(shown),
                Regelstand::Dubbel {
                    met,
                    anders,
                    gekozen,
                    ..
                } => {
                    if gekozen {
                        voorbeeld.nieuw.push(shown.clone());
                    }
                    voorbeeld.dubbel.push(Dubbele {
                        rij: shown,
                        anders,
                        gekozen,
                    });
                    if let Dubbel::Gezin(id) = met
                        && hidden(session, id)
                        && !voorbeeld.verborgen.contains(&id)
                    {
                        voorbeeld.verborgen.push(id);
                    }
                }
                Regelstand::Fout(_) => voorbeeld.fout.push(shown),
            }
        }
        crate::order::sort_by_key(&mut voorbeeld.dubbel, |one| !one.anders);
        Ok(voorbeeld)
    }

    /// Says of a row that looks like a family that is there whether it is another.
    pub fn ander(&mut self, nummer: usize, ander: bool) {
        if ander {
            self.mapping.anderen.insert(nummer);
        } else {
            self.mapping.anderen.remove(&nummer);
        }
    }

    fn kop(&self, index: usize) -> String {
        let kop = self.tabel.koppen.get(index).map_or("", String::as_str);
        nl::inlezen::kop(kop, index + 1)
    }

    /// What stands under a meaning, for rows that could not be read.
    fn cell<'a>(&self, rij: &'a Voorbeeldrij, kolom: Kolom) -> Option<&'a str> {
        let at = self
            .mapping
            .kolommen
            .iter()
            .position(|k| *k == Some(kolom))?;
        let cell = rij.cellen.get(at)?.trim();
        (!cell.is_empty()).then_some(cell)
    }

    fn rij(&self, rij: &Voorbeeldrij, session: &Session, today: Datum) -> Rij {
        let who = |aanmelding: &Aanmelding| {
            let naam = aanmelding
                .naam
                .as_ref()
                .or(aanmelding.contactpersoon.as_ref());
            let naam = naam.map(ToString::to_string);
            let number = || aanmelding.telefoon.as_ref().map(|t| t.as_str().to_owned());
            naam.or_else(number)
                .unwrap_or_else(|| nl::inlezen::ZONDER_NAAM.to_owned())
        };
        let mut let_op = Vec::new();
        let (wie, gelezen) = match &rij.stand {
            Regelstand::Nieuw(aanmelding) => (who(aanmelding), gelezen(aanmelding, today)),
            Regelstand::Dubbel {
                aanmelding,
                met,
                op,
                anders,
                ..
            } => {
                let_op.push(match met {
                    Dubbel::Gezin(id) => {
                        let there = wie::wie(session.state(), *id).naam;
                        nl::inlezen::dubbel_met_gezin(&there, *op, hidden(session, *id))
                    }
                    Dubbel::Rij(nummer) => nl::inlezen::dubbel_met_rij(*nummer, *op),
                });
                let_op.extend(anders.then(|| nl::inlezen::IETS_ANDERS.to_owned()));
                (who(aanmelding), gelezen(aanmelding, today))
            }
            Regelstand::Fout(fouten) => {
                let_op.extend(fouten.iter().map(|fout| {
                    let kop = fout.kolom.map(|index| self.kop(index));
                    let cell = fout.kolom.and_then(|index| rij.cellen.get(index));
                    let cell = cell.map_or("", |cell| cell.trim());
                    nl::inlezen::fout_bij(kop.as_deref(), cell, &fout.fout)
                }));
                let naam = self
                    .cell(rij, Kolom::Naam)
                    .or(self.cell(rij, Kolom::Telefoon));
                let naam = naam.unwrap_or(nl::inlezen::ZONDER_NAAM);
                (naam.to_owned(), String::new())
            }
        };
        let notes = rij.opmerkingen.iter();
        let_op.extend(notes.map(|note| nl::inlezen::opmerking(note, |index| self.kop(index))));
        Rij {
            nummer: rij.nummer,
            wie,
            gelezen,
            let_op,
        }
    }

    /// The commands of the new rows. `fresh` names families and kinderen.
    #[must_use]
    pub fn commands(
        &self,
        session: &Session,
        today: Datum,
        mut fresh: impl FnMut() -> [u8; 16],
    ) -> Vec<Command> {
        let Ok(seen) = self.preview(session, today) else {
            return Vec::new();
        };
        seen.nieuwe()
            .map(|aanmelding| {
                let gezin = GezinId(fresh());
                let writes = writes_of(aanmelding.clone(), today, &mut fresh);
                Command::MeldAan { gezin, writes }
            })
            .collect()
    }

    /// The rows with faults as a sheet, with the reasons in front; empty when there are none.
    #[must_use]
    pub fn rest(&self, session: &Session, today: Datum) -> String {
        let Ok(seen) = self.preview(session, today) else {
            return String::new();
        };
        let mut lines = Vec::new();
        for rij in &seen.rijen {
            if matches!(rij.stand, Regelstand::Fout(_)) {
                let why = self.rij(rij, session, today).let_op.join(" ");
                let cells =
                    std::iter::once(why.as_str()).chain(rij.cellen.iter().map(String::as_str));
                lines.push(cells.map(csv_cell).collect::<Vec<_>>().join(";"));
            }
        }
        if lines.is_empty() {
            return String::new();
        }
        let koppen = self.tabel.koppen.iter().map(String::as_str);
        let head: Vec<String> = std::iter::once(nl::inlezen::WAAROM)
            .chain(koppen)
            .map(csv_cell)
            .collect();
        // The mark in front makes Excel read it as UTF-8.
        format!("\u{feff}{}\r\n{}\r\n", head.join(";"), lines.join("\r\n"))
    }
}

fn hidden(session: &Session, id: GezinId) -> bool {
    let gezin = session.state().gezinnen.get(&id);
    gezin.is_some_and(|gezin| gezin.verborgen)
}

/// What was read of a row, in a line: all that would be written but texts, so that whatever was
/// understood wrongly can be seen before it is taken in.
fn gelezen(aanmelding: &Aanmelding, today: Datum) -> String {
    let soorten = aanmelding.soorten.as_ref().map(|soorten| {
        let words = soorten
            .iter()
            .map(|soort| nl::woorden::steunsoort_kort(*soort));
        words.collect::<Vec<_>>().join(", ")
    });
    let told = |veld: &'static str, waarde: Option<String>| {
        waarde.map(|waarde| format!("{veld}: {waarde}"))
    };
    let children = &aanmelding.kinderen;
    let mut parts: Vec<String> = [
        aanmelding
            .kant
            .map(|kant| nl::woorden::kant(kant).to_owned()),
        aanmelding.plaats.as_ref().map(|plaats| {
            let town = plaats.woonplaats.as_ref().map(|naam| naam.as_str());
            nl::gegevens::met_plaats(&plaats.waar, town)
        }),
        soorten,
        aanmelding.dagdelen.map(nl::woorden::dagdelen),
        (!children.is_empty()).then(|| nl::inlezen::kinderen(children, today)),
    ]
    .into_iter()
    .flatten()
    .collect();
    // A name for the children's places, that nobody keeps.
    let writes = writes_of(aanmelding.clone(), today, || [0; 16]);
    parts.extend(writes.iter().filter_map(|write| {
        let field = write.field();
        let said = matches!(
            field,
            Field::Kant
                | Field::Naam
                | Field::Plaats
                | Field::Soorten
                | Field::Dagdelen
                | Field::Kind
                | Field::Toelichting
                | Field::Belangrijk
                | Field::Verwachting
                | Field::Terugdoen
        );
        let by_itself = aanmelding.aangemeld_op.is_none() && field == Field::AangemeldOp;
        if said || by_itself {
            return None;
        }
        told(
            nl::gegevens::register_van(field, aanmelding.kant),
            nl::gegevens::waarde(write),
        )
    }));
    parts.join(" · ")
}

#[cfg(test)]
#[path = "inlezen_tests.rs"]
mod tests;
