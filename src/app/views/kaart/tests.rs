//! The map of two families, of twenty, and of two hundred with fifty buurten.

use super::*;
use crate::{
    app::views::proef::{self, STEUN, VRAAG, blik},
    domain::{Fase, Plaats, Postcode, Waar},
    gebied::{Gebied, Punt, Veelhoek, Vlaksoort},
    log::State,
};
use proptest::prelude::*;

fn vraag(state: &State) -> Vraag {
    Vraag {
        blad: Blad::Gezinnen,
        wie: state.gezinnen.keys().copied().collect(),
        precies: false,
        breedte: 640,
        stap: 0,
    }
}

fn postcode(text: &str) -> Option<Plaats> {
    Some(Plaats {
        waar: Waar::Postcode(Postcode::parse(text).unwrap()),
        woonplaats: None,
    })
}

/// So many families over the demo municipality.
fn many(count: u32) -> State {
    let mut state = proef::state();
    let model = state.gezinnen.values().next().unwrap().clone();
    for at in 0..count {
        let mut id = [7; 16];
        id[..4].copy_from_slice(&at.to_le_bytes());
        let mut gezin = Gezin {
            id: GezinId(id),
            ..model.clone()
        };
        gezin.kant = [Some(Kant::Vraag), Some(Kant::Steun), None][at as usize % 3];
        gezin.plaats = postcode(&(8981 + at % 12).to_string());
        state.gezinnen.insert(gezin.id, gezin);
    }
    state
}

fn buurten(rows: i32) -> Vec<Vlak> {
    let mut all = Vec::new();
    for at in 0..rows {
        let (lat, lon) = (52_505_000 + at / 7 * 11_000, 5_165_000 + at % 7 * 19_000);
        let rand = (0..60).map(|turn: i32| {
            let (down, right) = ((turn - 30).abs() * 350, ((turn + 15) % 60 - 30).abs() * 600);
            Punt::new(lat + down, lon + right).unwrap()
        });
        all.push(Vlak {
            soort: Vlaksoort::Buurt,
            code: String::new(),
            naam: format!("Buurt {at}"),
            gemeente: DEMO_GEMEENTE.to_owned(),
            delen: vec![Veelhoek {
                rand: rand.collect(),
                gaten: Vec::new(),
            }],
        });
    }
    all
}

#[test]
fn a_family_is_a_symbol_of_its_own_shape_and_a_row_in_words() {
    let mut state = proef::gekoppeld(Fase::Actief, "2026-10-01");
    state.gezinnen.get_mut(&STEUN).unwrap().plaats = postcode("8992");
    let gebied = Gebied::demo();
    let kaart = kaart(&blik(&state, &gebied), &[], &vraag(&state));
    let shapes: Vec<Vorm> = kaart.symbolen.iter().map(|one| one.vorm).collect();
    assert_eq!(shapes, [Vorm::Rond, Vorm::Vierkant]);
    assert_eq!(
        kaart.symbolen[0].naam,
        "Gezin Eikelboom, vraagt steun, 8981, tot op ongeveer 500\u{a0}m"
    );
    assert_eq!(
        kaart.lijst[1].over,
        "biedt steun, 8992, tot op ongeveer 500\u{a0}m"
    );
    assert_eq!(kaart.lijnen.len(), 1, "an open koppeling is a line");
    assert_eq!(
        kaart.lijnen[0],
        (kaart.symbolen[0].plek, kaart.symbolen[1].plek)
    );
    assert_eq!((kaart.randen.len(), kaart.buurten.len()), (1, 0));
    let names: Vec<&str> = kaart.namen.iter().map(|(_, naam)| naam.as_str()).collect();
    assert!(
        names.contains(&"Wulpendam") && names.contains(&DEMO_GEMEENTE),
        "{names:?}"
    );
    assert_eq!(kaart.bron, "Deze gemeente is verzonnen.");
    assert_eq!((kaart.zonder, kaart.papier), (None, None));
    assert_eq!(kaart.schaal.1, "2 km");
}

