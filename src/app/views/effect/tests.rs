//! What stands in the report, and that nothing in what is shared is under five.

use super::*;
use crate::app::views::proef::{self, blik, day};
use crate::domain::{
    Afsluiting, Afsluitreden, Cijfers, Duizendtal, ElementId, Evaluatie, Evaluatiemoment, Fase,
    FormeleHulp, Hulpsoort, Kant, Koppeling, KoppelingId, Oordeel, Proef, ProgrammaId, Regel,
    Score, Scores, Tekst, Vijftal,
};
use crate::gebied::Gebied;
use crate::log::State;

/// So many koppelingen of this year: every third with help, every fourth ended, the first seven
/// measured twice.
fn gemeente(count: u8) -> State {
    let mut state = proef::state();
    let base = state.gezinnen[&proef::VRAAG].clone();
    let steun = state.gezinnen[&proef::STEUN].clone();
    for number in 1..=count {
        let (mut vraag, mut other) = (base.clone(), steun.clone());
        vraag.id.0 = [number; 16];
        other.id.0 = [number; 16];
        other.id.0[0] = 255;
        vraag.formele_hulp = Some(FormeleHulp {
            soorten: (number % 3 == 0)
                .then_some(Hulpsoort::Wijkteam)
                .into_iter()
                .collect(),
        });
        let mut one = Koppeling::new(KoppelingId([number; 16]), vraag.id, other.id);
        one.proef = Some(Proef::new(day("2025-01-01"), day("2025-02-25")));
        one.fase = Some(Fase::Actief);
        if number % 4 == 0 {
            one.fase = Some(Fase::Afgesloten);
            one.afsluiting = Some(Afsluiting::kaal(
                day("2025-12-31"),
                Afsluitreden::PeriodeVoorbij,
            ));
        }
        if number <= 7 {
            let answered = |at: u8, moment, score| Evaluatie {
                per_kind: Default::default(),
                id: ElementId([at; 16]),
                op: day("2025-03-01").plus_days(i32::from(at)),
                moment: Some(moment),
                vraaggezin: None,
                steungezin: None,
                kinderen: Some(Oordeel::Positief),
                scores_vraag: Scores::of([Score::new(score), None, None, None]),
                scores_steun: None,
                toelichting: None,
            };
            one.evaluaties = vec![
                answered(1, Evaluatiemoment::Start, 2),
                answered(2, Evaluatiemoment::NaProef, 4),
            ];
        }
        state.gezinnen.insert(vraag.id, vraag);
        state.gezinnen.insert(other.id, other);
        state.koppelingen.insert(one.id, one);
    }
    state
}

fn keuze(precies: bool) -> Keuze {
    Keuze {
        jaar: Some(2025),
        precies,
        ..Keuze::default()
    }
}

fn rows(effect: &Effect, titel: &str) -> Vec<Vec<String>> {
    let found = effect.blokken.iter().find(|blok| blok.titel == titel);
    found
        .map(|blok| blok.tabel.rijen.clone())
        .unwrap_or_default()
}

#[test]
fn the_report_tells_counts_changes_and_a_range_and_what_is_shared_is_rounded() {
    let state = gemeente(24);
    let gebied = Gebied::demo();
    let look = blik(&state, &gebied);
    let own = effect(&look, &keuze(true));
    assert_eq!(own.geen, None);
    let counts = rows(&own, nl::GEDAAN);
    assert_eq!(counts[0], ["Koppelingen die liepen", "24"]);
    assert_eq!(counts[2], ["Daarvan gestopt", "6"]);
    assert_eq!(rows(&own, nl::REDENEN).len(), 1);
    let asked = rows(&own, nl::metingen(Kant::Vraag));
    assert_eq!(
        asked,
        [["Heb je als ouder genoeg rust?", "2,0", "4,0", "7"]]
    );
    // 8 × 11,000 + 16 × 5,500 = 176,000 a year; half, three quarters and all of it.
    let saved = rows(&own, nl::BESPARING);
    assert_eq!(
        saved[0][1..],
        ["€\u{a0}88.000", "€\u{a0}132.000", "€\u{a0}176.000"]
    );
    let shared = effect(&look, &keuze(false));
    let counts = rows(&shared, nl::GEDAAN);
    assert_eq!(counts[0], ["Koppelingen die liepen", "20"]);
    assert!(counts.iter().all(|row| row[0] != "Daarvan gestopt"));
    assert_eq!(rows(&shared, nl::REDENEN)[0][1], "5");
    assert_eq!(rows(&shared, nl::metingen(Kant::Vraag))[0][3], "5");
    assert_eq!(shared.let_op, nl::AFGEROND);
    // Nothing that is drawn or said has an amount without its range.
    let said = shared.blokken.iter().flat_map(|blok| &blok.tekst);
    let alone = said.filter(|text| text.contains('€') && !text.contains("schatting"));
    for text in alone {
        assert!(
            text.contains("per jaar zonder formele hulp") || text.contains("kostte"),
            "{text}"
        );
    }
}

