//! What koppelingen of one steungezin break only together: more children in one dagdeel than
//! there is room for. A pair by itself always fits; it is the second one that may not.

use crate::domain::{Dagdeel, Dagdelen};
use crate::order::Map;

/// Steps of trying before a puzzle counts as not fitting. Nine koppelingen, the most a steungezin
/// can carry, are mostly settled in tens.
const STEPS: u32 = 20_000;

/// Children that come in one dagdeel a week, whichever of these suits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bezoek {
    /// How many.
    pub kinderen: u32,
    /// When they can; never empty.
    pub dagdelen: Dagdelen,
}

/// Whether each visit can have a dagdeel of its choice without more than `most` children in one,
/// next to who comes there already.
pub fn fits(vast: &Map<Dagdeel, u32>, visits: &[Bezoek], most: u32) -> bool {
    let mut visits = visits.to_vec();
    // Who has least choice first: that ends hopeless puzzles soonest.
    crate::order::sort_by_key(&mut visits, |visit| {
        (visit.dagdelen.len(), visit.kinderen, visit.dagdelen)
    });
    place(&visits, &mut vast.clone(), most, &mut STEPS.clone())
}

fn place(visits: &[Bezoek], taken: &mut Map<Dagdeel, u32>, most: u32, steps: &mut u32) -> bool {
    let Some((visit, rest)) = visits.split_first() else {
        return true;
    };
    for dagdeel in visit.dagdelen.iter() {
        let Some(left) = steps.checked_sub(1) else {
            return false;
        };
        *steps = left;
        let there = taken.get(&dagdeel).copied().unwrap_or(0);
        if there > 0 && there + visit.kinderen > most {
            continue;
        }
        taken.insert(dagdeel, there + visit.kinderen);
        let fits = place(rest, taken, most, steps);
        taken.insert(dagdeel, there);
        if fits {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visit(kinderen: u32, bits: u32) -> Bezoek {
        Bezoek {
            kinderen,
            dagdelen: Dagdelen::try_from(bits).unwrap(),
        }
    }

    #[test]
    fn two_families_share_a_dagdeel_only_up_to_its_room() {
        let nobody = Map::new();
        assert!(fits(&nobody, &[visit(2, 0b1), visit(1, 0b1)], 3));
        assert!(!fits(&nobody, &[visit(2, 0b1), visit(2, 0b1)], 3));
        assert!(
            fits(&nobody, &[visit(5, 0b1)], 3),
            "one family alone always fits"
        );
    }

    #[test]
    fn another_dagdeel_is_found_when_there_is_one() {
        let nobody = Map::new();
        let three = [visit(3, 0b11), visit(3, 0b01), visit(3, 0b110)];
        assert!(fits(&nobody, &three, 3));
        assert!(!fits(
            &nobody,
            &[visit(3, 0b11), visit(3, 0b01), visit(3, 0b10)],
            3
        ));
    }

    #[test]
    fn who_comes_already_takes_room() {
        let monday = Dagdelen::try_from(0b1).unwrap();
        let vast = monday.iter().map(|dagdeel| (dagdeel, 2)).collect();
        assert!(!fits(&vast, &[visit(2, 0b1)], 3));
        assert!(fits(&vast, &[visit(2, 0b11)], 3));
    }
}
