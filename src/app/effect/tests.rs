//! Which koppelingen are counted, over which days, and what the form takes.

use super::*;
use crate::app::views::proef::{self, blik, day};
use crate::gebied::Gebied;

#[test]
fn a_year_that_runs_is_laid_beside_as_many_days_of_the_year_before() {
    let (now, before) = periode(2026, day("2026-11-23")).unwrap();
    let before = before.unwrap();
    assert_eq!(
        (now.van(), now.tot()),
        (day("2026-01-01"), day("2026-11-23"))
    );
    assert_eq!(
        (before.van(), before.tot()),
        (day("2025-01-01"), day("2025-11-23"))
    );
    let (whole, leap) = periode(2025, day("2026-11-23")).unwrap();
    assert_eq!(whole.tot(), day("2025-12-31"));
    assert_eq!(
        leap.unwrap().tot(),
        day("2024-12-31"),
        "a whole year beside a whole year"
    );
    assert_eq!(periode(2027, day("2026-11-23")), None, "a year to come");
}

fn typed(velden: &[(usize, &str)]) -> EffectDraft {
    let mut draft = EffectDraft::of(&Programma::default());
    for (at, text) in velden {
        draft.velden[*at] = (*text).to_owned();
    }
    draft
}

#[test]
fn amounts_are_read_as_people_write_them_and_what_is_wrong_is_told_at_its_field() {
    let id = ProgrammaId([1; 16]);
    let none = Programma::default();
    assert_eq!(typed(&[]).command(id, &none), Ok(None), "as it was");
    assert_eq!(
        typed(&[(0, ""), (3, "")]).command(id, &none),
        Ok(None),
        "empty is the default"
    );
    let made = typed(&[(0, "€ 6.500"), (5, "43000"), (6, "2.000")]).command(id, &none);
    let Ok(Some(Command::StelIn { writes, .. })) = made else {
        panic!("{made:?}")
    };
    let [Write::Uitgangspunten(kept)] = &writes[..] else {
        panic!("{writes:?}")
    };
    let kept = Programma {
        uitgangspunten: kept.clone(),
        ..Programma::default()
    };
    let read = uitgangspunten(&kept);
    assert_eq!(
        (read.zonder_hulp, read.met_hulp, read.kosten),
        (6500, 11_000, Some(43_000))
    );
    assert_eq!(read.soorten.get(&Hulpsoort::Wijkteam), Some(&2000));
    assert_eq!(EffectDraft::of(&kept).command(id, &kept), Ok(None));
    let wrong = typed(&[(0, "-5"), (1, "veel"), (2, "101"), (5, "1e9")]).command(id, &none);
    let fields: Vec<String> = wrong
        .unwrap_err()
        .into_iter()
        .map(|(field, _)| field)
        .collect();
    assert_eq!(fields, [0, 1, 2, 5].map(veld_id));
    let order = typed(&[(2, "90")]).command(id, &none).unwrap_err();
    assert_eq!(order, [(veld_id(3), nl::VOLGORDE.to_owned())]);
    // What a later version wrote in a way that we do not know leaves the defaults.
    let later = Programma {
        uitgangspunten: Some("{\"nieuw\":1}".to_owned()),
        ..Programma::default()
    };
    assert_eq!(uitgangspunten(&later), Uitgangspunten::default());
}

#[test]
fn a_municipality_with_few_koppelingen_has_no_report_apart_to_share_nor_has_its_neighbour() {
    let mut state = proef::state();
    let base = state.gezinnen[&proef::VRAAG].clone();
    for number in 0..13_u8 {
        let mut gezin = base.clone();
        gezin.id.0 = [100 + number; 16];
        let name = if number < 9 { "Wilgendam" } else { "Elzenveld" };
        gezin.gemeente = crate::domain::Regel::parse(name).ok();
        let mut one = crate::domain::Koppeling::new(
            crate::domain::KoppelingId(gezin.id.0),
            gezin.id,
            proef::STEUN,
        );
        one.proef = Some(Proef::new(day("2026-02-01"), day("2026-03-28")));
        one.fase = Some(crate::domain::Fase::Actief);
        state.gezinnen.insert(gezin.id, gezin);
        state.koppelingen.insert(one.id, one);
    }
    let gebied = Gebied::demo();
    let jaar = Periode::jaar(2026).unwrap();
    let look = blik(&state, &gebied);
    // Nine and four: thirteen less nine would tell the four.
    assert_eq!(per_gemeente(&look, (jaar, None), false), []);
    let own = per_gemeente(&look, (jaar, None), true);
    let names: Vec<&str> = own.iter().map(|(name, _)| &**name).collect();
    assert_eq!(names, ["Elzenveld", "Wilgendam"]);
    assert_eq!(own[0].1.aantallen.koppelingen, Some(4));
    // What the programme costs is not known of one municipality.
    assert!(own[0].1.apart && own[0].1.kosten.is_none());
    let all = verslag(&look, (jaar, None));
    assert_eq!(all.aantallen.koppelingen, Some(13));
    assert_eq!(all.afgerond().unwrap().aantallen.koppelingen, Some(10));
}
