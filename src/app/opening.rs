//! Setting up and opening, as far as it needs no browser: what was typed, what is wrong with it,
//! and what becomes of it.

use super::{Identity, IdentityFault};
use crate::{
    bytes::json,
    domain::ProgrammaId,
    exchange::{
        card::{Card, CardFault},
        roster::Roster,
    },
    log::{Log, Signed, Stamp},
    vault::{
        Class, Documents,
        passphrase::{self, PassphraseFault},
    },
};
use serde::{Deserialize, Serialize};

/// Name of the vault document that holds the identity.
pub const IDENTITEIT: &str = "identiteit";
/// Name of the vault document that holds the roster.
pub const ROOSTER: &str = "rooster";
/// Name of the vault document that holds cards of authors who are not in the roster.
pub const KAARTEN: &str = "kaarten";

/// What was typed at set-up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inrichting {
    /// The coordinator's name.
    pub naam: String,
    /// Whether a colleague's programme is joined.
    pub aansluiten: bool,
    /// The colleague's card, as text.
    pub kaart: String,
    /// The passphrase.
    pub wachtzin: String,
    /// The passphrase, once more.
    pub nogmaals: String,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inrichtfout {
    /// There is no name, or it cannot stand on a card.
    Naam,
    /// The name holds what may be a BSN; it would stand on the card and in every file.
    NaamBsn,
    /// No card was given.
    KaartOntbreekt,
    /// What was given is no card.
    Kaart(CardFault),
    /// The card names no programme.
    KaartZonderProgramma,
    /// The passphrase is too weak.
    Wachtzin(PassphraseFault),
    /// The two are not the same.
    NietGelijk,
}

/// A set-up that can be carried out.
pub struct Ingericht {
    /// The coordinator.
    pub identity: Identity,
    /// Trusts the coordinator's own key alone.
    pub roster: Roster,
    /// The colleague's card, still to be compared.
    pub kaart: Option<Card>,
}

/// Fresh bytes for a set-up.
pub struct Vers {
    /// Seed of the signing key.
    pub seed: [u8; 32],
    /// Seed of the sealing key.
    pub sealing_seed: [u8; 32],
    /// Id of the programme, at *nieuw begin*.
    pub programma: [u8; 16],
}

/// What is wrong with a colleague's card that was just given, before anything else is looked at.
#[must_use]
pub fn card_fault(kaart: &str) -> Option<Inrichtfout> {
    read_card(kaart).err()
}

fn read_card(kaart: &str) -> Result<(Card, ProgrammaId), Inrichtfout> {
    let card = Card::parse(kaart.trim().as_bytes()).map_err(Inrichtfout::Kaart)?;
    let programma = card
        .facts()
        .programme
        .ok_or(Inrichtfout::KaartZonderProgramma)?;
    Ok((card, ProgrammaId(programma)))
}

/// All that is wrong with a new passphrase, typed twice.
#[must_use]
pub fn passphrase_faults(wachtzin: &str, nogmaals: &str) -> Vec<Inrichtfout> {
    let weak = passphrase::check(wachtzin).err().map(Inrichtfout::Wachtzin);
    let differ = (wachtzin != nogmaals).then_some(Inrichtfout::NietGelijk);
    weak.into_iter().chain(differ).collect()
}

impl Inrichting {
    /// All that is wrong with it; empty when it can be carried out. The passphrase must be in
    /// NFKC form.
    #[must_use]
    pub fn faults(&self) -> Vec<Inrichtfout> {
        let mut faults = Vec::new();
        let probe = Identity::new(&self.naam, ProgrammaId([1; 16]), [1; 32], [2; 32], 0);
        if crate::domain::contains_bsn(&self.naam) {
            faults.push(Inrichtfout::NaamBsn);
        } else if probe.is_err() {
            faults.push(Inrichtfout::Naam);
        }
        if self.aansluiten {
            faults.extend(self.card().err());
        }
        faults.extend(passphrase_faults(&self.wachtzin, &self.nogmaals));
        faults
    }

    fn card(&self) -> Result<(Card, ProgrammaId), Inrichtfout> {
        if self.kaart.trim().is_empty() {
            return Err(Inrichtfout::KaartOntbreekt);
        }
        read_card(&self.kaart)
    }

    /// Makes identity and roster.
    ///
    /// # Errors
    /// The first of [`Inrichting::faults`].
    pub fn carry_out(&self, vers: &Vers, now_ms: u64) -> Result<Ingericht, Inrichtfout> {
        if let Some(fault) = self.faults().into_iter().next() {
            return Err(fault);
        }
        let joined = if self.aansluiten {
            Some(self.card()?)
        } else {
            None
        };
        let programma = joined
            .as_ref()
            .map_or(ProgrammaId(vers.programma), |(_, id)| *id);
        let stamp = Stamp::at_ms(now_ms).0;
        let identity = Identity::new(&self.naam, programma, vers.seed, vers.sealing_seed, stamp)
            .map_err(|_| Inrichtfout::Naam)?;
        let mut roster = Roster::default();
        roster
            .enter(identity.naam(), identity.card().clone(), stamp)
            .map_err(|_| Inrichtfout::Naam)?;
        Ok(Ingericht {
            identity,
            roster,
            kaart: joined.map(|(card, _)| card),
        })
    }
}

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Kaarten(Vec<String>);

/// The roster, as a vault document.
#[must_use]
pub fn roster_to_record(roster: &Roster) -> Vec<u8> {
    json::write(roster).into_bytes()
}

