//! The map: who lives where, drawn by ourselves from the region data at hand. A symbol never
//! stands on its place unless that is asked, so that what is printed or projected points at no
//! house. Nobody is asked where anything is; a family without a known place is counted and named.

mod gebied;
mod groep;
mod prik;
mod raster;
mod tekening;
mod venster;

pub use gebied::gebiedskaart;
pub use prik::{Prikkaart, Prikvraag, prikkaart};
pub use venster::{Maat, VERSTE, Venster, naast};

use super::wie;
use crate::{
    app::{
        situatie::Blik,
        text::nl::{kaart as nl, woorden},
    },
    domain::{Gezin, GezinId, Kant},
    gebied::{DEMO_GEMEENTE, Plek, Vlak},
    order::Set,
};
use raster::{Meters, Projectie, Raster, verplaatsing};
use tekening::Tekening;

/// The bar of the scale takes no more of the width than one in so many.
const SCHAALDEEL: i32 = 4;

/// So many families that are not on the map are named.
const GENOEMD: usize = 5;

/// What the map is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blad {
    /// Families with their open koppelingen, on the map of everyone.
    Gezinnen,
    /// One family and who might suit it.
    Matchen {
        /// The family.
        eigen: GezinId,
        /// The candidate that one is looking at.
        naast: Option<GezinId>,
    },
}

/// What is asked of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vraag {
    /// Of what.
    pub blad: Blad,
    /// Whom to show, in the order of the list.
    pub wie: Vec<GezinId>,
    /// Whether symbols stand on their exact place.
    pub precies: bool,
    /// How many pixels there are for it.
    pub breedte: i32,
    /// How far one has zoomed in.
    pub stap: usize,
}

/// What a symbol looks like; the shape alone tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vorm {
    /// A vraaggezin.
    Rond,
    /// A steungezin.
    Vierkant,
    /// A family whose side is not known.
    Ruit,
    /// So many families together.
    Groep(usize),
}

/// A symbol on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbool {
    /// The families in it; one at least.
    pub leden: Vec<GezinId>,
    /// Where it stands, on the map of this step.
    pub plek: (i32, i32),
    /// What it looks like.
    pub vorm: Vorm,
    /// Who, in a few words beside it.
    pub kort: String,
    /// Who and where, as it is heard.
    pub naam: String,
    /// What is always written beside it: the family that the map is of, the candidate.
    pub bij: Option<String>,
    /// The family that the map is of is in it.
    pub eigen: bool,
    /// The candidate that one is looking at is in it.
    pub gekozen: bool,
}

/// From where to where.
pub type Lijn = ((i32, i32), (i32, i32));

/// A row of the list beside the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regel {
    /// Who.
    pub id: GezinId,
    /// Its name.
    pub naam: String,
    /// Its side.
    pub kant: Option<Kant>,
    /// Its side and place in words.
    pub over: String,
}

/// Who is not on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zonder {
    /// How many, and why.
    pub tekst: String,
    /// The first of them.
    pub wie: Vec<(GezinId, String)>,
    /// How many more.
    pub rest: Option<String>,
}

/// The map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kaart {
    /// How large the window is.
    pub maat: Maat,
    /// Outlines of municipalities, as paths.
    pub randen: Vec<String>,
    /// Outlines of buurten, as paths.
    pub buurten: Vec<String>,
    /// The middles of postcodes, as a path; only where one looks at region data.
    pub stippen: String,
    /// Names of buurten, or of towns and villages, and where they stand in the middle of.
    pub namen: Vec<((i32, i32), String)>,
    /// The symbols, in the order of the list.
    pub symbolen: Vec<Symbool>,
    /// Koppelingen, or the pair that one is looking at.
    pub lijnen: Vec<Lijn>,
    /// What stands on paper instead, where the screen shows exact places.
    pub papier: Option<(Vec<Symbool>, Vec<Lijn>)>,
    /// The bar of the scale, in pixels, and its length in words.
    pub schaal: (i32, String),
    /// Everyone on the map, in words.
    pub lijst: Vec<Regel>,
    /// How many are on it.
    pub telling: String,
    /// Who is not on it, and why.
    pub zonder: Option<Zonder>,
    /// Whether a symbol is a [`Vorm::Ruit`].
    pub ruit: bool,
    /// Whose data it is drawn from.
    pub bron: String,
}

