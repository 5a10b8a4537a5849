//! The course of one koppeling in weeks since its first yes: no name, no day, no word, no answer.

use crate::{
    app::{situatie::Blik, text::nl::presentatie as nl},
    domain::{Contactsoort, Datum, Evaluatiemoment, Fase, Koppeling},
};

/// What happened in a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Teken {
    /// The coordinator spoke with a family.
    Contact,
    /// They looked back together.
    Terugblik,
    /// It went on to something else.
    Stap,
}

/// The course of a koppeling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jaar {
    /// What happened and where it stands, in thousandths of the width.
    pub tekens: Vec<(u32, Teken)>,
    /// Where every eighth week stands, and its number.
    pub weken: Vec<(u32, String)>,
    /// The same in words.
    pub woorden: Vec<String>,
}

/// A koppeling that went well, with as much of its course as any.
fn kies<'a>(blik: &Blik<'a>) -> Option<(&'a Koppeling, Datum)> {
    let all = blik.state.koppelingen.values().filter_map(|one| {
        let well = match one.einde() {
            None => one.fase == Some(Fase::Actief),
            Some(ending) => ending.reden.samen_goed() == Some(true),
        };
        let hidden = [one.vraaggezin, one.steungezin].iter().any(|id| {
            blik.state
                .gezinnen
                .get(id)
                .is_none_or(|gezin| gezin.verborgen)
        });
        if !well || hidden || one.onleesbaar > 0 {
            return None;
        }
        let yes = one.besluiten.values().map(|besluit| besluit.op);
        let first = yes.chain([one.proef?.eerste_dag()]).min()?;
        Some((one, first))
    });
    all.max_by_key(|(one, _)| {
        let known = one.contactmomenten.len() + one.evaluaties.len();
        (known, std::cmp::Reverse(one.id))
    })
}

/// The course of a koppeling; nothing where none came past its trial.
pub(super) fn jaar(blik: &Blik<'_>) -> Option<Jaar> {
    let (one, first) = kies(blik)?;
    // A year of it, and not to today: that would tell the day on which it began.
    let year = first.plus_months(12);
    let week = |op: Datum| u32::try_from(op.days_since(first).max(0) / 7).unwrap_or(0);
    let ended = one.einde().map(|ending| ending.op);
    let last = ended.map_or(year, |op| op.min(year));
    let mut told: Vec<(u32, Teken, &str)> = vec![
        (0, Teken::Stap, nl::EERSTE_JA),
        (week(one.proef?.eerste_dag()), Teken::Stap, nl::PROEF),
    ];
    let calls = one.contactmomenten.iter();
    let calls: Vec<u32> = calls
        .filter(|call| call.op >= first && call.op <= last)
        .map(|call| {
            if call.soort == Contactsoort::Matchgesprek {
                told.push((week(call.op), Teken::Stap, nl::ONTMOETEN));
            }
            week(call.op)
        })
        .collect();
    for look in one
        .evaluaties
        .iter()
        .filter(|look| (first..=last).contains(&look.op))
    {
        let words = match look.moment {
            Some(Evaluatiemoment::Start) => nl::STARTMETING,
            Some(Evaluatiemoment::NaProef) => nl::NA_PROEF,
            _ => nl::HALFJAAR,
        };
        told.push((week(look.op), Teken::Terugblik, words));
    }
    if ended == Some(last) {
        told.push((week(last), Teken::Stap, nl::AFGEROND));
    }
    crate::order::sort_by_key(&mut told, |(week, ..)| *week);
    let marks = told.iter().map(|(week, ..)| *week);
    let wide = marks.chain(calls.iter().copied()).max()?.max(1);
    let place = |week: u32| week * 1000 / wide;
    let mut tekens: Vec<(u32, Teken)> = calls
        .iter()
        .map(|week| (place(*week), Teken::Contact))
        .collect();
    tekens.extend(told.iter().map(|(week, teken, _)| (place(*week), *teken)));
    let mut woorden: Vec<String> = told
        .iter()
        .map(|(week, _, words)| nl::in_week(*week, words))
        .collect();
    woorden.push(nl::contacten(calls.len(), wide));
    if ended.is_none() {
        woorden.push(nl::DAARNA.to_owned());
    }
    let marks = (0..=wide).step_by(8);
    Some(Jaar {
        tekens,
        weken: marks.map(|week| (place(week), week.to_string())).collect(),
        woorden,
    })
}
