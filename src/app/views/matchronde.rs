//! The whole plan: everyone who waits at once, as pairs with their score and reasons, and who is
//! left over and why. What the coordinator settles or forbids comes in with it.

use super::{
    matchen::{Balk, RedenRegel, balk, legenda, redenen},
    wie,
};
pub use crate::matching::Paren;
use crate::{
    app::{
        situatie::Blik,
        text::nl::{matchen as nl, matchronde as ronde},
    },
    domain::{Deelnemer, GezinId, Kant},
    matching::{
        Factor, Plan, Prijs, Score, Verdict, Waarom, een_voor_een, kosten, omvang, plan, totaal,
    },
};

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matchronde {
    /// One line below the title.
    pub sub: String,
    /// The pairs, best first.
    pub paren: Vec<Paar>,
    /// Who is left over.
    pub over: Vec<Over>,
    /// Pairs that the coordinator set aside, to take back.
    pub verboden: Vec<(Deelnemer, GezinId, String)>,
    /// Pairs that the coordinator settled and that may not be, to let go.
    pub geweigerd: Vec<(Deelnemer, GezinId, String)>,
    /// What was cut off because it only broke together with another pair.
    pub afgeknipt: Vec<String>,
    /// What the colours mean.
    pub legenda: Vec<(String, u32)>,
    /// Of which pairs little is known, to say before all are proposed.
    pub weinig_bekend: Option<String>,
    /// What the plan has more than helping one after the other.
    pub tegen: Option<String>,
    /// Whether there are too many families to make a plan.
    pub te_veel: bool,
    /// Whether there was too much to try, so that another plan may be better.
    pub benaderd: bool,
    /// What the plan was made with: what was settled and let in, and what was left out.
    pub gebruikt: Paren,
}

/// One pair of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paar {
    /// Who asks.
    pub vraag: (Deelnemer, String),
    /// Who offers.
    pub steun: (GezinId, String),
    /// How far apart.
    pub afstand: String,
    /// How well.
    pub balk: Balk,
    /// Why.
    pub redenen: Vec<RedenRegel>,
    /// Whether it was settled beforehand.
    pub vast: bool,
    /// What that changes for the whole.
    pub kosten: Option<String>,
}

/// Someone who is left over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Over {
    /// Who.
    pub wie: Deelnemer,
    /// Its name.
    pub naam: String,
    /// Why.
    pub waarom: String,
}

/// With more pairs to look at than these nothing is told that takes a plan more for each.
pub(super) const VERGELIJK: usize = 200_000;

