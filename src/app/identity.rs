//! Who works here: the coordinator's keys, card and programme. One record of the vault; it is
//! in the backup, and never in an exchange file.

use crate::{
    bytes::json,
    domain::ProgrammaId,
    exchange::{
        card::{Card, CardFacts, sealing_key},
        signing::SigningKey,
    },
    log::KeyId,
};
use serde::{Deserialize, Serialize};

/// The coordinator's own keys and card.
pub struct Identity {
    seed: [u8; 32],
    sealing_seed: [u8; 32],
    key: SigningKey,
    card: Card,
    programma: ProgrammaId,
}

/// Why an identity cannot be made or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentityFault {
    /// The name cannot stand on a card.
    Naam,
    /// The record is damaged or of a newer program.
    Record,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    seed: String,
    sealing_seed: String,
    programma: ProgrammaId,
    card: String,
}

impl Identity {
    /// A new identity from fresh random seeds, under the name that colleagues will see.
    /// `stamp` is the moment, as the log's clock gives it.
    ///
    /// # Errors
    /// When the name cannot stand on a card.
    pub fn new(
        naam: &str,
        programma: ProgrammaId,
        seed: [u8; 32],
        sealing_seed: [u8; 32],
        stamp: u64,
    ) -> Result<Self, IdentityFault> {
        let key = SigningKey::from_seed(&seed);
        let facts = CardFacts {
            name: naam.trim().to_owned(),
            x25519: sealing_key(&sealing_seed),
            programme: Some(programma.0),
            stamp,
        };
        let card = Card::make(facts, &key).map_err(|_| IdentityFault::Naam)?;
        Ok(Self {
            seed,
            sealing_seed,
            key,
            card,
            programma,
        })
    }

    /// The record that the vault keeps.
    #[must_use]
    pub fn to_record(&self) -> Vec<u8> {
        let kept = Kept {
            seed: crate::bytes::hex::encode(&self.seed),
            sealing_seed: crate::bytes::hex::encode(&self.sealing_seed),
            programma: self.programma,
            card: self.card.to_json().to_owned(),
        };
        json::write(&kept).into_bytes()
    }

    /// Reads the record back.
    ///
    /// # Errors
    /// When it is damaged, or its card is not by its key.
    pub fn from_record(bytes: &[u8]) -> Result<Self, IdentityFault> {
        let kept: Kept = json::parse(bytes).map_err(|_| IdentityFault::Record)?;
        let seed =
            crate::bytes::hex::decode_array(&kept.seed).map_err(|_| IdentityFault::Record)?;
        let sealing_seed = crate::bytes::hex::decode_array(&kept.sealing_seed)
            .map_err(|_| IdentityFault::Record)?;
        let key = SigningKey::from_seed(&seed);
        let card = Card::parse(kept.card.as_bytes()).map_err(|_| IdentityFault::Record)?;
        if card.key_id() != key.key_id() {
            return Err(IdentityFault::Record);
        }
        Ok(Self {
            seed,
            sealing_seed,
            key,
            card,
            programma: kept.programma,
        })
    }

    /// The signing key.
    #[must_use]
    pub fn key(&self) -> &SigningKey {
        &self.key
    }

    /// Name of the key, as headers have it.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        self.key.key_id()
    }

    /// The card that colleagues get.
    #[must_use]
    pub fn card(&self) -> &Card {
        &self.card
    }

    /// The name on the card.
    #[must_use]
    pub fn naam(&self) -> &str {
        &self.card.facts().name
    }

    /// The programme that this coordinator works in.
    #[must_use]
    pub fn programma(&self) -> ProgrammaId {
        self.programma
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_reads_back_and_a_changed_record_does_not() {
        let programma = ProgrammaId([3; 16]);
        let identity =
            Identity::new("Coördinator Meidoorn", programma, [1; 32], [2; 32], 5).unwrap();
        let record = identity.to_record();
        let again = Identity::from_record(&record).unwrap();
        assert_eq!(
            (again.card(), again.programma()),
            (identity.card(), programma)
        );
        let other = Identity::new("Coördinator Meidoorn", programma, [9; 32], [2; 32], 5).unwrap();
        let text = String::from_utf8(record).unwrap();
        let swapped = text.replace(&"01".repeat(32), &"09".repeat(32));
        assert_ne!(other.key_id(), identity.key_id());
        assert_eq!(
            Identity::from_record(swapped.as_bytes()).err(),
            Some(IdentityFault::Record)
        );
        assert_eq!(
            Identity::new(" ", programma, [1; 32], [2; 32], 5).err(),
            Some(IdentityFault::Naam)
        );
    }
}
