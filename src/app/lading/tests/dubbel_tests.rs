//! What comes twice: a postcode in two files, or in a file and among what is kept; a whole file.

use super::*;
use crate::domain::Buurt;

#[test]
fn a_postcode_that_two_files_have_far_apart_is_said_and_so_is_what_is_kept() {
    let mut session = session(Vec::new());
    // 9981: 60 km to the south; 9983: 1.1 km, which two sources may differ.
    let other = "postcode,lat,lon,gemeente\n9981,52.76,6.60,Berkendam\n9983,53.36,6.70,Iepenrode\n";
    let let_op = |lading: &Lading| -> Vec<Vec<String>> {
        let files = lading.bestanden.iter();
        files
            .map(|one| one.gelezen.as_ref().unwrap().let_op.clone())
            .collect()
    };
    let files = [("vier.csv", VIER), ("ander.csv", other)];
    let told = let_op(&read(&session, &files));
    assert_eq!(told[0], Vec::<String>::new());
    assert_eq!(told[1].len(), 1, "{told:?}");
    assert!(
        told[1][0].starts_with("Postcode 9981 ligt hier 61 km van waar vier.csv hem heeft."),
        "{told:?}"
    );
    // Six characters are held to their four digits, and what is kept is known too.
    let lading = read(&session, &files[..1]);
    let mut keuze = Keuze::of(lading, &session);
    keuze.kies("Berkendam", true);
    take(&mut session, &keuze);
    let six = "postcode,lat,lon\n9981AA,52.76,6.60\n9981AB,52.76,6.61\n9982AA,53.31,6.70\n";
    let told = let_op(&read(&session, &[("ander.csv", other), ("zes.csv", six)]));
    assert!(
        told[0][0].contains("61 km van waar Koppelbord hem heeft"),
        "{told:?}"
    );
    let of_six: Vec<&String> = told[1].iter().filter(|one| one.contains("km")).collect();
    assert_eq!(of_six.len(), 1, "{told:?}");
    assert!(
        of_six[0].starts_with("2 postcodes (zoals 9981 AA)")
            && of_six[0].contains("Koppelbord ze heeft"),
        "{told:?}"
    );
}

#[test]
fn the_same_file_twice_counts_once() {
    let session = session(Vec::new());
    let lading = read(&session, &[("a.csv", VIER), ("b.csv", VIER)]);
    let (wat, _) = lading.bestanden[1].gelezen.as_ref().unwrap_err();
    assert_eq!(wat, "Hierin staat hetzelfde als in a.csv.");
    assert_eq!(Keuze::of(lading, &session).rijen().len(), 2);
}

#[test]
fn what_a_replacement_takes_away_is_said_before_it_is_kept() {
    let buurt = |naam: &str| {
        vec![Write::Plaats(Some(Plaats {
            waar: Waar::Buurt(Buurt {
                gemeente: Regel::parse("Berkendam").unwrap(),
                naam: Regel::parse(naam).unwrap(),
            }),
            woonplaats: None,
        }))]
    };
    let mut session = session(vec![
        family(1, "Gezin Berk", lives("9981 AA")),
        family(2, "Gezin Els", lives("9982 AA")),
        family(3, "Gezin Iep", buurt("Oost")),
    ]);
    let buurten = buurten();
    let files = [
        ("vier.csv", VIER),
        ("zes.csv", ZES),
        ("buurten.geojson", &buurten),
    ];
    let keuze = Keuze::of(read(&session, &files), &session);
    take(&mut session, &keuze);
    // Fewer of both: 9982 AA falls back to its four digits, and Oost is gone.
    let less = "postcode,lat,lon,gemeente\n9981AA,53.3010,6.6010,Gemeente BERKENDAM\n";
    let noord = buurten.replace("Oost", "Weide");
    let keuze = Keuze::of(
        read(&session, &[("minder.csv", less), ("nieuw.geojson", &noord)]),
        &session,
    );
    let rows = gemeenten(&keuze, &session);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(
        rows[0].over.ends_with(
            "komt in de plaats van wat je al had: 2 buurten, 2 postcodes van vier cijfers en 3 postcodes van zes tekens"
        ),
        "{rows:?}"
    );
    assert_eq!(
        gevolg(&keuze, &session, today(), 640).dekking,
        [
            "Van 1 gezin wordt de plek onbekend: Gezin Iep.",
            "1 gezin krijgt een minder precieze plek.",
            "Geen gezin krijgt hierdoor een preciezere plek.",
            "Van 1 gezin blijft de plek even precies.",
        ]
    );
}

#[test]
fn one_municipality_in_several_spellings_is_one() {
    let session = session(Vec::new());
    let rows = "postcode,lat,lon,gemeente\n7901AA,52.73,6.47,hoogeveen\n7901AB,52.73,6.48,HOOGEVEEN\n\
        7902AA,52.72,6.48,Gem. Hoogeveen\n7902AB,52.72,6.47,Gemeente Hoogeveen\n9981AA,53.30,6.60,gemeente Iepenrode\n";
    let other = "postcode;lat;lon;gemeente\n9983;53.35;6.70;IEPENRODE\n";
    let lading = read(&session, &[("a.csv", rows), ("b.csv", other)]);
    let rijen = Keuze::of(lading, &session).rijen();
    let names: Vec<&str> = rijen.iter().map(|rij| rij.gemeente.as_str()).collect();
    assert_eq!(names, ["Iepenrode", "Hoogeveen"]);
}
