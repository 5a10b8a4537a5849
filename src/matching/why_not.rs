//! What would have to be otherwise for two that something excludes: every least change of one
//! field that makes them fit, and, where no single one does, every two. Each is tried before it
//! is told: made in a copy of the families and judged again, so it can never say more than the
//! criteria do. What is no family's to change (a right, what was chosen before) has no change.

use super::criterion::Paar;
use super::score::may_be_made;
use super::situatie::Situatie;
use crate::domain::{
    Controle, Dagdeel, Dagdelen, Gezin, Huis, Kant, Leeftijden, Regel, Stand, Steungezin,
    Steunsoort, Vog, Vraaggezin,
};
use crate::order::Set;

/// The furthest that a family can say it goes, in kilometres.
const VERST: u32 = 100;
/// The most koppelingen that a family can say it carries.
const MEEST: u32 = 9;

/// A least change of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(
    missing_docs,
    reason = "the fields say what they are; `kant` is whose it is"
)]
pub enum Wijziging {
    /// Takes part again.
    DoetMee { kant: Kant },
    /// Was met anew, as an ending asked for.
    Kennismaking { kant: Kant },
    /// The screening was completed: these steps of it, or a VOG that counts.
    Screening {
        vog: bool,
        referenties: bool,
        huisbezoek: bool,
    },
    /// Carries so many koppelingen.
    Capaciteit { naar: u8 },
    /// Has room for children from so many years to so many.
    Leeftijden { van: u8, tot: u8 },
    /// Animals, or smoke indoors: they are no objection to this side, or they are not there.
    Huis {
        kant: Kant,
        rook: bool,
        bezwaar: bool,
    },
    /// Goes so many kilometres.
    Afstand { kant: Kant, km: u8 },
    /// Can on this dagdeel too.
    Dagdeel { kant: Kant, dagdeel: Dagdeel },
    /// Asks or offers this kind of support too.
    Soort { kant: Kant, soort: Steunsoort },
}

impl Wijziging {
    /// Whether the two are about one field, so that only one of them can be made.
    fn same_field(self, other: Self) -> bool {
        match (self, other) {
            (Self::Dagdeel { kant: a, .. }, Self::Dagdeel { kant: b, .. })
            | (Self::Soort { kant: a, .. }, Self::Soort { kant: b, .. })
            | (Self::Afstand { kant: a, .. }, Self::Afstand { kant: b, .. }) => a == b,
            (a, b) => a == b,
        }
    }

    /// Makes the change.
    pub(super) fn make(self, vraag: &mut Gezin, steun: &mut Gezin, situatie: &Situatie<'_>) {
        match self {
            Self::DoetMee { kant } => side(kant, vraag, steun).stand = Some(Stand::DoetMee),
            Self::Kennismaking { kant } => side(kant, vraag, steun).intake_sinds = None,
            Self::Screening {
                vog,
                referenties,
                huisbezoek,
            } => screened(steun, [vog, referenties, huisbezoek], situatie),
            Self::Capaciteit { naar } => steun.aanbod.capaciteit = Some(naar),
            Self::Leeftijden { van, tot } => steun.aanbod.leeftijden = Leeftijden::new(van, tot),
            Self::Huis {
                kant,
                rook,
                bezwaar,
            } => {
                *answer(
                    side(kant, vraag, steun).huis.get_or_insert_default(),
                    rook,
                    bezwaar,
                ) = Some(false)
            }
            Self::Afstand { kant, km } => side(kant, vraag, steun).max_afstand = Some(km),
            Self::Dagdeel { kant, dagdeel } => {
                let gezin = side(kant, vraag, steun);
                let known = gezin.dagdelen.unwrap_or_default();
                gezin.dagdelen = Some(known.with(dagdeel, true));
            }
            Self::Soort { kant, soort } => {
                side(kant, vraag, steun)
                    .soorten
                    .get_or_insert_default()
                    .insert(soort);
            }
        }
    }
}

fn side<'a>(kant: Kant, vraag: &'a mut Gezin, steun: &'a mut Gezin) -> &'a mut Gezin {
    match kant {
        Kant::Vraag => vraag,
        Kant::Steun => steun,
    }
}

