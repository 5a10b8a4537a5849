//! A coordinator's card: name and keys, signed by the key on it. The signature says only that
//! whoever made the card holds the key. Whose key it is, is settled by comparing spoken
//! fingerprints; until then a card is nothing but something to look at.

use serde::{Deserialize, Serialize};
use x25519_dalek::{PublicKey, StaticSecret};

use crate::bytes::json::{self, JsonFault};
use crate::exchange::dsse::{Envelope, EnvelopeFault, PayloadType};
use crate::exchange::fingerprint::Fingerprint;
use crate::exchange::signing::{KeyFault, KeyId, SigningKey, VerifyingKey};
use crate::exchange::wire::{self, LineFault};

/// Largest card file that is read.
pub const MAX_CARD: usize = 4096;

/// The form of card that this program writes.
const VERSION: u32 = 0;

/// What stands on a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardFacts {
    /// What its maker calls themself; shown only until the user gives an own name.
    pub name: String,
    /// X25519 key that files for the maker are sealed to.
    pub x25519: [u8; 32],
    /// The programme that its maker works in, for whoever joins it.
    pub programme: Option<[u8; 16]>,
    /// When it was made, by the maker's clock; of two cards by one key the later counts.
    pub stamp: u64,
}

/// A card whose self-signature holds. There is no other way to have one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    facts: CardFacts,
    key: VerifyingKey,
    text: String,
}

/// Why something is no card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardFault {
    /// Larger than a card can be.
    TooLarge {
        /// Its size in bytes.
        size: usize,
    },
    /// No signed envelope.
    Envelope(EnvelopeFault),
    /// A signed message of another kind.
    NotACard,
    /// The body is not the typed JSON of a card.
    Json(JsonFault),
    /// Made by a newer version of the program.
    Version {
        /// The version on the card.
        found: u32,
    },
    /// The name reads as something else than it is.
    Name(LineFault),
    /// The signing key is none that we accept.
    Key(KeyFault),
    /// The X25519 key is of low order: everyone could open what is sealed to it.
    SealingKey,
    /// The self-signature does not hold.
    Signature,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    v: u32,
    name: String,
    #[serde(with = "wire::based")]
    ed25519: [u8; 32],
    #[serde(with = "wire::based")]
    x25519: [u8; 32],
    #[serde(with = "wire::hexed_option")]
    programme: Option<[u8; 16]>,
    #[serde(with = "wire::stamped")]
    stamp: u64,
}

impl Card {
    /// Makes and signs an own card.
    pub fn make(facts: CardFacts, key: &SigningKey) -> Result<Self, CardFault> {
        let body = Body {
            v: VERSION,
            name: facts.name,
            ed25519: *key.verifying_key().bytes(),
            x25519: facts.x25519,
            programme: facts.programme,
            stamp: facts.stamp,
        };
        let payload = json::write(&body).into_bytes();
        Self::parse(
            Envelope::sign(PayloadType::Card, payload, key)
                .to_json()
                .as_bytes(),
        )
    }

    /// Reads a card and checks all that can be checked without asking anyone.
    pub fn parse(bytes: &[u8]) -> Result<Self, CardFault> {
        if bytes.len() > MAX_CARD {
            return Err(CardFault::TooLarge { size: bytes.len() });
        }
        let envelope = Envelope::parse(bytes).map_err(CardFault::Envelope)?;
        if envelope.kind() != PayloadType::Card {
            return Err(CardFault::NotACard);
        }
        // The one message that is read before it is verified: the key is in it.
        let body: Body = json::parse(envelope.unverified_payload()).map_err(CardFault::Json)?;
        if body.v != VERSION {
            return Err(CardFault::Version { found: body.v });
        }
        let key = VerifyingKey::from_bytes(&body.ed25519).map_err(CardFault::Key)?;
        envelope.verify(&key).map_err(|_| CardFault::Signature)?;
        wire::check_line(&body.name).map_err(CardFault::Name)?;
        if !opens_for_one(&body.x25519) {
            return Err(CardFault::SealingKey);
        }
        let facts = CardFacts {
            name: body.name,
            x25519: body.x25519,
            programme: body.programme,
            stamp: body.stamp,
        };
        Ok(Self {
            facts,
            key,
            text: envelope.to_json(),
        })
    }

    /// What stands on it.
    pub fn facts(&self) -> &CardFacts {
        &self.facts
    }

    /// The key on it, which signed it.
    pub fn key(&self) -> &VerifyingKey {
        &self.key
    }

    /// Id of the key on it.
    pub fn key_id(&self) -> KeyId {
        self.key.key_id()
    }

