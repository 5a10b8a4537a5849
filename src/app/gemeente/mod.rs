//! One fictional municipality, Vlierwaard: for the demo, the fixtures and `examples/gemeente`.
//! The same seed, size and day give the same bytes on every machine. Everything in it is made
//! through the real commands, so it can hold nothing that a coordinator could not have done.

mod dossier;
pub mod gepland;
mod kans;
mod koppeling;
mod namen;
mod schrijver;
mod verhaal;
mod vragen;

use super::text::nl::voorbeeld as woorden;
use super::{Identity, IdentityFault};
use crate::bytes::{hash, json};
use crate::domain::{Datum, ProgrammaId, Regel, Tekst};
use crate::effect::Uitgangspunten;
use crate::exchange::roster::Roster;
use crate::gebied::Gebied;
use crate::log::{
    ChangeId, Command, Header, KeyId, Log, Refusal, Signed, Stamp, State, Trust, Write,
};
use dossier::Balie;
use kans::Kans;
use namen::Namen;
use schrijver::Schrijver;
use verhaal::Screeningdoel;

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opdracht {
    /// How many koppelingen, ended ones included.
    pub koppelingen: usize,
    /// How many more there were in the two years before: so that a whole year has something to tell.
    pub eerder: usize,
    /// Which of the endlessly many municipalities.
    pub seed: u64,
    /// The day it is; the changes lie in the year and a bit before it.
    pub today: Datum,
}

impl Opdracht {
    /// The demo: small, and with a koppeling in every fase.
    #[must_use]
    pub fn demo(today: Datum) -> Self {
        Self {
            koppelingen: 12,
            eerder: 18,
            seed: 50,
            today,
        }
    }
}

/// A fictional municipality.
pub struct Gemeente {
    /// Its two coordinators, the first with most of the work.
    pub coordinatoren: Vec<Identity>,
    /// Both, as each would have entered the other.
    pub roster: Roster,
    /// All changes, in the order of their stamps.
    pub changes: Vec<Signed>,
    /// Why commands were refused; a story that does this is wrong.
    pub geweigerd: Vec<Refusal>,
}

impl Gemeente {
    /// All of it in one log, and what its coordinators take it to be.
    #[must_use]
    pub fn known(&self) -> (Log, State) {
        let mut log = Log::default();
        for change in &self.changes {
            // A change that it made itself has a good header.
            let _ = log.insert(change.clone());
        }
        let keys = self.coordinatoren.iter().map(Identity::key_id);
        let trust = Trust {
            keys: keys.collect(),
            ..Trust::default()
        };
        let state = State::of(&log, &trust);
        (log, state)
    }
}

/// The fixed keys of the demo. They are no secret, so real vaults refuse them.
fn demo_seed(number: u8, purpose: &str) -> [u8; 32] {
    hash::sha256(&[b"koppelbord demo", purpose.as_bytes(), &[number]])
}

/// The programme of the demo.
#[must_use]
pub fn demo_programma() -> ProgrammaId {
    ProgrammaId(hash::first16(&demo_seed(0, "programma")))
}

/// A coordinator of the demo.
///
/// # Errors
/// When the name cannot stand on a card.
pub fn demo_identity(number: u8) -> Result<Identity, IdentityFault> {
    let naam = woorden::COORDINATOREN
        .get(usize::from(number))
        .ok_or(IdentityFault::Naam)?;
    let [seed, sealing] = ["tekenen", "verzegelen"].map(|purpose| demo_seed(number, purpose));
    Identity::new(naam, demo_programma(), seed, sealing, 0)
}

/// Whether a key is one of the demo's.
#[must_use]
pub fn is_demo_key(key: KeyId) -> bool {
    (0..2)
        .filter_map(|number| demo_identity(number).ok())
        .any(|own| own.key_id() == key)
}

/// Makes a municipality.
///
/// # Errors
/// When a demo identity cannot be made, which a test rules out.
pub fn make(opdracht: &Opdracht) -> Result<Gemeente, IdentityFault> {
    make_by(opdracht, vec![demo_identity(0)?, demo_identity(1)?])
}

