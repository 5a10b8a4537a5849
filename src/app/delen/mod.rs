//! Giving and receiving, as far as it needs no browser: makes the file that goes out, judges what
//! came in, and says what taking it over would do. Keeps nothing itself.

mod gevolg;
mod namen;

pub use gevolg::{Gevolg, Soort, Verschil, gevolg};
pub use namen::{naam, onderwerp, plek};

use super::{Message, Session, gemeente::is_demo_key, text::nl};
use crate::order::Set;
use crate::{
    bytes::hash,
    domain::{Datum, GezinId, Koppeling},
    exchange::{
        bundle::Level,
        card::Card,
        export::{Order, Share, export},
        import::{self, ImportFault, Incoming, Receiver, Verified},
        preview::Removal,
        roster::{CardNews, Roster, RosterFault},
        signing::KeyId,
    },
    log::{ChangeId, Entry, Signed, Stamp},
};

/// A file to download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bestand {
    /// A name that says nothing of anyone.
    pub naam: String,
    /// What is in it.
    pub tekst: String,
}

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrived {
    /// A card: to be compared and entered, or not.
    Kaart {
        /// The card.
        card: Box<Card>,
        /// What it means for the roster.
        nieuws: Kaartnieuws,
    },
    /// A colleague's changes, looked through and not taken over.
    Bestand(Box<Ontvangen>),
    /// A file by someone unknown: only the card in it is looked at.
    Vreemd {
        /// What is wrong with it.
        message: Message,
        /// The card.
        card: Box<Card>,
    },
}

/// What a card that came in means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kaartnieuws {
    /// Someone who is not in the roster.
    Vreemd,
    /// A newer card of a colleague.
    Nieuwer,
    /// A card that is known.
    Bekend,
    /// One's own card.
    Eigen,
}

/// A file of which everything holds, and what taking it over would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ontvangen {
    /// What `exchange` found.
    pub verified: Verified,
    /// What would change on screen.
    pub gevolg: Gevolg,
}

/// What is to be kept, once the user has said yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overname {
    /// The changes to save.
    pub changes: Vec<Signed>,
    /// How many of them do not count, since their author is not in the roster or ended.
    pub apart: usize,
    /// How many were asked about and got no yes.
    pub weggelaten: usize,
    /// Cards of people who are not in the roster.
    pub vreemden: Vec<Card>,
    /// The roster with newer cards of colleagues, if there were any.
    pub roster: Option<Roster>,
}

/// Makes a file of everything that is shared between colleagues, for all of them. Concerns about
/// safety go along only where `zorgsignalen` says so.
///
/// # Errors
/// In words, when no file can be made.
pub fn make_file(
    session: &mut Session,
    vreemden: &[Card],
    zorgsignalen: bool,
    today: Datum,
    now_ms: u64,
) -> Result<Bestand, Message> {
    let what = (Level::Volledig, "uitwisseling");
    bestand_van(
        session,
        what,
        vreemden,
        zorgsignalen,
        (today, now_ms),
        |_| Share::Whole,
    )
}

/// Makes a file of what `pick` gives away, at a level, with a word of what it is in its name.
///
/// # Errors
/// In words, when no file can be made.
pub(super) fn bestand_van(
    session: &mut Session,
    (level, soort): (Level, &str),
    vreemden: &[Card],
    zorgsignalen: bool,
    (today, now_ms): (Datum, u64),
    pick: impl Fn(&Entry) -> Share,
) -> Result<Bestand, Message> {
    let made = session.stamp(now_ms).0;
    let order = Order {
        made,
        programme: Some(session.identity().programma().0),
        recipients: Set::new(),
        level,
        roster: session.roster(),
        strangers: vreemden,
        zorgsignalen,
        erased: session.state().gewist(),
    };
    let key = session.identity().key();
    let tekst = export(&order, session.log(), key, |_, entry| pick(entry))
        .map_err(|fault| nl::bestand::export(&fault))?;
    Ok(Bestand {
        naam: format!("koppelbord-{soort}-{today}-{}.json", code(&tekst)),
        tekst,
    })
}

