//! Vlierwaard, the municipality of the demo: drawn by us, in the middle of the Markermeer,
//! where nobody lives. Its postcodes 8981 to 8992 are handed out to no place: neither GeoNames
//! nor the BAG knows any from 8942 to 8999 (a test looks when those tables are at hand).

use super::pilots::Rij;

/// Its name; no place in the Netherlands bears it.
pub const DEMO_GEMEENTE: &str = "Vlierwaard";

/// Its postcodes, first and last.
pub const DEMO_POSTCODES: std::ops::RangeInclusive<u16> = 8981..=8992;

pub(super) const DEMO: &[Rij] = &[
    (8981, 52_545, 5_235, "Vlierwaard", DEMO_GEMEENTE),
    (8982, 52_556, 5_232, "Vlierwaard", DEMO_GEMEENTE),
    (8983, 52_547, 5_252, "Vlierwaard", DEMO_GEMEENTE),
    (8984, 52_534, 5_238, "Vlierwaard", DEMO_GEMEENTE),
    (8985, 52_544, 5_216, "Vlierwaard", DEMO_GEMEENTE),
    (8986, 52_571, 5_262, "Roerdompsluis", DEMO_GEMEENTE),
    (8987, 52_582, 5_214, "Meidoornveen", DEMO_GEMEENTE),
    (8988, 52_561, 5_183, "Wulpendam", DEMO_GEMEENTE),
    (8989, 52_529, 5_187, "Kamillehoek", DEMO_GEMEENTE),
    (8990, 52_515, 5_222, "Lijsterbrink", DEMO_GEMEENTE),
    (8991, 52_522, 5_271, "Dotterkade", DEMO_GEMEENTE),
    (8992, 52_541, 5_289, "Egelskop", DEMO_GEMEENTE),
];

/// Its outline in thousandths of a degree: latitude, longitude, clockwise from the north.
pub(super) const OMTREK: &[(i32, i32)] = &[
    (52_597, 5_206),
    (52_592, 5_238),
    (52_586, 5_276),
    (52_571, 5_291),
    (52_557, 5_309),
    (52_538, 5_314),
    (52_521, 5_301),
    (52_510, 5_276),
    (52_502, 5_240),
    (52_505, 5_203),
    (52_514, 5_176),
    (52_533, 5_164),
    (52_552, 5_160),
    (52_571, 5_166),
    (52_588, 5_183),
];
