//! Writes a story down as a coordinator would: each step through the real `decide`, stamped on
//! its day, signed. A story has a log of its own, since no two stories share a family: so a
//! thousand koppelingen cost a thousand times one.

use super::kans::Kans;
use crate::app::Identity;
use crate::domain::Datum;
use crate::exchange::dsse;
use crate::gebied::Gebied;
use crate::log::{Clock, Command, Context, Log, Refusal, Signed, State, Trust, compose, decide};

/// Writes one story.
pub(super) struct Schrijver<'a> {
    pub kans: Kans,
    pub today: Datum,
    pub gebied: &'a Gebied,
    /// Whether the steungezin of this story has one koppeling; else its end is not its rest.
    pub alleen: bool,
    /// Whether it lasts for years, and is looked back on every half year.
    pub jaren: bool,
    coordinatoren: &'a [Identity],
    trust: &'a Trust,
    eigen: usize,
    clock: Clock,
    log: Log,
    state: State,
    changes: Vec<Signed>,
    geweigerd: Vec<Refusal>,
}

impl<'a> Schrijver<'a> {
    pub fn new(
        mut kans: Kans,
        coordinatoren: &'a [Identity],
        trust: &'a Trust,
        today: Datum,
        gebied: &'a Gebied,
    ) -> Self {
        // The first coordinator has most of the work.
        let eigen = if kans.percent(65) { 0 } else { 1 };
        Self {
            kans,
            today,
            gebied,
            alleen: true,
            jaren: false,
            coordinatoren,
            trust,
            eigen,
            clock: Clock::default(),
            log: Log::default(),
            state: State::default(),
            changes: Vec::new(),
            geweigerd: Vec::new(),
        }
    }

    /// Begins another thread of the story, whose days start anew.
    pub fn begin_thread(&mut self) {
        self.clock = Clock::default();
    }

    pub fn state(&self) -> &State {
        &self.state
    }

    /// The name of whoever has this story.
    pub fn coordinator(&self) -> &str {
        self.coordinatoren
            .get(self.eigen)
            .map_or("", |own| own.card().facts().name.as_str())
    }

    /// Does a command on a day. `None` ends the story: the day is still to come, or the
    /// command was refused (kept: the story is wrong then).
    pub fn doe(&mut self, day: Datum, command: Command) -> Option<()> {
        self.write_down(day, command)?;
        self.state = State::of(&self.log, self.trust);
        Some(())
    }

    /// Does two commands at once: neither knew of the other, as two coordinators do.
    pub fn tegelijk(&mut self, day: Datum, one: Command, other: Command) -> Option<()> {
        self.write_down(day, one)?;
        self.doe(day, other)
    }

    fn write_down(&mut self, day: Datum, command: Command) -> Option<()> {
        if day > self.today {
            return None;
        }
        let decided = decide(&self.state, command, &Context { today: day });
        let proposed = decided
            .map_err(|refusal| self.geweigerd.push(refusal))
            .ok()?;
        // Now and then the colleague looks after it.
        let author = if self.kans.percent(8) {
            1 - self.eigen
        } else {
            self.eigen
        };
        let author = self
            .coordinatoren
            .get(author)
            .or_else(|| self.coordinatoren.first())?;
        let minutes = 8 * 60 + self.kans.below(10 * 60) as u64;
        let now_ms = u64::try_from(day.day_number()).ok()? * 86_400_000 + minutes * 60_000;
        for one in &proposed {
            let stamp = self.clock.next(now_ms);
            let salt = self.kans.bytes();
            let composed = compose(&self.state, one, author.key_id(), stamp, salt).ok()?;
            let signed = dsse::sign_change(composed, author.key());
            self.log.insert(signed.clone()).ok()?;
            self.changes.push(signed);
        }
        Some(())
    }

    /// All changes of the story, and why commands were refused.
    pub fn finish(self) -> (Vec<Signed>, Vec<Refusal>) {
        (self.changes, self.geweigerd)
    }
}