/// A family whose place is known.
struct Bekend<'a> {
    gezin: &'a Gezin,
    /// Where the table says that it is, and where it is drawn.
    echt: Meters,
    getekend: Meters,
    regel: Regel,
}

/// Lays the map out. `buurten` are the outlines at hand; only those of the municipalities of the
/// families are drawn.
#[must_use]
pub fn kaart(blik: &Blik<'_>, buurten: &[Vlak], vraag: &Vraag) -> Kaart {
    let maat = Maat::of(vraag.breedte);
    let state = blik.state;
    let asked: Vec<&Gezin> = vraag
        .wie
        .iter()
        .filter_map(|id| state.gezinnen.get(id))
        .collect();
    let heel = vraag.blad == Blad::Gezinnen;
    let mut kader = asked.clone();
    if heel {
        kader.extend(state.gezinnen.values().filter(|gezin| !gezin.verborgen));
    }
    let tekening = Tekening::of(blik.gebied, &kader, buurten);
    let mut punten: Vec<_> = kader
        .iter()
        .filter_map(|gezin| plek(blik, gezin))
        .map(|plek| plek.punt)
        .collect();
    if heel && !punten.is_empty() {
        punten.extend(tekening.randen());
    }
    let projectie = Projectie::around(&punten);
    let places = |gezin: &Gezin, plek: Plek| {
        let (x, y) = projectie.meters(plek.punt);
        let (by_x, by_y) = verplaatsing(gezin.id, plek.marge);
        ((x, y), (x + by_x, y + by_y))
    };
    // Both places of each are on it: the map does not jump when one asks for the exact ones.
    let mut all: Vec<Meters> = punten.iter().map(|punt| projectie.meters(*punt)).collect();
    for gezin in &kader {
        all.extend(plek(blik, gezin).map(|plek| places(gezin, plek).1));
    }
    let mut bekend = Vec::new();
    let mut onbekend = Vec::new();
    for gezin in asked {
        let naam = wie::naam(gezin);
        match (plek(blik, gezin), &gezin.plaats) {
            (Some(there), Some(plaats)) => {
                let (echt, getekend) = places(gezin, there);
                let over = nl::over(gezin.kant, &plaats.waar, &there);
                bekend.push(Bekend {
                    gezin,
                    echt,
                    getekend,
                    regel: Regel {
                        id: gezin.id,
                        naam,
                        kant: gezin.kant,
                        over,
                    },
                });
            }
            _ => onbekend.push((gezin.id, naam)),
        }
    }
    let raster = Raster::fit(&all, maat, vraag.stap);
    let layer = |precies: bool| {
        raster.map_or_else(Default::default, |raster| {
            let symbolen = symbolen(&bekend, &raster, vraag.blad, precies);
            let lijnen = lijnen(blik, vraag, &symbolen);
            (symbolen, lijnen)
        })
    };
    let (symbolen, lijnen) = layer(vraag.precies);
    let (meters, lang) = raster.map_or((0, 0), |raster| raster.schaal(maat.breedte / SCHAALDEEL));
    let tekens: Vec<(i32, i32)> = symbolen.iter().flat_map(beslaat).collect();
    let (randen, buurten, namen) = raster.map_or_else(Default::default, |raster| {
        tekening.draw(projectie, &raster, &tekens)
    });
    Kaart {
        maat,
        randen,
        buurten,
        stippen: String::new(),
        namen,
        papier: vraag.precies.then(|| layer(false)),
        ruit: symbolen.iter().any(|one| one.vorm == Vorm::Ruit),
        symbolen,
        lijnen,
        schaal: (lang, nl::lengte(meters)),
        telling: nl::telling(bekend.len()),
        lijst: bekend.into_iter().map(|one| one.regel).collect(),
        zonder: zonder(onbekend),
        bron: nl::bron(
            tekening.gemeenten.contains(DEMO_GEMEENTE),
            blik.gebied.bronnen(),
        ),
    }
}

