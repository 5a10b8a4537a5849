//! Parts of region data as text, small enough to be kept with the shared data: on a grid, as
//! differences, deflated, in base64. Written the same on every machine; whatever is read, the
//! answer is a part or a fault, with bounds on what it may take.
//!
//! Bytes (docs/formats.md): version (1), then deflated: source, names, postcodes in columns,
//! outlines.

use super::vereenvoudig::{NAAM, Stip, punt, stip};
use super::{Bron, Deel, Postcodepunt, Punt, Veelhoek, Vlak, Vlaksoort};
use crate::bytes::{base64, deflate};
use crate::domain::{Pak, Postcode};
use crate::order;

const LANGST: usize = Pak::LANGST;
const VERSION: u8 = 1;
/// No part is larger once it is unpacked, in bytes.
const UNPACKED: usize = 1 << 20;
const BRONNEN: [Bron; 4] = [Bron::GeoNames, Bron::Cbs, Bron::Bag, Bron::Eigen];
const SOORTEN: [Vlaksoort; 3] = [Vlaksoort::Gemeente, Vlaksoort::Wijk, Vlaksoort::Buurt];
/// Six-character postcodes between two sets of four digits, and one for the digits alone.
const LETTERS: u32 = 26 * 26 + 1;

/// Why a text is no packed part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PakFout {
    /// Damaged, too large, or something else.
    Vorm,
    /// Packed by a newer program.
    Nieuwer,
}

/// A part, packed, of one municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pakket {
    /// Its municipality; empty when the source does not tell.
    pub gemeente: String,
    /// As it is kept.
    pub tekst: String,
}

/// Simplifies and packs: a text for each municipality, and more than one where one would be
/// longer than [`Pak::LANGST`]. Only a single outline can still be too long.
#[must_use]
pub fn pack(deel: &Deel) -> Vec<Pakket> {
    let deel = deel.simplified();
    let mut names: Vec<String> = Vec::new();
    names.extend(deel.postcodes.iter().map(|one| one.gemeente.clone()));
    names.extend(deel.vlakken.iter().map(|vlak| vlak.of().to_owned()));
    order::sort(&mut names);
    names.dedup();
    let mut out = Vec::new();
    for gemeente in names {
        let postcodes = deel.postcodes.iter().filter(|one| one.gemeente == gemeente);
        let vlakken = deel.vlakken.iter().filter(|vlak| vlak.of() == gemeente);
        let part = Deel {
            bron: deel.bron,
            postcodes: postcodes.cloned().collect(),
            vlakken: vlakken.cloned().collect(),
        };
        halves(part, &mut |tekst| {
            out.push(Pakket {
                gemeente: gemeente.clone(),
                tekst,
            });
        });
    }
    out
}

/// Packs a part, or its halves when it is too long.
fn halves(mut deel: Deel, put: &mut dyn FnMut(String)) {
    let tekst = encode(&deel);
    if tekst.len() <= LANGST || deel.postcodes.len() + deel.vlakken.len() < 2 {
        put(tekst);
        return;
    }
    let half = Deel {
        bron: deel.bron,
        postcodes: deel.postcodes.split_off(deel.postcodes.len().div_ceil(2)),
        vlakken: deel.vlakken.split_off(deel.vlakken.len() / 2),
    };
    halves(deel, put);
    halves(half, put);
}