#[test]
fn an_ended_koppeling_is_no_line_and_a_pair_in_matchen_is_one() {
    let mut state = proef::gekoppeld(Fase::Afgesloten, "2026-10-01");
    state.gezinnen.get_mut(&STEUN).unwrap().plaats = postcode("8992");
    let gebied = Gebied::demo();
    let blik = blik(&state, &gebied);
    assert_eq!(kaart(&blik, &[], &vraag(&state)).lijnen, []);
    let blad = Blad::Matchen {
        eigen: VRAAG,
        naast: Some(STEUN),
    };
    let found = kaart(
        &blik,
        &[],
        &Vraag {
            blad,
            ..vraag(&state)
        },
    );
    assert_eq!(found.lijnen.len(), 1);
    let marks: Vec<_> = found
        .symbolen
        .iter()
        .map(|one| (one.eigen, one.gekozen))
        .collect();
    assert_eq!(marks, [(true, false), (false, true)]);
    assert_eq!(found.symbolen[1].bij.as_deref(), Some("Gezin Meidoorn"));
    let alone = Vraag {
        blad,
        wie: vec![VRAAG],
        ..vraag(&state)
    };
    assert_eq!(kaart(&blik, &[], &alone).lijnen, []);
}

#[test]
fn who_has_no_known_place_is_named_and_not_drawn() {
    let mut state = proef::state();
    state.gezinnen.get_mut(&VRAAG).unwrap().plaats = postcode("1234");
    let gebied = Gebied::demo();
    let view = kaart(&blik(&state, &gebied), &[], &vraag(&state));
    assert_eq!((view.symbolen.len(), view.lijst.len()), (1, 1));
    let zonder = view.zonder.unwrap();
    assert_eq!(
        (zonder.wie, zonder.rest),
        (vec![(VRAAG, "Gezin Eikelboom".to_owned())], None)
    );
    let many = (1..=7u8).map(|nr| {
        let mut one = state.gezinnen[&VRAAG].clone();
        one.id = GezinId([nr; 16]);
        one
    });
    let many: Vec<_> = many.collect();
    let wie = many.iter().map(|one| one.id).collect();
    let mut full = state.clone();
    full.gezinnen
        .extend(many.into_iter().map(|one| (one.id, one)));
    let all = Vraag {
        wie,
        ..vraag(&state)
    };
    let zonder = kaart(&blik(&full, &gebied), &[], &all).zonder.unwrap();
    assert_eq!(
        (zonder.wie.len(), zonder.rest.as_deref()),
        (5, Some("en nog 2"))
    );
    assert!(zonder.tekst.starts_with("7 gezinnen staan"), "{zonder:?}");
    state.gezinnen.get_mut(&STEUN).unwrap().plaats = None;
    let view = kaart(&blik(&state, &gebied), &[], &vraag(&state));
    assert!(view.symbolen.is_empty() && view.randen.is_empty() && view.schaal.0 == 0);
}

#[test]
fn exact_places_are_shown_only_when_asked_and_never_on_paper() {
    let state = many(20);
    let gebied = Gebied::demo();
    let blik = blik(&state, &gebied);
    let moved = kaart(&blik, &[], &vraag(&state));
    let exact = kaart(
        &blik,
        &[],
        &Vraag {
            precies: true,
            ..vraag(&state)
        },
    );
    assert_ne!(moved.symbolen, exact.symbolen);
    assert_eq!(exact.papier, Some((moved.symbolen, moved.lijnen)));
    assert_eq!(
        exact.randen, moved.randen,
        "the map itself stays where it is"
    );
}

#[test]
fn families_in_one_postcode_are_apart_when_one_comes_near() {
    let state = many(60);
    let gebied = Gebied::demo();
    let blik = blik(&state, &gebied);
    let at = |stap| {
        kaart(
            &blik,
            &[],
            &Vraag {
                stap,
                ..vraag(&state)
            },
        )
    };
    let (far, near) = (at(0), at(VERSTE));
    let largest = |kaart: &Kaart| kaart.symbolen.iter().map(|one| one.leden.len()).max();
    assert!(largest(&far) > Some(1) && largest(&near) < largest(&far));
    assert!(near.symbolen.len() > far.symbolen.len());
    assert!(near.namen.len() >= far.namen.len());
}

