//! How long both expect it to go on. Expectations that differ are the best known reason why a match
//! ends early (research on mentoring: many end before the time that was agreed).

use crate::domain::Kant;
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;

/// Months of difference that nobody minds.
pub const SPELING: u8 = 3;

/// Never excludes. An offer that lasts as long as is asked, or longer, fits; a shorter one as far
/// as it goes.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let told = |months: Option<u8>| months.filter(|months| *months > 0);
    let (vraag, steun) = (told(paar.vraag.duur), told(paar.steun.duur));
    let (Some(vraag), Some(aanbod)) = (vraag, steun) else {
        let sides = [
            (Kant::Vraag, vraag.is_some()),
            (Kant::Steun, steun.is_some()),
        ];
        return Verdict::unknown(Gegeven::Duur, &sides);
    };
    let points = if long_enough(vraag, aanbod) {
        vraag
    } else {
        aanbod
    };
    Verdict::Points {
        points: u32::from(points),
        of: u32::from(vraag),
        reason: Reden::Duur { vraag, aanbod },
    }
}

/// Whether the two expect another length, by more than [`SPELING`].
pub fn differs(vraag: u8, aanbod: u8) -> bool {
    vraag.abs_diff(aanbod) > SPELING
}

/// Whether an offer lasts as long as is asked, give or take [`SPELING`].
pub fn long_enough(vraag: u8, aanbod: u8) -> bool {
    aanbod.saturating_add(SPELING) >= vraag
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{Wereld, steun, vraag};

    #[test]
    fn what_lasts_as_long_as_is_asked_fits_and_what_is_shorter_fits_as_far_as_it_goes() {
        let (mut asks, mut offers) = (vraag(1), steun(2));
        asks.duur = Some(12);
        for (aanbod, points) in [(24, 12), (12, 12), (9, 12), (8, 8), (3, 3)] {
            offers.duur = Some(aanbod);
            let reason = Reden::Duur { vraag: 12, aanbod };
            let said = Wereld::default().judge(&asks, &offers, judge);
            assert_eq!(
                said,
                Verdict::Points {
                    points,
                    of: 12,
                    reason
                }
            );
        }
        offers.duur = None;
        let said = Wereld::default().judge(&asks, &offers, judge);
        let missing = Verdict::unknown(Gegeven::Duur, &[(Kant::Steun, false)]);
        assert_eq!(said, missing);
    }
}