#[test]
fn too_few_koppelingen_give_a_sentence_and_no_figure() {
    let gebied = Gebied::demo();
    for (count, precies, told) in [
        (4, false, Some(nl::TE_WEINIG)),
        (4, true, None),
        (0, false, Some(nl::TE_WEINIG)),
        (0, true, Some(nl::NIETS)),
        (5, false, None),
    ] {
        let state = gemeente(count);
        let found = effect(&blik(&state, &gebied), &keuze(precies));
        assert_eq!(found.geen, told, "{count}");
        assert_eq!(found.blokken.is_empty(), told.is_some());
    }
}

#[test]
fn the_sheet_has_every_table_and_runs_nothing() {
    let mut state = gemeente(12);
    state.programma.verhalen = Tekst::parse("Een jongen van elf.\n\nEen moeder sliep weer.").ok();
    let gebied = Gebied::demo();
    let found = effect(&blik(&state, &gebied), &keuze(false));
    let stories = found
        .blokken
        .iter()
        .find(|blok| blok.titel == nl::VERHALEN)
        .unwrap();
    assert_eq!(stories.tekst.len(), 2);
    let sheet = csv(&found);
    for blok in found
        .blokken
        .iter()
        .filter(|blok| !blok.tabel.rijen.is_empty())
    {
        assert!(sheet.contains(blok.titel), "{}", blok.titel);
    }
    let starts = sheet.lines().flat_map(|line| line.split(';'));
    assert!(starts.clone().count() > 40);
    for cell in starts {
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
}

#[test]
fn the_short_report_draws_what_the_long_one_also_lays_out_and_leaves_nothing_out_unsaid() {
    let state = gemeente(24);
    let gebied = Gebied::demo();
    let found = effect(&blik(&state, &gebied), &keuze(false));
    let (short, long) = (found.getoond(false), found.getoond(true));
    assert_eq!(long, found.blokken);
    assert!(short.len() < long.len() && short.len() > 3);
    for blok in &short {
        let whole = long.iter().find(|one| one.titel == blok.titel).unwrap();
        assert_eq!((&blok.staven, &blok.tekst), (&whole.staven, &whole.tekst));
        // What is not in the table is beside the bars.
        assert!(blok.tabel == whole.tabel || !blok.staven.is_empty());
        assert!(blok.staven.iter().all(|one| !one.woorden.is_empty()));
    }
}

#[test]
fn figures_of_municipalities_are_shown_together_with_their_range_and_what_is_double() {
    let figures = |id: u8, name: &str, to: &str, many: u32| Cijfers {
        id: ElementId([id; 16]),
        gemeente: Regel::parse(name).unwrap(),
        van: day("2025-01-01"),
        tot: day(to),
        koppelingen: Vijftal::new(many).unwrap(),
        begonnen: None,
        kinderen: Vijftal::new(2 * many),
        vraaggezinnen: None,
        steungezinnen: None,
        met_hulp: Vijftal::new(5),
        zonder_hulp: Vijftal::new(10),
        vragen: [None; 4],
        besparing: Some([1, 2, 3].map(|n| Duizendtal::new(n * many * 1000).unwrap())),
        kosten: Some(20_000),
    };
    let mut state = gemeente(3);
    let gebied = Gebied::demo();
    let samen = Keuze {
        samen: true,
        ..keuze(false)
    };
    // Nothing was shared: then there is no such choice.
    assert!(!effect(&blik(&state, &gebied), &samen).samen);
    for (at, cijfers) in [
        figures(1, "Rhenen", "2025-12-31", 20),
        figures(2, "Meppel", "2025-12-31", 10),
        figures(3, "Rhenen", "2025-10-31", 15),
    ]
    .into_iter()
    .enumerate()
    {
        let programma = state.programmas.entry(ProgrammaId([at as u8; 16]));
        programma.or_default().cijfers.push(cijfers);
    }
    let found = effect(&blik(&state, &gebied), &samen);
    assert!(found.samen && found.gedeeld && found.geen.is_none());
    assert_eq!(
        found.blokken[0].tekst[0],
        "In 2 gemeenten liepen minstens 30 en hooguit 38 koppelingen, voor minstens 60 kinderen."
    );
    let table = rows(&found, nl::PER_GEMEENTE);
    let cells = |row: usize| table[row][..3].join(" ");
    assert_eq!([cells(0), cells(1)], ["Meppel 10 20", "Rhenen 20 40"]);
    assert_eq!(cells(2), "Samen, minstens 30 60");
    let saved = rows(&found, nl::BESPARING);
    assert_eq!(
        saved[0][1..],
        ["€\u{a0}30.000", "€\u{a0}60.000", "€\u{a0}90.000"]
    );
    let double = found.blokken.iter().find(|blok| blok.titel == nl::DUBBEL);
    let told = double.unwrap().tekst.join(" ");
    assert!(
        told.contains("Rhenen, 1 januari 2025 tot en met 31 oktober 2025: 15"),
        "{told}"
    );
    let none = Keuze {
        jaar: Some(2024),
        ..samen
    };
    state.koppelingen.values_mut().for_each(|one| {
        one.proef = Some(Proef::new(day("2024-01-01"), day("2024-02-25")));
    });
    let found = effect(&blik(&state, &gebied), &none);
    assert_eq!(
        (found.geen, found.blokken.len()),
        (Some(nl::GEEN_CIJFERS), 0)
    );
    assert!(csv(&found).contains("2024"));
}