/// Makes the plan and the screen.
#[must_use]
pub fn matchronde(blik: &Blik<'_>, keuze: &Paren) -> Matchronde {
    let naam = |wie: Deelnemer| wie::deelnemer(blik.state, wie);
    blik.with(|situatie| {
        let (asking, offering) = (blik.vraaggezinnen(), blik.steungezinnen());
        let made = plan(&asking, &offering, situatie, keuze);
        let te_veel = made.is_err();
        let made: Plan = made.unwrap_or_default();
        let few = omvang(&asking, &offering, situatie) <= VERGELIJK;
        let costs = few.then(|| kosten(&made, &asking, &offering, situatie, keuze));
        let costs: Vec<Prijs> = costs.and_then(Result::ok).unwrap_or_default();
        let cost = |ids: (Deelnemer, GezinId)| {
            let found = costs.iter().find(|(pair, _)| *pair == ids);
            found.map(|(_, cost)| ronde::kosten(*cost))
        };
        let unpriced = |vast| (vast && !few).then(|| ronde::KOSTEN_TE_VEEL.to_owned());
        let tegen = (!made.voorstellen.is_empty()).then(|| {
            if !few {
                return Some(ronde::VERGELIJK_TE_VEEL.to_owned());
            }
            let greedy = een_voor_een(&asking, &offering, situatie, keuze);
            ronde::een_voor_een(totaal(&made, &asking).minus(greedy))
        });
        let vague = made
            .voorstellen
            .iter()
            .filter(|one| little_known(&one.score));
        let vague: Vec<String> = vague
            .map(|one| wie::samen(&naam(one.vraag), &naam(one.steun.into())))
            .collect();
        let mut pairs: Vec<(u16, Paar)> = made
            .voorstellen
            .iter()
            .map(|one| {
                let families = &blik.state.gezinnen;
                let far = families.get(&one.vraag.gezin).zip(families.get(&one.steun));
                let far = far.and_then(|(a, b)| blik.afstand(a, b));
                let pair = Paar {
                    vraag: (one.vraag, naam(one.vraag)),
                    steun: (one.steun, naam(one.steun.into())),
                    afstand: nl::afstand(far),
                    balk: balk(&one.score),
                    redenen: redenen(&one.score, situatie.today, Kant::Steun),
                    vast: one.vast,
                    kosten: cost((one.vraag, one.steun)).or_else(|| unpriced(one.vast)),
                };
                (one.score.score, pair)
            })
            .collect();
        crate::order::sort_by(&mut pairs, |(a, x), (b, y)| {
            b.cmp(a).then(x.vraag.0.cmp(&y.vraag.0))
        });
        let over = made.over.iter().map(|one| Over {
            wie: one.vraag,
            naam: naam(one.vraag),
            waarom: match &one.waarom {
                Waarom::GeenKandidaat {
                    uitgesloten,
                    weggelaten,
                } => ronde::geen_kandidaat(uitgesloten, *weggelaten),
                Waarom::PlaatsenVergeven {
                    kandidaten,
                    afgeknipt,
                } => ronde::vergeven(*kandidaten, *afgeknipt),
            },
        });
        let over: Vec<Over> = over.collect();
        let cut = made.afgeknipt.iter().map(|one| {
            let beside: Vec<String> = one.naast.iter().map(|id| naam(*id)).collect();
            let sibling = one.naast.iter().any(|id| id.gezin == one.vraag.gezin);
            ronde::afgeknipt(&naam(one.vraag), &naam(one.steun.into()), &beside, sibling)
        });
        let pair_name = |(vraag, steun): &(Deelnemer, GezinId)| {
            let (a, b) = (naam(*vraag), naam((*steun).into()));
            (*vraag, *steun, wie::samen(&a, &b))
        };
        Matchronde {
            sub: ronde::sub(pairs.len(), over.len()),
            paren: pairs.into_iter().map(|(_, pair)| pair).collect(),
            over,
            verboden: keuze.verboden.iter().map(pair_name).collect(),
            geweigerd: made.geweigerd.iter().map(pair_name).collect(),
            afgeknipt: cut.collect(),
            legenda: legenda(situatie.gewichten),
            tegen: tegen.flatten(),
            te_veel,
            benaderd: made.benaderd,
            gebruikt: Paren {
                vast: (keuze.vast.iter().copied())
                    .filter(|pair| !made.geweigerd.contains(pair))
                    .collect(),
                verboden: keuze.verboden.clone(),
            },
            weinig_bekend: (!vague.is_empty()).then(|| ronde::weinig_bekend(&vague)),
        }
    })
}

