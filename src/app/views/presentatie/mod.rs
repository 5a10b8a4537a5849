//! What is shown to a council, leaf by leaf: made of the data as they are now, without names, and
//! with no number of one to four. Where there are too few for that, a leaf says so and shows nothing.

mod jaar;
mod live;
mod plaatsen;

pub use jaar::{Jaar, Teken as Jaarteken};
pub use live::{Live, Past, live};

use super::{
    effect::{Blok, Staaf, effect},
    kaart::Kaart,
};
use crate::{
    app::{
        Session,
        effect::{Keuze, uitgangspunten},
        situatie::Blik,
        text::nl::{effect as verslagtekst, presentatie as nl, woorden},
    },
    domain::{Dagdeel, Datum, Deelnemer, Gezin, Kant, Steunsoort},
    effect::afgerond::{MINST, delen, rond},
    matching::{Paren, plan},
    order::Map,
};

/// What a leaf is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Soort {
    Wat,
    Kaart,
    Wachten,
    Match,
    Jaar,
    Brengt,
    Bespaart,
    Verhaal,
    Werving,
}

impl Soort {
    /// All of them, in their order.
    const ALL: [Self; 9] = [
        Self::Wat,
        Self::Kaart,
        Self::Wachten,
        Self::Match,
        Self::Jaar,
        Self::Brengt,
        Self::Bespaart,
        Self::Verhaal,
        Self::Werving,
    ];
}

/// A leaf.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Blad {
    /// Its heading.
    pub titel: String,
    /// Sentences in large type.
    pub groot: Vec<String>,
    /// Numbers, and what they are of.
    pub getallen: Vec<(String, String)>,
    /// The map, and what it shows in a sentence.
    pub kaart: Option<(Kaart, String)>,
    /// Ranges, drawn.
    pub staven: Vec<Staaf>,
    /// The year of a koppeling.
    pub jaar: Option<Jaar>,
    /// For whom a match can be made on it, in turn.
    pub live: Vec<Deelnemer>,
    /// What has to be said with it.
    pub klein: Vec<String>,
}

/// The leaves that there are, in their order; none while names are not hidden.
#[must_use]
pub fn bladen(session: &Session) -> Vec<Soort> {
    if !session.is_gemaskeerd() {
        return Vec::new();
    }
    let verhaal = session.state().programma.verhalen.is_some();
    let there = Soort::ALL.into_iter();
    there
        .filter(|one| verhaal || *one != Soort::Verhaal)
        .collect()
}

/// A leaf; an empty one while names are not hidden. `breedte` is that of the map in pixels.
#[must_use]
pub fn blad(session: &Session, today: Datum, soort: Soort, breedte: i32) -> Blad {
    if !session.is_gemaskeerd() {
        return Blad::default();
    }
    let maak = Maak {
        blik: &Blik::of(session, today),
        breedte,
    };
    match soort {
        Soort::Wat => maak.wat(),
        Soort::Kaart => maak.kaart(),
        Soort::Wachten => maak.wachten(),
        Soort::Match => maak.match_(),
        Soort::Jaar => maak.jaar(),
        Soort::Brengt => maak.brengt(),
        Soort::Bespaart => maak.bespaart(),
        Soort::Verhaal => maak.verhaal(),
        Soort::Werving => maak.werving(),
    }
}

fn leaf(titel: &str) -> Blad {
    Blad {
        titel: titel.to_owned(),
        ..Blad::default()
    }
}

/// Whether enough wait and enough offer to show one of each.
fn genoeg(blik: &Blik<'_>) -> bool {
    let small = MINST as usize;
    wachtend(blik).len() >= small && met_plek(blik) >= small
}

/// Families that wait, each once.
fn wachtend<'a>(blik: &Blik<'a>) -> Vec<&'a Gezin> {
    blik.wachtend()
        .into_iter()
        .map(|(gezin, _)| gezin)
        .collect()
}

