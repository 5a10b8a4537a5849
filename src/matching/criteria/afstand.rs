//! How far apart they live. As the crow flies for what a side accepts (so it was asked), minutes
//! by bicycle for the points.

use crate::domain::{Gezin, Kant};
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::Gegeven;
use crate::matching::reden::Reden;

/// Up to so many minutes by bicycle it makes no difference.
const NEAR: u32 = 5;
/// From so many minutes there are no points left.
const FAR: u32 = 30;

/// Excludes when it is further than a side accepts even at the near end of the precision.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let Some(afstand) = paar.situatie.afstand(paar.vraag, paar.steun) else {
        // Where both told it there is nothing to ask: a place of one of them is in no table.
        let known = |gezin: &Gezin| gezin.plaats.is_some();
        let sides = [
            (Kant::Vraag, known(&paar.vraag)),
            (Kant::Steun, known(&paar.steun)),
        ];
        return Verdict::unknown(Gegeven::Plaats, &sides);
    };
    let (meters, marge) = (afstand.meters, afstand.marge);
    let most = |limit: Option<u8>| limit.map_or(u32::MAX, |km| u32::from(km) * 1000);
    let too_far = |kant, limit: Option<u8>| {
        let hoogstens_km = limit.filter(|_| meters.saturating_sub(marge) > most(limit))?;
        Some(Reden::TeVer {
            meters,
            marge,
            kant,
            hoogstens_km,
        })
    };
    let (vraag, steun) = (paar.vraag.max_afstand, paar.steun.max_afstand);
    if let Some(reden) = too_far(Kant::Vraag, vraag).or_else(|| too_far(Kant::Steun, steun)) {
        return Verdict::Excluded(reden);
    }
    let rand = meters > most(vraag).min(most(steun));
    let fietsminuten = afstand.fietsminuten;
    Verdict::Points {
        points: FAR - fietsminuten.clamp(NEAR, FAR),
        of: FAR - NEAR,
        reason: Reden::Afstand {
            meters,
            marge,
            fietsminuten,
            rand,
            zelfde: afstand.zelfde,
            barriere: afstand.barriere,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Regel;
    use crate::matching::fixtures::{Wereld, excluded, steun, vraag};
    use crate::matching::reden::Hindernis;
    use crate::matching::situatie::Hemelsbreed;

    fn said(meters: u32, marge: u32, max: Option<u8>) -> Verdict {
        let afstand = Some(Hemelsbreed::new(meters, marge));
        let mut offers = steun(2);
        offers.max_afstand = max;
        Wereld {
            afstand,
            ..Wereld::default()
        }
        .judge(&vraag(1), &offers, judge)
    }

    #[test]
    fn points_fall_by_the_minute_from_five_to_thirty() {
        for (meters, minuten, points) in [(0, 0, 25), (961, 5, 25), (1500, 8, 22), (9000, 47, 0)] {
            let reason = Reden::Afstand {
                meters,
                marge: 36,
                fietsminuten: minuten,
                rand: false,
                zelfde: None,
                barriere: None,
            };
            assert_eq!(
                said(meters, 36, None),
                Verdict::Points {
                    points,
                    of: 25,
                    reason
                }
            );
        }
    }

    #[test]
    fn too_far_is_only_what_is_too_far_at_the_near_end_of_the_precision() {
        assert!(excluded(&said(3600, 503, Some(3))).is_some());
        let edge = said(3400, 503, Some(3));
        assert!(
            matches!(
                edge,
                Verdict::Points {
                    reason: Reden::Afstand { rand: true, .. },
                    ..
                }
            ),
            "{edge:?}"
        );
        assert!(excluded(&said(3600, 503, None)).is_none());
    }

    #[test]
    fn what_lies_in_between_costs_points_and_is_named() {
        let river = Hindernis {
            minuten: 20,
            naam: Regel::parse("over de rivier").ok(),
        };
        let wereld = Wereld {
            afstand: Some(Hemelsbreed {
                fietsminuten: 25,
                barriere: Some(Box::new(river.clone())),
                ..Hemelsbreed::new(961, 36)
            }),
            ..Wereld::default()
        };
        let said = wereld.judge(&vraag(1), &steun(2), judge);
        let Verdict::Points { points, reason, .. } = said else {
            panic!("{said:?}");
        };
        assert_eq!(points, 5);
        assert!(
            matches!(&reason, Reden::Afstand { barriere: Some(found), .. } if **found == river),
            "{reason:?}"
        );
    }

    #[test]
    fn an_unknown_place_is_asked_of_whom_it_is() {
        let wereld = Wereld {
            afstand: None,
            ..Wereld::default()
        };
        let mut asks = vraag(1);
        asks.plaats = None;
        let said = wereld.judge(&asks, &steun(2), judge);
        assert_eq!(
            said,
            Verdict::unknown(Gegeven::Plaats, &[(Kant::Vraag, false)])
        );
        // Both told it, and nobody can tell where it is: nobody is asked again.
        let said = wereld.judge(&vraag(1), &steun(2), judge);
        let missing = crate::order::Few::new();
        assert_eq!(said, Verdict::Unknown { missing });
    }
}
