//! Rows to postcodes, each once: in degrees, doubles settled, households left out, and a middle
//! for four digits of which only six-character ones are given.

use super::kolommen::Belofte;
use super::namen::gemeente;
use super::stelsel::Peiling;
use super::tabel::{Lezing, Rij};
use super::{Bestandsfout, HUISHOUDEN, Oogst, Opmerking, Reden, Soort, Telling, short};
use crate::domain::Postcode;
use crate::gebied::{Bron, Deel, Postcodepunt, Precisie, Punt, meters_between};
use crate::order;

/// How far a double may lie from its nearest neighbour to be believed, in metres.
const NEAR_4: u32 = 15_000;
const NEAR_6: u32 = 3_000;
/// Addresses of one six-character postcode lie no further from their middle, in metres: it is a
/// street or a piece of one, a long road in the country at most.
const WIDE_6: u32 = 2_000;
/// So many rows of one postcode are weighed against each other; real files have a handful.
const PATIENCE: usize = 100;
/// How far in number a four-digit postcode may be from another to count as its neighbour.
const NEIGHBOURS: u16 = 10;

/// A row with its place.
#[derive(Debug, Clone, Copy)]
struct Plek {
    rij: Rij,
    punt: Punt,
}

/// A postcode with its place and what it stands for.
#[derive(Debug, Clone, Copy)]
struct Ingang {
    postcode: Postcode,
    punt: Punt,
    aantal: Option<u32>,
    plaats: u16,
    gemeente: u16,
}

/// Postcodes out of rows.
pub(super) fn collect(mut lezing: Lezing) -> Result<Oogst, Bestandsfout> {
    let mut peiling = Peiling::default();
    for rij in &lezing.rijen {
        peiling.add(rij.paar);
    }
    let Some(stelsel) = peiling.stelsel() else {
        return Err(Bestandsfout::BuitenNederland {
            buiten: peiling.buiten,
            binnen: peiling.binnen(),
            stelsel: None,
        });
    };
    let mut opmerkingen = Vec::new();
    let belofte = lezing.kolommen.belofte;
    for (holds, opmerking) in [
        (stelsel.omgewisseld, Opmerking::Omgewisseld),
        (
            stelsel.rd && belofte == Belofte::Graden,
            Opmerking::RdAlsGraden,
        ),
        (
            !stelsel.rd && belofte == Belofte::Rd,
            Opmerking::GradenAlsRd,
        ),
        (lezing.komma, Opmerking::DecimaleKomma),
    ] {
        if holds {
            opmerkingen.push(opmerking);
        }
    }
    opmerkingen.extend(
        lezing
            .afgebroken
            .map(|regel| Opmerking::Afgebroken { regel }),
    );
    let mut plekken = Vec::with_capacity(lezing.rijen.len());
    for rij in std::mem::take(&mut lezing.rijen) {
        match stelsel.punt(rij.paar) {
            Some(punt) => plekken.push(Plek { rij, punt }),
            None => {
                let reden = if Peiling::lies_somewhere(rij.paar).is_some() {
                    Reden::AnderStelsel
                } else {
                    Reden::BuitenNederland
                };
                let postcode = rij.postcode.to_string();
                lezing.weg.add(reden, rij.regel, &postcode);
            }
        }
    }
    order::sort_by_key(&mut plekken, |plek| plek.rij.postcode);
    if looks_like_addresses(&lezing, &plekken) {
        lezing.soort = Soort::Adressen;
    }
    let ingangen = settle(&mut lezing, &plekken, &mut opmerkingen);
    Ok(finish(lezing, ingangen, opmerkingen, stelsel.rd))
}

/// Rows that give the same postcodes over and over are addresses whose street was left out; what
/// they count is not addresses then.
fn looks_like_addresses(lezing: &Lezing, plekken: &[Plek]) -> bool {
    let different = plekken.chunk_by(same).count();
    lezing.soort == Soort::Postcodes && plekken.len() >= 3 * different
}

fn same(a: &Plek, b: &Plek) -> bool {
    a.rij.postcode == b.rij.postcode
}

