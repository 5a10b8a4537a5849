//! Nothing is forgotten and nothing is stuck: whatever happens in months of days, two coordinators
//! at once, with clocks that go wrong and choices made by chance, every open koppeling has a next
//! step with a day, on that day Vandaag says it, and today it can be ended.

use crate::bord::{Bord, STEUN, VRAAG};
use crate::willekeur::{Zet, config, gezin, koppeling, vervolg, zetten};
use koppelbord::app::agenda::{self, Over};
use koppelbord::app::ics;
use koppelbord::app::situatie::Blik;
use koppelbord::app::views::vandaag::vandaag;
use koppelbord::domain::{
    Aanleiding, Datum, ElementId, Fase, GezinId, Kant, Koppeling, KoppelingId, Pauze, Pauzereden,
    Tekst, Uitstel, Vervolg, Zorgsignaal,
};
use koppelbord::gebied::Gebied;
use koppelbord::log::{Command, Context, Onderwerp, Subject, Write, decide};
use proptest::prelude::*;
use proptest::sample::select;

/// Occasions that are put off, also where there is none.
const AANLEIDINGEN: [Aanleiding; 9] = [
    Aanleiding::Stil,
    Aanleiding::Antwoord,
    Aanleiding::Pauze,
    Aanleiding::Vervolg,
    Aanleiding::Halfjaar,
    Aanleiding::Evaluatie,
    Aanleiding::ProefVoorbij,
    Aanleiding::Botsing,
    Aanleiding::Contract,
];

fn day() -> impl Strategy<Value = Datum> {
    (0i32..300).prop_map(|days| Datum::parse("2026-02-01").unwrap().plus_days(days))
}

/// What lies beside the fasen.
fn beside() -> impl Strategy<Value = Command> {
    prop_oneof![
        (koppeling(), day(), prop::option::of(day())).prop_map(|(koppeling, vanaf, tot)| {
            let pauze = Pauze {
                vanaf,
                tot,
                reden: Pauzereden::Vakantie,
                toelichting: None,
            };
            Command::Pauzeer { koppeling, pauze }
        }),
        (koppeling(), day()).prop_map(|(koppeling, op)| Command::Hervat { koppeling, op }),
        (koppeling(), prop::option::of(0u8..30))
            .prop_map(|(koppeling, weken)| Command::KiesRitme { koppeling, weken }),
        (
            koppeling(),
            select(AANLEIDINGEN.to_vec()),
            prop::option::of(day())
        )
            .prop_map(|(id, aanleiding, tot)| {
                let uitstel = Uitstel {
                    aanleiding,
                    tot,
                    reden: None,
                };
                let over = Onderwerp::Koppeling(id);
                Command::StelUit { over, uitstel }
            }),
        (koppeling(), day(), prop::option::of(day())).prop_map(|(koppeling, op, vervolg_op)| {
            let signaal = Zorgsignaal {
                id: ElementId([1; 16]),
                op,
                wat: Tekst::parse("Gezien").unwrap(),
                besproken: None,
                vervolg: None,
                vervolg_op,
            };
            Command::NoteerZorg { koppeling, signaal }
        }),
        (koppeling(), vervolg(), vervolg()).prop_map(|(koppeling, een, twee)| {
            let mut afsluiting = Bord::new().afsluiting(een);
            afsluiting.vervolg_vraag = twee;
            Command::SluitAf {
                koppeling,
                afsluiting,
            }
        }),
        (gezin(), prop::option::of(6u8..30)).prop_map(|(gezin, duur)| {
            let writes = vec![Write::Duur(duur)];
            Command::Wijzig { gezin, writes }
        }),
    ]
}

