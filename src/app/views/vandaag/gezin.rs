//! What a family waits for: a first call, its screening, a new VOG, a match.

use super::{Punt, Stuk, Wanneer, wie};
use crate::order::Map;
use crate::{
    app::{Route, situatie::Blik, text::nl::vandaag as nl},
    domain::{Gezin, GezinId, Kant, Koppeling, Screeningstand, Steungezin, Urgentie, Vraaggezin},
    matching::{Situatie, steungezinnen_for},
};

/// Waiting longer than so many days without a koppeling is said.
pub const LANG: i32 = 42;
/// Waiting longer than so many days is for this week.
const TE_LANG: i32 = 91;
/// A VOG that ends within so many days is kept an eye on.
const VOG: i32 = 90;
/// A VOG that ends within so many days is for this week.
const VOG_SNEL: i32 = 28;

/// One row for each family that something waits for.
pub fn punten(blik: &Blik<'_>, open: &Map<GezinId, Vec<&Koppeling>>) -> Vec<Punt> {
    let offering = blik.steungezinnen();
    blik.with(|situatie| {
        let families = blik.state.gezinnen.values();
        let present = families.filter(|gezin| gezin.doet_mee(blik.today));
        present
            .filter_map(|gezin| {
                let coupled = open.contains_key(&gezin.id);
                match (gezin.vraaggezin(), gezin.steungezin()) {
                    (Some(vraag), _) => vraaggezin(situatie, vraag, &offering, coupled),
                    (_, Some(steun)) => steungezin(situatie, steun, coupled),
                    _ => Some(
                        row(gezin, Wanneer::Week, nl::Onderwerp::WelkeKant)
                            .because([Stuk::Gewoon(nl::WELKE_KANT.to_owned())]),
                    ),
                }
            })
            .collect()
    })
}

fn row(gezin: &Gezin, wanneer: Wanneer, onderwerp: nl::Onderwerp) -> Punt {
    let (id, naam) = (gezin.id.to_string(), wie::naam(gezin));
    let mut row = Punt::new(&id, wanneer, onderwerp, &naam, Route::Gezin(gezin.id));
    row.kant = gezin.kant;
    row
}

/// A first call: nothing was told but how to reach them.
fn call(gezin: &Gezin, kant: Kant, situatie: &Situatie<'_>) -> Punt {
    let since = gezin.aangemeld_op;
    let days = since.map_or(0, |op| situatie.today.days_since(op));
    row(gezin, Wanneer::Nu, nl::Onderwerp::Bel)
        .because([
            Stuk::Gewoon(nl::aangemeld(since, situatie.today)),
            match &gezin.toelichting {
                Some(note) => Stuk::Gewoon(nl::genoteerd(note.as_str())),
                None => Stuk::Let(nl::niets_bekend(kant).to_owned()),
            },
        ])
        .with(nl::BEL, days)
}

fn is_untold(gezin: &Gezin) -> bool {
    gezin.soorten.is_none() && gezin.dagdelen.is_none()
}

fn vraaggezin(
    situatie: &Situatie<'_>,
    vraag: Vraaggezin<'_>,
    offering: &[Steungezin<'_>],
    coupled: bool,
) -> Option<Punt> {
    if coupled {
        return None;
    }
    if is_untold(&vraag) {
        return Some(call(&vraag, Kant::Vraag, situatie));
    }
    let days = situatie.today.days_since(vraag.aangemeld_op?);
    let hurried = vraag.vraag.urgentie == Some(Urgentie::Hoog);
    if days <= LANG && !hurried {
        return None;
    }
    let candidates = steungezinnen_for(vraag, offering, situatie)
        .kandidaten
        .len();
    let wanneer = if hurried || days > TE_LANG {
        Wanneer::Week
    } else {
        Wanneer::Later
    };
    let mut row = row(&vraag, wanneer, nl::Onderwerp::Wacht)
        .because([
            Stuk::Let(vraag.vraag.urgentie.map_or("", nl::urgentie).to_owned()),
            Stuk::Gewoon(nl::wacht(days, candidates)),
        ])
        .with(nl::NAAR_MATCHEN, days);
    row.naar = Route::Matchen(Some(vraag.id));
    Some(row)
}

fn steungezin(situatie: &Situatie<'_>, steun: Steungezin<'_>, coupled: bool) -> Option<Punt> {
    let today = situatie.today;
    let untouched = steun.screening == crate::domain::Screening::default();
    if untouched && is_untold(&steun) && !coupled {
        return Some(call(&steun, Kant::Steun, situatie));
    }
    match steun.screening.stand(today) {
        Screeningstand::Verlopen(tot) => {
            let wanneer = if coupled { Wanneer::Nu } else { Wanneer::Week };
            let also = coupled.then(|| Stuk::Let(nl::VOG_MET_KOPPELING.to_owned()));
            let why = [Stuk::Gewoon(nl::vog(tot, today))].into_iter().chain(also);
            Some(
                row(&steun, wanneer, nl::Onderwerp::VogVerlopen)
                    .because(why)
                    .with(nl::VOG, today.days_since(tot)),
            )
        }
        Screeningstand::Onvolledig(missing) => {
            let days = steun.aangemeld_op.map_or(0, |op| today.days_since(op));
            Some(
                row(&steun, Wanneer::Week, nl::Onderwerp::Screening)
                    .because([
                        Stuk::Gewoon(nl::aangemeld(steun.aangemeld_op, today)),
                        Stuk::Gewoon(nl::screening(&missing)),
                    ])
                    .with(nl::SCREENING, days),
            )
        }
        Screeningstand::Compleet => {
            let tot = steun.screening.vog.as_ref()?.geldig_tot;
            let left = tot.days_since(today);
            let wanneer = match left {
                ..=VOG_SNEL => Wanneer::Week,
                ..=VOG => Wanneer::Later,
                _ => return None,
            };
            Some(
                row(&steun, wanneer, nl::Onderwerp::Vog)
                    .because([Stuk::Gewoon(nl::vog(tot, today))])
                    .with(nl::VOG, -left),
            )
        }
    }
}
