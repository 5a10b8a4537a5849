//! The example sheets as a coordinator sees them.

use super::*;
use crate::app::views::gezinnen::tests::{give, session, today};

const GOOD: &[u8] = include_bytes!("../../../docs/voorbeelden/aanmeldingen-hoogeveen.csv");
const BAD: &[u8] = include_bytes!("../../../docs/voorbeelden/aanmeldingen-met-fouten.csv");

fn fresh() -> impl FnMut() -> [u8; 16] {
    let mut number = 0u32;
    move || {
        number += 1;
        let mut id = [1; 16];
        id[..4].copy_from_slice(&number.to_be_bytes());
        id
    }
}

#[test]
fn the_sheet_of_the_pilot_comes_in_whole_and_the_same_sheet_twice_makes_no_doubles() {
    let mut session = session(Vec::new());
    let lijst = of_bytes(GOOD).unwrap();
    let seen = lijst.voorbeeld(&session, today()).unwrap();
    assert_eq!(
        (seen.telling.nieuw, seen.telling.dubbel, seen.telling.fout),
        (15, 0, 0)
    );
    for (at, command) in lijst
        .commands(&session, today(), fresh())
        .into_iter()
        .enumerate()
    {
        give(&mut session, command, at as u64 + 1);
    }
    assert_eq!(session.state().gezinnen.len(), 15);
    let again = lijst.voorbeeld(&session, today()).unwrap();
    assert_eq!((again.telling.nieuw, again.telling.dubbel), (0, 15));
    assert!(again.dubbel[0].rij.let_op[0].contains("staat er al"));
    assert!(lijst.commands(&session, today(), fresh()).is_empty());
}

#[test]
fn rows_with_faults_are_kept_aside_with_their_reasons_and_without_the_bsn() {
    let session = session(Vec::new());
    let lijst = of_bytes(BAD).unwrap();
    let seen = lijst.voorbeeld(&session, today()).unwrap();
    assert_eq!(seen.fout.len(), seen.telling.fout);
    assert!(seen.telling.fout >= 5 && seen.telling.nieuw >= 1);
    let said: Vec<String> = seen
        .fout
        .iter()
        .flat_map(|rij| rij.let_op.clone())
        .collect();
    assert!(said.iter().any(|text| text.contains("BSN")));
    assert!(said.iter().all(|text| !text.contains("111222333")));
    let rest = lijst.rest(&session, today());
    assert_eq!(rest.lines().count(), seen.telling.fout + 1);
    // Mended or not, it reads back as a sheet.
    assert!(of_text(&rest).is_ok());
}

#[test]
fn without_a_name_or_number_the_user_points_them_out() {
    let session = session(Vec::new());
    let mut lijst = of_text("Wie;Waar\nGezin Vlier;7901\n").unwrap();
    lijst.choose(0, "");
    assert!(lijst.voorbeeld(&session, today()).is_err());
    let key = keuzes()
        .into_iter()
        .find(|(_, words)| words == "naam van het gezin")
        .unwrap()
        .0;
    lijst.choose(0, &key);
    let seen = lijst.voorbeeld(&session, today()).unwrap();
    assert_eq!(seen.telling.nieuw, lijst.tabel.rijen.len());
    assert_eq!(lijst.kolommen()[0].keuze, key);
}

#[test]
fn a_workbook_is_told_how_to_become_a_sheet() {
    let fout = of_bytes(b"PK\x03\x04....").unwrap_err();
    let (wat, doe) = nl::inlezen::sheet_fout(&fout);
    assert!(wat.contains("Excel") && doe.contains("CSV"));
}

#[test]
fn who_was_hidden_is_said_to_be_and_shown_again_the_same_sheet_has_nothing_new() {
    let mut session = session(Vec::new());
    let lijst = of_text("Naam;Telefoon\nGezin Vlier;06-00112011\nGezin Els;06-00112012\n").unwrap();
    for (at, command) in lijst
        .commands(&session, today(), fresh())
        .into_iter()
        .enumerate()
    {
        give(&mut session, command, at as u64 + 1);
    }
    let ids: Vec<GezinId> = session.state().gezinnen.keys().copied().collect();
    for (at, id) in ids.iter().enumerate() {
        give(&mut session, Command::Verberg(*id), at as u64 + 10);
    }
    let seen = lijst.voorbeeld(&session, today()).unwrap();
    assert_eq!((seen.telling.nieuw, seen.telling.dubbel), (0, 2));
    assert!(
        seen.dubbel
            .iter()
            .all(|one| one.rij.let_op[0].contains("maar is verborgen."))
    );
    assert_eq!(seen.verborgen.len(), 2);
    give(&mut session, Command::Toon(seen.verborgen[0]), 20);
    let seen = lijst.voorbeeld(&session, today()).unwrap();
    assert_eq!(seen.verborgen.len(), 1);
    // Somebody who is there goes before somebody who is hidden.
    let twice = of_text("Naam;Telefoon\nGezin Vlier;06-00112011\n").unwrap();
    let seen = twice.voorbeeld(&session, today()).unwrap();
    assert_eq!(seen.telling.dubbel, 1);
}

#[test]
fn the_ages_that_were_read_are_shown() {
    let session = session(Vec::new());
    let lijst = of_text("Naam;Kinderen\nGezin Vlier;4 en 7 jaar\nGezin Els;2 kinderen\n").unwrap();
    let seen = lijst.voorbeeld(&session, today()).unwrap();
    let read: Vec<&str> = seen.nieuw.iter().map(|rij| &*rij.gelezen).collect();
    assert_eq!(
        read,
        ["2 kinderen van ongeveer 4 en ongeveer 7 jaar", "2 kinderen"]
    );
}
