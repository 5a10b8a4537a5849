//! Places and areas that are chosen instead of typed: as the text of a field, so that a form and
//! its concept keep them like anything else, and the lists to choose from. Knows no screen.

use crate::{
    domain::{Buurt, Postcode, Punt, Regel, Streek, Waar},
    gebied::Gebied,
};

/// The ways to say where a place is.
pub const MANIEREN: [&str; 3] = ["postcode", "buurt", "punt"];

/// Which of [`MANIEREN`] the text of a field is; nothing chosen is a postcode.
#[must_use]
pub fn manier(text: &str) -> &'static str {
    let [postcode, buurt, punt] = MANIEREN;
    match lees(text) {
        Some(Waar::Buurt(_)) => buurt,
        Some(Waar::Punt(_)) => punt,
        _ => postcode,
    }
}

/// A list in groups: the name of a group, and in it (text of the field, what one reads).
pub type Groepen = Vec<(String, Vec<(String, String)>)>;

/// A place as the text of a field. Names hold no tab, so that nothing can be taken for it.
#[must_use]
pub fn tekst(waar: &Waar) -> String {
    match waar {
        Waar::Postcode(postcode) => format!("postcode\t{postcode}"),
        Waar::Buurt(buurt) => of_buurt(&buurt.gemeente, &buurt.naam),
        Waar::Punt(punt) => format!("punt\t{}\t{}", punt.lat(), punt.lon()),
    }
}

fn of_buurt(gemeente: impl std::fmt::Display, naam: impl std::fmt::Display) -> String {
    format!("buurt\t{gemeente}\t{naam}")
}

/// The place that a field tells; `None` when it tells none.
#[must_use]
pub fn lees(text: &str) -> Option<Waar> {
    let parts: Vec<&str> = text.split('\t').collect();
    match parts.as_slice() {
        ["postcode", code] => Postcode::parse(code).ok().map(Waar::Postcode),
        ["buurt", gemeente, naam] => Some(Waar::Buurt(Buurt {
            gemeente: Regel::parse(gemeente).ok()?,
            naam: Regel::parse(naam).ok()?,
        })),
        ["punt", lat, lon] => Punt::new(lat.parse().ok()?, lon.parse().ok()?).map(Waar::Punt),
        _ => None,
    }
}

/// An area as the text of a field.
#[must_use]
pub fn tekst_streek(streek: &Streek) -> String {
    tekst(&waar_streek(streek))
}

/// An area as a place: its middle stands for it.
#[must_use]
pub fn waar_streek(streek: &Streek) -> Waar {
    match streek {
        Streek::Postcode(postcode) => Waar::Postcode(*postcode),
        Streek::Buurt(buurt) => Waar::Buurt(buurt.clone()),
    }
}

/// The area that a field tells.
#[must_use]
pub fn lees_streek(text: &str) -> Option<Streek> {
    match lees(text)? {
        Waar::Postcode(postcode) => Some(Streek::Postcode(postcode)),
        Waar::Buurt(buurt) => Some(Streek::Buurt(buurt)),
        Waar::Punt(_) => None,
    }
}

fn put(groepen: &mut Groepen, groep: &str, item: (String, String)) {
    match groepen.last_mut().filter(|(naam, _)| naam == groep) {
        Some((_, items)) => items.push(item),
        None => groepen.push((groep.to_owned(), vec![item])),
    }
}

/// The buurten that one can choose, by municipality; with `zoek` those that hold all its words in
/// their own name or that of the municipality.
#[must_use]
pub fn buurten(gebied: &Gebied, zoek: &str) -> Groepen {
    let words = super::views::zoeken::Words::of(zoek);
    let mut groepen = Groepen::new();
    for (gemeente, naam) in gebied.buurten() {
        let item = (of_buurt(gemeente, naam), naam.to_owned());
        let hay = super::views::zoeken::folded(&format!("{naam} {gemeente}"));
        if words.fit(&hay) && lees(&item.0).is_some() {
            put(&mut groepen, gemeente, item);
        }
    }
    groepen
}

/// The areas that a barrier can lie between, by municipality: buurten, then postcodes.
#[must_use]
pub fn streken(gebied: &Gebied) -> Groepen {
    let mut groepen = buurten(gebied, "");
    let mut codes: Vec<(&str, Postcode, &str)> = Vec::new();
    for (postcode, ingang) in gebied.ingangen() {
        if postcode.letters().is_none() {
            codes.push((&ingang.gemeente, postcode, &ingang.plaats));
        }
    }
    crate::order::sort(&mut codes);
    for (gemeente, postcode, plaats) in codes {
        let item = (
            tekst(&Waar::Postcode(postcode)),
            format!("{postcode} {plaats}"),
        );
        match groepen.iter_mut().find(|(naam, _)| naam == gemeente) {
            Some((_, items)) => items.push(item),
            None => groepen.push((gemeente.to_owned(), vec![item])),
        }
    }
    groepen
}

/// The municipalities that one can work for, sorted.
#[must_use]
pub fn gemeenten(gebied: &Gebied) -> Vec<&str> {
    let of_codes = gebied
        .ingangen()
        .map(|(_, ingang)| ingang.gemeente.as_ref());
    let of_buurten = gebied.buurten().map(|(gemeente, _)| gemeente);
    let all: crate::order::Set<&str> = of_codes.chain(of_buurten).collect();
    let named = |naam: &&str| Regel::parse(naam).is_ok();
    all.iter().copied().filter(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_back_from_the_text_of_its_field_and_nothing_else_is_one() {
        let buurt = Waar::Buurt(Buurt {
            gemeente: Regel::parse("Rhenen").unwrap(),
            naam: Regel::parse("De Dijk, oost").unwrap(),
        });
        let punt = Waar::Punt(Punt::new(52_545_000, 5_235_000).unwrap());
        for waar in [
            buurt,
            punt,
            Waar::Postcode(Postcode::parse("8981").unwrap()),
        ] {
            assert_eq!(lees(&tekst(&waar)), Some(waar));
        }
        for text in [
            "",
            "buurt",
            "buurt\tRhenen",
            "punt\t0\t0",
            "punt\tx\ty",
            "postcode\t1",
        ] {
            assert_eq!(lees(text), None, "{text}");
        }
        assert_eq!(lees_streek("punt\t52545000\t5235000"), None);
    }

    #[test]
    fn areas_are_listed_by_municipality_and_found_by_any_part_of_their_name() {
        let gebied = Gebied::demo();
        let all = buurten(&gebied, "");
        assert_eq!(all.len(), 1, "one municipality");
        assert!(all[0].1.len() > 5);
        let found = buurten(&gebied, "vlier wulp");
        let names: Vec<&str> = found[0].1.iter().map(|(_, naam)| naam.as_str()).collect();
        assert_eq!(names, ["Wulpendam"]);
        assert!(buurten(&gebied, "nergens").is_empty());
        let areas = streken(&gebied);
        assert_eq!(areas.len(), 1, "postcodes stand with the buurten");
        assert!(
            areas[0]
                .1
                .contains(&("postcode\t8988".to_owned(), "8988 Wulpendam".to_owned()))
        );
        assert!(
            areas[0]
                .1
                .iter()
                .all(|(text, _)| lees_streek(text).is_some())
        );
        assert_eq!(gemeenten(&gebied), ["Vlierwaard"]);
        assert_eq!(
            gemeenten(&Gebied::pilots()),
            ["Hoogeveen", "Meppel", "Rhenen"]
        );
    }
}