/// Packs what was simplified before.
fn encode(deel: &Deel) -> String {
    let mut names: Vec<&str> = Vec::new();
    for one in &deel.postcodes {
        names.extend([one.plaats.as_str(), &one.gemeente]);
    }
    for vlak in &deel.vlakken {
        names.extend([vlak.naam.as_str(), &vlak.gemeente, &vlak.code]);
    }
    order::sort(&mut names);
    names.dedup();
    let mut out = Schrijver::default();
    out.small(BRONNEN.iter().position(|bron| *bron == deel.bron));
    out.count(names.len());
    for name in &names {
        out.count(name.len());
        out.bytes.extend(name.bytes());
    }
    let number = |name: &str| names.binary_search(&name).unwrap_or_default();
    out.count(deel.postcodes.len());
    let mut before = 0;
    for one in &deel.postcodes {
        let key = key(one.postcode);
        out.number(key.saturating_sub(before));
        before = key;
    }
    // Latitudes stand together, and longitudes: so they deflate better than in turn.
    for axis in [|s: Stip| s.0, |s: Stip| s.1] {
        let mut before = 0;
        for one in &deel.postcodes {
            let at = axis(stip(one.punt));
            out.signed(at - before);
            before = at;
        }
    }
    let names_of: [fn(&Postcodepunt) -> &str; 2] = [|p| &p.plaats, |p| &p.gemeente];
    for name in names_of {
        for one in &deel.postcodes {
            out.count(number(name(one)));
        }
    }
    out.count(deel.vlakken.len());
    let mut before = (0, 0);
    for vlak in &deel.vlakken {
        out.small(SOORTEN.iter().position(|soort| *soort == vlak.soort));
        for name in [&vlak.code, &vlak.naam, &vlak.gemeente] {
            out.count(number(name));
        }
        out.count(vlak.delen.len());
        for deel in &vlak.delen {
            out.count(deel.gaten.len());
            out.ring(&deel.rand, &mut before);
            for gat in &deel.gaten {
                out.ring(gat, &mut before);
            }
        }
    }
    let packed = [&[VERSION], deflate::compress(&out.bytes).as_slice()].concat();
    base64::encode(&packed)
}

fn key(postcode: Postcode) -> u32 {
    let letters = postcode.letters().map_or(0, |[a, b]| {
        1 + u32::from(a.saturating_sub(b'A')) * 26 + u32::from(b.saturating_sub(b'A'))
    });
    u32::from(postcode.cijfers()) * LETTERS + letters
}

fn postcode(key: u32) -> Option<Postcode> {
    let cijfers = u16::try_from(key / LETTERS).ok()?;
    let letter = |value: u32| u8::try_from(value).ok().map(|v| b'A' + v);
    let letters = match (key % LETTERS).checked_sub(1) {
        None => None,
        Some(value) => Some([letter(value / 26)?, letter(value % 26)?]),
    };
    Postcode::new(cijfers, letters).ok()
}

#[derive(Default)]
struct Schrijver {
    bytes: Vec<u8>,
}

