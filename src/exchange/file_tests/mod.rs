//! A desk for each coordinator, to send files from and to.

mod arriving;
mod refusing;

use crate::order::Set;

use crate::domain::Regel;
use crate::exchange::bundle::{Bundle, BundleFault, Level};
use crate::exchange::card::{Card, CardFacts, sealing_key};
use crate::exchange::dsse::{self, Envelope, EnvelopeFault, PayloadType};
use crate::exchange::ending::Ending;
use crate::exchange::export::{ExportFault, Order, Share, export};
use crate::exchange::import::{ImportFault, Incoming, Receiver, Verified, receive};
use crate::exchange::preview::Why;
use crate::exchange::roster::Roster;
use crate::exchange::signing::{KeyId, SigningKey};
use crate::log::{ChangeId, Kind, Log, Proposed, Stamp, State, Subject, Trust, Write, compose};

const GEZIN: Subject = [1; 16];
const PROGRAMMA: Subject = [9; 16];

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32])
}

fn card(seed: u8, stamp: u64) -> Card {
    let facts = CardFacts {
        name: "Zo noem ik mezelf".to_owned(),
        x25519: sealing_key(&[seed; 32]),
        programme: Some(PROGRAMMA),
        stamp,
    };
    Card::make(facts, &key(seed)).unwrap()
}

fn roster(seeds: &[u8]) -> Roster {
    let mut roster = Roster::default();
    for seed in seeds {
        let name = format!("Nummer {seed}");
        roster.enter(&name, card(*seed, 1), 0).unwrap();
    }
    roster
}

/// One coordinator's desk.
struct Desk {
    seed: u8,
    roster: Roster,
    log: Log,
    erased: Set<Subject>,
    strangers: Vec<Card>,
}

impl Desk {
    fn new(seed: u8, trusted: &[u8]) -> Self {
        Self {
            seed,
            roster: roster(trusted),
            log: Log::default(),
            erased: Set::new(),
            strangers: Vec::new(),
        }
    }

    fn state(&self) -> State {
        State::of(&self.log, &self.roster.for_fold())
    }

    fn write(
        &mut self,
        kind: Kind,
        place: usize,
        subject: Subject,
        stamp: u64,
        write: Option<Write>,
    ) -> ChangeId {
        let mut subjects = [None; 3];
        subjects[place] = Some(subject);
        let proposed = Proposed::new(kind, subjects, write.into_iter().collect());
        let salt = [stamp as u8 ^ self.seed; 16];
        let composed = compose(
            &self.state(),
            &proposed,
            key(self.seed).key_id(),
            Stamp(stamp),
            salt,
        )
        .unwrap();
        let id = composed.id;
        self.log
            .insert(dsse::sign_change(composed, &key(self.seed)))
            .unwrap();
        id
    }

    fn name(&mut self, stamp: u64, name: &str) -> ChangeId {
        let write = Write::Naam(Some(Regel::parse(name).unwrap()));
        self.write(Kind::Gezin, 0, GEZIN, stamp, Some(write))
    }

    fn order(&self) -> Order<'_> {
        Order {
            made: 77,
            programme: Some(PROGRAMMA),
            recipients: Set::new(),
            level: Level::Volledig,
            roster: &self.roster,
            strangers: &self.strangers,
            zorgsignalen: false,
            erased: &self.erased,
        }
    }

    fn give(&self) -> String {
        export(&self.order(), &self.log, &key(self.seed), |_, _| {
            Share::Whole
        })
        .unwrap()
    }

    fn take(&self, bytes: &[u8]) -> Result<Verified, ImportFault> {
        let receiver = Receiver {
            own: key(self.seed).key_id(),
            roster: &self.roster,
            log: &self.log,
            programme: Some(PROGRAMMA),
            erased: &self.erased,
            strangers: &self.strangers,
        };
        match receive(bytes, &receiver)? {
            Incoming::File(verified) => Ok(*verified),
            Incoming::Card(_) => panic!("a card, not a file"),
        }
    }

    fn merge(&mut self, bytes: &[u8]) {
        for change in self.take(bytes).unwrap().changes {
            self.log.insert(change).unwrap();
        }
    }

    fn resign(&self, change: impl FnOnce(&mut Bundle)) -> String {
        let text = self.give();
        let envelope = Envelope::parse(text.as_bytes()).unwrap();
        let mut bundle = Bundle::unpack(envelope.unverified_payload()).unwrap();
        change(&mut bundle);
        Envelope::sign(PayloadType::File, bundle.pack(), &key(self.seed)).to_json()
    }
}

/// One who gives, with two changes, and one who receives and knows the giver.
fn two() -> (Desk, Desk) {
    let mut giver = Desk::new(1, &[1, 2]);
    giver.name(10, "Vlier");
    giver.name(11, "Vlierstruik");
    (giver, Desk::new(2, &[1, 2]))
}