/// One's own card, as a file; the first digits of its fingerprint are in the name.
#[must_use]
pub fn card_file(session: &Session) -> Bestand {
    let card = session.identity().card();
    let digits = card.fingerprint().to_string();
    let first = digits.split(' ').next().unwrap_or_default();
    Bestand {
        naam: format!("koppelbord-kaart-{first}.json"),
        tekst: card.to_json().to_owned(),
    }
}

/// Four signs that tell one file from another, without letters that look alike.
fn code(text: &str) -> String {
    const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let digest = hash::sha256(&[b"koppelbord file name", text.as_bytes()]);
    let pick = |byte: &u8| {
        SIGNS
            .get(usize::from(byte % 32))
            .map(|sign| char::from(*sign))
    };
    digest.iter().take(4).filter_map(pick).collect()
}

/// Judges what came in. Changes nothing.
///
/// # Errors
/// In words: what is wrong with it, and what to do.
pub fn receive(session: &Session, bytes: &[u8], vreemden: &[Card]) -> Result<Arrived, Message> {
    let receiver = Receiver {
        own: session.identity().key_id(),
        roster: session.roster(),
        log: session.log(),
        programme: Some(session.identity().programma().0),
        erased: session.state().gewist(),
        strangers: vreemden,
    };
    let is_foreign_demo = |card: &Card| is_demo_key(card.key_id()) && !session.is_demo();
    let say = |fault: &ImportFault| nl::bestand::import(fault, &|key| naam_van(session, *key));
    match import::receive(bytes, &receiver) {
        Ok(Incoming::Card(card)) if is_foreign_demo(&card) => Err(nl::bestand::uit_de_demo()),
        Ok(Incoming::Card(card)) => {
            let nieuws = kaartnieuws(session, &card)?;
            Ok(Arrived::Kaart { card, nieuws })
        }
        Ok(Incoming::File(file)) => {
            let verified = *file;
            let gevolg = gevolg(session, &verified.changes, session.roster());
            Ok(Arrived::Bestand(Box::new(Ontvangen { verified, gevolg })))
        }
        Err(fault) => {
            let message = say(&fault);
            match fault {
                ImportFault::UnknownSigner {
                    card: Some(card), ..
                } => {
                    if is_foreign_demo(&card) {
                        return Err(nl::bestand::uit_de_demo());
                    }
                    Ok(Arrived::Vreemd { message, card })
                }
                _ => Err(message),
            }
        }
    }
}

/// What a card means for the roster.
///
/// # Errors
/// When it passes for a colleague's with another key.
fn kaartnieuws(session: &Session, card: &Card) -> Result<Kaartnieuws, Message> {
    if card.key_id() == session.identity().key_id() {
        return Ok(Kaartnieuws::Eigen);
    }
    match session.roster().clone().see(card) {
        CardNews::Stranger => Ok(Kaartnieuws::Vreemd),
        CardNews::Newer => Ok(Kaartnieuws::Nieuwer),
        CardNews::Known => Ok(Kaartnieuws::Bekend),
        CardNews::SecondKey => {
            let fault = RosterFault::SecondKey(card.key_id());
            Err(nl::bestand::roster(&fault, &|key| naam_van(session, *key)))
        }
    }
}

/// More families than this hidden by one colleague are asked about.
const VERBERGT: usize = 5;

impl Ontvangen {
    /// What is asked about apart: what takes something away that one has. That is erasing a
    /// family, hiding more than five that one sees, or more than a tenth of them, by one
    /// colleague, and hiding one with a koppeling that runs here. What is not here yet, or is
    /// shown again by the same file, takes nothing away: if it were left out, the two would hold
    /// other things and neither would know.
    #[must_use]
    pub fn apart(&self, session: &Session) -> Vec<&Removal> {
        let gezinnen = &session.state().gezinnen;
        let seen = gezinnen.values().filter(|gezin| !gezin.verborgen).count();
        let removals = &self.verified.preview.removals;
        let here = |one: &&Removal| gezinnen.contains_key(&GezinId(one.subject));
        let (erase, hide): (Vec<_>, Vec<_>) =
            removals.iter().filter(here).partition(|one| one.erases);
        let goes = |one: &&&Removal| {
            let mut all = self.gevolg.verschillen.iter();
            all.any(|verschil| verschil.over == one.subject && verschil.soort == Soort::Verborgen)
        };
        let hide: Vec<&Removal> = hide.iter().filter(goes).copied().collect();
        let many = |author: KeyId| {
            let count = hide.iter().filter(|one| one.author == author).count();
            count > VERBERGT || count * 10 > seen
        };
        let runs = |gezin: GezinId| {
            let mut own = session.state().koppelingen_of(gezin);
            own.any(Koppeling::is_open)
        };
        let asked = |one: &&&Removal| many(one.author) || runs(GezinId(one.subject));
        let many = hide.iter().filter(asked).copied();
        erase.into_iter().chain(many).collect()
    }

