//! Outlines out of GeoJSON as CBS, PDOK and drawing programs write it.

use super::json::Json;
use super::kolommen::plain;
use super::namen::{self, tell_apart};
use super::ring::ring;
use super::stelsel::{Paar, Peiling, Stelsel, in_country};
use super::{
    Bestandsfout, MAX_VLAKKEN, Oogst, Opmerking, Reden, Soort, Telling, Vreemd, Weglatingen, short,
};
use crate::bytes::json;
use crate::gebied::{Bron, Deel, Punt, Veelhoek, Vlak, Vlaksoort};
use crate::order;

/// How the code of each kind begins, and the properties that hold its name; the small ones
/// first, since a buurt names its wijk and its municipality too.
const SOORTEN: [(Vlaksoort, &str, &str, &str); 3] = [
    (
        Vlaksoort::Buurt,
        "BU",
        "buurtcode|buurtnaam|bucode|bunaam",
        "buurtnaam|bunaam",
    ),
    (
        Vlaksoort::Wijk,
        "WK",
        "wijkcode|wijknaam|wkcode|wknaam",
        "wijknaam|wknaam",
    ),
    (
        Vlaksoort::Gemeente,
        "GM",
        "gemeentecode|gemeentenaam|gmcode|gmnaam",
        GEMEENTE,
    ),
];
const GEMEENTE: &str = "gemeentenaam|gmnaam|gemeente|municipality";
const NAAM: &str = "statnaam|naam|name|omschrijving";

/// Properties under plain names.
type Kenmerken<'a> = Vec<(String, &'a str)>;

/// Reads GeoJSON.
pub(super) fn read(text: &str) -> Result<Oogst, Bestandsfout> {
    let text = text.trim();
    let json: Json = json::read(text).map_err(|at| {
        let lines = text.bytes().take(at).filter(|byte| *byte == b'\n').count();
        let regel = u32::try_from(lines + 1).unwrap_or(u32::MAX);
        if at == text.len() {
            Bestandsfout::Afgebroken { regel }
        } else {
            Bestandsfout::Json { regel }
        }
    })?;
    let things = match json.get("type").tekst() {
        "FeatureCollection" => json.get("features").lijst(),
        "Feature" => std::slice::from_ref(&json),
        "Topology" => return Err(Bestandsfout::Vreemd(Vreemd::TopoJson)),
        _ => return Err(Bestandsfout::Vreemd(Vreemd::Json)),
    };
    if things.len() > MAX_VLAKKEN {
        return Err(Bestandsfout::TeVeelRijen);
    }
    let rijen = u32::try_from(things.len()).unwrap_or(u32::MAX);
    let crs = json.get("crs").get("properties").get("name").tekst();
    let mut peiling = Peiling::default();
    for thing in things {
        for rings in polygons(thing) {
            let rings = rings.lijst().iter();
            for paar in rings.flat_map(Json::lijst).filter_map(paar) {
                peiling.add(paar);
            }
        }
    }
    let mut weg = Weglatingen::default();
    let mut vlakken: Vec<Vlak> = Vec::new();
    let mut wijken: Vec<&str> = Vec::new();
    let Some(stelsel) = peiling.stelsel() else {
        if peiling.buiten > 0 {
            return Err(Bestandsfout::BuitenNederland {
                buiten: peiling.buiten,
                binnen: peiling.binnen(),
                stelsel: Some(short(crs)).filter(|name| !name.is_empty()),
            });
        }
        for thing in things {
            let kenmerken = kenmerken(thing);
            weg.add(Reden::GeenOmtrek, 0, first(&kenmerken, NAAM));
        }
        return Err(Bestandsfout::NietsOver { weggelaten: weg.0 });
    };
    for thing in things {
        let kenmerken = kenmerken(thing);
        let mut vlak = name(&kenmerken, things.len() == 1);
        match outline(thing, &kenmerken, &mut vlak, stelsel, &mut weg) {
            Ok(()) => {
                vlakken.push(vlak);
                wijken.push(first(&kenmerken, SOORTEN[1].3));
            }
            Err(reden) => weg.add(reden, 0, &vlak.naam),
        }
    }
    if vlakken.is_empty() {
        return Err(Bestandsfout::NietsOver { weggelaten: weg.0 });
    }
    tell_apart(&mut vlakken, &wijken);
    let vlakken = joined(vlakken);
    let official = vlakken.iter().any(|vlak| !vlak.code.is_empty());
    let mut opmerkingen = Vec::new();
    if stelsel.omgewisseld {
        opmerkingen.push(Opmerking::Omgewisseld);
    }
    if !stelsel.rd && crs.ends_with("28992") {
        opmerkingen.push(Opmerking::GradenAlsRd);
    }
    Ok(Oogst {
        telling: Telling {
            rijen,
            vlakken: u32::try_from(vlakken.len()).unwrap_or(u32::MAX),
            ..Telling::default()
        },
        deel: Deel {
            bron: if official { Bron::Cbs } else { Bron::Eigen },
            postcodes: Vec::new(),
            vlakken,
        },
        soort: Soort::Vlakken,
        uit_rd: stelsel.rd,
        weggelaten: weg.0,
        opmerkingen,
    })
}

