//! An open vault as the screens see it: identity, roster, log and state. A command becomes
//! signed changes here; they count only after they were saved ([`Session::keep`]), so that
//! nothing on screen is ever unsaved.

use super::{
    Identity,
    gemaskeerd::gemaskeerd,
    kopie::LANG,
    lading::{Huis, uitgepakt},
};
use crate::{
    domain::{Datum, Gebiedsdeel},
    exchange::{dsse, roster::Roster},
    gebied::{Deel, Gebied},
    log::{
        ChangeId, Clock, Command, Context, Entry, Log, Refusal, Signed, Stamp, State, Trust,
        compose, decide, has_way_back, undo,
    },
    vault::Bare,
};

/// What the world outside says at the moment of a command.
pub struct Moment<'a> {
    /// Milliseconds since 1970.
    pub now_ms: u64,
    /// The day it is, here.
    pub today: Datum,
    /// Fresh random bytes.
    pub entropy: &'a mut dyn FnMut() -> [u8; 16],
}

/// How many minutes the clock here is ahead of universal time at a moment, in milliseconds
/// since 1970: it differs with the season, so each moment is asked for apart.
pub type Zone = fn(u64) -> i32;

/// An open vault, or the demo.
pub struct Session {
    identity: Identity,
    roster: Roster,
    log: Log,
    state: State,
    /// What is shown in its place while others look along.
    getoond: Option<State>,
    clock: Clock,
    gebied: Gebied,
    /// The parts that `gebied` was laid out of, and those that lie below them.
    delen: Vec<Gebiedsdeel>,
    huis: Huis,
    /// What is left of changes whose erased content was dropped here, for the stores.
    bare: Bare,
    zone: Zone,
    demo: bool,
    /// Whether there is no room for long texts.
    vol: bool,
    /// What one did in this session, a step each, for taking back.
    stappen: Vec<Vec<ChangeId>>,
}

fn built_in(demo: bool) -> Gebied {
    match demo {
        true => Gebied::demo(),
        false => Gebied::pilots(),
    }
}

/// So many steps can be taken back.
const STAPPEN: usize = 20;

impl Session {
    /// A session over what a vault held.
    #[must_use]
    pub fn open(identity: Identity, roster: Roster, log: Log, now_ms: u64, demo: bool) -> Self {
        let mut clock = Clock::default();
        for (_, entry) in log.iter() {
            clock.observe(entry.header.stamp, now_ms);
        }
        let mut session = Self {
            identity,
            roster,
            log,
            state: State::default(),
            getoond: None,
            clock,
            gebied: built_in(demo),
            delen: Vec::new(),
            huis: Huis::default(),
            bare: Bare::new(),
            stappen: Vec::new(),
            zone: |_| 0,
            vol: false,
            demo,
        };
        session.fold();
        session
    }

    /// The same session where the clock stands otherwise; without it days are those of
    /// universal time.
    #[must_use]
    pub fn in_zone(mut self, zone: Zone) -> Self {
        self.zone = zone;
        self
    }

    /// The day of a stamp on the calendar here.
    #[must_use]
    pub fn day_of(&self, stamp: Stamp) -> Datum {
        self.moment_of(stamp.ms()).0
    }

    /// The day and the time of the day of a moment on the clock here.
    #[must_use]
    pub fn moment_of(&self, ms: u64) -> (Datum, (u8, u8)) {
        let local = ms.saturating_add_signed(i64::from((self.zone)(ms)) * 60_000);
        let minutes = local / 60_000 % 1440;
        let small = |part: u64| u8::try_from(part).unwrap_or_default();
        let day = i32::try_from(local / 86_400_000).unwrap_or(i32::MAX);
        (
            Datum::from_day_number(day),
            (small(minutes / 60), small(minutes % 60)),
        )
    }

    /// Whether long texts are refused from here on, so that the room left is for all the rest.
    pub fn set_vol(&mut self, vol: bool) {
        self.vol = vol;
    }