/// Cards of authors who are not in the roster, as a vault document.
#[must_use]
pub fn cards_to_record(cards: &[Card]) -> Vec<u8> {
    let texts = cards.iter().map(|card| card.to_json().to_owned()).collect();
    json::write(&Kaarten(texts)).into_bytes()
}

/// What an opened vault held.
pub struct Inhoud {
    /// The coordinator.
    pub identity: Identity,
    /// Trusted colleagues.
    pub roster: Roster,
    /// Cards of others.
    pub kaarten: Vec<Card>,
    /// The log.
    pub log: Log,
    /// Records that were whole but hold no change.
    pub onleesbaar: usize,
}

/// Reads what an opened vault held.
///
/// # Errors
/// When the identity is missing or damaged: nothing can be signed without it.
pub fn read(
    changes: &[([u8; 16], Vec<u8>)],
    documents: &Documents,
) -> Result<Inhoud, IdentityFault> {
    let versions = |name: &str| {
        documents
            .get(&(Class::Private, name.to_owned()))
            .map_or(&[][..], Vec::as_slice)
    };
    let identity = versions(IDENTITEIT)
        .iter()
        .find_map(|bytes| Identity::from_record(bytes).ok())
        .ok_or(IdentityFault::Record)?;
    let roster: Roster = versions(ROOSTER)
        .iter()
        .find_map(|bytes| json::parse(bytes).ok())
        .unwrap_or_default();
    let kaarten = versions(KAARTEN)
        .iter()
        .filter_map(|bytes| json::parse::<Kaarten>(bytes).ok())
        .flat_map(|kaarten| kaarten.0)
        .filter_map(|text| Card::parse(text.as_bytes()).ok())
        .collect();
    let mut log = Log::default();
    let mut onleesbaar = 0;
    for (id, bytes) in changes {
        let signed = Signed::from_bytes(bytes).filter(|signed| signed.id().0 == *id);
        if signed.is_none_or(|signed| log.insert(signed).is_err()) {
            onleesbaar += 1;
        }
    }
    Ok(Inhoud {
        identity,
        roster,
        kaarten,
        log,
        onleesbaar,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const VERS: Vers = Vers {
        seed: [1; 32],
        sealing_seed: [2; 32],
        programma: [3; 16],
    };

    fn good() -> Inrichting {
        Inrichting {
            naam: "Coördinator Meidoorn".to_owned(),
            wachtzin: "vijf rustige vogels in de tuin".to_owned(),
            nogmaals: "vijf rustige vogels in de tuin".to_owned(),
            ..Inrichting::default()
        }
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let faults = Inrichting {
            aansluiten: true,
            nogmaals: "x".to_owned(),
            ..Inrichting::default()
        }
        .faults();
        assert_eq!(faults.len(), 4, "{faults:?}");
        assert!(good().faults().is_empty());
    }

    #[test]
    fn a_bsn_is_no_name() {
        let named = |naam: &str| Inrichting {
            naam: naam.to_owned(),
            ..good()
        };
        assert_eq!(named("Wilg 111 222 333").faults(), [Inrichtfout::NaamBsn]);
        assert!(named("Wilg 111222334").faults().is_empty());
    }

    #[test]
    fn joining_takes_the_programme_from_the_card_and_trusts_nobody_yet() {
        let first = good().carry_out(&VERS, 1_000).unwrap();
        assert_eq!(first.identity.programma(), ProgrammaId([3; 16]));
        let joining = Inrichting {
            naam: "Coördinator Kievit".to_owned(),
            aansluiten: true,
            kaart: first.identity.card().to_json().to_owned(),
            ..good()
        };
        let vers = Vers {
            seed: [7; 32],
            sealing_seed: [8; 32],
            programma: [9; 16],
        };
        let second = joining.carry_out(&vers, 2_000).unwrap();
        assert_eq!(second.identity.programma(), first.identity.programma());
        assert_eq!(second.roster.entries().count(), 1);
        assert_eq!(second.kaart.as_ref(), Some(first.identity.card()));
        let damaged = Inrichting {
            kaart: "{}".to_owned(),
            ..joining
        };
        assert!(matches!(
            damaged.faults().as_slice(),
            [Inrichtfout::Kaart(_)]
        ));
    }

    #[test]
    fn a_card_is_judged_at_once_and_a_good_one_has_no_fault() {
        let made = good().carry_out(&VERS, 1_000).unwrap();
        let card = made.identity.card().to_json().to_owned();
        assert_eq!(card_fault(&card), None);
        assert_eq!(card_fault(&format!("  {card}\n")), None);
        let changed = card.replacen('1', "2", 1);
        for text in ["", "{}", "\u{fffd}PNG", changed.as_str()] {
            let fault = card_fault(text);
            assert!(matches!(fault, Some(Inrichtfout::Kaart(_))), "{text}");
        }
    }

    #[test]
    fn a_vault_reads_back_and_a_foreign_record_is_counted() {
        let made = good().carry_out(&VERS, 1_000).unwrap();
        let doc = |name: &str, bytes| ((Class::Private, name.to_owned()), vec![bytes]);
        let documents: Documents = [
            doc(IDENTITEIT, made.identity.to_record()),
            doc(ROOSTER, json::write(&made.roster).into_bytes()),
            doc(KAARTEN, cards_to_record(&[made.identity.card().clone()])),
        ]
        .into();
        let held = read(&[([5; 16], b"geen wijziging".to_vec())], &documents).unwrap();
        assert_eq!(
            (held.onleesbaar, held.kaarten.len(), held.log.len()),
            (1, 1, 0)
        );
        assert_eq!(held.roster, made.roster);
        assert!(read(&[], &Documents::new()).is_err());
    }
}
