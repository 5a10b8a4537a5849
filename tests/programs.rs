//! The programs that others check us with, called as they are: `examples/verify` refuses
//! every changed byte, `examples/conformance` gives the verdicts that its page promises.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use koppelbord::order::Set;

use koppelbord::domain::Regel;
use koppelbord::exchange::bundle::Level;
use koppelbord::exchange::card::{Card, CardFacts, sealing_key};
use koppelbord::exchange::dsse;
use koppelbord::exchange::export::{Order, Share, export};
use koppelbord::exchange::roster::Roster;
use koppelbord::exchange::signing::SigningKey;
use koppelbord::log::{Kind, Log, Proposed, Stamp, State, Write, compose};

#[expect(dead_code, reason = "its main, and what only that calls")]
#[path = "../examples/conformance.rs"]
mod conformance;
#[expect(dead_code, reason = "its main, and what only that calls")]
#[path = "../examples/gebied.rs"]
mod gebied;
#[expect(dead_code, reason = "its main, and what only that calls")]
#[path = "../examples/verify.rs"]
mod verify;

fn card(key: &SigningKey) -> Card {
    let facts = CardFacts {
        name: "Roos Kamperfoelie".to_owned(),
        x25519: sealing_key(&[3; 32]),
        programme: None,
        stamp: 1,
    };
    Card::make(facts, key).unwrap()
}

/// A file with so many changes of one family each, and the roster that trusts its maker.
fn file(changes: u32) -> (String, Roster) {
    let key = SigningKey::from_seed(&[4; 32]);
    let mut roster = Roster::default();
    roster.enter("Ikzelf", card(&key), 0).unwrap();
    let (mut log, state) = (Log::default(), State::default());
    for number in 1..=changes {
        let mut subject = [0; 16];
        subject[..4].copy_from_slice(&number.to_be_bytes());
        let naam = Regel::parse(&format!("Familie Vlier {number}")).unwrap();
        let proposed = Proposed::new(
            Kind::Gezin,
            [Some(subject), None, None],
            vec![Write::Naam(Some(naam)), Write::OpaOma(Some(true))],
        );
        let stamp = Stamp(u64::from(number));
        let composed = compose(&state, &proposed, key.key_id(), stamp, subject).unwrap();
        log.insert(dsse::sign_change(composed, &key)).unwrap();
    }
    let order = Order {
        made: 7,
        programme: None,
        recipients: Set::new(),
        level: Level::Volledig,
        roster: &roster,
        strangers: &[],
        zorgsignalen: false,
        erased: &Set::new(),
    };
    let text = export(&order, &log, &key, |_, _| Share::Whole).unwrap();
    (text, roster)
}

#[test]
fn verify_says_what_is_in_a_good_file_and_how_far_it_is_trusted() {
    let (text, roster) = file(3);
    let trusted = verify::check_bytes(text.as_bytes(), Some(&roster));
    assert_eq!(
        serde_json::to_string(&trusted).unwrap(),
        format!(
            r#"{{"ok":true,"code":"file","author":"{}","trust":"roster","changes":3,"events":6}}"#,
            SigningKey::from_seed(&[4; 32]).key_id()
        )
    );
    let alone = verify::check_bytes(text.as_bytes(), None);
    assert_eq!((alone.ok, alone.trust, alone.events), (true, "none", 6));
    let stranger = verify::check_bytes(text.as_bytes(), Some(&Roster::default()));
    assert_eq!((stranger.ok, stranger.code), (false, "unknown_signer"));
    assert_eq!(stranger.trust, "none");
}

#[test]
fn verify_refuses_a_file_with_any_byte_changed() {
    let (text, roster) = file(1);
    let mut bytes = text.into_bytes();
    for at in 0..bytes.len() {
        for flip in [0x01, 0x20] {
            bytes[at] ^= flip;
            assert!(!verify::check_bytes(&bytes, None).ok, "byte {at} ^ {flip}");
            assert!(!verify::check_bytes(&bytes, Some(&roster)).ok);
            bytes[at] ^= flip;
        }
    }
    assert!(verify::check_bytes(&bytes, None).ok);
}

#[test]
fn a_file_stays_well_below_the_limit_for_a_whole_municipality() {
    let (text, roster) = file(5_000);
    let answer = verify::check_bytes(text.as_bytes(), Some(&roster));
    assert_eq!((answer.ok, answer.changes), (true, 5_000));
    println!("5,000 changes: {} bytes", text.len());
    assert!(text.len() < 2_500_000, "{}", text.len());
}

