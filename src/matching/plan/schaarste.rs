//! Which steungezin more would help most: families that nobody is, made after what those who are
//! left over ask, each priced by making the whole plan again with it. Not by the dual values of
//! the solver: those are not unique.

use super::kosten::{Totaal, totaal};
use super::{Paren, Plan, PlanError, plan};
use crate::domain::{
    Controle, Dagdeel, Dagdelen, Deelnemer, Gezin, GezinId, Huis, Kant, Leeftijden, Plaats,
    Postcode, Regel, Screening, Steungezin, Steunsoort, Taal, Vog, Vraaggezin, Waar,
};
use crate::matching::Situatie;
use crate::order::Set;

/// So many are priced at most: those that most of who is left over ask for.
const GEPRIJSD: usize = 24;

/// A family to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gezocht {
    /// Where, no more precise than four digits.
    pub waar: Option<Waar>,
    /// When: each of these would do.
    pub dagdelen: Set<Dagdeel>,
    /// For what; `None` where nobody told.
    pub soort: Option<Steunsoort>,
    /// The children that it would take.
    pub leeftijden: Option<Leeftijden>,
    /// What its home has to be for them; what is `None` is no matter.
    pub huis: Huis,
    /// What the plan comes to with it, less what it comes to now.
    pub winst: Totaal,
    /// Who is helped then and is not now, by id.
    pub geholpen: Vec<Deelnemer>,
}

/// What a family that nobody is offers: a place, one dagdeel, one kind of support.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Vorm {
    waar: Option<Waar>,
    soort: Option<Steunsoort>,
    dagdeel: Option<Dagdeel>,
}

