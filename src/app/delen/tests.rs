//! Two coordinators, from the first card to the same data.

use super::*;
use crate::app::views::delen as views;
use crate::app::{Identity, Moment};
use crate::domain::{Barriere, ElementId, GezinId, Postcode, ProgrammaId, Regel, Streek, Telefoon};
use crate::log::{Command, Elem, Log, Write};

pub(super) const NOW: u64 = 1_795_262_400_000;
pub(super) const GEZIN: GezinId = GezinId([7; 16]);

pub(super) fn today() -> Datum {
    Datum::parse("2026-11-21").unwrap()
}

pub(super) fn coordinator(seed: u8, naam: &str) -> Session {
    coordinator_in(3, seed, naam)
}

fn coordinator_in(programma: u8, seed: u8, naam: &str) -> Session {
    let programma = ProgrammaId([programma; 16]);
    let identity = Identity::new(naam, programma, [seed; 32], [seed + 100; 32], 1).unwrap();
    let mut roster = Roster::default();
    roster.enter(naam, identity.card().clone(), 1).unwrap();
    Session::open(identity, roster, Log::default(), NOW, false)
}

pub(super) fn pair() -> (Session, Session) {
    (coordinator(1, "Meidoorn"), coordinator(2, "Kievit"))
}

pub(super) fn meet(one: &mut Session, other: &Session) {
    let card = other.identity().card();
    let digits = card.fingerprint().to_string();
    let roster = invoeren(one, card, &digits, other.identity().naam(), NOW).unwrap();
    one.set_roster(roster);
}

pub(super) fn command(session: &mut Session, salt: u8, command: Command) {
    let mut entropy = move || [salt; 16];
    let mut moment = Moment {
        now_ms: NOW,
        today: today(),
        entropy: &mut entropy,
    };
    let changes = session.prepare(command, &mut moment).unwrap();
    session.keep(changes, NOW);
}

pub(super) fn sign_up(session: &mut Session) {
    let naam = Write::Naam(Regel::parse("Gezin Waterhof").ok());
    let writes = vec![naam];
    command(
        session,
        9,
        Command::MeldAan {
            gezin: GEZIN,
            writes,
        },
    );
}

pub(super) fn phone(session: &mut Session, salt: u8, number: &str) {
    let writes = vec![Write::Telefoon(Telefoon::parse(number).ok())];
    command(
        session,
        salt,
        Command::Wijzig {
            gezin: GEZIN,
            writes,
        },
    );
}

pub(super) fn file(session: &mut Session) -> String {
    make_file(session, &[], false, today(), NOW).unwrap().tekst
}

pub(super) fn looked_at(session: &Session, text: &str) -> Ontvangen {
    match receive(session, text.as_bytes(), &[]).unwrap() {
        Arrived::Bestand(file) => *file,
        other => panic!("{other:?}"),
    }
}

pub(super) fn take(session: &mut Session, text: &str) -> Ontvangen {
    let file = looked_at(session, text);
    let all = file
        .verified
        .preview
        .removals
        .iter()
        .map(|r| r.change)
        .collect();
    let keuze = file.overnemen(session, &all);
    session.keep(keuze.changes, NOW);
    if let Some(roster) = keuze.roster {
        session.set_roster(roster);
    }
    file
}

#[test]
fn two_coordinators_exchange_cards_and_files_and_end_with_the_same_data() {
    let (mut a, mut b) = pair();
    sign_up(&mut a);
    meet(&mut a, &b);
    meet(&mut b, &a);
    assert_ne!(a.state().digest(), b.state().digest());
    let seen = take(&mut b, &file(&mut a));
    assert_eq!(seen.gevolg.verschillen.len(), 1);
    assert_eq!(seen.gevolg.verschillen[0].soort, Soort::Nieuw);
    assert_eq!(a.state().digest(), b.state().digest());
    phone(&mut b, 10, "06 12345678");
    let back = take(&mut a, &file(&mut b));
    assert_eq!(back.verified.preview.new_total(), 1);
    assert_eq!(back.gevolg.verschillen[0].soort, Soort::Anders);
    assert_eq!(a.state().digest(), b.state().digest());
    let again = looked_at(&a, &file(&mut b));
    assert!(views::voorbeeld(&a, &again, today()).niets);
}

