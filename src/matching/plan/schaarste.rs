//! Which steungezin more would help most: families that nobody is, made after what those who are
//! left over ask, each priced by making the whole plan again with it. Not by the dual values of
//! the solver: those are not unique.

use super::kosten::{Totaal, class_of, totaal};
use super::{Paren, Plan, PlanError, omvang, plan};
use crate::domain::{
    Controle, Dagdeel, Dagdelen, Deelnemer, Gezin, GezinId, Huis, Kant, Leeftijden, Plaats, Regel,
    Screening, Steungezin, Steunsoort, Taal, Vog, Vraaggezin, Waar,
};
use crate::matching::Situatie;
use crate::order::Set;

/// So many pairs are judged at most to price them all, and so many are priced at least and at most.
const PAREN: usize = 2_000_000;
const MINSTENS: usize = 24;
const HOOGSTENS: usize = 1000;

/// Names a place for a sentence that everybody reads: no more precise than a postcode of four digits.
pub type Noem<'a> = dyn Fn(&Waar) -> Option<Waar> + 'a;

/// The advice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Advies {
    /// The families to look for, best first.
    pub gezocht: Vec<Gezocht>,
    /// Whether every family that those who are left over ask for was priced; else those that the most
    /// urgent ask, and of them those that most ask.
    pub alles: bool,
    /// Who is left over and for whom nobody can be asked: where it lives is not known, or cannot be
    /// named closely enough for how near it has to be.
    pub zonder_plek: Vec<Deelnemer>,
}

/// A family to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gezocht {
    /// Where, as the sentence names it.
    pub waar: Waar,
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
    /// Whom it takes itself: one of them, or another whose place one of them then has.
    pub neemt: Option<Deelnemer>,
}

/// What a family that nobody is offers: a place, one dagdeel, one kind of support.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Vorm {
    waar: Waar,
    soort: Option<Steunsoort>,
    dagdeel: Option<Dagdeel>,
}

/// The families to look for, best first, at most `meest`; none where nobody is left over or where
/// one more would help nobody. `made` is the plan as it is now.
///
/// A family is promised to help only whom it helps for certain: where the advice names no dagdeel or
/// no kind, nobody who told one counts, and where a family lives far enough off to be too far from
/// some place in the postcode, neither does it.
///
/// # Errors
/// As [`plan`].
pub fn gezocht(
    made: &Plan,
    (vraaggezinnen, steungezinnen): (&[Vraaggezin<'_>], &[Steungezin<'_>]),
    situatie: &Situatie<'_>,
    paren: &Paren,
    noem: &Noem<'_>,
    meest: usize,
) -> Result<Advies, PlanError> {
    let now = totaal(made, vraaggezinnen);
    let left: Vec<Vraaggezin<'_>> = made
        .over
        .iter()
        .filter_map(|one| vraaggezinnen.iter().find(|v| v.wie() == one.vraag).copied())
        .collect();
    let (mut vormen, zonder_plek) = shapes(&left, situatie, noem);
    let pairs = omvang(vraaggezinnen, steungezinnen, situatie).max(1);
    let most = (PAREN / pairs).clamp(MINSTENS, HOOGSTENS);
    let alles = vormen.len() <= most;
    vormen.truncate(most);
    let mut found: Vec<Gezocht> = Vec::new();
    for vorm in vormen {
        let Some(gezin) = nobody(&vorm, situatie) else {
            continue;
        };
        let Some(steun) = gezin.steungezin() else {
            continue;
        };
        let mut only = paren.clone();
        let not = vraaggezinnen
            .iter()
            .filter(|v| !helps(&vorm, v, steun, situatie));
        only.verboden.extend(not.map(|v| (v.wie(), gezin.id)));
        let more: Vec<_> = steungezinnen.iter().copied().chain([steun]).collect();
        let then = plan(vraaggezinnen, &more, situatie, &only)?;
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
                neemt: taken.map(|taken| taken.wie()),
            }),
        }
    }
    crate::order::sort_by(&mut found, |a, b| b.winst.cmp(&a.winst));
    // First the best for each who would be helped, then what would help them as well.
    let mut seen: Vec<Vec<Deelnemer>> = Vec::new();
    let (mut first, second): (Vec<_>, Vec<_>) = found.into_iter().partition(|one| {
        let new = !seen.contains(&one.geholpen);
        seen.push(one.geholpen.clone());
        new
    });
    first.extend(second);
    let mut found = first;
    found.truncate(meest);
    Ok(Advies {
        gezocht: found,
        alles,
        zonder_plek,
    })
}

/// Whether a family that is no more than this shape helps a vraaggezin for certain, as far as the shape
/// goes.
fn helps(
    vorm: &Vorm,
    vraag: &Vraaggezin<'_>,
    steun: Steungezin<'_>,
    situatie: &Situatie<'_>,
) -> bool {
    let when = vorm.dagdeel.is_some() || vraag.dagdelen.is_none_or(|all| all.is_empty());
    let what = vorm.soort.is_some() || vraag.soorten.as_ref().is_none_or(|all| all.is_empty());
    when && what && is_near(vraag, steun, situatie)
}

/// Whether it is near enough for the vraaggezin, as far as its place is off at most.
fn is_near(vraag: &Vraaggezin<'_>, steun: Steungezin<'_>, situatie: &Situatie<'_>) -> bool {
    let most = vraag.max_afstand.map(|km| u32::from(km) * 1000);
    most.is_none_or(|most| {
        let far = situatie.afstand(*vraag, steun);
        far.is_none_or(|far| far.meters.saturating_add(far.marge) <= most)
    })
}

/// What they ask: what the most urgent ask first, and of that what most ask; and who asks it of a
/// place that cannot be named.
fn shapes(
    left: &[Vraaggezin<'_>],
    situatie: &Situatie<'_>,
    noem: &Noem<'_>,
) -> (Vec<Vorm>, Vec<Deelnemer>) {
    let mut all: Vec<(Vorm, u8, u32)> = Vec::new();
    let mut zonder_plek = Vec::new();
    for vraag in left {
        let waar = vraag.plaats.as_ref().and_then(|plaats| noem(&plaats.waar));
        let Some(waar) = waar.filter(|waar| near_enough(waar, vraag, situatie)) else {
            zonder_plek.push(vraag.wie());
            continue;
        };
        let class = class_of(*vraag);
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
                match all.iter_mut().find(|(there, ..)| *there == vorm) {
                    Some((_, first, asking)) => {
                        *first = (*first).min(class);
                        *asking += 1;
                    }
                    None => all.push((vorm, class, 1)),
                }
            }
        }
    }
    // Of equals the first family's first: families stand by id.
    crate::order::sort_by_key(&mut all, |(_, class, asking)| {
        (*class, std::cmp::Reverse(*asking))
    });
    (
        all.into_iter().map(|(vorm, ..)| vorm).collect(),
        zonder_plek,
    )
}

/// Whether whoever lives there is near enough, wherever there it is.
fn near_enough(waar: &Waar, vraag: &Vraaggezin<'_>, situatie: &Situatie<'_>) -> bool {
    let vorm = Vorm {
        waar: waar.clone(),
        soort: None,
        dagdeel: None,
    };
    let gezin = nobody(&vorm, situatie);
    let steun = gezin.as_ref().and_then(Gezin::steungezin);
    steun.is_some_and(|steun| is_near(vraag, steun, situatie))
}

fn or_none<T>(some: Vec<Option<T>>) -> Vec<Option<T>> {
    if some.is_empty() { vec![None] } else { some }
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
    gezin.plaats = Some(Plaats {
        waar: vorm.waar.clone(),
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
