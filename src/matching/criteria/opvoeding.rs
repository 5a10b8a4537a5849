//! What both find important in upbringing: one of the four questions of the programme, in words to
//! choose from. What a family believes or where it comes from is not among them.

use super::gedeeld;
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;

/// Never excludes. What both named, as part of the lesser list: naming much neither helps nor harms.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let (vraag, steun) = (paar.vraag.opvoeding, paar.steun.opvoeding);
    gedeeld::judge(vraag, steun, Gegeven::Opvoeding, |samen, van| {
        Reden::Opvoeding { samen, van }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kant, Opvoeding};
    use crate::matching::fixtures::{Wereld, steun, vraag};

    #[test]
    fn what_both_named_counts_as_part_of_the_lesser_list() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        use Opvoeding::{Buiten, Regels, Rust};
        for (a, b, points, of) in [
            (vec![Regels, Rust], vec![Rust, Regels], 2, 2),
            (vec![Regels, Rust, Buiten], vec![Rust], 1, 1),
            (vec![Regels, Rust], vec![Rust, Buiten], 1, 2),
            (vec![Regels], vec![Rust, Buiten], 0, 1),
        ] {
            (asks.opvoeding, offers.opvoeding) = (
                Some(a.iter().copied().collect()),
                Some(b.iter().copied().collect()),
            );
            let samen = a.into_iter().filter(|one| b.contains(one)).collect();
            let said = Wereld::default().judge(&asks, &offers, judge);
            let reason = Reden::Opvoeding { samen, van: of };
            assert_eq!(said, Verdict::Points { points, of, reason });
        }
        (asks.opvoeding, offers.opvoeding) = (Some([].into()), None);
        let said = Wereld::default().judge(&asks, &offers, judge);
        let both = [(Kant::Vraag, false), (Kant::Steun, false)];
        assert_eq!(said, Verdict::unknown(Gegeven::Opvoeding, &both));
    }
}