/// What kinds of support they ask for, as far as that may be told, most first.
fn soorten(waiting: &[&Gezin]) -> Vec<(Steunsoort, u32)> {
    let mut kinds: Map<Steunsoort, u32> = Map::new();
    for gezin in waiting {
        for kind in gezin.soorten.iter().flatten() {
            *kinds.entry(*kind).or_default() += 1;
        }
    }
    delen(kinds)
}

/// Kinds that five and more who wait ask for.
fn gevraagd(blik: &Blik<'_>) -> Vec<Steunsoort> {
    let all = soorten(&wachtend(blik)).into_iter();
    all.map(|(kind, _)| kind).collect()
}

/// How many steungezinnen take part and have a place.
fn met_plek(blik: &Blik<'_>) -> usize {
    let offering = blik.steungezinnen();
    blik.with(|situatie| {
        let free = offering.iter().filter(|one| one.doet_mee(blik.today));
        free.filter(|one| situatie.room(**one) > 0).count()
    })
}

struct Maak<'a> {
    blik: &'a Blik<'a>,
    breedte: i32,
}

impl Maak<'_> {
    fn wat(&self) -> Blad {
        let naam = self.blik.state.programma.naam.as_ref();
        let titel = naam.map_or_else(|| nl::WAT.to_owned(), ToString::to_string);
        Blad {
            groot: nl::WAT_HET_IS.map(str::to_owned).into(),
            ..leaf(&titel)
        }
    }

    fn wachten(&self) -> Blad {
        let waiting = wachtend(self.blik);
        let mut made = leaf(nl::WACHTEN);
        let Some(many) = rond(u32::try_from(waiting.len()).unwrap_or(u32::MAX)) else {
            made.groot.push(nl::WACHTEN_WEINIG.to_owned());
            return made;
        };
        let mut number = |many: Option<u32>, what: &str| {
            let said = many.map_or_else(|| verslagtekst::KLEIN.to_owned(), nl::of_meer);
            made.getallen.push((said, what.to_owned()));
        };
        number(Some(many), nl::WACHTENDEN);
        let offering = u32::try_from(met_plek(self.blik)).unwrap_or(u32::MAX);
        number(rond(offering), nl::MET_PLEK);
        for (kind, many) in soorten(&waiting) {
            let line = nl::vragen(many, woorden::steunsoort(kind));
            made.groot.push(line);
        }
        made.klein.push(nl::OF_MEER.to_owned());
        made
    }

    fn match_(&self) -> Blad {
        let mut made = leaf(nl::MATCH);
        if !genoeg(self.blik) {
            made.groot.push(nl::MATCH_TE_WEINIG.to_owned());
            return made;
        }
        made.live = live::kiesbaar(self.blik);
        match made.live.is_empty() {
            true => made.groot.push(nl::MATCH_NIEMAND.to_owned()),
            false => made.klein.push(nl::MATCH_UITLEG.to_owned()),
        }
        made
    }

    /// The report that may be shared: of this year, or before April, of the year before.
    fn verslag(&self) -> (Vec<Blok>, String) {
        let of = |jaar: u16| {
            let keuze = Keuze {
                jaar: Some(jaar),
                ..Keuze::default()
            };
            effect(self.blik, &keuze)
        };
        let now = self.blik.today;
        let mut made = of(now.jaar());
        if made.geen.is_some() || now.maand() < 4 {
            let before = of(now.jaar().saturating_sub(1));
            if before.geen.is_none() && before.jaar != now.jaar().to_string() {
                made = before;
            }
        }
        (made.blokken, made.sub)
    }

    fn of_report(&self, titel: &str, parts: &[&str]) -> (Blad, Vec<Blok>) {
        let (blokken, sub) = self.verslag();
        let mut made = leaf(titel);
        let found: Vec<Blok> = blokken
            .into_iter()
            .filter(|blok| parts.contains(&blok.titel))
            .collect();
        if found.is_empty() {
            made.groot.push(verslagtekst::TE_WEINIG.to_owned());
        } else {
            made.klein.push(sub);
        }
        (made, found)
    }

    fn jaar(&self) -> Blad {
        let told = !self.verslag().0.is_empty();
        let found = jaar::jaar(self.blik).filter(|_| told);
        let mut made = leaf(nl::JAAR);
        match found {
            Some(jaar) => {
                made.klein.push(nl::JAAR_UITLEG.to_owned());
                made.jaar = Some(jaar);
            }
            None => made.groot.push(nl::JAAR_TE_WEINIG.to_owned()),
        }
        made
    }

    fn brengt(&self) -> Blad {
        let answers = verslagtekst::metingen(Kant::Vraag);
        let (mut made, found) = self.of_report(nl::BRENGT, &[verslagtekst::GEDAAN, answers]);
        for blok in found {
            if blok.titel == answers {
                made.staven = blok.staven;
                made.klein.extend(blok.tekst);
                continue;
            }
            let [lopend, _, _, kinderen, _, helpers] = verslagtekst::TELLINGEN;
            let wanted = [lopend, kinderen, helpers];
            for rij in &blok.tabel.rijen {
                if let [naam, many, ..] = rij.as_slice()
                    && wanted.contains(&naam.as_str())
                {
                    let many = many.parse().map_or_else(|_| many.clone(), nl::of_meer);
                    made.getallen.push((many, naam.clone()));
                }
            }
        }
        if !made.getallen.is_empty() {
            made.klein.push(nl::OF_MEER.to_owned());
        }
        made
    }

    fn bespaart(&self) -> Blad {
        let (mut made, found) = self.of_report(verslagtekst::BESPARING, &[verslagtekst::BESPARING]);
        for blok in found {
            made.staven = blok.staven;
            made.groot.extend(blok.tekst.into_iter().take(2));
            made.groot.push(verslagtekst::NIET_IN_EUROS.to_owned());
            let rests = uitgangspunten(&self.blik.state.programma);
            // What it rests on and where that comes from; the rest is in the report.
            let method = verslagtekst::berekend(&rests);
            made.klein.extend(method.into_iter().skip(1).step_by(2));
        }
        made
    }

    fn verhaal(&self) -> Blad {
        let told = self.blik.state.programma.verhalen.as_ref();
        let told = told.map(ToString::to_string).unwrap_or_default();
        let first = told.split("\n\n").map(str::trim);
        Blad {
            groot: first
                .filter(|one| !one.is_empty())
                .take(1)
                .map(str::to_owned)
                .collect(),
            ..leaf(nl::VERHAAL)
        }
    }

    /// For how many nobody fits now, and what is asked for most: of one wish one could tell whose it is.
    fn werving(&self) -> Blad {
        let mut made = leaf(nl::WERVING);
        let blik = self.blik;
        if !genoeg(blik) {
            made.groot.push(nl::MATCH_TE_WEINIG.to_owned());
            return made;
        }
        let (asking, offering) = (blik.vraaggezinnen(), blik.steungezinnen());
        let found = blik.with(|situatie| plan(&asking, &offering, situatie, &Paren::default()));
        if let Ok(found) = found {
            let [fit, left] = [found.voorstellen.len(), found.over.len()]
                .map(|many| u32::try_from(many).unwrap_or(u32::MAX));
            made.groot.push(nl::geholpen(rond(fit), rond(left)));
        }
        let mut slots: Map<Dagdeel, u32> = Map::new();
        for gezin in wachtend(blik) {
            for slot in gezin.dagdelen.iter().flat_map(|all| all.iter()) {
                *slots.entry(slot).or_default() += 1;
            }
        }
        for (slot, many) in delen(slots).into_iter().take(3) {
            let when = woorden::dagdelen([slot].into_iter().collect());
            made.groot.push(nl::gevraagd(&when, many));
        }
        made.klein.push(nl::OF_MEER.to_owned());
        made
    }
}

#[cfg(test)]
mod tests;
