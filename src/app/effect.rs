//! The bridge from what is known to the report of effects: which koppelingen, over which days, with
//! whom waiting; and the form of what it rests on.

use super::{instellingen::Fouten, situatie::Blik, text::nl::effect as nl, views::plaats};
use crate::{
    bytes::json,
    domain::{Datum, Hulpsoort, PerGezin, ProgrammaId, Tekst},
    effect::{Geval, Periode, Rapport, Uitgangspunten, afgerond, rapport},
    log::{Command, Programma, Write},
    order::{Map, Set},
};

/// What somebody wants a report of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keuze {
    /// The year; the one that runs where none was chosen.
    pub jaar: Option<u16>,
    /// The municipality; all together where none was chosen.
    pub gemeente: Option<String>,
    /// As it is, for the coordinator alone, in place of what may be shared.
    pub precies: bool,
}

/// What the estimate rests on; the defaults where nobody set anything that we can read.
#[must_use]
pub fn uitgangspunten(programma: &Programma) -> Uitgangspunten {
    let kept = programma.uitgangspunten.as_deref();
    kept.and_then(|kept| json::read(kept).ok())
        .unwrap_or_default()
}

/// A year until today at most, and the same days of the year before.
#[must_use]
pub fn periode(jaar: u16, today: Datum) -> Option<(Periode, Option<Periode>)> {
    let year = Periode::jaar(jaar)?;
    let until = Periode::new(year.van(), year.tot().min(today))?;
    let before = Periode::jaar(jaar.checked_sub(1)?);
    let before = before.and_then(|before| {
        // As many days, and to its end where the year is whole.
        let last = if until.tot() == year.tot() {
            before.tot()
        } else {
            before.van().plus_days(until.tot().days_since(until.van()))
        };
        Periode::new(before.van(), last)
    });
    Some((until, before))
}

/// The koppelingen with their vraaggezinnen. What was hidden counts nowhere.
fn gevallen<'a>(blik: &Blik<'a>, gemeente: Option<&str>) -> Vec<Geval<'a>> {
    let (families, gebied) = (&blik.state.gezinnen, blik.gebied);
    let all = blik.state.koppelingen.values();
    all.filter_map(move |koppeling| {
        let vraaggezin = families.get(&koppeling.vraaggezin);
        let geval = Geval {
            koppeling,
            vraaggezin,
        };
        if vraaggezin.is_some_and(|gezin| gezin.verborgen) {
            return None;
        }
        let Some(meant) = gemeente else {
            return Some(geval);
        };
        let own = vraaggezin.and_then(|gezin| plaats::gemeente(gezin, gebied));
        own.is_some_and(|own| own.eq_ignore_ascii_case(meant))
            .then_some(geval)
    })
    .collect()
}

/// The years in which a koppeling ran, the newest first; this one always.
#[must_use]
pub fn jaren(blik: &Blik<'_>) -> Vec<u16> {
    let now = blik.today.jaar();
    let first = blik.state.koppelingen.values().filter_map(|one| {
        let begin = one.proef.map(|proef| proef.begin).or(one.sinds)?;
        Some(begin.jaar())
    });
    let first = first.min().unwrap_or(now).clamp(now.saturating_sub(9), now);
    (first..=now).rev().collect()
}

/// The municipalities of which there can be a report apart: where a report is to be shared, only
/// where each has five koppelingen or more, since the whole less the others would tell one that has
/// fewer.
#[must_use]
pub fn gemeenten(blik: &Blik<'_>, periode: Periode, precies: bool) -> Vec<String> {
    let mut all: Map<String, u32> = Map::new();
    for geval in gevallen(blik, None) {
        if geval.in_periode(periode).is_none() {
            continue;
        }
        let name = geval
            .vraaggezin
            .and_then(|gezin| plaats::gemeente(gezin, blik.gebied));
        *all.entry(name.unwrap_or_default().to_owned()).or_default() += 1;
    }
    let small = all.values().any(|number| *number < afgerond::MINST);
    if !precies && small {
        return Vec::new();
    }
    let names: Set<String> = all.into_iter().map(|(name, _)| name).collect();
    let named = names.into_iter().filter(|name| !name.is_empty());
    let named: Vec<String> = named.collect();
    if named.len() < 2 { Vec::new() } else { named }
}

