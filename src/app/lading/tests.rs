//! Files of region data on their way in, from their bytes to a distance: what a worker hands
//! over, what is chosen for one, what it comes in the place of, and what it changes.

mod dubbel_tests;
mod echt_tests;

use super::*;
use crate::{
    app::{
        Moment, Session,
        views::{
            gebied::{gebied, gemeenten, gevolg, gezocht, haal_weg, kennis},
            gezinnen::tests::{family, session, today},
        },
    },
    domain::{ElementId, Pak, Plaats, Postcode, Regel, Waar},
    gebied::{Precisie, pack},
    log::{Command, Elem, Write},
    order::Set,
};

fn postcode(text: &str) -> Postcode {
    Postcode::parse(text).unwrap()
}

fn lives(code: &str) -> Vec<Write> {
    vec![Write::Plaats(Some(Plaats {
        waar: Waar::Postcode(postcode(code)),
        woonplaats: None,
    }))]
}

/// Two municipalities that are no pilots, and one without a name.
const VIER: &str = "postcode,lat,lon,plaats,gemeente\n9981,53.30,6.60,Berkendam,Berkendam\n\
    9982,53.31,6.62,Elzenhorst,Berkendam\n9983,53.35,6.70,Iepenrode,Iepenrode\n";
const ZES: &str =
    "postcode,lat,lon\n9981AA,53.3010,6.6010\n9981AB,53.3011,6.6050\n9982AA,53.3105,6.6205\n";

fn buurten() -> String {
    let square = |name: &str, lat: f64, lon: f64| {
        let (n, e) = (lat + 0.01, lon + 0.02);
        format!(
            r#"{{"type":"Feature","properties":{{"buurtnaam":"{name}","gemeentenaam":"Berkendam"}},"geometry":{{"type":"Polygon","coordinates":[[[{lon},{lat}],[{e},{lat}],[{e},{n}],[{lon},{n}],[{lon},{lat}]]]}}}}"#
        )
    };
    format!(
        r#"{{"type":"FeatureCollection","features":[{},{}]}}"#,
        square("Noord", 53.295, 6.59),
        square("Oost", 53.305, 6.61)
    )
}

/// What the worker hands over, as texts.
fn read(session: &Session, files: &[(&str, &str)]) -> Lading {
    let (kept, sought) = kennis(session);
    let mut lezer = Lezer::new(&kept, &sought);
    for (naam, text) in files {
        assert!(lezer.begin(naam, text.as_bytes()));
        lezer.bestand(naam, Some(text.as_bytes()));
    }
    let lading = lezer.klaar();
    assert_eq!(Lading::of_texts(lading.to_texts()).as_ref(), Some(&lading));
    lading
}

fn send(session: &mut Session, command: Command) {
    let mut byte = session.log().len() as u8;
    let mut entropy = || {
        byte = byte.wrapping_add(1);
        [byte; 16]
    };
    let now_ms = 1_795_100_000_000 + session.log().len() as u64 * 1000;
    let mut moment = Moment {
        now_ms,
        today: today(),
        entropy: &mut entropy,
    };
    let changes = session.prepare(command, &mut moment).unwrap();
    session.keep(changes, now_ms);
}

fn take(session: &mut Session, keuze: &Keuze) {
    let mut byte = 100 + session.log().len() as u8;
    let fresh = || {
        byte = byte.wrapping_add(1);
        [byte; 16]
    };
    let command = keuze.command(session, today(), fresh);
    send(session, command);
}

fn chosen(keuze: &Keuze) -> Vec<&str> {
    keuze.gemeenten.iter().map(String::as_str).collect()
}