#[test]
fn two_who_each_began_a_programme_share_their_families_and_keep_their_own_settings() {
    let (mut a, mut b) = (
        coordinator_in(3, 1, "Meidoorn"),
        coordinator_in(4, 2, "Kievit"),
    );
    let set = |session: &mut Session, salt, weken| {
        let programma = session.identity().programma();
        let writes = vec![Write::Proefweken(Some(weken))];
        command(session, salt, Command::StelIn { programma, writes });
    };
    sign_up(&mut a);
    set(&mut a, 30, 6);
    set(&mut b, 31, 5);
    meet(&mut a, &b);
    meet(&mut b, &a);
    assert!(take(&mut b, &file(&mut a)).verified.preview.other_programme);
    take(&mut a, &file(&mut b));
    assert_eq!(a.state().digest(), b.state().digest());
    assert_eq!(b.state().gezinnen.len(), 1);
    assert_eq!(
        (a.state().conflicts().count(), a.state().programmas.len()),
        (0, 2)
    );
    let weeks = |session: &Session| session.state().programma.proefweken();
    assert_eq!((weeks(&a), weeks(&b)), (6, 5));
    // A setting can still be changed, and stays one's own after a fold from the beginning.
    set(&mut a, 32, 7);
    let roster = a.roster().clone();
    a.set_roster(roster);
    take(&mut b, &file(&mut a));
    assert_eq!((weeks(&a), weeks(&b)), (7, 5));
}

#[test]
fn two_answers_show_on_both_sides_until_one_chooses_and_then_on_neither() {
    let (mut a, mut b) = pair();
    sign_up(&mut a);
    meet(&mut a, &b);
    meet(&mut b, &a);
    take(&mut b, &file(&mut a));
    phone(&mut a, 20, "06 11111111");
    phone(&mut b, 21, "06 22222222");
    let seen = take(&mut b, &file(&mut a));
    assert_eq!(
        seen.gevolg.conflicten.len(),
        1,
        "told before it is taken over"
    );
    let said = views::regels(&seen.gevolg)[0].velden[0].wordt.clone();
    assert_eq!(said.unwrap(), "“06 22222222” of “06 11111111”");
    take(&mut a, &file(&mut b));
    assert_eq!(a.state().digest(), b.state().digest());
    let shown = views::delen(&a, today()).conflicten;
    assert_eq!(shown, views::delen(&b, today()).conflicten);
    assert_eq!(shown[0].antwoorden.len(), 2);
    let mine = shown[0]
        .antwoorden
        .iter()
        .find(|answer| answer.tekst == "06 22222222")
        .unwrap();
    assert_eq!(mine.van, "Kievit, 21 november");
    let choice = mine.kies.clone().unwrap();
    command(&mut b, 22, choice);
    take(&mut a, &file(&mut b));
    assert_eq!(a.state().digest(), b.state().digest());
    assert!(views::delen(&a, today()).conflicten.is_empty());
    let phone = a.state().gezinnen[&GEZIN].telefoon.clone().unwrap();
    assert_eq!(phone.as_str(), "06 22222222");
}

#[test]
fn what_hides_a_family_is_kept_out_unless_it_is_said_yes_to_apart() {
    let (mut a, mut b) = pair();
    sign_up(&mut a);
    meet(&mut a, &b);
    meet(&mut b, &a);
    take(&mut b, &file(&mut a));
    command(&mut a, 30, Command::Verberg(GEZIN));
    let text = file(&mut a);
    let seen = looked_at(&b, &text);
    let shown = views::voorbeeld(&b, &seen, today());
    assert_eq!(shown.weghalingen.len(), 1);
    let without = seen.overnemen(&b, &Set::new());
    assert!(without.changes.is_empty());
    take(&mut b, &text);
    assert!(b.state().gezinnen[&GEZIN].verborgen);
}