#[test]
fn conformance_judges_signatures_line_by_line() {
    let key = SigningKey::from_seed(&[1; 32]);
    let hex = koppelbord::bytes::hex::encode;
    let public = hex(key.verifying_key().bytes());
    let (empty, full) = (hex(&key.sign(b"")), hex(&key.sign(b"\xAB")));
    let holds = |line: &str| conformance::signature_holds(line).is_some();
    assert!(holds(&format!("{public} - {empty}")));
    assert!(holds(&format!("{public} ab {full}")));
    for line in [
        format!("{public} - {full}"),
        format!("{public} {full}"),
        format!("{public} ab {full} ab"),
        format!("{public} a {full}"),
        format!("{public} ab {}", &full[2..]),
        format!("{} ab {full}", "00".repeat(32)),
        String::new(),
    ] {
        assert!(!holds(&line), "{line}");
    }
}

#[test]
fn conformance_writes_cells_and_judges_files() {
    assert_eq!(conformance::cell("\"=1\""), "\"'=1\"");
    assert_eq!(conformance::cell("\"Vlier\""), "Vlier");
    assert!(conformance::is_plain_json("tests/../package.json"));
    assert!(!conformance::is_plain_json("Cargo.toml"));
    assert!(!conformance::is_plain_json("no such file"));
}

/// A file of our own in the folder for such.
fn temporary(name: &str, bytes: &[u8]) -> String {
    let path = std::env::temp_dir().join(format!("koppelbord-{}-{name}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn gebied_packs_files_into_one_that_the_reader_accepts() {
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Stuk {
        naam: String,
        gemeente: Option<String>,
        bron: koppelbord::domain::Bron,
        deel: String,
    }
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Bestand {
        v: u8,
        delen: Vec<Stuk>,
    }
    let table = temporary("vlier.csv", b"postcode,lat,lon,plaats,gemeente\n8981AB,52.545,5.235,Vlierwaard,Vlierwaard\n8981AC,52.546,5.236,Vlierwaard,Vlierwaard\n8982,52.556,5.232,Vlierwaard,Vlierwaard\n");
    let files = [table.clone()];
    let text = gebied::packed(&files).unwrap();
    assert_eq!(
        gebied::packed(&files).unwrap(),
        text,
        "the same files give the same bytes"
    );
    let read: Bestand = koppelbord::bytes::json::parse(text.as_bytes()).unwrap();
    assert_eq!(read.v, 1);
    let delen: Vec<_> = read
        .delen
        .iter()
        .map(|one| koppelbord::gebied::unpack(&one.deel).unwrap())
        .collect();
    let codes: usize = delen.iter().map(|deel| deel.postcodes.len()).sum();
    assert_eq!(codes, 4, "and 8981 itself, in the middle of its two");
    assert!(
        read.delen
            .iter()
            .zip(&delen)
            .all(|(one, deel)| one.bron == deel.bron)
    );
    assert!(read.delen[0].naam.ends_with("vlier.csv"));
    assert_eq!(read.delen[0].gemeente.as_deref(), Some("Vlierwaard"));
    std::fs::remove_file(table).unwrap();
}

#[test]
fn gebied_names_the_file_that_cannot_be_read_and_packs_nothing() {
    let good = temporary("goed.csv", b"postcode,lat,lon\n8981,52.545,5.235\n");
    let bad = temporary("brief.txt", b"Beste Vlier, tot morgen!");
    for (files, fault) in [
        (vec![good.clone(), bad.clone()], bad.as_str()),
        (vec!["no such file".to_owned()], "no such file"),
    ] {
        let said = gebied::packed(&files).unwrap_err();
        assert!(
            said.starts_with(fault) && said.len() > fault.len() + 3,
            "{said}"
        );
    }
    for file in [good, bad] {
        std::fs::remove_file(file).unwrap();
    }
}

#[test]
fn gebied_ends_with_a_code_and_a_message_and_prints_nothing_when_it_fails() {
    // Built beside this test by cargo; not there when only this test was asked for.
    let here = std::env::current_exe().unwrap();
    let program = here
        .parent()
        .and_then(std::path::Path::parent)
        .unwrap()
        .join("examples/gebied");
    if !program.exists() {
        println!("overgeslagen: {} is niet gebouwd", program.display());
        return;
    }
    let run = |files: &[&str]| {
        let output = std::process::Command::new(&program)
            .args(files)
            .output()
            .unwrap();
        (
            output.status.code(),
            output.stdout,
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, out, said) = run(&[]);
    assert_eq!((code, out.len()), (Some(2), 0));
    assert!(said.starts_with("usage: gebied"), "{said}");
    let (code, out, said) = run(&["no such file"]);
    assert_eq!((code, out.len()), (Some(1), 0));
    assert!(said.starts_with("no such file: "), "{said}");
}
