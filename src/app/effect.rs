//! The bridge from what is known to the report of effects: which koppelingen, over which days, with
//! whom waiting; and the form of what it rests on.

pub mod cijfers;

use super::{instellingen::Fouten, situatie::Blik, text::nl::effect as nl, views::plaats};
use crate::letters::Letters;
use crate::{
    bytes::json,
    domain::{Datum, Gezin, Hulpsoort, Proef, ProgrammaId, Tekst},
    effect::{Geval, Periode, Rapport, Uitgangspunten, naast_geheel, rapport},
    log::{Command, Programma, Write},
    order::Map,
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
    /// The figures that were shared by municipality, added up, in place of one's own report.
    pub samen: bool,
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

/// The koppelingen with their vraaggezinnen. That of a hidden vraaggezin counts nowhere; whoever helped
/// and was hidden since did help.
fn gevallen<'a>(blik: &Blik<'a>) -> Vec<Geval<'a>> {
    let families = &blik.state.gezinnen;
    let all = blik.state.koppelingen.values().map(|koppeling| Geval {
        koppeling,
        vraaggezin: families.get(&koppeling.vraaggezin),
    });
    all.filter(|one| one.vraaggezin.is_none_or(|gezin| !gezin.verborgen))
        .collect()
}

/// The years since a koppeling ran or figures tell of, the newest first; this one always.
#[must_use]
pub fn jaren(blik: &Blik<'_>) -> Vec<u16> {
    let now = blik.today.jaar();
    let first = blik.state.koppelingen.values().filter_map(|one| {
        let begin = one.proef.map(Proef::eerste_dag).or(one.sinds)?;
        Some(begin.jaar())
    });
    let told = blik.state.programmas.values();
    let told = told.flat_map(|programma| programma.cijfers.iter().map(|one| one.van.jaar()));
    let first = first
        .chain(told)
        .min()
        .unwrap_or(now)
        .clamp(now.saturating_sub(9), now);
    (first..=now).rev().collect()
}

/// The report of all together, as it is.
#[must_use]
pub fn verslag(blik: &Blik<'_>, periode: (Periode, Option<Periode>)) -> Rapport {
    let waiting = blik.wachtend();
    rapport(
        &gevallen(blik),
        periode,
        waiting.iter().map(|(_, many)| *many as u32).sum(),
        &uitgangspunten(&blik.state.programma),
    )
}

/// The reports of the parts of the programme, as they are: of each municipality by its name, and of
/// whom no municipality is known.
fn delen_van(blik: &Blik<'_>, periode: (Periode, Option<Periode>)) -> Vec<(String, Rapport)> {
    let uit = uitgangspunten(&blik.state.programma);
    let of = |gezin: Option<&Gezin>| {
        let own = gezin.and_then(|gezin| plaats::gemeente(gezin, blik.gebied));
        // As it was typed here and there.
        own.unwrap_or_default().small()
    };
    let mut parts: Map<String, (Vec<Geval<'_>>, u32)> = Map::new();
    for one in gevallen(blik) {
        parts.entry(of(one.vraaggezin)).or_default().0.push(one);
    }
    for (gezin, many) in blik.wachtend() {
        parts.entry(of(Some(gezin))).or_default().1 += many as u32;
    }
    let reports = parts.into_iter().map(|(_, (own, waiting))| {
        let made = rapport(&own, periode, waiting, &uit).apart();
        let mut names = own
            .iter()
            .filter_map(|one| plaats::gemeente(one.vraaggezin?, blik.gebied));
        (names.next().unwrap_or_default().to_owned(), made)
    });
    reports.collect()
}

/// The reports of the municipalities, by name: as they are, or what may be shared beside the report
/// of all together. Nothing where there are fewer than two.
#[must_use]
pub fn per_gemeente(
    blik: &Blik<'_>,
    periode: (Periode, Option<Periode>),
    precies: bool,
) -> Vec<(String, Rapport)> {
    let mut reports = delen_van(blik, periode);
    if !precies {
        reports = naast_geheel(reports);
    }
    let ran = |one: &Rapport| one.aantallen.koppelingen != Some(0);
    reports.retain(|(name, one)| !name.is_empty() && ran(one));
    if reports.len() < 2 {
        return Vec::new();
    }
    reports
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
