//! What the children like to do, and what the steungezin likes to do with a child.

use crate::domain::Kant;
use crate::matching::criterion::{Paar, Reden, Verdict};
use crate::matching::ontbreekt::Gegeven;

/// Never excludes. What both named, as part of the lesser list: a child is glad of one thing that is
/// done together as of five.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let (vraag, steun) = (paar.vraag.bezigheden, paar.steun.bezigheden);
    let [vraag, steun] = [vraag, steun].map(|told| told.filter(|set| !set.is_empty()));
    let (Some(vraag), Some(steun)) = (vraag, steun) else {
        let sides = [
            (Kant::Vraag, vraag.is_some()),
            (Kant::Steun, steun.is_some()),
        ];
        return Verdict::unknown(Gegeven::Bezigheden, &sides);
    };
    let samen = vraag.shared(&steun);
    let van = vraag.len().min(steun.len()) as u32;
    Verdict::Points {
        points: samen.len() as u32,
        of: van,
        reason: Reden::Bezigheden { samen, van },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Bezigheid;
    use crate::matching::fixtures::{Wereld, steun, vraag};

    #[test]
    fn what_both_named_counts_as_part_of_the_lesser_list() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        use Bezigheid::{Dieren, Muziek, Sport};
        for (a, b, points, of) in [
            (vec![Sport, Muziek], vec![Muziek, Sport], 2, 2),
            (vec![Sport, Muziek, Dieren], vec![Muziek], 1, 1),
            (vec![Sport, Muziek], vec![Muziek, Dieren], 1, 2),
            (vec![Sport], vec![Muziek, Dieren], 0, 1),
        ] {
            (asks.bezigheden, offers.bezigheden) = (
                Some(a.iter().copied().collect()),
                Some(b.iter().copied().collect()),
            );
            let samen = a.into_iter().filter(|one| b.contains(one)).collect();
            let said = Wereld::default().judge(&asks, &offers, judge);
            let reason = Reden::Bezigheden { samen, van: of };
            assert_eq!(said, Verdict::Points { points, of, reason });
        }
        (asks.bezigheden, offers.bezigheden) = (Some([].into()), None);
        let said = Wereld::default().judge(&asks, &offers, judge);
        let both = [(Kant::Vraag, false), (Kant::Steun, false)];
        assert_eq!(said, Verdict::unknown(Gegeven::Bezigheden, &both));
    }
}
