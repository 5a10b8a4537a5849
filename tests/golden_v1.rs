//! A file with everything that content version 1 brought (rests, expectations, intake talks, the
//! four questions, concerns, putting off), kept as the program wrote it then. Never edited.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests stop at the first surprise"
)]

#[path = "golden/make.rs"]
mod make;

use koppelbord::app::gemeente::demo_programma;
use koppelbord::domain::*;
use koppelbord::log::{Command, Elem, Field, Onderwerp as Over, Write};
use make::{day, element, file, kept, line, read, today, told};

fn text(text: &str) -> Tekst {
    Tekst::parse(text).unwrap()
}

fn later(aanleiding: Aanleiding) -> Uitstel {
    Uitstel {
        aanleiding,
        tot: Some(day("2026-12-24")),
        reden: line("Is ziek"),
    }
}

/// What can be written about this family since version 1.
fn about_family(gezin: GezinId) -> Vec<Command> {
    let talk = Gesprek {
        id: element(1),
        op: day("2026-11-20"),
        soort: Gespreksoort::Kennismaking,
        notitie: Some(text("Twee uur gepraat")),
        vervolg: line("Nog eens bellen"),
        vervolg_op: Some(day("2026-12-01")),
    };
    vec![
        Command::Wijzig {
            gezin,
            writes: vec![
                Write::Omgang(Some(Omgang::OokOuders)),
                Write::IntakeSinds(Some(day("2026-11-10"))),
                Write::Gesprek(Elem::Zet(talk)),
                Write::Stand(Some(Stand::Geparkeerd { tot: None })),
                Write::Parkeerreden(line("Verbouwing")),
            ],
        },
        Command::StelUit {
            over: Over::Gezin(gezin),
            uitstel: later(Aanleiding::Terug),
        },
    ]
}

/// Two families and a voorstel, to write about.
fn begin(vraag: GezinId, steun: GezinId, koppeling: KoppelingId) -> Vec<Command> {
    let family = |gezin, kant, naam| Command::MeldAan {
        gezin,
        writes: vec![
            Write::Kant(Some(kant)),
            Write::Naam(Some(Regel::parse(naam).unwrap())),
        ],
    };
    let step = || Controle {
        op: day("2026-11-02"),
        door: Regel::parse("Roerdomp").unwrap(),
    };
    let vog = Vog {
        gezien_op: day("2026-11-02"),
        door: Regel::parse("Roerdomp").unwrap(),
        geldig_tot: day("2029-11-02"),
    };
    vec![
        family(vraag, Kant::Vraag, "Eikelboom"),
        family(steun, Kant::Steun, "Meidoorn"),
        Command::Screen {
            gezin: steun,
            writes: vec![
                Write::Vog(Some(vog)),
                Write::Referenties(Some(step())),
                Write::Huisbezoek(Some(step())),
                Write::Training(Some(step())),
                Write::Competentieprofiel(Some(step())),
            ],
        },
        Command::StelVoor {
            koppeling,
            vraaggezin: vraag,
            steungezin: steun,
            kinderen: Default::default(),
            onderbouwing: None,
            toch: None,
        },
    ]
}

