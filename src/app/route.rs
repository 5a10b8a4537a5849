//! Where one is in the page, as the part of the address after `#`. Every screen has one, so
//! that back, bookmarks and middle clicks work.

use crate::domain::{Deelnemer, ElementId, GezinId, KoppelingId};

/// A screen, with what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Route {
    /// What needs me now.
    #[default]
    Vandaag,
    /// All families.
    Gezinnen,
    /// One family.
    Gezin(GezinId),
    /// One family, ready to note a conversation.
    Bellen(GezinId),
    /// One family, ready to fill in the screening.
    Screening(GezinId),
    /// The visit of one family.
    Gesprek(GezinId),
    /// The sign-up form.
    Aanmelden,
    /// Reading a sheet of sign-ups.
    Inlezen,
    /// Looking for a match, perhaps for one family of either side, or one child of it.
    Matchen(Option<Deelnemer>),
    /// The whole plan.
    Matchronde,
    /// All koppelingen.
    Koppelingen,
    /// One koppeling.
    Koppeling(KoppelingId),
    /// One koppeling, ready to note a contact.
    Contact(KoppelingId),
    /// One koppeling, ready to look back.
    Evaluatie(KoppelingId),
    /// The contract of a koppeling, on paper.
    Contract(KoppelingId),
    /// All notes of a koppeling, on paper.
    Notities(KoppelingId),
    /// The report of effects.
    Effect,
    /// The presentation for a council.
    Presentatie,
    /// Giving and receiving.
    Delen,
    /// Settings.
    Instellingen,
    /// What one sets about distances.
    Afstanden,
    /// The text for the register of algorithms.
    Register,
    /// Loading region data.
    Gebied,
    /// Where the data are, copies, and wiping.
    Opslag,
    /// An address that names no screen.
    Onbekend,
}

impl Route {
    /// Whether the screen can be shown without names: it shows what the state holds and nothing else.
    #[must_use]
    pub fn zonder_namen(self) -> bool {
        matches!(
            self,
            Self::Vandaag
                | Self::Gezinnen
                | Self::Gezin(_)
                | Self::Matchen(_)
                | Self::Matchronde
                | Self::Koppelingen
                | Self::Koppeling(_)
                | Self::Effect
                | Self::Presentatie
                | Self::Register
        )
    }

