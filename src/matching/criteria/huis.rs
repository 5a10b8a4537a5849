//! Allergy, fear of animals, smoke: what one home has and the other family cannot stand.

use crate::domain::{Gezin, Huis, Kant};
use crate::matching::criterion::{Paar, Verdict};
use crate::matching::ontbreekt::{Gegeven, Ontbreekt};
use crate::matching::reden::Reden;
use crate::order::Few;

/// Excludes a clash either way. What is not known is named for what the vraaggezin cannot stand
/// in the steungezin's home, since that is where the children go.
pub fn judge(paar: &Paar<'_>) -> Verdict {
    let of = |gezin: &Gezin| gezin.huis.unwrap_or_default();
    let (vraag, steun) = (of(&paar.vraag), of(&paar.steun));
    let clash = |asks: Huis, has: Huis, bij| {
        let yes = Some(true);
        if asks.zonder_huisdieren == yes && has.huisdieren == yes {
            return Some(Reden::Huisdieren { bij });
        }
        (asks.rookvrij == yes && has.rookt == yes).then_some(Reden::Rook { bij })
    };
    if let Some(reden) =
        clash(vraag, steun, Kant::Steun).or_else(|| clash(steun, vraag, Kant::Vraag))
    {
        return Verdict::Excluded(reden);
    }
    let mut missing = Few::new();
    let mut ask = |gegeven, kant: Option<Kant>| {
        if let Some(kant) = kant {
            missing.insert(Ontbreekt { kant, gegeven });
        }
    };
    let there = |stands_not, has| match (stands_not, has) {
        (Some(false), _) | (_, Some(false)) | (Some(true), Some(true)) => None,
        (Some(true), None) => Some(Kant::Steun),
        (None, _) => Some(Kant::Vraag),
    };
    ask(
        Gegeven::Huisdieren,
        there(vraag.zonder_huisdieren, steun.huisdieren),
    );
    ask(Gegeven::Rook, there(vraag.rookvrij, steun.rookt));
    // What the steungezin says that it cannot stand has to be known of the other home too.
    let here = |stands_not: Option<bool>, has: Option<bool>| {
        (stands_not == Some(true) && has.is_none()).then_some(Kant::Vraag)
    };
    ask(
        Gegeven::Huisdieren,
        here(steun.zonder_huisdieren, vraag.huisdieren),
    );
    ask(Gegeven::Rook, here(steun.rookvrij, vraag.rookt));
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