#[test]
fn a_municipality_that_is_no_pilot_is_set_up_from_files_alone() {
    let mut session = session(vec![
        family(1, "Gezin Berk", lives("9981 AA")),
        family(2, "Gezin Els", lives("9981 AB")),
        family(3, "Gezin Iep", lives("1234 AB")),
        family(4, "Gezin Hulst", Vec::new()),
    ]);
    let [a, b] = ["9981 AA", "9981 AB"].map(|code| Waar::Postcode(postcode(code)));
    assert_eq!(session.gebied().plek(&a), None);
    let buurten = buurten();
    let lading = read(
        &session,
        &[
            ("zes.csv", ZES),
            ("vier.csv", VIER),
            ("buurten.geojson", &buurten),
        ],
    );
    let keuze = Keuze::of(lading, &session);
    // Where families live; what says no municipality of its own follows its four digits.
    assert_eq!(chosen(&keuze), ["Berkendam"]);
    let rijen = keuze.rijen();
    let names: Vec<&str> = rijen.iter().map(|rij| rij.gemeente.as_str()).collect();
    assert_eq!(names, ["Berkendam", "Iepenrode"]);
    let Telling {
        buurten, vier, zes, ..
    } = rijen[0].telling;
    assert_eq!((buurten, vier, zes, rijen[0].gezinnen), (2, 2, 3, 2));
    let seen = gevolg(&keuze, &session, today(), 640);
    assert_eq!(
        seen.dekking,
        [
            "2 gezinnen krijgen een preciezere plek.",
            "Van 1 gezin blijft de plek onbekend: Gezin Iep.",
            "1 gezin heeft nog geen postcode of plek.",
        ]
    );
    assert!(!seen.te_veel && !seen.naamloos);
    assert_eq!(seen.kaart.buurten.len(), 2);
    assert_eq!(
        seen.kaart
            .symbolen
            .iter()
            .map(|one| one.leden.len())
            .sum::<usize>(),
        2
    );
    assert_eq!(session.state().programma.gebiedsdelen, []);
    take(&mut session, &keuze);
    assert_eq!(
        session.gebied().plek(&a).map(|plek| plek.precisie),
        Some(Precisie::Postcode6)
    );
    assert_eq!(session.gebied().gemeente_van(&b), Some("Berkendam"));
    assert_eq!(session.gebied().buurt_van(&a), Some("Noord"));
    let meters = session.gebied().afstand(&a, &b).unwrap().meters();
    assert!((200..350).contains(&meters), "{meters}");
    // Not chosen is not kept.
    assert_eq!(session.gebied().find(postcode("9983")), None);
    let view = gebied(&session, today());
    assert_eq!(view.bewaard.len(), 3);
    assert!(
        view.bewaard
            .iter()
            .all(|one| one.fout.is_none() && one.over.contains("door jou"))
    );
}

#[test]
fn loading_again_comes_in_the_place_of_the_same_kind_alone() {
    let mut session = session(Vec::new());
    let lading = read(&session, &[("vier.csv", VIER)]);
    let mut keuze = Keuze::of(lading, &session);
    // Nobody lives there and there are two: one has to say which.
    assert_eq!(chosen(&keuze), [""; 0]);
    assert!(gevolg(&keuze, &session, today(), 640).gekozen.is_none());
    keuze.kies("Berkendam", true);
    take(&mut session, &keuze);
    let zes = format!(
        "{}\n",
        ZES.replace("lon\n", "lon,gemeente\n")
            .replace("10\n", "10,Berkendam\n")
            .replace("50\n", "50,Berkendam\n")
            .replace("05\n", "05,Berkendam\n")
    );
    let lading = read(&session, &[("zes.csv", &zes)]);
    let keuze = Keuze::of(lading, &session);
    assert_eq!(chosen(&keuze), ["Berkendam"]);
    assert_eq!(
        keuze.vervangt(&session.state().programma.gebiedsdelen),
        Set::new()
    );
    take(&mut session, &keuze);
    assert_eq!(session.state().programma.gebiedsdelen.len(), 2);
    // Another file with four digits, and the same file with six.
    let lading = read(&session, &[("nieuw.csv", VIER), ("zes.csv", &zes)]);
    let mut keuze = Keuze::of(lading, &session);
    keuze.kies("Berkendam", true);
    let gone = keuze.vervangt(&session.state().programma.gebiedsdelen);
    assert_eq!(gone.len(), 2);
    let (rijen, _) = gezocht(&gemeenten(&keuze, &session), "berk");
    assert!(
        rijen.len() == 1 && rijen[0].over.contains("in de plaats"),
        "{rijen:?}"
    );
    take(&mut session, &keuze);
    let kept = &session.state().programma.gebiedsdelen;
    let names: Vec<&str> = kept.iter().map(|deel| deel.naam.as_str()).collect();
    assert_eq!(names, ["nieuw.csv", "zes.csv"]);
    // Removing touches no family and is one command.
    let view = gebied(&session, today());
    send(&mut session, haal_weg(view.id, &view.bewaard[1].ids));
    assert_eq!(gebied(&session, today()).bewaard.len(), 1);
    assert_eq!(
        session.gebied().find(postcode("9981 AA")).unwrap().precisie,
        Precisie::Postcode4
    );
}

