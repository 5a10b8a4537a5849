//! Who a family is, as it is named everywhere: what was told, never an id.

use crate::letters::Letters;
use crate::{
    app::text::nl,
    domain::{Deelnemer, Gezin, GezinId, Kant, Kind, Koppeling},
    log::State,
};

/// A family as it is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wie {
    /// Which.
    pub id: GezinId,
    /// Its name, or what stands in for it.
    pub naam: String,
    /// Its side, when known.
    pub kant: Option<Kant>,
}

/// The name of a family; else whom to speak to, else its number.
#[must_use]
pub fn naam(gezin: &Gezin) -> String {
    let told = gezin.naam.as_ref().or(gezin.contactpersoon.as_ref());
    match (told, &gezin.telefoon) {
        (Some(naam), _) => naam.as_str().to_owned(),
        (None, Some(telefoon)) => telefoon.as_str().to_owned(),
        (None, None) => nl::vandaag::ZONDER_NAAM.to_owned(),
    }
}

/// A family by id; one that is not there is named as such.
#[must_use]
pub fn wie(state: &State, id: GezinId) -> Wie {
    match state.gezinnen.get(&id) {
        Some(gezin) => Wie {
            id,
            naam: naam(gezin),
            kant: gezin.kant,
        },
        None => Wie {
            id,
            naam: nl::vandaag::ONBEKEND_GEZIN.to_owned(),
            kant: None,
        },
    }
}

/// Who is matched, as it is named: a family, or a child of it.
#[must_use]
pub fn deelnemer(state: &State, wie: Deelnemer) -> String {
    let kind = kinderen(state, wie.gezin, |kind| Some(kind.id) == wie.kind);
    van(state, wie.gezin, kind)
}

/// The family that asks in a koppeling, and which of its children where any are named.
#[must_use]
pub fn vraagt(state: &State, koppeling: &Koppeling) -> String {
    van(state, koppeling.vraaggezin, voor(state, koppeling))
}

/// The children that a koppeling names.
#[must_use]
pub fn voor(state: &State, koppeling: &Koppeling) -> Option<String> {
    kinderen(state, koppeling.vraaggezin, |kind| {
        koppeling.kinderen.contains(&kind.id)
    })
}

fn kinderen(state: &State, id: GezinId, is_bedoeld: impl Fn(&Kind) -> bool) -> Option<String> {
    nl::gegevens::kinderen(&state.gezinnen.get(&id)?.kinderen, is_bedoeld)
}

fn van(state: &State, id: GezinId, kinderen: Option<String>) -> String {
    let naam = wie(state, id).naam;
    match kinderen {
        Some(kinderen) => format!("{naam} ({kinderen})"),
        None => naam,
    }
}

/// A name without the word that all of them start with.
#[must_use]
pub fn kort(naam: &str) -> &str {
    let (first, rest) = naam.split_once(' ').unwrap_or((naam, ""));
    let is_word = ["gezin", "familie", "fam", "fam."].contains(&first.small().as_str());
    if is_word && !rest.is_empty() {
        rest
    } else {
        naam
    }
}

/// By what a name stands in a list: without the word that all of them start with, and without
/// an article or preposition in front.
#[must_use]
pub fn sorteer(naam: &str) -> &str {
    let mut rest = kort(naam);
    while let Some((first, more)) = rest.split_once(' ') {
        let small = [
            "de", "den", "der", "het", "'t", "’t", "van", "ten", "ter", "te",
        ];
        if !small.contains(&first.small().as_str()) || more.is_empty() {
            break;
        }
        rest = more;
    }
    rest
}

/// The two of a koppeling: `Korenaar en Meidoorn`.
#[must_use]
pub fn paar(state: &State, koppeling: &Koppeling) -> String {
    let steun = wie(state, koppeling.steungezin).naam;
    samen(&vraagt(state, koppeling), &steun)
}

/// Two names as a pair.
#[must_use]
pub fn samen(vraag: &str, steun: &str) -> String {
    nl::vandaag::en(kort(vraag), kort(steun))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Regel, Telefoon};

    #[test]
    fn a_family_is_named_by_whatever_was_told() {
        let mut gezin = Gezin::new(GezinId([1; 16]));
        assert_eq!(naam(&gezin), nl::vandaag::ZONDER_NAAM);
        gezin.telefoon = Telefoon::parse("06-00123456").ok();
        assert_eq!(naam(&gezin), "06-00123456");
        gezin.naam = Regel::parse("Gezin Vlier").ok();
        assert_eq!(kort(&naam(&gezin)), "Vlier");
        assert_eq!(kort("Gezin"), "Gezin");
    }

    #[test]
    fn a_list_of_names_goes_by_the_name_itself() {
        let mut names = [
            "Gezin Wulp",
            "De Ekster",
            "Familie van der Iep",
            "fam. Brem",
            "Vlier",
            "De",
        ];
        names.sort_by_key(|naam| sorteer(naam).small());
        assert_eq!(
            names,
            [
                "fam. Brem",
                "De",
                "De Ekster",
                "Familie van der Iep",
                "Vlier",
                "Gezin Wulp"
            ]
        );
    }
}
