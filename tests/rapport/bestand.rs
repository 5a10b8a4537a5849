//! A maker of signed files for the tests of the report, with a roster of its own.

use koppelbord::exchange::bundle::Level;
use koppelbord::exchange::card::{Card, CardFacts, sealing_key};
use koppelbord::exchange::dsse;
use koppelbord::exchange::export::{Order, Share, export};
use koppelbord::exchange::roster::Roster;
use koppelbord::exchange::signing::SigningKey;
use koppelbord::log::{Log, Proposed, Stamp, State, compose};
use koppelbord::order::Set;

/// Someone who writes changes down, of which none replaces another.
pub struct Maker {
    key: SigningKey,
    roster: Roster,
    log: Log,
}

impl Maker {
    pub fn new(seed: u8) -> Self {
        let key = SigningKey::from_seed(&[seed; 32]);
        let facts = CardFacts {
            name: format!("Coördinator {seed}"),
            x25519: sealing_key(&[seed + 100; 32]),
            programme: Some([seed; 16]),
            stamp: 1,
        };
        let mut roster = Roster::default();
        let card = Card::make(facts, &key).unwrap();
        roster.enter("Ikzelf", card, 0).unwrap();
        Self {
            key,
            roster,
            log: Log::default(),
        }
    }

    pub fn put(&mut self, stamp: u64, proposed: &Proposed) {
        let mut nonce = [9; 16];
        nonce[..8].copy_from_slice(&stamp.to_be_bytes());
        let state = State::default();
        let made = compose(&state, proposed, self.key.key_id(), Stamp(stamp), nonce).unwrap();
        self.log.insert(dsse::sign_change(made, &self.key)).unwrap();
    }

    /// All of it in a file of 15 January 2026.
    pub fn file(&self, level: Level) -> Vec<u8> {
        let order = Order {
            made: Stamp::at_ms(1_768_435_200_000).0,
            programme: None,
            recipients: Set::new(),
            level,
            roster: &self.roster,
            strangers: &[],
            zorgsignalen: false,
            erased: &Set::new(),
        };
        let made = export(&order, &self.log, &self.key, |_, _| Share::Whole);
        made.unwrap().into_bytes()
    }
}
