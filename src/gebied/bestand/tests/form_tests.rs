//! Every form that is read, small.

use super::*;

#[test]
fn tables_are_read_under_the_names_and_signs_that_people_use() {
    for text in [
        "postcode,lat,lon,plaats,gemeente\n7901,52.726,6.474,Hoogeveen,Hoogeveen\n",
        "\u{feff}Postcode;Breedtegraad;Lengtegraad;Woonplaats;Gemeentenaam\r\n7901;52.726;6.474;Hoogeveen;Hoogeveen\r\n",
        "sep=;\r\nPC4;Latitude;Longitude;Place;Municipality\r\n\"7901\";\"52.726\";\"6.474\";\"Hoogeveen\";\"Hoogeveen\"",
        "Postcodes van Hoogeveen\n\nlng\tlat\tpc\tcity\tgemeente\n6.474\t52.726\t7901\tHoogeveen\tHoogeveen\n\n",
        "x|y|n|postcode|plaats|gemeente\n6.474|52.726|12|7901|  Hoogeveen |Hoogeveen\n",
    ] {
        let oogst = read(text);
        let expected = Postcodepunt {
            postcode: Postcode::parse("7901").unwrap(),
            punt: Punt::new(52_726_000, 6_474_000).unwrap(),
            plaats: "Hoogeveen".to_owned(),
            gemeente: "Hoogeveen".to_owned(),
        };
        assert_eq!(oogst.deel.postcodes, [expected], "{text}");
        assert_eq!(
            (oogst.deel.bron, oogst.soort),
            (Bron::Eigen, Soort::Postcodes)
        );
        assert!(
            oogst.weggelaten.is_empty() && oogst.opmerkingen.is_empty(),
            "{oogst:?}"
        );
    }
    let windows = b"pc4;lat;lon;plaats\n8521;52.96;5.79;S\xfbdersleat\n";
    assert_eq!(
        lees(windows).unwrap().deel.postcodes[0].plaats,
        "Sûdersleat"
    );
}

#[test]
fn addresses_become_the_median_of_their_postcode_and_street_and_number_are_gone() {
    let mut text = String::from(
        "straat;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;gemeente;provincie;lat;lon\n",
    );
    for (number, lat) in [
        (1, "52.1"),
        (3, "52.2"),
        (5, "52.2"),
        (7, "52.3"),
        (9, "52.9"),
    ] {
        text += &format!("Kamillehoek;{number};;;3911 AB;Rhenen;Rhenen;Utrecht;{lat};5.57\n");
    }
    text += "Dotterkade;1;a;bis;3911 AC;Rhenen;Rhenen;Utrecht;52.4;5.58\n";
    text += "Dotterkade;2;;;;Rhenen;Rhenen;Utrecht;52.4;5.58\n";
    let oogst = read(&text);
    assert_eq!((oogst.soort, oogst.deel.bron), (Soort::Adressen, Bron::Bag));
    assert_eq!(all(&oogst), ["3911", "3911 AB"]);
    assert_eq!(place(&oogst, "3911 AB"), (52_200_000, 5_570_000));
    // Five addresses at 52.2 and one at 52.4.
    assert_eq!(place(&oogst, "3911"), (52_233_333, 5_571_666));
    assert_eq!((oogst.telling.rijen, oogst.telling.adressen), (7, 6));
    let reasons = [(Reden::GeenPostcode, 1), (Reden::Huishouden, 1)];
    assert_eq!(left_out(&oogst), reasons);
    let everything = format!("{oogst:?}");
    assert!(!everything.contains("Kamille") && !everything.contains("Dotter"));
}

#[test]
fn addresses_in_rd_new_are_read_under_either_name_and_without_a_street() {
    // The two towers of the published approximation, as a postcode of four addresses each.
    for head in [
        "huisnummer;x;y;postcode",
        "n;rd_x;rd_y;postcode",
        "id;X;Y;pc6",
    ] {
        let mut text = head.to_owned();
        for number in 1..5 {
            text += &format!(
                "\n{number};120700.723;487525.502;1016GV\n{number};233883.131;582065.167;9712HN"
            );
        }
        let oogst = read(&text);
        assert!(oogst.uit_rd && oogst.weggelaten.is_empty(), "{head}");
        let westertoren = place(&oogst, "1016GV");
        assert!(westertoren.0.abs_diff(52_374_533) <= 1 && westertoren.1.abs_diff(4_883_526) <= 1);
        let martinitoren = place(&oogst, "9712HN");
        assert!(
            martinitoren.0.abs_diff(53_219_383) <= 1 && martinitoren.1.abs_diff(6_568_201) <= 1
        );
        let adressen = oogst.soort == Soort::Adressen;
        assert!(adressen, "{head}");
    }
}

#[test]
fn a_house_that_is_named_again_and_again_is_still_one_household() {
    let mut text = "huisnummer;lat;lon;postcode".to_owned();
    // One house in four rows, the last two for what is behind it; and five houses.
    for number in ["1", "1", "1a", "1 bis"] {
        text += &format!("\n{number};52.1;5.1;9401AC");
    }
    for number in 1..6 {
        text += &format!("\n{number};52.1;5.1;9401AB");
    }
    let oogst = read(&text);
    assert_eq!(left_out(&oogst), [(Reden::Huishouden, 1)]);
    assert_eq!(all(&oogst), ["9401", "9401 AB"]);
}