/// Whether most of what is weighed is not known.
fn little_known(score: &Score) -> bool {
    // Where nothing weighs, each factor is as much to know as another.
    let none = score.factoren.iter().all(|one| one.gewicht == 0);
    let weight = |known: bool| -> u32 {
        let of = score.factoren.iter();
        let of = of.filter(|one| matches!(one.oordeel, Verdict::Unknown { .. }) != known);
        let of = of.filter(|one| Factor::WEIGHED.contains(&one.factor));
        of.map(|one| if none { 1 } else { u32::from(one.gewicht) })
            .sum()
    };
    weight(false) > weight(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::proef::{self, STEUN, VRAAG, blik};
    use crate::gebied::Gebied;
    use crate::matching::Factorscore;

    #[test]
    fn a_pair_of_whom_little_is_known_is_named_also_where_nothing_weighs() {
        let part = |factor, gewicht, known: bool| Factorscore {
            factor,
            oordeel: if known {
                Verdict::Fits
            } else {
                Verdict::Unknown {
                    missing: Default::default(),
                }
            },
            gewicht,
            waarde: 0,
        };
        let little = |weights: [u8; 3]| {
            let [a, b, c] = weights;
            little_known(&Score {
                score: 0,
                factoren: vec![
                    part(Factor::Huis, 0, true),
                    part(Factor::Screening, 0, true),
                    part(Factor::Afstand, a, false),
                    part(Factor::Dagdelen, b, false),
                    part(Factor::Taal, c, true),
                ],
            })
        };
        assert!(little([20, 20, 5]) && little([0, 0, 0]));
        assert!(!little([5, 5, 20]));
    }

    #[test]
    fn one_place_goes_to_who_cannot_wait_and_the_other_hears_why() {
        let mut state = proef::state();
        let mut hurried = state.gezinnen[&VRAAG].clone();
        hurried.id = GezinId([7; 16]);
        hurried.vraag.urgentie = Some(crate::domain::Urgentie::Hoog);
        state.gezinnen.insert(hurried.id, hurried);
        let gebied = Gebied::demo();
        let look = blik(&state, &gebied);
        let view = matchronde(&look, &Paren::default());
        assert_eq!((view.paren.len(), view.weinig_bekend.as_ref()), (1, None));
        assert_eq!(
            (view.paren[0].vraag.0.gezin, view.paren[0].steun.0),
            (GezinId([7; 16]), STEUN)
        );
        assert_eq!(view.over[0].wie, VRAAG.into());
        assert!(
            view.over[0].waarom.contains("één"),
            "{}",
            view.over[0].waarom
        );
        let forbid = Paren {
            verboden: [(GezinId([7; 16]).into(), STEUN)].into(),
            ..Paren::default()
        };
        let view = matchronde(&look, &forbid);
        assert_eq!(view.paren[0].vraag.0, VRAAG.into());
        assert_eq!(view.verboden.len(), 1);
        let pin = Paren {
            vast: [(VRAAG.into(), STEUN)].into(),
            ..Paren::default()
        };
        let view = matchronde(&look, &pin);
        assert!(view.paren[0].vast && view.paren[0].vraag.0 == VRAAG.into());
        let told = view.paren[0].kosten.as_deref();
        assert_eq!(told, Some("Vastgezet: een gezin met haast wacht hierdoor."));
        let same = Some("Wie ze één voor één kiest, komt op hetzelfde uit.");
        assert_eq!(view.tegen.as_deref(), same);
    }

    #[test]
    fn a_pair_that_was_settled_and_may_not_be_any_more_is_named() {
        let mut state = proef::state();
        let gebied = Gebied::demo();
        let mut keuze = Paren::default();
        keuze.turn((VRAAG.into(), GezinId([9; 16])));
        keuze.turn((VRAAG.into(), STEUN));
        let settled = keuze.vast.clone();
        assert_eq!(settled, [(VRAAG.into(), STEUN)]);
        let view = matchronde(&blik(&state, &gebied), &keuze);
        assert!(view.paren[0].vast && view.geweigerd.is_empty());
        let vraag = state.gezinnen.get_mut(&VRAAG).unwrap();
        (vraag.dagdelen, vraag.soorten, vraag.plaats) = (None, None, None);
        let told = matchronde(&blik(&state, &gebied), &keuze).weinig_bekend;
        assert_eq!(
            told.as_deref(),
            Some("Van Eikelboom en Meidoorn is nog weinig bekend. Vraag eerst door.")
        );
        state.gezinnen.get_mut(&STEUN).unwrap().screening.vog = None;
        let view = matchronde(&blik(&state, &gebied), &keuze);
        assert!(view.paren.is_empty());
        assert_eq!((view.geweigerd[0].0, view.geweigerd[0].1), settled[0]);
        assert_eq!(
            view.gebruikt,
            Paren::default(),
            "what does not count is not frozen either"
        );
        keuze.turn(settled[0]);
        assert_eq!(keuze, Paren::default());
    }

    #[test]
    fn what_somebody_may_decide_only_with_a_reason_no_pin_decides() {
        let mut state = proef::state();
        let gebied = Gebied::demo();
        let keuze = Paren {
            vast: [(VRAAG.into(), STEUN)].into(),
            ..Paren::default()
        };
        let other = state.gezinnen[&VRAAG].dagdelen.unwrap();
        let free = crate::domain::Dagdelen::try_from(1 << 27).unwrap();
        assert!(other.shared(free).is_empty());
        state.gezinnen.get_mut(&STEUN).unwrap().dagdelen = Some(free);
        let view = matchronde(&blik(&state, &gebied), &keuze);
        assert!(view.paren.is_empty());
        assert_eq!(
            (view.geweigerd[0].0, view.geweigerd[0].1),
            (VRAAG.into(), STEUN)
        );
    }

    #[test]
    fn when_every_pair_was_left_out_that_is_what_is_said() {
        let state = proef::state();
        let gebied = Gebied::demo();
        let keuze = Paren {
            verboden: [(VRAAG.into(), STEUN)].into(),
            ..Paren::default()
        };
        let view = matchronde(&blik(&state, &gebied), &keuze);
        let said = "Niemand past. Wat in de weg staat: een paar dat je wegliet.";
        assert_eq!(view.over[0].waarom, said);
    }

    #[test]
    fn without_a_candidate_the_plan_says_what_stands_in_the_way() {
        let mut state = proef::state();
        let steun = state.gezinnen.get_mut(&STEUN).unwrap();
        steun.screening.vog = None;
        let gebied = Gebied::demo();
        let view = matchronde(&blik(&state, &gebied), &Paren::default());
        assert!(view.paren.is_empty() && !view.te_veel);
        assert!(
            view.over[0].waarom.contains("screening"),
            "{}",
            view.over[0].waarom
        );
    }
}
