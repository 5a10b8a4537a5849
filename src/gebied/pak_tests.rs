//! Laws of packing, and that a real municipality is small.

use super::*;
use crate::gebied::proef;
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn a_whole_municipality_takes_less_than_sixty_kilobytes_as_it_is_kept() {
    let Some(deel) = proef::hoogeveen() else {
        return;
    };
    assert_eq!((deel.postcodes.len(), deel.vlakken.len()), (20 + 1601, 49));
    let packed = pack(&deel);
    let sizes: Vec<usize> = packed.iter().map(|one| one.tekst.len()).collect();
    println!("Hoogeveen, ingepakt: {sizes:?}");
    assert_eq!(packed.len(), 1);
    assert!(sizes.iter().sum::<usize>() <= 60_000, "{sizes:?}");
    // Far less in fact: more than this would be a fault in the packing.
    assert!(sizes.iter().sum::<usize>() <= 20_000, "{sizes:?}");
    let back = unpack(&packed[0].tekst).unwrap();
    assert_eq!(back, deel.simplified());
    let moved = deel.postcodes.iter().zip(&back.postcodes);
    for (a, b) in moved {
        assert!(crate::gebied::meters_between(a.punt, b.punt) <= 7, "{a:?}");
    }
}

#[test]
fn a_city_of_eighteen_thousand_postcodes_fits_in_one_part() {
    // As many as the largest of the country has, along the streets of two real towns.
    let town = |name| proef::postcodes("pc6_hoogeveen_meppel.csv", name, (4, 5));
    let (Some(one), Some(other)) = (town("Hoogeveen"), town("Meppel")) else {
        return;
    };
    let streets = [one.postcodes, other.postcodes].concat();
    let digits: BTreeSet<u16> = streets.iter().map(|s| s.postcode.cijfers()).collect();
    let digits: Vec<u16> = digits.into_iter().collect();
    let mut city = Deel {
        bron: Bron::Bag,
        postcodes: Vec::new(),
        vlakken: Vec::new(),
    };
    let mut seed = 7u32;
    // Moved by up to 20 m, so that no town is packed as a copy of another.
    let mut moved = |micro: i32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        micro + (seed >> 16) as i32 % 360 - 180
    };
    for copy in 0..7i32 {
        for street in &streets {
            let at = digits.binary_search(&street.postcode.cijfers()).unwrap();
            let cijfers = 1011 + 40 * copy as u16 + at as u16;
            city.postcodes.push(Postcodepunt {
                postcode: Postcode::new(cijfers, street.postcode.letters()).unwrap(),
                punt: Punt::new(
                    moved(street.punt.lat() - copy * 31_000),
                    moved(street.punt.lon()),
                )
                .unwrap(),
                plaats: "Groot".to_owned(),
                gemeente: "Groot".to_owned(),
            });
        }
    }
    assert!(city.postcodes.len() > 18_000, "{}", city.postcodes.len());
    let sizes: Vec<usize> = pack(&city).iter().map(|one| one.tekst.len()).collect();
    println!(
        "Een stad van {} postcodes, ingepakt: {sizes:?}",
        city.postcodes.len()
    );
    assert_eq!(sizes.len(), 1, "{sizes:?}");
}

#[test]
fn buurten_that_share_a_border_still_do_and_nothing_has_moved_far() {
    let Some(before) = proef::hoogeveen() else {
        return;
    };
    let after = before.simplified();
    let edges = |deel: &Deel| {
        let mut edges = BTreeSet::new();
        for vlak in deel.vlakken.iter().filter(|v| v.soort == Vlaksoort::Buurt) {
            for ring in vlak.delen.iter().map(|d| &d.rand) {
                for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                    edges.insert((stip(*a), stip(*b)));
                }
            }
        }
        edges.retain(|(a, b)| a != b);
        edges
    };
    let both = |edges: &BTreeSet<(Stip, Stip)>| {
        let twice = edges.iter().filter(|(a, b)| edges.contains(&(*b, *a)));
        twice.count() * 100 / edges.len()
    };
    let (from, to) = (edges(&before), edges(&after));
    assert!(
        to.len() * 10 < from.len() * 8,
        "{} {}",
        from.len(),
        to.len()
    );
    // What stands on both sides stays on both sides.
    assert!(
        both(&to) + 3 >= both(&from),
        "{} {}",
        both(&from),
        both(&to)
    );
    let hectares =
        |deel: &Deel| -> u64 { deel.vlakken.iter().map(Vlak::hectares).map(u64::from).sum() };
    assert!(hectares(&before).abs_diff(hectares(&after)) * 200 < hectares(&before));
}