#[test]
fn outlines_with_holes_and_pieces_are_known_by_code_or_by_name() {
    let hole = format!(
        "[{},{}]",
        square(52.70, 6.40, 0.1),
        square(52.72, 6.42, 0.02)
    );
    let pieces = format!(
        "[[{}],[{}]]",
        square(52.5, 6.0, 0.01),
        square(52.6, 6.1, 0.01)
    );
    let oogst = read(&collection(
        &[
            feature(
                r#""buurtcode":"BU01180101","buurtnaam":"Wulpendam","wijkcode":"WK011801","gemeentecode":"GM0118","gemeentenaam":"Vlierwaard","aantal":3"#,
                "Polygon",
                &hole,
            ),
            feature(
                r#""statcode":"WK011801","statnaam":"Lijsterbrink","jrstatcode":"2026WK011801""#,
                "MultiPolygon",
                &pieces,
            ),
            feature(
                r#""code":"0118","naam":"Vlierwaard","identificatie":"GM0118""#,
                "Polygon",
                &hole,
            ),
            feature(
                r#""WK_NAAM":"Egelskop","GM_NAAM":"Vlierwaard""#,
                "Polygon",
                &hole,
            ),
            feature(r#""name":"Dotterkade""#, "Polygon", &hole),
            feature(r#""BU_NAAM":"Plas","water":"JA""#, "Polygon", &hole),
        ],
        r#""name":"x","#,
    ));
    let found: Vec<_> = oogst
        .deel
        .vlakken
        .iter()
        .map(|vlak| {
            let shape: Vec<_> = vlak
                .delen
                .iter()
                .map(|deel| (deel.rand.len(), deel.gaten.len()))
                .collect();
            (
                vlak.soort,
                vlak.naam.as_str(),
                vlak.code.as_str(),
                vlak.gemeente.as_str(),
                shape,
            )
        })
        .collect();
    let one = || vec![(4, 1)];
    let expected = [
        (
            Vlaksoort::Gemeente,
            "Vlierwaard",
            "GM0118",
            "Vlierwaard",
            one(),
        ),
        (Vlaksoort::Wijk, "Egelskop", "", "Vlierwaard", one()),
        (
            Vlaksoort::Wijk,
            "Lijsterbrink",
            "WK011801",
            "",
            vec![(4, 0), (4, 0)],
        ),
        (Vlaksoort::Buurt, "Dotterkade", "", "", one()),
        (
            Vlaksoort::Buurt,
            "Wulpendam",
            "BU01180101",
            "Vlierwaard",
            one(),
        ),
    ];
    assert_eq!(found, expected);
    assert_eq!(left_out(&oogst), [(Reden::Water, 1)]);
    assert_eq!(oogst.telling.rijen, 6);
    let own = read(&feature(r#""naam":"Vlierwaard""#, "Polygon", &hole));
    assert_eq!(
        (own.deel.vlakken[0].soort, own.deel.bron),
        (Vlaksoort::Gemeente, Bron::Eigen)
    );
}

#[test]
fn outlines_in_rd_new_are_converted_with_and_without_being_called_so() {
    let ring =
        "[[[233000,582000],[234000,582000],[234000,583000],[233000,583000],[233000,582000]]]";
    let crs = r#""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},"#;
    for more in [crs, ""] {
        let oogst = read(&collection(
            &[feature(
                r#""statcode":"BU00140001","statnaam":"Kern""#,
                "Polygon",
                ring,
            )],
            more,
        ));
        assert!(oogst.uit_rd && oogst.opmerkingen.is_empty());
        let rand = &oogst.deel.vlakken[0].delen[0].rand;
        let toren = Punt::new(53_219_383, 6_568_201).unwrap();
        // The tower is 883 m east and 65 m north of the first corner.
        assert_eq!(rand.len(), 4);
        assert!(
            meters_between(rand[0], toren).abs_diff(885) <= 20,
            "{rand:?}"
        );
    }
}

#[test]
fn addresses_of_one_postcode_that_lie_kilometres_apart_are_said() {
    let rows = |far: f64| {
        let houses = (1..=10).map(|nr| {
            let lat = if nr > 8 { 52.733 + far } else { 52.733 };
            format!("Egelpad;{nr};7901AA;{lat:.3};6.474")
        });
        let houses: Vec<String> = houses.collect();
        format!(
            "straat;huisnummer;postcode;lat;lon\n{}\n",
            houses.join("\n")
        )
    };
    let oogst = read(&rows(0.030));
    assert_eq!(oogst.soort, Soort::Adressen);
    assert_eq!(
        oogst.opmerkingen,
        [Opmerking::Verspreid {
            aantal: 1,
            voorbeeld: "7901 AA".to_owned(),
            meters: 3_336,
        }]
    );
    assert_eq!(read(&rows(0.015)).opmerkingen, []);
}
