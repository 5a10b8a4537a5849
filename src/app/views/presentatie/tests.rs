//! What is shown tells of nobody, and no number under five.

use super::*;
use crate::app::{
    gemeente::{Opdracht, make},
    views::{
        kaart::Vorm,
        proef::{self, day},
    },
};
use crate::domain::{Afsluiting, Afsluitreden, Fase};
use crate::gebied::Gebied;
use crate::log::State;

fn session(koppelingen: usize, eerder: usize, seed: u64) -> Session {
    let today = day("2026-11-23");
    proef::gemeente(&Opdracht {
        koppelingen,
        eerder,
        seed,
        today,
    })
}

fn shown(session: &Session, soort: Soort) -> Blad {
    blad(session, day("2026-11-23"), soort, 760)
}

#[test]
fn nothing_is_shown_while_names_are() {
    let mut open = session(12, 18, 50);
    assert_eq!(bladen(&open), []);
    for soort in Soort::ALL {
        assert_eq!(shown(&open, soort), Blad::default(), "{soort:?}");
    }
    let wie = Deelnemer::from(*open.state().gezinnen.keys().next().unwrap());
    assert_eq!(live(&open, day("2026-11-23"), wie), None);
    open.maskeer(true);
    assert_eq!(bladen(&open), Soort::ALL);
    open.uitgepresenteerd();
    assert!(!open.is_gemaskeerd(), "the demo is nobody's");
}

/// The numbers of a text; of `20+` twenty.
fn numbers(text: &str) -> Vec<u32> {
    let parts = text.split(|c: char| !c.is_ascii_digit());
    parts.filter_map(|part| part.parse().ok()).collect()
}

/// What of a leaf counts people: the large numbers, what is on the map.
fn counted(made: &Blad) -> Vec<u32> {
    let large = made.getallen.iter().flat_map(|(many, _)| numbers(many));
    let drawn = made.kaart.iter().flat_map(|(kaart, _)| &kaart.symbolen);
    let drawn = drawn.map(|one| match one.vorm {
        Vorm::Groep(many) => u32::try_from(many).unwrap(),
        // One family.
        _ => 1,
    });
    large.chain(drawn).collect()
}

