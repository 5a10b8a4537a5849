//! Looking for a match, from either side: who fits with the reasons that matter, and whom something
//! excludes. Who waits is in `wachtlijst`, the two side by side in `vergelijking`.

use super::{nog_vragen::nog_vragen, wie};
use crate::{
    app::{situatie::Blik, text::nl::matchen as nl},
    domain::{Datum, Deelnemer, Kant, PerGezin},
    matching::{
        Factor, Factorscore, Gewichten, Ranglijst, Reden, Score, Situatie, Verdict,
        steungezinnen_for, vraaggezinnen_for,
    },
};
use std::cmp::Reverse;

/// From so good a factor is a plus, in thousandths.
const PLUS: u16 = 700;
/// Below so good it is a minus.
const MIN: u16 = 400;
/// So many reasons of each sign stand in a row.
const REDENEN: usize = 4;
/// How a reason counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Teken {
    /// Speaks for it.
    Plus,
    /// They expect other things of it: something to talk about first.
    LetOp,
    /// Speaks against it.
    Min,
    /// Not known yet.
    Onbekend,
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedenRegel {
    /// How it counts.
    pub teken: Teken,
    /// In words.
    pub tekst: String,
}

/// A score to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balk {
    /// Out of a hundred.
    pub procent: u16,
    /// Each weighed factor and its points.
    pub delen: Vec<(String, u32)>,
    /// The points that could be had.
    pub van: u32,
    /// All of it in words.
    pub tekst: String,
}

/// Someone who may be proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passend {
    /// Who.
    pub wie: Deelnemer,
    /// Its name.
    pub naam: String,
    /// How far, with its precision.
    pub afstand: String,
    /// How well.
    pub balk: Balk,
    /// The reasons that matter most.
    pub redenen: Vec<RedenRegel>,
}

/// Someone whom something excludes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitgesloten {
    /// Who.
    pub wie: Deelnemer,
    /// Its name.
    pub naam: String,
    /// What excludes it.
    pub waarom: Vec<String>,
    /// Whether a coordinator may decide otherwise, with a written reason.
    pub toch: bool,
}

/// The other side, for one family: the ranking as it is. There may be a thousand in it, so each is put
/// in words when it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kandidaten {
    /// For whom.
    pub wie: Deelnemer,
    /// Its side.
    pub kant: Kant,
    /// Best first, and apart whom something excludes.
    pub lijst: Ranglijst,
}

/// What stands around the candidates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kop {
    /// For whom.
    pub wie: Deelnemer,
    /// Its name.
    pub naam: String,
    /// Its side.
    pub kant: Kant,
    /// Its koppelingen that run, and those that ended, and why.
    pub eerder: Vec<String>,
    /// How many may be proposed.
    pub passend: usize,
    /// How many something excludes.
    pub uitgesloten: usize,
    /// The weighed factors with what they weigh, out of a hundred.
    pub legenda: Vec<(String, u32)>,
}

/// Everyone on the other side of one family; `None` when there is no such family, or when
/// its side is not known.
#[must_use]
pub fn kandidaten(blik: &Blik<'_>, wie: Deelnemer) -> Option<Kandidaten> {
    let kant = blik.state.gezinnen.get(&wie.gezin)?.kant?;
    let lijst = blik.with(|situatie| ranglijst(blik, wie, situatie))?;
    Some(Kandidaten { wie, kant, lijst })
}

impl Kandidaten {
    /// What stands around them.
    #[must_use]
    pub fn kop(&self, blik: &Blik<'_>) -> Kop {
        Kop {
            wie: self.wie,
            naam: wie::deelnemer(blik.state, self.wie),
            kant: self.kant,
            eerder: super::gezin::lopend_en_eerder(blik.state, self.wie.gezin),
            passend: self.lijst.kandidaten.len(),
            uitgesloten: self.lijst.uitgesloten.len(),
            legenda: legenda(&blik.gewichten()),
        }
    }