impl Schrijver {
    /// Seven bits a byte, the lowest first.
    fn number(&mut self, mut value: u32) {
        while value > 127 {
            self.bytes.push((value & 127) as u8 | 128);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    fn count(&mut self, value: usize) {
        self.number(u32::try_from(value).unwrap_or(u32::MAX));
    }

    fn small(&mut self, place: Option<usize>) {
        self.count(place.unwrap_or_default());
    }

    /// Small numbers below and above zero alike.
    fn signed(&mut self, value: i32) {
        self.number(((value << 1) ^ (value >> 31)).cast_unsigned());
    }

    fn ring(&mut self, ring: &[Punt], before: &mut Stip) {
        self.count(ring.len());
        for punt in ring {
            let at = stip(*punt);
            self.signed(at.0 - before.0);
            self.signed(at.1 - before.1);
            *before = at;
        }
    }
}

/// Unpacks a part.
///
/// # Errors
/// See [`PakFout`].
pub fn unpack(tekst: &str) -> Result<Deel, PakFout> {
    if tekst.len() > LANGST {
        return Err(PakFout::Vorm);
    }
    let bytes = base64::decode_strict(tekst).map_err(|_| PakFout::Vorm)?;
    match bytes.split_first() {
        Some((&VERSION, rest)) => {
            let body = deflate::inflate(rest, UNPACKED).map_err(|_| PakFout::Vorm)?;
            decode(&body).ok_or(PakFout::Vorm)
        }
        Some((version, _)) if *version > VERSION => Err(PakFout::Nieuwer),
        _ => Err(PakFout::Vorm),
    }
}

fn decode(body: &[u8]) -> Option<Deel> {
    let mut from = Lezer { rest: body };
    let bron = *BRONNEN.get(from.count()?)?;
    let mut names = Vec::new();
    for _ in 0..from.length()? {
        let length = from.length()?;
        let (name, rest) = from.rest.split_at_checked(length)?;
        from.rest = rest;
        let name = std::str::from_utf8(name).ok()?;
        if length > NAAM || name.chars().any(char::is_control) {
            return None;
        }
        names.push(name);
    }
    let name = |at: usize| names.get(at).map(|name| (*name).to_owned());
    let total = from.length()?;
    let mut keys = Vec::with_capacity(total);
    let mut at = 0u32;
    for _ in 0..total {
        let more = from.number()?;
        at = at.checked_add(more).filter(|_| more > 0)?;
        keys.push(postcode(at)?);
    }
    let [lats, lons] = [from.column(total)?, from.column(total)?];
    let mut columns = [Vec::with_capacity(total), Vec::with_capacity(total)];
    for column in &mut columns {
        for _ in 0..total {
            column.push(name(from.count()?)?);
        }
    }
    let [plaatsen, gemeenten] = columns;
    let mut postcodes = Vec::with_capacity(total);
    let places = lats.into_iter().zip(lons);
    let said = plaatsen.into_iter().zip(gemeenten);
    for ((postcode, place), (plaats, gemeente)) in keys.into_iter().zip(places).zip(said) {
        let punt = punt(place)?;
        postcodes.push(Postcodepunt {
            postcode,
            punt,
            plaats,
            gemeente,
        });
    }
    let mut vlakken = Vec::new();
    let mut before = (0, 0);
    for _ in 0..from.length()? {
        let soort = *SOORTEN.get(from.count()?)?;
        let [code, naam, gemeente] = [
            name(from.count()?)?,
            name(from.count()?)?,
            name(from.count()?)?,
        ];
        let mut delen = Vec::new();
        for _ in 0..from.length().filter(|parts| *parts > 0)? {
            let holes = from.length()?;
            let rand = from.ring(&mut before)?;
            let mut gaten = Vec::new();
            for _ in 0..holes {
                gaten.push(from.ring(&mut before)?);
            }
            delen.push(Veelhoek { rand, gaten });
        }
        vlakken.push(Vlak {
            soort,
            code,
            naam,
            gemeente,
            delen,
        });
    }
    from.rest.is_empty().then_some(Deel {
        bron,
        postcodes,
        vlakken,
    })
}

struct Lezer<'a> {
    rest: &'a [u8],
}

impl Lezer<'_> {
    fn number(&mut self) -> Option<u32> {
        let mut value = 0u32;
        for shift in [0, 7, 14, 21, 28] {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            let bits = u32::from(byte & 127);
            if shift == 28 && bits > 15 {
                return None;
            }
            value |= bits << shift;
            if *byte < 128 {
                return Some(value);
            }
        }
        None
    }

    fn count(&mut self) -> Option<usize> {
        self.number().and_then(|value| usize::try_from(value).ok())
    }

    /// A count of things that take a byte each at least: so no number makes us ask for memory
    /// that the bytes cannot fill.
    fn length(&mut self) -> Option<usize> {
        self.count().filter(|count| *count <= self.rest.len())
    }

    fn signed(&mut self) -> Option<i32> {
        let value = self.number()?;
        Some((value >> 1).cast_signed() ^ -(value & 1).cast_signed())
    }

    fn column(&mut self, total: usize) -> Option<Vec<i32>> {
        let mut column = Vec::with_capacity(total);
        let mut at = 0i32;
        for _ in 0..total {
            at = at.checked_add(self.signed()?)?;
            column.push(at);
        }
        Some(column)
    }

    fn ring(&mut self, before: &mut Stip) -> Option<Vec<Punt>> {
        let count = self.length().filter(|count| *count >= 3)?;
        let mut ring = Vec::with_capacity(count);
        for _ in 0..count {
            let lat = before.0.checked_add(self.signed()?)?;
            let lon = before.1.checked_add(self.signed()?)?;
            *before = (lat, lon);
            ring.push(punt((lat, lon))?);
        }
        Some(ring)
    }
}

#[cfg(test)]
#[path = "pak_tests.rs"]
mod tests;
