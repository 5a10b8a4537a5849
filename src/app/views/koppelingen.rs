//! All koppelingen: as a board by fase with how long each is there, or as a list; filtered by
//! fase and by name. What waits is said by the same rule as on Vandaag.

use super::{vandaag::punt_of, wie};
use crate::order::Set;
use crate::{
    app::{agenda::Wanneer, situatie::Blik, text::nl::koppelingen as nl},
    domain::{Fase, Koppeling, KoppelingId},
};
use std::cmp::Reverse;

/// What to show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only these fasen; empty is all that run.
    pub fasen: Set<Fase>,
    /// Part of a name.
    pub naam: String,
}

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Koppelingen {
    /// One line below the title.
    pub sub: String,
    /// Each fase with how many there are of it, whatever the filter.
    pub fasen: Vec<(Fase, usize)>,
    /// What the filter leaves, by fase, longest there first.
    pub kolommen: Vec<Kolom>,
    /// Whether there is no koppeling at all.
    pub leeg: bool,
}

/// The koppelingen of one fase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kolom {
    /// Which; `None` while that is in conflict.
    pub fase: Option<Fase>,
    /// Its name.
    pub naam: String,
    /// The koppelingen.
    pub kaarten: Vec<Kaart>,
}

/// One koppeling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kaart {
    /// Which.
    pub id: KoppelingId,
    /// The two.
    pub titel: String,
    /// How long it is there.
    pub dagen: String,
    /// What waits, and whether that is for now.
    pub wacht: Option<(String, bool)>,
}

/// Makes the screen.
#[must_use]
pub fn koppelingen(blik: &Blik<'_>, filter: &Filter) -> Koppelingen {
    let all = || blik.state.koppelingen.values();
    let in_fase = |fase: Fase| all().filter(|k| k.fase == Some(fase)).count();
    let ended = in_fase(Fase::Afgesloten);
    let shown = |fase: Option<Fase>| match fase {
        _ if filter.fasen.is_empty() => fase != Some(Fase::Afgesloten),
        Some(fase) => filter.fasen.contains(&fase),
        None => false,
    };
    let columns = Fase::ALL.map(Some).into_iter().chain([None]);
    let kolommen = columns
        .filter(|fase| shown(*fase))
        .map(|fase| kolom(blik, fase, &filter.naam))
        // A column for what is unclear only where something is.
        .filter(|kolom| kolom.fase.is_some() || !kolom.kaarten.is_empty());
    Koppelingen {
        sub: nl::telling(all().count() - ended, ended),
        fasen: Fase::ALL.map(|fase| (fase, in_fase(fase))).to_vec(),
        kolommen: kolommen.collect(),
        leeg: blik.state.koppelingen.is_empty(),
    }
}

fn kolom(blik: &Blik<'_>, fase: Option<Fase>, naam: &str) -> Kolom {
    let wanted = naam.trim().to_lowercase();
    let those = blik.state.koppelingen.values().filter(|k| k.fase == fase);
    let mut cards: Vec<(Reverse<i32>, Kaart)> = those
        .filter_map(|koppeling| {
            let titel = wie::paar(blik.state, koppeling);
            let found = titel.to_lowercase().contains(&wanted);
            found.then(|| kaart(blik, koppeling, titel))
        })
        .collect();
    crate::order::sort_by(&mut cards, |(a, x), (b, y)| {
        (a, &x.titel, x.id).cmp(&(b, &y.titel, y.id))
    });
    Kolom {
        fase,
        naam: fase.map_or_else(|| nl::FASE_ONBEKEND.to_owned(), nl::fase),
        kaarten: cards.into_iter().map(|(_, card)| card).collect(),
    }
}

fn kaart(blik: &Blik<'_>, koppeling: &Koppeling, titel: String) -> (Reverse<i32>, Kaart) {
    let days = koppeling
        .sinds
        .map_or(0, |sinds| blik.today.days_since(sinds));
    let waits = koppeling.is_open().then(|| punt_of(blik, koppeling));
    let wacht = waits.flatten().map(|punt| {
        // The title says what it is, then who; here who stands above it already.
        let what = punt.titel.split(':').next().unwrap_or_default();
        (what.to_owned(), punt.taak.wanneer == Wanneer::Nu)
    });
    let card = Kaart {
        id: koppeling.id,
        titel,
        dagen: nl::dagen(days),
        wacht,
    };
    (Reverse(days), card)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::proef::{KOPPELING, blik, gekoppeld};
    use crate::gebied::Gebied;

    #[test]
    fn the_board_counts_every_fase_and_leaves_the_ended_out_until_asked() {
        let mut state = gekoppeld(Fase::Voorstel, "2026-11-01");
        let mut ended = state.koppelingen[&KOPPELING].clone();
        ended.id = KoppelingId([4; 16]);
        ended.fase = Some(Fase::Afgesloten);
        state.koppelingen.insert(ended.id, ended);
        let mut unclear = state.koppelingen[&KOPPELING].clone();
        unclear.id = KoppelingId([5; 16]);
        unclear.fase = None;
        state.koppelingen.insert(unclear.id, unclear);
        let gebied = Gebied::demo();
        let look = blik(&state, &gebied);
        let view = koppelingen(&look, &Filter::default());
        assert_eq!(view.sub, "Er lopen 2 koppelingen, 1 afgesloten.");
        assert_eq!(view.kolommen.len(), 6);
        let first = &view.kolommen[0].kaarten[0];
        assert_eq!(
            (first.titel.as_str(), first.dagen.as_str()),
            ("Eikelboom en Meidoorn", "20 dagen")
        );
        assert_eq!(first.wacht, Some(("Wacht op antwoord".to_owned(), true)));
        assert_eq!(view.kolommen[5].fase, None);
        let only = Filter {
            fasen: [Fase::Afgesloten].into(),
            naam: "MEIDOORN".to_owned(),
        };
        let view = koppelingen(&look, &only);
        assert_eq!(
            (view.kolommen.len(), view.kolommen[0].kaarten.len()),
            (1, 1)
        );
        let nobody = Filter {
            naam: "waterhof".to_owned(),
            ..Filter::default()
        };
        let view = koppelingen(&look, &nobody);
        assert!(view.kolommen.iter().all(|kolom| kolom.kaarten.is_empty()));
    }
}