fn answer(huis: &mut Huis, rook: bool, bezwaar: bool) -> &mut Option<bool> {
    match (rook, bezwaar) {
        (false, false) => &mut huis.huisdieren,
        (true, false) => &mut huis.rookt,
        (false, true) => &mut huis.zonder_huisdieren,
        (true, true) => &mut huis.rookvrij,
    }
}

fn screened(steun: &mut Gezin, [vog, referenties, huisbezoek]: [bool; 3], situatie: &Situatie<'_>) {
    let op = situatie.today;
    let Ok(door) = Regel::parse("?") else { return };
    let done = Controle {
        op,
        door: door.clone(),
    };
    let screening = &mut steun.screening;
    if vog {
        screening.vog = Some(Vog {
            gezien_op: op,
            door,
            geldig_tot: op,
        });
    }
    if referenties {
        screening.referenties = Some(done.clone());
    }
    if huisbezoek {
        screening.huisbezoek = Some(done);
    }
}

/// Every way to make them fit: each of one change, or each of two where one is never enough. None
/// where they fit already and where two do not suffice. A steungezin of c candidates of one field
/// each costs c judgements, and c² where one is never enough; c is below a hundred.
#[must_use]
pub fn why_not(
    vraag: Vraaggezin<'_>,
    steun: Steungezin<'_>,
    situatie: &Situatie<'_>,
) -> Vec<Vec<Wijziging>> {
    if fits(vraag, steun, situatie, &[]) {
        return Vec::new();
    }
    let all = candidates(vraag, steun, situatie);
    let helps = |way: &Vec<Wijziging>| fits(vraag, steun, situatie, way);
    let single: Vec<_> = all.iter().map(|one| vec![*one]).filter(helps).collect();
    if !single.is_empty() {
        return single;
    }
    let two = all.iter().enumerate().flat_map(|(at, one)| {
        let later = all.iter().skip(at + 1);
        later
            .filter(|other| !one.same_field(**other))
            .map(|other| vec![*one, *other])
    });
    two.filter(helps).collect()
}

fn fits(
    vraag: Vraaggezin<'_>,
    steun: Steungezin<'_>,
    situatie: &Situatie<'_>,
    way: &[Wijziging],
) -> bool {
    let (mut asks, mut offers) = (Gezin::clone(&vraag), Gezin::clone(&steun));
    for change in way {
        change.make(&mut asks, &mut offers, situatie);
    }
    match (asks.vraagt(vraag.wie().kind), offers.steungezin()) {
        (Some(vraag), Some(steun)) => may_be_made(&Paar::new(vraag, steun, situatie)),
        _ => false,
    }
}

/// The least change of each field that takes away what that field excludes for.
fn candidates(
    vraag: Vraaggezin<'_>,
    steun: Steungezin<'_>,
    situatie: &Situatie<'_>,
) -> Vec<Wijziging> {
    let mut all = Vec::new();
    let sides: [(Kant, &Gezin, &Gezin); 2] =
        [(Kant::Vraag, &vraag, &steun), (Kant::Steun, &steun, &vraag)];
    let nearest = situatie
        .afstand(vraag, steun)
        .map(|there| there.meters.saturating_sub(there.marge).div_ceil(1000));
    let come = (vraag.kinderen.len() as u32).max(1);
    let free = |samen: Dagdelen| situatie.vrij(steun, samen, come);
    for (kant, gezin, other) in sides {
        if !gezin.doet_mee(situatie.today) {
            all.push(Wijziging::DoetMee { kant });
        }
        if gezin.wil_intake() {
            all.push(Wijziging::Kennismaking { kant });
        }
        if let (Some(limit), Some(needed)) = (gezin.max_afstand, nearest)
            && needed > u32::from(limit)
            && needed <= VERST
        {
            all.extend(u8::try_from(needed).map(|km| Wijziging::Afstand { kant, km }));
        }
        all.extend(home(kant, gezin, other));
        let told = |dagdelen: Option<Dagdelen>| dagdelen.filter(|d| !d.is_empty());
        if let (Some(own), Some(theirs)) = (told(gezin.dagdelen), told(other.dagdelen))
            && free(own.shared(theirs)).is_empty()
        {
            // One more may also let who comes already move.
            let others = match kant {
                Kant::Steun => situatie.kunnen_ook(steun.id),
                Kant::Vraag => Dagdelen::NONE,
            };
            let more: Dagdelen = theirs.iter().chain(others.iter()).collect();
            let more = more.iter().filter(|slot| !own.contains(*slot));
            all.extend(more.map(|dagdeel| Wijziging::Dagdeel { kant, dagdeel }));
        }
        if let (Some(own), Some(theirs)) = (&gezin.soorten, &other.soorten)
            && !own.is_empty()
            && own.shared(theirs).is_empty()
        {
            all.extend(theirs.iter().map(|soort| Wijziging::Soort {
                kant,
                soort: *soort,
            }));
        }
    }
    all.extend(screening(&steun, situatie));
    all.extend(room(steun, situatie));
    all.extend(ages(vraag, &steun, situatie));
    all
}

