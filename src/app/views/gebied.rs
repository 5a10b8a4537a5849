//! Region data: the parts that are kept, and what files that were read would bring and change.

use super::{
    gezin::who,
    kaart::{Kaart, gebiedskaart},
    wie,
    zoeken::{Words, folded},
};
use crate::{
    app::{
        Session,
        lading::{Keuze, Rij, Telling, uitgepakt},
        situatie::Blik,
        text::nl::{
            bestand::grootte,
            datum,
            dekking::{Dekking, dekking as zinnen},
            gebied as nl,
        },
    },
    domain::{Bron, Datum, ElementId, Gebiedsdeel, Pak, ProgrammaId, Waar},
    gebied::{Gebied, Plek},
    log::{Command, Elem, Write},
    order::{Map, Set},
};

/// The most municipalities that are shown at once.
pub const TOON: usize = 25;

/// What one municipality got out of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bewaard {
    /// Its parts; more than one where it was too long for one.
    pub ids: Vec<ElementId>,
    /// The municipality.
    pub gemeente: String,
    /// How much of what.
    pub wat: String,
    /// What must be said of its source.
    pub bron: String,
    /// From which file, how large, since when and by whom.
    pub over: String,
    /// Why it does not count.
    pub fout: Option<String>,
}

/// The parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GebiedView {
    /// The own programme.
    pub id: ProgrammaId,
    /// What was loaded, by municipality.
    pub bewaard: Vec<Bewaard>,
    /// What stands beside the page, with its sources.
    pub huis: Option<(String, String)>,
    /// What is wrong with it.
    pub huis_fout: Option<String>,
    /// Whether this is the demo.
    pub demo: bool,
}

/// The screen of a session.
#[must_use]
pub fn gebied(session: &Session, today: Datum) -> GebiedView {
    let kept = &session.state().programma.gebiedsdelen;
    let authors = authors(session);
    let mut bewaard: Vec<(Bewaard, Telling, usize, &Gebiedsdeel)> = Vec::new();
    for deel in kept {
        let read = uitgepakt(deel);
        let telling = read.as_ref().map(Telling::of).unwrap_or_default();
        let letters = deel.deel.as_str().len();
        let same = |one: &Gebiedsdeel| {
            (&one.gemeente, &one.naam, one.op) == (&deel.gemeente, &deel.naam, deel.op)
        };
        match bewaard.last_mut() {
            Some((all, sum, size, first)) if same(first) && all.fout.is_none() && read.is_ok() => {
                all.ids.push(deel.id);
                *sum = sum.plus(telling);
                *size += letters;
            }
            _ => {
                let gemeente = deel.gemeente.as_ref().map_or("", |naam| naam.as_str());
                let one = Bewaard {
                    ids: vec![deel.id],
                    gemeente: nl::gemeente(gemeente).to_owned(),
                    wat: String::new(),
                    bron: nl::naamsvermelding(deel.bron).to_owned(),
                    over: String::new(),
                    fout: read.err().map(|fout| nl::kapot(fout).to_owned()),
                };
                bewaard.push((one, telling, letters, deel));
            }
        }
    }
    crate::order::sort_by(&mut bewaard, |a, b| a.0.gemeente.cmp(&b.0.gemeente));
    let tell = |(mut one, telling, letters, deel): (Bewaard, Telling, usize, &Gebiedsdeel)| {
        let door = authors.get(&deel.id).map(String::as_str);
        let dag = datum::kort(deel.op, today);
        one.wat = nl::telling(&telling);
        one.over = nl::herkomst(deel.naam.as_str(), &dag, door, &grootte(letters));
        one
    };
    GebiedView {
        id: session.identity().programma(),
        bewaard: bewaard.into_iter().map(tell).collect(),
        huis: huis(&session.huis().delen),
        huis_fout: session.huis().kapot.map(nl::huis_kapot),
        demo: session.is_demo(),
    }
}

