//! The next step of a koppeling in words: what the agenda says comes first, why, and what else
//! there is. Also what comes later or was put off is said, so that nobody has to remember it.

use crate::{
    app::{
        agenda::{self, Stuk, Taak},
        situatie::Blik,
        text::nl::agenda as nl,
    },
    domain::{Aanleiding, Koppeling, Regel},
};

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volgende {
    /// What, and until when.
    pub kop: String,
    /// Why, or until when it was put off.
    pub waarom: String,
    /// What else there is, in one sentence.
    pub ook: Option<String>,
    /// Whether it waits for the coordinator today.
    pub nu: bool,
}

/// The next step; every open koppeling has one.
pub(super) fn volgende(blik: &Blik<'_>, koppeling: &Koppeling) -> Option<Volgende> {
    let list = agenda::van(blik, koppeling);
    let (next, rest) = list.split_first()?;
    let due = |taak: &&Taak| taak.toon_op() <= blik.today;
    let rest: Vec<Aanleiding> = rest.iter().filter(due).map(|one| one.aanleiding).collect();
    Some(Volgende {
        kop: nl::volgende(next.aanleiding, next.op, blik.today),
        waarom: waarom(next, blik),
        ook: (!rest.is_empty()).then(|| nl::ook(&rest)),
        nu: due(&next),
    })
}

fn waarom(next: &Taak, blik: &Blik<'_>) -> String {
    if let Some(uitstel) = next.uitstel.as_ref() {
        let reason = uitstel.reden.as_ref().map(Regel::as_str);
        return nl::uitgesteld_tot(next.toon_op(), reason, blik.today);
    }
    let words = next.waarom.iter().map(|stuk| match stuk {
        Stuk::Gewoon(text) | Stuk::Nadruk(text) | Stuk::Let(text) => text.as_str(),
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::proef::{KOPPELING, blik, day, gekoppeld};
    use crate::domain::{Fase, Uitstel};
    use crate::gebied::Gebied;
    use crate::log::State;

    fn of(state: &State) -> Volgende {
        volgende(
            &blik(state, &Gebied::demo()),
            &state.koppelingen[&KOPPELING],
        )
        .unwrap()
    }

    #[test]
    fn what_waits_today_comes_first_and_what_is_still_ahead_has_a_day() {
        let waiting = of(&gekoppeld(Fase::Voorstel, "2026-11-01"));
        assert!(waiting.nu);
        assert_eq!(waiting.kop, "Antwoord vragen");
        assert!(waiting.waarom.starts_with("Al 20 dagen."), "{waiting:?}");

        let mut state = gekoppeld(Fase::Actief, "2026-11-18");
        let ahead = of(&state);
        assert!(!ahead.nu, "{ahead:?}");
        assert!(ahead.kop.contains(", uiterlijk "), "{ahead:?}");

        // Two things at once: one is first, the other is said behind it.
        let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
        (koppeling.contract, koppeling.sinds) = (None, Some(day("2026-09-01")));
        let both = of(&state);
        assert!(both.nu && both.ook.is_some(), "{both:?}");
    }

    #[test]
    fn what_was_put_off_says_until_when_and_why() {
        let mut state = gekoppeld(Fase::Voorstel, "2026-11-01");
        let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
        koppeling.uitstel = [Aanleiding::Antwoord, Aanleiding::Stil]
            .map(|aanleiding| Uitstel {
                aanleiding,
                tot: Some(day("2026-12-03")),
                reden: Regel::parse("Op vakantie").ok(),
            })
            .into();
        let said = of(&state);
        assert!(!said.nu);
        assert_eq!(said.waarom, "Uitgesteld. Tot 3 december: Op vakantie");
    }
}
