//! The reasons a voorstel was made on, frozen: a year later the coordinator can still account for
//! it, whatever the families, weights or criteria have become. The log keeps it as opaque JSON.

use super::gewichten::Gewichten;
use super::plan::Paren;
use super::rank::Ranglijst;
use super::score::Factorscore;
use crate::domain::{Datum, Deelnemer, GezinId, Regel};
use serde::{Deserialize, Serialize};

/// How many others are named.
const OTHERS: usize = 5;

/// Another steungezin that was considered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternatief {
    /// Who.
    pub steungezin: GezinId,
    /// Its score, 0 to 1000.
    pub score: u16,
}

/// How a pair came out of a whole plan, where it was not chosen from a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plankeuze {
    /// Whether the coordinator settled it.
    pub vast: bool,
    /// How many pairs the coordinator settled.
    pub vastgezet: u32,
    /// How many pairs the coordinator left out.
    pub weggelaten: u32,
}

impl Plankeuze {
    /// Of this pair, in a plan with these settled and left out.
    #[must_use]
    pub fn of(paar: (Deelnemer, GezinId), paren: &Paren) -> Self {
        let count = |pairs: usize| u32::try_from(pairs).unwrap_or(u32::MAX);
        Self {
            vast: paren.vast.contains(&paar),
            vastgezet: count(paren.vast.len()),
            weggelaten: count(paren.verboden.len()),
        }
    }
}

/// What was known and weighed when a voorstel was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Onderbouwing {
    /// Version of the criteria.
    pub versie: u16,
    /// The day.
    pub op: Datum,
    /// The weights.
    pub gewichten: Gewichten,
    /// The score, 0 to 1000.
    pub score: u16,
    /// What each factor said; also what excluded the pair, if the coordinator decided otherwise.
    pub factoren: Vec<Factorscore>,
    /// How many steungezinnen could have been proposed; this one among them unless something
    /// excluded it.
    pub kandidaten: u32,
    /// How many something excluded.
    pub uitgesloten: u32,
    /// The best of the others.
    pub alternatieven: Vec<Alternatief>,
    /// Why the coordinator decided otherwise, where something excluded the pair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub toch: Option<Regel>,
    /// What the whole plan chose it by; nothing where it was chosen from the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plankeuze>,
}

impl Onderbouwing {
    /// Freezes what the ranking says about one steungezin; `None` when it is not in it.
    #[must_use]
    pub fn freeze(
        list: &Ranglijst,
        steungezin: GezinId,
        op: Datum,
        gewichten: &Gewichten,
    ) -> Option<Self> {
        let everyone = list.kandidaten.iter().chain(&list.uitgesloten);
        let chosen = everyone.into_iter().find(|k| k.wie == steungezin.into())?;
        let others = list
            .kandidaten
            .iter()
            .filter(|k| k.wie != steungezin.into())
            .take(OTHERS);
        let count = |list: &[_]| u32::try_from(list.len()).unwrap_or(u32::MAX);
        Some(Self {
            versie: Gewichten::VERSIE,
            op,
            gewichten: gewichten.clone(),
            score: chosen.score.score,
            factoren: chosen.score.factoren.clone(),
            kandidaten: count(&list.kandidaten),
            uitgesloten: count(&list.uitgesloten),
            alternatieven: others
                .map(|k| Alternatief {
                    steungezin: k.wie.gezin,
                    score: k.score.score,
                })
                .collect(),
            toch: None,
            plan: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Gezin;
    use crate::matching::fixtures::{Wereld, day, id, steun, vraag};
    use crate::matching::rank::steungezinnen_for;

    #[test]
    fn what_is_frozen_reads_back_whole_and_names_the_others_that_were_considered() {
        let kept = |frozen: &Onderbouwing| {
            let text = serde_json::to_string(frozen).unwrap();
            serde_json::from_str::<Onderbouwing>(&text).ok()
        };
        let wereld = Wereld::default();
        let mut out = steun(4);
        out.screening.vog = None;
        out.plaats = None;
        let gezinnen = [steun(2), steun(3), out];
        let list = wereld.with(&[], |situatie| {
            let steun: Vec<_> = gezinnen.iter().filter_map(Gezin::steungezin).collect();
            steungezinnen_for(vraag(1).vraaggezin().unwrap(), &steun, situatie)
        });
        let today = day("2026-11-21");
        let freeze = |number| Onderbouwing::freeze(&list, id(number), today, &wereld.gewichten);
        let frozen = freeze(3).unwrap();
        assert_eq!((frozen.kandidaten, frozen.uitgesloten), (2, 1));
        assert_eq!(frozen.alternatieven.len(), 1);
        assert_eq!(frozen.alternatieven[0].steungezin, id(2));
        assert_eq!(kept(&frozen), Some(frozen));
        let excluded = freeze(4).unwrap();
        assert_eq!(kept(&excluded), Some(excluded));
        assert_eq!(freeze(9), None);
    }
}
