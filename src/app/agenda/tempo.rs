//! How long things take here: the median days from one fase to the next, and which koppelingen
//! are in a fase much longer than is usual. Counted from the dated fasen in the log.

use crate::{
    app::{situatie::Blik, views::wie},
    domain::{Datum, Fase, KoppelingId},
    log::{Log, Write},
    order,
};

/// Fewer than so many finished stays say nothing about what is usual.
const GENOEG: usize = 3;
/// A koppeling is never stuck before so many days.
const MINST: i32 = 21;

/// The time between two fasen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stap {
    /// From the aanmelding of the vraaggezin to the voorstel.
    Voorstel,
    /// From the voorstel to the trial.
    Proefperiode,
    /// From the trial to actief.
    Actief,
}

/// A koppeling that is in its fase for long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vast {
    /// Which.
    pub koppeling: KoppelingId,
    /// The two.
    pub wie: String,
    /// Where it is.
    pub fase: Fase,
    /// For how many days.
    pub dagen: i32,
    /// How many days are usual.
    pub gewoon: i32,
}

/// How long things take.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tempo {
    /// Median days of each step, with how many koppelingen took it.
    pub stappen: Vec<(Stap, i32, usize)>,
    /// What is stuck, longest over first.
    pub vast: Vec<Vast>,
}

/// The first day of each fase of a koppeling.
type Dagen = [Option<Datum>; 6];

/// Makes it.
#[must_use]
pub fn tempo(blik: &Blik<'_>, log: &Log) -> Tempo {
    let mut steps: [Vec<i32>; 3] = Default::default();
    let mut stays: [Vec<i32>; 5] = Default::default();
    let written = written(blik, log);
    for of in written.chunk_by(|a, b| a.0 == b.0) {
        let mut days: Dagen = [None; 6];
        for (_, fase, day) in of {
            // Sorted: the first that comes is the first that was.
            if let Some(slot) = days.get_mut(*fase) {
                slot.get_or_insert(*day);
            }
        }
        let koppeling = of
            .first()
            .and_then(|(id, ..)| blik.state.koppelingen.get(id));
        let vraag = koppeling.and_then(|one| blik.state.gezinnen.get(&one.vraaggezin));
        let begin = vraag.and_then(|gezin| gezin.aangemeld_op);
        let [voorstel, _, proef, _, actief, _] = days;
        let pairs = [(begin, voorstel), (voorstel, proef), (proef, actief)];
        for (list, (from, to)) in steps.iter_mut().zip(pairs) {
            list.extend(between(from, to));
        }
        // A stay ends where the next fase that there was begins.
        for (at, list) in stays.iter_mut().enumerate() {
            let from = days.get(at).copied().flatten();
            let next = days.iter().skip(at + 1).flatten().next().copied();
            list.extend(between(from, next));
        }
    }
    let steps = steps.map(median).into_iter();
    let names = [Stap::Voorstel, Stap::Proefperiode, Stap::Actief];
    Tempo {
        stappen: steps
            .zip(names)
            .filter_map(|(found, stap)| found.map(|(days, count)| (stap, days, count)))
            .collect(),
        vast: stuck(blik, &stays.map(median)),
    }
}

fn between(from: Option<Datum>, to: Option<Datum>) -> Option<i32> {
    let days = to?.days_since(from?);
    (days >= 0).then_some(days)
}

/// Every fase that was written, of koppelingen that are there, with its day; sorted.
fn written(blik: &Blik<'_>, log: &Log) -> Vec<(KoppelingId, usize, Datum)> {
    let mut all = Vec::new();
    for (_, entry) in log.iter() {
        let [_, _, Some(subject)] = entry.header.subjects else {
            continue;
        };
        let id = KoppelingId(subject);
        for write in entry.events().unwrap_or_default() {
            // A day that is still to come is a clock that was set wrong.
            if let Write::Fase(stand) = write
                && stand.sinds <= blik.today
                && blik.state.koppelingen.contains_key(&id)
            {
                all.push((id, stand.fase as usize, stand.sinds));
            }
        }
    }
    order::sort(&mut all);
    all
}

/// The middle of so many days and how many there were; of too few there is none.
fn median(mut days: Vec<i32>) -> Option<(i32, usize)> {
    order::sort(&mut days);
    let middle = days.get(days.len() / 2)?;
    (days.len() >= GENOEG).then_some((*middle, days.len()))
}

fn stuck(blik: &Blik<'_>, usual: &[Option<(i32, usize)>; 5]) -> Vec<Vast> {
    let mut found: Vec<Vast> = Vec::new();
    for koppeling in blik.state.koppelingen.values() {
        let Some((fase, sinds)) = koppeling.fase.zip(koppeling.sinds) else {
            continue;
        };
        // Being actief is where it should stay.
        let usual = usual.get(fase as usize).copied().flatten();
        let Some((gewoon, _)) = usual.filter(|_| fase < Fase::Actief) else {
            continue;
        };
        let dagen = blik.today.days_since(sinds);
        if dagen >= MINST && dagen > 2 * gewoon {
            found.push(Vast {
                koppeling: koppeling.id,
                wie: wie::paar(blik.state, koppeling),
                fase,
                dagen,
                gewoon,
            });
        }
    }
    order::sort_by_key(&mut found, |one| {
        (2 * one.gewoon - one.dagen, one.koppeling)
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_run_backwards_count_for_nothing() {
        let day = |text| Datum::parse(text).ok();
        let (first, later) = (day("2026-11-01"), day("2026-11-21"));
        assert_eq!(between(first, later), Some(20));
        assert_eq!(between(first, first), Some(0));
        assert_eq!((between(later, first), between(None, first)), (None, None));
    }
}