fn zonder(mut wie: Vec<(GezinId, String)>) -> Option<Zonder> {
    let many = wie.len();
    wie.truncate(GENOEMD);
    let rest = many - wie.len();
    (many > 0).then(|| Zonder {
        tekst: nl::zonder(many),
        wie,
        rest: (rest > 0).then(|| nl::nog(rest)),
    })
}

/// Where a symbol stands, and the words that always stand above it.
fn beslaat(one: &Symbool) -> Vec<(i32, i32)> {
    let (x, y) = one.plek;
    let letters = one.bij.as_ref().map_or(0, |bij| bij.chars().count()) as i32;
    let words = (0..letters).map(|at| (x + (2 * at - letters) * 4, y - 22));
    [one.plek].into_iter().chain(words).collect()
}

/// Where the region data say that a family lives.
fn plek(blik: &Blik<'_>, gezin: &Gezin) -> Option<Plek> {
    blik.gebied.plek(gezin.waar()?)
}

fn symbolen(bekend: &[Bekend<'_>], raster: &Raster, blad: Blad, precies: bool) -> Vec<Symbool> {
    let (eigen, gekozen) = match blad {
        Blad::Gezinnen => (None, None),
        Blad::Matchen { eigen, naast } => (Some(eigen), naast),
    };
    let place = |one: &Bekend<'_>| raster.at(if precies { one.echt } else { one.getekend });
    let plekken: Vec<(i32, i32)> = bekend.iter().map(place).collect();
    let groepen = groep::groepen(&plekken);
    let symbool = |groep: groep::Groep| {
        let those: Vec<&Bekend<'_>> = groep
            .leden
            .iter()
            .filter_map(|at| bekend.get(*at))
            .collect();
        let (vorm, kort, naam) = match those.as_slice() {
            [one] => {
                let vorm = match one.gezin.kant {
                    Some(Kant::Vraag) => Vorm::Rond,
                    Some(Kant::Steun) => Vorm::Vierkant,
                    None => Vorm::Ruit,
                };
                let Regel { naam, over, .. } = &one.regel;
                (vorm, naam.clone(), format!("{naam}, {over}"))
            }
            many => {
                let names: Vec<&str> = many.iter().map(|one| one.regel.naam.as_str()).collect();
                let (kort, naam) = nl::samen(&names);
                (Vorm::Groep(many.len()), kort, naam)
            }
        };
        let leden: Vec<GezinId> = those.iter().map(|one| one.gezin.id).collect();
        let has = |id: Option<GezinId>| id.is_some_and(|id| leden.contains(&id));
        let named = |one: &&&Bekend<'_>| [eigen, gekozen].contains(&Some(one.gezin.id));
        let names = those.iter().filter(named);
        let names: Vec<&str> = names.map(|one| one.regel.naam.as_str()).collect();
        Symbool {
            bij: (!names.is_empty()).then(|| woorden::lijst(names)),
            eigen: has(eigen),
            gekozen: has(gekozen),
            leden,
            plek: groep.plek,
            vorm,
            kort,
            naam,
        }
    };
    groepen.into_iter().map(symbool).collect()
}

/// Lines between symbols; where both ends are in one symbol there is none to draw.
fn lijnen(blik: &Blik<'_>, vraag: &Vraag, symbolen: &[Symbool]) -> Vec<Lijn> {
    let at = |id: GezinId| {
        let has = |one: &&Symbool| one.leden.contains(&id);
        symbolen.iter().find(has).map(|one| one.plek)
    };
    let mut found = Set::new();
    let mut line = |a: GezinId, b: GezinId| {
        if let (Some(a), Some(b)) = (at(a), at(b))
            && a != b
        {
            found.insert((a.min(b), a.max(b)));
        }
    };
    match vraag.blad {
        Blad::Gezinnen => {
            let open = blik
                .state
                .koppelingen
                .values()
                .filter(|koppeling| koppeling.is_open());
            open.for_each(|koppeling| line(koppeling.vraaggezin, koppeling.steungezin));
        }
        Blad::Matchen { eigen, naast } => {
            if let Some(naast) = naast {
                line(eigen, naast);
            }
        }
    }
    found.iter().copied().collect()
}

#[cfg(test)]
mod tests;
