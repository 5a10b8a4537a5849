//! Why two families do not fit, and what would have to be otherwise.

use super::matchen::exclusions;
use crate::{
    app::{
        situatie::Blik,
        text::nl::{vandaag::eerste_groot, waarom_niet as nl},
    },
    domain::{Deelnemer, GezinId},
    matching::{Reden, assess, gathered, why_not},
};

/// What stands between the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaaromNiet {
    /// What excludes them.
    pub waarom: Vec<String>,
    /// What stands above the ways, or in their place.
    pub kop: &'static str,
    /// Each of these would be enough.
    pub wegen: Vec<String>,
}

/// Nothing where the two fit, are together already, or one of them is not there.
#[must_use]
pub fn waarom_niet(blik: &Blik<'_>, vraag: Deelnemer, steun: GezinId) -> Option<WaaromNiet> {
    let vraag = blik.vraag(vraag)?;
    let steun = blik.state.gezinnen.get(&steun)?.steungezin()?;
    blik.with(|situatie| {
        let score = assess(vraag, steun, situatie);
        let together = |reden: &Reden| matches!(reden, Reden::AlSamen { .. });
        if !score.is_excluded() || score.exclusions().any(|(_, reden)| together(reden)) {
            return None;
        }
        let ways = gathered(&why_not(vraag, steun, situatie));
        let (waarom, _) = exclusions(&score, situatie.today);
        Some(WaaromNiet {
            waarom: waarom
                .iter()
                .map(|one| format!("{}.", eerste_groot(one)))
                .collect(),
            kop: match ways.first().map(Vec::len) {
                None => nl::NIETS,
                Some(1) => nl::WEL,
                Some(_) => nl::WEL_TWEE,
            },
            wegen: ways.iter().map(|way| nl::weg(way)).collect(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::proef::{STEUN, VRAAG, blik, day, gekoppeld};
    use crate::domain::{Dagdelen, Fase, Stand};
    use crate::gebied::Gebied;
    use crate::log::State;

    #[test]
    fn what_would_make_two_fit_is_said_as_one_says_it() {
        let gebied = Gebied::demo();
        let mut state = gekoppeld(Fase::Actief, "2026-11-01");
        let said = |state: &State| waarom_niet(&blik(state, &gebied), VRAAG.into(), STEUN);
        assert_eq!(said(&state), None, "they are together");
        state.koppelingen.clear();
        let steun = state.gezinnen.get_mut(&STEUN).unwrap();
        steun.dagdelen = Dagdelen::try_from(0b1).ok();
        state.gezinnen.get_mut(&VRAAG).unwrap().dagdelen = Dagdelen::try_from(0b110_0000).ok();
        let one = said(&state).unwrap();
        assert_eq!(one.waarom, ["Geen dagdeel dat beide gezinnen schikt."]);
        assert_eq!(one.kop, "Het past wel als");
        assert_eq!(
            one.wegen,
            [
                "het vraaggezin ook kan op maandagochtend",
                "het steungezin ook kan op dinsdagmiddag of dinsdagavond",
            ]
        );
        state.gezinnen.get_mut(&VRAAG).unwrap().stand = Some(Stand::Uitgeschreven);
        let two = said(&state).unwrap();
        assert_eq!(two.wegen.len(), 2);
        assert_eq!(
            two.wegen[0],
            "het vraaggezin weer meedoet, én het vraaggezin ook kan op maandagochtend"
        );
        state.gezinnen.get_mut(&VRAAG).unwrap().beperkt = Some(day("2026-11-22"));
        let none = said(&state).unwrap();
        assert!(none.wegen.is_empty() && none.kop.starts_with("Met één of twee"));
    }
}
