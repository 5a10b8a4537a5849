//! What holds for every file: metres and degrees agree, half a file never panics, and a province
//! of addresses takes no more than a moment.

use super::*;
use crate::gebied::bestand::rd;
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

proptest! {
    #[test]
    fn a_table_in_metres_and_in_degrees_gives_the_same_points_within_a_metre(
        places in proptest::collection::vec((130_000.0..260_000.0f64, 400_000.0..580_000.0f64), 1..60),
    ) {
        let number = |at: usize| 1000 + at as u16;
        let meters: Vec<_> = places.iter().enumerate().map(|(at, (x, y))| (number(at), *x, *y)).collect();
        let degrees: Vec<_> = meters.iter().map(|(pc, x, y)| {
            let (lat, lon) = rd::to_degrees(*x, *y);
            (*pc, lon, lat)
        }).collect();
        let (a, b) = (
            lees(table("postcode;x;y", &meters, 1).as_bytes()),
            lees(table("postcode;lon;lat", &degrees, 5).as_bytes()),
        );
        match (a, b) {
            (Ok(a), Ok(b)) => {
                prop_assert_eq!((a.uit_rd, b.uit_rd), (true, false));
                prop_assert_eq!(&a.weggelaten, &b.weggelaten);
                for (a, b) in a.deel.postcodes.iter().zip(&b.deel.postcodes) {
                    prop_assert_eq!(a.postcode, b.postcode);
                    prop_assert!(meters_between(a.punt, b.punt) <= 1);
                }
            }
            // Abroad, for both.
            (a, b) => prop_assert_eq!(a, b),
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

/// Addresses, fifteen a postcode, in no order. A province has 200,000: 0.2 s in a release build.
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
