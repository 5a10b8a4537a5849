//! All families as a list: looked for in everything that is known of them, filtered, counted.

pub use super::wie::naam;
use super::zoeken::{Words, folded, haystack};
use crate::order::Set;
use crate::{
    app::{Route, Session, text::nl},
    domain::{Datum, Gezin, GezinId, Kant, PerGezin, Screeningstand, Stand},
};

/// How many rows are shown before one asks for more.
pub const BLAD: usize = 50;

/// A filter of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filter {
    /// Asks for support.
    Vraag,
    /// Offers support.
    Steun,
    /// Which of the two was never told.
    KantOnbekend,
    /// Takes part and has no koppeling.
    Wacht,
    /// Has a koppeling that runs.
    Gekoppeld,
    /// Rests, has left, or withdrew its consent.
    DoetNietMee,
    /// A steungezin whose screening is complete.
    ScreeningRond,
    /// A steungezin whose screening is not.
    ScreeningNietRond,
    /// Something that matching needs is not known.
    Onbekend,
    /// Was hidden.
    Verborgen,
}

/// Filters of one group add up; groups narrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Groep {
    Kant,
    Plek,
    Screening,
    Gegevens,
}

impl Filter {
    /// All of them, group by group.
    pub const ALL: [Self; 10] = [
        Self::Vraag,
        Self::Steun,
        Self::KantOnbekend,
        Self::Wacht,
        Self::Gekoppeld,
        Self::DoetNietMee,
        Self::ScreeningRond,
        Self::ScreeningNietRond,
        Self::Onbekend,
        Self::Verborgen,
    ];

    /// Its group.
    #[must_use]
    pub fn groep(self) -> Groep {
        match self {
            Self::Vraag | Self::Steun | Self::KantOnbekend => Groep::Kant,
            Self::Wacht | Self::Gekoppeld | Self::DoetNietMee => Groep::Plek,
            Self::ScreeningRond | Self::ScreeningNietRond => Groep::Screening,
            Self::Onbekend | Self::Verborgen => Groep::Gegevens,
        }
    }
}

/// What one is looking for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Zoek {
    /// What was typed.
    pub tekst: String,
    /// The filters that are on.
    pub filters: Set<Filter>,
    /// How many pages of rows are asked for besides the first.
    pub meer: usize,
    /// Whether they are shown on the map instead of in a list.
    pub op_kaart: bool,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rij {
    /// Key of the row.
    pub id: String,
    /// Where its title goes.
    pub href: String,
    /// Who.
    pub naam: String,
    /// Its side.
    pub kant: Option<Kant>,
    /// Where, what, since when.
    pub over: String,
    /// What is not known of it, in words.
    pub mist: Option<String>,
    /// Something is wrong or special: hidden, in conflict.
    pub alarm: Option<String>,
    /// Where it stands.
    pub plek: String,
    /// Whether that is good news.
    pub goed: bool,
}

/// A filter with how many it would leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// Which.
    pub filter: Filter,
    /// How many families of what was typed and the other groups.
    pub aantal: usize,
    /// Whether it is on.
    pub aan: bool,
}

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gezinnen {
    /// The rows that are shown.
    pub rijen: Vec<Rij>,
    /// Everyone that was found, in the order of the list.
    pub wie: Vec<GezinId>,
    /// How many were found.
    pub gevonden: usize,
    /// How many there are.
    pub totaal: usize,
    /// All filters, group by group.
    pub filters: Vec<Telling>,
}

impl Gezinnen {
    /// Whether there is anything to look through; where all are hidden, the filter is the way back.
    #[must_use]
    pub fn any(&self) -> bool {
        self.totaal > 0 || self.has_hidden()
    }

    /// Whether the filter for hidden families has a use. Few ever hide one.
    #[must_use]
    pub fn has_hidden(&self) -> bool {
        let mut hidden = self.filters.iter();
        hidden.any(|one| one.filter == Filter::Verborgen && (one.aantal > 0 || one.aan))
    }

    /// How many were found and are not shown.
    #[must_use]
    pub fn rest(&self) -> usize {
        self.gevonden.saturating_sub(self.rijen.len())
    }
}

/// A family as the list knows it, whatever one looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Ingang {
    id: GezinId,
    fits: Set<Filter>,
    conflict: bool,
    /// How many of its koppelingen run.
    open: usize,
    /// How many of what it asks have no koppeling; more than one where children go apart.
    wachten: usize,
    /// Since when it waits, as far as that is known.
    sinds: Option<Datum>,
}

