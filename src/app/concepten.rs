//! Concepten: what somebody typed and did not save yet, by screen and form. Which there are, how
//! long they stay and how they are written down. It knows no store and no screen; the vault keeps
//! each as a document of its own. No concept is ever part of the log, so none is in a file. A
//! field that holds what a BSN may be is in none.

use super::Route;
use crate::{
    bytes::{hash, hex, json},
    domain::{
        Afscheidstap, Afsluitreden, Afspraakplek, Contactsoort, Evaluatiemoment, Frequentie,
        Gespreksoort, GezinId, Kant, KoppelingId, Onderwerp, Oordeel, Pauzereden, Steunsoort,
        Telefoon, Vervoer, Vervolg, contains_bsn,
    },
    log::State,
    order::Map,
    vault::{Class, Documents},
};

/// No more than this many; the oldest go.
pub const MEEST: usize = 30;
/// Days after which one goes.
pub const DAGEN: u64 = 60;
/// Bytes of one, written down.
const GROOTST: usize = 64 * 1024;
/// What the record begins with.
const VORM: &str = "concept 1";

/// The fields of a form that were filled in, by name, as text.
pub type Velden = Vec<(String, String)>;

/// Whether a field may be kept: not where nine of its digits can be a BSN.
#[must_use]
pub fn mag_bewaard((naam, text): &(String, String)) -> bool {
    let number = naam == TELEFOON && Telefoon::can_be_bsn(text);
    naam.trim_end_matches(WAS) == DAGDELEN || !(contains_bsn(text) || number)
}

/// Behind the name of a field: what stood there when one began.
pub const WAS: &str = "~was";
/// The field for a telephone number, in every form that has one.
const TELEFOON: &str = "telefoon";
/// The field in which a form keeps the week: 28 bits, as one number.
const DAGDELEN: &str = "dagdelen";

/// Which form on which screen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sleutel {
    /// The address of the screen.
    pub adres: String,
    /// The form on it.
    pub formulier: String,
}

impl Sleutel {
    /// The key of a form.
    #[must_use]
    pub fn new(route: Route, formulier: impl Into<String>) -> Self {
        Self {
            adres: route.scherm().to_hash(),
            formulier: formulier.into(),
        }
    }

    /// The name of its document, which stands unsealed in the store and so says nothing.
    #[must_use]
    pub fn document(&self) -> String {
        let text = format!("{}\n{}", self.adres, self.formulier);
        hex::encode(&hash::id16("concept", text.as_bytes()))
    }
}

/// What was typed, and when.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Concept {
    /// Milliseconds since 1970.
    pub op: u64,
    /// The fields.
    pub velden: Velden,
}

/// It is longer than what is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TeGroot;

/// All concepten of an open vault.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Concepten {
    all: Map<Sleutel, Concept>,
}

impl Concepten {
    /// The one of a form.
    #[must_use]
    pub fn get(&self, sleutel: &Sleutel) -> Option<&Concept> {
        self.all.get(sleutel)
    }

    /// How many there are, and the address of the one that was typed last; one elsewhere where
    /// there is one, so that one comes to each from the other.
    #[must_use]
    pub fn laatste(&self, hier: Route) -> Option<(usize, &str)> {
        let hier = hier.scherm().to_hash();
        let all = self.all.iter();
        let last = all.max_by_key(|(key, concept)| (key.adres != hier, concept.op))?;
        Some((self.all.len(), &last.0.adres))
    }

    /// Keeps what was typed in place of what was there, except what [`mag_bewaard`] forbids;
    /// gives those that had to make room, or nothing where nothing changed. With nothing left to
    /// keep it lets go of what was there.
    ///
    /// # Errors
    /// [`TeGroot`]; what was there stays.
    pub fn keep(
        &mut self,
        sleutel: Sleutel,
        mut velden: Velden,
        now_ms: u64,
    ) -> Result<Option<Vec<Sleutel>>, TeGroot> {
        velden.retain(mag_bewaard);
        if velden.is_empty() {
            return Ok(self.remove(&sleutel).then(Vec::new));
        }
        if self
            .all
            .get(&sleutel)
            .is_some_and(|old| old.velden == velden)
        {
            return Ok(None);
        }
        let concept = Concept { op: now_ms, velden };
        if encode(&sleutel, &concept).len() > GROOTST {
            return Err(TeGroot);
        }
        self.all.insert(sleutel, concept);
        Ok(Some(self.make_room()))
    }

    /// Lets one go; whether it was there.
    pub fn remove(&mut self, sleutel: &Sleutel) -> bool {
        self.all.remove(sleutel).is_some()
    }

    /// The record of one.
    #[must_use]
    pub fn record(&self, sleutel: &Sleutel) -> Option<Vec<u8>> {
        Some(encode(sleutel, self.all.get(sleutel)?))
    }