/// The same command on the day it is; half of them, so that late notes come too.
fn today(command: Command, day: Datum) -> Command {
    match command {
        Command::GaNaar {
            koppeling,
            fase,
            weken,
            ..
        } => Command::GaNaar {
            koppeling,
            fase,
            op: day,
            weken,
        },
        Command::SluitAf {
            koppeling,
            mut afsluiting,
        } => {
            afsluiting.op = day;
            Command::SluitAf {
                koppeling,
                afsluiting,
            }
        }
        Command::NoteerContact {
            koppeling,
            mut moment,
        } => {
            moment.vervolg_op = Some(day.plus_days(40));
            moment.op = day;
            Command::NoteerContact { koppeling, moment }
        }
        Command::Evalueer {
            koppeling,
            mut evaluatie,
        } => {
            evaluatie.op = day;
            Command::Evalueer {
                koppeling,
                evaluatie,
            }
        }
        other => other,
    }
}

/// Days that pass; now and then the clock of one of the two goes back, by up to 40.
fn passing() -> impl Strategy<Value = i32> {
    prop_oneof![9 => 0i32..14, 1 => -40i32..0]
}

/// Chooses one of the answers on one of the places where there is more than one.
fn kies(bord: &mut Bord, pick: usize) {
    let all: Vec<(Subject, Vec<Write>)> = bord
        .state
        .conflicts()
        .map(|(register, cell)| (register.subject, cell.different().cloned().collect()))
        .collect();
    let Some((subject, answers)) = all.get(pick % all.len().max(1)) else {
        return;
    };
    let over = if bord.state.koppelingen.contains_key(&KoppelingId(*subject)) {
        Onderwerp::Koppeling(KoppelingId(*subject))
    } else {
        Onderwerp::Gezin(GezinId(*subject))
    };
    let write = Box::new(answers[pick / 7 % answers.len()].clone());
    // What a header says alone is not chosen so.
    let _ = bord.doe(Command::Kies { over, write });
}

/// Whatever the days are that stand there: it can be ended on the day it is.
fn can_end(bord: &Bord, koppeling: KoppelingId) -> Result<(), TestCaseError> {
    let afsluiting = bord.afsluiting(Vervolg::OpnieuwZoeken);
    let end = Command::SluitAf {
        koppeling,
        afsluiting,
    };
    let context = Context { today: bord.today };
    let refused = decide(&bord.state, end, &context).err();
    prop_assert_eq!(refused, None, "{:?}", bord.state.koppelingen[&koppeling]);
    Ok(())
}

/// How much stands in a koppeling on days to come.
fn to_come(koppeling: &Koppeling, today: Datum) -> usize {
    let contacts = koppeling.contactmomenten.iter().map(|one| one.op);
    let looks = koppeling.evaluaties.iter().map(|one| one.op);
    let rest = koppeling.pauze.iter().map(|rest| rest.vanaf);
    let days = contacts.chain(looks).chain(rest);
    days.filter(|day| *day > today).count()
}

