//! What the list of families finds, and in what order.

use super::*;
use crate::{
    app::{Identity, Moment},
    domain::{
        Controle, ElementId, GezinId, Plaats, Postcode, ProgrammaId, Regel, Tekst, Telefoon, Vog,
        Waar,
    },
    exchange::roster::Roster,
    log::{Command, Log, Write},
};

pub(in crate::app) fn today() -> Datum {
    Datum::parse("2026-11-21").unwrap()
}

pub(in crate::app) fn family(number: u8, naam: &str, more: Vec<Write>) -> Command {
    let mut writes = more;
    writes.push(Write::Naam(Regel::parse(naam).ok()));
    Command::MeldAan {
        gezin: GezinId([number; 16]),
        writes,
    }
}

/// A session in which these commands were given.
pub(in crate::app) fn session(commands: Vec<Command>) -> Session {
    session_in(false, commands)
}

/// The programme of these sessions.
pub(in crate::app) const PROGRAMMA: ProgrammaId = ProgrammaId([9; 16]);

/// The same; `demo` looks places up in the fictional municipality.
pub(in crate::app) fn session_in(demo: bool, commands: Vec<Command>) -> Session {
    let identity = Identity::new("Meidoorn", PROGRAMMA, [1; 32], [2; 32], 5).unwrap();
    let mut session = Session::open(identity, Roster::default(), Log::default(), 1, demo);
    for (number, command) in commands.into_iter().enumerate() {
        give(&mut session, command, number as u64);
    }
    session
}

pub(in crate::app) fn give(session: &mut Session, command: Command, number: u64) {
    let mut byte = number as u8;
    let mut entropy = || {
        byte = byte.wrapping_add(1);
        [byte; 16]
    };
    let now_ms = 1_795_000_000_000 + number * 1000;
    let mut moment = Moment {
        now_ms,
        today: today(),
        entropy: &mut entropy,
    };
    let changes = session.prepare(command, &mut moment).unwrap();
    session.keep(changes, now_ms);
}

fn some() -> Session {
    let by = || Regel::parse("Hazel").unwrap();
    let done = Controle {
        op: today(),
        door: by(),
    };
    let vog = Vog {
        gezien_op: today(),
        door: by(),
        geldig_tot: today().plus_months(36),
    };
    let plaats = Plaats {
        waar: Waar::Postcode(Postcode::parse("7903 AB").unwrap()),
        woonplaats: None,
    };
    session(vec![
        family(
            1,
            "Gezin Vlier",
            vec![
                Write::Kant(Some(Kant::Vraag)),
                Write::Plaats(Some(plaats)),
                Write::Toelichting(Tekst::parse("Twee drukke jongens").ok()),
                Write::AangemeldOp(Some(today().plus_days(-30))),
            ],
        ),
        family(
            2,
            "Koolmees",
            vec![
                Write::Kant(Some(Kant::Steun)),
                Write::Telefoon(Telefoon::parse("+31 6 00112002").ok()),
            ],
        ),
        family(3, "Jozefïen Wulp", vec![Write::Kant(Some(Kant::Steun))]),
        Command::Screen {
            gezin: GezinId([2; 16]),
            writes: vec![
                Write::Vog(Some(vog)),
                Write::Referenties(Some(done.clone())),
                Write::Huisbezoek(Some(done)),
            ],
        },
        Command::StelVoor {
            koppeling: crate::domain::KoppelingId([8; 16]),
            vraaggezin: GezinId([1; 16]),
            steungezin: GezinId([2; 16]),
            kinderen: Set::<ElementId>::new(),
            onderbouwing: None,
            toch: None,
        },
    ])
}

fn list(session: &Session, zoek: &Zoek) -> Gezinnen {
    let all = alle(session, today());
    gezinnen(session, today(), zoek, (&all, &hooi(session, &all)))
}

fn names(session: &Session, tekst: &str, filters: &[Filter]) -> Vec<String> {
    let zoek = Zoek {
        tekst: tekst.to_owned(),
        filters: filters.iter().copied().collect(),
        ..Zoek::default()
    };
    list(session, &zoek)
        .rijen
        .into_iter()
        .map(|rij| rij.naam)
        .collect()
}

