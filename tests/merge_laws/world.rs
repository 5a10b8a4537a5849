//! A world: four replicas (two tabs of one author, two colleagues) with clocks of their own,
//! who write, give, withhold, relay and make mistakes. What comes out is the changes.

use crate::parts::{
    GEZINNEN, KEYS, KOPPELINGEN, Made, NIEUW, Subjects, about_gezin, spot, trust, tussen,
};
use crate::steps::{Step, What};
use koppelbord::log::{
    ChangeId, Clock, EventRef, Header, KeyId, Kind, Log, Over, Proposed, State, Trust, Write,
    compose, content,
};

/// Ten years in milliseconds.
const DECADE: u64 = 10 * 365 * 24 * 3_600_000;

pub struct Replica {
    pub key: KeyId,
    pub log: Log,
    pub trust: Trust,
    /// What it acknowledged: made here or taken in, and whether with content.
    pub held: Vec<(ChangeId, bool)>,
    clock: Clock,
    now: u64,
}

pub struct World {
    pub replicas: Vec<Replica>,
    /// Every change, in the order of making.
    pub made: Vec<Made>,
    salt: u64,
}

impl World {
    pub fn run(steps: &[Step]) -> Self {
        let replica = |(key, now): (usize, u64)| Replica {
            key: KEYS[key],
            log: Log::default(),
            trust: trust(&KEYS[..3]),
            held: Vec::new(),
            clock: Clock::default(),
            now,
        };
        // Two tabs of one author in the same millisecond; one clock years ahead, one years back.
        let base = 2 * DECADE;
        let mut world = Self {
            replicas: [(0, base), (0, base), (1, base + DECADE), (2, base - DECADE)]
                .map(replica)
                .into(),
            made: Vec::new(),
            salt: 0,
        };
        for (number, step) in steps.iter().enumerate() {
            if number % 3 == 2 {
                world
                    .replicas
                    .iter_mut()
                    .for_each(|replica| replica.now += 1);
            }
            world.step(step);
        }
        world
    }

    pub fn step(&mut self, step: &Step) {
        match step {
            Step::Edit {
                who,
                on,
                value,
                settle,
            } => self.edit(*who, on, *value, *settle),
            Step::New { who, on, value } => {
                let (_, subjects, write) = spot(*on, *value);
                if subjects[2].is_none() {
                    self.write(*who, Kind::Unknown(NIEUW), subjects, vec![write], false);
                }
            }
            Step::Header { who, gezin, what } => {
                let kind = match what {
                    What::Verberg => Kind::Verberg,
                    What::Toon => Kind::Toon,
                    What::Wis => Kind::Wis,
                };
                self.write(*who, kind, about_gezin(usize::from(*gezin)), vec![], false);
            }
            Step::Give {
                from,
                to,
                seed,
                bare,
                whole,
            } => self.give(*from, *to, *seed, *bare, *whole),
            Step::Sloppy {
                who,
                on,
                value,
                shape,
                over,
            } => self.sloppy(*who, *on, *value, *shape, over),
            Step::Roster { who, key, enter } => {
                let (key, trust) = (KEYS[usize::from(*key)], &mut self.replica(*who).trust);
                if *enter {
                    trust.keys.insert(key);
                } else {
                    trust.keys.remove(&key);
                }
            }
        }
    }

    fn replica(&mut self, who: u8) -> &mut Replica {
        &mut self.replicas[usize::from(who)]
    }

    fn salt(&mut self) -> [u8; 16] {
        self.salt += 1;
        let mut salt = [0x5a; 16];
        salt[..8].copy_from_slice(&self.salt.to_be_bytes());
        salt
    }

    fn edit(&mut self, who: u8, on: &[u8], value: u8, settle: bool) {
        let Some((kind, subjects, first)) = on.first().map(|on| spot(*on, value)) else {
            return;
        };
        let mut writes = vec![first];
        for on in &on[1..] {
            let (other, about, write) = spot(*on, value.wrapping_add(*on));
            let fresh = writes
                .iter()
                .all(|w| (w.field(), w.element()) != (write.field(), write.element()));
            if other == kind && about == subjects && fresh {
                writes.push(write);
            }
        }
        // The first change of a koppeling also says between whom it is.
        let told = self
            .made
            .iter()
            .any(|m| m.header.subjects == subjects && m.is(Kind::Koppeling));
        if kind == Kind::Koppeling && !told {
            writes.push(tussen(subjects));
        }
        self.write(who, kind, subjects, writes, settle);
    }

    /// An honest change: composed on what its author could read.
    pub fn write(
        &mut self,
        who: u8,
        kind: Kind,
        subjects: Subjects,
        writes: Vec<Write>,
        settle: bool,
    ) -> ChangeId {
        let salt = self.salt();
        let replica = self.replica(who);
        let state = State::of(&replica.log, &replica.trust);
        let proposed = Proposed {
            also_unreadable: settle,
            ..Proposed::new(kind, subjects, writes.clone())
        };
        let stamp = replica.clock.next(replica.now);
        let composed = compose(&state, &proposed, replica.key, stamp, salt).unwrap();
        let says = content::header_events(kind).unwrap_or(writes);
        self.keep(
            who,
            Made::new(composed.header, composed.content, Some(says)),
        )
    }

