//! What the judging of a pair needs beside the two families: the day, the koppelingen there are,
//! the distances and the weights. Distances come in as metres; where a postcode is, is not known
//! here.

use super::clash::{Bezoek, fits};
use super::criterion::Factor;
use super::gewichten::Gewichten;
use super::reden::{Hindernis, Zelfde};
use crate::domain::{
    Afsluitreden, Dagdeel, Dagdelen, Datum, Gezin, GezinId, Kind, Koppeling, KoppelingId,
    Steungezin, Vraaggezin,
};
use crate::order::Map;
use std::collections::BTreeMap;

/// Whole metres as the crow flies, how much that may be off, and the way by bicycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hemelsbreed {
    /// Metres.
    pub meters: u32,
    /// How much they may be off, in metres.
    pub marge: u32,
    /// Minutes by bicycle, an estimate, with what lies in between.
    pub fietsminuten: u32,
    /// What one area covers both, so that the metres are what is usual in it.
    pub zelfde: Option<Zelfde>,
    /// What lies in between.
    pub barriere: Option<Box<Hindernis>>,
}

impl Hemelsbreed {
    /// With nothing in between, and the usual way by bicycle: the straight line × 1.3 at 15 km/h,
    /// rounded up.
    #[must_use]
    pub const fn new(meters: u32, marge: u32) -> Self {
        Self {
            meters,
            marge,
            fietsminuten: meters.saturating_mul(13).div_ceil(2500),
            zelfde: None,
            barriere: None,
        }
    }
}

/// The distance between two families; `None` when a place is unknown.
pub type Afstanden<'a> = dyn Fn(Vraaggezin<'_>, Steungezin<'_>) -> Option<Hemelsbreed> + 'a;

/// The situation on a day.
pub struct Situatie<'a> {
    /// The day.
    pub today: Datum,
    /// What counts for how much.
    pub gewichten: &'a Gewichten,
    /// What each factor weighs, by its number: asked for every factor of every pair.
    weegt: [u8; Factor::ALL.len()],
    afstanden: &'a Afstanden<'a>,
    open_of_steun: BTreeMap<GezinId, Vec<&'a Koppeling>>,
    open_of_vraag: BTreeMap<GezinId, Vec<&'a Koppeling>>,
    hielp_tot: BTreeMap<GezinId, Vec<(&'a Koppeling, Datum)>>,
    samen: BTreeMap<GezinId, Vec<&'a Koppeling>>,
    bezoek: BTreeMap<GezinId, Bezoeken>,
}

/// Who comes to a steungezin already.
#[derive(Debug, Default)]
pub(super) struct Bezoeken {
    /// Children by the dagdeel that was agreed.
    vast: Map<Dagdeel, u32>,
    /// Of koppelingen for which nothing was agreed yet the children, and when the vraaggezin can.
    los: Vec<Bezoek>,
}

impl Bezoeken {
    /// Whether these can come beside them with no more than so many children in one dagdeel, to a
    /// steungezin that can on these dagdelen: with one more, who comes already may move. Where they do
    /// not go together, every dagdeel that one of them may come in counts as taken.
    pub fn fits(&self, kan: Dagdelen, more: &[Bezoek], most: u32) -> bool {
        let los = self.los.iter().map(|one| Bezoek {
            dagdelen: one.dagdelen.shared(kan),
            ..*one
        });
        let los: Vec<Bezoek> = los.filter(|one| !one.dagdelen.is_empty()).collect();
        if fits(&self.vast, &los, most) {
            let all: Vec<Bezoek> = los.iter().chain(more).copied().collect();
            return fits(&self.vast, &all, most);
        }
        let mut taken = self.vast.clone();
        for one in &los {
            for dagdeel in one.dagdelen.iter() {
                *taken.entry(dagdeel).or_default() += one.kinderen;
            }
        }
        fits(&taken, more, most)
    }
}

/// An ending that says something about the two: the day, whether it speaks against them, which
/// koppeling and why. Of one day what speaks against them counts.
pub type Einde = (Datum, bool, KoppelingId, Afsluitreden);

/// What there is or was between who asks and one steungezin.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tussen {
    /// Their koppeling that has not ended; of several the first.
    pub open: Option<KoppelingId>,
    /// The koppeling that ended these two for good; of several the first.
    pub niet_meer: Option<KoppelingId>,
    /// The last ending that says whether they got on.
    pub eerder: Option<Einde>,
    /// The last one after which they are not proposed again by themselves, and did not get on since.
    pub nee: Option<Einde>,
}

