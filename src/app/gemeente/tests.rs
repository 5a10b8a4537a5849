//! The municipality is what it says: the same again, never refused, whole families, every fase.

use super::*;
use crate::app::situatie::bevroren;
use crate::domain::{Fase, Gezin, Kant, Screeningstand, Steungezin, Vraaggezin};
use crate::exchange::dsse::{self, PayloadType};
use crate::log::State;
use crate::matching::{Gewichten, Hemelsbreed, Situatie, assess, steungezinnen_for};
use crate::order::{Map, Set};

fn opdracht(koppelingen: usize, seed: u64) -> Opdracht {
    let today = Datum::parse("2026-11-20").unwrap();
    Opdracht {
        eerder: 0,
        koppelingen,
        seed,
        today,
    }
}

#[test]
fn the_same_order_gives_the_same_bytes_and_another_seed_others() {
    let [a, b, c] = [7, 7, 8].map(|seed| make(&opdracht(5, seed)).unwrap().changes);
    assert_eq!(a, b);
    assert_ne!(a, c);
    // Pinned, so that a change of the demo is seen.
    let digest = make(&opdracht(5, 7)).unwrap().known().1.digest();
    assert_eq!(crate::bytes::hex::encode(&digest[..8]), "f8f61e14a6032e28");
}

#[test]
fn nothing_is_refused_and_the_number_of_koppelingen_is_that_asked() {
    for (koppelingen, seed) in [(0, 1), (1, 2), (10, 3), (10, 4), (60, 5)] {
        let gemeente = make(&opdracht(koppelingen, seed)).unwrap();
        assert_eq!(gemeente.geweigerd, [], "{koppelingen} {seed}");
        let (log, state) = gemeente.known();
        assert_eq!(log.len(), gemeente.changes.len());
        assert_eq!(state.koppelingen.len(), koppelingen);
        assert_eq!(state.conflicts().count(), 0);
        assert!(state.onleesbaar().is_empty() && state.set_aside().is_empty());
    }
}

#[test]
fn every_change_is_signed_and_lies_in_the_past() {
    let gemeente = make(&opdracht(10, 1)).unwrap();
    let keys: Map<_, _> = gemeente
        .coordinatoren
        .iter()
        .map(|own| (own.key_id(), own.key().verifying_key()))
        .collect();
    let tomorrow = u64::try_from(opdracht(0, 0).today.day_number() + 1).unwrap() * 86_400_000;
    let mut authors = Set::new();
    for change in &gemeente.changes {
        let header = Header::decode(&change.header).unwrap();
        authors.insert(header.author);
        let key = keys.get(&header.author).unwrap();
        assert!(dsse::verify(PayloadType::Change, &change.header, &change.signature, key).is_ok());
        assert!(header.stamp.ms() < tomorrow);
    }
    assert_eq!(authors.len(), 2, "both coordinators work");
    assert!(authors.into_iter().all(is_demo_key));
}

#[test]
fn a_small_municipality_shows_every_fase_and_every_kind_of_family() {
    let gemeente = make(&Opdracht::demo(opdracht(0, 0).today)).unwrap();
    let (_, state) = gemeente.known();
    let fasen: Set<_> = state.koppelingen.values().filter_map(|k| k.fase).collect();
    assert_eq!(fasen, Fase::ALL.into());
    let today = opdracht(0, 0).today;
    let screened = |gezin: &&Gezin| gezin.screening.stand(today) == Screeningstand::Compleet;
    let side = |kant| {
        state
            .gezinnen
            .values()
            .filter(move |gezin| gezin.kant == Some(kant))
    };
    let (steun, vraag) = (side(Kant::Steun).count(), side(Kant::Vraag).count());
    assert!(steun > 12 && vraag > 12, "{steun} {vraag}");
    let ready = side(Kant::Steun).filter(screened).count();
    assert!(ready > 12 && ready < steun, "{ready} of {steun} screened");
    assert!(
        side(Kant::Vraag).any(|gezin| gezin.dagdelen.is_none()),
        "some are still to be visited"
    );
    let gebied = Gebied::demo();
    let names: Set<_> = state
        .gezinnen
        .values()
        .filter_map(|gezin| gezin.naam.clone())
        .collect();
    assert_eq!(
        names.len() + 1,
        state.gezinnen.len(),
        "each but one has a name of its own"
    );
    let places = state
        .gezinnen
        .values()
        .filter_map(|gezin| gezin.plaats.as_ref());
    assert_eq!(
        places
            .filter(|plaats| gebied.plek(&plaats.waar).is_some())
            .count(),
        names.len()
    );
    assert!(
        state
            .koppelingen
            .values()
            .all(|k| k.fase < Some(Fase::Actief)
                || k.fase == Some(Fase::Afgesloten)
                || !k.afspraken.is_empty())
    );
}

/// Calls `read` with the situation of a state.
fn with<R>(state: &State, koppelingen: bool, read: impl FnOnce(&Situatie<'_>) -> R) -> R {
    let gebied = Gebied::demo();
    let gewichten = Gewichten::default();
    let afstanden = |vraag: Vraaggezin<'_>, steun: Steungezin<'_>| {
        let (a, b) = (vraag.plaats.as_ref()?, steun.plaats.as_ref()?);
        let afstand = gebied.afstand(&a.waar, &b.waar)?;
        Some(Hemelsbreed::new(afstand.meters(), afstand.marge()))
    };
    let all = state.koppelingen.values().filter(|_| koppelingen);
    read(&Situatie::new(
        opdracht(0, 0).today,
        all,
        &afstanden,
        &gewichten,
    ))
}

#[test]
fn most_who_wait_in_the_demo_have_a_choice() {
    let today = opdracht(0, 0).today;
    let (_, state) = make(&Opdracht::demo(today)).unwrap().known();
    let steun: Vec<_> = state
        .gezinnen
        .values()
        .filter_map(Gezin::steungezin)
        .collect();
    let counts: Vec<_> = with(&state, true, |situatie| {
        let vraag = state.gezinnen.values().filter_map(Gezin::vraaggezin);
        let waiting = vraag
            .filter(|one| one.doet_mee(today) && !situatie.is_helped(one.vraaggezin().unwrap()));
        waiting
            .map(|one| steungezinnen_for(one, &steun, situatie).kandidaten.len())
            .collect()
    });
    assert!(counts.len() >= 6, "some wait: {counts:?}");
    let choice = counts.iter().filter(|count| **count > 1).count();
    assert!(choice * 2 > counts.len(), "{counts:?}");
}

#[test]
fn who_was_matched_fitted_by_the_rules_of_matching() {
    let (_, state) = make(&opdracht(30, 2)).unwrap().known();
    // As they were proposed: without the koppelingen that came of it, nor who left since.
    with(&state, false, |situatie| {
        for koppeling in state.koppelingen.values() {
            let side = |id| Gezin {
                stand: None,
                ..state.gezinnen[&id].clone()
            };
            let (v, s) = (side(koppeling.vraaggezin), side(koppeling.steungezin));
            let score = assess(v.vraaggezin().unwrap(), s.steungezin().unwrap(), situatie);
            let frozen = koppeling.onderbouwing.as_deref();
            let frozen = frozen.and_then(bevroren).unwrap();
            assert!(frozen.score > 250 && frozen.kandidaten >= 1, "{frozen:?}");
            assert!(
                !score.is_excluded(),
                "{:?}",
                score.exclusions().collect::<Vec<_>>()
            );
        }
    });
}
