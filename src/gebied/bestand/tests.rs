//! What the tests share, and the real files of `../shared/geo` where those are at hand.

use super::*;
use crate::domain::Postcode;
use crate::gebied::{Bron, Postcodepunt, Punt, Vlaksoort, meters_between};
use std::collections::BTreeSet;

/// A file beside the project; `None` (said) when absent.
pub(super) fn real(file: &str) -> Option<Vec<u8>> {
    let path = format!("{}/../shared/geo/{file}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).ok();
    if bytes.is_none() {
        println!("overgeslagen: ../shared/geo/{file} is er niet");
    }
    bytes
}

pub(super) fn read(text: &str) -> Oogst {
    lees(text.as_bytes()).unwrap_or_else(|fout| panic!("{fout:?}: {text}"))
}

pub(super) fn entry<'a>(oogst: &'a Oogst, postcode: &str) -> &'a Postcodepunt {
    let postcode = Postcode::parse(postcode).unwrap();
    let mut all = oogst.deel.postcodes.iter();
    let found = all.find(|each| each.postcode == postcode);
    found.unwrap_or_else(|| panic!("{postcode} in {oogst:?}"))
}

pub(super) fn place(oogst: &Oogst, postcode: &str) -> (i32, i32) {
    let punt = entry(oogst, postcode).punt;
    (punt.lat(), punt.lon())
}

pub(super) fn all(oogst: &Oogst) -> Vec<String> {
    let postcodes = oogst.deel.postcodes.iter();
    postcodes.map(|each| each.postcode.to_string()).collect()
}

/// Reasons and how many.
pub(super) fn left_out(oogst: &Oogst) -> Vec<(Reden, u32)> {
    let all = oogst.weggelaten.iter();
    all.map(|each| (each.reden, each.aantal)).collect()
}

pub(super) fn square(lat: f64, lon: f64, side: f64) -> String {
    let (north, east) = (lat + side, lon + side);
    format!("[[{lon},{lat}],[{east},{lat}],[{east},{north}],[{lon},{north}],[{lon},{lat}]]")
}

pub(super) fn feature(properties: &str, kind: &str, coordinates: &str) -> String {
    format!(
        r#"{{"type":"Feature","properties":{{{properties}}},"geometry":{{"type":"{kind}","coordinates":{coordinates}}}}}"#
    )
}

