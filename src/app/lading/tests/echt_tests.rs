//! The real files of `../shared/geo`, where those are at hand, all the way into a session.

use super::*;
use crate::app::text::nl;

#[test]
fn the_real_files_come_in_together_and_a_municipality_stays_small() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/geo/");
    let mut lezer = Lezer::new(&[], &[]);
    for naam in [
        "pc4.csv",
        "geonames_NL_drenthe.txt",
        "pc6_hoogeveen_meppel.csv",
        "buurten_hoogeveen.geojson",
        "gemeente_hoogeveen.geojson",
    ] {
        let Ok(bytes) = std::fs::read(format!("{folder}{naam}")) else {
            println!("overgeslagen: ../shared/geo/{naam} is er niet");
            return;
        };
        assert!(lezer.begin(naam, &bytes[..2048.min(bytes.len())]));
        lezer.bestand(naam, Some(&bytes));
    }
    let mut session = session(vec![family(1, "Gezin Berk", lives("7905 AA"))]);
    let mut keuze = Keuze::of(lezer.klaar(), &session);
    assert_eq!(chosen(&keuze), ["Hoogeveen"]);
    let rijen = keuze.rijen();
    assert_eq!(rijen.len(), 342);
    let Rij {
        telling, letters, ..
    } = &rijen[0];
    assert_eq!(
        nl::gebied::telling(telling),
        "48 buurten, 1 gemeentegrens, 20 postcodes van vier cijfers en 1.516 postcodes van zes tekens"
    );
    assert!(*letters < 10_000, "{letters}");
    let (shown, more) = gezocht(&gemeenten(&keuze, &session), "");
    assert_eq!(
        (shown.len(), more.as_deref()),
        (
            25,
            Some("En nog 317 gemeenten. Zoek op naam om die te zien.")
        )
    );
    let names = |zoek: &str| -> Vec<String> {
        let found = gezocht(&gemeenten(&keuze, &session), zoek).0;
        found.into_iter().map(|rij| rij.naam).collect()
    };
    assert_eq!(names("wester").len(), 4);
    assert_eq!(names("sudwest"), ["Súdwest-Fryslân"]);
    assert_eq!(names("den haag"), ["'s-Gravenhage"]);
    // The two tables of the country have one postcode 64 km apart; of one that GeoNames has twice
    // the wrong place was taken.
    let geonames = keuze.lading.bestanden[1].gelezen.as_ref().unwrap();
    assert!(
        geonames.let_op[0].starts_with(
            "2 postcodes (zoals 7571) liggen hier tot 64 km van waar pc4.csv ze heeft."
        ),
        "{:?}",
        geonames.let_op
    );
    assert_eq!(
        geonames
            .let_op
            .iter()
            .filter(|one| one.contains(" van waar "))
            .count(),
        1
    );
    keuze.kies("Westerveld", true);
    take(&mut session, &keuze);
    assert_eq!(
        session.gebied().gemeente(postcode("7981")),
        Some("Westerveld")
    );
    assert_eq!(session.gebied().plaats(postcode("7981")), Some("Diever"));
    assert!(
        session
            .gebied()
            .buurt_van(&Waar::Postcode(postcode("7905 AB")))
            .is_some()
    );
}