/// Each postcode once, in order.
fn settle(lezing: &mut Lezing, plekken: &[Plek], opmerkingen: &mut Vec<Opmerking>) -> Vec<Ingang> {
    let mut ingangen = Vec::new();
    let mut torn = Vec::new();
    let mut wide: Option<(u32, Postcode, u32)> = None;
    let mut merged: Option<(u32, Postcode)> = None;
    for group in plekken.chunk_by(same) {
        let Some(ingang) = middle(group, lezing.soort == Soort::Adressen) else {
            continue;
        };
        let spread = group
            .iter()
            .map(|plek| meters_between(plek.punt, ingang.punt));
        let spread = spread.max();
        if group.len() == 1 || lezing.soort == Soort::Adressen {
            let reach = match ingang.postcode.letters() {
                Some(_) => WIDE_6,
                None => NEAR_4,
            };
            if let Some(meters) = spread.filter(|meters| *meters > reach) {
                let (many, _, most) = wide.get_or_insert((0, ingang.postcode, 0));
                *many += 1;
                *most = meters.max(*most);
            }
            ingangen.push(ingang);
        } else if spread <= Some(precision(ingang.postcode).marge()) {
            ingangen.push(ingang);
            merged.get_or_insert((0, ingang.postcode)).0 += 1;
        } else {
            torn.push(group);
        }
    }
    if let Some((aantal, postcode, meters)) = wide {
        opmerkingen.push(Opmerking::Verspreid {
            aantal,
            voorbeeld: postcode.to_string(),
            meters,
        });
    }
    if let Some((aantal, postcode)) = merged {
        opmerkingen.push(Opmerking::Samengenomen {
            aantal,
            voorbeeld: postcode.to_string(),
        });
    }
    let mut rows = Vec::new();
    for plek in plekken {
        let plaats = usize::from(plek.rij.plaats);
        if rows.len() <= plaats {
            rows.resize(plaats + 1, 0);
        }
        if let Some(rows) = rows.get_mut(plaats) {
            *rows += 1;
        }
    }
    let mut chosen = Vec::new();
    let mut apart: Option<(u32, Postcode, u32)> = None;
    for group in torn {
        let Some(first) = group.first() else { continue };
        let postcode = first.rij.postcode;
        let Some(plek) = likely(group, &ingangen, &rows) else {
            let regel = first.rij.regel;
            lezing
                .weg
                .add(Reden::TweeKeer, regel, &postcode.to_string());
            continue;
        };
        chosen.extend(middle(&[*plek], false));
        let far = group
            .iter()
            .map(|each| meters_between(each.punt, plek.punt));
        let apart = apart.get_or_insert((0, postcode, 0));
        apart.0 += 1;
        apart.2 = apart.2.max(far.max().unwrap_or(0));
    }
    if let Some((aantal, postcode, meters)) = apart {
        opmerkingen.push(Opmerking::Gekozen {
            aantal,
            voorbeeld: postcode.to_string(),
            meters,
        });
        ingangen.extend(chosen);
        order::sort_by_key(&mut ingangen, |ingang| ingang.postcode);
    }
    ingangen
}

/// One of several rows of a postcode: of addresses the median, else the mean. A household named
/// twice is still one: a house at one place counts once, whatever follows its number, and of
/// other doubles the largest row counts, never their sum.
fn middle(group: &[Plek], addresses: bool) -> Option<Ingang> {
    let first = group.first()?;
    let punten: Vec<Punt> = group.iter().map(|plek| plek.punt).collect();
    let (punt, aantal) = if addresses {
        let mut houses: Vec<_> = group
            .iter()
            .map(|plek| (plek.rij.huis, plek.punt))
            .collect();
        order::sort(&mut houses);
        // Without a number nobody can tell.
        houses.dedup_by(|a, b| a == b && a.0 > 0);
        (median(&punten)?, u32::try_from(houses.len()).ok())
    } else {
        let most = group.iter().filter_map(|plek| plek.rij.aantal).max();
        (mean(punten.iter().map(|punt| (*punt, 1)))?, most)
    };
    Some(Ingang {
        postcode: first.rij.postcode,
        punt,
        aantal,
        plaats: commonest(group.iter().map(|plek| (plek.rij.plaats, 1))),
        gemeente: commonest(group.iter().map(|plek| (plek.rij.gemeente, 1))),
    })
}

/// Which of several rows of a postcode to believe: only those near a neighbour (another of its
/// four digits, or one of nearly the same number), and of these the one whose place bears the
/// fewest rows. A village has its own postcode and is named a second time by the town next to it,
/// rarely the other way round: in Drenthe this is right for 13 of GeoNames' 15.
fn likely<'a>(group: &'a [Plek], ingangen: &[Ingang], rows: &[u32]) -> Option<&'a Plek> {
    let postcode = group.first()?.rij.postcode;
    let six = postcode.letters().is_some();
    let (reach, limit) = if six {
        (0, NEAR_6)
    } else {
        (NEIGHBOURS, NEAR_4)
    };
    let low = postcode.cijfers().saturating_sub(reach);
    let high = postcode.cijfers().saturating_add(reach);
    let start = ingangen.partition_point(|ingang| ingang.postcode.cijfers() < low);
    let near = ingangen.iter().skip(start);
    let near: Vec<Punt> = near
        .take_while(|ingang| ingang.postcode.cijfers() <= high)
        .filter(|ingang| ingang.postcode.letters().is_some() == six)
        .map(|ingang| ingang.punt)
        .collect();
    let candidates = group.iter().take(PATIENCE).filter_map(|plek| {
        let nearest = near.iter().map(|punt| meters_between(*punt, plek.punt));
        let meters = nearest.min().filter(|meters| *meters <= limit)?;
        let rows = rows.get(usize::from(plek.rij.plaats));
        Some((rows.copied().unwrap_or(0), meters, plek))
    });
    let best = candidates.min_by_key(|(rows, meters, _)| (*rows, *meters));
    best.map(|(_, _, plek)| plek)
}