pub(super) fn collection(features: &[String], more: &str) -> String {
    let features = features.join(",");
    format!(r#"{{"type":"FeatureCollection",{more}"features":[{features}]}}"#)
}

#[test]
fn the_table_of_all_four_digit_postcodes_is_read_whole() {
    let Some(bytes) = real("pc4.csv") else { return };
    let oogst = lees(&bytes).unwrap();
    assert_eq!(oogst.soort, Soort::Postcodes);
    assert_eq!(
        (oogst.telling.rijen, oogst.telling.viercijferig),
        (4065, 4065)
    );
    assert_eq!(oogst.deel.postcodes.len(), 4065);
    assert!(oogst.weggelaten.is_empty() && oogst.opmerkingen.is_empty());
    assert!(oogst.deel.postcodes.is_sorted_by_key(|each| each.postcode));
    let amsterdam = entry(&oogst, "1012");
    assert_eq!(
        (amsterdam.plaats.as_str(), place(&oogst, "1012")),
        ("Amsterdam", (52_373_500, 4_895_100))
    );
    assert_eq!(entry(&oogst, "3921").gemeente, "Rhenen");
}

#[test]
fn the_six_character_postcodes_of_hoogeveen_and_meppel_lose_128_households() {
    let Some(bytes) = real("pc6_hoogeveen_meppel.csv") else {
        return;
    };
    let oogst = lees(&bytes).unwrap();
    let telling = Telling {
        rijen: 2615,
        zescijferig: 2615 - 128,
        viercijferig: 28,
        afgeleid: 28,
        adressen: 50_030,
        vlakken: 0,
    };
    assert_eq!(oogst.telling, telling);
    assert_eq!(left_out(&oogst), [(Reden::Huishouden, 128)]);
    assert_eq!(oogst.opmerkingen, []);
    assert_eq!(place(&oogst, "7901 AA"), (52_733_040, 6_474_310));
    assert_eq!(entry(&oogst, "7913").plaats, "Hollandscheveld");
    let Some(official) = real("pc4.csv") else {
        return;
    };
    let official = lees(&official).unwrap();
    for each in oogst
        .deel
        .postcodes
        .iter()
        .filter(|each| each.postcode.letters().is_none())
    {
        let name = each.postcode.to_string();
        let meters = meters_between(each.punt, entry(&official, &name).punt);
        assert!(
            meters <= 110,
            "{name}: {meters} m from the mean of its addresses"
        );
    }
}

#[test]
fn geonames_of_drenthe_gives_263_postcodes_of_279_rows_and_says_what_it_chose() {
    let Some(bytes) = real("geonames_NL_drenthe.txt") else {
        return;
    };
    let oogst = lees(&bytes).unwrap();
    assert_eq!(
        (oogst.soort, oogst.deel.bron),
        (Soort::GeoNames, Bron::GeoNames)
    );
    assert_eq!(
        (oogst.telling.rijen, oogst.telling.viercijferig),
        (279, 263)
    );
    assert_eq!(left_out(&oogst), []);
    let [
        Opmerking::Samengenomen {
            aantal: 1,
            voorbeeld,
        },
        Opmerking::Gekozen { aantal: 15, .. },
    ] = oogst.opmerkingen.as_slice()
    else {
        panic!("{:?}", oogst.opmerkingen)
    };
    assert_eq!(voorbeeld, "7823");
    for (postcode, gemeente) in [("9401", "Assen"), ("7911", "Hoogeveen"), ("7941", "Meppel")] {
        assert_eq!(entry(&oogst, postcode).gemeente, gemeente);
    }
    let Some(official) = real("pc4.csv") else {
        return;
    };
    let official = lees(&official).unwrap();
    let torn = [
        "7766", "7849", "7852", "7887", "7911", "7913", "7916", "7933", "7940", "7948", "7963",
        "7964", "7991", "9417", "9423",
    ];
    let right = torn.iter().filter(|postcode| {
        let [ours, theirs] = [&oogst, &official].map(|each| entry(each, postcode).punt);
        meters_between(ours, theirs) <= 600
    });
    assert_eq!(right.count(), 13, "what the choice promises");
}

#[test]
fn the_buurten_and_outlines_of_hoogeveen_and_meppel_are_read_whole() {
    for (file, soort, count, gemeente, code) in [
        (
            "buurten_hoogeveen.geojson",
            Vlaksoort::Buurt,
            48,
            "Hoogeveen",
            "BU0118",
        ),
        (
            "buurten_meppel.geojson",
            Vlaksoort::Buurt,
            46,
            "Meppel",
            "BU0119",
        ),
        (
            "gemeente_hoogeveen.geojson",
            Vlaksoort::Gemeente,
            1,
            "Hoogeveen",
            "GM0118",
        ),
        (
            "gemeente_meppel.geojson",
            Vlaksoort::Gemeente,
            1,
            "Meppel",
            "GM0119",
        ),
    ] {
        let Some(bytes) = real(file) else { return };
        let oogst = lees(&bytes).unwrap();
        assert_eq!((oogst.soort, oogst.deel.bron), (Soort::Vlakken, Bron::Cbs));
        assert_eq!(
            (oogst.telling.rijen, oogst.telling.vlakken),
            (count, count),
            "{file}"
        );
        assert!(
            oogst.weggelaten.is_empty() && oogst.opmerkingen.is_empty(),
            "{file}"
        );
        let names: BTreeSet<&str> = oogst.deel.vlakken.iter().map(|v| v.naam.as_str()).collect();
        assert_eq!(names.len(), oogst.deel.vlakken.len(), "{file}");
        let birds = names.iter().filter(|name| name.starts_with("Vogelbuurt"));
        if gemeente == "Meppel" && count > 1 {
            assert!(birds.eq(&["Vogelbuurt (Nijeveen)", "Vogelbuurt (Oosterboer)"]));
        }
        for vlak in &oogst.deel.vlakken {
            assert_eq!((vlak.soort, vlak.gemeente.as_str()), (soort, gemeente));
            assert!(
                vlak.code.starts_with(code) && !vlak.naam.is_empty(),
                "{vlak:?}"
            );
            for deel in &vlak.delen {
                assert!(deel.rand.len() >= 3 && deel.rand.first() != deel.rand.last());
            }
        }
    }
}

mod bad_tests;
mod form_tests;
mod property_tests;
