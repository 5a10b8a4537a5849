//! Region data in the app: a session follows what was loaded, and matching what lies near.

use crate::app::gemeente::{demo_identity, demo_programma};
use crate::app::lading::{Keuze, Lezer, uitgepakt};
use crate::app::text::nl;
use crate::app::views::proef::{self, STEUN, VRAAG, blik};
use crate::app::{Moment, Session};
use crate::domain::{
    Barriere, Bron, Buurt, ElementId, Gebiedsdeel, Gezin, GezinId, Pak, Plaats, Postcode, Punt,
    Regel, Streek, Waar,
};
use crate::gebied::{Deel, Gebied, Postcodepunt, Precisie, pack};
use crate::log::{Command, Elem, Log, State, Write};
use crate::matching::{Zelfde, steungezinnen_for};

fn postcode(text: &str) -> Postcode {
    Postcode::parse(text).unwrap()
}

fn regel(text: &str) -> Regel {
    Regel::parse(text).unwrap()
}

fn place(text: &str) -> Option<Plaats> {
    Some(Plaats {
        waar: Waar::Postcode(postcode(text)),
        woonplaats: None,
    })
}

fn keep(session: &mut Session, write: Write) {
    let command = Command::StelIn {
        programma: demo_programma(),
        writes: vec![write],
    };
    let mut count = 0;
    let mut entropy = || {
        count += 1;
        [count; 16]
    };
    let mut moment = Moment {
        now_ms: 1_800_000_000_000,
        today: proef::today(),
        entropy: &mut entropy,
    };
    let changes = session.prepare_all(vec![command], &mut moment).unwrap();
    session.keep(changes, moment.now_ms);
}

#[test]
fn a_session_looks_up_in_what_was_loaded_until_it_is_put_away() {
    let identity = demo_identity(0).unwrap();
    let log = Log::default();
    let mut session = Session::open(identity, Default::default(), log, 1_800_000_000_000, true);
    let deel = Deel {
        bron: Bron::Eigen,
        postcodes: vec![Postcodepunt {
            postcode: postcode("8981 AA"),
            punt: Punt::new(52_546_000, 5_236_000).unwrap(),
            plaats: String::new(),
            gemeente: String::new(),
        }],
        vlakken: Vec::new(),
    };
    let precisie = |session: &Session| session.gebied().find(postcode("8981 AA")).unwrap().precisie;
    assert_eq!(precisie(&session), Precisie::Postcode4);
    let kept = |tekst: &str| Gebiedsdeel {
        id: ElementId([1; 16]),
        naam: regel("postcodes.csv"),
        gemeente: None,
        bron: Bron::Eigen,
        op: proef::today(),
        deel: Pak::new(tekst),
    };
    let packed = pack(&deel).remove(0).tekst;
    keep(&mut session, Write::Gebiedsdeel(Elem::Zet(kept(&packed))));
    assert_eq!(precisie(&session), Precisie::Postcode6);
    assert_eq!(
        session.gebied().plaats(postcode("8981 AA")),
        Some("Vlierwaard")
    );
    // What cannot be unpacked is left out and breaks nothing.
    keep(&mut session, Write::Gebiedsdeel(Elem::Zet(kept("damaged"))));
    assert_eq!(precisie(&session), Precisie::Postcode4);
    keep(&mut session, Write::Gebiedsdeel(Elem::Zet(kept(&packed))));
    keep(
        &mut session,
        Write::Gebiedsdeel(Elem::Weg(ElementId([1; 16]))),
    );
    assert_eq!(precisie(&session), Precisie::Postcode4);
}

#[test]
fn what_lies_in_between_and_the_way_by_bicycle_come_from_the_settings() {
    let mut state = proef::state();
    let gebied = Gebied::demo();
    let said = |state: &State| {
        let [a, b] = [VRAAG, STEUN].map(|id| &state.gezinnen[&id]);
        let there = blik(state, &gebied).afstand(a, b);
        assert_eq!(there, blik(state, &gebied).afstand(b, a));
        there.unwrap()
    };
    // 8981 and 8982: 1,240 m as the crow flies.
    let usual = said(&state);
    assert_eq!((usual.meters, usual.fietsminuten), (1_240, 7));
    state.programma.omweg = Some(200);
    state.programma.fietstempo = Some(10);
    assert_eq!(said(&state).fietsminuten, 15);
    let between = |from: &str, to: &str, minuten, reden: &str| Barriere {
        id: ElementId([minuten; 16]),
        tussen: [from, to].map(|code| Streek::Postcode(postcode(code))),
        minuten,
        reden: Regel::parse(reden).ok(),
    };
    state.programma.barrieres = vec![
        between("8982", "8981", 20, ""),
        between("8981", "8983", 50, "elders"),
        // The same once more, the other way round, and once more as it was.
        between("8981", "8982", 25, "over de rivier"),
        between("8982", "8981", 25, "ook over de rivier"),
    ];
    let crossed = said(&state);
    let found = crossed.barriere.clone().unwrap();
    assert_eq!((crossed.fietsminuten, found.minuten), (40, 25));
    assert_eq!(found.naam, Some(regel("over de rivier")));
    let words = nl::hemelsbreed::afstand(Some(crossed));
    assert!(
        words.ends_with("min fietsen met 25 min extra (over de rivier)"),
        "{words}"
    );
    // Two that lie behind one another are both crossed.
    let buurt = Buurt {
        gemeente: regel("Vlierwaard"),
        naam: regel("Dotterkade"),
    };
    let waar = Waar::Buurt(buurt.clone());
    let cijfers = gebied.plek(&waar).unwrap().cijfers.unwrap().to_string();
    state.gezinnen.get_mut(&STEUN).unwrap().plaats = Some(Plaats {
        waar,
        woonplaats: None,
    });
    state.programma.barrieres = vec![
        between("8981", &cijfers, 20, ""),
        Barriere {
            tussen: [Streek::Buurt(buurt), Streek::Postcode(postcode("8981"))],
            ..between("8981", "8981", 5, "")
        },
    ];
    assert_eq!(said(&state).barriere.unwrap().minuten, 25);
    // Within one postcode nothing lies in between.
    state.gezinnen.get_mut(&STEUN).unwrap().plaats = place("8981 AB");
    let same = said(&state);
    assert_eq!((same.zelfde, same.barriere), (Some(Zelfde::Postcode), None));
}