/// The report as it is.
#[must_use]
pub fn verslag(
    blik: &Blik<'_>,
    periode: (Periode, Option<Periode>),
    gemeente: Option<&str>,
) -> Rapport {
    let per = PerGezin::new(blik.state.koppelingen.values());
    let asking = blik.state.gezinnen.values().filter(|gezin| {
        let own = || plaats::gemeente(gezin, blik.gebied);
        let here =
            gemeente.is_none_or(|meant| own().is_some_and(|own| own.eq_ignore_ascii_case(meant)));
        here && !gezin.verborgen && gezin.doet_mee(blik.today)
    });
    let waiting: usize = asking.map(|gezin| per.zonder(gezin).count()).sum();
    rapport(
        &gevallen(blik, gemeente),
        periode,
        u32::try_from(waiting).unwrap_or(u32::MAX),
        &uitgangspunten(&blik.state.programma),
    )
}

/// What the report rests on, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EffectDraft {
    /// Euros and percents, by the number of their field.
    pub velden: Vec<String>,
    /// Stories.
    pub verhalen: String,
}

/// The most euros of an amount a year.
const EURO: u32 = 1_000_000;
/// The most euros of what the programme costs.
const KOSTEN: u32 = 100_000_000;
/// The field of the stories.
pub const VELD_VERHALEN: &str = "effect-verhalen";

/// The id of a field by its number.
#[must_use]
pub fn veld_id(at: usize) -> String {
    format!("effect-{at}")
}

impl EffectDraft {
    /// As it is now.
    #[must_use]
    pub fn of(programma: &Programma) -> Self {
        let now = uitgangspunten(programma);
        let some = |number: Option<u32>| number.map_or_else(String::new, |n| n.to_string());
        let [laag, midden, hoog] = now.deel.map(|deel| deel.to_string());
        let prices = Hulpsoort::ALL.iter();
        let prices = prices.map(|soort| some(now.soorten.get(soort).copied()));
        let first = [
            now.zonder_hulp.to_string(),
            now.met_hulp.to_string(),
            laag,
            midden,
            hoog,
            some(now.kosten),
        ];
        Self {
            velden: first.into_iter().chain(prices).collect(),
            verhalen: programma
                .verhalen
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        }
    }

    /// What it comes to; nothing at all when nothing differs.
    ///
    /// # Errors
    /// All that is wrong.
    pub fn command(
        &self,
        id: ProgrammaId,
        programma: &Programma,
    ) -> Result<Option<Command>, Fouten> {
        let mut fouten = Vec::new();
        let mut number = |at: usize, most: u32| {
            let typed = self.velden.get(at).map_or("", String::as_str);
            // As people write euros: `€ 5.500`.
            let digits: String = typed
                .chars()
                .filter(|c| !matches!(c, '.' | '€' | ' ' | '\u{a0}'))
                .collect();
            if digits.is_empty() {
                return None;
            }
            let found = digits.parse::<u32>().ok().filter(|number| *number <= most);
            if found.is_none() {
                fouten.push((veld_id(at), nl::getal_tot(most)));
            }
            found
        };
        let own = Uitgangspunten::default();
        let [zonder_hulp, met_hulp] = [0, 1].map(|at| number(at, EURO));
        let [laag, midden, hoog] = [2, 3, 4].map(|at| number(at, 100));
        let part =
            |typed: Option<u32>, own: u8| typed.and_then(|n| u8::try_from(n).ok()).unwrap_or(own);
        let [a, b, c] = own.deel;
        let deel = [part(laag, a), part(midden, b), part(hoog, c)];
        let kosten = number(5, KOSTEN);
        let prices = Hulpsoort::ALL.iter().enumerate();
        let soorten = prices
            .filter_map(|(at, soort)| Some((*soort, number(6 + at, EURO)?)))
            .collect();
        if fouten.is_empty() && !deel.is_sorted() {
            fouten.push((veld_id(3), nl::VOLGORDE.to_owned()));
        }
        let verhalen = match self.verhalen.trim() {
            "" => None,
            text => Tekst::parse(text)
                .map_err(|fout| {
                    fouten.push((
                        VELD_VERHALEN.to_owned(),
                        super::text::nl::woorden::tekst_fout(fout),
                    ))
                })
                .ok(),
        };
        if !fouten.is_empty() {
            return Err(fouten);
        }
        let made = Uitgangspunten {
            zonder_hulp: zonder_hulp.unwrap_or(own.zonder_hulp),
            met_hulp: met_hulp.unwrap_or(own.met_hulp),
            deel,
            kosten,
            soorten,
        };
        let mut writes = Vec::new();
        if made != uitgangspunten(programma) {
            writes.push(Write::Uitgangspunten(Some(json::write(&made))));
        }
        if verhalen != programma.verhalen {
            writes.push(Write::Verhalen(verhalen));
        }
        Ok((!writes.is_empty()).then_some(Command::StelIn {
            programma: id,
            writes,
        }))
    }
}

#[cfg(test)]
mod tests;
