//! A match made while the council looks on: one that waits, everyone considered, who fits best and
//! why. Only reasons that tell of nobody who it is.

use super::{gevraagd, rond};
use crate::{
    app::{
        Session,
        situatie::Blik,
        text::nl::{effect as verslagtekst, matchen as woorden_match, presentatie as nl, woorden},
        views::{
            matchen::{Balk, Kandidaten, RedenRegel, Teken, balk, kandidaten, teken, zin},
            wachtlijst::wachtenden,
            wie,
        },
    },
    domain::{Datum, Deelnemer, Kant},
    matching::{Factor, Factorscore, Score},
};

/// So many who fit are shown.
const MEEST: usize = 3;

/// Someone who fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Its number in place of its name.
    pub naam: String,
    /// How far, with its precision.
    pub afstand: String,
    /// How well.
    pub balk: Balk,
    /// What speaks for it and against it.
    pub redenen: Vec<RedenRegel>,
}

/// A match in the making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    /// Who waits, by number.
    pub naam: String,
    /// What it asks for.
    pub vraagt: String,
    /// How many were considered and how many of them fit.
    pub bekeken: Vec<String>,
    /// Who fits best, best first.
    pub passend: Vec<Past>,
}

/// What may be told on a screen of why two fit: not ages, languages, what a house is like or how a
/// family brings up its children.
fn toonbaar(factor: Factor) -> bool {
    matches!(
        factor,
        Factor::Dagdelen
            | Factor::Steunsoort
            | Factor::Frequentie
            | Factor::Duur
            | Factor::Omgang
            | Factor::Bezigheden
    )
}

/// Why two fit: of families that nobody invented only what about, not what.
fn redenen(score: &Score, today: Datum, verzonnen: bool) -> Vec<RedenRegel> {
    let shown = score.factoren.iter().filter(|part| toonbaar(part.factor));
    let line = |part: &Factorscore| {
        let teken = teken(part).filter(|teken| *teken != Teken::Onbekend)?;
        let tekst = match verzonnen {
            true => zin(part, today)?,
            false => woorden_match::factor(part.factor).to_owned(),
        };
        Some(RedenRegel { teken, tekst })
    };
    let mut all: Vec<RedenRegel> = shown.filter_map(line).collect();
    crate::order::sort_by_key(&mut all, |one| one.teken);
    all
}

/// Who waits and can be matched at all: a demonstration of nobody shows nothing.
pub(super) fn kiesbaar(blik: &Blik<'_>) -> Vec<Deelnemer> {
    let rows = wachtenden(blik, Kant::Vraag, usize::MAX, None).rijen;
    let fits = rows.iter().filter(|row| row.kandidaten > 0);
    fits.map(|row| row.wie).collect()
}

/// The match for one of those that the leaf names; nothing while names are not hidden.
#[must_use]
pub fn live(session: &Session, today: Datum, wie: Deelnemer) -> Option<Live> {
    let blik = Blik::of(session, today);
    if !session.is_gemaskeerd() {
        return None;
    }
    let verzonnen = session.is_demo();
    let gezin = blik.state.gezinnen.get(&wie.gezin)?;
    let found: Kandidaten = kandidaten(&blik, wie)?;
    let [fit, out] = [
        &found.lijst.kandidaten.len(),
        &found.lijst.uitgesloten.len(),
    ]
    .map(|many| u32::try_from(*many).unwrap_or(u32::MAX));
    let told = |many: u32| rond(many).map_or_else(|| verslagtekst::KLEIN.to_owned(), nl::of_meer);
    let asks = gezin.soorten.iter().flatten().copied();
    // What hardly anybody asks for would tell who it is; and when, to whoever knows the family.
    let asked = gevraagd(&blik);
    let common = asks.filter(|kind| verzonnen || asked.contains(kind));
    let asks = woorden::lijst(common.map(woorden::steunsoort));
    let when = gezin.dagdelen.filter(|_| verzonnen);
    let when = when.map(woorden::dagdelen);
    let passend = found.lijst.kandidaten.iter().take(MEEST).filter_map(|one| {
        let there = blik.state.gezinnen.get(&one.wie.gezin)?;
        Some(Past {
            naam: wie::deelnemer(blik.state, one.wie),
            afstand: woorden_match::afstand(blik.afstand(gezin, there)),
            balk: balk(&one.score),
            redenen: redenen(&one.score, today, verzonnen),
        })
    });
    Some(Live {
        naam: wie::deelnemer(blik.state, wie),
        vraagt: nl::vraagt(&asks, when.as_deref()),
        bekeken: nl::bekeken(&told(fit + out), &told(fit)),
        passend: passend.collect(),
    })
}