/// Who loaded each part, as far as the log tells.
fn authors(session: &Session) -> Map<ElementId, String> {
    let mut found = Map::new();
    for (_, entry) in session.log().iter() {
        for write in entry.events().unwrap_or_default() {
            if let Write::Gebiedsdeel(Elem::Zet(deel)) = write {
                let author = entry.header.author;
                let door = if author == session.identity().key_id() {
                    nl::JOU.to_owned()
                } else {
                    who(session, author)
                };
                found.insert(deel.id, door);
            }
        }
    }
    found
}

fn huis(delen: &[Gebiedsdeel]) -> Option<(String, String)> {
    let mut gemeenten = Set::new();
    let mut bronnen: Set<Bron> = Set::new();
    let mut telling = Telling::default();
    for kept in delen {
        if let Ok(deel) = uitgepakt(kept) {
            gemeenten.extend(kept.gemeente.clone());
            bronnen.insert(kept.bron);
            telling = telling.plus(Telling::of(&deel));
        }
    }
    let said: Vec<&str> = bronnen
        .iter()
        .map(|bron| nl::naamsvermelding(*bron))
        .collect();
    (!delen.is_empty()).then(|| (nl::huis(gemeenten.len(), &telling), said.join("; ")))
}

/// The command that takes parts away.
#[must_use]
pub fn haal_weg(programma: ProgrammaId, ids: &[ElementId]) -> Command {
    let gone = ids.iter().map(|id| Write::Gebiedsdeel(Elem::Weg(*id)));
    Command::StelIn {
        programma,
        writes: gone.collect(),
    }
}

/// What a worker has to know: the parts at hand, packed, and the postcodes of the families.
#[must_use]
pub fn kennis(session: &Session) -> (Vec<String>, Vec<String>) {
    let kept = session
        .huis()
        .delen
        .iter()
        .chain(&session.state().programma.gebiedsdelen);
    let codes = session
        .state()
        .gezinnen
        .values()
        .filter_map(|gezin| match gezin.waar() {
            Some(Waar::Postcode(code)) => Some(code.to_string()),
            _ => None,
        });
    (
        kept.map(|one| one.deel.as_str().to_owned()).collect(),
        codes.collect(),
    )
}

/// A municipality that one can choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gemeenterij {
    /// Its name; empty where none is known.
    pub gemeente: String,
    /// The same, as one reads it.
    pub naam: String,
    /// How much, how large, how many families.
    pub over: String,
    /// Whether it was chosen.
    pub gekozen: bool,
}

/// All municipalities in it.
#[must_use]
pub fn gemeenten(keuze: &Keuze, session: &Session) -> Vec<Gemeenterij> {
    let kept = &session.state().programma.gebiedsdelen;
    let mut replaced: Map<&str, Telling> = Map::new();
    for (deel, telling) in keuze.vervangen(kept) {
        let gemeente = deel.gemeente.as_ref().map_or("", |naam| naam.as_str());
        let all = replaced.entry(gemeente).or_default();
        *all = all.plus(telling);
    }
    let row = |rij: Rij| Gemeenterij {
        naam: nl::gemeente(&rij.gemeente).to_owned(),
        over: nl::rij(
            &rij.telling,
            &grootte(rij.letters),
            rij.gezinnen,
            replaced.get(rij.gemeente.as_str()).filter(|_| rij.gekozen),
        ),
        gekozen: rij.gekozen,
        gemeente: rij.gemeente,
    };
    keuze.rijen().into_iter().map(row).collect()
}

/// Those that a search finds, as many as are shown at once, and how many more there are.
#[must_use]
pub fn gezocht(all: &[Gemeenterij], zoek: &str) -> (Vec<Gemeenterij>, Option<String>) {
    let words = Words::of(zoek);
    let found = |rij: &&Gemeenterij| {
        words.are_empty() || words.fit(&folded(&nl::ook_bekend_als(&rij.naam)))
    };
    let found: Vec<&Gemeenterij> = all.iter().filter(found).collect();
    let rest = found.len().saturating_sub(TOON);
    let shown = found.into_iter().take(TOON).cloned().collect();
    (shown, (rest > 0).then(|| nl::nog(rest)))
}

