//! The map of some municipalities with what is known of them: outlines, buurten, the middle of
//! every postcode, and the families that live there. To look at before one keeps region data;
//! nothing on it can be chosen.

use super::{
    Bekend, Blad, Kaart, Maat, Projectie, Raster, Regel, Tekening, plek, symbolen, verplaatsing,
};
use crate::{
    app::{situatie::Blik, text::nl::kaart as nl},
    domain::Gezin,
    gebied::DEMO_GEMEENTE,
    order::{self, Set},
};

/// Lays the map out.
#[must_use]
pub fn gebiedskaart(blik: &Blik<'_>, gemeenten: &Set<String>, breedte: i32) -> Kaart {
    let maat = Maat::of(breedte);
    let here = |gezin: &&Gezin| {
        let plaats = gezin.plaats.as_ref().filter(|_| !gezin.verborgen);
        let found = plaats.and_then(|plaats| blik.gebied.gemeente_van(&plaats.waar));
        found.is_some_and(|naam| gemeenten.contains(naam))
    };
    let gezinnen = blik.state.gezinnen.values().filter(here);
    let names: Set<&str> = gemeenten.iter().map(String::as_str).collect();
    let tekening = Tekening::of_gemeenten(blik.gebied, names, blik.gebied.vlakken());
    let ingangen = blik.gebied.ingangen();
    let codes = ingangen.filter(|(_, ingang)| gemeenten.contains(ingang.gemeente.as_ref()));
    let codes: Vec<_> = codes.map(|(_, ingang)| ingang.punt).collect();
    let mut punten = tekening.alles();
    punten.extend_from_slice(&codes);
    let projectie = Projectie::around(&punten);
    let mut all: Vec<_> = punten.iter().map(|punt| projectie.meters(*punt)).collect();
    let mut bekend = Vec::new();
    for gezin in gezinnen {
        if let Some(there) = plek(blik, gezin) {
            let echt = projectie.meters(there.punt);
            let (by_x, by_y) = verplaatsing(gezin.id, there.marge);
            let getekend = (echt.0 + by_x, echt.1 + by_y);
            all.push(getekend);
            let regel = Regel {
                id: gezin.id,
                naam: String::new(),
                kant: gezin.kant,
                over: String::new(),
            };
            bekend.push(Bekend {
                gezin,
                echt,
                getekend,
                regel,
            });
        }
    }
    let raster = Raster::fit(&all, maat, 0);
    let (meters, lang) = raster.map_or((0, 0), |raster| raster.schaal(maat.breedte / 4));
    let symbolen = raster.map_or_else(Vec::new, |raster| {
        symbolen(&bekend, &raster, Blad::Gezinnen, false)
    });
    let tekens: Vec<(i32, i32)> = symbolen.iter().map(|one| one.plek).collect();
    let (randen, buurten, namen) = raster.map_or_else(Default::default, |raster| {
        tekening.draw(projectie, &raster, &tekens)
    });
    let mut dots: Vec<(i32, i32)> = Vec::new();
    if let Some(raster) = raster {
        dots.extend(codes.iter().map(|punt| raster.at(projectie.meters(*punt))));
    }
    order::sort(&mut dots);
    dots.dedup();
    let stippen = dots.iter().map(|(x, y)| format!("M{x} {y}h0")).collect();
    Kaart {
        maat,
        randen,
        buurten,
        stippen,
        namen,
        symbolen,
        lijnen: Vec::new(),
        papier: None,
        schaal: (lang, nl::lengte(meters)),
        lijst: Vec::new(),
        telling: nl::telling(bekend.len()),
        zonder: None,
        ruit: false,
        bron: nl::bron(gemeenten.contains(DEMO_GEMEENTE), blik.gebied.bronnen()),
    }
}