    /// Which of two cards by one key counts: that of the newest stamp; of two with one stamp
    /// the larger text, whichever came first.
    pub fn newness(&self) -> (u64, &str) {
        (self.facts.stamp, &self.text)
    }

    /// The digits to compare by voice.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.key)
    }

    /// The card as JSON, as it is sent and kept.
    pub fn to_json(&self) -> &str {
        &self.text
    }
}

/// Public X25519 key that belongs to a secret seed.
pub fn sealing_key(seed: &[u8; 32]) -> [u8; 32] {
    PublicKey::from(&StaticSecret::from(*seed)).to_bytes()
}

/// Whether a key exchange with this key depends on the sender's secret at all.
fn opens_for_one(x25519: &[u8; 32]) -> bool {
    StaticSecret::from([0x55; 32])
        .diffie_hellman(&PublicKey::from(*x25519))
        .was_contributory()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn facts(name: &str) -> CardFacts {
        CardFacts {
            name: name.to_owned(),
            x25519: sealing_key(&[9; 32]),
            programme: Some([3; 16]),
            stamp: u64::MAX,
        }
    }

    fn key() -> SigningKey {
        SigningKey::from_seed(&[8; 32])
    }

    #[test]
    fn a_card_reads_back_as_it_was_made() {
        let card = Card::make(facts("Roos Kamperfoelie"), &key()).unwrap();
        let read = Card::parse(card.to_json().as_bytes()).unwrap();
        assert_eq!(read, card);
        assert_eq!(read.facts(), &facts("Roos Kamperfoelie"));
        assert_eq!(read.key_id(), key().key_id());
    }

    #[test]
    fn the_longest_name_still_fits_on_a_card() {
        let name = "🌼".repeat(80);
        let card = Card::make(facts(&name), &key()).unwrap();
        assert!(card.to_json().len() < MAX_CARD);
    }

    #[test]
    fn a_name_that_hides_something_is_refused() {
        for name in ["", " Es", "Es\u{202e}", "E\ns", "\u{feff}Es"] {
            assert!(matches!(
                Card::make(facts(name), &key()),
                Err(CardFault::Name(_))
            ));
        }
    }

    #[test]
    fn a_low_order_sealing_key_is_refused() {
        let mut one = [0; 32];
        one[0] = 1;
        for x25519 in [[0; 32], one] {
            let bad = CardFacts {
                x25519,
                ..facts("Es")
            };
            assert_eq!(Card::make(bad, &key()), Err(CardFault::SealingKey));
        }
    }

    #[test]
    fn a_card_signed_by_another_key_is_refused() {
        let other = SigningKey::from_seed(&[1; 32]);
        let card = Card::make(facts("Es"), &key()).unwrap();
        let payload = Envelope::parse(card.to_json().as_bytes())
            .unwrap()
            .unverified_payload()
            .to_vec();
        let forged = Envelope::sign(PayloadType::Card, payload.clone(), &other);
        assert_eq!(
            Card::parse(forged.to_json().as_bytes()),
            Err(CardFault::Signature)
        );
        let file = Envelope::sign(PayloadType::File, payload, &key());
        assert_eq!(
            Card::parse(file.to_json().as_bytes()),
            Err(CardFault::NotACard)
        );
    }

    #[test]
    fn a_body_of_another_form_is_refused() {
        let card = Card::make(facts("Es"), &key()).unwrap();
        let text = String::from_utf8(
            Envelope::parse(card.to_json().as_bytes())
                .unwrap()
                .unverified_payload()
                .to_vec(),
        )
        .unwrap();
        let resigned = |body: String| {
            let envelope = Envelope::sign(PayloadType::Card, body.into_bytes(), &key());
            Card::parse(envelope.to_json().as_bytes())
        };
        assert_eq!(resigned(text.clone()), Ok(card));
        assert_eq!(
            resigned(text.replace("\"v\":0", "\"v\":7")),
            Err(CardFault::Version { found: 7 })
        );
        for body in [
            text.replacen('{', "{\"name\":\"Iep\",", 1),
            text.replacen('{', "{\"extra\":0,", 1),
            text.replace("ffffffffffffffff", "FFFFFFFFFFFFFFFF"),
        ] {
            assert_ne!(body, text);
            assert!(matches!(resigned(body), Err(CardFault::Json(_))));
        }
        assert!(matches!(
            Card::parse(&[b' '; MAX_CARD + 1]),
            Err(CardFault::TooLarge { .. })
        ));
    }

    proptest! {
        #[test]
        fn a_flipped_bit_anywhere_is_refused(at: usize, bit in 0u8..8) {
            let card = Card::make(facts("Es"), &key()).unwrap();
            let mut bytes = card.to_json().as_bytes().to_vec();
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            prop_assert!(Card::parse(&bytes).is_err());
        }
    }
}
