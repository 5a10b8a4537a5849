//! Who waits for a match, on either side, with how many candidates each has.

use super::wie;
use crate::{
    app::{situatie::Blik, text::nl::matchen as nl},
    domain::{Datum, Deelnemer, Gezin, Kant, Kind, Urgentie},
    matching::Kansen,
};
use std::cmp::Reverse;

/// So many candidates for one child are the field's norm.
pub const NORM: usize = 5;

/// So many of who waits, and of the candidates of each, are shown before one asks for more.
pub const BLAD: usize = 12;

/// Someone who waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wachtende {
    /// Who.
    pub wie: Deelnemer,
    /// Its name.
    pub naam: String,
    /// Children and waiting time.
    pub sub: String,
    /// Whether it cannot wait.
    pub haast: bool,
    /// How many candidates it has.
    pub kandidaten: usize,
    /// Whether that is fewer than [the norm](NORM) for who asks, or nobody for who offers.
    pub weinig: bool,
}

/// Who waits on this side, as far as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wachtlijst {
    /// The first of them.
    pub rijen: Vec<Wachtende>,
    /// How many wait.
    pub totaal: usize,
}

/// Who waits on this side: first who cannot wait, then the longest waiting, then by id. A
/// vraaggezin waits while it has no koppeling; a steungezin while it has a place. The first so
/// many are shown, and below them the one that is open, wherever it stands: for each all of the
/// other side is looked at.
#[must_use]
pub fn wachtenden(
    blik: &Blik<'_>,
    kant: Kant,
    hoogstens: usize,
    ook: Option<Deelnemer>,
) -> Wachtlijst {
    let (asking, offering) = (blik.vraaggezinnen(), blik.steungezinnen());
    blik.with(|situatie| {
        let waiting: Vec<_> = (asking.iter().copied())
            .filter(|v| !situatie.is_helped(*v))
            .collect();
        let kansen = Kansen::new(&waiting, &offering, situatie);
        let mut rows: Vec<(Order, Wachtende)> = match kant {
            Kant::Vraag => (waiting.iter())
                .filter(|v| v.doet_mee(blik.today))
                .map(|v| {
                    row(
                        blik,
                        v,
                        (v.wie(), v.kinderen),
                        (kant, situatie.wacht_sinds(*v)),
                    )
                })
                .collect(),
            Kant::Steun => (offering.iter())
                .filter(|s| s.doet_mee(blik.today) && situatie.room(**s) > 0)
                .map(|s| row(blik, s, (s.id.into(), &s.kinderen), (kant, s.aangemeld_op)))
                .collect(),
        };
        crate::order::sort_by_key(&mut rows, |(key, _)| *key);
        let totaal = rows.len();
        let below = rows.split_off(hoogstens.min(totaal));
        rows.extend(below.into_iter().find(|(_, row)| Some(row.wie) == ook));
        let count = |row: Wachtende| {
            let gezin = blik.state.gezinnen.get(&row.wie.gezin);
            let vraag = blik.vraag(row.wie);
            let steun = gezin.and_then(Gezin::steungezin);
            let kandidaten = match kant {
                Kant::Vraag => vraag.map(|vraag| kansen.of_vraag(vraag)),
                Kant::Steun => steun.map(|steun| kansen.of_steun(steun)),
            };
            let kandidaten = kandidaten.unwrap_or(0);
            let least = match kant {
                Kant::Vraag => NORM,
                Kant::Steun => 1,
            };
            Wachtende {
                kandidaten,
                weinig: kandidaten < least,
                ..row
            }
        };
        Wachtlijst {
            rijen: rows.into_iter().map(|(_, row)| count(row)).collect(),
            totaal,
        }
    })
}

type Order = (u8, Reverse<i32>, Deelnemer);

fn row(
    blik: &Blik<'_>,
    gezin: &Gezin,
    (wie, kinderen): (Deelnemer, &[Kind]),
    (kant, since): (Kant, Option<Datum>),
) -> (Order, Wachtende) {
    let days = since.map(|op| blik.today.days_since(op));
    let class = match (kant, gezin.vraag.urgentie) {
        (Kant::Vraag, Some(Urgentie::Hoog)) => 0,
        (Kant::Vraag, Some(Urgentie::Laag)) => 2,
        _ => 1,
    };
    let born = kinderen.iter().filter_map(|kind| kind.geboren);
    let mut ages: Vec<_> = born.map(|geboren| geboren.leeftijd(blik.today)).collect();
    crate::order::sort_by_key(&mut ages, |age| (age.van, age.tot));
    let wachtende = Wachtende {
        wie,
        naam: wie::deelnemer(blik.state, wie),
        sub: nl::rij(&ages, kant, days, blik.today),
        haast: class == 0,
        kandidaten: 0,
        weinig: true,
    };
    ((class, Reverse(days.unwrap_or(0)), wie), wachtende)
}
