//! Names: of municipalities as they are called, and of buurten so that they can be told apart. Two
//! of one municipality may be called the same (Meppel has two Vogelbuurten, some 6 km apart), and a
//! family whose buurt was chosen keeps no more than its name.

use super::{Vlak, Vlaksoort};
use crate::order::Map;

/// The name of a municipality without the word that it is one: GeoNames writes "Gemeente Hoogeveen"
/// and "Meppel Municipality", and people "Gem. Hoogeveen".
pub(super) fn gemeente(naam: &str) -> &str {
    let without = |word: &str| {
        let (begin, rest) = naam.split_at_checked(word.len())?;
        begin.eq_ignore_ascii_case(word).then_some(rest)
    };
    let bare = ["gemeente ", "gem. "].into_iter().find_map(without);
    let bare = bare.unwrap_or(naam).trim();
    bare.strip_suffix(" Municipality").unwrap_or(bare)
}

/// Gives those that share a name with another of their municipality the name of their wijk behind
/// it, and the end of their code (or a number, without one) where that does not tell either.
/// `wijken` stands beside them.
pub(super) fn tell_apart(vlakken: &mut [Vlak], wijken: &[&str]) {
    let with = |vlak: &Vlak, wijk: &str| {
        let within = if vlak.gemeente.is_empty() {
            vlak.code.get(..6).unwrap_or_default()
        } else {
            &vlak.gemeente
        };
        format!("{within}\n{}\n{wijk}", vlak.naam)
    };
    let names: Vec<[String; 2]> = vlakken
        .iter()
        .zip(wijken)
        .map(|(vlak, wijk)| [with(vlak, ""), with(vlak, wijk)])
        .collect();
    let ids: Vec<String> = vlakken
        .iter()
        .enumerate()
        .map(|(at, vlak)| match vlak.code.get(6..) {
            Some(end) => end.to_owned(),
            None => (at + 1).to_string(),
        })
        .collect();
    // Who has a name; `None` where there are several.
    let mut own: Map<&str, Option<&str>> = Map::new();
    for ((vlak, names), id) in vlakken.iter().zip(&names).zip(&ids) {
        for name in names.iter().filter(|_| vlak.soort == Vlaksoort::Buurt) {
            let one = own.entry(name).or_insert(Some(id));
            if *one != Some(id.as_str()) {
                *one = None;
            }
        }
    }
    let several = |name: &str| own.get(name).is_some_and(Option::is_none);
    let all = vlakken.iter_mut().zip(wijken).zip(&names).zip(&ids);
    for (((vlak, wijk), [name, full]), id) in all {
        if vlak.soort == Vlaksoort::Buurt && several(name) {
            let behind = if several(full) { id.as_str() } else { wijk };
            vlak.naam = format!("{} ({behind})", vlak.naam);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(rows: &[(&str, &str, &str, &str)]) -> Vec<String> {
        let vlak = |(naam, gemeente, code, _): &(&str, &str, &str, &str)| Vlak {
            soort: Vlaksoort::Buurt,
            code: (*code).to_owned(),
            naam: (*naam).to_owned(),
            gemeente: (*gemeente).to_owned(),
            delen: Vec::new(),
        };
        let mut vlakken: Vec<Vlak> = rows.iter().map(vlak).collect();
        let wijken: Vec<&str> = rows.iter().map(|row| row.3).collect();
        tell_apart(&mut vlakken, &wijken);
        vlakken.into_iter().map(|vlak| vlak.naam).collect()
    }

    #[test]
    fn a_municipality_is_called_by_its_name() {
        for said in [
            "Hoogeveen",
            "Gemeente Hoogeveen",
            "GEM. Hoogeveen",
            "Hoogeveen Municipality",
        ] {
            assert_eq!(gemeente(said), "Hoogeveen");
        }
        assert_eq!(
            ["", "Gem", "'s-Gravenhage"].map(gemeente),
            ["", "Gem", "'s-Gravenhage"]
        );
    }

    #[test]
    fn what_is_called_alike_is_told_apart_by_wijk_or_by_code() {
        let found = names(&[
            ("Vogelbuurt", "Meppel", "BU01190602", "Oosterboer"),
            ("Vogelbuurt", "Meppel", "BU01191202", "Nijeveen"),
            ("Vogelbuurt", "Rhenen", "BU03400101", "Rhenen"),
            // One in pieces is one.
            ("Centrum", "Meppel", "BU01190100", "Centrum"),
            ("Centrum", "Meppel", "BU01190100", "Centrum"),
            ("Hoek", "Meppel", "BU01190301", "Noord"),
            ("Hoek", "Meppel", "BU01190302", "Noord"),
            // Where no municipality is named, its code tells.
            ("Ooste", "", "BU01180001", ""),
            ("Ooste", "", "BU01180002", ""),
            ("Ooste", "", "BU01200001", ""),
            ("Eigen", "", "", ""),
            ("Eigen", "", "", ""),
        ]);
        assert_eq!(
            found,
            [
                "Vogelbuurt (Oosterboer)",
                "Vogelbuurt (Nijeveen)",
                "Vogelbuurt",
                "Centrum",
                "Centrum",
                "Hoek (0301)",
                "Hoek (0302)",
                "Ooste (0001)",
                "Ooste (0002)",
                "Ooste",
                "Eigen (11)",
                "Eigen (12)",
            ]
        );
    }
}