/// What keeping the choice would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gevolg {
    /// What was chosen; `None` when nothing.
    pub gekozen: Option<String>,
    /// Whether a piece without a municipality was chosen.
    pub naamloos: bool,
    /// Too much to keep.
    pub te_veel: bool,
    /// How the families would stand.
    pub dekking: Vec<String>,
    /// How it would look.
    pub kaart: Kaart,
    /// The same in a sentence.
    pub beeld: String,
    /// What the signs on it mean.
    pub tekens: String,
}

/// What keeping the choice would change, with a map of so many pixels.
#[must_use]
pub fn gevolg(keuze: &Keuze, session: &Session, today: Datum, breedte: i32) -> Gevolg {
    let kept = &session.state().programma.gebiedsdelen;
    let naamloos = keuze.gemeenten.contains("");
    // So that it can be looked at before it has a name.
    let named = (naamloos && keuze.naam.trim().is_empty()).then(|| {
        let mut named = keuze.clone();
        nl::ZONDER.clone_into(&mut named.naam);
        named
    });
    let keuze = named.as_ref().unwrap_or(keuze);
    let erna = keuze.erna(kept, today);
    let new = session.gebied_van(&erna);
    let rijen = keuze.rijen();
    let chosen: Vec<&Rij> = rijen.iter().filter(|rij| rij.gekozen).collect();
    let mut telling = Telling::default();
    let (mut letters, mut namen) = (0, Set::new());
    for rij in &chosen {
        telling = telling.plus(rij.telling);
        letters += rij.letters;
        let own = if rij.gemeente.is_empty() {
            &keuze.naam
        } else {
            &rij.gemeente
        };
        namen.insert(own.trim().to_owned());
    }
    let sizes = || erna.iter().map(|deel| deel.deel.as_str().len());
    let blik = Blik::new(session.state(), &new, today);
    let kaart = gebiedskaart(&blik, &namen, breedte);
    let heard: Vec<&str> = namen.iter().map(String::as_str).collect();
    let on_it: usize = kaart.symbolen.iter().map(|one| one.leden.len()).sum();
    Gevolg {
        gekozen: (!chosen.is_empty())
            .then(|| nl::gekozen(chosen.len(), &telling, &grootte(letters))),
        naamloos,
        te_veel: sizes().sum::<usize>() > Gebiedsdeel::SAMEN
            || sizes().any(|one| one > Pak::LANGST),
        dekking: dekking(session, session.gebied(), &new),
        beeld: nl::beeld(&heard, on_it),
        tekens: nl::stippen(!kaart.stippen.is_empty()).to_owned(),
        kaart,
    }
}

/// How the families would stand.
fn dekking(session: &Session, old: &Gebied, new: &Gebied) -> Vec<String> {
    let mut seen = Dekking::default();
    let all = session
        .state()
        .gezinnen
        .values()
        .filter(|gezin| !gezin.verborgen);
    let many = all.clone().count();
    for gezin in all {
        let Some(waar) = gezin.waar() else {
            seen.zonder += 1;
            continue;
        };
        let marge = |plek: Plek| plek.marge;
        match (old.plek(waar).map(marge), new.plek(waar).map(marge)) {
            (None, None) => seen.onbekend.push(wie::naam(gezin)),
            (Some(_), None) => seen.kwijt.push(wie::naam(gezin)),
            (Some(before), Some(after)) if before == after => seen.gelijk += 1,
            (Some(before), Some(after)) if before < after => seen.slechter += 1,
            _ => seen.beter += 1,
        }
    }
    zinnen(many, &seen)
}