#[test]
fn one_finds_a_family_by_name_number_place_postcode_and_note() {
    let session = some();
    for (typed, who) in [
        ("vlier", "Gezin Vlier"),
        ("drukke JONGENS", "Gezin Vlier"),
        ("7903ab", "Gezin Vlier"),
        ("hoogeveen", "Gezin Vlier"),
        ("06 00 11 2002", "Koolmees"),
        ("+31600112002", "Koolmees"),
        ("jozefien", "Jozefïen Wulp"),
    ] {
        assert_eq!(names(&session, typed, &[]), [who], "{typed}");
    }
    assert!(names(&session, "waterhof", &[]).is_empty());
    assert_eq!(
        names(&session, "", &[]),
        ["Jozefïen Wulp", "Koolmees", "Gezin Vlier"]
    );
}

#[test]
fn filters_of_one_group_add_up_and_groups_narrow() {
    let session = some();
    assert_eq!(
        names(&session, "", &[Filter::Steun]),
        ["Jozefïen Wulp", "Koolmees"]
    );
    assert_eq!(
        names(&session, "", &[Filter::Steun, Filter::Vraag]).len(),
        3
    );
    assert_eq!(
        names(&session, "", &[Filter::Steun, Filter::Gekoppeld]),
        ["Koolmees"]
    );
    assert_eq!(names(&session, "", &[Filter::Wacht]), ["Jozefïen Wulp"]);
    assert_eq!(names(&session, "", &[Filter::ScreeningRond]), ["Koolmees"]);
}

#[test]
fn a_chip_tells_how_many_it_would_leave() {
    let zoek = Zoek {
        filters: [Filter::Steun].into(),
        ..Zoek::default()
    };
    let view = list(&some(), &zoek);
    let count = |filter| {
        view.filters
            .iter()
            .find(|t| t.filter == filter)
            .unwrap()
            .aantal
    };
    assert_eq!(count(Filter::Vraag), 1, "its own group does not narrow it");
    assert_eq!(count(Filter::Steun), 2);
    assert_eq!(count(Filter::Gekoppeld), 1);
    assert_eq!(count(Filter::ScreeningNietRond), 1);
    assert_eq!((view.gevonden, view.totaal), (2, 3));
}

#[test]
fn a_row_says_where_it_stands_and_what_is_not_known() {
    let view = list(&some(), &Zoek::default());
    let [wulp, _, vlier] = view.rijen.as_slice() else {
        panic!("three rows")
    };
    assert_eq!((vlier.plek.as_str(), vlier.goed), ("gekoppeld", true));
    assert_eq!(vlier.over, "7903 AB Hoogeveen");
    assert_eq!(
        wulp.mist.as_deref(),
        Some("Nog onbekend: nummer en e-mailadres, postcode, soort steun en dagdelen.")
    );
    assert_eq!(wulp.plek, "wacht");
}

#[test]
fn a_thousand_families_come_in_pages() {
    let commands = (1..=250).map(|number| Command::MeldAan {
        gezin: GezinId([number as u8; 16]),
        writes: vec![Write::Naam(
            Regel::parse(&format!("Gezin {number:04}")).ok(),
        )],
    });
    let session = session(commands.collect());
    let view = list(&session, &Zoek::default());
    assert_eq!((view.rijen.len(), view.rest()), (BLAD, 200));
    let view = list(
        &session,
        &Zoek {
            meer: 4,
            ..Zoek::default()
        },
    );
    assert_eq!((view.rijen.len(), view.rest()), (250, 0));
}

#[test]
fn a_hidden_family_is_only_there_when_one_asks_for_it() {
    let gezin = |byte| GezinId([byte; 16]);
    let meld_aan = |byte: u8, naam: &str| Command::MeldAan {
        gezin: gezin(byte),
        writes: vec![Write::Naam(Regel::parse(naam).ok())],
    };
    let session = session(vec![
        meld_aan(1, "Vlier"),
        meld_aan(2, "Vlier dubbel"),
        Command::Verberg(gezin(2)),
    ]);
    assert_eq!(names(&session, "", &[]), ["Vlier"]);
    assert_eq!(names(&session, "vlier", &[]), ["Vlier"]);
    assert_eq!(names(&session, "", &[Filter::Verborgen]), ["Vlier dubbel"]);
    let view = list(&session, &Zoek::default());
    let hidden = view
        .filters
        .iter()
        .find(|telling| telling.filter == Filter::Verborgen);
    assert_eq!((view.totaal, hidden.map(|t| t.aantal)), (1, Some(1)));
}
