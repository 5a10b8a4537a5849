//! The reasons that a voorstel was made on, as they were frozen then.

use crate::{
    app::{
        text::nl::{koppelingen as nl, redenen as zinnen},
        views::matchen::{RedenRegel, Teken, teken},
    },
    domain::Koppeling,
    matching::{Onderbouwing, Verdict},
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
    let regels = frozen.factoren.iter().filter_map(|part| {
        let tekst = match &part.oordeel {
            Verdict::Excluded(reden) | Verdict::Points { reason: reden, .. } => {
                zinnen::reden(reden, frozen.op)
            }
            Verdict::Unknown { missing } => zinnen::ontbreekt(missing),
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