#[test]
fn a_border_is_simplified_alike_from_both_sides() {
    let at = |lat: i32, lon: i32| Punt::new(52_000_000 + lat * 100, 5_000_000 + lon * 100).unwrap();
    // A crooked border between two squares, walked up by one and down by the other, which
    // begins elsewhere.
    let border: Vec<Punt> = (0..=100)
        .map(|n| at(n, 100 + (n * 7) % 5 + n / 9))
        .collect();
    let vlak = |naam: &str, rand: Vec<Punt>| Vlak {
        soort: Vlaksoort::Buurt,
        code: String::new(),
        naam: naam.to_owned(),
        gemeente: "Rhenen".to_owned(),
        delen: vec![Veelhoek {
            rand,
            gaten: Vec::new(),
        }],
    };
    let mut west = border.clone();
    west.extend([at(100, 0), at(0, 0)]);
    let mut east: Vec<Punt> = border.iter().rev().copied().collect();
    east.extend([at(0, 300), at(100, 300)]);
    east.rotate_left(50);
    let deel = Deel {
        bron: Bron::Cbs,
        postcodes: Vec::new(),
        vlakken: vec![vlak("Oost", east), vlak("West", west)],
    };
    let simple = deel.simplified();
    let points = |at: usize| -> BTreeSet<Punt> {
        simple.vlakken[at].delen[0].rand.iter().copied().collect()
    };
    let ends = [at(100, 0), at(0, 0), at(0, 300), at(100, 300)];
    let without = |at: usize| {
        points(at)
            .into_iter()
            .filter(|p| !ends.contains(p))
            .collect::<Vec<_>>()
    };
    assert_eq!(without(0), without(1));
    assert!((2..60).contains(&without(0).len()), "{}", without(0).len());
}

#[test]
fn a_file_of_many_is_cut_by_municipality_and_a_large_one_in_halves() {
    let mut deel = Deel {
        bron: Bron::Bag,
        postcodes: Vec::new(),
        vlakken: Vec::new(),
    };
    let mut seed = 7u32;
    for cijfers in 1011..1111 {
        for letter in 0..400u32 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let letters = [b'A' + (letter / 20) as u8, b'A' + (letter % 20) as u8];
            let Ok(postcode) = Postcode::new(cijfers, Some(letters)) else {
                continue;
            };
            let far = (seed >> 12) as i32 % 90_000;
            deel.postcodes.push(Postcodepunt {
                postcode,
                punt: Punt::new(52_300_000 + far, 4_800_000 + far * 7 % 90_000).unwrap(),
                plaats: "Groot".to_owned(),
                gemeente: if cijfers < 1016 { "Klein" } else { "Groot" }.to_owned(),
            });
        }
    }
    let packed = pack(&deel);
    let names: Vec<&str> = packed.iter().map(|one| one.gemeente.as_str()).collect();
    assert!(names.len() > 2 && names.is_sorted(), "{names:?}");
    assert_eq!(names.iter().filter(|name| **name == "Klein").count(), 1);
    let mut back: Vec<Postcodepunt> = Vec::new();
    for one in &packed {
        assert!(one.tekst.len() <= LANGST);
        back.extend(unpack(&one.tekst).unwrap().postcodes);
    }
    back.sort_by_key(|one| one.postcode);
    assert_eq!(back, deel.simplified().postcodes);
}

