//! The goodbye, the contract and the page of notes, as they are read and printed.

use super::tests::demo;
use super::verloop_tests::{doe, one_in, opvang, see};
use super::*;
use crate::app::Route;
use crate::app::text::nl::papier as woorden;
use crate::app::views::proef::{self, KOPPELING, STEUN, VRAAG, day, gekoppeld};
use crate::domain::{Afscheidstap, Afsluiting, Afsluitreden, Vervolg};
use crate::log::Command;

#[test]
fn a_goodbye_is_read_calmly_and_contact_that_goes_on_is_called_a_success() {
    let mut session = demo();
    let id = one_in(&session, Fase::Actief);
    let afsluiting = Afsluiting {
        afscheid: Some(true),
        vervolg_vraag: Vervolg::Uitschrijven,
        vervolg_steun: Vervolg::NieuweIntake,
        stappen: [Afscheidstap::AfscheidKind].into(),
        ..Afsluiting::kaal(proef::today(), Afsluitreden::DoelBereiktContactLoopt)
    };
    let close = Command::SluitAf {
        koppeling: id,
        afsluiting,
    };
    doe(&mut session, 1, vec![close]);
    let view = see(&session, id);
    // It stopped where it was, whatever was or was not signed and looked back on.
    let stopped = view
        .stappen
        .iter()
        .position(|stap| stap.stand == Stand::Gestopt);
    assert_eq!(stopped, Some(4));
    let end = view.einde.unwrap();
    assert_eq!(
        end.geslaagd,
        Some("Geslaagd: het contact loopt zelfstandig door")
    );
    assert!(end.zin.ends_with("Er is goed afscheid genomen."));
    assert_eq!(end.afscheid.iter().filter(|step| step.klaar).count(), 1);
    let steun = session.state().koppelingen[&id].steungezin;
    assert_eq!(end.verder[0].1, Route::Gezin(steun));
    // Another koppeling of the same family tells of this one.
    let mut state = gekoppeld(Fase::Actief, "2026-09-01");
    let mut earlier = Data::new(KoppelingId([9; 16]), VRAAG, STEUN);
    earlier.fase = Some(Fase::Afgesloten);
    state.koppelingen.insert(earlier.id, earlier);
    let ours = &state.koppelingen[&KOPPELING];
    let before = afloop::eerder(&state, ours, proef::today());
    assert_eq!(before.len(), 2);
    assert_eq!(before[0].1[0].naar, Route::Koppeling(KoppelingId([9; 16])));
}

#[test]
fn the_contract_says_it_in_sentences_with_first_names_and_the_rules_of_the_programme() {
    let mut session = demo();
    let id = one_in(&session, Fase::Actief);
    let mut over = opvang(78, 0b100);
    over.tot = Some(day("2026-11-20"));
    let make = |afspraak| Command::SpreekAf {
        koppeling: id,
        afspraak,
    };
    doe(
        &mut session,
        1,
        vec![make(opvang(77, 0b10_0000)), make(over)],
    );
    let paper = contract(&session, proef::today(), id).unwrap();
    let ours = paper
        .afspraken
        .iter()
        .find(|text| text.contains("Eten is er al."));
    assert_eq!(
        ours.map(String::as_str),
        Some(
            "Elke week (dinsdagmiddag) is er opvang. Dat is bij het steungezin thuis. Het \
             vraaggezin brengt. Het kind komt zelf weer thuis. Dit geldt vanaf 1 november 2026. \
             Eten is er al."
        )
    );
    let data = &session.state().koppelingen[&id];
    let kept = data
        .afspraken
        .iter()
        .filter(|one| one.tot.is_none_or(|tot| tot >= proef::today()));
    assert_eq!(
        paper.afspraken.len(),
        kept.count(),
        "what is over is not signed"
    );
    assert!(paper.huisregels.len() > 5 && paper.tekenen.len() == 3);
    assert!(paper.kinderen.starts_with("De steun is voor "));
    assert!(paper.proef.contains("Beide gezinnen willen door."));
    // Both went on before its last day: it did not last until then.
    let (begin, einde) = (day("2026-11-10"), day("2026-12-19"));
    let early = woorden::na_proef(crate::domain::Proef::new(begin, einde), proef::today());
    assert!(
        early.starts_with("De proefperiode begon op 10 november 2026."),
        "{early}"
    );
    let name = |naam: &str| Some(naam.to_owned());
    assert_eq!(
        woorden::kinderen(&[name("Merle"), None, None]),
        "De steun is voor Merle en nog 2 kinderen."
    );
    assert_eq!(
        woorden::kinderen(&[]),
        "De steun is voor de kinderen van het gezin."
    );
    let begin = woorden::straks(8);
    assert!(begin.contains("8 weken"));
}

#[test]
fn a_concern_stays_off_the_ordinary_page_of_notes() {
    let mut session = demo();
    let id = one_in(&session, Fase::Actief);
    let signaal = Zorgsignaal {
        id: ElementId([8; 16]),
        op: proef::today(),
        wat: Tekst::parse("Iets dat zorgen geeft").unwrap(),
        besproken: None,
        vervolg: None,
        vervolg_op: None,
    };
    let note = Command::NoteerZorg {
        koppeling: id,
        signaal,
    };
    doe(&mut session, 1, vec![note]);
    assert_eq!(see(&session, id).zorg.len(), 1);
    let page = blad(&session, proef::today(), id).unwrap();
    assert_eq!(page.zorg.len(), 1);
    let ordinary = format!("{:?}", page.delen);
    assert!(!ordinary.contains("zorgen geeft"));
    for part in ["Wat vaststaat", "Afspraken", "Contact", "Evaluaties"] {
        assert!(page.delen.iter().any(|(kop, _)| *kop == part), "{part}");
    }
}
