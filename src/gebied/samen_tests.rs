//! A table of several parts: what counts, what is found where, and what is never said.

use super::*;
use crate::domain::{Bron, Buurt, Regel, Streek, Waar};
use crate::gebied::{Afstand, Veelhoek, proef};
use proptest::prelude::*;

fn waar(text: &str) -> Waar {
    Waar::Postcode(Postcode::parse(text).unwrap())
}

fn buurt(gemeente: &str, naam: &str) -> Waar {
    Waar::Buurt(named(gemeente, naam))
}

fn named(gemeente: &str, naam: &str) -> Buurt {
    let regel = |text| Regel::parse(text).unwrap();
    Buurt {
        gemeente: regel(gemeente),
        naam: regel(naam),
    }
}

fn at(lat: i32, lon: i32) -> Punt {
    Punt::new(52_000_000 + lat, 5_000_000 + lon).unwrap()
}

/// Two buurten of 2 km beside each other, a postcode in each and one of four digits.
fn twee() -> Deel {
    let square = |soort, naam: &str, gemeente: &str, from: i32, to: i32| Vlak {
        soort,
        code: String::new(),
        naam: naam.to_owned(),
        gemeente: gemeente.to_owned(),
        delen: vec![Veelhoek {
            rand: vec![at(0, from), at(0, to), at(20_000, to), at(20_000, from)],
            gaten: Vec::new(),
        }],
    };
    let one = |text: &str, punt, gemeente: &str| Postcodepunt {
        postcode: Postcode::parse(text).unwrap(),
        punt,
        plaats: String::new(),
        gemeente: gemeente.to_owned(),
    };
    Deel {
        bron: Bron::Eigen,
        postcodes: vec![
            one("8201", at(5_000, 10_000), "Wilgendam"),
            one("8201 AA", at(10_000, 10_000), ""),
            one("8202 AA", at(10_000, 50_000), ""),
            one("8203 AA", at(10_000, 90_000), ""),
        ],
        vlakken: vec![
            square(Vlaksoort::Gemeente, "Wilgendam", "", 0, 60_000),
            square(Vlaksoort::Buurt, "Merel", "Wilgendam", 0, 30_000),
            // Its drawing does not tell the municipality.
            square(Vlaksoort::Buurt, "Lijster", "", 30_000, 60_000),
        ],
    }
}

#[test]
fn what_lies_where_is_found_when_the_table_is_laid_out() {
    let gebied = Gebied::pilots().with([&twee()]);
    let names = |waar: &Waar| {
        let (buurt, gemeente) = (gebied.buurt_van(waar), gebied.gemeente_van(waar));
        (buurt.map(str::to_owned), gemeente.map(str::to_owned))
    };
    let said = |buurt: Option<&str>, gemeente: Option<&str>| {
        (buurt.map(str::to_owned), gemeente.map(str::to_owned))
    };
    assert_eq!(
        names(&waar("8201 AA")),
        said(Some("Merel"), Some("Wilgendam"))
    );
    assert_eq!(
        names(&waar("8202 AA")),
        said(Some("Lijster"), Some("Wilgendam"))
    );
    // Four digits say nothing about a buurt; outside every outline the nearest postcode tells.
    assert_eq!(names(&waar("8201 ZZ")), said(None, Some("Wilgendam")));
    let point = Waar::Punt(at(10_000, 45_000));
    assert_eq!(names(&point), said(Some("Lijster"), Some("Wilgendam")));
    assert_eq!(
        names(&buurt("Wilgendam", "Lijster")).0.as_deref(),
        Some("Lijster")
    );
    assert_eq!(gebied.plek(&buurt("Wilgendam", "Mus")), None);
    let all: Vec<_> = gebied.buurten().collect();
    assert_eq!(all, [("Wilgendam", "Lijster"), ("Wilgendam", "Merel")]);
    assert_eq!(
        gebied.nearest(at(10_000, 51_000)),
        Postcode::parse("8202 AA").ok()
    );
    assert!(gebied.omtrek("Wilgendam").is_some() && gebied.bronnen().contains(&Bron::Eigen));
    assert_eq!(
        gebied
            .find(Postcode::parse("7901").unwrap())
            .unwrap()
            .precisie,
        Precisie::Postcode4
    );
}

#[test]
fn the_last_part_counts_and_a_part_without_names_keeps_those_that_are_known() {
    let mut newer = twee();
    newer.postcodes.truncate(2);
    newer.postcodes[1].punt = at(11_000, 11_000);
    newer.postcodes[0].gemeente = String::new();
    newer.vlakken.truncate(2);
    let gebied = Gebied::pilots().with([&twee(), &newer]);
    assert_eq!(
        gebied.plek(&waar("8201 AA")).unwrap().punt,
        at(11_000, 11_000)
    );
    assert_eq!(gebied.gemeente_van(&waar("8201")), Some("Wilgendam"));
    assert_eq!(gebied.vlakken().len(), 3);
    let again = Gebied::pilots().with([&twee(), &newer]);
    assert_eq!(gebied, again);
}