/// Makes a municipality in which these two work, whose keys a real vault may take.
///
/// # Errors
/// When two of them bear one name.
pub fn make_by(
    opdracht: &Opdracht,
    coordinatoren: Vec<Identity>,
) -> Result<Gemeente, IdentityFault> {
    let mut roster = Roster::default();
    let mut trust = Trust::default();
    for own in &coordinatoren {
        let card = own.card().clone();
        let naam = card.facts().name.clone();
        roster
            .enter(&naam, card, 0)
            .map_err(|_| IdentityFault::Naam)?;
        trust.keys.insert(own.key_id());
    }
    let gebied = Gebied::demo();
    let mut work = Work::new(opdracht, &gebied, &coordinatoren, &trust);
    work.programma();
    work.koppelingen();
    work.waiting();
    work.eerder();
    let Work {
        changes, geweigerd, ..
    } = work;
    Ok(Gemeente {
        roster,
        changes: stamped(changes),
        geweigerd,
        coordinatoren,
    })
}

/// In the order of their stamps.
fn stamped(changes: Vec<Signed>) -> Vec<Signed> {
    let mut stamped: Vec<(Stamp, ChangeId, Signed)> = changes
        .into_iter()
        .map(|one| {
            (
                Header::decode(&one.header).map_or(Stamp::default(), |header| header.stamp),
                one.id(),
                one,
            )
        })
        .collect();
    crate::order::sort_by_key(&mut stamped, |(stamp, id, _)| (*stamp, *id));
    stamped.into_iter().map(|(_, _, one)| one).collect()
}

struct Work<'a> {
    opdracht: &'a Opdracht,
    kans: Kans,
    stories: u64,
    namen: Namen,
    balie: Balie<'a>,
    coordinatoren: &'a [Identity],
    trust: &'a Trust,
    changes: Vec<Signed>,
    geweigerd: Vec<Refusal>,
}

impl<'a> Work<'a> {
    fn new(
        opdracht: &'a Opdracht,
        gebied: &'a Gebied,
        coordinatoren: &'a [Identity],
        trust: &'a Trust,
    ) -> Self {
        let kans = Kans::new(opdracht.seed);
        Self {
            opdracht,
            namen: Namen::new(&mut kans.branch(0)),
            kans,
            stories: 0,
            balie: Balie {
                gebied,
                nummer: 0,
                gevraagd: opdracht.eerder > 0,
            },
            coordinatoren,
            trust,
            changes: Vec::new(),
            geweigerd: Vec::new(),
        }
    }

