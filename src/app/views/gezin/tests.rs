//! What the page of one family shows, and what it says is missing.

mod intake;

use super::*;
use crate::{
    app::{
        Identity,
        draft::{Draft, Veld},
        views::gezinnen::tests::{family, give, session, today},
    },
    domain::{ProgrammaId, Regel, Stand, Telefoon},
    exchange::{dsse, roster::Roster},
    log::{Log, Stamp, compose, decide},
};

const ID: GezinId = GezinId([1; 16]);

fn steun() -> Session {
    session(vec![family(
        1,
        "Koolmees",
        vec![
            Write::Kant(Some(Kant::Steun)),
            Write::Telefoon(Telefoon::parse("06-00112002").ok()),
        ],
    )])
}

fn facts(session: &Session, sectie: Sectie) -> Deel {
    let pagina = pagina(session, today(), ID).unwrap();
    pagina
        .delen
        .into_iter()
        .find(|deel| deel.sectie == sectie)
        .unwrap()
}

#[test]
fn an_address_of_no_family_is_no_page() {
    assert_eq!(pagina(&steun(), today(), GezinId([7; 16])), None);
}

#[test]
fn what_is_not_known_is_said_to_be_unknown() {
    let session = steun();
    let deel = facts(&session, Sectie::Gezin);
    assert!(deel.mist());
    let email = deel
        .feiten
        .iter()
        .find(|feit| feit.label == "E-mailadres")
        .unwrap();
    assert_eq!((email.waarde.as_str(), email.bekend), ("onbekend", false));
    let naam = deel
        .feiten
        .iter()
        .find(|feit| feit.label == "Naam")
        .unwrap();
    assert_eq!((naam.waarde.as_str(), naam.bekend), ("Koolmees", true));
    assert!(facts(&session, Sectie::Kinderen).mist());
    let stand = facts(&session, Sectie::Stand);
    assert_eq!(
        stand.feiten[0].waarde, "doet mee",
        "unless somebody said otherwise"
    );
}

#[test]
fn a_form_saved_per_section_changes_that_section_alone() {
    let mut session = steun();
    let mut draft = Draft::of(&session.state().gezinnen[&ID]);
    draft.set(Veld::VogGezien, "2026-11-01".to_owned());
    draft.set(Veld::VogDoor, "Hazel".to_owned());
    let commands = commands(ID, draft.writes(today()).unwrap());
    assert_eq!(commands.len(), 1);
    assert!(matches!(commands.first(), Some(Command::Screen { .. })));
    for command in commands {
        give(&mut session, command, 10);
    }
    let deel = facts(&session, Sectie::Screening);
    assert!(
        deel.feiten[0]
            .waarde
            .contains("geldig tot en met donderdag 1 november 2029")
    );
    let (text, good) = deel.stand.unwrap();
    assert!(text.contains("nog niet rond") && !good);
}

#[test]
fn every_field_of_a_form_belongs_to_a_register_that_is_shown() {
    for kant in [None, Some(Kant::Vraag), Some(Kant::Steun)] {
        for sectie in Sectie::van(kant) {
            let shown = !sectie.registers(kant).is_empty();
            assert_eq!(shown, !sectie.velden(kant).is_empty());
        }
    }
}

#[test]
fn a_parked_family_says_until_when_and_gets_no_match() {
    let mut session = steun();
    let tot = today().plus_days(30);
    let park = Command::Wijzig {
        gezin: ID,
        writes: vec![Write::Stand(Some(Stand::Geparkeerd { tot: Some(tot) }))],
    };
    give(&mut session, park, 10);
    let pagina = pagina(&session, today(), ID).unwrap();
    assert_eq!(pagina.matchen, None);
    let (said, _) = pagina.rust.unwrap();
    assert!(said.contains("doet weer mee vanaf maandag 21 december 2026"));
}

#[test]
fn the_timeline_tells_who_when_and_what_latest_first() {
    let mut session = steun();
    let email = crate::domain::Email::parse("koolmees@voorbeeld.example").ok();
    give(
        &mut session,
        Command::Wijzig {
            gezin: ID,
            writes: vec![Write::Email(email)],
        },
        10,
    );
    give(&mut session, Command::Verberg(ID), 11);
    let pagina = pagina(&session, today(), ID).unwrap();
    let told: Vec<&str> = pagina.tijdlijn.iter().map(|g| g.wat.as_str()).collect();
    assert_eq!(told, ["Verborgen", "E-mailadres opgeschreven", "Aangemeld"]);
    assert!(pagina.tijdlijn.iter().all(|g| g.wie == "jij"));
    assert!(pagina.verborgen);
}

#[test]
fn two_values_are_shown_with_who_wrote_them_and_choosing_settles_it() {
    let base = steun();
    let programma = ProgrammaId([9; 16]);
    let other = Identity::new("Linde", programma, [5; 32], [6; 32], 5).unwrap();
    let mut roster = Roster::default();
    roster.enter("Linde", other.card().clone(), 5).unwrap();
    let rename = |naam: &str| Command::Wijzig {
        gezin: ID,
        writes: vec![Write::Naam(Regel::parse(naam).ok())],
    };
    let context = crate::log::Context { today: today() };
    let stamp = Stamp::at_ms(1_795_000_900_000);
    let proposed = decide(base.state(), rename("De Koolmees"), &context).unwrap();
    let composed = compose(base.state(), &proposed[0], other.key_id(), stamp, [3; 16]).unwrap();
    let theirs = dsse::sign_change(composed, other.key());
    let own = Identity::new("Meidoorn", programma, [1; 32], [2; 32], 5).unwrap();
    let mut log = Log::default();
    for (_, entry) in base.log().iter() {
        log.insert(entry.signed.clone()).unwrap();
    }
    let mut session = Session::open(own, roster, log, 1_795_000_000_000, false);
    give(&mut session, rename("Koolmeesjes"), 20);
    session.keep(vec![theirs], 1_795_001_000_000);

    let pagina_now = pagina(&session, today(), ID).unwrap();
    let [conflict] = pagina_now.conflicten.as_slice() else {
        panic!("one conflict")
    };
    assert_eq!(conflict.wat, "naam");
    let values: Vec<&str> = conflict.keuzes.iter().map(|k| k.waarde.as_str()).collect();
    assert_eq!(values.len(), 2);
    let theirs = conflict
        .keuzes
        .iter()
        .find(|k| k.waarde == "De Koolmees")
        .unwrap();
    assert!(theirs.door.contains("Linde"));
    give(&mut session, theirs.command.clone(), 30);
    let settled = pagina(&session, today(), ID).unwrap();
    assert_eq!(
        (settled.naam.as_str(), settled.conflicten.len()),
        ("De Koolmees", 0)
    );
}

#[test]
fn a_family_that_was_entered_later_than_it_signed_up_is_told_so() {
    let signed_up = Datum::parse("2026-10-08").ok();
    let session = session(vec![family(
        1,
        "Koolmees",
        vec![Write::AangemeldOp(signed_up)],
    )]);
    let pagina = pagina(&session, today(), ID).unwrap();
    assert_eq!(
        pagina.tijdlijn[0].wat,
        "Hier ingevoerd; aangemeld op donderdag 8 oktober 2026"
    );
}
