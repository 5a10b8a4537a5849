//! What a settled pair costs, held to a search through every assignment; and that nobody does
//! better one after the other.

use super::*;
use crate::domain::{Dagdelen, Geboren, Gezin, Huis, Leeftijden, Steunsoort, Taal};
use crate::matching::assess;
use crate::matching::fixtures::{Wereld, id, steun, vraag};
use crate::order::Set;
use proptest::prelude::*;

/// The best that any assignment comes to in which these pairs are settled.
pub fn searched(
    families: &[Gezin],
    situatie: &Situatie<'_>,
    vast: &Set<(Deelnemer, GezinId)>,
) -> Totaal {
    fn each(
        left: &[Vraaggezin<'_>],
        room: &mut [(GezinId, u32)],
        sum: Totaal,
        worth: &dyn Fn(GezinId, GezinId) -> Option<u32>,
        vast: &Set<(Deelnemer, GezinId)>,
    ) -> Totaal {
        let Some((vraag, rest)) = left.split_first() else {
            return sum;
        };
        let pin = vast
            .iter()
            .find(|(v, _)| *v == vraag.wie())
            .map(|(_, s)| *s);
        let mut best = match pin {
            None => each(rest, room, sum, worth, vast),
            Some(_) => Totaal {
                geholpen: [i32::MIN; 3],
                punten: 0,
            },
        };
        for at in 0..room.len() {
            let (steun, free) = room[at];
            let Some(score) = worth(vraag.id, steun) else {
                continue;
            };
            if free == 0 || pin.is_some_and(|pin| pin != steun) {
                continue;
            }
            room[at].1 -= 1;
            let mut more = sum;
            more.add(class_of(*vraag), score);
            best = best.max(each(rest, room, more, worth, vast));
            room[at].1 += 1;
        }
        best
    }
    let asking: Vec<_> = families.iter().filter_map(Gezin::vraaggezin).collect();
    let offering: Vec<_> = families.iter().filter_map(Gezin::steungezin).collect();
    let worth = |v: GezinId, s: GezinId| {
        let vraag = asking.iter().find(|one| one.id == v)?;
        let steun = offering.iter().find(|one| one.id == s)?;
        let score = assess(*vraag, *steun, situatie);
        (!score.is_excluded()).then_some(u32::from(score.score))
    };
    let mut room: Vec<(GezinId, u32)> =
        offering.iter().map(|s| (s.id, situatie.room(*s))).collect();
    each(&asking, &mut room, Totaal::default(), &worth, vast)
}

/// What one is drawn as: what it asks or offers, and its home and the year of its child.
type One = ((u32, u32, usize, u8, u8), (u8, u16));

/// A few of each, alike but for what makes scores and exclusions differ.
pub fn families() -> impl Strategy<Value = Vec<Gezin>> {
    let one = || {
        (
            (1..8u32, 1..4u32, 0..3usize, 0..4u8, 1..3u8),
            (0..16u8, 2010..2024u16),
        )
    };
    (
        prop::collection::vec(one(), 1..5),
        prop::collection::vec(one(), 1..5),
    )
        .prop_map(|(asks, offers)| {
            let dress =
                |gezin: &mut Gezin,
                 ((dagdelen, soorten, urgentie, taal, places), (huis, jaar)): One| {
                    gezin.dagdelen = Dagdelen::try_from(dagdelen).ok();
                    let kinds = [Steunsoort::Opvang, Steunsoort::Lift];
                    let of = kinds
                        .iter()
                        .enumerate()
                        .filter(|(at, _)| soorten >> at & 1 == 1);
                    gezin.soorten = Some(of.map(|(_, kind)| *kind).collect());
                    gezin.vraag.urgentie =
                        [None, Some(Urgentie::Hoog), Some(Urgentie::Laag)][urgentie];
                    gezin.talen = (taal > 0).then(|| {
                        [if taal == 1 {
                            Taal::Pools
                        } else {
                            Taal::Nederlands
                        }]
                        .into()
                    });
                    gezin.aanbod.capaciteit = Some(places);
                    let yes = |at: u8| Some(huis >> at & 1 == 1);
                    gezin.huis = Some(Huis {
                        huisdieren: yes(0),
                        rookt: yes(1),
                        zonder_huisdieren: yes(2),
                        rookvrij: yes(3),
                    });
                    gezin.kinderen[0].geboren = Geboren::new(jaar, None);
                    gezin.aanbod.leeftijden =
                        Leeftijden::new(0, if jaar % 2 == 0 { 23 } else { 9 });
                };
            let mut all = Vec::new();
            for (number, one) in (1..).zip(asks) {
                let mut gezin = vraag(number);
                dress(&mut gezin, one);
                all.push(gezin);
            }
            for (number, one) in (11..).zip(offers) {
                let mut gezin = steun(number);
                dress(&mut gezin, one);
                all.push(gezin);
            }
            all
        })
}

proptest! {
    #[test]
    fn a_settled_pair_costs_what_the_best_without_it_has_more(all in families(), pin in (1..5u8, 11..15u8), second in prop::option::of((1..5u8, 11..15u8))) {
        let mut wereld = Wereld::default();
        // Nothing breaks only together here: that has tests of its own.
        wereld.gewichten.kinderen_per_dagdeel = u8::MAX;
        wereld.with(&[], |situatie| {
            let asking: Vec<_> = all.iter().filter_map(Gezin::vraaggezin).collect();
            let offering: Vec<_> = all.iter().filter_map(Gezin::steungezin).collect();
            // A pin passes over what excludes and over a full place; the search does not.
            let fits = |(v, s): &(Deelnemer, GezinId)| {
                let vraag = asking.iter().find(|one| one.wie() == *v);
                let steun = offering.iter().find(|one| one.id == *s);
                vraag.zip(steun).is_some_and(|(v, s)| !assess(*v, *s, situatie).is_excluded())
            };
            let pins = [Some(pin), second].into_iter().flatten().map(|(v, s)| (id(v).into(), id(s)));
            let mut here: Set<(Deelnemer, GezinId)> = Set::new();
            for one in pins.filter(fits) {
                if !here.iter().any(|(v, s)| *v == one.0 || *s == one.1) {
                    here.insert(one);
                }
            }
            let paren = Paren { vast: here.iter().copied().collect(), ..Paren::default() };
            let made = plan(&asking, &offering, situatie, &paren).unwrap();
            prop_assert_eq!(totaal(&made, &asking), searched(&all, situatie, &here));
            let told = kosten(&made, &asking, &offering, situatie, &paren).unwrap();
            prop_assert_eq!(told.len(), here.len());
            for (ids, cost) in told {
                let mut fewer = here.clone();
                fewer.remove(&ids);
                let without = searched(&all, situatie, &fewer);
                prop_assert_eq!(cost, searched(&all, situatie, &here).minus(without));
                prop_assert!(cost <= Totaal::default(), "it can only cost");
            }
            let greedy = een_voor_een(&asking, &offering, situatie, &paren);
            prop_assert!(greedy <= totaal(&made, &asking), "{:?} {:?}", greedy, made);
            Ok(())
        })?;
    }
}

#[test]
fn one_after_the_other_leaves_somebody_who_could_have_been_helped() {
    let (first, mut choosy) = (vraag(1), vraag(2));
    let (mut better, mut other) = (steun(11), steun(12));
    // The first fits both, best the one that is all the second can go to.
    choosy.soorten = Some([Steunsoort::Logeren].into());
    better.soorten = Some([Steunsoort::Opvang, Steunsoort::Logeren].into());
    other.talen = Some([Taal::Pools].into());
    let all = [first, choosy, better, other];
    Wereld::default().with(&[], |situatie| {
        let asking: Vec<_> = all.iter().filter_map(Gezin::vraaggezin).collect();
        let offering: Vec<_> = all.iter().filter_map(Gezin::steungezin).collect();
        let greedy = een_voor_een(&asking, &offering, situatie, &Paren::default());
        let made = plan(&asking, &offering, situatie, &Paren::default()).unwrap();
        assert_eq!((greedy.samen(), totaal(&made, &asking).samen()), (1, 2));
        let paren = Paren {
            vast: [(id(1).into(), id(11))].into(),
            ..Paren::default()
        };
        let pinned = plan(&asking, &offering, situatie, &paren).unwrap();
        let cost = kosten(&pinned, &asking, &offering, situatie, &paren).unwrap();
        assert_eq!(cost.len(), 1);
        assert_eq!(cost[0].1.geholpen, [0, -1, 0]);
    });
}
