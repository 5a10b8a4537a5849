//! The four-digit postcodes of the three pilot municipalities: Hoogeveen, Meppel and Rhenen.
//! Middles weighed by addresses, three decimals. Sources: GeoNames (CC BY 4.0) and the BAG
//! (Kadaster, public domain), adapted.

/// Postcode, latitude and longitude in thousandths of a degree, place, municipality.
pub(super) type Rij = (u16, i32, i32, &'static str, &'static str);

pub(super) const PILOTS: &[Rij] = &[
    (7901, 52_726, 6_474, "Hoogeveen", "Hoogeveen"),
    (7902, 52_726, 6_484, "Hoogeveen", "Hoogeveen"),
    (7903, 52_733, 6_506, "Hoogeveen", "Hoogeveen"),
    (7904, 52_724, 6_512, "Hoogeveen", "Hoogeveen"),
    (7905, 52_716, 6_502, "Hoogeveen", "Hoogeveen"),
    (7906, 52_716, 6_485, "Hoogeveen", "Hoogeveen"),
    (7907, 52_717, 6_472, "Hoogeveen", "Hoogeveen"),
    (7908, 52_716, 6_449, "Hoogeveen", "Hoogeveen"),
    (7909, 52_722, 6_452, "Hoogeveen", "Hoogeveen"),
    (7911, 52_721, 6_569, "Nieuweroord", "Hoogeveen"),
    (7912, 52_729, 6_565, "Nieuweroord", "Hoogeveen"),
    (7913, 52_703, 6_540, "Hollandscheveld", "Hoogeveen"),
    (7914, 52_724, 6_535, "Noordscheschut", "Hoogeveen"),
    (7915, 52_682, 6_501, "Alteveer", "Hoogeveen"),
    (7916, 52_681, 6_577, "Elim", "Hoogeveen"),
    (7918, 52_694, 6_613, "Nieuwlande", "Hoogeveen"),
    (7931, 52_740, 6_455, "Fluitenberg", "Hoogeveen"),
    (7933, 52_774, 6_456, "Pesse", "Hoogeveen"),
    (7934, 52_752, 6_502, "Stuifzand", "Hoogeveen"),
    (7936, 52_749, 6_544, "Tiendeveen", "Hoogeveen"),
    (7941, 52_696, 6_191, "Meppel", "Meppel"),
    (7942, 52_706, 6_188, "Meppel", "Meppel"),
    (7943, 52_696, 6_218, "Meppel", "Meppel"),
    (7944, 52_685, 6_181, "Meppel", "Meppel"),
    (7948, 52_734, 6_167, "Nijeveen", "Meppel"),
    (7949, 52_688, 6_267, "Rogat", "Meppel"),
    (7965, 52_697, 6_262, "Broekhuizen", "Meppel"),
    (7966, 52_678, 6_258, "De Schiphorst", "Meppel"),
    (3911, 51_966, 5_570, "Rhenen", "Rhenen"),
    (3912, 51_966, 5_565, "Rhenen", "Rhenen"),
    (3921, 51_986, 5_501, "Elst", "Rhenen"),
    (3922, 51_989, 5_486, "Elst", "Rhenen"),
];