/// Every family in the order of the list, worked out once after a change and not again at each
/// letter that is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alle(Vec<Ingang>);

/// Makes it.
#[must_use]
pub fn alle(session: &Session, today: Datum) -> Alle {
    let state = session.state();
    let conflicts: Set<_> = state
        .conflicts()
        .map(|(register, _)| register.subject)
        .collect();
    let per = PerGezin::new(state.koppelingen.values());
    let mut all: Vec<&Gezin> = state.gezinnen.values().collect();
    crate::order::sort_by_cached_key(&mut all, |gezin| {
        (folded(super::wie::sorteer(&naam(gezin))), gezin.id)
    });
    let one = |gezin: &Gezin| {
        let open = per.open(gezin.id);
        let wachten = per.zonder(gezin).filter(|v| v.doet_mee(today)).count();
        Ingang {
            id: gezin.id,
            fits: fitting(gezin, (open, wachten), today),
            conflict: conflicts.contains(&gezin.id.0),
            open,
            wachten,
            sinds: gezin.wacht_sinds(per.hielpen_tot(gezin.id)),
        }
    };
    Alle(all.into_iter().map(one).collect())
}

/// All by which one may look for each family, in the order of the list; asked for only once
/// something is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hooi(Vec<String>);

/// Makes it.
#[must_use]
pub fn hooi(session: &Session, Alle(all): &Alle) -> Hooi {
    let gezinnen = &session.state().gezinnen;
    let text = |one: &Ingang| gezinnen.get(&one.id).map(|gezin| haystack(gezin, session));
    Hooi(
        all.iter()
            .map(|one| text(one).unwrap_or_default())
            .collect(),
    )
}

/// The list; `hooi` may be empty where nothing is typed.
#[must_use]
pub fn gezinnen(
    session: &Session,
    today: Datum,
    zoek: &Zoek,
    (Alle(all), Hooi(hooi)): (&Alle, &Hooi),
) -> Gezinnen {
    let state = session.state();
    let words = Words::of(&zoek.tekst);
    let mut filters: Vec<Telling> = Filter::ALL
        .into_iter()
        .map(|filter| Telling {
            filter,
            aantal: 0,
            aan: zoek.filters.contains(&filter),
        })
        .collect();
    let mut found = Vec::new();
    for (at, one) in all.iter().enumerate() {
        if !words.are_empty() && !hooi.get(at).is_some_and(|hooi| words.fit(hooi)) {
            continue;
        }
        let fails: Set<Groep> = zoek
            .filters
            .iter()
            .map(|filter| filter.groep())
            .filter(|groep| {
                !one.fits
                    .iter()
                    .any(|filter| filter.groep() == *groep && zoek.filters.contains(filter))
            })
            .collect();
        for telling in &mut filters {
            let others = fails.iter().all(|groep| *groep == telling.filter.groep());
            telling.aantal += usize::from(others && one.fits.contains(&telling.filter));
        }
        let asked = zoek.filters.contains(&Filter::Verborgen);
        if fails.is_empty() && (asked || !one.fits.contains(&Filter::Verborgen)) {
            found.push(one);
        }
    }
    let room = BLAD.saturating_mul(zoek.meer.saturating_add(1));
    let row = |one: &&Ingang| {
        let gezin = state.gezinnen.get(&one.id)?;
        Some(rij(gezin, one, session, today))
    };
    Gezinnen {
        rijen: found.iter().take(room).filter_map(row).collect(),
        wie: found.iter().map(|one| one.id).collect(),
        gevonden: found.len(),
        totaal: all
            .iter()
            .filter(|one| !one.fits.contains(&Filter::Verborgen))
            .count(),
        filters,
    }
}

