//! What the two say of each other, field by field.

use super::*;
use crate::app::views::proef::{self, STEUN, VRAAG, blik};
use crate::domain::{Dag, Dagdeel};
use crate::gebied::Gebied;

#[test]
fn every_field_says_fits_fits_not_or_not_known() {
    let mut state = proef::state();
    let steun = state.gezinnen.get_mut(&STEUN).unwrap();
    steun.talen = None;
    steun.huis.as_mut().unwrap().huisdieren = Some(true);
    steun.omgang = Some(crate::domain::Omgang::VooralKind);
    let vraag = state.gezinnen.get_mut(&VRAAG).unwrap();
    vraag.omgang = Some(crate::domain::Omgang::OokOuders);
    vraag.huis.as_mut().unwrap().zonder_huisdieren = Some(true);
    let gebied = Gebied::demo();
    let view = vergelijking(&blik(&state, &gebied), VRAAG.into(), STEUN).unwrap();
    let of = |naam| view.velden.iter().find(|veld| veld.naam == naam).unwrap();
    assert_eq!(of("Steun").pas, Pas::Past);
    assert_eq!(of("Taal").pas, Pas::Onbekend);
    assert_eq!(of("Taal").steun, woorden::ONBEKEND);
    assert_eq!(of("Huis").pas, Pas::Niet);
    assert_eq!(of("Hoe lang").pas, Pas::Onbekend);
    assert_eq!(of("Onderling contact").pas, Pas::Deels);
    assert_eq!(of("Afstand").vraag, "8981, Vlierwaard");
    assert_eq!(view.week_vraag, [(1, 0), (1, 1)].into());
    assert!(!view.nacht);

    assert_eq!(
        vergelijking(&blik(&state, &gebied), STEUN.into(), VRAAG),
        None
    );
}

#[test]
fn part_of_what_is_asked_is_no_fit_and_own_children_leave_nothing_open() {
    use crate::domain::Steunsoort;
    let mut state = proef::state();
    let steun = state.gezinnen.get_mut(&STEUN).unwrap();
    steun.kinderen.clear();
    let vraag = state.gezinnen.get_mut(&VRAAG).unwrap();
    vraag.soorten = Some([Steunsoort::Opvang, Steunsoort::Logeren].into());
    let night = Dagdeel {
        dag: Dag::Zaterdag,
        moment: Moment::Nacht,
    };
    vraag.dagdelen = vraag.dagdelen.map(|all| all.with(night, true));
    let gebied = Gebied::demo();
    let view = vergelijking(&blik(&state, &gebied), VRAAG.into(), STEUN).unwrap();
    let of = |naam| view.velden.iter().find(|veld| veld.naam == naam).unwrap();
    assert_eq!(of("Steun").pas, Pas::Deels);
    assert_eq!(of("Kinderen").pas, Pas::Past, "{}", of("Kinderen").zin);
    assert_eq!(of("Dagdelen").pas, Pas::Deels);
    assert!(of("Dagdelen").zin.ends_with(nl::GEEN_NACHT));
}

#[test]
fn what_is_not_there_fits_not_and_words_of_their_own_are_read() {
    let mut state = proef::state();
    let vraag = state.gezinnen.get_mut(&VRAAG).unwrap();
    vraag.talen = Some([crate::domain::Taal::Arabisch].into());
    vraag.vraag.belangrijk = crate::domain::Tekst::parse("Vaste regels").ok();
    vraag.vraag.opa_oma = Some(true);
    vraag.wederdienst = Some([crate::domain::Wederdienst::Koken].into());
    let steun = state.gezinnen.get_mut(&STEUN).unwrap();
    steun.talen = Some([crate::domain::Taal::Nederlands].into());
    steun.aanbod.opa_oma = None;
    let gebied = Gebied::demo();
    let look = |state: &crate::log::State| {
        vergelijking(&blik(state, &gebied), VRAAG.into(), STEUN)
            .unwrap()
            .velden
    };
    let velden = look(&state);
    let of = |naam| velden.iter().find(|veld| veld.naam == naam);
    assert_eq!(of("Taal").unwrap().pas, Pas::Niet);
    assert_eq!(of("Kinderen").unwrap().pas, Pas::Onbekend);
    let words = of(nl::OPVOEDING).unwrap();
    assert_eq!(
        (words.pas, &words.vraag[..], &words.steun[..]),
        (Pas::Woorden, "Vaste regels", "onbekend")
    );
    let told = of(nl::WEDERDIENST).unwrap();
    let said = (told.pas, &told.vraag[..], &told.steun[..]);
    assert_eq!(said, (Pas::Woorden, "koken of bakken", "onbekend"));
    assert!(of(nl::VERWACHTING).is_none() && of(nl::EERDER).is_none());
    assert!(of("Plek").unwrap().vraag.starts_with("wacht "));

    let steun = state.gezinnen.get_mut(&STEUN).unwrap();
    steun.wederdienst = Some([crate::domain::Wederdienst::Tuin].into());
    let mut over = crate::domain::Koppeling::new(proef::KOPPELING, VRAAG, STEUN);
    over.fase = Some(crate::domain::Fase::Afgesloten);
    over.afsluiting = Some(proef::geen_klik(proef::day("2026-10-01")));
    state.koppelingen.insert(over.id, over);
    let velden = look(&state);
    let of = |naam| velden.iter().find(|veld| veld.naam == naam).unwrap();
    assert_eq!((of(nl::EERDER).pas, of("Plek").pas), (Pas::Niet, Pas::Past));
    assert_eq!(of(nl::WEDERDIENST).pas, Pas::Niet);
}

#[test]
fn what_may_be_just_too_far_fits_only_in_part() {
    let mut state = proef::state();
    let gebied = Gebied::demo();
    let afstand = |state: &crate::log::State| {
        let found = vergelijking(&blik(state, &gebied), VRAAG.into(), STEUN).unwrap();
        let of = |veld: &Veld| veld.naam == "Afstand";
        found.velden.into_iter().find(of).unwrap()
    };
    assert_eq!(afstand(&state).pas, Pas::Past);
    state.gezinnen.get_mut(&VRAAG).unwrap().max_afstand = Some(1);
    let edge = afstand(&state);
    assert_eq!(edge.pas, Pas::Deels, "{}", edge.zin);
    assert!(edge.zin.ends_with("misschien net te ver"), "{}", edge.zin);
}