    /// Reads the address after `#`, with or without it. What names nothing is
    /// [`Route::Onbekend`]; nothing at all is [`Route::Vandaag`].
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_start_matches('/');
        let (screen, rest) = path.split_once('/').unwrap_or((path, ""));
        match (screen, rest) {
            ("" | "vandaag", "") => Self::Vandaag,
            ("gezinnen", "") => Self::Gezinnen,
            ("gezinnen", rest) => Self::of_gezin(rest).unwrap_or(Self::Onbekend),
            ("aanmelden", "") => Self::Aanmelden,
            ("inlezen", "") => Self::Inlezen,
            ("matchen", "") => Self::Matchen(None),
            ("matchen", rest) => Self::of_matchen(rest).unwrap_or(Self::Onbekend),
            ("matchronde", "") => Self::Matchronde,
            ("koppelingen", "") => Self::Koppelingen,
            ("koppelingen", rest) => Self::of_koppeling(rest).unwrap_or(Self::Onbekend),
            ("effect", "") => Self::Effect,
            ("presentatie", "") => Self::Presentatie,
            ("delen", "") => Self::Delen,
            ("instellingen", "") => Self::Instellingen,
            ("instellingen", "afstand") => Self::Afstanden,
            ("instellingen", "register") => Self::Register,
            ("instellingen", "gebied") => Self::Gebied,
            ("instellingen", "opslag") => Self::Opslag,
            _ => Self::Onbekend,
        }
    }

    /// The same screen, without what it was made ready for.
    #[must_use]
    pub fn scherm(self) -> Self {
        match self {
            Self::Contact(id) | Self::Evaluatie(id) => Self::Koppeling(id),
            Self::Bellen(id) | Self::Screening(id) => Self::Gezin(id),
            other => other,
        }
    }

    fn of_matchen(rest: &str) -> Option<Self> {
        let (id, kind) = match rest.split_once('/') {
            Some((id, kind)) => (id, Some(ElementId::parse(kind).ok()?)),
            None => (rest, None),
        };
        let gezin = GezinId::parse(id).ok()?;
        Some(Self::Matchen(Some(Deelnemer { gezin, kind })))
    }

    fn of_gezin(rest: &str) -> Option<Self> {
        let (id, part) = rest.split_once('/').unwrap_or((rest, ""));
        let id = GezinId::parse(id).ok()?;
        match part {
            "" if rest.ends_with('/') => None,
            "" => Some(Self::Gezin(id)),
            "bellen" => Some(Self::Bellen(id)),
            "screening" => Some(Self::Screening(id)),
            "gesprek" => Some(Self::Gesprek(id)),
            _ => None,
        }
    }

    fn of_koppeling(rest: &str) -> Option<Self> {
        let (id, part) = rest.split_once('/').unwrap_or((rest, ""));
        let id = KoppelingId::parse(id).ok()?;
        match part {
            "" if rest.ends_with('/') => None,
            "" => Some(Self::Koppeling(id)),
            "contact" => Some(Self::Contact(id)),
            "evaluatie" => Some(Self::Evaluatie(id)),
            "contract" => Some(Self::Contract(id)),
            "notities" => Some(Self::Notities(id)),
            _ => None,
        }
    }

    /// The address, with `#`.
    #[must_use]
    pub fn to_hash(self) -> String {
        match self {
            Self::Vandaag => "#/vandaag".to_owned(),
            Self::Gezinnen => "#/gezinnen".to_owned(),
            Self::Gezin(id) => format!("#/gezinnen/{id}"),
            Self::Bellen(id) => format!("#/gezinnen/{id}/bellen"),
            Self::Screening(id) => format!("#/gezinnen/{id}/screening"),
            Self::Gesprek(id) => format!("#/gezinnen/{id}/gesprek"),
            Self::Aanmelden => "#/aanmelden".to_owned(),
            Self::Inlezen => "#/inlezen".to_owned(),
            Self::Matchen(None) => "#/matchen".to_owned(),
            Self::Matchen(Some(wie)) => format!("#/matchen/{wie}"),
            Self::Matchronde => "#/matchronde".to_owned(),
            Self::Koppelingen => "#/koppelingen".to_owned(),
            Self::Koppeling(id) => format!("#/koppelingen/{id}"),
            Self::Contact(id) => format!("#/koppelingen/{id}/contact"),
            Self::Evaluatie(id) => format!("#/koppelingen/{id}/evaluatie"),
            Self::Contract(id) => format!("#/koppelingen/{id}/contract"),
            Self::Notities(id) => format!("#/koppelingen/{id}/notities"),
            Self::Effect => "#/effect".to_owned(),
            Self::Presentatie => "#/presentatie".to_owned(),
            Self::Delen => "#/delen".to_owned(),
            Self::Instellingen => "#/instellingen".to_owned(),
            Self::Afstanden => "#/instellingen/afstand".to_owned(),
            Self::Register => "#/instellingen/register".to_owned(),
            Self::Gebied => "#/instellingen/gebied".to_owned(),
            Self::Opslag => "#/instellingen/opslag".to_owned(),
            Self::Onbekend => "#/onbekend".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_route_reads_back_what_it_writes() {
        let gezin = GezinId([0xab; 16]);
        let routes = [
            Route::Vandaag,
            Route::Gezinnen,
            Route::Gezin(gezin),
            Route::Gesprek(gezin),
            Route::Bellen(gezin),
            Route::Screening(gezin),
            Route::Aanmelden,
            Route::Inlezen,
            Route::Matchen(None),
            Route::Matchen(Some(gezin.into())),
            Route::Matchen(Some(Deelnemer {
                gezin,
                kind: Some(ElementId([9; 16])),
            })),
            Route::Matchronde,
            Route::Koppelingen,
            Route::Koppeling(KoppelingId([7; 16])),
            Route::Contact(KoppelingId([7; 16])),
            Route::Evaluatie(KoppelingId([7; 16])),
            Route::Contract(KoppelingId([7; 16])),
            Route::Notities(KoppelingId([7; 16])),
            Route::Delen,
            Route::Effect,
            Route::Presentatie,
            Route::Instellingen,
            Route::Afstanden,
            Route::Register,
            Route::Gebied,
            Route::Opslag,
            Route::Onbekend,
        ];
        for route in routes {
            assert_eq!(Route::parse(&route.to_hash()), route);
        }
        assert_eq!(Route::parse(""), Route::Vandaag);
        assert_eq!(Route::parse("#/gezinnen/12"), Route::Onbekend);
        assert_eq!(Route::parse("/%E0%A4%A"), Route::Onbekend);
    }

    proptest! {
        #[test]
        fn any_address_is_some_route(hash in ".{0,60}") {
            let route = Route::parse(&hash);
            prop_assert_eq!(Route::parse(&route.to_hash()), route);
        }
    }
}