/// What an ending says about the two.
fn einde(koppeling: &Koppeling) -> Option<Einde> {
    let ending = koppeling.einde()?;
    let good = ending.reden.samen_goed()?;
    Some((ending.op, !good, koppeling.id, ending.reden))
}

impl Tussen {
    /// Of all koppelingen of a vraaggezin. One that runs or that ended for good counts for every child,
    /// and so does a concern for safety; what else ended for the children that it was about.
    pub fn all(samen: &[&Koppeling], steun: GezinId, kinderen: &[Kind]) -> Option<Self> {
        let own = || samen.iter().filter(|one| one.steungezin == steun);
        own().next()?;
        let ended =
            |one: &&&Koppeling| one.afsluiting.as_ref().is_some_and(|it| it.niet_meer_samen);
        let about = own().filter(|one| one.gaat_over(kinderen));
        let each = (0..kinderen.len().max(1)).map(|at| kinderen.get(at..=at).unwrap_or_default());
        Some(Self {
            open: own().filter(|one| one.is_open()).map(|one| one.id).min(),
            niet_meer: own().filter(ended).map(|one| one.id).min(),
            eerder: about.filter_map(|one| einde(one)).max(),
            nee: each.filter_map(|kind| nee(own(), kind)).max(),
        })
    }
}

/// The last no that stands for a child: one that was its own, or a concern, and no good ending since.
fn nee<'k>(samen: impl Iterator<Item = &'k &'k Koppeling>, kind: &[Kind]) -> Option<Einde> {
    let (mut nee, mut goed) = (None, None);
    for one in samen {
        let Some(told) = einde(one) else { continue };
        let (_, slecht, _, reden) = told;
        let own = one.gaat_over(kind);
        if !slecht && own {
            goed = goed.max(Some(told));
        } else if reden == Afsluitreden::ZorgOmVeiligheid || own && reden.niet_vanzelf_opnieuw() {
            nee = nee.max(Some(told));
        }
    }
    nee.filter(|nee| goed.is_none_or(|goed| goed < *nee))
}

impl<'a> Situatie<'a> {
    /// Looks through the koppelingen once; their order does not matter.
    pub fn new(
        today: Datum,
        koppelingen: impl IntoIterator<Item = &'a Koppeling>,
        afstanden: &'a Afstanden<'a>,
        gewichten: &'a Gewichten,
    ) -> Self {
        let mut situatie = Self {
            today,
            gewichten,
            weegt: Factor::ALL.map(|factor| {
                let weighs = Factor::WEIGHED.contains(&factor);
                if weighs { gewichten.weegt(factor) } else { 0 }
            }),
            afstanden,
            open_of_steun: BTreeMap::new(),
            open_of_vraag: BTreeMap::new(),
            hielp_tot: BTreeMap::new(),
            samen: BTreeMap::new(),
            bezoek: BTreeMap::new(),
        };
        for koppeling in koppelingen {
            let (vraag, steun) = (koppeling.vraaggezin, koppeling.steungezin);
            if koppeling.is_open() {
                situatie
                    .open_of_steun
                    .entry(steun)
                    .or_default()
                    .push(koppeling);
                situatie
                    .open_of_vraag
                    .entry(vraag)
                    .or_default()
                    .push(koppeling);
            }
            if let Some(tot) = koppeling.hielp_tot() {
                let all = situatie.hielp_tot.entry(vraag).or_default();
                all.push((koppeling, tot));
            }
            situatie.samen.entry(vraag).or_default().push(koppeling);
        }
        for list in situatie.open_of_steun.values_mut() {
            crate::order::sort_by_key(list, |k| k.id);
        }
        situatie
    }

