//! The situations of koppelingen, each with what must be shown of it. The numbers are those of
//! the rules as people tell them, written down here anew.

use super::super::Work;
use super::{
    Gepland,
    Groep::{self, Later, Nu, Uitgesteld},
    draw,
    plan::{Plan, Weg},
};
use crate::{
    domain::{
        Aanleiding as A, ElementId, Evaluatiemoment, Fase, Frequentie, GezinId, Kant, Omgang,
        Oordeel, Pauze, Pauzereden, Tekst, Vervolg, Zorgsignaal,
    },
    log::{Command, Subject, Write},
};
use Groep::Week as DezeWeek;

/// How many situations there are.
const GEVALLEN: usize = 60;

/// Plants one koppeling; a story that stops plants nothing, which the test sees.
pub(super) fn plant(work: &mut Work<'_>, number: usize) -> Vec<Gepland> {
    let mut kans = work.kans.branch(1_000_000 + number as u64);
    let mut r = |least, most| draw(&mut kans, least, most);
    let geval = number % GEVALLEN;
    use Fase::{Actief, Evaluatie, Kennismaking, Proefperiode, Voorstel};
    // How far it comes.
    let weg = match geval {
        0 => Weg::naar(Voorstel, r(0, 7)),
        1 => Weg::naar(Voorstel, r(8, 25)),
        2 | 3 => Weg::naar(Voorstel, r(2, 7)),
        4 => Weg::naar(Kennismaking, r(0, 7)),
        5 => Weg::naar(Kennismaking, r(8, 21)),
        6 => Weg::naar(Kennismaking, r(22, 40)),
        7 | 8 => Weg::naar(Kennismaking, r(5, 20)),
        9 => Weg::naar(Voorstel, r(29, 60)).contact(29),
        // A trial of eight weeks: its last day is the 56th.
        10 => Weg::naar(Proefperiode, 55 - r(0, 7)),
        11 => Weg::naar(Proefperiode, 55 - r(8, 14)),
        12 | 50 => Weg::naar(Proefperiode, 55 - r(15, 40)),
        13 => Weg::naar(Proefperiode, 55 + r(1, 20)),
        14 => Weg {
            start: false,
            ..Weg::naar(Proefperiode, r(0, 28))
        },
        15 | 18 | 19 => Weg::naar(Evaluatie, r(1, 14)),
        16 => Weg::naar(Evaluatie, r(15, 40)),
        17 => Weg::naar(Evaluatie, r(1, 30)),
        20 | 42 => Weg::naar(Actief, r(50, 120)).contact(r(29, 42)),
        21 | 43 | 45 | 46 => Weg::naar(Actief, r(60, 120)).contact(r(43, 58)),
        // Over a year since the trial began: every quarter.
        22 => Weg::naar(Actief, r(310, 340)).contact(r(45, 90)),
        23 => Weg::naar(Actief, r(310, 340)).contact(r(93, 136)),
        24 => Weg::naar(Actief, r(310, 340)).contact(r(137, 170)),
        25..=27 => Weg::naar(Actief, r(320, 340)),
        28 => Weg {
            contract: false,
            ..Weg::naar(Actief, r(14, 60))
        },
        29 => Weg {
            contract: false,
            ..Weg::naar(Actief, r(1, 13))
        },
        33 => Weg {
            vog: -r(1, 30),
            ..Weg::naar(Actief, r(40, 100))
        },
        34 => Weg {
            vog: r(0, 28),
            ..Weg::naar(Actief, r(40, 100))
        },
        35 => Weg {
            vog: r(30, 90),
            ..Weg::naar(Actief, r(40, 100))
        },
        37..=41 => Weg::naar(Actief, r(80, 120)).contact(r(62, 70)),
        44 => Weg {
            contract: false,
            ..Weg::naar(Actief, r(60, 100)).contact(r(29, 42))
        },
        47 => Weg {
            duur: [12, 24],
            ..Weg::naar(Voorstel, r(0, 7))
        },
        49 => Weg {
            duur: [12, 14],
            ..Weg::naar(Actief, r(20, 100))
        },
        51 => Weg::naar(Actief, r(60, 100)).contact(r(15, 21)),
        52 => Weg::naar(Actief, r(100, 120)).contact(r(45, 84)),
        _ => Weg::naar(Actief, r(40, 100)),
    };
    let Some(mut plan) = Plan::begin(work, weg) else {
        return Vec::new();
    };
    let found = finish(&mut plan, geval, &mut r);
    work.keep(plan.s);
    found.unwrap_or_default()
}

