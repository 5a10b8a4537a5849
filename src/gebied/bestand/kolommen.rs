//! Which column of a table is what, by the names that people and programs give them. Knows no
//! row: what stands under a name may still be something else.

use crate::letters::is_letter_or_digit;
/// A column without which a table cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kolom {
    /// The postcode.
    Postcode,
    /// The latitude, or the metres north.
    Breedte,
    /// The longitude, or the metres east.
    Lengte,
}

/// What the names of the two coordinates promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Belofte {
    Graden,
    Rd,
    /// `x` and `y`: either.
    Niets,
}

/// Where in a row each thing stands, from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kolommen {
    pub breedte: usize,
    pub postcode: usize,
    pub y: usize,
    pub x: usize,
    pub plaats: Option<usize>,
    pub gemeente: Option<usize>,
    pub aantal: Option<usize>,
    /// Two letters; rows of another country are left out.
    pub land: Option<usize>,
    /// The number of the house: then each row is an address.
    pub huisnummer: Option<usize>,
    pub belofte: Belofte,
}

/// GeoNames' postcode table has no names above its columns.
pub(super) const GEONAMES: Kolommen = Kolommen {
    breedte: 12,
    postcode: 1,
    y: 9,
    x: 10,
    plaats: Some(2),
    gemeente: Some(5),
    aantal: None,
    land: Some(0),
    huisnummer: None,
    belofte: Belofte::Graden,
};

// In order of preference; only letters and digits, as `plain` leaves them.
const POSTCODE: &str = "pc6|postcode6|postcode|postcodes|pc|pc4|postcode4|postcodecijfers|\
                        postalcode|zipcode|zip";
const LAT: &str = "lat|latitude|breedtegraad|breedte|noorderbreedte|wgs84lat|latwgs84";
const LON: &str = "lon|lng|long|longitude|lengtegraad|lengte|oosterlengte|wgs84lon|lonwgs84";
const RD_Y: &str = "rdy|yrd|rdnewy|ycoordinaatrd";
const RD_X: &str = "rdx|xrd|rdnewx|xcoordinaatrd";
const Y: &str = "y|ycoord|ycoordinaat|ycoördinaat";
const X: &str = "x|xcoord|xcoordinaat|xcoördinaat";
const PLAATS: &str = "plaats|woonplaats|plaatsnaam|woonplaatsnaam|place|city|placename|kern|dorp";
const GEMEENTE: &str = "gemeente|gemeentenaam|municipality|gmnaam|municipalityname";
const AANTAL: &str = "addresses|adressen|aantaladressen|aantal|n";
const HUISNUMMER: &str = "huisnummer|huisnr|housenumber|nummeraanduiding";

impl Kolommen {
    /// The columns by the names above them.
    ///
    /// # Errors
    /// When one is missing, those that are.
    pub fn find(koppen: &[&str]) -> Result<Self, Vec<Kolom>> {
        let koppen: Vec<String> = koppen.iter().map(|kop| plain(kop)).collect();
        let find = |names: &str| {
            let place = |name| koppen.iter().position(|kop| kop == name);
            names.split('|').find_map(place)
        };
        let mut belofte = Belofte::Graden;
        let (mut y, mut x) = (find(LAT), find(LON));
        for (other, names) in [(Belofte::Rd, (RD_Y, RD_X)), (Belofte::Niets, (Y, X))] {
            if y.is_none() || x.is_none() {
                let pair = (find(names.0), find(names.1));
                if pair.0.is_some() || pair.1.is_some() {
                    belofte = other;
                    (y, x) = pair;
                }
            }
        }
        match (find(POSTCODE), y, x) {
            (Some(postcode), Some(y), Some(x)) => Ok(Self {
                breedte: koppen.len(),
                postcode,
                y,
                x,
                plaats: find(PLAATS),
                gemeente: find(GEMEENTE),
                aantal: find(AANTAL),
                land: None,
                huisnummer: find(HUISNUMMER),
                belofte,
            }),
            (postcode, y, x) => Err([
                (Kolom::Postcode, postcode),
                (Kolom::Breedte, y),
                (Kolom::Lengte, x),
            ]
            .into_iter()
            .filter(|(_, place)| place.is_none())
            .map(|(kolom, _)| kolom)
            .collect()),
        }
    }
}

/// Letters and digits alone, in lower case: `RD_X` and `rd-x` are one name.
pub(super) fn plain(name: &str) -> String {
    let letters = name.chars().filter(|c| is_letter_or_digit(*c)).take(40);
    letters.map(crate::letters::small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(koppen: &str) -> Result<Kolommen, Vec<Kolom>> {
        Kolommen::find(&koppen.split(',').collect::<Vec<_>>())
    }

    #[test]
    fn columns_are_known_by_their_usual_names() {
        for (koppen, belofte) in [
            ("Postcode,Latitude,Longitude", Belofte::Graden),
            ("PC4,breedtegraad,lengtegraad", Belofte::Graden),
            ("pc6,RD_Y,rd-x", Belofte::Rd),
            ("postcode,Y,X", Belofte::Niets),
        ] {
            let found = find(koppen).unwrap();
            assert_eq!((found.postcode, found.y, found.x), (0, 1, 2), "{koppen}");
            assert_eq!(found.belofte, belofte, "{koppen}");
        }
        let both = find("x,y,lon,lat,postcode,pc6").unwrap();
        assert_eq!((both.postcode, both.y, both.x), (5, 3, 2));
        assert_eq!(both.belofte, Belofte::Graden);
        let more = find("pc,lat,lng,Woonplaats,Gemeentenaam,aantal,huisnummer").unwrap();
        assert_eq!(
            (more.plaats, more.gemeente, more.aantal, more.huisnummer),
            (Some(3), Some(4), Some(5), Some(6))
        );
    }

    #[test]
    fn a_missing_column_is_named() {
        assert_eq!(find("postcode,lat"), Err(vec![Kolom::Lengte]));
        assert_eq!(find("plaats,x,y"), Err(vec![Kolom::Postcode]));
        let all = vec![Kolom::Postcode, Kolom::Breedte, Kolom::Lengte];
        assert_eq!(find("7901AA,52.7,6.4"), Err(all));
    }
}
