//! All koppelingen: as a board by fase with how long each is there, or as a list; filtered by
//! fase, name and whether one waits, in an order that one chooses. What waits is said by the same
//! rule as on Vandaag; where a card may go by the same rule as at its gate.

use super::{
    koppeling::knop,
    wie,
    zoeken::{Words, folded},
};
use crate::letters::Letters;
use crate::order::Set;
use crate::{
    app::{
        agenda::{self, Taak, Wanneer},
        situatie::Blik,
        text::nl::{agenda as woorden_agenda, begeleiding, bord as nl, koppelingen as woorden},
    },
    domain::{Datum, Fase, Koppeling, KoppelingId, Regel},
};

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Orde {
    /// Longest in its fase first.
    #[default]
    Fase,
    /// By name.
    Naam,
    /// Longest without contact first.
    Contact,
    /// What is next first.
    Stap,
}

impl Orde {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Fase, Self::Naam, Self::Contact, Self::Stap];

    /// What it is called.
    #[must_use]
    pub fn naam(self) -> &'static str {
        match self {
            Self::Fase => nl::ORDE_FASE,
            Self::Naam => nl::ORDE_NAAM,
            Self::Contact => nl::ORDE_CONTACT,
            Self::Stap => nl::ORDE_STAP,
        }
    }
}

/// What to show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only these fasen; empty is all that run.
    pub fasen: Set<Fase>,
    /// Parts of a name.
    pub naam: String,
    /// Only what waits for the coordinator.
    pub wacht: bool,
    /// The order.
    pub orde: Orde,
}

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Koppelingen {
    /// One line below the title.
    pub sub: String,
    /// Each fase with how many there are of it, whatever the filter.
    pub fasen: Vec<(Fase, usize)>,
    /// How many wait for the coordinator.
    pub wachten: usize,
    /// The columns: which fase, and its name; no fase while that is in conflict.
    pub kolommen: Vec<(Option<Fase>, String)>,
    /// What the filter leaves, in the order that was chosen.
    pub kaarten: Vec<Kaart>,
    /// Whether there is no koppeling at all.
    pub leeg: bool,
}

/// One koppeling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kaart {
    /// Which.
    pub id: KoppelingId,
    /// Where it is; `None` while that is in conflict.
    pub fase: Option<Fase>,
    /// The name of that.
    pub fasenaam: String,
    /// The two.
    pub titel: String,
    /// How long it is there.
    pub dagen: String,
    /// When one last spoke to them.
    pub contact: String,
    /// A rest, else what was agreed for later.
    pub stap: Option<String>,
    /// What waits, and whether that is for now.
    pub wacht: Option<(String, bool)>,
}

/// How a koppeling comes into another fase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hoe {
    /// At once.
    Nu,
    /// By a form on its own page.
    Formulier,
    /// Not yet, and why.
    Dicht(String),
}

/// A fase that one may want it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zet {
    /// Which.
    pub naar: Fase,
    /// The word on the button.
    pub label: &'static str,
    /// How.
    pub hoe: Hoe,
}

/// Moving a koppeling to a fase, whether there is an arrow or not. `None` when it is there
/// already, or is no more.
#[must_use]
pub fn zet(blik: &Blik<'_>, id: KoppelingId, naar: Fase) -> Option<Zet> {
    let koppeling = blik.state.koppelingen.get(&id)?;
    if koppeling.fase == Some(naar) {
        return None;
    }
    let van = koppeling.fase.unwrap_or(Fase::Voorstel);
    let gate = knop(blik, koppeling, van, naar);
    // What ending asks is asked by its form.
    let ends = naar == Fase::Afgesloten && koppeling.is_open();
    let hoe = match gate.dicht {
        _ if ends => Hoe::Formulier,
        Some(why) => Hoe::Dicht(why),
        None if gate.weken.is_some() => Hoe::Formulier,
        None => Hoe::Nu,
    };
    Some(Zet {
        naar,
        label: gate.label,
        hoe,
    })
}

/// The fasen that there is an arrow to.
#[must_use]
pub fn zetten(blik: &Blik<'_>, id: KoppelingId) -> Vec<Zet> {
    let fase = blik.state.koppelingen.get(&id).and_then(|k| k.fase);
    let next = fase.map_or(&[][..], Fase::next);
    next.iter()
        .filter_map(|naar| zet(blik, id, *naar))
        .collect()
}

/// Every koppeling as a card, whatever one looks for: what waits is worked out once after a
/// change, and not again at each letter that is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alle(Vec<(Plaats, Kaart)>);

/// Makes the cards.
#[must_use]
pub fn alle(blik: &Blik<'_>) -> Alle {
    let all = blik.state.koppelingen.values();
    Alle(all.map(|koppeling| kaart(blik, koppeling)).collect())
}