fn fitting(gezin: &Gezin, (open, wachten): (usize, usize), today: Datum) -> Set<Filter> {
    let mut fits = Set::new();
    if gezin.verborgen {
        fits.insert(Filter::Verborgen);
        return fits;
    }
    fits.insert(match gezin.kant {
        Some(Kant::Vraag) => Filter::Vraag,
        Some(Kant::Steun) => Filter::Steun,
        None => Filter::KantOnbekend,
    });
    let doet_mee = gezin.doet_mee(today);
    let said = [
        (Filter::Gekoppeld, open > 0),
        (Filter::Wacht, doet_mee && (open == 0 || wachten > 0)),
        (Filter::DoetNietMee, !doet_mee),
        (Filter::Onbekend, !missing(gezin).is_empty()),
    ];
    let said = said.into_iter().filter(|(_, fits)| *fits);
    fits.extend(said.map(|(filter, _)| filter));
    if gezin.kant == Some(Kant::Steun) {
        fits.insert(match gezin.screening.stand(today) {
            Screeningstand::Compleet => Filter::ScreeningRond,
            _ => Filter::ScreeningNietRond,
        });
    }
    fits
}

/// What matching or the telephone needs and is not known.
#[must_use]
pub fn missing(gezin: &Gezin) -> Vec<&'static str> {
    let reach = gezin.telefoon.is_none() && gezin.email.is_none();
    let children = gezin.kant == Some(Kant::Vraag) && gezin.kinderen.is_empty();
    [
        (gezin.kant.is_none(), nl::gezin::MIST_KANT),
        (gezin.naam.is_none(), nl::gezin::MIST_NAAM),
        (reach, nl::gezin::MIST_CONTACT),
        (gezin.plaats.is_none(), nl::gezin::MIST_POSTCODE),
        (gezin.soorten.is_none(), nl::gezin::MIST_SOORTEN),
        (gezin.dagdelen.is_none(), nl::gezin::MIST_DAGDELEN),
        (children, nl::gezin::MIST_KINDEREN),
    ]
    .into_iter()
    .filter_map(|(missing, what)| missing.then_some(what))
    .collect()
}

fn rij(gezin: &Gezin, one: &Ingang, session: &Session, today: Datum) -> Rij {
    let (plek, goed) = match (gezin.stand, one.open) {
        (Some(Stand::Uitgeschreven), _) => (nl::gezin::UITGESCHREVEN.to_owned(), false),
        (Some(Stand::Geparkeerd { .. }), _) if !gezin.doet_mee(today) => {
            (nl::gezin::GEPARKEERD.to_owned(), false)
        }
        (_, 0) if !gezin.doet_mee(today) => (nl::gezin::DOET_NIET_MEE.to_owned(), false),
        (_, 0) => {
            let days = one.sinds.map(|day| today.days_since(day));
            (
                days.map_or_else(|| nl::gezinnen::WACHT.to_owned(), nl::gezinnen::wacht),
                false,
            )
        }
        (_, running) => {
            // Matchen offers who has a place left; the list must not call them full.
            let offers = gezin.kant == Some(Kant::Steun);
            let places = gezin.aanbod.capaciteit.filter(|_| offers);
            let free = places.map_or(0, |all| usize::from(all).saturating_sub(running));
            (nl::gezinnen::gekoppeld(running, free, one.wachten), true)
        }
    };
    let soorten: Vec<&str> = gezin
        .soorten
        .iter()
        .flatten()
        .map(|soort| nl::woorden::steunsoort_kort(*soort))
        .collect();
    let over: Vec<String> = [
        waar(gezin, session),
        (!soorten.is_empty()).then(|| soorten.join(", ")),
        gezin
            .frequentie
            .map(|often| nl::woorden::frequentie(often).to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let missing = missing(gezin);
    let alarm = if gezin.verborgen {
        Some(nl::gezinnen::VERBORGEN.to_owned())
    } else {
        one.conflict.then(|| nl::gezinnen::KIEZEN.to_owned())
    };
    Rij {
        id: gezin.id.to_string(),
        href: Route::Gezin(gezin.id).to_hash(),
        naam: naam(gezin),
        kant: gezin.kant,
        over: over.join(" · "),
        mist: (!missing.is_empty()).then(|| nl::gezinnen::mist(&missing)),
        alarm,
        plek,
        goed,
    }
}

/// Town and postcode, as far as they are known.
#[must_use]
pub fn waar(gezin: &Gezin, session: &Session) -> Option<String> {
    let plaats = gezin.plaats.as_ref()?;
    let told = plaats.woonplaats.as_ref().map(|naam| naam.as_str());
    let town = told.or_else(|| session.gebied().plaats_van(&plaats.waar));
    Some(nl::gegevens::met_plaats(&plaats.waar, town))
}

#[cfg(test)]
#[path = "gezinnen_tests.rs"]
pub(in crate::app) mod tests;