#[test]
fn buurten_of_the_families_municipalities_are_drawn_with_their_names() {
    let (state, vlakken) = (many(198), buurten(50));
    let gebied = Gebied::demo();
    let blik = blik(&state, &gebied);
    let view = kaart(&blik, &vlakken, &vraag(&state));
    assert_eq!((view.lijst.len(), view.buurten.len()), (200, 50));
    assert!(
        view.namen
            .iter()
            .all(|(_, naam)| naam.starts_with("Buurt "))
    );
    let strangers: Vec<Vlak> = vlakken
        .into_iter()
        .map(|vlak| Vlak {
            gemeente: "Elders".to_owned(),
            ..vlak
        })
        .collect();
    assert_eq!(kaart(&blik, &strangers, &vraag(&state)).buurten.len(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn at_the_first_step_everyone_is_in_sight_once(
        homes in proptest::collection::vec((any::<[u8; 16]>(), 8981u16..8995), 1..40), wide in 200i32..1200, precies: bool
    ) {
        let mut state = proef::state();
        let model = state.gezinnen.values().next().unwrap().clone();
        for (id, code) in homes {
            let gezin = Gezin { id: GezinId(id), plaats: postcode(&code.to_string()), ..model.clone() };
            state.gezinnen.insert(gezin.id, gezin);
        }
        let gebied = Gebied::demo();
        let vraag = Vraag { breedte: wide, precies, ..vraag(&state) };
        let view = kaart(&blik(&state, &gebied), &[], &vraag);
        let mut drawn: Vec<GezinId> = view.symbolen.iter().flat_map(|one| one.leden.clone()).collect();
        drawn.sort_unstable();
        let mut told: Vec<GezinId> = view.lijst.iter().map(|regel| regel.id).collect();
        told.sort_unstable();
        prop_assert_eq!(&drawn, &told);
        let known = state.gezinnen.values().filter(|gezin| plek(&blik(&state, &gebied), gezin).is_some());
        prop_assert_eq!(drawn.len(), known.count());
        for symbool in view.symbolen.iter().chain(view.papier.iter().flat_map(|(all, _)| all)) {
            let (x, y) = symbool.plek;
            prop_assert!((20..=view.maat.breedte - 20).contains(&x) && (20..=view.maat.hoogte - 20).contains(&y), "{x} {y}");
        }
    }
}

#[test]
fn buurten_that_came_alone_are_all_on_the_map() {
    use crate::gebied::{Bron, Deel, Vlak};
    let at = |lat: i32, lon: i32| Punt::new(52_000_000 + lat, 5_000_000 + lon).unwrap();
    let square = |naam: &str, from: i32| Vlak {
        soort: Vlaksoort::Buurt,
        code: String::new(),
        naam: naam.to_owned(),
        gemeente: "Wilgendam".to_owned(),
        delen: vec![Veelhoek {
            rand: vec![
                at(0, from),
                at(0, from + 30_000),
                at(20_000, from + 30_000),
                at(20_000, from),
            ],
            gaten: Vec::new(),
        }],
    };
    let deel = Deel {
        bron: Bron::Cbs,
        postcodes: Vec::new(),
        vlakken: vec![square("Merel", 0), square("Lijster", 30_000)],
    };
    let gebied = Gebied::default().with([&deel]);
    let state = State::default();
    let map = gebiedskaart(
        &blik(&state, &gebied),
        &["Wilgendam".to_owned()].into(),
        640,
    );
    assert!(map.schaal.0 > 0);
    assert_eq!(map.namen.len(), 2, "{:?}", map.namen);
    assert!(
        map.namen
            .iter()
            .all(|naam| (0..map.maat.breedte).contains(&naam.0.0))
    );
}
