//! From RD New (EPSG:28992) to degrees, by the approximation of F.H. Schreutelkamp and G.L. Strang
//! van Hees, "Benaderingsformules voor de transformatie tussen RD- en WGS84-kaartcoördinaten"
//! (2001), formula 6 and table 4. It stays within half a metre of the official RDNAPTRANS. The one
//! crate for it keeps the origin in 32 bits and rests since 2019. Only `+ - * /`, which
//! every machine rounds alike; so no `powi`.

/// The tower in Amersfoort: metres, and degrees.
const X: f64 = 155_000.0;
const Y: f64 = 463_000.0;
const LAT: f64 = 52.155_174_40;
const LON: f64 = 5.387_206_21;

/// Power of the easting, power of the northing (both in 100 km), seconds of arc.
type Term = (u8, u8, f64);

const TO_LAT: &[Term] = &[
    (0, 1, 3235.65389),
    (2, 0, -32.58297),
    (0, 2, -0.24750),
    (2, 1, -0.84978),
    (0, 3, -0.06550),
    (2, 2, -0.01709),
    (1, 0, -0.00738),
    (4, 0, 0.00530),
    (2, 3, -0.00039),
    (4, 1, 0.00033),
    (1, 1, -0.00012),
];

const TO_LON: &[Term] = &[
    (1, 0, 5260.52916),
    (1, 1, 105.94684),
    (1, 2, 2.45656),
    (3, 0, -0.81885),
    (1, 3, 0.05594),
    (3, 1, -0.05607),
    (0, 1, 0.01199),
    (3, 2, -0.00256),
    (1, 4, 0.00128),
    (0, 2, 0.00022),
    (2, 0, -0.00022),
    (5, 0, 0.00026),
];

/// Latitude and longitude in degrees of a point in metres east and north.
pub(super) fn to_degrees(x: f64, y: f64) -> (f64, f64) {
    let (x, y) = ((x - X) / 100_000.0, (y - Y) / 100_000.0);
    (
        LAT + sum(TO_LAT, x, y) / 3600.0,
        LON + sum(TO_LON, x, y) / 3600.0,
    )
}

fn sum(terms: &[Term], x: f64, y: f64) -> f64 {
    let mut sum = 0.0;
    for (p, q, seconds) in terms {
        let mut term = *seconds;
        for _ in 0..*p {
            term *= x;
        }
        for _ in 0..*q {
            term *= y;
        }
        sum += term;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Points of the test sheet of RDNAPTRANS 2008 (Kadaster), whose degrees are ETRS89, and the
    /// two towers of the article itself.
    const PUBLISHED: &[(&str, f64, f64, f64, f64)] = &[
        (
            "Texel",
            117_380.12,
            575_040.34,
            53.160_753_042,
            4.824_761_912,
        ),
        (
            "Noord-Groningen",
            247_380.56,
            604_580.78,
            53.419_482_050,
            6.776_726_674,
        ),
        (
            "Amersfoort",
            155_000.0,
            463_000.0,
            52.155_172_897,
            5.387_203_657,
        ),
        (
            "Zeeuws-Vlaanderen",
            16_460.91,
            377_380.23,
            51.368_607_152,
            3.397_588_595,
        ),
        (
            "Zuid-Limburg",
            182_260.45,
            311_480.67,
            50.792_584_916,
            5.773_795_548,
        ),
        (
            "Maasvlakte",
            64_640.89,
            440_700.01,
            51.947_393_898,
            4.072_887_101,
        ),
        (
            "Westertoren",
            120_700.723,
            487_525.502,
            52.374_532_53,
            4.883_525_59,
        ),
        (
            "Martinitoren",
            233_883.131,
            582_065.167,
            53.219_383_17,
            6.568_200_53,
        ),
    ];

    #[test]
    fn published_points_come_out_within_half_a_metre() {
        for (name, x, y, lat, lon) in PUBLISHED {
            let (our_lat, our_lon) = to_degrees(*x, *y);
            let north = (our_lat - lat) * 111_250.0;
            let east = (our_lon - lon) * 111_320.0 * libm::cos(lat.to_radians());
            let off = libm::hypot(north, east);
            assert!(off < 0.5, "{name}: {off} m");
        }
    }
}
