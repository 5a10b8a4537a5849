//! The report of effects from signed files of two municipalities, against sums that are made from
//! what was written down and by none of the functions that make the report.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "tests stop at the first surprise; sums of thousands of euros"
)]

use koppelbord::app::effect::{per_gemeente, periode, verslag};
use koppelbord::app::situatie::Blik;
use koppelbord::domain::{
    Afsluiting, Afsluitreden, Datum, ElementId, Fase, FormeleHulp, Geboren, GezinId, Hulpsoort,
    Kant, Kind, Proef, Regel, Vervolg,
};
use koppelbord::effect::Rapport;
use koppelbord::exchange::bundle::Level;
use koppelbord::gebied::Gebied;
use koppelbord::log::{Elem, FaseStand, Kind as Soort, Proposed, Tussen, Write};
use koppelbord::order::Set;

#[expect(dead_code, reason = "its main, and what only that calls")]
#[path = "../examples/rapport.rs"]
mod rapport;

#[path = "rapport/bestand.rs"]
mod bestand;

use bestand::Maker;

/// What is written down of one koppeling.
struct Rij {
    number: u32,
    gemeente: &'static str,
    kinderen: u32,
    hulp: bool,
    begin: &'static str,
    /// Ended on the last day of the year.
    stopt: bool,
}

/// The study: 147 koppelingen with 370 children in two municipalities, one in three with formal help,
/// every other one from the second of July, one in seven ended at the end of the year.
fn rijen() -> Vec<Rij> {
    let row = |number: u32| Rij {
        number,
        gemeente: if number <= 100 { "Hoogeveen" } else { "Meppel" },
        // 76 × 3 + 71 × 2 = 370.
        kinderen: if number <= 76 { 3 } else { 2 },
        hulp: number.is_multiple_of(3),
        begin: if number.is_multiple_of(2) {
            "2025-01-01"
        } else {
            "2025-07-02"
        },
        stopt: number.is_multiple_of(7),
    };
    (1..=147).map(row).collect()
}

fn id(kind: u8, number: u32) -> [u8; 16] {
    let mut id = [kind; 16];
    id[..4].copy_from_slice(&number.to_be_bytes());
    id
}

fn day(text: &str) -> Datum {
    Datum::parse(text).unwrap()
}

/// A signed file with these.
fn file(rijen: &[&Rij]) -> Vec<u8> {
    let mut maker = Maker::new(4);
    for one in rijen {
        let (vraag, steun) = (id(1, one.number), id(2, one.number));
        let mut writes = vec![
            Write::Kant(Some(Kant::Vraag)),
            Write::Gemeente(Some(Regel::parse(one.gemeente).unwrap())),
            Write::AangemeldOp(Some(day("2024-11-01"))),
            Write::FormeleHulp(Some(FormeleHulp {
                soorten: one
                    .hulp
                    .then_some(Hulpsoort::Wijkteam)
                    .into_iter()
                    .collect(),
            })),
        ];
        writes.extend((0..one.kinderen).map(|at| {
            Write::Kind(Elem::Zet(Kind {
                id: ElementId(id(10 + at as u8, one.number)),
                voornaam: None,
                geboren: Geboren::new(2016, None),
            }))
        }));
        let stamp = u64::from(one.number) * 3;
        maker.put(
            stamp,
            &Proposed::new(Soort::Gezin, [Some(vraag), None, None], writes),
        );
        let writes = vec![Write::Kant(Some(Kant::Steun))];
        maker.put(
            stamp + 1,
            &Proposed::new(Soort::Gezin, [Some(steun), None, None], writes),
        );
        let begin = day(one.begin);
        let ended = Afsluiting {
            op: day("2025-12-31"),
            reden: Afsluitreden::PeriodeVoorbij,
            kant: None,
            afscheid: None,
            niet_meer_samen: false,
            vervolg_vraag: Vervolg::Uitschrijven,
            vervolg_steun: Vervolg::Uitschrijven,
            tot_vraag: None,
            tot_steun: None,
            stappen: Default::default(),
            toelichting: None,
        };
        let writes = vec![
            Write::Tussen(Tussen {
                vraaggezin: GezinId(vraag),
                steungezin: GezinId(steun),
                kinderen: Set::new(),
            }),
            Write::Fase(FaseStand {
                fase: if one.stopt {
                    Fase::Afgesloten
                } else {
                    Fase::Actief
                },
                sinds: begin,
            }),
            Write::Proef(Some(Proef::new(begin, begin.plus_days(55)))),
            Write::Afsluiting(one.stopt.then_some(ended)),
        ];
        let subjects = [Some(vraag), Some(steun), Some(id(3, one.number))];
        maker.put(
            stamp + 2,
            &Proposed::new(Soort::Koppeling, subjects, writes),
        );
    }
    maker.file(Level::Volledig)
}

/// What all of them save at a part of it, in euros, counted day by day of a year of 365.
fn saved(rijen: &[&Rij], part: f64) -> f64 {
    let of = |one: &&Rij| {
        let days = if one.begin == "2025-01-01" {
            365.0
        } else {
            183.0
        };
        let year = if one.hulp { 11_000.0 } else { 5_500.0 };
        year * days / 365.0 * part
    };
    rijen.iter().map(of).sum()
}

/// What may be shared of that at the whole part, in euros: of each group as many as are told of it, each
/// as long as they ran on average, in half years, and then in thousands.
fn shared_saving(rijen: &[&Rij]) -> u64 {
    let group = |hulp: bool| {
        let own: Vec<&&Rij> = rijen.iter().filter(|one| one.hulp == hulp).collect();
        let whole = own.iter().filter(|one| one.begin == "2025-01-01").count() as f64;
        let years = whole + (own.len() as f64 - whole) * 183.0 / 365.0;
        let told = (own.len() / 5 * 5) as f64;
        let years = (years * told / own.len() as f64 * 2.0).floor() / 2.0;
        years * if hulp { 11_000.0 } else { 5_500.0 }
    };
    (group(true) + group(false)) as u64 / 1000 * 1000
}

