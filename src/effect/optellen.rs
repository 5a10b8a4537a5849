//! Figures of municipalities as they are shared, and adding them up: each municipality once, what
//! overlaps named as double and left out. Every number is one that it is at least.

use super::{Hulp, Rapport, Vraag, afgerond::MINST};
use crate::domain::{Cijfers, Duizendtal, ElementId, Gemeten, Regel, Tiende, Vijftal};
use crate::letters::Letters;
use serde::Serialize;
use std::cmp::Reverse;

/// What figures come to together.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Optelling {
    /// The figures that count, by municipality and first day.
    pub telt: Vec<Cijfers>,
    /// Those that do not, since others of the same municipality are of the same days: with the first
    /// and the last day of those.
    pub dubbel: Vec<Dubbel>,
    /// How many municipalities.
    pub gemeenten: u32,
    /// Koppelingen: so many at least.
    pub koppelingen: u32,
    /// And so many at most: each number was rounded down by four at most.
    pub koppelingen_hoogstens: u32,
    /// Koppelingen that began: so many at least.
    pub begonnen: u32,
    /// Children: so many at least.
    pub kinderen: u32,
    /// Vraaggezinnen: so many at least.
    pub vraaggezinnen: u32,
    /// Steungezinnen: so many at least.
    pub steungezinnen: u32,
    /// Koppelingen with formal help at the start: so many at least.
    pub met_hulp: u32,
    /// And without.
    pub zonder_hulp: u32,
    /// The four questions to vraaggezinnen: of so many at least that answered twice the mean at the
    /// start and of the last time, in hundredths, each municipality by how many it told.
    pub vragen: [Option<Vraag>; 4],
    /// What they save by estimate, in euros: low, middle, high.
    pub besparing: [u64; 3],
    /// Figures without an amount.
    pub zonder_bedrag: u32,
    /// What the programmes cost, where all told it.
    pub kosten: Option<u64>,
}

/// Figures that are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dubbel {
    /// The figures.
    pub cijfers: Cijfers,
    /// Those that count in their place.
    pub door: ElementId,
}

fn key(cijfers: &Cijfers) -> String {
    cijfers.gemeente.as_str().small()
}

/// Adds up. Of what overlaps the figures count that reach furthest, then the longest, then the
/// largest; the order in which they come makes no difference.
#[must_use]
pub fn optellen<'a>(alle: impl IntoIterator<Item = &'a Cijfers>) -> Optelling {
    let mut alle: Vec<&Cijfers> = alle.into_iter().collect();
    crate::order::sort_by_key(&mut alle, |one| {
        (
            key(one),
            Reverse(one.tot),
            one.van,
            Reverse(one.koppelingen),
            one.id,
        )
    });
    let mut made = Optelling::default();
    let mut last = String::new();
    let mut costs = Some(0_u64);
    let mut answers = [[0_u32; 3]; 4];
    for one in alle {
        let same = made.telt.iter().filter(|other| key(other) == key(one));
        if let Some(other) = same.clone().find(|other| other.overlapt(one)) {
            // The very same, from two files, is no double.
            if other != one {
                made.dubbel.push(Dubbel {
                    cijfers: one.clone(),
                    door: other.id,
                });
            }
            continue;
        }
        if made.gemeenten == 0 || last != key(one) {
            made.gemeenten += 1;
            last = key(one);
        }
        let told = |number: Option<Vijftal>| number.map_or(0, Vijftal::getal);
        made.koppelingen += one.koppelingen.getal();
        made.koppelingen_hoogstens += one.koppelingen.getal() + MINST - 1;
        made.begonnen += told(one.begonnen);
        made.kinderen += told(one.kinderen);
        for (sums, one) in answers.iter_mut().zip(one.vragen) {
            if let Some(one) = one {
                let [many, start, last] = sums;
                *many += one.aantal.getal();
                *start += one.aantal.getal() * one.start.tienden();
                *last += one.aantal.getal() * one.laatst.tienden();
            }
        }
        made.vraaggezinnen += told(one.vraaggezinnen);
        made.steungezinnen += told(one.steungezinnen);
        made.met_hulp += told(one.met_hulp);
        made.zonder_hulp += told(one.zonder_hulp);
        match one.besparing {
            Some(parts) => {
                for (sum, part) in made.besparing.iter_mut().zip(parts) {
                    *sum += part.euro();
                }
            }
            None => made.zonder_bedrag += 1,
        }
        costs = costs
            .zip(one.kosten)
            .map(|(sum, cost)| sum + u64::from(cost));
        made.telt.push(one.clone());
    }
    made.vragen = answers.map(|[many, start, last]| {
        let mean = |sum: u32| (sum * 10 + many / 2).checked_div(many);
        Some(Vraag {
            aantal: many,
            start: mean(start)?,
            laatst: mean(last)?,
        })
    });
    crate::order::sort_by_key(&mut made.telt, |one| (key(one), one.van, one.id));
    made.kosten = costs.filter(|_| !made.telt.is_empty());
    made
}

impl Rapport {
    /// The figures of a rounded report that may be shared with anyone; nothing of one that is exact or
    /// that tells of fewer than five.
    #[must_use]
    pub fn cijfers(&self, id: ElementId, gemeente: Regel) -> Option<Cijfers> {
        if !self.afgerond {
            return None;
        }
        let five = |number: Option<u32>| number.and_then(Vijftal::new);
        let help = |which: Hulp| {
            let found = self.hulp.iter().find(|(hulp, _)| *hulp == which);
            found.and_then(|(_, number)| Vijftal::new(*number))
        };
        let saved = self.besparing.and_then(|saved| {
            let thousand = |euro: u64| Duizendtal::new(u32::try_from(euro).ok()?);
            Some([
                thousand(saved.laag)?,
                thousand(saved.midden)?,
                thousand(saved.hoog)?,
            ])
        });
        let all = &self.aantallen;
        Some(Cijfers {
            id,
            gemeente,
            van: self.van,
            tot: self.tot,
            koppelingen: five(all.koppelingen)?,
            begonnen: five(all.begonnen),
            kinderen: five(all.kinderen),
            vraaggezinnen: five(all.vraaggezinnen),
            steungezinnen: five(all.steungezinnen),
            met_hulp: help(Hulp::Met),
            zonder_hulp: help(Hulp::Zonder),
            vragen: self.vraag.vragen.map(|one| {
                let one = one?;
                let tenths = |mean: u32| Tiende::new(u8::try_from(mean / 10).ok()?);
                Some(Gemeten {
                    aantal: Vijftal::new(one.aantal)?,
                    start: tenths(one.start)?,
                    laatst: tenths(one.laatst)?,
                })
            }),
            besparing: saved,
            kosten: self.kosten.and_then(|kosten| u32::try_from(kosten).ok()),
        })
    }
}

#[cfg(test)]
#[path = "optellen_tests.rs"]
mod tests;
