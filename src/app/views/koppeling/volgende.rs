//! The next step of a koppeling in words: what the agenda says comes first, why, and what else
//! there is. Also what comes later or was put off is said, so that nobody has to remember it.

use crate::{
    app::{
        agenda::{self, Stuk, Taak},
        situatie::Blik,
        text::nl::agenda as nl,
    },
    domain::{Koppeling, Regel},
};

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volgende {
    /// What, and until when.
    pub kop: String,
    /// Why, or until when it was put off.
    pub waarom: String,
    /// Whether it waits for the coordinator today.
    pub nu: bool,
}

/// What comes next, and what else waits today; every open koppeling has at least one.
pub(super) fn volgende(blik: &Blik<'_>, koppeling: &Koppeling) -> Vec<Volgende> {
    let list = agenda::van(blik, koppeling);
    let all = list.iter().enumerate().map(|(at, taak)| {
        let one = Volgende {
            kop: nl::volgende(taak.aanleiding, taak.op, blik.today),
            waarom: waarom(taak, blik),
            nu: taak.toon_op() <= blik.today,
        };
        (at, one)
    });
    all.filter(|(at, one)| *at == 0 || one.nu)
        .map(|(_, one)| one)
        .collect()
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
    use crate::domain::{Aanleiding, Fase, Uitstel};
    use crate::gebied::Gebied;
    use crate::log::State;

    fn of(state: &State) -> Vec<Volgende> {
        volgende(
            &blik(state, &Gebied::demo()),
            &state.koppelingen[&KOPPELING],
        )
    }

    #[test]
    fn what_waits_today_comes_first_and_what_is_still_ahead_has_a_day() {
        let first = &of(&gekoppeld(Fase::Voorstel, "2026-11-01"))[0];
        assert_eq!((first.nu, first.kop.as_str()), (true, "Antwoord vragen"));
        assert!(first.waarom.starts_with("Al 20 dagen."), "{first:?}");

        let mut state = gekoppeld(Fase::Actief, "2026-11-18");
        let ahead = of(&state);
        assert_eq!((ahead.len(), ahead[0].nu), (1, false), "{ahead:?}");
        assert!(ahead[0].kop.contains(", uiterlijk "), "{ahead:?}");

        // Two things at once, each with its own reason.
        let koppeling = state.koppelingen.get_mut(&KOPPELING).unwrap();
        (koppeling.contract, koppeling.sinds) = (None, Some(day("2026-09-01")));
        let both = of(&state);
        assert!(both.len() == 2 && both.iter().all(|one| one.nu), "{both:?}");
        assert_ne!(both[0].waarom, both[1].waarom);
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
        assert_eq!((said.len(), said[0].nu), (1, false), "{said:?}");
        assert_eq!(said[0].waarom, "Uitgesteld. Tot 3 december: Op vakantie");
    }
}
