//! Any commands in any order: nothing panics, a refusal changes nothing, and what is accepted is
//! composed, taken in and true afterwards.

use crate::bord::{Bord, STEUN, VRAAG, dag, regel};
use koppelbord::domain::{
    Afspraak, Besluit, Contactmoment, Contactsoort, Controle, Dagdelen, Datum, ElementId,
    Evaluatie, Fase, GezinId, Kant, Kind, KoppelingId, Oordeel, ProgrammaId, Stand, Steunsoort,
    Tekst, Toestemming, Vervolg, Vog,
};
use koppelbord::log::{Command, Elem, FaseStand, KantBesluit, Onderwerp, Write};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;

pub fn gezin() -> impl Strategy<Value = GezinId> {
    select(vec![VRAAG, STEUN, GezinId([3; 16])])
}

pub fn koppeling() -> impl Strategy<Value = KoppelingId> {
    select(vec![KoppelingId([9; 16]), KoppelingId([10; 16])])
}

fn day() -> impl Strategy<Value = Datum> {
    (0i32..120).prop_map(|days| dag("2026-01-01").plus_days(days))
}

fn element() -> impl Strategy<Value = ElementId> {
    (0u8..3).prop_map(|byte| ElementId([byte; 16]))
}

fn besluit() -> impl Strategy<Value = Option<Besluit>> {
    prop::option::weighted(0.9, (prop::bool::weighted(0.8), day())).prop_map(|some| {
        some.map(|(ja, op)| Besluit {
            ja,
            op,
            toelichting: None,
        })
    })
}

fn oordeel() -> impl Strategy<Value = Option<Oordeel>> {
    prop::option::weighted(
        0.9,
        select(vec![
            Oordeel::Positief,
            Oordeel::Positief,
            Oordeel::Negatief,
        ]),
    )
}

fn write() -> impl Strategy<Value = Write> {
    let controle = |op| Controle {
        op,
        door: regel("Coach"),
    };
    prop_oneof![
        (0u8..3).prop_map(|n| Write::Naam((n > 0).then(|| regel(&format!("Gezin {n}"))))),
        prop::option::of(select(Kant::ALL.to_vec())).prop_map(Write::Kant),
        prop::option::of(0u8..4).prop_map(Write::Capaciteit),
        element().prop_map(|id| Write::Kind(Elem::Zet(Kind {
            id,
            voornaam: None,
            geboren: None
        }))),
        element().prop_map(|id| Write::Kind(Elem::Weg(id))),
        select(vec![
            Stand::DoetMee,
            Stand::Uitgeschreven,
            Stand::Geparkeerd { tot: None }
        ])
        .prop_map(|stand| Write::Stand(Some(stand))),
        prop::option::weighted(0.3, day()).prop_map(Write::Beperkt),
        (day(), prop::option::weighted(0.3, day())).prop_map(|(op, ingetrokken)| {
            let versie = regel("1");
            Write::Toestemming(Some(Toestemming {
                op,
                door: regel("Ouder"),
                versie,
                ingetrokken,
            }))
        }),
        (day(), day()).prop_map(|(gezien_op, geldig_tot)| {
            Write::Vog(Some(Vog {
                gezien_op,
                door: regel("Coach"),
                geldig_tot,
            }))
        }),
        day().prop_map(move |op| Write::Referenties(Some(controle(op)))),
        day().prop_map(move |op| Write::Huisbezoek(Some(controle(op)))),
        prop::option::of(2u8..12).prop_map(Write::Proefweken),
        Just(Write::ProgrammaNaam(Some(regel("Programma")))),
        "[a-z]{0,40}".prop_map(|text| Write::Gewichten(Some(text))),
        Just(Write::Gewichten(Some("x".repeat(70_000)))),
        (select(Fase::ALL.to_vec()), day())
            .prop_map(|(fase, sinds)| Write::Fase(FaseStand { fase, sinds })),
        (
            select(Fase::ALL.to_vec()),
            select(Kant::ALL.to_vec()),
            besluit()
        )
            .prop_map(|(naar, kant, besluit)| Write::Besluit(KantBesluit {
                naar,
                kant,
                besluit
            })),
        Just(Write::Verborgen(true)),
        Just(Write::Gewist(())),
    ]
}

fn writes() -> impl Strategy<Value = Vec<Write>> {
    prop::collection::vec(write(), 0..4)
}

pub fn vervolg() -> impl Strategy<Value = Vervolg> {
    select(Vervolg::ALL.to_vec())
}

fn about_gezin() -> BoxedStrategy<Command> {
    prop_oneof![
        1 => (gezin(), writes()).prop_map(|(gezin, writes)| Command::MeldAan { gezin, writes }),
        4 => (gezin(), writes()).prop_map(|(gezin, writes)| Command::Wijzig { gezin, writes }),
        4 => (gezin(), writes()).prop_map(|(gezin, writes)| Command::Screen { gezin, writes }),
        1 => gezin().prop_map(Command::Verberg),
        1 => gezin().prop_map(Command::Toon),
        1 => gezin().prop_map(Command::Wis),
        1 => writes().prop_map(|writes| Command::StelIn { programma: ProgrammaId([5; 16]), writes }),
        1 => (gezin(), write()).prop_map(|(id, write)| Command::Kies {
            over: Onderwerp::Gezin(id),
            write: Box::new(write),
        }),
        1 => (koppeling(), write()).prop_map(|(id, write)| Command::Kies {
            over: Onderwerp::Koppeling(id),
            write: Box::new(write),
        }),
    ]
    .boxed()
}