/// What can be written about a koppeling since version 1, its ending last.
fn about_pair(koppeling: KoppelingId) -> Vec<Command> {
    let scores = |from: u8| Scores {
        rust: Score::new(from),
        aandacht: Score::new(from + 1),
        netwerk: Score::new(from + 2),
        hulp: None,
    };
    let moment = Contactmoment {
        id: element(2),
        op: day("2026-11-20"),
        soort: Contactsoort::Bericht,
        met: [Kant::Vraag].into(),
        onderwerpen: [Onderwerp::Vervoer, Onderwerp::Kind].into(),
        notitie: text("De bus rijdt niet meer"),
        vervolg: None,
        vervolg_op: None,
    };
    let afspraak = Afspraak {
        id: element(3),
        soort: Steunsoort::Opvang,
        frequentie: Some(Frequentie::OmDeWeek),
        dagdelen: Dagdelen::try_from(0b10_0010).unwrap(),
        vanaf: day("2026-11-20"),
        tot: Some(day("2027-07-01")),
        plek: Some(Afspraakplek::BijSteungezin),
        brengt: Some(Vervoer::Vraaggezin),
        haalt: Some(Vervoer::KindZelf),
        toelichting: Some(text("Eet mee")),
    };
    let evaluatie = Evaluatie {
        per_kind: Default::default(),
        id: element(4),
        op: day("2026-11-20"),
        moment: Some(Evaluatiemoment::Start),
        vraaggezin: None,
        steungezin: None,
        kinderen: None,
        scores_vraag: Some(scores(1)),
        scores_steun: Some(scores(3)),
        toelichting: None,
    };
    let signaal = Zorgsignaal {
        id: element(5),
        op: day("2026-11-20"),
        wat: text("Zag een blauwe plek"),
        besproken: line("Veilig Thuis"),
        vervolg: line("Nog eens bellen"),
        vervolg_op: Some(day("2026-11-27")),
    };
    let pauze = Pauze {
        vanaf: today(),
        tot: Some(day("2026-12-24")),
        reden: Pauzereden::Ziekte,
        toelichting: line("Oma is ziek"),
    };
    vec![
        Command::KiesRitme {
            koppeling,
            weken: Some(3),
        },
        Command::NoteerContact { koppeling, moment },
        Command::SpreekAf {
            koppeling,
            afspraak,
        },
        Command::Evalueer {
            koppeling,
            evaluatie,
        },
        Command::NoteerZorg { koppeling, signaal },
        Command::Pauzeer { koppeling, pauze },
        Command::StelUit {
            over: Over::Koppeling(koppeling),
            uitstel: later(Aanleiding::Pauze),
        },
    ]
}

fn ending(koppeling: KoppelingId) -> Command {
    let afsluiting = Afsluiting {
        op: today(),
        reden: Afsluitreden::DoelBereiktContactLoopt,
        kant: None,
        afscheid: Some(true),
        niet_meer_samen: false,
        vervolg_vraag: Vervolg::NieuweIntake,
        vervolg_steun: Vervolg::Parkeren,
        tot_vraag: None,
        tot_steun: Some(day("2027-03-01")),
        stappen: [Afscheidstap::AfscheidKind, Afscheidstap::Bedankt].into(),
        toelichting: Some(text("Ze zien elkaar nog")),
    };
    Command::SluitAf {
        koppeling,
        afsluiting,
    }
}

fn settings() -> Command {
    Command::StelIn {
        programma: demo_programma(),
        writes: vec![
            Write::VogMaanden(Some(24)),
            Write::Kennismakingen(Some(2)),
            Write::Huisregels(Some(text("We bellen op tijd af."))),
        ],
    }
}

/// The file, made anew.
fn made() -> String {
    let [vraag, steun] = [GezinId([1; 16]), GezinId([2; 16])];
    let pair = KoppelingId([3; 16]);
    let commands = begin(vraag, steun, pair)
        .into_iter()
        .chain(about_pair(pair))
        .chain([ending(pair)])
        .chain(about_family(vraag))
        .chain([settings()]);
    file(commands)
}

#[test]
fn everything_of_content_version_1_is_read_back_and_is_written_as_before() {
    let changes = read(&kept("bestand-v1.json"));
    // Not the packed text: another version of the packer may write that otherwise.
    assert!(
        read(&made()) == changes,
        "the same work gives other changes"
    );
    let (fields, digest) = told(changes, 1);
    use Field as F;
    let since = [
        F::Omgang,
        F::IntakeSinds,
        F::GezinUitstel,
        F::Gesprek,
        F::Training,
        F::Competentieprofiel,
        F::Pauze,
        F::Ritme,
        F::Uitstel,
        F::Zorgsignaal,
        F::VogMaanden,
        F::Kennismakingen,
        F::Huisregels,
        F::Parkeerreden,
        // Older registers that say more since.
        F::Contactmoment,
        F::Afspraak,
        F::Evaluatie,
        F::Afsluiting,
    ];
    assert_eq!(fields, since.into());
    assert_eq!(
        digest,
        "a357f54994cc87b8be57fbfdb72a0cb74a554a673346e49b463c6e2c3066e76d"
    );
}
