//! The map on which one puts the place of a family: no families on it, only what tells where one
//! is. It is laid out once for each step; the cross moves over it.

use super::{
    Maat, SCHAALDEEL,
    raster::{Projectie, Raster},
    tekening::Tekening,
};
use crate::{
    app::{Session, text::nl::kaart as nl},
    domain::{Punt, Regel, Waar},
    order::Set,
};

/// An arrow moves so many pixels at most.
const STAP: i32 = 24;

/// What is asked of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prikvraag {
    /// Where one begins, as far as it is known.
    pub waar: Option<Waar>,
    /// How many pixels there are for it.
    pub breedte: i32,
    /// How far one has zoomed in.
    pub stap: usize,
}

/// The map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prikkaart {
    /// How large the window is.
    pub maat: Maat,
    /// Outlines of municipalities, as paths.
    pub randen: Vec<String>,
    /// Outlines of buurten, as paths.
    pub buurten: Vec<String>,
    /// Names, and where they stand in the middle of.
    pub namen: Vec<((i32, i32), String)>,
    /// The bar of the scale, in pixels, and its length in words.
    pub schaal: (i32, String),
    /// An arrow moves so many metres.
    pub stap: u32,
    /// Where the cross begins.
    pub begin: Punt,
    raster: Raster,
    projectie: Projectie,
}

impl Prikkaart {
    /// Where a point is drawn, on the map of this step.
    #[must_use]
    pub fn at(&self, punt: Punt) -> (i32, i32) {
        self.raster.at(self.projectie.meters(punt))
    }

    /// What lies there.
    #[must_use]
    pub fn punt(&self, plek: (i32, i32)) -> Option<Punt> {
        self.projectie.punt(self.raster.meters(plek))
    }

    /// A point moved by a step to the right and down, no further than the edge of the map.
    #[must_use]
    pub fn schuif(&self, punt: Punt, (right, down): (i32, i32)) -> Punt {
        let (x, y) = self.projectie.meters(punt);
        let by = |times: i32| i64::from(self.stap) * i64::from(times);
        let there = self.projectie.punt((x + by(right), y + by(down)));
        let on_it = |to: &Punt| {
            let (x, y) = self.raster.at(self.projectie.meters(*to));
            let (wide, high) = self.maat.geheel(self.raster.stap());
            (0..=wide).contains(&x) && (0..=high).contains(&y)
        };
        there.filter(on_it).unwrap_or(punt)
    }
}

