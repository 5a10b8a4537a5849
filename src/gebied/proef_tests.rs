//! What tests read of the foreign files beside the project, where they are at hand, and region
//! data made up.

use super::{Bron, Deel, Postcodepunt, Punt, Veelhoek, Vlak, Vlaksoort};
use crate::domain::Postcode;
use proptest::prelude::*;
use serde_json::Value;

/// A foreign file; `None` (said) when absent.
pub fn foreign(file: &str) -> Option<String> {
    let path = format!("{}/../shared/geo/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("overgeslagen: ../shared/geo/{file} is er niet");
    }
    text
}

/// Rows of a foreign table, without its head.
pub fn rows(file: &str) -> Option<Vec<Vec<String>>> {
    let text = foreign(file)?;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let cells = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    Some(reader.records().map(|row| cells(row.unwrap())).collect())
}

/// A point from two texts in degrees.
pub fn degrees(lat: &str, lon: &str) -> Punt {
    let micro = |text: &str| (text.parse::<f64>().unwrap() * 1e6).round() as i32;
    Punt::new(micro(lat), micro(lon)).unwrap()
}

/// Postcodes of a foreign table with code, latitude and longitude in front, of one municipality.
pub fn postcodes(file: &str, gemeente: &str, names: (usize, usize)) -> Option<Deel> {
    let mut postcodes = Vec::new();
    for row in rows(file)?.iter().filter(|row| row[names.1] == gemeente) {
        postcodes.push(Postcodepunt {
            postcode: Postcode::parse(&row[0]).unwrap(),
            punt: degrees(&row[1], &row[2]),
            plaats: row[names.0].clone(),
            gemeente: row[names.1].clone(),
        });
    }
    Some(Deel {
        bron: Bron::Bag,
        postcodes,
        vlakken: Vec::new(),
    })
}

/// Outlines of a foreign drawing.
pub fn vlakken(file: &str, soort: Vlaksoort) -> Option<Vec<Vlak>> {
    let tree: Value = serde_json::from_str(&foreign(file)?).unwrap();
    let ring = |ring: &Value| -> Vec<Punt> {
        let points = ring.as_array().unwrap().iter();
        points
            .map(|p| degrees(&p[1].to_string(), &p[0].to_string()))
            .collect()
    };
    let veelhoek = |rings: &Value| {
        let mut rings = rings.as_array().unwrap().iter().map(ring);
        Veelhoek {
            rand: rings.next().unwrap(),
            gaten: rings.collect(),
        }
    };
    let features = tree["features"].as_array().unwrap().iter();
    let vlak = |feature: &Value| {
        let (said, shape) = (&feature["properties"], &feature["geometry"]);
        let text = |name: &str| said[name].as_str().unwrap_or_default().to_owned();
        let drawn = &shape["coordinates"];
        Vlak {
            soort,
            code: text("code"),
            naam: text("naam"),
            gemeente: text("gemeente"),
            delen: match shape["type"].as_str() {
                Some("Polygon") => vec![veelhoek(drawn)],
                _ => drawn.as_array().unwrap().iter().map(veelhoek).collect(),
            },
        }
    };
    Some(features.map(vlak).collect())
}

/// All of Hoogeveen: 20 postcodes of four digits, 1,601 of six characters, buurten, outline.
pub fn hoogeveen() -> Option<Deel> {
    let mut deel = postcodes("pc6_hoogeveen_meppel.csv", "Hoogeveen", (4, 5))?;
    deel.postcodes
        .extend(postcodes("pc4.csv", "Hoogeveen", (3, 4))?.postcodes);
    deel.postcodes.sort_by_key(|one| one.postcode);
    deel.vlakken = vlakken("gemeente_hoogeveen.geojson", Vlaksoort::Gemeente)?;
    deel.vlakken
        .extend(vlakken("buurten_hoogeveen.geojson", Vlaksoort::Buurt)?);
    Some(deel)
}

/// Any point of the box.
pub fn punten() -> impl Strategy<Value = Punt> {
    (50_000_000..=54_500_000, 2_500_000..=8_000_000)
        .prop_map(|(lat, lon)| Punt::new(lat, lon).unwrap())
}

/// Any postcode.
pub fn codes() -> impl Strategy<Value = Postcode> {
    let letters = prop::option::of([b'A'..=b'Z', b'A'..=b'Z']);
    (1000u16..=9999, letters).prop_filter_map("no such postcode", |(c, l)| Postcode::new(c, l).ok())
}

/// Any part.
pub fn delen() -> impl Strategy<Value = Deel> {
    let names = || prop::sample::select(vec!["", "Meppel", "Rhenen", "'s-Gravenmoer", "\u{7}é"]);
    let one =
        (codes(), punten(), names(), names()).prop_map(|(postcode, punt, plaats, gemeente)| {
            Postcodepunt {
                postcode,
                punt,
                plaats: plaats.to_owned(),
                gemeente: gemeente.to_owned(),
            }
        });
    let ring = || prop::collection::vec(near(), 3..12);
    let veelhoek = (ring(), prop::collection::vec(ring(), 0..2))
        .prop_map(|(rand, gaten)| Veelhoek { rand, gaten });
    let soort = prop::sample::select(vec![Vlaksoort::Gemeente, Vlaksoort::Wijk, Vlaksoort::Buurt]);
    let vlak = (
        soort,
        names(),
        names(),
        prop::collection::vec(veelhoek, 1..3),
    )
        .prop_map(|(soort, naam, gemeente, delen)| Vlak {
            soort,
            code: format!("BU{}", naam.len()),
            naam: naam.to_owned(),
            gemeente: gemeente.to_owned(),
            delen,
        });
    let bron = prop::sample::select(vec![Bron::GeoNames, Bron::Cbs, Bron::Bag, Bron::Eigen]);
    (
        bron,
        prop::collection::vec(one, 0..20),
        prop::collection::vec(vlak, 0..5),
    )
        .prop_map(|(bron, postcodes, vlakken)| Deel {
            bron,
            postcodes,
            vlakken,
        })
}

/// Points close together, so that lines meet.
fn near() -> impl Strategy<Value = Punt> {
    (0..30, 0..30)
        .prop_map(|(lat, lon)| Punt::new(52_000_000 + lat * 170, 5_500_000 + lon * 170).unwrap())
}