/// What one home has and the other family cannot stand.
fn home(kant: Kant, asks: &Gezin, has: &Gezin) -> Vec<Wijziging> {
    let (mut asks, mut has) = (asks.huis.unwrap_or_default(), has.huis.unwrap_or_default());
    let other = match kant {
        Kant::Vraag => Kant::Steun,
        Kant::Steun => Kant::Vraag,
    };
    let mut all = Vec::new();
    for rook in [false, true] {
        let clash = *answer(&mut asks, rook, true) == Some(true)
            && *answer(&mut has, rook, false) == Some(true);
        if clash {
            for (kant, bezwaar) in [(kant, true), (other, false)] {
                all.push(Wijziging::Huis {
                    kant,
                    rook,
                    bezwaar,
                });
            }
        }
    }
    all
}

/// What is not done of it: one change, since it is done in one go and is no answer of a family.
fn screening(steun: &Gezin, situatie: &Situatie<'_>) -> Option<Wijziging> {
    let screening = &steun.screening;
    let counts = |vog: &Vog| vog.geldig_tot >= situatie.today;
    let vog = !screening.vog.as_ref().is_some_and(counts);
    let referenties = screening.referenties.is_none();
    let huisbezoek = screening.huisbezoek.is_none();
    (vog || referenties || huisbezoek).then_some(Wijziging::Screening {
        vog,
        referenties,
        huisbezoek,
    })
}

fn room(steun: Steungezin<'_>, situatie: &Situatie<'_>) -> Option<Wijziging> {
    let open = u32::try_from(situatie.open(steun.id).len()).ok()?;
    let full = situatie.room(steun) == 0 && open < MEEST;
    let naar = u8::try_from(open + 1).ok()?;
    full.then_some(Wijziging::Capaciteit { naar })
}

fn ages(vraag: Vraaggezin<'_>, steun: &Gezin, situatie: &Situatie<'_>) -> Option<Wijziging> {
    let room = steun.aanbod.leeftijden?;
    let (mut van, mut tot) = (room.van(), room.tot());
    for geboren in vraag.kinderen.iter().filter_map(|kind| kind.geboren) {
        let age = geboren.leeftijd(situatie.today);
        van = van.min(age.tot);
        tot = tot.max(age.van);
    }
    let wider = Leeftijden::new(van, tot).filter(|wider| *wider != room)?;
    Some(Wijziging::Leeftijden {
        van: wider.van(),
        tot: wider.tot(),
    })
}

/// The ways with those of one kind in one: which dagdelen and which kinds of support would each
/// do, for the same side and beside the same other change.
#[must_use]
pub fn gathered(ways: &[Vec<Wijziging>]) -> Vec<Vec<Set<Wijziging>>> {
    let mut all: Vec<Vec<Set<Wijziging>>> = Vec::new();
    for way in ways {
        let place = all.iter_mut().find(|there| {
            let alike = |(set, one): (&Set<Wijziging>, &Wijziging)| {
                set.iter()
                    .next()
                    .is_some_and(|first| first.same_field(*one))
            };
            there.len() == way.len() && there.iter().zip(way).all(alike)
        });
        match place {
            Some(there) => {
                for (set, one) in there.iter_mut().zip(way) {
                    set.insert(*one);
                }
            }
            None => all.push(way.iter().map(|one| [*one].into()).collect()),
        }
    }
    all
}

#[cfg(test)]
#[path = "why_not_tests.rs"]
mod tests;