    /// With who comes where already: by the afspraken that count today, or where there are none yet in
    /// any dagdeel that suits both. `gezin` finds a family.
    #[must_use]
    pub fn met_bezoek<'g>(mut self, gezin: &dyn Fn(GezinId) -> Option<&'g Gezin>) -> Self {
        for (steun, open) in &self.open_of_steun {
            for koppeling in open {
                let vraag = gezin(koppeling.vraaggezin);
                let agreed = koppeling.afspraken.iter();
                let agreed = agreed.filter(|one| one.tot.is_none_or(|tot| tot >= self.today));
                let agreed: Dagdelen = agreed.flat_map(|one| one.dagdelen.iter()).collect();
                let named = koppeling.kinderen.len();
                let all = vraag.map_or(1, |vraag| vraag.kinderen.len());
                let kinderen = if named > 0 { named } else { all }.max(1) as u32;
                let there = self.bezoek.entry(*steun).or_default();
                for dagdeel in agreed.iter() {
                    *there.vast.entry(dagdeel).or_default() += kinderen;
                }
                let dagdelen = vraag.and_then(|vraag| vraag.dagdelen);
                let dagdelen = dagdelen.unwrap_or(Dagdelen::NONE);
                if agreed.is_empty() && !dagdelen.is_empty() {
                    there.los.push(Bezoek { kinderen, dagdelen });
                }
            }
        }
        self
    }

    /// Who comes to a steungezin already; nothing where nobody does.
    pub(super) fn bezoek(&self, steun: GezinId) -> Option<&Bezoeken> {
        if self.bezoek.is_empty() {
            return None;
        }
        self.bezoek.get(&steun)
    }

    /// The dagdelen on which those can for whom nothing was agreed at a steungezin yet.
    pub(super) fn kunnen_ook(&self, steun: GezinId) -> Dagdelen {
        let there = self.bezoek(steun).into_iter();
        let los = there.flat_map(|there| &there.los);
        los.flat_map(|one| one.dagdelen.iter()).collect()
    }

    /// Those of these dagdelen in which so many children more can come beside who comes already.
    pub(super) fn vrij(
        &self,
        steun: Steungezin<'_>,
        dagdelen: Dagdelen,
        kinderen: u32,
    ) -> Dagdelen {
        let Some(there) = self.bezoek(steun.id) else {
            return dagdelen;
        };
        let kan = steun.dagdelen.unwrap_or_default();
        let most = u32::from(self.gewichten.kinderen_per_dagdeel);
        let free = |slot: &Dagdeel| {
            let one = Bezoek {
                kinderen,
                dagdelen: [*slot].into_iter().collect(),
            };
            there.fits(kan, &[one], most)
        };
        dagdelen.iter().filter(free).collect()
    }

    /// What a factor weighs.
    #[must_use]
    pub fn weegt(&self, factor: Factor) -> u8 {
        self.weegt.get(factor as usize).copied().unwrap_or(0)
    }

    /// How far the two live apart.
    #[must_use]
    pub fn afstand(&self, vraag: Vraaggezin<'_>, steun: Steungezin<'_>) -> Option<Hemelsbreed> {
        (self.afstanden)(vraag, steun)
    }

    /// The koppelingen of a steungezin that have not ended, by id.
    #[must_use]
    pub fn open(&self, steun: GezinId) -> &[&'a Koppeling] {
        self.open_of_steun.get(&steun).map_or(&[], Vec::as_slice)
    }

    /// Whether a vraaggezin has a koppeling that has not ended, for a child that it asks for.
    #[must_use]
    pub fn is_helped(&self, vraag: Vraaggezin<'_>) -> bool {
        let open = self.open_of_vraag.get(&vraag.id);
        open.is_some_and(|all| all.iter().any(|one| one.gaat_over(vraag.kinderen)))
    }

    /// Since when a vraaggezin waits.
    #[must_use]
    pub fn wacht_sinds(&self, vraag: Vraaggezin<'_>) -> Option<Datum> {
        let ended = self.hielp_tot.get(&vraag.id).into_iter().flatten();
        let own = ended.filter(|(koppeling, _)| koppeling.gaat_over(vraag.kinderen));
        vraag.wacht_sinds(own.map(|(_, op)| *op))
    }

    /// All koppelingen of a vraaggezin, those that ended too.
    pub(super) fn samen(&self, vraag: GezinId) -> &[&'a Koppeling] {
        self.samen.get(&vraag).map_or(&[], Vec::as_slice)
    }

    /// Places that a steungezin still has; an unknown capaciteit counts as one place.
    #[must_use]
    pub fn room(&self, steun: Steungezin<'_>) -> u32 {
        let places = u32::from(steun.aanbod.capaciteit.unwrap_or(1));
        places.saturating_sub(u32::try_from(self.open(steun.id).len()).unwrap_or(u32::MAX))
    }
}
