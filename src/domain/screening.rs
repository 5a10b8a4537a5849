//! What makes a steungezin fit to be proposed. The VOG itself is never kept: only when it was
//! seen, by whom, and until when it counts.

use super::{Datum, Regel};
use serde::{Deserialize, Serialize};

/// A VOG that somebody has seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vog {
    /// When it was seen.
    pub gezien_op: Datum,
    /// By whom.
    pub door: Regel,
    /// The last day on which it counts.
    pub geldig_tot: Datum,
}

impl Vog {
    /// A VOG of more years than this is a slip of the pen; programmes ask for a new one after
    /// two to four.
    pub const HOOGSTENS_JAREN: u8 = 5;

    /// Whether it would count for longer than any does.
    #[must_use]
    pub fn te_lang(&self) -> bool {
        self.geldig_tot
            > self
                .gezien_op
                .plus_months(i32::from(Self::HOOGSTENS_JAREN) * 12)
    }
}

/// A step that was done: references called, a home visited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Controle {
    /// When.
    pub op: Datum,
    /// By whom.
    pub door: Regel,
}

/// The screening of a steungezin. `None` is not done, or not known to us.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Screening {
    /// The VOG.
    pub vog: Option<Vog>,
    /// References called.
    pub referenties: Option<Controle>,
    /// Home visited.
    pub huisbezoek: Option<Controle>,
    /// Training followed; noted, not required.
    pub training: Option<Controle>,
    /// Competentieprofiel gone through; noted, not required.
    pub competentieprofiel: Option<Controle>,
}

/// A step of the screening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Screeningstap {
    Vog,
    Referenties,
    Huisbezoek,
}

/// Where a screening stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screeningstand {
    /// Everything done, and the VOG counts.
    Compleet,
    /// These steps are not done or not known.
    Onvolledig(Vec<Screeningstap>),
    /// The VOG counted until this day.
    Verlopen(Datum),
}

impl Screening {
    /// Where it stands today. A VOG still counts on its last day.
    #[must_use]
    pub fn stand(&self, today: Datum) -> Screeningstand {
        let missing: Vec<_> = [
            (Screeningstap::Vog, self.vog.is_none()),
            (Screeningstap::Referenties, self.referenties.is_none()),
            (Screeningstap::Huisbezoek, self.huisbezoek.is_none()),
        ]
        .into_iter()
        .filter_map(|(step, missing)| missing.then_some(step))
        .collect();
        match &self.vog {
            Some(vog) if vog.geldig_tot < today => Screeningstand::Verlopen(vog.geldig_tot),
            _ if missing.is_empty() => Screeningstand::Compleet,
            _ => Screeningstand::Onvolledig(missing),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screening_counts_when_all_is_done_and_the_vog_has_not_ended() {
        let day = |text| Datum::parse(text).unwrap();
        let done = Controle {
            op: day("2026-01-01"),
            door: Regel::parse("Coördinator").unwrap(),
        };
        let mut screening = Screening {
            referenties: Some(done.clone()),
            ..Screening::default()
        };
        assert_eq!(
            screening.stand(day("2026-02-01")),
            Screeningstand::Onvolledig(vec![Screeningstap::Vog, Screeningstap::Huisbezoek])
        );
        screening.huisbezoek = Some(done.clone());
        screening.vog = Some(Vog {
            gezien_op: done.op,
            door: done.door,
            geldig_tot: day("2026-06-30"),
        });
        assert_eq!(screening.stand(day("2026-06-30")), Screeningstand::Compleet);
        assert_eq!(
            screening.stand(day("2026-07-01")),
            Screeningstand::Verlopen(day("2026-06-30"))
        );
    }
}