/// Makes the screen.
#[must_use]
pub fn koppelingen(Alle(all): &Alle, filter: &Filter) -> Koppelingen {
    let in_fase = |fase: Fase| all.iter().filter(|(_, k)| k.fase == Some(fase)).count();
    let ended = in_fase(Fase::Afgesloten);
    let shown = |fase: Option<Fase>| match fase {
        _ if filter.fasen.is_empty() => fase != Some(Fase::Afgesloten),
        Some(fase) => filter.fasen.contains(&fase),
        None => false,
    };
    // What has ended is put away, unless two do not agree on how.
    let still = |card: &Kaart| card.fase == Some(Fase::Afgesloten) && card.wacht.is_some();
    let wanted = Words::of(&filter.naam);
    let wachten = all.iter().filter(|(_, card)| card.wacht.is_some()).count();
    let mut cards: Vec<&(Plaats, Kaart)> = all
        .iter()
        .filter(|(_, card)| shown(card.fase) || (still(card) && filter.fasen.is_empty()))
        .filter(|(_, card)| !filter.wacht || card.wacht.is_some())
        .filter(|(place, _)| wanted.fit(&place.zoek))
        .collect();
    crate::order::sort_by(&mut cards, |(a, x), (b, y)| {
        let order = match filter.orde {
            Orde::Fase => b.days.cmp(&a.days),
            Orde::Naam => a.naam.cmp(&b.naam),
            Orde::Contact => a.contact.cmp(&b.contact),
            Orde::Stap => a.stap.cmp(&b.stap),
        };
        order.then_with(|| (&a.naam, x.id).cmp(&(&b.naam, y.id)))
    });
    let kaarten: Vec<Kaart> = cards.into_iter().map(|(_, card)| card.clone()).collect();
    // A column for what is unclear only where something is.
    let unclear = kaarten.iter().any(|kaart| kaart.fase.is_none());
    let ended_too = kaarten.iter().any(still);
    let column =
        |fase: &Option<Fase>| shown(*fase) || (ended_too && *fase == Some(Fase::Afgesloten));
    let columns = Fase::ALL.map(Some).into_iter().filter(column);
    let columns = columns.chain(unclear.then_some(None));
    Koppelingen {
        sub: woorden::telling(all.len() - ended, ended),
        fasen: Fase::ALL.map(|fase| (fase, in_fase(fase))).to_vec(),
        wachten,
        kolommen: columns.map(|fase| (fase, naam(fase))).collect(),
        kaarten,
        leeg: all.is_empty(),
    }
}

fn naam(fase: Option<Fase>) -> String {
    fase.map_or_else(|| woorden::FASE_ONBEKEND.to_owned(), woorden::fase)
}

fn waits(blik: &Blik<'_>, next: &Taak) -> Option<(String, bool)> {
    (next.toon_op() <= blik.today).then(|| {
        let what = woorden_agenda::stap(next.aanleiding);
        (what.to_owned(), next.wanneer == Wanneer::Nu)
    })
}

/// By what a card is found and has its place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Plaats {
    zoek: String,
    days: i32,
    naam: String,
    /// Nobody spoken to comes first.
    contact: Option<Datum>,
    /// Nothing agreed comes last.
    stap: (bool, Option<Datum>),
}

fn kaart(blik: &Blik<'_>, koppeling: &Koppeling) -> (Plaats, Kaart) {
    let today = blik.today;
    let titel = wie::paar(blik.state, koppeling);
    let next = agenda::volgende(blik, koppeling);
    let wacht = next.as_ref().and_then(|next| waits(blik, next));
    let since = koppeling.sinds.map(|sinds| today.days_since(sinds));
    let days = since.unwrap_or(0);
    let last = koppeling.contactmomenten.last();
    let contact = last.map(|contact| contact.op);
    let agreed = last.and_then(|last| {
        let what = last.vervolg.as_ref().map_or("", Regel::as_str);
        let op = last.vervolg_op.filter(|_| koppeling.is_open())?;
        Some((op, nl::stap(what, op, today)))
    });
    let trial = koppeling.proef.map(|proef| proef.einde);
    let trial = trial.filter(|_| koppeling.fase == Some(Fase::Proefperiode));
    let trial = trial.map(|einde| (einde, nl::proef(einde, today)));
    let stap = [agreed, trial]
        .into_iter()
        .flatten()
        .min_by_key(|(op, _)| *op);
    // Something comes next for everyone; here only when nothing nearer is said.
    let ahead = next.filter(|_| wacht.is_none()).map(|next| {
        let op = next.toon_op().max(next.op);
        (op, woorden_agenda::volgende(next.aanleiding, op, today))
    });
    let (op, stap) = stap.or(ahead).unzip();
    let rust = koppeling
        .pauze
        .as_ref()
        .map(|pauze| begeleiding::pauze_kort(pauze, koppeling.rust(today), today));
    let stap = rust.or(stap);
    let place = Plaats {
        zoek: folded(&titel),
        days,
        naam: wie::sorteer(&titel).small(),
        contact,
        stap: (op.is_none(), op),
    };
    let card = Kaart {
        id: koppeling.id,
        fase: koppeling.fase,
        fasenaam: naam(koppeling.fase),
        titel,
        dagen: woorden::dagen(days),
        contact: nl::contact(contact, today),
        stap,
        wacht,
    };
    (place, card)
}

#[cfg(test)]
mod tests;
