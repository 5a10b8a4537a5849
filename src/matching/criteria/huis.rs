//! Allergy, fear of animals, smoke: what one home has and the other family cannot stand.

use crate::domain::{Gezin, Kant};
use crate::matching::criterion::{Paar, Reden, Verdict};
use crate::matching::ontbreekt::{Gegeven, Ontbreekt};
use crate::order::Few;

/// Excludes a clash either way. What is not known is named for what the vraaggezin cannot stand
/// in the steungezin's home, since that is where the children go.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let of = |gezin: &Gezin| gezin.huis.unwrap_or_default();
    let (vraag, steun) = (of(&paar.vraag), of(&paar.steun));
    for (asks, has, bij) in [(vraag, steun, Kant::Steun), (steun, vraag, Kant::Vraag)] {
        let yes = Some(true);
        if asks.zonder_huisdieren == yes && has.huisdieren == yes {
            return Verdict::Excluded(Reden::Huisdieren { bij });
        }
        if asks.rookvrij == yes && has.rookt == yes {
            return Verdict::Excluded(Reden::Rook { bij });
        }
    }
    let mut missing = Few::new();
    for (gegeven, stands_not, has) in [
        (
            Gegeven::Huisdieren,
            vraag.zonder_huisdieren,
            steun.huisdieren,
        ),
        (Gegeven::Rook, vraag.rookvrij, steun.rookt),
    ] {
        let kant = match (stands_not, has) {
            (Some(false), _) | (_, Some(false)) | (Some(true), Some(true)) => continue,
            (Some(true), None) => Kant::Steun,
            (None, _) => Kant::Vraag,
        };
        missing.insert(Ontbreekt { kant, gegeven });
    }
    // What the steungezin says that it cannot stand has to be known of the other home too.
    for (gegeven, stands_not, has) in [
        (
            Gegeven::Huisdieren,
            steun.zonder_huisdieren,
            vraag.huisdieren,
        ),
        (Gegeven::Rook, steun.rookvrij, vraag.rookt),
    ] {
        if stands_not == Some(true) && has.is_none() {
            let kant = Kant::Vraag;
            missing.insert(Ontbreekt { kant, gegeven });
        }
    }
    if missing.is_empty() {
        Verdict::Fits
    } else {
        Verdict::Unknown { missing }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Huis;
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