#[test]
fn the_report_of_two_municipalities_is_what_was_written_down() {
    let all = rijen();
    let (here, there): (Vec<&Rij>, Vec<&Rij>) =
        all.iter().partition(|one| one.gemeente == "Hoogeveen");
    let files = [file(&here), file(&there)];
    let (state, today, double) = rapport::together(&files).unwrap();
    assert_eq!((today, double), (day("2026-01-15"), 0));
    let gebied = Gebied::built_in();
    let blik = Blik {
        state: &state,
        gebied: &gebied,
        today,
        proef: None,
    };
    let dagen = periode(2025, today).unwrap();
    let apart = per_gemeente(&blik, dagen, true);
    let shared = per_gemeente(&blik, dagen, false);
    let names = |all: &[(String, Rapport)]| all.iter().map(|(name, _)| name.clone()).collect();
    let (one, other): (Vec<String>, Vec<String>) = (names(&apart), names(&shared));
    assert_eq!(
        (&one[..], &other[..]),
        (&["Hoogeveen", "Meppel"].map(String::from)[..], &one[..])
    );
    for ((told, shared), of) in [
        (
            (
                verslag(&blik, dagen),
                verslag(&blik, dagen).afgerond().unwrap(),
            ),
            all.iter().collect::<Vec<_>>(),
        ),
        ((apart[0].1.clone(), shared[0].1.clone()), here.clone()),
        ((apart[1].1.clone(), shared[1].1.clone()), there.clone()),
    ] {
        let besparing = told.besparing.unwrap();
        let count = |keep: fn(&&&Rij) -> bool| Some(of.iter().filter(keep).count() as u32);
        assert_eq!(told.aantallen.koppelingen, count(|_| true));
        assert_eq!(told.aantallen.begonnen, count(|_| true));
        assert_eq!(told.aantallen.gestopt, count(|one| one.stopt));
        let kinderen: u32 = of.iter().map(|one| one.kinderen).sum();
        assert_eq!(told.aantallen.kinderen, Some(kinderen));
        for (amount, part) in [
            (besparing.laag, 0.5),
            (besparing.midden, 0.75),
            (besparing.hoog, 1.0),
        ] {
            let expected = saved(&of, part);
            // Rounded to a euro in each of two groups.
            assert!(
                (amount as f64 - expected).abs() <= 1.0,
                "{amount} {expected}"
            );
        }
        // What may be shared: down to fives and to thousands.
        assert_eq!(shared.aantallen.kinderen, Some(kinderen / 5 * 5));
        assert_eq!(shared.besparing.unwrap().hoog, shared_saving(&of));
        assert_eq!(shared.aantallen.gestopt, None);
        if shared.apart {
            // Beside the whole a municipality's reasons could tell of one to four elsewhere.
            assert_eq!((shared.redenen.len(), shared.aantallen.begonnen), (0, None));
            continue;
        }
        let ended = of.iter().filter(|one| one.stopt).count() as u32;
        assert_eq!(
            shared.redenen,
            [(Afsluitreden::PeriodeVoorbij, ended / 5 * 5)]
        );
    }
    let told = verslag(&blik, dagen);
    let besparing = told.besparing.unwrap();
    assert_eq!(
        (told.aantallen.koppelingen, told.aantallen.kinderen),
        (Some(147), Some(370))
    );
    // With help 24 whole years and 25 of 183 days: 264,000 + 275,000 × 183 / 365 = 401,877.
    // Without 49 and 49: 269,500 + 269,500 × 183 / 365 = 404,619. Together 806,496; half, three quarters.
    assert_eq!(besparing.hoog, 806_496);
    assert_eq!((besparing.laag, besparing.midden), (403_248, 604_872));
    // From 1 November 2024 to 2 July 2025 are 243 days: more than half began then.
    assert_eq!(told.aantallen.dagen_tot_start, Some(243));
}

#[test]
fn a_file_that_overlaps_another_counts_once_and_says_so_and_a_broken_one_is_refused() {
    let all = rijen();
    let whole: Vec<&Rij> = all.iter().collect();
    let files = [file(&whole), file(&whole[..10])];
    let made = rapport::report(&files, Some(2025)).unwrap();
    assert_eq!((made.bestanden, made.dubbel), (2, 30));
    let samen = made.samen.unwrap();
    assert_eq!(samen.aantallen.koppelingen, Some(145));
    assert!(samen.afgerond);
    let names: Vec<&String> = made.gemeenten.iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Hoogeveen", "Meppel"]);
    // Four koppelingen elsewhere: then no municipality stands apart, and four alone are no report.
    let (few, most): (Vec<&Rij>, Vec<&Rij>) = all.iter().partition(|one| one.number > 143);
    let most: Vec<&Rij> = most
        .into_iter()
        .filter(|one| one.gemeente == "Hoogeveen")
        .collect();
    let made = rapport::report(&[file(&most), file(&few)], Some(2025)).unwrap();
    assert!(made.gemeenten.is_empty() && made.samen.is_some());
    assert!(
        rapport::report(&[file(&few)], Some(2025))
            .unwrap()
            .samen
            .is_none()
    );
    let mut broken = file(&few);
    let half = broken.len() / 2;
    broken[half] ^= 1;
    assert!(rapport::report(&[broken], Some(2025)).is_err());
    assert!(rapport::report(&[file(&few)], Some(2027)).is_err());
}
