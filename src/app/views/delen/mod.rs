//! Giving and receiving: own card, colleagues, what goes out, what is in conflict.

mod voorbeeld;

use crate::letters::Letters;
pub use voorbeeld::{Regel, Veldregel, Voorbeeld, Weghaling, regels, voorbeeld};

use crate::order::{Map, Set};
use crate::{
    app::{
        Route, Session,
        delen::{naam, naam_van, onderwerp, plek},
        text::nl,
    },
    bytes::hex,
    domain::Datum,
    exchange::{card::Card, fingerprint::Fingerprint, signing::KeyId},
    log::{Cell, Command, Onderwerp, Register, Room, Stamp, Write},
};

/// The screen, but for what came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelenView {
    /// The coordinator's name.
    pub naam: String,
    /// The own digits, in their four groups.
    pub cijfers: Vec<String>,
    /// Colleagues, by name.
    pub collegas: Vec<Collega>,
    /// How many concerns about safety there are; they go along only if chosen.
    pub zorgsignalen: usize,
    /// What a file would hold, by name.
    pub geven: Vec<(String, String)>,
    /// Registers between whose values one must choose.
    pub conflicten: Vec<Conflict>,
}

/// A colleague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collega {
    /// The key, as the screen hands it back.
    pub key: KeyId,
    /// The own name for them.
    pub naam: String,
    /// The digits, and since when they were compared.
    pub sub: Vec<String>,
    /// Whether the key still counts.
    pub geldig: bool,
}

/// A card that came along with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vreemde {
    /// The card.
    pub card: Card,
    /// What it calls itself.
    pub naam: String,
    /// How much of theirs is in hand and does not count.
    pub apart: usize,
}

/// A register with more than one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Names it on the page.
    pub id: String,
    /// What it is about.
    pub titel: String,
    /// The field.
    pub veld: &'static str,
    /// Where it is shown.
    pub plek: Option<Route>,
    /// The answers.
    pub antwoorden: Vec<Antwoord>,
}

/// One of the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Antwoord {
    /// In words.
    pub tekst: String,
    /// Who wrote it, and when.
    pub van: String,
    /// What makes it the only answer; `None` where it is chosen on its own screen.
    pub kies: Option<Command>,
}

/// The key as the id of a row.
#[must_use]
pub fn rij_id(key: KeyId) -> String {
    hex::encode(&key.0)
}

