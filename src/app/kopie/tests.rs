//! What a copy lacks is counted, not guessed; long texts make room for all the rest.

use super::*;
use crate::app::gemeente::{Opdracht, demo_identity, make};
use crate::app::{Moment, text::nl::kopie as text};
use crate::domain::{Regel, Tekst};
use crate::log::{Command, Refusal, Write};

const NOW: u64 = 1_791_000_000_000;

/// The demo's municipality as a real vault, and its changes as the vault keeps them.
fn real() -> (Session, Datum) {
    let today = Datum::parse("2026-10-04").unwrap();
    let made = make(&Opdracht::demo(today)).unwrap();
    let (log, _) = made.known();
    let identity = demo_identity(0).unwrap();
    (Session::open(identity, made.roster, log, NOW, false), today)
}

fn records(session: &Session) -> Vec<([u8; 16], Vec<u8>)> {
    let all = session.log().iter();
    all.map(|(id, entry)| (id.0, entry.signed.to_bytes()))
        .collect()
}

fn documents(session: &Session) -> Documents {
    let own = |name: &str, bytes| ((Class::Private, name.to_owned()), vec![bytes]);
    [
        own(opening::IDENTITEIT, session.identity().to_record()),
        own(
            opening::ROOSTER,
            opening::roster_to_record(session.roster()),
        ),
    ]
    .into_iter()
    .collect()
}

/// Renames a family, with a word of its own for each.
fn change(session: &mut Session, today: Datum, write: Write) -> Result<Vec<Signed>, Refusal> {
    let gezin = *session.state().gezinnen.keys().next().unwrap();
    let mut moment = Moment {
        now_ms: NOW + 1000,
        today,
        entropy: &mut || [9; 16],
    };
    let writes = vec![write];
    session.prepare(Command::Wijzig { gezin, writes }, &mut moment)
}

fn naam(naam: &str) -> Write {
    Write::Naam(Regel::parse(naam).ok())
}

#[test]
fn changes_since_the_last_copy_are_counted_and_reminded_of_by_what_would_be_lost() {
    let (mut session, today) = real();
    let all = session.log().len();
    let mut veilig = Veiligheid::default();
    assert_eq!(veilig.sinds(&session), all, "there is no copy");
    let kopie = Kopie::van(&session, NOW, false);
    veilig.kopie = Some(kopie);
    assert_eq!(veilig.sinds(&session), 0);
    let made = change(&mut session, today, naam("Gezin Nieuw")).unwrap();
    session.keep(made, NOW + 1000);
    assert_eq!(veilig.sinds(&session), 1);

    let sure = Omgeving {
        beloofd: Some(true),
        ..Omgeving::default()
    };
    for (omgeving, bestand, least) in [
        (sure, false, 50),
        (Omgeving::default(), false, 20),
        (
            Omgeving {
                bestand: true,
                ..sure
            },
            false,
            20,
        ),
        (sure, true, 1),
    ] {
        let veilig = Veiligheid {
            kopie: Some(Kopie { bestand, ..kopie }),
            omgeving,
            doel: false,
        };
        assert!(
            veilig.herinner(least) && !veilig.herinner(least - 1),
            "{veilig:?}"
        );
    }
    // Where there is less than the copy had, it says nothing of what is here.
    let more = Kopie {
        wijzigingen: u32::MAX,
        ..kopie
    };
    let lost = Veiligheid {
        kopie: Some(more),
        ..veilig
    };
    assert_eq!(lost.sinds(&session), session.log().len());

    let name = (Class::Private, KOPIE.to_owned());
    let older = Kopie {
        wijzigingen: 3,
        ms: NOW - 5,
        bestand: true,
    };
    let both = vec![older.to_record(), b"kapot".to_vec(), kopie.to_record()];
    assert_eq!(
        Kopie::uit(&Documents::from([(name, both)])),
        Some(kopie),
        "the newest that reads"
    );
    assert_eq!(Kopie::uit(&Documents::new()), None);
}

#[test]
fn trying_a_copy_tells_what_is_in_it_and_what_either_side_lacks() {
    let (mut session, today) = real();
    let (then, kept) = (records(&session), documents(&session));
    let same = proef(&session, &then, &kept, 0, NOW).unwrap();
    assert_eq!((same.ontbreekt, same.nieuw.len(), same.kapot), (0, 0, 0));
    assert_eq!(same.gezinnen, session.state().gezinnen.len());
    assert_eq!(same.wijzigingen, session.log().len());
    assert!(same.tot.is_some_and(|(day, _)| day <= today));

    let made = change(&mut session, today, naam("Gezin Later")).unwrap();
    session.keep(made, NOW + 1000);
    let older = proef(&session, &then, &kept, 2, NOW).unwrap();
    assert_eq!((older.ontbreekt, older.nieuw.len(), older.kapot), (1, 0, 2));
    let said = text::proef(&older, today).join(" ");
    assert!(
        said.contains("1 wijziging die hier staat, staat er niet in") && said.contains("2 stukjes"),
        "{said}"
    );

    // Here less than in the copy: what it has more is what there is to take over.
    let now = records(&session);
    let (mut less, _) = real();
    let newer = proef(&less, &now, &kept, 0, NOW).unwrap();
    assert_eq!((newer.ontbreekt, newer.nieuw.len()), (0, 1));
    less.keep(newer.nieuw, NOW + 2000);
    assert_eq!(less.log().len(), session.log().len());
    assert_eq!(
        proef(&session, &now, &Documents::new(), 0, NOW),
        Err(IdentityFault::Record)
    );
}

#[test]
fn where_it_is_nearly_full_long_texts_are_refused_and_everything_else_works() {
    let (mut session, today) = real();
    let long = Write::Toelichting(Tekst::parse(&"lang verhaal ".repeat(120)).ok());
    assert!(change(&mut session, today, long.clone()).is_ok());
    session.set_vol(true);
    assert_eq!(
        change(&mut session, today, long.clone()).unwrap_err(),
        Refusal::GeenRuimte
    );
    assert!(change(&mut session, today, naam("Gezin Kort")).is_ok());
    session.set_vol(false);
    assert!(change(&mut session, today, long).is_ok());
}

#[test]
fn room_is_told_by_the_fuller_of_the_two_stores() {
    let of = |eenheden, gebruikt, ruimte| Omgeving {
        eenheden,
        gebruikt,
        ruimte,
        ..Omgeving::default()
    };
    for (omgeving, deel, ruimte) in [
        (of(0, 0, 0), 0, Ruimte::Ruim),
        (of(1_499_999, 0, 0), 59, Ruimte::Ruim),
        (of(1_500_000, 0, 0), 60, Ruimte::Krap),
        (of(10, 90, 100), 90, Ruimte::Vol),
        (of(9_000_000, 1, u64::MAX), 100, Ruimte::Vol),
        (of(0, u64::MAX, 1), 100, Ruimte::Vol),
    ] {
        assert_eq!(
            (omgeving.deel(), omgeving.ruimte()),
            (deel, ruimte),
            "{omgeving:?}"
        );
        assert_eq!(text::vol(&omgeving).is_some(), ruimte > Ruimte::Ruim);
    }
}