fn about_koppeling() -> BoxedStrategy<Command> {
    let fase = || select(Fase::ALL.to_vec());
    prop_oneof![
        4 => (koppeling(), gezin(), gezin(), prop::bool::weighted(0.3)).prop_map(|(koppeling, vraaggezin, steungezin, toch)| {
            Command::StelVoor {
                koppeling,
                vraaggezin,
                steungezin,
                kinderen: Default::default(),
                onderbouwing: None,
                toch: toch.then(|| regel("Toch")),
            }
        }),
        8 => (koppeling(), select(vec![Fase::Kennismaking, Fase::Proefperiode]), select(Kant::ALL.to_vec()), besluit())
            .prop_map(|(koppeling, naar, kant, besluit)| Command::Beslis { koppeling, naar, kant, besluit }),
        8 => (koppeling(), fase(), day(), prop::option::weighted(0.2, 0u8..12))
            .prop_map(|(koppeling, fase, op, weken)| Command::GaNaar { koppeling, fase, op, weken }),
        3 => (koppeling(), element(), day(), oordeel(), oordeel()).prop_map(|(koppeling, id, op, vraaggezin, steungezin)| {
            let evaluatie = Evaluatie { per_kind: Default::default(), moment: None, scores_vraag: None, scores_steun: None, id, op, vraaggezin, steungezin, kinderen: None, toelichting: None };
            Command::Evalueer { koppeling, evaluatie }
        }),
        1 => (koppeling(), element(), day()).prop_map(|(koppeling, id, op)| {
            let notitie = Tekst::parse("Gebeld").unwrap();
            let moment = Contactmoment {
                onderwerpen: Default::default(),
                id, op, soort: Contactsoort::Telefoon, met: [Kant::Vraag].into(), notitie,
                vervolg: None, vervolg_op: None,
            };
            Command::NoteerContact { koppeling, moment }
        }),
        1 => (koppeling(), element(), day()).prop_map(|(koppeling, id, vanaf)| {
            let afspraak = Afspraak {
                tot: None, plek: None, brengt: None, haalt: None,
                id, soort: Steunsoort::Opvang, frequentie: None, dagdelen: Dagdelen::NONE, vanaf,
                toelichting: None,
            };
            Command::SpreekAf { koppeling, afspraak }
        }),
        1 => (koppeling(), day()).prop_map(|(koppeling, op)| Command::TekenContract { koppeling, op }),
        1 => (koppeling(), vervolg(), vervolg(), any::<bool>()).prop_map(|(koppeling, een, twee, never)| {
            let mut afsluiting = Bord::new().afsluiting(een);
            afsluiting.vervolg_vraag = twee;
            afsluiting.niet_meer_samen = never;
            Command::SluitAf { koppeling, afsluiting }
        }),
    ]
    .boxed()
}

/// What a command writes, when it says so itself.
fn said(command: &Command) -> Vec<(GezinId, Write)> {
    match command {
        Command::MeldAan { gezin, writes }
        | Command::Wijzig { gezin, writes }
        | Command::Screen { gezin, writes } => {
            writes.iter().map(|write| (*gezin, write.clone())).collect()
        }
        _ => Vec::new(),
    }
}

#[derive(Debug, Clone)]
pub enum Zet {
    Doe(bool, Command),
    Deel(bool),
}

pub fn zetten() -> impl Strategy<Value = Vec<Zet>> {
    let zet = prop_oneof![
        6 => (any::<bool>(), about_koppeling()).prop_map(|(who, command)| Zet::Doe(who, command)),
        3 => (any::<bool>(), about_gezin()).prop_map(|(who, command)| Zet::Doe(who, command)),
        1 => any::<bool>().prop_map(Zet::Deel),
    ];
    prop::collection::vec(zet, 1..40)
}

pub fn config() -> Config {
    let usual = Config {
        failure_persistence: None,
        ..Config::default()
    };
    match std::env::var("PROPTEST_CASES") {
        Ok(_) => usual,
        Err(_) => Config {
            cases: 128,
            ..usual
        },
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn commands_are_refused_without_a_trace_or_accepted_and_true(zetten in zetten(), begin in 0usize..5) {
        let mine = Bord::in_fase(Fase::ALL[begin]);
        let mut borden = [mine.clone(), mine.collega()];
        for zet in zetten {
            match zet {
                Zet::Doe(who, command) => {
                    let bord = &mut borden[usize::from(who)];
                    let (count, digest) = (bord.log.len(), bord.state.digest());
                    let said = said(&command);
                    if bord.doe(command.clone()).is_err() {
                        prop_assert_eq!((bord.log.len(), bord.state.digest()), (count, digest));
                        continue;
                    }
                    for (gezin, write) in said {
                        let register = koppelbord::log::Register::of(gezin.0, &write);
                        let cell = bord.state.cell(register);
                        prop_assert_eq!(cell.and_then(|c| c.value()), Some(&write));
                    }
                }
                Zet::Deel(who) => {
                    let other = borden[usize::from(!who)].clone();
                    borden[usize::from(who)].neem_alles(&other);
                }
            }
        }
        let [mut een, mut twee] = borden;
        een.neem_alles(&twee);
        twee.neem_alles(&een);
        prop_assert_eq!(een.state.digest(), twee.state.digest());
        prop_assert_eq!(een.log.len(), twee.log.len());
    }
}
