//! A file with what content version 7 brought (figures that are shared, answers about each child, the first day of a trial
//! that was followed by another), kept as the program wrote it then. Never edited.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at the first surprise"
)]

#[path = "golden/make.rs"]
mod make;

use koppelbord::domain::{
    Besluit, Cijfers, Controle, Duizendtal, Evaluatie, Evaluatiemoment, Fase, Gemeten, GezinId,
    Kant, KoppelingId, ProgrammaId, Regel, Score, Tiende, Vijftal, Vog,
};
use koppelbord::log::{Command, Elem, Field, Write};
use make::{day, element, file, kept, line, read, today, told};

const VRAAG: GezinId = GezinId([1; 16]);
const STEUN: GezinId = GezinId([2; 16]);
const PAAR: KoppelingId = KoppelingId([3; 16]);

fn family(gezin: GezinId, kant: Kant, naam: &str) -> Command {
    Command::MeldAan {
        gezin,
        writes: vec![Write::Kant(Some(kant)), Write::Naam(line(naam))],
    }
}

fn screened() -> Command {
    let door = || Regel::parse("Roerdomp").unwrap();
    let step = || {
        Some(Controle {
            op: day("2026-11-02"),
            door: door(),
        })
    };
    let vog = Vog {
        gezien_op: day("2026-11-02"),
        door: door(),
        geldig_tot: day("2029-11-02"),
    };
    Command::Screen {
        gezin: STEUN,
        writes: vec![
            Write::Vog(Some(vog)),
            Write::Referenties(step()),
            Write::Huisbezoek(step()),
        ],
    }
}

/// Both say yes, and it goes on.
fn naar(fase: Fase) -> Vec<Command> {
    let yes = |kant| Command::Beslis {
        koppeling: PAAR,
        naar: fase,
        kant,
        besluit: Some(Besluit {
            ja: true,
            op: today(),
            toelichting: None,
        }),
    };
    Kant::ALL.map(yes).into_iter().chain([ga(fase)]).collect()
}

fn ga(fase: Fase) -> Command {
    Command::GaNaar {
        koppeling: PAAR,
        fase,
        op: today(),
        weken: None,
    }
}

fn asked() -> Command {
    let score = |n| Score::new(n).unwrap();
    Command::Evalueer {
        koppeling: PAAR,
        evaluatie: Evaluatie {
            id: element(4),
            op: today(),
            moment: Some(Evaluatiemoment::NaProef),
            vraaggezin: None,
            steungezin: None,
            kinderen: None,
            scores_vraag: None,
            scores_steun: None,
            per_kind: [(element(21), score(2)), (element(22), score(5))].into(),
            toelichting: None,
        },
    }
}

fn figures() -> Command {
    let five = |n| Vijftal::new(n);
    let thousand = |n| Duizendtal::new(n).unwrap();
    let cijfers = Cijfers {
        id: element(5),
        gemeente: Regel::parse("Rhenen").unwrap(),
        van: day("2026-01-01"),
        tot: day("2026-10-31"),
        koppelingen: five(20).unwrap(),
        begonnen: five(10),
        kinderen: five(45),
        vraaggezinnen: five(20),
        steungezinnen: None,
        met_hulp: five(5),
        zonder_hulp: None,
        vragen: [
            None,
            Some(Gemeten {
                aantal: five(15).unwrap(),
                start: Tiende::new(21).unwrap(),
                laatst: Tiende::new(38).unwrap(),
            }),
            None,
            None,
        ],
        besparing: Some([thousand(55_000), thousand(82_000), thousand(109_000)]),
        kosten: Some(43_000),
    };
    Command::StelIn {
        programma: ProgrammaId([9; 16]),
        writes: vec![Write::Cijfers(Elem::Zet(cijfers))],
    }
}

fn made() -> String {
    let voorstel = Command::StelVoor {
        koppeling: PAAR,
        vraaggezin: VRAAG,
        steungezin: STEUN,
        kinderen: Default::default(),
        onderbouwing: None,
        toch: None,
    };
    let begin = [
        family(VRAAG, Kant::Vraag, "Eikelboom"),
        family(STEUN, Kant::Steun, "Meidoorn"),
        screened(),
        voorstel,
    ];
    let trial = naar(Fase::Kennismaking)
        .into_iter()
        .chain(naar(Fase::Proefperiode));
    let again = [
        ga(Fase::Evaluatie),
        asked(),
        ga(Fase::Proefperiode),
        figures(),
    ];
    file(begin.into_iter().chain(trial).chain(again))
}

#[test]
fn everything_of_content_version_7_is_read_back_and_is_written_as_before() {
    let changes = read(&kept("bestand-v7.json"));
    assert!(
        read(&made()) == changes,
        "the same work gives other changes"
    );
    let (fields, digest) = told(changes, 7);
    assert_eq!(
        fields,
        [Field::Proef, Field::Evaluatie, Field::Cijfers].into()
    );
    assert_eq!(
        digest,
        "cbebf3e2031d59dc0851aeae9c9c83755f7d43b048d113a5d9c1f39a034c078d"
    );
}
