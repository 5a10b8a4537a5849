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

/// Its buurten, each around one of its postcodes: thousandths of a degree north of 52.5 and east
/// of 5.16. Neighbours share their corners.
#[rustfmt::skip]
pub(super) const BUURTEN: &[(&str, &[(u8, u8)])] = &[
    ("Vliermarkt", &[(50, 65), (51, 82), (40, 85), (38, 66)]),
    ("Lindenhof", &[(60, 92), (51, 82), (50, 65), (58, 47), (66, 49), (72, 75)]),
    ("Zwanenpark", &[(36, 107), (34, 101), (40, 85), (51, 82), (60, 92), (56, 116)]),
    ("Elzenbuurt", &[(19, 86), (29, 55), (38, 66), (40, 85), (34, 101)]),
    ("Rietoever", &[(50, 65), (38, 66), (29, 55), (29, 52), (45, 29), (58, 47)]),
    ("Roerdompsluis", &[(91, 87), (86, 116), (71, 131), (64, 140), (56, 116), (60, 92), (72, 75)]),
    ("Meidoornveen", &[(97, 46), (92, 78), (91, 87), (72, 75), (66, 49), (83, 18), (88, 23)]),
    ("Wulpendam", &[(66, 49), (58, 47), (45, 29), (44, 2), (52, 0), (71, 6), (83, 18)]),
    ("Kamillehoek", &[(9, 31), (14, 16), (33, 4), (44, 2), (45, 29), (29, 52)]),
    ("Lijsterbrink", &[(5, 92), (2, 80), (5, 43), (9, 31), (29, 52), (29, 55), (19, 86)]),
    ("Dotterkade", &[(23, 143), (21, 141), (10, 116), (5, 92), (19, 86), (34, 101), (36, 107)]),
    ("Egelskop", &[(64, 140), (57, 149), (38, 154), (23, 143), (36, 107), (56, 116)]),
];
