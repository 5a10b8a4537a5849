//! What a real sheet says in a way that is easily misread: it is read rightly, or kept in words.

use super::*;
use crate::domain::{Datum, Steunsoort, Taal, Urgentie};

fn look(text: &str) -> Voorvertoning {
    let tabel = Tabel::read(text).unwrap();
    let today = Datum::parse("2026-11-21").unwrap();
    preview(&tabel, &Mapping::guess(&tabel), today, &[], &|_| true).unwrap()
}

fn only(text: &str) -> (crate::domain::Opgave, usize) {
    let seen = look(text);
    let told = seen.rijen[0].opmerkingen.len();
    match &seen.rijen[0].stand {
        Regelstand::Nieuw(one) => (one.clone().into_opgave(), told),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_said_not_to_be_is_not_read_as_being() {
    let head = "Naam;Soort steun;Talen;Urgentie;Hoe vaak;Huisdieren\n";
    let (bad, told) = only(&format!(
        "{head}Vlier;opvang, geen logeren;Turks maar geen Engels;kan niet wachten;niet elke week;allergisch voor katten\n"
    ));
    assert_eq!(
        (&bad.soorten, &bad.talen, bad.frequentie),
        (&None, &None, None)
    );
    assert_eq!((bad.vraag.urgentie, bad.huis), (None, None));
    assert_eq!(told, 5, "each is said");
    let words = bad.toelichting.unwrap();
    for cell in [
        "opvang, geen logeren",
        "Turks maar geen Engels",
        "niet elke week",
    ] {
        assert!(words.as_str().contains(cell), "{words}");
    }
    let (good, told) = only(&format!(
        "{head}Vlier;opvang, logeren;Turks, Engels;niet urgent;elke week;geen\n"
    ));
    let both = [Steunsoort::Opvang, Steunsoort::Logeren];
    assert_eq!(good.soorten, Some(both.into()));
    assert_eq!(good.talen, Some([Taal::Turks, Taal::Engels].into()));
    assert_eq!(good.vraag.urgentie, Some(Urgentie::Laag));
    assert_eq!(good.huis.unwrap().huisdieren, Some(false));
    assert_eq!((told, good.toelichting), (0, None));
}

#[test]
fn a_number_of_something_else_is_kept_in_words() {
    let head = "Naam;Max. afstand;Hoe lang;Voor leeftijd;Aantal gezinnen\n";
    let (one, told) = only(&format!(
        "{head}Vlier;20 min;20 weken;basisschool;2 dagen\n"
    ));
    assert_eq!((one.max_afstand, one.duur), (None, None));
    assert_eq!((one.aanbod.leeftijden, one.aanbod.capaciteit), (None, None));
    assert_eq!(told, 4);
    let (one, told) = only(&format!("{head}Vlier;;;;2 kinderen\n"));
    assert_eq!((one.aanbod.capaciteit, told), (None, 1));
    let (one, told) = only(&format!("{head}Vlier;10 km;1,5 jaar;4+;2 gezinnen\n"));
    assert_eq!((one.max_afstand, one.duur, told), (Some(10), Some(18), 0));
    let ages = one.aanbod.leeftijden.unwrap();
    assert_eq!(
        (ages.van(), ages.tot(), one.aanbod.capaciteit),
        (4, 23, Some(2))
    );
}

#[test]
fn days_in_a_row_of_dashes_are_no_whole_week() {
    let (one, told) = only("Naam;Dagdelen\nVlier;ma-wo-vr\n");
    assert_eq!((one.dagdelen, told), (None, 1));
}

#[test]
fn a_birthday_is_no_day_of_signing_up_and_a_child_in_two_columns_is_one() {
    let (one, _) = only("Naam;Geboortedatum\nVlier;12-3-2018\n");
    assert_eq!((one.aangemeld_op, one.kinderen.len()), (None, 0));
    let (one, told) = only("Naam;Kind;Geboortedatum kind\nVlier;Sem;12/3/2018\n");
    assert_eq!((one.kinderen.len(), told), (1, 0));
    let child = &one.kinderen[0];
    assert_eq!(
        child.geboren.map(|born| (born.jaar(), born.maand())),
        Some((2018, Some(3)))
    );
    assert!(child.voornaam.is_some());
}

#[test]
fn what_looks_like_a_family_but_tells_something_else_may_be_another() {
    let text = "Naam;Vraag of steun;E-mail;Telefoon;Postcode\n\
        Jansen;vraag;mj@een.example;06-00112011;7905 AB\n\
        Jansen;vraag;mj@een.example;06-00112011;7905 AB\n\
        Jansen;steun;mj@een.example;06-00112011;7905 AB\n\
        Jansen;vraag;pj@twee.example;;7905 AB\nVries;;;;7901\nVries;;;;7901\nVries;;;;\n";
    let tabel = Tabel::read(text).unwrap();
    let today = Datum::parse("2026-11-21").unwrap();
    let seen = preview(&tabel, &Mapping::guess(&tabel), today, &[], &|_| true).unwrap();
    let may_be: Vec<Option<bool>> = seen
        .rijen
        .iter()
        .map(|rij| match rij.stand {
            Regelstand::Dubbel { anders, .. } => Some(anders),
            _ => None,
        })
        .collect();
    let yes = Some(true);
    assert_eq!(may_be, [None, Some(false), yes, yes, None, yes, yes]);
}