/// The polygons of a feature, each a list of rings.
fn polygons(thing: &Json) -> &[Json] {
    let geometry = thing.get("geometry");
    let coordinates = geometry.get("coordinates");
    match geometry.get("type").tekst() {
        "Polygon" => std::slice::from_ref(coordinates),
        "MultiPolygon" => coordinates.lijst(),
        _ => &[],
    }
}

/// North and east in millionths; GeoJSON gives the east first.
fn paar(json: &Json) -> Option<Paar> {
    // Rounds towards nought, half a millionth at most; the cast keeps within i64.
    let millionths = |value: f64| (value * 1e6 + if value < 0.0 { -0.5 } else { 0.5 }) as i64;
    match json {
        Json::Punt(east, north) => Some((millionths(*north), millionths(*east))),
        _ => None,
    }
}

fn kenmerken(thing: &Json) -> Kenmerken<'_> {
    let leden = thing.get("properties").leden().iter();
    leden
        .map(|(name, value)| (plain(name), value.tekst().trim()))
        .collect()
}

/// The first of some properties that says something.
fn first<'a>(kenmerken: &Kenmerken<'a>, names: &str) -> &'a str {
    let said = |name| {
        kenmerken
            .iter()
            .find(|(own, value)| own == name && !value.is_empty())
    };
    names
        .split('|')
        .find_map(said)
        .map_or("", |(_, value)| value)
}

/// Whether a value is an official code that begins so, such as `BU01185000`.
fn is_code(value: &str, begin: &str) -> bool {
    let digits = value.strip_prefix(begin).unwrap_or_default();
    digits.len() >= 4 && digits.bytes().all(|letter| letter.is_ascii_digit())
}

/// What a feature is and what it is called, with no outline yet.
fn name(kenmerken: &Kenmerken<'_>, alone: bool) -> Vlak {
    let by_code = SOORTEN.iter().find_map(|row| {
        let found = kenmerken.iter().find(|(_, value)| is_code(value, row.1));
        found.map(|(_, value)| (row, *value))
    });
    let by_name = || {
        SOORTEN
            .iter()
            .find(|row| !first(kenmerken, row.2).is_empty())
    };
    let [buurt, _, gemeente] = &SOORTEN;
    let (row, code) = by_code.unwrap_or_else(|| {
        let other = if alone { gemeente } else { buurt };
        (by_name().unwrap_or(other), "")
    });
    let own = first(kenmerken, row.3);
    // `gemeente` of a buurt is where it lies; of a municipality it is its name.
    let naam = if own.is_empty() {
        first(kenmerken, NAAM)
    } else {
        own
    };
    let whole = row.0 == Vlaksoort::Gemeente;
    let around = namen::gemeente(if whole {
        naam
    } else {
        first(kenmerken, GEMEENTE)
    });
    let naam = if whole { around } else { naam };
    Vlak {
        soort: row.0,
        code: short(code),
        naam: short(naam),
        gemeente: short(around),
        delen: Vec::new(),
    }
}

/// Fills in the outline.
fn outline(
    thing: &Json,
    kenmerken: &Kenmerken<'_>,
    vlak: &mut Vlak,
    stelsel: Stelsel,
    weg: &mut Weglatingen,
) -> Result<(), Reden> {
    if first(kenmerken, "water").eq_ignore_ascii_case("ja") {
        return Err(Reden::Water);
    }
    let polygons = polygons(thing);
    if polygons.iter().all(|rings| rings.lijst().is_empty()) {
        return Err(Reden::GeenOmtrek);
    }
    if vlak.naam.is_empty() {
        return Err(Reden::GeenNaam);
    }
    let mut somewhere = false;
    for rings in polygons {
        let mut veelhoek: Option<Veelhoek> = None;
        for json in rings.lijst() {
            let punt = |json| stelsel.anywhere(paar(json)?);
            let punten: Option<Vec<Punt>> = json.lijst().iter().map(punt).collect();
            let punten = punten.ok_or(Reden::BuitenNederland)?;
            somewhere |= punten.iter().any(|punt| in_country(*punt));
            match (ring(punten), &mut veelhoek) {
                (Ok(rand), None) => {
                    let gaten = Vec::new();
                    veelhoek = Some(Veelhoek { rand, gaten });
                }
                (Ok(gat), Some(veelhoek)) => veelhoek.gaten.push(gat),
                (Err(reden), within) => {
                    weg.add(reden, 0, &vlak.naam);
                    if within.is_none() {
                        // Holes in nothing.
                        break;
                    }
                }
            }
        }
        vlak.delen.extend(veelhoek);
    }
    if !somewhere {
        return Err(Reden::BuitenNederland);
    }
    if vlak.delen.is_empty() {
        return Err(Reden::GeenOmtrek);
    }
    Ok(())
}

/// In order, and pieces of one thing that came as several joined.
fn joined(mut vlakken: Vec<Vlak>) -> Vec<Vlak> {
    order::sort_by(&mut vlakken, |a, b| {
        (a.soort, &a.naam, &a.code).cmp(&(b.soort, &b.naam, &b.code))
    });
    let mut joined: Vec<Vlak> = Vec::with_capacity(vlakken.len());
    for vlak in vlakken {
        match joined.last_mut() {
            Some(last)
                if !vlak.code.is_empty() && last.code == vlak.code && last.naam == vlak.naam =>
            {
                for deel in vlak.delen {
                    if !last.delen.contains(&deel) {
                        last.delen.push(deel);
                    }
                }
            }
            _ => joined.push(vlak),
        }
    }
    joined
}
