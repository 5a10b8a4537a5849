//! What is known of a place while one fills it in, and of a family's place on its page: where it
//! is, how precisely, which municipality follows, and whether that is where one works. A point is
//! told by what it lies near, never by its figures.

use crate::{
    app::{
        Session,
        draft::{Draft, Veld},
        text::nl::plaats as nl,
    },
    domain::{Gezin, Punt, Regel, Waar},
    gebied::{Gebied, Precisie, meters_between},
    log::State,
};

/// What a form says below a place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bericht {
    /// What it is known to be, and how precisely.
    pub bekend: Option<String>,
    /// What one should look at; nothing that keeps from saving.
    pub let_op: Vec<String>,
}

/// What a form says of the place in it.
#[must_use]
pub fn bericht(session: &Session, draft: &Draft) -> Bericht {
    let gebied = session.gebied();
    let Some(waar) = draft.waar() else {
        return Bericht::default();
    };
    let named = Some(draft.text(Veld::Gemeente).trim()).filter(|naam| !naam.is_empty());
    let gemeente = named.or_else(|| gebied.gemeente_van(&waar));
    let Some(plek) = gebied.plek(&waar) else {
        return Bericht {
            bekend: None,
            let_op: vec![nl::onbekend(&waar)],
        };
    };
    let mut said = match &waar {
        Waar::Punt(punt) => bij(gebied, *punt).unwrap_or_default(),
        _ => nl::is_bekend(&waar, gebied.plaats_van(&waar), gemeente),
    };
    said.push(' ');
    said.push_str(&nl::hoe_precies(&plek));
    let mut let_op = Vec::new();
    if let Waar::Postcode(postcode) = &waar {
        let whole = postcode.letters().is_some();
        if whole && plek.precisie == Precisie::Postcode4 {
            let_op.push(nl::valt_terug(&waar, postcode.cijfers()));
        } else if !whole && gebied.has_letters(*postcode) {
            said.push(' ');
            said.push_str(nl::LETTERS_ERBIJ);
        }
    }
    let_op.extend(gemeente.and_then(|naam| buiten(session.state(), naam)));
    Bericht {
        bekend: Some(said),
        let_op,
    }
}

/// That a municipality is none that one works for; silent as long as nobody said which are.
#[must_use]
pub fn buiten(state: &State, gemeente: &str) -> Option<String> {
    let own = state.programma.werkgebied.as_ref()?;
    let same = |one: &Regel| one.as_str().eq_ignore_ascii_case(gemeente);
    let names: Vec<&str> = own.iter().map(Regel::as_str).collect();
    let outside = !names.is_empty() && !own.iter().any(same);
    outside.then(|| nl::buiten(gemeente, &names))
}

/// The municipality of a family: what was said, else what follows from its place.
#[must_use]
pub fn gemeente<'a>(gezin: &'a Gezin, gebied: &'a Gebied) -> Option<&'a str> {
    let said = gezin.gemeente.as_ref().map(Regel::as_str);
    said.or_else(|| gebied.gemeente_van(gezin.waar()?))
}

/// A family's place with how precisely it is known.
#[must_use]
pub fn met_precisie(gezin: &Gezin, session: &Session) -> Option<String> {
    let waar = gezin.waar()?;
    let said = super::gezinnen::waar(gezin, session)?;
    Some(nl::met_precisie(
        &said,
        session.gebied().plek(waar).as_ref(),
    ))
}

/// Where a point is, in words.
#[must_use]
pub fn bij(gebied: &Gebied, punt: Punt) -> Option<String> {
    let (nabij, midden) = gebied.nabij(punt)?;
    let far = meters_between(midden, punt);
    Some(nl::punt(
        nabij,
        (far, wind(midden, punt)),
        gebied.gemeente_at(punt),
    ))
}