#[test]
fn no_number_of_people_is_under_five_or_tells_more_than_fives_in_any_municipality() {
    let mut seen = 0;
    for (koppelingen, eerder) in [(0, 0), (1, 0), (3, 0), (6, 2), (12, 18), (25, 3)] {
        for seed in 1..4 {
            let mut session = session(koppelingen, eerder, seed);
            session.maskeer(true);
            for soort in bladen(&session) {
                let made = shown(&session, soort);
                for number in counted(&made) {
                    seen += 1;
                    // "minder dan 5" is told as such.
                    assert!(number.is_multiple_of(5) && number > 0, "{soort:?} {made:?}");
                }
                if soort == Soort::Wachten {
                    for line in &made.groot {
                        let told = numbers(line);
                        assert!(told.iter().all(|n| n.is_multiple_of(5)), "{line}");
                    }
                }
                if let Some((kaart, _)) = &made.kaart {
                    assert!(kaart.lijnen.is_empty() && !kaart.symbolen.is_empty());
                    assert!(kaart.symbolen.iter().all(|one| one.leden.is_empty()));
                }
                if soort == Soort::Werving {
                    for line in &made.groot {
                        let told = numbers(line);
                        let few = line.contains("minder dan");
                        assert!(few || told.iter().all(|n| n.is_multiple_of(5)), "{line}");
                        // Of no single wish: no postcode, no age.
                        assert!(
                            told.iter().all(|n| *n < 1000) && !line.contains("jaar"),
                            "{line}"
                        );
                    }
                }
                assert!(made.groot.len() + made.klein.len() + made.getallen.len() > 0);
            }
        }
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn where_too_few_take_part_a_sentence_stands_in_place_of_what_would_show_who() {
    let mut few = session(0, 0, 3);
    let asking: Vec<_> = few.state().gezinnen.values().cloned().collect();
    assert!(
        asking
            .iter()
            .filter(|one| one.kant == Some(Kant::Vraag))
            .count()
            <= 5
    );
    few.maskeer(true);
    for soort in [Soort::Jaar, Soort::Brengt, Soort::Bespaart] {
        let made = shown(&few, soort);
        assert!(made.jaar.is_none() && made.getallen.is_empty() && made.staven.is_empty());
        assert_eq!(made.groot.len(), 1, "{made:?}");
    }
}

#[test]
fn a_match_made_live_is_the_best_of_the_ranking_and_tells_only_what_may_be_told() {
    let today = day("2026-11-23");
    let mut session = session(12, 18, 50);
    session.maskeer(true);
    let turn = shown(&session, Soort::Match).live;
    let made = live(&session, today, turn[0]).unwrap();
    let blik = Blik::of(&session, today);
    let state = session.state();
    let asks = state.gezinnen.values().find(|gezin| {
        gezin
            .naam
            .as_ref()
            .is_some_and(|naam| naam.as_str() == made.naam)
    });
    let asks = asks.unwrap();
    let found = super::super::matchen::kandidaten(&blik, asks.id.into()).unwrap();
    let best = &found.lijst.kandidaten[0];
    assert_eq!(made.passend[0].balk.procent, best.score.percent());
    assert_eq!(made.passend.len(), found.lijst.kandidaten.len().min(3));
    assert!(made.passend[0].balk.procent >= made.passend[1].balk.procent);
    for one in &made.passend {
        for reden in &one.redenen {
            for word in [
                "jaar oud",
                "kind van",
                "Nederlands",
                "Arabisch",
                "rook",
                "dier",
                "opvoed",
            ] {
                assert!(!reden.tekst.contains(word), "{}", reden.tekst);
            }
        }
    }
    // Each in turn, and each a match.
    let names = turn
        .iter()
        .map(|wie| live(&session, today, *wie).unwrap().naam);
    let names: std::collections::BTreeSet<String> = names.collect();
    assert!(names.len() > 4 && names.len() == turn.len(), "{names:?}");
}

#[test]
fn a_match_is_shown_only_where_five_wait_and_five_have_a_place() {
    let today = day("2026-11-23");
    let mut session = session(12, 18, 50);
    session.maskeer(true);
    let gebied = Gebied::demo();
    for (waiting, free, told) in [(5, 5, true), (4, 9, false), (9, 4, false)] {
        let mut state = session.state().clone();
        let all = Blik::new(&state, &gebied, today);
        let asks: Vec<_> = wachtend(&all).iter().map(|gezin| gezin.id).collect();
        let offers: Vec<_> = {
            let offering = all.steungezinnen();
            all.with(|situatie| {
                let free = offering.iter().filter(|one| one.doet_mee(today));
                free.filter(|one| situatie.room(**one) > 0)
                    .map(|one| one.id)
                    .collect()
            })
        };
        for id in asks
            .into_iter()
            .skip(waiting)
            .chain(offers.into_iter().skip(free))
        {
            state.gezinnen.remove(&id);
        }
        let blik = Blik::new(&state, &gebied, today);
        assert_eq!((wachtend(&blik).len(), met_plek(&blik)), (waiting, free));
        assert_eq!(genoeg(&blik), told, "{waiting} {free}");
        let maak = Maak {
            blik: &blik,
            breedte: 560,
        };
        let few = [nl::MATCH_TE_WEINIG.to_owned()];
        assert_eq!(maak.match_().groot == few, !told);
        assert_eq!(maak.werving().groot == few, !told);
    }
}

#[test]
fn the_year_of_a_koppeling_is_told_in_weeks_without_a_day_or_a_name() {
    let mut session = session(12, 18, 50);
    session.maskeer(true);
    let made = shown(&session, Soort::Jaar).jaar.unwrap();
    assert!(made.woorden.len() > 4 && made.tekens.len() > 6, "{made:?}");
    for line in &made.woorden {
        assert!(
            !line.contains("202") && !line.contains("aaggezin") && !line.contains("eungezin"),
            "{line}"
        );
    }
    assert!(made.tekens.iter().all(|(at, _)| *at <= 1000));
    assert!(made.woorden[0].starts_with("Begin: "));
    // A year of it at most, and nothing tells how long ago that was.
    let year = made
        .woorden
        .iter()
        .filter_map(|line| line.strip_prefix("Week "));
    let weeks = year.map(|line| numbers(line)[0]);
    assert!(weeks.max().unwrap() <= 52);
    assert!(made.woorden.last().unwrap().contains("nog steeds"));
    // By hand: of the koppeling with the most behind it, the days between.
    let all = session.state().koppelingen.values();
    let most = all
        .filter(|one| one.fase == Some(Fase::Actief))
        .max_by_key(|one| {
            (
                one.contactmomenten.len() + one.evaluaties.len(),
                std::cmp::Reverse(one.id),
            )
        });
    let most = most.unwrap();
    let first = most.besluiten.values().map(|one| one.op).min().unwrap();
    let weeks = most.proef.unwrap().eerste_dag().days_since(first) / 7;
    let line = nl::in_week(u32::try_from(weeks).unwrap(), nl::PROEF);
    assert!(made.woorden.contains(&line), "{line} {:?}", made.woorden);
}

#[test]
fn what_it_brings_is_the_report_that_may_be_shared() {
    let mut session = session(12, 18, 50);
    session.maskeer(true);
    let blik = Blik::of(&session, day("2026-11-23"));
    let dagen = crate::app::effect::periode(2026, blik.today).unwrap();
    let report = crate::app::effect::verslag(&blik, dagen)
        .afgerond()
        .unwrap();
    let made = shown(&session, Soort::Brengt);
    let told: Vec<u32> = made
        .getallen
        .iter()
        .flat_map(|(many, _)| numbers(many))
        .collect();
    let all = &report.aantallen;
    assert_eq!(
        told,
        [all.koppelingen, all.kinderen, all.steungezinnen].map(Option::unwrap)
    );
    assert_eq!(
        made.staven.len(),
        report.vraag.vragen.iter().flatten().count()
    );
    let saved = shown(&session, Soort::Bespaart);
    let range = verslagtekst::van_tot(report.besparing.unwrap());
    assert!(saved.groot[0].contains(&range) && saved.groot[0].contains("schatting"));
}

#[test]
fn of_families_that_nobody_invented_a_match_tells_what_about_and_not_what() {
    let today = day("2026-11-23");
    let made = make(&Opdracht::demo(today)).unwrap();
    let (log, _) = made.known();
    let identity = made.coordinatoren.into_iter().next().unwrap();
    let mut session = Session::open(identity, made.roster, log, 0, false);
    session.maskeer(true);
    let blik = Blik::of(&session, today);
    let common: Vec<&str> = gevraagd(&blik)
        .into_iter()
        .map(woorden::steunsoort)
        .collect();
    assert!(!common.is_empty() && common.len() < 6, "{common:?}");
    let turn = shown(&session, Soort::Match).live;
    assert!(turn.len() > 4);
    for wie in turn {
        let one = live(&session, today, wie).unwrap();
        let when = ["middag", "ochtend", "avond", "nacht"];
        assert!(
            when.iter().all(|word| !one.vraagt.contains(word)),
            "{}",
            one.vraagt
        );
        for kind in Steunsoort::ALL.iter().copied().map(woorden::steunsoort) {
            assert!(
                common.contains(&kind) || !one.vraagt.contains(kind),
                "{}",
                one.vraagt
            );
        }
        for reden in one.passend.iter().flat_map(|past| &past.redenen) {
            assert!(
                !reden.tekst.contains("middag") && !reden.tekst.contains(':'),
                "{}",
                reden.tekst
            );
        }
    }
}

#[test]
fn where_nobody_fits_whoever_waits_a_sentence_says_so() {
    let today = day("2026-11-23");
    let mut session = session(12, 18, 50);
    session.maskeer(true);
    let mut state = session.state().clone();
    // Nobody can at any time.
    for gezin in state
        .gezinnen
        .values_mut()
        .filter(|gezin| gezin.kant == Some(Kant::Steun))
    {
        gezin.dagdelen = Some([].into_iter().collect());
        gezin.screening.vog = None;
    }
    let gebied = Gebied::demo();
    let blik = Blik::new(&state, &gebied, today);
    assert!(genoeg(&blik));
    let maak = Maak {
        blik: &blik,
        breedte: 560,
    };
    let made = maak.match_();
    assert_eq!(
        (made.live, &made.groot[..]),
        (vec![], &[nl::MATCH_NIEMAND.to_owned()][..])
    );
}

#[test]
fn a_koppeling_that_ended_is_never_said_to_go_on() {
    let today = day("2026-11-23");
    let mut session = session(12, 18, 50);
    session.maskeer(true);
    let mut state = session.state().clone();
    let all = state.koppelingen.values();
    let most = all
        .filter(|one| one.fase == Some(Fase::Actief))
        .max_by_key(|one| {
            (
                one.contactmomenten.len() + one.evaluaties.len(),
                std::cmp::Reverse(one.id),
            )
        });
    let most = most.unwrap().id;
    let gebied = Gebied::demo();
    let told = |state: &State| {
        jaar::jaar(&Blik::new(state, &gebied, today))
            .unwrap()
            .woorden
    };
    let on = told(&state);
    assert_eq!(on.last().map(String::as_str), Some(nl::DAARNA));
    let first = state.koppelingen[&most]
        .besluiten
        .values()
        .map(|one| one.op)
        .min()
        .unwrap();
    // Behind the year that is told, and within it.
    for (days, said) in [(400, false), (300, true)] {
        let one = state.koppelingen.get_mut(&most).unwrap();
        one.fase = Some(Fase::Afgesloten);
        one.afsluiting = Some(Afsluiting::kaal(
            first.plus_days(days),
            Afsluitreden::DoelBereikt,
        ));
        let ended = told(&state);
        assert!(ended.iter().all(|line| line != nl::DAARNA), "{ended:?}");
        assert_eq!(
            ended.iter().any(|line| line.contains(nl::AFGEROND)),
            said,
            "{ended:?}"
        );
    }
}
