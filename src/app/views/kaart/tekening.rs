//! What lies below the symbols: outlines and names. Where no buurten are at hand, towns and
//! villages are named at the middle of their postcodes, so that one knows where one is.

use super::raster::{Projectie, Raster};
use crate::{
    domain::{Gezin, Postcode},
    gebied::{Gebied, Ingang, Punt, Vlak, Vlaksoort},
    order::{self, Map, Set},
};

/// A letter of a name takes about so many pixels, and a line so many.
const LETTER: i32 = 7;
const REGEL: i32 = 18;

/// What is drawn below the symbols, in degrees.
pub struct Tekening<'a> {
    /// The municipalities of the families.
    pub gemeenten: Set<&'a str>,
    gebied: &'a Gebied,
    buurten: Vec<&'a Vlak>,
}

/// Paths of municipalities, paths of buurten, names.
type Lagen = (Vec<String>, Vec<String>, Vec<((i32, i32), String)>);

impl<'a> Tekening<'a> {
    pub fn of(gebied: &'a Gebied, kader: &[&'a Gezin], buurten: &'a [Vlak]) -> Self {
        let mut gemeenten = Set::new();
        for plaats in kader.iter().filter_map(|gezin| gezin.plaats.as_ref()) {
            if let Some(gemeente) = gebied.gemeente_van(&plaats.waar) {
                gemeenten.insert(gemeente);
            }
        }
        Self::of_gemeenten(gebied, gemeenten, buurten)
    }

    /// Of these municipalities: their buurten, or the wijken of one that has none.
    pub fn of_gemeenten(gebied: &'a Gebied, gemeenten: Set<&'a str>, vlakken: &'a [Vlak]) -> Self {
        let within = |vlak: &&Vlak| gemeenten.contains(vlak.gemeente.as_str());
        let of = |soort: Vlaksoort| move |vlak: &&Vlak| vlak.soort == soort;
        let mut buurten: Vec<&Vlak> = vlakken.iter().filter(within).collect();
        let fine = buurten.iter().copied().filter(of(Vlaksoort::Buurt));
        let fine: Set<&str> = fine.map(|vlak| vlak.gemeente.as_str()).collect();
        buurten.retain(|vlak| {
            let wijk = vlak.soort == Vlaksoort::Wijk && !fine.contains(vlak.gemeente.as_str());
            wijk || vlak.soort == Vlaksoort::Buurt
        });
        Self {
            buurten,
            gemeenten,
            gebied,
        }
    }

    fn omtrekken(&self) -> Vec<&'a Vlak> {
        let all = self.gemeenten.iter();
        all.filter_map(|naam| self.gebied.omtrek(naam)).collect()
    }

    /// Four-digit postcodes as names, for whoever looks for a place: with the town or village
    /// where that has no other.
    pub fn codes(&self) -> Vec<(Punt, String)> {
        let ours = || {
            let all = self.gebied.ingangen();
            let four = all.filter(|(postcode, _)| postcode.letters().is_none());
            four.filter(|(_, ingang)| self.gemeenten.contains(ingang.gemeente.as_ref()))
        };
        let mut many: Map<&str, u32> = Map::new();
        for (_, ingang) in ours() {
            *many.entry(ingang.plaats.as_ref()).or_default() += 1;
        }
        let name = |(postcode, ingang): (Postcode, &Ingang)| {
            let plaats = ingang.plaats.as_ref();
            match many.get(plaats) {
                Some(1) => (ingang.punt, format!("{postcode} {plaats}")),
                _ => (ingang.punt, postcode.to_string()),
            }
        };
        ours().map(name).collect()
    }

    /// All that can be drawn, as points: outlines, or where there are none, postcodes.
    pub fn alles(&self) -> Vec<Punt> {
        let mut all = self.randen();
        for deel in self.buurten.iter().flat_map(|vlak| &vlak.delen) {
            all.extend_from_slice(&deel.rand);
        }
        if all.is_empty() {
            let ours = self.gebied.ingangen().map(|(_, ingang)| ingang);
            let ours = ours.filter(|one| self.gemeenten.contains(one.gemeente.as_ref()));
            all.extend(ours.map(|one| one.punt));
        }
        all
    }

    /// All points of the outlines.
    pub fn randen(&self) -> Vec<Punt> {
        let mut all = Vec::new();
        for deel in self.omtrekken().iter().flat_map(|vlak| &vlak.delen) {
            all.extend_from_slice(&deel.rand);
        }
        all
    }

    /// All of it in pixels.
    pub fn draw(&self, projectie: Projectie, raster: &Raster, tekens: &[(i32, i32)]) -> Lagen {
        self.draw_with(projectie, raster, tekens, Vec::new())
    }

    /// The same, with these names where there are no buurten.
    pub fn draw_with(
        &self,
        projectie: Projectie,
        raster: &Raster,
        tekens: &[(i32, i32)],
        codes: Vec<(Punt, String)>,
    ) -> Lagen {
        let at = |punt: Punt| raster.at(projectie.meters(punt));
        let randen = self.omtrekken();
        let randen = randen.iter().map(|vlak| pad(vlak, &at)).collect();
        let mut namen = Vec::new();
        for buurt in &self.buurten {
            if let Some(punt) = buurt.midden() {
                namen.push((at(punt), buurt.naam.clone()));
            }
        }
        if namen.is_empty() {
            namen.extend(codes.into_iter().map(|(punt, naam)| (at(punt), naam)));
        }
        if namen.is_empty() {
            for (naam, punt) in self.plaatsen() {
                namen.push((at(punt), naam.to_owned()));
            }
        }
        // Of two that stand in each other's way the shorter one leaves more room.
        order::sort_by_key(&mut namen, |(_, naam)| naam.chars().count());
        let buurten = self.buurten.iter().map(|vlak| pad(vlak, &at)).collect();
        (randen, buurten, apart(namen, tekens))
    }

    /// Towns and villages, each in the middle of its four-digit postcodes.
    fn plaatsen(&self) -> Vec<(&str, Punt)> {
        let mut found: Map<&str, (i64, i64, i64)> = Map::new();
        for (postcode, ingang) in self.gebied.ingangen() {
            if postcode.letters().is_none() && self.gemeenten.contains(ingang.gemeente.as_ref()) {
                let sum = found.entry(ingang.plaats.as_ref()).or_default();
                let (lat, lon) = (i64::from(ingang.punt.lat()), i64::from(ingang.punt.lon()));
                *sum = (sum.0 + lat, sum.1 + lon, sum.2 + 1);
            }
        }
        let middle = |(naam, (lat, lon, many)): (&&'a str, &(i64, i64, i64))| {
            Some((*naam, Punt::new((lat / many) as i32, (lon / many) as i32)?))
        };
        found.iter().filter_map(middle).collect()
    }
}

