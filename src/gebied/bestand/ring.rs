//! One ring of an outline: whether it can be drawn. A ring that crosses itself has no inside that
//! one can be sure of.

use super::Reden;
use crate::gebied::{Punt, afstand::square_meters};
use crate::order;

/// The smallest ring that is kept, in square metres: less is a splinter left by a computation.
const SMALLEST: f64 = 500.0;
/// How many pairs of sides are compared at most; a province needs a tenth of it.
const PATIENCE: u32 = 50_000_000;

type Side = (Punt, Punt);

/// Takes a ring as it was drawn, without what is repeated in it.
pub(super) fn ring(mut punten: Vec<Punt>) -> Result<Vec<Punt>, Reden> {
    punten.dedup();
    if punten.first() == punten.last() {
        punten.pop();
    }
    if punten.len() < 3 || area(&punten) < SMALLEST {
        return Err(Reden::TeKlein);
    }
    if crosses_itself(&punten) {
        return Err(Reden::KruistZichzelf);
    }
    Ok(punten)
}

/// The sides, the closing one too.
fn sides(punten: &[Punt]) -> impl Iterator<Item = Side> {
    let next = punten.iter().cycle().skip(1);
    punten.iter().zip(next).map(|(a, b)| (*a, *b))
}

/// Twice the area of a triangle in square micro-degrees: above nought when `c` lies left of the
/// line from `a` to `b`.
fn turn(a: Punt, b: Punt, c: Punt) -> i64 {
    let less = |p: i32, q: i32| i64::from(p) - i64::from(q);
    less(b.lon(), a.lon()) * less(c.lat(), a.lat())
        - less(b.lat(), a.lat()) * less(c.lon(), a.lon())
}

fn area(punten: &[Punt]) -> f64 {
    let Some(first) = punten.first() else {
        return 0.0;
    };
    let double: f64 = sides(punten).map(|(a, b)| turn(*first, a, b) as f64).sum();
    double.abs() / 2.0 * square_meters(first.lat())
}

/// Whether two sides cross. Sides from west to east, each compared with those that begin before
/// it ends: nearly linear for what is drawn from life. What only touches does not cross.
fn crosses_itself(punten: &[Punt]) -> bool {
    let mut sides: Vec<Side> = sides(punten)
        .map(|(a, b)| if a.lon() <= b.lon() { (a, b) } else { (b, a) })
        .collect();
    order::sort_by_key(&mut sides, |(west, _)| west.lon());
    let mut patience = PATIENCE;
    for (at, (a, b)) in sides.iter().enumerate() {
        let later = sides.iter().skip(at + 1);
        for (c, d) in later.take_while(|(west, _)| west.lon() <= b.lon()) {
            let parts = |p, q, r, s| turn(p, q, r).signum() * turn(p, q, s).signum() < 0;
            patience -= 1;
            if patience == 0 || (parts(*a, *b, *c, *d) && parts(*c, *d, *a, *b)) {
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn punten(punten: &[(i32, i32)]) -> Vec<Punt> {
        let punt = |(lat, lon): &(i32, i32)| Punt::new(52_000_000 + lat, 6_000_000 + lon);
        punten.iter().map(|each| punt(each).unwrap()).collect()
    }

    #[test]
    fn a_square_is_kept_without_its_repeated_points() {
        let square = [(0, 0), (0, 0), (0, 900), (900, 900), (900, 0), (0, 0)];
        let kept = ring(punten(&square)).unwrap();
        assert_eq!(kept, punten(&[(0, 0), (0, 900), (900, 900), (900, 0)]));
        // 100 by 62 metres.
        assert!((area(&kept) - 6166.0).abs() < 30.0);
    }

    #[test]
    fn a_bow_tie_crosses_itself_and_rings_that_touch_do_not() {
        let bow = [(0, 0), (0, 2000), (900, 0), (900, 1000)];
        assert_eq!(ring(punten(&bow)), Err(Reden::KruistZichzelf));
        let eight = [
            (0, 0),
            (900, 900),
            (0, 1800),
            (1800, 1800),
            (900, 900),
            (1800, 0),
        ];
        assert!(ring(punten(&eight)).is_ok());
    }

    #[test]
    fn a_splinter_is_too_small() {
        for small in [&[(0, 0), (900, 0)][..], &[], &[(0, 0), (0, 9), (9, 9)]] {
            assert_eq!(ring(punten(small)), Err(Reden::TeKlein));
        }
    }

    #[test]
    fn a_ring_of_a_hundred_thousand_points_is_judged_at_once() {
        let turn = |at: u32| f64::from(at) / 100_000.0 * core::f64::consts::TAU;
        let wave = |at| 400_000.0 + 20_000.0 * libm::sin(turn(at) * 400.0);
        let circle = (0..100_000).map(|at| {
            let (north, east) = (
                wave(at) * libm::cos(turn(at)),
                wave(at) * libm::sin(turn(at)),
            );
            (north as i32, east as i32)
        });
        let circle = punten(&circle.collect::<Vec<_>>());
        assert!(ring(circle).is_ok());
    }
}