    fn schrijver(&mut self) -> Schrijver<'a> {
        self.stories += 1;
        let kans = self.kans.branch(self.stories);
        Schrijver::new(
            kans,
            self.coordinatoren,
            self.trust,
            self.opdracht.today,
            self.balie.gebied,
        )
    }

    fn keep(&mut self, schrijver: Schrijver<'_>) {
        let (changes, geweigerd) = schrijver.finish();
        self.changes.extend(changes);
        self.geweigerd.extend(geweigerd);
    }

    fn days_ago(&self, days: i32) -> Datum {
        self.opdracht.today.plus_days(-days)
    }

    fn programma(&mut self) {
        let mut schrijver = self.schrijver();
        let writes = vec![
            Write::ProgrammaNaam(Regel::parse(woorden::PROGRAMMA).ok()),
            Write::Proefweken(Some(8)),
        ];
        let programma = demo_programma();
        let begin = if self.opdracht.eerder > 0 { 800 } else { 400 };
        schrijver.doe(self.days_ago(begin), Command::StelIn { programma, writes });
        self.keep(schrijver);
    }

    /// Those of the two years before, and what a report of them rests on. Behind all others, so that
    /// whoever is in the rest of the municipality stays as it is.
    fn eerder(&mut self) {
        let count = self.opdracht.eerder;
        if count == 0 {
            return;
        }
        for number in 0..count {
            let mut schrijver = self.schrijver();
            schrijver.jaren = true;
            schrijver.alleen = true;
            let ago = 90 + 520 * number / count + schrijver.kans.below(20);
            let day = self.days_ago(i32::try_from(ago).unwrap_or(600));
            self.story(&mut schrijver, &[day]);
            self.keep(schrijver);
        }
        let mut schrijver = self.schrijver();
        let rests = Uitgangspunten {
            kosten: Some(woorden::KOSTEN),
            ..Uitgangspunten::default()
        };
        let writes = vec![
            Write::Uitgangspunten(Some(json::write(&rests))),
            Write::Verhalen(Tekst::parse(woorden::VERHAAL).ok()),
        ];
        let programma = demo_programma();
        schrijver.doe(self.days_ago(20), Command::StelIn { programma, writes });
        self.keep(schrijver);
    }

    /// Koppelingen, more of them lately: so a small municipality shows every fase.
    fn koppelingen(&mut self) {
        let count = self.opdracht.koppelingen;
        let mut made = 0;
        while made < count {
            let mut schrijver = self.schrijver();
            let double = made + 1 < count && schrijver.kans.percent(12);
            let proposals = if double { 2 } else { 1 };
            schrijver.alleen = !double;
            let days: Vec<Datum> = (made..made + proposals)
                .map(|number| {
                    let permille = (number * 1000 + schrijver.kans.below(1000)) / count;
                    let ago = 1 + 330 * permille * permille / 1_000_000;
                    self.days_ago(i32::try_from(ago).unwrap_or(330))
                })
                .collect();
            made += proposals;
            self.story(&mut schrijver, &days);
            self.keep(schrijver);
        }
    }

    /// One steungezin with one or two vraaggezinnen.
    fn story(&mut self, schrijver: &mut Schrijver<'_>, days: &[Datum]) -> Option<()> {
        let mut asked = Vec::new();
        for day in days {
            schrijver.begin_thread();
            let begin = day.plus_days(-schrijver.kans.between(12, 35));
            let naam = self.namen.next();
            asked.push(schrijver.vraaggezin(&mut self.balie, &naam, begin)?);
        }
        schrijver.begin_thread();
        let ready = days.iter().min()?.plus_days(-schrijver.kans.between(1, 20));
        let capaciteit = u8::try_from(days.len()).unwrap_or(1);
        let past_bij: Vec<_> = asked.iter().map(|(_, opgave)| opgave.clone()).collect();
        let naam = self.namen.next();
        let steun = schrijver.steungezin(
            &mut self.balie,
            &naam,
            ready,
            Screeningdoel::Compleet,
            &past_bij,
            capaciteit,
        )?;
        for ((vraag, opgave), day) in asked.iter().zip(days) {
            schrijver.begin_thread();
            // A koppeling that stops early does not stop the other one.
            schrijver.koppeling(*vraag, steun, opgave, *day);
        }
        Some(())
    }

    /// Families without a koppeling, at every stage of their sign-up.
    fn waiting(&mut self) {
        let count = self.opdracht.koppelingen;
        for number in 0..count * 2 / 5 + 4 {
            let mut schrijver = self.schrijver();
            // The newest are still to be visited.
            let longest = if number < 2 { 1 } else { 90 };
            let begin = self.days_ago(schrijver.kans.between(0, longest));
            let naam = self.namen.next();
            if let Some((gezin, _)) = schrijver.vraaggezin(&mut self.balie, &naam, begin)
                && schrijver.kans.percent(6)
            {
                schrijver.rust(gezin, begin.plus_days(12));
            }
            self.keep(schrijver);
        }
        for _ in 0..count * 9 / 10 + 8 {
            let mut schrijver = self.schrijver();
            let doel = match schrijver.kans.below(100) {
                0..65 => Screeningdoel::Compleet,
                65..94 => Screeningdoel::Deels,
                _ => Screeningdoel::Verlopen,
            };
            let ready = self.days_ago(schrijver.kans.between(-30, 200));
            let capaciteit = if schrijver.kans.percent(20) { 2 } else { 1 };
            let naam = self.namen.next();
            if let Some(gezin) =
                schrijver.steungezin(&mut self.balie, &naam, ready, doel, &[], capaciteit)
                && schrijver.kans.percent(8)
            {
                schrijver.rust(gezin, ready.plus_days(20));
            }
            self.keep(schrijver);
        }
        let mut schrijver = self.schrijver();
        let yesterday = self.days_ago(1);
        schrijver.nummer(&mut self.balie, yesterday);
        self.keep(schrijver);
    }
}

#[cfg(test)]
mod tests;