#[test]
fn a_file_by_someone_unknown_offers_the_card_and_entering_it_shows_what_will_count() {
    let (mut a, mut b) = pair();
    sign_up(&mut a);
    let text = file(&mut a);
    let Ok(Arrived::Vreemd { message, card }) = receive(&b, text.as_bytes(), &[]) else {
        panic!("only its card");
    };
    assert_eq!(message.code, "unknown_signer");
    assert_eq!(card.key_id(), a.identity().key_id());
    let other = coordinator(3, "Iep");
    let wrong = other.identity().card().fingerprint().to_string();
    let refused = invoeren(&b, &card, &wrong, "Meidoorn", NOW).unwrap_err();
    assert_eq!(refused.code, "fingerprint");
    // A third colleague relays: the first one's changes wait for the card.
    let mut c = coordinator(4, "Linde");
    meet(&mut c, &a);
    take(&mut c, &text);
    meet(&mut b, &c);
    let seen = take(&mut b, &file(&mut c));
    assert_eq!(seen.verified.preview.set_aside.len(), 1);
    assert!(b.state().gezinnen.is_empty());
    let vreemden = views::vreemden(&b, &seen.verified.cards);
    assert_eq!((vreemden.len(), vreemden[0].apart), (1, 1));
    let digits = card.fingerprint().to_string();
    let roster = invoeren(&b, &card, &digits, "Meidoorn", NOW).unwrap();
    let would = gevolg(&b, &[], &roster);
    assert_eq!(would.verschillen.len(), 1);
    b.set_roster(roster);
    assert_eq!(b.state().gezinnen.len(), 1);
}

#[test]
fn every_bad_file_says_what_is_wrong_and_changes_nothing() {
    let (mut a, mut b) = pair();
    sign_up(&mut a);
    meet(&mut b, &a);
    let good = file(&mut a);
    let before = b.state().digest();
    let swapped = |from: &str, to: &str| good.replacen(from, to, 1);
    let cut = good[..good.len() / 2].to_owned();
    let payload = good.find("payload\":\"").unwrap() + 20;
    let mut flipped = good.clone().into_bytes();
    flipped[payload] = if flipped[payload] == b'A' { b'B' } else { b'A' };
    let unsigned = good[..good.find("\"signatures\":[").unwrap()].to_owned() + "\"signatures\":[]}";
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (Vec::new(), "not_an_envelope"),
        (b"PK\x03\x04 een zip".to_vec(), "not_an_envelope"),
        (b"naam;telefoon\nWaterhof;06".to_vec(), "not_an_envelope"),
        (vec![0xff, 0xfe, 0x00], "not_an_envelope"),
        (cut.into_bytes(), "not_an_envelope"),
        (
            swapped("file.v0", "file.v1").into_bytes(),
            "other_payload_type",
        ),
        (
            swapped("application/vnd.koppelbord.file.v0", "text/plain").into_bytes(),
            "other_payload_type",
        ),
        (flipped, "bad_signature"),
        (unsigned.into_bytes(), "unsigned"),
        (
            swapped("\"payload\":", "\"payload\":\"\",\"payload\":").into_bytes(),
            "not_an_envelope",
        ),
        (
            vec![b' '; crate::exchange::bundle::MAX_FILE + 1],
            "too_large",
        ),
    ];
    for (bytes, code) in cases {
        let message = receive(&b, &bytes, &[]).unwrap_err();
        assert_eq!(message.code, code);
        assert!(
            message.wat.len() > 20 && message.doe.len() > 20,
            "{message:?}"
        );
    }
    assert_eq!(b.state().digest(), before);
    assert!(receive(&b, good.as_bytes(), &[]).is_ok());
}

