//! What lies inside an outline, how large it is and where its middle is. Whole numbers where
//! they do, so that a point on a border between two outlines lies in one of them on every machine.

use super::{Punt, Veelhoek, Vlak, afstand::square_meters};

type Grens = (Punt, Punt);

impl Veelhoek {
    fn rings(&self) -> impl Iterator<Item = &Vec<Punt>> {
        [&self.rand].into_iter().chain(&self.gaten)
    }

    /// Whether a point lies inside and in no hole.
    #[must_use]
    pub fn contains(&self, punt: Punt) -> bool {
        self.rings().filter(|ring| inside(ring, punt)).count() == 1
    }

    /// Twice the area in square micro-degrees, holes taken off.
    fn twice(&self) -> i64 {
        let holes: i64 = self.gaten.iter().map(|gat| twice(gat)).sum();
        (twice(&self.rand) - holes).max(0)
    }
}

impl Vlak {
    /// Whether a point lies inside.
    #[must_use]
    pub fn contains(&self, punt: Punt) -> bool {
        self.delen.iter().any(|deel| deel.contains(punt))
    }

    /// Area in hectares.
    #[must_use]
    pub fn hectares(&self) -> u32 {
        let Some((low, high)) = self.grens() else {
            return 0;
        };
        let twice: i64 = self.delen.iter().map(Veelhoek::twice).sum();
        let half = square_meters(low.lat() + (high.lat() - low.lat()) / 2) / 2.0;
        libm::round(twice as f64 * half / 10_000.0) as u32
    }

    /// South-west and north-east corner of the box around it.
    #[must_use]
    pub fn grens(&self) -> Option<Grens> {
        let all = self.delen.iter().flat_map(|deel| &deel.rand);
        let (mut lats, mut lons) = (Vec::new(), Vec::new());
        for punt in all {
            lats.push(punt.lat());
            lons.push(punt.lon());
        }
        let corner = |lat: Option<&i32>, lon: Option<&i32>| Punt::new(*lat?, *lon?);
        let low = corner(lats.iter().min(), lons.iter().min())?;
        Some((low, corner(lats.iter().max(), lons.iter().max())?))
    }

    /// A point well inside: the centre of gravity of the largest piece, or, where that lies
    /// outside, the middle of the widest stretch on its latitude.
    #[must_use]
    pub fn midden(&self) -> Option<Punt> {
        let deel = self.delen.iter().max_by_key(|deel| deel.twice())?;
        let centre = centre(&deel.rand)?;
        if deel.contains(centre) {
            return Some(centre);
        }
        let mut crossings: Vec<i32> = Vec::new();
        for ring in deel.rings() {
            crossings.extend(edges(ring).filter_map(|edge| crossing(edge, centre.lat())));
        }
        crossings.sort_unstable();
        let stretches = crossings.chunks_exact(2).filter_map(|pair| match pair {
            [from, to] => Some((to - from, from + (to - from) / 2)),
            _ => None,
        });
        let (_, lon) = stretches.max()?;
        Punt::new(centre.lat(), lon)
    }
}

fn edges(ring: &[Punt]) -> impl Iterator<Item = Grens> {
    let next = ring.iter().cycle().skip(1);
    ring.iter().copied().zip(next.copied())
}

/// Differences in latitude and longitude.
fn off(a: Punt, b: Punt) -> (i64, i64) {
    (
        i64::from(b.lat()) - i64::from(a.lat()),
        i64::from(b.lon()) - i64::from(a.lon()),
    )
}

/// Counts the edges to the east of the point.
fn inside(ring: &[Punt], punt: Punt) -> bool {
    let mut inside = false;
    for (a, b) in edges(ring) {
        if (a.lat() > punt.lat()) != (b.lat() > punt.lat()) {
            let ((up, right), (y, x)) = (off(a, b), off(a, punt));
            inside ^= if up > 0 {
                x * up < y * right
            } else {
                x * up > y * right
            };
        }
    }
    inside
}

/// Where an edge crosses a latitude.
fn crossing((a, b): Grens, lat: i32) -> Option<i32> {
    if (a.lat() > lat) == (b.lat() > lat) {
        return None;
    }
    let (up, right) = off(a, b);
    let lon = i64::from(a.lon()) + right * (i64::from(lat) - i64::from(a.lat())) / up;
    i32::try_from(lon).ok()
}

fn cross(ring: &[Punt]) -> impl Iterator<Item = (i64, (i64, i64), (i64, i64))> {
    let first = ring.first().copied();
    edges(ring).filter_map(move |(a, b)| {
        let (a, b) = (off(first?, a), off(first?, b));
        Some((a.1 * b.0 - b.1 * a.0, a, b))
    })
}

fn twice(ring: &[Punt]) -> i64 {
    cross(ring).map(|one| one.0).sum::<i64>().abs()
}