    /// Takes in what a vault holds; of two about one form the last typed counts. What cannot be
    /// read is passed over. Gives those that are too old or too many, and those of which a part
    /// may not stay: they have to be written anew.
    pub fn absorb(&mut self, documents: &Documents, now_ms: u64) -> Vec<Sleutel> {
        let drafts = documents
            .iter()
            .filter(|((class, _), _)| *class == Class::Draft);
        let mut gone = Vec::new();
        for bytes in drafts.flat_map(|(_, versions)| versions) {
            let Some((sleutel, mut concept)) = decode(bytes) else {
                continue;
            };
            let before = concept.velden.len();
            concept.velden.retain(mag_bewaard);
            if concept.velden.len() < before {
                gone.push(sleutel.clone());
            }
            if concept.velden.is_empty() {
                continue;
            }
            let here = self.all.entry(sleutel).or_default();
            if *here < concept {
                *here = concept;
            }
        }
        let old = |concept: &Concept| now_ms.saturating_sub(concept.op) > DAGEN * 86_400_000;
        gone.extend(self.take_out(|_, concept| old(concept)));
        gone.extend(self.make_room());
        gone
    }

    /// Forgets those whose documents another tab removed.
    pub fn forget(&mut self, documents: &[String]) {
        self.all
            .retain(|sleutel, _| !documents.contains(&sleutel.document()));
    }

    /// Lets go of those about a family or koppeling that is not there any more; gives them.
    pub fn sweep(&mut self, state: &State) -> Vec<Sleutel> {
        let family = |id: GezinId| state.gezinnen.contains_key(&id);
        let pair = |id: KoppelingId| state.koppelingen.contains_key(&id);
        self.take_out(|sleutel, _| match Route::parse(&sleutel.adres) {
            Route::Gezin(id) | Route::Gesprek(id) => !family(id),
            Route::Matchen(Some(who)) => !family(who.gezin),
            Route::Koppeling(id) => !pair(id),
            _ => false,
        })
    }

    fn make_room(&mut self) -> Vec<Sleutel> {
        let mut ages: Vec<(u64, Sleutel)> = self
            .all
            .iter()
            .map(|(sleutel, concept)| (concept.op, sleutel.clone()))
            .collect();
        crate::order::sort(&mut ages);
        let over = ages.len().saturating_sub(MEEST);
        let gone: Vec<Sleutel> = ages.into_iter().take(over).map(|(_, it)| it).collect();
        self.take_out(|sleutel, _| gone.contains(sleutel))
    }

    fn take_out(&mut self, out: impl Fn(&Sleutel, &Concept) -> bool) -> Vec<Sleutel> {
        let mut gone = Vec::new();
        self.all.retain(|sleutel, concept| {
            let goes = out(sleutel, concept);
            if goes {
                gone.push(sleutel.clone());
            }
            !goes
        });
        gone
    }
}

/// How long the lists are from which small forms choose by number.
fn lists() -> String {
    let lists = [
        Contactsoort::ALL.len(),
        Steunsoort::ALL.len(),
        Frequentie::ALL.len(),
        Oordeel::ALL.len(),
        Afsluitreden::ALL.len(),
        Kant::ALL.len(),
        Vervolg::ALL.len(),
        Afspraakplek::ALL.len(),
        Vervoer::ALL.len(),
        Onderwerp::ALL.len(),
        Gespreksoort::ALL.len(),
        Evaluatiemoment::ALL.len(),
        Pauzereden::ALL.len(),
        Afscheidstap::ALL.len(),
    ];
    let numbers: Vec<String> = lists.iter().map(ToString::to_string).collect();
    format!("[{}]", numbers.join(", "))
}

fn encode(sleutel: &Sleutel, concept: &Concept) -> Vec<u8> {
    let mut parts = vec![
        VORM.to_owned(),
        concept.op.to_string(),
        sleutel.adres.clone(),
        sleutel.formulier.clone(),
        lists(),
    ];
    for (name, text) in &concept.velden {
        parts.push(name.clone());
        parts.push(text.clone());
    }
    json::write(&parts).into_bytes()
}

fn decode(bytes: &[u8]) -> Option<(Sleutel, Concept)> {
    if bytes.len() > GROOTST {
        return None;
    }
    let parts: Vec<String> = json::parse(bytes).ok()?;
    let [vorm, op, adres, formulier, theirs, rest @ ..] = parts.as_slice() else {
        return None;
    };
    let (pairs, odd) = rest.as_chunks::<2>();
    if vorm != VORM || !odd.is_empty() {
        return None;
    }
    // The third of another list is another choice: a number is only kept beside the same lists.
    let same = *theirs == lists();
    let number = |one: &str| one.len() <= 2 && one.bytes().all(|b| b.is_ascii_digit());
    let choice = |text: &str| !text.is_empty() && text.split(' ').all(number);
    let kept = pairs.iter().filter(|[_, text]| same || !choice(text));
    let concept = Concept {
        op: op.parse().ok()?,
        velden: kept
            .map(|[name, text]| (name.clone(), text.clone()))
            .collect(),
    };
    let sleutel = Sleutel {
        adres: adres.clone(),
        formulier: formulier.clone(),
    };
    Some((sleutel, concept))
}

#[cfg(test)]
mod tests;