fn precision(postcode: Postcode) -> Precisie {
    match postcode.letters() {
        Some(_) => Precisie::Postcode6,
        None => Precisie::Postcode4,
    }
}

/// The middle value of each axis.
fn median(punten: &[Punt]) -> Option<Punt> {
    let middle = |axis: fn(Punt) -> i32| {
        let mut values: Vec<i32> = punten.iter().map(|punt| axis(*punt)).collect();
        order::sort(&mut values);
        values.get(values.len() / 2).copied()
    };
    Punt::new(middle(Punt::lat)?, middle(Punt::lon)?)
}

fn mean(punten: impl Iterator<Item = (Punt, u32)>) -> Option<Punt> {
    let (mut lat, mut lon, mut weight) = (0, 0, 0);
    for (punt, times) in punten {
        let times = i64::from(times);
        lat += i64::from(punt.lat()) * times;
        lon += i64::from(punt.lon()) * times;
        weight += times;
    }
    let mean = |sum: i64| i32::try_from(sum.checked_div(weight)?).ok();
    Punt::new(mean(lat)?, mean(lon)?)
}

/// The name that stands for most; the first of equals.
fn commonest(names: impl Iterator<Item = (u16, u32)>) -> u16 {
    let mut tally: Vec<(u16, u32)> = Vec::new();
    for (name, times) in names {
        let known = tally.len();
        match tally.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count = count.saturating_add(times),
            None if known < PATIENCE => tally.push((name, times)),
            None => {}
        }
    }
    let most = tally.iter().map(|(_, count)| *count).max();
    let found = tally.iter().find(|(_, count)| Some(*count) == most);
    found.map_or(0, |(name, _)| *name)
}

/// Leaves households out, adds the middles of four digits, and writes the names in full.
fn finish(
    mut lezing: Lezing,
    ingangen: Vec<Ingang>,
    opmerkingen: Vec<Opmerking>,
    uit_rd: bool,
) -> Oogst {
    let mut telling = Telling {
        rijen: lezing.gelezen,
        ..Telling::default()
    };
    let mut postcodes = Vec::with_capacity(ingangen.len());
    for of_four in ingangen.chunk_by(|a, b| a.postcode.cijfers() == b.postcode.cijfers()) {
        let own = of_four.iter().any(|each| each.postcode.letters().is_none());
        if let Some(ingang) = derive(of_four).filter(|_| !own) {
            telling.afgeleid += 1;
            telling.viercijferig += 1;
            postcodes.push(lezing.in_full(&ingang));
        }
        for ingang in of_four {
            let six = ingang.postcode.letters().is_some();
            telling.adressen = telling.adressen.saturating_add(ingang.aantal.unwrap_or(0));
            if six && ingang.aantal.is_some_and(|aantal| aantal <= HUISHOUDEN) {
                let name = ingang.postcode.to_string();
                lezing.weg.add(Reden::Huishouden, 0, &name);
                continue;
            }
            *(if six {
                &mut telling.zescijferig
            } else {
                &mut telling.viercijferig
            }) += 1;
            postcodes.push(lezing.in_full(ingang));
        }
    }
    let bron = match lezing.soort {
        Soort::GeoNames => Bron::GeoNames,
        Soort::Adressen => Bron::Bag,
        Soort::Postcodes | Soort::Vlakken => Bron::Eigen,
    };
    Oogst {
        deel: Deel {
            bron,
            postcodes,
            vlakken: Vec::new(),
        },
        soort: lezing.soort,
        uit_rd,
        telling,
        weggelaten: lezing.weg.0,
        opmerkingen,
    }
}

/// The four digits of six-character postcodes, weighed by their addresses; not when that would
/// be one household after all.
fn derive(of_four: &[Ingang]) -> Option<Ingang> {
    let first = of_four.first()?;
    let weight = |ingang: &Ingang| ingang.aantal.unwrap_or(1);
    let known = of_four.iter().all(|ingang| ingang.aantal.is_some());
    let sum: u64 = of_four.iter().map(|each| u64::from(weight(each))).sum();
    if known && sum <= u64::from(HUISHOUDEN) {
        return None;
    }
    Some(Ingang {
        postcode: Postcode::parse(&first.postcode.cijfers().to_string()).ok()?,
        punt: mean(of_four.iter().map(|each| (each.punt, weight(each))))?,
        aantal: None,
        plaats: commonest(of_four.iter().map(|each| (each.plaats, weight(each)))),
        gemeente: commonest(of_four.iter().map(|each| (each.gemeente, weight(each)))),
    })
}

impl Lezing {
    fn in_full(&self, ingang: &Ingang) -> Postcodepunt {
        Postcodepunt {
            postcode: ingang.postcode,
            punt: ingang.punt,
            plaats: short(self.namen.get(ingang.plaats)),
            gemeente: short(gemeente(self.namen.get(ingang.gemeente))),
        }
    }
}