/// In which of eight directions one point lies from another, clockwise from the north.
fn wind(van: Punt, naar: Punt) -> usize {
    let up = i64::from(naar.lat() - van.lat()) * 1000;
    // A degree of longitude is 0.61 of one of latitude in the middle of the country.
    let right = i64::from(naar.lon() - van.lon()) * 612;
    let (high, wide) = (up.abs(), right.abs());
    // The tangent of half the angle between two directions.
    let straight = |small: i64, large: i64| small * 1000 < large * 414;
    match (straight(wide, high), straight(high, wide)) {
        (true, _) if up > 0 => 0,
        (true, _) => 4,
        (_, true) if right > 0 => 2,
        (_, true) => 6,
        _ => match (up > 0, right > 0) {
            (true, true) => 1,
            (false, true) => 3,
            (false, false) => 5,
            (true, false) => 7,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::gezinnen::tests::{family, session_in};
    use crate::domain::{Plaats, Postcode};
    use crate::log::Write;

    fn said(velden: &[(Veld, &str)]) -> Bericht {
        let session = session_in(true, Vec::new());
        let mut draft = Draft::empty();
        for (veld, text) in velden {
            draft.set(*veld, (*text).to_owned());
        }
        bericht(&session, &draft)
    }

    fn bekend(velden: &[(Veld, &str)]) -> String {
        said(velden).bekend.unwrap_or_default()
    }

    #[test]
    fn a_form_says_at_once_what_a_place_is_and_how_precisely() {
        assert_eq!(said(&[]), Bericht::default());
        assert_eq!(said(&[(Veld::Postcode, "89")]), Bericht::default());
        assert_eq!(
            bekend(&[(Veld::Postcode, "8988")]),
            "8988 Wulpendam, gemeente Vlierwaard. Hoe precies: ongeveer 500 m."
        );
        assert!(
            bekend(&[(Veld::Plek, "buurt\tVlierwaard\tRietoever")]).starts_with(
                "Buurt Rietoever, gemeente Vlierwaard. Hoe precies: de buurt, ongeveer "
            )
        );
        let punt = bekend(&[(Veld::Plek, "punt\t52544000\t5216000")]);
        assert!(
            punt.starts_with("In buurt Rietoever, gemeente Vlierwaard, "),
            "{punt}"
        );
        assert!(punt.ends_with("Hoe precies: ongeveer 25 m."), "{punt}");
        let gone = said(&[(Veld::Plek, "buurt\tVlierwaard\tVroeger")]);
        assert!(gone.bekend.is_none() && gone.let_op[0].starts_with("Deze buurt staat niet meer"));
    }

    #[test]
    fn what_is_not_known_is_said_and_six_characters_fall_back_on_four() {
        let back = said(&[(Veld::Postcode, "8988 ab")]);
        assert!(back.bekend.unwrap().ends_with("ongeveer 500 m."));
        assert_eq!(
            back.let_op,
            ["8988 AB zelf staat niet in de gegevens. Koppelbord rekent met 8988."]
        );
        let unknown = said(&[(Veld::Postcode, "1234")]);
        assert!(unknown.let_op[0].starts_with("Koppelbord weet niet waar 1234 ligt."));
    }

    #[test]
    fn outside_the_municipalities_one_works_for_is_said_once_those_are_told() {
        let mut state = State::default();
        assert_eq!(buiten(&state, "Rhenen"), None);
        let own = |names: &[&str]| Some(names.iter().map(|n| Regel::parse(n).unwrap()).collect());
        state.programma.werkgebied = own(&[]);
        assert_eq!(buiten(&state, "Rhenen"), None);
        state.programma.werkgebied = own(&["Meppel", "Hoogeveen"]);
        assert_eq!(buiten(&state, "meppel"), None);
        assert_eq!(
            buiten(&state, "Rhenen").unwrap(),
            "Rhenen ligt buiten je werkgebied (Hoogeveen en Meppel)."
        );
    }

    #[test]
    fn the_page_of_a_family_says_how_precisely_its_place_is_known() {
        let place = |code: &str| {
            Write::Plaats(Some(Plaats {
                waar: Waar::Postcode(Postcode::parse(code).unwrap()),
                woonplaats: None,
            }))
        };
        let session = session_in(
            true,
            vec![
                family(1, "Gezin Vlier", vec![place("8988")]),
                family(2, "Gezin Iep", vec![place("1234")]),
            ],
        );
        let said: Vec<String> = session
            .state()
            .gezinnen
            .values()
            .filter_map(|gezin| met_precisie(gezin, &session))
            .collect();
        assert_eq!(
            said,
            [
                "8988 Wulpendam, tot op ongeveer 500\u{a0}m",
                "1234, waar dat ligt is niet bekend"
            ]
        );
    }

    #[test]
    fn directions_are_those_of_a_compass() {
        let at = |lat: i32, lon: i32| Punt::new(52_500_000 + lat, 5_200_000 + lon).unwrap();
        let from = at(0, 0);
        let ways = [
            (9000, 100),
            (9000, 14_000),
            (100, 9000),
            (-9000, 14_000),
            (-9000, 0),
            (-9000, -14_000),
            (0, -9000),
            (9000, -14_000),
        ];
        let found = ways.map(|(lat, lon)| wind(from, at(lat, lon)));
        assert_eq!(found, [0, 1, 2, 3, 4, 5, 6, 7]);
    }
}
