//! How safe the data are: what was last saved in a file outside the browser and what since then was
//! not, how much room there is, and what the place itself promises. Facts come in as values;
//! what they mean for a coordinator is decided here and said in `text::nl::kopie`.

use serde::{Deserialize, Serialize};

use super::{IdentityFault, Session, opening};
use crate::{
    bytes::json,
    domain::Datum,
    log::Signed,
    vault::{Class, Documents},
};

/// Name of the vault document that remembers the last copy.
pub const KOPIE: &str = "kopie";

/// Code units of local storage that every browser gives (research of storage limits, §3.1).
const EENHEDEN: u64 = 2_500_000;
/// From this share on, in hundredths, it is said that it fills up.
const KRAP: u64 = 60;
/// From this share on long texts are refused, so that there is room for all the rest.
const VOL: u64 = 90;
/// What counts as a long text then, in bytes of a change.
pub const LANG: usize = 1024;
/// So many changes since the last copy are worth a word, where the place is sure.
const VEEL: usize = 50;
/// And where it is not.
const ONZEKER: usize = 20;

/// The last copy that was saved outside the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kopie {
    /// How many changes were in it.
    pub wijzigingen: u32,
    /// When, in milliseconds since 1970.
    pub ms: u64,
    /// Whether one works from that file: it is written day after day.
    pub bestand: bool,
}

impl Kopie {
    /// A copy of all that a session holds, made now.
    #[must_use]
    pub fn van(session: &Session, ms: u64, bestand: bool) -> Self {
        Self {
            wijzigingen: u32::try_from(session.log().len()).unwrap_or(u32::MAX),
            ms,
            bestand,
        }
    }

    /// What the vault remembers of it.
    #[must_use]
    pub fn uit(documents: &Documents) -> Option<Self> {
        let versions = documents.get(&(Class::Private, KOPIE.to_owned()))?;
        let all = versions.iter().filter_map(|bytes| json::parse(bytes).ok());
        all.max_by_key(|kopie: &Self| kopie.ms)
    }

    /// As the vault remembers it.
    #[must_use]
    pub fn to_record(self) -> Vec<u8> {
        json::write(&self).into_bytes()
    }
}

/// What the browser says of the place where the data are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Omgeving {
    /// The page was opened as a file from a disk.
    pub bestand: bool,
    /// Other pages may stand under the same address.
    pub gedeeld: bool,
    /// Whether the browser promises not to clear the data by itself, if it says so.
    pub beloofd: Option<bool>,
    /// Code units in local storage, of whatever page.
    pub eenheden: u64,
    /// Other vaults in this browser.
    pub andere: usize,
    /// Bytes that the browser counts for this address.
    pub gebruikt: u64,
    /// Bytes that it gives; 0 when it does not say.
    pub ruimte: u64,
}

/// How much room there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ruimte {
    /// Enough.
    Ruim,
    /// It fills up.
    Krap,
    /// Long texts have no place any more.
    Vol,
}

impl Omgeving {
    /// How full the fuller of the two stores is, in hundredths.
    #[must_use]
    pub fn deel(&self) -> u64 {
        let local = self.eenheden * 100 / EENHEDEN;
        let all = self.gebruikt.saturating_mul(100).checked_div(self.ruimte);
        local.max(all.unwrap_or(0)).min(100)
    }

    /// The same as a step.
    #[must_use]
    pub fn ruimte(&self) -> Ruimte {
        match self.deel() {
            VOL.. => Ruimte::Vol,
            KRAP.. => Ruimte::Krap,
            _ => Ruimte::Ruim,
        }
    }

    /// Whether nobody but the coordinator is expected to clear it.
    #[must_use]
    pub fn is_zeker(&self) -> bool {
        self.beloofd == Some(true) && !self.bestand
    }
}

/// How the data stand: in copies and in this place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Veiligheid {
    /// The last copy.
    pub kopie: Option<Kopie>,
    /// The place.
    pub omgeving: Omgeving,
    /// Whether a file was chosen that the next copy goes to without asking.
    pub doel: bool,
}

impl Veiligheid {
    /// Whether one works from a file.
    #[must_use]
    pub fn uit_bestand(&self) -> bool {
        self.kopie.is_some_and(|kopie| kopie.bestand)
    }

    /// How many changes no copy has.
    #[must_use]
    pub fn sinds(&self, session: &Session) -> usize {
        let had = self.kopie.map_or(0, |kopie| kopie.wijzigingen);
        let had = usize::try_from(had).unwrap_or(usize::MAX);
        let here = session.log().len();
        // Less than there was: nobody knows which of these the copy has.
        here.checked_sub(had).unwrap_or(here)
    }

    /// Whether that is worth a word on every screen: by what would be lost, not by days.
    #[must_use]
    pub fn herinner(&self, sinds: usize) -> bool {
        let least = match (self.uit_bestand(), self.omgeving.is_zeker()) {
            (true, _) => 1,
            (false, true) => VEEL,
            (false, false) => ONZEKER,
        };
        sinds >= least
    }
}

/// What trying a copy out came to. Nothing is changed by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proef {
    /// Families in it.
    pub gezinnen: usize,
    /// Koppelingen in it.
    pub koppelingen: usize,
    /// Changes in it.
    pub wijzigingen: usize,
    /// The day and time of the last change in it.
    pub tot: Option<(Datum, (u8, u8))>,
    /// Changes that are here and not in it.
    pub ontbreekt: usize,
    /// Changes that are in it and not here.
    pub nieuw: Vec<Signed>,
    /// Pieces of it that do not open.
    pub kapot: usize,
}

/// Compares what a copy holds with what is here.
///
/// # Errors
/// When the copy holds no identity: then it is no copy of a whole vault.
pub fn proef(
    session: &Session,
    changes: &[([u8; 16], Vec<u8>)],
    documents: &Documents,
    kapot: usize,
    now_ms: u64,
) -> Result<Proef, IdentityFault> {
    let inhoud = opening::read(changes, documents)?;
    let here = session.log();
    let nieuw: Vec<Signed> = inhoud
        .log
        .iter()
        .filter(|(id, _)| here.get(*id).is_none())
        .map(|(_, entry)| entry.signed.clone())
        .collect();
    let missing = here.iter().filter(|(id, _)| inhoud.log.get(*id).is_none());
    let ontbreekt = missing.count();
    let wijzigingen = inhoud.log.len();
    let kapot = kapot + inhoud.onleesbaar;
    let copy = Session::open(inhoud.identity, inhoud.roster, inhoud.log, now_ms, false);
    let newest = copy.newest().map(|entry| entry.header.stamp.ms());
    Ok(Proef {
        gezinnen: copy.state().gezinnen.len(),
        koppelingen: copy.state().koppelingen.len(),
        wijzigingen,
        tot: newest.map(|ms| session.moment_of(ms)),
        ontbreekt,
        nieuw,
        kapot,
    })
}

#[cfg(test)]
mod tests;
