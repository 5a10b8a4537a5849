//! The outline of a municipality: what the map draws and what lies inside it. A family's
//! municipality comes from the postcode table, never from here: near a border a simplified
//! outline is wrong.

use super::{Punt, afstand::SQUARE_METERS};
use geo::{Area, Contains, Coord, LineString, Point, Polygon};

/// A closed ring of points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omtrek(Vec<Punt>);

impl Omtrek {
    /// A ring of at least three points; the last one need not repeat the first.
    #[must_use]
    pub fn new(punten: Vec<Punt>) -> Option<Self> {
        (punten.len() >= 3).then_some(Self(punten))
    }

    /// The points in drawing order.
    #[must_use]
    pub fn punten(&self) -> &[Punt] {
        &self.0
    }

    fn polygon(&self) -> Polygon {
        let ring = self.0.iter().map(|p| Coord {
            x: f64::from(p.lon()),
            y: f64::from(p.lat()),
        });
        Polygon::new(LineString::from_iter(ring), Vec::new())
    }

    /// Whether a point lies inside.
    #[must_use]
    pub fn contains(&self, punt: Punt) -> bool {
        let here = Point::new(f64::from(punt.lon()), f64::from(punt.lat()));
        self.polygon().contains(&here)
    }

    /// Area in hectares, from the same projection as the distances.
    #[must_use]
    pub fn hectares(&self) -> u32 {
        let area = self.polygon().unsigned_area();
        libm::round(area * SQUARE_METERS / 10_000.0) as u32
    }
}
