//! One row into one aanmelding: all its faults at once, and a remark for whatever was understood
//! in part. What could not be put in a field of its own is kept in the toelichting, in the
//! sheet's own words.

use super::cel::{Letters, both, extend, is_blank, join, line, number, telefoon};
use super::{CelFout, Celfout, Kolom, Opmerking, dagdelen, datum, kinderen, twijfel, woorden};
use crate::domain::{
    Aanmelddag, Datum, Email, Huis, Kant, KindOpgave, Opgave, Plaats, Postcode, PostcodeFout,
    Regel, Tekst, TekstFout, Waar, contains_bsn,
};

/// Under these headings a bare number can only be an age or a year.
const AGE: &[&str] = &["leeftijd", "jaar", "jaren", "geboren", "oud"];
/// Under these a bare number is one of months.
const MONTHS: &[&str] = &["maand", "mnd"];
/// Under these a date is somebody's birthday.
const BIRTH: &[&str] = &["geb"];

/// What became of a row.
pub(super) struct Gelezen {
    pub opgave: Opgave,
    pub fouten: Vec<Celfout>,
    pub opmerkingen: Vec<Opmerking>,
}

/// Reads rows under one mapping.
pub(super) struct Lezer<'a> {
    pub koppen: &'a [String],
    pub kolommen: &'a [Option<Kolom>],
    pub kant: Option<Kant>,
    pub today: Datum,
    pub known: &'a dyn Fn(Postcode) -> bool,
}

struct Werk<'a> {
    lezer: &'a Lezer<'a>,
    uit: Gelezen,
    postcode: Option<Postcode>,
    woonplaats: Option<(usize, Regel)>,
    tussenvoegsel: Option<Regel>,
    bewaard: Vec<String>,
    aantal: u8,
    kinderen: Vec<Vec<KindOpgave>>,
}

impl Lezer<'_> {
    /// Whether the heading of this column holds one of these.
    fn speaks_of(&self, index: usize, words: &[&str]) -> bool {
        let kop = self.koppen.get(index).map(|kop| kop.small());
        kop.is_some_and(|kop| words.iter().any(|word| kop.contains(word)))
    }

    /// Reads one row.
    pub fn read(&self, cells: &[String]) -> Gelezen {
        let mut werk = Werk {
            lezer: self,
            uit: Gelezen {
                opgave: Opgave::default(),
                fouten: Vec::new(),
                opmerkingen: Vec::new(),
            },
            postcode: None,
            woonplaats: None,
            tussenvoegsel: None,
            bewaard: Vec::new(),
            aantal: 0,
            kinderen: Vec::new(),
        };
        let filled =
            cells
                .iter()
                .zip(self.kolommen)
                .enumerate()
                .filter_map(|(index, (cell, kolom))| {
                    let cell = cell.trim();
                    Some((index, (*kolom)?, cell)).filter(|_| !is_blank(cell))
                });
        // The day first: ages are those of that day.
        let (days, others): (Vec<_>, Vec<_>) =
            filled.partition(|(_, kolom, _)| *kolom == Kolom::AangemeldOp);
        for (index, kolom, cell) in days.into_iter().chain(others) {
            if let Err(mut fout) = werk.cell(index, kolom, cell) {
                // Whatever else is wrong with it, this is what one has to hear.
                if !fout.is_bsn() && contains_bsn(cell) {
                    fout = CelFout::Tekst(TekstFout::Bsn);
                }
                werk.uit.fouten.push(Celfout {
                    kolom: Some(index),
                    fout,
                });
            }
        }
        werk.finish()
    }
}