/// An outline as a path; points that fall on one pixel are one.
fn pad(vlak: &Vlak, at: &dyn Fn(Punt) -> (i32, i32)) -> String {
    let mut pad = String::new();
    let rings = vlak.delen.iter();
    for ring in rings.flat_map(|deel| [&deel.rand].into_iter().chain(&deel.gaten)) {
        let mut before = None;
        for punt in ring {
            let (x, y) = at(*punt);
            if before != Some((x, y)) {
                let letter = if before.is_none() { 'M' } else { 'L' };
                pad.push_str(&format!("{letter}{x} {y}"));
                before = Some((x, y));
            }
        }
        pad.push('Z');
    }
    pad
}

/// The names that can be read: each as near its place as no symbol stands over it, and who comes
/// first goes before who would stand over it.
fn apart(namen: Vec<((i32, i32), String)>, tekens: &[(i32, i32)]) -> Vec<((i32, i32), String)> {
    let half = |naam: &str| naam.chars().count() as i32 * LETTER / 2;
    let mut kept: Vec<((i32, i32), String)> = Vec::new();
    for ((x, y), naam) in namen {
        let free = |y: i32| {
            !kept.iter().any(|((other_x, other_y), other)| {
                (other_y - y).abs() < REGEL
                    && (other_x - x).abs() < half(&naam) + half(other) + LETTER
            })
        };
        // A symbol is as high above a line as a letter.
        let open = |y: &i32| {
            let over = |(at_x, at_y): &(i32, i32)| {
                (at_y + 4 - y).abs() < REGEL && (at_x - x).abs() < half(&naam) + REGEL
            };
            free(*y) && !tekens.iter().any(over)
        };
        if free(y) {
            let near = [0, 22, -18, 40, -36].map(|by| y + by);
            // Where there is no room it comes back when one zooms in.
            if let Some(y) = near.into_iter().find(open) {
                kept.push(((x, y), naam));
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gebied::Veelhoek;

    #[test]
    fn an_outline_is_drawn_ring_by_ring_without_points_on_one_pixel() {
        let ring = |all: &[(i32, i32)]| {
            let punten = all
                .iter()
                .map(|(x, y)| Punt::new(52_000_000 + y, 5_000_000 + x));
            punten.map(Option::unwrap).collect()
        };
        let vlak = Vlak {
            soort: Vlaksoort::Buurt,
            code: String::new(),
            naam: String::new(),
            gemeente: String::new(),
            delen: vec![Veelhoek {
                rand: ring(&[(10, 20), (11, 21), (50, 20), (50, 90)]),
                gaten: vec![ring(&[(30, 30), (40, 30), (40, 40)])],
            }],
        };
        let at = |punt: Punt| {
            (
                (punt.lon() - 5_000_000) / 10,
                (punt.lat() - 52_000_000) / 10,
            )
        };
        assert_eq!(pad(&vlak, &at), "M1 2L5 2L5 9ZM3 3L4 3L4 4Z");
    }

    #[test]
    fn no_name_stands_over_another() {
        let named = |x, y, naam: &str| ((x, y), naam.to_owned());
        let all = vec![
            named(50, 50, "Wulpendam"),
            named(60, 55, "Dotterkade"),
            named(60, 90, "Egelskop"),
        ];
        let left: Vec<String> = apart(all.clone(), &[])
            .into_iter()
            .map(|(_, naam)| naam)
            .collect();
        assert_eq!(left, ["Wulpendam", "Egelskop"]);
        let moved = apart(all, &[(50, 50), (70, 92)]);
        let at: Vec<i32> = moved.iter().map(|((_, y), _)| *y).collect();
        assert_eq!(at, [72, 130], "beside the symbols");
        let full: Vec<(i32, i32)> = (0..20).map(|at| (50, at * 10)).collect();
        assert!(apart(vec![named(50, 50, "Wulpendam")], &full).is_empty());
    }
}