#[test]
fn distances_say_what_is_known_and_never_nothing() {
    let gebied = Gebied::pilots().with([&twee()]);
    let far = |a: &Waar, b: &Waar| gebied.afstand(a, b).unwrap();
    let (merel, lijster) = (buurt("Wilgendam", "Merel"), buurt("Wilgendam", "Lijster"));
    let same = far(&merel, &merel);
    // A buurt of 2.2 by 2.1 km: half the side of such a square.
    assert!(
        matches!(
            same,
            Afstand::ZelfdeBuurt {
                meestal: 1_000..=1_150
            }
        ),
        "{same:?}"
    );
    // A postcode or a point in the buurt: the buurt covers both.
    assert_eq!(far(&waar("8201 AA"), &merel), same);
    assert_eq!(far(&merel, &Waar::Punt(at(1_000, 1_000))), same);
    let between = far(&waar("8202 AA"), &merel);
    assert!(
        matches!(
            between,
            Afstand::Ongeveer {
                meters: 2_300..=2_500,
                marge: 1_000..
            }
        ),
        "{between:?}"
    );
    assert!(matches!(far(&merel, &lijster), Afstand::Ongeveer { .. }));
    let spot = Waar::Punt(at(1_000, 1_000));
    assert_eq!(
        far(&spot, &spot),
        Afstand::Ongeveer {
            meters: 1,
            marge: 25
        }
    );
    // Not drawn, but named alike: near each other all the same.
    let mus = buurt("Wilgendam", "Mus");
    assert_eq!(far(&mus, &mus), Afstand::ZelfdeBuurt { meestal: 300 });
    assert_eq!(gebied.afstand(&mus, &merel), None);
}

#[test]
fn a_place_lies_in_an_area_or_it_is_not_known() {
    let gebied = Gebied::pilots().with([&twee()]);
    let lies = |waar: &Waar, streek: &Streek| gebied.lies_in(&gebied.plek(waar).unwrap(), streek);
    let merel = Streek::Buurt(named("Wilgendam", "Merel"));
    let code = Streek::Postcode(Postcode::parse("8202").unwrap());
    assert!(lies(&waar("8201 AA"), &merel) && !lies(&waar("8201"), &merel));
    assert!(lies(&waar("8202 AA"), &code) && !lies(&waar("8201"), &code));
    assert!(lies(&Waar::Punt(at(10_000, 49_000)), &code));
    assert!(lies(&buurt("Wilgendam", "Lijster"), &code));
}

#[test]
fn every_postcode_of_hoogeveen_lies_in_a_buurt() {
    let Some(deel) = proef::hoogeveen() else {
        return;
    };
    let gebied = Gebied::pilots().with([&deel.simplified()]);
    let whole = deel
        .postcodes
        .iter()
        .filter(|one| one.postcode.letters().is_some());
    let lost = whole.filter(|one| gebied.buurt_van(&Waar::Postcode(one.postcode)).is_none());
    let lost: Vec<_> = lost.map(|one| one.postcode).collect();
    // Simplified lines leave a few at the edge of the municipality outside.
    assert!(lost.len() <= 3, "{lost:?}");
    assert_eq!(gebied.buurten().count(), 48);
}

#[test]
fn a_point_is_of_the_municipality_of_its_buurt_and_of_none_that_is_far_away() {
    let mut deel = twee();
    deel.vlakken.retain(|vlak| vlak.soort == Vlaksoort::Buurt);
    // The postcode of the middle is of another municipality.
    deel.postcodes
        .retain(|one| one.postcode.letters().is_none());
    deel.postcodes[0].gemeente = "Berkendam".to_owned();
    let gebied = Gebied::default().with([&deel]);
    assert_eq!(gebied.gemeente_at(at(5_000, 10_000)), Some("Wilgendam"));
    // Its buurt does not tell: then the postcode nearby does, and no other.
    assert_eq!(gebied.gemeente_at(at(5_000, 40_000)), Some("Berkendam"));
    assert_eq!(gebied.gemeente_at(at(5_000, 200_000)), None);
}

proptest! {
    #[test]
    fn a_distance_is_the_same_both_ways_and_more_than_nothing(
        deel in proef::delen(),
        (a, b) in (0usize..24, 0usize..24),
    ) {
        let gebied = Gebied::demo().with([&deel]);
        let mut all: Vec<Waar> = deel.postcodes.iter().map(|one| Waar::Postcode(one.postcode)).collect();
        all.extend(deel.postcodes.iter().take(4).map(|one| Waar::Punt(one.punt)));
        all.extend(gebied.buurten().filter(|(g, n)| !g.is_empty() && !n.is_empty() && !n.contains('\u{7}')
            && !g.contains('\u{7}')).map(|(g, n)| buurt(g, n)));
        all.push(waar("8981"));
        let (a, b) = (&all[a % all.len()], &all[b % all.len()]);
        let there = gebied.afstand(a, b);
        prop_assert_eq!(there, gebied.afstand(b, a));
        prop_assert!(there.is_some_and(|far| far.meters() > 0 && far.marge() > 0));
    }
}

#[test]
fn four_digits_that_came_along_with_six_characters_move_nobody_who_has_a_place() {
    let one = |text: &str, lat| Postcodepunt {
        postcode: Postcode::parse(text).unwrap(),
        punt: at(lat, 10_000),
        plaats: String::new(),
        gemeente: String::new(),
    };
    let deel = |postcodes| Deel {
        bron: Bron::Eigen,
        postcodes,
        vlakken: Vec::new(),
    };
    let own = deel(vec![one("8201", 5_000)]);
    let along = deel(vec![
        one("8201", 70_000),
        one("8201 AA", 70_000),
        one("8202", 1_000),
        one("8202 AA", 1_000),
    ]);
    let lat =
        |gebied: &Gebied, code: &str| gebied.plek(&waar(code)).unwrap().punt.lat() - 52_000_000;
    for delen in [[&own, &along], [&along, &own]] {
        let gebied = Gebied::default().with(delen);
        assert_eq!(lat(&gebied, "8201"), 5_000);
        assert_eq!(lat(&gebied, "8201 ZZ"), 5_000);
        assert_eq!(lat(&gebied, "8201 AA"), 70_000);
        assert_eq!(lat(&gebied, "8202 ZZ"), 1_000);
    }
}
