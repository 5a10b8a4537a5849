//! What is wrong with files that people really get: each is said, and none is used in silence.

use super::*;

fn fails(text: &str) -> Bestandsfout {
    match lees(text.as_bytes()) {
        Ok(oogst) => panic!("{oogst:?}"),
        Err(fout) => fout,
    }
}

/// A table of ten postcodes, each cell made by `row`.
fn ten(head: &str, row: impl Fn(u16, f64, f64) -> String) -> String {
    let rows = (0..10).map(|n| {
        let step = f64::from(n) / 100.0;
        row(7901 + n, 52.7 + step, 6.4 + step)
    });
    format!("{head}\n{}\n", rows.collect::<Vec<_>>().join("\n"))
}

#[test]
fn latitude_and_longitude_swapped_are_read_the_right_way_round_and_it_is_said() {
    let text = ten("postcode,lat,lon", |pc, lat, lon| {
        format!("{pc},{lon:.3},{lat:.3}")
    });
    let oogst = read(&text);
    assert_eq!(oogst.opmerkingen, [Opmerking::Omgewisseld]);
    assert_eq!(place(&oogst, "7902"), (52_710_000, 6_410_000));
    let ring = "[[[52.7,6.4],[52.7,6.5],[52.8,6.5],[52.7,6.4]]]";
    let oogst = read(&feature(r#""naam":"Vlierwaard""#, "Polygon", ring));
    assert_eq!(oogst.opmerkingen, [Opmerking::Omgewisseld]);
    assert_eq!(
        oogst.deel.vlakken[0].delen[0].rand[0],
        Punt::new(52_700_000, 6_400_000).unwrap()
    );
}

#[test]
fn metres_called_degrees_are_converted_and_it_is_said() {
    let tower = "postcode,lat,lon\n9712HN,582065.167,233883.131\n";
    let oogst = read(tower);
    assert_eq!(
        (oogst.uit_rd, oogst.opmerkingen.as_slice()),
        (true, &[Opmerking::RdAlsGraden][..])
    );
    assert_eq!(place(&oogst, "9712HN"), (53_219_383, 6_568_201));
    let both = read("postcode,lat,lon\n9712HN,233883.131,582065.167\n");
    assert_eq!(
        both.opmerkingen,
        [Opmerking::Omgewisseld, Opmerking::RdAlsGraden]
    );
    assert_eq!(both.deel, oogst.deel);
}

#[test]
fn degrees_called_metres_are_kept_and_it_is_said() {
    let oogst = read("postcode;rd_x;rd_y\n7901;6.474;52.726\n");
    assert_eq!(
        (oogst.uit_rd, oogst.opmerkingen.as_slice()),
        (false, &[Opmerking::GradenAlsRd][..])
    );
    let crs = r#""crs":{"properties":{"name":"EPSG:28992"}},"#;
    let ring = format!("[{}]", square(52.7, 6.4, 0.1));
    let oogst = read(&collection(
        &[feature(r#""naam":"Els""#, "Polygon", &ring)],
        crs,
    ));
    assert_eq!(oogst.opmerkingen, [Opmerking::GradenAlsRd]);
}

#[test]
fn commas_as_decimals_are_understood_where_they_part_no_columns() {
    for text in [
        "postcode;lat;lon\n7901;52,726;6,474\n",
        "postcode\tlat\tlon\n7901\t52,726\t6,474\n",
        "postcode,lat,lon\n7901,\"52,726\",\"6,474\"\n",
    ] {
        let oogst = read(text);
        assert_eq!(oogst.opmerkingen, [Opmerking::DecimaleKomma], "{text}");
        assert_eq!(place(&oogst, "7901"), (52_726_000, 6_474_000));
    }
}

#[test]
fn commas_that_part_columns_and_decimals_alike_are_refused() {
    let text = ten("postcode,lat,lon,plaats", |pc, lat, lon| {
        format!("{pc},{lat:.3},{lon:.3},Els").replace('.', ",")
    });
    assert_eq!(fails(&text), Bestandsfout::KommaDubbel { regel: 2 });
    // One row with a comma in a name is only that row.
    let text = ten("postcode,lat,lon,plaats", |pc, lat, lon| {
        format!("{pc},{lat:.3},{lon:.3},Els")
    });
    let oogst = read(&(text + "7999,52.7,6.4,Nes, Ameland\n"));
    assert_eq!(
        (left_out(&oogst), oogst.telling.viercijferig),
        (vec![(Reden::TeVeelCellen, 1)], 10)
    );
    assert_eq!(
        (
            oogst.weggelaten[0].regel,
            oogst.weggelaten[0].voorbeeld.as_str()
        ),
        (12, "7999")
    );
}

#[test]
fn another_country_is_refused_and_its_rows_are_dropped_beside_ours() {
    let row = |land: &str, pc: &str, lat: &str| {
        format!("{land}\t{pc}\tEls\tDrenthe\t01\tGemeente Wilg\t0118\t\t\t{lat}\t6.4\t6\n")
    };
    let foreign = row("BE", "9000", "51.0") + &row("DE", "26121", "53.1");
    let landen = vec!["BE".to_owned(), "DE".to_owned()];
    assert_eq!(fails(&foreign), Bestandsfout::AnderLand { landen });
    let oogst = read(&(row("NL", "7901", "52.7") + &foreign));
    assert_eq!(
        (left_out(&oogst), all(&oogst)),
        (vec![(Reden::AnderLand, 2)], vec!["7901".to_owned()])
    );
    assert_eq!(oogst.weggelaten[0].voorbeeld, "BE");
    assert_eq!(oogst.deel.postcodes[0].gemeente, "Wilg");
    // Belgian postcodes look like ours: Gent, Antwerpen, Brussel, Brugge, and Essen at the border.
    let belgian = "postcode,lat,lon\n9000,51.05,3.72\n2000,51.22,4.40\n1000,50.85,4.35\n8000,51.21,3.22\n2910,51.47,4.46\n";
    let error = Bestandsfout::BuitenNederland {
        buiten: 4,
        binnen: 1,
        stelsel: None,
    };
    assert_eq!(fails(belgian), error);
}

#[test]
fn outlines_abroad_or_in_an_unknown_system_are_refused_with_its_name() {
    let crs = r#""crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"#;
    let ring = "[[[720000,6900000],[721000,6900000],[721000,6901000],[720000,6900000]]]";
    let Bestandsfout::BuitenNederland {
        buiten: 4,
        binnen: 0,
        stelsel,
    } = fails(&collection(
        &[feature(r#""naam":"Els""#, "Polygon", ring)],
        crs,
    ))
    else {
        panic!()
    };
    assert_eq!(stelsel.as_deref(), Some("urn:ogc:def:crs:EPSG::3857"));
}

#[test]
fn half_a_file_is_said_to_be_half() {
    let ring = format!("[{}]", square(52.7, 6.4, 0.1));
    let json = collection(&[feature(r#""naam":"Els""#, "Polygon", &ring)], "");
    let half = &json[..json.len() / 2];
    assert_eq!(fails(half), Bestandsfout::Afgebroken { regel: 1 });
    let table = ten("postcode;lat;lon", |pc, lat, lon| {
        format!("{pc};{lat:.3};{lon:.3}")
    });
    for cut in [2, 6, 10, 14] {
        let oogst = read(&table[..table.len() - cut]);
        assert_eq!(
            oogst.opmerkingen,
            [Opmerking::Afgebroken { regel: 11 }],
            "{cut}"
        );
        assert_eq!((oogst.telling.rijen, oogst.telling.viercijferig), (9, 9));
    }
    let whole = read(table.trim_end());
    assert_eq!(
        (whole.opmerkingen.len(), whole.telling.viercijferig),
        (0, 10)
    );
    let open = format!("{table}\"7999;52.7;6.4\n7998;52.7;6.4");
    let oogst = read(&open);
    assert_eq!(oogst.opmerkingen, [Opmerking::Afgebroken { regel: 12 }]);
}

#[test]
fn a_file_or_table_far_too_large_is_refused() {
    let bytes = MAX_BYTES + 1;
    assert_eq!(
        lees(&vec![b'a'; bytes]),
        Err(Bestandsfout::TeGroot { bytes })
    );
    let rows = "x\n".repeat(MAX_RIJEN + 1);
    assert_eq!(
        fails(&format!("pc,lat,lon\n{rows}")),
        Bestandsfout::TeVeelRijen
    );
    let many = vec!["{}"; MAX_VLAKKEN + 1].join(",");
    let many = format!(r#"{{"type":"FeatureCollection","features":[{many}]}}"#);
    assert_eq!(fails(&many), Bestandsfout::TeVeelRijen);
}

#[test]
fn other_things_are_called_what_they_are() {
    for (bytes, vreemd) in [
        (
            &b"PK\x03\x04\x14\0\x06\0[Content_Types].xml"[..],
            Vreemd::Excel,
        ),
        (b"PK\x03\x04\x14\0\0\0NL.txt", Vreemd::Zip),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", Vreemd::Excel),
        (b"SQLite format 3\0\x10", Vreemd::GeoPackage),
        (b"\0\0\x27\x0a\0\0", Vreemd::Shapefile),
        (b" <?xml version='1.0'?><gml/>", Vreemd::Xml),
        (b"{\"type\":\"Topology\",\"objects\":{}}", Vreemd::TopoJson),
        (b"[1,2]", Vreemd::Json),
        (b"{\"koppelbord\":1}", Vreemd::Json),
        (b"\x89PNG\r\n\x1a\n\0\0", Vreemd::GeenTekst),
    ] {
        assert_eq!(lees(bytes), Err(Bestandsfout::Vreemd(vreemd)), "{bytes:?}");
    }
    assert_eq!(fails("{\"type\":\n oeps}"), Bestandsfout::Json { regel: 2 });
    assert_eq!(fails(" \r\n "), Bestandsfout::Leeg);
    assert_eq!(lees(b""), Err(Bestandsfout::Leeg));
}

#[test]
fn a_table_without_known_columns_says_which_are_missing() {
    let Bestandsfout::GeenKolommen { mist, koppen } = fails("Postcode;Plaats;Lat\n7901;Els;52.7\n")
    else {
        panic!()
    };
    assert_eq!(
        (mist, koppen),
        (
            vec![Kolom::Lengte],
            ["Postcode", "Plaats", "Lat"].map(str::to_owned).to_vec()
        )
    );
    let Bestandsfout::GeenKolommen { mist, .. } = fails("7901AA,52.7,6.4\n") else {
        panic!()
    };
    assert_eq!(mist.len(), 3);
}

#[test]
fn rows_that_cannot_be_used_are_counted_by_reason_with_the_first_as_an_example() {
    let good = ten("postcode,lat,lon", |pc, lat, lon| {
        format!("{pc},{lat:.3},{lon:.3}")
    });
    let bad = "79O1,52.7,6.4\n26121,52.7,6.4\n0999,52.7,6.4\n7950,,6.4\n7951,noord,6.4\n7952,48.1,11.6\n7953,6.4,52.7\n7954,582065,233883\n";
    let oogst = read(&(good + bad));
    let first: Vec<_> = oogst
        .weggelaten
        .iter()
        .map(|each| (each.reden, each.aantal, each.regel, each.voorbeeld.as_str()))
        .collect();
    let expected = [
        (Reden::GeenPostcode, 2, 12, "79O1"),
        (Reden::PostcodeBestaatNiet, 1, 14, "0999"),
        (Reden::GeenCoordinaten, 2, 15, "7950"),
        (Reden::BuitenNederland, 1, 17, "7952"),
        (Reden::AnderStelsel, 2, 18, "7953"),
    ];
    assert_eq!(first, expected);
    assert_eq!((oogst.telling.rijen, oogst.telling.viercijferig), (18, 10));
}

#[test]
fn a_file_of_which_nothing_is_left_says_why() {
    let Bestandsfout::NietsOver { weggelaten } = fails("postcode,lat,lon\nx,52.7,6.4\n") else {
        panic!()
    };
    assert_eq!(
        (weggelaten[0].reden, weggelaten[0].aantal),
        (Reden::GeenPostcode, 1)
    );
    assert_eq!(
        fails("postcode,lat,lon\n"),
        Bestandsfout::NietsOver {
            weggelaten: Vec::new()
        }
    );
    let point = feature(r#""naam":"Els""#, "Point", "[6.4,52.7]");
    let Bestandsfout::NietsOver { weggelaten } = fails(&collection(&[point], "")) else {
        panic!()
    };
    assert_eq!(
        (weggelaten[0].reden, weggelaten[0].voorbeeld.as_str()),
        (Reden::GeenOmtrek, "Els")
    );
}

#[test]
fn a_household_is_left_out_also_when_it_is_named_twice_and_its_four_digits_stay() {
    let oogst = read(
        "pc6,lat,lon,adressen\n7901AA,52.70,6.40,3\n7901AA,52.70,6.40,3\n7901AB,52.71,6.41,4\n7901AC,52.72,6.42,\n7902AA,52.70,6.40,2\n",
    );
    // 7902 would be that one household.
    assert_eq!(all(&oogst), ["7901", "7901 AB", "7901 AC"]);
    assert_eq!(left_out(&oogst), [(Reden::Huishouden, 2)]);
    assert_eq!((oogst.telling.zescijferig, oogst.telling.afgeleid), (2, 1));
    // Weighed 3, 4 and, unknown, 1.
    assert_eq!(place(&oogst, "7901"), (52_707_500, 6_407_500));
    let four = read("pc,lat,lon,n\n7901,52.7,6.4,2\n");
    assert_eq!(all(&four), ["7901"], "four digits single out nobody");
}

#[test]
fn a_postcode_twice_is_the_middle_when_near_and_the_likeliest_when_far() {
    let near = read("pc6,lat,lon\n7901AA,52.7000,6.4\n7901AA,52.7006,6.4\n7901AB,52.7,6.4\n");
    let said = Opmerking::Samengenomen {
        aantal: 1,
        voorbeeld: "7901 AA".to_owned(),
    };
    assert_eq!(
        (near.opmerkingen.as_slice(), place(&near, "7901AA")),
        (&[said][..], (52_700_300, 6_400_000))
    );
    let far = read("pc6,lat,lon\n7901AA,52.70,6.4\n7901AA,52.90,6.4\n7901AB,52.71,6.4\n");
    let [
        Opmerking::Gekozen {
            aantal: 1,
            voorbeeld,
            meters,
        },
    ] = far.opmerkingen.as_slice()
    else {
        panic!("{far:?}")
    };
    assert_eq!((voorbeeld.as_str(), *meters), ("7901 AA", 22_239));
    assert_eq!(place(&far, "7901AA"), (52_700_000, 6_400_000));
    let neither = read("pc6,lat,lon\n7901AA,52.70,6.4\n7901AA,52.90,6.4\n7902AB,52.71,6.4\n");
    assert_eq!(left_out(&neither), [(Reden::TweeKeer, 1)]);
    assert_eq!(neither.weggelaten[0].voorbeeld, "7901 AA");
}

#[test]
fn rings_that_cross_themselves_or_are_splinters_are_dropped_and_the_rest_stays() {
    let (good, bow) = (
        square(52.7, 6.4, 0.1),
        "[[6.4,52.70],[6.5,52.71],[6.5,52.70],[6.4,52.72],[6.4,52.70]]",
    );
    let splinter = square(52.75, 6.45, 0.0001);
    let oogst = read(&collection(
        &[
            feature(
                r#""naam":"Els""#,
                "Polygon",
                &format!("[{good},{splinter},{bow}]"),
            ),
            feature(
                r#""naam":"Vlier""#,
                "MultiPolygon",
                &format!("[[{bow}],[{good}]]"),
            ),
            feature(r#""naam":"Wilg""#, "Polygon", &format!("[{bow},{good}]")),
            feature(r#""naam":"Linde""#, "LineString", "[[6.4,52.7],[6.5,52.7]]"),
            feature(r#""x":"y""#, "Polygon", &format!("[{good}]")),
            feature(
                r#""naam":"Parijs""#,
                "Polygon",
                &format!("[{}]", square(48.8, 2.3, 0.1)),
            ),
        ],
        "",
    ));
    let shapes: Vec<_> = oogst
        .deel
        .vlakken
        .iter()
        .map(|vlak| {
            (
                vlak.naam.as_str(),
                vlak.delen.len(),
                vlak.delen[0].gaten.len(),
            )
        })
        .collect();
    assert_eq!(shapes, [("Els", 1, 0), ("Vlier", 1, 0)]);
    let reasons = [
        (Reden::TeKlein, 1),
        (Reden::KruistZichzelf, 3),
        (Reden::GeenOmtrek, 2),
        (Reden::GeenNaam, 1),
        (Reden::BuitenNederland, 1),
    ];
    assert_eq!(left_out(&oogst), reasons);
    assert_eq!(oogst.weggelaten[1].voorbeeld, "Els");
}
