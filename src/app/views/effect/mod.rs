//! The report of effects, laid out: blocks of sentences, bars and tables, of which the screen, the
//! print and the table to save are all made.

mod blokken;
mod samen;

use crate::{
    app::{
        effect::{Keuze, cijfers, jaren, per_gemeente, periode, verslag},
        gemaskeerd::noemt,
        situatie::Blik,
        text::nl::effect as nl,
    },
    bytes::csv_cell::csv_cell,
    effect::{Rapport, optellen},
};
use blokken::Maak;

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effect {
    /// Days and municipality.
    pub sub: String,
    /// The years that one can choose, with their names.
    pub jaren: Vec<(String, String)>,
    /// The one that was.
    pub jaar: String,
    /// The municipalities that one can choose; nothing where there is no choice.
    pub gemeenten: Vec<String>,
    /// The one that was; nothing for all together.
    pub gemeente: String,
    /// Whether figures of municipalities were shared, so that there is a choice of whose.
    pub gedeeld: bool,
    /// Whether they are what is shown.
    pub samen: bool,
    /// Head of the report.
    pub titel: &'static str,
    /// What the numbers are.
    pub let_op: &'static str,
    /// Why there is no report.
    pub geen: Option<&'static str>,
    /// The report.
    pub blokken: Vec<Blok>,
}

/// A block of the report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Blok {
    /// Its heading.
    pub titel: &'static str,
    /// What stands above the table.
    pub tekst: Vec<String>,
    /// The table beside it.
    pub tabel: Tabel,
    /// From where to where, drawn.
    pub staven: Vec<Staaf>,
    /// Whether it stands in the short report too.
    pub kort: bool,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tabel {
    /// Heads of the columns.
    pub kop: Vec<&'static str>,
    /// The rows.
    pub rijen: Vec<Vec<String>>,
}

/// A range as a bar, in thousandths of the width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staaf {
    /// What it is of.
    pub naam: String,
    /// Where it begins.
    pub van: u64,
    /// Where it ends.
    pub tot: u64,
    /// What is marked in it.
    pub midden: u64,
    /// All of it in words.
    pub woorden: String,
}

impl Effect {
    /// The blocks of the long report, or of the short one, which fits one sheet: what is drawn there
    /// has its numbers beside it, and no table.
    #[must_use]
    pub fn getoond(&self, lang: bool) -> Vec<Blok> {
        let shown = self.blokken.iter().filter(|blok| lang || blok.kort);
        let part = |blok: &Blok| {
            let mut blok = blok.clone();
            if !lang && !blok.staven.is_empty() {
                blok.tabel = Tabel::default();
            }
            blok
        };
        shown.map(part).collect()
    }
}

/// The screen for a choice.
#[must_use]
pub fn effect(blik: &Blik<'_>, keuze: &Keuze) -> Effect {
    let all = jaren(blik);
    let now = blik.today.jaar();
    let jaar = keuze.jaar.filter(|jaar| all.contains(jaar)).unwrap_or(now);
    let Some(dagen) = periode(jaar, blik.today) else {
        return Effect::default();
    };
    let gedeeld = blik
        .state
        .programmas
        .values()
        .any(|programma| !programma.cijfers.is_empty());
    let jaren: Vec<(String, String)> = all
        .iter()
        .map(|jaar| (jaar.to_string(), nl::jaar(*jaar, blik.today)))
        .collect();
    if keuze.samen && gedeeld {
        let op = optellen(cijfers::alle(blik, jaar));
        return Effect {
            sub: jaar.to_string(),
            jaren,
            jaar: jaar.to_string(),
            gedeeld,
            samen: true,
            titel: nl::TITEL_SAMEN,
            let_op: nl::SAMEN_LET_OP,
            geen: op.telt.is_empty().then_some(nl::GEEN_CIJFERS),
            blokken: samen::blokken(&op),
            ..Effect::default()
        };
    }
    let mut apart = per_gemeente(blik, dagen, keuze.precies);
    let gemeenten = apart.iter().map(|(name, _)| name.clone()).collect();
    let chosen = keuze.gemeente.as_ref();
    let chosen = apart.iter().position(|(name, _)| Some(name) == chosen);
    let (gemeente, told) = match chosen.map(|at| apart.swap_remove(at)) {
        Some((name, told)) => (Some(name), Some(told)),
        None => {
            let exact = verslag(blik, dagen);
            let told = if keuze.precies {
                Some(exact)
            } else {
                exact.afgerond()
            };
            (None, told)
        }
    };
    let geen = match &told {
        None => Some(nl::TE_WEINIG),
        Some(told) if told.aantallen.koppelingen == Some(0) => Some(nl::NIETS),
        Some(_) => None,
    };
    let stories = blik.state.programma.verhalen.as_ref();
    let stories = stories.filter(|_| !keuze.precies);
    let noemt = stories.is_some_and(|told| noemt(told.as_str(), blik.state.gezinnen.values()));
    let maak = |told: &Rapport| {
        Maak {
            told,
            programma: &blik.state.programma,
            noemt,
        }
        .blokken()
    };
    Effect {
        sub: nl::sub(dagen.0.van(), dagen.0.tot(), gemeente.as_deref()),
        jaren,
        gedeeld,
        samen: false,
        titel: nl::TITEL_VERSLAG,
        jaar: jaar.to_string(),
        gemeente: gemeente.unwrap_or_default(),
        gemeenten,
        let_op: if keuze.precies {
            nl::PRECIES
        } else {
            nl::AFGEROND
        },
        geen,
        blokken: told
            .iter()
            .filter(|_| geen.is_none())
            .flat_map(maak)
            .collect(),
    }
}

/// The whole report as a sheet that no spreadsheet takes for a formula.
#[must_use]
pub fn csv(effect: &Effect) -> String {
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| csv_cell(cell)).collect();
        cells.join(";") + "\r\n"
    };
    let mut all = vec![line(&[nl::TITEL.to_owned(), effect.sub.clone()])];
    all.push(line(&[effect.let_op.to_owned()]));
    for blok in effect
        .blokken
        .iter()
        .filter(|blok| !blok.tabel.rijen.is_empty())
    {
        all.push("\r\n".to_owned());
        let head = blok.tabel.kop.iter().map(|word| (*word).to_owned());
        let mut head: Vec<String> = head.collect();
        if let Some(first) = head.first_mut() {
            *first = blok.titel.to_owned();
        }
        all.push(line(&head));
        all.extend(blok.tabel.rijen.iter().map(|row| line(row)));
    }
    // So that Excel reads it as what it is.
    format!("\u{feff}{}", all.concat())
}

#[cfg(test)]
mod tests;