/// Lays the map out: of the municipality that one begins in and those that one works for, else
/// those of the families, else all; `None` where nothing is known at all.
#[must_use]
pub fn prikkaart(session: &Session, vraag: &Prikvraag) -> Option<Prikkaart> {
    let (gebied, state) = (session.gebied(), session.state());
    let maat = Maat::of(vraag.breedte);
    let mut gemeenten: Set<&str> = Set::new();
    let own = state.programma.werkgebied.iter().flatten();
    gemeenten.extend(own.map(Regel::as_str));
    gemeenten.extend(
        vraag
            .waar
            .iter()
            .filter_map(|waar| gebied.gemeente_van(waar)),
    );
    if gemeenten.is_empty() {
        let places = state
            .gezinnen
            .values()
            .filter_map(|gezin| gezin.plaats.as_ref());
        gemeenten.extend(places.filter_map(|plaats| gebied.gemeente_van(&plaats.waar)));
    }
    let mut tekening = Tekening::of_gemeenten(gebied, gemeenten, gebied.vlakken());
    let mut punten = tekening.alles();
    if punten.is_empty() {
        let all = crate::app::plek::gemeenten(gebied).into_iter().collect();
        tekening = Tekening::of_gemeenten(gebied, all, gebied.vlakken());
        punten = tekening.alles();
    }
    let from = vraag.waar.as_ref().and_then(|waar| gebied.plek(waar));
    punten.extend(from.map(|plek| plek.punt));
    let projectie = Projectie::around(&punten);
    let all: Vec<_> = punten.iter().map(|punt| projectie.meters(*punt)).collect();
    let raster = Raster::fit(&all, maat, vraag.stap)?;
    let (wide, high) = maat.geheel(vraag.stap);
    let middle = || projectie.punt(raster.meters((wide / 2, high / 2)));
    let begin = from.map(|plek| plek.punt).or_else(middle)?;
    let (randen, buurten, namen) = tekening.draw_with(projectie, &raster, &[], tekening.codes());
    let (meters, lang) = raster.schaal(maat.breedte / SCHAALDEEL);
    Some(Prikkaart {
        maat,
        randen,
        buurten,
        namen,
        schaal: (lang, nl::lengte(meters)),
        stap: raster.schaal(STAP).0,
        begin,
        raster,
        projectie,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::gezinnen::tests::session_in;
    use crate::domain::Postcode;
    use crate::gebied::meters_between;

    fn vraag(stap: usize) -> Prikvraag {
        Prikvraag {
            waar: Postcode::parse("8985").ok().map(Waar::Postcode),
            breedte: 640,
            stap,
        }
    }

    #[test]
    fn one_begins_where_the_form_is_and_an_arrow_moves_by_the_step_that_is_said() {
        let session = session_in(true, Vec::new());
        for stap in [0, 4, 8] {
            let kaart = prikkaart(&session, &vraag(stap)).unwrap();
            let there = kaart.schuif(kaart.begin, (1, 0));
            let far = meters_between(kaart.begin, there);
            assert!(
                far.abs_diff(kaart.stap) <= 2 + kaart.stap / 100,
                "{far} {}",
                kaart.stap
            );
            assert!(there.lon() > kaart.begin.lon());
            let back = kaart.schuif(kaart.schuif(there, (-1, 1)), (0, -1));
            assert!(meters_between(kaart.begin, back) <= 1);
        }
        let steps = [0, 2, 4, 6, 8].map(|stap| prikkaart(&session, &vraag(stap)).unwrap().stap);
        assert!(steps.is_sorted_by(|a, b| a > b), "{steps:?}");
    }

    #[test]
    fn what_one_clicks_is_what_is_drawn_there_and_the_cross_stays_on_the_map() {
        let session = session_in(true, Vec::new());
        let kaart = prikkaart(&session, &vraag(4)).unwrap();
        let (x, y) = kaart.at(kaart.begin);
        let clicked = kaart.punt((x, y)).unwrap();
        assert!(meters_between(clicked, kaart.begin) < 20);
        let mut punt = kaart.begin;
        for _ in 0..1000 {
            punt = kaart.schuif(punt, (-1, 0));
        }
        assert!(kaart.at(punt).0 >= 0);
        assert_eq!(kaart.buurten.len(), 12);
        assert!(kaart.namen.iter().any(|(_, naam)| naam == "Rietoever"));
    }

    #[test]
    fn where_no_buurten_are_known_postcodes_tell_where_one_is() {
        let session = session_in(false, Vec::new());
        let asked = Prikvraag {
            waar: Postcode::parse("7933").ok().map(Waar::Postcode),
            ..vraag(2)
        };
        let kaart = prikkaart(&session, &asked).unwrap();
        let named = |naam: &str| kaart.namen.iter().any(|(_, found)| found == naam);
        assert!(named("7933 Pesse") && named("7907"), "{:?}", kaart.namen);
        assert!(
            kaart.buurten.is_empty() && !named("7941"),
            "another municipality"
        );
    }

    #[test]
    fn without_a_place_one_begins_in_the_middle_of_what_there_is() {
        let session = session_in(true, Vec::new());
        let asked = Prikvraag {
            waar: None,
            ..vraag(0)
        };
        let kaart = prikkaart(&session, &asked).unwrap();
        assert_eq!(
            session.gebied().gemeente_at(kaart.begin),
            Some("Vlierwaard")
        );
        assert_eq!(kaart.randen.len(), 1);
    }
}