fn centre(ring: &[Punt]) -> Option<Punt> {
    let first = ring.first()?;
    let (mut area, mut lat, mut lon) = (0.0, 0.0, 0.0);
    for (twice, a, b) in cross(ring) {
        let twice = twice as f64;
        area += twice;
        lat += twice * (a.0 + b.0) as f64;
        lon += twice * (a.1 + b.1) as f64;
    }
    if area == 0.0 {
        return Some(*first);
    }
    let round = |from: i32, sum: f64| from.saturating_add(libm::round(sum / (3.0 * area)) as i32);
    Punt::new(round(first.lat(), lat), round(first.lon(), lon))
}

#[cfg(test)]
mod tests {
    use super::super::{Vlaksoort, proef};
    use super::*;
    use geo::{Contains, Coord, LineString, Point, Polygon};
    use proptest::prelude::*;

    fn at(lat: i32, lon: i32) -> Punt {
        Punt::new(52_000_000 + lat, 5_000_000 + lon).unwrap()
    }

    fn vlak(delen: Vec<Veelhoek>) -> Vlak {
        Vlak {
            soort: Vlaksoort::Buurt,
            code: String::new(),
            naam: "Vogelbuurt".to_owned(),
            gemeente: "Vlierwaard".to_owned(),
            delen,
        }
    }

    fn square(size: i32) -> Vec<Punt> {
        vec![at(0, 0), at(0, size), at(size, size), at(size, 0)]
    }

    #[test]
    fn a_hole_is_not_inside_and_an_island_in_it_is_a_piece_of_its_own() {
        let hole = vec![at(200, 200), at(200, 800), at(800, 800), at(800, 200)];
        let island = vec![at(400, 400), at(400, 600), at(600, 600), at(600, 400)];
        let vlak = vlak(vec![
            Veelhoek {
                rand: square(1000),
                gaten: vec![hole],
            },
            Veelhoek {
                rand: island,
                gaten: Vec::new(),
            },
        ]);
        let inside = |lat, lon| vlak.contains(at(lat, lon));
        assert!(inside(100, 100) && inside(500, 500) && !inside(300, 300) && !inside(-1, 500));
        assert_eq!(vlak.grens(), Some((at(0, 0), at(1000, 1000))));
        assert!(vlak.contains(vlak.midden().unwrap()));
    }

    #[test]
    fn the_middle_of_a_bow_lies_in_the_bow() {
        let bow = vec![
            at(0, 0),
            at(0, 3000),
            at(3000, 3000),
            at(3000, 2800),
            at(200, 2800),
            at(200, 0),
        ];
        let vlak = vlak(vec![Veelhoek {
            rand: bow,
            gaten: Vec::new(),
        }]);
        assert!(!vlak.contains(at(1000, 1000)));
        assert!(vlak.contains(vlak.midden().unwrap()));
    }

    #[test]
    fn hectares_are_those_of_the_official_figures() {
        let Some(all) = proef::vlakken("gemeente_hoogeveen.geojson", Vlaksoort::Gemeente) else {
            return;
        };
        // 129.6 km² with its water, by CBS.
        assert!(
            (12_700..13_100).contains(&all[0].hectares()),
            "{}",
            all[0].hectares()
        );
    }

    proptest! {
        #[test]
        fn inside_is_what_geo_says_and_the_middle_is_inside(
            chains in prop::collection::vec((0..40i32, 41..80i32), 2..9),
            (lat, lon) in (0..80i32, 0..80i32),
        ) {
            // Two lines that never meet, one above the other, closed at their ends.
            let column = |(at_lon, lat): (usize, i32)| at(lat * 2, 20 * i32::try_from(at_lon).unwrap());
            let low = chains.iter().map(|one| one.0).enumerate().map(column);
            let high = chains.iter().map(|one| one.1).enumerate().rev().map(column);
            let even: Vec<Punt> = low.chain(high).collect();
            // Odd points are on no corner; those on an edge are left to chance.
            let here = at(lat * 2 + 1, lon * 2 + 1);
            let coord = |p: &Punt| Coord { x: f64::from(p.lon()), y: f64::from(p.lat()) };
            let polygon = Polygon::new(LineString::from_iter(even.iter().map(coord)), Vec::new());
            let point = Point::from(coord(&here));
            prop_assume!(!geo::Intersects::intersects(polygon.exterior(), &point));
            prop_assert_eq!(inside(&even, here), polygon.contains(&point));
            let vlak = vlak(vec![Veelhoek { rand: even, gaten: Vec::new() }]);
            prop_assert!(vlak.contains(vlak.midden().unwrap()));
        }

        #[test]
        fn two_neighbours_never_share_a_point_of_their_border(
            up in 1..1000i32, right in -500..500i32, at_lat in 0..1000i32,
        ) {
            let (a, b) = (at(0, 500), at(up, 1000 + right));
            let lat = at_lat % up;
            let lon = crossing((a, b), a.lat() + lat).unwrap();
            let here = Punt::new(a.lat() + lat, lon).unwrap();
            let west = [a, b, at(up, -2000), at(0, -2000)];
            let east = [b, a, at(0, 4000), at(up, 4000)];
            prop_assert!(inside(&west, here) != inside(&east, here));
        }
    }
}
