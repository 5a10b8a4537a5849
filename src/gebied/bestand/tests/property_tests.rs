//! What holds for every file: metres and degrees agree, half a file never panics, and a province
//! of addresses takes no more than a moment.

use super::*;
use proptest::prelude::*;

fn table(head: &str, rows: &[(u16, f64, f64)], decimals: usize) -> String {
    let rows = rows
        .iter()
        .map(|(pc, a, b)| format!("{pc};{a:.decimals$};{b:.decimals$}\n"));
    format!("{head}\n{}", rows.collect::<String>())
}

/// Files of every form, some of them damaged already.
fn forms() -> Vec<Vec<u8>> {
    let ring = format!(
        "[{},{}]",
        square(52.70, 6.40, 0.1),
        square(52.72, 6.42, 0.02)
    );
    let mut forms: Vec<Vec<u8>> = [
        "postcode;lat;lon;plaats\r\n7901;52,726;6,474;\"Els\"\r\n7902;52,727;6,475;Ûs\r\n",
        "straat,huisnummer,postcode,x,y\nDotterkade,1,9712HN,233883.131,582065.167\n\"Els, 2\",2,9712HN,233880,582060\n",
        "NL\t7901\tEls\tDrenthe\t01\tGemeente Wilg\t0118\t\t\t52.7\t6.4\t6\nBE\t9000\tGent\t\t\t\t\t\t\t51.0\t3.7\t6\n",
    ]
    .iter()
    .map(|text| text.as_bytes().to_vec())
    .collect();
    let json = collection(
        &[
            feature(
                r#""statcode":"BU01180101","statnaam":"\u00cbls \ud83d\udc26""#,
                "Polygon",
                &ring,
            ),
            feature(
                r#""naam":"Wilg","n":-1.5e3"#,
                "MultiPolygon",
                &format!("[{ring}]"),
            ),
        ],
        r#""crs":null,"#,
    );
    forms.push(json.into_bytes());
    forms.push(
        [
            b"\xff\xfe".to_vec(),
            "pc;lat;lon\n7901;52.7;6.4\n"
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect(),
        ]
        .concat(),
    );
    forms
}

/// From degrees to metres, by the other half of the article that `rd` names (table 2); its own
/// formula, so that the two check each other.
fn to_meters(lat: f64, lon: f64) -> (f64, f64) {
    const X: &[(i32, i32, f64)] = &[
        (0, 1, 190_094.945),
        (1, 1, -11_832.228),
        (2, 1, -114.221),
        (0, 3, -32.391),
        (1, 0, -0.705),
        (3, 1, -2.340),
        (1, 3, -0.608),
        (0, 2, -0.008),
        (2, 3, 0.148),
    ];
    const Y: &[(i32, i32, f64)] = &[
        (1, 0, 309_056.544),
        (0, 2, 3_638.893),
        (2, 0, 73.077),
        (1, 2, -157.984),
        (3, 0, 59.788),
        (0, 1, 0.433),
        (2, 2, -6.439),
        (1, 1, -0.032),
        (0, 4, 0.092),
        (1, 4, -0.054),
    ];
    let (north, east) = (0.36 * (lat - 52.155_174_40), 0.36 * (lon - 5.387_206_21));
    let sum = |terms: &[(i32, i32, f64)]| -> f64 {
        terms
            .iter()
            .map(|(p, q, c)| c * north.powi(*p) * east.powi(*q))
            .sum()
    };
    (155_000.0 + sum(X), 463_000.0 + sum(Y))
}

proptest! {
    #[test]
    fn a_table_in_metres_and_in_degrees_gives_the_same_points_within_a_metre(
        places in proptest::collection::vec((51.4..53.4f64, 4.7..6.2f64), 1..60),
    ) {
        let numbered = || places.iter().zip(1000..);
        let degrees: Vec<_> = numbered().map(|((lat, lon), pc)| (pc, *lat, *lon)).collect();
        let meters: Vec<_> = numbered().map(|((lat, lon), pc)| {
            let (x, y) = to_meters(*lat, *lon);
            (pc, x, y)
        }).collect();
        let a = read(&table("postcode;x;y", &meters, 1));
        let b = read(&table("postcode;lat;lon", &degrees, 6));
        prop_assert_eq!((a.uit_rd, b.uit_rd), (true, false));
        prop_assert_eq!((a.deel.postcodes.len(), b.deel.postcodes.len()), (places.len(), places.len()));
        for (a, b) in a.deel.postcodes.iter().zip(&b.deel.postcodes) {
            prop_assert_eq!(a.postcode, b.postcode);
            prop_assert!(meters_between(a.punt, b.punt) <= 1);
        }
    }

    #[test]
    fn a_file_cut_or_damaged_anywhere_never_panics(
        form in 0usize..5, cut in any::<prop::sample::Index>(),
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let mut bytes = forms().swap_remove(form);
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = lees(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        let _ = lees(&bytes);
    }
}

#[test]
fn every_cut_of_every_form_is_read_or_refused() {
    for form in forms() {
        for end in 0..form.len() {
            let _ = lees(&form[..end]);
        }
        assert!(lees(&form).is_ok(), "{}", String::from_utf8_lossy(&form));
    }
    for file in ["geonames_NL_drenthe.txt", "gemeente_meppel.geojson"] {
        let Some(bytes) = real(file) else { return };
        for end in (0..bytes.len()).step_by(97) {
            let whole = end == 0 || bytes[end - 1..=end].contains(&b'\n');
            match lees(&bytes[..end]) {
                Ok(oogst) => {
                    let said = oogst
                        .opmerkingen
                        .iter()
                        .any(|each| matches!(each, Opmerking::Afgebroken { .. }));
                    assert_eq!(said, !whole, "{file} to {end}");
                }
                Err(fout) => assert!(
                    file.ends_with("json") || end < 200,
                    "{file} to {end}: {fout:?}"
                ),
            }
        }
    }
}

/// Addresses, fifteen a postcode, in no order. A province has 200,000: 1.1 s
/// in a release build on two busy cores.
const ADRESSEN: u32 = 60_000;

fn province() -> String {
    let mut text = String::from("straat;huisnummer;postcode;woonplaats;gemeente;lat;lon\n");
    for n in 0u32..ADRESSEN {
        let at = n * 7919 % ADRESSEN;
        let (group, within) = (at / 15, at % 15);
        let (digits, letters) = (7900 + group / 40, group % 40);
        let letter = |n: u32| char::from(b'A' + n as u8);
        let (lat, lon) = (
            52.6 + f64::from(group) / 60_000.0,
            6.2 + f64::from(within) / 10_000.0,
        );
        text += &format!(
            "Dotterkade;{within};{digits}{}{};Els;Wilg;{lat:.6};{lon:.6}\n",
            letter(letters / 8),
            letter(letters % 8)
        );
    }
    text
}

#[test]
fn a_province_of_addresses_takes_a_moment() {
    let text = province();
    let oogst = read(&text);
    assert_eq!(
        (oogst.telling.rijen, oogst.telling.adressen),
        (ADRESSEN, ADRESSEN)
    );
    assert_eq!(
        (oogst.telling.zescijferig, oogst.telling.afgeleid),
        (4_000, 100)
    );
}
