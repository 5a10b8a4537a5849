//! Times of region data: unpacking and laying out a table of 4,000 postcodes with 2,600 of six
//! characters, and looking up in it. `cargo bench --bench gebied` prints one line each; nothing
//! is judged here.

#![allow(clippy::expect_used)]

use koppelbord::domain::{Bron, Postcode, Punt, Waar};
use koppelbord::gebied::{Deel, Gebied, Postcodepunt, Veelhoek, Vlak, Vlaksoort, pack, unpack};
use std::hint::black_box;
use std::time::Instant;

/// Rounds of which the mean is told.
const ROUNDS: u32 = 200_000;

fn at(number: i32) -> Punt {
    let (lat, lon) = (number * 7919 % 2_000_000, number * 104_729 % 3_000_000);
    Punt::new(51_000_000 + lat.abs(), 4_000_000 + lon.abs()).expect("a point")
}

fn deel() -> Deel {
    let mut postcodes = Vec::new();
    let mut add = |cijfers: u16, letters, number| {
        postcodes.push(Postcodepunt {
            postcode: Postcode::new(cijfers, letters).expect("a postcode"),
            punt: at(number),
            plaats: format!("Plaats {}", number % 300),
            gemeente: "Vlierwaard".to_owned(),
        });
    };
    for number in 0..4000u16 {
        add(1000 + number, None, i32::from(number));
    }
    for number in 0..2600u16 {
        let letters = [b'A' + (number % 13) as u8, b'A' + (number % 20) as u8];
        add(7901 + number / 260, Some(letters), 5000 + i32::from(number));
    }
    let mut vlakken = Vec::new();
    for number in 0..50i32 {
        let south = 52_000_000 + number / 10 * 20_000;
        let west = 5_000_000 + number % 10 * 30_000;
        let corner = |up, aside| Punt::new(south + up, west + aside).expect("a point");
        vlakken.push(Vlak {
            soort: Vlaksoort::Buurt,
            code: String::new(),
            naam: format!("Buurt {number}"),
            gemeente: "Vlierwaard".to_owned(),
            delen: vec![Veelhoek {
                rand: vec![
                    corner(0, 0),
                    corner(0, 30_000),
                    corner(20_000, 30_000),
                    corner(20_000, 0),
                ],
                gaten: Vec::new(),
            }],
        });
    }
    Deel {
        bron: Bron::Eigen,
        postcodes,
        vlakken,
    }
}

fn main() {
    let deel = deel();
    let begin = Instant::now();
    let packed = pack(&deel);
    println!("pack: {:?} in {} parts", begin.elapsed(), packed.len());
    let begin = Instant::now();
    let unpack = |one: &koppelbord::gebied::Pakket| unpack(&one.tekst).expect("a part");
    let delen: Vec<Deel> = packed.iter().map(unpack).collect();
    println!("unpack: {:?}", begin.elapsed());
    let begin = Instant::now();
    let gebied = Gebied::pilots().with(&delen);
    println!("lay out: {:?}", begin.elapsed());
    let codes: Vec<Postcode> = gebied.ingangen().map(|(code, _)| code).collect();
    let mut next = (0..codes.len()).map(|n| n * 7919 % codes.len()).cycle();
    let mut code = || {
        codes
            .get(next.next().unwrap_or_default())
            .copied()
            .expect("one")
    };
    let time = |name: &str, look: &mut dyn FnMut()| {
        let begin = Instant::now();
        (0..ROUNDS).for_each(|_| look());
        println!("{name}: {:?}", begin.elapsed() / ROUNDS);
    };
    time("find a postcode", &mut || {
        black_box(gebied.find(black_box(code())));
    });
    time("distance of two postcodes", &mut || {
        let one = codes.first().copied().expect("one");
        black_box(gebied.distance(black_box(one), black_box(code())));
    });
    let mut number = 0;
    time("find a point, with its buurt and postcode", &mut || {
        number = (number + 1) % 20_000;
        black_box(gebied.plek(&Waar::Punt(at(number))));
    });
}