impl Werk<'_> {
    fn cell(&mut self, index: usize, kolom: Kolom, cell: &str) -> Result<(), CelFout> {
        if twijfel::turns(kolom, cell) {
            return self.keep(index, cell, &[cell.to_owned()]);
        }
        let opgave = &mut self.uit.opgave;
        match kolom {
            Kolom::Kant => {
                let kant = woorden::kant(cell).ok_or(CelFout::Kant)?;
                self.once(index, cell, |opgave| &mut opgave.kant, kant);
            }
            Kolom::Naam => self.line(index, cell, |opgave| &mut opgave.naam)?,
            Kolom::Contactpersoon => self.line(index, cell, |opgave| &mut opgave.contactpersoon)?,
            Kolom::Verwijzer => self.line(index, cell, |opgave| &mut opgave.verwijzer)?,
            Kolom::Gemeente => self.line(index, cell, |opgave| &mut opgave.gemeente)?,
            Kolom::Tussenvoegsel => self.tussenvoegsel = Some(line(cell)?),
            Kolom::Woonplaats => self.woonplaats = Some((index, line(cell)?)),
            Kolom::Telefoon => self.telefoon(index, cell)?,
            Kolom::Email => {
                let email = Email::parse(cell).map_err(CelFout::Contact)?;
                line(cell)?;
                self.once(index, cell, |opgave| &mut opgave.email, email);
            }
            Kolom::Postcode => {
                let postcode = Postcode::parse(cell).map_err(CelFout::Postcode)?;
                if self
                    .postcode
                    .replace(postcode)
                    .is_some_and(|first| first != postcode)
                {
                    return Err(CelFout::Postcode(PostcodeFout::Vorm));
                }
                if !(self.lezer.known)(postcode) {
                    self.uit
                        .opmerkingen
                        .push(Opmerking::PostcodeOnbekend(postcode));
                }
            }
            Kolom::AangemeldOp => {
                let day = datum::read(cell).map_err(CelFout::Datum)?;
                Aanmelddag::check(day, self.lezer.today).map_err(CelFout::Aanmelddag)?;
                self.once(index, cell, |opgave| &mut opgave.aangemeld_op, day);
            }
            Kolom::Soorten => {
                let gelezen = woorden::soorten(cell);
                extend(&mut opgave.soorten, gelezen.waarde);
                self.keep(index, cell, &gelezen.rest)?;
            }
            Kolom::Talen => {
                let gelezen = woorden::talen(cell);
                extend(&mut opgave.talen, gelezen.waarde);
                self.keep(index, cell, &gelezen.rest)?;
            }
            Kolom::Dagdelen => {
                let gelezen = dagdelen::read(cell);
                opgave.dagdelen = both(opgave.dagdelen, gelezen.waarde);
                self.keep(index, cell, &gelezen.rest)?;
            }
            Kolom::Kinderen => {
                let day = opgave.aangemeld_op.unwrap_or(self.lezer.today);
                let gelezen = kinderen::read(cell, day, self.lezer.speaks_of(index, BIRTH));
                kinderen::join(&mut self.kinderen, gelezen.waarde);
                let bare = cell.bytes().all(|b| b.is_ascii_digit()) && cell.len() < 3;
                if bare && !self.lezer.speaks_of(index, AGE) {
                    let getal = cell.to_owned();
                    self.uit
                        .opmerkingen
                        .push(Opmerking::AantalOfLeeftijd { getal });
                }
                self.keep(index, cell, &gelezen.rest)?;
            }
            Kolom::AantalKinderen => {
                self.amount(index, cell, (0, 20, woorden::KINDEREN), |werk| {
                    &mut werk.aantal
                })?;
            }
            Kolom::Leeftijden => {
                let ages = kinderen::leeftijden(cell);
                self.or_keep(index, cell, |opgave| &mut opgave.aanbod.leeftijden, ages)?;
            }
            Kolom::Frequentie => {
                let often = woorden::frequentie(cell);
                self.or_keep(index, cell, |opgave| &mut opgave.frequentie, often)?;
            }
            Kolom::Urgentie => {
                let urgentie = woorden::urgentie(cell);
                if urgentie.is_some() && cell.contains(' ') && !twijfel::plain_low(cell) {
                    self.keep(index, cell, &[])?;
                    self.note(index, cell);
                }
                self.or_keep(index, cell, |opgave| &mut opgave.vraag.urgentie, urgentie)?;
            }
            Kolom::Capaciteit => {
                self.amount(index, cell, (1, 9, woorden::PLEKKEN), |werk| {
                    werk.uit.opgave.aanbod.capaciteit.get_or_insert_default()
                })?;
            }
            Kolom::MaxAfstand => {
                self.amount(index, cell, (1, 100, woorden::KILOMETERS), |werk| {
                    werk.uit.opgave.max_afstand.get_or_insert_default()
                })?;
            }
            Kolom::Duur => {
                let bare = cell.bytes().all(|b| b.is_ascii_digit());
                let told = !bare || self.lezer.speaks_of(index, MONTHS);
                let months = woorden::months(cell).filter(|_| told);
                self.or_keep(index, cell, |opgave| &mut opgave.duur, months)?;
            }
            Kolom::Huisdieren => self.home(index, cell, |huis| &mut huis.huisdieren)?,
            Kolom::Rookt => self.home(index, cell, |huis| &mut huis.rookt)?,
            Kolom::OpaOma => {
                let answer = woorden::ja_nee(cell);
                // Which of the two it is follows from the side, known only at the end.
                self.or_keep(index, cell, |opgave| &mut opgave.vraag.opa_oma, answer)?;
            }
            Kolom::Belangrijk => {
                opgave.vraag.belangrijk = join(opgave.vraag.belangrijk.take(), cell)?
            }
            Kolom::Verwachting => {
                opgave.vraag.verwachting = join(opgave.vraag.verwachting.take(), cell)?
            }
            Kolom::Terugdoen => opgave.vraag.terugdoen = join(opgave.vraag.terugdoen.take(), cell)?,
            Kolom::Toelichting => opgave.toelichting = join(opgave.toelichting.take(), cell)?,
        }
        Ok(())
    }

    /// Sets a value that can be only one; a second, different one is kept in words.
    fn once<T: PartialEq>(
        &mut self,
        index: usize,
        cell: &str,
        field: fn(&mut Opgave) -> &mut Option<T>,
        value: T,
    ) {
        let place = field(&mut self.uit.opgave);
        match place {
            None => *place = Some(value),
            Some(first) if *first == value => {}
            Some(_) => self.note(index, cell),
        }
    }

    fn line(
        &mut self,
        index: usize,
        cell: &str,
        field: fn(&mut Opgave) -> &mut Option<Regel>,
    ) -> Result<(), CelFout> {
        let value = line(cell)?;
        self.once(index, cell, field, value);
        Ok(())
    }

    /// A number; of two in one cell the second is kept in words.
    fn telefoon(&mut self, index: usize, cell: &str) -> Result<(), CelFout> {
        let gelezen = telefoon(cell)?;
        if gelezen.nul_erbij {
            self.uit.opmerkingen.push(Opmerking::NulErbij);
        }
        if gelezen.meer {
            self.note(index, cell);
        }
        self.once(index, cell, |opgave| &mut opgave.telefoon, gelezen.nummer);
        Ok(())
    }

    fn home(
        &mut self,
        index: usize,
        cell: &str,
        field: fn(&mut Huis) -> &mut Option<bool>,
    ) -> Result<(), CelFout> {
        let answer = woorden::home(cell);
        if answer.is_some() {
            *field(self.uit.opgave.huis.get_or_insert_default()) = answer;
        }
        match answer {
            None => self.keep(index, cell, &[cell.to_owned()])?,
            // "Ja, twee honden" says more than yes.
            Some(_) if cell.contains(' ') && !twijfel::plain_no(cell) => self
                .keep(index, cell, &[])
                .map(|()| self.note(index, cell))?,
            Some(_) => {}
        }
        Ok(())
    }

    /// A whole number of one of these units, or of none; of another it is kept in words.
    fn amount(
        &mut self,
        index: usize,
        cell: &str,
        (van, tot, units): (u16, u16, &[&str]),
        place: fn(&mut Self) -> &mut u8,
    ) -> Result<(), CelFout> {
        let (count, unit) = number(cell, van, tot)?;
        if unit.is_empty() || units.contains(&unit.as_str()) {
            *place(self) = count;
            Ok(())
        } else {
            self.keep(index, cell, &[cell.to_owned()])
        }
    }

    #[inline(never)]
    fn or_keep<T: PartialEq>(
        &mut self,
        index: usize,
        cell: &str,
        field: fn(&mut Opgave) -> &mut Option<T>,
        value: Option<T>,
    ) -> Result<(), CelFout> {
        match value {
            Some(value) => {
                self.once(index, cell, field, value);
                Ok(())
            }
            None => self.keep(index, cell, &[cell.to_owned()]),
        }
    }

    /// Keeps a cell that was not wholly understood, if it may be kept.
    fn keep(&mut self, index: usize, cell: &str, rest: &[String]) -> Result<(), CelFout> {
        Tekst::parse(cell).map_err(CelFout::Tekst)?;
        for deel in rest {
            let deel = deel.clone();
            self.uit
                .opmerkingen
                .push(Opmerking::NietHerkend { kolom: index, deel });
        }
        if !rest.is_empty() {
            self.note(index, cell);
        }
        Ok(())
    }

    /// Keeps a cell in the words of the sheet.
    fn note(&mut self, index: usize, cell: &str) {
        let kop = self
            .lezer
            .koppen
            .get(index)
            .map_or("", String::as_str)
            .trim_end_matches([':', '?', ' ']);
        self.bewaard.push(if kop.is_empty() {
            cell.to_owned()
        } else {
            format!("{kop}: {cell}")
        });
    }

    fn finish(mut self) -> Gelezen {
        let whole = |fout| Celfout { kolom: None, fout };
        let opgave = &mut self.uit.opgave;
        opgave.kant = opgave.kant.or(self.lezer.kant);
        if opgave.kant == Some(Kant::Steun) {
            opgave.aanbod.opa_oma = opgave.vraag.opa_oma.take();
        }
        if let (Some(before), Some(naam)) = (self.tussenvoegsel.take(), opgave.naam.as_mut()) {
            match line(&format!("{before} {naam}")) {
                Ok(both) => *naam = both,
                Err(fout) => self.uit.fouten.push(whole(fout)),
            }
        }
        // Who told how many there are need not have told the age of each.
        opgave.kinderen = self.kinderen.drain(..).flatten().collect();
        let told = opgave.kinderen.len().max(usize::from(self.aantal));
        opgave.kinderen.resize(told, KindOpgave::default());
        match (self.postcode, self.woonplaats.take()) {
            (Some(postcode), woonplaats) => {
                let woonplaats = woonplaats.map(|(_, naam)| naam);
                opgave.plaats = Some(Plaats {
                    waar: Waar::Postcode(postcode),
                    woonplaats,
                });
            }
            (None, Some((index, naam))) => self.note(index, naam.as_str()),
            (None, None) => {}
        }
        for text in std::mem::take(&mut self.bewaard) {
            let earlier = self.uit.opgave.toelichting.take();
            match join(earlier, &text) {
                Ok(toelichting) => self.uit.opgave.toelichting = toelichting,
                Err(fout) => self.uit.fouten.push(whole(fout)),
            }
        }
        // A name or number that is there but faulty is said at its own cell.
        let faulty = self.uit.fouten.iter().any(|fout| {
            let kolom = fout
                .kolom
                .and_then(|index| self.lezer.kolommen.get(index).copied().flatten());
            matches!(kolom, Some(Kolom::Naam | Kolom::Telefoon))
        });
        let opgave = &self.uit.opgave;
        if opgave.naam.is_none() && opgave.telefoon.is_none() && !faulty {
            self.uit.fouten.push(whole(CelFout::NaamNochTelefoon));
        }
        crate::order::sort_by_key(&mut self.uit.fouten, |fout| {
            fout.kolom.unwrap_or(usize::MAX)
        });
        self.uit
    }
}