#[test]
fn the_form_is_pinned() {
    let deel = Deel {
        bron: Bron::GeoNames,
        postcodes: vec![Postcodepunt {
            postcode: Postcode::parse("3911 AB").unwrap(),
            punt: Punt::new(51_965_840, 5_570_190).unwrap(),
            plaats: "Rhenen".to_owned(),
            gemeente: "Rhenen".to_owned(),
        }],
        vlakken: Vec::new(),
    };
    let packed = pack(&deel);
    assert_eq!(packed[0].gemeente, "Rhenen");
    let bytes = base64::decode_strict(&packed[0].tekst).unwrap();
    assert_eq!(bytes[0], 1);
    let body = deflate::inflate(&bytes[1..], 1000).unwrap();
    // GeoNames, one name, one postcode: 3911 × 677 + 2, 519658, 55702, names 0 and 0.
    let pinned = [
        0, 1, 6, b'R', b'h', b'e', b'n', b'e', b'n', 1, 0xC5, 0xCD, 0xA1, 1, 0xD4, 0xB7, 0x3F,
        0xAC, 0xE6, 6, 0, 0, 0,
    ];
    assert_eq!(body, pinned);
}

#[test]
fn what_is_no_part_is_a_fault() {
    assert_eq!(unpack(""), Err(PakFout::Vorm));
    assert_eq!(unpack("*"), Err(PakFout::Vorm));
    assert_eq!(unpack(&"A".repeat(LANGST + 4)), Err(PakFout::Vorm));
    assert_eq!(unpack(&base64::encode(&[2, 0, 0])), Err(PakFout::Nieuwer));
    let with = |body: &[u8]| {
        unpack(&base64::encode(
            &[&[1], deflate::compress(body).as_slice()].concat(),
        ))
    };
    assert!(with(&[0, 0, 0, 0]).is_ok());
    for body in [
        &[9, 0, 0, 0][..],
        // A trailing byte; more names than bytes; a name with a sign that cannot be seen.
        &[0, 0, 0, 0, 0],
        &[0, 0xFF, 0xFF, 0xFF, 0x7F],
        &[0, 1, 1, 7, 0, 0],
        // A postcode twice (a difference of nothing); a number of more than 32 bits.
        &[
            0, 1, 0, 2, 0xC5, 0xCD, 0xA1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ],
        &[0xFF, 0xFF, 0xFF, 0xFF, 0x10],
    ] {
        assert_eq!(with(body), Err(PakFout::Vorm), "{body:?}");
    }
    assert_eq!(with(&vec![0; UNPACKED + 1]), Err(PakFout::Vorm));
}

proptest! {
    #[test]
    fn what_is_packed_unpacks_to_what_was_simplified(deel in proef::delen()) {
        let simple = deel.simplified();
        prop_assert_eq!(unpack(&encode(&simple)), Ok(simple.clone()));
        let (mut codes, mut outlines) = (Vec::new(), 0);
        for one in pack(&deel) {
            let part = unpack(&one.tekst).unwrap();
            codes.extend(part.postcodes);
            outlines += part.vlakken.len();
        }
        codes.sort_by_key(|one| one.postcode);
        prop_assert_eq!((codes, outlines), (simple.postcodes, simple.vlakken.len()));
    }

    #[test]
    fn the_order_of_a_file_makes_no_difference(deel in proef::delen()) {
        let mut turned = deel.clone();
        turned.postcodes.dedup_by_key(|one| one.postcode);
        let straight = turned.clone();
        let codes: BTreeSet<_> = straight.postcodes.iter().map(|one| one.postcode).collect();
        prop_assume!(codes.len() == straight.postcodes.len());
        turned.postcodes.reverse();
        prop_assert_eq!(pack(&turned), pack(&straight));
    }

    #[test]
    fn any_bytes_give_an_answer(body in prop::collection::vec(0u8..=255, 0..200), text: String) {
        let _ = unpack(&text);
        let _ = decode(&body);
    }

    #[test]
    fn a_damaged_part_is_a_fault_or_a_part_and_never_a_panic(
        deel in proef::delen(), at: prop::sample::Index, byte: u8, cut: prop::sample::Index,
    ) {
        let packed = base64::decode_strict(&encode(&deel.simplified())).unwrap();
        let mut body = deflate::inflate(&packed[1..], UNPACKED).unwrap();
        prop_assert_eq!(decode(&body[..cut.index(body.len())]), None);
        let place = at.index(body.len());
        body[place] = byte;
        let _ = decode(&body);
    }
}
