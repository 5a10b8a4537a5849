//! How scarce steungezinnen are: who has few candidates, whom to look for so that more of those who
//! wait can be helped, and whom one would miss.

use super::{
    matchronde::VERGELIJK,
    wachtlijst::{NORM, wachtenden},
    wie,
};
use crate::{
    app::{situatie::Blik, text::nl::werving as nl},
    domain::{Deelnemer, Kant, Postcode, Waar},
    matching::{Advies, Gemis, Gezocht, Paren, gemis, gezocht, omvang, plan},
};

/// So many are told.
const MEEST: usize = 3;
/// So many pairs are judged at most to see whom one would miss.
const GEMIS: usize = 1_000_000;

/// How it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Werving {
    /// How many of who waits have fewer candidates than the norm, and what the advice is; or why
    /// there is none.
    pub regels: Vec<String>,
    /// Whom to look for, best first.
    pub wensen: Vec<Wens>,
    /// Whom one would miss, and what would happen.
    pub gemis: Vec<String>,
}

/// One family to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wens {
    /// A sentence for the local paper.
    pub zin: String,
    /// What it would bring.
    pub winst: String,
}

/// Best first; what the coordinator settled and forbade in the plan counts here too.
#[must_use]
pub fn werving(blik: &Blik<'_>, keuze: &Paren) -> Werving {
    let (asking, offering) = (blik.vraaggezinnen(), blik.steungezinnen());
    let pairs = blik.with(|situatie| omvang(&asking, &offering, situatie));
    if pairs > VERGELIJK {
        return Werving {
            regels: vec![nl::TE_VEEL.to_owned()],
            ..Werving::default()
        };
    }
    let waiting = wachtenden(blik, Kant::Vraag, usize::MAX, None).rijen;
    let few = waiting.iter().filter(|one| one.weinig).count();
    let naam = |wie: Deelnemer| wie::deelnemer(blik.state, wie);
    blik.with(|situatie| {
        let Ok(made) = plan(&asking, &offering, situatie, keuze) else {
            return Werving::default();
        };
        let wens = |one: &Gezocht| {
            let names = one.geholpen.iter().map(|id| naam(*id));
            Wens {
                zin: nl::zin(one),
                winst: {
                    let other = one.neemt.filter(|who| !one.geholpen.contains(who));
                    nl::winst(&names.collect::<Vec<_>>(), other.map(naam).as_deref())
                },
            }
        };
        let noem = |waar: &Waar| noemer(blik, waar);
        let both = (&asking[..], &offering[..]);
        let found = gezocht(&made, both, situatie, keuze, &noem, MEEST);
        let found: Advies = found.unwrap_or_default();
        let looked = pairs.saturating_mul(made.voorstellen.len()) <= GEMIS;
        let missed = looked.then(|| gemis(&made, &asking, &offering, situatie, keuze));
        let missed: Vec<Gemis> = missed.and_then(Result::ok).unwrap_or_default();
        let alone = missed.iter().filter(|one| one.verlies.samen() > 0);
        let told = alone.take(MEEST).map(|one| {
            let left: Vec<String> = one.over.iter().map(|id| naam(*id)).collect();
            nl::gemis(&naam(one.steun.into()), &left, one.verlies.samen())
        });
        let mut told: Vec<String> = told.collect();
        if !looked {
            told.push(nl::GEMIS_TE_VEEL.to_owned());
        } else if told.is_empty() && !missed.is_empty() {
            told.push(nl::NIEMAND_GEMIST.to_owned());
        }
        let wensen: Vec<Wens> = found.gezocht.iter().map(wens).collect();
        let advice = match (wensen.is_empty(), found.alles) {
            (true, true) if found.zonder_plek.is_empty() => Some(nl::NIEMAND),
            (true, true) => None,
            (true, false) => Some(nl::NIEMAND_GEVONDEN),
            (false, true) => Some(nl::UITLEG),
            (false, false) => Some(nl::UITLEG_DEEL),
        };
        let unnamed: Vec<String> = found.zonder_plek.iter().map(|id| naam(*id)).collect();
        let unnamed = (!unnamed.is_empty()).then(|| nl::zonder_plek(&unnamed));
        let regels = [Some(nl::norm(few, waiting.len(), NORM))];
        let regels = regels
            .into_iter()
            .chain([advice.map(str::to_owned), unnamed]);
        Werving {
            regels: regels.flatten().collect(),
            wensen,
            gemis: told,
        }
    })
}

/// A place as a paper may name it: a postcode of four digits, or a buurt; of a point the postcode that
/// it lies nearest to.
fn noemer(blik: &Blik<'_>, waar: &Waar) -> Option<Waar> {
    let postcode = match waar {
        Waar::Postcode(postcode) => *postcode,
        Waar::Punt(punt) => blik.gebied.nearest(*punt)?,
        Waar::Buurt(_) => return Some(waar.clone()),
    };
    let four = Postcode::parse(&postcode.cijfers().to_string()).ok()?;
    Some(Waar::Postcode(four))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::proef::{self, STEUN, VRAAG, blik};
    use crate::domain::{Dagdelen, GezinId, Huis, Steunsoort};
    use crate::gebied::Gebied;

    #[test]
    fn the_sentence_says_where_when_and_for_whom_and_a_full_house_looks_for_nobody() {
        let mut state = proef::state();
        let gebied = Gebied::demo();
        let none = Paren::default();
        let full = werving(&blik(&state, &gebied), &none);
        assert_eq!(full.wensen, [], "everybody is helped");
        assert_eq!(
            full.regels,
            [
                "Wie wacht, heeft minder dan 5 kandidaten. Vijf is de vuistregel.",
                nl::NIEMAND
            ]
        );
        let [missed] = &full.gemis[..] else {
            panic!("{full:?}")
        };
        assert!(missed.starts_with("Zonder "), "{missed}");
        assert!(missed.ends_with(" geen steungezin."), "{missed}");
        state.gezinnen.get_mut(&STEUN).unwrap().screening.vog = None;
        let vraag = state.gezinnen.get_mut(&VRAAG).unwrap();
        vraag.soorten = Some([Steunsoort::Logeren].into());
        vraag.dagdelen = Dagdelen::try_from(0b10_0000_0010).ok();
        vraag.huis = Some(Huis {
            zonder_huisdieren: Some(true),
            ..Huis::default()
        });
        let told = werving(&blik(&state, &gebied), &none).wensen;
        assert_eq!(told.len(), 1);
        assert_eq!(
            told[0].zin,
            "In 8981 zoeken we een gezin zonder huisdieren, dat op maandagmiddag of woensdagmiddag kan, voor logeren, voor een kind van 11 jaar."
        );
        assert!(
            told[0].winst.starts_with("Dan kan ")
                && told[0].winst.ends_with(" ook geholpen worden.")
        );
    }
    #[test]
    fn of_more_than_can_be_worked_out_nothing_is_claimed() {
        let mut state = proef::state();
        for number in 0..500_u16 {
            for from in [VRAAG, STEUN] {
                let mut more = state.gezinnen[&from].clone();
                more.id = GezinId([0; 16]);
                more.id.0[..2].copy_from_slice(&number.to_be_bytes());
                more.id.0[2] = from.0[0];
                state.gezinnen.insert(more.id, more);
            }
        }
        let told = werving(&blik(&state, &Gebied::demo()), &Paren::default());
        assert_eq!(told.regels, [nl::TE_VEEL]);
        assert!(told.wensen.is_empty() && told.gemis.is_empty());
    }
}
