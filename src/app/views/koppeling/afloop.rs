//! How a koppeling ended, read calmly, and what was between these families and others before.

use super::Nodig;
use crate::{
    app::{
        Route,
        text::nl::{begeleiding as nl, contact, koppelingen, leven},
        views::wie,
    },
    domain::{Afscheidstap, Afsluitreden, Datum, GezinId, Koppeling, Vervolg},
    log::State,
};

/// An ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Einde {
    /// In one sentence.
    pub zin: String,
    /// That it went well, in words; where it did.
    pub geslaagd: Option<&'static str>,
    /// The rest.
    pub feiten: Vec<(String, String)>,
    /// What was done of the goodbye, and what not.
    pub afscheid: Vec<Nodig>,
    /// What one can do now.
    pub verder: Vec<(String, Route)>,
}

/// Another koppeling of one of the two families.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eerder {
    /// The two.
    pub titel: String,
    /// Where it is.
    pub naar: Route,
    /// Its fase, or how it ended.
    pub sub: String,
}

pub fn einde(state: &State, koppeling: &Koppeling, today: Datum) -> Option<Einde> {
    let ending = koppeling.einde()?;
    let geslaagd = match ending.reden {
        Afsluitreden::DoelBereiktContactLoopt => Some(nl::GESLAAGD_CONTACT),
        Afsluitreden::DoelBereikt => Some(nl::GESLAAGD),
        _ => None,
    };
    let next = [
        (koppeling.vraaggezin, ending.vervolg_vraag),
        (koppeling.steungezin, ending.vervolg_steun),
    ];
    let verder = next.into_iter().filter_map(|(id, vervolg)| {
        let naam = wie::wie(state, id).naam;
        match vervolg {
            Vervolg::OpnieuwZoeken => {
                Some((nl::opnieuw_zoeken(&naam), Route::Matchen(Some(id.into()))))
            }
            Vervolg::NieuweIntake => Some((nl::opnieuw_kennismaken(&naam), Route::Gezin(id))),
            Vervolg::Parkeren | Vervolg::Uitschrijven => None,
        }
    });
    let step = |stap: Afscheidstap| Nodig {
        tekst: super::eerste_groot(leven::afscheidstap(stap)),
        klaar: ending.stappen.contains(&stap),
    };
    Some(Einde {
        zin: nl::einde(ending, today),
        geslaagd,
        feiten: koppelingen::afsluiting(ending, today),
        afscheid: if ending.stappen.is_empty() {
            Vec::new()
        } else {
            Afscheidstap::ALL.into_iter().map(step).collect()
        },
        verder: verder.collect(),
    })
}

/// Other koppelingen of both families, by family, the last one first.
pub fn eerder(state: &State, koppeling: &Koppeling, today: Datum) -> Vec<(String, Vec<Eerder>)> {
    let of = |id: GezinId| {
        let mut others: Vec<&Koppeling> = state
            .koppelingen_of(id)
            .filter(|other| other.id != koppeling.id)
            .collect();
        crate::order::sort_by(&mut others, |a, b| (b.sinds, b.id).cmp(&(a.sinds, a.id)));
        let rows = others.into_iter().map(|other| row(state, other, today));
        let rows: Vec<Eerder> = rows.collect();
        (!rows.is_empty()).then(|| (wie::wie(state, id).naam, rows))
    };
    let both = [koppeling.vraaggezin, koppeling.steungezin];
    both.into_iter().filter_map(of).collect()
}

fn row(state: &State, other: &Koppeling, today: Datum) -> Eerder {
    let sub = match other.einde() {
        Some(ending) => format!(
            "{}: {}",
            super::sub(state, other, today),
            contact::reden(ending.reden)
        ),
        None => super::sub(state, other, today),
    };
    Eerder {
        titel: wie::paar(state, other),
        naar: Route::Koppeling(other.id),
        sub,
    }
}