fn finish(
    plan: &mut Plan<'_>,
    geval: usize,
    r: &mut dyn FnMut(i32, i32) -> i32,
) -> Option<Vec<Gepland>> {
    let (own, vraag, steun) = (plan.id.0, plan.vraag.0, plan.steun.0);
    let row = |aanleiding, groep| Some(vec![about(own, aanleiding, groep)]);
    let nothing = Some(Vec::new());
    let koppeling = plan.id;
    let good = Some(Oordeel::Positief);
    match geval {
        0 => row(A::Antwoord, DezeWeek),
        1 => row(A::Antwoord, Nu),
        2 => {
            let kant = if r(0, 1) == 0 {
                Kant::Vraag
            } else {
                Kant::Steun
            };
            plan.beslis(Fase::Kennismaking, kant, false, r(0, 2))?;
            row(A::Nee, Nu)
        }
        3 => {
            for kant in Kant::ALL {
                plan.beslis(Fase::Kennismaking, kant, true, r(0, 2))?;
            }
            row(A::Verder, Nu)
        }
        4 => row(A::Antwoord, Later),
        5 => row(A::Antwoord, DezeWeek),
        6 => row(A::Antwoord, Nu),
        7 => {
            plan.beslis(Fase::Proefperiode, Kant::Steun, false, r(0, 4))?;
            row(A::Nee, Nu)
        }
        8 => {
            for kant in Kant::ALL {
                plan.beslis(Fase::Proefperiode, kant, true, r(0, 4))?;
            }
            row(A::Verder, Nu)
        }
        // An answer is longer over time than contact is.
        9 => row(A::Antwoord, Nu),
        10 => row(A::ProefLoopt, Nu),
        11 => row(A::ProefLoopt, DezeWeek),
        12 => nothing,
        13 => row(A::ProefVoorbij, Nu),
        14 => row(A::Startmeting, DezeWeek),
        15 => row(A::Evaluatie, DezeWeek),
        16 => row(A::Evaluatie, Nu),
        17 => {
            plan.evalueer(Evaluatiemoment::NaProef, r(0, 1), [good, good, None])?;
            row(A::Verder, Nu)
        }
        18 => {
            let mixed = [good, Some(Oordeel::Wisselend), good];
            plan.evalueer(Evaluatiemoment::NaProef, r(0, 1), mixed)?;
            row(A::Evaluatie, DezeWeek)
        }
        19 => {
            let child = [good, good, Some(Oordeel::Negatief)];
            plan.evalueer(Evaluatiemoment::NaProef, r(0, 1), child)?;
            row(A::Evaluatie, DezeWeek)
        }
        20 => row(A::Stil, DezeWeek),
        21 => row(A::Stil, Nu),
        22..=24 => {
            plan.evalueer(Evaluatiemoment::Halfjaar, r(20, 60), [good; 3])?;
            match geval {
                22 => nothing,
                23 => row(A::Stil, DezeWeek),
                _ => row(A::Stil, Nu),
            }
        }
        // Half a year is 181 to 184 days.
        25 => {
            plan.evalueer(Evaluatiemoment::Halfjaar, 181 - r(4, 10), [good; 3])?;
            row(A::Halfjaar, Later)
        }
        26 => {
            plan.evalueer(Evaluatiemoment::Halfjaar, 184 + r(0, 25), [good; 3])?;
            row(A::Halfjaar, DezeWeek)
        }
        27 => {
            plan.evalueer(Evaluatiemoment::Halfjaar, 184 + r(30, 60), [good; 3])?;
            row(A::Halfjaar, Nu)
        }
        28 => row(A::Contract, DezeWeek),
        29 => nothing,
        30 => {
            plan.contact(2, Some(-r(0, 2)))?;
            row(A::Vervolg, Nu)
        }
        31 => {
            plan.contact(2, Some(r(1, 7)))?;
            row(A::Vervolg, DezeWeek)
        }
        32 => {
            plan.contact(2, Some(r(8, 25)))?;
            nothing
        }
        33 => Some(vec![about(steun, A::VogVerlopen, Nu)]),
        34 => Some(vec![about(steun, A::VogLoopt, DezeWeek)]),
        35 => Some(vec![about(steun, A::VogLoopt, Later)]),
        37 => rest(plan, -r(5, 20), Some(r(8, 60))).and(nothing),
        38 => rest(plan, -r(5, 20), Some(r(0, 7))).and(row(A::Pauze, DezeWeek)),
        39 => rest(plan, -r(40, 60), Some(-r(1, 30))).and(row(A::Pauze, Nu)),
        40 => rest(plan, -r(28, 60), None).and(row(A::Pauze, DezeWeek)),
        41 => rest(plan, -r(0, 27), None).and(nothing),
        // A rest that is still to come does not count yet.
        42 => rest(plan, r(1, 20), Some(40)).and(row(A::Stil, DezeWeek)),
        43 => {
            plan.stel_uit(A::Stil, 0, Some(r(1, 30)))?;
            row(A::Stil, Uitgesteld)
        }
        44 => {
            plan.stel_uit(A::Contract, r(0, 9), Some(r(1, 30)))?;
            Some(vec![
                about(own, A::Contract, Uitgesteld),
                about(own, A::Stil, DezeWeek),
            ])
        }
        45 => {
            plan.stel_uit(A::Stil, 20, Some(-r(0, 9)))?;
            row(A::Stil, Nu)
        }
        46 => {
            plan.stel_uit(A::Stil, 3, Some(9))?;
            plan.stel_uit(A::Stil, 0, None)?;
            row(A::Stil, Nu)
        }
        47 => row(A::Verwachting, DezeWeek),
        48 => {
            let [een, ander] = [Omgang::VooralKind, Omgang::HeleGezinnen];
            expects(plan, Write::Omgang(Some(een)), Write::Omgang(Some(ander)))?;
            row(A::Verwachting, Later)
        }
        49 => nothing,
        50 => {
            let often = |often| Write::Frequentie(Some(often));
            expects(
                plan,
                often(Frequentie::MeerderePerWeek),
                often(Frequentie::Maandelijks),
            )?;
            row(A::Verwachting, Later)
        }
        51 => plan
            .nu(Command::KiesRitme {
                koppeling,
                weken: Some(2),
            })
            .and(row(A::Stil, DezeWeek)),
        52 => plan
            .nu(Command::KiesRitme {
                koppeling,
                weken: Some(12),
            })
            .and(nothing),
        53 => {
            // Two coordinators who did not know of each other chose another rhythm.
            let [een, ander] = [4, 6].map(|weken| Command::KiesRitme {
                koppeling,
                weken: Some(weken),
            });
            plan.s.tegelijk(plan.s.today, een, ander)?;
            row(A::Botsing, Nu)
        }
        54 => {
            let signaal = Zorgsignaal {
                id: ElementId(plan.s.kans.bytes()),
                op: plan.ago(1),
                wat: Tekst::parse("Iets gezien.").ok()?,
                besproken: None,
                vervolg: None,
                vervolg_op: Some(plan.s.today),
            };
            plan.nu(Command::NoteerZorg { koppeling, signaal })?;
            row(A::Vervolg, Nu)
        }
        55 => {
            let (ago, vervolg) = (r(0, 30), Vervolg::OpnieuwZoeken);
            plan.sluit(ago, vervolg, None).and(nothing)
        }
        56 => {
            plan.sluit(r(0, 30), Vervolg::NieuweIntake, None)?;
            Some(vec![about(vraag, A::NieuweIntake, DezeWeek)])
        }
        57 => {
            plan.sluit(r(20, 30), Vervolg::Parkeren, Some(-r(0, 9)))?;
            Some(vec![about(vraag, A::Terug, DezeWeek)])
        }
        58 => plan
            .sluit(r(0, 30), Vervolg::Parkeren, Some(r(1, 90)))
            .and(nothing),
        59 => plan
            .sluit(r(0, 30), Vervolg::Uitschrijven, None)
            .and(nothing),
        _ => nothing,
    }
}

fn about(over: Subject, aanleiding: A, groep: Groep) -> Gepland {
    Gepland {
        over,
        aanleiding,
        groep,
    }
}

/// A rest from so many days from today to so many.
fn rest(plan: &mut Plan<'_>, vanaf: i32, tot: Option<i32>) -> Option<()> {
    let pauze = Pauze {
        vanaf: plan.s.today.plus_days(vanaf),
        tot: tot.map(|days| plan.s.today.plus_days(days)),
        reden: Pauzereden::Ziekte,
        toelichting: None,
    };
    let koppeling = plan.id;
    plan.nu(Command::Pauzeer { koppeling, pauze })
}

fn expects(plan: &mut Plan<'_>, vraag: Write, steun: Write) -> Option<()> {
    let change = |gezin: GezinId, write| Command::Wijzig {
        gezin,
        writes: vec![write],
    };
    let (first, second) = (change(plan.vraag, vraag), change(plan.steun, steun));
    plan.nu(first)?;
    plan.nu(second)
}