#[test]
fn a_chosen_buurt_and_a_point_are_places_that_one_can_read() {
    let at = Punt::new(52_545_000, 5_235_000).unwrap();
    let naam = |text| Some(regel(text));
    let buurt = Waar::Buurt(Buurt {
        gemeente: regel("Vlierwaard"),
        naam: regel("Vogelbuurt"),
    });
    for (waar, woonplaats, said) in [
        (buurt.clone(), None, "buurt Vogelbuurt (Vlierwaard)"),
        (
            Waar::Punt(at),
            naam("Wulpendam"),
            "plek op de kaart, Wulpendam",
        ),
        (
            Waar::Postcode(postcode("8981")),
            naam("Wulpendam"),
            "8981 Wulpendam",
        ),
    ] {
        let write = Write::Plaats(Some(Plaats { waar, woonplaats }));
        assert_eq!(nl::gegevens::waarde(&write).as_deref(), Some(said));
        let newest = u16::from(!said.starts_with('8')) * 2;
        assert_eq!(write.version(), newest, "{said}");
    }
}

/// A session that took in the six-character postcodes of Hoogeveen from a real file, the way a
/// coordinator does, and the postcodes; where the file is at hand.
fn with_six_characters() -> Option<(Session, Vec<Postcode>)> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/geo/pc6_hoogeveen_meppel.csv"
    );
    let Ok(bytes) = std::fs::read(path) else {
        println!("overgeslagen: ../shared/geo/pc6_hoogeveen_meppel.csv is er niet");
        return None;
    };
    let identity = demo_identity(0).unwrap();
    let log = Log::default();
    let mut session = Session::open(identity, Default::default(), log, 1_800_000_000_000, false);
    let mut lezer = Lezer::new(&[], &[]);
    lezer.bestand("postcodes.csv", Some(&bytes));
    let mut keuze = Keuze::of(lezer.klaar(), &session);
    keuze.kies("Hoogeveen", true);
    keuze.bronnen = vec![Bron::Bag];
    let delen = keuze.delen(proef::today(), || [1; 16]);
    assert!(delen.iter().all(|one| one.deel.as_str().len() < 6_000));
    let inside = uitgepakt(&delen[0]).unwrap().postcodes;
    for deel in delen {
        keep(&mut session, Write::Gebiedsdeel(Elem::Zet(deel)));
    }
    Some((session, inside.iter().map(|one| one.postcode).collect()))
}

#[test]
fn in_hoogeveen_the_nearest_comes_first_once_six_characters_are_known() {
    let Some((session, codes)) = with_six_characters() else {
        return;
    };
    let coarse = Gebied::pilots();
    let fine = session.gebied();
    let mut state = proef::state();
    let mut ask: Gezin = state.gezinnen[&VRAAG].clone();
    let mut offers: Vec<Gezin> = Vec::new();
    // One asks in a street in the south of 7905; each of the others offers in another postcode.
    ask.plaats = place("7905 AA");
    let around = codes.into_iter().filter(|code| {
        code.letters().is_some() && [7905, 7904, 7903, 7906].contains(&code.cijfers())
    });
    for (number, code) in (10u8..).zip(around.step_by(17).take(24)) {
        let id = GezinId([number; 16]);
        let steun = state.gezinnen[&STEUN].clone();
        offers.push(Gezin {
            id,
            plaats: place(&code.to_string()),
            ..steun
        });
    }
    state.gezinnen.insert(ask.id, ask.clone());
    let ranked = |gebied: &Gebied| -> Vec<(GezinId, u32)> {
        blik(&state, gebied).with(|situatie| {
            let steun: Vec<_> = offers.iter().filter_map(Gezin::steungezin).collect();
            let list = steungezinnen_for(ask.vraaggezin().unwrap(), &steun, situatie);
            assert_eq!(list.kandidaten.len(), offers.len());
            let truth = blik(&state, fine);
            let far = |id: GezinId| {
                let there = offers.iter().find(|one| one.id == id).unwrap();
                truth.afstand(&ask, there).unwrap().meters
            };
            list.kandidaten
                .iter()
                .map(|one| (one.wie.gezin, far(one.wie.gezin)))
                .collect()
        })
    };
    let (before, after) = (ranked(&coarse), ranked(fine));
    assert_ne!(before, after);
    // By real nearness now: everybody alike but for the way, so nobody stands behind one who
    // lives further away; with four digits they did.
    let sorted = |list: &[(GezinId, u32)]| list.iter().map(|one| one.1).is_sorted();
    assert!(sorted(&after) && !sorted(&before), "{before:?}\n{after:?}");
    let first = |list: &[(GezinId, u32)]| list.iter().take(5).map(|one| one.1).sum::<u32>() / 5;
    println!(
        "de eerste vijf wonen gemiddeld op {} m, was {} m",
        first(&after),
        first(&before)
    );
    assert!(first(&after) < first(&before));
}
