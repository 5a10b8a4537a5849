//! Children as people really write them.

use super::*;

fn written(text: &str, day: &str) -> String {
    let read = read(text, Datum::parse(day).unwrap(), false);
    let kind = |kind: &KindOpgave| {
        let naam = kind.voornaam.as_ref().map_or("", Regel::as_str);
        let geboren = kind
            .geboren
            .map_or("?".to_owned(), |born| match born.maand() {
                Some(maand) => format!("{}-{maand}", born.jaar()),
                None => born.jaar().to_string(),
            });
        format!("{naam}{geboren}")
    };
    let mut all: Vec<String> = read.waarde.iter().map(kind).collect();
    all.extend(read.rest.iter().map(|rest| format!("!{rest}")));
    all.join(" ")
}

#[test]
fn children_are_read_as_people_write_them() {
    for (text, expected) in [
        ("8 jaar en 11 jaar", "2018 2015"),
        ("2015; 2018", "2015 2018"),
        ("8, 11", "2018 2015"),
        ("8jr/11jr", "2018 2015"),
        ("Noor (4), Teun (7)", "Noor2022 Teun2019"),
        ("een zoon van 9 en een dochter van 6", "2017 2020"),
        ("tweeling van 3", "2023 2023"),
        ("7 mnd", "2026"),
        ("12-3-2015 en 4-5-2018", "2015-3 2018-5"),
        ("3 kinderen", "? ? ?"),
        ("3 kinderen: 4 en 7", "2022 2019 ?"),
        ("2 kinderen, 4 en 7", "2022 2019"),
        ("veel", "!veel"),
        ("8 of 9", "!8 of 9"),
        ("12/3/2018", "2018-3"),
        ("2018/03/12", "2018-3"),
        ("Sem 12/03/2018, Liv 1/5/2020", "Sem2018-3 Liv2020-5"),
        ("4/6/8", "2022 2020 2018"),
        ("Sem en Liv (4 en 6)", "Sem2022 Liv2020"),
        ("Sem, 4; Liv, 6", "Sem2022 Liv2020"),
        ("Sem, Liv", "Sem? Liv?"),
        ("Sem, Liv, 4", "!Sem, Liv, 4"),
        ("kind 1: 4, kind 2: 6", "2022 2020"),
        ("5 jaar en 3 maanden", "!5 jaar en 3 maanden"),
        ("groep 3 en 5", "!groep 3 en 5"),
        ("2 (4 en 7)", "!2 (4 en 7)"),
        ("2: 4 en 6", "!2: 4 en 6"),
        ("1,5 jaar", "!1,5 jaar"),
        ("Tim van 2,5 en Eva van 4", "!Tim van 2,5 en Eva van 4"),
        ("'19 en '21", "!'19 en '21"),
        ("kinderen 4 en 6", "2022 2020"),
        (
            "tweeling Noor en Eva 12-3-2018",
            "!tweeling Noor en Eva 12-3-2018",
        ),
        ("een baby van 3 maanden en een zoon van 5 jaar", "2026 2021"),
        ("45", "!45"),
        ("2031", "!2031"),
        ("1950", "!1950"),
        ("99 kinderen", "!99 kinderen"),
        ("1-1-2031", "!1-1-2031"),
    ] {
        assert_eq!(written(text, "2026-11-21"), expected, "{text}");
    }
    assert_eq!(
        written("8 jaar", "2026-02-01"),
        "2017",
        "few birthdays have been"
    );
}

#[test]
fn names_in_one_column_and_birthdays_in_another_are_the_same_children() {
    let day = Datum::parse("2026-11-21").unwrap();
    let joined = |cells: &[&str]| {
        let mut lists = Vec::new();
        for cell in cells {
            join(&mut lists, read(cell, day, false).waarde);
        }
        let all = lists.into_iter().flatten();
        let told = |kind: KindOpgave| {
            let born = kind.geboren.map_or(0, Geboren::jaar);
            format!("{}{born}", kind.voornaam.as_ref().map_or("", Regel::as_str))
        };
        all.map(told).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(joined(&["Sem", "12-3-2018"]), "Sem2018");
    assert_eq!(joined(&["12-3-2018", "Sem (8)"]), "Sem2018");
    assert_eq!(
        joined(&["Sem", "Liv", "12-3-2018", "1-5-2020"]),
        "Sem2018 Liv2020"
    );
    assert_eq!(
        joined(&["Sem", "12-3-2018", "Liv", "1-5-2020"]),
        "Sem2018 Liv2020"
    );
    assert_eq!(joined(&["4", "4"]), "2022 2022", "twins, a column each");
    assert_eq!(joined(&["Sem (8)", "3"]), "Sem2018 2023");
    assert_eq!(
        read("4/6/8", day, true).rest,
        ["4/6/8"],
        "a day of a short year?"
    );
}

#[test]
fn ages_with_room_are_read() {
    let pair = |text| leeftijden(text).map(|ages| (ages.van(), ages.tot()));
    for (text, expected) in [
        ("4-8 jaar", Some((4, 8))),
        ("4 tot 8", Some((4, 8))),
        ("van 0 t/m 12 jaar", Some((0, 12))),
        ("vanaf 4", Some((4, 23))),
        ("4+", Some((4, 23))),
        ("4 jaar +", Some((4, 23))),
        ("tot 12 jaar", Some((0, 12))),
        ("jonger dan 6", Some((0, 5))),
        ("6", Some((6, 6))),
        ("alle leeftijden", Some((0, 23))),
        ("8-4", None),
        ("basisschool", None),
        ("4-88", None),
    ] {
        assert_eq!(pair(text), expected, "{text}");
    }
}