#[test]
fn what_lies_in_no_known_municipality_gets_the_name_that_one_types() {
    let mut session = session(Vec::new());
    let lading = read(&session, &[("zes.csv", ZES)]);
    let mut keuze = Keuze::of(lading, &session);
    assert_eq!(chosen(&keuze), [""]);
    let seen = gevolg(&keuze, &session, today(), 640);
    assert!(seen.naamloos && !seen.kaart.stippen.is_empty());
    keuze.naam = " Berkendam ".to_owned();
    keuze.bronnen = vec![Bron::Bag];
    let seen = gevolg(&keuze, &session, today(), 640);
    assert!(!seen.kaart.stippen.is_empty());
    take(&mut session, &keuze);
    assert_eq!(
        session.gebied().gemeente(postcode("9981 AA")),
        Some("Berkendam")
    );
    // What was said of the source goes before what the packed part says.
    assert_eq!(
        session
            .gebied()
            .bronnen()
            .iter()
            .copied()
            .collect::<Vec<_>>(),
        [Bron::Bag]
    );
}

#[test]
fn a_file_that_cannot_be_used_says_so_and_the_others_are_read() {
    let session = session(Vec::new());
    let mut lezer = Lezer::new(&[], &[]);
    assert!(!lezer.begin("kaart.gpkg", b"SQLite format 3\0 and more"));
    assert!(lezer.begin("half.geojson", b"{"));
    lezer.bestand(
        "half.geojson",
        Some(br#"{"type":"FeatureCollection","features":[{"#),
    );
    lezer.bestand("weg.csv", None);
    lezer.bestand("vier.csv", Some(VIER.as_bytes()));
    let lading = Lading::of_texts(lezer.klaar().to_texts()).unwrap();
    let wrong: Vec<&str> = lading
        .bestanden
        .iter()
        .filter_map(|one| one.gelezen.as_ref().err())
        .map(|(wat, _)| wat.as_str())
        .collect();
    assert_eq!(
        wrong,
        [
            "Dit is een GeoPackage of een andere database.",
            "Dit bestand houdt halverwege op, in regel 1.",
            "Je computer geeft dit bestand niet.",
        ]
    );
    assert_eq!(Keuze::of(lading, &session).rijen().len(), 2);
    assert_eq!(
        Lading::of_texts(vec!["1".to_owned(), "half".to_owned()]),
        None
    );
}

#[test]
fn what_may_put_everybody_in_the_wrong_place_is_told_first() {
    let session = session(Vec::new());
    let text = "postcode;lat;lon;adressen\n9981AA;6,601;53,301;12\n9981AB;6,605;53,301;2\n\
        9981AC;6,604;53,302;9\n9981AC;6,6041;53,302;9\n";
    let lading = read(&session, &[("om.csv", text)]);
    let gelezen = lading.bestanden[0].gelezen.as_ref().unwrap();
    assert!(gelezen.let_op[0].starts_with("De breedte en de lengte stonden op elkaars plaats."));
    assert!(gelezen.let_op[1].starts_with("De getallen hebben een komma"));
    assert_eq!(gelezen.weg.len(), 1);
    assert!(
        gelezen.weg[0].starts_with("1 postcode van zes tekens met maar één tot drie adressen"),
        "{gelezen:?}"
    );
}

#[test]
fn a_part_that_cannot_be_unpacked_is_said_and_too_much_is_not_taken() {
    let mut session = session(Vec::new());
    let kept = |id: u8, tekst: &str| {
        Write::Gebiedsdeel(Elem::Zet(Gebiedsdeel {
            id: ElementId([id; 16]),
            naam: Regel::parse("kapot.csv").unwrap(),
            gemeente: Regel::parse("Berkendam").ok(),
            bron: Bron::Cbs,
            op: today(),
            deel: Pak::new(tekst),
        }))
    };
    let command = Command::StelIn {
        programma: session.identity().programma(),
        writes: vec![kept(1, "damaged")],
    };
    send(&mut session, command);
    let view = gebied(&session, today());
    assert!(
        view.bewaard[0]
            .fout
            .as_ref()
            .unwrap()
            .contains("beschadigd")
    );
    let mut keuze = Keuze::of(read(&session, &[("vier.csv", VIER)]), &session);
    keuze.kies("Berkendam", true);
    let stukken = &mut keuze.lading.bestanden[0].gelezen.as_mut().unwrap().stukken;
    stukken[0].pakken = vec!["A".repeat(Pak::LANGST); 9];
    assert!(gevolg(&keuze, &session, today(), 640).te_veel);
}

#[test]
fn what_stands_beside_the_page_lies_below_what_was_loaded() {
    let mut session = session(Vec::new());
    let lading = read(&session, &[("vier.csv", VIER)]);
    let stuk = &lading.bestanden[0].gelezen.as_ref().unwrap().stukken[0];
    let json = |deel: &str| {
        format!(
            r#"{{"v":1,"delen":[{{"naam":"vier.csv","gemeente":"Berkendam","bron":"geonames","deel":"{deel}"}}]}}"#
        )
    };
    let good = huis(json(&stuk.pakken[0]).as_bytes());
    assert_eq!((good.delen.len(), good.kapot), (1, None));
    let said = |session: &mut Session, bytes: &[u8]| {
        session.set_huis(huis(bytes));
        assert!(session.huis().delen.is_empty());
        gebied(session, today()).huis_fout
    };
    let part = said(&mut session, json("damaged").as_bytes()).unwrap();
    assert!(
        part.starts_with("Eén deel van de gebiedsgegevens"),
        "{part}"
    );
    assert_eq!(said(&mut session, b"{}\n"), None);
    for nothing in [&b"<html>"[..], b"", br#"{"v":2}"#] {
        let all = said(&mut session, nothing).unwrap();
        assert!(all.contains("(gebied.json), zijn niet te lezen."), "{all}");
    }
    session.set_huis(good);
    assert_eq!(
        session.gebied().gemeente(postcode("9981")),
        Some("Berkendam")
    );
    let (wat, bron) = gebied(&session, today()).huis.unwrap();
    assert_eq!(wat, "1 gemeente: 2 postcodes van vier cijfers.");
    assert!(bron.contains("GeoNames"));
    // Its own data go above.
    let other = VIER.replace("53.30,6.60,Berkendam", "53.32,6.66,Lindenburg");
    let mut keuze = Keuze::of(read(&session, &[("eigen.csv", &other)]), &session);
    keuze.kies("Berkendam", true);
    take(&mut session, &keuze);
    assert_eq!(
        session.gebied().plaats(postcode("9981")),
        Some("Lindenburg")
    );
    let all: Vec<Deel> = session
        .huis()
        .delen
        .iter()
        .map(|one| uitgepakt(one).unwrap())
        .collect();
    assert_eq!(pack(&all[0]).len(), 1);
}