#[test]
fn a_tampered_file_offers_no_card_to_anyone_that_of_a_known_colleague_included() {
    let (mut a, b) = pair();
    sign_up(&mut a);
    let good = file(&mut a);
    let key = a.identity().key_id().to_string();
    let own = b.identity().key_id().to_string();
    let sig = good.find("\"sig\":\"").unwrap() + 7;
    let mut bytes = good.clone().into_bytes();
    bytes[sig] = if bytes[sig] == b'A' { b'B' } else { b'A' };
    let unsigned = good[..good.find("\"signatures\":[").unwrap()].to_owned() + "\"signatures\":[]}";
    let tampered = [
        bytes,
        unsigned.into_bytes(),
        good.replacen(&key, &own, 1).into_bytes(),
        good.replacen(&key, &"0".repeat(32), 1).into_bytes(),
    ];
    for session in [&a, &b] {
        for bytes in &tampered {
            let answer = receive(session, bytes, &[]);
            assert!(answer.is_err(), "{answer:?}");
        }
    }
    assert!(matches!(
        receive(&b, good.as_bytes(), &[]),
        Ok(Arrived::Vreemd { .. })
    ));
}

#[test]
fn what_comes_from_the_demo_stays_out_of_a_real_vault() {
    let (_, b) = pair();
    let demo = crate::app::gemeente::demo_identity(0).unwrap();
    let refused = receive(&b, demo.card().to_json().as_bytes(), &[]).unwrap_err();
    assert_eq!(refused.code, "demo_key");
}

#[test]
fn a_card_that_comes_in_is_told_for_what_it_is() {
    let (mut a, b) = pair();
    let news =
        |session: &Session, card: &Card| match receive(session, card.to_json().as_bytes(), &[]) {
            Ok(Arrived::Kaart { nieuws, .. }) => nieuws,
            other => panic!("{other:?}"),
        };
    let card = b.identity().card().clone();
    assert_eq!(news(&a, &card), Kaartnieuws::Vreemd);
    assert_eq!(news(&b, &card), Kaartnieuws::Eigen);
    meet(&mut a, &b);
    assert_eq!(news(&a, &card), Kaartnieuws::Bekend);
    let twice = invoeren(&a, &card, &card.fingerprint().to_string(), "Kievit", NOW);
    assert_eq!(twice.unwrap_err().code, "known_key");
    let same_name = hernoemen(&a, card.key_id(), "meidoorn").unwrap_err();
    assert_eq!(same_name.code, "name_taken");
    let renamed = hernoemen(&a, card.key_id(), "Kievit uit Elst").unwrap();
    assert_eq!(renamed.get(&card.key_id()).unwrap().name, "Kievit uit Elst");
}

#[test]
fn names_of_files_say_nothing_of_anyone_and_differ() {
    let (mut a, _) = pair();
    let one = make_file(&mut a, &[], false, today(), NOW).unwrap();
    sign_up(&mut a);
    let two = make_file(&mut a, &[], false, today(), NOW).unwrap();
    assert_ne!(one.naam, two.naam);
    assert!(
        one.naam.starts_with("koppelbord-uitwisseling-2026-11-21-"),
        "{}",
        one.naam
    );
    assert_eq!(
        one.naam.len(),
        "koppelbord-uitwisseling-2026-11-21-7F3K.json".len()
    );
    assert!(card_file(&a).naam.starts_with("koppelbord-kaart-"));
}

#[test]
fn the_check_number_is_the_start_of_the_digest() {
    let (a, _) = pair();
    let (full, start) = views::controle(&a);
    assert_eq!((full.len(), start.len()), (64, 19));
    assert!(full.starts_with(&start.replace(' ', "")));
}

#[test]
fn what_was_taken_away_is_called_so_and_not_unknown() {
    let (mut a, mut b) = pair();
    meet(&mut b, &a);
    let programma = a.identity().programma();
    let code = |text| Streek::Postcode(Postcode::parse(text).unwrap());
    let river = Barriere {
        id: ElementId([5; 16]),
        tussen: [code("7901"), code("7902")],
        minuten: 20,
        reden: None,
    };
    let (river, gone) = (Elem::Zet(river), Elem::Weg(ElementId([5; 16])));
    let mut said = |salt, write| {
        let writes = vec![Write::Barriere(write)];
        command(&mut a, salt, Command::StelIn { programma, writes });
        let veld = views::regels(&take(&mut b, &file(&mut a)).gevolg)[0].velden[0].clone();
        veld.wordt.unwrap()
    };
    assert_eq!(said(40, river), "Tussen 7901 en 7902: 20 minuten langer");
    assert_eq!(said(41, gone), "weggehaald");
}