    fn sloppy(&mut self, who: u8, on: u8, value: u8, shape: u8, over: &[(u8, u8, u8)]) {
        let salt = self.salt();
        let (mut kind, mut subjects, write) = spot(on, value);
        let mut says = Some(vec![write.clone()]);
        let mut body = content::encode(salt, std::slice::from_ref(&write)).unwrap();
        let odd = |writes: &[Write]| content::encode(salt, writes).unwrap();
        match shape {
            0..=3 => {}
            4 => {
                // A register that another kind of change writes.
                let (_, _, other) = spot(on + 8, value);
                if other.room() != write.room() {
                    (says, body) = (None, odd(&[write, other]));
                }
            }
            5 => {
                // Between others than the header says.
                let told = [Some(GEZINNEN[1]), Some(GEZINNEN[0]), None];
                (kind, subjects) = (Kind::Koppeling, crate::parts::about_koppeling(0));
                (says, body) = (None, odd(&[tussen(told)]));
            }
            6 => {
                // A content of a newer version: 3 bytes of tag, 16 of salt, then the version.
                body[20] = 8;
                says = None;
            }
            7 => (says, body) = (None, b"KBc".to_vec()),
            8 => (says, body) = (None, odd(&[write.clone(), write])),
            9 => {
                kind = Kind::Unknown(77);
                subjects = [Some(GEZINNEN[0]), None, Some(KOPPELINGEN[1])];
                says = None;
            }
            10 => {
                let what = [Kind::Verberg, Kind::Toon, Kind::Wis][usize::from(value % 3)];
                (kind, subjects) = (what, about_gezin(usize::from(on)));
                if on > 12 {
                    // In a family's place, with the bytes of a koppeling.
                    subjects[0] = Some(KOPPELINGEN[0]);
                }
                says = content::header_events(kind);
            }
            11 => {
                // A family's register under the bytes of a koppeling.
                (kind, subjects) = (Kind::Gezin, [Some(KOPPELINGEN[0]), None, None]);
                says = Some(vec![spot(1, value).2]);
                body = odd(&[spot(1, value).2]);
            }
            _ => {
                // A koppeling's register under a header that names another family.
                (kind, subjects) = (Kind::Koppeling, crate::parts::about_koppeling(0));
                subjects[0] = Some(GEZINNEN[2]);
                says = Some(vec![tussen(subjects)]);
                body = odd(&[tussen(subjects)]);
            }
        }
        let body = (!kind.is_header_only()).then_some(body);
        let mut references: Vec<Over> = over
            .iter()
            .map(|(own, back, event)| {
                let before = self.made.len().checked_sub(1 + usize::from(*back));
                let change = match before {
                    Some(index) => self.made[index].id,
                    None => ChangeId([*back; 16]),
                };
                let target = EventRef {
                    change,
                    event: *event,
                };
                Over { own: *own, target }
            })
            .collect();
        references.sort_unstable();
        references.dedup();
        let replica = self.replica(who);
        let header = Header {
            author: replica.key,
            stamp: replica.clock.next(replica.now),
            kind,
            subjects,
            digest: body.as_deref().map(content::digest),
            over: references,
        };
        let mut made = Made::new(header.encode(), body, says);
        made.sloppy = true;
        made.newer |= shape == 6;
        self.keep(who, made);
    }

    fn keep(&mut self, who: u8, made: Made) -> ChangeId {
        let id = made.id;
        let replica = self.replica(who);
        replica.log.insert(made.signed.clone()).unwrap();
        replica.held.push((id, made.signed.content.is_some()));
        // Two tabs that hide one family in one millisecond make one and the same change.
        if self.made.iter().all(|known| known.id != id) {
            self.made.push(made);
        }
        id
    }

    pub fn give(&mut self, from: u8, to: u8, seed: u64, bare: u8, whole: u8) {
        let given: Vec<_> = self.replicas[usize::from(from)]
            .log
            .iter()
            .map(|(_, entry)| entry.signed.clone())
            .collect();
        let replica = self.replica(to);
        for (number, mut signed) in given.into_iter().enumerate() {
            let dice = dice(seed, number as u64);
            if dice % 100 < u64::from(whole) {
                continue;
            }
            if (dice >> 32) % 100 < u64::from(bare) {
                signed.content = None;
            }
            let (id, with) = (signed.id(), signed.content.is_some());
            replica.log.insert(signed).unwrap();
            replica.held.push((id, with));
        }
    }
}

/// Throws dice that fall the same way every time.
pub fn dice(seed: u64, number: u64) -> u64 {
    let mut x = seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for multiplier in [0xbf58_476d_1ce4_e5b9, 0x94d0_49bb_1331_11eb] {
        x = (x ^ (x >> 29)).wrapping_mul(multiplier);
    }
    x ^ (x >> 32)
}

/// Part of a world's changes: which ones, and which of them with content.
pub struct Part(pub Vec<(usize, bool)>);

impl Part {
    /// Everything.
    pub fn whole(made: &[Made]) -> Self {
        Self((0..made.len()).map(|index| (index, true)).collect())
    }

    /// Leaves out so many per cent of the changes, and of the contents of the rest.
    pub fn some(made: &[Made], seed: u64, bare: u64, whole: u64) -> Self {
        let items = (0..made.len())
            .filter(|index| dice(seed, *index as u64) % 100 >= whole)
            .map(|index| (index, (dice(seed, index as u64) >> 32) % 100 >= bare));
        Self(items.collect())
    }

    pub fn log(&self, made: &[Made]) -> Log {
        let mut log = Log::default();
        for (index, with) in &self.0 {
            let made = &made[*index];
            let signed = if *with {
                made.signed.clone()
            } else {
                made.bare()
            };
            log.insert(signed).unwrap();
        }
        log
    }
}
