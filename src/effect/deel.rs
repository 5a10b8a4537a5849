//! Reports of the parts of a whole, to share beside the report of the whole: a municipality's beside
//! that of all together. Whoever has both can take one from the other, so of the parts only what the
//! rule below allows is told, of all of them or of none.

use super::{Aantallen, KindUitkomst, Rapport, Uitkomst, afgerond::MINST};

/// Whether a number of a part may stand beside that of the whole.
fn tells_nobody(number: Option<u32>) -> bool {
    number.is_none_or(|number| number == 0 || number >= MINST)
}

/// Whether all may that is told of a part. Told or not they go together: one number left out, with
/// the bounds that the others set, could tell which part it was left out for.
fn counted(one: &Aantallen) -> bool {
    [
        one.koppelingen,
        one.kinderen,
        one.vraaggezinnen,
        one.steungezinnen,
    ]
    .into_iter()
    .all(tells_nobody)
}

impl Aantallen {
    /// Leaves out what is not told of a part.
    fn deel(&mut self) {
        (self.begonnen, self.gestopt, self.dagen_tot_start) = (None, None, None);
    }
}

impl Rapport {
    /// The report of a part, as it is: what is known of the whole alone is not in it.
    #[must_use]
    pub fn apart(self) -> Self {
        Self {
            kosten: None,
            factor: None,
            apart: true,
            ..self
        }
    }
}

/// What may be told of the parts of a whole, for each that has koppelingen enough. Nothing of any
/// where a number that would be told of one of them is of one to four, since the whole less the
/// others would tell it: so all parts must be given, those without a name too. What they save is told
/// where of each the koppelingen with and without help may be.
#[must_use]
pub fn naast_geheel<K>(delen: Vec<(K, Rapport)>) -> Vec<(K, Rapport)> {
    let all = |rule: fn(&Rapport) -> bool| delen.iter().all(|(_, one)| rule(one));
    if !all(|one| counted(&one.aantallen)) {
        return Vec::new();
    }
    let before = all(|one| one.vorige.as_ref().is_none_or(counted));
    let saved = all(|one| {
        one.hulp
            .iter()
            .all(|(_, number)| tells_nobody(Some(*number)))
    });
    let tell = |(name, one): (K, Rapport)| {
        let mut told = one.apart().afgerond()?;
        told.aantallen.deel();
        told.vorige = told.vorige.filter(|_| before);
        told.vorige.iter_mut().for_each(Aantallen::deel);
        if !saved {
            told.besparing = None;
            told.hulp.clear();
            told.gevoelig.clear();
        }
        told.redenen.clear();
        told.kinderen.clear();
        told.soorten.clear();
        let made = Rapport {
            wachten: None,
            vraag: Uitkomst::default(),
            steun: Uitkomst::default(),
            per_kind: KindUitkomst::default(),
            naar_soort: None,
            ..told
        };
        Some((name, made))
    };
    delen.into_iter().filter_map(tell).collect()
}
