//! What stands in the report, and that nothing in what is shared is under five.

use super::*;
use crate::app::views::proef::{self, blik, day};
use crate::domain::{
    Afsluiting, Afsluitreden, ElementId, Evaluatie, Evaluatiemoment, Fase, FormeleHulp, Hulpsoort,
    Kant, Koppeling, KoppelingId, Oordeel, Proef, Score, Scores, Tekst,
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
    assert_eq!(saved[0][1..], ["€ 88.000", "€ 132.000", "€ 176.000"]);
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