/// The families to look for, best first, at most `meest`; none where nobody is left over or where
/// one more would help nobody. `made` is the plan as it is now.
///
/// # Errors
/// As [`plan`].
pub fn gezocht(
    made: &Plan,
    vraaggezinnen: &[Vraaggezin<'_>],
    steungezinnen: &[Steungezin<'_>],
    situatie: &Situatie<'_>,
    paren: &Paren,
    meest: usize,
) -> Result<Vec<Gezocht>, PlanError> {
    let now = totaal(made, vraaggezinnen);
    let left: Vec<Vraaggezin<'_>> = made
        .over
        .iter()
        .filter_map(|one| vraaggezinnen.iter().find(|v| v.wie() == one.vraag).copied())
        .collect();
    let mut found: Vec<Gezocht> = Vec::new();
    for vorm in shapes(&left) {
        let Some(gezin) = nobody(&vorm, situatie) else {
            continue;
        };
        let Some(steun) = gezin.steungezin() else {
            continue;
        };
        let more: Vec<_> = steungezinnen.iter().copied().chain([steun]).collect();
        let then = plan(vraaggezinnen, &more, situatie, paren)?;
        let winst = totaal(&then, vraaggezinnen).minus(now);
        if winst.samen() <= 0 {
            continue;
        }
        // It may take a child of whom it was made for, or of another whose place they then have.
        let with = then.voorstellen.iter().find(|one| one.steun == gezin.id);
        let taken = vraaggezinnen
            .iter()
            .find(|v| with.is_some_and(|one| one.vraag == v.wie()));
        let (leeftijden, huis) = taken.map_or_else(Default::default, |taken| {
            (ages(taken, situatie), needs(taken))
        });
        let helped = |plan: &Plan, id| plan.voorstellen.iter().any(|one| one.vraag == id);
        let newly = then.voorstellen.iter().map(|one| one.vraag);
        let geholpen: Vec<Deelnemer> = newly.filter(|id| !helped(made, *id)).collect();
        let same = found.iter_mut().find(|one| {
            (&one.waar, one.soort, &one.geholpen) == (&vorm.waar, vorm.soort, &geholpen)
                && (one.leeftijden, one.huis) == (leeftijden, huis)
        });
        match same {
            Some(one) => {
                one.dagdelen.extend(vorm.dagdeel);
                one.winst = one.winst.min(winst);
            }
            None => found.push(Gezocht {
                waar: vorm.waar,
                dagdelen: vorm.dagdeel.into_iter().collect(),
                soort: vorm.soort,
                leeftijden,
                huis,
                winst,
                geholpen,
            }),
        }
    }
    crate::order::sort_by(&mut found, |a, b| b.winst.cmp(&a.winst));
    found.truncate(meest);
    Ok(found)
}

/// What they ask: what most ask first.
fn shapes(left: &[Vraaggezin<'_>]) -> Vec<Vorm> {
    let mut all: Vec<(Vorm, u32)> = Vec::new();
    for vraag in left {
        let waar = vraag.plaats.as_ref().map(|plaats| coarse(&plaats.waar));
        let soorten: Vec<_> = vraag
            .soorten
            .iter()
            .flatten()
            .map(|one| Some(*one))
            .collect();
        let dagdelen: Vec<_> = vraag
            .dagdelen
            .iter()
            .flat_map(|all| all.iter())
            .map(Some)
            .collect();
        for soort in or_none(soorten) {
            for dagdeel in or_none(dagdelen.clone()) {
                let vorm = Vorm {
                    waar: waar.clone(),
                    soort,
                    dagdeel,
                };
                match all.iter_mut().find(|(there, _)| *there == vorm) {
                    Some((_, asking)) => *asking += 1,
                    None => all.push((vorm, 1)),
                }
            }
        }
    }
    // Of equals the first family's first: families stand by id.
    crate::order::sort_by_key(&mut all, |(_, asking)| std::cmp::Reverse(*asking));
    all.truncate(GEPRIJSD);
    all.into_iter().map(|(vorm, _)| vorm).collect()
}

fn or_none<T>(some: Vec<Option<T>>) -> Vec<Option<T>> {
    if some.is_empty() { vec![None] } else { some }
}

/// A paper is not asked for a family in one street.
fn coarse(waar: &Waar) -> Waar {
    match waar {
        Waar::Postcode(postcode) => {
            let four = Postcode::parse(&postcode.cijfers().to_string());
            four.map_or_else(|_| waar.clone(), Waar::Postcode)
        }
        other => other.clone(),
    }
}

/// The ages that there has to be room for; `None` where none is known.
fn ages(vraag: &Vraaggezin<'_>, situatie: &Situatie<'_>) -> Option<Leeftijden> {
    let known = vraag.kinderen.iter().filter_map(|kind| kind.geboren);
    let ages: Vec<_> = known
        .map(|geboren| geboren.leeftijd(situatie.today))
        .collect();
    let van = ages.iter().map(|age| age.van).min()?;
    Leeftijden::new(van, ages.iter().map(|age| age.tot).max()?)
}

/// What the home of who takes them must be free of, and what it must be able to stand.
fn needs(vraag: &Vraaggezin<'_>) -> Huis {
    let own = vraag.huis.unwrap_or_default();
    let not = |told: Option<bool>| told.filter(|yes| *yes).map(|_| false);
    Huis {
        huisdieren: not(own.zonder_huisdieren),
        rookt: not(own.rookvrij),
        zonder_huisdieren: not(own.huisdieren),
        rookvrij: not(own.rookt),
    }
}

/// A family that nobody is, of this shape, that could take children of any age from any home. A
/// family that is only what the one needs that it takes is worth as much: ages and homes give no
/// points, they only exclude.
fn nobody(vorm: &Vorm, situatie: &Situatie<'_>) -> Option<Gezin> {
    let mut gezin = Gezin::new(GezinId([0xff; 16]));
    gezin.kant = Some(Kant::Steun);
    gezin.plaats = vorm.waar.clone().map(|waar| Plaats {
        waar,
        woonplaats: None,
    });
    gezin.dagdelen = vorm.dagdeel.map(|one| Dagdelen::NONE.with(one, true));
    gezin.soorten = vorm.soort.map(|one| [one].into());
    gezin.talen = Some([Taal::Nederlands].into());
    gezin.huis = Some(Huis {
        huisdieren: Some(false),
        rookt: Some(false),
        zonder_huisdieren: Some(false),
        rookvrij: Some(false),
    });
    gezin.aanbod.capaciteit = Some(1);
    let (op, door) = (situatie.today, Regel::parse("?").ok()?);
    let done = Controle {
        op,
        door: door.clone(),
    };
    gezin.screening = Screening {
        vog: Some(Vog {
            gezien_op: op,
            door,
            geldig_tot: op,
        }),
        referenties: Some(done.clone()),
        huisbezoek: Some(done),
        ..Screening::default()
    };
    Some(gezin)
}

#[cfg(test)]
#[path = "schaarste_tests.rs"]
mod tests;
