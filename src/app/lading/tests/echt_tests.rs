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
    assert_eq!(gezocht(&gemeenten(&keuze, &session), "wester").0.len(), 4);
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
