//! The reasons that a voorstel was made on, as they were frozen then.

use crate::{
    app::{
        text::nl::{koppelingen as nl, redenen as zinnen},
        views::{
            matchen::{RedenRegel, Teken, teken},
            nog_vragen::nog_vragen,
        },
    },
    domain::Koppeling,
    matching::{Onderbouwing, Verdict},
    order::Set,
};

/// Why these two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redenen {
    /// The score, the day and out of how many; or why there is nothing to show.
    pub kop: String,
    /// The written reason with which something was overridden.
    pub toch: Option<String>,
    /// What each factor said.
    pub regels: Vec<RedenRegel>,
}

pub fn redenen(koppeling: &Koppeling) -> Redenen {
    let none = |kop: &str| Redenen {
        kop: kop.to_owned(),
        toch: None,
        regels: Vec::new(),
    };
    let Some(kept) = &koppeling.onderbouwing else {
        return none(nl::GEEN_REDENEN);
    };
    let Some(frozen) = Onderbouwing::from_json(kept) else {
        return none(nl::ONLEESBARE_REDENEN);
    };
    let procent = (frozen.score + 5) / 10;
    let mut said = Set::new();
    let regels = frozen.factoren.iter().filter_map(|part| {
        let tekst = match &part.oordeel {
            Verdict::Excluded(reden) | Verdict::Points { reason: reden, .. } => {
                zinnen::reden(reden, frozen.op)
            }
            Verdict::Unknown { missing } => nog_vragen(missing, &mut said)?,
            Verdict::Fits => return None,
        };
        // What is neither good nor bad was still looked at.
        let teken = teken(part).unwrap_or(Teken::Plus);
        Some(RedenRegel { teken, tekst })
    });
    Redenen {
        kop: nl::bevroren(procent, frozen.op, frozen.kandidaten, frozen.uitgesloten),
        toch: frozen.toch.as_ref().map(|why| nl::toch(why.as_str())),
        regels: regels.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::proef::{self, blik};
    use crate::domain::{GezinId, KoppelingId};
    use crate::gebied::Gebied;
    use crate::log::Command;

    #[test]
    fn what_is_not_known_is_asked_once_whatever_needs_it() {
        let mut state = proef::state();
        for gezin in state.gezinnen.values_mut() {
            gezin.kinderen.clear();
        }
        let gebied = Gebied::demo();
        let id = KoppelingId([9; 16]);
        let (vraag, steun): (GezinId, GezinId) = (proef::VRAAG, proef::STEUN);
        let command = blik(&state, &gebied).stel_voor(id, vraag, steun, Set::new(), None);
        let Some(Command::StelVoor { onderbouwing, .. }) = command else {
            panic!("the two can be proposed");
        };
        let mut data = Koppeling::new(id, vraag, steun);
        data.onderbouwing = onderbouwing;
        let lines = redenen(&data).regels;
        let asked = lines.iter().filter(|line| line.teken == Teken::Onbekend);
        let asked: Vec<&str> = asked.map(|line| line.tekst.as_str()).collect();
        let of_vraag = asked
            .iter()
            .filter(|line| line.contains("het vraaggezin: leeftijd van de kinderen"));
        assert_eq!(of_vraag.count(), 1, "{asked:?}");
        // On Matchen too.
        let found = crate::app::views::matchen::kandidaten(&blik(&state, &gebied), vraag);
        let found = found.unwrap();
        let lines = found.passend[0].redenen.iter();
        let lines =
            lines.filter(|line| line.tekst.contains("vraaggezin: leeftijd van de kinderen"));
        assert_eq!(lines.count(), 1, "{:?}", found.passend[0].redenen);
    }
}