    /// One who may be proposed, by its place.
    #[must_use]
    pub fn passend(&self, blik: &Blik<'_>, at: usize) -> Option<Passend> {
        let other = self.lijst.kandidaten.get(at)?;
        let [own, there] = [self.wie, other.wie].map(|wie| blik.state.gezinnen.get(&wie.gezin));
        Some(Passend {
            wie: other.wie,
            naam: wie::deelnemer(blik.state, other.wie),
            afstand: nl::afstand(blik.afstand(own?, there?)),
            balk: balk(&other.score),
            redenen: redenen(&other.score, blik.today, self.kant),
        })
    }

    /// One whom something excludes, by its place.
    #[must_use]
    pub fn uitgesloten(&self, blik: &Blik<'_>, at: usize) -> Option<Uitgesloten> {
        let other = self.lijst.uitgesloten.get(at)?;
        let (waarom, toch) = exclusions(&other.score, blik.today);
        Some(Uitgesloten {
            wie: other.wie,
            naam: wie::deelnemer(blik.state, other.wie),
            waarom,
            toch,
        })
    }
}

/// Who is meant: of a family whose children go apart the child that was named, else the first that
/// has no koppeling, else the first.
#[must_use]
pub fn bedoeld(blik: &Blik<'_>, wie: Deelnemer) -> Deelnemer {
    let Some(gezin) = blik.state.gezinnen.get(&wie.gezin) else {
        return wie;
    };
    let per = PerGezin::new(blik.state.koppelingen_of(wie.gezin));
    let all: Vec<Deelnemer> = per.vragen(gezin).map(|vraag| vraag.wie()).collect();
    let waits = per.zonder(gezin).map(|vraag| vraag.wie()).next();
    let named = all.contains(&wie).then_some(wie);
    named
        .or(waits)
        .or(all.first().copied())
        .unwrap_or(wie.gezin.into())
}

/// The ranking for a family of either side. A steungezin is offered only who waits.
fn ranglijst(blik: &Blik<'_>, wie: Deelnemer, situatie: &Situatie<'_>) -> Option<Ranglijst> {
    let gezin = blik.state.gezinnen.get(&wie.gezin)?;
    match (blik.vraag(wie), gezin.steungezin()) {
        (Some(vraag), _) => Some(steungezinnen_for(vraag, &blik.steungezinnen(), situatie)),
        (_, Some(steun)) => {
            let asking = blik.vraaggezinnen();
            let waiting: Vec<_> = asking
                .into_iter()
                .filter(|v| !situatie.is_helped(*v))
                .collect();
            Some(vraaggezinnen_for(steun, &waiting, situatie))
        }
        _ => None,
    }
}

/// What excludes a pair in words, and whether a coordinator may decide otherwise.
#[must_use]
pub fn exclusions(score: &Score, today: Datum) -> (Vec<String>, bool) {
    let words = score.exclusions().map(|(_, reden)| nl::reden(reden, today));
    let toch = score
        .exclusions()
        .all(|(_, reden)| reden.may_be_overridden());
    (words.collect(), toch)
}

/// A score as a bar: every weighed factor in the order of the legend, zero too, since a colour goes
/// by its place.
#[must_use]
pub fn balk(score: &Score) -> Balk {
    let part = |factor: &Factor| score.factoren.iter().find(|part| part.factor == *factor);
    let weighed: Vec<&Factorscore> = Factor::WEIGHED.iter().filter_map(part).collect();
    let delen = weighed.iter().map(|part| {
        let points = u32::from(part.gewicht) * u32::from(part.waarde);
        (nl::factor(part.factor).to_owned(), points)
    });
    let delen: Vec<(String, u32)> = delen.collect();
    let van = weighed
        .iter()
        .map(|part| u32::from(part.gewicht) * 1000)
        .sum();
    Balk {
        procent: score.percent(),
        tekst: nl::balk(score.percent(), &delen, van),
        delen,
        van,
    }
}

/// What each factor weighs, out of a hundred.
#[must_use]
pub fn legenda(gewichten: &Gewichten) -> Vec<(String, u32)> {
    let weight = |factor: &Factor| u32::from(gewichten.weegt(*factor));
    let always = Factor::WEIGHED.iter().filter(|f| !Factor::SOMS.contains(f));
    let all: u32 = always.map(weight).sum();
    let part = |factor: &Factor| {
        let points = weight(factor) * 100;
        let rounded = (points + all / 2).checked_div(all).unwrap_or(0);
        (nl::factor(*factor).to_owned(), rounded)
    };
    Factor::WEIGHED.iter().map(part).collect()
}

