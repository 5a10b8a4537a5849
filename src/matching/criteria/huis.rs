//! Allergy, fear of animals, smoke: what one home has and the other family cannot stand.

use crate::domain::{Gezin, Huis, Kant};
use crate::matching::criterion::{Paar, Reden, Verdict};
use crate::matching::ontbreekt::{Gegeven, Ontbreekt};
use crate::order::Few;

/// Excludes a clash either way. What is not known is named for what the vraaggezin cannot stand
/// in the steungezin's home, since that is where the children go.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let of = |gezin: &Gezin| gezin.huis.unwrap_or_default();
    let (vraag, steun) = (of(&paar.vraag), of(&paar.steun));
    let clash = |asks: Huis, has: Huis, bij| match (asks, has) {
        (
            Huis {
                zonder_huisdieren: Some(true),
                ..
            },
            Huis {
                huisdieren: Some(true),
                ..
            },
        ) => Some(Reden::Huisdieren { bij }),
        (
            Huis {
                rookvrij: Some(true),
                ..
            },
            Huis {
                rookt: Some(true), ..
            },
        ) => Some(Reden::Rook { bij }),
        _ => None,
    };
    let clash = clash(vraag, steun, Kant::Steun).or_else(|| clash(steun, vraag, Kant::Vraag));
    if let Some(reden) = clash {
        return Verdict::Excluded(reden);
    }
    let asked = [
        (
            Gegeven::Huisdieren,
            vraag.zonder_huisdieren,
            steun.huisdieren,
        ),
        (Gegeven::Rook, vraag.rookvrij, steun.rookt),
    ];
    // What the steungezin says that it cannot stand has to be known of the other home too.
    let back = [
        (
            Gegeven::Huisdieren,
            steun.zonder_huisdieren,
            vraag.huisdieren,
        ),
        (Gegeven::Rook, steun.rookvrij, vraag.rookt),
    ];
    let back = back
        .into_iter()
        .filter(|(_, stands_not, has)| *stands_not == Some(true) && has.is_none());
    let back = back.map(|(gegeven, ..)| Ontbreekt {
        kant: Kant::Vraag,
        gegeven,
    });
    let mut missing: Few<Ontbreekt> = asked
        .into_iter()
        .filter_map(|(gegeven, stands_not, has)| match (stands_not, has) {
            (Some(false), _) | (_, Some(false)) | (Some(true), Some(true)) => None,
            (Some(true), None) => Some(Ontbreekt {
                kant: Kant::Steun,
                gegeven,
            }),
            (None, _) => Some(Ontbreekt {
                kant: Kant::Vraag,
                gegeven,
            }),
        })
        .collect();
    missing.extend(back);
    if missing.is_empty() {
        Verdict::Fits
    } else {
        Verdict::Unknown { missing }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::fixtures::{Wereld, steun, vraag};

    fn said(asks: Huis, has: Huis) -> Verdict {
        let (mut vraag, mut steun) = (vraag(1), steun(2));
        (vraag.huis, steun.huis) = (Some(asks), Some(has));
        Wereld::default().judge(&vraag, &steun, judge)
    }

    #[test]
    fn an_allergy_excludes_a_home_with_animals_and_smoke_a_home_that_must_be_free_of_it() {
        let asks = Huis {
            zonder_huisdieren: Some(true),
            rookvrij: Some(false),
            ..Huis::default()
        };
        let cat = Huis {
            huisdieren: Some(true),
            ..Huis::default()
        };
        assert_eq!(
            said(asks, cat),
            Verdict::Excluded(Reden::Huisdieren { bij: Kant::Steun })
        );
        let none = Huis {
            huisdieren: Some(false),
            ..Huis::default()
        };
        assert_eq!(said(asks, none), Verdict::Fits);
        let smokes = Huis {
            rookt: Some(true),
            ..Huis::default()
        };
        let free = Huis {
            rookvrij: Some(true),
            ..Huis::default()
        };
        assert_eq!(
            said(smokes, free),
            Verdict::Excluded(Reden::Rook { bij: Kant::Vraag })
        );
    }

    #[test]
    fn what_could_clash_and_is_not_known_is_asked_of_the_right_side() {
        let asks = Huis {
            zonder_huisdieren: Some(true),
            rookvrij: None,
            ..Huis::default()
        };
        let missing = [
            Ontbreekt {
                kant: Kant::Steun,
                gegeven: Gegeven::Huisdieren,
            },
            Ontbreekt {
                kant: Kant::Vraag,
                gegeven: Gegeven::Rook,
            },
        ];
        assert_eq!(
            said(asks, Huis::default()),
            Verdict::Unknown {
                missing: missing.into()
            }
        );
    }
}
