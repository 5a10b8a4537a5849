//! What is found, and what comes first.

use super::*;
use crate::app::concepten::Sleutel;
use crate::app::views::proef;
use std::sync::OnceLock;

fn today() -> Datum {
    Datum::parse("2026-11-22").unwrap()
}

fn demo() -> Session {
    proef::demo(today())
}

/// The demo's candidates, made once.
fn all() -> &'static (Vec<Kandidaat>, String, String) {
    static ALL: OnceLock<(Vec<Kandidaat>, String, String)> = OnceLock::new();
    ALL.get_or_init(|| {
        let session = demo();
        let state = session.state();
        let running = state.koppelingen.values().find(|k| k.is_open()).unwrap();
        let vraag = &state.gezinnen[&running.vraaggezin];
        let telefoon = vraag.telefoon.as_ref().unwrap().digits();
        let all = kandidaten(&session, &Concepten::default(), today());
        (all, naam(vraag), telefoon)
    })
}

fn titles(typed: &str) -> Vec<(Soort, &'static str)> {
    let found = zoek(&all().0, typed);
    found
        .iter()
        .map(|one| (one.soort, one.titel.as_str()))
        .collect()
}

#[test]
fn with_nothing_typed_one_sees_what_one_can_do_and_where_one_can_go() {
    let found = titles("  ");
    assert_eq!(found[0], (Soort::Actie, "Nieuwe aanmelding"));
    assert!(found.len() <= MEEST);
    assert!(found.contains(&(Soort::Scherm, "Vandaag")));
    assert!(found.iter().all(|(soort, _)| *soort >= Soort::Actie));
}

#[test]
fn a_name_finds_the_family_then_the_note_of_its_koppeling_then_the_koppeling() {
    let (_, naam, _) = all();
    let found = titles(wie::kort(naam));
    assert_eq!(found[0], (Soort::Gezin, naam.as_str()));
    let kinds: Vec<Soort> = found.iter().map(|(soort, _)| *soort).collect();
    let at = |soort| kinds.iter().position(|one| *one == soort).unwrap();
    assert!(at(Soort::Contact) < at(Soort::Koppeling), "{found:?}");
    let contact = zoek(&all().0, wie::kort(naam))[at(Soort::Contact)];
    assert!(matches!(
        contact.doe,
        Doe::Plek(Route::Koppeling(_), NOTITIE)
    ));
    // What one wants to do with it may be said too.
    let asked = titles(&format!("noteren {}", wie::kort(naam)));
    assert_eq!(asked[0].0, Soort::Contact);
}

#[test]
fn digits_of_a_telephone_number_find_the_family_however_they_are_spaced() {
    let (_, naam, telefoon) = all();
    let (a, b) = telefoon.split_at(telefoon.len() - 4);
    for typed in [
        telefoon.clone(),
        format!("{a} {b}"),
        format!("+31 {}{b}", &a[1..]),
    ] {
        assert_eq!(titles(&typed)[0], (Soort::Gezin, naam.as_str()), "{typed}");
    }
}

#[test]
fn actions_and_screens_are_found_by_other_words_too() {
    for (typed, title) in [
        ("export", "Geef een bestand aan een collega"),
        ("slot", "Demo sluiten"),
        ("csv", "Lijst inlezen"),
        ("aanm", "Nieuwe aanmelding"),
        ("instel", "Instellingen"),
        ("sneltoets", "Sneltoetsen"),
    ] {
        assert_eq!(
            titles(typed).first().map(|(_, t)| *t),
            Some(title),
            "{typed}"
        );
    }
    assert_eq!(titles("xyzzy"), []);
}

#[test]
fn a_name_that_begins_so_comes_before_one_that_only_holds_it() {
    let of = |titel: &str, hooi: &str| {
        Kandidaat::new(Soort::Gezin, titel, "", hooi, Doe::Ga(Route::Gezinnen))
    };
    let mut old = of("Gezin Iepen", "");
    old.soort = Soort::Vroeger;
    let all = [
        old,
        of("Vlier", "iep"),
        of("Kiepe", ""),
        of("Ter Iep", ""),
        of("Van Es-Iep", ""),
    ];
    let found: Vec<&str> = zoek(&all, "iep")
        .iter()
        .map(|one| one.titel.as_str())
        .collect();
    assert_eq!(
        found,
        ["Ter Iep", "Van Es-Iep", "Kiepe", "Vlier", "Gezin Iepen"]
    );
}

#[test]
fn what_was_typed_and_not_saved_stands_on_top() {
    let mut concepten = Concepten::default();
    let key = Sleutel::new(Route::Aanmelden, "aanmelden");
    concepten
        .keep(key, vec![("naam".to_owned(), "Vlier".to_owned())], 1)
        .unwrap();
    let all = kandidaten(&demo(), &concepten, today());
    let first = zoek(&all, "")[0];
    assert_eq!(
        (first.soort, &first.doe),
        (Soort::Concept, &Doe::Ga(Route::Aanmelden))
    );
    assert_eq!(first.titel, "Nieuwe aanmelding");
}
