//! What is true now, as far as we can read it: the fold, laid out as families and koppelingen.

use super::{
    Cell, ChangeId, Field, Folded, Log, Register, Subject, Trust, fold, fold::fold_of, project,
};
use crate::order::{Map, Set};
use crate::{
    bytes::hash,
    domain::{
        Barriere, Cijfers, Gebiedsdeel, Gezin, GezinId, Koppeling, KoppelingId, ProgrammaId, Regel,
        Tekst,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// Settings that a group of coordinators shares.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Programma {
    /// Its name, as it stands above prints.
    pub naam: Option<Regel>,
    /// How long a trial is, in weeks.
    pub proefweken: Option<u8>,
    /// Weights of the matching, as `matching` wrote them (JSON).
    pub gewichten: Option<String>,
    /// How long a VOG counts, in months.
    pub vog_maanden: Option<u8>,
    /// How many kennismakingsgesprekken a family has before it is proposed.
    pub kennismakingen: Option<u8>,
    /// House rules, as they stand in the contract.
    pub huisregels: Option<Tekst>,
    /// Region data that was loaded, by day and name.
    pub gebiedsdelen: Vec<Gebiedsdeel>,
    /// What lies between areas, by name.
    pub barrieres: Vec<Barriere>,
    /// How much longer a way is than the straight line, in hundredths.
    pub omweg: Option<u8>,
    /// Kilometres an hour by bicycle.
    pub fietstempo: Option<u8>,
    /// The municipalities that the coordinators work for.
    pub werkgebied: Option<Set<Regel>>,
    /// What the estimate of savings rests on, as `effect` wrote it (JSON).
    pub uitgangspunten: Option<String>,
    /// Stories for the report, without names.
    pub verhalen: Option<Tekst>,
    /// Figures of municipalities that were shared, by municipality and first day.
    pub cijfers: Vec<Cijfers>,
}

impl Programma {
    /// Weeks of a trial where nobody chose otherwise.
    pub const PROEFWEKEN: u8 = 8;

    /// Weeks of a trial.
    #[must_use]
    pub fn proefweken(&self) -> u8 {
        self.proefweken.unwrap_or(Self::PROEFWEKEN)
    }

    /// Months that a VOG counts where nobody chose otherwise; three years is what programmes ask.
    pub const VOG_MAANDEN: u8 = 36;

    /// Months that a VOG counts.
    #[must_use]
    pub fn vog_maanden(&self) -> u8 {
        self.vog_maanden.unwrap_or(Self::VOG_MAANDEN)
    }

    /// How much longer a way by bicycle is than the straight line, in hundredths.
    #[must_use]
    pub fn omweg(&self) -> u8 {
        self.omweg.unwrap_or(130)
    }

    /// Kilometres an hour by bicycle.
    #[must_use]
    pub fn fietstempo(&self) -> u8 {
        self.fietstempo.unwrap_or(15)
    }

    /// Kennismakingsgesprekken with a family before it is proposed.
    #[must_use]
    pub fn kennismakingen(&self) -> u8 {
        self.kennismakingen.unwrap_or(1)
    }
}

/// The state: made by the fold and by nothing else.
#[derive(Debug, Clone, Default)]
pub struct State {
    folded: Folded,
    /// Families, erased ones left out.
    pub gezinnen: BTreeMap<GezinId, Gezin>,
    /// Koppelingen of which we can read between whom they are, neither of them erased.
    pub koppelingen: BTreeMap<KoppelingId, Koppeling>,
    /// Settings by programme; more than one when changes of another programme came along.
    pub programmas: Map<ProgrammaId, Programma>,
    /// Shared settings: those of the programme that one works in, see [`State::work_in`]; before
    /// that those of the only programme, or what several agree on.
    pub programma: Programma,
}

impl State {
    /// The state of a log.
    #[must_use]
    pub fn of(log: &Log, trust: &Trust) -> Self {
        let folded = fold(log, trust);
        let mut state = Self::default();
        project::lay_out(&folded, &mut state);
        state.folded = folded;
        state
    }

    /// What is laid out, without what it was folded from: to show, never to decide on.
    #[must_use]
    pub fn laid_out(&self) -> Self {
        Self {
            folded: Folded::default(),
            gezinnen: self.gezinnen.clone(),
            koppelingen: self.koppelingen.clone(),
            programmas: self.programmas.clone(),
            programma: self.programma.clone(),
        }
    }

    /// Takes notice of changes that were inserted, or got a content, since this state was
    /// made with the same trust: the same as making it anew, but only what is connected with
    /// them is folded. One command among a thousand koppelingen then costs next to nothing.
    pub fn advance(&mut self, log: &Log, trust: &Trust, changes: &[ChangeId]) {
        let connected = log.connected(changes);
        let Some(part) = connected.filter(|part| part.len() < log.len()) else {
            *self = Self::of(log, trust);
            return;
        };
        let rows = part.iter().filter_map(|id| Some((*id, log.get(*id)?)));
        let fresh = fold_of(log, trust, rows.clone());
        let subjects: BTreeSet<Subject> = rows
            .clone()
            .flat_map(|(_, entry)| entry.header.subjects())
            .collect();
        for subject in &subjects {
            let gone: Vec<Register> = self.cells_of(*subject).map(|(name, _)| *name).collect();
            for register in gone {
                self.folded.cells.remove(&register);
                self.folded.conflicts.remove(&register);
            }
            self.folded.gewist.remove(subject);
            self.folded.onleesbaar.remove(subject);
            self.gezinnen.remove(&GezinId(*subject));
            self.koppelingen.remove(&KoppelingId(*subject));
            self.programmas.remove(&ProgrammaId(*subject));
        }
        for (id, entry) in rows {
            if fresh.aside.contains(&id) && self.folded.aside.insert(id) {
                let count = self.folded.set_aside.entry(entry.header.author);
                *count.or_default() += 1;
            }
        }
        project::lay_out(&fresh, self);
        self.folded.cells.extend(fresh.cells);
        self.folded.conflicts.extend(fresh.conflicts);
        self.folded.gewist.extend(fresh.gewist);
        self.folded.onleesbaar.extend(fresh.onleesbaar);
    }

    /// Lets the settings of one programme count, whatever other programmes came along.
    pub fn work_in(&mut self, programma: ProgrammaId) {
        self.programma = self.programmas.get(&programma).cloned().unwrap_or_default();
    }

    /// All that is known of a register.
    #[must_use]
    pub fn cell(&self, register: Register) -> Option<&Cell> {
        self.folded.cells.get(&register)
    }

    /// Registers that were written to, with their cells.
    pub fn cells(&self) -> impl Iterator<Item = (&Register, &Cell)> {
        self.folded.cells.iter()
    }

    /// Registers between whose values people must choose.
    pub fn conflicts(&self) -> impl Iterator<Item = (&Register, &Cell)> {
        let cell = |register| Some((register, self.folded.cells.get(register)?));
        self.folded.conflicts.iter().filter_map(cell)
    }

    /// Registers of one subject.
    pub fn cells_of(&self, subject: Subject) -> impl Iterator<Item = (&Register, &Cell)> {
        let first = Register {
            subject,
            field: Field::FIRST,
            element: [0; 16],
        };
        self.folded
            .cells
            .range(first..)
            .take_while(move |(register, _)| register.subject == subject)
    }

    /// Families that were erased.
    #[must_use]
    pub fn gewist(&self) -> &Set<Subject> {
        &self.folded.gewist
    }

    /// Number of folded changes that we cannot read, by subject.
    #[must_use]
    pub fn onleesbaar(&self) -> &Map<Subject, usize> {
        &self.folded.onleesbaar
    }

    /// Number of changes that do not count because their author is not trusted, by author.
    #[must_use]
    pub fn set_aside(&self) -> &Map<super::KeyId, usize> {
        &self.folded.set_aside
    }

    /// Koppelingen of a family, by id.
    pub fn koppelingen_of(&self, gezin: GezinId) -> impl Iterator<Item = &Koppeling> {
        self.koppelingen
            .values()
            .filter(move |k| k.vraaggezin == gezin || k.steungezin == gezin)
    }

    /// Digest of the whole state: equal on two machines that have the same changes in hand,
    /// trust the same keys and know the same kinds, whatever the order they came in.
    ///
    /// An event's value needs no place in it: its change's id stands for every byte of it.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        let mut text: Vec<u8> = b"koppelbord state v0".to_vec();
        for (register, cell) in &self.folded.cells {
            text.extend(register.subject);
            text.extend((register.field as u16).to_be_bytes());
            text.extend(register.element);
            text.push(u8::from(cell.missing));
            for live in &cell.live {
                text.push(1);
                text.extend(live.at.change.0);
                text.push(live.at.event);
            }
            for beneath in &cell.beneath {
                text.extend([
                    2,
                    beneath.mark as u8,
                    beneath.unreadable.event,
                    beneath.readable.event,
                ]);
                text.extend(beneath.unreadable.change.0);
                text.extend(beneath.readable.change.0);
            }
        }
        for (subject, count) in &self.folded.onleesbaar {
            text.push(3);
            text.extend(subject);
            text.extend((*count as u64).to_be_bytes());
        }
        for subject in &self.folded.gewist {
            text.push(4);
            text.extend(subject);
        }
        hash::sha256(&[&text])
    }
}