/// How one factor counts; nothing when it says nothing for or against.
#[must_use]
pub fn teken(part: &Factorscore) -> Option<Teken> {
    match &part.oordeel {
        _ if !part.telt() => None,
        Verdict::Excluded(_) => Some(Teken::Min),
        Verdict::Unknown { .. } => Some(Teken::Onbekend),
        Verdict::Fits => None,
        // A short wait speaks against nobody.
        Verdict::Points { .. } if part.factor == Factor::Wachttijd => Some(Teken::Plus),
        Verdict::Points { reason, .. } if reason.expects_other() => Some(Teken::LetOp),
        // Whoever asks for two kinds and is offered one has to hear that.
        Verdict::Points { reason, .. } if reason.is_only_part() => Some(Teken::Min),
        Verdict::Points { .. } if part.waarde >= PLUS => Some(Teken::Plus),
        Verdict::Points { .. } if part.waarde < MIN => Some(Teken::Min),
        Verdict::Points { .. } => None,
    }
}

/// One factor in words; nothing when it has none.
#[must_use]
pub fn zin(part: &Factorscore, today: Datum) -> Option<String> {
    match &part.oordeel {
        Verdict::Points { reason, .. } if reason.expects_other() => {
            Some(nl::let_op(&nl::reden(reason, today)))
        }
        Verdict::Excluded(reden) | Verdict::Points { reason: reden, .. } => {
            Some(nl::reden(reden, today))
        }
        Verdict::Unknown { missing } => Some(nl::ontbreekt(*missing)),
        Verdict::Fits => None,
    }
}

/// The reasons that matter most: what weighs heaviest foremost, plus before what they expect otherwise
/// and minus, and last, in one
/// line, what is still to be asked. How long a vraaggezin waits says nothing about a steungezin, so
/// that is only said the other way round. The distance stands beside the name already.
#[must_use]
pub fn redenen(score: &Score, today: Datum, kant: Kant) -> Vec<RedenRegel> {
    let mut found: Vec<(Teken, Reverse<u32>, String)> = Vec::new();
    for part in &score.factoren {
        let hidden = part.factor == Factor::Wachttijd && kant == Kant::Vraag;
        let far = matches!(&part.oordeel, Verdict::Points { reason: Reden::Afstand { rand, .. }, .. } if !rand);
        let good = match teken(part) {
            None | Some(Teken::Onbekend) => continue,
            Some(Teken::Plus) if hidden || far => continue,
            Some(Teken::Plus) => part.waarde,
            Some(Teken::LetOp | Teken::Min) => 1000 - part.waarde.min(1000),
        };
        // Whoever asks for new contacts has to see where it can practise its Dutch.
        let sought = matches!(
            &part.oordeel,
            Verdict::Points {
                reason: Reden::Talen { oefenen: true, .. },
                ..
            }
        );
        let weight = u32::from(part.gewicht) * u32::from(good);
        let weight = Reverse(if sought { u32::MAX } else { weight });
        if let (Some(teken), Some(text)) = (teken(part), zin(part, today)) {
            found.push((teken, weight, text));
        }
    }
    crate::order::sort(&mut found);
    let of = |sign: Teken| {
        let those = found.iter().filter(move |(teken, ..)| *teken == sign);
        those.take(REDENEN).map(|(teken, _, tekst)| RedenRegel {
            teken: *teken,
            tekst: tekst.clone(),
        })
    };
    let asked = nog_vragen(&score.factoren).into_iter();
    let asked = asked.map(|tekst| RedenRegel {
        teken: Teken::Onbekend,
        tekst,
    });
    let said = of(Teken::Plus)
        .chain(of(Teken::LetOp))
        .chain(of(Teken::Min));
    said.chain(asked).collect()
}

#[cfg(test)]
#[path = "matchen_redenen_tests.rs"]
mod redenen_tests;
#[cfg(test)]
#[path = "matchen_tests.rs"]
mod tests;