    /// Decides, writes down and signs; keeps nothing. Save the changes, then [`Session::keep`].
    ///
    /// # Errors
    /// A [`Refusal`]; nothing was changed.
    pub fn prepare(
        &mut self,
        command: Command,
        moment: &mut Moment<'_>,
    ) -> Result<Vec<Signed>, Refusal> {
        if self.getoond.is_some() {
            return Err(Refusal::AlleenKijken);
        }
        let context = Context {
            today: moment.today,
        };
        let proposed = decide(&self.state, command, &context)?;
        let mut changes = Vec::with_capacity(proposed.len());
        for one in &proposed {
            let stamp = self.clock.next(moment.now_ms);
            let author = self.identity.key_id();
            let composed = compose(&self.state, one, author, stamp, (moment.entropy)())
                .map_err(|_| Refusal::TeVeel)?;
            let signed = dsse::sign_change(composed, self.identity.key());
            if self.vol && signed.content.as_ref().is_some_and(|c| c.len() > LANG) {
                return Err(Refusal::GeenRuimte);
            }
            changes.push(signed);
        }
        Ok(changes)
    }

    /// Decides about several commands, each as if those before it were done; all or nothing.
    ///
    /// # Errors
    /// The first [`Refusal`]; nothing was changed.
    pub fn prepare_all(
        &mut self,
        commands: Vec<Command>,
        moment: &mut Moment<'_>,
    ) -> Result<Vec<Signed>, Refusal> {
        // Sign-ups have ids of their own: none depends on another, and a sheet has many.
        let apart = commands.len() < 2
            || commands
                .iter()
                .all(|c| matches!(c, Command::MeldAan { .. }));
        if apart {
            let one = |command| self.prepare(command, moment);
            return commands
                .into_iter()
                .map(one)
                .collect::<Result<Vec<_>, _>>()
                .map(|all| all.concat());
        }
        let before = (self.log.clone(), self.state.clone(), self.bare.clone());
        let mut changes = Vec::new();
        let mut refused = None;
        for command in commands {
            match self.prepare(command, moment) {
                Ok(more) => {
                    self.keep(more.clone(), moment.now_ms);
                    changes.extend(more);
                }
                Err(refusal) => {
                    refused = Some(refusal);
                    break;
                }
            }
        }
        (self.log, self.state, self.bare) = before;
        self.follow();
        refused.map_or(Ok(changes), Err)
    }

    /// Takes saved changes into the log and folds. Changes that came in from outside must
    /// have been verified by `exchange` before.
    pub fn keep(&mut self, changes: Vec<Signed>, now_ms: u64) {
        let ids: Vec<ChangeId> = changes.iter().map(Signed::id).collect();
        for (change, id) in changes.into_iter().zip(ids.iter().copied()) {
            if self.log.insert(change).is_ok()
                && let Some(entry) = self.log.get(id)
            {
                self.clock.observe(entry.header.stamp, now_ms);
            }
        }
        self.state.advance(&self.log, &self.trust(), &ids);
        self.settle();
    }

    /// Takes what one's own commands came to into the log, like [`Session::keep`], and remembers it
    /// as a step that can be taken back. Saving what takes a step back forgets that step; what has
    /// no way back closes it for the steps before it too, so that nothing is offered that fails.
    pub fn keep_step(&mut self, changes: Vec<Signed>, terug: bool, now_ms: u64) {
        let ids: Vec<ChangeId> = changes.iter().map(Signed::id).collect();
        self.keep(changes, now_ms);
        if terug {
            self.stappen.pop();
        } else if !has_way_back(&self.log, &ids) {
            self.stappen.clear();
        } else if !ids.is_empty() {
            self.stappen.push(ids);
            let over = self.stappen.len().saturating_sub(STAPPEN);
            self.stappen.drain(..over);
        }
    }

    /// How many steps of this session can still be tried to take back.
    #[must_use]
    pub fn stappen(&self) -> usize {
        self.stappen.len()
    }

    /// The command that takes the last step back. When that cannot be done, all steps are forgotten:
    /// another try must not take back something else, unsaid.
    ///
    /// # Errors
    /// See [`undo`]; [`Refusal::Niets`] when there is no step.
    pub fn terug(&mut self) -> Result<Command, Refusal> {
        let last = self.stappen.last().ok_or(Refusal::Niets)?;
        let back = undo(&self.log, &self.state, last);
        if back.is_err() {
            self.stappen.clear();
        }
        back.map(Command::Terug)
    }