    /// What is kept when the user says yes; of what is asked about apart only what was said yes
    /// to. The rest of those is offered again with the same file.
    #[must_use]
    pub fn overnemen(&self, session: &Session, weghalen: &Set<ChangeId>) -> Overname {
        let left_out: Set<ChangeId> = self
            .apart(session)
            .into_iter()
            .map(|removal| removal.change)
            .filter(|change| !weghalen.contains(change))
            .collect();
        let changes = self.verified.changes.iter();
        let mut roster = session.roster().clone();
        let mut vreemden = Vec::new();
        for card in &self.verified.cards {
            if roster.see(card) == CardNews::Stranger {
                vreemden.push(card.clone());
            }
        }
        let aside: Set<ChangeId> = (self.verified.preview.set_aside.iter())
            .map(|one| one.change)
            .collect();
        let changes: Vec<Signed> = changes
            .filter(|change| !left_out.contains(&change.id()))
            .cloned()
            .collect();
        Overname {
            apart: changes
                .iter()
                .filter(|change| aside.contains(&change.id()))
                .count(),
            weggelaten: left_out.len(),
            changes,
            vreemden,
            roster: (roster != *session.roster()).then_some(roster),
        }
    }
}

/// The roster with a colleague's card, once the digits that were read aloud are typed.
///
/// # Errors
/// In words: the digits differ, or the card cannot be entered.
pub fn invoeren(
    session: &Session,
    card: &Card,
    cijfers: &str,
    naam: &str,
    now_ms: u64,
) -> Result<Roster, Message> {
    if !card.fingerprint().is_typed(cijfers) {
        return Err(nl::delen::cijfers_anders(cijfers));
    }
    let mut roster = session.roster().clone();
    roster
        .enter(naam, card.clone(), Stamp::at_ms(now_ms).0)
        .map_err(|fault| nl::bestand::roster(&fault, &|key| naam_van(session, *key)))?;
    Ok(roster)
}

/// A name to offer for a card: the one on it, unless that is our own, as with a backup of ours.
#[must_use]
pub fn voorstel_naam(session: &Session, card: &Card) -> String {
    let said = &card.facts().name;
    if *said == session.identity().naam() {
        nl::delen::vorige(said)
    } else {
        said.clone()
    }
}

/// Whether what was typed are the digits of this card.
#[must_use]
pub fn is_known_digits(card: &Card, cijfers: &str) -> bool {
    card.fingerprint().is_typed(cijfers)
}

/// The roster with another name for a colleague.
///
/// # Errors
/// In words.
pub fn hernoemen(session: &Session, key: KeyId, naam: &str) -> Result<Roster, Message> {
    let mut roster = session.roster().clone();
    roster
        .rename(&key, naam)
        .map_err(|fault| nl::bestand::roster(&fault, &|key| naam_van(session, *key)))?;
    Ok(roster)
}

/// How a key is called here: the roster's own name, never the card's.
#[must_use]
pub fn naam_van(session: &Session, key: KeyId) -> Option<String> {
    let entry = session.roster().get(&key).map(|entry| entry.name.clone());
    let own = key == session.identity().key_id();
    entry.or_else(|| own.then(|| session.identity().naam().to_owned()))
}

#[cfg(test)]
mod backup_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod verborgen_tests;
#[cfg(test)]
mod zorg_tests;