/// The digest's first sixteen digits, in groups of four.
#[must_use]
pub fn controlegetal(digest: &[u8; 32]) -> String {
    let full = hex::encode(digest);
    let digits: Vec<char> = full.chars().take(16).collect();
    let groups: Vec<String> = digits
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

/// The check number of a session's data: the state digest in full, and its start as one reads it
/// out. All that is known is hashed for it, so the screen asks for it once it stands.
#[must_use]
pub fn controle(session: &Session) -> (String, String) {
    let digest = session.state().digest();
    (hex::encode(&digest), controlegetal(&digest))
}

/// The screen of a session.
#[must_use]
pub fn delen(session: &Session, today: Datum) -> DelenView {
    let own = session.identity();
    let state = session.state();
    let shared = |id: &KeyId| *id != own.key_id();
    let mut collegas: Vec<Collega> = session
        .roster()
        .entries()
        .filter(|(id, _)| shared(id))
        .map(|(id, entry)| {
            let said = &entry.card.facts().name;
            let mut sub = vec![entry.card.fingerprint().to_string()];
            // The demo's colleagues were never compared.
            if entry.since > 0 {
                let day = session.day_of(Stamp(entry.since));
                sub.push(nl::delen::sinds(&nl::datum::kort(day, today)));
            }
            if *said != entry.name {
                sub.push(nl::delen::op_de_kaart(said));
            }
            Collega {
                key: *id,
                naam: entry.name.clone(),
                sub,
                geldig: session.roster().ended(id).is_none(),
            }
        })
        .collect();
    crate::order::sort_by_cached_key(&mut collegas, |collega| collega.naam.small());
    let erased = state.gewist();
    let trust = session.trust();
    let wijzigingen = session
        .log()
        .iter()
        .filter(|(id, entry)| {
            trust.folds(entry.header.author, *id)
                && (erased.is_empty()
                    || !entry
                        .header
                        .subjects()
                        .any(|subject| erased.contains(&subject)))
        })
        .count();
    let hidden = state.gezinnen.values().filter(|gezin| gezin.verborgen);
    let hidden = hidden.count();
    let number = |count: usize| count.to_string();
    let geldig = collegas.iter().filter(|collega| collega.geldig).count();
    DelenView {
        naam: own.naam().to_owned(),
        cijfers: groups(own.card().fingerprint()),
        geven: vec![
            (
                nl::delen::AANTAL_GEZINNEN.to_owned(),
                nl::delen::gezinnen(state.gezinnen.len(), hidden),
            ),
            (
                nl::delen::AANTAL_KOPPELINGEN.to_owned(),
                number(state.koppelingen.len()),
            ),
            (
                nl::delen::AANTAL_WIJZIGINGEN.to_owned(),
                number(wijzigingen),
            ),
            (nl::delen::AANTAL_COLLEGAS.to_owned(), number(geldig)),
        ],
        collegas,
        zorgsignalen: state
            .koppelingen
            .values()
            .map(|k| k.zorgsignalen.len())
            .sum(),
        conflicten: conflicten(session, today),
    }
}

fn groups(fingerprint: Fingerprint) -> Vec<String> {
    fingerprint
        .to_string()
        .split(' ')
        .map(str::to_owned)
        .collect()
}

fn conflicten(session: &Session, today: Datum) -> Vec<Conflict> {
    let state = session.state();
    let one = |(register, cell): (&Register, &Cell)| {
        let over = onderwerp(state, register.subject);
        let antwoord = |write: &Write| {
            let by: Set<String> = cell
                .live
                .iter()
                .filter(|live| live.write == *write)
                .map(|live| {
                    let who = naam_van(session, live.author);
                    nl::delen::antwoord_van(
                        who.as_deref(),
                        &nl::datum::kort(session.day_of(live.stamp), today),
                    )
                })
                .collect();
            Antwoord {
                tekst: nl::waarde::waarde(write).unwrap_or_else(|| leeg(write).to_owned()),
                van: nl::woorden::lijst(by),
                kies: over.and_then(|over| kies(over, write)),
            }
        };
        Conflict {
            id: format!(
                "{}-{}-{}",
                hex::encode(&register.subject),
                register.field as u16,
                hex::encode(&register.element)
            ),
            titel: naam(state, register.subject)
                .unwrap_or_else(|| nl::vandaag::ZONDER_NAAM.to_owned()),
            veld: nl::gegevens::register(register.field),
            plek: over.map(plek),
            antwoorden: cell.different().map(antwoord).collect(),
        }
    };
    state.conflicts().map(one).collect()
}

/// In place of what a write says that empties a field.
fn leeg(write: &Write) -> &'static str {
    if write.is_removal() {
        nl::delen::WEGGEHAALD
    } else {
        nl::delen::WORDT_ONBEKEND
    }
}

/// The command that makes this the only answer.
fn kies(over: Onderwerp, write: &Write) -> Option<Command> {
    match (over, write) {
        (Onderwerp::Gezin(id), Write::Verborgen(true)) => Some(Command::Verberg(id)),
        (Onderwerp::Gezin(id), Write::Verborgen(false)) => Some(Command::Toon(id)),
        _ if write.room() == Room::Header => None,
        _ => Some(Command::Kies {
            over,
            write: Box::new(write.clone()),
        }),
    }
}

/// Cards of people who are not in the roster, those with most set aside first.
#[must_use]
pub fn vreemden(session: &Session, cards: &[Card]) -> Vec<Vreemde> {
    let aside = session.state().set_aside();
    let mut by_key = Map::<KeyId, &Card>::new();
    for card in cards {
        if session.roster().get(&card.key_id()).is_none() {
            let known = by_key.entry(card.key_id()).or_insert(card);
            if card.facts().stamp > known.facts().stamp {
                *known = card;
            }
        }
    }
    let mut found: Vec<Vreemde> = by_key
        .into_iter()
        .map(|(key, card)| Vreemde {
            card: card.clone(),
            naam: card.facts().name.clone(),
            apart: aside.get(&key).copied().unwrap_or(0),
        })
        .collect();
    crate::order::sort_by_key(&mut found, |one| std::cmp::Reverse(one.apart));
    found
}