    /// Puts another roster in place; trust is a filter in front of the fold.
    pub fn set_roster(&mut self, roster: Roster) {
        self.roster = roster;
        self.fold();
    }

    fn fold(&mut self) {
        self.state = State::of(&self.log, &self.trust());
        self.settle();
    }

    /// After every fold: the settings of the own programme count, and the contents that an
    /// erasure covers go, also when they came back with something old.
    fn settle(&mut self) {
        self.state.work_in(self.identity.programma());
        self.follow();
        for id in self.log.drop_contents(self.state.gewist()) {
            if let Some(entry) = self.log.get(id) {
                self.bare.insert(id.0, entry.signed.to_bytes());
            }
        }
        self.maskeer(self.is_gemaskeerd());
    }

    /// Shows everything without names and words from here on, or as it is again. While it is masked
    /// nothing can be changed: what a form holds then is not what is known.
    pub fn maskeer(&mut self, aan: bool) {
        self.getoond = aan.then(|| gemaskeerd(&self.state, &self.gebied));
    }

    /// After a presentation: of the demo names show again, of real families only when somebody says so,
    /// since the projector may still be on.
    pub fn uitgepresenteerd(&mut self) {
        if self.demo {
            self.maskeer(false);
        }
    }

    /// Whether names are hidden now.
    #[must_use]
    pub fn is_gemaskeerd(&self) -> bool {
        self.getoond.is_some()
    }

    /// Lays the table anew when other parts were loaded.
    fn follow(&mut self) {
        if self.state.programma.gebiedsdelen != self.delen {
            self.delen.clone_from(&self.state.programma.gebiedsdelen);
            self.gebied = self.gebied_van(&self.delen);
        }
    }

    /// The table as it would be with these parts loaded and no others; what cannot be unpacked
    /// is left out.
    #[must_use]
    pub fn gebied_van(&self, kept: &[Gebiedsdeel]) -> Gebied {
        let all = self.huis.delen.iter().chain(kept);
        let delen: Vec<Deel> = all.filter_map(|one| uitgepakt(one).ok()).collect();
        built_in(self.demo).with(&delen)
    }

    /// Puts parts below those of the programme, in memory alone: what stands beside the page.
    pub fn set_huis(&mut self, huis: Huis) {
        self.huis = huis;
        self.gebied = self.gebied_van(&self.delen);
    }

    /// What stands beside the page.
    #[must_use]
    pub fn huis(&self) -> &Huis {
        &self.huis
    }

    /// What is left of the changes whose content was dropped since the last time: for
    /// [`crate::vault::Vault::erase`], once what erases them has been saved.
    pub fn take_bare(&mut self) -> Bare {
        std::mem::take(&mut self.bare)
    }

    /// Whose changes count: our own, those of the roster, and what was held of ended keys.
    #[must_use]
    pub fn trust(&self) -> Trust {
        let mut trust = self.roster.for_fold();
        trust.keys.insert(self.identity.key_id());
        trust
    }

    /// What is true now, as it may be shown now.
    #[must_use]
    pub fn state(&self) -> &State {
        self.getoond.as_ref().unwrap_or(&self.state)
    }

    /// All changes in hand.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// The change with the latest stamp among those that count.
    #[must_use]
    pub fn newest(&self) -> Option<&Entry> {
        let trust = self.trust();
        let all = self.log.iter().map(|(id, entry)| (entry, id));
        let mut newest: Option<&Entry> = None;
        for (entry, id) in all {
            let later = newest.is_none_or(|one| entry.header.stamp > one.header.stamp);
            if later && trust.folds(entry.header.author, id) {
                newest = Some(entry);
            }
        }
        newest
    }

    /// Who works here.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Trusted colleagues.
    #[must_use]
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// Where postcodes are.
    #[must_use]
    pub fn gebied(&self) -> &Gebied {
        &self.gebied
    }

    /// Whether this is the fictional demo.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        self.demo
    }

    /// A stamp for something that is not a change, such as a card or a file.
    pub fn stamp(&mut self, now_ms: u64) -> Stamp {
        self.clock.next(now_ms)
    }
}

#[cfg(test)]
mod tests;