/// No open koppeling is without a step, none is silent for longer than its rhythm may be unless
/// somebody chose so, and on the day of the step it is on Vandaag.
fn nothing_is_forgotten(bord: &Bord) -> Result<(), TestCaseError> {
    let gebied = Gebied::demo();
    let on = |today| Blik::new(&bord.state, &gebied, today);
    let blik = on(bord.today);
    let all = agenda::taken(&blik);
    let (_, events) = ics::agenda(&blik, true);
    prop_assert!(events <= all.iter().map(Vec::len).sum());
    for list in &all {
        let mut seen: Vec<_> = list.iter().map(|taak| taak.aanleiding).collect();
        seen.sort();
        seen.dedup();
        prop_assert_eq!(seen.len(), list.len(), "an occasion twice: {:?}", list);
    }
    for koppeling in bord.state.koppelingen.values() {
        let next = agenda::volgende(&blik, koppeling);
        let over = Over::Koppeling(koppeling.id);
        let listed = all.iter().find(|list| list[0].over == over);
        prop_assert_eq!(next.as_ref(), listed.map(|list| &list[0]));
        if !koppeling.is_open() {
            // Of what has ended only a conflict is left to look at.
            let mut cells = bord.state.cells_of(koppeling.id.0);
            let conflict = cells.any(|(_, cell)| cell.is_conflict());
            let left = next.map(|next| next.aanleiding);
            prop_assert_eq!(left, conflict.then_some(Aanleiding::Botsing));
            continue;
        }
        can_end(bord, koppeling.id)?;
        let Some(next) = next else {
            return Err(TestCaseError::fail(format!("forgotten: {koppeling:?}")));
        };
        let shown = next.toon_op().max(bord.today);
        let chosen = next.uitstel.is_some() || koppeling.rust(bord.today);
        prop_assert!(
            chosen || shown.days_since(bord.today) <= 26 * 7 + 1,
            "too late: {next:?}"
        );
        // Nobody does anything any more, until that day. What was noted for a day to come, by a
        // clock that was wrong or as a rest that is planned, may move it once when it comes.
        let on_vandaag = |day| {
            let view = vandaag(&on(day));
            let mut rows = view.nu.iter().chain(&view.week).chain(&view.later);
            rows.any(|punt| punt.taak.over == over)
        };
        let mut day = shown;
        for _ in 0..to_come(koppeling, bord.today) {
            if on_vandaag(day) {
                break;
            }
            let moved = agenda::volgende(&on(day), koppeling).map(|next| next.toon_op());
            day = moved.unwrap_or(day).max(day);
        }
        prop_assert!(on_vandaag(day), "not shown on {shown} or {day}: {next:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_open_koppeling_is_ever_without_a_next_step(
        zetten in zetten(),
        beside in prop::collection::vec((any::<bool>(), beside()), 1..20),
        days in prop::collection::vec(passing(), 60),
        chance in prop::collection::vec(0usize..1000, 60),
        begin in 0usize..5,
    ) {
        let mut mine = Bord::in_fase(Fase::ALL[begin]);
        for (gezin, duur) in [(VRAAG, 12), (STEUN, 24)] {
            mine.wijzig(gezin, Write::Duur(Some(duur))).unwrap();
        }
        let mut borden = [mine.clone(), mine.collega()];
        let more = beside.into_iter().map(|(who, command)| Zet::Doe(who, command));
        let all = interleave(zetten, more.collect());
        for ((zet, pass), chance) in all.into_iter().zip(days).zip(chance) {
            for (who, bord) in borden.iter_mut().enumerate() {
                if pass >= 0 || chance % 2 == who {
                    bord.today = bord.today.plus_days(pass);
                }
            }
            match chance % 5 {
                0 => {
                    let other = borden[1].clone();
                    borden[0].neem_alles(&other);
                }
                1 | 2 => kies(&mut borden[chance % 2], chance / 5),
                _ => {}
            }
            match zet {
                Zet::Doe(who, command) => {
                    let bord = &mut borden[usize::from(who)];
                    let command = if pass % 2 == 0 { today(command, bord.today) } else { command };
                    // A gate stays closed by chance nearly always: both say yes first.
                    if let Command::GaNaar { koppeling: _, fase, .. } = &command {
                        for kant in Kant::ALL {
                            let _ = bord.beslis(*fase, kant, true);
                        }
                    }
                    let _ = bord.doe(command);
                }
                Zet::Deel(who) => {
                    let other = borden[usize::from(!who)].clone();
                    borden[usize::from(who)].neem_alles(&other);
                }
            }
            for bord in &borden {
                nothing_is_forgotten(bord)?;
            }
        }
    }
}

fn interleave(one: Vec<Zet>, other: Vec<Zet>) -> Vec<Zet> {
    let (mut one, mut other) = (one.into_iter(), other.into_iter());
    let mut all = Vec::new();
    loop {
        let before = all.len();
        all.extend(one.by_ref().take(2));
        all.extend(other.next());
        if all.len() == before {
            return all;
        }
    }
}
